//! Departures in form and in meaning, kinds that a caller accepts, dates without a zone, and clocks that differ.

use crate::badge::{Badge, OB, badge, badge_1_1};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SERIALIZATION: &str = "OB 3.0 §6 (serialization)";
const DATES: &str = "OB 3.0 §6 (DateTimeZ)";
const ACHIEVEMENT: &str = "/credentialSubject/achievement";

pub(crate) fn cases() -> Vec<Case> {
    [form(), meaning(), accepted(), zones(), clocks(), tokens()].concat()
}

/// Another credential of the W3C, which is no Open Badge.
fn student_card() -> Badge {
    badge()
        .with("/type", r#"["VerifiableCredential", "StudentCard"]"#)
        .context(r#"{"StudentCard": "https://university.example/terms#StudentCard"}"#)
        .signed()
}

fn form() -> Vec<Case> {
    vec![
        case(
            "conformance/name-in-an-array.json",
            badge().with(&format!("{ACHIEVEMENT}/name"), r#"["Teamwork"]"#).signed(),
            "An array of one name is that name to every reader.",
            SERIALIZATION,
        )
        .says(VALID, &["conformance.array.unexpected"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/achievement-without-id.json",
            badge().without(&format!("{ACHIEVEMENT}/id")).signed(),
            "What was achieved is plain without an id.",
            "OB 3.0 appendix B (Achievement)",
        )
        .says(VALID, &["conformance.member.missing"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/achievement-type-without-ext.json",
            badge().with(&format!("{ACHIEVEMENT}/achievementType"), r#""Program""#).signed(),
            "A word of the issuer's own lacks only the letters ext:.",
            "OB 3.0 appendix B (AchievementType)",
        )
        .says(VALID, &["conformance.word.unknown"])
        .strict(INVALID)
        .compat(VALID),
    ]
}

fn meaning() -> Vec<Case> {
    vec![
        case(
            "conformance/achievement-without-name.json",
            badge().without(&format!("{ACHIEVEMENT}/name")).signed(),
            "Nobody can say what was achieved.",
            "OB 3.0 appendix B (Achievement)",
        )
        .says(INVALID, &["conformance.member.missing"])
        .compat(INVALID),
        case(
            "conformance/context-open-badges-absent-in-a-token.jwt",
            Token::of(badge().with("/@context", r#"["https://www.w3.org/ns/credentials/v2"]"#), Key::University)
                .signed(),
            "Order is form; but here a context is not there at all, so the words have no meaning.",
            "OB 3.0 §6",
        )
        .carrier(Some("jwt"))
        .says(INVALID, &["conformance.context.missing"])
        .compat(INVALID),
        case(
            "conformance/contexts-in-the-wrong-order-in-a-token.jwt",
            Token::of(
                badge().with("/@context", &format!(r#"["{OB}", "https://www.w3.org/ns/credentials/v2"]"#)),
                Key::University,
            )
            .signed(),
            "Both contexts are there, in the wrong order.",
            "OB 3.0 §6",
        )
        .carrier(Some("jwt"))
        .says(VALID, &["conformance.context.order"])
        .strict(INVALID)
        .compat(VALID),
    ]
}

fn accepted() -> Vec<Case> {
    let source = "VCDM 2.0 §4.5 (types)";
    vec![
        case(
            "kind/student-card.json",
            student_card(),
            "A credential of another kind: whether that is what the caller wants, only the caller can say.",
            source,
        )
        .says(UNDETERMINED, &["conformance.kind.other"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case("kind/student-card-accepted.json", student_card(), "The caller accepts its type.", source)
            .demands("accept", "StudentCard")
            .says(VALID, &[]),
        case("kind/student-card-accepted-as-any.json", student_card(), "The caller accepts any credential.", source)
            .demands("accept", "any")
            .says(VALID, &[]),
        case("kind/student-card-not-accepted.json", student_card(), "The caller accepts another type.", source)
            .demands("accept", "LibraryCard")
            .says(UNDETERMINED, &["conformance.kind.other"]),
    ]
}

fn zones() -> Vec<Case> {
    vec![
        case(
            "expired/valid-from-this-day.json",
            badge().with("/validFrom", r#""2026-01-31""#).signed(),
            "A day alone is a whole day somewhere on Earth: at this instant it depends on where.",
            DATES,
        )
        .says(UNDETERMINED, &["conformance.format.zone", "validity.zone"])
        .strict(INVALID)
        .compat(UNDETERMINED),
        case(
            "expired/valid-from-the-day-after-tomorrow.json",
            badge().with("/validFrom", r#""2026-02-02""#).signed(),
            "That day has come nowhere on Earth.",
            DATES,
        )
        .says(INVALID, &["conformance.format.zone", "validity.not-yet"]),
        case(
            "expired/valid-until-this-day.json",
            badge().with("/validUntil", r#""2026-01-31""#).signed(),
            "Whether the day has passed depends on where.",
            DATES,
        )
        .says(UNDETERMINED, &["conformance.format.zone", "validity.zone"]),
        case(
            "expired/valid-until-a-day-long-past.json",
            badge().with("/validUntil", r#""2026-01-15T12:00:00""#).signed(),
            "That hour has passed everywhere on Earth.",
            DATES,
        )
        .says(INVALID, &["conformance.format.zone", "validity.expired"]),
        case(
            "expired/valid-until-next-month.json",
            badge().with("/validUntil", r#""2026-02-28""#).signed(),
            "That day has come nowhere on Earth.",
            DATES,
        )
        .says(VALID, &["conformance.format.zone"]),
    ]
}

fn clocks() -> Vec<Case> {
    let ahead = || {
        let created = Proof::by(Key::University).with("created", r#""2026-01-31T12:00:05Z""#);
        badge().with("/validFrom", r#""2026-01-31T12:00:05Z""#).proved(&created)
    };
    let source = "OB 3.0 §9.1";
    vec![
        case(
            "expired/begins-in-five-seconds.json",
            ahead(),
            "Clocks differ by seconds; the default is a minute.",
            source,
        )
        .says(VALID, &["validity.tolerance"])
        .compat(VALID),
        case("expired/begins-in-five-seconds-of-four.json", ahead(), "The caller's clocks differ by less.", source)
            .demands("clockTolerance", "4")
            .says(INVALID, &["proof.created.later", "validity.not-yet"]),
        case(
            "expired/ended-five-seconds-ago.json",
            badge().with("/validUntil", r#""2026-01-31T11:59:55Z""#).signed(),
            "No tolerance makes an end later.",
            source,
        )
        .says(INVALID, &["validity.expired"]),
    ]
}

fn tokens() -> Vec<Case> {
    vec![
        case(
            "valid/iat-in-milliseconds.jwt",
            Token::of(badge(), Key::University).claim("iat", "1767225600000").signed(),
            "When a token was made has no say in whether it is valid.",
            "RFC 7519 §4.1.6",
        )
        .carrier(Some("jwt"))
        .says(VALID, &["jwt.iat.malformed"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "expired/issuance-date-with-a-space.jwt",
            Token::in_vc(badge_1_1(), Key::University)
                .claim("vc", &badge_1_1().with("/issuanceDate", r#""2026-01-01 00:00:00""#).compact())
                .signed(),
            "The date is there and cannot be read; the claim beside it is another one.",
            DATES,
        )
        .carrier(Some("jwt"))
        .says(INVALID, &["conformance.vcdm-1-1", "validity.malformed"]),
        case(
            "valid/vc-by-another-name.jwt",
            Token::in_vc(badge_1_1().issued_by("did:example:template"), Key::University)
                .claim("iss", &format!("{:?}", Key::University.did()))
                .signed(),
            "In the data model 1.1 the claim takes the place of what the claim vc says.",
            "VCDM 1.1 §6.3.1",
        )
        .carrier(Some("jwt"))
        .says(VALID, &["conformance.vcdm-1-1", "jwt.vc.replaced"])
        .strict(INVALID)
        .compat(VALID),
    ]
}

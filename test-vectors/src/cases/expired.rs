//! Badges and proofs that are out of time.

use crate::badge::badge;
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

pub(crate) fn cases() -> Vec<Case> {
    let date = "OB 3.0 §9.1";
    let proof = |name: &'static str, text: &str| badge().proved(&Proof::by(Key::University).with(name, text));
    vec![
        case(
            "expired/until-last-year.json",
            badge().with("/validFrom", r#""2025-01-01T00:00:00Z""#).with("/validUntil", r#""2025-12-31T23:59:59Z""#).signed(),
            "The badge has expired.",
            date,
        )
        .says(INVALID, &["validity.expired"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "expired/until-a-second-ago.json",
            badge().with("/validUntil", r#""2026-01-31T13:59:59+02:00""#).signed(),
            "Instants are compared, not texts: the zone counts.",
            date,
        )
        .says(INVALID, &["validity.expired"]),
        case(
            "expired/not-yet.json",
            badge().with("/validFrom", r#""2026-02-01T00:00:00Z""#).signed(),
            "The badge is not valid yet.",
            date,
        )
        .says(INVALID, &["validity.not-yet"])
        .compat(INVALID),
        case(
            "expired/ends-before-it-begins.json",
            badge().with("/validFrom", r#""2027-01-01T00:00:00Z""#).with("/validUntil", r#""2025-01-01T00:00:00Z""#).signed(),
            "A badge that ends before it begins is never valid.",
            "VCDM 2.0 §4.9",
        )
        .says(INVALID, &["validity.expired", "validity.not-yet", "validity.order"]),
        case(
            "expired/vcdm-1-1.json",
            crate::badge::badge_1_1().with("/expirationDate", r#""2026-01-15T00:00:00Z""#).proved(&Proof::of_2020(Key::University)),
            "Under the data model 1.1 the dates are called issuanceDate and expirationDate.",
            "OB 3.0 appendix B (verification support)",
        )
        .says(INVALID, &["conformance.vcdm-1-1", "validity.expired"]),
        case(
            "expired/no-clock.json",
            badge().signed(),
            "Nobody said what time it is, so nobody can say whether the badge is in time.",
            date,
        )
        .at(None)
        .says(UNDETERMINED, &["validity.no-clock"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "expired/no-clock-and-not-asked.json",
            badge().signed(),
            "Whoever does not ask whether a badge is in time needs no clock.",
            date,
        )
        .at(None)
        .asks(&["conformance", "proof", "issuer"])
        .says(VALID, &[]),
        case(
            "expired/proof-expired.json",
            proof("expires", r#""2026-01-15T00:00:00Z""#),
            "The proof, not the badge, has expired.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["proof.expired"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "expired/proof-expires-later.json",
            proof("expires", r#""2026-02-15T00:00:00Z""#),
            "The proof expires, but not yet.",
            "VC-DI §2.1",
        )
        .says(VALID, &[]),
        case(
            "expired/proof-created-in-the-future.json",
            proof("created", r#""2026-03-01T00:00:00Z""#),
            "A clock was wrong, or somebody lies about when he signed: the standard does not forbid it, the strict policy does.",
            "VC-DI §2.1",
        )
        .says(VALID, &["proof.created.later"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "expired/proof-created-without-zone.json",
            proof("created", r#""2026-01-01T00:00:00""#),
            "Without a zone a date names no instant.",
            "VC-DI §2.1",
        )
        .says(VALID, &["conformance.format.zone", "proof.created.malformed"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "expired/proof-expires-without-zone.json",
            proof("expires", r#""2026-03-01T00:00:00""#),
            "Without a zone a date names no instant, so nobody can say when the proof ends.",
            "VC-DI §2.1",
        )
        .says(INVALID, &["proof.expires.malformed"]),
        case(
            "expired/valid-from-without-zone.json",
            badge().with("/validFrom", r#""2026-01-01T00:00:00""#).signed(),
            "DateTimeZ has its Z for a reason: the zone is mandatory.",
            "OB 3.0 §6 (DateTimeZ)",
        )
        .says(VALID, &["conformance.format.zone"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "expired/valid-until-on-no-day.json",
            badge().with("/validUntil", r#""2026-02-30T00:00:00Z""#).signed(),
            "There is no 30 February.",
            "OB 3.0 §6 (DateTimeZ)",
        )
        .says(INVALID, &["conformance.format.date-time", "validity.malformed"]),
        case(
            "expired/valid-from-absent.json",
            badge().without("/validFrom").signed(),
            "The W3C lets credentials be without validFrom; Open Badges does not.",
            "OB 3.0 appendix B (AchievementCredential)",
        )
        .says(INVALID, &["conformance.member.missing", "validity.missing"])
        .compat(INVALID),
    ]
}

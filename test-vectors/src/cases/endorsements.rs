//! Who agrees? Endorsements of badges, of achievements and of profiles, good ones and others.

use crate::badge::{Badge, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "OB 3.0 §9.1 (endorsements)";
const SUBJECT: &str = "OB 3.0 appendix B (EndorsementSubject)";
const BADGE: &str = "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002";
const ACHIEVEMENT: &str = "https://university.example/achievements/teamwork";
const AGENCY: &str = "did:web:agency.example";
const AGENCY_URL: &str = "https://agency.example/.well-known/did.json";

pub(crate) fn cases() -> Vec<Case> {
    [places(), that_do_not_hold(), of_something_else(), open(), of_endorsers()].concat()
}

/// An endorsement of something by the agency, whose key is the one called `stranger`, not signed.
pub(super) fn unsigned(of: &str) -> Badge {
    super::valid::endorsement()
        .with("/id", r#""urn:uuid:5f0c2f0e-6f5b-4a3e-9a51-3c7d1b6a8e02""#)
        .with(
            "/issuer",
            &format!(r#"{{"id": "{}", "type": ["Profile"], "name": "Example Agency"}}"#, Key::Stranger.did()),
        )
        .with("/credentialSubject/id", &format!("{of:?}"))
}

pub(super) fn endorsement(of: &str) -> Badge {
    unsigned(of).proved(&Proof::by(Key::Stranger))
}

fn token(of: &str) -> String {
    Token::of(unsigned(of), Key::Stranger).signed()
}

/// A badge with these endorsements at a pointer.
fn endorsed_at(pointer: &str, endorsements: &[Badge]) -> Badge {
    let texts: Vec<String> = endorsements.iter().map(Badge::compact).collect();
    badge().with(pointer, &format!("[{}]", texts.join(", "))).signed()
}

fn endorsed(endorsement: Badge) -> Badge {
    endorsed_at("/endorsement", &[endorsement])
}

fn endorsed_by_token(token: &str) -> Badge {
    badge().with("/endorsementJwt", &format!("[{token:?}]")).signed()
}

fn places() -> Vec<Case> {
    let good = |file: &str, bytes: Vec<u8>, why: &'static str| {
        case(file, bytes, why, SOURCE).says(VALID, &[]).strict(VALID).provenance("did")
    };
    let university = Key::University.did();
    let creator = format!(
        r#"{{"id": "https://consortium.example", "type": ["Profile"], "endorsement": [{}]}}"#,
        endorsement("https://consortium.example").compact()
    );
    vec![
        good(
            "endorsed/badge.json",
            endorsed(endorsement(BADGE)).into(),
            "An agency endorses the badge, under a signature of its own.",
        ),
        good(
            "endorsed/achievement.json",
            endorsed_at("/credentialSubject/achievement/endorsement", &[endorsement(ACHIEVEMENT)]).into(),
            "An agency endorses the achievement.",
        ),
        good(
            "endorsed/issuer.json",
            endorsed_at("/issuer/endorsement", &[endorsement(&university)]).into(),
            "An agency endorses the issuer.",
        ),
        good(
            "endorsed/creator-of-the-achievement.json",
            badge().with("/credentialSubject/achievement/creator", &creator).signed().into(),
            "An agency endorses who made up the achievement: every profile may be endorsed.",
        ),
        good(
            "endorsed/badge-by-jwt.json",
            endorsed_by_token(&token(BADGE)).into(),
            "The endorsement of the badge is a compact JWS, which is its own proof.",
        ),
        good(
            "endorsed/issuer-by-jwt.json",
            badge().with("/issuer/endorsementJwt", &format!("[{:?}]", token(&university))).signed().into(),
            "The endorsement of the issuer is a compact JWS.",
        ),
        good(
            "endorsed/achievement-by-both-and-twice.json",
            badge()
                .with(
                    "/credentialSubject/achievement/endorsement",
                    &format!("[{0}, {0}]", endorsement(ACHIEVEMENT).compact()),
                )
                .with("/credentialSubject/achievement/endorsementJwt", &format!("[{:?}]", token(ACHIEVEMENT)))
                .signed()
                .into(),
            "Both members may stand side by side, each with several endorsements.",
        ),
        case(
            "endorsed/badge-in-a-token.jwt",
            Token::of(badge().with("/endorsement", &format!("[{}]", endorsement(BADGE).compact())), Key::University)
                .signed(),
            "The badge is a token, the endorsement in it has a proof inside.",
            SOURCE,
        )
        .carrier(Some("jwt"))
        .says(VALID, &[]),
    ]
}

/// A warning; under the strict policy an error.
fn does_not_hold(file: &str, bytes: impl Into<Vec<u8>>, why: &'static str) -> Case {
    case(file, bytes, why, SOURCE).says(VALID, &["endorsements.invalid"]).strict(INVALID).compat(VALID).missing(&[])
}

fn that_do_not_hold() -> Vec<Case> {
    let comment = "/credentialSubject/endorsementComment";
    let genuine = token(BADGE);
    let (rest, _) = genuine.rsplit_once('.').expect("a token has three parts");
    vec![
        does_not_hold(
            "endorsed/endorsement-changed-after-signing.json",
            endorsed(endorsement(BADGE).with(comment, r#""The best school of all.""#)),
            "The issuer improved upon what the agency said: the badge is intact, the endorsement is not.",
        ),
        does_not_hold(
            "endorsed/endorsement-signed-by-a-stranger.json",
            endorsed(unsigned(BADGE).proved(&Proof::by(Key::University))),
            "The endorsement names the agency, and the issuer of the badge signed it.",
        ),
        does_not_hold(
            "endorsed/endorsement-expired.json",
            endorsed(
                unsigned(BADGE).with("/validUntil", r#""2026-01-15T00:00:00Z""#).proved(&Proof::by(Key::Stranger)),
            ),
            "The endorsement has expired, the badge has not: both are judged at the same instant.",
        ),
        does_not_hold(
            "endorsed/endorsement-not-yet-valid.json",
            endorsed(unsigned(BADGE).with("/validFrom", r#""2026-02-15T00:00:00Z""#).proved(&Proof::by(Key::Stranger))),
            "The endorsement begins later.",
        ),
        does_not_hold(
            "endorsed/endorsement-by-jwt-with-another-signature.json",
            endorsed_by_token(&format!("{rest}.{}", crate::token::part([7; 64]))),
            "The signature of the token does not fit.",
        ),
        does_not_hold(
            "endorsed/endorsement-by-jwt-that-nobody-signed.json",
            endorsed_by_token("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJ4In0.AA"),
            "The token says that nobody signed it.",
        ),
        does_not_hold(
            "endorsed/badge-as-endorsement-by-jwt.json",
            endorsed_by_token(&Token::of(badge(), Key::University).signed()),
            "Where an endorsement belongs stands another badge, which endorses nothing.",
        ),
        does_not_hold(
            "endorsed/one-endorsement-of-two.json",
            endorsed_at("/endorsement", &[endorsement(BADGE), endorsement(BADGE).with(comment, r#""Better.""#)]),
            "One of two endorsements does not hold; the other does.",
        ),
        case(
            "endorsed/endorsement-changed-and-not-asked.json",
            endorsed(endorsement(BADGE).with(comment, r#""The best school of all.""#)),
            "Whoever does not ask about endorsements is told nothing of them.",
            SOURCE,
        )
        .asks(&["conformance", "proof", "issuer", "validity"])
        .says(VALID, &[]),
        case(
            "endorsed/too-many.json",
            badge().with("/endorsementJwt", &format!("[{}]", vec![r#""e30.e30.AA""#; 65].join(","))).signed(),
            "More endorsements than anybody reads, each of which may cost as much as a document.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.endorsements"]),
    ]
}

fn of_something_else() -> Vec<Case> {
    let other = |file: &str, badge: Badge, why: &'static str| {
        case(file, badge, why, SUBJECT).says(VALID, &["endorsements.subject.other"]).strict(INVALID).compat(VALID)
    };
    vec![
        other(
            "endorsed/another-badge.json",
            endorsed(endorsement("urn:uuid:00000000-56cb-11ec-bf63-0242ac130002")),
            "A genuine endorsement of another badge was put on this one.",
        ),
        other(
            "endorsed/issuer-where-the-achievement-is.json",
            endorsed_at("/credentialSubject/achievement/endorsement", &[endorsement(&Key::University.did())]),
            "The issuer was endorsed, not the achievement on which the endorsement stands.",
        ),
        other(
            "endorsed/another-issuer-by-jwt.json",
            badge().with("/issuer/endorsementJwt", &format!("[{:?}]", token("https://school.example"))).signed(),
            "The token endorses another school.",
        ),
    ]
}

/// An endorsement by the agency under its did:web.
fn by_web() -> Badge {
    endorsed(unsigned(BADGE).issued_by(AGENCY).proved(&Proof::under(&format!("{AGENCY}#key-1"), Key::Stranger)))
}

fn open() -> Vec<Case> {
    let status = r#"{"id": "https://agency.example/status/1#7", "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "7", "statusListCredential": "https://agency.example/status/1"}"#;
    vec![
        case(
            "endorsed/endorser-not-looked-up.json",
            by_web(),
            "The DID document of the endorser was not provided; the report of the badge names it.",
            SOURCE,
        )
        .says(VALID, &["endorsements.undetermined"])
        .missing(&[AGENCY_URL])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "endorsed/endorser-unavailable.json",
            by_web(),
            "The DID document of the endorser cannot be had: no answer is not a no.",
            SOURCE,
        )
        .lacks(AGENCY_URL)
        .says(VALID, &["endorsements.undetermined"])
        .missing(&[])
        .compat(VALID),
        case("endorsed/endorser-looked-up.json", by_web(), "The DID document of the endorser lists the key.", SOURCE)
            .lends(AGENCY_URL, "did-web-agency.json", super::issuer::document(AGENCY, "key-1", Key::Stranger))
            .says(VALID, &[])
            .missing(&[]),
        case(
            "endorsed/endorser-of-a-self-asserted-key.json",
            endorsed(unsigned(BADGE).issued_by("urn:agency").proved(&Proof::by(Key::Stranger))),
            "The endorser has a name that leads nowhere: anybody can write such an endorsement.",
            SOURCE,
        )
        .says(VALID, &["endorsements.undetermined"])
        .missing(&[]),
        case(
            "endorsed/endorsement-that-can-be-revoked.json",
            endorsed(unsigned(BADGE).with("/credentialStatus", status).proved(&Proof::by(Key::Stranger))),
            "The endorsement can be revoked, and nobody has looked whether it was.",
            SOURCE,
        )
        .says(VALID, &["endorsements.undetermined"])
        .missing(&["https://agency.example/status/1"])
        .strict(UNDETERMINED),
    ]
}

fn of_endorsers() -> Vec<Case> {
    let agency = Key::Stranger.did();
    let endorser_endorsed = |inner: Badge| {
        unsigned(BADGE).with("/issuer/endorsement", &format!("[{}]", inner.compact())).proved(&Proof::by(Key::Stranger))
    };
    // What has the id of the outer endorsement would say something of that one.
    let inner = unsigned(&agency).with("/id", r#""urn:uuid:6a1d3f1f-7a6c-4b4f-8b62-4d8e2c7b9f03""#);
    let ministry = inner.clone().issued_by(&Key::Web.did());
    let missing = inner.issued_by(AGENCY).proved(&Proof::under(&format!("{AGENCY}#key-1"), Key::Stranger));
    vec![
        case(
            "endorsed/endorser-endorsed.json",
            endorsed(endorser_endorsed(ministry.proved(&Proof::by(Key::Web)))),
            "The endorser is endorsed as well, by a ministry.",
            SOURCE,
        )
        .says(VALID, &[])
        .strict(VALID),
        case(
            "endorsed/endorser-endorsed-by-somebody-not-looked-up.json",
            endorsed(endorser_endorsed(missing)),
            "What is missing for the endorsement of an endorser is named by the badge; the endorsement on the badge holds all the same.",
            SOURCE,
        )
        .says(VALID, &[])
        .missing(&[AGENCY_URL]),
    ]
}

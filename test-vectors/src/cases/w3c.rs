//! Any W3C credential: judged by the rules of the data model 2.0 or 1.1, and what envelopes and headers may be.

use crate::badge::{Badge, OB, badge, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::cases::resources::{multibase, sri};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const ENVELOPE: &str = "VCDM 2.0 §4.13.1";
const PUBLISHED: &str = "https://www.w3.org/ns/credentials/v2";

pub(crate) fn cases() -> Vec<Case> {
    [credentials(), badges(), envelopes(), around()].concat()
}

/// A membership, which is no badge, in the data model 2.0.
fn membership() -> Badge {
    document(&format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", {{"@vocab": "https://club.example/terms#"}}],
            "id": "urn:uuid:0f2d7b36-31c8-4b4b-9bb4-6d2f6c6b8a11",
            "type": ["VerifiableCredential", "Membership"],
            "issuer": "{}",
            "credentialSubject": {{"id": "did:example:ada", "memberSince": "2019"}}
        }}"#,
        Key::University.did()
    ))
}

/// The same in the data model 1.1.
fn membership_1_1() -> Badge {
    membership()
        .with(
            "/@context",
            r#"["https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/data-integrity/v2", {"@vocab": "https://club.example/terms#"}]"#,
        )
        .with("/issuanceDate", r#""2026-01-01T00:00:00Z""#)
}

/// Signed over its JSON, so that nothing but its form speaks against it.
fn spelled(badge: Badge) -> Badge {
    badge.proved(&Proof::in_format(ob3::Format::EddsaJcs2022, Key::University))
}

fn credentials() -> Vec<Case> {
    let good = |file: &str, badge: Badge, why| {
        case(file, spelled(badge), why, "VCDM 2.0 §4").says(UNDETERMINED, &["conformance.kind.other"])
    };
    let broken = |name: &str, pointer: &str, value: &str, code: &'static str, source, why| {
        case(&format!("conformance/w3c-{name}.json"), spelled(membership().with(pointer, value)), why, source)
            .says(INVALID, &["conformance.kind.other", code])
    };
    let older = |name: &str, pointer: &str, value: &str, code: &'static str, why| {
        let badge = spelled(membership_1_1().with(pointer, value));
        case(&format!("conformance/w3c-1-1-{name}.json"), badge, why, "VCDM 1.1 §4, §5")
            .says(INVALID, &["conformance.kind.other", code])
    };
    vec![
        good("undetermined/w3c-membership.json", membership(), "A credential of the W3C that is no badge, and needs no date."),
        good(
            "undetermined/w3c-membership-1-1.json",
            membership_1_1(),
            "The same in the data model 1.1.",
        ),
        good(
            "undetermined/w3c-several-of-each.json",
            membership()
                .with("/credentialSubject", r#"[{"id": "did:example:ada", "memberSince": "2019"}, {"memberSince": "2020"}]"#)
                .with("/termsOfUse", r#"[{"type": "Policy"}, {"type": ["Policy", "House"], "id": "urn:example:house"}]"#)
                .with("/evidence", r#"{"type": "Interview"}"#)
                .with("/name", r#"[{"@value": "Membership", "@language": "en"}, {"@value": "عضوية", "@language": "ar", "@direction": "rtl"}]"#),
            "Where one object may be, there may be several.",
        ),
        case(
            "conformance/w3c-context-of-the-data-model-second.json",
            spelled(membership().with("/@context", r#"[{"@vocab": "https://club.example/terms#"}, "https://www.w3.org/ns/credentials/v2"]"#)),
            "The context of the data model comes first.",
            "VCDM 2.0 §4.3",
        )
        .says(INVALID, &["conformance.kind.other", "vcdm.context"]),
        broken("id-of-two", "/id", r#"["urn:example:1", "urn:example:2"]"#, "vcdm.id", "VCDM 2.0 §4.4", "An id is a single URL."),
        broken("id-no-url", "/id", r#""membership-7""#, "vcdm.id", "VCDM 2.0 §4.4", "An id is an absolute URL."),
        broken("subject-empty", "/credentialSubject", "{}", "vcdm.subject", "VCDM 2.0 §4.8", "Something is said of a subject."),
        broken("subjects-none", "/credentialSubject", "[]", "vcdm.subject", "VCDM 2.0 §4.8", "There is one subject at least."),
        broken(
            "subject-of-two-empty",
            "/credentialSubject",
            r#"[{"memberSince": "2019"}, {}]"#,
            "vcdm.subject",
            "VCDM 2.0 §4.8",
            "Something is said of each subject.",
        ),
        broken("subject-a-url", "/credentialSubject", r#""did:example:ada""#, "vcdm.subject", "VCDM 2.0 §4.8", "A subject is an object."),
        broken("subject-id-no-url", "/credentialSubject/id", r#""ada""#, "vcdm.id", "VCDM 2.0 §4.8", "The id of a subject is a URL."),
        broken("name-with-a-url", "/name", r#"{"@value": "Membership", "url": "https://club.example"}"#, "vcdm.text", "VCDM 2.0 §11.1", "A text says its language and direction, and nothing else."),
        broken("name-a-number", "/name", "7", "vcdm.text", "VCDM 2.0 §4.6", "A name is a text."),
        broken("issuer-description-sideways", "/issuer", &format!(r#"{{"id": "{}", "description": {{"@value": "A club", "@direction": "down"}}}}"#, Key::University.did()), "vcdm.text", "VCDM 2.0 §11.1", "A text runs from left to right or from right to left."),
        broken("schema-without-id", "/credentialSchema", r#"{"type": "JsonSchema"}"#, "vcdm.id", "VCDM 2.0 §4.11", "A schema has an id.")
            .asks(&["conformance", "proof"])
            .codes(&["conformance.kind.other", "schema.kind", "vcdm.id"]),
        broken("schema-without-type", "/credentialSchema", r#"{"id": "https://club.example/schema"}"#, "vcdm.type", "VCDM 2.0 §4.11", "A schema has a type.")
            .codes(&["conformance.kind.other", "schema.kind", "vcdm.type"]),
        broken("status-without-type", "/credentialStatus", r#"{"id": "https://club.example/status/7"}"#, "vcdm.type", "VCDM 2.0 §4.10", "A status has a type.")
            .asks(&["conformance", "proof"]),
        broken("status-id-no-url", "/credentialStatus", r#"{"id": "7", "type": "ClubStatus"}"#, "vcdm.id", "VCDM 2.0 §4.10", "A status need have no id, but one that it has is a URL.")
            .asks(&["conformance", "proof"]),
        broken("refresh-without-type", "/refreshService", r#"{"id": "https://club.example/new/7"}"#, "vcdm.type", "VCDM 2.0 §5.4", "A refresh service has a type.")
            .asks(&["conformance", "proof"]),
        broken("terms-without-type", "/termsOfUse", r#"{"id": "https://club.example/terms"}"#, "vcdm.type", "VCDM 2.0 §5.5", "Terms of use have a type."),
        broken("evidence-empty", "/evidence", "{}", "vcdm.type", "VCDM 2.0 §5.6", "Evidence has a type."),
        broken("evidence-a-url", "/evidence", r#"["https://club.example/photo.jpg"]"#, "vcdm.member", "VCDM 2.0 §5.6", "Evidence is an object."),
        broken("related-a-url", "/relatedResource", r#"["https://club.example/photo.jpg"]"#, "resource.malformed", "VCDM 2.0 §5.3", "A related resource is an object."),
        broken("related-without-digest", "/relatedResource", r#"[{"id": "https://club.example/photo.jpg"}]"#, "resource.malformed", "VCDM 2.0 §5.3", "A related resource has a digest."),
        broken("until-before-from", "/validFrom", r#""2026-01-02T00:00:00Z""#, "validity.order", "VCDM 2.0 §4.9", "What ends before it begins is never in force.")
            .bytes(spelled(membership().with("/validFrom", r#""2026-01-02T00:00:00Z""#).with("/validUntil", r#""2026-01-01T00:00:00Z""#)))
            .codes(&["conformance.kind.other", "validity.expired", "validity.order"]),
        broken("from-no-date", "/validFrom", r#""Sat 3 Jan 2026""#, "validity.malformed", "VCDM 2.0 §4.9", "A date is a date and time with a zone."),
        older("date-absent", "/name", r#""Membership""#, "validity.missing", "The data model 1.1 wants an issuanceDate.")
            .bytes(spelled(membership_1_1().without("/issuanceDate"))),
        older("status-without-id", "/credentialStatus", r#"{"type": "ClubStatus"}"#, "vcdm.id", "In the data model 1.1 a status has an id.")
            .asks(&["conformance", "proof"]),
        older("refresh-without-id", "/refreshService", r#"{"type": "ClubRefresh"}"#, "vcdm.id", "In the data model 1.1 a refresh service has an id.")
            .asks(&["conformance", "proof"]),
    ]
}

/// The rules of the W3C hold for badges too, where Open Badges does not say more.
fn badges() -> Vec<Case> {
    vec![
        case(
            "conformance/badge-with-a-context-of-no-kind.json",
            spelled(badge().with("/@context", &format!(r#"["{PUBLISHED}", "{OB}", "a/relative/address"]"#))),
            "A context is an absolute URL or an object.",
            "VCDM 2.0 §4.3",
        )
        .says(INVALID, &["vcdm.context"]),
    ]
}

fn envelopes() -> Vec<Case> {
    let token = Token::vc_jose(badge(), Key::University).signed();
    let data = format!("data:application/vc+jwt,{token}");
    let envelope = |context: &str, kind: &str, id: &str| {
        document(&format!(r#"{{"@context": {context}, "id": "{id}", "type": {kind}}}"#)).pretty()
    };
    let own = r#""https://www.w3.org/ns/credentials/v2""#;
    let one = r#""EnvelopedVerifiableCredential""#;
    let presentation = document(&format!(
        r#"{{"@context": ["{PUBLISHED}"], "type": ["VerifiablePresentation"], "holder": "{}", "verifiableCredential": [{{"@context": "{PUBLISHED}", "id": "{data}", "type": "EnvelopedVerifiableCredential"}}]}}"#,
        Key::Web.did()
    ));
    let presented = Token::presenting(&presentation, Key::Web).signed();
    let jwt = |case: Case| case.carrier(Some("json"));
    vec![
        jwt(case(
            "malformed/enveloped-without-context.json",
            document(&format!(r#"{{"id": "{data}", "type": {one}}}"#)).pretty(),
            "An envelope names a context that says what it is.",
            ENVELOPE,
        ))
        .says(INVALID, &["envelope.malformed"]),
        jwt(case(
            "malformed/enveloped-with-no-contexts.json",
            envelope("[]", one, &data),
            "An empty list of contexts names none.",
            ENVELOPE,
        ))
        .says(INVALID, &["envelope.malformed"]),
        jwt(case(
            "malformed/enveloped-with-a-foreign-context.json",
            envelope(r#"["https://club.example/context"]"#, one, &data),
            "A context that is not that of the data model says something else.",
            ENVELOPE,
        ))
        .says(INVALID, &["envelope.malformed"]),
        jwt(case(
            "malformed/enveloped-with-another-type.json",
            envelope(own, r#"["EnvelopedVerifiableCredential", "OurCredential"]"#, &data),
            "The type of an envelope is one.",
            ENVELOPE,
        ))
        .says(INVALID, &["envelope.malformed"]),
        jwt(case(
            "undetermined/enveloped-sd-jwt.json",
            envelope(own, one, &format!("data:application/vc+sd-jwt,{token}~WyJzYWx0IiwgIm5hbWUiLCAiQWRhIl0~")),
            "An SD-JWT in an envelope is known by name.",
            ENVELOPE,
        ))
        .says(UNDETERMINED, &["open.carrier.unsupported"]),
        jwt(case(
            "valid/enveloped-presentation.json",
            envelope(own, r#""EnvelopedVerifiablePresentation""#, &format!("data:application/vp+jwt,{presented}")),
            "A presentation may stand in an envelope too.",
            "VCDM 2.0 §4.13.2",
        ))
        .says(VALID, &["presentation.subject.other"]),
        jwt(case(
            "malformed/enveloped-presentation-of-a-credential.json",
            envelope(own, r#""EnvelopedVerifiablePresentation""#, &data),
            "The envelope of a presentation holds a presentation.",
            "VCDM 2.0 §4.13.2",
        ))
        .says(INVALID, &["envelope.malformed"]),
    ]
}

/// Headers, digests and proofs that the W3C's suites try.
fn around() -> Vec<Case> {
    let related = |entry: &str| badge().with("/relatedResource", entry).signed();
    let url = "https://university.example/hello.txt";
    let both = |second: &str| {
        related(&format!(
            r#"{{"id": "{url}", "digestMultibase": ["{}", "{second}"], "digestSRI": "{}"}}"#,
            multibase(b"hello\n"),
            sri(b"hello\n")
        ))
    };
    let on_nothing =
        Proof::by(Key::University).with("previousProof", r#""urn:uuid:38329423-2179-4b2e-88cb-a7c7d9dc4544""#);
    vec![
        case(
            "resource/digests-in-a-list.json",
            both(&multibase(b"hello\n")),
            "A digest may be one of several.",
            "VCDM 2.0 §5.3",
        )
        .lends(url, "hello.txt", "hello\n")
        .says(VALID, &[]),
        case(
            "resource/digests-in-a-list-one-wrong.json",
            both(&multibase(b"adieu\n")),
            "Each of several digests has to fit.",
            "VCDM 2.0 §5.3",
        )
        .lends(url, "hello.txt", "hello\n")
        .says(INVALID, &["resource.digest.mismatch"]),
        case(
            "resource/context-that-we-ship-otherwise.json",
            related(&format!(r#"{{"id": "{PUBLISHED}", "digestMultibase": "{}"}}"#, multibase(b"hello\n"))),
            "The digest is not that of the context as it is published.",
            "VCDM 2.0 §5.3",
        )
        .says(INVALID, &["resource.digest.mismatch"]),
        case(
            "valid/vc-jose-with-a-header-of-its-own.jwt",
            Token::vc_jose(badge(), Key::University).header("club", r#""x""#).signed(),
            "A header that is not understood is ignored.",
            "RFC 7515 §4",
        )
        .carrier(Some("jwt"))
        .says(VALID, &["jwt.header.ignored", "jwt.typ.vc-jose"]),
        case(
            "forged/proof-on-one-that-is-not-there-beside-a-good-one.json",
            badge().signed().proved(&on_nothing),
            "A proof that builds on another that is not there is an error, whatever other proofs hold.",
            "VC-DI §4.4",
        )
        .says(INVALID, &["proof.chain.missing"]),
    ]
}

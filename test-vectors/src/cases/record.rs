//! Learner records: credentials of credentials, each verified for itself.

use crate::badge::{Badge, badge, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "CLR 2.0 (ClrSubject)";
const CLASS: &str = "CLR 2.0 (ClrCredential)";
const ASSOCIATION: &str = "CLR 2.0 (Association)";
const CONTEXT: &str = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
const ACHIEVEMENT: &str = "https://university.example/achievements/teamwork";

pub(crate) fn cases() -> Vec<Case> {
    [good(), contents(), forms(), associations(), hostile()].concat()
}

/// A record of these credentials, given as JSON, not signed.
pub(super) fn record(credentials: &[String]) -> Badge {
    document(&format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", "{CONTEXT}", "{OB}"],
            "id": "urn:uuid:7c1f0f0e-6f5b-4a3e-9a51-3c7d1b6a8e02",
            "type": ["VerifiableCredential", "ClrCredential"],
            "name": "Transcript",
            "issuer": {{"id": "{}", "type": ["Profile"], "name": "Example University"}},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {{
                "id": "did:example:ada",
                "type": ["ClrSubject"],
                "verifiableCredential": [{}]
            }}
        }}"#,
        Key::University.did(),
        credentials.join(", ")
    ))
}

fn signed(credentials: &[Badge]) -> Badge {
    let credentials: Vec<_> = credentials.iter().map(Badge::compact).collect();
    let id = format!(r#""urn:example:record-of-{}-bytes""#, credentials.concat().len());
    record(&credentials).with("/id", &id).signed()
}

fn proved(record: Badge) -> Badge {
    record.proved(&Proof::by(Key::University))
}

/// A credential of a kind that nobody here knows.
fn other() -> Badge {
    badge()
        .with("/type", r#"["VerifiableCredential"]"#)
        .with("/credentialSubject", r#"{"id": "did:example:ada"}"#)
        .proved(&Proof::by(Key::University))
}

fn good() -> Vec<Case> {
    vec![
        case(
            "record/of-two-badges.json",
            signed(&[
                badge().signed(),
                badge()
                    .with("/id", r#""urn:uuid:0b537dba-56cb-11ec-bf63-0242ac130002""#)
                    .with("/issuer/id", &format!("{:?}", Key::Stranger.did()))
                    .proved(&Proof::by(Key::Stranger)),
            ]),
            "A transcript with a badge of its own issuer and one of another.",
            SOURCE,
        )
        .says(VALID, &[])
        .strict(VALID)
        .missing(&[])
        .provenance("did"),
        case(
            "record/with-its-schema.json",
            record(&[badge().signed().compact()])
                .context(r#""https://purl.imsglobal.org/spec/ob/v3p0/extensions.json""#)
                .with(
                    "/credentialSchema",
                    r#"[{"id": "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json", "type": "1EdTechJsonSchemaValidator2019"}]"#,
                )
                .signed(),
            "The rules of the record's own schema are known here; nobody has to fetch it.",
            CLASS,
        )
        .says(VALID, &[])
        .missing(&[]),
        case(
            "record/of-a-record.json",
            signed(&[signed(&[badge().signed()])]),
            "A record may hold a record.",
            SOURCE,
        )
        .says(VALID, &[]),
        case(
            "record/as-a-token.jwt",
            Token::of(record(&[badge().signed().compact()]), Key::University).signed(),
            "A record may be a token, and what is in it has its proofs inside.",
            SOURCE,
        )
        .carrier(Some("jwt"))
        .says(VALID, &[]),
        case(
            "record/of-a-credential-of-another-kind.json",
            signed(&[other()]),
            "A record may hold credentials of any kind; the form of this one nobody here knows, the rest was asked.",
            SOURCE,
        )
        .says(VALID, &[])
        .strict(VALID),
    ]
}

fn contents() -> Vec<Case> {
    vec![
        case(
            "record/of-an-expired-badge.json",
            signed(&[badge().with("/validUntil", r#""2026-01-15T00:00:00Z""#).signed()]),
            "A badge of the record has ended.",
            SOURCE,
        )
        .says(INVALID, &["clr.credential.invalid"])
        .compat(INVALID),
        case(
            "record/of-a-forged-badge.json",
            signed(&[badge().signed().with("/name", r#""Doctor of Everything""#)]),
            "Somebody has changed a badge before it was put into the record.",
            SOURCE,
        )
        .says(INVALID, &["clr.credential.invalid"]),
        case(
            "record/of-a-badge-without-proof.json",
            proved(record(&[badge().compact()])),
            "Who issued a badge of the record nobody has proven.",
            SOURCE,
        )
        .says(INVALID, &["clr.credential.invalid"]),
        case(
            "record/of-a-badge-whose-key-is-lacking.json",
            signed(&[badge()
                .issued_by("did:web:university.example")
                .proved(&Proof::under("did:web:university.example#key-1", Key::Web))]),
            "Whose key signed a badge of the record nobody can tell without the DID document.",
            SOURCE,
        )
        .says(UNDETERMINED, &["clr.credential.undetermined"])
        .missing(&["https://university.example/.well-known/did.json"])
        .compat(UNDETERMINED),
        case(
            "record/of-somebody-elses-badge.json",
            signed(&[badge().with("/credentialSubject/id", r#""did:example:bob""#).signed()]),
            "A badge of the record was earned by another than whose record it is.",
            SOURCE,
        )
        .says(VALID, &["clr.subject.other"])
        .strict(INVALID),
        case(
            "record/changed.json",
            signed(&[badge().signed()]).with("/name", r#""Another transcript""#),
            "The badge holds, the record was changed.",
            CLASS,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
    ]
}

fn forms() -> Vec<Case> {
    let one = || record(&[badge().signed().compact()]);
    vec![
        case(
            "record/empty.json",
            proved(one().without("/credentialSubject/verifiableCredential")),
            "A record without credentials records nothing.",
            SOURCE,
        )
        .says(INVALID, &["conformance.member.missing"]),
        case(
            "record/of-nobody.json",
            proved(one().without("/credentialSubject/id")),
            "Nobody can tell whose record it is.",
            SOURCE,
        )
        .says(VALID, &["conformance.subject.unidentified"])
        .strict(INVALID)
        .compat(VALID),
        case("record/without-name.json", proved(one().without("/name")), "A record has a name.", CLASS)
            .says(VALID, &["conformance.member.missing"])
            .strict(INVALID)
            .compat(VALID),
        case(
            "record/contexts-out-of-order.json",
            proved(
                one().with("/@context", &format!(r#"["https://www.w3.org/ns/credentials/v2", "{OB}", "{CONTEXT}"]"#)),
            ),
            "The context of records stands before that of badges.",
            CLASS,
        )
        .says(VALID, &["conformance.context.order"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "record/of-a-number.json",
            Token::of(record(&["7".to_owned()]), Key::University).signed(),
            "A number is no credential.",
            SOURCE,
        )
        .carrier(Some("jwt"))
        .says(INVALID, &["clr.credential.invalid"]),
        case(
            "record/of-a-presentation.json",
            Token::of(
                record(&[
                    r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}"#
                        .to_owned(),
                ]),
                Key::University,
            )
            .signed(),
            "A presentation is no credential.",
            SOURCE,
        )
        .carrier(Some("jwt"))
        .says(INVALID, &["clr.credential.invalid"]),
    ]
}

fn associations() -> Vec<Case> {
    let associated = |kind: &str, target: &str| {
        record(&[badge().signed().compact()])
            .with(
                "/credentialSubject/achievement",
                r#"[{"id": "https://university.example/achievements/skills", "type": ["Achievement"], "name": "Skills", "description": "All of them.", "criteria": {"narrative": "Each of them."}}]"#,
            )
            .with(
                "/credentialSubject/association",
                &format!(
                    r#"[{{"type": "Association", "associationType": "{kind}", "sourceId": "https://university.example/achievements/skills", "targetId": "{target}"}}]"#
                ),
            )
    };
    vec![
        case(
            "record/of-achievements-that-belong-together.json",
            associated("isParentOf", ACHIEVEMENT).signed(),
            "One end is an achievement of the record, the other that of a badge in it.",
            ASSOCIATION,
        )
        .says(VALID, &[])
        .strict(VALID),
        case(
            "record/association-with-nothing.json",
            associated("isParentOf", "https://university.example/achievements/absent").signed(),
            "One end of the association is no achievement of the record.",
            ASSOCIATION,
        )
        .says(VALID, &["clr.association.unlinked"])
        .strict(INVALID),
        case(
            "record/association-of-an-unknown-kind.json",
            proved(associated("isFondOf", ACHIEVEMENT)),
            "The ways in which achievements belong together are listed, and this is none.",
            ASSOCIATION,
        )
        .says(INVALID, &["conformance.word.unknown"]),
    ]
}

fn hostile() -> Vec<Case> {
    let mut nested = badge().signed();
    for _ in 0..4 {
        nested = signed(&[nested]);
    }
    let inner = record(&[badge().signed().compact()]).signed();
    vec![
        case(
            "record/that-contains-itself.json",
            record(&[inner.compact()]).with_proof(Proof::by(Key::University).with_value(&[7; 64])),
            "The record in the record has the same id, so that what is said of one is said of the other.",
            "VC-DI §4.6 (context validation)",
        )
        .says(INVALID, &["jsonld.hidden-member"]),
        case(
            "record/in-a-record-in-a-record.json",
            proved(record(&[nested.compact()])),
            "What stands deeper than anybody looks is not called valid.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["clr.credential.undetermined"])
        .compat(UNDETERMINED),
        case(
            "poison/record-of-ten-thousand.jwt",
            Token::of(record(&vec!["{}".to_owned(); 10_000]), Key::University).signed(),
            "Each of ten thousand credentials may cost as much as a document.",
            "limits.rs",
        )
        .carrier(Some("jwt"))
        .says(UNDETERMINED, &["limit.credentials"]),
    ]
}

//! Badges that are good, also where they look odd.

use ob3::Bundle;
use ob3::jsonld::Options;

use crate::badge::{EXTENSIONS, OB, badge, badge_1_1};
use crate::case::{Case, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const DI: &str = "VC-DI-EDDSA §3.2";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case(
            "valid/eddsa-rdfc-2022-did-key.json",
            badge().signed(),
            "The plain good badge: the issuer is the did:key of the key that signed.",
            DI,
        )
        .says(VALID, &[])
        .missing(&[])
        .provenance("did")
        .strict(VALID)
        .compat(VALID),
        case(
            "valid/eddsa-rdfc-2022-on-one-line.json",
            badge().signed().compact(),
            "White space is not signed.",
            "RFC 8259 §2",
        )
        .says(VALID, &[]),
        case(
            "valid/members-in-another-order.json",
            reordered(&badge().signed().compact()),
            "The order of members says nothing in JSON and is not signed.",
            "RFC 8259 §4",
        )
        .says(VALID, &[]),
        case(
            "valid/escapes-spelled-out.json",
            badge().signed().compact().replace("Teamwork", r"\u0054eamwork").replace("https:\\/\\/", "https://"),
            "An escape and the character it stands for are the same string.",
            "RFC 8259 §7",
        )
        .says(VALID, &[]),
        case(
            "valid/eddsa-2022.json",
            badge().proved(&Proof::by(Key::University).with("cryptosuite", r#""eddsa-2022""#)),
            "The older name of the cryptosuite, for the same bytes; verifiers should still consider it.",
            "OB 3.0 §8.3",
        )
        .says(VALID, &[]),
        case(
            "valid/ed25519-signature-2020-vcdm-1-1.json",
            badge_1_1().proved(&Proof::of_2020(Key::University)),
            "A badge of the data model 1.1 with the proof of its time: still read, no longer written.",
            "OB 3.0 appendix B (verification support)",
        )
        .says(VALID, &["conformance.vcdm-1-1"])
        .strict(VALID)
        .compat(VALID),
        case(
            "valid/context-3.0.2.json",
            badge().with("/@context/1", &format!("{:?}", OB.replace("3.0.3", "3.0.2"))).signed(),
            "An older edition of the context may stand in a badge; everything is read under that edition.",
            "OB 3.0 §6",
        )
        .says(VALID, &["conformance.context.older"]),
        case(
            "valid/created-absent.json",
            badge().proved(&Proof::by(Key::University).without("created")),
            "A proof need not say when it was made.",
            "VC-DI §2.1",
        )
        .says(VALID, &[]),
        case(
            "valid/proof-array-of-one.json",
            array_of_one(badge()),
            "`proof` may be written as an array of one.",
            "OB 3.0 appendix B (array-compacted)",
        )
        .says(VALID, &[]),
        case(
            "valid/proof-with-context-of-its-own.json",
            badge().proved(
                &Proof::by(Key::University).with("@context", r#""https://w3id.org/security/data-integrity/v2""#),
            ),
            "A proof may repeat the context of Data Integrity; the options are read under the document's context all the same.",
            "VC-DI-EDDSA §3.2.5",
        )
        .says(VALID, &[]),
        case(
            "valid/type-alias-swapped-after-signing.json",
            badge().signed().with("/type/1", r#""AchievementCredential""#),
            "AchievementCredential and OpenBadgeCredential are one IRI: swapping the names does not change what is signed.",
            "OB 3.0 context 3.0.3",
        )
        .says(VALID, &[]),
        case(
            "valid/issuer-bare-url.json",
            badge().with("/issuer", &format!("{:?}", Key::University.did())).signed(),
            "An issuer may be its URL alone, though some verifiers cannot read that.",
            "OB 3.0 appendix B (ProfileRef)",
        )
        .says(VALID, &["conformance.issuer.bare"]),
        case(
            "valid/extensions-with-their-context.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with("/refreshService", r#"{"id": "https://university.example/refresh/1", "type": "1EdTechCredentialRefresh"}"#)
                .signed(),
            "Types that only extensions.json defines are signed when it is named; a newer edition may exist, which changes nothing.",
            "OB cert. 1.5 (safe mode)",
        )
        .says(VALID, &["refresh.unanswered"])
        .strict(VALID)
        .compat(VALID),
        case(
            "valid/own-terms-with-their-context.json",
            badge()
                .context(r#"{"studentCard": {"@id": "https://university.example/terms#studentCard", "@protected": true}}"#)
                .with("/credentialSubject/studentCard", r#""A-9320041""#)
                .signed(),
            "A badge may say more than the standard has words for, if a context defines the words.",
            "OB 3.0 appendix B (extending)",
        )
        .says(VALID, &[]),
        case(
            "valid/term-that-is-an-iri.json",
            badge().with("/credentialSubject/https:~1~1university.example~1terms#studentCard", r#""A-9320041""#).signed(),
            "A key that is an absolute IRI needs no context.",
            "JSON-LD API §5.1.2",
        )
        .says(VALID, &[]),
        case(
            "valid/official-schema-named.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with(
                    "/credentialSchema",
                    r#"[{"id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json", "type": "1EdTechJsonSchemaValidator2019"}]"#,
                )
                .signed(),
            "The standard's own schema is named, and its rules are checked without fetching it.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[]),
        case(
            "valid/terms-of-use-compact.json",
            badge().context(r#"{"ExamplePolicy": "https://university.example/terms#ExamplePolicy"}"#).with("/termsOfUse", r#"{"type": "ExamplePolicy"}"#).signed(),
            "`termsOfUse` may be one object instead of an array, and needs no id.",
            "OB 3.0 appendix B (array-compacted, TermsOfUse)",
        )
        .says(VALID, &[]),
        case(
            "valid/370-identical-alignments-without-ids.json",
            identical(370).compact(),
            "Look-alike nodes that nothing tells apart are dull, not hostile: they cost next to nothing.",
            "RDF-CANON §7.1",
        )
        .says(VALID, &[])
        .strict(VALID)
        .compat(VALID),
        case(
            "valid/at-the-first-instant.json",
            badge().with("/validFrom", r#""2026-01-31T13:00:00+01:00""#).signed(),
            "A badge is valid from the instant that it names, in whatever zone.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[]),
        case(
            "valid/at-the-last-instant.json",
            badge().with("/validUntil", r#""2026-01-31T12:00:00Z""#).signed(),
            "A badge has expired when now is after validUntil, not when it is that instant.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[]),
        case(
            "valid/fraction-of-a-second.json",
            badge().with("/validFrom", r#""2026-01-31T11:59:59.999999-00:00""#).signed(),
            "Dates may carry fractions of a second.",
            "OB 3.0 §6 (DateTimeZ)",
        )
        .says(VALID, &[]),
        case(
            "valid/byte-order-mark.json",
            ["\u{feff}", &badge().signed().pretty()].concat(),
            "Editors put a mark before the text; parsers may ignore it, and it is not signed.",
            "RFC 8259 §8.1",
        )
        .says(VALID, &[]),
        case(
            "valid/for-a-domain.json",
            badge().proved(&Proof::by(Key::University).with("domain", r#""verifier.example""#).with("challenge", r#""7f3a""#)),
            "The proof was made for this domain and answers this challenge.",
            "VC-DI §4.3",
        )
        .demands("domain", "verifier.example")
        .demands("challenge", "7f3a")
        .says(VALID, &[]),
        case(
            "valid/endorsement.json",
            endorsement().signed(),
            "An endorsement is a credential of its own and is verified like a badge.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[]),
    ];
    cases.extend(values());
    cases.extend(proof_sets());
    cases.extend(editions());
    cases
}

/// Native values under the datatypes of the OB context, and what is not signed of them.
fn values() -> Vec<Case> {
    let full = || {
        badge()
            .with("/credentialSubject/creditsEarned", "42")
            .with("/credentialSubject/achievement/creditsAvailable", "2.1")
            .with("/credentialSubject/activityStartDate", r#""2025-09-01T00:00:00Z""#)
            .with("/credentialSubject/activityEndDate", r#""2025-12-19T00:00:00Z""#)
            .with("/awardedDate", r#""2025-12-20T10:00:00Z""#)
            .with(
                "/issuer/address",
                r#"{"type": ["Address"], "addressCountryCode": "NL", "geo": {"type": "GeoCoordinates", "latitude": 52.0, "longitude": -4.25}}"#,
            )
            .with(
                "/credentialSubject/identifier",
                r#"[
                    {"type": "IdentityObject", "hashed": true, "identityType": "emailAddress", "salt": "Kosher",
                     "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"},
                    {"type": "IdentityObject", "hashed": false, "identityType": "accountId", "identityHash": "A-9320041"}
                ]"#,
            )
    };
    let rubric = badge()
        .with(
            "/credentialSubject/achievement/resultDescription",
            r#"[
                {"id": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "type": ["ResultDescription"], "name": "Grade",
                 "resultType": "LetterGrade", "allowedValue": ["F", "D", "C", "B", "A"], "requiredValue": "C"},
                {"id": "urn:uuid:a70ddc6a-4c4a-4bd8-8277-cb97c79f40c5", "type": ["ResultDescription"], "name": "Project",
                 "resultType": "RubricCriterionLevel", "requiredLevel": "urn:uuid:d05a0867-d0ad-4b03-bdb5-28fb5d2aab7a",
                 "rubricCriterionLevel": [
                    {"id": "urn:uuid:d05a0867-d0ad-4b03-bdb5-28fb5d2aab7a", "type": ["RubricCriterionLevel"], "name": "Proficient", "level": "Proficient", "points": "3"},
                    {"id": "urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e", "type": ["RubricCriterionLevel"], "name": "Mastered", "level": "Mastered", "points": "4"}
                 ]}
            ]"#,
        )
        .with(
            "/credentialSubject/result",
            r#"[
                {"type": ["Result"], "resultDescription": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "value": "A"},
                {"type": ["Result"], "resultDescription": "urn:uuid:a70ddc6a-4c4a-4bd8-8277-cb97c79f40c5", "achievedLevel": "urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e"}
            ]"#,
        );
    vec![
        case(
            "valid/native-booleans-and-fractions.json",
            full().signed(),
            "Native values keep the datatype of the context, with https://www.w3.org/2001/XMLSchema# as it is written there.",
            "JSON-LD API §8.2.2",
        )
        .says(VALID, &[]),
        case(
            "valid/number-spelled-otherwise.json",
            full()
                .signed()
                .with("/credentialSubject/creditsEarned", "42.0")
                .with("/credentialSubject/achievement/creditsAvailable", "21e-1")
                .with("/issuer/address/geo/latitude", "52"),
            "42 and 42.0 are one number, with one canonical spelling: the signature holds.",
            "JSON-LD API §8.6",
        )
        .says(VALID, &[]),
        case(
            "valid/identity-hash-in-capitals-and-md5.json",
            full()
                .with(
                    "/credentialSubject/identifier/0/identityHash",
                    r#""sha256$B5809D8A92F8858436D7E6B87C12EBC0AE1EAC4BAECC2C0B913AEE2C922EF399""#,
                )
                .with("/credentialSubject/identifier/1/hashed", "true")
                .with("/credentialSubject/identifier/1/identityHash", r#""md5$d41d8cd98f00b204e9800998ecf8427e""#)
                .signed(),
            "Hashes may be in capitals, and md5 is read though nobody should write it.",
            "OB 3.0 appendix B (IdentityHash)",
        )
        .says(VALID, &[]),
        case(
            "valid/results-and-rubric.json",
            rubric.clone().signed(),
            "Every result refers to a description of the achievement, every level to a level of its description.",
            "OB 3.0 appendix B (Result)",
        )
        .says(VALID, &[]),
        case(
            "valid/rubric-levels-in-another-order.json",
            swapped(rubric.signed(), "/credentialSubject/achievement/resultDescription/1/rubricCriterionLevel"),
            "The context makes rubricCriterionLevel a set, though the text calls it ordered: its order is not signed.",
            "OB 3.0 context 3.0.3",
        )
        .says(VALID, &[]),
        case(
            "valid/did-in-identifier-only.json",
            full().without("/credentialSubject/id").signed(),
            "A subject needs an id or an identifier, not both.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[]),
    ]
}

fn proof_sets() -> Vec<Case> {
    let good = Proof::by(Key::University);
    let set = "VC-DI §2.1.1; OB 3.0 §8: a verifier may accept any one proof";
    vec![
        case(
            "valid/proof-set-of-two.json",
            badge().proved(&good).proved(&Proof::by(Key::University).with("created", r#""2026-01-02T09:00:00Z""#)),
            "Two good proofs by the issuer.",
            set,
        )
        .says(VALID, &[])
        .strict(VALID),
        case(
            "valid/proof-set-with-one-forged.json",
            badge().proved(&Proof::by(Key::University).but_signed_by(Key::Stranger)).proved(&good),
            "One good proof suffices, and the bad one is said; the strict policy wants every proof to be good.",
            set,
        )
        .says(VALID, &["proof.signature.mismatch"])
        .strict(crate::case::INVALID)
        .compat(VALID),
        case(
            "valid/proof-set-with-one-by-a-stranger.json",
            badge().proved(&good).proved(&Proof::by(Key::Stranger)),
            "Somebody else's signature beside the issuer's takes nothing away from it.",
            set,
        )
        .says(VALID, &["issuer.key.mismatch"])
        .strict(crate::case::INVALID),
        case(
            "valid/proof-set-with-one-of-an-unknown-kind.json",
            badge().proved(&good).with_proof(
                Proof::by(Key::University).with("cryptosuite", r#""example-suite-2099""#).with_value(&[7; 64]),
            ),
            "A proof that nobody here can check stands beside a good one.",
            set,
        )
        .says(VALID, &["proof.format.unknown"])
        .strict(crate::case::UNDETERMINED),
    ]
}

/// One URL, several texts: the trap of contexts that were published more than once.
fn editions() -> Vec<Case> {
    let older = include_str!("../../../core/bundled/contexts/ob-3.0.2.json");
    let mut bundle = Bundle::new();
    bundle.insert(OB, Some(older.as_bytes().to_vec()));
    let signed = || badge().proved_with(&Proof::by(Key::University), &bundle, &Options::default());
    vec![
        case(
            "forged/context-of-another-edition.json",
            signed(),
            "Signed while another text stood under the context's URL: under the published text the badge says something else.",
            "VC-DI §2.4.1",
        )
        .says(crate::case::INVALID, &["proof.signature.mismatch"])
        .compat(crate::case::INVALID),
        case(
            "valid/context-of-another-edition-lent.json",
            signed(),
            "The same file with the text lent under which it was signed.",
            "VC-DI §2.4.1",
        )
        .lends(OB, "ob-context-3.0.3-as-it-was.json", older)
        .says(VALID, &[]),
    ]
}

/// An endorsement of the university by the university, to keep the keys few.
pub(super) fn endorsement() -> crate::badge::Badge {
    badge().with("/type/1", r#""EndorsementCredential""#).with("/name", r#""Accreditation""#).with(
        "/credentialSubject",
        r#"{"id": "https://school.example", "type": ["EndorsementSubject"], "endorsementComment": "A good school."}"#,
    )
}

/// A badge with so many identical alignments that have no ids.
fn identical(count: usize) -> crate::badge::Badge {
    let alignment = r#"{"type":["Alignment"],"targetName":"Teamwork","targetUrl":"https://skills.example/teamwork"}"#;
    badge()
        .with("/credentialSubject/achievement/alignment", &format!("[{}]", vec![alignment; count].join(",")))
        .signed()
}

/// The members of the root from the last to the first.
fn reordered(text: &str) -> String {
    let object = crate::json::object(text);
    let members: Vec<_> = object.iter().map(|(key, value)| (key.to_owned(), value.clone())).collect();
    let mut turned = ob3::json::Object::new();
    for (key, value) in members.into_iter().rev() {
        turned.set(key, value);
    }
    crate::json::pretty(&ob3::json::Value::Object(turned))
}

fn array_of_one(badge: crate::badge::Badge) -> crate::badge::Badge {
    let signed = badge.signed();
    let text = crate::json::object(&signed.compact()).member("proof").expect("it is signed").to_json();
    signed.with("/proof", &format!("[{text}]"))
}

/// The first two items of an array in the other order.
pub(super) fn swapped(badge: crate::badge::Badge, pointer: &str) -> crate::badge::Badge {
    let root = ob3::json::Value::Object(crate::json::object(&badge.compact()));
    let mut array = &root;
    for step in pointer.split('/').skip(1) {
        array = step.parse::<usize>().map_or_else(
            |_| array.member(step).expect("the member is there"),
            |index| array.as_slice().get(index).expect("the item is there"),
        );
    }
    let mut items = array.as_slice().to_vec();
    items.swap(0, 1);
    badge.with(pointer, &ob3::json::Value::Array(items).to_json())
}

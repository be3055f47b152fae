//! What we sign, `ssi` and Digital Bazaar verify, and what they sign, we verify: badges of the shapes on which readers of JSON-LD
//! part. Plainer ones, in every format, and what nobody may take are in `tests/formats`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use ob3::{Bundle, Check, Credential, Did, Outcome, SignOptions, SigningKey, Timestamp, Verifier, sign};
use ob3_interop::{PeerProcess, ssi_sign, ssi_verify};
use serde_json::{Value, json};

/// The key of RFC 8032 section 7.1, test 1: published, so no secret.
const SEED: [u8; 32] = [
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5,
    0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
];

const NOW: &str = "2026-01-31T12:00:00Z";

/// One shape of badge, and who comes to another hash: neither verifies ours nor signs as we would verify it.
struct Shape {
    what: &'static str,
    strangers: &'static [(Signer, &'static str)],
    change: fn(&mut Value),
}

impl Shape {
    /// What the table says against a signer here.
    fn against(&self, signer: Signer) -> Option<&'static str> {
        self.strangers.iter().find(|(stranger, _)| *stranger == signer).map(|(_, why)| *why)
    }

    fn assert(&self, signer: Signer, answer: &Result<(), String>) {
        match self.against(signer) {
            None => assert!(answer.is_ok(), "{}: {signer:?}: {answer:?}", self.what),
            Some(why) => assert!(answer.is_err(), "{}: {signer:?} agrees, drop the row that says: {why}", self.what),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signer {
    /// `ssi` 0.16.
    Ssi,
    /// `@digitalbazaar/vc` 7.3 with `eddsa-rdfc-2022`.
    DigitalBazaar,
}

const SHAPES: &[Shape] = &[
    Shape {
        what: "extensions, alignments, evidence and an image",
        strangers: &[],
        change: |badge| {
            contexts(badge).push(json!("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"));
            badge["credentialSchema"] = json!([{
                "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                "type": "1EdTechJsonSchemaValidator2019"
            }]);
            badge["credentialStatus"] =
                json!({"id": "https://college.example/revoked", "type": "1EdTechRevocationList"});
            badge["evidence"] =
                json!([{"id": "https://college.example/e/1", "type": ["Evidence"], "name": "An essay"}]);
            let achievement = &mut badge["credentialSubject"]["achievement"];
            achievement["image"] = json!({"id": "https://college.example/badge.png", "type": "Image"});
            achievement["alignment"] = json!([
                {"type": ["Alignment"], "targetName": "Reading", "targetUrl": "https://framework.example/1", "targetType": "ceasn:Competency"},
                {"type": ["Alignment"], "targetName": "Writing", "targetUrl": "https://framework.example/2"}
            ]);
        },
    },
    Shape {
        what: "an own term with its context",
        strangers: &[],
        change: |badge| {
            contexts(badge).push(json!({"mentor": {"@id": "https://college.example/terms#mentor", "@type": "@id"}}));
            badge["credentialSubject"]["mentor"] = json!("https://college.example/people/ada");
        },
    },
    Shape {
        what: "a hashed identity",
        strangers: &[(
            Signer::Ssi,
            "it drops the datatype of a native boolean under a typed term; JSON-LD API §8.2.2, 8",
        )],
        change: |badge| {
            badge["credentialSubject"].as_object_mut().unwrap().remove("id");
            badge["credentialSubject"]["identifier"] = json!([{
                "type": "IdentityObject", "hashed": true, "salt": "Kosher", "identityType": "emailAddress",
                "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
            }]);
        },
    },
    Shape {
        what: "the same alignment in two results",
        strangers: &[(
            Signer::Ssi,
            "a node that has its label is put on the recursion list; RDF Dataset Canonicalization §4.8.3, 5.4.4.1",
        )],
        change: |badge| {
            let alignment =
                json!({"type": ["Alignment"], "targetName": "Project", "targetUrl": "https://college.example/p"});
            let result = |value: &str| json!({"type": ["Result"], "value": value, "alignment": [alignment]});
            badge["credentialSubject"]["result"] = json!([result("A"), result("B")]);
        },
    },
    Shape {
        what: "five equal alignments without a name",
        strangers: &[],
        change: |badge| {
            let alignment =
                json!({"type": ["Alignment"], "targetName": "Project", "targetUrl": "https://college.example/p"});
            let achievement = &mut badge["credentialSubject"]["achievement"];
            achievement["alignment"] = json!([alignment, alignment]);
            achievement["resultDescription"] = json!([1, 2, 3].map(|number| json!({
                "id": format!("urn:uuid:00000000-0000-4000-8000-00000000000{number}"),
                "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade",
                "alignment": [alignment]
            })));
        },
    },
    Shape {
        what: "the context of Data Integrity beside the one that repeats it",
        strangers: &[(
            Signer::Ssi,
            "it finds equal scoped contexts different where their members stand in another order; JSON-LD API §4.2.2, 27.1",
        )],
        change: |badge| contexts(badge).push(json!("https://w3id.org/security/data-integrity/v2")),
    },
];

fn contexts(badge: &mut Value) -> &mut Vec<Value> {
    badge["@context"].as_array_mut().unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_seed(&SEED).unwrap()
}

fn method() -> String {
    Did::key(key().verifying_key()).verification_method().unwrap()
}

fn badge(shape: &Shape) -> Value {
    let issuer = Did::key(key().verifying_key()).to_string();
    let mut badge = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ],
        "id": "urn:uuid:2f8b9b3c-6f0e-4a8e-9a57-3a0d4f6f5b11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Careful reading",
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Riverside College"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "id": "did:example:ada",
            "achievement": {
                "id": "urn:uuid:9a8c7f50-8f0e-4a59-8e8f-9b1c6a1d2e33",
                "type": ["Achievement"],
                "name": "Careful reading",
                "description": "Reads what is signed.",
                "criteria": {"narrative": "Read it."}
            }
        }
    });
    (shape.change)(&mut badge);
    badge
}

/// Signed by us.
fn ours(badge: &Value) -> String {
    let options = SignOptions::new().created(Timestamp::parse("2026-01-02T00:00:00Z").unwrap());
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    sign(&credential, &key(), &options).unwrap().as_str().to_owned()
}

/// Do we say that this proof holds, and that it is the issuer's?
fn we_verify(signed: &str) -> Result<(), String> {
    let verifier = Verifier::new().ask([Check::Proof, Check::Issuer]);
    let report = verifier.verify(signed.as_bytes(), Timestamp::parse(NOW).unwrap(), &Bundle::new());
    let passed = report.outcome(Check::Proof) == Outcome::Passed && report.outcome(Check::Issuer) == Outcome::Passed;
    if passed { Ok(()) } else { Err(format!("{:?}", report.findings())) }
}

/// Digital Bazaar's answers.
struct DigitalBazaar(PeerProcess);

impl DigitalBazaar {
    fn start() -> Option<Self> {
        PeerProcess::node("digitalbazaar.mjs").map(Self)
    }

    fn sign(&mut self, badge: &Value) -> String {
        let question = json!({"sign": {
            "credential": badge, "secretKeyMultibase": secret_and_public(), "method": method(), "created": "2026-01-02T00:00:00Z"
        }});
        let answer = self.0.ask(&question).unwrap();
        answer.get("signed").unwrap_or_else(|| panic!("{answer}")).to_string()
    }

    fn verify(&mut self, signed: &str) -> Result<(), String> {
        let credential: Value = serde_json::from_str(signed).unwrap();
        let answer = self.0.ask(&json!({"verify": {"credential": credential, "now": NOW}})).unwrap();
        if answer["verified"] == json!(true) { Ok(()) } else { Err(answer.to_string()) }
    }
}

/// Digital Bazaar's spelling of a secret key: the seed, and the public key behind it.
fn secret_and_public() -> String {
    let bytes = [&[0x80, 0x26], &SEED[..], key().verifying_key().as_bytes()].concat();
    format!("z{}", bs58::encode(bytes).into_string())
}

#[test]
fn what_we_sign_ssi_verifies() {
    for shape in SHAPES {
        let signed = ours(&badge(shape));
        we_verify(&signed).unwrap_or_else(|e| panic!("{}: {e}", shape.what));
        shape.assert(Signer::Ssi, &ssi_verify(&signed));
    }
}

#[test]
fn what_ssi_signs_we_verify() {
    let jwk = key().to_jwk();
    for shape in SHAPES {
        let signed = ssi_sign(&badge(shape).to_string(), &jwk, &method());
        shape.assert(Signer::Ssi, &signed.and_then(|signed| we_verify(&signed)));
    }
}

#[test]
fn what_we_sign_digital_bazaar_verifies() {
    let Some(mut them) = DigitalBazaar::start() else { return };
    for shape in SHAPES {
        shape.assert(Signer::DigitalBazaar, &them.verify(&ours(&badge(shape))));
    }
}

#[test]
fn what_digital_bazaar_signs_we_verify() {
    let Some(mut them) = DigitalBazaar::start() else { return };
    for shape in SHAPES {
        let signed = them.sign(&badge(shape));
        them.verify(&signed).unwrap_or_else(|e| panic!("{}: {e}", shape.what));
        shape.assert(Signer::DigitalBazaar, &we_verify(&signed));
    }
}

/// Ed25519 is deterministic: the same key over the same statements gives the same signature.
#[test]
fn the_signatures_are_the_same() {
    let Some(mut them) = DigitalBazaar::start() else { return };
    let value = |signed: &str| serde_json::from_str::<Value>(signed).unwrap()["proof"]["proofValue"].clone();
    for shape in SHAPES.iter().filter(|shape| shape.against(Signer::DigitalBazaar).is_none()) {
        let badge = badge(shape);
        assert_eq!(value(&ours(&badge)), value(&them.sign(&badge)), "{}", shape.what);
    }
}

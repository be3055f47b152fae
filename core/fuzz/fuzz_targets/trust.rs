//! Whom to trust: entries, registries and entity statements. Whatever is provided, nobody vouches for an issuer but a registry that
//! has its name, or statements that the anchor's key signed; and nobody who did not sign a badge is vouched for.
#![no_main]

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use ob3::{Bundle, Code, Credential, Did, Report, SignOptions, Signer, SigningKey, Timestamp, Trusted, Verifier, sign};
use serde_json::Value;

const REGISTRY: &str = "https://registry.example/registry.json";
const ANCHOR: &str = "https://anchor.example";

static ISSUER: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[7; 32]).expect("a key"));
static SUPERIOR: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[8; 32]).expect("a key"));

static NAME: LazyLock<String> = LazyLock::new(|| Did::key(ISSUER.verifying_key()).to_string());

/// A badge that is valid wherever nobody asks for trust.
static BADGE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let credential = Credential::from_json(TEMPLATE.replace("ISSUER", &NAME).as_bytes()).expect("a credential");
    sign(&credential, &*ISSUER, &SignOptions::new()).expect("a badge").as_bytes().to_vec()
});

static GENUINE: LazyLock<String> = LazyLock::new(|| signed(&claims(ANCHOR, ANCHOR)));

static OF_ISSUER: LazyLock<String> = LazyLock::new(|| format!("{ANCHOR}/fetch?sub={}", NAME.replace(':', "%3A")));

fn claims(issuer: &str, subject: &str) -> String {
    let jwk = SUPERIOR.verifying_key().to_jwk();
    format!(
        r#"{{"iss":"{issuer}","sub":"{subject}","iat":1,"exp":4000000000,"jwks":{{"keys":[{{"kid":"1",{}]}},
            "metadata":{{"federation_entity":{{"federation_fetch_endpoint":"{ANCHOR}/fetch"}}}}}}"#,
        &jwk[1..]
    )
}

fn signed(claims: &str) -> String {
    let header = r#"{"alg":"EdDSA","kid":"1","typ":"entity-statement+jwt"}"#;
    let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let signature = SUPERIOR.sign(input.as_bytes()).expect("a signature");
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn verify(entry: &str, documents: &[(&str, &[u8])]) -> Report {
    let mut bundle = Bundle::new();
    for (url, bytes) in documents {
        bundle.insert(*url, Some(bytes.to_vec()));
    }
    let now = Timestamp::parse("2026-01-31T12:00:00Z").expect("a date");
    let verifier = Verifier::new().trust([Trusted::parse(entry).expect("an entry")]);
    let report = verifier.verify(&BADGE, now, &bundle);
    assert_eq!(report.is_valid(), report.trusted_by().is_some(), "the badge is good but for trust: {}", report.to_json());
    report
}

fn in_federation(documents: &[(&str, &[u8])]) -> Report {
    verify(&format!("federation {ANCHOR} {}", SUPERIOR.verifying_key().to_multibase()), documents)
}

/// What comes with the first byte says at which door the others go in.
fuzz_target!(|data: &[u8]| {
    let Some((door, rest)) = data.split_first() else { return };
    let own = format!("{ANCHOR}/.well-known/openid-federation");
    match door % 5 {
        0 => entry(rest),
        1 => registry(rest),
        // Statements as they come: of the anchor about itself, then about the issuer. None of them was ever signed.
        2 => {
            let report = in_federation(&[(&own, rest), (&OF_ISSUER, signed(&claims(ANCHOR, &NAME)).as_bytes())]);
            assert!(!report.is_valid() || rest.trim_ascii_end() == GENUINE.as_bytes(), "the anchor never said so");
        }
        3 => {
            let report = in_federation(&[(&own, GENUINE.as_bytes()), (&OF_ISSUER, rest)]);
            let said = signed(&claims(ANCHOR, &NAME));
            assert!(!report.is_valid() || rest.trim_ascii_end() == said.as_bytes(), "the anchor never said so");
        }
        // Claims as they come, of which the anchor thinks that it may sign them.
        _ => {
            let Ok(text) = std::str::from_utf8(rest) else { return };
            let report = in_federation(&[(&own, GENUINE.as_bytes()), (&OF_ISSUER, signed(text).as_bytes())]);
            let said: Value = serde_json::from_str(text).unwrap_or_default();
            let is_about_it = said["iss"] == ANCHOR && said["sub"] == **NAME;
            assert!(!report.is_valid() || is_about_it, "a statement about somebody else");
            let report = in_federation(&[(&own, signed(text).as_bytes()), (&OF_ISSUER, GENUINE.as_bytes())]);
            assert!(!report.is_valid(), "the anchor about itself, where the issuer should be");
        }
    }
});

/// Entries are read as they are written, and an anchor that was read is an entry.
fn entry(bytes: &[u8]) {
    if let Ok(anchor) = Trusted::anchor(bytes) {
        assert_eq!(Trusted::parse(anchor.as_str()).expect("an entry"), anchor);
    }
    let Ok(entry) = Trusted::parse(&String::from_utf8_lossy(bytes)) else { return };
    assert_eq!(Trusted::parse(entry.as_str()).expect("an entry"), entry);
    let report = Verifier::new().trust([entry]).verify(&BADGE, None, &Bundle::new());
    let _ = report.to_json();
}

fn registry(bytes: &[u8]) {
    let report = verify(&format!("registry {REGISTRY}"), &[(REGISTRY, bytes)]);
    if !report.is_valid() {
        assert!(report.findings().iter().any(|finding| finding.code.name().starts_with("trust.")));
        assert!(report.findings().iter().all(|finding| finding.code != Code::TrustRegistryMissing));
        return;
    }
    let registry: Value = serde_json::from_slice(bytes).expect("a registry is JSON");
    let listed = &registry["registry"][&**NAME];
    assert!(listed.is_object(), "the registry does not have it");
    assert_eq!(report.registry_entry().and_then(|listing| listing.name.as_deref()), listed["name"].as_str());
}

const TEMPLATE: &str = r#"{
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
  "type": ["VerifiableCredential", "OpenBadgeCredential"],
  "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Example University"},
  "name": "Teamwork",
  "validFrom": "2026-01-01T00:00:00Z",
  "credentialSubject": {"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {
    "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
    "description": "Works well with others.", "criteria": {"narrative": "Nominated by peers."}}}
}"#;

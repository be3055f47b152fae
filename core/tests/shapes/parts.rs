//! What the inputs are put together from: a plain badge, proofs of every format, presentations, images.

use std::sync::LazyLock;

use ob3::json::Value;
use ob3::{Algorithm, Credential, Format, Limits, SignOptions, SigningKey, Timestamp, sign};

pub(super) const NOW: &str = "2026-01-31T12:00:00Z";
pub(super) const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
pub(super) const V2: &str = "https://www.w3.org/ns/credentials/v2";
pub(super) const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

pub fn now() -> Timestamp {
    Timestamp::parse(NOW).unwrap()
}

/// A list with commas.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(",")
}

/// The same text so many times.
pub(super) fn times(count: usize, text: &str) -> String {
    joined(std::iter::repeat_n(text.to_owned(), count))
}

pub(super) fn key(algorithm: Algorithm) -> SigningKey {
    match algorithm {
        Algorithm::Ed25519 => SigningKey::from_seed(&[7; 32]).unwrap(),
        Algorithm::P384 => SigningKey::from_bytes(algorithm, &[1; 48]).unwrap(),
        _ => SigningKey::from_bytes(algorithm, &[1; 32]).unwrap(),
    }
}

pub(super) fn did_of(key: &SigningKey) -> String {
    ob3::Did::key(key.verifying_key()).to_string()
}

/// A badge: further contexts, its issuer, members of its subject, further members.
pub(super) struct Badge<'b> {
    pub(super) contexts: &'b str,
    pub(super) issuer: &'b str,
    pub(super) subject: &'b str,
    pub(super) more: &'b str,
    pub(super) proofs: &'b str,
}

impl Badge<'_> {
    pub(super) fn plain() -> Self {
        Badge { contexts: "", issuer: "did:example:issuer", subject: "", more: "", proofs: "" }
    }

    pub(super) fn to_json(&self) -> String {
        let Badge { contexts, issuer, subject, more, proofs } = self;
        let comma = |text: &str| if text.is_empty() { String::new() } else { format!(",{text}") };
        let proofs = if proofs.is_empty() { String::new() } else { format!(r#","proof":[{proofs}]"#) };
        format!(
            r#"{{"@context":["{V2}","{OB}","{EXTENSIONS}"{}],"id":"urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002","type":["VerifiableCredential","OpenBadgeCredential"],"name":"Teamwork","issuer":{{"id":"{issuer}","type":["Profile"],"name":"Example University"}},"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{{"id":"did:example:ada","type":["AchievementSubject"],"achievement":{{"id":"https://example.edu/teamwork","type":["Achievement"],"name":"Teamwork","description":"Works well with others.","criteria":{{"narrative":"Nominated by peers."}}}}{}}}{}{proofs}}}"#,
            comma(contexts),
            comma(subject),
            comma(more),
        )
    }
}

/// An endorsement of the badge's id, with members beside it.
pub(super) fn endorsement(more: &str, proofs: &str) -> String {
    let more = if more.is_empty() { String::new() } else { format!(",{more}") };
    format!(
        r#"{{"@context":["{V2}","{OB}"],"id":"urn:uuid:e","type":["VerifiableCredential","EndorsementCredential"],"name":"Good","issuer":{{"id":"did:example:other","type":["Profile"]}},"validFrom":"2026-01-01T00:00:00Z","credentialSubject":{{"id":"urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002","type":["EndorsementSubject"]}}{more},"proof":[{proofs}]}}"#
    )
}

pub(super) fn presentation(credentials: &str) -> String {
    format!(r#"{{"@context":["{V2}"],"type":["VerifiablePresentation"],"verifiableCredential":[{credentials}]}}"#)
}

/// A proof of that format by that key, which fits the plain badge; elsewhere it takes as long to find that it does not.
pub(super) fn proof(format: Format, algorithm: Algorithm) -> String {
    let key = key(algorithm);
    let text = Badge { issuer: &did_of(&key), ..Badge::plain() }.to_json();
    let options = SignOptions::new().format(format).created(Timestamp::parse("2026-01-01T09:00:00Z").unwrap());
    let signed = sign(&Credential::from_json(text.as_bytes()).unwrap(), &key, &options).unwrap();
    let value = Value::parse(signed.as_bytes(), &Limits::default()).unwrap();
    let proof = value.member("proof").unwrap();
    proof.as_slice()[0].to_json()
}

/// A value of such a proof.
static VALUE: LazyLock<String> = LazyLock::new(|| value_of(&proof(Format::EcdsaRdfc2019, Algorithm::P384)));

/// The same with another method.
pub(super) fn proof_by(method: &str) -> String {
    format!(
        r#"{{"type":"DataIntegrityProof","cryptosuite":"ecdsa-rdfc-2019","created":"2026-01-01T09:00:00Z","proofPurpose":"assertionMethod","verificationMethod":"{method}","proofValue":"{}"}}"#,
        &*VALUE
    )
}

/// The value of a proof.
pub(super) fn value_of(proof: &str) -> String {
    let value = Value::parse(proof.as_bytes(), &Limits::default()).unwrap();
    value.member("proofValue").unwrap().as_str().unwrap().to_owned()
}

/// A token with that header, for a badge by that issuer.
pub(super) fn token(header: &str, issuer: &str, signature: &[u8]) -> String {
    let badge = Badge { issuer, ..Badge::plain() }.to_json();
    format!("{}.{}.{}", base64url(header.as_bytes()), base64url(badge.as_bytes()), base64url(signature))
}

pub(super) fn base64url(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for digit in 0..=chunk.len() {
            text.push(char::from(DIGITS[(word >> (18 - 6 * digit) & 63) as usize]));
        }
    }
    text
}

/// The JWK of a key, its closing brace left out.
pub(super) fn open_jwk(key: &SigningKey) -> String {
    key.verifying_key().to_jwk().trim_end_matches('}').to_owned()
}

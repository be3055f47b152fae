//! The test keys. They are published in `keys.json` and secret to nobody.

use ob3::json::{Object, Value};
use ob3::{Algorithm, Did, SigningKey};

use crate::json::pretty;

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// The issuer of nearly every badge: the example key of VC-DI-EDDSA, appendix A.
    University,
    /// Somebody who is not the issuer: seed 0x01 thirty-two times.
    Stranger,
    /// The key of `did:web:university.example`: seed 0x02 thirty-two times.
    Web,
    /// The key of the issuer `https://badges.example/issuers/1`: seed 0x03 thirty-two times.
    Platform,
    /// An RSA key of 2048 bits, for tokens.
    Rsa,
    /// A P-256 key, for tokens: the scalar 0x04 thirty-two times.
    P256,
    /// A P-384 key, for tokens: the scalar 0x05 forty-eight times.
    P384,
}

impl Key {
    const ALL: [Key; 7] = [Key::University, Key::Stranger, Key::Web, Key::Platform, Key::Rsa, Key::P256, Key::P384];

    fn name(self) -> &'static str {
        match self {
            Key::University => "university",
            Key::Stranger => "stranger",
            Key::Web => "web",
            Key::Platform => "platform",
            Key::Rsa => "rsa",
            Key::P256 => "p256",
            Key::P384 => "p384",
        }
    }

    /// The secret half.
    pub(crate) fn secret(self) -> SigningKey {
        let key = match self {
            Key::University => SigningKey::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"),
            Key::Stranger => SigningKey::from_seed(&[1; 32]),
            Key::Web => SigningKey::from_seed(&[2; 32]),
            Key::Platform => SigningKey::from_seed(&[3; 32]),
            Key::Rsa => SigningKey::from_pem(include_str!("rsa.pem")),
            Key::P256 => SigningKey::from_bytes(Algorithm::P256, &[4; 32]),
            Key::P384 => SigningKey::from_bytes(Algorithm::P384, &[5; 48]),
        };
        key.expect("the key is one")
    }

    /// The public half, `z6Mk...`.
    pub(crate) fn multibase(self) -> String {
        self.secret().verifying_key().to_multibase()
    }

    /// The did:key.
    pub(crate) fn did(self) -> String {
        Did::key(self.secret().verifying_key()).to_string()
    }

    /// The one verification method of the did:key.
    pub(crate) fn method(self) -> String {
        format!("{}#{}", self.did(), self.multibase())
    }
}

/// The content of `keys.json`.
pub(crate) fn listing() -> String {
    let mut keys = Vec::new();
    for key in Key::ALL {
        let mut entry = Object::new();
        entry.set("name", key.name());
        entry.set("did", key.did());
        entry.set("publicKeyMultibase", key.multibase());
        entry.set("secretKeyMultibase", key.secret().to_multibase().to_string());
        entry.set("secretKeyJwk", crate::json::parse(&key.secret().to_jwk()));
        keys.push(Value::Object(entry));
    }
    let mut root = Object::new();
    root.set(
        "note",
        "Published test keys, not secrets. Never use one for anything but these vectors: everybody has them. The first is the example key of the W3C's VC-DI-EDDSA, the other three of Ed25519 have the seeds 01, 02 and 03, each thirty-two times; those of P-256 and P-384 are the scalars 04 and 05, thirty-two and forty-eight times; the RSA key was made for tests.",
    );
    root.set("keys", Value::Array(keys));
    pretty(&Value::Object(root))
}

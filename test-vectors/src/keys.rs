//! The test keys. They are published in `keys.json` and secret to nobody.

use ob3::json::{Object, Value};
use ob3::{Did, SigningKey};

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
}

impl Key {
    const ALL: [Key; 4] = [Key::University, Key::Stranger, Key::Web, Key::Platform];

    fn name(self) -> &'static str {
        match self {
            Key::University => "university",
            Key::Stranger => "stranger",
            Key::Web => "web",
            Key::Platform => "platform",
        }
    }

    /// The secret half.
    pub(crate) fn secret(self) -> SigningKey {
        let key = match self {
            Key::University => SigningKey::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"),
            Key::Stranger => SigningKey::from_seed(&[1; 32]),
            Key::Web => SigningKey::from_seed(&[2; 32]),
            Key::Platform => SigningKey::from_seed(&[3; 32]),
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
        "Published test keys, not secrets. Never use one for anything but these vectors: everybody has them. The first is the example key of the W3C's VC-DI-EDDSA, the others have the seeds 01, 02 and 03, each thirty-two times.",
    );
    root.set("keys", Value::Array(keys));
    pretty(&Value::Object(root))
}

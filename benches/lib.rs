//! What the benches share: the reference badge, and the instant at which it is verified.

use ob3::json::Value;
use ob3::{Credential, Did, Limits, SigningKey, Timestamp};

/// A badge as they are in the field: three contexts, `did:key`, signed by eddsa-rdfc-2022.
pub const REFERENCE: &[u8] = include_bytes!("../test-vectors/bench/reference.json");

/// An instant at which it is valid.
///
/// # Panics
/// Never: the text is an instant.
#[expect(clippy::unwrap_used, reason = "the text is a constant")]
pub fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00Z").unwrap()
}

/// The reference badge, issued by that key and not signed yet.
///
/// # Panics
/// Never: the badge is a constant, too.
#[expect(clippy::unwrap_used, reason = "the badge is a constant")]
pub fn unsigned_by(key: &SigningKey) -> Credential {
    let mut object = Value::parse(REFERENCE, &Limits::default()).unwrap().as_object().unwrap().clone();
    object.remove("proof");
    let text = Value::Object(object).to_json();
    let issuer = Credential::from_json(text.as_bytes()).unwrap().issuer().unwrap_or_default().to_owned();
    let ours = Did::key(key.verifying_key()).to_string();
    Credential::from_json(text.replace(&issuer, &ours).as_bytes()).unwrap()
}

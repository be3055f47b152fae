//! Keys as JSON: the members of a JWK (RFC 7517, RFC 8037), read strictly.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::algorithm::Algorithm;
use crate::code::Code;
use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;

/// The members that hold secrets: of OKP, EC and RSA keys, of symmetric keys, and of the newer AKP keys.
const SECRET_MEMBERS: [&str; 3] = ["d", "k", "priv"];

/// What the bytes of a JWK may be spent on: a certificate chain takes a few KB.
pub(super) fn limits() -> Limits {
    Limits { input_bytes: 64 << 10, depth: 16, ..Limits::default() }
}

/// Refuses a JWK that gives its secret away.
pub(super) fn check_public(jwk: &Value<'_>) -> Result<(), Error> {
    match SECRET_MEMBERS.into_iter().find(|name| jwk.member(name).is_some()) {
        Some(name) => Err(Error::new(
            Code::KeySecretPublished,
            format!("expected a public key, found the secret member {name:?}: this key must not be used any more"),
        )
        .at(format!("/{name}"))),
        None => Ok(()),
    }
}

/// Which kind of key `kty` and `crv` announce.
pub(super) fn algorithm(jwk: &Value<'_>) -> Result<Algorithm, Error> {
    if jwk.as_object().is_none() {
        return Err(malformed(format!("expected a JWK, an object, found {}", jwk.kind()), ""));
    }
    let kty = text(jwk, "kty")?;
    let curve = match kty {
        "OKP" | "EC" => text(jwk, "crv")?,
        _ => "",
    };
    if (kty, curve) == ("OKP", "Ed25519") {
        return Ok(Algorithm::Ed25519);
    }
    let found: String = format!("{kty} {curve}").chars().take(40).collect();
    let message =
        format!("expected kty OKP with crv Ed25519, the one kind this version handles, found {:?}", found.trim_end());
    Err(Error::new(Code::KeyUnsupported, message).at(if curve.is_empty() { "/kty" } else { "/crv" }))
}

/// Refuses a key whose `use`, `key_ops` or `alg` says that it is not for this (RFC 7517 §4.2 to §4.4).
pub(super) fn check_use(jwk: &Value<'_>, algorithm: Algorithm, operation: &str) -> Result<(), Error> {
    let names: &[&str] = match algorithm {
        // RFC 8037 registers EdDSA, RFC 9864 the fully specified name.
        Algorithm::Ed25519 => &["EdDSA", "Ed25519"],
    };
    let refusal = |member: &str, expected: &str| {
        Err(Error::new(Code::KeyTypeMismatch, format!("expected {expected}, found a key that is for something else"))
            .at(format!("/{member}")))
    };
    if jwk.member("use").is_some_and(|value| value.as_str() != Some("sig")) {
        return refusal("use", "the use \"sig\"");
    }
    if jwk.member("alg").is_some_and(|value| value.as_str().is_none_or(|alg| !names.contains(&alg))) {
        return refusal("alg", &format!("the alg {names:?}"));
    }
    let allows = |operations: &Value<'_>| {
        operations.as_array().is_some_and(|items| items.iter().any(|item| item.as_str() == Some(operation)))
    };
    if jwk.member("key_ops").is_some_and(|operations| !allows(operations)) {
        return refusal("key_ops", &format!("key_ops with {operation:?}"));
    }
    Ok(())
}

/// The bytes that a member holds as base64url without padding.
pub(super) fn bytes(jwk: &Value<'_>, name: &str, length: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let digits = text(jwk, name)?;
    // The decoder's own error quotes what it stumbles over, which may be part of a secret.
    let bytes = URL_SAFE_NO_PAD.decode(digits).map(Zeroizing::new);
    let bytes = bytes.map_err(|_| malformed("expected base64url without padding, found otherwise", name))?;
    if bytes.len() != length {
        return Err(malformed(format!("expected {length} bytes, found {}", bytes.len()), name));
    }
    Ok(bytes)
}

/// The public JWK, its members in the order of RFC 7638.
pub(super) fn public(algorithm: Algorithm, key: &[u8]) -> String {
    match algorithm {
        Algorithm::Ed25519 => format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(key)),
    }
}

/// The secret JWK: the public one with `d` in its alphabetical place.
pub(super) fn secret(algorithm: Algorithm, seed: &[u8], key: &[u8]) -> Zeroizing<String> {
    let d = Zeroizing::new(URL_SAFE_NO_PAD.encode(seed));
    let x = URL_SAFE_NO_PAD.encode(key);
    let parts = match algorithm {
        Algorithm::Ed25519 => [r#"{"crv":"Ed25519","d":""#, &d, r#"","kty":"OKP","x":""#, &x, r#""}"#],
    };
    // Sized beforehand, so that no half-written copy of the secret is left behind.
    let mut text = Zeroizing::new(String::with_capacity(parts.iter().map(|part| part.len()).sum()));
    for part in parts {
        text.push_str(part);
    }
    text
}

pub(super) fn malformed(message: impl Into<String>, member: &str) -> Error {
    let error = Error::new(Code::KeyMalformed, message);
    if member.is_empty() { error } else { error.at(format!("/{member}")) }
}

fn text<'v>(jwk: &'v Value<'_>, name: &str) -> Result<&'v str, Error> {
    match jwk.member(name) {
        Some(Value::String(text)) => Ok(text),
        Some(other) => Err(malformed(format!("expected a string, found {}", other.kind()), name)),
        None => Err(malformed(format!("expected the member {name:?}, found none"), name)),
    }
}

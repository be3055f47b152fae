//! Keys as JSON: the members of a JWK (RFC 7517, RFC 7518 §6, RFC 8037), read strictly.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use super::algorithm::{Algorithm, known};
use super::der;
use super::half::Member;
use super::scheme::Scheme;
use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;
use crate::words::phrase;

/// The members that hold secrets: of OKP, EC and RSA keys, of RSA keys alone, of symmetric keys, and of the newer AKP keys.
pub(super) const SECRET_MEMBERS: [&str; 9] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/// What the bytes of a JWK may be spent on: a certificate chain takes a few KB.
pub(super) fn limits() -> Limits {
    Limits::default().input_bytes(64 << 10).depth(16)
}

/// Refuses a JWK that gives its secret away.
pub(super) fn check_public(jwk: &Value<'_>) -> Result<(), Error> {
    match SECRET_MEMBERS.into_iter().find(|name| jwk.member(name).is_some()) {
        Some(name) => Err(Error::of(&phrase::KEY_SECRET_PUBLISHED_JWK).with("member", name).at(format!("/{name}"))),
        None => Ok(()),
    }
}

/// Which kind of key `kty` and `crv` announce.
pub(super) fn algorithm(jwk: &Value<'_>) -> Result<Algorithm, Error> {
    if jwk.as_object().is_none() {
        return Err(Error::of(&phrase::KEY_MALFORMED_OBJECT).with_term("found", jwk.kind_term()));
    }
    let kty = text(jwk, "kty")?;
    let curve = match kty {
        "OKP" | "EC" => text(jwk, "crv")?,
        _ => "",
    };
    match (kty, curve) {
        ("OKP", "Ed25519") => Ok(Algorithm::Ed25519),
        ("EC", "P-256") => Ok(Algorithm::P256),
        ("EC", "P-384") => Ok(Algorithm::P384),
        ("EC", "P-521") => Ok(Algorithm::P521),
        ("EC", "secp256k1") => Ok(Algorithm::Secp256k1),
        ("RSA", _) => Ok(Algorithm::Rsa),
        (kty, "") => Err(Error::of(&phrase::KEY_UNSUPPORTED_JWK).with("known", known()).with("found", kty).at("/kty")),
        (kty, curve) => Err(Error::of(&phrase::KEY_UNSUPPORTED_JWK_CURVE)
            .with("known", known())
            .with("kty", kty)
            .with("found", curve)
            .at("/crv")),
    }
}

/// Refuses a key whose `use`, `key_ops` or `alg` says that it is not for this (RFC 7517 §4.2 to §4.4).
pub(super) fn check_use(jwk: &Value<'_>, algorithm: Algorithm, operation: &str) -> Result<(), Error> {
    let is_ours = |alg: &str| alg.parse::<Scheme>().ok().is_some_and(|scheme| scheme.algorithm() == algorithm);
    if let Some(found) = jwk.member("use").filter(|value| value.as_str() != Some("sig")) {
        return Err(Error::of(&phrase::KEY_TYPE_MISMATCH_USE).with("found", found.to_json()).at("/use"));
    }
    if let Some(found) = jwk.member("alg").filter(|value| !value.as_str().is_some_and(is_ours)) {
        return Err(Error::of(&phrase::KEY_TYPE_MISMATCH_ALG)
            .with("algorithm", algorithm)
            .with("found", found.to_json())
            .at("/alg"));
    }
    let allows = |operations: &Value<'_>| {
        operations.as_array().is_some_and(|items| items.iter().any(|item| item.as_str() == Some(operation)))
    };
    if let Some(found) = jwk.member("key_ops").filter(|operations| !allows(operations)) {
        return Err(Error::of(&phrase::KEY_TYPE_MISMATCH_KEY_OPS)
            .with("expected", operation)
            .with("found", found.to_json())
            .at("/key_ops"));
    }
    Ok(())
}

/// The raw public key (see `PublicHalf::as_bytes`), with points not compressed.
pub(super) fn public_bytes(jwk: &Value<'_>, algorithm: Algorithm) -> Result<Vec<u8>, Error> {
    match algorithm {
        Algorithm::Ed25519 => Ok(fixed(jwk, "x", 32)?.to_vec()),
        Algorithm::P256 | Algorithm::P384 | Algorithm::P521 | Algorithm::Secp256k1 => {
            let length = coordinate(algorithm);
            let (x, y) = (fixed(jwk, "x", length)?, fixed(jwk, "y", length)?);
            Ok([[4].as_slice(), &x, &y].concat())
        }
        Algorithm::Rsa => Ok(der::write_rsa_public(&number(jwk, "n")?, &number(jwk, "e")?)),
    }
}

/// The raw secret key (see `SecretHalf::to_bytes`).
pub(super) fn secret_bytes(jwk: &Value<'_>, algorithm: Algorithm) -> Result<Zeroizing<Vec<u8>>, Error> {
    match algorithm {
        Algorithm::Ed25519 | Algorithm::P256 | Algorithm::P384 | Algorithm::P521 | Algorithm::Secp256k1 => {
            fixed(jwk, "d", coordinate(algorithm))
        }
        Algorithm::Rsa => {
            if jwk.member("oth").is_some() {
                return Err(Error::of(&phrase::KEY_UNSUPPORTED_PRIMES).at("/oth"));
            }
            // RFC 7518 §6.3.2 lets the primes be left out; hardly anybody does, or reads such keys.
            let read = |name| number(jwk, name);
            let numbers =
                [read("n")?, read("e")?, read("d")?, read("p")?, read("q")?, read("dp")?, read("dq")?, read("qi")?];
            Ok(der::write_rsa_private(numbers.each_ref().map(|number| number.as_slice())))
        }
    }
}

/// Writes a JWK, compact, with its members in alphabetical order, which for a public key is that of RFC 7638.
pub(super) fn write(algorithm: Algorithm, members: &[&[Member]]) -> Zeroizing<String> {
    let (kty, curve) = match algorithm {
        Algorithm::Ed25519 => ("OKP", Some(algorithm.as_str())),
        Algorithm::P256 | Algorithm::P384 | Algorithm::P521 | Algorithm::Secp256k1 => ("EC", Some(algorithm.as_str())),
        Algorithm::Rsa => ("RSA", None),
    };
    let words = [("kty", Some(kty)), ("crv", curve)];
    let words = words.into_iter().filter_map(|(name, word)| Some((name, Zeroizing::new(word?.to_owned()))));
    let digits = members.iter().flat_map(|members| members.iter());
    let digits = digits.map(|(name, bytes)| (*name, Zeroizing::new(URL_SAFE_NO_PAD.encode(bytes))));
    let mut members: Vec<_> = words.chain(digits).collect();
    members.sort_by_key(|(name, _)| *name);
    // Sized beforehand, so that no half-written copy of a secret is left behind.
    let length: usize = members.iter().map(|(name, text)| name.len() + text.len() + 6).sum();
    let mut json = Zeroizing::new(String::with_capacity(length + 2));
    for (index, (name, text)) in members.iter().enumerate() {
        for part in [if index == 0 { "{\"" } else { ",\"" }, name, "\":\"", text, "\""] {
            json.push_str(part);
        }
    }
    json.push('}');
    json
}

/// Bytes of a coordinate, and of a scalar or seed.
fn coordinate(algorithm: Algorithm) -> usize {
    match algorithm {
        Algorithm::P384 => 48,
        Algorithm::P521 => 66,
        _ => 32,
    }
}

/// The bytes that a member holds, which have one length (RFC 7518 §6.2.1.2).
fn fixed(jwk: &Value<'_>, name: &str, length: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let bytes = bytes(jwk, name)?;
    if bytes.len() != length {
        return Err(Error::of(&phrase::KEY_MALFORMED_MEMBER_LENGTH)
            .with("member", name)
            .with("expected", length)
            .with("found", bytes.len())
            .at(format!("/{name}")));
    }
    Ok(bytes)
}

/// The number that a member holds. RFC 7518 §6.3.1.1 forbids leading zeros, and tells of software that writes them: the
/// RSA fixture of did:key has some.
fn number(jwk: &Value<'_>, name: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    let bytes = bytes(jwk, name)?;
    if bytes.is_empty() {
        return Err(Error::of(&phrase::KEY_MALFORMED_MEMBER_EMPTY).with("member", name).at(format!("/{name}")));
    }
    Ok(bytes)
}

/// The bytes that a member holds as base64url without padding.
fn bytes(jwk: &Value<'_>, name: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    let digits = text(jwk, name)?;
    // The decoder's own error quotes what it stumbles over, which may be part of a secret.
    let bytes = URL_SAFE_NO_PAD.decode(digits).map(Zeroizing::new);
    bytes.map_err(|_| Error::of(&phrase::KEY_MALFORMED_MEMBER_ENCODING).with("member", name).at(format!("/{name}")))
}

fn text<'v>(jwk: &'v Value<'_>, name: &str) -> Result<&'v str, Error> {
    match jwk.member(name) {
        Some(Value::String(text)) => Ok(text),
        Some(other) => Err(Error::of(&phrase::KEY_MALFORMED_MEMBER_TYPE)
            .with("member", name)
            .with_term("found", other.kind_term())
            .at(format!("/{name}"))),
        None => Err(Error::of(&phrase::KEY_MALFORMED_MEMBER_MISSING).with("member", name).at(format!("/{name}"))),
    }
}

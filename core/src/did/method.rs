//! One verification method of a document (CID §2.2): which key it is, who controls it, and until when.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Value, pointer_step};
use crate::key::{Algorithm, VerifyingKey};
use crate::time::Timestamp;
use crate::words::{Phrase, phrase, term};

/// A type of verification method: the members that may hold its key, and the one kind of key that it is for, if it is.
struct Kind {
    name: &'static str,
    members: &'static [&'static str],
    algorithm: Option<Algorithm>,
}

impl Kind {
    const fn of(name: &'static str, members: &'static [&'static str], algorithm: Algorithm) -> Self {
        Kind { name, members, algorithm: Some(algorithm) }
    }

    const fn any(name: &'static str, members: &'static [&'static str]) -> Self {
        Kind { name, members, algorithm: None }
    }
}

/// The types that are known. `DataIntegrityProof` is what OB 3.0 Appendix B demands to this day; the standard that it refers
/// to has called the same thing `Multikey` since 2023. Those for one curve are of the registry that came before it
/// (<https://www.w3.org/TR/vc-extensions/>).
const TYPES: [Kind; 11] = [
    Kind::any("Multikey", &["publicKeyMultibase"]),
    Kind::any("JsonWebKey", &["publicKeyJwk"]),
    Kind::of("Ed25519VerificationKey2020", &["publicKeyMultibase", "publicKeyJwk"], Algorithm::Ed25519),
    Kind::any("JsonWebKey2020", &["publicKeyJwk"]),
    Kind::of(
        "Ed25519VerificationKey2018",
        &["publicKeyBase58", "publicKeyJwk", "publicKeyMultibase", "publicKeyHex"],
        Algorithm::Ed25519,
    ),
    Kind::of(
        "EcdsaSecp256k1VerificationKey2019",
        &["publicKeyJwk", "publicKeyMultibase", "publicKeyBase58", "publicKeyHex"],
        Algorithm::Secp256k1,
    ),
    Kind::of(
        "EcdsaSecp256r1VerificationKey2019",
        &["publicKeyJwk", "publicKeyMultibase", "publicKeyBase58", "publicKeyHex"],
        Algorithm::P256,
    ),
    Kind::of("EcdsaSecp384r1VerificationKey2019", &["publicKeyJwk", "publicKeyMultibase"], Algorithm::P384),
    Kind::of("P256Key2021", &["publicKeyBase58"], Algorithm::P256),
    Kind::of("RsaVerificationKey2018", &["publicKeyJwk", "publicKeyPem"], Algorithm::Rsa),
    Kind::any(LEGACY, &["publicKeyMultibase"]),
];

/// The type that OB 3.0 Appendix B gives to a Multikey, and the one assumed where there is none.
const LEGACY: &str = "DataIntegrityProof";

/// The members in which a public key may stand.
const PUBLIC_MEMBERS: [&str; 5] =
    ["publicKeyMultibase", "publicKeyJwk", "publicKeyBase58", "publicKeyHex", "publicKeyPem"];

/// The members in which no published document may hold anything.
const SECRET_MEMBERS: [&str; 7] = [
    "secretKeyMultibase",
    "secretKeyJwk",
    "privateKeyMultibase",
    "privateKeyJwk",
    "privateKeyBase58",
    "privateKeyHex",
    "privateKeyPem",
];

/// The longest base58 spelling of 33 bytes has 46 digits; more are not even looked at.
const LONGEST_BASE58: usize = 64;

/// A verification method, read.
#[derive(Debug, PartialEq)]
pub(super) struct Method {
    pub(super) key: VerifyingKey,
    /// Who controls it; only the legacy form may leave that out.
    pub(super) controller: Option<String>,
    /// From when on it must not be used: the earlier of `expires` and `revoked`.
    pub(super) until: Option<Timestamp>,
    /// Whether it has the form of OB 3.0 Appendix B.
    pub(super) legacy: bool,
}

impl Method {
    /// Reads the object; the paths of errors begin at it.
    pub(super) fn read(method: &Value<'_>) -> Result<Self, Error> {
        check_public(method)?;
        let kind = kind(method)?;
        let Some(kind) = TYPES.iter().find(|known| known.name == kind) else {
            let known = TYPES.map(|known| known.name).join(", ");
            return Err(Error::of(&phrase::KEY_UNSUPPORTED_METHOD)
                .with("known", known)
                .with("found", kind)
                .at("/type"));
        };
        let present = kind.members.iter().find(|name| method.member(name).is_some());
        let member = *present.or(kind.members.first()).unwrap_or(&"");
        let key = key(method, member, kind.algorithm).map_err(|error| error.within(&format!("/{member}")))?;
        if let Some(second) = PUBLIC_MEMBERS.into_iter().find(|name| *name != member && method.member(name).is_some()) {
            return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_TWO_KEYS)
                .with("member", member)
                .with("found", second)
                .at(format!("/{second}")));
        }
        let legacy = kind.name == LEGACY;
        let controller = match method.member("controller") {
            Some(Value::String(controller)) => Some(controller.to_string()),
            Some(other) => {
                return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_CONTROLLER)
                    .with_term("found", other.kind_term())
                    .at("/controller"));
            }
            None if legacy => None,
            None => return Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_CONTROLLER_MISSING).at("/controller")),
        };
        let until = [instant(method, "expires")?, instant(method, "revoked")?].into_iter().flatten().min();
        Ok(Method { key, controller, until, legacy })
    }
}

/// Whether a method holds nothing secret.
fn check_public(method: &Value<'_>) -> Result<(), Error> {
    match SECRET_MEMBERS.into_iter().find(|name| method.member(name).is_some()) {
        None => Ok(()),
        Some(name) => Err(Error::of(&phrase::KEY_SECRET_PUBLISHED_METHOD).with("member", name).at(format!("/{name}"))),
    }
}

/// Whether a document that is to be published holds nothing secret, anywhere. A secret is named, and never repeated.
///
/// # Errors
/// `key.secret-published`
pub(super) fn check_no_secret(value: &Value<'_>) -> Result<(), Error> {
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, item)| check_no_secret(item).map_err(|error| error.within(&format!("/{index}")))),
        Value::Object(object) => {
            if object.member("kty").is_some() {
                only_secrets(VerifyingKey::from_jwk_value(value))?;
            }
            object.iter().try_for_each(|(name, member)| {
                check_member(name, member)
                    .and_then(|()| check_no_secret(member))
                    .map_err(|error| error.within(&pointer_step(name)))
            })
        }
        _ => Ok(()),
    }
}

fn check_member(name: &str, member: &Value<'_>) -> Result<(), Error> {
    if ["secretKey", "privateKey"].iter().any(|start| name.starts_with(start)) {
        return Err(Error::of(&phrase::KEY_SECRET_PUBLISHED_METHOD).with("member", name));
    }
    match (name, member) {
        ("publicKeyJwk", jwk) => only_secrets(VerifyingKey::from_jwk_value(jwk)),
        ("publicKeyMultibase", Value::String(text)) => only_secrets(VerifyingKey::from_multibase(text)),
        ("publicKeyPem", Value::String(text)) => only_secrets(VerifyingKey::from_published_pem(text)),
        _ => Ok(()),
    }
}

/// What else is wrong with a key that is published already is not said here.
fn only_secrets(key: Result<VerifyingKey, Error>) -> Result<(), Error> {
    match key {
        Err(error) if error.code() == Code::KeySecretPublished => Err(error),
        _ => Ok(()),
    }
}

/// Whether an object is itself a verification method, rather than a document that lists some.
pub(super) fn is_method(value: &Value<'_>) -> bool {
    PUBLIC_MEMBERS.into_iter().any(|name| value.member(name).is_some())
}

fn kind<'v>(method: &'v Value<'_>) -> Result<&'v str, Error> {
    let Some(kind) = method.member("type") else { return Ok(LEGACY) };
    match kind.as_slice() {
        [Value::String(kind)] => Ok(kind),
        _ => Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_TYPE).with("found", kind.to_json()).at("/type")),
    }
}

fn key(method: &Value<'_>, member: &str, algorithm: Option<Algorithm>) -> Result<VerifyingKey, Error> {
    let value = method.member(member);
    let text = || {
        let found = value.map_or(term::JSON_TYPE_ABSENT, Value::kind_term);
        let no_text = || Error::of(&phrase::KEY_MALFORMED_METHOD_TEXT).with_term("found", found);
        value.and_then(Value::as_str).ok_or_else(no_text)
    };
    let raw = |bytes: Option<Vec<u8>>, malformed: &'static Phrase| match (bytes, algorithm) {
        (Some(bytes), Some(algorithm)) => VerifyingKey::from_bytes(algorithm, &bytes),
        _ => Err(Error::of(malformed)),
    };
    let key = match member {
        "publicKeyJwk" => VerifyingKey::from_jwk_value(value.unwrap_or(&Value::Null)),
        "publicKeyPem" => VerifyingKey::from_published_pem(text()?),
        "publicKeyHex" => raw(hex(text()?), &phrase::KEY_MALFORMED_METHOD_HEX),
        "publicKeyBase58" => {
            let text = text()?;
            let bytes = if text.len() <= LONGEST_BASE58 { bs58::decode(text).into_vec().ok() } else { None };
            raw(bytes, &phrase::KEY_MALFORMED_METHOD_BASE58)
        }
        _ => VerifyingKey::from_multibase(text()?),
    }?;
    match algorithm {
        Some(algorithm) if algorithm != key.algorithm() => {
            Err(Error::of(&phrase::KEY_TYPE_MISMATCH_METHOD).with("expected", algorithm).with("found", key.algorithm()))
        }
        _ => Ok(key),
    }
}

/// The bytes of hexadecimal digits, of either case.
fn hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    if !text.len().is_multiple_of(2) || text.len() > LONGEST_HEX {
        return None;
    }
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

/// A point of secp256k1, not compressed, has 130 digits.
const LONGEST_HEX: usize = 130;

fn instant(method: &Value<'_>, member: &str) -> Result<Option<Timestamp>, Error> {
    let Some(value) = method.member(member) else { return Ok(None) };
    match value.as_str().map(Timestamp::parse) {
        Some(Ok(instant)) => Ok(Some(instant)),
        _ => Err(Error::of(&phrase::DID_DOCUMENT_MALFORMED_DATE)
            .with("member", member)
            .with("found", value.to_json())
            .at(format!("/{member}"))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::limits::Limits;

    const KEY: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

    fn read(members: &str) -> Result<Method, Error> {
        let text = format!("{{{members}}}");
        Method::read(&Value::parse(text.as_bytes(), &Limits::default()).unwrap())
    }

    #[test]
    fn every_known_type_holds_the_same_key_in_its_own_member() {
        for members in [
            r#""type":"Multikey","controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
            r#""type":["Multikey"],"controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
            r#""type":"Ed25519VerificationKey2020","controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
            r#""type":"DataIntegrityProof","cryptosuite":"eddsa-rdf-2022","controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
            r#""controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
            r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyBase58":"4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS""#,
            r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
            r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyHex":"3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29""#,
            r#""type":"Ed25519VerificationKey2020","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
            r#""type":"JsonWebKey2020","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
            r#""type":"JsonWebKey","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
        ] {
            let method = read(members).unwrap();
            assert_eq!((&*method.key.to_multibase(), method.controller.as_deref()), (KEY, Some("c")), "{members}");
        }
    }

    #[cfg(feature = "ecdsa")]
    #[test]
    fn a_type_for_one_kind_of_key_holds_that_kind_in_one_of_its_members() {
        let key = "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme";
        for member in [
            r#""publicKeyBase58":"23o6Sau8NxxzXcgSc3PLcNxrzrZpbLeBn1izfv3jbKhuv""#,
            r#""publicKeyMultibase":"zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme""#,
            r#""publicKeyHex":"03874C15C7FDA20E539C6E5BA573C139884C351188799F5458B4B41F7924F235CD""#,
            r#""publicKeyJwk":{"kty":"EC","crv":"secp256k1","x":"h0wVx_2iDlOcblulc8E5iEw1EYh5n1RYtLQfeSTyNc0","y":"O2EATIGbu6DezKFptj5scAIRntgfecanVNXxat1rnwE"}"#,
        ] {
            let method =
                read(&format!(r#""type":"EcdsaSecp256k1VerificationKey2019","controller":"c",{member}"#)).unwrap();
            assert_eq!(method.key.to_multibase(), key, "{member}");
        }
        let two = r#""publicKeyHex":"","publicKeyBase58":"23o6Sau8NxxzXcgSc3PLcNxrzrZpbLeBn1izfv3jbKhuv""#;
        let two = read(&format!(r#""type":"EcdsaSecp256k1VerificationKey2019","controller":"c",{two}"#)).unwrap_err();
        assert_eq!((two.code(), two.path()), (Code::DidDocumentMalformed, "/publicKeyHex"));
        for (members, code, path) in [
            (
                r#""type":"Ed25519VerificationKey2020","controller":"c","publicKeyMultibase":"zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv""#,
                "key.type-mismatch",
                "/publicKeyMultibase",
            ),
            (
                r#""type":"EcdsaSecp256r1VerificationKey2019","controller":"c","publicKeyMultibase":"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp""#,
                "key.type-mismatch",
                "/publicKeyMultibase",
            ),
            (
                r#""type":"EcdsaSecp256k1VerificationKey2019","controller":"c","publicKeyHex":"02b97c30de767f084ce3080168ee293053ba33b235d7116a3263d29f1450936b7""#,
                "key.malformed",
                "/publicKeyHex",
            ),
            (
                r#""type":"EcdsaSecp256k1VerificationKey2019","controller":"c","publicKeyHex":"+2b97c30de767f084ce3080168ee293053ba33b235d7116a3263d29f1450936b71""#,
                "key.malformed",
                "/publicKeyHex",
            ),
        ] {
            let error = read(members).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{members}");
        }
    }

    #[test]
    fn a_malformed_method_is_refused_where_it_is_wrong() {
        for (members, code, path) in [
            (r#""type":"Multikey","controller":"c""#, "key.malformed", "/publicKeyMultibase"),
            (r#""type":"Multikey","controller":"c","publicKeyMultibase":7"#, "key.malformed", "/publicKeyMultibase"),
            (r#""type":"Multikey","controller":"c","publicKeyMultibase":"z""#, "key.malformed", "/publicKeyMultibase"),
            (
                r#""type":"Multikey","controller":"c","publicKeyMultibase":"z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F""#,
                "key.unsupported",
                "/publicKeyMultibase",
            ),
            (r#""type":"EcdsaSecp256k1VerificationKey2019","controller":"c""#, "key.malformed", "/publicKeyJwk"),
            (
                r#""type":"RsaVerificationKey2018","controller":"c","publicKeyPem":"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----""#,
                "key.secret-published",
                "/publicKeyPem",
            ),
            (
                r#""type":"Multikey","controller":"c","publicKeyMultibase":"z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq""#,
                "key.secret-published",
                "/publicKeyMultibase",
            ),
            (
                r#""type":"Multikey","controller":"c","publicKeyMultibase":"z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj""#,
                "key.weak",
                "/publicKeyMultibase",
            ),
            (r#""type":"Multikey","controller":"c","publicKeyJwk":{}"#, "key.malformed", "/publicKeyMultibase"),
            (r#""type":"JsonWebKey","controller":"c""#, "key.malformed", "/publicKeyJwk"),
            (
                r#""type":"JsonWebKey","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"AA"}"#,
                "key.malformed",
                "/publicKeyJwk/x",
            ),
            (
                r#""type":"JsonWebKey","controller":"c","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}"#,
                "key.secret-published",
                "/publicKeyJwk/d",
            ),
            (
                r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyBase58":"0""#,
                "key.malformed",
                "/publicKeyBase58",
            ),
            (
                r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyBase58":"4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtaj""#,
                "key.malformed",
                "/publicKeyBase58",
            ),
            (
                r#""type":"Ed25519VerificationKey2018","controller":"c","publicKeyBase58":"22222222222222222222222222222222222222222222222222222222222222222""#,
                "key.malformed",
                "/publicKeyBase58",
            ),
            (
                r#""type":"X25519KeyAgreementKey2019","controller":"c","publicKeyBase58":"x""#,
                "key.unsupported",
                "/type",
            ),
            (r#""type":[],"controller":"c""#, "did.document.malformed", "/type"),
            (r#""type":["Multikey","JsonWebKey"],"controller":"c""#, "did.document.malformed", "/type"),
            (r#""type":7,"controller":"c""#, "did.document.malformed", "/type"),
            (r#""privateKeyJwk":{}"#, "key.secret-published", "/privateKeyJwk"),
            (r#""secretKeyMultibase":null"#, "key.secret-published", "/secretKeyMultibase"),
        ] {
            let error = read(members).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{members}");
        }
    }

    #[test]
    fn controller_second_key_and_instants_are_checked() {
        for (members, path) in [
            (r#""type":"Multikey""#, "/controller"),
            (r#""type":"Multikey","controller":["c"]"#, "/controller"),
            (r#""type":"Multikey","controller":"c","publicKeyJwk":{}"#, "/publicKeyJwk"),
            (r#""type":"Multikey","controller":"c","publicKeyPem":"""#, "/publicKeyPem"),
            (r#""controller":"c","expires":"2024-01-01""#, "/expires"),
            (r#""controller":"c","revoked":true"#, "/revoked"),
        ] {
            let error = read(&format!(r#"{members},"publicKeyMultibase":"{KEY}""#)).unwrap_err();
            assert_eq!((error.code().name(), error.path()), ("did.document.malformed", path), "{members}");
        }
        let method = read(&format!(
            r#""revoked":"2024-02-01T00:00:00Z","expires":"2023-02-01T00:00:00Z","publicKeyMultibase":"{KEY}""#
        ));
        let method = method.unwrap();
        assert_eq!((method.until.unwrap().to_string().as_str(), method.controller), ("2023-02-01T00:00:00Z", None));
    }
}

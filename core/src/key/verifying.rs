//! The public half of a key: what everybody may have, and what checks signatures.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::algorithm::Algorithm;
use super::jwk;
use super::multikey::{self, Half};
use crate::code::Code;
use crate::error::Error;
use crate::json::Value;

/// A public key that has been checked: a point of the curve, spelled canonically, of full order.
///
/// The curve arithmetic for that is done once, when the key is made; a key that checks many signatures is worth keeping.
///
/// ```
/// use ob3::{SigningKey, VerifyingKey};
/// let key = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
/// assert_eq!(&key, SigningKey::from_seed(&[0; 32])?.verifying_key());
/// assert_eq!(VerifyingKey::from_jwk(&key.to_jwk())?, key);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VerifyingKey(Inner);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Inner {
    Ed25519(ed25519_dalek::VerifyingKey),
}

impl VerifyingKey {
    /// Reads a key from its raw bytes.
    ///
    /// # Errors
    /// `key.malformed` for a wrong length, for bytes that are no point of the curve and for a point that is not
    /// spelled canonically; `key.weak` for one of the points for which anybody can make signatures.
    pub fn from_bytes(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, Error> {
        match algorithm {
            Algorithm::Ed25519 => ed25519(bytes).map(|key| VerifyingKey(Inner::Ed25519(key))),
        }
    }

    /// Reads a Multikey: `z6Mk...` (base58btc) or the same bytes in base64url, `u7QE...`.
    ///
    /// # Errors
    /// `key.malformed` for text that is no key; `key.unsupported`, naming the kind, for one of another algorithm;
    /// `key.secret-published` for a secret key; `key.weak`.
    pub fn from_multibase(text: &str) -> Result<Self, Error> {
        let (kind, bytes) = multikey::decode(text)?;
        match (kind.half, kind.algorithm) {
            (Half::Secret, _) => Err(Error::new(
                Code::KeySecretPublished,
                format!("expected a public key, found a secret {} key: it must not be used any more", kind.name),
            )),
            (Half::Public, Some(algorithm)) => VerifyingKey::from_bytes(algorithm, &bytes),
            (Half::Public, None) => Err(Error::new(
                Code::KeyUnsupported,
                format!("expected an Ed25519 key, the one kind this version handles, found an {} key", kind.name),
            )),
        }
    }

    /// Reads a public JWK.
    ///
    /// ```
    /// use ob3::VerifyingKey;
    /// let jwk = r#"{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#;
    /// assert_eq!(VerifyingKey::from_jwk(jwk)?.to_multibase(), "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`from_jwk_value`](VerifyingKey::from_jwk_value), and `key.malformed` for text that is not strict JSON.
    pub fn from_jwk(text: &str) -> Result<Self, Error> {
        let value = Value::parse(text.as_bytes(), &jwk::limits()).map_err(|cause| {
            Error::new(Code::KeyMalformed, "expected a JWK, found something that is not JSON").caused_by(cause)
        })?;
        VerifyingKey::from_jwk_value(&value)
    }

    /// Reads a public JWK that stands in a larger document; the paths of errors begin at the JWK.
    ///
    /// # Errors
    /// `key.malformed`, `key.weak`; `key.unsupported` for another `kty` or `crv`; `key.secret-published` where a secret
    /// member stands; `key.type-mismatch` where `use`, `key_ops` or `alg` say that the key does not check signatures.
    pub fn from_jwk_value(value: &Value<'_>) -> Result<Self, Error> {
        jwk::check_public(value)?;
        let algorithm = jwk::algorithm(value)?;
        jwk::check_use(value, algorithm, "verify")?;
        let x = jwk::bytes(value, "x", PUBLIC_LENGTH)?;
        VerifyingKey::from_bytes(algorithm, &x).map_err(|error| error.within("/x"))
    }

    /// The public half of a secret key, which needs no more checks.
    pub(super) fn of(secret: &ed25519_dalek::SigningKey) -> Self {
        VerifyingKey(Inner::Ed25519(secret.verifying_key()))
    }

    /// What the key is for.
    pub fn algorithm(&self) -> Algorithm {
        match self.0 {
            Inner::Ed25519(_) => Algorithm::Ed25519,
        }
    }

    /// The raw bytes.
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Inner::Ed25519(key) => key.as_bytes(),
        }
    }

    /// The Multikey spelling, in base58btc: what stands in `publicKeyMultibase` and in a did:key.
    pub fn to_multibase(&self) -> String {
        let kind = match self.0 {
            Inner::Ed25519(_) => &multikey::ED25519,
        };
        multikey::encode(kind, self.as_bytes()).to_string()
    }

    /// The JWK, compact, with the members that RFC 7638 demands in the order that it gives them.
    pub fn to_jwk(&self) -> String {
        jwk::public(self.algorithm(), self.as_bytes())
    }

    /// The JWK thumbprint (RFC 7638), SHA-256 in base64url.
    ///
    /// ```
    /// # use ob3::VerifyingKey;
    /// let jwk = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    /// assert_eq!(VerifyingKey::from_jwk(jwk)?.thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn thumbprint(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.to_jwk().as_bytes()))
    }

    /// Whether the signature was made over this message with the secret half of this key.
    ///
    /// Ed25519 signatures are checked strictly: `S` below the group order, `R` canonical and of full order, and the
    /// equation without the cofactor. So two verifiers never differ, and nobody can turn one signature into another.
    ///
    /// # Errors
    /// `proof.value.length` for a signature of the wrong length, `proof.signature.mismatch` for one that does not fit.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), Error> {
        match &self.0 {
            Inner::Ed25519(key) => {
                let signature: &[u8; ed25519_dalek::SIGNATURE_LENGTH] = signature.try_into().map_err(|_| {
                    Error::new(
                        Code::ProofValueLength,
                        format!("expected an Ed25519 signature of 64 bytes, found {}", signature.len()),
                    )
                })?;
                // dalek's own error says nothing more, on purpose.
                key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(signature)).map_err(|_| {
                    Error::new(
                        Code::ProofSignatureMismatch,
                        "expected a signature by this key over this message, found one over something else or by another key",
                    )
                })
            }
        }
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({})", self.to_multibase())
    }
}

/// Bytes of an Ed25519 public key.
const PUBLIC_LENGTH: usize = ed25519_dalek::PUBLIC_KEY_LENGTH;

fn ed25519(bytes: &[u8]) -> Result<ed25519_dalek::VerifyingKey, Error> {
    let bytes: &[u8; PUBLIC_LENGTH] = bytes.try_into().map_err(|_| {
        Error::new(Code::KeyMalformed, format!("expected an Ed25519 key of 32 bytes, found {}", bytes.len()))
    })?;
    let no_point = || Error::new(Code::KeyMalformed, "expected a point of the curve Ed25519, found other bytes");
    // dalek reads a y coordinate modulo p, so that some points have two spellings; RFC 8032 §5.1.3 step 1 allows one.
    if !is_canonical(bytes) {
        return Err(no_point());
    }
    let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| no_point())?;
    if key.is_weak() {
        return Err(Error::new(
            Code::KeyWeak,
            "expected a point of full order, found one of the eight for which anybody can make signatures",
        ));
    }
    Ok(key)
}

/// Whether the y coordinate, which is little-endian with a sign in its last bit, is below p = 2^255 - 19.
fn is_canonical(bytes: &[u8; PUBLIC_LENGTH]) -> bool {
    let [first, middle @ .., last] = bytes;
    *first < 0xed || last | 0x80 != 0xff || middle.iter().any(|byte| *byte != 0xff)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const KEY: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

    /// Thirty-two bytes: the first, the same middle thirty times, the last.
    fn point(first: u8, middle: u8, last: u8) -> [u8; 32] {
        let mut bytes = [middle; 32];
        bytes[0] = first;
        bytes[31] = last;
        bytes
    }

    fn hex(digits: &str) -> Vec<u8> {
        digits
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    }

    #[test]
    fn all_eight_points_of_small_order_are_weak_however_they_are_signed() {
        let eighth = [
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        ];
        let others = [point(1, 0, 0), point(0xec, 0xff, 0x7f), point(0, 0, 0), point(0, 0, 0x80)];
        // RFC 8032 §5.1.3 step 4 refuses a negative zero: the points (0, 1) and (0, -1) with the sign set.
        let negative_zero = [point(1, 0, 0x80), point(0xec, 0xff, 0xff)];
        let others = others.iter().chain(&negative_zero).map(|bytes| bytes.to_vec());
        for bytes in eighth.map(hex).into_iter().chain(others) {
            let error = VerifyingKey::from_bytes(Algorithm::Ed25519, &bytes).unwrap_err();
            assert_eq!(error.code(), Code::KeyWeak, "{bytes:02x?}");
        }
    }

    #[test]
    fn a_point_has_one_spelling_and_other_bytes_are_no_point() {
        // All y from p to 2^255 - 1, with either sign: the same points as y from 0 to 18, spelled a second time.
        for first in 0xed..=0xff {
            for last in [0x7f, 0xff] {
                let error = VerifyingKey::from_bytes(Algorithm::Ed25519, &point(first, 0xff, last)).unwrap_err();
                assert_eq!(error.code(), Code::KeyMalformed, "{first:02x} {last:02x}");
            }
        }
        // y = 2 is no point; y = 3 is one.
        assert_eq!(
            VerifyingKey::from_bytes(Algorithm::Ed25519, &point(2, 0, 0)).unwrap_err().code(),
            Code::KeyMalformed
        );
        VerifyingKey::from_bytes(Algorithm::Ed25519, &point(3, 0, 0)).unwrap();
        for length in [0, 1, 31, 33, 64] {
            let error = VerifyingKey::from_bytes(Algorithm::Ed25519, &vec![3; length]).unwrap_err();
            assert_eq!(error.code(), Code::KeyMalformed, "{length}");
        }
    }

    #[test]
    fn every_spelling_of_a_key_reads_back_as_the_same_key() {
        let key = VerifyingKey::from_multibase(KEY).unwrap();
        assert_eq!(key.to_multibase(), KEY);
        assert_eq!(VerifyingKey::from_bytes(key.algorithm(), key.as_bytes()).unwrap(), key);
        assert_eq!(VerifyingKey::from_jwk(&key.to_jwk()).unwrap(), key);
        let multicodec = [&[0xed, 0x01], key.as_bytes()].concat();
        assert_eq!(VerifyingKey::from_multibase(&format!("u{}", URL_SAFE_NO_PAD.encode(multicodec))).unwrap(), key);
        assert_eq!(format!("{key:?}"), format!("VerifyingKey({KEY})"));
    }

    #[test]
    fn a_jwk_that_is_no_public_ed25519_key_says_why_and_where() {
        let x = r#""x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik""#;
        let okp = r#""kty":"OKP","crv":"Ed25519""#;
        for (jwk, code, path) in [
            (String::new(), "key.malformed", ""),
            ("[]".into(), "key.malformed", ""),
            ("\"x\"".into(), "key.malformed", ""),
            (format!("{{{okp},{x},{x}}}"), "key.malformed", ""),
            (format!("{{{x}}}"), "key.malformed", "/kty"),
            (format!(r#"{{"kty":7,{x}}}"#), "key.malformed", "/kty"),
            (format!(r#"{{"kty":"OKP",{x}}}"#), "key.malformed", "/crv"),
            (format!(r#"{{"kty":"okp","crv":"Ed25519",{x}}}"#), "key.unsupported", "/kty"),
            (format!(r#"{{"kty":"OKP","crv":"ed25519",{x}}}"#), "key.unsupported", "/crv"),
            (format!(r#"{{"kty":"OKP","crv":"X25519",{x}}}"#), "key.unsupported", "/crv"),
            (format!(r#"{{"kty":"EC","crv":"Ed25519",{x}}}"#), "key.unsupported", "/crv"),
            (format!(r#"{{"kty":"EC","crv":"P-256",{x},"y":"AA"}}"#), "key.unsupported", "/crv"),
            (r#"{"kty":"RSA","n":"AA","e":"AQAB"}"#.into(), "key.unsupported", "/kty"),
            (r#"{"kty":"RSA","n":"AA","e":"AQAB","d":"AA"}"#.into(), "key.secret-published", "/d"),
            (r#"{"kty":"oct","k":"AA"}"#.into(), "key.secret-published", "/k"),
            (format!(r#"{{{okp},{x},"d":""}}"#), "key.secret-published", "/d"),
            (format!(r#"{{{okp},{x},"d":null}}"#), "key.secret-published", "/d"),
            (format!("{{{okp}}}"), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":7}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":""}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik="}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2il"}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2g"}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":" O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2+k"}}"#), "key.malformed", "/x"),
            (format!(r#"{{{okp},"x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}"#), "key.weak", "/x"),
            (format!(r#"{{{okp},{x},"use":"enc"}}"#), "key.type-mismatch", "/use"),
            (format!(r#"{{{okp},{x},"alg":"ES256"}}"#), "key.type-mismatch", "/alg"),
            (format!(r#"{{{okp},{x},"key_ops":["sign"]}}"#), "key.type-mismatch", "/key_ops"),
            (format!(r#"{{{okp},{x},"key_ops":"verify"}}"#), "key.type-mismatch", "/key_ops"),
        ] {
            let error = VerifyingKey::from_jwk(&jwk).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{jwk}");
        }
    }

    #[test]
    fn a_signature_fits_one_message_and_one_key_bit_by_bit() {
        use crate::key::{Signer as _, SigningKey};
        let key = SigningKey::from_seed(&[7; 32]).unwrap();
        let signature = key.sign(b"badge").unwrap();
        let public = key.verifying_key();
        public.verify(b"badge", &signature).unwrap();
        assert_eq!(public.verify(b"badgf", &signature).unwrap_err().code(), Code::ProofSignatureMismatch);
        let other = VerifyingKey::from_multibase(KEY).unwrap();
        assert_eq!(other.verify(b"badge", &signature).unwrap_err().code(), Code::ProofSignatureMismatch);
        for bit in 0..signature.len() * 8 {
            let mut broken = signature.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(public.verify(b"badge", &broken).unwrap_err().code(), Code::ProofSignatureMismatch, "{bit}");
        }
        for length in [0, 1, 63, 65, 128] {
            let error = public.verify(b"badge", &vec![0; length]).unwrap_err();
            assert_eq!(error.code(), Code::ProofValueLength, "{length}");
        }
    }
}

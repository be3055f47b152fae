//! The secret half of a key: what signs, and the trait by which secrets kept elsewhere sign.

use std::fmt;

use ed25519_dalek::Signer as _;
use zeroize::{Zeroize as _, Zeroizing};

use super::algorithm::Algorithm;
use super::jwk;
use super::multikey::{self, Half};
use super::verifying::VerifyingKey;
use crate::code::Code;
use crate::error::Error;
use crate::json::Value;

/// Whatever can sign: a [`SigningKey`], or a key in a hardware module, a key store or a cloud service.
///
/// ```
/// use ob3::{Algorithm, Error, Signer, VerifyingKey};
///
/// struct Hsm;
/// # impl Hsm { fn sign_remotely(&self, message: &[u8]) -> Vec<u8> { vec![0; 64] } }
///
/// impl Signer for Hsm {
///     fn algorithm(&self) -> Algorithm {
///         Algorithm::Ed25519
///     }
///     fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
///         Ok(self.sign_remotely(message))
///     }
/// }
///
/// let signer: Box<dyn Signer> = Box::new(Hsm);
/// assert_eq!(signer.sign(b"badge")?.len(), Algorithm::Ed25519.signature_length());
/// # Ok::<(), ob3::Error>(())
/// ```
pub trait Signer {
    /// Which kind of signatures it makes.
    fn algorithm(&self) -> Algorithm;

    /// Signs the message itself, not a hash of it, and gives the raw signature.
    ///
    /// # Errors
    /// Whatever hinders the signer, preferably as `sign.signer-failed`.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error>;

    /// The public half, if the signer can tell: it lets every signature be checked before it leaves the house.
    fn verifying_key(&self) -> Option<VerifyingKey> {
        None
    }
}

/// A secret key in memory. It cannot be cloned, its `Debug` shows the public half only, and it is wiped when dropped.
///
/// ```
/// use ob3::{Signer, SigningKey};
/// let key = SigningKey::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")?;
/// assert_eq!(format!("{key:?}"), "SigningKey(secret of z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2)");
/// let signature = key.sign(b"badge")?;
/// key.verifying_key().verify(b"badge", &signature)?;
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// ```compile_fail
/// fn second(key: &ob3::SigningKey) -> ob3::SigningKey {
///     key.clone()
/// }
/// ```
pub struct SigningKey {
    secret: Secret,
    public: VerifyingKey,
}

/// dalek wipes its key when dropped.
enum Secret {
    Ed25519(ed25519_dalek::SigningKey),
}

impl SigningKey {
    /// Makes a new key from the randomness of the operating system (in a browser: `crypto.getRandomValues`).
    ///
    /// ```
    /// use ob3::{Algorithm, SigningKey};
    /// let key = SigningKey::generate(Algorithm::Ed25519)?;
    /// assert!(key.verifying_key().to_multibase().starts_with("z6Mk"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.randomness` when the system gives none.
    #[cfg(feature = "getrandom")]
    pub fn generate(algorithm: Algorithm) -> Result<Self, Error> {
        match algorithm {
            Algorithm::Ed25519 => {
                let mut seed = Zeroizing::new([0; SEED_LENGTH]);
                getrandom::fill(&mut *seed).map_err(|cause| {
                    Error::new(Code::Randomness, "expected randomness of the operating system, found none")
                        .caused_by(cause)
                })?;
                Ok(SigningKey::from_ed25519_seed(&seed))
            }
        }
    }

    /// The Ed25519 key of a seed of 32 bytes (RFC 8032 §5.1.5). The bytes must be random; a passphrase is not.
    ///
    /// # Errors
    /// `key.malformed` for any other length.
    pub fn from_seed(seed: &[u8]) -> Result<Self, Error> {
        match seed.try_into() {
            Ok(seed) => Ok(SigningKey::from_ed25519_seed(seed)),
            Err(_) => Err(malformed(format!("expected a seed of {SEED_LENGTH} bytes, found {}", seed.len()))),
        }
    }

    /// Reads a secret JWK (RFC 8037 §2): `kty`, `crv`, `d`, and the `x` that must be the public half of `d`.
    ///
    /// ```
    /// use ob3::SigningKey;
    /// let key = SigningKey::from_seed(&[0; 32])?;
    /// assert_eq!(SigningKey::from_jwk(&key.to_jwk())?.verifying_key(), key.verifying_key());
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for anything else, also when `x` does not fit `d`; `key.unsupported` for another `kty` or `crv`;
    /// `key.type-mismatch` where `use`, `key_ops` or `alg` say that the key does not sign.
    pub fn from_jwk(text: &str) -> Result<Self, Error> {
        // The parser's own error is not kept: it quotes the document, which is secret.
        let mut value = Value::parse(text.as_bytes(), &jwk::limits())
            .map_err(|_| malformed("expected a secret JWK, found something that is not JSON"))?;
        let key = SigningKey::from_jwk_value(&value);
        wipe(&mut value);
        key
    }

    /// Reads a secret Multikey: `z3u2...`, the seed after 0x8026, or the older `zrv...`, the seed and the public key.
    ///
    /// # Errors
    /// `key.malformed` for text that is no secret key, also when the two halves do not fit; `key.unsupported`, naming
    /// the kind, for a secret key of another algorithm.
    pub fn from_multibase(text: &str) -> Result<Self, Error> {
        let (kind, bytes) = multikey::decode(text)?;
        match (kind.half, kind.algorithm) {
            (Half::Public, _) => Err(malformed(format!("expected a secret key, found a public {} key", kind.name))),
            (Half::Secret, None) => Err(Error::new(
                Code::KeyUnsupported,
                format!("expected an Ed25519 key, the one kind this version handles, found an {} key", kind.name),
            )),
            (Half::Secret, Some(Algorithm::Ed25519)) => {
                let (seed, public) = bytes.split_at_checked(SEED_LENGTH).unwrap_or((&bytes, &[]));
                let key = SigningKey::from_seed(seed)?;
                if !public.is_empty() && public != key.public.as_bytes() {
                    return Err(malformed("expected the public key of the seed after it, found another"));
                }
                Ok(key)
            }
        }
    }

    /// The secret JWK, compact. It is wiped when dropped; what is done with it until then is the caller's affair.
    pub fn to_jwk(&self) -> Zeroizing<String> {
        match &self.secret {
            Secret::Ed25519(secret) => jwk::secret(Algorithm::Ed25519, secret.as_bytes(), self.public.as_bytes()),
        }
    }

    /// The secret Multikey in base58btc, `z3u2...`. It is wiped when dropped, as above.
    pub fn to_multibase(&self) -> Zeroizing<String> {
        match &self.secret {
            Secret::Ed25519(secret) => multikey::encode(&multikey::ED25519_SECRET, secret.as_bytes()),
        }
    }

    /// The public half.
    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    fn from_ed25519_seed(seed: &[u8; SEED_LENGTH]) -> Self {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = VerifyingKey::of(&secret);
        SigningKey { secret: Secret::Ed25519(secret), public }
    }

    fn from_jwk_value(value: &Value<'_>) -> Result<Self, Error> {
        let algorithm = jwk::algorithm(value)?;
        jwk::check_use(value, algorithm, "sign")?;
        match algorithm {
            Algorithm::Ed25519 => {
                let seed = jwk::bytes(value, "d", SEED_LENGTH)?;
                let x = jwk::bytes(value, "x", SEED_LENGTH)?;
                let key = SigningKey::from_seed(&seed)?;
                if *x != *key.public.as_bytes() {
                    return Err(jwk::malformed("expected the public half of d, found another key", "x"));
                }
                Ok(key)
            }
        }
    }
}

impl Signer for SigningKey {
    fn algorithm(&self) -> Algorithm {
        self.public.algorithm()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        match &self.secret {
            Secret::Ed25519(secret) => match secret.try_sign(message) {
                Ok(signature) => Ok(signature.to_bytes().to_vec()),
                Err(cause) => Err(Error::new(Code::SignerFailed, "expected a signature, found none").caused_by(cause)),
            },
        }
    }

    fn verifying_key(&self) -> Option<VerifyingKey> {
        Some(self.public.clone())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(secret of {})", self.public.to_multibase())
    }
}

/// Bytes of an Ed25519 seed.
const SEED_LENGTH: usize = ed25519_dalek::SECRET_KEY_LENGTH;

fn malformed(message: impl Into<String>) -> Error {
    Error::new(Code::KeyMalformed, message)
}

/// Wipes the copy of `d` that the parser makes when the text spells it with escapes.
fn wipe(jwk: &mut Value<'_>) {
    let Value::Object(members) = jwk else { return };
    if let Some(Value::String(std::borrow::Cow::Owned(mut text))) = members.remove("d") {
        text.zeroize();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::string_slice)]
    use super::*;

    /// Published test keys: W3C's in the newer spelling, 1EdTech's in the older one, which repeats the public key.
    const NEWER: &str = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    const OLDER: &str = "zrv2bqTbNwCTsRrHFcJCPjVAduh4Ezcnoq1A3ZxH1GWTNkxipLVuaAoMFmze2gFN9oNXfJjufxSHWVZzsJiUsMHFMcx";

    #[test]
    fn the_key_may_go_to_other_threads() {
        fn is_send_and_sync<T: Send + Sync>() {}
        is_send_and_sync::<SigningKey>();
        is_send_and_sync::<VerifyingKey>();
    }

    #[cfg(feature = "getrandom")]
    #[test]
    fn generated_keys_differ() {
        let first = SigningKey::generate(Algorithm::Ed25519).unwrap();
        let second = SigningKey::generate(Algorithm::Ed25519).unwrap();
        assert_ne!(first.verifying_key(), second.verifying_key());
    }

    #[test]
    fn every_spelling_of_a_secret_key_reads_back_as_the_same_key() {
        let key = SigningKey::from_multibase(OLDER).unwrap();
        assert_eq!(key.verifying_key().to_multibase(), "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        for again in [
            SigningKey::from_multibase(&key.to_multibase()).unwrap(),
            SigningKey::from_jwk(&key.to_jwk()).unwrap(),
            SigningKey::from_jwk(&key.to_jwk().replace(r#""d":"Y"#, r#""d":"\u0059"#)).unwrap(),
        ] {
            assert_eq!(again.verifying_key(), key.verifying_key());
            assert_eq!(again.sign(b"badge").unwrap(), key.sign(b"badge").unwrap());
        }
        assert_eq!(*SigningKey::from_multibase(NEWER).unwrap().to_multibase(), NEWER);
        assert_eq!(Signer::verifying_key(&key).as_ref(), Some(key.verifying_key()));
    }

    #[test]
    fn the_jwk_example_of_rfc_8037_is_read_and_written() {
        let jwk = r#"{"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
        assert_eq!(*SigningKey::from_jwk(jwk).unwrap().to_jwk(), jwk);
    }

    #[test]
    fn what_is_no_secret_key_is_refused_without_repeating_it() {
        let d = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
        let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        let okp = r#""kty":"OKP","crv":"Ed25519""#;
        for (jwk, code, path) in [
            (d.to_owned(), "key.malformed", ""),
            (format!("{{{okp},\"x\":\"{x}\"}}"), "key.malformed", "/d"),
            (format!("{{{okp},\"d\":\"{d}\"}}"), "key.malformed", "/x"),
            (format!("{{{okp},\"d\":\"{d}\",\"x\":\"{d}\"}}"), "key.malformed", "/x"),
            (format!("{{{okp},\"d\":\"{d}=\",\"x\":\"{x}\"}}"), "key.malformed", "/d"),
            (format!("{{{okp},\"d\":\"{d}AAAA\",\"x\":\"{x}\"}}"), "key.malformed", "/d"),
            (format!("{{{okp},\"d\":[\"{d}\"],\"x\":\"{x}\"}}"), "key.malformed", "/d"),
            (
                format!("{{{okp},\"key_ops\":[\"verify\"],\"d\":\"{d}\",\"x\":\"{x}\"}}"),
                "key.type-mismatch",
                "/key_ops",
            ),
            (format!("{{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"{d}\",\"x\":\"{x}\"}}"), "key.unsupported", "/crv"),
        ] {
            let error = SigningKey::from_jwk(&jwk).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{jwk}");
            assert!(!format!("{error} {error:?}").contains(&d[..8]), "{error:?}");
        }
        let swapped = multikey::encode(&multikey::ED25519_SECRET, &[[7; 32], [3; 32]].concat());
        for (text, code) in [
            ("", "key.malformed"),
            ("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi", "key.malformed"),
            (&swapped, "key.malformed"),
            (&NEWER[..40], "key.malformed"),
            (&OLDER[..80], "key.malformed"),
            ("z42thxFFoaCwrmviwiYyYautmdtPocpmsjiUc5tPa5uPV9Ub", "key.unsupported"),
        ] {
            let error = SigningKey::from_multibase(text).unwrap_err();
            assert_eq!(error.code().name(), code, "{text}");
            assert!(text.len() < 9 || !format!("{error} {error:?}").contains(&text[..8]), "{error:?}");
        }
        for length in [0, 31, 33, 64] {
            assert_eq!(SigningKey::from_seed(&vec![1; length]).unwrap_err().code(), Code::KeyMalformed);
        }
    }

    #[test]
    fn debug_shows_the_public_half_only() {
        let key = SigningKey::from_seed(&[0xab; 32]).unwrap();
        let shown = format!("{key:?}");
        assert_eq!(shown, format!("SigningKey(secret of {})", key.verifying_key().to_multibase()));
        assert!(!shown.contains(key.to_multibase().get(2..12).unwrap()));
    }
}

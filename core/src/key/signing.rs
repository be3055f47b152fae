//! `SigningKey`: the secret half of a key.

use std::borrow::Cow;
use std::fmt;

use zeroize::{Zeroize as _, Zeroizing};

use super::algorithm::{self, Algorithm};
#[cfg(feature = "ecdsa")]
use super::ecdsa::{self, P256, P384};
use super::half::{PublicHalf, SecretHalf};
use super::multikey::{self, Half};
#[cfg(feature = "passphrase")]
use super::passphrase;
use super::pem::{self, Label};
#[cfg(feature = "rsa")]
use super::rsa;
use super::scheme::Scheme;
use super::signer::Signer;
use super::verifying::{VerifyingKey, mismatch};
use super::{der, ed25519, jwk};
use crate::error::Error;
use crate::json::Value;
use crate::words::phrase;

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
    secret: Box<dyn SecretHalf>,
    public: VerifyingKey,
}

impl SigningKey {
    /// Makes a new key from the randomness of the operating system (in a browser: `crypto.getRandomValues`). An RSA key,
    /// of 3072 bits, takes a second or more.
    ///
    /// ```
    /// use ob3::{Algorithm, SigningKey};
    /// let key = SigningKey::generate(Algorithm::Ed25519)?;
    /// assert!(key.verifying_key().to_multibase().starts_with("z6Mk"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.randomness` when the system gives none; `key.unsupported` for P-521 and secp256k1, which are verified only.
    #[cfg(feature = "getrandom")]
    pub fn generate(algorithm: Algorithm) -> Result<Self, Error> {
        match algorithm {
            Algorithm::Ed25519 => ed25519::Secret::generate().map(SigningKey::of_ed25519),
            #[cfg(feature = "ecdsa")]
            Algorithm::P256 => ecdsa::Secret::<P256>::generate().map(SigningKey::of_curve),
            #[cfg(feature = "ecdsa")]
            Algorithm::P384 => ecdsa::Secret::<P384>::generate().map(SigningKey::of_curve),
            #[cfg(feature = "rsa")]
            Algorithm::Rsa => rsa::Secret::generate().and_then(SigningKey::of_rsa),
            Algorithm::P521 | Algorithm::Secp256k1 => Err(verified_only(algorithm)),
            #[cfg(not(all(feature = "ecdsa", feature = "rsa")))]
            other => Err(algorithm::left_out(other)),
        }
    }

    /// The Ed25519 key of a seed of 32 bytes (RFC 8032 §5.1.5). The bytes must be random; a passphrase is not.
    ///
    /// # Errors
    /// `key.malformed` for any other length.
    pub fn from_seed(seed: &[u8]) -> Result<Self, Error> {
        SigningKey::from_bytes(Algorithm::Ed25519, seed)
    }

    /// Reads a key from its raw bytes: of Ed25519 a seed, of P-256 and P-384 a scalar (RFC 5915 §3), of RSA an
    /// `RSAPrivateKey` in DER (RFC 8017 §A.1.2).
    ///
    /// ```
    /// use ob3::{Algorithm, SigningKey};
    /// let key = SigningKey::from_bytes(Algorithm::P256, &[1; 32])?;
    /// assert_eq!(key.verifying_key().algorithm(), Algorithm::P256);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for any other length, for a scalar out of range and for RSA numbers that do not fit one another;
    /// `key.weak` for RSA of fewer than 2048 bits; `key.unsupported` for P-521 and secp256k1, which are verified only, and for RSA of
    /// more than 8192 bits.
    pub fn from_bytes(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, Error> {
        match algorithm {
            Algorithm::Ed25519 => ed25519::Secret::read(bytes).map(SigningKey::of_ed25519),
            #[cfg(feature = "ecdsa")]
            Algorithm::P256 => ecdsa::Secret::<P256>::read(bytes).map(SigningKey::of_curve),
            #[cfg(feature = "ecdsa")]
            Algorithm::P384 => ecdsa::Secret::<P384>::read(bytes).map(SigningKey::of_curve),
            #[cfg(feature = "rsa")]
            Algorithm::Rsa => rsa::Secret::read(bytes).and_then(SigningKey::of_rsa),
            Algorithm::P521 | Algorithm::Secp256k1 => Err(verified_only(algorithm)),
            #[cfg(not(all(feature = "ecdsa", feature = "rsa")))]
            other => Err(algorithm::left_out(other)),
        }
    }

    /// Reads a secret JWK (RFC 7518 §6, RFC 8037 §2): `kty`, of curves `crv`, `d`, and the public half, which must be that
    /// of `d`; of RSA all the numbers.
    ///
    /// ```
    /// use ob3::SigningKey;
    /// let key = SigningKey::from_seed(&[0; 32])?;
    /// assert_eq!(SigningKey::from_jwk(&key.to_jwk())?.verifying_key(), key.verifying_key());
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for anything else, also when the halves do not fit; `key.unsupported` for another `kty` or `crv`;
    /// `key.type-mismatch` where `use`, `key_ops` or `alg` say that the key does not sign; and those of
    /// [`from_bytes`](SigningKey::from_bytes).
    pub fn from_jwk(text: &str) -> Result<Self, Error> {
        // The parser's own error is not kept: it quotes the document, which is secret.
        let mut value =
            Value::parse(text.as_bytes(), &jwk::limits()).map_err(|_| Error::of(&phrase::KEY_MALFORMED_JSON))?;
        let key = SigningKey::from_jwk_value(&value);
        wipe(&mut value);
        key
    }

    /// Reads a secret Multikey: of Ed25519 `z3u2...`, the seed after 0x8026, or the older `zrv...`, the seed and the public
    /// key; of P-256 `z42t...`, the scalar after 0x8626; of P-384 `z2fa...`, after 0x8726; of RSA an `RSAPrivateKey` in DER
    /// after 0x8526.
    ///
    /// # Errors
    /// `key.malformed` for text that is no secret key, also when the two halves do not fit; `key.unsupported`, naming
    /// the kind, for a secret key of another algorithm; and those of [`from_bytes`](SigningKey::from_bytes).
    pub fn from_multibase(text: &str) -> Result<Self, Error> {
        let (kind, bytes) = multikey::decode(text, multikey::LONGEST_SECRET)?;
        match (kind.half, kind.algorithm) {
            (Half::Public, _) => Err(Error::of(&phrase::KEY_MALFORMED_PUBLIC).with("algorithm", kind.name())),
            (Half::Secret, None) => Err(algorithm::unsupported(kind.name())),
            (Half::Secret, Some(Algorithm::Ed25519)) => {
                let (seed, public) = bytes.split_at_checked(SEED_LENGTH).unwrap_or((&bytes, &[]));
                let key = SigningKey::from_seed(seed)?;
                if !public.is_empty() && public != key.public.as_bytes() {
                    return Err(Error::of(&phrase::KEY_MALFORMED_HALVES));
                }
                Ok(key)
            }
            (Half::Secret, Some(algorithm)) => SigningKey::from_bytes(algorithm, &bytes),
        }
    }

    /// Reads a secret key in PEM (RFC 7468): `PRIVATE KEY` (PKCS#8), `EC PRIVATE KEY` (SEC1), `RSA PRIVATE KEY` (PKCS#1).
    ///
    /// ```
    /// use ob3::{Algorithm, SigningKey};
    /// let key = SigningKey::generate(Algorithm::P256)?;
    /// assert!(key.to_pem().starts_with("-----BEGIN PRIVATE KEY-----\n"));
    /// assert_eq!(SigningKey::from_pem(&key.to_pem())?.verifying_key(), key.verifying_key());
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for text that is no such PEM, also when a public key stands in it that is not that of the secret
    /// one; `key.unsupported` for other algorithms and, without the feature `passphrase`, for keys that are encrypted and
    /// those in OpenSSH's own form (`OPENSSH PRIVATE KEY`); with it, `key.passphrase` for encrypted ones; and those of
    /// [`from_bytes`](SigningKey::from_bytes).
    pub fn from_pem(text: &str) -> Result<Self, Error> {
        SigningKey::of_pem(text, None)
    }

    /// Reads a secret key in PEM that is encrypted with a passphrase: `ENCRYPTED PRIVATE KEY` (PKCS#8 by PBES2), or OpenSSH's own
    /// `OPENSSH PRIVATE KEY`. One that is not encrypted is read as [`from_pem`](SigningKey::from_pem) does.
    ///
    /// Only with the feature `passphrase`.
    ///
    /// ```
    /// use ob3::SigningKey;
    /// let pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----
    /// MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjPp8TXdq8KaQICCAAw
    /// DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEM/LLIvEJhmiCAR6CSfuBvYEQOck
    /// fj2hAM7nuy8rsbMeFHoLSx/wMYGwx4g1hbOLZoE2hVKOeFvllC+kWvLccKxF3CKe
    /// L3B7eWXhR13YOx6uNys=
    /// -----END ENCRYPTED PRIVATE KEY-----";
    /// let key = SigningKey::from_encrypted_pem(pem, "correct horse")?;
    /// assert_eq!(SigningKey::from_encrypted_pem(pem, "wrong horse").unwrap_err().code().name(), "key.passphrase");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.passphrase` for another passphrase, `key.unsupported` for ciphers of before PBES2 and for so much derivation that it would
    /// take minutes; and those of [`from_pem`](SigningKey::from_pem).
    #[cfg(feature = "passphrase")]
    pub fn from_encrypted_pem(text: &str, passphrase: &str) -> Result<Self, Error> {
        SigningKey::of_pem(text, Some(passphrase))
    }

    #[cfg_attr(not(feature = "passphrase"), allow(unused_variables, reason = "only keys that are encrypted want it"))]
    fn of_pem(text: &str, passphrase: Option<&str>) -> Result<Self, Error> {
        let (label, bytes) = pem::read_secret(&pem::unescaped(text))?;
        let found = match label {
            #[cfg(feature = "passphrase")]
            Label::Encrypted => passphrase::read_pkcs8(&bytes, passphrase)?,
            #[cfg(feature = "passphrase")]
            Label::OpenSsh => passphrase::read_openssh(&bytes, passphrase)?,
            #[cfg(not(feature = "passphrase"))]
            Label::Encrypted => return Err(Error::of(&phrase::KEY_UNSUPPORTED_ENCRYPTED)),
            #[cfg(not(feature = "passphrase"))]
            Label::OpenSsh => return Err(Error::of(&phrase::KEY_UNSUPPORTED_OPENSSH)),
            Label::Secret => der::read_pkcs8(&bytes)?,
            Label::EcSecret => der::read_sec1(&bytes, None)?,
            Label::RsaSecret => return SigningKey::from_bytes(Algorithm::Rsa, &bytes),
            Label::Public | Label::RsaPublic | Label::Certificate => {
                return Err(Error::of(&phrase::KEY_MALFORMED_PUBLIC_PEM).with("label", label.name()));
            }
        };
        let key = SigningKey::from_bytes(found.algorithm, &found.secret)?;
        if let Some(public) = found.public
            && VerifyingKey::from_bytes(found.algorithm, &public)? != key.public
        {
            return Err(Error::of(&phrase::KEY_MALFORMED_HALVES));
        }
        Ok(key)
    }

    /// The secret JWK, compact. It is wiped when dropped; what is done with it until then is the caller's affair.
    pub fn to_jwk(&self) -> Zeroizing<String> {
        jwk::write(self.public.algorithm(), &[&self.public.members(), &self.secret.members()])
    }

    /// The secret Multikey in base58btc, of Ed25519 `z3u2...`. It is wiped when dropped, as above.
    pub fn to_multibase(&self) -> Zeroizing<String> {
        multikey::encode(self.public.algorithm(), Half::Secret, &self.secret.to_bytes())
    }

    /// The secret key in PEM, as PKCS#8. It is wiped when dropped, as above.
    pub fn to_pem(&self) -> Zeroizing<String> {
        let public = self.public.subject_public_key();
        pem::write(Label::Secret, &der::write_pkcs8(self.public.algorithm(), &self.secret.to_bytes(), &public))
    }

    /// The public half.
    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    fn of_ed25519(secret: ed25519::Secret) -> Self {
        let public = secret.public();
        SigningKey::of(secret, public)
    }

    #[cfg(feature = "ecdsa")]
    fn of_curve<C: ecdsa::SigningCurve + Send + Sync + 'static>(secret: ecdsa::Secret<C>) -> Self {
        let public = secret.public();
        SigningKey::of(secret, public)
    }

    #[cfg(feature = "rsa")]
    fn of_rsa(secret: rsa::Secret) -> Result<Self, Error> {
        let public = secret.public()?;
        Ok(SigningKey::of(secret, public))
    }

    fn of(secret: impl SecretHalf + 'static, public: impl PublicHalf + 'static) -> Self {
        SigningKey { secret: Box::new(secret), public: VerifyingKey::of(public) }
    }

    fn from_jwk_value(value: &Value<'_>) -> Result<Self, Error> {
        let algorithm = jwk::algorithm(value)?;
        jwk::check_use(value, algorithm, "sign")?;
        let secret = jwk::secret_bytes(value, algorithm)?;
        let public = jwk::public_bytes(value, algorithm)?;
        let key = SigningKey::from_bytes(algorithm, &secret)?;
        if VerifyingKey::from_bytes(algorithm, &public).ok().as_ref() != Some(&key.public) {
            let member = if algorithm == Algorithm::Rsa { "/n" } else { "/x" };
            return Err(Error::of(&phrase::KEY_MALFORMED_HALVES).at(member));
        }
        Ok(key)
    }
}

impl Signer for SigningKey {
    fn algorithm(&self) -> Algorithm {
        self.public.algorithm()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.secret.sign(self.algorithm().scheme(), message)
    }

    fn sign_with(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, Error> {
        if scheme.algorithm() != self.algorithm() {
            return Err(mismatch(self.algorithm().as_str(), scheme));
        }
        self.secret.sign(scheme, message)
    }

    fn verifying_key(&self) -> Option<VerifyingKey> {
        Some(self.public.clone())
    }

    fn is_at_hand(&self) -> bool {
        true
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(secret of {})", self.public.to_multibase())
    }
}

/// Bytes of an Ed25519 seed.
const SEED_LENGTH: usize = 32;

fn verified_only(algorithm: Algorithm) -> Error {
    Error::of(&phrase::KEY_UNSUPPORTED_VERIFIED_ONLY).with("algorithm", algorithm)
}

/// Wipes the copies of secret members that the parser makes when the text spells them with escapes.
fn wipe(jwk: &mut Value<'_>) {
    let Value::Object(members) = jwk else { return };
    for name in jwk::SECRET_MEMBERS {
        if let Some(Value::String(Cow::Owned(mut text))) = members.remove(name) {
            text.zeroize();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::string_slice)]
    use super::*;
    use crate::code::Code;

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
            (format!("{{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"{d}\",\"x\":\"{x}\"}}"), "key.malformed", "/y"),
            (format!("{{\"kty\":\"OKP\",\"crv\":\"X25519\",\"d\":\"{d}\",\"x\":\"{x}\"}}"), "key.unsupported", "/crv"),
            (format!("{{\"kty\":\"RSA\",\"n\":\"{x}\",\"e\":\"AQAB\",\"d\":\"{d}\"}}"), "key.malformed", "/p"),
            (format!("{{\"kty\":\"RSA\",\"oth\":[],\"d\":\"{d}\"}}"), "key.unsupported", "/oth"),
        ] {
            let error = SigningKey::from_jwk(&jwk).unwrap_err();
            assert_eq!((error.code().name(), error.path()), (code, path), "{jwk}");
            assert!(!format!("{error} {error:?}").contains(&d[..8]), "{error:?}");
        }
        let swapped = multikey::encode(Algorithm::Ed25519, Half::Secret, &[[7; 32], [3; 32]].concat());
        for (text, code) in [
            ("", "key.malformed"),
            ("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi", "key.malformed"),
            (&swapped, "key.malformed"),
            (&NEWER[..40], "key.malformed"),
            (&OLDER[..80], "key.malformed"),
            ("z3weXFQch79NsaLy9FsogZ4BmGdLgKiRYNuoii86XiyaQP18", "key.unsupported"),
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

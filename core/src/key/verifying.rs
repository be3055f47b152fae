//! `VerifyingKey`: the public half of a key, which checks signatures.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::algorithm::{self, Algorithm};
#[cfg(feature = "p521")]
use super::ecdsa::P521;
#[cfg(feature = "ecdsa")]
use super::ecdsa::{self, P256, P384, Secp256k1};
use super::half::{Member, PublicHalf};
use super::multikey::{self, Half};
use super::pem::{self, Label};
#[cfg(feature = "rsa")]
use super::rsa;
use super::scheme::Scheme;
use super::{der, ed25519, jwk};
use crate::budget::{Budget, cost};
use crate::error::Error;
use crate::json::Value;
use crate::words::phrase;

/// A public key that has been checked: a point of the curve, spelled canonically, of full order; or a modulus of RSA of 2048
/// to 8192 bits.
///
/// The arithmetic for that is done once, when the key is made; a key that checks many signatures is worth keeping.
///
/// ```
/// use ob3::{SigningKey, VerifyingKey};
/// let key = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
/// assert_eq!(&key, SigningKey::from_seed(&[0; 32])?.verifying_key());
/// assert_eq!(VerifyingKey::from_jwk(&key.to_jwk())?, key);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone)]
pub struct VerifyingKey(Arc<dyn PublicHalf>);

impl VerifyingKey {
    /// Reads a key from its raw bytes: of Ed25519 the 32 bytes, of the other curves a point, compressed or not (SEC 1
    /// §2.3.3), of RSA an `RSAPublicKey` in DER (RFC 8017 §A.1.1).
    ///
    /// # Errors
    /// `key.malformed` for a wrong length, for bytes that are no point of the curve, infinity included, and for a point
    /// that is not spelled canonically; `key.weak` for a point of small order, for which anybody can make signatures, for RSA of
    /// fewer than 2048 bits and for an exponent that is even or 1; `key.unsupported` for RSA of more than 8192 bits.
    pub fn from_bytes(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, Error> {
        match algorithm {
            Algorithm::Ed25519 => ed25519::Public::read(bytes).map(VerifyingKey::of),
            #[cfg(feature = "ecdsa")]
            Algorithm::P256 => ecdsa::Public::<P256>::read(bytes).map(VerifyingKey::of),
            #[cfg(feature = "ecdsa")]
            Algorithm::P384 => ecdsa::Public::<P384>::read(bytes).map(VerifyingKey::of),
            #[cfg(feature = "p521")]
            Algorithm::P521 => ecdsa::Public::<P521>::read(bytes).map(VerifyingKey::of),
            #[cfg(feature = "ecdsa")]
            Algorithm::Secp256k1 => ecdsa::Public::<Secp256k1>::read(bytes).map(VerifyingKey::of),
            #[cfg(feature = "rsa")]
            Algorithm::Rsa => rsa::Public::read(bytes).map(VerifyingKey::of),
            #[cfg(not(all(feature = "p521", feature = "rsa")))]
            other => Err(algorithm::left_out(other)),
        }
    }

    /// Reads a Multikey: of Ed25519 `z6Mk...`, of P-256 `zDna...`, of P-384 `z82L...`, of secp256k1 `zQ3s...`, each with
    /// its point compressed; of RSA an `RSAPublicKey` in DER after 0x8524. Base58btc (`z`) and base64url (`u`) are read.
    ///
    /// # Errors
    /// `key.malformed` for text that is no key; `key.unsupported`, naming the kind, for one of another algorithm;
    /// `key.secret-published` for a secret key; and those of [`from_bytes`](VerifyingKey::from_bytes).
    pub fn from_multibase(text: &str) -> Result<Self, Error> {
        let (kind, bytes) = multikey::decode(text, multikey::LONGEST_PUBLIC)?;
        match (kind.half, kind.algorithm) {
            (Half::Secret, _) => Err(Error::of(&phrase::KEY_SECRET_PUBLISHED).with("algorithm", kind.name())),
            (Half::Public, Some(algorithm)) => VerifyingKey::from_bytes(algorithm, &bytes),
            (Half::Public, None) => Err(algorithm::unsupported(kind.name())),
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
        let value = Value::parse(text.as_bytes(), &jwk::limits())
            .map_err(|cause| Error::of(&phrase::KEY_MALFORMED_JSON).caused_by(cause))?;
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
        let bytes = jwk::public_bytes(value, algorithm)?;
        // Of Ed25519 there is one member to blame.
        let path = if algorithm == Algorithm::Ed25519 { "/x" } else { "" };
        VerifyingKey::from_bytes(algorithm, &bytes).map_err(|error| error.within(path))
    }

    /// Reads a SubjectPublicKeyInfo in DER (RFC 5280 §4.1.2.7): what services that keep keys answer, AWS KMS for one.
    ///
    /// ```
    /// use ob3::{Algorithm, SigningKey, VerifyingKey};
    /// let key = SigningKey::generate(Algorithm::P384)?;
    /// let der = key.verifying_key().to_spki_der();
    /// assert_eq!(&VerifyingKey::from_spki_der(&der)?, key.verifying_key());
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for bytes that are no such DER, and for more behind it; `key.unsupported` for other algorithms; and those of
    /// [`from_bytes`](VerifyingKey::from_bytes).
    pub fn from_spki_der(bytes: &[u8]) -> Result<Self, Error> {
        let (algorithm, key) = der::read_spki(bytes)?;
        VerifyingKey::from_bytes(algorithm, &key)
    }

    /// Takes the public key out of an X.509 certificate in DER (RFC 5280 §4.1), and nothing else.
    ///
    /// Whether the certificate is genuine, in force, or issued by anybody whom somebody trusts is **not** looked at: neither its
    /// signature nor its dates, names, extensions or chain. It is only a wrapping of the key here.
    ///
    /// ```
    /// use ob3::VerifyingKey;
    /// let error = VerifyingKey::from_certificate_der(b"no certificate").unwrap_err();
    /// assert_eq!(error.code().name(), "key.malformed");
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for bytes that are no certificate, and those of [`from_spki_der`](VerifyingKey::from_spki_der).
    pub fn from_certificate_der(bytes: &[u8]) -> Result<Self, Error> {
        VerifyingKey::from_spki_der(der::spki_of_certificate(bytes)?)
    }

    /// Reads a public key in PEM (RFC 7468): `PUBLIC KEY` (SubjectPublicKeyInfo), `RSA PUBLIC KEY` (PKCS#1) or `CERTIFICATE` (X.509),
    /// of which [only the key](VerifyingKey::from_certificate_der) is taken. Of several, the first is read.
    ///
    /// ```
    /// use ob3::{Algorithm, VerifyingKey};
    /// let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n";
    /// let key = VerifyingKey::from_pem(pem)?;
    /// assert_eq!(key.algorithm(), Algorithm::Ed25519);
    /// assert_eq!(key.to_pem(), pem);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `key.malformed` for text that is no such PEM; `key.unsupported` for other algorithms and other contents;
    /// `key.secret-published` for a secret key; and those of [`from_bytes`](VerifyingKey::from_bytes).
    pub fn from_pem(text: &str) -> Result<Self, Error> {
        match pem::read(&pem::unescaped(text))? {
            (Label::Certificate, bytes) => VerifyingKey::from_certificate_der(&bytes),
            (label, bytes) => VerifyingKey::of_pem(label, &bytes),
        }
    }

    /// Reads PEM that stands in a document of others, where a certificate is no key.
    pub(crate) fn from_published_pem(text: &str) -> Result<Self, Error> {
        let (label, bytes) = pem::read(text)?;
        VerifyingKey::of_pem(label, &bytes)
    }

    fn of_pem(label: Label, bytes: &[u8]) -> Result<Self, Error> {
        match label {
            Label::Public => VerifyingKey::from_spki_der(bytes),
            Label::RsaPublic => VerifyingKey::from_bytes(Algorithm::Rsa, bytes),
            Label::Encrypted => Err(Error::of(&phrase::KEY_UNSUPPORTED_ENCRYPTED)),
            Label::Certificate | Label::OpenSsh => {
                Err(Error::of(&phrase::KEY_UNSUPPORTED_PEM).with("found", label.name()))
            }
            Label::Secret | Label::EcSecret | Label::RsaSecret => {
                Err(Error::of(&phrase::KEY_SECRET_PUBLISHED_PEM).with("label", label.name()))
            }
        }
    }

    /// A half that has been checked.
    pub(super) fn of(half: impl PublicHalf + 'static) -> Self {
        VerifyingKey(Arc::new(half))
    }

    /// What the key is for.
    pub fn algorithm(&self) -> Algorithm {
        self.0.algorithm()
    }

    /// The raw bytes, in their one spelling: points of P-256, P-384 and secp256k1 are compressed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The Multikey spelling, in base58btc: what stands in `publicKeyMultibase` and in a did:key.
    pub fn to_multibase(&self) -> String {
        multikey::encode(self.algorithm(), Half::Public, self.as_bytes()).to_string()
    }

    /// The JWK, compact, with the members that RFC 7638 demands in the order that it gives them.
    pub fn to_jwk(&self) -> String {
        jwk::write(self.algorithm(), &[&self.members()]).to_string()
    }

    /// The key in DER, as SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Vec<u8> {
        der::write_spki(self.algorithm(), &self.subject_public_key()).to_vec()
    }

    /// The key in PEM, as SubjectPublicKeyInfo.
    pub fn to_pem(&self) -> String {
        pem::write(Label::Public, &self.to_spki_der()).to_string()
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

    /// How many bytes a signature by this key has.
    ///
    /// ```
    /// # use ob3::{Algorithm, SigningKey};
    /// let key = SigningKey::from_bytes(Algorithm::P384, &[1; 48])?;
    /// assert_eq!(key.verifying_key().signature_length(), 96);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn signature_length(&self) -> usize {
        self.0.signature_length()
    }

    /// Whether the signature was made over this message with the secret half of this key, by the
    /// [scheme](Algorithm::scheme) of its algorithm. The message is the message itself, not a hash of it.
    ///
    /// - Ed25519 signatures are checked strictly: `S` below the group order, `R` canonical and of full order, and the
    ///   equation without the cofactor. So two verifiers never differ, and no signature can be turned into another.
    /// - ECDSA signatures are `r` and `s` (IEEE P1363), each of full length and below the order. Either of the two values
    ///   of `s` is accepted, as FIPS 186-5 and JOSE have it: from one signature the other can be computed.
    /// - RSA signatures are as long as the modulus; RS256 demands the padding byte by byte.
    ///
    /// # Errors
    /// `proof.value.length` for a signature of the wrong length, `proof.signature.mismatch` for one that does not fit.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), Error> {
        self.verify_with(self.algorithm().scheme(), message, signature)
    }

    /// What it costs to check one signature by this key, in units of work.
    pub(crate) fn cost_of(&self, scheme: Scheme) -> u64 {
        match scheme {
            Scheme::EdDsa => cost::ED25519,
            Scheme::Es256 => cost::P256,
            Scheme::Es384 => cost::P384,
            Scheme::Es512 => cost::P521,
            Scheme::Es256k => cost::SECP256K1,
            Scheme::Rs256 | Scheme::Ps256 => der::rsa_steps(self.as_bytes()).saturating_mul(cost::RSA_STEP),
        }
    }

    /// Counts what it took to read a key from a text of that length; what turned out to be none may have taken as long.
    ///
    /// # Errors
    /// `limit.work`, and what was found.
    pub(crate) fn counted(read: Result<Self, Error>, length: usize, budget: &Budget) -> Result<Self, Error> {
        budget.spend(cost::base58(length.min(multikey::LONGEST_PUBLIC)))?;
        budget.spend(read.as_ref().map_or(cost::KEY_P521, VerifyingKey::cost))?;
        read
    }

    /// What it takes to read this key.
    pub(crate) fn cost(&self) -> u64 {
        match self.algorithm() {
            Algorithm::Ed25519 => cost::KEY_ED25519,
            Algorithm::P256 => cost::KEY_P256,
            Algorithm::P384 => cost::KEY_P384,
            Algorithm::P521 => cost::KEY_P521,
            Algorithm::Secp256k1 => cost::KEY_SECP256K1,
            Algorithm::Rsa => der::rsa_squares(self.as_bytes()).saturating_mul(cost::KEY_RSA_STEP),
        }
    }

    /// Whether the signature was made by that scheme: what a JWT's `alg` says.
    ///
    /// ```
    /// use ob3::key::Scheme;
    /// use ob3::{Algorithm, Code, Signer, SigningKey};
    /// let key = SigningKey::generate(Algorithm::P256)?;
    /// let signature = key.sign_with(Scheme::Es256, b"header.payload")?;
    /// key.verifying_key().verify_with(Scheme::Es256, b"header.payload", &signature)?;
    /// let error = key.verifying_key().verify_with(Scheme::Rs256, b"header.payload", &signature).unwrap_err();
    /// assert_eq!(error.code(), Code::KeyTypeMismatch);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`verify`](VerifyingKey::verify); `key.type-mismatch` for the scheme of another kind of key.
    pub fn verify_with(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> Result<(), Error> {
        if scheme.algorithm() != self.algorithm() {
            return Err(mismatch(self.algorithm().as_str(), scheme));
        }
        let length = self.signature_length();
        if signature.len() != length {
            return Err(Error::of(&phrase::PROOF_VALUE_LENGTH_SIGNATURE)
                .with("algorithm", self.algorithm())
                .with("expected", length)
                .with("found", signature.len()));
        }
        if self.0.fits(scheme, message, signature) {
            return Ok(());
        }
        Err(Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_KEY))
    }

    pub(super) fn members(&self) -> Vec<Member> {
        self.0.members()
    }

    pub(super) fn subject_public_key(&self) -> Vec<u8> {
        self.0.subject_public_key()
    }
}

impl PartialEq for VerifyingKey {
    fn eq(&self, other: &Self) -> bool {
        (self.algorithm(), self.as_bytes()) == (other.algorithm(), other.as_bytes())
    }
}

impl Eq for VerifyingKey {}

impl Hash for VerifyingKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.algorithm(), self.as_bytes()).hash(state);
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({})", self.to_multibase())
    }
}

/// Says that a key or a signer does not go with a scheme.
pub(super) fn mismatch(algorithm: &str, found: Scheme) -> Error {
    Error::of(&phrase::KEY_TYPE_MISMATCH_SCHEME).with("algorithm", algorithm).with("found", found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::code::Code;

    const KEY: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

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
    fn a_jwk_that_is_no_public_key_says_why_and_where() {
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
            (format!(r#"{{"kty":"EC","crv":"P-192",{x},"y":"AA"}}"#), "key.unsupported", "/crv"),
            (format!(r#"{{"kty":"EC","crv":"P-256",{x},"y":"AA"}}"#), "key.malformed", "/y"),
            (format!(r#"{{"kty":"EC","crv":"P-256",{x}}}"#), "key.malformed", "/y"),
            (format!(r#"{{"kty":"EC","crv":"P-384",{x},"y":"AA"}}"#), "key.malformed", "/x"),
            (format!(r#"{{"kty":"EC","crv":"P-256","alg":"ES384",{x},"y":"AA"}}"#), "key.type-mismatch", "/alg"),
            (r#"{"kty":"RSA","n":"","e":"AQAB"}"#.into(), "key.malformed", "/n"),
            (r#"{"kty":"RSA","n":"AA"}"#.into(), "key.malformed", "/e"),
            (r#"{"kty":"RSA","n":"AA","e":"AQAB","alg":"RS512"}"#.into(), "key.type-mismatch", "/alg"),
            (r#"{"kty":"RSA","n":"AA","e":"AQAB","p":"AA"}"#.into(), "key.secret-published", "/p"),
            (r#"{"kty":"rsa","n":"AA","e":"AQAB"}"#.into(), "key.unsupported", "/kty"),
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

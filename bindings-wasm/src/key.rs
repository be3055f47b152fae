//! Keys: the secret half, which is wiped when freed, and the public half.

use ob3::key::Scheme;
use ob3::{Algorithm, Did, Signer as _};
use wasm_bindgen::prelude::*;

use crate::error::{no_such, thrown};

/// A secret key.
#[wasm_bindgen]
pub struct SigningKey(pub(crate) ob3::SigningKey);

#[wasm_bindgen]
impl SigningKey {
    /// Makes a key.
    ///
    /// # Errors
    /// As [`ob3::SigningKey::generate`].
    pub fn generate(algorithm: &str) -> Result<SigningKey, JsValue> {
        ob3::SigningKey::generate(algorithm_of(algorithm)?).map(SigningKey).map_err(thrown)
    }

    /// Reads a secret JWK.
    ///
    /// # Errors
    /// As [`ob3::SigningKey::from_jwk`].
    pub fn from_jwk(text: &str) -> Result<SigningKey, JsValue> {
        ob3::SigningKey::from_jwk(text).map(SigningKey).map_err(thrown)
    }

    /// Reads a secret key in PEM.
    ///
    /// # Errors
    /// As [`ob3::SigningKey::from_pem`].
    pub fn from_pem(text: &str) -> Result<SigningKey, JsValue> {
        ob3::SigningKey::from_pem(text).map(SigningKey).map_err(thrown)
    }

    /// Reads a secret Multikey.
    ///
    /// # Errors
    /// As [`ob3::SigningKey::from_multibase`].
    pub fn from_multibase(text: &str) -> Result<SigningKey, JsValue> {
        ob3::SigningKey::from_multibase(text).map(SigningKey).map_err(thrown)
    }

    /// Reads a key from its raw bytes.
    ///
    /// # Errors
    /// As [`ob3::SigningKey::from_bytes`].
    pub fn from_bytes(algorithm: &str, bytes: &[u8]) -> Result<SigningKey, JsValue> {
        ob3::SigningKey::from_bytes(algorithm_of(algorithm)?, bytes).map(SigningKey).map_err(thrown)
    }

    /// The kind of key.
    pub fn algorithm(&self) -> String {
        self.0.algorithm().as_str().to_owned()
    }

    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.verifying_key().clone())
    }

    /// Signs the message itself.
    ///
    /// # Errors
    /// As [`ob3::Signer::sign`].
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, JsValue> {
        self.0.sign(message).map_err(thrown)
    }

    /// The secret JWK.
    pub fn to_jwk(&self) -> String {
        self.0.to_jwk().to_string()
    }

    /// The secret key in PEM.
    pub fn to_pem(&self) -> String {
        self.0.to_pem().to_string()
    }

    /// The secret Multikey.
    pub fn to_multibase(&self) -> String {
        self.0.to_multibase().to_string()
    }
}

/// A public key.
#[wasm_bindgen]
pub struct VerifyingKey(pub(crate) ob3::VerifyingKey);

#[wasm_bindgen]
impl VerifyingKey {
    /// Reads a public JWK.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_jwk`].
    pub fn from_jwk(text: &str) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_jwk(text).map(VerifyingKey).map_err(thrown)
    }

    /// Reads a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_spki_der`].
    pub fn from_spki_der(bytes: &[u8]) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_spki_der(bytes).map(VerifyingKey).map_err(thrown)
    }

    /// Takes the key out of a certificate.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_certificate_der`].
    pub fn from_certificate_der(bytes: &[u8]) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_certificate_der(bytes).map(VerifyingKey).map_err(thrown)
    }

    /// Reads a public key in PEM.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_pem`].
    pub fn from_pem(text: &str) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_pem(text).map(VerifyingKey).map_err(thrown)
    }

    /// Reads a Multikey.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_multibase`].
    pub fn from_multibase(text: &str) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_multibase(text).map(VerifyingKey).map_err(thrown)
    }

    /// Reads a key from its raw bytes.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::from_bytes`].
    pub fn from_bytes(algorithm: &str, bytes: &[u8]) -> Result<VerifyingKey, JsValue> {
        ob3::VerifyingKey::from_bytes(algorithm_of(algorithm)?, bytes).map(VerifyingKey).map_err(thrown)
    }

    /// The kind of key.
    pub fn algorithm(&self) -> String {
        self.0.algorithm().as_str().to_owned()
    }

    /// The raw bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.as_bytes().to_vec()
    }

    /// The public JWK.
    pub fn to_jwk(&self) -> String {
        self.0.to_jwk()
    }

    /// The public key as SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Vec<u8> {
        self.0.to_spki_der()
    }

    /// The public key in PEM.
    pub fn to_pem(&self) -> String {
        self.0.to_pem()
    }

    /// The Multikey.
    pub fn to_multibase(&self) -> String {
        self.0.to_multibase()
    }

    /// The thumbprint of the JWK.
    pub fn thumbprint(&self) -> String {
        self.0.thumbprint()
    }

    /// Checks a signature, made by the scheme of that name or the key's own.
    ///
    /// # Errors
    /// As [`ob3::VerifyingKey::verify_with`].
    pub fn verify(&self, message: &[u8], signature: &[u8], scheme: Option<String>) -> Result<(), JsValue> {
        let scheme = match scheme {
            Some(name) => scheme_of(&name)?,
            None => self.0.algorithm().scheme(),
        };
        self.0.verify_with(scheme, message, signature).map_err(thrown)
    }

    /// The did:key of the key.
    pub fn did_key(&self) -> String {
        Did::key(&self.0).to_string()
    }

    /// The did:jwk of the key.
    pub fn did_jwk(&self) -> String {
        Did::jwk(&self.0).to_string()
    }
}

/// The scheme of that name.
pub(crate) fn scheme_of(name: &str) -> Result<Scheme, JsValue> {
    let known: Vec<&str> = Scheme::ALL.iter().map(|scheme| scheme.as_str()).collect();
    name.parse::<Scheme>().ok().ok_or_else(|| no_such("the scheme", name, &known))
}

/// The algorithm of that name.
pub(crate) fn algorithm_of(name: &str) -> Result<Algorithm, JsValue> {
    let known: Vec<&str> = Algorithm::ALL.iter().map(|algorithm| algorithm.as_str()).collect();
    name.parse::<Algorithm>().ok().ok_or_else(|| no_such("the algorithm", name, &known))
}

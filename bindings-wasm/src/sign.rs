//! Credential in, signed credential out: at once with a key at hand, in two steps with one held elsewhere.

use ob3::{Bundle, Credential, Format, SignOptions, SignedCredential, VerifyingKey};
use wasm_bindgen::prelude::*;

use crate::error::{no_such, thrown};
use crate::key::{SigningKey, algorithm_of, scheme_of};
use crate::options::Options;

/// Signs with a key at hand.
///
/// # Errors
/// As [`ob3::sign`].
#[wasm_bindgen]
pub fn sign(credential: &str, key: &SigningKey, options: &str) -> Result<String, JsValue> {
    let credential = Credential::from_json(credential.as_bytes()).map_err(thrown)?;
    let signed = ob3::sign(&credential, &key.0, &sign_options(&Options::read(options)?)?).map_err(thrown)?;
    Ok(signed.as_str().to_owned())
}

/// Everything but the signature; the key, if it is known, is a Multikey.
///
/// # Errors
/// As [`ob3::prepare`] and [`ob3::VerifyingKey::from_multibase`].
#[wasm_bindgen]
pub fn prepare(credential: &str, key: Option<String>, options: &str) -> Result<SigningRequest, JsValue> {
    let options = Options::read(options)?;
    let credential = Credential::from_json(credential.as_bytes()).map_err(thrown)?;
    let key = key.as_deref().map(VerifyingKey::from_multibase).transpose().map_err(thrown)?;
    ob3::prepare(&credential, key.as_ref(), &sign_options(&options)?).map(SigningRequest).map_err(thrown)
}

/// A credential that lacks only its signature.
#[wasm_bindgen]
pub struct SigningRequest(ob3::SigningRequest);

#[wasm_bindgen]
impl SigningRequest {
    /// The bytes to sign.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes().to_vec()
    }

    /// Their hash, where the scheme signs one.
    pub fn digest(&self) -> Option<Vec<u8>> {
        self.0.digest()
    }

    /// How to sign.
    pub fn scheme(&self) -> String {
        self.0.scheme().as_str().to_owned()
    }

    /// The kind of key that signs.
    pub fn algorithm(&self) -> String {
        self.0.algorithm().as_str().to_owned()
    }

    /// Where verifiers find the public key.
    pub fn verification_method(&self) -> String {
        self.0.verification_method().to_owned()
    }

    /// Puts the signature in.
    ///
    /// # Errors
    /// As [`ob3::SigningRequest::finish`].
    pub fn finish(&self, signature: &[u8]) -> Result<String, JsValue> {
        let signed = self.0.clone().finish(signature).map_err(thrown)?;
        Ok(signed.as_str().to_owned())
    }
}

/// What a holder wants to show of a credential with a base proof.
///
/// # Errors
/// As [`ob3::derive()`].
#[wasm_bindgen]
pub fn derive(signed: &str, pointers: Vec<String>, options: &str) -> Result<String, JsValue> {
    let bundle: Bundle = Options::read(options)?.documents("documents");
    let derived = ob3::derive(&SignedCredential::from_text(signed), pointers, &bundle).map_err(thrown)?;
    Ok(derived.as_str().to_owned())
}

/// Credentials put together by whoever presents them, to be signed.
///
/// # Errors
/// As [`ob3::presentation`].
#[wasm_bindgen]
pub fn presentation(credentials: Vec<String>, holder: &str) -> Result<String, JsValue> {
    let credentials: Vec<_> = credentials.into_iter().map(SignedCredential::from_text).collect();
    ob3::presentation(&credentials, holder).map(|credential| credential.as_str().to_owned()).map_err(thrown)
}

/// What sets one text.
type Setter = fn(SignOptions, &str) -> SignOptions;

/// How to sign, where `algorithm` stands for a key that is not known.
fn sign_options(options: &Options<'_>) -> Result<SignOptions, JsValue> {
    let mut sign = SignOptions::new().bundle(options.documents("documents"));
    sign = sign.allow_departures(options.flag("allowDepartures"));
    if let Some(name) = options.text("format") {
        let known: Vec<&str> = Format::ALL.iter().copied().map(Format::as_str).collect();
        sign = sign.format(name.parse::<Format>().ok().ok_or_else(|| no_such("the format", name, &known))?);
    }
    if let Some(name) = options.text("scheme") {
        sign = sign.scheme(scheme_of(name)?);
    }
    if let Some(algorithm) = options.text("algorithm") {
        sign = sign.algorithm(algorithm_of(algorithm)?);
    }
    if let Some(created) = options.instant("created")? {
        sign = sign.created(created);
    }
    if let Some(expires) = options.instant("expires")? {
        sign = sign.expires(expires);
    }
    let texts: [(&str, Setter); 5] = [
        ("method", |sign, text| sign.method(text)),
        ("purpose", |sign, text| sign.purpose(text)),
        ("domain", |sign, text| sign.domain(text)),
        ("challenge", |sign, text| sign.challenge(text)),
        ("id", |sign, text| sign.id(text)),
    ];
    for (name, set) in texts {
        if let Some(text) = options.text(name) {
            sign = set(sign, text);
        }
    }
    for id in options.texts("previousProof").into_iter().flatten() {
        sign = sign.previous_proof(id);
    }
    for pointer in options.texts("mandatory").into_iter().flatten() {
        sign = sign.mandatory(pointer);
    }
    Ok(sign)
}

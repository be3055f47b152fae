//! `SignedCredential`: what is issued, and what arrives. It keeps the exact bytes.

use std::fmt;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::named::named;
use crate::proof::VcJwt;

/// What a credential comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Carrier {
    /// A JSON document with a proof inside.
    Json,
    /// A compact JSON Web Signature.
    Jwt,
    /// A PNG image.
    Png,
    /// An SVG image.
    Svg,
}

named! {
    Carrier, "carrier":
    Json = "json", Jwt = "jwt", Png = "png", Svg = "svg"
}

/// A credential with its proof, exactly as it was signed or as it arrived: JSON with a proof inside, or a compact JSON Web
/// Signature. What came in an image is the text that was in it.
///
/// It says nothing about whether the proof is good: that is the [`Report`](crate::verify::Report)'s business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCredential {
    text: Box<str>,
}

impl SignedCredential {
    /// Takes the text of a credential with a proof. Nothing is checked.
    pub fn from_text(text: impl Into<Box<str>>) -> Self {
        SignedCredential { text: text.into() }
    }

    /// The exact text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The exact bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Whether it is a JSON Web Token, rather than JSON.
    ///
    /// ```
    /// use ob3::SignedCredential;
    /// assert!(SignedCredential::from_text("eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl").is_jwt());
    /// assert!(!SignedCredential::from_text("{}").is_jwt());
    /// ```
    pub fn is_jwt(&self) -> bool {
        !self.text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[', '"'])
    }

    /// The document that was verified, parsed under the limits under which it was.
    pub(crate) fn read(&self, limits: &Limits) -> Option<Object<'static>> {
        if self.is_jwt() {
            return VcJwt::parse(&self.text, limits).ok().map(|jwt| jwt.into_credential().into_owned());
        }
        match Value::parse(self.as_bytes(), limits).ok()? {
            Value::Object(document) => Some(document.into_owned()),
            _ => None,
        }
    }

    /// The credential, parsed; of a JWT the one in its payload, without the claims beside it.
    ///
    /// # Errors
    /// The `json.*` codes, where the text is not JSON; of a JWT those of [`VcJwt::parse`].
    pub fn document(&self) -> Result<Value<'_>, Error> {
        if self.is_jwt() {
            let credential = VcJwt::parse(self.text.trim(), &Limits::default())?.into_credential();
            return Ok(Value::Object(credential));
        }
        Value::parse(self.as_bytes(), &Limits::default())
    }
}

impl fmt::Display for SignedCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

//! `Credential`: a credential before it is signed.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;

/// A credential before it is signed: a JSON object, every member kept as it was written.
///
/// ```
/// let credential = ob3::Credential::from_json(br#"{"name": "Teamwork", "ours": {"kept": true}}"#)?;
/// assert_eq!(credential.document().member("name").and_then(|name| name.as_str()), Some("Teamwork"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Credential {
    text: Box<str>,
    document: Object<'static>,
}

impl Credential {
    /// Reads a JSON object.
    ///
    /// # Errors
    /// The `json.*` codes, in particular `json.root` for JSON that is not an object.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        match Value::parse(bytes, &Limits::default())? {
            Value::Object(object) => {
                let text = String::from_utf8_lossy(bytes);
                let text = text.trim_start_matches('\u{feff}').trim();
                Ok(Credential { text: text.into(), document: object.into_owned() })
            }
            other => Err(Error::new(
                Code::JsonRoot,
                format!("expected a credential, which is a JSON object, found {}", other.kind()),
            )),
        }
    }

    /// The document.
    pub fn document(&self) -> &Object<'static> {
        &self.document
    }

    /// The text as it was read.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Who issues it: the id that `issuer` is or has.
    pub fn issuer(&self) -> Option<&str> {
        let issuer = self.document.member("issuer")?;
        issuer.as_str().or_else(|| issuer.member("id")?.as_str())
    }
}

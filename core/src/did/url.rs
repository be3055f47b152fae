//! A DID, checked against the grammar of DID Core §3.1, and the division of URLs at the fragment.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use crate::error::Error;
use crate::words::{Phrase, phrase};

/// A decentralized identifier: `did:`, a method, and what the method identifies by. No path, query or fragment.
///
/// ```
/// use ob3::Did;
/// let did = Did::parse("did:web:example.edu:issuers:1")?;
/// assert_eq!((did.method(), did.id()), ("web", "example.edu:issuers:1"));
/// assert_eq!(did.document_url()?, "https://example.edu/issuers/1/did.json");
/// assert!(Did::parse("did:web:example.edu#key-1").is_err(), "that is a DID URL");
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Did(String);

impl Did {
    /// Reads a DID.
    ///
    /// # Errors
    /// `did.malformed` for everything that the grammar does not allow.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let Some((method, id)) = text.strip_prefix("did:").and_then(|rest| rest.split_once(':')) else {
            return Err(malformed(&phrase::DID_MALFORMED, text));
        };
        if method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
            return Err(malformed(&phrase::DID_MALFORMED_METHOD, text));
        }
        if id.is_empty() || id.ends_with(':') {
            return Err(malformed(&phrase::DID_MALFORMED_COLON, text));
        }
        if !is_identifier(id) {
            // A host in other letters has a form in ASCII (RFC 5891).
            let is_of_host = method == "web" && !id.split(':').next().unwrap_or_default().is_ascii();
            let phrase = if is_of_host { &phrase::DID_MALFORMED_LETTERS } else { &phrase::DID_MALFORMED_IDENTIFIER };
            return Err(malformed(phrase, text));
        }
        Ok(Did(text.to_owned()))
    }

    /// Text that is known to be a DID.
    pub(super) fn known(text: String) -> Self {
        Did(text)
    }

    /// The method: `key`, `jwk`, `web` ...
    pub fn method(&self) -> &str {
        self.0.split(':').nth(1).unwrap_or_default()
    }

    /// The method-specific identifier, which is what follows the method.
    pub fn id(&self) -> &str {
        self.0.splitn(3, ':').nth(2).unwrap_or_default()
    }

    /// The whole DID.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The verification method, where the name alone tells it: a did:key and a did:jwk have exactly one.
    ///
    /// ```
    /// # use ob3::{Did, VerifyingKey};
    /// let key = VerifyingKey::from_multibase("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp")?;
    /// let method = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    /// assert_eq!(Did::key(&key).verification_method().as_deref(), Some(method));
    /// assert!(Did::jwk(&key).verification_method().is_some_and(|method| method.ends_with("#0")));
    /// assert_eq!(Did::parse("did:web:example.edu")?.verification_method(), None);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn verification_method(&self) -> Option<String> {
        match self.method() {
            "key" => Some(format!("{self}#{}", self.id())),
            "jwk" => Some(format!("{self}#0")),
            _ => None,
        }
    }
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Did {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Did::parse(text)
    }
}

/// Divides a URL (a DID URL or any other) at its fragment: what names the document, and what names a part of it.
///
/// ```
/// use ob3::did::split_fragment;
/// assert_eq!(split_fragment("https://example.edu/issuers/1#key-1"), ("https://example.edu/issuers/1", Some("key-1")));
/// assert_eq!(split_fragment("did:web:example.edu"), ("did:web:example.edu", None));
/// ```
pub fn split_fragment(url: &str) -> (&str, Option<&str>) {
    match url.split_once('#') {
        Some((document, fragment)) => (document, Some(fragment)),
        None => (url, None),
    }
}

/// The text with a percent-encoding (RFC 3986 §2.1) in place of every byte but letters, digits and those.
pub(crate) fn percent_encoded(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

pub(super) fn malformed(phrase: &'static Phrase, found: &str) -> Error {
    Error::of(phrase).with("found", found)
}

pub(super) fn unsupported(phrase: &'static Phrase, did: &Did) -> Error {
    Error::of(phrase).with("found", did.method())
}

/// `idchar` of DID Core §3.1, and the colon between them.
fn is_identifier(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let allowed = match byte {
            b'%' => (0..2).all(|_| bytes.next().is_some_and(|digit| digit.is_ascii_hexdigit())),
            byte => byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':'),
        };
        if !allowed {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn the_grammar_is_that_of_did_core() {
        for text in [
            "did:a:b",
            "did:0:b",
            "did:example:123456789abcdefghi",
            "did:web:e.edu%3A3000:u",
            "did:x:a::b",
            "did:x::b",
            "did:x:%41%e4",
            "did:x:A-Z._",
        ] {
            let did = Did::parse(text).unwrap();
            assert_eq!(format!("did:{}:{}", did.method(), did.id()), text);
            assert_eq!(text.parse::<Did>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_host_in_other_letters_is_told_its_form_in_ascii() {
        let error = Did::parse("did:web:m\u{fc}nchen.de:issuers").unwrap_err();
        assert!(error.message().contains("xn--") && error.code() == Code::DidMalformed, "{error}");
        assert!(!Did::parse("did:web:example.edu:m\u{fc}nchen").unwrap_err().message().contains("xn--"));
    }

    #[test]
    fn what_the_grammar_does_not_allow_is_refused() {
        let long = format!("did:x:{}!", "a".repeat(1_000_000));
        for text in [
            "",
            "did",
            "did:",
            "did:key",
            "did:key:",
            "did::x",
            "DID:key:x",
            "Did:key:x",
            "did:KEY:x",
            "did:ke-y:x",
            "did:x:a:",
            "did:x:a#b",
            "did:x:a/b",
            "did:x:a?b=c",
            "did:x:a;b",
            "did:x:a b",
            " did:x:a",
            "did:x:a ",
            "did:x:%",
            "did:x:%4",
            "did:x:%4g",
            "did:x:é",
            "did:é:x",
            "did:x:a\n",
            "urn:x:a",
            "https://example.edu",
            &long,
        ] {
            let error = Did::parse(text).unwrap_err();
            assert_eq!(error.code(), Code::DidMalformed, "{text:.40}");
            assert!(error.message().len() < 1_000);
        }
    }

    #[test]
    fn a_url_is_divided_at_its_first_number_sign() {
        assert_eq!(split_fragment("a#b#c"), ("a", Some("b#c")));
        assert_eq!(split_fragment("#b"), ("", Some("b")));
        assert_eq!(split_fragment("a#"), ("a", Some("")));
        assert_eq!(split_fragment(""), ("", None));
    }
}

//! Issuers on the web: the DID of an address, the document that is published there, and anchors of trust.

use ob3::did::PublishedDocument as Published;
use ob3::{Did, Limits, Timestamp, Trusted};
use wasm_bindgen::prelude::*;

use crate::error::thrown;
use crate::key::VerifyingKey;

/// The did:web of an address.
///
/// # Errors
/// As [`ob3::Did::web`].
#[wasm_bindgen]
pub fn did_web(address: &str) -> Result<String, JsValue> {
    Did::web(address).map(|did| did.to_string()).map_err(thrown)
}

/// The entry for a list of trust, of a document that says which keys an anchor has.
///
/// # Errors
/// `trust.malformed`.
#[wasm_bindgen]
pub fn trust_anchor(document: &[u8]) -> Result<String, JsValue> {
    Trusted::anchor(document).map(|entry| entry.as_str().to_owned()).map_err(thrown)
}

/// The document of a did:web.
#[wasm_bindgen]
pub struct PublishedDocument(Published);

#[wasm_bindgen]
impl PublishedDocument {
    /// A document without keys.
    ///
    /// # Errors
    /// As [`Published::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(did: &str) -> Result<PublishedDocument, JsValue> {
        Did::parse(did).and_then(|did| Published::new(&did)).map(PublishedDocument).map_err(thrown)
    }

    /// Reads one that was published.
    ///
    /// # Errors
    /// As [`Published::parse`].
    pub fn parse(bytes: &[u8]) -> Result<PublishedDocument, JsValue> {
        Published::parse(bytes, &Limits::default()).map(PublishedDocument).map_err(thrown)
    }

    /// Whose document it is.
    pub fn did(&self) -> String {
        self.0.did().to_string()
    }

    /// Adds a key, and gives the name of its verification method.
    ///
    /// # Errors
    /// As [`Published::add_key`].
    pub fn add_key(&mut self, key: &VerifyingKey) -> Result<String, JsValue> {
        self.0.add_key(&key.0).map_err(thrown)
    }

    /// Says from when on a key must not be used.
    ///
    /// # Errors
    /// As [`Published::revoke`].
    pub fn revoke(&mut self, method: &str, at: &str) -> Result<(), JsValue> {
        self.0.revoke(method, Timestamp::parse(at).map_err(thrown)?).map_err(thrown)
    }

    /// The text to publish.
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }
}

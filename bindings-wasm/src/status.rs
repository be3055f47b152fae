//! Status lists: which credentials were revoked.

use ob3::json::Value;
use ob3::{Limits, Purpose, Timestamp};
use wasm_bindgen::prelude::*;

use crate::error::thrown;

/// A list of bits.
#[wasm_bindgen]
pub struct StatusList(ob3::StatusList);

#[wasm_bindgen]
impl StatusList {
    /// A list with nothing set, and what its values mean, if that is said.
    ///
    /// # Errors
    /// As [`ob3::StatusList::with_size`] and [`ob3::StatusList::with_messages`].
    #[wasm_bindgen(constructor)]
    pub fn new(
        purpose: &str,
        length: usize,
        size: u32,
        messages: Option<Vec<String>>,
        references: Vec<String>,
    ) -> Result<StatusList, JsValue> {
        let list = ob3::StatusList::with_size(Purpose::from(purpose), length, size);
        let list = match messages {
            Some(messages) => list.and_then(|list| list.with_messages(messages)),
            None => list,
        };
        list.map(|list| StatusList(list.with_references(references))).map_err(thrown)
    }

    /// Reads an `encodedList`.
    ///
    /// # Errors
    /// As [`ob3::StatusList::from_encoded`].
    pub fn from_encoded(purpose: &str, size: u32, encoded: &str) -> Result<StatusList, JsValue> {
        let list = ob3::StatusList::from_encoded(Purpose::from(purpose), size, encoded, &Limits::default());
        list.map(StatusList).map_err(thrown)
    }

    /// Draws a place at random that nobody has, and keeps it.
    ///
    /// # Errors
    /// As [`ob3::StatusList::allocate`].
    pub fn allocate(&mut self) -> Result<usize, JsValue> {
        self.0.allocate().map_err(thrown)
    }

    /// Draws so many places at once.
    ///
    /// # Errors
    /// As [`ob3::StatusList::allocate_many`].
    pub fn allocate_many(&mut self, count: usize) -> Result<Vec<usize>, JsValue> {
        self.0.allocate_many(count).map_err(thrown)
    }

    /// How many places are nobody's.
    pub fn unallocated(&self) -> usize {
        self.0.free()
    }

    /// What each value means.
    pub fn messages(&self) -> Vec<String> {
        self.0.messages().to_vec()
    }

    /// Where one can read what the values mean.
    pub fn references(&self) -> Vec<String> {
        self.0.references().to_vec()
    }

    /// Keeps a place that was given elsewhere.
    ///
    /// # Errors
    /// As [`ob3::StatusList::reserve`].
    pub fn reserve(&mut self, index: usize) -> Result<(), JsValue> {
        self.0.reserve(index).map_err(thrown)
    }

    /// Whether a place is somebody's.
    ///
    /// # Errors
    /// `status.list.range`.
    pub fn is_allocated(&self, index: usize) -> Result<bool, JsValue> {
        self.0.is_allocated(index).map_err(thrown)
    }

    /// Which places are somebody's, as text to keep.
    ///
    /// # Errors
    /// As [`ob3::StatusList::allocations`].
    pub fn allocations(&self) -> Result<String, JsValue> {
        self.0.allocations().map_err(thrown)
    }

    /// The list, knowing which places are somebody's.
    ///
    /// # Errors
    /// As [`ob3::StatusList::with_allocations`].
    pub fn with_allocations(&self, encoded: &str) -> Result<StatusList, JsValue> {
        self.0.clone().with_allocations(encoded, &Limits::default()).map(StatusList).map_err(thrown)
    }

    /// What a set bit means.
    pub fn purpose(&self) -> String {
        self.0.purpose().to_string()
    }

    /// How many entries there are.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// How many bits an entry has.
    pub fn size(&self) -> u32 {
        self.0.size()
    }

    /// The value of an entry.
    ///
    /// # Errors
    /// `status.list.range`.
    pub fn value(&self, index: usize) -> Result<u32, JsValue> {
        self.0.value(index).map_err(thrown)
    }

    /// Gives an entry a value.
    ///
    /// # Errors
    /// `status.list.range`.
    pub fn set_value(&mut self, index: usize, value: u32) -> Result<(), JsValue> {
        self.0.set_value(index, value).map_err(thrown)
    }

    /// The `encodedList`.
    ///
    /// # Errors
    /// As [`ob3::StatusList::to_encoded`].
    pub fn to_encoded(&self) -> Result<String, JsValue> {
        self.0.to_encoded().map_err(thrown)
    }

    /// The `credentialStatus` of the credential that has that place.
    ///
    /// # Errors
    /// `status.list.range`.
    pub fn entry(&self, url: &str, index: usize) -> Result<String, JsValue> {
        self.0.entry(url, index).map(|entry| Value::Object(entry).to_json()).map_err(thrown)
    }

    /// The list as a credential to be signed.
    ///
    /// # Errors
    /// As [`ob3::StatusList::to_credential`].
    pub fn to_credential(
        &self,
        url: &str,
        issuer: &str,
        valid_from: &str,
        valid_until: Option<String>,
    ) -> Result<String, JsValue> {
        let valid_from = Timestamp::parse(valid_from).map_err(thrown)?;
        let valid_until = valid_until.as_deref().map(Timestamp::parse).transpose().map_err(thrown)?;
        let credential = self.0.to_credential(url, issuer, valid_from, valid_until).map_err(thrown)?;
        Ok(credential.as_str().to_owned())
    }
}

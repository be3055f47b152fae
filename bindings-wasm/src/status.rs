//! Status lists: which credentials were revoked.

use std::time::Duration;

use ob3::json::Value;
use ob3::{Limits, PublishOptions, Purpose, Timestamp};
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
    /// As [`ob3::StatusList::new`], `with_len`, `with_entry_bits` and `with_messages`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        purpose: &str,
        url: &str,
        length: Option<usize>,
        entry_bits: u32,
        messages: Option<Vec<String>>,
        references: Vec<String>,
    ) -> Result<StatusList, JsValue> {
        let list = ob3::StatusList::new(Purpose::from(purpose), url)
            .and_then(|list| list.with_len(length.unwrap_or(ob3::StatusList::MIN_LEN)))
            .and_then(|list| list.with_entry_bits(entry_bits));
        let list = match messages {
            Some(messages) => list.and_then(|list| list.with_messages(messages)),
            None => list,
        };
        list.map(|list| StatusList(list.with_references(references))).map_err(thrown)
    }

    /// Reads a list at rest.
    ///
    /// # Errors
    /// As [`ob3::StatusList::from_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Result<StatusList, JsValue> {
        ob3::StatusList::from_bytes(bytes, &Limits::default()).map(StatusList).map_err(thrown)
    }

    /// The list at rest.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// Reads an `encodedList`.
    ///
    /// # Errors
    /// As [`ob3::StatusList::from_encoded`] and [`ob3::StatusList::with_allocated`].
    pub fn from_encoded(
        purpose: &str,
        url: &str,
        entry_bits: u32,
        encoded: &str,
        allocated: Option<Vec<u32>>,
    ) -> Result<StatusList, JsValue> {
        let list = ob3::StatusList::from_encoded(Purpose::from(purpose), url, entry_bits, encoded, &Limits::default());
        let list = match allocated {
            Some(indexes) => {
                let indexes = indexes.into_iter().map(|index| usize::try_from(index).unwrap_or(usize::MAX));
                list.and_then(|list| list.with_allocated(indexes))
            }
            None => list,
        };
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

    /// How many places are nobody's, where that is known.
    pub fn unallocated(&self) -> Option<usize> {
        self.0.unallocated()
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

    /// What a set bit means.
    pub fn purpose(&self) -> String {
        self.0.purpose().to_string()
    }

    /// How many entries there are.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Where it is published.
    pub fn url(&self) -> String {
        self.0.url().to_owned()
    }

    /// How many bits an entry has.
    pub fn entry_bits(&self) -> u32 {
        self.0.entry_bits()
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
    pub fn to_encoded(&self) -> String {
        self.0.to_encoded()
    }

    /// The `credentialStatus` of the credential that has that place.
    ///
    /// # Errors
    /// `status.list.range`.
    pub fn entry(&self, index: usize) -> Result<String, JsValue> {
        self.0.entry(index).map(|entry| Value::Object(entry).to_json()).map_err(thrown)
    }

    /// The list as a credential to be signed. Times in seconds are left out where they are negative.
    ///
    /// # Errors
    /// As [`ob3::StatusList::to_credential_with`].
    pub fn to_credential(
        &self,
        issuer: &str,
        now: &str,
        ttl: Option<f64>,
        valid_for: Option<f64>,
        valid_until: Option<String>,
    ) -> Result<String, JsValue> {
        let now = Timestamp::parse(now).map_err(thrown)?.whole_seconds();
        let mut options = PublishOptions::new();
        if let Some(ttl) = ttl {
            options = options.ttl(Duration::try_from_secs_f64(ttl).ok());
        }
        if let Some(time) = valid_for {
            options = options.valid_for(Duration::try_from_secs_f64(time).ok());
        }
        if let Some(until) = valid_until {
            options = options.valid_until(Timestamp::parse(&until).map_err(thrown)?);
        }
        let credential = self.0.to_credential_with(issuer, now, &options).map_err(thrown)?;
        Ok(credential.as_str().to_owned())
    }
}

//! `PublishedList`: what a status list says that was published, to be shown.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::Kind;
use crate::status::Bits;
use crate::words::phrase;

/// The entries of a status list as it was published, whichever edition of the standard it is of. Nothing is checked: neither who signed
/// it nor whether it is long enough.
///
/// ```
/// use ob3::{Limits, PublishedList, Purpose, StatusList, Timestamp};
/// let mut list = StatusList::new(Purpose::Revocation, "https://example.edu/status/1")?;
/// list.set(23, true)?;
/// let from = Timestamp::parse("2026-01-01T00:00:00Z")?;
/// let credential = list.to_credential("https://example.edu", from);
/// let published = PublishedList::read(credential.document(), &Limits::default())?.ok_or("no list")?;
/// assert_eq!((published.len(), published.set().collect::<Vec<_>>()), (131_072, vec![23]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedList {
    purposes: Vec<String>,
    entry_bits: u32,
    bits: Bits,
}

impl PublishedList {
    /// What stands in a document; nothing where it is another kind of document.
    ///
    /// # Errors
    /// `status.list.malformed` and `limit.inflated`.
    pub fn read(document: &Object<'_>, limits: &Limits) -> Result<Option<Self>, Error> {
        let Ok(Kind::StatusList(kind)) = Kind::of(document) else { return Ok(None) };
        let Some(subject) = document.member("credentialSubject").and_then(|subject| subject.as_slice().first()) else {
            return Ok(None);
        };
        let text = |value: &Value<'_>| value.as_str().map(str::to_owned);
        let purposes = subject.member("statusPurpose").map(Value::as_slice).unwrap_or_default();
        let purposes: Vec<String> = purposes.iter().filter_map(text).collect();
        let entry_bits = match subject.member("statusSize") {
            Some(Value::Number(size)) => size.parse().ok().filter(|size| (1..=32).contains(size)).unwrap_or(1),
            _ => 1,
        };
        let encoded = subject.member("encodedList").and_then(Value::as_str);
        let encoded = encoded.ok_or_else(|| Error::of(&phrase::STATUS_LIST_MALFORMED_NO_BITS).at(ENCODED))?;
        let bits = Bits::decode(kind, encoded, limits).map_err(|error| error.at(ENCODED))?;
        Ok(Some(PublishedList { purposes, entry_bits, bits }))
    }

    /// What a set entry means: `revocation`, `suspension`, or another word. The lists of 2020 do not say it: theirs mean revocation.
    pub fn purposes(&self) -> &[String] {
        &self.purposes
    }

    /// How many entries there are, where each has [`entry_bits`](Self::entry_bits) bits.
    pub fn len(&self) -> usize {
        self.bits.entries(self.entry_bits)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many bits an entry has, as far as the list says: one, unless it says more.
    pub fn entry_bits(&self) -> u32 {
        self.entry_bits
    }

    /// The places of the entries that are not 0, from the first.
    pub fn set(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|index| self.bits.value(*index, self.entry_bits).is_ok_and(|value| value != 0))
    }
}

const ENCODED: &str = "/credentialSubject/encodedList";

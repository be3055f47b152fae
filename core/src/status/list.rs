//! `StatusList`: one entry for each credential, in a string of bits that is compressed and signed.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::rdf::is_iri_text;
use crate::status::bits::{Bits, behind_the_end};
use crate::status::entry::values_of;
use crate::status::purpose::Purpose;
use crate::status::taken::Taken;
use crate::words::phrase;

/// The most bits: what is larger than [`Limits::inflated_bytes`] no verifier would read.
const MOST: usize = 8 * (4 << 20);

/// A list in which an issuer keeps which credentials are revoked, suspended or otherwise marked (Bitstring Status List 1.0), published
/// at one URL.
///
/// Each credential is given a place of its own, at random, when it is issued: [`allocate`](StatusList::allocate) draws it,
/// [`entry`](StatusList::entry) makes the `credentialStatus`. To revoke it later, [`set`](StatusList::set) the bit, make the list a
/// [credential](StatusList::to_credential), [`sign`](crate::sign) it and publish it at its URL, and again before it ends.
/// [`to_bytes`](StatusList::to_bytes) is everything that must be kept between.
///
/// ```
/// use ob3::{Limits, Purpose, StatusList, Timestamp};
///
/// let mut list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
/// let index = list.allocate()?;
/// let entry = list.entry(index)?;
/// assert_eq!(entry.member("statusPurpose").and_then(|purpose| purpose.as_str()), Some("revocation"));
/// let kept = list.to_bytes();
///
/// let mut list = StatusList::from_bytes(&kept, &Limits::default())?;
/// list.set(index, true)?;
/// assert!(list.get(index)?);
/// let now = Timestamp::parse("2026-01-01T00:00:00Z")?;
/// let credential = list.to_credential("did:web:university.example", now);
/// assert!(credential.as_str().contains("BitstringStatusListCredential"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    pub(super) purpose: Purpose,
    pub(super) url: String,
    pub(super) entry_bits: u32,
    pub(super) length: usize,
    pub(super) bits: Bits,
    /// Which places are given away; nothing where that is not known.
    pub(super) taken: Option<Taken>,
    pub(super) messages: Vec<String>,
    pub(super) references: Vec<String>,
}

impl StatusList {
    /// The fewest entries that a list may have: in a shorter list, fetching it tells the issuer which credential is being checked
    /// (Bitstring Status List §3.2, step 2).
    pub const MIN_LEN: usize = 131_072;

    /// A list that is published at `url`, of [as many entries as it must have](Self::MIN_LEN), each of one bit that is not set.
    ///
    /// # Errors
    /// `build.invalid` for a URL that is none.
    pub fn new(purpose: Purpose, url: impl Into<String>) -> Result<Self, Error> {
        let (url, length) = (checked_url(url.into())?, Self::MIN_LEN);
        Ok(Self::of(purpose, url, 1, length, Bits::zeros(length), Some(Taken::none_of(length))))
    }

    /// The same list with so many entries.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?.with_len(1 << 20)?;
    /// assert_eq!(list.len(), 1_048_576);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.short` for fewer than [`MIN_LEN`](Self::MIN_LEN); `build.invalid` for a list of more than 33,554,432 bits, which
    /// no verifier with the default [`Limits`] would read, and for one of which a place was given away or set.
    pub fn with_len(self, length: usize) -> Result<Self, Error> {
        let entry_bits = self.entry_bits;
        self.sized(length, entry_bits)
    }

    /// The same list with so many bits for each entry, all of them 0 (Bitstring Status List §2.1, `statusSize`).
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Message, "https://university.example/status/1")?.with_entry_bits(2)?;
    /// list.set_value(7, 3)?;
    /// assert_eq!((list.value(6)?, list.value(7)?, list.value(8)?), (0, 3, 0));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `build.invalid` for more than 32 bits, for none, and as [`with_len`](Self::with_len).
    pub fn with_entry_bits(self, entry_bits: u32) -> Result<Self, Error> {
        let length = self.length;
        self.sized(length, entry_bits)
    }

    fn sized(self, length: usize, entry_bits: u32) -> Result<Self, Error> {
        let width = width_of(entry_bits)?;
        check_length(length)?;
        let has_messages = !self.messages.is_empty() && entry_bits != self.entry_bits;
        if has_messages || self.unallocated() != Some(self.length) {
            return Err(Error::of(&phrase::BUILD_INVALID_LIST_BEGUN));
        }
        let Some(bits) = length.checked_mul(width).filter(|bits| *bits <= MOST) else {
            return Err(Error::of(&phrase::BUILD_INVALID_LIST_BITS)
                .with("most", MOST)
                .with("length", length)
                .with("size", entry_bits));
        };
        Ok(StatusList { entry_bits, length, bits: Bits::zeros(bits), taken: Some(Taken::none_of(length)), ..self })
    }

    fn of(purpose: Purpose, url: String, entry_bits: u32, length: usize, bits: Bits, taken: Option<Taken>) -> Self {
        StatusList { purpose, url, entry_bits, length, bits, taken, messages: Vec::new(), references: Vec::new() }
    }

    /// The same list, whose entries say what each of their values means, from 0 on (Bitstring Status List §2.1, `statusMessage`).
    /// Entries of several bits must.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let list = StatusList::new(Purpose::Message, "https://university.example/status/1")?.with_entry_bits(2)?;
    /// let list = list.with_messages(["in good standing", "under review", "appealed", "settled"])?;
    /// let entry = list.entry(7)?;
    /// assert_eq!(entry.member("statusMessage").map(|messages| messages.as_slice().len()), Some(4));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `build.invalid` where there is not one message for each value.
    pub fn with_messages<M: Into<String>>(mut self, messages: impl IntoIterator<Item = M>) -> Result<Self, Error> {
        self.messages = messages.into_iter().map(Into::into).collect();
        if values_of(self.entry_bits) == u64::try_from(self.messages.len()).ok() {
            return Ok(self);
        }
        Err(Error::of(&phrase::BUILD_INVALID_LIST_MESSAGES)
            .with("size", self.entry_bits)
            .with("found", self.messages.len()))
    }

    /// The same list, whose entries name the URLs at which one can read what its values mean (Bitstring Status List §2.1,
    /// `statusReference`).
    #[must_use]
    pub fn with_references<R: Into<String>>(mut self, references: impl IntoIterator<Item = R>) -> Self {
        self.references = references.into_iter().map(Into::into).collect();
        self
    }

    /// What each value means, from 0 on; nothing where that was not said.
    pub fn messages(&self) -> &[String] {
        &self.messages
    }

    /// The URLs at which one can read what the values mean.
    pub fn references(&self) -> &[String] {
        &self.references
    }

    /// What a set bit means.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// Where the list is published.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none, which no list may have.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How many bits an entry has.
    pub fn entry_bits(&self) -> u32 {
        self.entry_bits
    }

    /// How many places are left to be given away; nothing where that is not known, as of a list that was
    /// [read](Self::from_encoded) as it is published.
    pub fn unallocated(&self) -> Option<usize> {
        self.taken.as_ref().map(Taken::free)
    }

    /// Whether an entry is set: whether any of its bits is.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub fn get(&self, index: usize) -> Result<bool, Error> {
        self.value(index).map(|value| value != 0)
    }

    /// The value of an entry.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn value(&self, index: usize) -> Result<u32, Error> {
        self.check_place(index)?;
        self.bits.value(index, self.entry_bits)
    }

    pub(super) fn check_place(&self, index: usize) -> Result<(), Error> {
        if index < self.len() { Ok(()) } else { Err(behind_the_end(index, self.len())) }
    }

    /// Sets an entry, or clears it: with several bits, to 1 or to 0.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub fn set(&mut self, index: usize, set: bool) -> Result<(), Error> {
        self.set_value(index, u32::from(set))
    }

    /// Gives an entry a value.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list, and for a value that takes more bits than an entry has.
    pub fn set_value(&mut self, index: usize, value: u32) -> Result<(), Error> {
        if self.entry_bits < u32::BITS && value >> self.entry_bits != 0 {
            return Err(Error::of(&phrase::STATUS_LIST_RANGE_VALUE).with("size", self.entry_bits).with("found", value));
        }
        self.check_place(index)?;
        self.bits.put(index, self.entry_bits, value);
        if let Some(taken) = self.taken.as_mut().filter(|_| value != 0) {
            taken.take(index);
        }
        Ok(())
    }

    /// Reads the `encodedList` of a `BitstringStatusListCredential` that is published at `url`: multibase base64url of gzip.
    ///
    /// Which places are given away, what is published does not say. So no place of this list can be
    /// [allocated](Self::allocate), unless [`with_allocated`](Self::with_allocated) says it.
    ///
    /// # Errors
    /// `status.list.malformed`, `status.list.short` for fewer than [`MIN_LEN`](Self::MIN_LEN) entries, `limit.inflated`, and
    /// `build.invalid` for entries of other than 1 to 32 bits, and a URL that is none.
    ///
    /// ```
    /// use ob3::{Limits, Purpose, StatusList};
    /// let url = "https://university.example/status/1";
    /// let mut list = StatusList::new(Purpose::Suspension, url)?;
    /// list.set(23, true)?;
    /// let read = StatusList::from_encoded(Purpose::Suspension, url, 1, &list.to_encoded(), &Limits::default())?;
    /// assert!(read.get(23)? && read.unallocated().is_none());
    /// assert_eq!(read.with_allocated([])?, list);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn from_encoded(
        purpose: Purpose,
        url: impl Into<String>,
        entry_bits: u32,
        encoded: &str,
        limits: &Limits,
    ) -> Result<Self, Error> {
        width_of(entry_bits)?;
        let url = checked_url(url.into())?;
        let bits = Bits::decode(ListKind::Bitstring, encoded, limits)?;
        let length = bits.entries(entry_bits);
        check_length(length)?;
        Ok(Self::of(purpose, url, entry_bits, length, bits, None))
    }

    /// The `encodedList` of a `BitstringStatusListCredential`.
    pub fn to_encoded(&self) -> String {
        self.bits.encode()
    }

    /// The `credentialStatus` of the credential that has that place.
    ///
    /// Whoever knows many places must not be able to tell who was given them one after the other: [`allocate`](Self::allocate)
    /// draws them at random.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list; `build.invalid` for an entry of several bits, for which it was not said what their
    /// values mean: see [`with_messages`](Self::with_messages).
    pub fn entry(&self, index: usize) -> Result<Object<'static>, Error> {
        self.check_place(index)?;
        if self.entry_bits > 1 && self.messages.is_empty() {
            return Err(Error::of(&phrase::BUILD_INVALID_LIST_MESSAGES_NONE).with("size", self.entry_bits));
        }
        let mut entry = Object::new();
        entry.set("id", format!("{}#{index}", self.url));
        entry.set("type", "BitstringStatusListEntry");
        entry.set("statusPurpose", self.purpose.to_string());
        entry.set("statusListIndex", index.to_string());
        entry.set("statusListCredential", self.url.clone());
        if self.entry_bits > 1 {
            entry.set("statusSize", Value::Number(self.entry_bits.to_string().into()));
        }
        let mut value = 0_u32;
        let messages: Vec<Value<'_>> = self
            .messages
            .iter()
            .map(|text| {
                let mut message = Object::new();
                message.set("status", format!("0x{value:x}"));
                message.set("message", text.clone());
                value += 1;
                Value::Object(message)
            })
            .collect();
        if !messages.is_empty() {
            entry.set("statusMessage", Value::Array(messages));
        }
        match &*self.references {
            [] => {}
            [only] => entry.set("statusReference", only.clone()),
            several => {
                let urls = several.iter().map(|url| Value::from(url.clone())).collect();
                entry.set("statusReference", Value::Array(urls));
            }
        }
        Ok(entry)
    }
}

pub(super) fn width_of(size: u32) -> Result<usize, Error> {
    usize::try_from(size)
        .ok()
        .filter(|width| (1..=32).contains(width))
        .ok_or_else(|| Error::of(&phrase::BUILD_INVALID_LIST_SIZE).with("found", size))
}

/// Whether a list has as many entries as it must have.
///
/// # Errors
/// `status.list.short`.
pub(crate) fn check_length(length: usize) -> Result<(), Error> {
    if length < StatusList::MIN_LEN {
        return Err(Error::of(&phrase::STATUS_LIST_SHORT).with("expected", StatusList::MIN_LEN).with("found", length));
    }
    Ok(())
}

/// # Errors
/// `build.invalid`.
pub(super) fn checked_url(url: String) -> Result<String, Error> {
    if is_iri_text(&url) { Ok(url) } else { Err(Error::of(&phrase::BUILD_INVALID_LIST_URL).with("found", url)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    const URL: &str = "https://university.example/status/1";
    const FEWEST: usize = StatusList::MIN_LEN;

    fn list() -> StatusList {
        StatusList::new(Purpose::Revocation, URL).unwrap()
    }

    fn read_bits(entry_bits: u32, encoded: &str, limits: &Limits) -> Result<StatusList, Error> {
        StatusList::from_encoded(Purpose::Revocation, URL, entry_bits, encoded, limits)
    }

    #[test]
    fn the_first_entry_is_the_most_significant_bit_of_the_first_byte() {
        let mut list = list();
        list.set(0, true).unwrap();
        list.set(9, true).unwrap();
        assert_eq!(list.bits.bytes.get(..2), Some([0x80, 0x40].as_slice()));
        list.set(0, false).unwrap();
        assert_eq!((list.get(0).unwrap(), list.get(9).unwrap()), (false, true));
        assert_eq!(list.get(FEWEST).unwrap_err().code(), Code::StatusListRange);
        assert_eq!(list.set(usize::MAX, true).unwrap_err().code(), Code::StatusListRange);
    }

    #[test]
    fn entries_of_several_bits_keep_out_of_each_others_way() {
        for size in [2, 3, 7, 8, 13, 32] {
            let mut list = list().with_entry_bits(size).unwrap();
            let largest = u32::MAX >> (u32::BITS - size);
            list.set_value(5, largest).unwrap();
            list.set_value(FEWEST - 1, 1).unwrap();
            let read = [4, 5, 6, FEWEST - 1].map(|index| list.value(index).unwrap());
            assert_eq!(read, [0, largest, 0, 1], "{size}");
            assert!(size == 32 || list.set_value(5, largest + 1).is_err());
            let again = read_bits(size, &list.to_encoded(), &Limits::default());
            assert_eq!(again.unwrap().value(5).unwrap(), largest);
        }
        for size in [0, 33] {
            assert_eq!(list().with_entry_bits(size).unwrap_err().code(), Code::BuildInvalid);
        }
        assert_eq!(list().with_len(FEWEST - 1).unwrap_err().code(), Code::StatusListShort);
        assert!(list().with_entry_bits(2).unwrap().with_len(usize::MAX).is_err());
        assert_eq!(list().with_len(MOST + 1).unwrap_err().code(), Code::BuildInvalid);
        assert!(list().with_len(MOST).is_ok() && list().with_len(MOST).unwrap().with_entry_bits(2).is_err());
    }

    #[test]
    fn a_list_is_inflated_no_further_than_the_budget() {
        let encoded = list().with_len(FEWEST * 64).unwrap().to_encoded();
        assert!(encoded.len() < 5_000, "{}", encoded.len());
        let read = |bytes| read_bits(1, &encoded, &Limits::default().inflated_bytes(bytes));
        assert_eq!(read((1 << 20) - 1).unwrap_err().code(), Code::LimitInflated);
        assert!(read(1 << 20).is_ok());
    }

    #[test]
    fn the_drafts_are_read_in_either_alphabet_with_or_without_padding() {
        // The list of an example of StatusList2021, from its specification: all zero.
        let encoded = "H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
        let read = |text: &str| Bits::decode(ListKind::StatusList2021, text, &Limits::default());
        for text in [encoded, &encoded.replace('-', "+")] {
            let bits = read(text).unwrap();
            assert_eq!((bits.entries(1), bits.value(7, 1).unwrap()), (FEWEST, 0));
        }
        let mut paddings = [0; 3];
        for index in (0..FEWEST).step_by(9_001) {
            let mut list = list();
            (0..=index).step_by(9_001).for_each(|index| list.set(index, true).unwrap());
            let encoded = list.to_encoded();
            let bare = encoded.trim_start_matches('u');
            let padding = (4 - bare.len() % 4) % 4;
            assert_eq!(read(bare).unwrap(), list.bits);
            assert_eq!(read(&format!("{bare}{}", "=".repeat(padding))).unwrap(), list.bits);
            paddings[padding] += 1;
        }
        assert!(paddings.iter().all(|count| *count > 0), "{paddings:?}");
        for text in ["", encoded, "u!", "uAAAA"] {
            assert_eq!(read_bits(1, text, &Limits::default()).unwrap_err().code(), Code::StatusListMalformed, "{text}");
        }
    }

    #[test]
    fn what_a_list_is_made_of_is_settled_before_its_first_place_is_given_away() {
        let begun = [
            |list: &mut StatusList| list.reserve(7),
            |list: &mut StatusList| list.set(7, true).and_then(|()| list.set(7, false)),
        ];
        for begin in begun {
            let mut list = list();
            begin(&mut list).unwrap();
            assert_eq!(list.clone().with_len(FEWEST + 8).unwrap_err().code(), Code::BuildInvalid);
            assert_eq!(list.with_entry_bits(2).unwrap_err().code(), Code::BuildInvalid);
        }
        let told = list().with_messages(["fine", "in review"]).unwrap();
        assert_eq!(told.clone().with_entry_bits(2).unwrap_err().code(), Code::BuildInvalid);
        assert_eq!(told.with_len(FEWEST + 1).unwrap().messages().len(), 2);
        for url in ["", "revocation", "https://a b.example"] {
            assert_eq!(StatusList::new(Purpose::Revocation, url).unwrap_err().code(), Code::BuildInvalid, "{url}");
        }
    }
}

//! `StatusList`: one entry for each credential, in a string of bits that is compressed and signed.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::Credential;
use crate::model::contexts::CREDENTIALS_V2;
use crate::model::kind::ListKind;
use crate::status::bits::{Bits, behind_the_end};
use crate::status::entry::values_of;
use crate::status::purpose::Purpose;
use crate::status::taken::Taken;
use crate::time::Timestamp;
use crate::words::phrase;

/// The fewest entries that a list may have: in a shorter list, fetching it tells the issuer which credential is being checked
/// (Bitstring Status List §3.2, step 2).
const FEWEST: usize = 131_072;

/// The most bits: what is larger than [`Limits::inflated_bytes`] no verifier would read.
const MOST: usize = 8 * (4 << 20);

/// A list in which an issuer keeps which credentials are revoked, suspended or otherwise marked (Bitstring Status List 1.0).
///
/// Each credential is given a place of its own, at random, when it is issued: [`allocate`](StatusList::allocate) draws it,
/// [`entry`](StatusList::entry) makes the `credentialStatus`. To revoke it later, [`set`](StatusList::set) the bit, make the list a
/// [credential](StatusList::to_credential), [`sign`](crate::sign) it and publish it at its URL.
///
/// ```
/// use ob3::{Purpose, StatusList, Timestamp};
///
/// let mut list = StatusList::new(Purpose::Revocation, 131_072)?;
/// let index = list.allocate()?;
/// let entry = list.entry("https://university.example/status/1", index)?;
/// assert_eq!(entry.member("statusPurpose").and_then(|purpose| purpose.as_str()), Some("revocation"));
///
/// list.set(index, true)?;
/// assert!(list.get(index)?);
/// let credential = list.to_credential(
///     "https://university.example/status/1",
///     "did:web:university.example",
///     Timestamp::parse("2026-01-01T00:00:00Z")?,
///     None,
/// )?;
/// assert!(credential.as_str().contains("BitstringStatusListCredential"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList {
    purpose: Purpose,
    size: u32,
    length: usize,
    bits: Bits,
    pub(super) taken: Taken,
    messages: Vec<String>,
    references: Vec<String>,
}

impl StatusList {
    /// A list of so many entries of one bit, none of them set.
    ///
    /// # Errors
    /// `status.list.short` for fewer than 131,072 entries.
    pub fn new(purpose: Purpose, length: usize) -> Result<Self, Error> {
        Self::with_size(purpose, length, 1)
    }

    /// A list of so many entries, each of so many bits, all of them 0 (Bitstring Status List §2.1, `statusSize`).
    ///
    /// # Errors
    /// `status.list.short` for fewer than 131,072 entries; `build.invalid` for more than 32 bits, for none, and for a list of
    /// more than 33,554,432 bits, which no verifier with the default [`Limits`] would read.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let mut list = StatusList::with_size(Purpose::Message, 131_072, 2)?;
    /// list.set_value(7, 3)?;
    /// assert_eq!((list.value(6)?, list.value(7)?, list.value(8)?), (0, 3, 0));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn with_size(purpose: Purpose, length: usize, size: u32) -> Result<Self, Error> {
        let width = width_of(size)?;
        if length < FEWEST {
            return Err(short(length));
        }
        let Some(bits) = length.checked_mul(width).filter(|bits| *bits <= MOST) else {
            return Err(Error::of(&phrase::BUILD_INVALID_LIST_BITS)
                .with("most", MOST)
                .with("length", length)
                .with("size", size));
        };
        Ok(Self::of(purpose, size, length, Bits::zeros(bits)))
    }

    fn of(purpose: Purpose, size: u32, length: usize, bits: Bits) -> Self {
        let taken = Taken::none_of(length);
        StatusList { purpose, size, length, bits, taken, messages: Vec::new(), references: Vec::new() }
    }

    /// The same list, whose entries say what each of their values means, from 0 on (Bitstring Status List §2.1, `statusMessage`).
    /// Entries of several bits must.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let list = StatusList::with_size(Purpose::Message, 131_072, 2)?;
    /// let list = list.with_messages(["in good standing", "under review", "appealed", "settled"])?;
    /// let entry = list.entry("https://university.example/status/1", 7)?;
    /// assert_eq!(entry.member("statusMessage").map(|messages| messages.as_slice().len()), Some(4));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `build.invalid` where there is not one message for each value.
    pub fn with_messages<M: Into<String>>(mut self, messages: impl IntoIterator<Item = M>) -> Result<Self, Error> {
        self.messages = messages.into_iter().map(Into::into).collect();
        if values_of(self.size) == u64::try_from(self.messages.len()).ok() {
            return Ok(self);
        }
        Err(Error::of(&phrase::BUILD_INVALID_LIST_MESSAGES).with("size", self.size).with("found", self.messages.len()))
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

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none, which no list may have.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How many bits an entry has.
    pub fn size(&self) -> u32 {
        self.size
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
        self.bits.value(index, self.size)
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
        if self.size < u32::BITS && value >> self.size != 0 {
            return Err(Error::of(&phrase::STATUS_LIST_RANGE_VALUE).with("size", self.size).with("found", value));
        }
        self.check_place(index)?;
        self.bits.put(index, self.size, value);
        if value != 0 {
            self.taken.take(index);
        }
        Ok(())
    }

    /// Reads the `encodedList` of a `BitstringStatusListCredential`: multibase base64url of gzip.
    ///
    /// # Errors
    /// `status.list.malformed`, `status.list.short` for fewer than 131,072 entries, `limit.inflated`, and `build.invalid` for
    /// entries of other than 1 to 32 bits.
    ///
    /// ```
    /// use ob3::{Limits, Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Suspension, 131_072)?;
    /// list.set(23, true)?;
    /// let read = StatusList::from_encoded(Purpose::Suspension, 1, &list.to_encoded()?, &Limits::default())?;
    /// assert_eq!(read, list);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn from_encoded(purpose: Purpose, size: u32, encoded: &str, limits: &Limits) -> Result<Self, Error> {
        width_of(size)?;
        let bits = Bits::decode(ListKind::Bitstring, encoded, limits)?;
        let length = bits.entries(size);
        check_length(length)?;
        let mut list = Self::of(purpose, size, length, bits);
        list.taken.take_set(&list.bits, size);
        Ok(list)
    }

    /// The `encodedList` of a `BitstringStatusListCredential`.
    ///
    /// # Errors
    /// None today.
    pub fn to_encoded(&self) -> Result<String, Error> {
        Ok(self.bits.encode())
    }

    /// The `credentialStatus` of the credential that has that place in the list at `url`.
    ///
    /// Whoever knows many places must not be able to tell who was given them one after the other: [`allocate`](Self::allocate)
    /// draws them at random.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list; `build.invalid` for an entry of several bits, for which it was not said what their
    /// values mean: see [`with_messages`](Self::with_messages).
    pub fn entry(&self, url: &str, index: usize) -> Result<Object<'static>, Error> {
        self.check_place(index)?;
        if self.size > 1 && self.messages.is_empty() {
            return Err(Error::of(&phrase::BUILD_INVALID_LIST_MESSAGES_NONE).with("size", self.size));
        }
        let mut entry = Object::new();
        entry.set("id", format!("{url}#{index}"));
        entry.set("type", "BitstringStatusListEntry");
        entry.set("statusPurpose", self.purpose.to_string());
        entry.set("statusListIndex", index.to_string());
        entry.set("statusListCredential", url.to_owned());
        if self.size > 1 {
            entry.set("statusSize", Value::Number(self.size.to_string().into()));
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

    /// The list as a credential to be [signed](crate::sign) and published at `url`, in the issuer's name.
    ///
    /// With `valid_until`, the list must be published again before that instant: a list that has ended answers nothing.
    ///
    /// # Errors
    /// `validity.order` when it ends before it begins, and what [`to_encoded`](Self::to_encoded) says.
    pub fn to_credential(
        &self,
        url: &str,
        issuer: &str,
        valid_from: Timestamp,
        valid_until: Option<Timestamp>,
    ) -> Result<Credential, Error> {
        if let Some(until) = valid_until.filter(|until| *until < valid_from) {
            let error = Error::of(&phrase::VALIDITY_ORDER_LIST).with("until", until).with("from", valid_from);
            return Err(error.at("/validUntil"));
        }
        let mut subject = Object::new();
        subject.set("id", format!("{url}#list"));
        subject.set("type", ListKind::Bitstring.subject_type());
        subject.set("statusPurpose", self.purpose.to_string());
        subject.set("encodedList", self.to_encoded()?);
        let mut document = Object::new();
        document.set("@context", Value::Array(vec![Value::from(CREDENTIALS_V2)]));
        document.set("id", url.to_owned());
        let types = ["VerifiableCredential", ListKind::Bitstring.credential_type()];
        document.set("type", Value::Array(types.map(Value::from).into()));
        document.set("issuer", issuer.to_owned());
        document.set("validFrom", valid_from.to_string());
        if let Some(until) = valid_until {
            document.set("validUntil", until.to_string());
        }
        document.set("credentialSubject", subject);
        Ok(Credential::from(document))
    }
}

fn width_of(size: u32) -> Result<usize, Error> {
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
    if length < FEWEST { Err(short(length)) } else { Ok(()) }
}

fn short(found: usize) -> Error {
    Error::of(&phrase::STATUS_LIST_SHORT).with("expected", FEWEST).with("found", found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    #[test]
    fn the_first_entry_is_the_most_significant_bit_of_the_first_byte() {
        let mut list = StatusList::new(Purpose::Revocation, FEWEST).unwrap();
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
            let mut list = StatusList::with_size(Purpose::Message, FEWEST, size).unwrap();
            let largest = u32::MAX >> (u32::BITS - size);
            list.set_value(5, largest).unwrap();
            list.set_value(FEWEST - 1, 1).unwrap();
            let read = [4, 5, 6, FEWEST - 1].map(|index| list.value(index).unwrap());
            assert_eq!(read, [0, largest, 0, 1], "{size}");
            assert!(size == 32 || list.set_value(5, largest + 1).is_err());
            let again =
                StatusList::from_encoded(Purpose::Message, size, &list.to_encoded().unwrap(), &Limits::default());
            assert_eq!(again.unwrap().value(5).unwrap(), largest);
        }
        for size in [0, 33] {
            assert_eq!(StatusList::with_size(Purpose::Message, FEWEST, size).unwrap_err().code(), Code::BuildInvalid);
        }
        assert_eq!(StatusList::new(Purpose::Message, FEWEST - 1).unwrap_err().code(), Code::StatusListShort);
        assert!(StatusList::with_size(Purpose::Message, usize::MAX, 2).is_err());
        assert_eq!(StatusList::new(Purpose::Message, MOST + 1).unwrap_err().code(), Code::BuildInvalid);
    }

    #[test]
    fn a_list_is_inflated_no_further_than_the_budget() {
        let list = StatusList::new(Purpose::Revocation, FEWEST * 64).unwrap();
        let encoded = list.to_encoded().unwrap();
        assert!(encoded.len() < 5_000, "{}", encoded.len());
        let read = |bytes| {
            let limits = Limits::default().inflated_bytes(bytes);
            StatusList::from_encoded(Purpose::Revocation, 1, &encoded, &limits)
        };
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
            let mut list = StatusList::new(Purpose::Revocation, FEWEST).unwrap();
            (0..=index).step_by(9_001).for_each(|index| list.set(index, true).unwrap());
            let encoded = list.to_encoded().unwrap();
            let bare = encoded.trim_start_matches('u');
            let padding = (4 - bare.len() % 4) % 4;
            assert_eq!(read(bare).unwrap(), list.bits);
            assert_eq!(read(&format!("{bare}{}", "=".repeat(padding))).unwrap(), list.bits);
            paddings[padding] += 1;
        }
        assert!(paddings.iter().all(|count| *count > 0), "{paddings:?}");
        for text in ["", encoded, "u!", "uAAAA"] {
            let read = StatusList::from_encoded(Purpose::Revocation, 1, text, &Limits::default());
            assert_eq!(read.unwrap_err().code(), Code::StatusListMalformed, "{text}");
        }
    }
}

//! A status list at rest: everything that belongs to one, in one text.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::rdf::is_iri_text;
use crate::status::bits::Bits;
use crate::status::entry::values_of;
use crate::status::list::{StatusList, check_length, width_of};
use crate::status::purpose::Purpose;
use crate::status::taken::Taken;
use crate::words::{Term, phrase, term};

impl StatusList {
    /// Everything that belongs to the list, as one text to be kept: JSON on one line, the same for the same list, in which
    /// the compressed bits of 131,072 entries take a few hundred bytes at first and some 40 KB when half of them are given away.
    ///
    /// It is for the issuer alone: it says which places are given away. To be published, the list is made a
    /// [credential](Self::to_credential).
    ///
    /// | member | |
    /// |---|---|
    /// | `format`, `version` | `"ob3-status-list"` and 1; no other version is read, and no member that is not in this table |
    /// | `url` | where the list is published |
    /// | `purpose` | what a set bit means |
    /// | `entryBits` | how many bits an entry has |
    /// | `length` | how many entries there are |
    /// | `messages` | what each value means, from 0 on; absent: that was not said |
    /// | `references` | the URLs at which one can read it; absent: there are none |
    /// | `bits` | the values, spelled as an `encodedList` |
    /// | `allocated` | which places are given away, one bit each, spelled in the same way; null where that is not known |
    ///
    /// ```
    /// use ob3::{Limits, Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
    /// let index = list.allocate()?;
    /// let again = StatusList::from_bytes(&list.to_bytes(), &Limits::default())?;
    /// assert!(again == list && again.is_allocated(index)?);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let texts = |items: &[String]| Value::Array(items.iter().map(|item| Value::from(item.clone())).collect());
        let number = |number: String| Value::Number(number.into());
        let mut object = Object::new();
        object.set("format", FORMAT);
        object.set("version", number(VERSION.to_owned()));
        object.set("url", self.url.clone());
        object.set("purpose", self.purpose.to_string());
        object.set("entryBits", number(self.entry_bits.to_string()));
        object.set("length", number(self.length.to_string()));
        for (name, items) in [("messages", &self.messages), ("references", &self.references)] {
            if !items.is_empty() {
                object.set(name, texts(items));
            }
        }
        object.set("bits", self.to_encoded());
        object.set("allocated", self.taken.as_ref().map_or(Value::Null, |taken| Value::from(taken.encode())));
        Value::Object(object).to_json().into_bytes()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote: of bits no more than [`Limits::inflated_bytes`], and of text no more than these
    /// take beside [`Limits::input_bytes`].
    ///
    /// # Errors
    /// `status.list.version` for what another version wrote; `status.list.malformed` for what is none, or has more in it than is known,
    /// with the place of what is wrong; `status.list.short`; `limit.inflated`; the `json.*` codes, also where it was cut off;
    /// `limit.input`.
    pub fn from_bytes(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let most = limits.input_bytes.saturating_add(limits.inflated_bytes.saturating_mul(3));
        let value = Value::parse(bytes, &limits.input_bytes(most))?;
        let Some(object) = value.as_object().filter(|_| value["format"].as_str() == Some(FORMAT)) else {
            return Err(Error::of(&phrase::STATUS_LIST_MALFORMED_STORED).with("expected", FORMAT));
        };
        if value["version"].as_number() != Some(VERSION) {
            return Err(Error::of(&phrase::STATUS_LIST_VERSION)
                .with("expected", VERSION)
                .with("found", value["version"].to_json())
                .at("/version"));
        }
        if let Some((name, _)) = object.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(Error::of(&phrase::STATUS_LIST_MALFORMED_STORED_MEMBER)
                .with("expected", MEMBERS.join(", "))
                .with("found", name));
        }
        let text = |name: &str| value[name].as_str();
        let url =
            text("url").filter(|url| is_iri_text(url)).ok_or_else(|| wrong(term::STORED_LIST_PART_URL, "/url"))?;
        let purpose = text("purpose").ok_or_else(|| wrong(term::STORED_LIST_PART_TEXT, "/purpose"))?;
        let entry_bits = value["entryBits"].as_number().and_then(|number| number.parse().ok());
        let entry_bits: u32 = entry_bits
            .filter(|bits| width_of(*bits).is_ok())
            .ok_or_else(|| wrong(term::STORED_LIST_PART_ENTRY_BITS, "/entryBits"))?;
        let length = value["length"].as_number().and_then(|number| number.parse().ok());
        let length: usize = length.ok_or_else(|| wrong(term::STORED_LIST_PART_NUMBER, "/length"))?;
        check_length(length).map_err(|error| error.at("/length"))?;
        let messages = texts(&value, "messages")?;
        if !messages.is_empty() && values_of(entry_bits) != u64::try_from(messages.len()).ok() {
            return Err(wrong(term::STORED_LIST_PART_MESSAGES, "/messages"));
        }
        let references = texts(&value, "references")?;
        let bits = bits_of(text("bits"), entry_bits, length, limits)?;
        let mut taken = taken_of(&value["allocated"], length, limits)?;
        if let Some(taken) = &mut taken {
            taken.take_set(&bits, entry_bits, length);
        }
        let (purpose, url) = (Purpose::from(purpose), url.to_owned());
        Ok(StatusList { purpose, url, entry_bits, length, bits, taken, messages, references })
    }
}

fn texts(value: &Value<'_>, name: &str) -> Result<Vec<String>, Error> {
    let Some(list) = value.member(name) else { return Ok(Vec::new()) };
    let items = list.as_array().ok_or_else(|| wrong(term::STORED_LIST_PART_TEXTS, &format!("/{name}")))?;
    let text = |(index, item): (usize, &Value<'_>)| match item.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err(wrong(term::STORED_LIST_PART_TEXT, &format!("/{name}/{index}"))),
    };
    items.iter().enumerate().map(text).collect()
}

/// The values: as many bits as the length says, and nothing behind them.
fn bits_of(encoded: Option<&str>, entry_bits: u32, length: usize, limits: &Limits) -> Result<Bits, Error> {
    let bits = Bits::decode(ListKind::Bitstring, encoded.unwrap_or_default(), limits);
    let bits = bits.map_err(|error| unreadable(error, "/bits"))?;
    let width = width_of(entry_bits)?;
    let used = length.saturating_mul(width);
    let is_whole = bits.byte_count() == used.div_ceil(8);
    let is_clear = || (used..bits.entries(1)).all(|beyond| bits.value(beyond, 1).ok() == Some(0));
    if is_whole && is_clear() { Ok(bits) } else { Err(wrong(term::STORED_LIST_PART_BITS, "/bits")) }
}

/// Which places are given away, where that is known.
fn taken_of(value: &Value<'_>, length: usize, limits: &Limits) -> Result<Option<Taken>, Error> {
    match value {
        Value::Null => Ok(None),
        other => {
            let taken = Taken::decode(other.as_str().unwrap_or_default(), length, limits);
            let taken = taken.map_err(|error| unreadable(error, "/allocated"))?;
            taken.map(Some).ok_or_else(|| wrong(term::STORED_LIST_PART_ALLOCATED, "/allocated"))
        }
    }
}

/// What is said of bits that cannot be read: that there are too many, or that they are none.
fn unreadable(error: Error, path: &str) -> Error {
    if error.code().is_limit() {
        return error.at(path);
    }
    wrong(term::STORED_LIST_PART_ENCODED, path).caused_by(error)
}

fn wrong(expected: Term, path: &str) -> Error {
    Error::of(&phrase::STATUS_LIST_MALFORMED_STORED_PART).with_term("expected", expected).at(path.to_owned())
}

const FORMAT: &str = "ob3-status-list";
const VERSION: &str = "1";
const MEMBERS: [&str; 10] =
    ["format", "version", "url", "purpose", "entryBits", "length", "messages", "references", "bits", "allocated"];

#[cfg(test)]
mod tests {
    #![allow(clippy::string_slice)]
    use super::*;
    use crate::code::Code;

    const URL: &str = "https://university.example/status/1";

    fn list() -> StatusList {
        let list = StatusList::new(Purpose::from("under-appeal"), URL).unwrap().with_entry_bits(2).unwrap();
        let list = list.with_len(131_075).unwrap().with_references(["https://university.example/words"]);
        let mut list = list.with_messages(["a", "b", "c", "d"]).unwrap();
        list.reserve(131_074).unwrap();
        list.set_value(131_073, 3).unwrap();
        list.set_value(7, 1).unwrap();
        list.set_value(7, 0).unwrap();
        list
    }

    fn read(text: &str) -> Result<StatusList, Error> {
        StatusList::from_bytes(text.as_bytes(), &Limits::default())
    }

    #[test]
    fn a_list_that_is_read_is_the_one_that_was_written() {
        let list = list();
        let text = String::from_utf8(list.to_bytes()).unwrap();
        let again = read(&text).unwrap();
        assert_eq!(again, list);
        assert_eq!(again.to_bytes(), list.to_bytes());
        assert!([7, 131_073, 131_074].iter().all(|place| again.is_allocated(*place).unwrap()));
        assert_eq!(again.unallocated(), Some(131_072));
        let published = StatusList::from_encoded(Purpose::Message, URL, 2, &list.to_encoded(), &Limits::default());
        let published = published.unwrap();
        let again = StatusList::from_bytes(&published.to_bytes(), &Limits::default()).unwrap();
        assert!(again == published && again.unallocated().is_none(), "what is not known is not known later");
    }

    #[test]
    fn the_largest_lists_are_read_again() {
        let mut list = StatusList::new(Purpose::Revocation, URL).unwrap().with_len(8 * (4 << 20)).unwrap();
        let mut state = 7_u64;
        for byte in &mut list.bits.bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = state.to_le_bytes()[7];
        }
        let list = list.with_allocated([]).unwrap();
        let bytes = list.to_bytes();
        assert!(bytes.len() > 4 << 20);
        assert!(StatusList::from_bytes(&bytes, &Limits::default()).unwrap() == list);
        let small = StatusList::from_bytes(&bytes, &Limits::default().inflated_bytes((4 << 20) - 1)).unwrap_err();
        assert_eq!((small.code(), small.path()), (Code::LimitInflated, "/bits"));
        let small = StatusList::from_bytes(&bytes, &Limits::default().inflated_bytes(1 << 10)).unwrap_err();
        assert_eq!(small.code(), Code::LimitInput);
    }

    #[test]
    fn what_is_no_stored_list_is_refused_at_its_place() {
        let text = String::from_utf8(list().to_bytes()).unwrap();
        let whole = || serde_json::from_str::<serde_json::Value>(&text).unwrap();
        let shorter = StatusList::new(Purpose::Revocation, URL).unwrap();
        for (name, to, path, code) in [
            ("format", serde_json::json!("ob3-evidence"), "", Code::StatusListMalformed),
            ("version", serde_json::json!(2), "/version", Code::StatusListVersion),
            ("version", serde_json::json!("1"), "/version", Code::StatusListVersion),
            ("extra", serde_json::json!(1), "", Code::StatusListMalformed),
            ("url", serde_json::json!("status/1"), "/url", Code::StatusListMalformed),
            ("purpose", serde_json::json!(null), "/purpose", Code::StatusListMalformed),
            ("entryBits", serde_json::json!(0), "/entryBits", Code::StatusListMalformed),
            ("entryBits", serde_json::json!(33), "/entryBits", Code::StatusListMalformed),
            ("entryBits", serde_json::json!("2"), "/entryBits", Code::StatusListMalformed),
            ("entryBits", serde_json::json!(1), "/messages", Code::StatusListMalformed),
            ("length", serde_json::json!(-1), "/length", Code::StatusListMalformed),
            ("length", serde_json::json!(1e300), "/length", Code::StatusListMalformed),
            ("length", serde_json::json!(u64::MAX), "/bits", Code::StatusListMalformed),
            ("length", serde_json::json!(8), "/length", Code::StatusListShort),
            ("length", serde_json::json!(131_073), "/bits", Code::StatusListMalformed),
            ("length", serde_json::json!(131_080), "/bits", Code::StatusListMalformed),
            ("messages", serde_json::json!(["a"]), "/messages", Code::StatusListMalformed),
            ("messages", serde_json::json!("a"), "/messages", Code::StatusListMalformed),
            ("messages", serde_json::json!(["a", "b", 3, "d"]), "/messages/2", Code::StatusListMalformed),
            ("references", serde_json::json!({}), "/references", Code::StatusListMalformed),
            ("bits", serde_json::json!(null), "/bits", Code::StatusListMalformed),
            ("bits", serde_json::json!("uAAAA"), "/bits", Code::StatusListMalformed),
            ("bits", serde_json::json!(shorter.to_encoded()), "/bits", Code::StatusListMalformed),
            ("allocated", serde_json::json!(7), "/allocated", Code::StatusListMalformed),
            ("allocated", serde_json::json!(list().to_encoded()), "/allocated", Code::StatusListMalformed),
        ] {
            let mut value = whole();
            value[name] = to.clone();
            let error = read(&value.to_string()).unwrap_err();
            assert_eq!((error.code(), error.path()), (code, path), "{name}: {to}");
        }
        for name in ["url", "purpose", "entryBits", "length", "bits", "version", "format"] {
            let mut value = whole();
            value.as_object_mut().unwrap().remove(name);
            assert!(read(&value.to_string()).is_err(), "without {name}");
        }
        for (end, _) in text.char_indices().step_by(7) {
            assert!(read(&text[..end]).is_err(), "cut at {end}");
        }
        for text in ["[]", "null", "{}", "7"] {
            assert_eq!(read(text).unwrap_err().code(), Code::StatusListMalformed, "{text}");
        }
    }
}

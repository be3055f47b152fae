//! Reading an entry of `credentialStatus`: which list it points into, and where.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::ListKind;
use crate::rdf::is_iri_text;
use crate::status::purpose::Purpose;
use crate::words::phrase;

/// A place in a list of bits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place<'a> {
    pub(crate) kind: ListKind,
    /// The URL of the list.
    pub(crate) list: &'a str,
    pub(crate) index: usize,
    pub(crate) purpose: Purpose,
    /// How many bits an entry has.
    pub(crate) size: u32,
    /// What each value means: the entry's `statusMessage`.
    pub(crate) messages: Option<&'a Value<'a>>,
    /// Where one can read what they mean: the entry's `statusReference`.
    references: Option<&'a Value<'a>>,
}

impl<'a> Place<'a> {
    /// The URLs at which one can read what the values mean.
    pub(crate) fn references(&self) -> impl Iterator<Item = &'a str> {
        self.references.map(Value::as_slice).unwrap_or_default().iter().filter_map(Value::as_str)
    }

    /// Whether the entry says of each value that it can have what that means, as it must if it has several bits (Bitstring Status
    /// List §2.1). The path begins at the entry.
    pub(crate) fn check_messages(&self) -> Option<Error> {
        if let Some(references) = self.references
            && !references.as_slice().iter().all(|url| url.as_str().is_some_and(is_iri_text))
        {
            let error = Error::of(&phrase::STATUS_ENTRY_MESSAGES_REFERENCES).with("found", references.to_json());
            return Some(error.at("/statusReference"));
        }
        let Some(messages) = self.messages else {
            let none = || Error::of(&phrase::STATUS_ENTRY_MESSAGES_NONE).with("size", self.size).at("/statusMessage");
            return (self.size > 1).then(none);
        };
        let is_message =
            |message: &Value<'_>| ["status", "message"].iter().all(|name| message[name].as_str().is_some());
        let found = u64::try_from(messages.as_slice().len()).unwrap_or(u64::MAX);
        if values_of(self.size) == Some(found) && messages.as_slice().iter().all(is_message) {
            return None;
        }
        let expected = values_of(self.size).unwrap_or(u64::MAX);
        let error = Error::of(&phrase::STATUS_ENTRY_MESSAGES)
            .with("size", self.size)
            .with("expected", expected)
            .with("found", found);
        Some(error.at("/statusMessage"))
    }
}

/// An entry of `credentialStatus`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Entry<'a> {
    /// A place in a list of bits.
    Place(Place<'a>),
    /// A list of the ids that were revoked, at that URL (VCRL 1.0, deprecated).
    RevokedIds(&'a str),
    /// Of an unknown type.
    Unknown,
}

impl<'a> Entry<'a> {
    /// Reads an entry. The paths of errors begin at the entry.
    ///
    /// # Errors
    /// `status.entry.malformed`.
    pub(crate) fn read(entry: &'a Value<'a>) -> Result<Self, Error> {
        let Some(object) = entry.as_object() else {
            return Err(Error::of(&phrase::STATUS_ENTRY_MALFORMED_OBJECT).with_term("found", entry.kind_term()));
        };
        let types = object.member("type").map(Value::as_slice).unwrap_or_default();
        if types.is_empty() {
            return Err(Error::of(&phrase::STATUS_ENTRY_MALFORMED_NO_TYPE).at("/type"));
        }
        let mut known: Vec<&str> = types.iter().filter_map(Value::as_str).filter(|name| KNOWN.contains(name)).collect();
        known.dedup();
        let kind = match known.as_slice() {
            [] => return Ok(Entry::Unknown),
            ["BitstringStatusListEntry"] => ListKind::Bitstring,
            ["StatusList2021Entry"] => ListKind::StatusList2021,
            ["RevocationList2020Status"] => ListKind::RevocationList2020,
            [_] => return url(object, "id").map(Entry::RevokedIds),
            // Types have no order, so none of them is the first.
            _ => return Err(Error::of(&phrase::STATUS_ENTRY_MALFORMED_TYPES).at("/type")),
        };
        place(kind, object).map(Entry::Place)
    }
}

/// The types of entries that are known.
const KNOWN: [&str; 4] =
    ["BitstringStatusListEntry", "StatusList2021Entry", "RevocationList2020Status", "1EdTechRevocationList"];

fn place<'a>(kind: ListKind, object: &'a Object<'a>) -> Result<Place<'a>, Error> {
    Ok(Place {
        kind,
        list: url(object, kind.list_name())?,
        index: index(object, kind.index_name())?,
        purpose: purpose(kind, object)?,
        size: size(object)?,
        messages: object.member("statusMessage"),
        references: object.member("statusReference"),
    })
}

fn url<'a>(object: &'a Object<'a>, name: &str) -> Result<&'a str, Error> {
    let path = format!("/{name}");
    match object.member(name) {
        Some(Value::String(url)) if !url.is_empty() => Ok(url),
        Some(other) => Err(Error::of(&phrase::STATUS_ENTRY_MALFORMED_URL).with("found", other.to_json()).at(path)),
        None => Err(Error::of(&phrase::STATUS_ENTRY_MALFORMED_URL_NONE).at(path)),
    }
}

/// The W3C writes a string of digits, 1EdTech's own examples a number: both are read.
fn index(object: &Object<'_>, name: &str) -> Result<usize, Error> {
    let member = object.member(name);
    let digits = member.and_then(|value| value.as_str().or_else(|| value.as_number()));
    match digits {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            // More digits than a number has lead behind the end of every list, as the largest number does: on every machine the same.
            Ok(usize::try_from(digits.parse().unwrap_or(u32::MAX)).unwrap_or(usize::MAX))
        }
        _ => {
            let error = match member {
                Some(found) => Error::of(&phrase::STATUS_ENTRY_MALFORMED_INDEX).with("found", found.to_json()),
                None => Error::of(&phrase::STATUS_ENTRY_MALFORMED_INDEX_NONE),
            };
            Err(error.at(format!("/{name}")))
        }
    }
}

fn purpose(kind: ListKind, object: &Object<'_>) -> Result<Purpose, Error> {
    match object.member("statusPurpose") {
        _ if kind == ListKind::RevocationList2020 => Ok(Purpose::Revocation),
        Some(Value::String(purpose)) if !purpose.is_empty() => Ok(Purpose::from(&**purpose)),
        other => {
            let error = match other {
                Some(found) => Error::of(&phrase::STATUS_ENTRY_MALFORMED_PURPOSE).with("found", found.to_json()),
                None => Error::of(&phrase::STATUS_ENTRY_MALFORMED_PURPOSE_NONE),
            };
            Err(error.at("/statusPurpose"))
        }
    }
}

fn size(object: &Object<'_>) -> Result<u32, Error> {
    let Some(size) = object.member("statusSize") else { return Ok(1) };
    let digits = size.as_number().or_else(|| size.as_str()).unwrap_or_default();
    digits
        .parse()
        .ok()
        .filter(|size| (1..=u32::BITS).contains(size))
        .ok_or_else(|| Error::of(&phrase::STATUS_ENTRY_MALFORMED_SIZE).with("found", size.to_json()).at("/statusSize"))
}

/// How many values an entry of so many bits can have.
pub(super) fn values_of(size: u32) -> Option<u64> {
    1_u64.checked_shl(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    fn place_of(text: &str) -> Result<(ListKind, usize, u32, String), Error> {
        let value = Value::parse(text.as_bytes(), &Limits::default()).unwrap();
        match Entry::read(&value)? {
            Entry::Place(place) => Ok((place.kind, place.index, place.size, place.purpose.to_string())),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_index_is_read_from_a_string_or_a_number() {
        for (index, expected) in [
            ("\"7\"", Some(7)),
            ("7", Some(7)),
            ("\"007\"", Some(7)),
            ("\"99999999999999999999999\"", Some(u32::MAX as usize)),
        ]
        .into_iter()
        .chain(["7.0", "-7", "\"-7\"", "\"\"", "null", "\"7 \"", "1e2"].map(|index| (index, None)))
        {
            let text = format!(
                r#"{{"type": ["BitstringStatusListEntry"], "statusPurpose": "message", "statusSize": 2, "statusListIndex": {index}, "statusListCredential": "https://a.example/1"}}"#
            );
            match (place_of(&text), expected) {
                (Ok(found), Some(index)) => {
                    assert_eq!(found, (ListKind::Bitstring, index, 2, String::from("message")));
                }
                (Err(error), None) => assert_eq!(error.path(), "/statusListIndex"),
                (found, _) => panic!("{index}: {found:?}"),
            }
        }
    }

    #[test]
    fn an_entry_of_two_known_types_is_of_none() {
        for types in [
            r#"["BitstringStatusListEntry", "StatusList2021Entry"]"#,
            r#"["StatusList2021Entry", "BitstringStatusListEntry"]"#,
        ] {
            let text = format!(
                r#"{{"type": {types}, "statusPurpose": "revocation", "statusListIndex": "1", "statusListCredential": "https://a.example/1"}}"#
            );
            assert_eq!(place_of(&text).unwrap_err().path(), "/type");
        }
    }

    #[test]
    fn the_draft_of_2020_is_for_revocation_and_has_names_of_its_own() {
        let text = r#"{"type": "RevocationList2020Status", "revocationListIndex": "3", "revocationListCredential": "https://a.example/1"}"#;
        assert_eq!(place_of(text).unwrap(), (ListKind::RevocationList2020, 3, 1, String::from("revocation")));
    }
}

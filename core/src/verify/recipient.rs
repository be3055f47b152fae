//! The question `recipient`: the recipient that the caller expects, against the subject's id and identifiers (OB 3.0 §9.2).

use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::{EMAIL_ADDRESS, IdentityObject};
use crate::words::{phrase, term};

/// Who the caller expects the badge to belong to: an id (a DID or another URI) or an identifier such as an e-mail address.
///
/// ```
/// use ob3::Recipient;
/// let anyone_of_that_name = Recipient::from("ada@example.org");
/// let by_address = Recipient::of_type("ada@example.org", "emailAddress");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    identity: String,
    identity_type: Option<String>,
}

impl Recipient {
    /// An identifier of one type of the standard: `emailAddress`, `accountId`, `ltiUserId`, ... or one that begins with `ext:`.
    pub fn of_type(identity: impl Into<String>, identity_type: impl Into<String>) -> Self {
        Recipient { identity: identity.into(), identity_type: Some(identity_type.into()) }
    }

    /// As evidence writes it down.
    pub(super) fn to_object(&self) -> Object<'static> {
        let mut object = Object::new();
        object.set("identity", self.identity.clone());
        if let Some(identity_type) = &self.identity_type {
            object.set("type", identity_type.clone());
        }
        object
    }

    /// What [`to_object`](Self::to_object) wrote, and nothing else.
    pub(super) fn from_object(value: &Value<'_>) -> Option<Self> {
        let identity = value.member("identity")?.as_str()?.to_owned();
        let identity_type = match value.member("type") {
            Some(identity_type) => Some(identity_type.as_str()?.to_owned()),
            None => None,
        };
        let members = 1 + usize::from(identity_type.is_some());
        value.as_object().filter(|object| object.len() == members).map(|_| Recipient { identity, identity_type })
    }
}

impl From<&str> for Recipient {
    /// An id, or an identifier of whatever type.
    fn from(identity: &str) -> Self {
        Recipient { identity: identity.to_owned(), identity_type: None }
    }
}

impl From<String> for Recipient {
    fn from(identity: String) -> Self {
        Recipient { identity, identity_type: None }
    }
}

/// What speaks against the badge being the recipient's.
pub(super) fn check(document: &Object<'_>, recipient: &Recipient) -> Option<Error> {
    let Some(subject) = document.member("credentialSubject").and_then(|subject| subject.sole().as_object()) else {
        return Some(Error::of(&phrase::RECIPIENT_UNKNOWN).at("/credentialSubject"));
    };
    let id = subject.member("id").and_then(Value::as_str);
    if recipient.identity_type.is_none() && id == Some(recipient.identity.as_str()) {
        return None;
    }
    let identifiers: Vec<IdentityObject<'_>> = subject
        .member("identifier")
        .map(Value::as_slice)
        .unwrap_or_default()
        .iter()
        .filter_map(IdentityObject::of)
        .collect();
    let is_of_type = |identifier: &IdentityObject<'_>| {
        recipient
            .identity_type
            .as_deref()
            .is_none_or(|wanted| identifier.identity_type().is_some_and(|found| found.as_str() == wanted))
    };
    let spellings = spellings(&recipient.identity);
    let is_theirs = |identifier: &IdentityObject<'_>| {
        identifier.matches(&recipient.identity)
            || is_address(identifier)
                && (identifier.hashed() == Some(true) && spellings.iter().any(|spelling| identifier.matches(spelling))
                    || is_same_address(identifier, &recipient.identity))
    };
    if identifiers.iter().any(|identifier| is_of_type(identifier) && is_theirs(identifier)) {
        return None;
    }
    if id.is_none() && identifiers.is_empty() {
        return Some(Error::of(&phrase::RECIPIENT_UNKNOWN).at("/credentialSubject"));
    }
    let expected = &recipient.identity;
    let error = match near_miss(expected, id, &identifiers) {
        Some(near) => near,
        None if is_comparable(recipient, id, &identifiers) => {
            Error::of(&phrase::RECIPIENT_MISMATCH).with("expected", expected)
        }
        None => Error::of(&phrase::RECIPIENT_INCOMPARABLE).with("expected", expected),
    };
    Some(error.at("/credentialSubject"))
}

/// The spellings of an address that mean the same: its host has no case (RFC 5321 §2.4), and many who hash an address write all of it
/// in small letters before.
fn spellings(identity: &str) -> Vec<String> {
    let Some((local, host)) = address_of(identity) else { return Vec::new() };
    vec![format!("{local}@{}", host.to_ascii_lowercase()), identity.to_ascii_lowercase()]
}

/// The two parts of an e-mail address.
fn address_of(text: &str) -> Option<(&str, &str)> {
    text.rsplit_once('@')
        .filter(|(local, host)| !local.is_empty() && !host.is_empty() && !host.contains([':', '/', ' ']))
}

fn is_address(identifier: &IdentityObject<'_>) -> bool {
    identifier.identity_type().is_some_and(|kind| kind.as_str() == EMAIL_ADDRESS)
}

/// Whether an address in plain text is the one asked for, but for the case of its host.
fn is_same_address(identifier: &IdentityObject<'_>, identity: &str) -> bool {
    let written = identifier.identity_hash().filter(|_| identifier.hashed() == Some(false)).and_then(address_of);
    written
        .zip(address_of(identity))
        .is_some_and(|((local, host), (asked, asked_host))| local == asked && host.eq_ignore_ascii_case(asked_host))
}

/// Whether what the badge says of its owner could have named the recipient: by an id if that is one, or by an identifier of the kind
/// that was asked for, or that it has the form of.
fn is_comparable(recipient: &Recipient, id: Option<&str>, identifiers: &[IdentityObject<'_>]) -> bool {
    let identity = recipient.identity.trim();
    let has = |kind: &str| {
        identifiers.iter().any(|identifier| identifier.identity_type().is_some_and(|found| found.as_str() == kind))
    };
    if let Some(kind) = recipient.identity_type.as_deref() {
        return has(kind);
    }
    if identity.split_once(':').is_some_and(|(scheme, _)| {
        scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    }) {
        return id.is_some() || !identifiers.is_empty();
    }
    if address_of(identity).is_some() {
        return has(EMAIL_ADDRESS) || id.is_some_and(|id| id.starts_with("mailto:"));
    }
    // A name or a number: of any kind but an address.
    identifiers.iter().any(|identifier| !is_address(identifier))
}

/// What would have matched: a spelling or a type away. It is said, never counted.
fn near_miss(identity: &str, id: Option<&str>, identifiers: &[IdentityObject<'_>]) -> Option<Error> {
    let spellings = [
        (identity.to_owned(), term::SPELLING_TYPE),
        (identity.trim().to_owned(), term::SPELLING_SPACES),
        (identity.to_ascii_lowercase(), term::SPELLING_SMALL),
        (identity.trim().to_ascii_lowercase(), term::SPELLING_SMALL_SPACES),
        (capitalised(identity.trim()), term::SPELLING_CAPITAL),
        (titled(identity.trim(), false), term::SPELLING_CAPITAL),
        (titled(identity.trim(), true), term::SPELLING_CAPITAL),
    ];
    for (spelling, how) in spellings {
        if id.is_some_and(|id| id == spelling || id.strip_prefix("mailto:") == Some(&spelling)) {
            return Some(
                Error::of(&phrase::RECIPIENT_MISMATCH_NEARLY_ID)
                    .with("expected", identity)
                    .with("found", spelling)
                    .with_term("how", how),
            );
        }
        if let Some(identifier) = identifiers.iter().find(|identifier| identifier.matches(&spelling)) {
            let kind = identifier.identity_type().map_or("-", |kind| kind.as_str());
            return Some(
                Error::of(&phrase::RECIPIENT_MISMATCH_NEARLY)
                    .with("expected", identity)
                    .with("found", spelling)
                    .with_term("how", how)
                    .with("type", kind),
            );
        }
    }
    let asked = identity.trim();
    let plain = identifiers.iter().filter(|one| one.hashed() == Some(false)).filter_map(IdentityObject::identity_hash);
    let written = plain.into_iter().find(|written| written.eq_ignore_ascii_case(asked))?;
    Some(Error::of(&phrase::RECIPIENT_MISMATCH_CASE).with("expected", identity).with("found", written))
}

/// Each word of an address with a capital letter, as in `John.Doe@mail.com`, or `John.Doe@Mail.com` where its host has them too.
fn titled(text: &str, whole: bool) -> String {
    let (local, host) = text.rsplit_once('@').unwrap_or((text, ""));
    let words = |part: &str| -> String {
        part.split_inclusive(|c: char| !c.is_ascii_alphanumeric()).map(capitalised).collect()
    };
    let host_in = |host: &str| match host.split_once('.').filter(|_| whole) {
        Some((name, rest)) => format!("{}.{}", capitalised(name), rest.to_ascii_lowercase()),
        None => host.to_ascii_lowercase(),
    };
    if host.is_empty() { words(local) } else { format!("{}@{}", words(local), host_in(host)) }
}

/// Letters beyond ASCII stay as they are: their tables weigh more than the hint is worth.
fn capitalised(text: &str) -> String {
    let mut small = text.to_ascii_lowercase();
    if let Some(first) = small.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    small
}

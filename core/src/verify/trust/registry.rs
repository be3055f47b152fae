//! Registries of known issuers, as the Digital Credentials Consortium publishes them: a list of DIDs with the names of their owners.

use std::collections::HashMap;

use serde::Serialize;

use crate::budget::{Budget, cost};
use crate::code::Code;
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Lookup, instead_of_json};
use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::limits::Limits;
use crate::words::phrase;

/// What a registry or a federation writes of an issuer: its own words, not those of the badge.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RegistryEntry {
    /// What it calls the issuer. Hold it against the name in the badge, which the issuer wrote itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it says that the issuer is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The web address that it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What the registry at that URL writes of an issuer, if it lists it.
///
/// # Errors
/// `trust.registry.missing`, `trust.unavailable`, and `trust.registry.malformed` for what is no registry.
pub(super) fn look_up(
    url: &str,
    issuer: &str,
    bundle: &Bundle,
    limits: &Limits,
    budget: &Budget,
) -> Result<Option<RegistryEntry>, Error> {
    let bytes = match bundle.document(url) {
        Lookup::Found(bytes) => bytes,
        Lookup::NotProvided => {
            let message =
                format!("expected the registry {}, which may list the issuer, found none provided", shown(url));
            return Err(Error::new(Code::TrustRegistryMissing, message)
                .at("/issuer")
                .requiring(DocumentKind::Registry, url));
        }
        Lookup::Unavailable => {
            let message =
                format!("expected the registry {}, which may list the issuer, found it cannot be had", shown(url));
            return Err(Error::new(Code::TrustUnavailable, message).at("/issuer"));
        }
    };
    let malformed = |found: &str, path: &str| {
        let message = format!(
            "expected a registry, an object whose member registry names issuers, found {found}; whoever publishes the registry must mend it"
        );
        Error::new(Code::TrustRegistryMalformed, message).at(path).in_document(url)
    };
    let entries = bundle.memory().made(url, || {
        budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
        let document = Value::parse(bytes, limits).map_err(|error| {
            let said = |cause: &Error| match instead_of_json(bytes) {
                Some(found) => Error::of(&phrase::TRUST_REGISTRY_MALFORMED_INSTEAD).with_term("found", found),
                None => Error::of(&phrase::TRUST_REGISTRY_MALFORMED_JSON).with_cause("cause", cause),
            };
            error.unless_limit(|cause| said(cause).at(cause.path()).in_document(url))
        })?;
        match document.into_owned() {
            Value::Object(mut document) => match document.remove("registry") {
                Some(Value::Object(registry)) => Ok(Entries::of(&registry)),
                _ => Err(malformed("none", "/registry")),
            },
            _ => Err(malformed("none", "")),
        }
    });
    match entries.as_ref().as_ref().map_err(Error::again)?.0.get(issuer) {
        None => Ok(None),
        Some(Value::Object(entry)) => RegistryEntry::of(entry, ["name", "location", "url"])
            .map(Some)
            .ok_or_else(|| malformed("an issuer of whom something is said that is no text", &place(issuer))),
        Some(other) => Err(malformed(&format!("{} where an issuer is described", other.kind()), &place(issuer))),
    }
}

/// Where a registry describes an issuer.
fn place(issuer: &str) -> String {
    format!("/registry{}", pointer_step(issuer))
}

/// What a registry says of each issuer.
struct Entries(HashMap<String, Value<'static>>);

impl Entries {
    fn of(registry: &Object<'static>) -> Self {
        Entries(registry.iter().map(|(issuer, entry)| (issuer.to_owned(), entry.clone())).collect())
    }
}

impl RegistryEntry {
    /// What stands in these members for name, location and URL, if whatever is there is text.
    pub(super) fn of(entry: &Object<'_>, members: [&str; 3]) -> Option<Self> {
        let text = |name: &str| match entry.member(name) {
            None | Some(Value::Null) => Some(None),
            Some(value) => value.as_str().map(|text| Some(text.to_owned())),
        };
        let [name, location, url] = members.map(text);
        Some(RegistryEntry { name: name?, location: location?, url: url? })
    }
}

/// So much of a URL as a message should repeat.
pub(super) fn shown(url: &str) -> String {
    url.chars().take(200).collect()
}

//! Registries of known issuers, as the Digital Credentials Consortium publishes them: DIDs with the names of their owners.

use std::collections::HashMap;

use serde::Serialize;

use crate::budget::{Budget, cost};
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
    let bytes = match bundle.document_of(DocumentKind::Registry, url) {
        Lookup::Found(bytes) => bytes,
        Lookup::NotProvided => {
            let error = Error::of(&phrase::TRUST_REGISTRY_MISSING).with("url", url).at("/issuer");
            return Err(error.requiring(DocumentKind::Registry, url));
        }
        Lookup::Unavailable => {
            return Err(Error::of(&phrase::TRUST_UNAVAILABLE_REGISTRY).with("url", url).at("/issuer"));
        }
    };
    let malformed = |path: &str| Error::of(&phrase::TRUST_REGISTRY_MALFORMED).at(path).in_document(url);
    let entries = bundle.memory().made(url, || {
        budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
        let document = Value::parse(bytes, limits).map_err(|error| {
            error.unless_limit(|error| {
                let malformed = match instead_of_json(bytes) {
                    Some(found) => Error::of(&phrase::TRUST_REGISTRY_MALFORMED_INSTEAD).with_term("found", found),
                    None => Error::of(&phrase::TRUST_REGISTRY_MALFORMED_JSON).with_cause("cause", error),
                };
                malformed.at(error.path()).in_document(url)
            })
        })?;
        match document.into_owned() {
            Value::Object(mut document) => match document.remove("registry") {
                Some(Value::Object(registry)) => Ok(Entries::of(&registry)),
                _ => Err(malformed("/registry")),
            },
            _ => Err(malformed("")),
        }
    });
    match entries.as_ref().as_ref().map_err(Error::clone)?.0.get(issuer) {
        None => Ok(None),
        Some(Value::Object(entry)) => RegistryEntry::of(entry, ["name", "location", "url"])
            .map(Some)
            .ok_or_else(|| Error::of(&phrase::TRUST_REGISTRY_MALFORMED_TEXT).at(place(issuer)).in_document(url)),
        Some(other) => {
            let error = Error::of(&phrase::TRUST_REGISTRY_MALFORMED_ENTRY).with_term("found", other.kind_term());
            Err(error.at(place(issuer)).in_document(url))
        }
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

//! The documents of a schema: itself, and those that it refers to, as far as they were provided.

use serde_json::Value as Json;

use super::cost::size;
use super::index::{Documents, Index};
use crate::budget::{Budget, cost};
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Lookup, instead_of_json};
use crate::error::Error;
use crate::json::Value;
use crate::limits::Limits;
use crate::words::phrase;

/// Values of one schema. That of a badge has about 3,000, with all that it defines.
const MOST_VALUES: usize = 20_000;

/// Nesting of one schema. That of a badge stays below 10.
const DEEPEST: usize = 48;

/// Reads a schema, small enough to be looked at.
///
/// # Errors
/// `schema.malformed` and `limit.schema`.
pub(super) fn read(url: &str, bytes: &[u8], limits: &Limits) -> Result<Json, Error> {
    let limits = (*limits).values(MOST_VALUES).depth(DEEPEST);
    Value::parse(bytes, &limits).map_err(|error| unreadable(url, bytes, &error))?;
    // The one reader is strict, the other is the engine's.
    serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
        .map_err(|cause| Error::of(&phrase::SCHEMA_MALFORMED_READER).with("url", url).caused_by(cause))
}

fn unreadable(url: &str, bytes: &[u8], error: &Error) -> Error {
    if error.code().is_limit() {
        return Error::of(&phrase::LIMIT_SCHEMA_SIZE).with("url", url).with_cause("cause", error);
    }
    let malformed = match instead_of_json(bytes) {
        Some(found) => Error::of(&phrase::SCHEMA_MALFORMED_INSTEAD).with_term("found", found),
        None => Error::of(&phrase::SCHEMA_MALFORMED_JSON).with_cause("cause", error),
    };
    malformed.at(error.path()).in_document(url)
}

/// Gathers what a schema refers to, until nothing more is named.
///
/// # Errors
/// One for each document that is lacking or cannot be read: `schema.document.*`, `schema.malformed`, `limit.schema`.
pub(super) fn gather(
    url: &str,
    schema: Json,
    bundle: &Bundle,
    limits: &Limits,
    budget: &Budget,
) -> Result<Documents, Vec<Error>> {
    let mut documents = Documents::from([(url.to_owned(), schema)]);
    loop {
        budget.spend_times(documents.values().map(size).sum(), cost::KEY_ENTRY).map_err(|error| vec![error])?;
        let lacking = Index::of(&documents).map_err(|error| vec![error])?.lacking();
        if lacking.is_empty() {
            return Ok(documents);
        }
        if documents.len() + lacking.len() > limits.schemas {
            let most = limits.schemas - 1;
            return Err(vec![Error::of(&phrase::LIMIT_SCHEMA_REFERENCES).with("url", url).with("most", most)]);
        }
        let mut errors = Vec::new();
        for other in lacking {
            let read = |bytes: &[u8]| {
                budget.spend_bytes(bytes.len(), cost::DOCUMENT)?;
                read(&other, bytes, limits).map_err(|error| error.in_document(other.as_str()))
            };
            match lent(&other, bundle).and_then(read) {
                Ok(document) => drop(documents.insert(other, document)),
                Err(error) => errors.push(error),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
    }
}

fn lent<'b>(url: &str, bundle: &'b Bundle) -> Result<&'b [u8], Error> {
    match bundle.document_of(DocumentKind::Schema, url) {
        Lookup::Found(bytes) => Ok(bytes),
        Lookup::NotProvided => Err(crate::schema::named::missing(url)),
        Lookup::Unavailable => Err(crate::schema::named::unavailable(url)),
    }
}

//! Credentials in others: how many there may be, and in which form.

use crate::error::Error;
use crate::json::Value;
use crate::verify::verification::{Source, Verification};
use crate::words::phrase;

/// Counts credentials before they are verified. All presentations and records that a verification meets share one limit.
///
/// # Errors
/// `limit.credentials`
pub(super) fn count(v: &mut Verification<'_>, count: usize) -> Result<(), Error> {
    let most = v.limits.credentials;
    v.seen.credentials = v.seen.credentials.saturating_add(count);
    if v.seen.credentials > most {
        return Err(Error::of(&phrase::LIMIT_CREDENTIALS).with("most", most).with("found", v.seen.credentials));
    }
    Ok(())
}

/// A credential that stands in a presentation or a record: an object, or by the data model 1.1 a token.
pub(super) fn source<'s>(credential: &'s Value<'s>) -> Source<'s> {
    match credential {
        Value::Object(_) => Source::Value(credential),
        Value::String(token) => Source::Token(token),
        other => {
            Source::Refused(Error::of(&phrase::PRESENTATION_MALFORMED_CREDENTIAL).with_term("found", other.kind_term()))
        }
    }
}

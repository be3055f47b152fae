//! What is said of external schemas where the engine for them is not built in.

use crate::budget::Budget;
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::Object;
use crate::limits::Limits;
use crate::words::phrase;

/// Says which feature would have told.
pub(crate) fn validate(
    _: &Object<'_>,
    url: &str,
    _: &[u8],
    _: [bool; 2],
    _: &Bundle,
    _: &Limits,
    _: &Budget,
) -> Vec<Error> {
    vec![Error::of(&phrase::SCHEMA_UNANSWERED).with("url", url)]
}

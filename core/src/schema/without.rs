//! What is said of schemas of others where the engine for them is not built in.

use crate::budget::Budget;
use crate::code::Code;
use crate::error::Error;
use crate::json::Object;
use crate::limits::Limits;
use crate::loader::Bundle;

/// Says which feature would have told.
pub(crate) fn hold(
    _: &Object<'_>,
    url: &str,
    _: &[u8],
    _: [bool; 2],
    _: &Bundle,
    _: &Limits,
    _: &Budget,
) -> Vec<Error> {
    let message = format!(
        "the credential names the schema {url}, against which only a build with the feature `jsonschema` holds it: ask the command line"
    );
    vec![Error::new(Code::SchemaUnanswered, message)]
}

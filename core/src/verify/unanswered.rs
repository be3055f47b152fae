//! Questions that a credential raises and that this version cannot answer: they are said, and nothing is called valid.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::schema::is_official_schema;
use crate::verify::report::Check;

/// Every question that the credential raises and nobody answers.
pub(super) fn questions(document: &Object<'_>) -> Vec<(Check, Error)> {
    let mut questions = Vec::new();
    if let Some(schemas) = document.member("credentialSchema") {
        for (index, _) in schemas.as_slice().iter().enumerate().filter(|(_, schema)| !is_official_schema(schema)) {
            let path = if matches!(schemas, Value::Array(_)) {
                format!("/credentialSchema/{index}")
            } else {
                String::from("/credentialSchema")
            };
            let message = "the credential names a schema of its own; this version checks the rules of Open Badges only";
            questions.push((Check::Conformance, Error::new(Code::SchemaUnanswered, message).at(path)));
        }
    }
    questions
}

//! Questions that a credential raises and that this version cannot answer: they are said, and nothing is called valid.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::schema::{are_enough, is_official_schema};
use crate::verify::report::Check;

/// Every question that the credential raises and nobody answers.
pub(super) fn questions(document: &Object<'_>) -> Vec<(Check, Error)> {
    let mut questions = Vec::new();
    let mut raise = |check, code, name: &str, message: &str| {
        if document.member(name).is_some() {
            questions.push((check, Error::new(code, message).at(format!("/{name}"))));
        }
    };
    raise(
        Check::Refresh,
        Code::RefreshUnanswered,
        "refreshService",
        "a newer edition may exist; this version does not look for it",
    );
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
    // Counted by themselves: one that is told leaves the question open, however many more there are.
    let mut about_endorsements = Vec::new();
    members(document, &mut String::new(), &mut about_endorsements);
    questions.extend(about_endorsements);
    questions
}

/// Endorsements stand in the credential, in its achievement and in every profile.
fn endorsements(value: &Value<'_>, path: &mut String, questions: &mut Vec<(Check, Error)>) {
    let length = path.len();
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push_str(&pointer_step(&index.to_string()));
                endorsements(item, path, questions);
                path.truncate(length);
            }
        }
        Value::Object(object) => members(object, path, questions),
        _ => {}
    }
}

fn members(object: &Object<'_>, path: &mut String, questions: &mut Vec<(Check, Error)>) {
    let length = path.len();
    for (key, member) in object.iter() {
        let endorses = key == "endorsement" || key == "endorsementJwt";
        if are_enough(questions.len(), path) {
            return;
        }
        if key == "proof" || !(endorses || matches!(member, Value::Array(_) | Value::Object(_))) {
            continue;
        }
        path.push_str(&pointer_step(key));
        if endorses {
            let message = "the credential is endorsed; this version does not verify endorsements";
            questions.push((Check::Endorsements, Error::new(Code::EndorsementsUnanswered, message).at(path.clone())));
        } else {
            endorsements(member, path, questions);
        }
        path.truncate(length);
    }
}

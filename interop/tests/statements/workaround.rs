//! Taking one thing out of a document, wherever it stands: what a row of the table of divergences says must be the cause.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::generate::NUMBER;

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Body,
    /// A context, alone or in an array of them.
    Context {
        in_array: bool,
    },
    /// The definition of a term.
    Definition,
}

type Members = Map<String, Value>;

/// Visits every object, the outer ones first.
pub(crate) fn objects(value: &mut Value, visit: &mut impl FnMut(&mut Members, Place)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| objects(item, visit)),
        Value::Object(members) => {
            visit(members, Place::Body);
            for (key, member) in members.iter_mut() {
                if key == "@context" { contexts(member, false, visit) } else { objects(member, visit) }
            }
        }
        _ => {}
    }
}

fn contexts(value: &mut Value, in_array: bool, visit: &mut impl FnMut(&mut Members, Place)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| contexts(item, true, visit)),
        Value::Object(members) => {
            visit(members, Place::Context { in_array });
            for definition in members.values_mut().filter_map(Value::as_object_mut) {
                visit(definition, Place::Definition);
                if let Some(inner) = definition.get_mut("@context") {
                    contexts(inner, false, visit);
                }
            }
        }
        _ => {}
    }
}

/// Visits the objects of one place only.
fn objects_at(document: &mut Value, of: impl Fn(Place) -> bool, visit: &mut impl FnMut(&mut Members)) {
    objects(document, &mut |members, place| {
        if of(place) {
            visit(members);
        }
    });
}

pub(crate) fn in_contexts(document: &mut Value, mut visit: impl FnMut(&mut Members)) {
    objects_at(document, |place| matches!(place, Place::Context { .. }), &mut visit);
}

pub(crate) fn in_definitions(document: &mut Value, mut visit: impl FnMut(&mut Members)) {
    objects_at(document, |place| place == Place::Definition, &mut visit);
}

pub(crate) fn in_body(document: &mut Value, mut visit: impl FnMut(&mut Members)) {
    objects_at(document, |place| place == Place::Body, &mut visit);
}

/// Changes every string, keys included.
pub(crate) fn strings(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) if !text.starts_with(NUMBER) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, change)),
        Value::Object(members) => {
            for (key, mut member) in std::mem::take(members) {
                strings(&mut member, change);
                members.insert(change(&key), member);
            }
        }
        _ => {}
    }
}

/// The terms that stand for a keyword (or, for `null`, for nothing) in some context of the document, or in the bundled ones.
pub(crate) fn aliases(document: &Value, of: &Value) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = of.as_str().map(str::to_owned).into_iter().collect();
    // The bundled contexts know these.
    if document.to_string().contains("\"https://") {
        match of.as_str() {
            Some("@id") => _ = found.insert("id".to_owned()),
            Some("@type") => _ = found.insert("type".to_owned()),
            _ => {}
        }
    }
    let mut document = document.clone();
    loop {
        let known = found.len();
        in_contexts(&mut document, |context| {
            for (term, definition) in context.iter() {
                let meaning = definition.get("@id").unwrap_or(definition);
                if meaning == of || meaning.as_str().is_some_and(|meaning| found.contains(meaning)) {
                    found.insert(term.clone());
                }
            }
        });
        if found.len() == known {
            return found;
        }
    }
}

/// Any keyword, under any name.
pub(crate) fn names(document: &Value, keywords: &[&str]) -> BTreeSet<String> {
    keywords.iter().flat_map(|keyword| aliases(document, &json!(keyword))).collect()
}

/// `@` and letters.
pub(crate) fn looks_like_keyword(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

pub(crate) const KEYWORDS: &[&str] = &[
    "@base",
    "@container",
    "@context",
    "@direction",
    "@graph",
    "@id",
    "@import",
    "@included",
    "@index",
    "@json",
    "@language",
    "@list",
    "@nest",
    "@none",
    "@prefix",
    "@propagate",
    "@protected",
    "@reverse",
    "@set",
    "@type",
    "@value",
    "@version",
    "@vocab",
];

/// Takes the values of a member that are not wanted, out of an array or alone.
pub(crate) fn without(value: &mut Value, unwanted: impl Fn(&Value) -> bool) -> bool {
    match value {
        Value::Array(items) => {
            items.retain(|item| !unwanted(item));
            !items.is_empty()
        }
        single => !unwanted(single),
    }
}

//! A document with something undone in every value, and the place where it was undone first.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::words::Phrase;

/// What becomes of a value, of which the name of its member is known too; items of a list have none.
pub(super) enum Undone {
    Keep,
    /// It was something else.
    Was(Value<'static>),
    /// It was not there.
    Absent,
}

pub(super) type Undo<'u> = &'u dyn Fn(&str, &Value<'_>) -> Undone;

/// What a document and its proof were before, perhaps.
pub(super) struct Mended {
    pub(super) document: Object<'static>,
    pub(super) proof: Object<'static>,
    first: First,
}

/// The first place where they differ.
struct First {
    path: String,
    found: String,
    expected: String,
}

impl Mended {
    /// That this is why the signature does not fit.
    pub(super) fn told(self, phrase: &'static Phrase) -> Error {
        let First { path, found, expected } = self.first;
        Error::of(phrase).with("found", found).with("expected", expected).at(path)
    }
}

/// Undoes something in a document and in its proof; `None` where there is nothing to undo.
pub(super) fn mended(document: &Object<'_>, proof: &Object<'_>, proof_path: &str, undo: Undo<'_>) -> Option<Mended> {
    let mut mending = Mending { undo, path: String::new(), first: None };
    let document = mending.object(document, &["@context"]);
    proof_path.clone_into(&mut mending.path);
    let proof = mending.object(proof, &UNTOUCHED);
    let first = mending.first?;
    Some(Mended { document, proof, first })
}

/// What of a proof is no text that people or programs rewrite.
const UNTOUCHED: [&str; 6] = ["@context", "type", "cryptosuite", "verificationMethod", "proofValue", "jws"];

struct Mending<'u> {
    undo: Undo<'u>,
    path: String,
    first: Option<First>,
}

impl Mending<'_> {
    fn object(&mut self, object: &Object<'_>, untouched: &[&str]) -> Object<'static> {
        let mut members = Vec::with_capacity(object.len());
        for (name, value) in object.iter() {
            let mended = if untouched.contains(&name) || name == "@context" {
                Some(value.clone().into_owned())
            } else {
                let length = self.path.len();
                self.path.push_str(&pointer_step(name));
                let mended = self.value(name, value);
                self.path.truncate(length);
                mended
            };
            members.extend(mended.map(|value| (Cow::Owned(name.to_owned()), value)));
        }
        members.into_iter().collect()
    }

    fn value(&mut self, name: &str, value: &Value<'_>) -> Option<Value<'static>> {
        match (self.undo)(name, value) {
            Undone::Keep => Some(self.inside(value, false)),
            Undone::Was(was) => {
                self.note(value, &was);
                Some(self.inside(&was, true))
            }
            Undone::Absent => {
                self.note(value, &Value::Null);
                None
            }
        }
    }

    /// What is in a value; the items of a list that was just made are not looked at again.
    fn inside(&mut self, value: &Value<'_>, is_new: bool) -> Value<'static> {
        match value {
            Value::Object(object) => Value::Object(self.object(object, &[])),
            Value::Array(items) => {
                let mut mended = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let length = self.path.len();
                    // Writing to a String cannot fail.
                    let _ = write!(self.path, "/{index}");
                    let item = if is_new { Some(self.inside(item, true)) } else { self.value("", item) };
                    mended.extend(item);
                    self.path.truncate(length);
                }
                Value::Array(mended)
            }
            scalar => scalar.clone().into_owned(),
        }
    }

    fn note(&mut self, found: &Value<'_>, expected: &Value<'_>) {
        if self.first.is_none() {
            self.first = Some(First { path: self.path.clone(), found: shown(found), expected: shown(expected) });
        }
    }
}

fn shown(value: &Value<'_>) -> String {
    value.as_str().map_or_else(|| value.to_json(), str::to_owned)
}

/// About how many bytes an object has.
pub(super) fn weight(object: &Object<'_>) -> usize {
    object.iter().map(|(name, value)| name.len() + 4 + weight_of(value)).sum()
}

fn weight_of(value: &Value<'_>) -> usize {
    match value {
        Value::Null | Value::Bool(_) => 4,
        Value::Number(text) | Value::String(text) => text.len() + 2,
        Value::Array(items) => items.iter().map(weight_of).sum::<usize>() + items.len(),
        Value::Object(object) => weight(object) + 2,
    }
}

//! What JSON pointers select of a credential (VC-DI-ECDSA §3.4.10 to §3.4.13).

use std::collections::BTreeMap;

use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::words::phrase;

/// What is wanted of a value: all of it, or some of what it holds.
#[derive(Debug, Default)]
struct Selection {
    all: bool,
    of: BTreeMap<String, Selection>,
}

/// What becomes of the items of an array that are not selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Others {
    /// They are gone, and the rest moves up: what is shown.
    Gone,
    /// Nulls stand for them, so that each item keeps its place: what is compared with the whole.
    Null,
}

/// The part of a document that some pointers select: each object on the way with its contexts, id and types.
///
/// # Errors
/// `sign.pointer` for text that is no JSON pointer (RFC 6901), and for one that leads nowhere.
pub(super) fn select(document: &Object<'_>, pointers: &[String], others: Others) -> Result<Object<'static>, Error> {
    let mut wanted = Selection::default();
    for pointer in pointers {
        let mut at = &mut wanted;
        for step in steps(pointer)? {
            at = at.of.entry(step).or_default();
        }
        at.all = true;
    }
    match part(&Value::Object(document.clone()), &wanted, others, "")? {
        Value::Object(object) => Ok(object),
        _ => Ok(Object::new()),
    }
}

/// The steps of a JSON pointer, unescaped.
fn steps(pointer: &str) -> Result<Vec<String>, Error> {
    let malformed = || Error::of(&phrase::SIGN_POINTER).with("found", pointer);
    let mut steps = pointer.split('/');
    if steps.next() != Some("") {
        return Err(malformed());
    }
    steps
        .map(|step| {
            let rest = step.replace("~0", "").replace("~1", "");
            if rest.contains('~') { Err(malformed()) } else { Ok(step.replace("~1", "/").replace("~0", "~")) }
        })
        .collect()
}

fn part(value: &Value<'_>, wanted: &Selection, others: Others, path: &str) -> Result<Value<'static>, Error> {
    if wanted.all {
        return Ok(value.clone().into_owned());
    }
    let missing =
        |step: &str| Error::of(&phrase::SIGN_POINTER_NOTHING).with("found", format!("{path}{}", pointer_step(step)));
    match value {
        Value::Object(object) => {
            if let Some(step) = wanted.of.keys().find(|step| object.member(step).is_none()) {
                return Err(missing(step));
            }
            let mut selected = Object::new();
            for (key, member) in object.iter() {
                if let Some(wanted) = wanted.of.get(key) {
                    let path = format!("{path}{}", pointer_step(key));
                    selected.set(key.to_owned(), part(member, wanted, others, &path)?);
                } else if matches!(key, "@context" | "id" | "type") {
                    selected.set(key.to_owned(), member.clone().into_owned());
                }
            }
            Ok(Value::Object(selected))
        }
        Value::Array(items) => {
            let mut found = 0;
            let mut selected = Vec::new();
            for (index, item) in items.iter().enumerate() {
                let step = index.to_string();
                match wanted.of.get(&step) {
                    Some(wanted) => {
                        found += 1;
                        selected.push(part(item, wanted, others, &format!("{path}/{step}"))?);
                    }
                    None if others == Others::Null => selected.push(Value::Null),
                    None => {}
                }
            }
            if found < wanted.of.len() {
                let is_place = |step: &&String| {
                    step.parse::<usize>().is_ok_and(|index| index < items.len() && index.to_string() == **step)
                };
                return Err(missing(wanted.of.keys().find(|step| !is_place(step)).map_or("", String::as_str)));
            }
            Ok(Value::Array(selected))
        }
        _ => match wanted.of.keys().next() {
            Some(step) => Err(missing(step)),
            None => Ok(value.clone().into_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;
    use crate::limits::Limits;
    use crate::words::Param;

    fn selected(pointers: &[&str], others: Others) -> Result<String, Error> {
        let text = r#"{"@context":["c"],"id":"urn:1","type":["T"],"a":{"id":"urn:2","type":"U","b":[1,{"d/e":2,"f~":3},4]},"g":5}"#;
        let Value::Object(document) = Value::parse(text.as_bytes(), &Limits::default()).unwrap() else {
            return Ok(String::new());
        };
        let pointers: Vec<String> = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
        select(&document, &pointers, others).map(|object| Value::Object(object).to_json())
    }

    #[test]
    fn what_is_on_the_way_comes_along_with_its_id_and_types() {
        let head = r#"{"@context":["c"],"id":"urn:1","type":["T"]"#;
        for (pointers, expected) in [
            (vec![], "}"),
            (vec!["/g"], r#","g":5}"#),
            (vec!["/a/b/2"], r#","a":{"id":"urn:2","type":"U","b":[4]}}"#),
            (vec!["/a/b/1/d~1e", "/a/b/0"], r#","a":{"id":"urn:2","type":"U","b":[1,{"d/e":2}]}}"#),
            (vec!["/a/b/1/f~0", "/a/b/1"], r#","a":{"id":"urn:2","type":"U","b":[{"d/e":2,"f~":3}]}}"#),
        ] {
            assert_eq!(selected(&pointers, Others::Gone).unwrap(), format!("{head}{expected}"), "{pointers:?}");
        }
        let holes = selected(&["/a/b/2"], Others::Null).unwrap();
        assert_eq!(holes, format!("{head}{}", r#","a":{"id":"urn:2","type":"U","b":[null,null,4]}}"#));
    }

    #[test]
    fn a_pointer_that_leads_nowhere_is_named() {
        for (pointer, says) in [
            ("a", "a"),
            ("/a~2", "/a~2"),
            ("/h", "/h"),
            ("/a/b/3", "/a/b/3"),
            ("/a/b/01", "/a/b/01"),
            ("/g/0", "/g/0"),
            ("/a/b/1/d", "/a/b/1/d"),
        ] {
            let error = selected(&[pointer], Others::Gone).unwrap_err();
            assert!(
                error.code() == Code::SignPointer
                    && error.params().get("found") == Some(&Param::Text(String::from(says))),
                "{pointer}: {error}"
            );
        }
        let error = selected(&["/a/b/0", "/a/b/2", "/a/b/7"], Others::Gone).unwrap_err();
        assert_eq!(error.params().get("found"), Some(&Param::Text(String::from("/a/b/7"))));
    }
}

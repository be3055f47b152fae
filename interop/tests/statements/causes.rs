//! The causes that several rows of the table of divergences share, and how each is taken out of a document.

use std::collections::BTreeSet;

use ob3::rdf::is_iri_text;
use ob3_interop::Reading;
use serde_json::{Value, json};

use crate::generate::NUMBER;
use crate::workaround::{
    KEYWORDS, Place, aliases, in_body, in_contexts, in_definitions, looks_like_keyword, names, objects, strings,
    without,
};

/// Puts `en` where the name of a language is none.
pub(crate) fn no_language_tags(document: &mut Value) {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let begins = |first: &str| {
        first.bytes().all(|byte| byte.is_ascii_alphabetic())
            && (first.len() > 1 || matches!(first, "i" | "I" | "x" | "X"))
    };
    let is_tag = |text: &str| begins(text.split('-').next().unwrap_or_default()) && text.split('-').all(is_part);
    let language = names(document, &["@language"]);
    let none = names(document, &["@none"]);
    let maps = container_terms(document, "@language");
    objects(document, &mut |members, place| {
        for (key, member) in members.iter_mut() {
            match member {
                Value::String(text) if language.contains(key) && !is_tag(text) && !text.starts_with(NUMBER) => {
                    "en".clone_into(text);
                }
                Value::Object(map) if place == Place::Body && maps.contains(key) => {
                    for (key, value) in std::mem::take(map) {
                        map.insert(if is_tag(&key) || none.contains(&key) { key } else { "en".to_owned() }, value);
                    }
                }
                _ => {}
            }
        }
    });
}

pub(crate) fn odd_numbers(document: &mut Value) {
    let is_odd = |number: &str| {
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let is_whole = number.split_once('.').is_some_and(|(_, fraction)| fraction.bytes().all(|digit| digit == b'0'));
        let is_padded = number.contains('.') && number.ends_with('0');
        number.contains(['e', 'E']) || digits > 15 || number.starts_with("-0") || is_whole || is_padded
    };
    match document {
        Value::String(text) if text.strip_prefix(NUMBER).is_some_and(is_odd) => *text = format!("{NUMBER}1"),
        Value::Number(number) if is_odd(&number.to_string()) => *document = json!(1),
        Value::Array(items) => items.iter_mut().for_each(odd_numbers),
        Value::Object(members) => members.values_mut().for_each(odd_numbers),
        _ => {}
    }
}

/// Takes away colons that follow no scheme and no prefix.
pub(crate) fn leading_colons(document: &mut Value) {
    strings(document, &|text| match text.split_once(':') {
        Some((first, rest)) if !first.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') => {
            format!("{first}{}", rest.replace(':', ""))
        }
        _ => text.to_owned(),
    });
}

pub(crate) fn relative_base(document: &mut Value, reading: &Reading) {
    if reading.base.is_none() {
        in_contexts(document, |context| {
            context.retain(|key, value| key != "@base" || value.as_str().is_some_and(is_iri_text));
        });
    }
}

pub(crate) fn meaningless_types(document: &mut Value) {
    let types = names(document, &["@type"]);
    let mut meaningless = names(document, KEYWORDS);
    meaningless.extend(aliases(document, &Value::Null));
    let is_meaningless = |name: &str| looks_like_keyword(name) || meaningless.contains(name);
    let type_maps = container_terms(document, "@type");
    in_body(document, |members| {
        members.retain(|key, value| {
            !types.contains(key) || without(value, |name| name.as_str().is_some_and(is_meaningless))
        });
        for (_, map) in members.iter_mut().filter(|(key, _)| type_maps.contains(key)) {
            if let Value::Object(map) = map {
                map.retain(|key, _| !is_meaningless(key));
            }
        }
    });
}

/// The terms that have a container, in some context.
pub(crate) fn container_terms(document: &Value, container: &str) -> Vec<String> {
    let mut found = Vec::new();
    in_contexts(&mut document.clone(), |context| {
        for (term, definition) in context.iter() {
            let containers = definition.get("@container").cloned().unwrap_or_default();
            if containers == json!(container)
                || containers.as_array().is_some_and(|all| all.contains(&json!(container)))
            {
                found.push(term.clone());
            }
        }
    });
    found
}

/// Gives a name to what would be named by null: the form of a keyword, a term for null (as an @id of type @vocab).
pub(crate) fn ignored_ids(document: &mut Value) {
    fn is_ignored(text: &str) -> bool {
        looks_like_keyword(text) && !KEYWORDS.contains(&text)
    }
    fn walk(value: &mut Value, nulls: &BTreeSet<String>) {
        match value {
            Value::String(text) if is_ignored(text) || nulls.contains(text) => {
                *text = String::from("ex:not-ignored");
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, nulls)),
            Value::Object(members) => {
                // In an id map a key is a name; anywhere else, one of this form says nothing.
                members.retain(|key, _| !is_ignored(key));
                members.iter_mut().filter(|(key, _)| *key != "@context").for_each(|(_, value)| walk(value, nulls));
            }
            _ => {}
        }
    }
    let nulls = aliases(document, &Value::Null);
    walk(document, &nulls);
}

pub(crate) fn odd_containers(document: &mut Value) {
    in_definitions(document, |definition| {
        let is_reverse = definition.contains_key("@reverse");
        definition.retain(|key, value| {
            key != "@container"
                || !(value.is_null() || value.as_array().is_some_and(|all| all.is_empty() || is_reverse))
        });
    });
}

pub(crate) fn keyword_terms(document: &mut Value) {
    const ALLOWED: &[&str] =
        &["@base", "@direction", "@import", "@language", "@propagate", "@protected", "@type", "@version", "@vocab"];
    in_contexts(document, |context| {
        context.retain(|key, _| !KEYWORDS.contains(&key.as_str()) || ALLOWED.contains(&key.as_str()));
    });
}

pub(crate) fn has_null(context: &Value) -> bool {
    context.is_null() || context.as_array().is_some_and(|all| all.iter().any(Value::is_null))
}

/// Leaves `@value`, `@list` and `@set` with the company that they may have, and without null.
pub(crate) fn lonely_containers(document: &mut Value) {
    let allowed = names(document, &["@value", "@type", "@language", "@direction", "@index", "@list", "@set"]);
    let containers = names(document, &["@list", "@set"]);
    let values = names(document, &["@value"]);
    let languages = names(document, &["@language", "@direction"]);
    // 15.3, 18
    let is_null = |value: &Value| match value.as_object() {
        Some(members) => members.iter().all(|(key, value)| {
            values.contains(key) && value.is_null() || languages.contains(key) && value.is_string()
        }),
        None => value.is_null(),
    };
    in_body(document, |members| {
        let is_container = members.keys().any(|key| containers.contains(key));
        members.retain(|key, value| !(containers.contains(key) && is_null(value)));
        if is_container {
            let index = |key: &str| key == "@index";
            members.retain(|key, _| containers.contains(key) || index(key) || key == "@context");
        } else if members.keys().any(|key| values.contains(key)) {
            members.retain(|key, _| allowed.contains(key) || key == "@context");
        }
    });
}

pub(crate) fn empty_included(document: &mut Value) {
    let included = names(document, &["@included"]);
    let silent = names(document, &["@id", "@value", "@set", "@list"]);
    let mut defined = BTreeSet::new();
    in_contexts(document, |context| defined.extend(context.keys().cloned()));
    in_body(document, |members| {
        members.retain(|key, value| {
            let says_nothing =
                |key: &String| silent.contains(key) || !(key.contains([':', '@']) || defined.contains(key));
            let is_empty = |item: &Value| item.as_object().is_none_or(|node| node.keys().all(says_nothing));
            !included.contains(key) || without(value, is_empty)
        });
    });
}

pub(crate) fn odd_languages(document: &mut Value) {
    let language = names(document, &["@language", "@direction"]);
    let sound = |value: &Value| value.as_str().is_some_and(|text| !text.starts_with(NUMBER));
    in_body(document, |members| members.retain(|key, value| !language.contains(key) || sound(value)));
    let direction = names(document, &["@direction"]);
    let sound = |value: &Value| *value == json!("ltr") || *value == json!("rtl");
    in_body(document, |members| members.retain(|key, value| !direction.contains(key) || sound(value)));
}

/// Takes out of id maps and type maps what is no node.
pub(crate) fn node_maps(document: &mut Value) {
    let maps: Vec<String> = [container_terms(document, "@id"), container_terms(document, "@type")].concat();
    let values = names(document, &["@value"]);
    in_body(document, |members| {
        for (_, map) in members.iter_mut().filter(|(key, _)| maps.contains(key)) {
            if let Value::Object(map) = map {
                map.retain(|_, value| {
                    without(value, |item| {
                        item.as_object().is_none_or(|node| node.keys().any(|key| values.contains(key)))
                    })
                });
            }
        }
    });
}

pub(crate) fn no_nests(document: &mut Value) {
    let nest = names(document, &["@nest"]);
    in_body(document, |members| members.retain(|key, _| !nest.contains(key)));
}

pub(crate) fn no_lists(document: &mut Value) {
    let list = names(document, &["@list"]);
    in_body(document, |members| members.retain(|key, _| !list.contains(key)));
    in_definitions(document, |definition| {
        if definition.get("@container") == Some(&json!("@list")) {
            definition.remove("@container");
        }
    });
}

/// Takes out of reverse maps the properties that have a container or are JSON.
pub(crate) fn reversed_maps(document: &mut Value) {
    let reverse = names(document, &["@reverse"]);
    let mut odd = Vec::new();
    in_contexts(document, |context| {
        let is_odd = |definition: &Value| {
            definition.get("@container").is_some() || definition.get("@type") == Some(&json!("@json"))
        };
        odd.extend(context.iter().filter(|(_, definition)| is_odd(definition)).map(|(term, _)| term.clone()));
    });
    in_body(document, |members| {
        for map in
            members.iter_mut().filter(|(key, _)| reverse.contains(*key)).filter_map(|(_, map)| map.as_object_mut())
        {
            map.retain(|key, _| !odd.contains(key));
        }
    });
}

/// Takes the contexts off the terms that they say something about themselves, or everything.
pub(crate) fn own_scopes(document: &mut Value) {
    fn speaks_of(context: &Value, term: &str) -> bool {
        let is_about = |text: &str| text == term || text.split(':').next() == Some(term);
        match context {
            Value::Object(members) => {
                members.contains_key(term)
                    || members.contains_key("@vocab")
                    || members.values().any(|value| mentions(value, &is_about))
            }
            Value::Array(all) => all.iter().any(|context| speaks_of(context, term)),
            _ => true,
        }
    }
    fn mentions(value: &Value, is_about: &impl Fn(&str) -> bool) -> bool {
        match value {
            Value::String(text) => is_about(text),
            Value::Array(items) => items.iter().any(|item| mentions(item, is_about)),
            Value::Object(members) => members.iter().any(|(key, value)| is_about(key) || mentions(value, is_about)),
            _ => false,
        }
    }
    in_contexts(document, |context| {
        for (term, definition) in context.iter_mut() {
            if let Value::Object(definition) = definition
                && definition.get("@context").is_some_and(|context| speaks_of(context, term))
            {
                definition.remove("@context");
            }
        }
    });
}

/// Takes away the keywords that say nothing in a document.
pub(crate) fn silent_keywords(document: &mut Value) {
    let silent = names(
        document,
        &[
            "@base",
            "@container",
            "@import",
            "@json",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@version",
            "@vocab",
        ],
    );
    in_body(document, |members| members.retain(|key, _| !silent.contains(key)));
}

/// Takes the directions away, wherever they are said.
pub(crate) fn no_directions(document: &mut Value) {
    let direction = names(document, &["@direction"]);
    objects(document, &mut |members, place| {
        members.retain(|key, _| key != "@direction" && !(place == Place::Body && direction.contains(key)));
    });
}

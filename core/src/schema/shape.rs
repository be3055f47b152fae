//! The shape of each class, by the table of classes: members, cardinalities, kinds and formats.

use crate::error::Error;
use crate::json::{Object, Value, push_index, push_step};
use crate::model::class::{Class, Kind, Property, TypeRule, Vocabulary};
use crate::rdf::is_iri_text;
use crate::time::{Span, Timestamp};
use crate::words::{Term, phrase, term};

/// Findings beyond this number help nobody, and a hostile document could ask for millions.
const MOST_FINDINGS: usize = 100;

/// Bytes of paths in findings, beyond which no more are looked for.
const LONGEST_PATHS: usize = 1 << 20;

/// Whether whoever wrote the document has enough to read: a long path many times over makes a long report of a short badge.
pub(crate) fn is_enough(findings: usize, path: &str) -> bool {
    findings >= MOST_FINDINGS || findings.saturating_mul(path.len()) > LONGEST_PATHS
}

/// Holds an object against its class. `path` is where the object stands.
pub(crate) fn check(object: &Object<'_>, class: &'static Class, path: &str) -> Vec<Error> {
    let mut inspection = Inspection { path: path.to_owned(), about: None, errors: Vec::new(), has_left_out: false };
    inspection.object(object, class);
    if inspection.has_left_out || inspection.is_full() {
        let found = inspection.errors.len();
        inspection.errors.push(looked_no_further(found));
    }
    inspection.errors
}

/// What is said where findings were left out: among them could be worse than those that were told.
pub(crate) fn looked_no_further(found: usize) -> Error {
    Error::of(&phrase::LIMIT_FINDINGS).with("found", found)
}

struct Inspection {
    path: String,
    /// The class and the member that is looked at.
    about: Option<(&'static str, &'static str)>,
    errors: Vec<Error>,
    has_left_out: bool,
}

impl Inspection {
    fn object(&mut self, object: &Object<'_>, class: &'static Class) {
        let around = self.about;
        self.about = Some((class.name, "type"));
        self.type_of(object, class);
        for property in class.properties {
            self.about = Some((class.name, property.name));
            match object.member(property.name) {
                Some(value) => self.within(property.name, |inspection| inspection.property(value, property)),
                None if property.is_required => {
                    self.fault(|| {
                        Error::of(&phrase::CONFORMANCE_MEMBER_MISSING)
                            .with("member", property.name)
                            .with("class", class.name)
                    });
                }
                None => {}
            }
        }
        self.about = around;
        if class.is_extensible {
            return;
        }
        let is_known = |key: &str| key == "type" || class.properties.iter().any(|property| property.name == key);
        for (key, _) in object.iter().filter(|(key, _)| !is_known(key)) {
            self.within(key, |inspection| {
                inspection.fault(|| {
                    Error::of(&phrase::CONFORMANCE_MEMBER_UNKNOWN).with("member", key).with("class", class.name)
                });
            });
        }
    }

    fn type_of(&mut self, object: &Object<'_>, class: &'static Class) {
        let found = object.member("type");
        let types = found.map(Value::as_slice).unwrap_or_default();
        let is_among =
            |names: &[&str]| types.iter().any(|value| value.as_str().is_some_and(|name| names.contains(&name)));
        let are_names = || types.iter().all(|value| value.as_str().is_some());
        let fits = match class.type_rule {
            TypeRule::None => true,
            TypeRule::Exactly(name) => found.and_then(Value::as_str) == Some(name),
            TypeRule::Contains(names) => is_among(names) && are_names(),
            TypeRule::Any => !types.is_empty() && are_names(),
        };
        if fits {
            return;
        }
        let error = |found: Option<&Value<'_>>| match (class.type_rule, found) {
            (TypeRule::Exactly(name), None) => Error::of(&phrase::CONFORMANCE_TYPE_ONE_NONE).with("expected", name),
            (TypeRule::Exactly(name), Some(found)) => {
                Error::of(&phrase::CONFORMANCE_TYPE_ONE).with("expected", name).with("found", found.to_json())
            }
            (TypeRule::Contains(names), None) => {
                Error::of(&phrase::CONFORMANCE_TYPE_NONE).with("expected", names.join(" / "))
            }
            (TypeRule::Contains(names), Some(found)) => {
                Error::of(&phrase::CONFORMANCE_TYPE).with("expected", names.join(" / ")).with("found", found.to_json())
            }
            (TypeRule::None | TypeRule::Any, None) => Error::of(&phrase::CONFORMANCE_TYPE_ANY_NONE),
            (TypeRule::None | TypeRule::Any, Some(found)) => {
                Error::of(&phrase::CONFORMANCE_TYPE_ANY).with("found", found.to_json())
            }
        };
        match found {
            None => self.fault(|| error(None)),
            found => self.within("type", |inspection| inspection.fault(|| error(found))),
        }
    }

    fn property(&mut self, value: &Value<'_>, property: &'static Property) {
        match value {
            Value::Null => {
                self.fault(|| Error::of(&phrase::JSONLD_EMPTY_VALUE_NULL));
            }
            Value::Array(items) if items.is_empty() => {
                self.fault(|| Error::of(&phrase::JSONLD_EMPTY_VALUE_ARRAY));
            }
            // Anything may be an array too.
            Value::Array(items) if !property.is_array && !matches!(property.kind, Kind::Any) => {
                match items.as_slice() {
                    [only] => {
                        self.fault(|| Error::of(&phrase::CONFORMANCE_ARRAY_UNEXPECTED));
                        self.within("0", |inspection| inspection.value(only, property.kind));
                    }
                    several => {
                        self.fault(|| Error::of(&phrase::CONFORMANCE_ARRAY_SEVERAL).with("found", several.len()));
                    }
                }
            }
            Value::Array(items) if property.is_array => {
                let length = self.path.len();
                for (index, item) in items.iter().enumerate() {
                    push_index(&mut self.path, index);
                    self.value(item, property.kind);
                    self.path.truncate(length);
                }
            }
            single => {
                if property.is_array && !property.is_compactable {
                    self.fault(|| {
                        Error::of(&phrase::CONFORMANCE_ARRAY_EXPECTED).with_term("found", single.kind_term())
                    });
                }
                self.value(single, property.kind);
            }
        }
    }

    fn value(&mut self, value: &Value<'_>, kind: Kind) {
        match kind {
            Kind::Any => {}
            Kind::Boolean => self.expect(value.as_bool().is_some(), term::JSON_TYPE_BOOLEAN, value),
            Kind::Number => self.expect(value.as_number().is_some(), term::JSON_TYPE_NUMBER, value),
            Kind::Object(class) => match value {
                // An endorsement inside says for itself in which edition of the data model it is written.
                Value::Object(object) => self.object(object, class.as_in(object)),
                Value::String(url) if class.name == "Image" => {
                    self.fault(|| Error::of(&phrase::CONFORMANCE_IMAGE_BARE).with("found", url));
                }
                other => self.fault(|| {
                    Error::of(&phrase::CONFORMANCE_WRONG_TYPE_OBJECT)
                        .with("class", class.name)
                        .with("found", other.to_json())
                }),
            },
            Kind::Reference(class) => match value {
                Value::Object(object) => self.object(object, class),
                Value::String(text) => self.uri(text),
                other => self.fault(|| {
                    Error::of(&phrase::CONFORMANCE_WRONG_TYPE_REFERENCE)
                        .with("class", class.name)
                        .with("found", other.to_json())
                }),
            },
            text => match value {
                Value::String(string) => self.text(string, text),
                Value::Object(object) if object.member("@value").is_some() => {
                    self.fault(|| Error::of(&phrase::CONFORMANCE_WRONG_TYPE_LANGUAGE));
                }
                other => self.expect(false, term::JSON_TYPE_STRING, other),
            },
        }
    }

    fn text(&mut self, text: &str, kind: Kind) {
        let (fits, said) = match kind {
            Kind::Uri => return self.uri(text),
            Kind::Word(vocabulary) => return self.word(text, vocabulary),
            Kind::DateTime if Span::parse(text).is_some_and(|span| !span.is_instant()) => {
                (false, &phrase::CONFORMANCE_FORMAT_ZONE)
            }
            Kind::DateTime => (Span::parse(text).is_some(), &phrase::CONFORMANCE_FORMAT_DATE_TIME),
            Kind::Date => (is_date(text), &phrase::CONFORMANCE_FORMAT_DATE),
            Kind::Language => (is_language_code(text), &phrase::CONFORMANCE_FORMAT_LANGUAGE),
            Kind::Country => (
                text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
                &phrase::CONFORMANCE_FORMAT_COUNTRY,
            ),
            Kind::CompactJws => (is_compact_jws(text), &phrase::CONFORMANCE_FORMAT_COMPACT_JWS),
            _ => return,
        };
        if !fits {
            self.fault(|| Error::of(said).with("found", text));
        }
    }

    fn uri(&mut self, text: &str) {
        if !is_iri_text(text) {
            self.fault(|| Error::of(&phrase::CONFORMANCE_FORMAT_URI).with("found", text));
        }
    }

    fn word(&mut self, text: &str, vocabulary: &Vocabulary) {
        let is_extension =
            || vocabulary.is_extensible && text.strip_prefix("ext:").is_some_and(|rest| !rest.is_empty());
        if !vocabulary.words.contains(&text) && !is_extension() {
            let said = if vocabulary.is_extensible {
                &phrase::CONFORMANCE_WORD_UNKNOWN_EXTENSIBLE
            } else {
                &phrase::CONFORMANCE_WORD_UNKNOWN
            };
            self.fault(|| {
                let words = vocabulary.words.join(", ");
                Error::of(said).with("found", text).with("vocabulary", vocabulary.name).with("words", words)
            });
        }
    }

    fn expect(&mut self, fits: bool, expected: Term, found: &Value<'_>) {
        if !fits {
            self.fault(|| {
                Error::of(&phrase::CONFORMANCE_WRONG_TYPE)
                    .with_term("expected", expected)
                    .with("found", found.to_json())
            });
        }
    }

    fn within(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        push_step(&mut self.path, name);
        look(self);
        self.path.truncate(length);
    }

    /// Takes in an error, which is made only if there is room for it.
    fn fault(&mut self, make: impl FnOnce() -> Error) {
        if self.is_full() {
            self.has_left_out = true;
            return;
        }
        let error = make().at(self.path.clone());
        self.errors.push(match self.about {
            Some((class, member)) => error.about(class, member),
            None => error,
        });
    }

    fn is_full(&self) -> bool {
        is_enough(self.errors.len(), &self.path)
    }
}

/// `YYYY-MM-DD`: a date is the day of an instant.
fn is_date(text: &str) -> bool {
    text.len() == 10 && Timestamp::parse(&format!("{text}T00:00:00Z")).is_ok()
}

/// The pattern of the schemas: a language of two to four letters, a script, a region.
fn is_language_code(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let language = parts.next().unwrap_or_default();
    let is_script = |part: &&str| {
        part.len() == 4
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
    };
    let is_region = |part: &&str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
            || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let _script = parts.next_if(is_script);
    let _region = parts.next_if(is_region);
    (2..=4).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.next().is_none()
}

/// The pattern of the schemas: three parts of base64url, the middle one perhaps empty.
fn is_compact_jws(text: &str) -> bool {
    let of_base64url =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let parts: Vec<&str> = text.splitn(4, '.').collect();
    matches!(parts.as_slice(), [header, payload, signature]
        if !header.is_empty() && !signature.is_empty() && [header, payload, signature].into_iter().all(|part| of_base64url(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_those_of_the_schemas() {
        for (text, fits) in [
            ("en", true),
            ("pt-BR", true),
            ("zh-Hans-CN", true),
            ("es-419", true),
            ("EN", false),
            ("english", false),
            ("en-", false),
            ("en-us", false),
        ] {
            assert_eq!(is_language_code(text), fits, "{text}");
        }
        for (text, fits) in [("2024-02-29", true), ("2023-02-29", false), ("2024-2-1", false), ("2024-02-01Z", false)] {
            assert_eq!(is_date(text), fits, "{text}");
        }
        for (text, fits) in
            [("a.b.c", true), ("a..c", true), (".b.c", false), ("a.b", false), ("a.b.c.d", false), ("a.b=.c", false)]
        {
            assert_eq!(is_compact_jws(text), fits, "{text}");
        }
    }
}

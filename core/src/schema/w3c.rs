//! The rules of the W3C's data model, 2.0 and 1.1, for credentials of any kind and for presentations.

use std::collections::HashSet;

use super::shape::{is_enough, looked_no_further};
use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::model::class::{date_members, is_older};
use crate::model::contexts::{CREDENTIALS_V1, CREDENTIALS_V2};
use crate::rdf::{is_iri_text, is_language_tag};
use crate::time::Timestamp;
use crate::words::phrase;

/// What in a credential breaks a rule of the edition of the data model that its contexts name. Who issued it, when it is valid
/// and whether its proofs are proofs are questions of their own.
pub(crate) fn credential(document: &Object<'_>) -> Vec<Error> {
    let mut inspection = Inspection { is_older: is_older(document), path: String::new(), errors: Vec::new() };
    inspection.contexts(document);
    inspection.id(document);
    inspection.types(document, "VerifiableCredential");
    inspection.texts(document);
    if let Some(Value::Object(issuer)) = document.member("issuer") {
        inspection.within("issuer", |inspection| inspection.texts(issuer));
    }
    inspection.subjects(document);
    for part in PARTS {
        inspection.part(document, part);
    }
    inspection.related_resources(document);
    inspection.finish()
}

/// What in a presentation breaks a rule of the data model (VCDM 2.0 §4.13). It may be without a holder and without credentials.
pub(crate) fn presentation(document: &Object<'_>) -> Vec<Error> {
    let mut inspection = Inspection { is_older: is_older(document), path: String::new(), errors: Vec::new() };
    inspection.contexts(document);
    inspection.id(document);
    inspection.types(document, "VerifiablePresentation");
    for part in PARTS.iter().filter(|part| part.name == "termsOfUse") {
        inspection.part(document, part);
    }
    inspection.finish()
}

/// Who issues the credential (VCDM 2.0 §4.7; OB 3.0, ProfileRef): a URL, or an object that has one as its id.
///
/// # Errors
/// `issuer.missing` and `issuer.malformed`.
pub(crate) fn issuer_id<'a>(document: &'a Object<'_>) -> Result<&'a str, Error> {
    let (id, path) = match document.member("issuer") {
        None => return Err(Error::of(&phrase::ISSUER_MISSING).at("/issuer")),
        Some(Value::String(id)) => (Some(&**id), "/issuer"),
        Some(issuer) => (issuer.member("id").and_then(Value::as_str), "/issuer/id"),
    };
    match id {
        Some(id) if is_iri_text(id) => Ok(id),
        Some(id) => Err(Error::of(&phrase::ISSUER_MALFORMED_NO_URL).with("found", id).at(path)),
        None => Err(Error::of(&phrase::ISSUER_MALFORMED_NO_ID).at("/issuer")),
    }
}

/// What in the dates of a credential is no date, and whether they are in order (VCDM 2.0 §4.9): whoever signs asks before, without
/// a clock.
pub(crate) fn dates(document: &Object<'_>) -> Vec<Error> {
    let (begins, ends) = date_members(document);
    let mut errors = Vec::new();
    let mut instant = |name: &str| {
        let parsed = match document.member(name)? {
            Value::String(text) => Timestamp::parse(text),
            other => Err(Error::of(&phrase::VALIDITY_MALFORMED_TYPE).with("found", other.to_json())),
        };
        parsed.map_err(|error| errors.push(error.at(format!("/{name}")))).ok()
    };
    let (from, until) = (instant(begins), instant(ends));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        errors.push(Error::of(&phrase::VALIDITY_ORDER).with("until", until).with("from", from).at(format!("/{ends}")));
    }
    if is_older(document) && document.member(begins).is_none() {
        errors.push(Error::of(&phrase::VALIDITY_MISSING).with("expected", begins));
    }
    errors
}

/// A member whose values are objects that say of which type they are.
struct Part {
    name: &'static str,
    /// Whether the data model 2.0, and whether 1.1, demands an id.
    needs_id: [bool; 2],
}

const PARTS: &[Part] = &[
    Part { name: "credentialStatus", needs_id: [false, true] },
    Part { name: "credentialSchema", needs_id: [true, true] },
    Part { name: "refreshService", needs_id: [false, true] },
    Part { name: "termsOfUse", needs_id: [false, false] },
    Part { name: "evidence", needs_id: [false, false] },
];

struct Inspection {
    is_older: bool,
    path: String,
    errors: Vec<Error>,
}

impl Inspection {
    /// §4.3: the context of the data model, then others, each a URL or an object.
    fn contexts(&mut self, document: &Object<'_>) {
        let base = if self.is_older { CREDENTIALS_V1 } else { CREDENTIALS_V2 };
        let contexts = document.member("@context");
        let entries = contexts.map(Value::as_slice).unwrap_or_default();
        let is_list = matches!(contexts, Some(Value::Array(_)));
        if entries.first().and_then(Value::as_str) != Some(base) {
            let path = if is_list { "/@context/0" } else { "/@context" };
            let error = match entries.first() {
                Some(found) => Error::of(&phrase::VCDM_CONTEXT)
                    .with("expected", CREDENTIALS_V2)
                    .with("older", CREDENTIALS_V1)
                    .with("found", found.to_json()),
                None => {
                    Error::of(&phrase::VCDM_CONTEXT_NONE).with("expected", CREDENTIALS_V2).with("older", CREDENTIALS_V1)
                }
            };
            self.errors.push(error.at(path));
            return;
        }
        for (index, entry) in entries.iter().enumerate().skip(1) {
            let fits = match entry {
                Value::String(url) => is_iri_text(url),
                Value::Object(_) => true,
                _ => false,
            };
            if !fits {
                let error = Error::of(&phrase::VCDM_CONTEXT_ENTRY).with("found", entry.to_json());
                self.within("@context", |inspection| {
                    inspection.within(&index.to_string(), |inspection| inspection.fault(error));
                });
            }
        }
    }

    /// §4.4: an id, where there is one, is a single URL.
    fn id(&mut self, object: &Object<'_>) {
        let Some(id) = object.member("id") else { return };
        if id.as_str().is_some_and(is_iri_text) {
            return;
        }
        let error = Error::of(&phrase::VCDM_ID).with("found", id.to_json());
        self.within("id", |inspection| inspection.fault(error));
    }

    /// §4.5: the type of a document, among them one of the data model.
    fn types(&mut self, document: &Object<'_>, expected: &str) {
        let types = document.member("type").map(Value::as_slice).unwrap_or_default();
        if types.iter().any(|value| value.as_str() == Some(expected)) {
            self.has_type(document, "type");
            return;
        }
        let error = match document.member("type") {
            Some(found) => Error::of(&phrase::VCDM_TYPE).with("expected", expected).with("found", found.to_json()),
            None => Error::of(&phrase::VCDM_TYPE_NONE).with("expected", expected),
        };
        self.errors.push(error.at("/type"));
    }

    /// §4.5: one or more terms or URLs.
    fn has_type(&mut self, object: &Object<'_>, member: &str) {
        match object.member("type") {
            None => self.fault(Error::of(&phrase::VCDM_TYPE_ANY_NONE).with("member", member)),
            Some(found) => {
                let types = found.as_slice();
                if types.is_empty() || !types.iter().all(|value| value.as_str().is_some_and(|name| !name.is_empty())) {
                    let error = Error::of(&phrase::VCDM_TYPE_ANY).with("found", found.to_json());
                    self.within("type", |inspection| inspection.fault(error));
                }
            }
        }
    }

    /// §4.6: names and descriptions, which only the data model 2.0 knows.
    fn texts(&mut self, object: &Object<'_>) {
        if self.is_older {
            return;
        }
        for name in ["name", "description"] {
            let Some(found) = object.member(name) else { continue };
            self.within(name, |inspection| {
                if found.as_slice().is_empty() {
                    inspection.fault(Error::of(&phrase::VCDM_TEXT_EMPTY));
                }
                inspection.each(found, Inspection::text);
            });
        }
    }

    /// §11.1: a string, or a language value object.
    fn text(&mut self, value: &Value<'_>) {
        let object = match value {
            Value::String(_) => return,
            Value::Object(object) => object,
            other => return self.fault(Error::of(&phrase::VCDM_TEXT).with("found", other.to_json())),
        };
        if object.member("@value").and_then(Value::as_str).is_none() {
            self.fault(Error::of(&phrase::VCDM_TEXT_VALUE));
        }
        for (name, member) in object.iter() {
            let fits = match name {
                "@value" => true,
                "@language" => member.as_str().is_some_and(is_language_tag),
                "@direction" => matches!(member.as_str(), Some("ltr" | "rtl")),
                _ => false,
            };
            if !fits {
                let error = match name {
                    "@language" => Error::of(&phrase::VCDM_TEXT_LANGUAGE).with("found", member.to_json()),
                    "@direction" => Error::of(&phrase::VCDM_TEXT_DIRECTION).with("found", member.to_json()),
                    _ => Error::of(&phrase::VCDM_TEXT_MEMBER).with("member", name),
                };
                self.within(name, |inspection| inspection.fault(error));
            }
        }
    }

    /// §4.8: one or more subjects, of each of which something is said.
    fn subjects(&mut self, document: &Object<'_>) {
        let Some(subjects) = document.member("credentialSubject") else {
            return self.fault(Error::of(&phrase::VCDM_SUBJECT_NONE));
        };
        self.within("credentialSubject", |inspection| {
            if subjects.as_slice().is_empty() {
                inspection.fault(Error::of(&phrase::VCDM_SUBJECT_EMPTY));
            }
            inspection.each(subjects, |inspection, subject| match subject {
                Value::Object(subject) if subject.is_empty() => {
                    inspection.fault(Error::of(&phrase::VCDM_SUBJECT_NOTHING_SAID));
                }
                Value::Object(subject) => inspection.id(subject),
                other => inspection.fault(Error::of(&phrase::VCDM_SUBJECT_TYPE).with("found", other.to_json())),
            });
        });
    }

    /// §4.10, §4.11, §5.4 to §5.6: one or more objects with a type, some with an id.
    fn part(&mut self, document: &Object<'_>, part: &Part) {
        let Some(found) = document.member(part.name) else { return };
        let [needs_id, needs_id_in_1_1] = part.needs_id;
        let needs_id = if self.is_older { needs_id_in_1_1 } else { needs_id };
        self.within(part.name, |inspection| {
            if found.as_slice().is_empty() {
                inspection.fault(Error::of(&phrase::VCDM_MEMBER_EMPTY).with("member", part.name));
            }
            inspection.each(found, |inspection, value| {
                let Value::Object(object) = value else {
                    let error =
                        Error::of(&phrase::VCDM_MEMBER).with("member", part.name).with("found", value.to_json());
                    return inspection.fault(error);
                };
                inspection.has_type(object, part.name);
                inspection.id(object);
                if needs_id && object.member("id").is_none() {
                    inspection.fault(Error::of(&phrase::VCDM_ID_MISSING).with("member", part.name));
                }
            });
        });
    }

    /// §5.3: objects with an id, each another one, and a digest.
    fn related_resources(&mut self, document: &Object<'_>) {
        let Some(found) = document.member("relatedResource") else { return };
        let mut ids = HashSet::new();
        self.within("relatedResource", |inspection| {
            if found.as_slice().is_empty() {
                inspection.fault(Error::of(&phrase::RESOURCE_MALFORMED_EMPTY));
            }
            inspection.each(found, |inspection, resource| {
                let id = resource.member("id");
                let has_digest = DIGESTS.iter().any(|name| resource.member(name).is_some());
                let Some(id) = id else { return inspection.fault(Error::of(&phrase::RESOURCE_MALFORMED_ID)) };
                if !has_digest {
                    return inspection.fault(Error::of(&phrase::RESOURCE_MALFORMED_DIGEST));
                }
                let Some(id) = id.as_str().filter(|id| is_iri_text(id)) else {
                    let error = Error::of(&phrase::RESOURCE_MALFORMED_URL).with("found", id.to_json());
                    return inspection.within("id", |inspection| inspection.fault(error));
                };
                if !ids.insert(id) {
                    let error = Error::of(&phrase::RESOURCE_REPEATED).with("url", id);
                    inspection.within("id", |inspection| inspection.fault(error));
                }
            });
        });
    }

    /// Looks at a value, or at each of an array, in its place.
    fn each<'o, 'a>(&mut self, values: &'o Value<'a>, mut look: impl FnMut(&mut Self, &'o Value<'a>)) {
        let Value::Array(items) = values else { return look(self, values) };
        for (index, item) in items.iter().enumerate() {
            if self.is_full() {
                return;
            }
            self.within(&index.to_string(), |inspection| look(inspection, item));
        }
    }

    fn within(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push_str(&pointer_step(name));
        look(self);
        self.path.truncate(length);
    }

    fn fault(&mut self, error: Error) {
        if !self.is_full() {
            self.errors.push(error.at(self.path.clone()));
        }
    }

    fn is_full(&self) -> bool {
        is_enough(self.errors.len(), &self.path)
    }

    fn finish(mut self) -> Vec<Error> {
        if self.is_full() {
            self.errors.push(looked_no_further(self.errors.len()));
        }
        self.errors
    }
}

/// The members that hold digests (VCDM 2.0 §5.3).
pub(crate) const DIGESTS: [&str; 2] = ["digestSRI", "digestMultibase"];

//! The rules of the W3C's data model, 2.0 and 1.1, for credentials of any kind and for presentations.

use std::collections::HashSet;

use super::shape::{are_enough, looked_no_further, shown};
use crate::code::Code;
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
    section: &'static str,
}

const PARTS: &[Part] = &[
    Part { name: "credentialStatus", needs_id: [false, true], section: "how to learn whether it was revoked" },
    Part { name: "credentialSchema", needs_id: [true, true], section: "a schema" },
    Part { name: "refreshService", needs_id: [false, true], section: "where to get a newer edition" },
    Part { name: "termsOfUse", needs_id: [false, false], section: "terms of use" },
    Part { name: "evidence", needs_id: [false, false], section: "evidence" },
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
            let found = entries.first().map_or_else(|| String::from("none"), shown);
            let path = if is_list { "/@context/0" } else { "/@context" };
            let message = format!(
                "expected {CREDENTIALS_V2} (or the older {CREDENTIALS_V1}) as the first context, found {found}"
            );
            self.errors.push(Error::new(Code::VcdmContext, message).at(path));
            return;
        }
        for (index, entry) in entries.iter().enumerate().skip(1) {
            let fits = match entry {
                Value::String(url) => is_iri_text(url),
                Value::Object(_) => true,
                _ => false,
            };
            if !fits {
                let message =
                    format!("expected a context, which is an absolute URL or an object, found {}", shown(entry));
                self.within("@context", |inspection| {
                    inspection.within(&index.to_string(), |inspection| inspection.fault(Code::VcdmContext, message));
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
        let message = format!("expected a single absolute URL, found {}", shown(id));
        self.within("id", |inspection| inspection.fault(Code::VcdmId, message));
    }

    /// §4.5: the type of a document, among them one of the data model.
    fn types(&mut self, document: &Object<'_>, expected: &str) {
        let types = document.member("type").map(Value::as_slice).unwrap_or_default();
        if types.iter().any(|value| value.as_str() == Some(expected)) {
            self.has_type(document, expected);
            return;
        }
        let found = document.member("type").map_or_else(|| String::from("none"), Value::to_json);
        let found: String = found.chars().take(120).collect();
        let message = format!("expected a type among which is {expected}, found {found}");
        self.errors.push(Error::new(Code::VcdmType, message).at("/type"));
    }

    /// §4.5: one or more terms or URLs.
    fn has_type(&mut self, object: &Object<'_>, what: &str) {
        match object.member("type") {
            None => self.fault(Code::VcdmType, format!("expected a type of {what}, found none")),
            Some(found) => {
                let types = found.as_slice();
                if types.is_empty() || !types.iter().all(|value| value.as_str().is_some_and(|name| !name.is_empty())) {
                    let message = format!("expected a type of {what}, a string or several, found {}", shown(found));
                    self.within("type", |inspection| inspection.fault(Code::VcdmType, message));
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
                    inspection.fault(Code::VcdmText, "expected a text, found an empty array: remove the member");
                }
                inspection.each(found, Inspection::text);
            });
        }
    }

    /// §11.1: a string, or a language value object.
    fn text(&mut self, value: &Value<'_>) {
        let expected = "expected a string, or an object with @value, @language and @direction";
        let object = match value {
            Value::String(_) => return,
            Value::Object(object) => object,
            other => return self.fault(Code::VcdmText, format!("{expected}, found {}", shown(other))),
        };
        if object.member("@value").and_then(Value::as_str).is_none() {
            self.fault(Code::VcdmText, format!("{expected}, found an object whose @value is no string"));
        }
        for (name, member) in object.iter() {
            let fits = match name {
                "@value" => true,
                "@language" => member.as_str().is_some_and(is_language_tag),
                "@direction" => matches!(member.as_str(), Some("ltr" | "rtl")),
                _ => false,
            };
            if !fits {
                let message = match name {
                    "@language" => format!("expected a language tag, like en or pt-BR, found {}", shown(member)),
                    "@direction" => format!("expected \"ltr\" or \"rtl\", found {}", shown(member)),
                    _ => format!("{expected}, found another member: remove it"),
                };
                self.within(name, |inspection| inspection.fault(Code::VcdmText, message));
            }
        }
    }

    /// §4.8: one or more subjects, of each of which something is said.
    fn subjects(&mut self, document: &Object<'_>) {
        let Some(subjects) = document.member("credentialSubject") else {
            return self
                .fault(Code::VcdmSubject, "expected a credentialSubject, whom the credential speaks of, found none");
        };
        self.within("credentialSubject", |inspection| {
            if subjects.as_slice().is_empty() {
                inspection.fault(Code::VcdmSubject, "expected one subject or more, found an empty array");
            }
            inspection.each(subjects, |inspection, subject| match subject {
                Value::Object(subject) if subject.is_empty() => {
                    inspection.fault(
                        Code::VcdmSubject,
                        "expected something that is said of the subject, found an empty object",
                    );
                }
                Value::Object(subject) => inspection.id(subject),
                other => {
                    let message = format!("expected a subject, which is an object, found {}", shown(other));
                    inspection.fault(Code::VcdmSubject, message);
                }
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
                inspection
                    .fault(Code::VcdmMember, "expected one object or more, found an empty array: remove the member");
            }
            inspection.each(found, |inspection, value| {
                let Value::Object(object) = value else {
                    let message = format!("expected an object that says of which type it is, found {}", shown(value));
                    return inspection.fault(Code::VcdmMember, message);
                };
                inspection.has_type(object, part.section);
                inspection.id(object);
                if needs_id && object.member("id").is_none() {
                    inspection.fault(Code::VcdmId, format!("expected an id, the URL of {}, found none", part.section));
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
                inspection.fault(
                    Code::ResourceMalformed,
                    "expected one resource or more, found an empty array: remove the member",
                );
            }
            inspection.each(found, |inspection, resource| {
                let id = resource.member("id");
                let has_digest = DIGESTS.iter().any(|name| resource.member(name).is_some());
                let lacks =
                    if id.is_none() { "an id, the URL of the resource" } else { "a digestSRI or a digestMultibase" };
                let Some(id) = id.filter(|_| has_digest) else {
                    let message = format!("expected of a related resource {lacks}, found none");
                    return inspection.fault(Code::ResourceMalformed, message);
                };
                let Some(id) = id.as_str().filter(|id| is_iri_text(id)) else {
                    let message = format!("expected a single absolute URL, found {}", shown(id));
                    return inspection.within("id", |inspection| inspection.fault(Code::ResourceMalformed, message));
                };
                if !ids.insert(id) {
                    let message = format!("expected one entry for {}, found a second one", shown(&Value::from(id)));
                    inspection.within("id", |inspection| inspection.fault(Code::ResourceRepeated, message));
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

    fn fault(&mut self, code: Code, message: impl Into<String>) {
        if !self.is_full() {
            self.errors.push(Error::new(code, message).at(self.path.clone()));
        }
    }

    fn is_full(&self) -> bool {
        are_enough(self.errors.len(), &self.path)
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

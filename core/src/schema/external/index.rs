//! Where in a schema other schemas are, by which URLs they are named, and where references lead (JSON Schema 2019-09 Core, §8).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use oxiri::{Iri, IriRef};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value as Json};

use crate::error::Error;
use crate::words::phrase;

/// Documents by their URLs, without fragments.
pub(super) type Documents = BTreeMap<String, Json>;

/// Patterns in all documents of a schema: each is compiled before the first text is looked at. That of a badge has two.
const MOST_PATTERNS: usize = 100;

/// Every schema in the documents, with the URL that its references are relative to.
pub(super) struct Index<'d> {
    /// The schemas that were walked, by where they are in memory.
    known: HashSet<*const Map<String, Json>>,
    /// Where the reference of a schema leads.
    targets: HashMap<*const Map<String, Json>, &'d Json>,
    /// By URL, without a fragment.
    resources: HashMap<String, &'d Json>,
    /// By URL, `#` and name.
    anchors: HashMap<String, &'d Json>,
    references: Vec<Reference>,
    /// The patterns, each of which is compiled before the first text is looked at.
    pub(super) patterns: Vec<&'d str>,
    /// The schemas that say something of what no other says anything of.
    pub(super) unevaluated: Vec<&'d Map<String, Json>>,
}

/// Where a `$ref` leads, and which schema has it.
struct Reference {
    of: *const Map<String, Json>,
    url: String,
    fragment: String,
}

impl<'d> Index<'d> {
    /// # Errors
    /// `schema.malformed` for URLs that are none, `limit.schema` for too many patterns, `schema.unanswered` for references that
    /// depend on who refers.
    pub(super) fn of(documents: &'d Documents) -> Result<Self, Error> {
        let mut index = Index {
            known: HashSet::new(),
            targets: HashMap::new(),
            resources: HashMap::new(),
            anchors: HashMap::new(),
            references: Vec::new(),
            patterns: Vec::new(),
            unevaluated: Vec::new(),
        };
        for (url, document) in documents {
            index.resources.insert(url.clone(), document);
            index.walk(document, &Rc::from(url.as_str()))?;
        }
        // A reference may lead to where no keyword says that a schema stands; there it says so itself.
        let mut next = 0;
        while let Some(reference) = index.references.get(next) {
            next += 1;
            let (of, base): (_, Rc<str>) = (reference.of, Rc::from(reference.url.as_str()));
            if let Some(target) = index.find(&reference.url, &reference.fragment) {
                index.targets.insert(of, target);
                index.walk(target, &base)?;
            }
        }
        if index.patterns.len() > MOST_PATTERNS {
            return Err(Error::of(&phrase::LIMIT_SCHEMA_PATTERNS)
                .with("most", MOST_PATTERNS)
                .with("found", index.patterns.len()));
        }
        Ok(index)
    }

    /// The documents that are referred to and not there.
    pub(super) fn lacking(&self) -> BTreeSet<String> {
        let lacking = self.references.iter().filter(|reference| !self.resources.contains_key(&reference.url));
        lacking.map(|reference| reference.url.clone()).collect()
    }

    /// The schema that a `$ref` leads to.
    ///
    /// # Errors
    /// `schema.malformed`, where there is none.
    pub(super) fn target(&self, from: &Map<String, Json>, reference: &str) -> Result<&'d Json, Error> {
        let target = self.targets.get(&std::ptr::from_ref(from));
        target.copied().ok_or_else(|| Error::of(&phrase::SCHEMA_MALFORMED_REFERENCE).with("reference", reference))
    }

    fn find(&self, url: &str, fragment: &str) -> Option<&'d Json> {
        let resource = *self.resources.get(url)?;
        if fragment.is_empty() {
            return Some(resource);
        }
        if fragment.starts_with('/') {
            return resource.pointer(fragment);
        }
        self.anchors.get(&format!("{url}#{fragment}")).copied()
    }

    fn walk(&mut self, schema: &'d Json, base: &Rc<str>) -> Result<(), Error> {
        let Json::Object(object) = schema else { return Ok(()) };
        if !self.known.insert(std::ptr::from_ref(object)) {
            return Ok(());
        }
        let mut base = Rc::clone(base);
        if let Some(Json::String(id)) = object.get("$id") {
            let Reference { url, fragment, .. } = Reference::read(object, &base, id)?;
            if fragment.is_empty() {
                base = Rc::from(url.as_str());
                self.resources.insert(url, schema);
            } else {
                // Before 2019-09 an anchor was written so.
                self.anchors.insert(format!("{url}#{fragment}"), schema);
            }
        }
        if let Some(Json::String(anchor)) = object.get("$anchor") {
            self.anchors.insert(format!("{base}#{anchor}"), schema);
        }
        if let Some(name) = ["$dynamicRef", "$recursiveRef"].into_iter().find(|name| object.contains_key(*name)) {
            return Err(Error::of(&phrase::SCHEMA_UNANSWERED_DYNAMIC).with("keyword", name));
        }
        if let Some(Json::String(reference)) = object.get("$ref") {
            self.references.push(Reference::read(object, &base, reference)?);
        }
        self.patterns.extend(object.get("pattern").map(|pattern| pattern.as_str().unwrap_or_default()));
        let of_names = object.get("patternProperties").and_then(Json::as_object);
        self.patterns.extend(of_names.into_iter().flat_map(Map::keys).map(String::as_str));
        if has_unevaluated(object) {
            self.unevaluated.push(object);
        }
        for below in subschemas(object) {
            self.walk(below, &base)?;
        }
        Ok(())
    }
}

impl Reference {
    fn read(of: &Map<String, Json>, base: &str, reference: &str) -> Result<Self, Error> {
        let is_none = || Error::of(&phrase::SCHEMA_MALFORMED_URL).with("found", reference);
        let absolute = match Iri::parse(base) {
            Ok(base) => {
                let reference = IriRef::parse(reference).map_err(|_| is_none())?;
                base.resolve(&reference).map_err(|_| is_none())?.into_inner()
            }
            Err(_) => Iri::parse(reference.to_owned()).map_err(|_| is_none())?.into_inner(),
        };
        let (url, fragment) = absolute.split_once('#').unwrap_or((&absolute, ""));
        let fragment: Cow<'_, str> = percent_decode_str(fragment).decode_utf8().map_err(|_| is_none())?;
        Ok(Reference { of: std::ptr::from_ref(of), url: url.to_owned(), fragment: fragment.into_owned() })
    }
}

/// Whether a schema depends on what the others at the same place have looked at, so that these are asked once more.
pub(super) fn has_unevaluated(object: &Map<String, Json>) -> bool {
    object.contains_key("unevaluatedProperties") || object.contains_key("unevaluatedItems")
}

/// The schemas right below a schema.
fn subschemas(object: &Map<String, Json>) -> impl Iterator<Item = &Json> {
    KEYWORDS.iter().flat_map(move |(keyword, holds)| {
        let value = object.get(*keyword);
        let (one, items, members) = match (holds, value) {
            (Holds::One | Holds::OneOrItems, Some(one @ (Json::Object(_) | Json::Bool(_)))) => (Some(one), None, None),
            (Holds::Items | Holds::OneOrItems, Some(Json::Array(items))) => (None, Some(items), None),
            (Holds::Members, Some(Json::Object(members))) => (None, None, Some(members)),
            _ => (None, None, None),
        };
        let below = one.into_iter().chain(items.into_iter().flatten());
        below.chain(members.into_iter().flat_map(Map::values))
    })
}

enum Holds {
    One,
    Items,
    OneOrItems,
    Members,
}

const KEYWORDS: [(&str, Holds); 22] = [
    ("$defs", Holds::Members),
    ("additionalItems", Holds::One),
    ("additionalProperties", Holds::One),
    ("allOf", Holds::Items),
    ("anyOf", Holds::Items),
    ("contains", Holds::One),
    ("contentSchema", Holds::One),
    ("definitions", Holds::Members),
    ("dependencies", Holds::Members),
    ("dependentSchemas", Holds::Members),
    ("else", Holds::One),
    ("if", Holds::One),
    ("items", Holds::OneOrItems),
    ("not", Holds::One),
    ("oneOf", Holds::Items),
    ("patternProperties", Holds::Members),
    ("prefixItems", Holds::Items),
    ("properties", Holds::Members),
    ("propertyNames", Holds::One),
    ("then", Holds::One),
    ("unevaluatedItems", Holds::One),
    ("unevaluatedProperties", Holds::One),
];

//! What holding a document against a schema may cost, found out before it is done: the engine itself has no budget.

use serde_json::{Map, Value as Json};

use super::index::{Index, has_unevaluated};
use crate::code::Code;
use crate::error::Error;
use crate::limits::Limits;

/// Schemas that are looked into one in the other, at one place of the document and below it. A badge takes about 50, where it has
/// endorsements in endorsements 100; the engine takes some kilobytes of stack for each.
const DEEPEST: usize = 160;

/// Counts at least as many steps as the engine will take; how many.
///
/// # Errors
/// `limit.schema`, where that is more than the budget allows or where a schema leads to itself; `schema.malformed` for references
/// to nowhere.
pub(super) fn cost(index: &Index<'_>, schema: &Json, instance: &Json, limits: &Limits) -> Result<usize, Error> {
    let mut account = Account { index, left: limits.schema_work, budget: limits.schema_work, whole: size(instance) };
    for object in &index.unevaluated {
        // What they depend on is put together when the schema is read, whatever the document is.
        account.dependencies(object, 0)?;
    }
    account.schema(schema, instance, 0)?;
    Ok(limits.schema_work - account.left)
}

struct Account<'i, 'd> {
    index: &'i Index<'d>,
    left: usize,
    budget: usize,
    /// Values in the whole document.
    whole: usize,
}

impl Account<'_, '_> {
    fn pay(&mut self, steps: usize) -> Result<(), Error> {
        self.left = self.left.checked_sub(steps).ok_or_else(|| {
            let message =
                format!("expected the schema to be done with in {} steps, found that it takes more", self.budget);
            Error::new(Code::LimitSchema, message)
        })?;
        Ok(())
    }

    fn enter(depth: usize) -> Result<usize, Error> {
        if depth < DEEPEST {
            return Ok(depth + 1);
        }
        let message = format!(
            "expected at most {DEEPEST} schemas one in the other, found more: it may lead to itself without getting any further"
        );
        Err(Error::new(Code::LimitSchema, message))
    }

    fn schema(&mut self, schema: &Json, instance: &Json, depth: usize) -> Result<(), Error> {
        self.pay(1)?;
        let Json::Object(object) = schema else { return Ok(()) };
        let depth = Self::enter(depth)?;
        self.pay(object.len() + self.words(object, instance))?;
        for _ in 0..if has_unevaluated(object) { 2 } else { 1 } {
            self.in_place(object, instance, depth)?;
        }
        match instance {
            Json::Object(members) => self.members(object, members, depth),
            Json::Array(items) => self.items(object, items, depth),
            _ => Ok(()),
        }
    }

    /// What compares and matches without another schema.
    fn words(&self, object: &Map<String, Json>, instance: &Json) -> usize {
        let length = |name: &str| object.get(name).and_then(Json::as_array).map_or(0, Vec::len);
        let (compared, matched) = match instance {
            Json::String(text) => (1 + text.len() / 16, text.len() / 16),
            Json::Array(_) | Json::Object(_) => (self.whole, 0),
            _ => (1, 0),
        };
        let constants = length("enum") + usize::from(object.contains_key("const"));
        let is_unique = object.contains_key("uniqueItems") && instance.is_array();
        let of_text = ["pattern", "format", "minLength", "maxLength", "contentEncoding", "contentMediaType"];
        let texts = of_text.iter().filter(|name| object.contains_key(**name)).count();
        // Of a pattern each byte may take as long as everything else that is asked of sixteen.
        let patterns = if object.contains_key("pattern") { 15 } else { 0 };
        let required = object
            .get("dependentRequired")
            .and_then(Json::as_object)
            .map_or(0, |members| members.values().map(|names| 1 + names.as_array().map_or(0, Vec::len)).sum());
        length("required")
            + length("type")
            + required
            + constants.saturating_mul(compared)
            + (texts + patterns) * matched
            + if is_unique { self.whole } else { 0 }
    }

    /// Schemas for the same place.
    fn in_place(&mut self, object: &Map<String, Json>, instance: &Json, depth: usize) -> Result<(), Error> {
        for (keyword, value) in object {
            match (keyword.as_str(), value) {
                ("allOf" | "anyOf" | "oneOf", Json::Array(schemas)) => {
                    for schema in schemas {
                        self.schema(schema, instance, depth)?;
                    }
                }
                ("not" | "if" | "then" | "else", schema) => self.schema(schema, instance, depth)?,
                ("$ref", Json::String(reference)) => {
                    let target = self.index.target(object, reference)?;
                    self.schema(target, instance, depth)?;
                }
                ("dependentSchemas" | "dependencies", Json::Object(schemas)) => {
                    self.pay(schemas.len())?;
                    for (_, schema) in schemas.iter().filter(|(name, _)| instance.get(name.as_str()).is_some()) {
                        self.schema(schema, instance, depth)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn members(&mut self, object: &Map<String, Json>, members: &Map<String, Json>, depth: usize) -> Result<(), Error> {
        let listed = object.get("properties").and_then(Json::as_object);
        for (name, schema) in listed.into_iter().flatten() {
            self.pay(1)?;
            if let Some(member) = members.get(name) {
                self.schema(schema, member, depth)?;
            }
        }
        let others = ["additionalProperties", "unevaluatedProperties"];
        let others: Vec<&Json> = others.iter().filter_map(|keyword| object.get(*keyword)).collect();
        let patterns = object.get("patternProperties").and_then(Json::as_object);
        let names = object.get("propertyNames");
        for (name, member) in members {
            self.pay(1 + patterns.map_or(0, Map::len) * (1 + name.len()))?;
            for schema in patterns.into_iter().flat_map(Map::values) {
                self.schema(schema, member, depth)?;
            }
            if listed.is_none_or(|listed| !listed.contains_key(name)) {
                for schema in &others {
                    self.schema(schema, member, depth)?;
                }
            }
            if let Some(schema) = names {
                self.schema(schema, &Json::String(name.clone()), depth)?;
            }
        }
        Ok(())
    }

    fn items(&mut self, object: &Map<String, Json>, items: &[Json], depth: usize) -> Result<(), Error> {
        let mut first = 0;
        for keyword in ["prefixItems", "items"] {
            let Some(schemas) = object.get(keyword).and_then(Json::as_array) else { continue };
            first = first.max(schemas.len());
            for (schema, item) in schemas.iter().zip(items) {
                self.schema(schema, item, depth)?;
            }
        }
        for (keyword, from) in
            [("items", first), ("additionalItems", first), ("unevaluatedItems", first), ("contains", 0)]
        {
            let Some(schema) = object.get(keyword).filter(|schema| !schema.is_array()) else { continue };
            for item in items.iter().skip(from) {
                self.schema(schema, item, depth)?;
            }
        }
        Ok(())
    }

    /// The schemas for the same place, whatever the document is.
    fn dependencies(&mut self, object: &Map<String, Json>, depth: usize) -> Result<(), Error> {
        let depth = Self::enter(depth)?;
        self.pay(1 + object.len())?;
        for (keyword, value) in object {
            let (one, many) = match (keyword.as_str(), value) {
                ("allOf" | "anyOf" | "oneOf", Json::Array(schemas)) => (None, Some(schemas.iter().collect())),
                ("dependentSchemas" | "dependencies", Json::Object(schemas)) => {
                    (None, Some(schemas.values().collect()))
                }
                ("not" | "if" | "then" | "else", schema) => (Some(schema), None),
                ("$ref", Json::String(reference)) => (Some(self.index.target(object, reference)?), None),
                _ => (None, None),
            };
            let many: Vec<&Json> = many.unwrap_or_default();
            for below in one.into_iter().chain(many).filter_map(Json::as_object) {
                self.dependencies(below, depth)?;
            }
        }
        Ok(())
    }
}

/// Values in a document, itself counted in.
fn size(value: &Json) -> usize {
    1 + match value {
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Object(members) => members.values().map(size).sum(),
        _ => 0,
    }
}

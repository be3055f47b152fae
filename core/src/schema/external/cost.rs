//! What validating against a schema may cost, computed before it is done, since the engine has no budget of its own.

use serde_json::{Map, Value as Json};

use super::index::{Index, has_unevaluated};
use crate::budget::cost;
use crate::error::Error;
use crate::limits::Limits;
use crate::words::phrase;

/// Schemas that are looked into one in the other, at one place of the document and below it. A badge takes about 50, where it has
/// endorsements in endorsements 100; the engine takes some kilobytes of stack for each.
const DEEPEST: usize = 160;

/// Counts at least as many steps as the engine will take; how many.
///
/// # Errors
/// `limit.schema`, where that is more than the budget allows or where a schema leads to itself; `schema.malformed` for references
/// to nowhere.
pub(super) fn steps(index: &Index<'_>, schema: &Json, instance: &Json, limits: &Limits) -> Result<usize, Error> {
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
        self.left = self
            .left
            .checked_sub(steps)
            .ok_or_else(|| Error::of(&phrase::LIMIT_SCHEMA_WORK).with("most", self.budget))?;
        Ok(())
    }

    fn enter(depth: usize) -> Result<usize, Error> {
        if depth < DEEPEST {
            return Ok(depth + 1);
        }
        Err(Error::of(&phrase::LIMIT_SCHEMA_DEPTH).with("most", DEEPEST))
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

/// Units of work that compiling a pattern takes at most: its classes of characters, of which each may have hundreds of ranges, as
/// often as they are repeated. The engine gives up where it has come to [`MOST_OF_A_PATTERN`].
pub(super) fn weight(pattern: &str) -> u64 {
    let mut weight = cost::PATTERN;
    let mut times: u64 = 1;
    let mut rest = pattern.bytes();
    while let Some(byte) = rest.next() {
        weight += match byte {
            b'\\' => match rest.next() {
                Some(b'p' | b'P' | b'w' | b'W' | b'd' | b'D' | b's' | b'S' | b'b' | b'B') => cost::PATTERN_CLASS,
                _ => cost::PATTERN_BYTE,
            },
            b'.' | b'[' => cost::PATTERN_CLASS,
            b'{' => {
                let bounds: Vec<u8> = rest.by_ref().take_while(|byte| *byte != b'}').collect();
                let numbers =
                    bounds.split(|byte| !byte.is_ascii_digit()).filter_map(|digits| std::str::from_utf8(digits).ok());
                let most = numbers.filter_map(|digits| digits.parse::<u64>().ok()).max();
                times = times.saturating_mul(most.unwrap_or(1).max(1));
                cost::PATTERN_BYTE
            }
            _ => cost::PATTERN_BYTE,
        };
    }
    weight.saturating_mul(times).min(cost::MOST_OF_A_PATTERN)
}

/// Values in a document, itself counted in.
pub(super) fn size(value: &Json) -> usize {
    1 + match value {
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Object(members) => members.values().map(size).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use serde_json::json;

    use super::super::index::Documents;
    use super::*;
    use crate::code::Code;

    fn steps(schema: &Json, instance: &Json) -> Result<usize, Error> {
        let documents = Documents::from([(String::from("https://a.example"), schema.clone())]);
        let index = Index::of(&documents).unwrap();
        super::steps(&index, documents.values().next().unwrap(), instance, &Limits::default())
    }

    #[test]
    fn every_keyword_costs_what_it_makes_the_engine_do() {
        let long = "x".repeat(32);
        // A schema that is an object costs a step, and one for each of its words; `true` costs one.
        for (schema, instance, expected) in [
            (json!(true), json!(1), 1),
            (json!({}), json!(1), 1),
            (json!({"type": ["string", "null"]}), json!(1), 2 + 2),
            (json!({"required": ["a", "b"]}), json!(1), 2 + 2),
            (json!({"dependentRequired": {"a": ["b", "c"], "d": []}}), json!(1), 2 + 3 + 1),
            // Compared with texts by their length, with everything else by the size of the whole document.
            (json!({"enum": [1, 2, 3]}), json!(7), 2 + 3),
            (json!({"enum": [1, 2, 3]}), json!(long), 2 + 3 * 3),
            (json!({"enum": [1, 2, 3]}), json!([1, 2]), 2 + 3 * 3),
            (json!({"const": 1}), json!({"a": [1]}), 2 + 3 + 1),
            (json!({"const": 1, "enum": [2, 3]}), json!(1), 3 + 3),
            (json!({"uniqueItems": true}), json!([1, 2, 3]), 2 + 4),
            (json!({"uniqueItems": true}), json!("a"), 2),
            // Read to the end, sixteen bytes a step; a pattern a byte a step.
            (json!({"minLength": 1}), json!(long), 2 + 2),
            (json!({"minLength": 1, "format": "uri"}), json!(long), 3 + 2 * 2),
            (json!({"pattern": "x"}), json!(long), 2 + 32),
            // At the same place.
            (json!({"allOf": [{}, {}]}), json!(1), 2 + 2),
            (json!({"not": {}}), json!(1), 2 + 1),
            (json!({"if": {}, "then": {}, "else": {}}), json!(1), 4 + 3),
            (json!({"$ref": "#/$defs/a", "$defs": {"a": {}}}), json!(1), 3 + 1),
            (json!({"dependentSchemas": {"a": {}, "b": {"not": {}}}}), json!({"a": 1}), 2 + 2 + 2 + 1),
            // Below it: each member and each property is looked at.
            (json!({"properties": {"a": {}, "b": {"not": {}}}}), json!({"a": 1}), 2 + 2 + 1 + 1),
            (json!({"properties": {"a": {}}, "additionalProperties": {}}), json!({"a": 1, "b": 2}), 3 + 2 + 2 + 1),
            (json!({"additionalProperties": {}}), json!({"a": 1, "b": 2}), 2 + 2 + 2),
            (json!({"patternProperties": {"x": {}, "y": {}}}), json!({"abc": 1}), 2 + 1 + 2 * 4 + 2),
            (json!({"propertyNames": {"minLength": 1}}), json!({long: 1}), 2 + 1 + 2 + 2),
            (json!({"items": {}}), json!([1, 2]), 2 + 2),
            (json!({"prefixItems": [{}], "items": {"not": {}}}), json!([1, 2, 3]), 3 + 1 + 2 * 3),
            (json!({"items": [{}], "additionalItems": {"not": {}}}), json!([1, 2, 3]), 3 + 1 + 2 * 3),
            (json!({"contains": {}}), json!([1, 2]), 2 + 2),
            // Asked twice of what is at the same place, and put together beforehand.
            (json!({"unevaluatedProperties": true, "not": {}}), json!({"a": 1}), 3 + 1 + 3 + 2 * 2 + 2),
            (json!({"unevaluatedItems": true, "not": {}}), json!([1]), 3 + 1 + 3 + 2 + 1),
        ] {
            assert_eq!(steps(&schema, &instance).unwrap(), expected, "{schema} on {instance}");
        }
    }

    #[test]
    fn what_is_put_together_beforehand_is_counted_whatever_the_document_is() {
        let plain = steps(&json!({"unevaluatedItems": true}), &json!(1)).unwrap();
        // Beside the word itself: its schema, the word in that, and its schema once more at the place itself, if it applies.
        for (word, value, applies) in [
            ("allOf", json!([{"title": "a"}]), true),
            ("dependentSchemas", json!({"a": {"title": "a"}}), false),
            ("not", json!({"title": "a"}), true),
            ("$ref", json!("#/$defs/a"), true),
        ] {
            let mut schema = json!({"unevaluatedItems": true, "$defs": {"a": {"title": "a"}}});
            let without = steps(&schema, &json!(1)).unwrap();
            assert_eq!(without, plain + 2);
            schema[word] = value;
            let twice_there = if applies { 2 * 2 } else { 2 };
            assert_eq!(steps(&schema, &json!(1)).unwrap(), without + 2 + 2 + twice_there, "{word}");
        }
    }

    #[test]
    fn schemas_one_in_the_other_are_followed_so_far_and_no_further() {
        let nested = |depth: usize| (1..depth).fold(json!({}), |inner, _| json!({"not": inner}));
        assert!(steps(&nested(DEEPEST), &json!(1)).is_ok());
        assert_eq!(steps(&nested(DEEPEST + 1), &json!(1)).unwrap_err().code(), Code::LimitSchema);
        let leads_to_itself = json!({"$ref": "#"});
        assert_eq!(steps(&leads_to_itself, &json!(1)).unwrap_err().code(), Code::LimitSchema);
    }
}

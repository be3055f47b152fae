//! Results and what they refer to: the descriptions and levels of the achievement, found by id.

use std::collections::{HashMap, HashSet};

use crate::error::Error;
use crate::json::{Object, Value};
use crate::words::phrase;

/// The result descriptions of an achievement, which results refer to by id (OB 3.0, Result). Each id is looked up in a table:
/// a document may have many results and many levels.
pub(super) struct Descriptions<'a> {
    all: Vec<Description<'a>>,
    by_id: HashMap<&'a str, usize>,
    levels: HashSet<&'a str>,
}

struct Description<'a> {
    kind: Option<&'a str>,
    required: Option<&'a str>,
    levels: HashSet<&'a str>,
}

impl<'a> Descriptions<'a> {
    pub(super) fn of(achievement: &'a Object<'a>) -> Self {
        let written = achievement.member("resultDescription").map(Value::as_slice).unwrap_or_default();
        let mut by_id = HashMap::new();
        let mut all_levels = HashSet::new();
        let mut descriptions = Vec::with_capacity(written.len());
        for (index, description) in written.iter().enumerate() {
            let text = |name: &str| description.member(name).and_then(Value::as_str);
            if let Some(id) = text("id") {
                // Of two descriptions with one id, the first is meant.
                by_id.entry(id).or_insert(index);
            }
            let levels = description.member("rubricCriterionLevel").map(Value::as_slice).unwrap_or_default();
            let levels: HashSet<&str> = levels.iter().filter_map(|level| level.member("id")?.as_str()).collect();
            all_levels.extend(&levels);
            descriptions.push(Description { kind: text("resultType"), required: text("requiredLevel"), levels });
        }
        Descriptions { all: descriptions, by_id, levels: all_levels }
    }

    /// A description demands a level of its own.
    pub(super) fn required_levels(&self, errors: &mut Vec<Error>) {
        for (index, description) in self.all.iter().enumerate() {
            let Some(required) = description.required.filter(|required| !description.levels.contains(required)) else {
                continue;
            };
            errors.push(
                Error::of(&phrase::CONFORMANCE_LEVEL_UNKNOWN_REQUIRED)
                    .with("found", required)
                    .at(format!("/credentialSubject/achievement/resultDescription/{index}/requiredLevel")),
            );
        }
    }

    /// A result refers to a description and a level of the achievement, and has a status where that is what is described.
    pub(super) fn result(&self, result: &Value<'_>, index: usize, errors: &mut Vec<Error>) {
        let path = format!("/credentialSubject/result/{index}");
        let text = |name: &str| result.member(name).and_then(Value::as_str);
        let named = text("resultDescription");
        let linked = named.and_then(|id| self.all.get(*self.by_id.get(id)?));
        if let (Some(id), None) = (named, linked) {
            errors.push(
                Error::of(&phrase::CONFORMANCE_RESULT_UNLINKED)
                    .with("found", id)
                    .at(format!("{path}/resultDescription")),
            );
        }
        if linked.is_some_and(|description| description.kind == Some("Status")) && result.member("status").is_none() {
            errors.push(Error::of(&phrase::CONFORMANCE_RESULT_STATUS_MISSING).at(path.clone()));
        }
        let known = linked.map_or(&self.levels, |description| &description.levels);
        if let Some(level) = text("achievedLevel").filter(|level| !known.contains(level)) {
            errors.push(
                Error::of(&phrase::CONFORMANCE_LEVEL_UNKNOWN).with("found", level).at(format!("{path}/achievedLevel")),
            );
        }
    }
}

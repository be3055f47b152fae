//! What a reader sees of a document: the report, and every accessor of the typed views, whatever the JSON around them.
//!
//! Of a node that stands in several places, what counts is where readers meet it first: there everything must be said. Further
//! down, a reader may find the same again or only the id.

use std::collections::{BTreeMap, BTreeSet};

use ob3::json::{Object, Value as Json};
use ob3::model::OUTLINES;
use ob3::model::outline::{Outline, Reading, View};
use ob3::{Bundle, Check, Policy, Report, Timestamp, Verdict, Verifier};
use serde_json::{Map, Value, json};

use super::terms::WORDS;

/// How a document is verified: under which policy, and whether the rule of reading is on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way {
    pub(crate) policy: Policy,
    pub(crate) rule: bool,
    /// Whether the form is asked for, too.
    pub(crate) form: bool,
}

/// Verifies, and says what is read.
pub(crate) fn read(text: &str, bundle: &Bundle, way: Way) -> (Verdict, Value) {
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    let asked = Check::ALL.iter().copied().filter(|check| way.form || *check != Check::Conformance);
    let verifier = Verifier::new().policy(way.policy).reads_anything(!way.rule).skips_causes(true);
    let verifier = if way.form { verifier } else { verifier.ask(asked.filter(|check| !NEEDY.contains(check))) };
    let report = verifier.verify(text.as_bytes(), now, bundle);
    (report.verdict(), seen(&report))
}

/// Questions that want to be told something when they are asked by name.
const NEEDY: [Check; 3] = [Check::Recipient, Check::Trust, Check::Refresh];

fn seen(report: &Report) -> Value {
    let document = report.unverified().and_then(|credential| credential.document().ok());
    let document = document.as_ref().and_then(Json::as_object);
    let proofs = document.and_then(|document| document.member("proof")).map_or(0, |proofs| proofs.as_slice().len());
    let checks = report.checks().iter().filter(|check| check.check != Check::Endorsements);
    let checks: Vec<String> = checks.map(|check| format!("{} {:?}", check.check.as_str(), check.outcome)).collect();
    let findings: BTreeSet<&str> = report.findings().iter().filter_map(|finding| code(finding, proofs)).collect();
    let missing: BTreeSet<&str> = report.missing().iter().map(|missing| missing.url.as_str()).collect();
    json!({
        "verdict": report.verdict().as_str(), "kind": report.kind(), "checks": checks, "findings": findings,
        "provenance": report.provenance().map(ob3::verify::Provenance::as_str), "missing": missing,
        "credentials": set(report.credentials().iter().map(seen)),
        "endorsements": report.endorsements().iter().map(|endorsement| endorsed(&endorsement.report)).collect::<Vec<_>>(),
        "says": document.map(|document| Said::of(document, report.kind(), proofs)),
    })
}

/// Of an endorsement that does not hold, a reader is told just that: see [`agree`].
fn endorsed(report: &Report) -> Value {
    if report.is_valid() { seen(report) } else { Value::Null }
}

/// Whether the endorsements that are read are the ones that were signed. Their contexts are not signed with the badge that they
/// stand in, so somebody may always make one that does not hold; never one that says something else.
fn agree(signed: &Value, read: &Value) -> bool {
    let (Value::Array(signed), Value::Array(read)) = (signed, read) else { return signed == read };
    read.len() >= signed.len() && read.iter().all(|one| one.is_null() || signed.contains(one))
}

/// The code of what was found, unless it speaks of how the JSON is written. The order and the edition of contexts are not
/// signed; and where one of several proofs is refused, the others decide.
fn code(finding: &ob3::Finding, proofs: usize) -> Option<&'static str> {
    let is_form = finding.path.starts_with("/@context") || FORM.contains(&finding.code.name());
    let is_of_proof = matches!(finding.check, Check::Proof | Check::Issuer) || finding.path.starts_with("/proof");
    let is_other_proof = proofs > 1 && is_of_proof;
    (!is_form && !is_other_proof).then(|| finding.code.name())
}

/// Codes that speak of form alone, and of what says nothing; and that an endorsement does not hold, which its report says.
const FORM: [&str; 7] = [
    "conformance.wrong-type",
    "conformance.array.expected",
    "conformance.array.unexpected",
    "endorsements.invalid",
    "endorsements.undetermined",
    "jsonld.empty-value",
    "proof.created.malformed",
];

/// What a document says: what is reached from its top, and the nodes that have ids.
#[derive(Default)]
struct Said {
    /// By id and accessor: how far from the top a reader looks for it first, and what is found in each such place.
    nodes: BTreeMap<String, BTreeMap<&'static str, (usize, BTreeSet<String>)>>,
    skips_proofs: bool,
}

impl Said {
    fn of(document: &Object<'_>, kind: Option<&str>, proofs: usize) -> Value {
        let class = match kind {
            Some("OpenBadgeCredential") => "AchievementCredential",
            Some(kind @ ("EndorsementCredential" | "ClrCredential")) => kind,
            _ => "VerifiableCredential",
        };
        let outline = OUTLINES.iter().find(|outline| outline.class.name == class).unwrap();
        let mut said = Said { skips_proofs: proofs > 1, ..Said::default() };
        let top = said.view(View::of(document, outline), 0);
        let holder = document.member("holder").filter(|_| kind == Some("VerifiablePresentation"));
        let holder = holder.and_then(|holder| holder.as_str().or_else(|| holder.member("id")?.as_str()));
        let nodes: Map<String, Value> = said
            .nodes
            .into_iter()
            .map(|(id, members)| {
                let members: Map<String, Value> =
                    members.into_iter().map(|(name, (_, found))| (name.to_owned(), parsed(found))).collect();
                (id, Value::Object(members))
            })
            .collect();
        json!({ "top": top, "holder": holder, "nodes": nodes })
    }

    fn view(&mut self, view: View<'_>, depth: usize) -> Value {
        let outline: &'static Outline = view.outline();
        let mut members: BTreeMap<&'static str, Value> = BTreeMap::new();
        members.insert("type", set(view.types().filter_map(known_type).map(|name| json!(name))));
        for accessor in outline.accessors {
            let name = accessor.property.name;
            // The contexts are how it is written. Credentials inside it have reports of their own.
            if matches!(name, "@context" | "verifiableCredential" | "endorsement")
                || (name == "proof" && self.skips_proofs)
            {
                continue;
            }
            let values = view.read(accessor.name).unwrap_or_default();
            let values = set(values.into_iter().map(|reading| self.reading(reading, depth + 1)));
            members.insert(name, values);
        }
        let id = members.get("id").and_then(|id| id[0].as_str()).map(str::to_owned).or(view.uri().map(str::to_owned));
        let Some(id) = id else {
            members.retain(|_, values| *values != json!([]));
            return json!(members);
        };
        let node = self.nodes.entry(id.clone()).or_default();
        for (name, values) in members {
            let (first, found) = node.entry(name).or_insert((depth, BTreeSet::new()));
            if depth < *first {
                (*first, *found) = (depth, BTreeSet::new());
            }
            if depth == *first {
                found.insert(values.to_string());
            }
        }
        json!({ "id": id })
    }

    fn reading(&mut self, reading: Reading<'_>, depth: usize) -> Value {
        match reading {
            Reading::Text(text) => json!(text),
            Reading::Word(word) => json!(word.as_str()),
            Reading::DateTime(date) => json!(date.as_str()),
            Reading::Number(number) => json!(number.as_str().parse::<f64>().ok()),
            Reading::Boolean(is_true) => json!(is_true),
            Reading::Any(any) => loose(any),
            Reading::View(inner) => self.view(inner, depth),
            other => json!(format!("{other:?}")),
        }
    }
}

/// A type that some context of ours defines: readers know no others. A badge has two names.
fn known_type(name: &str) -> Option<&str> {
    let is_known = WORDS.values().flatten().any(|word| word.name == name);
    is_known.then_some(if name == "AchievementCredential" { "OpenBadgeCredential" } else { name })
}

fn parsed(found: BTreeSet<String>) -> Value {
    found.into_iter().map(|text| serde_json::from_str::<Value>(&text).unwrap()).collect()
}

/// A value without the order of its arrays.
fn loose(value: &Json<'_>) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(is_true) => json!(is_true),
        Json::Number(number) => json!(number.parse::<f64>().ok()),
        Json::String(text) => json!(text),
        Json::Array(items) => set(items.iter().map(loose)),
        Json::Object(members) => members.iter().map(|(key, value)| (key.to_owned(), loose(value))).collect(),
    }
}

/// Values without their order, each once.
fn set(values: impl Iterator<Item = Value>) -> Value {
    let mut values: Vec<Value> = values.collect();
    values.sort_by_cached_key(Value::to_string);
    values.dedup();
    Value::Array(values)
}

/// The first place where two readings differ, and how.
pub(crate) fn difference(left: &Value, right: &Value, place: &str) -> Option<String> {
    match (left, right) {
        _ if left == right => None,
        (Value::Object(left), Value::Object(right)) => {
            if left.contains_key("verdict") && left.get("verdict") != right.get("verdict") {
                return difference(&left["verdict"], &right["verdict"], &format!("{place}/verdict"));
            }
            let keys: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            let of = |object: &Map<String, Value>, key: &str| object.get(key).cloned().unwrap_or_default();
            let keys = keys.iter().filter(|key| **key != "endorsements" || !agree(&of(left, key), &of(right, key)));
            keys.into_iter().find_map(|key| difference(&of(left, key), &of(right, key), &format!("{place}/{key}")))
        }
        (Value::Array(lefts), Value::Array(rights)) if lefts.len() == rights.len() => {
            lefts.iter().zip(rights).find_map(|(left, right)| difference(left, right, &format!("{place}/*")))
        }
        _ => Some(format!("{place}: {left} was signed, {right} is read")),
    }
}

//! What a reader sees of a document: the report, and every accessor of the typed views, whatever the JSON around them.

use std::collections::BTreeSet;

use ob3::json::{Object, Value as Json};
use ob3::model::outline::{OUTLINES, Outline, Reading, View};
use ob3::{Bundle, Policy, Report, Timestamp, Verdict, Verifier};
use serde_json::{Map, Value, json};

/// Verifies, and says what is read.
pub(crate) fn read(text: &str, bundle: &Bundle, policy: Policy) -> (Verdict, Value) {
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    let report = Verifier::new().at(now).policy(policy).verify(text.as_bytes(), bundle);
    (report.verdict(), seen(&report))
}

fn seen(report: &Report) -> Value {
    let checks: Vec<String> =
        report.checks().iter().map(|check| format!("{} {:?}", check.check.as_str(), check.outcome)).collect();
    let findings: BTreeSet<String> = report.findings().iter().filter_map(finding).collect();
    let missing: BTreeSet<&str> = report.missing().iter().map(|missing| missing.url.as_str()).collect();
    let endorsements = report.endorsements().iter().map(|endorsement| seen(&endorsement.report));
    let document = report.unverified().and_then(|credential| credential.document().ok());
    json!({
        "verdict": report.verdict().as_str(), "kind": report.kind(), "checks": checks, "findings": findings,
        "provenance": report.provenance().map(ob3::verify::Provenance::as_str), "missing": missing,
        "credentials": set(report.credentials().iter().map(seen)), "endorsements": set(endorsements),
        "says": document.as_ref().and_then(Json::as_object).map(|document| says(document, report.kind())),
    })
}

/// Of what was found, what is no remark on how the JSON is written. The order and the edition of contexts are not signed.
fn finding(finding: &ob3::Finding) -> Option<String> {
    let is_form = finding.path.starts_with("/@context") || FORM.contains(&finding.code.name());
    (!is_form).then(|| finding.code.name().to_owned())
}

/// Codes that speak of form alone: an array for one value, and the reverse.
const FORM: [&str; 1] = ["conformance.wrong-type"];

fn says(document: &Object<'_>, kind: Option<&str>) -> Value {
    let class = match kind {
        Some("OpenBadgeCredential") => "AchievementCredential",
        Some(kind @ ("EndorsementCredential" | "ClrCredential")) => kind,
        _ => "VerifiableCredential",
    };
    let outline = OUTLINES.iter().find(|outline| outline.class.name == class).unwrap();
    let mut said = view(View::of(document, outline));
    if kind == Some("VerifiablePresentation") {
        said["holder"] = json!(document.member("holder").and_then(id_of));
    }
    said
}

fn id_of<'v>(value: &'v Json<'_>) -> Option<&'v str> {
    value.as_str().or_else(|| value.member("id")?.as_str())
}

fn view(view: View<'_>) -> Value {
    let outline: &Outline = view.outline();
    let types: BTreeSet<&str> = view.types().collect();
    let mut said = Map::from_iter([("type".to_owned(), json!(types))]);
    for accessor in outline.accessors {
        // The contexts are how it is written. The credentials in a record have reports of their own.
        if matches!(accessor.property.name, "@context" | "verifiableCredential") {
            continue;
        }
        let values = set(view.read(accessor.name).unwrap_or_default().into_iter().map(reading));
        if values != json!([]) {
            said.insert(accessor.property.name.to_owned(), values);
        }
    }
    Value::Object(said)
}

fn reading(reading: Reading<'_>) -> Value {
    match reading {
        Reading::Text(text) => json!(text),
        Reading::Word(word) => json!(word.as_str()),
        Reading::DateTime(date) => json!(date.as_str()),
        Reading::Number(number) => json!(number.as_str().parse::<f64>().ok()),
        Reading::Boolean(is_true) => json!(is_true),
        Reading::Any(any) => loose(any),
        Reading::View(inner) => match inner.uri() {
            Some(uri) => json!({"type": [], "id": [uri]}),
            None => view(inner),
        },
        other => json!(format!("{other:?}")),
    }
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
            let keys: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            if left.contains_key("verdict") && left["verdict"] != right["verdict"] {
                return difference(&left["verdict"], &right["verdict"], &format!("{place}/verdict"));
            }
            let of = |object: &Map<String, Value>, key: &str| object.get(key).cloned().unwrap_or_default();
            keys.iter().find_map(|key| difference(&of(left, key), &of(right, key), &format!("{place}/{key}")))
        }
        (Value::Array(lefts), Value::Array(rights)) if lefts.len() == rights.len() => {
            lefts.iter().zip(rights).find_map(|(left, right)| difference(left, right, &format!("{place}/*")))
        }
        _ => Some(format!("{place}: {left} was signed, {right} is read")),
    }
}

//! Every vector of `test-vectors/manifest.json` gets the verdict, the codes and the missing documents that its row demands, and
//! every report has the form of `test-vectors/report.schema.json`.
#![allow(
    clippy::format_collect,
    clippy::manual_is_multiple_of,
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use ob3::{
    Bundle, Check, Code, Format, Policy, Recipient, Report, Timestamp, Trusted, UnknownStatus, Verifier, Wanted,
};
use serde_json::{Value, json};

/// Codes that no file can provoke, each with the reason.
const WITHOUT_A_VECTOR: &[(Code, &str)] = &[
    (Code::LimitInput, "takes a file of more than 4 MB: made in code, in tests/it/verify/oversized.rs"),
    (Code::ProofSelectiveDerived, "said to the holder who derives, in tests/it/proof/selective.rs"),
    (Code::SignPointer, "said to whoever signs or derives, in tests/it/proof/selective.rs"),
    (Code::LimitValues, "takes a file of more than 600 KB: made in code, in tests/it/verify/oversized.rs"),
    (Code::JsonLdConflictingIndexes, "an index of any kind is refused before, as jsonld.dropped-value"),
    (Code::JsonLdInvalidIndexValue, "an index of any kind is refused before, as jsonld.dropped-value"),
    (Code::JsonLdInvalidNestValue, "@nest is refused before, as jsonld.hidden-member"),
    (Code::JsonLdInvalidIncludedValue, "@included is refused before, as jsonld.hidden-member"),
    (Code::JsonLdInvalidReverseValue, "@reverse is refused before, as jsonld.hidden-member"),
    (Code::JsonLdInvalidReversePropertyMap, "@reverse is refused before, as jsonld.hidden-member"),
    (Code::JsonLdInvalidJsonLiteral, "JSON literals stand in JSON, so they are JSON; the code is the standard's"),
    (Code::JsonLdInvalidScriptElement, "HTML is not read; the code is the standard's"),
    (Code::JsonLdProcessingModeConflict, "only where JSON-LD 1.0 is asked for, which a verification never does"),
    (Code::NQuadsSyntax, "only where N-Quads are read, which a verification never does"),
    (
        Code::EndorsementsMalformed,
        "said in the report of the endorsement, not of the badge: tests/it/verify/endorsements.rs",
    ),
    (
        Code::EndorsementsDeeper,
        "said in the report of the endorsement, not of the badge: tests/it/verify/endorsements.rs",
    ),
    (Code::ClrCredentialOther, "said in the report of the credential, not of the record: tests/it/verify/records.rs"),
    (Code::ClrCredentialDeeper, "said in the report of the credential, not of the record: tests/it/verify/records.rs"),
    (Code::TrustMalformed, "only where a list of whom to trust is read: tests/it/verify/trust.rs"),
    (Code::EvidenceMalformed, "only where saved evidence is read: tests/it/verify/evidence.rs"),
    (Code::EvidenceVersion, "only where saved evidence is read: tests/it/verify/evidence.rs"),
    (Code::LimitImage, "takes a file of more than 32 MB: made in code, in tests/it/bake/images.rs"),
    (Code::BakeUnsupported, "a verification says open.unrecognised of files that cannot carry a badge"),
    (Code::BakeUnrecognised, "a verification says open.unrecognised of files that are no image"),
    (Code::BakeAlready, "only where a credential is baked"),
    (Code::BakeText, "only where a credential is baked"),
    (Code::BuildBlank, "only where a credential is built"),
    (Code::BuildInvalid, "only where a credential is built"),
    (Code::StatusListNested, "said of a list of a list, as the reason why the list is undetermined"),
    (Code::StatusListFull, "only where places are given away"),
    (Code::SignOptions, "only where a credential is signed"),
    (Code::SignerFailed, "only where a credential is signed"),
    (Code::Randomness, "only where a key is made"),
];

/// The largest file that may be committed; what must be larger is made in code.
const LARGEST: u64 = 100_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors")
}

fn read_json(name: &str) -> Value {
    serde_json::from_slice(&fs::read(folder().join(name)).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn rows() -> Vec<Value> {
    read_json("manifest.json")["rows"].as_array().unwrap().clone()
}

/// The rows that this build can run.
fn runnable() -> Vec<Value> {
    let has = |feature: &str| feature == "jsonschema" && cfg!(feature = "jsonschema");
    rows().into_iter().filter(|row| row["needs"].as_str().is_none_or(has)).collect()
}

fn schema() -> Validator {
    jsonschema::draft202012::new(&read_json("report.schema.json")).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

fn policy_of(row: &Value) -> Policy {
    let name = row["policy"].as_str().unwrap();
    Policy::from_name(name).unwrap_or_else(|| panic!("{name} is no policy"))
}

/// What the row lends.
fn bundle_of(row: &Value) -> Bundle {
    let mut bundle = Bundle::new();
    for (url, file) in row["provides"].as_object().unwrap() {
        bundle.provide(url, file.as_str().map(|file| fs::read(folder().join(file)).unwrap()));
    }
    bundle
}

/// The verifier that the row asks for, but under some policy.
fn verifier_of(row: &Value, policy: Policy) -> Verifier {
    let mut verifier = Verifier::new().policy(policy);
    if let Some(choice) = row.get("unknownStatus") {
        verifier = verifier.unknown_status(UnknownStatus::from_name(choice.as_str().unwrap()).unwrap());
    }
    if let Some(ask) = row.get("ask") {
        verifier = verifier.ask(texts(ask).into_iter().map(|name| Check::from_name(name).expect(name)));
    }
    if let Some(domain) = row.get("domain") {
        verifier = verifier.domain(domain.as_str().unwrap());
    }
    if let Some(challenge) = row.get("challenge") {
        verifier = verifier.challenge(challenge.as_str().unwrap());
    }
    if let Some(trust) = row.get("trust") {
        verifier = verifier.trust(texts(trust).into_iter().map(|entry| Trusted::parse(entry).unwrap()));
    }
    if let Some(recipient) = row.get("recipient") {
        let identity = recipient["identity"].as_str().unwrap();
        verifier = verifier.recipient(match recipient["type"].as_str() {
            Some(kind) => Recipient::of_type(identity, kind),
            None => Recipient::from(identity),
        });
    }
    verifier
}

fn report_of(row: &Value, policy: Policy) -> Report {
    let bytes = fs::read(folder().join(row["file"].as_str().unwrap())).unwrap();
    let now = row["now"].as_str().map(|now| Timestamp::parse(now).unwrap());
    verifier_of(row, policy).verify(&bytes, now, &bundle_of(row))
}

/// What a report says, in the terms of a row.
fn said(report: &Report) -> Value {
    let codes: BTreeSet<&str> = report.findings().iter().map(|finding| finding.code.name()).collect();
    let missing: BTreeSet<&str> = report.missing().iter().map(|missing| missing.url.as_str()).collect();
    json!({
        "carrier": report.carrier().map(ob3::Carrier::as_str),
        "verdict": report.verdict().as_str(),
        "codes": codes,
        "missing": missing,
        "vouched": report.vouched(),
        "listed": report.listed().and_then(|listing| listing.name.as_deref()),
        "provenance": report.provenance().map(ob3::verify::Provenance::as_str),
    })
}

/// Where a report differs from what a row expects.
fn differences(row: &Value, report: &Report) -> Vec<String> {
    let said = said(report);
    let expected = row["expect"].as_object().unwrap().iter().chain([(&String::from("carrier"), &row["carrier"])]).fold(
        serde_json::Map::new(),
        |mut all, (name, value)| {
            all.insert(name.clone(), value.clone());
            all
        },
    );
    let differing = expected.iter().filter(|(name, value)| said[name.as_str()] != **value);
    differing.map(|(name, value)| format!("{name}: expected {value}, found {}", said[name.as_str()])).collect()
}

fn schema_errors(schema: &Validator, report: &Report) -> Vec<String> {
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    schema.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_row_gets_what_it_demands() {
    let schema = schema();
    let mut wrong = Vec::new();
    for row in runnable() {
        let report = report_of(&row, policy_of(&row));
        let mut faults = differences(&row, &report);
        faults.extend(schema_errors(&schema, &report));
        if !faults.is_empty() {
            let findings: Vec<String> = report
                .findings()
                .iter()
                .map(|finding| format!("    {} at {:?}: {}", finding.code, finding.path, finding.message))
                .collect();
            wrong.push(format!("{}\n  {}\n{}", row["id"], faults.join("\n  "), findings.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_policy_panics_or_reports_out_of_form_on_any_file() {
    let schema = schema();
    let mut wrong = Vec::new();
    for row in rows() {
        for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
            let report = report_of(&row, policy);
            for error in schema_errors(&schema, &report) {
                wrong.push(format!("{} under {}: {error}", row["id"], policy.as_str()));
            }
        }
    }
    // Files that are lent, the manifest itself: whatever the bytes are, there is a report.
    for path in files() {
        let report = Verifier::new().verify(&fs::read(folder().join(&path)).unwrap(), None, &Bundle::new());
        wrong.extend(schema_errors(&schema, &report).into_iter().map(|error| format!("{path}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_verified_credential_is_handed_out_only_for_valid_rows() {
    for row in runnable() {
        let report = report_of(&row, policy_of(&row));
        assert_eq!(report.credential().is_some(), row["expect"]["verdict"] == "valid", "{}", row["id"]);
    }
}

#[test]
fn every_code_has_a_vector_or_a_reason_why_not() {
    let rows = rows();
    let provoked: BTreeSet<&str> = rows.iter().flat_map(|row| texts(&row["expect"]["codes"])).collect();
    let excused = |code: &Code| WITHOUT_A_VECTOR.iter().any(|(excused, _)| excused == code);
    let lacking: Vec<&Code> =
        Code::ALL.iter().filter(|code| !provoked.contains(code.name()) && !excused(code)).collect();
    assert!(lacking.is_empty(), "no row expects {lacking:?}");
    let needless: Vec<&Code> =
        WITHOUT_A_VECTOR.iter().map(|(code, _)| code).filter(|code| provoked.contains(code.name())).collect();
    assert!(needless.is_empty(), "there are vectors for {needless:?} now");
    let unknown: Vec<&&str> =
        provoked.iter().filter(|name| !Code::ALL.iter().any(|code| code.name() == **name)).collect();
    assert!(unknown.is_empty(), "there are no such codes: {unknown:?}");
}

#[test]
fn where_the_policies_weigh_a_code_differently_each_has_a_row() {
    let rows = rows();
    let has = |code: &Code, policy: Policy| {
        rows.iter().any(|row| policy_of(row) == policy && texts(&row["expect"]["codes"]).contains(&code.name()))
    };
    let mut lacking = Vec::new();
    let is_excused = |code: &Code| WITHOUT_A_VECTOR.iter().any(|(excused, _)| excused == code);
    for code in Code::ALL.iter().filter(|code| !is_excused(code)) {
        for policy in [Policy::Strict, Policy::Compat] {
            if code.severity(policy) != code.severity(Policy::Standard) && !has(code, policy) {
                lacking.push(format!("{code} under {}", policy.as_str()));
            }
        }
    }
    assert!(lacking.is_empty(), "no row for {}", lacking.join(", "));
}

#[test]
fn what_is_lacking_is_told_with_its_kind() {
    for (code, wanted) in [
        (Code::JsonLdLoadingRemoteContextFailed, Wanted::Context),
        (Code::DidDocumentMissing, Wanted::DidDocument),
        (Code::JwtKeySetMissing, Wanted::KeySet),
        (Code::StatusListMissing, Wanted::StatusList),
        (Code::TrustRegistryMissing, Wanted::Registry),
        (Code::TrustStatementMissing, Wanted::EntityStatement),
        (Code::SchemaDocumentMissing, Wanted::Schema),
        (Code::ResourceMissing, Wanted::Resource),
        (Code::RefreshUnanswered, Wanted::Refresh),
    ] {
        if code == Code::SchemaDocumentMissing && !cfg!(feature = "jsonschema") {
            continue;
        }
        let mut rows = runnable().into_iter().filter(|row| texts(&row["expect"]["codes"]).contains(&code.name()));
        let is_told = rows.any(|row| {
            let report = report_of(&row, policy_of(&row));
            report.missing().iter().any(|missing| missing.wanted == wanted)
        });
        assert!(is_told, "{} wants {wanted:?}", code.name());
    }
}

#[test]
fn every_file_stands_in_the_manifest_and_is_small() {
    let rows = rows();
    let mut ids = BTreeSet::new();
    let mut named: BTreeSet<String> = [
        "api.json",
        "keys.json",
        "manifest.json",
        "MESSAGES.md",
        "report.schema.json",
        "api.json",
        "README.md",
        "bench/reference-unsigned.json",
    ]
    .map(String::from)
    .into();
    for row in &rows {
        assert!(ids.insert(row["id"].as_str().unwrap()), "{} stands there twice", row["id"]);
        assert!(row["why"].as_str().is_some_and(|why| why.ends_with('.')), "{}: why?", row["id"]);
        assert!(row["source"].as_str().is_some_and(|source| !source.is_empty()), "{}: says who?", row["id"]);
        let codes = texts(&row["expect"]["codes"]);
        assert!(codes.is_sorted_by(|left, right| left < right), "{}: codes are sorted, each once", row["id"]);
        named.insert(row["file"].as_str().unwrap().to_owned());
        named.extend(row["provides"].as_object().unwrap().values().filter_map(|file| file.as_str().map(str::to_owned)));
    }
    for path in files() {
        assert!(named.contains(&path), "no row names {path}");
        let size = fs::metadata(folder().join(&path)).unwrap().len();
        assert!(size < LARGEST || path == "manifest.json", "{path} has {size} bytes");
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let schema = schema();
    let row = &rows()[0];
    let good: Value = serde_json::from_str(&report_of(row, policy_of(row)).to_json()).unwrap();
    assert!(schema.is_valid(&good));
    let finding =
        json!({"check": "proof", "severity": "error", "code": "proof.missing", "path": "/proof", "message": "m"});
    let spoil: [(&str, Value); 9] = [
        ("verdict", json!("perhaps")),
        ("carrier", json!("pdf")),
        ("kind", json!("Diploma")),
        ("format", json!("rsa")),
        ("provenance", json!("rumour")),
        ("checks", json!([])),
        ("findings", json!([finding])),
        ("missing", json!([{"url": "https://example.edu", "wanted": "patience"}])),
        ("credential", json!({})),
    ];
    for (member, value) in spoil {
        let mut bad = good.clone();
        bad[member] = value;
        assert!(!schema.is_valid(&bad), "{member} may be anything");
    }
    for member in good.as_object().unwrap().keys() {
        let mut bad = good.clone();
        bad.as_object_mut().unwrap().remove(member);
        assert!(!schema.is_valid(&bad), "{member} may be absent");
    }
}

#[test]
fn the_schema_knows_every_format_check_code_and_problem() {
    let schema = read_json("report.schema.json");
    let validator = jsonschema::validator_for(&schema["$defs"]["finding"]["properties"]["code"]).unwrap();
    for code in Code::ALL {
        assert!(validator.is_valid(&json!(code.name())), "{code}");
    }
    let listed = |list: &Value| -> BTreeSet<String> {
        list.as_array().unwrap().iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let formats: BTreeSet<String> = Format::all().map(|format| format.name().to_owned()).collect();
    assert_eq!(listed(&schema["properties"]["format"]["enum"]), formats);
    let checks: BTreeSet<String> = Check::ALL.map(|check| check.as_str().to_owned()).into();
    assert_eq!(listed(&schema["$defs"]["question"]["enum"]), checks);
    let problems: BTreeSet<String> =
        Code::ALL.iter().filter_map(|code| code.problem_type().map(str::to_owned)).collect();
    assert_eq!(listed(&schema["$defs"]["finding"]["properties"]["problem"]["enum"]), problems);
}

/// Every file of the folder but the generator, by its path in it.
fn files() -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() && name != "Cargo.toml" {
            found.push(name);
        } else if path.is_dir() && name != "src" && name != "tests" {
            let inner = fs::read_dir(&path).unwrap();
            found.extend(inner.map(|entry| format!("{name}/{}", entry.unwrap().file_name().to_string_lossy())));
        }
    }
    found.sort();
    found
}

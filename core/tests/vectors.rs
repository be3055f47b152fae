//! Every vector of `test-vectors/manifest.json` gets the verdict, the codes and the missing documents that its row demands, and
//! every report has the form of `test-vectors/report.schema.json`.
//!
//! Each row is a trial of its own: `cargo test -p ob3 --test vectors forged/name-changed`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::process::ExitCode;
use std::sync::LazyLock;

use jsonschema::Validator;
use libtest_mimic::{Arguments, Trial};
use ob3::{Bundle, Check, Code, DocumentKind, Format, Policy, Report, Verifier};
use ob3_test_vectors::{Row, folder, rows};
use serde_json::{Value, json};

/// Codes that no file can provoke, each with the reason.
const WITHOUT_A_VECTOR: &[(Code, &str)] = &[
    (Code::LimitInput, "takes a file of more than 4 MB: made in code, in tests/it/verify/oversized.rs"),
    (Code::ProofSelectiveDerived, "said to the holder who derives, in tests/it/proof/selective.rs"),
    (Code::SignPointer, "said to whoever signs or derives, in tests/it/proof/selective.rs"),
    (Code::LimitValues, "takes a file of more than 600 KB: made in code, in tests/it/verify/oversized.rs"),
    (Code::JsonldConflictingIndexes, "an index of any kind is refused before, as jsonld.dropped-value"),
    (Code::JsonldInvalidIndexValue, "an index of any kind is refused before, as jsonld.dropped-value"),
    (Code::JsonldInvalidNestValue, "@nest is refused before, as jsonld.hidden-member"),
    (Code::JsonldInvalidIncludedValue, "@included is refused before, as jsonld.hidden-member"),
    (Code::JsonldInvalidReverseValue, "@reverse is refused before, as jsonld.hidden-member"),
    (Code::JsonldInvalidReversePropertyMap, "@reverse is refused before, as jsonld.hidden-member"),
    (Code::JsonldInvalidJsonLiteral, "JSON literals stand in JSON, so they are JSON; the code is the standard's"),
    (Code::JsonldInvalidScriptElement, "HTML is not read; the code is the standard's"),
    (Code::JsonldProcessingModeConflict, "only where JSON-LD 1.0 is asked for, which a verification never does"),
    (Code::RdfNquadsSyntax, "only where N-Quads are read, which a verification never does"),
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
    (Code::FetchRefused, "only of an address that a session does not ask: tests/it/verify/session.rs"),
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
    (Code::StatusListAllocations, "only where places are given away"),
    (Code::StatusListVersion, "only where a list is read as its issuer stored it"),
    (Code::SignOptions, "only where a credential is signed"),
    (Code::SignSignerFailed, "only where a credential is signed"),
    (Code::SignSignatureMismatch, "only where a credential is signed: tests/it/issue/sign.rs"),
    (Code::KeyRandomness, "only where a key is made"),
    (Code::KeyPassphrase, "only where a secret key is read: tests/it/key/passphrase.rs"),
];

/// The largest file that may be committed; what must be larger is made in code.
const LARGEST: u64 = 100_000;

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(rows);
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&schema()).unwrap());

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials: Vec<Trial> = ROWS.iter().map(trial).collect();
    trials.extend(ABOUT_ALL.map(|(name, test)| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What is promised of all rows together, and of the schema.
const ABOUT_ALL: [(&str, fn()); 7] = [
    ("every_code_has_a_vector_or_a_reason_why_not", every_code_has_a_vector_or_a_reason_why_not),
    ("every_file_stands_in_the_manifest_and_is_small", every_file_stands_in_the_manifest_and_is_small),
    ("no_policy_panics_or_reports_out_of_form_on_any_file", no_policy_panics_or_reports_out_of_form_on_any_file),
    ("the_schema_knows_every_format_check_code_and_problem", the_schema_knows_every_format_check_code_and_problem),
    ("the_schema_refuses_what_is_no_report", the_schema_refuses_what_is_no_report),
    ("what_is_lacking_is_told_with_its_kind", what_is_lacking_is_told_with_its_kind),
    (
        "where_the_policies_weigh_a_code_differently_each_has_a_row",
        where_the_policies_weigh_a_code_differently_each_has_a_row,
    ),
];

/// The row as a trial; ignored where this build lacks what it needs.
fn trial(row: &'static Row) -> Trial {
    Trial::test(row.id(), move || {
        let faults = faults(row);
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
    })
    .with_ignored_flag(!is_runnable(row))
}

/// Whether this build has the feature that the row needs.
fn is_runnable(row: &Row) -> bool {
    row.needs().is_none_or(|feature| feature == "jsonschema" && cfg!(feature = "jsonschema"))
}

/// Where a report differs from what its row demands, and, if it does, what it says.
fn faults(row: &Row) -> Vec<String> {
    let report = report_of(row, row.policy());
    let said = said(&report);
    let mut faults: Vec<String> = row
        .expected()
        .iter()
        .filter(|(name, expected)| said[name.as_str()] != **expected)
        .map(|(name, expected)| format!("{name}: expected {expected}, found {}", said[name.as_str()]))
        .collect();
    if report.carrier().map(ob3::Carrier::as_str) != row.text("carrier") {
        faults.push(format!("carrier: expected {:?}, found {:?}", row.text("carrier"), report.carrier()));
    }
    if report.credential().is_some() != row.is_valid() {
        faults.push(String::from("a verified credential is handed out for a valid row, and for no other"));
    }
    faults.extend(schema_errors(&report));
    if !faults.is_empty() {
        let findings = report.findings().iter();
        faults.extend(findings.map(|found| format!("    {} at {:?}: {}", found.code, found.path, found.message)));
    }
    faults
}

/// The report that the row asks for, but under some policy.
fn report_of(row: &Row, policy: Policy) -> Report {
    row.verifier().policy(policy).verify(&row.bytes(), row.now(), &row.bundle())
}

/// What a report says, in the terms of a row.
fn said(report: &Report) -> Value {
    let codes: BTreeSet<&str> = report.findings().iter().map(|finding| finding.code.name()).collect();
    let missing: BTreeSet<&str> = report.missing().iter().map(|missing| missing.url.as_str()).collect();
    json!({
        "verdict": report.verdict().as_str(),
        "codes": codes,
        "missing": missing,
        "trusted_by": report.trusted_by(),
        "registry_entry": report.registry_entry().and_then(|listing| listing.name.as_deref()),
        "provenance": report.provenance().map(ob3::verify::Provenance::as_str),
    })
}

fn schema() -> Value {
    serde_json::from_slice(&fs::read(folder().join("report.schema.json")).unwrap()).unwrap()
}

fn schema_errors(report: &Report) -> Vec<String> {
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    SCHEMA.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn no_policy_panics_or_reports_out_of_form_on_any_file() {
    let mut wrong = Vec::new();
    for row in ROWS.iter() {
        for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
            for error in schema_errors(&report_of(row, policy)) {
                wrong.push(format!("{} under {}: {error}", row.id(), policy.as_str()));
            }
        }
    }
    // Files that are lent, the manifest itself: whatever the bytes are, there is a report.
    for path in files() {
        let report = Verifier::new().verify(&fs::read(folder().join(&path)).unwrap(), None, &Bundle::new());
        wrong.extend(schema_errors(&report).into_iter().map(|error| format!("{path}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn every_code_has_a_vector_or_a_reason_why_not() {
    let provoked: BTreeSet<&str> = ROWS.iter().flat_map(Row::codes).collect();
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

fn where_the_policies_weigh_a_code_differently_each_has_a_row() {
    let has = |code: &Code, policy: Policy| {
        ROWS.iter().any(|row| row.policy() == policy && row.codes().contains(&code.name()))
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

fn what_is_lacking_is_told_with_its_kind() {
    for (code, wanted) in [
        (Code::JsonldLoadingRemoteContextFailed, DocumentKind::Context),
        (Code::DidDocumentMissing, DocumentKind::DidDocument),
        (Code::JwtKeySetMissing, DocumentKind::KeySet),
        (Code::StatusListMissing, DocumentKind::StatusList),
        (Code::TrustRegistryMissing, DocumentKind::Registry),
        (Code::TrustStatementMissing, DocumentKind::EntityStatement),
        (Code::SchemaDocumentMissing, DocumentKind::Schema),
        (Code::ResourceMissing, DocumentKind::Resource),
        (Code::RefreshUnanswered, DocumentKind::Refresh),
    ] {
        if code == Code::SchemaDocumentMissing && !cfg!(feature = "jsonschema") {
            continue;
        }
        let mut rows = ROWS.iter().filter(|row| is_runnable(row) && row.codes().contains(&code.name()));
        let is_told = rows.any(|row| {
            let report = report_of(row, row.policy());
            report.missing().iter().any(|missing| missing.kind == wanted)
        });
        assert!(is_told, "{} wants {wanted:?}", code.name());
    }
}

fn every_file_stands_in_the_manifest_and_is_small() {
    let mut ids = BTreeSet::new();
    let mut named: BTreeSet<String> = [
        "api.json",
        "keys.json",
        "manifest.json",
        "FIELD.md",
        "MESSAGES.md",
        "report.schema.json",
        "README.md",
        "bench/reference-unsigned.json",
    ]
    .map(String::from)
    .into();
    for row in ROWS.iter() {
        assert!(ids.insert(row.id()), "{} stands there twice", row.id());
        assert!(row.text("why").is_some_and(|why| why.ends_with('.')), "{}: why?", row.id());
        assert!(row.text("source").is_some_and(|source| !source.is_empty()), "{}: says who?", row.id());
        let codes = row.codes();
        assert!(codes.is_sorted_by(|left, right| left < right), "{}: codes are sorted, each once", row.id());
        named.insert(row.file().to_owned());
        named.extend(row.provides().filter_map(|(_, file)| file.map(str::to_owned)));
    }
    for path in files() {
        assert!(named.contains(&path), "no row names {path}");
        let size = fs::metadata(folder().join(&path)).unwrap().len();
        assert!(size < LARGEST || path == "manifest.json", "{path} has {size} bytes");
    }
}

fn the_schema_refuses_what_is_no_report() {
    let schema = &*SCHEMA;
    let row = &ROWS[0];
    let good: Value = serde_json::from_str(&report_of(row, row.policy()).to_json()).unwrap();
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
        ("missing", json!([{"url": "https://example.edu", "kind": "patience"}])),
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

fn the_schema_knows_every_format_check_code_and_problem() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema["$defs"]["finding"]["properties"]["code"]).unwrap();
    for code in Code::ALL {
        assert!(validator.is_valid(&json!(code.name())), "{code}");
    }
    let listed = |list: &Value| -> BTreeSet<String> {
        list.as_array().unwrap().iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let formats: BTreeSet<String> = Format::ALL.iter().copied().map(|format| format.as_str().to_owned()).collect();
    assert_eq!(listed(&schema["properties"]["format"]["enum"]), formats);
    let checks: BTreeSet<String> = Check::ALL.iter().map(|check| check.as_str().to_owned()).collect();
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
        } else if path.is_dir() && !["src", "tests", "examples"].contains(&name.as_str()) {
            let inner = fs::read_dir(&path).unwrap();
            found.extend(inner.map(|entry| format!("{name}/{}", entry.unwrap().file_name().to_string_lossy())));
        }
    }
    found.sort();
    found
}

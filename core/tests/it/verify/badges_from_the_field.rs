//! Credentials from the field, signed by other people's software: the verdict that their origin expects, under `compat`, and
//! why `standard` differs. What people run into beside that stands in `test-vectors/FIELD.md`, with what is said of it.

use std::fs;
use std::path::Path;

use ob3::{Bundle, Policy, Report, Verdict, Verifier};

use Verdict::{Invalid, Undetermined, Valid};

use crate::kit::{instant, samples, vectors};

/// File, verdict under compat, verdict under standard, and why they are what they are.
const ROWS: &[(&str, Verdict, Verdict, &str)] = &[
    (
        "1edtech-validator__ob30-simple_v1.json",
        Valid,
        Undetermined,
        "its key is only the fragment of the issuer's URL, which proves nothing about the issuer",
    ),
    (
        "1edtech-validator__ob30-simple-multiple-proofs.json",
        Valid,
        Undetermined,
        "as above; the proof of an unknown type beside the good one is a warning",
    ),
    ("1edtech-validator__ob30-simple-err-expired.json", Invalid, Invalid, "expired in 2010"),
    ("1edtech-validator__ob30-simple-err-context.json", Invalid, Invalid, "the contexts are not those of a badge"),
    (
        "dcc-fixtures__v1-bothSignatureTypes-didKey-fourRegistry-noStatus-noExpiry.json",
        Valid,
        Valid,
        "the subject has neither id nor identifier, and the issuer's image is a bare URL, which is form",
    ),
    (
        "digitalcredentials-signing-service__README-2.json",
        Valid,
        Valid,
        "the subject has neither id nor identifier, and the issuer's image is a bare URL, which is form",
    ),
    (
        "dcc-fixtures__v1-dataIntegrityProof-didKey-oidf-revokedStatus-expired.json",
        Invalid,
        Invalid,
        "expired, and revoked by a list of another issuer",
    ),
    (
        "dcc-fixtures__v2-dataIntegrityProof-didKey-oidf-noStatus-notExpired-notYetValid.json",
        Invalid,
        Invalid,
        "valid from the year 2099",
    ),
    (
        "dcc-verifier-core__safeModeBreaker.json",
        Invalid,
        Invalid,
        "the signature does not fit, and the members are full of empty arrays",
    ),
    (
        "1edtech-validator__ob30-complete.json",
        Undetermined,
        Undetermined,
        "its revocation list is not at hand; under standard its key is self-asserted too. Its endorsements ended in 2020, and one result names a level of another description",
    ),
    (
        "1edtech-validator__ob30-bit-string-list-credential-status-revoked-blank-nodes.json",
        Undetermined,
        Undetermined,
        "a list that the same key signed says that it is revoked; but that list says too that it is the one of another address, so it may be the wrong one",
    ),
    (
        "dcc-fixtures__v2-ed25519-didWeb-badDidWeb.json",
        Undetermined,
        Undetermined,
        "expected invalid: its did:web does not exist. That the document cannot be had is no answer",
    ),
    (
        "dcc-fixtures__v1-bothSignatureTypes-didWeb-legacy-validStatus-noExpiry.json",
        Undetermined,
        Undetermined,
        "not revoked, by a list of another issuer that nobody fetched, which compat does not take either: only whose the key is weighs less there",
    ),
    (
        "1edtech-validator__ob30-sd-derivedcredential.json",
        Valid,
        Undetermined,
        "under standard its key is self-asserted",
    ),
    ("jff-vc-ed__signed_badge_example-p3.json", Valid, Valid, "an Ed25519Signature2018 by the issuer's own did:key"),
    (
        "1edtech-validator__ob30-simple-json.png",
        Valid,
        Undetermined,
        "its key is only the fragment of the issuer's URL, which proves nothing about the issuer",
    ),
    ("1edtech-validator__ob30-simple-json.svg", Valid, Undetermined, "as above, in an SVG image"),
    (
        "1edtech-validator__ob30-simple-jwt.png",
        Valid,
        Undetermined,
        "its key stands in the header of the token, and nobody has provided the issuer's key set; it has no sub",
    ),
    (
        "waltid__openbadgecredential_sample.signed.jwt",
        Valid,
        Valid,
        "its schema is of a kind that only its maker knows; iss and sub are not the ids in the claim vc, whose place they take",
    ),
    ("waltid__openbadgecredential_sample.expired.signed.jwt", Invalid, Invalid, "expired in 2023"),
    (
        "1edtech-validator__clr20-simple.json",
        Valid,
        Undetermined,
        "a learner record with a badge in it; the keys of both are only fragments of their issuers' URLs",
    ),
];

fn report(file: &str, policy: Policy) -> Report {
    let samples = samples().unwrap();
    let index: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(samples.join("resources/index.json")).unwrap()).unwrap();
    let mut bundle = Bundle::new();
    bundle.insert("https://digitalcredentials.github.io/dcc-did-web-bad/did.json", None);
    for (url, entry) in index.as_object().unwrap() {
        let name = entry.as_str().or_else(|| entry["file"].as_str());
        bundle.insert(url, Some(fs::read(samples.join(name.unwrap())).unwrap()));
    }
    let now = instant("2026-11-01T00:00:00Z");
    Verifier::new().policy(policy).verify(&fs::read(samples.join(file)).unwrap(), now, &bundle)
}

#[test]
fn the_samples_get_the_verdict_that_their_origin_expects() {
    if samples().is_none() {
        return;
    }
    let mut wrong = Vec::new();
    for (file, compat, standard, why) in ROWS {
        for (policy, expected) in [(Policy::Compat, compat), (Policy::Standard, standard)] {
            let report = report(file, policy);
            if report.verdict() != *expected {
                wrong.push(format!(
                    "{file} under {}: {:?}, expected {expected:?} ({why})\n{:#?}",
                    policy.as_str(),
                    report.verdict(),
                    report.findings()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sample_stands_in_the_table() {
    let Some(samples) = samples() else { return };
    for entry in fs::read_dir(samples).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_sample =
            [".json", ".png", ".svg", ".jwt"].iter().any(|end| name.ends_with(end)) && name != "manifest.json";
        assert!(!is_sample || ROWS.iter().any(|(file, ..)| *file == name), "{name}");
    }
}

#[test]
fn no_sample_that_its_origin_calls_valid_is_invalid_over_form() {
    let Some(samples) = samples() else { return };
    let manifest: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(samples.join("manifest.json")).unwrap()).unwrap();
    // What leaves these open: whose the key is, the list of another issuer, and what is inside a record.
    let open = ["issuer.key.self-asserted", "status.list.issuer", "status.list.id", "clr.credential.undetermined"];
    let mut wrong = Vec::new();
    for row in manifest.as_array().unwrap().iter().filter(|row| row["expected"] == "valid") {
        let file = row["file"].as_str().unwrap();
        let report = report(file, Policy::Standard);
        let grave = report.findings().iter().filter(|finding| finding.severity >= ob3::Severity::Undetermined);
        wrong.extend(
            grave
                .filter(|finding| !open.contains(&finding.code.name()))
                .map(|finding| format!("{file}: {} at {}: {}", finding.code, finding.path, finding.message)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The text of every file of tests below a folder.
fn tests_below(folder: &Path, texts: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests_below(&path, texts);
        } else if path.extension().is_some_and(|end| ["rs", "js", "mjs", "py"].iter().any(|known| end == *known)) {
            texts.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn each_test_and_vector_that_holds_something_of_the_field_exists() {
    let root = vectors().join("..");
    let mut tests = String::new();
    for folder in ["core/tests", "cli/tests", "web/tests", "bindings-wasm/tests", "bindings-python/tests"] {
        tests_below(&root.join(folder), &mut tests);
    }
    let rows = ob3_test_vectors::rows();
    let field = fs::read_to_string(vectors().join("FIELD.md")).unwrap();
    let mut count = 0;
    for line in field.lines().filter(|line| line.starts_with("| ") && line.ends_with("` |")) {
        let held_by = line.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        for name in held_by.split('`').map(str::trim).filter(|name| !name.is_empty()) {
            let exists = rows.iter().any(|row| row.id() == name)
                || tests.contains(&format!("fn {name}("))
                || tests.contains(&format!("\"{name}\""))
                || tests.contains(&format!("(`{name}"))
                || root.join(name).is_file();
            assert!(exists, "{name} of FIELD.md is no test and no vector");
            count += 1;
        }
    }
    assert!(count > 90, "{count}");
}

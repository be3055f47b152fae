//! Rust's report on every row of the manifest, as one JSON object by the rows' ids: what JavaScript must say too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use ob3::{Bundle, Check, Policy, Recipient, Timestamp, Trusted, UnknownStatus, Verifier};
use serde_json::{Map, Value};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let mut reports = Map::new();
    for row in manifest["rows"].as_array().unwrap() {
        let mut bundle = Bundle::new();
        for (url, file) in row["provides"].as_object().unwrap() {
            bundle.provide(url, file.as_str().map(|file| fs::read(folder.join(file)).unwrap()));
        }
        let bytes = fs::read(folder.join(row["file"].as_str().unwrap())).unwrap();
        let now = row["now"].as_str().map(|now| Timestamp::parse(now).unwrap());
        let report = verifier_of(row).verify(&bytes, now, &bundle);
        let report = serde_json::from_str(&report.to_json()).unwrap();
        reports.insert(row["id"].as_str().unwrap().to_owned(), report);
    }
    println!("{}", Value::Object(reports));
}

fn verifier_of(row: &Value) -> Verifier {
    let texts = |name: &str| {
        let texts = row.get(name)?.as_array()?.iter();
        Some(texts.map(|text| text.as_str().unwrap()).collect::<Vec<_>>())
    };
    let mut verifier = Verifier::new().policy(Policy::from_name(row["policy"].as_str().unwrap()).unwrap());
    if let Some(choice) = row.get("unknownStatus") {
        verifier = verifier.unknown_status(UnknownStatus::from_name(choice.as_str().unwrap()).unwrap());
    }
    if let Some(ask) = texts("ask") {
        verifier = verifier.ask(ask.into_iter().map(|name| Check::from_name(name).expect(name)));
    }
    if let Some(domain) = row.get("domain") {
        verifier = verifier.domain(domain.as_str().unwrap());
    }
    if let Some(challenge) = row.get("challenge") {
        verifier = verifier.challenge(challenge.as_str().unwrap());
    }
    if let Some(trust) = texts("trust") {
        verifier = verifier.trust(trust.into_iter().map(|entry| Trusted::parse(entry).unwrap()));
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

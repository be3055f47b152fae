//! The documents that are there anyway: our vectors, the samples from the field, and the official suite.

use std::fs;
use std::path::{Path, PathBuf};

use ob3_interop::{Reading, suites};
use serde_json::{Value, json};

/// A document with its name.
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) reading: Reading,
}

/// Every JSON document of `test-vectors/` and of the samples that other programs can parse, too.
pub(crate) fn on_disk() -> Vec<Found> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
    let mut files = Vec::new();
    collect(&vectors, &mut files);
    collect(&suites::folder().join("../samples"), &mut files);
    files.sort();
    let documents = files.iter().filter_map(|file| {
        let text = fs::read_to_string(file).ok()?;
        // A document that is a string is the address of one, elsewhere.
        serde_json::from_str::<Value>(&text).ok().filter(|value| value.is_object() || value.is_array())?;
        Some(Found { name: file.display().to_string(), text, reading: Reading::default() })
    });
    documents.collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
}

/// The positive cases of toRdf in JSON-LD 1.1, by their ids. Nothing, if the suite is not here.
pub(crate) fn suite() -> Vec<Found> {
    let Some(manifest) = suites::read("json-ld-api/toRdf-manifest.jsonld") else { return Vec::new() };
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let cases = manifest["sequence"].as_array().unwrap().iter();
    let positive = cases
        .filter(|case| case["option"]["specVersion"] != "json-ld-1.0" && case["expect"].is_string())
        .filter(|case| case["option"]["produceGeneralizedRdf"] != true);
    positive.map(case).collect()
}

fn case(case: &Value) -> Found {
    let (input, option) = (case["input"].as_str().unwrap(), &case["option"]);
    let read = |file: &str| suites::read(&format!("json-ld-api/{file}")).unwrap();
    let mut text = read(input);
    if let Some(outer) = option["expandContext"].as_str() {
        // A context before all others is the same as wrapping the document in it.
        let outer: Value = serde_json::from_str(&read(outer)).unwrap();
        let mut document: Value = serde_json::from_str(&text).unwrap();
        document["@context"] = json!([outer["@context"], document.get("@context").cloned().unwrap_or(json!([]))]);
        text = document.to_string();
    }
    let base = option["base"].as_str().map_or_else(|| format!("{}{input}", suites::JSON_LD), str::to_owned);
    let reading = Reading {
        base: Some(base),
        json_ld_1_0: option["processingMode"] == "json-ld-1.0",
        rdf_direction: option["rdfDirection"].as_str().map(str::to_owned),
    };
    Found { name: case["@id"].as_str().unwrap().to_owned(), text, reading }
}

/// A badge to tamper with where there are no others.
pub(crate) fn badge() -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
        ],
        "id": "http://example.com/credentials/3527",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Teamwork Badge",
        "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"], "name": "Example University", "url": "https://example.edu"},
        "validFrom": "2010-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:ebfeb1f712ebc6f1c276e12ec21",
            "type": ["AchievementSubject"],
            "identifier": [{"type": "IdentityObject", "hashed": true, "identityHash": "sha256$ab", "identityType": "emailAddress"}],
            "creditsEarned": 3.5,
            "result": [{"type": ["Result"], "value": "A", "alignment": [{"type": ["Alignment"], "targetName": "P", "targetUrl": "https://example.com/p"}]}],
            "achievement": {
                "id": "https://example.com/achievements/teamwork",
                "type": ["Achievement"],
                "name": "Teamwork",
                "description": "Collaborates within a group environment.",
                "criteria": {"narrative": "Nominated by their peers."},
                "image": {"id": "https://example.com/image.png", "type": "Image"}
            }
        },
        "evidence": [{"id": "https://example.com/e", "type": ["Evidence"], "narrative": "Two\nlines."}]
    })
}

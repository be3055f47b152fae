//! Fills the corpus: `cargo run --example seeds` in this folder, before the first run of a target.
//!
//! Seeds are what is in `test-vectors`, the official suites and the samples beside the repository, where they are
//! present (`../shared`, or the parent of `OB3_SUITES`), and a few that are made here, so that there always are some.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::{Credential, Did, SignOptions, SigningKey, sign};

/// A larger seed slows every run that begins with it.
const LARGEST: u64 = 40_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = match std::env::var_os("OB3_SUITES") {
        Some(suites) => PathBuf::from(suites).join(".."),
        None => here.join("../../../shared"),
    };
    let mut corpus = Corpus { root: here.join("corpus"), count: 0 };
    for folder in [here.join("../../test-vectors"), shared.join("samples"), shared.join("suites"), here.join("../bundled")] {
        if folder.is_dir() {
            corpus.gather(&folder)?;
        } else {
            println!("skipped: there is no {}", folder.display());
        }
    }
    corpus.keep(&JSON_DOORS, badge()?.as_bytes())?;
    corpus.keep(&JSON_DOORS, DID_DOCUMENT.as_bytes())?;
    for value in selective_values() {
        corpus.keep(&["selective"], &value)?;
    }
    for seed in status_seeds(&here.join("../../test-vectors"))? {
        corpus.keep(&["status"], &seed)?;
    }
    for seed in trust_seeds(&here.join("../../test-vectors"))? {
        corpus.keep(&["trust"], &seed)?;
    }
    corpus.keep(&["document"], "did:web:example.edu%3A8443:issuers:1".as_bytes())?;
    for graph in [clique(), cycle(), star()] {
        corpus.keep(&["differential"], &graph)?;
    }
    println!("{} seeds in {}", corpus.count, corpus.root.display());
    Ok(())
}

/// The proof values of the vectors of selective disclosure, without their headers.
fn selective_values() -> Vec<Vec<u8>> {
    let texts = [
        include_str!("../../../test-vectors/valid/ecdsa-sd-2023.json"),
        include_str!("../../../test-vectors/forged/ecdsa-sd-2023-base.json"),
    ];
    let value = |text: &str| {
        let document: serde_json::Value = serde_json::from_str(text).ok()?;
        URL_SAFE_NO_PAD.decode(document["proof"]["proofValue"].as_str()?.strip_prefix('u')?).ok()
    };
    texts.iter().filter_map(|text| value(text)).map(|value| value[3..].to_vec()).collect()
}

/// The entries and the lists of the vectors, each behind the byte that says at which door it goes in: see the target `status`.
fn status_seeds(vectors: &Path) -> std::io::Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for folder in ["status", "provided"] {
        for entry in fs::read_dir(vectors.join(folder))? {
            let bytes = fs::read(entry?.path())?;
            let Ok(document) = serde_json::from_slice::<serde_json::Value>(&bytes) else { continue };
            if let Some(status) = document.get("credentialStatus") {
                seeds.push([&[2], status.to_string().as_bytes()].concat());
            }
            let Some(encoded) = document["credentialSubject"]["encodedList"].as_str() else { continue };
            seeds.push([&[4], encoded.as_bytes()].concat());
            if let Ok(gzip) = URL_SAFE_NO_PAD.decode(encoded.trim_start_matches('u')) {
                seeds.extend([5, 3, 7].map(|door| [&[door], gzip.as_slice()].concat()));
            }
        }
    }
    Ok(seeds)
}

/// The registries and entity statements of the vectors, and entries, each behind the byte of its door: see the target `trust`.
fn trust_seeds(vectors: &Path) -> std::io::Result<Vec<Vec<u8>>> {
    let key = SigningKey::from_seed(&[7; 32]).map_err(std::io::Error::other)?;
    let issuer = Did::key(key.verifying_key()).to_string();
    let behind = |door: u8, bytes: &[u8]| [&[door], bytes].concat();
    let mut seeds: Vec<Vec<u8>> = TRUST_ENTRIES.iter().map(|entry| behind(0, entry.as_bytes())).collect();
    seeds.push(behind(1, format!(r#"{{"registry":{{"{issuer}":{{"name":"Example University","url":"https://u.example"}}}}}}"#).as_bytes()));
    seeds.push(behind(4, STATEMENT.replace("ISSUER", &issuer).as_bytes()));
    for entry in fs::read_dir(vectors.join("provided"))? {
        let path = entry?.path();
        let bytes = fs::read(&path)?;
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("registry") {
            seeds.push(behind(1, &bytes));
        } else if name.starts_with("federation") {
            seeds.extend([0, 2, 3].map(|door| behind(door, &bytes)));
            let claims = bytes.split(|byte| *byte == b'.').nth(1).and_then(|part| URL_SAFE_NO_PAD.decode(part).ok());
            seeds.extend(claims.map(|claims| behind(4, &claims)));
        }
    }
    Ok(seeds)
}

const TRUST_ENTRIES: [&str; 5] = [
    "https://badges.example:443/",
    "did:web:university.example",
    "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
    "registry https://registry.example/registry.json",
    "federation https://anchor.example z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
];

const STATEMENT: &str = r#"{"iss":"https://anchor.example","sub":"ISSUER","iat":1,"exp":4000000000,
  "metadata":{"openid_credential_issuer":{"organization_name":"Example University","homepage_uri":"https://u.example"}},
  "constraints":{"max_path_length":0,"naming_constraints":{"permitted":[".example"],"excluded":["x.example"]}}}"#;

/// The targets that read JSON.
const JSON_DOORS: [&str; 4] = ["json", "jsonld", "verify", "document"];

struct Corpus {
    root: PathBuf,
    count: usize,
}

impl Corpus {
    fn gather(&mut self, folder: &Path) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.gather(&path)?;
                continue;
            }
            let targets: &[&str] = match path.extension().and_then(|extension| extension.to_str()) {
                Some("json" | "jsonld") => &JSON_DOORS,
                Some("png" | "svg") => &["verify", "unbake"],
                Some("jwt") => &["verify", "jws"],
                Some("nq") => &["rdfc"],
                _ => continue,
            };
            if path.metadata()?.len() <= LARGEST {
                self.keep(targets, &fs::read(&path)?)?;
            }
        }
        Ok(())
    }

    fn keep(&mut self, targets: &[&str], bytes: &[u8]) -> std::io::Result<()> {
        for target in targets {
            let folder = self.root.join(target);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("seed-{:04}", self.count)), bytes)?;
        }
        self.count += 1;
        Ok(())
    }
}

fn badge() -> Result<String, ob3::Error> {
    let key = SigningKey::from_seed(&[7; 32])?;
    let issuer = Did::key(key.verifying_key());
    let credential = Credential::from_json(BADGE.replace("ISSUER", issuer.as_str()).as_bytes())?;
    Ok(sign(&credential, &key, &SignOptions::new())?.as_str().to_owned())
}

/// Three bytes are a statement: see the target `differential`.
fn clique() -> Vec<u8> {
    let pairs = (0..4u8).flat_map(|from| (0..4).filter(move |to| *to != from).map(move |to| (from, to)));
    pairs.flat_map(|(from, to)| [from * 8, 0, to * 8]).collect()
}

fn cycle() -> Vec<u8> {
    (0..6u8).flat_map(|from| [from * 8, 0, (from + 1) % 6 * 8]).collect()
}

fn star() -> Vec<u8> {
    (1..6u8).flat_map(|to| [0, 0, to * 8]).collect()
}

const BADGE: &str = r#"{
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    {"ours": {"@id": "urn:ours#", "@context": {"@vocab": "urn:ours#"}}}],
  "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
  "type": ["VerifiableCredential", "OpenBadgeCredential"],
  "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Example University"},
  "validFrom": "2026-01-01T00:00:00Z",
  "credentialSubject": {"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {
    "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
    "description": "Works well with others.", "criteria": {"narrative": "Nominated by peers."}}},
  "ours": {"score": 0.5, "good": true, "notes": ["a", {"b": "c"}]}
}"#;

const DID_DOCUMENT: &str = r##"{"id": "https://example.edu/1",
  "verificationMethod": [{"id": "#key", "type": "Multikey", "controller": "https://example.edu/1",
    "publicKeyMultibase": "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"}],
  "assertionMethod": ["#key"], "authentication": [{"id": "#jwk", "type": "JsonWebKey", "controller": "https://example.edu/1",
    "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}}]}"##;

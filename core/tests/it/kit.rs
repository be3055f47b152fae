//! What the tests share: an instant, keys, a badge, its verification, and where the data is.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ob3::{
    Bundle, Credential, Did, Error, Report, SignOptions, SignedCredential, SigningKey, Timestamp, Verifier, sign,
};
use proptest::prelude::ProptestConfig;
use serde_json::{Value, json};

/// The reference badge, not signed.
pub(crate) const UNSIGNED: &str = include_str!("../../../test-vectors/bench/reference-unsigned.json");

/// When the tests are: between the dates of their badges.
pub(crate) fn now() -> Timestamp {
    instant("2026-01-31T12:00:00Z")
}

pub(crate) fn instant(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// An Ed25519 key, another for each number.
pub(crate) fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).unwrap()
}

/// The did:key of that key.
pub(crate) fn did(seed: u8) -> String {
    Did::key(key(seed).verifying_key()).to_string()
}

/// The reference badge as this key's, not signed.
pub(crate) fn unsigned(key: &SigningKey) -> Value {
    let mut badge: Value = serde_json::from_str(UNSIGNED).unwrap();
    badge["issuer"]["id"] = json!(Did::key(key.verifying_key()).to_string());
    badge["validFrom"] = json!("2026-01-01T00:00:00Z");
    badge
}

/// A badge of key 7, signed by it.
pub(crate) fn signed(badge: &Value) -> Value {
    signed_with(badge, &key(7), &SignOptions::new())
}

pub(crate) fn signed_with(badge: &Value, key: &SigningKey, options: &SignOptions) -> Value {
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    serde_json::from_str(sign(&credential, key, &options.clone().unchecked(true)).unwrap().as_str()).unwrap()
}

/// The report on a document, verified now, with nothing but what is shipped.
pub(crate) fn verify(document: &(impl Written + ?Sized)) -> Report {
    Verifier::new().verify(&document.written(), now(), &Bundle::new())
}

/// The codes of all findings, in their order.
pub(crate) fn codes(report: &Report) -> Vec<&'static str> {
    report.findings().iter().map(|finding| finding.code.name()).collect()
}

/// What a test has at hand of a document, and its bytes.
pub(crate) trait Written {
    fn written(&self) -> Vec<u8>;
}

impl Written for Value {
    fn written(&self) -> Vec<u8> {
        self.to_string().into_bytes()
    }
}

impl Written for SignedCredential {
    fn written(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
}

impl Written for str {
    fn written(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
}

impl Written for String {
    fn written(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
}

impl Written for [u8] {
    fn written(&self) -> Vec<u8> {
        self.to_vec()
    }
}

/// A bundle with one document.
pub(crate) fn lending(url: &str, document: impl Into<Vec<u8>>) -> Bundle {
    let mut bundle = Bundle::new();
    bundle.insert(url, Some(document.into()));
    bundle
}

/// The folder of the vectors.
pub(crate) fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors")
}

/// A file of the vectors: `valid/eddsa-jcs-2022.json`.
pub(crate) fn vector(name: &str) -> Vec<u8> {
    fs::read(vectors().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The folder of the official suites: `OB3_SUITES`, or `../shared/suites` beside the workspace. `None` is said aloud.
pub(crate) fn suites() -> Option<PathBuf> {
    let root = match std::env::var_os("OB3_SUITES") {
        Some(root) => PathBuf::from(root),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/suites"),
    };
    found(root, "the official suites")
}

/// The folder of badges from the field, beside that of the suites. `None` is said aloud.
pub(crate) fn samples() -> Option<PathBuf> {
    found(suites()?.with_file_name("samples"), "the samples")
}

fn found(folder: PathBuf, what: &str) -> Option<PathBuf> {
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: {what} are not at {} (set OB3_SUITES)", folder.display());
    None
}

/// The id of the phrase that an error says.
pub(crate) fn phrase(error: &Error) -> &'static str {
    error.phrase().map(ob3::words::Phrase::id).unwrap_or_default()
}

/// The value of that name in what an error says.
pub(crate) fn param(error: &Error, name: &str) -> String {
    error.params().get(name).map(ToString::to_string).unwrap_or_default()
}

/// A file of the suites, as text.
pub(crate) fn read(path: &str) -> String {
    let path = suites().expect("the caller asked for the suites first").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON file of the suites.
pub(crate) fn read_json(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// How long the work took, not counting how long this thread waited for others: a busy machine does not change it. Where the
/// system does not say (`/proc`), the clock does.
pub(crate) fn time_of<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let worked = || {
        let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    };
    let (start, before) = (Instant::now(), worked());
    let result = work();
    let took = worked().zip(before).map(|(after, before)| after.saturating_sub(before));
    (result, took.unwrap_or_else(|| start.elapsed()))
}

/// So many random cases, none of which is kept in a file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

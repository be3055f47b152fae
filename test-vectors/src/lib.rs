//! Makes the vectors of this folder, every file and the manifest, the same bytes on every run; and reads the rows of the manifest
//! for those who run them.
//!
//! What is expected of a file is written by hand beside the recipe that makes it, from what the standard says. It is never
//! taken from what the library answers.

#![forbid(unsafe_code)]
// A generator that meets something unexpected must stop, not write a vector.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::needless_pass_by_value
)]

mod badge;
mod bench;
mod case;
mod cases;
mod image;
mod json;
mod keys;
mod names;
mod proof;
mod row;
mod token;

use std::collections::BTreeMap;

pub use case::{Case, Expectation};
pub use row::{Row, folder, rows};

/// Every case, in the order of the manifest.
pub fn all_cases() -> Vec<Case> {
    let mut all = cases::all();
    all.extend(bench::cases());
    all
}

/// Every file that is generated, by its path in this folder.
pub fn all_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut add = |path: String, bytes: Vec<u8>| match files.insert(path.clone(), bytes.clone()) {
        Some(earlier) if earlier != bytes => panic!("two different files want to be {path}"),
        _ => {}
    };
    let cases = all_cases();
    for case in &cases {
        add(case.file.clone(), case.bytes.clone());
        for (name, bytes) in &case.lent_files {
            add(name.clone(), bytes.clone());
        }
    }
    for (path, bytes) in bench::files() {
        add(path, bytes);
    }
    add(String::from("keys.json"), keys::listing().into_bytes());
    add(String::from("manifest.json"), case::manifest(&cases).into_bytes());
    files
}

/// The folders whose every file is generated.
pub const GENERATED: [&str; 22] = [
    "bench",
    "conformance",
    "endorsed",
    "expired",
    "forged",
    "issuer",
    "jsonld",
    "kind",
    "malformed",
    "older",
    "poison",
    "provided",
    "reading",
    "recipient",
    "record",
    "refreshed",
    "resource",
    "schema",
    "status",
    "trusted",
    "undetermined",
    "valid",
];

//! Where the official test suites are, and what is said when they are not there.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::PathBuf;

/// The folder of the suites: `OB3_SUITES`, or `../shared/suites` beside the workspace. `None` is said aloud.
pub(crate) fn suites() -> Option<PathBuf> {
    let root = match std::env::var_os("OB3_SUITES") {
        Some(root) => PathBuf::from(root),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/suites"),
    };
    if root.is_dir() {
        return Some(root);
    }
    eprintln!("SKIPPED: the official suites are not at {} (set OB3_SUITES)", root.display());
    None
}

/// A file of the suites, as text.
pub(crate) fn read(path: &str) -> String {
    let path = suites().expect("the caller asked for the suites first").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON file of the suites.
pub(crate) fn read_json(path: &str) -> serde_json::Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

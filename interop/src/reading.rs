//! How a document is read: the options of the JSON-LD API that its statements depend on.

use serde_json::{Value, json};

/// The options, alike for every library that is asked. By default: JSON-LD 1.1, no base, no directions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// What relative IRIs are relative to.
    pub base: Option<String>,
    /// Whether to read as `json-ld-1.0`.
    pub json_ld_1_0: bool,
    /// What becomes of directions: `i18n-datatype`, `compound-literal`, or nothing.
    pub rdf_direction: Option<String>,
}

impl Reading {
    /// The question that a peer in another process is asked: one JSON object.
    pub fn question(&self, document: &str) -> Value {
        let mode = if self.json_ld_1_0 { "json-ld-1.0" } else { "json-ld-1.1" };
        json!({"document": document, "base": self.base, "mode": mode, "direction": self.rdf_direction})
    }
}

//! Rust's report on every row of the manifest, as one JSON object by the rows' ids: what JavaScript must say too.
#![allow(clippy::unwrap_used)]

use serde_json::{Map, Value};

fn main() {
    let mut reports = Map::new();
    for row in ob3_test_vectors::rows() {
        let report = row.verifier().verify(&row.bytes(), row.now(), &row.bundle());
        reports.insert(row.id().to_owned(), serde_json::from_str(&report.to_json()).unwrap());
    }
    println!("{}", Value::Object(reports));
}

//! Rust's report on every row of the manifest, as one JSON object of JSON texts by the rows' ids: what each language must say too.

use serde_json::{Map, Value};

fn main() {
    let mut reports = Map::new();
    for row in ob3_test_vectors::rows() {
        let report = row.verifier().verify(&row.bytes(), row.now(), &row.bundle());
        reports.insert(row.id().to_owned(), Value::String(report.to_json()));
    }
    println!("{}", Value::Object(reports));
}

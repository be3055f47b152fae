//! `json-ld` as a process: a line of JSON in, a line of JSON out. It is asked things that overflow its stack.

use std::io::{self, BufRead, Write};

use ob3_interop::{Hash, Reading, canonical_quads_as};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", json!({"ready": "json-ld 0.21.4, rdf-canon 0.15.3"}))?;
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
    }
    Ok(())
}

fn answer(line: &str) -> Value {
    let question: Value = serde_json::from_str(line).unwrap_or_default();
    let text = |member: &str| question.get(member).and_then(Value::as_str).map(str::to_owned);
    let reading = Reading {
        base: text("base"),
        json_ld_1_0: text("mode").as_deref() == Some("json-ld-1.0"),
        rdf_direction: text("direction"),
    };
    match canonical_quads_as(&text("document").unwrap_or_default(), Hash::Sha256, &reading) {
        Ok(quads) => json!({"quads": quads}),
        Err(why) if why.starts_with("rdf-canon:") => json!({"gaveUp": why}),
        Err(why) => json!({"error": why}),
    }
}

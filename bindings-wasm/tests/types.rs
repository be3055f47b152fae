//! The types of `ts` that repeat what core knows: written from core by `UPDATE=1 cargo test -p ob3-wasm --test types`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ob3::Code;

/// The text of `ts/codes.ts`.
fn codes() -> String {
    let mut out = String::from(
        "// Every code, from core/src/code.rs: written by `UPDATE=1 cargo test -p ob3-wasm --test types`.\n\n\
         /** What a finding or an error is about. A code is never removed and never changes its meaning; new ones are added. */\n\
         export type Code =\n",
    );
    for code in Code::ALL {
        writeln!(out, "  /** {} ({}) */\n  | \"{}\"", code.meaning(), code.section(), code.name()).unwrap();
    }
    out.truncate(out.trim_end().len());
    out.push_str(";\n");
    out
}

#[test]
fn the_codes_are_those_of_core() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ts/codes.ts");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, codes()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == codes(), "run `UPDATE=1 cargo test -p ob3-wasm --test types`");
}

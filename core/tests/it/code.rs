//! The table of codes in `core/CODES.md` is the one in the code: severities under each policy, sections, meanings.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ob3::{Code, Policy, Severity};

fn table() -> String {
    let mut table = String::from(
        "# Codes\n\nEvery code that a finding or an error can carry. Under each policy: **error** makes a report invalid, **undetermined** leaves\nit open, *warning* and *info* change nothing. Written by `UPDATE=1 cargo test -p ob3 --test it code` from `core/src/code.rs`.\n\n| code | what it means | section | standard | strict | compat |\n|---|---|---|---|---|---|\n",
    );
    for code in Code::ALL {
        let weight = |policy| match code.severity(policy) {
            Severity::Error => "**error**",
            Severity::Undetermined => "**undetermined**",
            Severity::Warning => "*warning*",
            _ => "*info*",
        };
        let [standard, strict, compat] = [Policy::Standard, Policy::Strict, Policy::Compat].map(weight);
        writeln!(table, "| `{code}` | {} | {} | {standard} | {strict} | {compat} |", code.meaning(), code.section())
            .unwrap();
    }
    table
}

#[test]
fn the_documented_table_of_codes_is_the_real_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("CODES.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, table()).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap() == table(),
        "CODES.md is behind: run UPDATE=1 cargo test -p ob3 --test it code"
    );
}

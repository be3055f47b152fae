//! What `ob3 codes` promises: every code that a finding can carry, with its meaning, its rule and its weight.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::Desk;
use ob3::{Code, Policy, Severity};
use serde_json::Value;

#[test]
fn the_table_has_every_code_with_its_meaning() {
    let run = Desk::new().run(&["codes"]);
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    let words = run.words();
    for code in Code::ALL {
        assert!(words.contains(&format!("{} ", code.name())), "{code}");
        assert!(words.contains(code.meaning()), "{code}");
    }
    assert!(words.contains("issuer.key.self-asserted undetermined undetermined warning"), "{run}");
}

#[test]
fn one_code_is_explained_as_a_page_spells_it_too() {
    for name in ["conformance.level.unknown", "[conformance.level.unknown]"] {
        let run = Desk::new().run(&["codes", name]);
        assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
        for said in [
            "a level that no rubric has",
            "OB 3.0 appendix B (Result, ResultDescription)",
            "policy standard (the default): a warning, which changes nothing",
            "policy strict: an error, the verdict is invalid",
            "policy compat: a warning, which changes nothing",
            "MALFORMED_VALUE_ERROR",
        ] {
            assert!(run.words().contains(said), "{said}: {run}");
        }
    }
}

#[test]
fn a_family_of_codes_is_those_that_begin_with_it() {
    let run = Desk::new().run(&["codes", "proof", "--json"]);
    let names: Vec<String> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["code"].as_str().unwrap().to_owned())
        .collect();
    let expected: Vec<&str> =
        Code::ALL.iter().map(|code| code.name()).filter(|name| name.starts_with("proof.")).collect();
    assert_eq!(names, expected);
}

#[test]
fn json_is_the_table_of_the_library_one_line_for_each_code() {
    let run = Desk::new().run(&["codes", "--json"]);
    assert_eq!(run.stdout.lines().count(), Code::ALL.len(), "{run}");
    let word = |severity| match severity {
        Severity::Error => "error",
        Severity::Undetermined => "undetermined",
        Severity::Warning => "warning",
        _ => "info",
    };
    for (line, code) in run.stdout.lines().zip(Code::ALL) {
        let row: Value = serde_json::from_str(line).unwrap();
        assert_eq!(row["code"], code.name());
        assert_eq!(row["meaning"], code.meaning());
        assert_eq!(row["section"], code.section());
        assert_eq!(row["problem"].as_str(), code.problem_type());
        for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
            assert_eq!(row["severity"][policy.as_str()], word(code.severity(policy)));
        }
    }
}

#[test]
fn what_is_no_code_is_64_with_those_that_are_like_it() {
    for (name, hint) in [("level", "conformance.level.unknown"), ("nonsense", "shows all"), ("", "shows all")] {
        let run = Desk::new().run(&["codes", name]);
        assert_eq!((run.status, run.stdout.as_str()), (64, ""), "{run}");
        assert!(run.stderr.contains(hint), "{run}");
    }
}

#[test]
fn where_the_policies_differ_is_printed_with_the_reason() {
    let run = Desk::new().run(&["codes", "--policies"]);
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    let json = Desk::new().run(&["codes", "--policies", "--json"]);
    for code in Code::ALL {
        let [standard, strict, compat] =
            [Policy::Standard, Policy::Strict, Policy::Compat].map(|policy| code.severity(policy));
        if standard == strict && standard == compat {
            continue;
        }
        assert!(run.stdout.lines().any(|line| line == code.name()), "{code}");
        let name = format!("{{\"code\":\"{}\"", code.name());
        let row = json.stdout.lines().find(|line| line.starts_with(&name)).unwrap();
        assert!(
            serde_json::from_str::<Value>(row).unwrap()["why"].as_str().is_some_and(|why| !why.is_empty()),
            "{row}"
        );
    }
}

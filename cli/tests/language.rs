//! What `--lang` promises: pages in the language of the reader, and English where there is none.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Desk, Run};

fn verify(language: &[&str], variables: &[(&str, &str)]) -> Run {
    let desk = Desk::with_badge();
    let mut command = desk.command(&[&["verify", "badge.json"], language].concat());
    Run::of(&command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn a_language_that_does_not_exist_is_english_with_a_hint() {
    let run = verify(&["--lang", "tlh"], &[]);
    assert!(run.status == 0 && run.words().contains("Can it be opened? Yes."), "{run}");
    assert!(run.stderr.contains("there is no language \"tlh\"") && run.stderr.contains("en, de, es"), "{run}");
}

#[test]
fn an_environment_in_another_language_is_english_without_a_word() {
    for (name, tag) in [("LANG", "tlh_KX.UTF-8"), ("LC_ALL", "C"), ("LANG", "en_GB.UTF-8"), ("LANG", "")] {
        let run = verify(&[], &[(name, tag)]);
        assert!(run.status == 0 && run.words().contains("Can it be opened? Yes."), "{tag}: {run}");
        assert_eq!(run.stderr, "", "{tag}");
    }
}

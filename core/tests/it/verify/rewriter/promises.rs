//! The rewriter finds every attack that succeeded where the rule is off, and nothing where it is on.

use ob3::Verdict;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::attacks::{ATTACKS, Attack};
use super::difference;
use super::kinds::{KINDS, Kind};
use super::property::PREPARED;
use super::survey::survey;

#[test]
#[ignore = "until there is a rule"]
fn what_is_read_is_what_was_signed() {
    let cases = u32::try_from(number("OB3_REWRITINGS", 400)).unwrap();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let run = TestRunner::new_with_rng(config, rng).run(&vec(any::<u8>(), 24..160), |bytes| {
        let found = difference(&bytes);
        prop_assert!(found.is_none(), "{}", found.unwrap_or_default());
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
#[ignore = "a survey for those who change the rule: OB3_REWRITINGS says how many, _FROM where to begin, _OF which and _BY what"]
fn survey_of_rewritings() {
    let (names, by) = (words("OB3_REWRITINGS_OF"), words("OB3_REWRITINGS_BY"));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let kinds: Vec<Kind> =
        KINDS.into_iter().filter(|(name, _)| by.is_empty() || by.iter().any(|by| by == name)).collect();
    println!("{}", survey(number("OB3_REWRITINGS", 3_000), number("OB3_REWRITINGS_FROM", 0), &names, &kinds));
}

#[test]
#[ignore = "until the rule can be switched off"]
fn every_attack_that_succeeded_is_found() {
    let is_missed = |attack: &&Attack| attack.found(4_000).is_none();
    let missed: Vec<&str> = ATTACKS.iter().filter(is_missed).map(|attack| attack.name).collect();
    assert!(missed.is_empty(), "not found: {missed:#?}");
}

#[test]
fn the_originals_are_what_they_are_meant_to_be() {
    for prepared in PREPARED.iter() {
        let name = prepared.base.name;
        let expected = !["ended", "revoked", "a list"].iter().any(|word| name.contains(word));
        assert_eq!(prepared.verdict() == Verdict::Valid, expected, "{name}: {:#}", prepared.said());
    }
}

/// The words of a variable, between semicolons.
fn words(variable: &str) -> Vec<String> {
    let words = std::env::var(variable).unwrap_or_default();
    words.split(';').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
}

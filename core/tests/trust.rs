//! What trust promises: it is asked only with a list, a name counts only if it is proven, and an entry is what it says and no more.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::Path;

use ob3::{Bundle, Check, Code, Outcome, Report, Timestamp, Trusted, Verdict, Verifier};

const BADGE: &str = "trusted/did.json";
const UNIVERSITY: &str = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

fn verify(verifier: Verifier, name: &str) -> Report {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors").join(name);
    let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
    verifier.at(now).verify(&fs::read(path).unwrap(), &Bundle::new())
}

fn listed(entries: &[&str]) -> Verifier {
    Verifier::new().trust(entries.iter().map(|entry| Trusted::parse(entry).unwrap()))
}

#[test]
fn trust_is_asked_only_with_a_list() {
    let report = verify(Verifier::new(), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.vouched()), (Outcome::Skipped, None));
    assert!(!report.to_json().contains("vouched"));
    let report = verify(listed(&[UNIVERSITY]), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.vouched()), (Outcome::Passed, Some(UNIVERSITY)));
    let report = verify(listed(&[]), BADGE);
    assert_eq!((report.outcome(Check::Trust), report.verdict()), (Outcome::Failed, Verdict::Invalid));
}

#[test]
fn lists_add_up() {
    let other = [Trusted::parse("https://badges.example").unwrap()];
    let report = verify(listed(&[UNIVERSITY]).trust(other.clone()), BADGE);
    assert_eq!(report.vouched(), Some(UNIVERSITY));
    assert_eq!(verify(Verifier::new().trust(other), BADGE).verdict(), Verdict::Invalid);
}

#[test]
fn a_name_that_nobody_was_asked_to_prove_vouches_for_nothing() {
    let report = verify(listed(&[UNIVERSITY]).ask([Check::Trust]), BADGE);
    assert_eq!((report.verdict(), report.vouched()), (Verdict::Undetermined, None));
}

#[test]
fn the_issuers_of_what_is_presented_are_asked_for_and_endorsers_are_not() {
    let presented = verify(listed(&["https://badges.example"]), "valid/presentation.json");
    assert!(!presented.credentials().is_empty());
    assert!(presented.credentials().iter().all(|inner| inner.outcome(Check::Trust) == Outcome::Failed));
    let endorsed = verify(listed(&[UNIVERSITY]), "endorsed/badge.json");
    assert!(endorsed.is_valid() && endorsed.endorsements().iter().all(|one| one.report.is_valid()));
}

#[test]
fn what_is_no_entry_is_refused_with_what_was_expected() {
    for good in [UNIVERSITY, " did:web:example.edu ", "https://example.edu", "https://example.edu/issuers?id=1#me"] {
        assert_eq!(Trusted::parse(good).unwrap().as_str(), good.trim());
    }
    for bad in [
        "",
        "example.edu",
        "http://example.edu",
        "https://",
        "https://user@example.edu",
        "https://example.edu/a b",
        "did:web",
        "did:web:example.edu#key-1",
        "zNotAKey",
        "*",
    ] {
        let error = Trusted::parse(bad).unwrap_err();
        assert_eq!(error.code(), Code::TrustMalformed, "{bad}");
        assert!(error.message().starts_with("expected "), "{error}");
    }
}

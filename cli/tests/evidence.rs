//! What `--save-bundle` and `--bundle` promise: the same page years later, from one file that names nobody.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DID_DOCUMENT, Desk};
use serde_json::Value;

const NOW: &str = "2999-11-24T12:00:00Z";

/// A desk with the evidence of a badge by an issuer on the web.
fn desk(more: &[&str]) -> Desk {
    let desk = Desk::with_web_badge();
    let lent = format!("{DID_DOCUMENT}=did.json");
    let save = ["verify", "badge.json", "--now", NOW, "--provide", &lent, "--save-bundle", "evidence.json"];
    let run = desk.run(&[&save[..], more].concat());
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    desk
}

#[test]
fn the_same_verdict_is_given_from_the_file_alone() {
    let desk = desk(&[]);
    assert_eq!(desk.run(&["verify", "badge.json", "--now", NOW]).status, 2, "without it nobody knows the key");
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json"]);
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    let words = run.words();
    assert!(words.contains("as of 2999-11-24, 12:00:00 UTC, policy standard, nothing fetched"), "{run}");
    assert!(words.contains("with the evidence in evidence.json, at the instant that is saved in it"), "{run}");
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--json"]);
    assert!(run.status == 0 && run.stderr.contains("The instant is that of the evidence: 2999-11-24"), "{run}");
    let later = ["verify", "badge.json", "--bundle", "evidence.json", "--now", "2025-01-01T00:00:00Z"];
    let run = desk.run(&later);
    assert!(run.status == 1 && run.words().contains("with the evidence in evidence.json"), "{run}");
    assert!(run.words().contains("[validity.not-yet]") && !run.words().contains("that is saved in it"), "{run}");
    let again = ["verify", "badge.json", "--bundle", "evidence.json", "--save-bundle", "again.json"];
    assert_eq!(desk.run(&again).status, 0);
    assert_eq!(desk.read("again.json"), desk.read("evidence.json"));
}

#[test]
fn what_was_asked_is_asked_again_and_what_is_said_now_goes_before_it() {
    let desk = desk(&["--policy", "strict", "--trust", "did:web:example.edu"]);
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--trust", "did:web:example.edu"]);
    assert!(run.words().contains("policy strict") && run.words().contains("is on your list"), "{run}");
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--policy", "compat"]);
    assert!(run.words().contains("policy compat"), "{run}");
    let lent = format!("{DID_DOCUMENT}=other.json");
    desk.write("other.json", "{}");
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--provide", &lent]);
    assert_eq!(run.status, 2, "another document goes before the saved one: {run}");
}

#[test]
fn whom_you_trust_is_never_taken_from_a_file() {
    let desk = desk(&["--trust", "did:web:example.edu"]);
    let run = |trust: &[&str]| desk.run(&[&["verify", "badge.json", "--bundle", "evidence.json"], trust].concat());
    let stranger = run(&["--trust", "did:web:other.example"]);
    assert!(stranger.status == 1 && stranger.stdout.contains("[trust.unlisted]"), "{stranger}");
    let unsaid = run(&[]);
    assert!(unsaid.status == 2 && unsaid.stdout.contains("[question.unanswered]"), "{unsaid}");
    assert!(unsaid.stderr.contains("say with --trust whom you trust. It has did:web:example.edu."), "{unsaid}");
    assert_eq!(run(&["--trust", "did:web:example.edu"]).status, 0);
    // What is saved anew keeps the list, and vouches for nobody either.
    assert_eq!(run(&["--save-bundle", "again.json"]).status, 2);
    assert_eq!(desk.read("again.json"), desk.read("evidence.json"));
}

#[test]
fn a_file_cannot_say_that_nobody_asks_for_the_signature() {
    let desk = desk(&[]);
    let mut narrowed: Value = serde_json::from_str(&desk.read("evidence.json")).unwrap();
    narrowed["ask"] = serde_json::json!(["validity"]);
    desk.write("narrowed.json", &narrowed.to_string());
    let run = desk.run(&["verify", "badge.json", "--bundle", "narrowed.json"]);
    assert!(run.status == 64 && run.stderr.contains("--ask validity"), "{run}");
    assert_eq!(desk.run(&["verify", "badge.json", "--bundle", "narrowed.json", "--ask", "validity"]).status, 0);
}

#[test]
fn a_file_cannot_say_that_a_milder_policy_suffices() {
    let desk = desk(&["--policy", "compat"]);
    let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json"]);
    assert!(run.status == 64 && run.stderr.contains("say --policy compat"), "{run}");
    for policy in ["compat", "standard"] {
        let run = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--policy", policy]);
        assert!(run.status == 0 && run.words().contains(&format!("policy {policy}")), "{run}");
    }
}

#[test]
fn a_file_cannot_say_that_no_status_list_is_needed() {
    let desk = Desk::with_badge();
    assert_eq!(desk.run(&["status", "new", "list.json", "--url", "https://example.edu/status/1"]).status, 0);
    let sign = ["sign", "credential.json", "--key", "key.jwk", "--status", "list.json", "--force", "-o", "badge.json"];
    assert_eq!(desk.run(&sign).status, 0);
    let run = |args: &[&str]| desk.run(&[&["verify", "badge.json", "--now", NOW], args].concat());
    assert_eq!(run(&[]).status, 2);
    let allowed = run(&["--unknown-status", "allow", "--save-bundle", "evidence.json"]);
    assert!(allowed.status == 0 && allowed.stdout.contains("[status.list.missing]"), "{allowed}");
    assert!(
        allowed.words().contains("The list could not be looked at, and you go on without: it may have been revoked."),
        "{allowed}"
    );
    let again = run(&["--bundle", "evidence.json"]);
    assert!(again.status == 64 && again.stderr.contains("say --unknown-status allow"), "{again}");
    assert_eq!(run(&["--bundle", "evidence.json", "--unknown-status", "allow"]).status, 0);
    assert_eq!(run(&["--bundle", "evidence.json", "--unknown-status", "deny"]).status, 2);
}

#[test]
fn to_whom_it_should_belong_is_in_the_file_only_if_that_is_wanted() {
    let withheld = desk(&["--recipient", "did:example:ada"]);
    assert!(!withheld.read("evidence.json").contains("ada"));
    let run = withheld.run(&["verify", "badge.json", "--bundle", "evidence.json"]);
    assert!(run.status == 2 && run.stderr.contains("--recipient"), "{run}");
    let named = ["verify", "badge.json", "--bundle", "evidence.json", "--recipient", "did:example:ada"];
    assert_eq!(withheld.run(&named).status, 0);
    let said = desk(&["--recipient", "did:example:ada", "--save-recipient"]);
    assert!(said.read("evidence.json").contains("did:example:ada"));
    assert_eq!(said.run(&["verify", "badge.json", "--bundle", "evidence.json"]).status, 0);
    assert_eq!(said.run(&["verify", "badge.json", "--save-recipient"]).status, 64);
}

#[test]
fn a_file_that_was_changed_gives_no_better_verdict() {
    let desk = desk(&[]);
    let saved: Value = serde_json::from_str(&desk.read("evidence.json")).unwrap();
    let verify = |text: &str| {
        desk.write("changed.json", text);
        desk.run(&["verify", "badge.json", "--bundle", "changed.json"])
    };
    let mut empty = saved.clone();
    empty["documents"] = serde_json::json!([]);
    assert_eq!(verify(&empty.to_string()).status, 2);
    let mut twice = saved.clone();
    twice["documents"] = serde_json::json!([saved["documents"][0], saved["documents"][0]]);
    let mut newer = saved.clone();
    newer["version"] = 2.into();
    let mut timeless = saved.clone();
    timeless.as_object_mut().unwrap().remove("now");
    let whole = saved.to_string();
    for (text, told) in [
        (twice.to_string(), "[evidence.malformed]"),
        (newer.to_string(), "[evidence.version]"),
        (timeless.to_string(), "/now"),
        (whole.get(..whole.len() - 2).unwrap().to_owned(), "[json.syntax]"),
        (String::new(), "[json.syntax]"),
        (String::from("[]"), "[evidence.malformed]"),
    ] {
        let run = verify(&text);
        assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains(told), "{told}: {run}");
    }
    assert_eq!(desk.run(&["verify", "badge.json", "--bundle", "nowhere.json"]).status, 66);
    let over = desk.run(&["verify", "badge.json", "--bundle", "evidence.json", "--save-bundle", "evidence.json"]);
    assert!(over.status == 73 && over.stderr.contains("is there already"), "{over}");
}

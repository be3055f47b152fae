//! What `--trust` promises: entries and files of them, an answer in words, and a wrong entry is told before any badge is judged.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::Desk;
use serde_json::Value;

#[test]
fn whoever_is_on_the_list_is_trusted_by_an_entry_or_out_of_a_file() {
    let desk = Desk::with_badge();
    let did = desk.did();
    let key = did.trim_start_matches("did:key:").to_owned();
    desk.write("list.txt", &format!("# our partners\n\nhttps://example.edu   # the university\r\n  {did}\n"));
    for entry in [&*did, &*key, "list.txt"] {
        let run = desk.run(&["verify", "badge.json", "--trust", "https://other.example", "--trust", entry]);
        assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
        assert!(run.words().contains("is on your list. "), "{run}");
        assert!(run.words().contains("the issuer is one of those you trust."), "{run}");
    }
    let run = desk.run(&["verify", "badge.json", "--trust", &did, "--json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["trusted_by"], *did);
}

#[test]
fn whoever_is_not_on_the_list_is_refused_and_without_a_list_nobody_is() {
    let desk = Desk::with_badge();
    desk.write("nobody.txt", "# nobody yet\n");
    for entry in ["https://other.example", "nobody.txt"] {
        let run = desk.run(&["verify", "badge.json", "--trust", entry]);
        assert_eq!((run.status, run.last_word()), (1, "invalid"), "{run}");
        assert!(run.words().contains("[trust.unlisted]"), "{run}");
    }
    let run = desk.run(&["verify", "badge.json"]);
    assert_eq!(run.status, 0, "{run}");
    assert!(run.words().contains("Not asked: say whom, with --trust."), "{run}");
}

#[test]
fn a_wrong_entry_is_told_with_its_line() {
    let desk = Desk::with_badge();
    desk.write("list.txt", "https://example.edu\nexample.edu\n");
    for (entry, told) in [
        (
            "list.txt",
            "list.txt, line 2: an entry of the list of trusted issuers must be a DID, an https address, a key",
        ),
        ("missing.txt", "and there is no such file"),
        (
            "http://example.edu",
            "--trust: an entry of the list of trusted issuers must be a DID, an https address, a key",
        ),
        ("did:web", "--trust: a DID on the list of trusted issuers"),
    ] {
        let run = desk.run(&["verify", "badge.json", "--trust", entry]);
        assert!(run.status == 64 && run.stdout.is_empty(), "{run}");
        assert!(run.stderr.contains(told), "{run}");
    }
}

#[test]
fn a_registry_says_what_it_calls_the_issuer() {
    let desk = Desk::with_badge();
    let did = desk.did();
    let registry = format!(
        r#"{{"meta":{{}},"registry":{{"{did}":{{"name":"University of Example","location":"Exampletown","url":"https://example.edu"}}}}}}"#
    );
    desk.write("our partners.json", &registry);
    let run = desk.run(&["verify", "badge.json", "--trust", "our partners.json"]);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    let words = run.words();
    assert!(words.contains("registry file:our%20partners.json, which is on your list, knows the issuer as"), "{run}");
    assert!(words.contains("University of Example (Exampletown, https://example.edu)."), "{run}");
    assert!(words.contains("Example University"), "the badge's own name stands there too: {run}");
    let run = desk.run(&["verify", "badge.json", "--trust", "our partners.json", "--json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["registry_entry"]["name"], "University of Example");

    let url = "https://registry.example/registry.json";
    let entry = format!("registry {url}");
    let run = desk.run(&["verify", "badge.json", "--trust", &entry]);
    assert_eq!((run.status, run.last_word()), (2, "undetermined"), "{run}");
    assert!(run.stdout.contains(&format!("--provide {url}=FILE")), "{run}");
    let run = desk.run(&["verify", "badge.json", "--trust", &entry, "--provide", &format!("{url}=our partners.json")]);
    assert_eq!(run.status, 0, "{run}");
    desk.write("others.json", r#"{"registry":{"did:web:elsewhere.example":{"name":"Elsewhere"}}}"#);
    let run = desk.run(&["verify", "badge.json", "--trust", "others.json"]);
    assert!(run.status == 1 && run.words().contains("[trust.unlisted]"), "{run}");
}

#[test]
fn an_anchor_in_a_file_is_asked_for_the_way_to_the_issuer() {
    let desk = Desk::with_badge();
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors");
    let at = |name: &str| format!("{vectors}/{name}");
    let badge = at("trusted/federation.json");
    let anchor = at("provided/federation-good-anchor.jwt");
    let lent = [
        format!("https://university.example/.well-known/did.json={}", at("provided/did-web.json")),
        format!("https://anchor.example/.well-known/openid-federation={anchor}"),
        format!(
            "https://anchor.example/fetch?sub=did%3Aweb%3Auniversity.example={}",
            at("provided/federation-good-of-university.jwt")
        ),
    ];
    let mut args = vec!["verify", &badge, "--now", "2026-01-31T12:00:00Z", "--trust", &anchor];
    for lent in &lent[..2] {
        args.extend(["--provide", lent]);
    }
    let run = desk.run(&args);
    assert_eq!(run.status, 2, "{run}");
    assert!(run.stdout.contains("https://anchor.example/fetch?sub=did%3Aweb%3Auniversity.example"), "{run}");
    args.extend(["--provide", &lent[2]]);
    let run = desk.run(&args);
    assert_eq!(run.status, 0, "{run}");
    assert!(run.words().contains("knows the issuer as The Example University (https://university.example)."), "{run}");
    for (text, told) in
        [("{}", "the anchor of a federation"), ("eyJ.e30.", "the anchor of a federation"), ("{", "json.syntax")]
    {
        desk.write("wrong", text);
        let run = desk.run(&["verify", "badge.json", "--trust", "wrong"]);
        assert!(run.status != 0 && run.stdout.is_empty() && run.stderr.contains(told), "{run}");
    }
}

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
    assert_eq!(report["vouched"], *did);
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
        ("list.txt", "list.txt, line 2: expected a DID, an https address or a key"),
        ("missing.txt", "and there is no such file"),
        ("http://example.edu", "--trust: expected a DID, an https address or a key"),
        ("did:web", "--trust: expected a DID"),
    ] {
        let run = desk.run(&["verify", "badge.json", "--trust", entry]);
        assert!(run.status == 64 && run.stdout.is_empty(), "{run}");
        assert!(run.stderr.contains(told), "{run}");
    }
}

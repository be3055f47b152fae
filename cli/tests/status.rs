//! What `ob3 status` promises: a badge is revoked by a list that anybody can verify, and no revocation is ever lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::process::Stdio;

use common::Desk;
use serde_json::Value;

const URL: &str = "https://example.edu/status/1";

/// A desk with a list, and a badge at the place 94567 of it.
fn desk() -> Desk {
    let desk = Desk::with_badge();
    let run = desk.run(&["status", "new", "list.json", "--url", URL]);
    assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
    let entry = desk.run(&["status", "get", "list.json", "94567", "--entry"]);
    assert_eq!(entry.status, 0, "{entry}");
    let mut credential: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    credential["credentialStatus"] = serde_json::from_str(&entry.stdout).unwrap();
    desk.write("credential.json", &credential.to_string());
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "-o", "badge.json", "--force"]);
    assert_eq!(run.status, 0, "{run}");
    desk
}

fn publish(desk: &Desk) {
    let run = desk.run(&["status", "publish", "list.json", "--key", "key.jwk", "-o", "published.json"]);
    assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
}

fn verdict(desk: &Desk) -> (i32, String) {
    let run = desk.run(&["verify", "badge.json", "--provide", &format!("{URL}=published.json")]);
    (run.status, run.last_word().to_owned())
}

#[test]
fn a_badge_is_revoked_and_the_revocation_taken_back() {
    let desk = desk();
    let run = desk.run(&["verify", "badge.json"]);
    assert!(run.status == 2 && run.words().contains("status list"), "{run}");
    publish(&desk);
    assert_eq!(verdict(&desk), (0, String::from("valid")));
    assert_eq!(desk.run(&["status", "set", "list.json", "94567", "7"]).status, 0);
    assert_eq!(verdict(&desk), (0, String::from("valid")), "until the list is published");
    publish(&desk);
    assert_eq!(verdict(&desk), (1, String::from("invalid")));
    assert_eq!(desk.run(&["status", "get", "list.json", "94567"]).stdout, "1\n");
    assert_eq!(desk.run(&["status", "set", "list.json", "94567", "--clear"]).status, 0);
    publish(&desk);
    assert_eq!(verdict(&desk), (0, String::from("valid")));
    assert_eq!(desk.run(&["status", "get", "list.json", "7"]).stdout, "1\n", "the other stays revoked");
}

#[test]
fn when_many_revoke_at_once_none_is_lost() {
    let desk = desk();
    let children: Vec<_> = (0..16)
        .map(|index| {
            let mut command = desk.command(&["status", "set", "list.json", &(index * 1_000).to_string()]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    for index in 0..16 {
        assert_eq!(desk.run(&["status", "get", "list.json", &(index * 1_000).to_string()]).stdout, "1\n", "{index}");
    }
    let left: Vec<_> = desk.names().into_iter().filter(|name| name.starts_with(".ob3")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_list_is_never_begun_over_another_file_and_what_is_refused_changes_nothing() {
    let desk = desk();
    let before = desk.read("list.json");
    let run = desk.run(&["status", "new", "list.json", "--url", URL]);
    assert!(run.status == 73 && run.stderr.contains("is there already"), "{run}");
    let run = desk.run(&["status", "set", "list.json", "7", "131072"]);
    assert!(run.status == 1 && run.stderr.contains("[status.list.range]"), "{run}");
    let run = desk.run(&["status", "set", "list.json", "7", "--value", "2"]);
    assert!(run.status == 1 && run.stderr.contains("[status.list.range]"), "{run}");
    assert_eq!(desk.read("list.json"), before, "not even the first of two");
    let run = desk.run(&["status", "new", "short.json", "--url", URL, "--length", "1000"]);
    assert!(run.status == 1 && run.stderr.contains("[status.list.short]"), "{run}");
    assert_eq!(desk.run(&["status", "new", "other.json", "--url", "example.edu"]).status, 64);
    assert_eq!(desk.run(&["status", "set", "nowhere.json", "7"]).status, 66);
    for text in [
        "",
        "{}",
        "[]",
        r#"{"url": "https://a.example", "statusPurpose": "revocation", "statusSize": 0, "encodedList": "u"}"#,
    ] {
        desk.write("broken.json", text);
        let run = desk.run(&["status", "set", "broken.json", "7"]);
        assert!(run.status == 1 && run.stdout.is_empty(), "{text}: {run}");
        assert_eq!(desk.read("broken.json"), text);
    }
}

#[test]
fn a_list_of_several_bits_keeps_values() {
    let desk = Desk::with_badge();
    let new = ["status", "new", "list.json", "--url", URL, "--purpose", "message", "--size", "2"];
    assert_eq!(desk.run(&new).status, 0);
    assert_eq!(desk.run(&["status", "set", "list.json", "7", "--value", "3"]).status, 0);
    let read = ["6", "7", "8"].map(|index| desk.run(&["status", "get", "list.json", index]).stdout);
    assert_eq!(read, ["0\n", "3\n", "0\n"]);
    let published =
        desk.run(&["status", "publish", "list.json", "--key", "key.jwk", "--until", "2999-01-01T00:00:00Z"]);
    let list: Value = serde_json::from_str(&published.stdout).unwrap();
    assert_eq!((list["validUntil"].as_str(), list["id"].as_str()), (Some("2999-01-01T00:00:00Z"), Some(URL)));
    assert_eq!(list["credentialSubject"]["statusPurpose"], "message");
}

#[test]
fn the_help_shows_how_a_badge_is_revoked() {
    let run = Desk::new().run(&["status", "--help"]);
    assert!(run.status == 0 && run.stdout.contains("ob3 status set list.json 94567"), "{run}");
}

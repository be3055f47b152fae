//! What `ob3 status` promises: a badge is revoked by a list that anybody can verify, and no revocation is ever lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;
use std::process::Stdio;
use std::time::Duration;

use common::Desk;
use ob3::{Limits, StatusList, Timestamp};
use serde_json::Value;

const URL: &str = "https://example.edu/status/1";

/// A desk with a list, and a badge at the place 94567 of it.
fn desk() -> Desk {
    let desk = Desk::with_badge();
    let run = desk.run(&["status", "new", "list.json", "--url", URL]);
    assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
    let entry = desk.run(&["status", "get", "list.json", "94567", "--entry"]);
    assert_eq!(entry.status, 0, "{entry}");
    desk.write("bare.json", &desk.read("credential.json"));
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

/// The places in what `allocate` printed.
fn places(stdout: &str) -> Vec<usize> {
    let index = |line: &str| {
        let entry: Value = serde_json::from_str(line).unwrap();
        assert_eq!(entry["statusListCredential"], URL);
        entry["statusListIndex"].as_str().unwrap().parse().unwrap()
    };
    stdout.lines().map(index).collect()
}

fn kept(desk: &Desk) -> StatusList {
    StatusList::from_bytes(desk.read("list.json").as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn when_many_give_places_away_and_revoke_at_once_no_place_is_given_twice_and_none_is_lost() {
    let desk = desk();
    let start = |args: &[&str]| desk.command(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let children: Vec<_> = (0..12)
        .map(|index| {
            let revoked = (index * 1_000).to_string();
            let set = start(&["status", "set", "list.json", &revoked]);
            (start(&["status", "allocate", "list.json", "--count", "25"]), set)
        })
        .collect();
    let mut given = Vec::new();
    for (allocate, mut set) in children {
        let output = allocate.wait_with_output().unwrap();
        assert!(output.status.success() && set.wait().unwrap().success());
        given.extend(places(std::str::from_utf8(&output.stdout).unwrap()));
    }
    let distinct: BTreeSet<usize> = given.iter().copied().collect();
    assert_eq!((given.len(), distinct.len()), (300, 300));
    let list = kept(&desk);
    assert!(distinct.iter().all(|place| list.is_allocated(*place).unwrap()));
    assert!((0..12).all(|index| list.get(index * 1_000).unwrap()), "no revocation is lost");
}

#[test]
fn whoever_is_killed_in_the_middle_leaves_a_whole_list_and_no_place_is_given_twice() {
    let desk = desk();
    let mut given = BTreeSet::new();
    for delay in 0..40 {
        let mut command = desk.command(&["status", "allocate", "list.json", "--count", "50"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(delay * 700));
        // Whether it had ended by then, or had not begun, is all the same: what was printed was kept.
        let _ = child.kill();
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        let list = kept(&desk);
        for place in places(told.get(..told.rfind('\n').map_or(0, |end| end + 1)).unwrap()) {
            assert!(given.insert(place), "{place} was given twice");
            assert!(list.is_allocated(place).unwrap(), "{place} was told and not kept");
        }
    }
    let run = desk.run(&["status", "allocate", "list.json"]);
    assert!(run.status == 0 && !given.contains(&places(&run.stdout)[0]), "the lock of the dead is free: {run}");
}

#[test]
fn a_full_list_says_so_and_what_to_do() {
    let desk = desk();
    let mut list = kept(&desk);
    list.allocate_many(131_071).unwrap();
    desk.write("list.json", std::str::from_utf8(&list.to_bytes()).unwrap());
    let run = desk.run(&["status", "allocate", "list.json", "--count", "2"]);
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[status.list.full]"), "{run}");
    assert!(run.stderr.contains("`ob3 status new`"), "{run}");
    assert_eq!(places(&desk.run(&["status", "allocate", "list.json"]).stdout).len(), 1, "the last one");
    assert_eq!(desk.run(&["status", "allocate", "list.json"]).status, 1);
    let run = desk.run(&["sign", "bare.json", "--key", "key.jwk", "--status", "list.json"]);
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[status.list.full]"), "{run}");
}

#[test]
fn a_badge_gets_its_place_as_it_is_signed_and_can_be_revoked_there() {
    let desk = desk();
    let sign = ["sign", "bare.json", "--key", "key.jwk", "--status", "list.json", "-o", "badge.json", "--force"];
    let mut given = BTreeSet::new();
    for format in ["eddsa-rdfc-2022", "eddsa-jcs-2022", "vc-jwt"] {
        let run = desk.run(&[&sign[..], &["--format", format]].concat());
        let place = run.stderr.split("It has place ").nth(1).and_then(|rest| rest.split(' ').next());
        assert!(run.status == 0 && given.insert(place.unwrap().to_owned()), "{run}");
        publish(&desk);
        assert_eq!(verdict(&desk), (0, String::from("valid")), "{format}");
        assert_eq!(desk.run(&["status", "set", "list.json", place.unwrap()]).status, 0);
        publish(&desk);
        assert_eq!(verdict(&desk), (1, String::from("invalid")), "{format}");
    }
    let before = desk.read("list.json");
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--status", "list.json"]);
    assert!(run.status == 1 && run.stderr.contains("has a credentialStatus already"), "{run}");
    let run = desk.run(&["sign", "bare.json", "--key", "key.jwk", "--status", "list.json", "--status", "./list.json"]);
    assert_eq!(run.status, 64, "{run}");
    desk.write("broken.json", &desk.read("bare.json").replace("validFrom", "validFrm"));
    let run = desk.run(&["sign", "broken.json", "--key", "key.jwk", "--status", "list.json"]);
    assert_eq!(run.status, 1, "{run}");
    assert_eq!(desk.read("list.json"), before, "what is refused takes no place");
}

#[test]
fn a_place_that_was_given_otherwise_is_kept_from_being_given_again() {
    let desk = desk();
    let run = desk.run(&["status", "get", "list.json", "7", "--entry"]);
    assert!(run.status == 0 && run.stderr.contains("allocate --index 7"), "{run}");
    let run = desk.run(&["status", "allocate", "list.json", "--index", "7", "--index", "9"]);
    assert_eq!((run.status, places(&run.stdout)), (0, vec![7, 9]), "{run}");
    assert!(desk.run(&["status", "get", "list.json", "7", "--entry"]).stderr.is_empty());
    assert_eq!(desk.run(&["status", "allocate", "list.json", "--index", "131072"]).status, 1);
    assert_eq!(desk.run(&["status", "allocate", "list.json", "--index", "7", "--count", "2"]).status, 64);
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
        &before.replace("\"version\":1", "\"version\":2"),
        &before.replace("\"allocated\"", "\"allotted\""),
    ] {
        desk.write("broken.json", text);
        let run = desk.run(&["status", "set", "broken.json", "7"]);
        assert!(run.status == 1 && run.stdout.is_empty(), "{text}: {run}");
        assert_eq!(desk.read("broken.json"), text);
    }
}

#[test]
fn a_list_that_nobody_would_believe_is_not_published() {
    let desk = desk();
    publish(&desk);
    let before = desk.read("published.json");
    let over = ["status", "publish", "list.json", "--key", "key.jwk", "-o", "published.json", "--until"];
    for more in [&[][..], &["--allow-departures"]] {
        let run = desk.run(&[&over[..], &["2020-01-01T00:00:00Z"], more].concat());
        assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[validity."), "{run}");
        assert_eq!(desk.read("published.json"), before, "the last one stays");
    }
}

#[test]
fn a_list_of_several_bits_keeps_values() {
    let desk = Desk::with_badge();
    let new = ["status", "new", "list.json", "--url", URL, "--purpose", "message", "--size", "2"];
    let run = desk.run(&new);
    assert!(run.status == 64 && run.stderr.contains("--message"), "{run}");
    let messages = ["--message", "fine", "--message", "in review", "--message", "appealed", "--message", "settled"];
    let reference = ["--reference", "https://example.edu/meanings"];
    assert_eq!(desk.run(&[&new[..], &messages[..2]].concat()).status, 1, "one message of four");
    assert_eq!(desk.run(&[&new[..], &messages, &reference].concat()).status, 0);
    let entry = desk.run(&["status", "allocate", "list.json"]);
    let entry: Value = serde_json::from_str(&entry.stdout).unwrap();
    assert_eq!(entry["statusMessage"][3], serde_json::json!({"status": "0x3", "message": "settled"}));
    assert_eq!(entry["statusReference"], "https://example.edu/meanings");
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
fn a_published_list_ends_in_a_week_and_is_looked_at_again_after_a_day_unless_another_time_is_said() {
    let desk = desk();
    let published = |more: &[&str]| -> Value {
        let run = desk.run(&[&["status", "publish", "list.json", "--key", "key.jwk"], more].concat());
        assert_eq!(run.status, 0, "{run}");
        serde_json::from_str(&run.stdout).unwrap()
    };
    let list = published(&[]);
    let [from, until] = ["validFrom", "validUntil"].map(|name| Timestamp::parse(list[name].as_str().unwrap()).unwrap());
    assert_eq!(until.unix_seconds() - from.unix_seconds(), 7 * 86_400);
    assert_eq!(list["credentialSubject"]["ttl"], 86_400_000);
    let list = published(&["--until", "never", "--ttl", "none"]);
    assert!(list["validUntil"].is_null() && list["credentialSubject"]["ttl"].is_null(), "{list}");
    let list = published(&["--until", "2999-01-01T00:00:00Z", "--ttl", "60"]);
    assert_eq!(
        (list["validUntil"].as_str(), &list["credentialSubject"]["ttl"]),
        (Some("2999-01-01T00:00:00Z"), &60_000.into())
    );
    desk.write("published.json", &list.to_string());
    let run = desk.run(&["inspect", "published.json"]);
    assert!(run.words().contains("60000"), "{run}");
    for wrong in [["--ttl", "a day"], ["--until", "tomorrow"]] {
        let run = desk.run(&[&["status", "publish", "list.json", "--key", "key.jwk"], &wrong[..]].concat());
        assert_eq!(run.status, 64, "{run}");
    }
}

#[test]
fn the_help_shows_how_a_badge_is_revoked() {
    let run = Desk::new().run(&["status", "--help"]);
    assert!(run.status == 0 && run.stdout.contains("ob3 status set list.json 94567"), "{run}");
}

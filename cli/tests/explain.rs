//! What `ob3 explain` promises: the lines, the hashes and the key of whatever format; and where two credentials differ.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DID_DOCUMENT, Desk};
use serde_json::Value;

#[test]
fn the_lines_and_hashes_are_those_of_canonicalize_and_the_key_has_an_origin() {
    let desk = Desk::with_badge();
    let run = desk.run(&["explain", "badge.json"]);
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    for args in [&["canonicalize", "badge.json"][..], &["canonicalize", "badge.json", "--proof", "0"]] {
        assert!(run.stdout.contains(&desk.run(args).stdout), "{args:?}: {run}");
    }
    let hashes = desk.run(&["canonicalize", "badge.json", "--proof", "0", "--hash"]).stdout;
    let hashes: Vec<&str> = hashes.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert!(hashes.iter().all(|hash| run.stdout.contains(&format!("SHA-256: {hash}\n"))), "{run}");
    assert!(run.stdout.contains(&format!("\n{}{}\n", hashes[0], hashes[1])), "{run}");
    let key = desk.did().trim_start_matches("did:key:").to_owned();
    assert!(
        run.stdout.contains(&format!("The key: Ed25519, {key}")) && run.stdout.contains("which is the key"),
        "{run}"
    );
    assert!(run.stdout.ends_with("The proof holds.\n"), "{run}");
}

#[test]
fn what_hinders_is_told_and_what_can_be_shown_is_shown() {
    let desk = Desk::with_web_badge();
    let run = desk.run(&["explain", "badge.json"]);
    assert!(run.status == 0 && run.stdout.contains("No key was found."), "{run}");
    assert!(run.stdout.contains("[did.document.missing]") && run.stdout.contains("/teamwork>"), "{run}");
    let run = desk.run(&["explain", "badge.json", "--provide", &format!("{DID_DOCUMENT}=did.json")]);
    assert!(run.stdout.contains(&format!("the document that was lent for {DID_DOCUMENT}")), "{run}");
    desk.tamper("Teamwork", "Leadership");
    let run = desk.run(&["explain", "tampered.json", "--provide", &format!("{DID_DOCUMENT}=did.json")]);
    assert!(run.status == 0 && run.stdout.contains("[proof.signature.mismatch]"), "{run}");
    for (name, text, status) in [("none.json", "", 1), ("list.json", "[]", 1), ("unsigned.json", "{}", 1)] {
        desk.write(name, text);
        let run = desk.run(&["explain", name]);
        assert!(run.status == status && run.stdout.is_empty() && run.stderr.contains(name), "{run}");
    }
    assert_eq!(desk.run(&["explain", "nowhere.json"]).status, 66);
    assert_eq!(desk.run(&["explain", "-", "-"]).status, 64);
}

#[test]
fn every_format_is_explained_as_it_is_secured() {
    let desk = Desk::with_badge();
    for (format, told) in [
        ("eddsa-jcs-2022", "\"proofPurpose\":\"assertionMethod\""),
        ("vc-jwt", "The header of the token, as it stands there:\n\n{\"alg\":\"EdDSA\""),
        ("vc-jose", "What is signed: header and payload in base64url with a dot between them.\n\nSHA-256: "),
    ] {
        let sign = ["sign", "credential.json", "--key", "key.jwk", "--format", format, "--force", "-o", "other"];
        assert_eq!(desk.run(&sign).status, 0);
        let run = desk.run(&["explain", "other"]);
        assert!(run.status == 0 && run.stdout.contains(told), "{format}: {run}");
        assert!(run.stdout.ends_with("The proof holds.\n"), "{format}: {run}");
        let json: Value = serde_json::from_str(&desk.run(&["explain", "other", "--json"]).stdout).unwrap();
        assert_eq!(json["proofs"][0]["format"], format);
        assert_eq!(json["proofs"][0]["holds"], true);
    }
}

#[test]
fn of_two_files_the_lines_and_the_members_that_differ_are_shown() {
    let desk = Desk::with_badge();
    desk.tamper("Teamwork", "Leadership");
    let run = desk.run(&["explain", "badge.json", "tampered.json"]);
    assert!(run.status == 0 && run.stderr.is_empty(), "{run}");
    assert!(run.stdout.starts_with("- badge.json\n+ tampered.json\n"), "{run}");
    assert!(run.stdout.contains("Canonical statements of the document: 2 differences"), "{run}");
    let name = "/credentialSubject/achievement/name";
    assert!(
        run.stdout.contains(&format!("Members: one difference\n- {name}: \"Teamwork\"\n+ {name}: \"Leadership\"\n")),
        "{run}"
    );
    let run = desk.run(&["explain", "badge.json", "tampered.json", "--json"]);
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3, "{run}");
    assert_eq!(lines[2]["differences"]["members"][0]["path"], name);
    assert_eq!(lines[2]["differences"]["statements"].as_array().unwrap().len(), 2);
    // Otherwise written, and the same statements.
    let badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    desk.write("pretty.json", &serde_json::to_string_pretty(&badge).unwrap());
    let run = desk.run(&["explain", "badge.json", "pretty.json"]);
    assert!(run.stdout.contains("document: no difference") && run.stdout.contains("Members: no difference"), "{run}");
    let sign = ["sign", "credential.json", "--key", "key.jwk", "--format", "vc-jwt", "-o", "badge.jwt"];
    assert_eq!(desk.run(&sign).status, 0);
    let run = desk.run(&["explain", "badge.json", "badge.jwt"]);
    assert!(run.stdout.contains("not compared") && run.stdout.contains("- /proof: "), "{run}");
}

/// Names of files, members and methods start no line and move no cursor, whether or not a terminal reads them.
#[cfg(unix)]
#[test]
fn no_name_starts_a_line() {
    let desk = Desk::with_badge();
    let hostile = "x\n+ name: \"PhD\"\n\u{1b}[2J\u{202e}\u{200b}\u{85}.json";
    desk.write(hostile, &desk.read("badge.json"));
    let mut changed: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    changed["a\n+ name: \"PhD\"\u{1b}[2J"] = "\u{202e}".into();
    desk.write("changed.json", &changed.to_string());
    let missing = format!("{hostile}x");
    for args in [
        &["explain", hostile][..],
        &["explain", hostile, "changed.json"],
        &["explain", hostile, "changed.json", "--json"],
        &["verify", hostile],
        &["verify", "changed.json"],
        &["inspect", hostile],
        &["inspect", "changed.json"],
        &["canonicalize", &missing],
        &["unbake", hostile],
        &["did", &missing],
        &["bake", &missing, hostile, "-o", "new.svg"],
        &["sign", &missing, "--key", hostile],
        &["status", "get", hostile, "7"],
        &["verify", "badge.json", "--trust", hostile],
    ] {
        let run = desk.run(args);
        let told = format!("{}{}", run.stdout, run.stderr);
        assert!(!told.lines().any(|line| line.trim_start().starts_with("+ name")), "{args:?}: {told}");
        if !args.contains(&"--json") {
            assert!(!told.contains(['\u{1b}', '\u{202e}', '\u{200b}', '\u{85}']), "{args:?}: {told:?}");
        }
    }
}

//! The exit status: 64 for what is no command, 66 for what cannot be read, 73 for what cannot be written.

#![allow(clippy::unwrap_used)]

mod common;

use std::fs::File;
use std::process::Stdio;

use common::{Desk, Run};

#[test]
fn what_is_no_command_is_64_and_said_on_standard_error() {
    let desk = Desk::with_badge();
    for args in [
        &[][..],
        &["frobnicate"],
        &["verify"],
        &["verify", ""],
        &["verify", "badge.json", "--frobnicate"],
        &["verify", "badge.json", "--policy", "lenient"],
        &["verify", "badge.json", "--ask", "proof,mood"],
        &["verify", "badge.json", "--ask", ""],
        &["verify", "badge.json", "--now", "yesterday"],
        &["verify", "badge.json", "--now", "2026-01-01T00:00:00"],
        &["verify", "badge.json", "--provide", "https://example.edu/did.json"],
        &["verify", "badge.json", "--provide", "=did.json"],
        &["verify", "badge.json", "--color", "pink"],
        &["verify", "badge.json", "--recipient", ""],
        &["verify", "badge.json", "--recipient", "emailAddress="],
        &["inspect"],
        &["inspect", "-", "-"],
        &["codes", "proof", "json"],
        &["codes", "no.such.code"],
        &["verify", "-", "-"],
        &["keygen"],
        &["keygen", "-o", ""],
        &["keygen", "p521", "-o", "other.jwk"],
        &["did"],
        &["did", "key.jwk", "key.jwk"],
        &["sign", "credential.json"],
        &["sign", "credential.json", "--key", "key.jwk", "--format", "rsa"],
        &["sign", "credential.json", "--key", "key.jwk", "--format", "Ed25519Signature2020"],
        &["sign", "credential.json", "--key", "key.jwk", "--created", "never"],
        &["sign", "-", "--key", "-"],
        &["canonicalize", "badge.json", "--proof", "first"],
        &["canonicalize", "badge.json", "--proof", "0", "--keep-proof"],
    ] {
        let run = desk.run(args);
        assert_eq!(run.status, 64, "{args:?}: {run}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{args:?}: {run}");
    }
    assert_eq!(desk.names(), ["badge.json", "credential.json", "key.jwk"]);
}

#[test]
fn help_and_version_are_0_and_every_command_has_examples() {
    let desk = Desk::new();
    for args in [&["--help"][..], &["-h"], &["help"], &["--version"], &["-V"]] {
        let run = desk.run(args);
        assert!(run.status == 0 && run.stderr.is_empty() && !run.stdout.is_empty(), "{args:?}: {run}");
    }
    for command in ["verify", "inspect", "keygen", "did", "sign", "status", "canonicalize", "explain", "codes"] {
        let run = desk.run(&[command, "--help"]);
        assert_eq!(run.status, 0, "{command}: {run}");
        assert!(run.stdout.contains(&format!("Examples:\n  ob3 {command}")), "{command}: {run}");
    }
    assert!(desk.run(&["verify", "--help"]).words().contains("66 before 1 before 2 before 0"));
}

#[test]
fn what_cannot_be_read_is_66_with_the_reason() {
    let desk = Desk::with_badge();
    for args in [
        &["verify", "nowhere.json"][..],
        &["verify", "."],
        &["verify", "badge.json", "--provide", "https://example.edu/x=nowhere.json"],
        &["verify", "badge.json", "--provide", "https://example.edu/x=."],
        &["inspect", "nowhere.json"],
        &["inspect", "."],
        &["did", "nowhere.jwk"],
        &["did", "."],
        &["did", "z6MkNobodyHasThisKey"],
        &["sign", "nowhere.json", "--key", "key.jwk"],
        &["sign", "credential.json", "--key", "nowhere.jwk"],
        &["sign", "credential.json", "--key", "."],
        &["canonicalize", "nowhere.json"],
    ] {
        let run = desk.run(args);
        assert_eq!(run.status, 66, "{args:?}: {run}");
        assert!(run.stdout.is_empty() && run.stderr.starts_with("ob3: "), "{args:?}: {run}");
    }
}

#[test]
fn an_address_in_place_of_a_file_is_named_and_told_what_to_do() {
    let desk = Desk::with_badge();
    for address in ["https://badges.example/1", "HTTP://badges.example/1", "did:web:badges.example"] {
        for command in ["verify", "inspect", "explain"] {
            let run = desk.run(&[command, address]);
            assert_eq!(run.status, 66, "{run}");
            assert!(run.stderr.contains(&format!("{address} is an address, and nothing is fetched")), "{run}");
            assert!(run.stderr.contains("Save what is at the address in a file"), "{run}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_66() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::with_badge();
    let path = desk.path("badge.json");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything cannot be refused.
    if File::open(&path).is_ok() {
        return;
    }
    let run = desk.run(&["verify", "badge.json"]);
    assert_eq!(run.status, 66, "{run}");
    assert!(run.stderr.contains("badge.json cannot be read: Permission denied"), "{run}");
}

#[test]
fn what_cannot_be_written_is_73_and_leaves_nothing_behind() {
    let desk = Desk::with_badge();
    for args in [
        &["keygen", "-o", "nowhere/key.jwk"][..],
        &["keygen", "-o", "."],
        &["keygen", "-o", "key.jwk"],
        &["sign", "credential.json", "--key", "key.jwk", "-o", "nowhere/badge.json"],
        &["sign", "credential.json", "--key", "key.jwk", "-o", "badge.json"],
        &["sign", "credential.json", "--key", "key.jwk", "-o", ".", "--force"],
    ] {
        let before = desk.read("key.jwk") + &desk.read("badge.json");
        let run = desk.run(args);
        assert_eq!(run.status, 73, "{args:?}: {run}");
        assert!(run.stdout.is_empty() && run.stderr.starts_with("ob3: "), "{args:?}: {run}");
        assert_eq!(desk.names(), ["badge.json", "credential.json", "key.jwk"]);
        assert_eq!(desk.read("key.jwk") + &desk.read("badge.json"), before);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let desk = Desk::with_badge();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let run = Run::of(&desk.command(&["verify", "badge.json"]).stdout(full).output().unwrap());
    assert_eq!(run.status, 73, "{run}");
    assert!(run.stderr.contains("standard output cannot be written"), "{run}");
}

/// A pipe whose reader is gone before the first byte.
fn closed_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    Stdio::from(writer)
}

#[test]
fn a_reader_who_is_gone_changes_no_status_and_raises_no_panic() {
    let desk = Desk::with_badge();
    desk.tamper("Teamwork", "Leadership");
    for (args, status) in [
        (&["verify", "badge.json"][..], 0),
        (&["verify", "tampered.json"], 1),
        (&["verify", "--json", "tampered.json"], 1),
        (&["--color", "always", "verify", "badge.json"], 0),
        (&["inspect", "badge.json"], 0),
        (&["inspect", "--json", "badge.json"], 0),
        (&["codes"], 0),
        (&["did", "key.jwk"], 0),
        (&["keygen", "-o", "-"], 0),
        (&["canonicalize", "badge.json"], 0),
        (&["sign", "credential.json", "--key", "key.jwk"], 0),
        (&["verify", "--help"], 0),
    ] {
        let run = Run::of(&desk.command(args).stdout(closed_pipe()).output().unwrap());
        assert_eq!(run.status, status, "{args:?}: {run}");
        assert!(!run.stderr.contains("panic"), "{args:?}: {run}");
    }
    let output = desk.command(&["verify", "nowhere.json"]).stderr(closed_pipe()).output().unwrap();
    assert_eq!(Run::of(&output).status, 66);
    let output = desk.command(&["verify"]).stderr(closed_pipe()).output().unwrap();
    assert_eq!(Run::of(&output).status, 64);
}

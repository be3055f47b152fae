//! What is promised of the files that are written: a secret is its owner's, a changed file keeps its readers, and nothing half.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use common::{DID_DOCUMENT, Desk};
use serde_json::Value;

const URL: &str = "https://example.edu/status/1";

fn mode(desk: &Desk, name: &str) -> u32 {
    desk.path(name).metadata().unwrap().permissions().mode() & 0o7777
}

fn permit(desk: &Desk, name: &str, mode: u32) {
    fs::set_permissions(desk.path(name), fs::Permissions::from_mode(mode)).unwrap();
}

fn done(desk: &Desk, args: &[&str]) {
    let run = desk.run(args);
    assert_eq!(run.status, 0, "{run}");
}

#[test]
fn a_file_that_is_changed_keeps_its_mode() {
    let desk = Desk::with_badge();
    done(&desk, &["status", "new", "list.json", "--url", URL]);
    done(&desk, &["did", "--web", "example.edu", "--key", "key.jwk"]);
    done(&desk, &["keygen", "-o", "other.jwk"]);
    for (list, document) in [(0o600, 0o640), (0o640, 0o664), (0o400, 0o600)] {
        permit(&desk, "list.json", list);
        permit(&desk, "did.json", document);
        done(&desk, &["status", "allocate", "list.json"]);
        assert_eq!(mode(&desk, "list.json"), list);
        done(&desk, &["status", "set", "list.json", "7"]);
        assert_eq!(mode(&desk, "list.json"), list);
        done(&desk, &["status", "publish", "list.json", "--key", "key.jwk", "-o", "published.json"]);
        permit(&desk, "published.json", document);
        done(&desk, &["status", "publish", "list.json", "--key", "key.jwk", "-o", "published.json"]);
        assert_eq!(mode(&desk, "published.json"), document);
        done(&desk, &["did", "--web", "example.edu", "--add-key", "other.jwk"]);
        assert_eq!(mode(&desk, "did.json"), document);
        done(&desk, &["keygen", "-o", &format!("{list}.jwk")]);
        fs::rename(desk.path(&format!("{list}.jwk")), desk.path("other.jwk")).unwrap();
    }
    // A link leads to the file, whose mode counts.
    permit(&desk, "list.json", 0o600);
    symlink("list.json", desk.path("link.json")).unwrap();
    done(&desk, &["status", "set", "link.json", "8"]);
    assert_eq!(mode(&desk, "list.json"), 0o600);
    assert!(desk.path("link.json").is_symlink());
}

#[test]
fn what_holds_a_secret_is_its_owners_alone() {
    let desk = Desk::with_badge();
    done(&desk, &["keygen", "p256", "-o", "p256.jwk"]);
    let did = desk.run(&["did", "p256.jwk"]).stdout.lines().next().unwrap().to_owned();
    let mut credential: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    credential["issuer"]["id"] = did.into();
    desk.write("credential.json", &credential.to_string());
    desk.write("picture.svg", r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#);

    let sign = ["sign", "credential.json", "--key", "p256.jwk", "--format", "ecdsa-sd-2023", "-o", "base.json"];
    done(&desk, &sign);
    done(&desk, &["bake", "picture.svg", "base.json", "-o", "base.svg"]);
    done(&desk, &["unbake", "base.svg", "-o", "unbaked.json"]);
    done(&desk, &["verify", "badge.json", "--save-bundle", "evidence.json"]);
    for name in ["base.json", "base.svg", "unbaked.json", "evidence.json"] {
        assert_eq!(mode(&desk, name), 0o600, "{name}");
    }
    // What takes the place of a file that others read is no less a secret.
    permit(&desk, "base.json", 0o644);
    done(&desk, &[&sign[..], &["--force"]].concat());
    assert_eq!(mode(&desk, "base.json"), 0o600);
    // What is derived is there to be shown.
    done(&desk, &["derive", "base.json", "-o", "shown.json"]);
    assert_eq!(mode(&desk, "shown.json"), mode(&desk, "picture.svg"));
}

#[test]
fn a_new_key_goes_into_a_new_file_and_nothing_else() {
    let desk = Desk::new();
    assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
    symlink("pipe", desk.path("link")).unwrap();
    symlink("/dev/null", desk.path("device")).unwrap();
    symlink("nowhere", desk.path("dangling")).unwrap();
    desk.write("file", "precious");
    symlink("file", desk.path("other")).unwrap();
    for name in ["pipe", "link", "device", "/dev/null", "dangling", "file", "other"] {
        let run = desk.run(&["keygen", "-o", name]);
        assert!(run.status == 73 && run.stdout.is_empty() && run.stderr.contains("is there already"), "{name}: {run}");
    }
    assert_eq!(desk.read("file"), "precious");
    assert!(!desk.path("nowhere").exists());
}

#[test]
fn no_secret_is_copied_into_a_document() {
    let desk = Desk::with_badge();
    done(&desk, &["did", "--web", "example.edu", "--key", "key.jwk"]);
    done(&desk, &["keygen", "-o", "new.jwk"]);
    let document: Value = serde_json::from_str(&desk.read("did.json")).unwrap();
    let secret: Value = serde_json::from_str(&desk.read("key.jwk")).unwrap();
    let d = secret["d"].as_str().unwrap();
    let mut with_jwk = document.clone();
    with_jwk["verificationMethod"][0]["publicKeyJwk"] = secret.clone();
    let mut with_member = document.clone();
    with_member["verificationMethod"][0]["secretKeyMultibase"] = d.into();
    let mut elsewhere = document.clone();
    elsewhere["service"] = serde_json::json!([{"id": "#keys", "keys": [secret]}]);
    for (document, place) in [
        (with_jwk, "/verificationMethod/0/publicKeyJwk/d"),
        (with_member, "/verificationMethod/0/secretKeyMultibase"),
        (elsewhere, "/service/0/keys/0/d"),
    ] {
        let text = document.to_string();
        desk.write("did.json", &text);
        for change in [&["--add-key", "new.jwk"][..], &["--revoke", "key-1"]] {
            let run = desk.run(&[&["did", "--web", "example.edu"], change].concat());
            assert!(run.status == 1 && run.stderr.contains("[key.secret-published]"), "{run}");
            assert!(run.stderr.contains(place) && !run.to_string().contains(d), "{run}");
            assert_eq!(desk.read("did.json"), text);
        }
    }
}

#[test]
fn a_badge_that_cannot_be_written_takes_no_place_of_a_list() {
    let desk = Desk::with_badge();
    done(&desk, &["status", "new", "list.json", "--url", URL]);
    let before = desk.read("list.json");
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--status", "list.json", "-o", "badge.json"]);
    assert!(run.status == 73 && run.stderr.contains("badge.json is there already"), "{run}");
    assert_eq!(desk.read("list.json"), before);
}

#[test]
fn a_command_that_fails_leaves_no_file_behind() {
    let desk = Desk::with_web_badge();
    desk.write("broken.json", "{");
    desk.write("picture.svg", "<svg");
    let before = desk.names();
    let lent = format!("{DID_DOCUMENT}=nowhere.json");
    for args in [
        &["sign", "broken.json", "--key", "key.jwk", "-o", "new.json"][..],
        &["sign", "credential.json", "--key", "nowhere.jwk", "-o", "new.json"],
        &["sign", "credential.json", "--key", "key.jwk", "--method", "did:web:other.example#k", "-o", "new.json"],
        &["bake", "picture.svg", "badge.json", "-o", "new.svg"],
        &["unbake", "picture.svg", "-o", "new.json"],
        &["derive", "badge.json", "-o", "new.json"],
        &["did", "--web", "example.edu", "--key", "broken.json", "-o", "new.json"],
        &["did", "--web", "example.edu", "--add-key", "key.jwk", "-o", "broken.json"],
        &["status", "new", "new.json", "--url", URL, "--length", "7"],
        &["status", "set", "broken.json", "7"],
        &["verify", "badge.json", "--provide", &lent, "--save-bundle", "new.json"],
    ] {
        let run = desk.run(args);
        assert_ne!(run.status, 0, "{run}");
        let names: Vec<String> = desk.names().into_iter().filter(|name| name.strip_suffix(".lock").is_none()).collect();
        assert_eq!(names, before, "{args:?}");
    }
}

//! What `ob3 did --web` promises: a document that verifiers accept, keys that only come in, and never a file of somebody else's.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::process::Stdio;

use common::{DID_DOCUMENT, Desk, credential};
use ob3::SigningKey;
use serde_json::Value;

/// A desk with `key.jwk`, `did.json` that lists it for example.edu, and `badge.json` by it.
fn desk() -> Desk {
    let desk = Desk::with_badge();
    let run = desk.run(&["did", "--web", "example.edu", "--key", "key.jwk"]);
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(
        run.stdout,
        format!(
            "did:web:example.edu\n  method  did:web:example.edu#key-1\n  publish {DID_DOCUMENT}\n  \
            header  Access-Control-Allow-Origin: *  (or web pages cannot verify your badges)\n"
        )
    );
    desk.write("credential.json", &credential("did:web:example.edu").to_string());
    sign(&desk, "key.jwk", "key-1", "badge.json");
    desk
}

fn lent() -> String {
    format!("{DID_DOCUMENT}=did.json")
}

fn sign(desk: &Desk, key: &str, name: &str, badge: &str) {
    let method = format!("did:web:example.edu#{name}");
    let sign =
        ["sign", "credential.json", "--key", key, "--method", &method, "--provide", &lent(), "--force", "-o", badge];
    let run = desk.run(&sign);
    assert_eq!(run.status, 0, "{run}");
}

fn verdict(desk: &Desk, badge: &str, more: &[&str]) -> i32 {
    desk.run(&[&["verify", badge, "--provide", &lent()], more].concat()).status
}

#[test]
fn a_new_document_holds_the_public_half_and_badges_are_verified_with_it() {
    let desk = desk();
    assert_eq!(verdict(&desk, "badge.json", &[]), 0);
    let text = desk.read("did.json");
    let jwk: Value = serde_json::from_str(&desk.read("key.jwk")).unwrap();
    assert!(!text.contains(jwk["d"].as_str().unwrap()) && text.lines().count() > 10, "{text}");
    let run = desk.run(&["did", "--web", "example.edu/issuers/1", "--key", "key.jwk", "-o", "-"]);
    assert!(run.stderr.contains("publish https://example.edu/issuers/1/did.json"), "{run}");
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(document["id"], "did:web:example.edu:issuers:1");
}

#[test]
fn when_many_add_keys_and_revoke_at_once_none_is_lost() {
    let desk = desk();
    let count = 12;
    for index in 1..=count {
        assert_eq!(desk.run(&["keygen", "-o", &format!("{index}.jwk")]).status, 0);
    }
    let start = |args: &[&str]| {
        desk.command(&[&["did", "--web", "example.edu"], args].concat())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let mut children: Vec<_> = (1..=count).map(|index| start(&["--add-key", &format!("{index}.jwk")])).collect();
    children.push(start(&["--revoke", "key-1"]));
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let document: Value = serde_json::from_str(&desk.read("did.json")).unwrap();
    let methods = document["verificationMethod"].as_array().unwrap();
    assert_eq!(methods.len(), count + 1, "{document:#}");
    assert!(methods[0].get("revoked").is_some(), "{document:#}");
    for index in 1..=count {
        let key = SigningKey::from_jwk(&desk.read(&format!("{index}.jwk"))).unwrap().verifying_key().to_multibase();
        assert!(methods.iter().any(|method| method["publicKeyMultibase"] == key), "{index}: {document:#}");
    }
    let left: Vec<_> = desk.names().into_iter().filter(|name| name.starts_with(".ob3")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_new_key_leaves_the_old_badges_valid() {
    let desk = desk();
    assert_eq!(desk.run(&["keygen", "-o", "new.jwk"]).status, 0);
    let run = desk.run(&["did", "--web", "example.edu", "--add-key", "new.jwk"]);
    assert!(run.status == 0 && run.stdout.contains("method  did:web:example.edu#key-2"), "{run}");
    sign(&desk, "new.jwk", "key-2", "new.json");
    assert_eq!((verdict(&desk, "badge.json", &[]), verdict(&desk, "new.json", &[])), (0, 0));
    assert_eq!(
        desk.names(),
        ["badge.json", "credential.json", "did.json", "did.json.lock", "key.jwk", "new.json", "new.jwk"]
    );
}

#[test]
fn from_the_revocation_on_no_badge_of_the_key_is_valid() {
    let desk = desk();
    let run = desk.run(&["did", "--web", "example.edu", "--revoke", "key-1", "--at", "2099-01-01T00:00:00Z"]);
    assert!(run.status == 0 && run.stdout.contains("revoked key-1 at 2099-01-01T00:00:00Z"), "{run}");
    assert_eq!(verdict(&desk, "badge.json", &[]), 0);
    assert_eq!(verdict(&desk, "badge.json", &["--now", "2099-01-01T00:00:00Z"]), 1);
    let again = desk.run(&["did", "--web", "example.edu", "--revoke", "key-1"]);
    assert!(again.status == 1 && again.stderr.contains("revoked already"), "{again}");

    let desk = self::desk();
    assert_eq!(desk.run(&["did", "--web", "example.edu", "--revoke", "key-1"]).status, 0);
    assert_eq!(verdict(&desk, "badge.json", &[]), 1, "without --at, from now on");
}

#[test]
fn no_document_is_lost() {
    let desk = desk();
    let before = desk.read("did.json");
    let told = |args: &[&str], status: i32, told: &str| {
        let run = desk.run(&[&["did"], args].concat());
        assert!(run.status == status && run.stdout.is_empty() && run.stderr.contains(told), "{args:?}: {run}");
        assert_eq!(desk.read("did.json"), before, "{args:?}");
    };
    told(&["--web", "example.edu", "--key", "key.jwk"], 73, "is there already");
    told(&["--web", "elsewhere.edu", "--add-key", "key.jwk"], 1, "is the document of did:web:example.edu");
    told(&["--web", "elsewhere.edu", "--revoke", "key-1"], 1, "is the document of did:web:example.edu");
    told(&["--web", "example.edu", "--add-key", "key.jwk"], 1, "did:web:example.edu#key-1");
    told(&["--web", "example.edu", "--revoke", "key-7"], 1, "did.method-not-found");
    told(&["--web", "example.edu", "--add-key", "credential.json"], 1, "credential.json");
    told(&["--web", "example.edu", "--add-key", "key.jwk", "-o", "missing.json"], 66, "missing.json");
    told(&["--web", "example.edu", "--add-key", "key.jwk", "-o", "badge.json"], 1, "badge.json");
    told(&["--web", "example.edu"], 64, "--add-key FILE");
    told(&["--web", "127.0.0.1", "--key", "key.jwk"], 64, "host");
    told(&["--key", "key.jwk"], 64, "--web");
    told(&["--web", "example.edu", "--key", "key.jwk", "--revoke", "key-1"], 64, "cannot be used with");
    assert_eq!(desk.names(), ["badge.json", "credential.json", "did.json", "did.json.lock", "key.jwk"]);
}

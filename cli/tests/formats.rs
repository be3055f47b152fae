//! What `ob3` promises of every format: whatever it signs it verifies, with the key of the kind that the format wants.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Desk, credential};
use ob3::{Format, Signer as _, SigningKey};
use serde_json::Value;
use sha2::{Digest as _, Sha256, Sha384};

/// A desk with a key of that kind and a credential of its own.
fn desk(kind: &str) -> Desk {
    let desk = Desk::new();
    let made = desk.run(&["keygen", kind, "-o", "key.jwk"]);
    assert_eq!(made.status, 0, "{made}");
    desk.write("credential.json", &credential(made.stdout.trim()).to_string());
    desk
}

#[test]
fn every_kind_of_key_signs_in_the_formats_that_are_for_it_and_is_told_about_the_others() {
    for kind in ["ed25519", "p256", "p384", "rsa"] {
        let desk = desk(kind);
        let algorithm = SigningKey::from_jwk(&desk.read("key.jwk")).unwrap().algorithm();
        for format in Format::ALL.iter().copied().filter(|format| format.can_sign()) {
            let run = desk.run(&[
                "sign",
                "credential.json",
                "--key",
                "key.jwk",
                "--format",
                format.as_str(),
                "-o",
                "badge",
                "--force",
            ]);
            if format.scheme_of(algorithm).is_err() {
                assert!(run.status == 1 && run.stderr.contains("key.type-mismatch"), "{kind} {format}: {run}");
                continue;
            }
            assert!(run.status == 0 && run.stderr.is_empty(), "{kind} {format}: {run}");
            let seen = if format == Format::EcdsaSd2023 {
                assert_eq!(desk.run(&["verify", "badge"]).status, 1, "a base proof is for its holder");
                assert_eq!(desk.run(&["derive", "badge", "-o", "seen", "--force"]).status, 0);
                "seen"
            } else {
                "badge"
            };
            let verified = desk.run(&["verify", "--json", seen]);
            let report: Value = serde_json::from_str(&verified.stdout).unwrap();
            assert_eq!(
                (&report["verdict"], &report["format"]),
                (&"valid".into(), &format.as_str().into()),
                "{kind} {format}"
            );
            assert_eq!(desk.run(&["inspect", seen]).status, 0);
        }
    }
}

#[test]
fn a_holder_shows_what_is_named_and_no_more() {
    let desk = desk("p256");
    let sign = ["sign", "credential.json", "--key", "key.jwk", "--format", "ecdsa-sd-2023", "-o", "base.json"];
    assert_eq!(desk.run(&sign).status, 0);
    let least = desk.run(&["derive", "base.json"]);
    assert_eq!((least.status, desk.pipe(&["verify", "-"], &least.stdout).status), (0, 0), "{least}");
    let shown: Value = serde_json::from_str(&least.stdout).unwrap();
    assert!(shown["credentialSubject"]["achievement"]["criteria"].is_object(), "what makes a badge complete is there");
    let all = desk.run(&["derive", "base.json", "--disclose", "", "-o", "all.json"]);
    assert_eq!((all.status, desk.run(&["verify", "all.json"]).status), (0, 0), "{all}");
    let whole: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    let shown: Value = serde_json::from_str(&desk.read("all.json")).unwrap();
    assert_eq!(shown["credentialSubject"], whole["credentialSubject"]);

    let nowhere = desk.run(&["derive", "base.json", "--disclose", "/nowhere"]);
    assert!(nowhere.status == 1 && nowhere.stderr.contains("/nowhere points to"), "{nowhere}");
    let again = desk.run(&["derive", "all.json"]);
    assert!(again.status == 1 && again.stderr.contains("proof.selective.derived"), "{again}");
    let plain = desk.run(&["derive", "credential.json"]);
    assert!(plain.status == 1 && plain.stderr.contains("ecdsa-sd-2023"), "{plain}");
    let kept = desk.run(&["derive", "base.json", "-o", "all.json"]);
    assert!(kept.status == 73 && desk.run(&["verify", "all.json"]).status == 0, "{kept}");
    assert_eq!(desk.run(&["derive"]).status, 64);
}

#[test]
fn the_issuer_says_what_must_be_shown() {
    let desk = desk("p256");
    let sign = |more: &[&str]| {
        desk.run(&[&["sign", "credential.json", "--key", "key.jwk", "--format", "ecdsa-sd-2023"], more].concat())
    };
    let run = sign(&["--mandatory", "/credentialSubject", "--mandatory", "/type"]);
    assert_eq!(run.status, 0, "{run}");
    let least = desk.pipe(&["derive", "-"], &run.stdout);
    let (shown, whole): (Value, Value) =
        (serde_json::from_str(&least.stdout).unwrap(), serde_json::from_str(&desk.read("credential.json")).unwrap());
    assert_eq!(shown["credentialSubject"], whole["credentialSubject"]);
    let nowhere = sign(&["--mandatory", "/nowhere"]);
    assert!(nowhere.status == 1 && nowhere.stdout.is_empty() && nowhere.stderr.contains("sign.pointer"), "{nowhere}");
}

#[test]
fn a_proof_that_builds_on_another_covers_it() {
    let desk = desk("ed25519");
    let first = "urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7";
    let sign = |file: &str, more: &[&str]| desk.run(&[&["sign", file, "--key", "key.jwk"], more].concat());
    let once = sign("credential.json", &["--proof-id", first]);
    desk.write("once.json", &once.stdout);
    let twice = sign("once.json", &["--previous-proof", first]);
    assert_eq!(
        (twice.status, desk.pipe(&["verify", "-", "--policy", "strict"], &twice.stdout).status),
        (0, 0),
        "{twice}"
    );
    let without: Value = serde_json::from_str(&twice.stdout).unwrap();
    let mut alone = without.clone();
    alone["proof"] = without["proof"][1].clone();
    let run = desk.pipe(&["verify", "-"], &alone.to_string());
    assert!(run.status == 1 && run.stdout.contains("proof.chain.missing"), "{run}");
    let none = sign("credential.json", &["--previous-proof", first]);
    assert!(none.status == 1 && none.stderr.contains("proof.chain.missing"), "{none}");
}

#[test]
fn what_is_hashed_is_shown_as_the_format_hashes_it() {
    for (kind, format) in [("p384", "ecdsa-rdfc-2019"), ("p384", "ecdsa-jcs-2019"), ("ed25519", "eddsa-jcs-2022")] {
        let desk = desk(kind);
        assert_eq!(
            desk.run(&["sign", "credential.json", "--key", "key.jwk", "--format", format, "-o", "badge.json"]).status,
            0
        );
        let hashes = desk.run(&["canonicalize", "badge.json", "--proof", "0", "--hash"]).stdout;
        let digests: Vec<&str> = hashes.lines().map(|line| line.split(' ').next().unwrap()).collect();
        for (digest, args) in [(digests[0], &["--proof", "0"][..]), (digests[1], &[])] {
            let text = desk.run(&[&["canonicalize", "badge.json"], args].concat()).stdout;
            // The spelling of JCS ends without a line feed, which is printed all the same.
            let hashed = if format.contains("jcs") { text.trim_end() } else { &text };
            let bytes = if kind == "p384" { Sha384::digest(hashed).to_vec() } else { Sha256::digest(hashed).to_vec() };
            let hex = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
            assert_eq!(digest, hex, "{format} {args:?}");
        }
    }
}

#[test]
fn a_key_is_read_however_it_is_written_down() {
    let desk = desk("p256");
    let key = SigningKey::from_jwk(&desk.read("key.jwk")).unwrap();
    desk.write("key.pem", &key.to_pem());
    desk.write("key.txt", &key.to_multibase());
    desk.write("public.pem", &key.verifying_key().to_pem());
    for file in ["key.jwk", "key.pem", "key.txt"] {
        let run = desk.run(&["sign", "credential.json", "--key", file, "--format", "ecdsa-rdfc-2019"]);
        assert_eq!((run.status, desk.pipe(&["verify", "-"], &run.stdout).status), (0, 0), "{file}: {run}");
    }
    for file in ["key.jwk", "key.pem", "key.txt", "public.pem"] {
        assert_eq!(desk.run(&["did", file]).stdout, desk.run(&["did", "key.jwk"]).stdout, "{file}");
    }
    let run = desk.run(&["sign", "credential.json", "--key", "public.pem"]);
    assert!(run.status == 1 && run.stderr.contains("the secret one"), "{run}");
}

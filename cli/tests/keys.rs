//! What `ob3 keygen` and `ob3 did` promise: a secret that stays one, never over another file, and the names of its key.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::Desk;
use ob3::{Did, SigningKey, VerifyingKey};
use serde_json::Value;

#[test]
fn a_new_key_is_its_owners_alone_and_its_name_is_printed() {
    let desk = Desk::new();
    let run = desk.run(&["keygen", "ed25519", "-o", "key.jwk"]);
    assert_eq!(run.status, 0, "{run}");
    let text = desk.read("key.jwk");
    let key = SigningKey::from_jwk(&text).unwrap();
    assert_eq!(text, format!("{}\n", *key.to_jwk()), "as the library writes it");
    assert_eq!(run.stdout, format!("{}\n", Did::key(key.verifying_key())));
    assert_eq!(desk.names(), ["key.jwk"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = desk.path("key.jwk").metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o7777, 0o600);
    }
}

#[test]
fn a_key_is_never_written_over_anything() {
    let desk = Desk::new();
    desk.write("key.jwk", "precious");
    let run = desk.run(&["keygen", "-o", "key.jwk"]);
    assert_eq!(run.status, 73, "{run}");
    assert!(run.stdout.is_empty() && run.stderr.contains("is there already"), "{run}");
    #[cfg(unix)]
    {
        // A link that leads nowhere is something, too.
        std::os::unix::fs::symlink("elsewhere.jwk", desk.path("link.jwk")).unwrap();
        assert_eq!(desk.run(&["keygen", "-o", "link.jwk"]).status, 73);
        assert_eq!(desk.names(), ["key.jwk", "link.jwk"]);
    }
    assert_eq!(desk.read("key.jwk"), "precious");
}

#[test]
fn when_many_run_at_once_one_wins_and_the_others_are_told() {
    for _ in 0..4 {
        let desk = Desk::new();
        let children: Vec<_> = (0..8)
            .map(|_| {
                let mut command = desk.command(&["keygen", "-o", "key.jwk"]);
                command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().unwrap()
            })
            .collect();
        let outputs: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
        let (won, lost): (Vec<_>, Vec<_>) = outputs.into_iter().partition(|output| output.status.success());
        assert_eq!(won.len(), 1);
        assert!(lost.iter().all(|output| output.status.code() == Some(73) && output.stdout.is_empty()));
        assert_eq!(String::from_utf8_lossy(&won[0].stdout).trim(), desk.did());
        assert_eq!(desk.names(), ["key.jwk"]);
    }
}

#[test]
fn a_key_for_a_pipe_touches_no_file() {
    let desk = Desk::new();
    let run = desk.run(&["keygen", "-o", "-"]);
    assert_eq!(run.status, 0, "{run}");
    let key = SigningKey::from_jwk(&run.stdout).unwrap();
    assert_eq!(run.stderr, format!("{}\n", Did::key(key.verifying_key())));
    assert!(desk.names().is_empty());
}

#[test]
fn the_names_of_a_key_are_the_same_however_it_is_given_and_the_secret_is_not_among_them() {
    let desk = Desk::with_badge();
    let secret = SigningKey::from_jwk(&desk.read("key.jwk")).unwrap();
    let public: &VerifyingKey = secret.verifying_key();
    desk.write("public.jwk", &public.to_jwk());
    desk.write("public.txt", &format!("{}\n", public.to_multibase()));
    desk.write("secret.txt", &secret.to_multibase());
    let (by_key, by_jwk) = (Did::key(public), Did::jwk(public));
    let expected = format!(
        "{by_key}\n  method  {}\n{by_jwk}\n  method  {}\n",
        by_key.verification_method().unwrap(),
        by_jwk.verification_method().unwrap()
    );
    let multibase = public.to_multibase();
    for argument in ["key.jwk", "public.jwk", "public.txt", "secret.txt", &multibase] {
        let run = desk.run(&["did", argument]);
        assert_eq!((run.status, &run.stdout), (0, &expected), "{argument}: {run}");
        assert!(run.stderr.is_empty(), "{argument}: {run}");
    }
    assert_eq!(desk.pipe(&["did", "-"], &desk.read("key.jwk")).stdout, expected);
    let warned = desk.run(&["did", &secret.to_multibase()]);
    assert_eq!((warned.status, &warned.stdout), (0, &expected));
    assert!(warned.stderr.contains("others on this machine can see it"), "{warned}");

    let run = desk.run(&["did", "key.jwk", "--json"]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(run.stdout.lines().count(), 1);
    assert_eq!(json["algorithm"], "Ed25519");
    assert_eq!(json["publicKeyMultibase"], *multibase);
    assert_eq!(json["dids"][0]["id"], by_key.as_str());
    assert_eq!(json["dids"][1]["verificationMethod"], by_jwk.verification_method().unwrap());
    let jwk: Value = serde_json::from_str(&desk.read("key.jwk")).unwrap();
    for text in [&expected, &run.stdout, &warned.stderr] {
        assert!(!text.contains(jwk["d"].as_str().unwrap()) && !text.contains(&*secret.to_multibase()));
    }
}

#[test]
fn what_is_no_key_is_refused_without_being_repeated() {
    let desk = Desk::new();
    let damaged = r#"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A""#;
    for text in ["", "hunter2", damaged, "{}", "[]", "z6Mk", &"z".repeat(100_000)] {
        desk.write("key", text);
        for args in [&["did", "key"][..], &["sign", "-", "--key", "key"]] {
            let run = desk.run(args);
            assert_eq!(run.status, 1, "{text}: {run}");
            assert!(run.stdout.is_empty() && run.stderr.lines().count() == 1, "{run}");
            assert!(!run.stderr.contains("hunter2") && !run.stderr.contains("nWGx"), "{run}");
        }
    }
}

#[test]
fn an_encrypted_key_is_opened_by_a_file_or_the_environment_and_never_by_an_argument() {
    let desk = Desk::new();
    desk.write("key.pem", OPENSSH);
    desk.write("passphrase", "correct horse\r\nsecond line\n");
    let did = {
        let mut command = desk.command(&["did", "key.pem"]);
        common::Run::of(&command.env("OB3_PASSPHRASE", "correct horse").output().unwrap())
    };
    assert_eq!(did.status, 0, "{did}");
    let did = did.stdout.lines().next().unwrap().to_owned();
    desk.write("credential.json", &common::credential(&did).to_string());
    let args = ["sign", "credential.json", "--key", "key.pem"];
    let by_file = desk.run(&[&args[..], &["--passphrase-file", "passphrase"]].concat());
    assert_eq!(by_file.status, 0, "{by_file}");
    let by_environment = common::Run::of(&desk.command(&args).env("OB3_PASSPHRASE", "correct horse").output().unwrap());
    assert_eq!(by_environment.status, 0, "{by_environment}");

    let without = desk.run(&args);
    assert_eq!(without.status, 1, "{without}");
    assert!(without.stderr.contains("--passphrase-file") && without.stderr.contains("OB3_PASSPHRASE"), "{without}");
    desk.write("wrong", "correct hors\n");
    let wrong = desk.run(&[&args[..], &["--passphrase-file", "wrong"]].concat());
    assert_eq!(wrong.status, 1, "{wrong}");
    assert!(wrong.stderr.contains("does not open the key") && !wrong.stderr.contains("correct hors"), "{wrong}");
    assert_eq!(desk.run(&[&args[..], &["--passphrase", "correct horse"]].concat()).status, 64);
    assert_eq!(desk.run(&["sign", "-", "--key", "key.pem", "--passphrase-file", "-"]).status, 64, "read only once");
}

#[test]
fn the_format_goes_with_the_key() {
    for (kind, format) in [("ed25519", "eddsa-rdfc-2022"), ("p256", "ecdsa-rdfc-2019"), ("p384", "ecdsa-rdfc-2019")] {
        let desk = Desk::new();
        let did = desk.run(&["keygen", kind, "-o", "key.jwk"]).stdout.trim().to_owned();
        desk.write("credential.json", &common::credential(&did).to_string());
        let run = desk.run(&["sign", "credential.json", "--key", "key.jwk"]);
        assert_eq!(run.status, 0, "{run}");
        assert!(run.stdout.contains(format), "{run}");
        let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--format", "ecdsa-sd-2023"]);
        assert_eq!(run.status == 0, kind == "p256", "{run}");
        assert!(run.status == 0 || run.stderr.contains("vc-jwt, vc-jose"), "{run}");
    }
}

/// As OpenSSH wrote it, with the passphrase `correct horse`.
const OPENSSH: &str = "\
-----BEGIN OPENSSH PRIVATE KEY-----\n\
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABD1wTR7Y6\n\
xlWrfKKPbLQkXhAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAII/Aoc/K/IU/UR7O\n\
gyNi26mTH4yrZbv4gESRKpcuMcDmAAAAkLQPrr6nREXd0Jswq3Q2AmxQG45Rd/cp7+TT8J\n\
9hj3YHPHjZrRhLvzS/d4BTIt/p2Ce+H++5ufvt0p/y3ecHcxhRTCcU3SJlWtLTsdDhdGta\n\
iKerl/y2bvEJPkqGv/6OWWY50hAmV6kkw0pxu9V/AQ1lzqAXifxnGpzo5x1wuY6TdZBQ1c\n\
SRJG98x2uS6C1gWw==\n\
-----END OPENSSH PRIVATE KEY-----\n";

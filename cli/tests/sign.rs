//! What `ob3 sign` and `ob3 canonicalize` promise: what is signed verifies, and what is hashed can be seen.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Desk, credential};
use serde_json::{Value, json};

fn proof(text: &str) -> Value {
    serde_json::from_str::<Value>(text).unwrap()["proof"].clone()
}

#[test]
fn what_is_signed_verifies_through_files_and_through_pipes() {
    let desk = Desk::with_badge();
    assert_eq!(desk.run(&["verify", "badge.json"]).status, 0);
    let signed = desk.pipe(&["sign", "-", "--key", "key.jwk"], &desk.read("credential.json"));
    assert!(signed.status == 0 && signed.stderr.is_empty(), "{signed}");
    let verified = desk.pipe(&["verify", "-"], &signed.stdout);
    assert_eq!((verified.status, verified.last_word()), (0, "valid"), "{verified}");
    let by_key = desk.pipe(&["sign", "credential.json", "--key", "-", "-o", "-"], &desk.read("key.jwk"));
    assert_eq!(desk.pipe(&["verify", "-"], &by_key.stdout).status, 0, "{by_key}");
}

#[test]
fn the_proof_says_what_the_options_say() {
    let desk = Desk::with_badge();
    let sign = |more: &[&str]| desk.run(&[&["sign", "credential.json", "--key", "key.jwk"], more].concat());
    let plain = proof(&sign(&[]).stdout);
    let created = plain["created"].as_str().unwrap();
    assert!(created.len() == 20 && created.ends_with('Z'), "now, in whole seconds: {created}");
    assert_eq!((&plain["proofPurpose"], &plain["cryptosuite"]), (&json!("assertionMethod"), &json!("eddsa-rdfc-2022")));
    assert_eq!(proof(&sign(&["--created", "none"]).stdout).get("created"), None);
    let all = [
        "--created",
        "2026-02-01T01:00:00+01:00",
        "--expires",
        "2999-01-01T00:00:00Z",
        "--domain",
        "hr.example",
        "--challenge",
        "c-1",
        "--format",
        "eddsa-rdfc-2022",
    ];
    let all = proof(&sign(&all).stdout);
    for (member, value) in [
        ("created", "2026-02-01T00:00:00Z"),
        ("expires", "2999-01-01T00:00:00Z"),
        ("domain", "hr.example"),
        ("challenge", "c-1"),
    ] {
        assert_eq!(all[member], value);
    }
}

#[test]
fn a_signature_that_no_verifier_would_take_is_not_written() {
    let desk = Desk::with_badge();
    let command = ["sign", "credential.json", "--key", "key.jwk", "--purpose", "authentication", "-o", "out.json"];
    let run = desk.run(&command);
    assert!(run.status == 1 && !desk.path("out.json").exists(), "{run}");
    assert!(run.stderr.contains("nothing was written") && run.stderr.contains("[proof.purpose.mismatch]"), "{run}");
    let mut expired: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    expired["validUntil"] = json!("2026-01-02T00:00:00Z");
    let run = desk.pipe(&["sign", "-", "--key", "key.jwk"], &expired.to_string());
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[validity.expired]"), "{run}");
    // One that is not in force yet is signed, and judged as it will be then.
    let mut later: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    later["validFrom"] = json!("2990-01-01T00:00:00Z");
    let run = desk.pipe(&["sign", "-", "--key", "key.jwk"], &later.to_string());
    assert!(run.status == 0 && run.stderr.contains("valid from 2990-01-01"), "{run}");
}

#[test]
fn a_presentation_is_signed_for_what_presentations_are_for_and_need_not_say_who_presents() {
    let desk = Desk::with_badge();
    let document = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}"#;
    desk.write("presentation.json", document);
    let run = desk.run(&["sign", "presentation.json", "--key", "key.jwk"]);
    assert_eq!(run.status, 0, "{run}");
    assert!(run.stdout.contains("\"proofPurpose\":\"authentication\""), "{run}");
}

#[test]
fn what_departs_in_meaning_is_not_signed_whatever_is_allowed() {
    let desk = Desk::with_badge();
    let mut empty: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    empty.as_object_mut().unwrap().remove("credentialSubject");
    let run = desk.pipe(&["sign", "-", "--key", "key.jwk", "--allow-departures"], &empty.to_string());
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[conformance.member.missing]"), "{run}");
}

#[test]
fn what_cannot_be_signed_is_refused_and_nothing_is_written() {
    let desk = Desk::with_badge();
    let public = ob3::SigningKey::from_jwk(&desk.read("key.jwk")).unwrap().verifying_key().to_jwk();
    desk.write("public.jwk", &public);
    desk.write("foreign.json", &credential("did:web:example.edu").to_string());
    let mut undefined = credential(&desk.did());
    undefined["mood"] = json!("proud");
    desk.write("undefined.json", &undefined.to_string());
    desk.write("list.json", "[]");
    desk.write("empty.json", "");
    for (file, key, said) in [
        ("foreign.json", "key.jwk", "--method"),
        ("undefined.json", "key.jwk", "[jsonld.undefined-term]"),
        ("list.json", "key.jwk", "[json.root]"),
        ("empty.json", "key.jwk", "[json.syntax]"),
        ("credential.json", "public.jwk", "the public half of a key"),
    ] {
        let run = desk.run(&["sign", file, "--key", key, "-o", "out.json"]);
        assert_eq!(run.status, 1, "{file}: {run}");
        assert!(run.stdout.is_empty() && run.stderr.contains(said), "{file}: {run}");
        assert!(!desk.path("out.json").exists());
    }
}

#[test]
fn an_output_is_replaced_only_by_force() {
    let desk = Desk::with_badge();
    let sign = ["sign", "credential.json", "--key", "key.jwk", "--created", "none", "-o", "out.json"];
    desk.write("out.json", "precious");
    assert_eq!(desk.run(&sign).status, 73);
    assert_eq!(desk.read("out.json"), "precious");
    let run = desk.run(&[&sign[..], &["--force"]].concat());
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(desk.run(&["verify", "out.json"]).status, 0);
    #[cfg(unix)]
    {
        // What a link points to is replaced, the link stays; and a device is written into, not replaced.
        std::os::unix::fs::symlink("out.json", desk.path("link.json")).unwrap();
        desk.write("out.json", "precious");
        let mut command = sign;
        command[7] = "link.json";
        assert_eq!(desk.run(&[&command[..], &["--force"]].concat()).status, 0);
        assert!(desk.path("link.json").symlink_metadata().unwrap().is_symlink());
        assert!(desk.read("out.json").contains("proofValue"));
        command[7] = "/dev/stdout";
        assert!(desk.run(&command).stdout.contains("proofValue"));
    }
    assert!(desk.names().iter().all(|name| !name.starts_with(".ob3-")));
}

#[test]
fn another_proof_joins_the_first() {
    let desk = Desk::with_badge();
    let twice = desk.run(&["sign", "badge.json", "--key", "key.jwk"]);
    assert_eq!(proof(&twice.stdout).as_array().unwrap().len(), 2, "{twice}");
    assert_eq!(desk.pipe(&["verify", "-", "--policy", "strict"], &twice.stdout).status, 0);
}

#[test]
fn the_hashes_that_are_shown_are_those_that_are_signed() {
    let desk = Desk::with_badge();
    let lines = |args: &[&str]| {
        let run = desk.run(&[&["canonicalize"], args].concat());
        assert!(run.status == 0 && run.stderr.is_empty(), "{args:?}: {run}");
        run.stdout
    };
    let document = lines(&["badge.json"]);
    assert_eq!(lines(&["credential.json"]), document, "the proof is left out");
    assert!(document.contains(r#""Teamwork""#) && !document.contains("security#proof"));
    let options = lines(&["badge.json", "--proof", "0"]);
    assert!(options.contains("security#proofPurpose") && !options.contains("proofValue"));
    assert!(lines(&["badge.json", "--keep-proof"]).contains("proofValue"));

    let hex = |text: &str| ob3::canon::Hash::Sha256.digest(text.as_bytes()).to_hex();
    assert_eq!(lines(&["badge.json", "--hash"]), format!("{}  document\n", hex(&document)));
    let both = lines(&["badge.json", "--proof", "0", "--hash"]);
    assert_eq!(both, format!("{}  proof 0\n{}  document\n", hex(&options), hex(&document)));

    // The signature is over the two hashes, one after the other.
    let key = ob3::SigningKey::from_jwk(&desk.read("key.jwk")).unwrap();
    let digest = |text: &str| ob3::canon::Hash::Sha256.digest(text.as_bytes()).as_bytes().to_vec();
    let badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    let limits = ob3::Limits::default();
    let proof = badge["proof"].to_string();
    let proof = ob3::json::Value::parse(proof.as_bytes(), &limits).unwrap();
    let signature = ob3::proof::hazmat::proof_value(proof.as_object().unwrap()).unwrap();
    key.verifying_key().verify(&[digest(&options), digest(&document)].concat(), &signature).unwrap();
}

#[test]
fn what_cannot_be_canonicalised_says_why() {
    let desk = Desk::with_badge();
    let run = desk.run(&["canonicalize", "badge.json", "--proof", "1"]);
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("found one, which is 0"), "{run}");
    let unknown = desk.read("badge.json").replace("https://www.w3.org/ns/credentials/v2", "https://example.edu/v9");
    let run = desk.pipe(&["canonicalize", "-"], &unknown);
    assert!(run.status == 2 && run.stderr.contains("--provide https://example.edu/v9=FILE"), "{run}");
    for text in ["", "[]", "{}", "{\"a\":1,\"a\":2}"] {
        let run = desk.pipe(&["canonicalize", "-"], text);
        assert!(
            run.status == 1 && run.stdout.is_empty() && run.stderr.starts_with("ob3: standard input"),
            "{text}: {run}"
        );
    }
}

#[test]
fn a_credential_is_signed_as_a_jwt_and_every_command_opens_it() {
    let desk = Desk::with_badge();
    for (format, typ) in [("vc-jwt", "JWT"), ("vc-jose", "vc+jwt")] {
        let run = desk.run(&[
            "sign",
            "credential.json",
            "--key",
            "key.jwk",
            "--format",
            format,
            "-o",
            "badge.jwt",
            "--force",
        ]);
        assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
        let text = desk.read("badge.jwt");
        let parts: Vec<&str> = text.trim_end().split('.').collect();
        assert_eq!(parts.len(), 3, "{text}");
        let report: Value = serde_json::from_str(&desk.run(&["verify", "--json", "badge.jwt"]).stdout).unwrap();
        assert_eq!(
            (&report["verdict"], &report["format"], &report["carrier"]),
            (&json!("valid"), &json!(format), &json!("jwt"))
        );
        let inspected = desk.run(&["inspect", "badge.jwt"]);
        assert!(inspected.status == 0 && inspected.stdout.contains("Teamwork"), "{inspected}");
        let inspected = desk.run(&["inspect", "--json", "badge.jwt"]);
        let document: Value = serde_json::from_str(&inspected.stdout).unwrap();
        assert_eq!(document, serde_json::from_str::<Value>(&desk.read("credential.json")).unwrap(), "{typ}");
    }
    let page = desk.run(&["verify", "badge.jwt"]);
    assert!(page.last_word() == "valid" && page.stdout.contains("Teamwork"), "{page}");
    desk.write("medal.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    assert_eq!(desk.run(&["bake", "medal.svg", "badge.jwt", "-o", "badge.svg"]).status, 0);
    assert!(desk.read("badge.svg").contains("verify="));
    assert_eq!(desk.run(&["verify", "badge.svg"]).status, 0);
    assert_eq!(desk.run(&["unbake", "badge.svg"]).stdout, desk.read("badge.jwt"));
}

#[test]
fn an_rsa_key_signs_by_rs256_or_as_it_is_told() {
    let desk = Desk::with_badge();
    let key = ob3::SigningKey::from_pem(include_str!("../../test-vectors/src/rsa.pem")).unwrap();
    desk.write("rsa.jwk", &key.to_jwk());
    desk.write("rsa.json", &credential(ob3::Did::key(key.verifying_key()).as_str()).to_string());
    for (more, alg) in [(&[][..], "RS256"), (&["--alg", "PS256"], "PS256")] {
        let signed = desk.run(&[&["sign", "rsa.json", "--key", "rsa.jwk", "--format", "vc-jwt"], more].concat());
        assert!(signed.status == 0 && signed.stderr.is_empty(), "{signed}");
        let jws = ob3::proof::Jws::parse(signed.stdout.trim_end(), &ob3::Limits::default()).unwrap();
        assert_eq!(jws.scheme().unwrap().as_str(), alg);
        assert_eq!(desk.pipe(&["verify", "-"], &signed.stdout).status, 0);
    }
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--format", "vc-jwt", "--alg", "PS256"]);
    assert!(run.status == 1 && run.stderr.contains("[key.type-mismatch]"), "{run}");
    let unsaid = desk.run(&["sign", "rsa.json", "--key", "rsa.jwk"]);
    assert!(unsaid.status == 0 && unsaid.stdout.starts_with("ey"), "a JWT is what goes with the key: {unsaid}");
    let run = desk.run(&["sign", "rsa.json", "--key", "rsa.jwk", "--format", "eddsa-rdfc-2022"]);
    assert!(run.status == 1 && run.stderr.contains("vc-jwt, vc-jose"), "no embedded proof by RSA: {run}");
}

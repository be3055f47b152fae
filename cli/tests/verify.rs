//! What `ob3 verify` promises: the exit status, the page that ends in the verdict, and the report as JSON.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DID_DOCUMENT, Desk, NOW, signed};
use ob3::{Bundle, Check, Policy, Timestamp, Verifier};
use serde_json::{Value, json};

/// Who was told a DID gives a DID, and not the address that it leads to.
#[test]
fn a_document_is_provided_by_the_did_or_the_key_that_it_is_of() {
    let desk = Desk::with_web_badge();
    for name in ["did:web:example.edu", "did:web:example.edu#key-1", DID_DOCUMENT] {
        let run = desk.run(&["verify", "badge.json", "--now", NOW, "--provide", &format!("{name}=did.json")]);
        assert_eq!((run.status, run.last_word()), (0, "valid"), "{name}: {run}");
    }
    let run = desk.run(&["verify", "badge.json", "--now", NOW, "--unavailable", "did:web:example.edu"]);
    assert!(run.status == 2 && run.stdout.contains("[did.document.unavailable]"), "{run}");
}

#[test]
fn a_good_badge_is_valid_and_the_page_says_who_whom_and_when() {
    let desk = Desk::with_badge();
    let run = desk.run(&["verify", "badge.json"]);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    assert!(run.stderr.is_empty(), "{run}");
    for said in
        ["Teamwork", "Example University", &desk.did(), "did:example:ada", "from 2026-01-01, 00:00:00 UTC, without end"]
    {
        assert!(run.stdout.contains(said), "{said}: {run}");
    }
    // A name is not proven by a key.
    assert!(run.stdout.contains("The id is proven. The name is what the holder of that id goes by."), "{run}");
    for check in Check::ALL {
        assert!(
            run.stdout.lines().any(|line| line.split_whitespace().nth(1) == Some(check.as_str())),
            "{check:?} {run}"
        );
    }
}

#[test]
fn a_changed_badge_is_invalid_and_the_page_says_where() {
    let desk = Desk::with_badge();
    desk.tamper("Teamwork", "Leadership");
    let run = desk.run(&["verify", "tampered.json"]);
    assert_eq!((run.status, run.last_word()), (1, "invalid"), "{run}");
    for said in ["✗ error", "/proof/proofValue", "[proof.signature.mismatch]", "✗ proof", "Not proven: the name"] {
        assert!(run.stdout.contains(said), "{said}: {run}");
    }
}

#[test]
fn a_missing_document_leaves_it_undetermined_until_it_is_provided_as_the_page_says() {
    let desk = Desk::with_web_badge();
    let run = desk.run(&["verify", "badge.json"]);
    assert_eq!((run.status, run.last_word()), (2, "undetermined"), "{run}");
    let hint = run.stdout.lines().find(|line| line.trim_start().starts_with("--provide")).unwrap().trim();
    assert_eq!(hint, format!("--provide {DID_DOCUMENT}=FILE"));
    let typed: Vec<String> = hint.replace("FILE", "did.json").split(' ').map(str::to_owned).collect();
    let run = desk.run(&["verify", "badge.json", &typed[0], &typed[1]]);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    assert!(run.words().contains("the badge comes from those who run the web site"), "{run}");
}

#[test]
fn a_document_that_cannot_be_had_is_not_asked_for_again() {
    let desk = Desk::with_web_badge();
    let run = desk.run(&["verify", "badge.json", "--unavailable", DID_DOCUMENT]);
    assert_eq!((run.status, run.last_word()), (2, "undetermined"), "{run}");
    assert!(run.stdout.contains("[did.document.unavailable]") && !run.stdout.contains("--provide"), "{run}");
    let run = desk.run(&["verify", "badge.json", "--unavailable", DID_DOCUMENT, "--policy", "strict"]);
    assert_eq!(run.status, 2, "could not look is not no, under any policy: {run}");
}

#[test]
fn a_url_with_equals_signs_can_be_provided() {
    let desk = Desk::with_badge();
    let url = "https://example.edu/context?edition=1&x=y";
    desk.write("context.json", r#"{"@context": {"mood": "https://example.edu/mood"}}"#);
    let mut credential: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    credential["@context"].as_array_mut().unwrap().push(json!(url));
    credential["mood"] = json!("proud");
    desk.write("credential.json", &credential.to_string());
    let refused = desk.run(&["sign", "credential.json", "--key", "key.jwk"]);
    assert_eq!(refused.status, 2, "{refused}");
    assert!(refused.stdout.is_empty() && refused.stderr.contains(&format!("--provide '{url}'=FILE")), "{refused}");
    let lent = format!("{url}=context.json");
    let signed = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--provide", &lent]);
    assert!(signed.status == 0 && signed.stderr.is_empty(), "{signed}");
    assert_eq!(desk.pipe(&["verify", "-"], &signed.stdout).status, 2);
    assert_eq!(desk.pipe(&["verify", "-", "--provide", &lent], &signed.stdout).last_word(), "valid");
}

#[test]
fn json_is_the_report_of_the_library_one_line_for_each_file() {
    let desk = Desk::with_web_badge();
    desk.tamper("Teamwork", "Leadership");
    desk.write("empty.json", "");
    let run = desk.run(&["verify", "--json", "--now", NOW, "badge.json", "tampered.json", "empty.json"]);
    assert_eq!(run.status, 1, "{run}");
    assert!(run.stderr.is_empty() && run.stdout.ends_with('\n'), "{run}");
    let (verifier, now) = (Verifier::new(), Timestamp::parse(NOW).unwrap());
    let expected: Vec<String> = ["badge.json", "tampered.json", "empty.json"]
        .map(|name| verifier.verify(desk.read(name).as_bytes(), now, &Bundle::new()).to_json())
        .into();
    assert_eq!(run.stdout.lines().collect::<Vec<_>>(), expected);
    let verdicts = expected.iter().map(|line| serde_json::from_str::<Value>(line).unwrap()["verdict"].clone());
    assert_eq!(verdicts.collect::<Vec<_>>(), ["undetermined", "undetermined", "invalid"]);
}

#[test]
fn every_option_reaches_the_library() {
    let desk = Desk::with_badge();
    let sign =
        ["sign", "credential.json", "--key", "key.jwk", "--domain", "hr.example", "--challenge", "c", "--created", NOW];
    let badge = desk.run(&[&sign[..], &["--expires", "2027-01-01T00:00:00Z"]].concat()).stdout;
    let later = "2027-06-01T00:00:00Z";
    for (args, now, verifier) in [
        (&["--now", NOW][..], NOW, Verifier::new()),
        (&["--now", later], later, Verifier::new()),
        (&["--now", later, "--policy", "compat"], later, Verifier::new().policy(Policy::Compat)),
        (&["--now", later, "--policy", "strict"], later, Verifier::new().policy(Policy::Strict)),
        (
            &["--now", NOW, "--domain", "hr.example", "--challenge", "c"],
            NOW,
            Verifier::new().domain("hr.example").challenge("c"),
        ),
        (&["--now", NOW, "--domain", "other.example"], NOW, Verifier::new().domain("other.example")),
        (&["--now", NOW, "--challenge", "d"], NOW, Verifier::new().challenge("d")),
        (&["--now", later, "--ask", "issuer,validity"], later, Verifier::new().ask([Check::Issuer, Check::Validity])),
    ] {
        let run = desk.pipe(&[&["verify", "-", "--json"], args].concat(), &badge);
        let report = verifier.verify(badge.as_bytes(), Timestamp::parse(now).unwrap(), &Bundle::new());
        assert_eq!(run.stdout, format!("{}\n", report.to_json()), "{args:?}");
        assert_eq!(run.status == 0, report.is_valid(), "{args:?}");
    }
}

#[test]
fn what_was_left_out_is_said() {
    let desk = Desk::with_badge();
    let run = desk.run(&["verify", "badge.json", "--ask", "proof"]);
    assert_eq!((run.status, run.last_word()), (0, "valid"));
    assert!(
        run.words()
            .contains("But you asked only for proof: this says nothing about the rest. Anybody may have made it."),
        "{run}"
    );
    assert!(run.words().contains("Is it in time? Not asked: you left it out."), "{run}");
}

#[test]
fn of_several_files_the_worst_counts_and_each_has_its_page() {
    let desk = Desk::with_web_badge();
    desk.write("web.json", &desk.read("badge.json"));
    desk.write("bad.json", &desk.read("badge.json").replace("2026-01-01", "2999-01-01"));
    desk.write("good.json", &signed(|_| {}));
    for (files, status) in [
        (&["good.json", "good.json"][..], 0),
        (&["good.json", "web.json"], 2),
        (&["web.json", "bad.json", "good.json"], 1),
        (&["bad.json", "nowhere.json", "web.json", "good.json"], 66),
    ] {
        let run = desk.run(&[&["verify"], files].concat());
        assert_eq!(run.status, status, "{files:?}: {run}");
        let words = [("good.json", "valid"), ("web.json", "undetermined"), ("bad.json", "invalid")];
        for (file, word) in words.iter().filter(|(file, _)| files.contains(file)) {
            assert!(run.stdout.lines().any(|line| line == format!("{file}: {word}")), "{file}: {run}");
        }
        assert_eq!(run.stderr.contains("nowhere.json cannot be read"), files.contains(&"nowhere.json"), "{run}");
    }
    let run = desk.run(&["verify", "--json", "nowhere.json", "good.json"]);
    assert_eq!((run.status, run.stdout.lines().count()), (66, 1), "{run}");
}

#[test]
fn what_is_no_badge_is_invalid_and_what_nobody_can_open_is_undetermined() {
    let desk = Desk::new();
    desk.write("empty", "");
    desk.write("page.html", "<!doctype html><p>badge</p>");
    desk.write("list.json", "[]");
    desk.write("cut.jwt", "eyJ.eyJ.AAA");
    desk.write("encrypted.jwt", "eyJ.e.y.J.AAA");
    for (file, status) in [("empty", 1), ("page.html", 2), ("list.json", 1), ("cut.jwt", 1), ("encrypted.jwt", 2)] {
        let run = desk.run(&["verify", file]);
        assert_eq!(run.status, status, "{file}: {run}");
        assert_eq!(run.last_word(), if status == 1 { "invalid" } else { "undetermined" }, "{file}: {run}");
        assert!(!run.stdout.contains("Issuer "), "{run}");
    }
}

#[test]
fn without_a_signature_no_key_is_called_the_issuers() {
    let desk = Desk::with_badge();
    let run = desk.run(&["verify", "credential.json"]);
    assert_eq!(run.status, 1, "{run}");
    assert!(!run.stdout.contains("✓ issuer"), "{run}");
}

#[test]
fn a_self_asserted_key_is_explained() {
    let desk = Desk::with_badge();
    let key = desk.did().trim_start_matches("did:key:").to_owned();
    desk.write("credential.json", &common::credential("https://example.edu/issuers/1").to_string());
    let method = format!("https://example.edu/issuers/1#{key}");
    let run = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--method", &method]);
    assert_eq!(run.status, 0, "{run}");
    assert!(run.stderr.contains("undetermined") && run.stderr.contains("[issuer.key.self-asserted]"), "{run}");
    let run = desk.pipe(&["verify", "-"], &run.stdout);
    assert_eq!(run.status, 2, "{run}");
    assert!(run.words().contains("Anybody can make such a badge in anybody's name."), "{run}");
    assert!(run.stdout.contains("--provide https://example.edu/issuers/1=FILE"), "{run}");
}

#[test]
fn an_input_beyond_the_budget_is_read_no_further() {
    let desk = Desk::new();
    // A file with a hole costs no disk.
    let file = std::fs::File::create(desk.path("huge.json")).unwrap();
    file.set_len(1 << 40).unwrap();
    let run = desk.run(&["verify", "huge.json"]);
    assert_eq!(run.status, 1, "{run}");
}

#[test]
fn the_id_of_an_issuer_is_proven_by_its_key_and_not_by_the_verdict() {
    let proven = "The id is proven.";
    let expired = signed(|credential| credential["validUntil"] = json!("2026-01-02T00:00:00Z"));
    let run = Desk::new().pipe(&["verify", "-", "--now", NOW], &expired);
    assert_eq!((run.status, run.last_word()), (1, "invalid"), "{run}");
    assert!(run.stdout.contains(proven), "{run}");
    // Under this policy a self-asserted key is accepted, which makes it nobody's.
    let desk = Desk::with_badge();
    let key = desk.did().trim_start_matches("did:key:").to_owned();
    desk.write("credential.json", &common::credential("https://example.edu/issuers/1").to_string());
    let method = format!("https://example.edu/issuers/1#{key}");
    let badge = desk.run(&["sign", "credential.json", "--key", "key.jwk", "--method", &method]).stdout;
    let run = desk.pipe(&["verify", "-", "--policy", "compat"], &badge);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    assert!(!run.stdout.contains(proven) && run.stdout.contains("Not proven: the name and the id"), "{run}");
    let run = desk.run(&["verify", "badge.json", "--ask", "issuer"]);
    assert!(!run.stdout.contains(proven), "{run}");
}

#[test]
fn what_cannot_be_opened_is_asked_nothing_else() {
    let run = Desk::new().pipe(&["verify", "-"], r#"{"a": "#);
    assert_eq!((run.status, run.last_word()), (1, "invalid"), "{run}");
    assert!(run.stdout.contains("✗ open") && !run.stdout.contains("Not asked"), "{run}");
}

#[test]
fn every_code_on_a_page_can_be_looked_up() {
    let desk = Desk::with_badge();
    desk.tamper("Teamwork", "Leadership");
    let run = desk.run(&["verify", "tampered.json"]);
    assert!(run.stdout.contains("`ob3 codes CODE` explains what stands in brackets."), "{run}");
    for line in run.stdout.lines().map(str::trim).filter(|line| line.starts_with('[')) {
        assert_eq!(desk.run(&["codes", line]).status, 0, "{line}");
    }
}

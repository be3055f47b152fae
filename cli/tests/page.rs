//! The page is ours: what a badge says can neither act on the terminal nor speak for us, and colour is where it belongs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::fs;
use std::path::Path;

use common::{Desk, signed};
use serde_json::{Value, json};

const HOSTILE: &str = "Evil\u{1b}[2J\u{1b}]0;owned\u{7}\r\n\nbadge.json: valid\n\u{202e}dilav\u{2028}\u{9b}1A\u{2066}\u{200b}\0\u{8}\u{7f}";

/// No character that acts, and no line that a badge began.
fn check_harmless(text: &str) {
    let acts = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(text.chars().find(|c| acts(*c)), None, "{text}");
    let ours = [
        "Badge ",
        "Credential ",
        "Issuer ",
        "Recipient ",
        "Dates ",
        "Checked ",
        "Known by ",
        "Yours? ",
        "Trusted ",
        "Findings",
        "Endorsements",
        "Missing",
        "Verdict ",
        "If ",
        "ob3: ",
        // Of `ob3 inspect`:
        "Nothing on this page was checked",
        "Kind ",
        "Data model ",
        "File ",
        "Type ",
        "Id ",
        "Name",
        "Description",
        "Valid ",
        "Credential subject",
        "Achievement ",
        "Result",
        "Proof ",
        "Context",
        "Members that ",
    ];
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')) {
        let is_last = text.ends_with(&format!("{line}\n"));
        assert!(is_last || ours.iter().any(|ours| line.starts_with(ours)), "{line:?} in\n{text}");
    }
}

#[test]
fn a_hostile_badge_that_is_invalid_cannot_say_otherwise() {
    let desk = Desk::with_badge();
    let mut badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    badge["issuer"]["name"] = json!(HOSTILE);
    badge["credentialSubject"]["achievement"]["name"] = json!(HOSTILE);
    badge["credentialSubject"]["id"] = json!(HOSTILE);
    badge["credentialSubject"]["identifier"] =
        json!([{"type": "IdentityObject", "hashed": false, "identityHash": HOSTILE, "identityType": HOSTILE}]);
    badge["validFrom"] = json!(HOSTILE);
    badge["validUntil"] = json!(HOSTILE);
    badge["type"] = json!([HOSTILE, "VerifiableCredential"]);
    badge[HOSTILE] = json!({"endorsement": HOSTILE});
    let mut by_place = vec![badge.clone()];
    for pointer in [
        "/proof/type",
        "/proof/verificationMethod",
        "/proof/cryptosuite",
        "/proof/created",
        "/proof/proofValue",
        "/proof/proofPurpose",
        "/issuer/id",
        "/@context/0",
    ] {
        let mut other = badge.clone();
        *other.pointer_mut(pointer).unwrap() = json!(HOSTILE);
        by_place.push(other);
    }
    for badge in by_place {
        desk.write("hostile.json", &badge.to_string());
        for args in
            [&["verify", "hostile.json"][..], &["verify", "hostile.json", "--policy", "strict", "--domain", "d"]]
        {
            let run = desk.run(args);
            assert!(run.status == 1, "{run}");
            assert_eq!(run.last_word(), "invalid", "{run}");
            check_harmless(&run.stdout);
        }
        let run = desk.run(&["verify", "hostile.json", "--recipient", HOSTILE.split('\0').next().unwrap()]);
        assert_eq!(run.last_word(), "invalid", "{run}");
        check_harmless(&run.stdout);
        let run = desk.run(&["inspect", "hostile.json"]);
        assert!(run.status == 0 && run.stdout.contains("Evil"), "{run}");
        check_harmless(&run.stdout);
        let run = desk.run(&["canonicalize", "hostile.json"]);
        check_harmless(&run.stderr);
        let run = desk.run(&["sign", "hostile.json", "--key", "key.jwk"]);
        check_harmless(&run.stderr);
    }
}

#[test]
fn a_hostile_badge_that_is_valid_is_shown_harmless() {
    let badge = signed(|credential| {
        credential["issuer"]["name"] = json!(HOSTILE);
        credential["credentialSubject"]["achievement"]["name"] = json!(HOSTILE);
    });
    let run = Desk::new().pipe(&["verify", "-"], &badge);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    check_harmless(&run.stdout);
    assert!(run.stdout.contains(r"Evil\u{1b}[2J\u{1b}]0;owned\u{7} badge.json: valid \u{202e}dilav"), "{run}");
}

#[test]
fn a_name_that_is_endless_is_cut() {
    let badge = signed(|credential| {
        credential["credentialSubject"]["achievement"]["name"] = json!("a".repeat(1_000_000));
    });
    let run = Desk::new().pipe(&["verify", "-"], &badge);
    assert_eq!(run.status, 0);
    assert!(run.stdout.len() < 5_000 && run.stdout.contains("(999800 more characters)"), "{run}");
}

#[test]
fn a_thousand_findings_do_not_bury_the_error() {
    let desk = Desk::with_badge();
    let mut badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    badge["x"] = json!(1);
    // More schemas would be too many to look at, which is one finding.
    badge["credentialSchema"] = json!(vec![json!({"id": "https://example.edu/schema", "type": "NobodyKnows"}); 16]);
    badge["credentialSubject"]["result"] = json!(vec![json!({"type": ["Result"], "resultDescription": "urn:x"}); 90]);
    desk.write("hostile.json", &badge.to_string());
    let run = desk.run(&["verify", "hostile.json"]);
    assert_eq!(run.status, 1, "{run}");
    let findings: Vec<_> = run.stdout.lines().skip_while(|line| *line != "Findings").collect();
    assert!(findings[1].contains("✗ error"), "{run}");
    assert!(findings.len() < 40 && run.stdout.contains("more places"), "{run}");
}

#[test]
fn a_form_that_is_all_wrong_does_not_bury_the_forgery() {
    let desk = Desk::with_badge();
    let mut badge: Value = serde_json::from_str(&desk.read("badge.json")).unwrap();
    badge["credentialSubject"]["identifier"] = json!(vec![json!({"type": "IdentityObject", "hashed": 7}); 60]);
    desk.write("wrong.json", &badge.to_string());
    let run = desk.run(&["verify", "wrong.json"]);
    assert_eq!(run.last_word(), "invalid", "{run}");
    assert!(run.words().contains("more places the "), "the alike stand together: {run}");
    assert!(run.stdout.contains("[proof.signature.mismatch]"), "{run}");
    assert!(run.stdout.lines().count() < 120, "{run}");
}

#[cfg(unix)]
#[test]
fn a_hostile_name_of_a_file_is_harmless_too() {
    let desk = Desk::new();
    let name = "x\n\u{1b}[2Jbadge.json: valid";
    let run = desk.run(&["verify", name]);
    assert_eq!((run.status, run.stderr.lines().count()), (66, 1), "{run}");
    check_harmless(&run.stderr);
    desk.write(name, "{}");
    let run = desk.run(&["verify", name]);
    assert_eq!(run.last_word(), "invalid");
    check_harmless(&run.stdout);
    let run = desk.run(&["inspect", name]);
    assert!(run.status == 0 && run.stdout.contains("To check it: ob3 verify FILE\n"), "{run}");
    check_harmless(&run.stdout);
}

#[test]
fn the_address_of_a_missing_document_runs_nothing_when_it_is_pasted() {
    let current = r#""https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json""#;
    let badge = signed(|_| {}).replacen(current, &format!(r#"{current},"https://example.edu/$(reboot);x'y&z""#), 1);
    let run = Desk::new().pipe(&["verify", "-"], &badge);
    assert_eq!(run.status, 2, "{run}");
    assert!(run.stdout.contains(r"--provide 'https://example.edu/$(reboot);x'\''y&z'=FILE"), "{run}");
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let desk = Desk::with_badge();
    let has_colour = |args: &[&str], environment: &[(&str, &str)]| {
        let output = desk.command(args).envs(environment.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    let verify = &["verify", "badge.json"][..];
    assert!(!has_colour(verify, &[]));
    assert!(has_colour(verify, &[("CLICOLOR_FORCE", "1")]), "what `auto` does on a terminal");
    assert!(!has_colour(verify, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(has_colour(&["verify", "badge.json", "--color", "always"], &[]));
    assert!(has_colour(&["verify", "badge.json", "--color", "always"], &[("NO_COLOR", "1")]));
    assert!(!has_colour(&["--color", "never", "verify", "badge.json"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!has_colour(&["--color", "always", "verify", "badge.json", "--json"], &[]));
}

#[test]
fn the_page_says_what_a_key_set_proves_and_where_one_is_lacking() {
    let desk = Desk::with_badge();
    let issuer = "https://university.example/issuers/1";
    let keys = "https://university.example/.well-known/jwks.json";
    desk.write("web.json", &common::credential(issuer).to_string());
    let method = format!("{keys}#key-1");
    let sign = ["sign", "web.json", "--key", "key.jwk", "--format", "vc-jwt", "--method", &method, "-o", "web.jwt"];
    let run = desk.run(&sign);
    assert!(run.status == 0 && run.stderr.contains("would call it undetermined"), "{run}");
    let lacking = desk.run(&["verify", "web.jwt"]);
    assert!(lacking.status == 2 && lacking.words().contains("the issuer's set of keys, which says whose"), "{lacking}");
    let secret = ob3::SigningKey::from_jwk(&desk.read("key.jwk")).unwrap();
    let jwk = secret.verifying_key().to_jwk().replacen('{', r#"{"kid":"key-1","#, 1);
    desk.write("jwks.json", &format!(r#"{{"keys":[{jwk}]}}"#));
    let lent = format!("{keys}=jwks.json");
    let proven = desk.run(&["verify", "web.jwt", "--provide", &lent]);
    assert_eq!((proven.status, proven.last_word()), (0, "valid"), "{proven}");
    assert!(proven.words().contains("in the copy that you provided. If that copy is genuine, the badge comes from those who run the web site university.example."), "{proven}");
}

#[test]
fn every_endorsement_is_listed_with_its_verdict_and_one_that_does_not_hold_is_no_yes() {
    let desk = Desk::with_badge();
    desk.write("endorsed.json", include_str!("../../test-vectors/endorsed/one-endorsement-of-two.json"));
    let run = desk.run(&["verify", "endorsed.json", "--now", "2026-01-31T12:00:00Z"]);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    let words = run.words();
    assert!(words.contains("! endorsements Do those who endorse it really do? Not all: read the findings."), "{run}");
    assert!(words.contains("✓ /endorsement/0 Accreditation, by did:key:"), "{run}");
    assert!(words.contains("✗ /endorsement/1 Accreditation, by did:key:"), "{run}");
    check_harmless(&run.stdout);
}

#[test]
fn a_valid_badge_of_which_a_newer_edition_exists_is_not_called_the_newest() {
    let desk = Desk::with_badge();
    desk.write("badge.json", include_str!("../../test-vectors/refreshed/newer.json"));
    desk.write("newer.json", include_str!("../../test-vectors/provided/edition-20.json"));
    let verify = ["verify", "badge.json", "--now", "2026-01-31T12:00:00Z"];
    let lacking = desk.run(&verify);
    assert_eq!((lacking.status, lacking.last_word()), (0, "valid"), "{lacking}");
    assert!(lacking.words().contains("the current edition, which may be newer than this one"), "{lacking}");
    let lent = desk.run(&[&verify[..], &["--provide", "https://university.example/refresh/1=newer.json"]].concat());
    assert_eq!((lent.status, lent.last_word()), (0, "valid"), "{lent}");
    assert!(lent.words().contains("Is it the newest edition? Perhaps not: read the findings."), "{lent}");
    assert!(lent.words().contains("[refresh.newer]"), "{lent}");
}

/// Whether it is a badge or a presentation, and whether it is either, only the report says.
#[test]
fn a_document_is_shown_as_what_the_report_says_that_it_is() {
    let desk = Desk::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors/kind");
    let (mut refused, mut presented) = (0, 0);
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let file = path.to_str().unwrap();
        let now = ["--now", "2026-01-31T12:00:00Z"];
        let report: Value =
            serde_json::from_str(&desk.run(&[&["verify", file, "--json"], &now[..]].concat()).stdout).unwrap();
        let page = desk.run(&[&["verify", file], &now[..]].concat());
        let shows = |label: &str| page.stdout.lines().any(|line| line.starts_with(&format!("{label} ")));
        let is_opened = report["checks"][0] == json!({"check": "open", "outcome": "passed"});
        let is_presentation = is_opened && report["kind"] == "VerifiablePresentation";
        for label in ["Badge", "Credential", "Issuer", "Recipient", "Dates"] {
            assert!(!shows(label) || (is_opened && !is_presentation), "{file}: {label}: {page}");
        }
        for label in ["Presents", "Holder"] {
            assert_eq!(shows(label), is_presentation, "{file}: {label}: {page}");
        }
        refused += usize::from(!is_opened);
        presented += usize::from(is_presentation);
    }
    assert!(refused > 10 && presented >= 2, "{refused} {presented}");
}

#[test]
fn where_the_signature_fits_and_a_claim_is_at_fault_nobody_is_said_to_have_made_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
    let desk = Desk::with_badge();
    let told = |file: &str| {
        let token = fs::read_to_string(folder.join(file)).unwrap();
        desk.pipe(&["verify", "-", "--now", "2026-01-31T12:00:00Z"], &token)
    };
    for file in
        ["conformance/jwt-nbf-is-a-text.jwt", "conformance/jwt-without-nbf.jwt", "conformance/jwt-iss-is-a-number.jwt"]
    {
        let run = told(file);
        let words = run.words();
        assert!(run.status == 1 && words.contains("The signature fits its key"), "{file}: {run}");
        assert!(words.contains("Not asked, because of the answer before it"), "{file}: {run}");
        assert!(!words.contains("nothing shows who made this") && !words.contains("no proof led to a key"), "{run}");
    }
    let token = fs::read_to_string(folder.join("conformance/jwt-without-nbf.jwt")).unwrap();
    let (signed, _) = token.trim().rsplit_once('.').unwrap();
    let forged = format!("{signed}.{}", "A".repeat(86));
    let run = desk.pipe(&["verify", "-", "--now", "2026-01-31T12:00:00Z"], &forged);
    assert!(run.words().contains("nothing shows who made this"), "{run}");
}

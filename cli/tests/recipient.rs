//! What `--recipient` promises: the page says in words whether the badge is theirs, and what would have matched.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Desk, signed};
use serde_json::{Value, json};

/// A badge of Ada's, by her DID, her hidden address and her number.
fn ada(credential: &mut Value) {
    credential["credentialSubject"]["identifier"] = json!([
        {"type": "IdentityObject", "hashed": true, "identityType": "emailAddress", "salt": "Kosher",
         "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"},
        {"type": "IdentityObject", "hashed": false, "identityType": "accountId", "identityHash": "A-9320041"}
    ]);
}

#[test]
fn whose_it_is_is_answered_in_words() {
    let badge = signed(ada);
    for (recipient, status, answer) in [
        ("did:example:ada", 0, "Yours? Yes: it was awarded to did:example:ada."),
        ("a@example.com", 0, "Yours? Yes: it was awarded to a@example.com."),
        ("emailAddress=a@example.com", 0, "Yes: it was awarded to a@example.com (by emailAddress)."),
        ("accountId=A-9320041", 0, "Yes: it was awarded to A-9320041 (by accountId)."),
        ("did:example:bob", 1, "Yours? No: "),
        ("emailAddress=A-9320041", 1, "of the type accountId"),
        ("A@Example.com", 0, "Yes: it was awarded to A@Example.com."),
        ("ext:own=A-9320041", 1, "Yours? No: "),
        (
            "email=a@example.com",
            1,
            "email is no type of identifiers, so the whole was taken as one id; did you mean emailAddress=...?",
        ),
    ] {
        let run = Desk::new().pipe(&["verify", "-", "--recipient", recipient], &badge);
        assert_eq!(run.status, status, "{recipient}: {run}");
        assert!(run.words().contains(answer), "{recipient}: {run}");
        let sign = if status == 0 { "✓ recipient" } else { "✗ recipient" };
        assert!(run.words().contains(sign), "{recipient}: {run}");
    }
}

#[test]
fn a_badge_that_is_not_valid_is_nobodys() {
    let forged = signed(ada).replace("Teamwork", "Leadership");
    let expired = signed(|credential| credential["validUntil"] = json!("2026-01-02T00:00:00Z"));
    let nothing = "Yours? It names did:example:ada, but nothing proves who wrote that name.";
    for (badge, more, answer) in [
        (&forged, &[][..], nothing),
        (&forged, &["--ask", "recipient"], nothing),
        (&expired, &[], "Yours? It was awarded to did:example:ada, but it is not valid: read the verdict."),
    ] {
        let run = Desk::new().pipe(&[&["verify", "-", "--recipient", "did:example:ada"], more].concat(), badge);
        assert_eq!(run.status, i32::from(more.is_empty()), "{run}");
        assert!(run.words().contains(answer), "{run}");
    }
}

#[test]
fn without_recipient_the_page_says_how_to_ask() {
    let badge = signed(ada);
    let run = Desk::new().pipe(&["verify", "-"], &badge);
    assert_eq!((run.status, run.last_word()), (0, "valid"), "{run}");
    assert!(run.words().contains("Not asked: say whom, with --recipient."), "{run}");
    assert!(!run.stdout.contains("Yours?"), "{run}");
    let run = Desk::new().pipe(&["verify", "-", "--ask", "proof", "--recipient", "did:example:ada"], &badge);
    assert!(run.words().contains("Yours? Not asked."), "{run}");
}

#[test]
fn the_report_as_json_is_that_of_the_library() {
    let badge = signed(ada);
    let now = common::NOW;
    for recipient in ["emailAddress=a@example.com", "nobody"] {
        let run = Desk::new().pipe(&["verify", "-", "--json", "--now", now, "--recipient", recipient], &badge);
        let expected = match recipient.split_once('=') {
            Some((kind, id)) => ob3::Recipient::of_type(id, kind),
            None => ob3::Recipient::from(recipient),
        };
        let instant = ob3::Timestamp::parse(now).unwrap();
        let report = ob3::Verifier::new().recipient(expected).verify(badge.as_bytes(), instant, &ob3::Bundle::new());
        assert_eq!(run.stdout, format!("{}\n", report.to_json()));
        assert_eq!(run.status == 0, report.is_valid());
    }
}

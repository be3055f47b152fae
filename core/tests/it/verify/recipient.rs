//! Is it yours? By id, by plain and hashed identifiers, with a hint where it nearly matches.

use ob3::words::Param;
use ob3::{Bundle, Check, Outcome, Recipient, Report, Verdict, Verifier};
use sha2::{Digest, Sha256};

const SALTED: &str = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

fn ask(subject: &str, recipient: Recipient) -> Report {
    let badge = format!(r#"{{"type":["VerifiableCredential","OpenBadgeCredential"],"credentialSubject":{subject}}}"#);
    Verifier::new().recipient(recipient).ask([Check::Recipient]).verify(badge.as_bytes(), None, &Bundle::new())
}

fn identified(hash: &str, kind: &str, more: &str) -> String {
    format!(r#"{{"identifier":[{{"type":"IdentityObject","identityHash":"{hash}","identityType":"{kind}"{more}}}]}}"#)
}

#[test]
fn a_badge_is_yours_by_the_subjects_id() {
    assert_eq!(ask(r#"{"id":"did:example:ada"}"#, "did:example:ada".into()).verdict(), Verdict::Valid);
    assert_eq!(ask(r#"{"id":"did:example:ada"}"#, "did:example:eve".into()).verdict(), Verdict::Invalid);
    // An identifier of a type is not an id.
    let typed = Recipient::of_type("did:example:ada", "emailAddress");
    assert_eq!(ask(r#"{"id":"did:example:ada"}"#, typed).verdict(), Verdict::Invalid);
}

#[test]
fn a_badge_is_yours_by_a_hash_with_its_salt_in_either_case() {
    let more = r#","hashed":true,"salt":"Kosher""#;
    for hash in [SALTED.to_owned(), SALTED.to_uppercase().replace("SHA256", "sha256")] {
        let subject = identified(&hash, "emailAddress", more);
        assert_eq!(ask(&subject, "a@example.com".into()).verdict(), Verdict::Valid);
        assert_eq!(ask(&subject, Recipient::of_type("a@example.com", "emailAddress")).verdict(), Verdict::Valid);
        assert_eq!(ask(&subject, Recipient::of_type("a@example.com", "userName")).verdict(), Verdict::Invalid);
        assert_eq!(ask(&subject, "b@example.com".into()).verdict(), Verdict::Invalid);
    }
    // Without the salt, it is another hash; and a hash is not an identity.
    assert_eq!(
        ask(&identified(SALTED, "emailAddress", r#","hashed":true"#), "a@example.com".into()).verdict(),
        Verdict::Invalid
    );
    assert_eq!(ask(&identified(SALTED, "emailAddress", more), SALTED.into()).verdict(), Verdict::Undetermined);
}

#[test]
fn md5_is_read_and_plain_text_is_compared_letter_by_letter() {
    let md5 = identified("md5$b418773a2c51fb9777a1648346fa7394", "emailAddress", r#","hashed":true"#);
    assert_eq!(ask(&md5, "a@example.com".into()).verdict(), Verdict::Valid);
    assert_eq!(ask(&md5, "b@example.com".into()).verdict(), Verdict::Invalid);
    for kind in ["name", "emailAddress", "ltiUserId", "ext:badgeNumber"] {
        let plain = identified("Ada", kind, r#","hashed":false"#);
        assert_eq!(ask(&plain, Recipient::of_type("Ada", kind)).verdict(), Verdict::Valid);
        assert_eq!(ask(&plain, Recipient::of_type("ada", kind)).verdict(), Verdict::Invalid);
    }
}

#[test]
fn what_nearly_matches_is_said_and_does_not_count() {
    let plain = identified("ada@example.org", "emailAddress", r#","hashed":false"#);
    let hint = |report: &Report, name: &str| {
        assert_eq!((report.verdict(), report.findings()[0].code.name()), (Verdict::Invalid, "recipient.mismatch"));
        match report.findings()[0].params.get(name) {
            Some(Param::Term(term)) => term.name().to_owned(),
            other => format!("{other:?}"),
        }
    };
    for (nearly, how) in [("Ada@Example.org", "small"), (" ada@example.org ", "spaces")] {
        assert_eq!(hint(&ask(&plain, nearly.into()), "how"), how);
    }
    let name = identified("Ada", "name", r#","hashed":false"#);
    assert_eq!(hint(&ask(&name, "aDA".into()), "how"), "capital");
    let report = ask(r#"{"id":"mailto:ada@example.org"}"#, "ada@example.org".into());
    assert_eq!(report.verdict(), Verdict::Invalid);
    assert_eq!(report.findings()[0].phrase, Some("recipient.mismatch/nearly-id"));
    let report = ask(&plain, Recipient::of_type("ada@example.org", "userName"));
    assert_eq!(report.findings()[0].phrase, Some("recipient.mismatch/nearly"));
    assert_eq!(report.findings()[0].params.get("type").map(ToString::to_string).as_deref(), Some("emailAddress"));
}

/// RFC 5321 §2.4: the host has no case, and what stands before the @ may have.
#[test]
fn an_address_is_the_same_in_any_case_of_its_host_and_hinted_at_in_another_of_the_rest() {
    let sha256 = |text: &str| Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let hashed = |text: &str| identified(&format!("sha256${}", sha256(text)), "emailAddress", r#","hashed":true"#);
    let plain = |text: &str| identified(text, "emailAddress", r#","hashed":false"#);
    for (written, asked, expected) in [
        ("ada@example.org", "ada@Example.ORG", "valid"),
        ("ada@example.org", "Ada@example.org", "valid"),
        ("john.doe@mail.com", "John.Doe@Mail.com", "valid"),
        ("John.Doe@Mail.com", "John.Doe@Mail.com", "valid"),
        ("John.Doe@mail.com", "John.Doe@MAIL.com", "valid"),
        ("John.Doe@Mail.com", "john.doe@mail.com", "hint"),
        ("John.Doe@mail.com", "john.doe@mail.com", "hint"),
        ("Ada@example.org", "ada@example.org", "hint"),
        ("eve@example.org", "ada@example.org", "other"),
    ] {
        let report = ask(&hashed(written), asked.into());
        let found = match (report.verdict(), report.findings().first().and_then(|finding| finding.phrase)) {
            (Verdict::Valid, None) => "valid",
            (Verdict::Invalid, Some("recipient.mismatch/nearly")) => "hint",
            (Verdict::Invalid, Some("recipient.mismatch")) => "other",
            other => panic!("{written} asked as {asked}: {other:?}"),
        };
        assert_eq!(found, expected, "{written} asked as {asked}");
    }
    assert_eq!(ask(&plain("John.Doe@Mail.com"), "John.Doe@mail.COM".into()).verdict(), Verdict::Valid);
    let report = ask(&plain("John.Doe@Mail.com"), "john.doe@mail.com".into());
    assert_eq!((report.verdict(), report.findings()[0].phrase), (Verdict::Invalid, Some("recipient.mismatch/nearly")));
}

#[test]
fn a_question_that_nobody_can_answer_stays_open() {
    assert_eq!(ask("{}", "ada".into()).findings()[0].code.name(), "recipient.unknown");
    let report = Verifier::new().ask([Check::Recipient]).verify(b"{}", None, &Bundle::new());
    assert_eq!((report.verdict(), report.outcome(Check::Recipient)), (Verdict::Undetermined, Outcome::Undetermined));
    let report = Verifier::new().ask([Check::Trust]).verify(b"{}", None, &Bundle::new());
    assert_eq!(report.verdict(), Verdict::Undetermined);
    let report = Verifier::new().ask([Check::Issuer]).verify(br#"{"issuer":"urn:x"}"#, None, &Bundle::new());
    assert_ne!(report.verdict(), Verdict::Valid);
}

#[test]
fn the_subjects_id_is_hinted_at_where_it_nearly_matches_and_nowhere_else() {
    for (id, recipient, hinted) in [
        ("did:example:ada", Recipient::of_type("did:example:ada", "emailAddress"), true),
        ("did:example:ada", "DID:EXAMPLE:ADA".into(), true),
        ("mailto:ada@example.org", "ada@example.org".into(), true),
        ("mailto:ada@example.org", "eve@example.org".into(), false),
        ("did:example:ada", "did:example:eve".into(), false),
    ] {
        let report = ask(&format!(r#"{{"id":"{id}"}}"#), recipient);
        assert_eq!(report.verdict(), Verdict::Invalid);
        assert_eq!(report.findings()[0].phrase == Some("recipient.mismatch/nearly-id"), hinted, "{report:#?}");
    }
}

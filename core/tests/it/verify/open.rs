//! What arrives and is no badge of Open Badges 3.0: it is told apart, and what it is is said.

use ob3::{Bundle, Verifier};
use serde_json::{Value, json};

use crate::kit::{codes, vector, verify};

#[test]
fn of_older_badges_it_is_said_what_they_are_and_who_would_know() {
    let said = |document: Value| {
        let report = Verifier::new().verify(document.to_string().as_bytes(), None, &Bundle::new());
        let [finding] = report.findings() else { panic!("{report:#?}") };
        (finding.code.name(), finding.message.clone())
    };
    let second = "https://w3id.org/openbadges/v2";
    let url = "https://university.example/assertions/1";
    let (code, message) =
        said(json!({"@context": second, "type": "Assertion", "id": url, "recipient": {}, "badge": url}));
    assert!(
        code == "open.open-badges-2" && message.contains("server shows it at") && message.contains(url),
        "{message}"
    );
    let (code, message) = said(json!({"@context": second, "type": "BadgeClass", "id": url}));
    assert!(code == "open.open-badges-2" && message.contains("BadgeClass, which describes"), "{message}");
}

/// What stands in an image of Open Badges 2.0: the badge itself, or only where it is to be had.
#[test]
fn an_older_baked_badge_has_a_kind_and_an_address_has_none() {
    let report = |name: &str| {
        let picture = vector(&format!("older/{name}"));
        Verifier::new().verify(&picture, None, &Bundle::new())
    };
    assert_eq!(report("baked-url.svg").kind(), None);
    for known in ["baked-hosted-2.png", "baked-signed-2.svg"] {
        let report = report(known);
        assert!(report.kind().is_some(), "{known}");
        assert!(!report.findings()[0].message.contains("none of those that are known"), "{known}: {report:#?}");
    }
}

#[test]
fn a_badge_from_before_json_ld_is_known_by_its_members() {
    let is_first = |document: Value| {
        let report = Verifier::new().verify(document.to_string().as_bytes(), None, &Bundle::new());
        codes(&report) == ["open.open-badges-1"]
    };
    assert!(is_first(json!({"recipient": "a", "badge": "b"})));
    for other in [
        json!({"recipient": "a"}),
        json!({"badge": "b"}),
        json!({"recipient": "a", "badge": "b", "credentialSubject": {}}),
        json!({"@context": "https://elsewhere.example", "recipient": "a", "badge": "b"}),
    ] {
        assert!(!is_first(other.clone()), "{other}");
    }
}

#[test]
fn what_is_no_badge_at_all_is_told_apart() {
    for (bytes, says) in [
        (&b"%PDF-1.7"[..], "PDF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"PK\x03\x04", "ZIP"),
        (b"RIFF....WEBP", "WebP"),
        (b"hello", "none of them"),
    ] {
        let report = Verifier::new().verify(bytes, None, &Bundle::new());
        assert_eq!(codes(&report), ["open.unrecognised"]);
        assert!(report.findings()[0].message.contains(says), "{}", report.findings()[0].message);
    }
}

#[test]
fn an_envelope_without_a_token_is_no_envelope() {
    let told = |id: &str| {
        let document = json!({
            "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential", "id": id
        });
        codes(&verify(&document))
    };
    for empty in ["data:application/vc+jwt,", "data:application/vc+jwt", "data:,"] {
        assert_eq!(told(empty), ["envelope.malformed"], "{empty}");
    }
}

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

/// People hand in what leads to a badge, in whatever their programs make of an address.
#[test]
fn an_address_is_named_whatever_is_around_it() {
    let url = "https://badges.example/1";
    for (text, phrase) in [
        (url.to_owned(), "web"),
        (format!("<{url}>"), "web"),
        (format!("\"{url}\""), "web"),
        (format!("'{url}'\r\n"), "web"),
        (String::from("www.badges.example/1"), "web"),
        (format!("[InternetShortcut]\r\nURL={url}\r\n"), "text"),
        (format!("[Desktop Entry]\nType=Link\nURL={url}\n"), "text"),
        (format!("<?xml version=\"1.0\"?>\n<plist><dict><key>URL</key><string>{url}</string></dict></plist>"), "text"),
        (format!("[My badge]({url})"), "text"),
        (format!("See my new badge at {url}!"), "text"),
    ] {
        let report = Verifier::new().verify(text.as_bytes(), None, &Bundle::new());
        let [finding] = report.findings() else { panic!("{text}: {report:#?}") };
        assert_eq!(finding.phrase, Some(&*format!("open.address/{phrase}")), "{text}: {finding:#?}");
        let found = finding.params.get("found").map(ToString::to_string).unwrap_or_default();
        assert!(
            text.contains(&found) && found.contains("badges.example/1") && !found.ends_with('!'),
            "{text}: {found}"
        );
        assert_eq!(report.verdict(), ob3::Verdict::Undetermined, "{text}");
    }
}

#[test]
fn of_several_addresses_none_is_picked_and_of_a_page_nothing_but_the_page_is_told() {
    for (text, code) in [
        ("https://a.example/1\nhttps://b.example/2", "open.unrecognised"),
        ("[\"https://a.example/1\"]", "json.root"),
        ("<html><a href=\"https://a.example/1\">badge</a></html>", "open.page"),
    ] {
        let report = Verifier::new().verify(text.as_bytes(), None, &Bundle::new());
        assert_eq!(codes(&report), [code], "{text}");
    }
}

#[test]
fn a_token_of_another_purpose_is_named_and_accused_of_nothing() {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let token = |payload: Value| {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!(
            "{}.{}.{}",
            part(&json!({"alg": "EdDSA", "typ": "JWT"})),
            part(&payload),
            URL_SAFE_NO_PAD.encode([1; 64])
        )
    };
    for (text, phrase) in [
        (
            token(json!({"iss": "https://a.example", "vct": "https://a.example/diploma"})),
            "open.carrier.unsupported/sd-jwt-vc",
        ),
        (
            token(json!({"learner": {}, "publisher": {}, "type": "CLR", "assertions": []})),
            "open.carrier.unsupported/clr-1",
        ),
        (token(json!({"sub": "1", "scope": "openid"})), "open.unrecognised/token"),
        (String::from("Bearer 2YotnFZFEjr1zCsicMWpAA"), "open.unrecognised/access"),
    ] {
        let report = Verifier::new().verify(text.as_bytes(), None, &Bundle::new());
        let [finding] = report.findings() else { panic!("{text}: {report:#?}") };
        assert_eq!(finding.phrase, Some(phrase), "{text}: {finding:#?}");
    }
}

//! A badge in something else is opened, and the report says what was opened; its findings are those of the badge alone.

use ob3::{Bundle, Limits, Report, Verifier, Wrapping};
use serde_json::{Value, json};

use crate::kit::{codes, now, vector};

fn verified(bytes: &[u8]) -> Report {
    Verifier::new().verify(bytes, now(), &Bundle::new())
}

fn opened(report: &Report) -> Value {
    serde_json::to_value(report).unwrap().get("opened").cloned().unwrap_or_default()
}

#[test]
fn the_report_says_what_was_opened_and_where_the_badge_was() {
    for (file, layers) in [
        ("vc-api.json", json!([{"as": "json", "path": "/verifiableCredential"}])),
        ("data.json", json!([{"as": "json", "path": "/data/badge"}])),
        ("ob-api-token.json", json!([{"as": "json", "path": "/compactJwsString/0"}])),
        ("backup-of-a-universal-wallet.json", json!([{"as": "json", "path": "/contents/1"}])),
        ("array.json", json!([{"as": "json", "path": "/0"}])),
        ("string-string.json", json!([{"as": "json-string"}, {"as": "json-string"}])),
        ("utf-16-big-endian.jwt", json!([{"as": "utf-16"}])),
        ("data-url-percent.txt", json!([{"as": "data-url"}])),
        ("base64-jwt.txt", json!([{"as": "base64"}])),
        ("bearer.txt", json!([{"as": "authorization"}])),
        ("lines-quoted.txt", json!([{"as": "lines"}])),
        ("mail-base64.eml", json!([{"as": "mail"}])),
        ("mail-body.eml", json!([{"as": "mail"}, {"as": "text"}])),
        ("markdown.md", json!([{"as": "markdown"}])),
        ("page-with-json-ld.html", json!([{"as": "html"}])),
        ("label.txt", json!([{"as": "text"}])),
        ("gzip.json.gz", json!([{"as": "gzip"}])),
        ("log.ndjson", json!([{"as": "json-lines", "path": "/1"}])),
        ("escaped-lines.txt", json!([{"as": "escaped"}])),
        ("entities.txt", json!([{"as": "entities"}])),
        ("quoted-printable.txt", json!([{"as": "quoted-printable"}])),
        ("url-fragment.txt", json!([{"as": "url"}])),
        ("url-query.txt", json!([{"as": "url"}])),
        ("percent.txt", json!([{"as": "percent"}])),
        ("form.txt", json!([{"as": "percent"}])),
        ("http-answer.txt", json!([{"as": "http"}])),
        ("http-question.txt", json!([{"as": "http"}, {"as": "json", "path": "/verifiableCredential"}])),
        ("multipart.txt", json!([{"as": "multipart"}])),
    ] {
        let report = verified(&vector(&format!("wrapped/{file}")));
        assert!(report.is_valid(), "{file}: {report:#?}");
        assert_eq!(opened(&report), layers, "{file}");
    }
    assert_eq!(opened(&verified(&vector("valid/eddsa-rdfc-2022-did-key.json"))), Value::Null);
}

#[test]
fn what_is_said_of_a_wrapped_badge_is_what_is_said_of_it_alone() {
    for file in ["valid/eddsa-rdfc-2022-did-key.json", "forged/name-changed-after-signing.json"] {
        let text = String::from_utf8(vector(file)).unwrap();
        let compact = ob3::json::Value::parse(text.as_bytes(), &Limits::default()).unwrap().to_json();
        let alone = verified(compact.as_bytes());
        for wrapped in [
            format!("{{\"a/b\": {{\"c~d\": [{text}]}}}}"),
            ob3::json::Value::from(compact.clone()).to_json(),
            format!("```json\n{compact}\n```"),
        ] {
            let report = verified(wrapped.as_bytes());
            assert_eq!(report.findings(), alone.findings(), "{wrapped}");
            assert_eq!(report.unverified(), alone.unverified(), "{wrapped}");
            assert!(!report.opened().is_empty());
        }
    }
}

#[test]
fn a_place_in_a_wrapping_is_a_json_pointer() {
    let badge = String::from_utf8(vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let report = verified(format!("{{\"a/b\": {{\"c~d\": [{badge}]}}}}").as_bytes());
    assert_eq!(opened(&report), json!([{"as": "json", "path": "/a~1b/c~0d/0"}]));
}

#[test]
fn of_several_badges_the_places_are_told() {
    let report = verified(&vector("wrapped/two-in-an-answer.json"));
    let message = &report.findings()[0].message;
    assert!(
        message.contains("there are 2 badges") && message.contains("/credential/0, /compactJwsString/0"),
        "{message}"
    );
    assert!(report.unverified().is_none());
}

#[test]
fn each_wrapping_has_a_vector_that_is_opened_through_it() {
    let manifest: Value = serde_json::from_slice(&vector("manifest.json")).unwrap();
    let rows = manifest["rows"].as_array().unwrap();
    let files = rows.iter().filter_map(|row| row["file"].as_str()).filter(|file| file.starts_with("wrapped/"));
    let found: std::collections::BTreeSet<&str> =
        files.flat_map(|file| verified(&vector(file)).opened().to_vec()).map(|layer| layer.wrapping.as_str()).collect();
    assert_eq!(found, Wrapping::ALL.iter().map(|wrapping| wrapping.as_str()).collect());
}

/// A text that is JSON once it is read otherwise is opened; one that is only broken keeps the finding of where it is.
#[test]
fn json_that_is_broken_stays_broken() {
    let badge = String::from_utf8(vector("wrapped/string-json.json")).unwrap();
    let badge = serde_json::from_str::<String>(&badge).unwrap();
    for broken in [
        badge[..badge.len() - 1].to_owned(),
        badge.replacen("\":", "\" &quot;", 1),
        badge.replacen('{', "{\"name\": \"a\", ", 1),
        format!("{badge}\nnot JSON"),
        format!("{{\"holder\": \"did:example:ada\"}}\n{badge}\n}}"),
    ] {
        let report = verified(broken.as_bytes());
        assert!(
            report.opened().is_empty() && report.verdict() == ob3::Verdict::Invalid,
            "{broken}: {:?}",
            codes(&report)
        );
    }
}

#[test]
fn no_more_than_a_few_wrappings_are_opened() {
    let mut text = String::from_utf8(vector("wrapped/string-jwt.json")).unwrap();
    for layers in 1..8 {
        let report = verified(text.as_bytes());
        assert_eq!(report.is_valid(), layers <= 4, "{layers}: {:?}", codes(&report));
        text = ob3::json::Value::from(text).to_json();
    }
}

#[test]
fn what_costs_too_much_to_open_leaves_the_question_open() {
    let badge = String::from_utf8(vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let many = vec![badge; 200].join(",");
    let limits = Limits::default().work(100_000);
    let report = Verifier::new().limits(limits).verify(format!("[{many}]").as_bytes(), now(), &Bundle::new());
    assert_eq!(codes(&report), ["limit.work"]);
}

/// Each of these was told what is wrong with it, and not that it is something else.
#[test]
fn what_is_wrong_in_a_way_of_its_own_is_not_opened() {
    let token = String::from_utf8(vector("wrapped/bearer.txt")).unwrap();
    let token = token.trim().trim_start_matches("Bearer ");
    let cut = &token[..token.len() / 2];
    assert_eq!(codes(&verified(cut.as_bytes())), ["jws.malformed"]);
    let header = token.split('.').next().unwrap();
    assert_eq!(codes(&verified(header.as_bytes())), ["jws.malformed"]);
    let padded = format!("{token}==");
    assert_eq!(codes(&verified(padded.as_bytes())), ["jws.encoding"]);
    for purpose in ["assertionMethod", "authentication"] {
        let quoted = format!("\"{token}\"");
        let report = Verifier::new().purpose(purpose).verify(quoted.as_bytes(), now(), &Bundle::new());
        assert_eq!((codes(&report), report.opened().len()), (vec!["json.root"], 0));
    }
}

/// Four findings that each credential would get say nothing of a document that is none.
#[test]
fn what_is_no_credential_gets_one_finding_that_says_what_it_is() {
    let badge = String::from_utf8(vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let badge: Value = serde_json::from_str(&badge).unwrap();
    for (document, phrase, says) in [
        (json!({"id": "did:web:a.example", "verificationMethod": []}), "document", "a DID document"),
        (json!({"keys": [{"kty": "OKP"}]}), "document", "a key set"),
        (
            json!({"credential_issuer": "https://a.example", "credential_configuration_ids": ["b"]}),
            "document",
            "the offer",
        ),
        (json!({"type": ["Achievement"], "name": "Teamwork"}), "document", "the description of an achievement"),
        (json!({"type": "Profile", "id": "https://a.example"}), "document", "a person or an organisation"),
        (json!({"type": "about:blank", "title": "Not found", "status": 404}), "document", "message of a server"),
        (json!({"error": "invalid_token"}), "document", "message of a server"),
        (json!({"type": "Person", "name": "Ada"}), "type", "\"Person\""),
        (json!({"@context": "https://schema.org", "name": "Ada"}), "members", "@context, name"),
        (json!({"name": "package", "version": "1.0.0"}), "members", "name, version"),
        (json!({"type": "web", "data": {"verifiableCredential": badge}}), "around-type", "/data/verifiableCredential"),
        (
            json!({"type": "ok", "badges": [badge, {"credential": badge}]}),
            "around-type",
            "/badges/0, /badges/1/credential",
        ),
        (json!({"holder": "did:example:ada", "verifiableCredential": [badge]}), "around", "/verifiableCredential/0"),
        (
            json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "verifiableCredential": badge}),
            "around",
            "/verifiableCredential",
        ),
    ] {
        let report = verified(document.to_string().as_bytes());
        let [finding] = report.findings() else { panic!("{document}: {report:#?}") };
        assert_eq!(finding.phrase, Some(&*format!("open.unrecognised/{phrase}")), "{document}: {finding:#?}");
        assert!(finding.message.contains(says), "{document}: {}", finding.message);
        assert!(report.opened().is_empty() && report.summary().is_none(), "{document}");
        assert_eq!(report.verdict(), ob3::Verdict::Invalid, "{document}");
    }
}

/// The type of a wallet that was saved says no more than that; with anything of a presentation or a credential it is not opened.
#[test]
fn only_a_wallet_that_is_nothing_else_is_opened() {
    let wallet: Value = serde_json::from_slice(&vector("wrapped/backup-of-a-universal-wallet.json")).unwrap();
    assert!(verified(wallet.to_string().as_bytes()).is_valid());
    for (member, value) in [
        ("proof", json!({"type": "DataIntegrityProof"})),
        ("holder", json!("did:example:ada")),
        ("issuer", json!("did:example:ada")),
        ("type", json!(["UniversalWallet2020", "VerifiablePresentation"])),
        ("type", json!("UniversalWallet2021")),
    ] {
        let mut other = wallet.clone();
        other[member] = value;
        let report = verified(other.to_string().as_bytes());
        assert!(report.opened().is_empty() && !report.is_valid(), "{member}: {report:#?}");
    }
    let report = Verifier::new().challenge("d436f0c8").verify(wallet.to_string().as_bytes(), now(), &Bundle::new());
    assert!(report.opened().is_empty() && !report.is_valid(), "{report:#?}");
}

#[test]
fn many_badges_in_one_document_are_counted_and_no_long_name_is_told_for_each() {
    let many: Vec<String> = (0..3_000).map(|number| format!("data:application/{number:06}")).collect();
    let name = "k".repeat(100_000);
    let mut twice = many.clone();
    twice.extend(many.clone());
    for document in [json!(many), json!({ name: twice })] {
        let report = verified(document.to_string().as_bytes());
        let [finding] = report.findings() else { panic!("{report:#?}") };
        assert_eq!(finding.code.name(), "open.several");
        assert!(finding.message.contains("3000") && finding.message.len() < 2_000, "{}", finding.message.len());
        assert!(report.to_json().len() < 20_000);
    }
}

#[test]
fn another_badge_behind_many_copies_of_one_is_told_with_its_place() {
    let mut badges = vec!["data:application/json,1"; 30];
    badges.push("data:application/json,2");
    let report = verified(json!(badges).to_string().as_bytes());
    let [finding] = report.findings() else { panic!("{report:#?}") };
    assert!(finding.message.contains("/0, /30"), "{}", finding.message);
}

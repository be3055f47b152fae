//! What saved evidence promises: the same verdict years later, from one text; and whoever changes that text proves nothing by it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ob3::{
    Bundle, Check, Code, Evidence, How, Limits, Origin, Outcome, Policy, Recipient, Trusted, UnknownStatus, Verdict,
    Verifier,
};
use ob3_test_vectors::rows;
use serde_json::{Value, json};

use crate::kit::{instant, now, vector};

const LIST: &str = "https://university.example/status/1";

/// The evidence of a badge that can be revoked, with a list that says whether it was.
fn evidence(list: &str) -> Evidence {
    let mut bundle = Bundle::new();
    bundle.insert(LIST, Some(vector(list)));
    Evidence::new(Verifier::new(), now(), bundle)
}

fn parse(text: &str) -> Result<Evidence, ob3::Error> {
    Evidence::parse(text.as_bytes(), &Limits::default())
}

fn json_of(evidence: &Evidence) -> Value {
    serde_json::from_str(&evidence.to_json()).unwrap()
}

#[test]
fn every_vector_gets_its_verdict_again_from_the_text_alone() {
    let mut count = 0;
    for row in rows().iter().filter(|row| row.provides().next().is_some()) {
        let badge = row.bytes();
        let report = row.verifier().verify(&badge, row.now(), &row.bundle());
        let saved = Evidence::new(row.verifier(), row.now(), row.bundle()).naming_recipient().to_json();
        let again = parse(&saved).unwrap();
        assert_eq!(again.to_json(), saved, "{}", row.id());
        // What we ship is set aside, and nothing else.
        let lent = row.provides().map(|(url, _)| url);
        let shipped: BTreeSet<&str> = lent.filter(|url| Bundle::bundled_urls().any(|ours| ours == *url)).collect();
        assert_eq!(again.other_editions().collect::<BTreeSet<_>>(), shipped, "{}", row.id());
        let is_cautious = again.asked().is_none()
            && again.trusted().is_none()
            && again.unknown_status() == UnknownStatus::Deny
            && again.policy() != Policy::Compat
            && again.other_editions().next().is_none()
            && row.provides().all(|(url, _)| row.bundle().origin(url) != Some(Origin::Fetched));
        let again = if is_cautious { again } else { again.as_saved() };
        let mut found = serde_json::to_value(again.verify(&badge)).unwrap();
        forget_dates_of_copies(&mut found);
        assert_eq!(found, serde_json::to_value(&report).unwrap(), "{}", row.id());
        count += 1;
    }
    assert!(count > 100, "{count}");
}

/// When a copy was had is known only of a saved one.
fn forget_dates_of_copies(report: &mut Value) {
    if let Some(identity) = report.get_mut("identity").and_then(Value::as_object_mut) {
        identity.remove("as_of");
    }
    let parts = report.as_object_mut().into_iter().flat_map(|members| members.values_mut());
    for part in parts.flat_map(|part| match part {
        Value::Array(items) => items.iter_mut().collect(),
        object => vec![object],
    }) {
        forget_dates_of_copies(part);
    }
}

#[test]
fn of_a_saved_copy_it_is_told_when_somebody_had_it() {
    let (document, at) = (vector("provided/did-web.json"), "https://university.example/.well-known/did.json");
    let badge = vector("issuer/did-web-document-provided.json");
    let as_of = |report: &ob3::Report| (report.identity().how, report.identity().as_of);
    for origin in [Origin::Provided, Origin::Fetched] {
        let mut bundle = Bundle::new();
        bundle.insert_from(at, Some(document.clone()), origin);
        let report = Verifier::new().verify(&badge, now(), &bundle);
        assert_eq!(as_of(&report).1, None, "of what was provided nothing is known, what was fetched is no copy");
        let saved = Evidence::new(Verifier::new(), now(), bundle).to_json();
        let again = parse(&saved).unwrap();
        assert_eq!(as_of(&again.verify(&badge)), (How::Copy, Some(now())));
        let later = Verifier::new().verify(&badge, instant("2027-01-01T00:00:00Z"), again.bundle());
        assert_eq!(as_of(&later), (How::Copy, Some(now())), "also where it is judged at another time");
        let mut other = parse(&saved).unwrap();
        other.bundle_mut().insert(at, Some(document.clone()));
        assert_eq!(as_of(&other.verify(&badge)), (How::Copy, None), "a copy in its place has no date");
    }
}

#[test]
fn everything_that_was_asked_is_in_the_text_and_the_order_of_lending_is_not() {
    let verifier = Verifier::new()
        .policy(Policy::Strict)
        .ask([Check::Proof, Check::Recipient])
        .trust([Trusted::parse("https://university.example").unwrap()])
        .purpose("authentication")
        .domain("https://shop.example")
        .challenge("n-0S6")
        .recipient(Recipient::of_type("ada@example.org", "emailAddress"));
    let documents = [("https://b.example", Some(b"b".to_vec())), ("https://a.example", None)];
    let mut texts = [[0, 1], [1, 0]].map(|order| {
        let mut bundle = Bundle::new();
        for index in order {
            bundle.insert(documents[index].0, documents[index].1.clone());
        }
        bundle.insert("https://c.example", Some(vec![0, 0xff]));
        Evidence::new(verifier.clone(), instant("2026-01-31T12:00:00.123456789Z"), bundle).naming_recipient().to_json()
    });
    assert_eq!(texts[0], texts[1]);
    assert_eq!(parse(&texts[0]).unwrap().to_json(), texts[0]);
    let json: Value = serde_json::from_str(&std::mem::take(&mut texts[0])).unwrap();
    let expected = json!({
        "format": "ob3-evidence", "version": 1, "now": "2026-01-31T12:00:00.123456789Z", "policy": "strict",
        "ask": ["proof", "recipient"], "trust": ["https://university.example"], "purpose": "authentication",
        "domain": "https://shop.example", "challenge": "n-0S6",
        "recipient": {"identity": "ada@example.org", "type": "emailAddress"},
        "documents": [
            {"url": "https://a.example", "unavailable": true}, {"url": "https://b.example", "text": "b"},
            {"url": "https://c.example", "base64": "AP8="}
        ]
    });
    assert_eq!(json, expected);
}

#[test]
fn whose_badge_it_had_to_be_is_withheld_and_then_stays_open_until_somebody_says() {
    let badge = vector("valid/eddsa-rdfc-2022-did-key.json");
    let verifier = Verifier::new().recipient("did:example:ada");
    let saved = Evidence::new(verifier.clone(), now(), Bundle::new());
    let text = saved.to_json();
    assert!(!text.contains("ada") && saved.verify(&badge).is_valid(), "{text}");
    let again = parse(&text).unwrap();
    assert!(again.withholds_recipient());
    let report = again.verify(&badge);
    assert_eq!((report.verdict(), report.outcome(Check::Recipient)), (Verdict::Undetermined, Outcome::Undetermined));
    assert_eq!(again.to_json(), text, "and so it stays");
    for (recipient, verdict) in [("did:example:ada", Verdict::Valid), ("did:example:eve", Verdict::Invalid)] {
        let verifier = again.verifier().clone().recipient(recipient);
        assert_eq!(verifier.verify(&badge, again.now(), again.bundle()).verdict(), verdict);
    }
    let named = parse(&Evidence::new(verifier, now(), Bundle::new()).naming_recipient().to_json()).unwrap();
    assert!(!named.withholds_recipient() && named.verify(&badge).is_valid());
}

#[test]
fn a_document_that_was_changed_in_the_text_answers_nothing() {
    let badge = vector("status/revoked.json");
    let honest = evidence("provided/status-revoked.json");
    assert_eq!(honest.verify(&badge).verdict(), Verdict::Invalid);
    assert_eq!(honest.verifier().verify(&badge, honest.now(), honest.bundle()).verdict(), Verdict::Invalid);
    let list: Value = serde_json::from_slice(&vector("provided/status-revoked.json")).unwrap();
    let innocent: Value = serde_json::from_slice(&vector("provided/status-not-revoked.json")).unwrap();
    let mut changed = list.clone();
    changed["credentialSubject"]["encodedList"] = innocent["credentialSubject"]["encodedList"].clone();
    let mut unsigned = changed.clone();
    unsigned.as_object_mut().unwrap().remove("proof");
    for document in [changed.to_string(), unsigned.to_string(), String::from("{}"), String::new()] {
        let mut text = json_of(&honest);
        text["documents"][0]["text"] = json!(document);
        let report = parse(&text.to_string()).unwrap().verify(&badge);
        assert!(!report.is_valid(), "{document}");
        assert!(report.findings().iter().any(|finding| finding.code.name().starts_with("status.list.")), "{report:#?}");
    }
    let mut text = json_of(&honest);
    text["documents"] = json!([]);
    assert_eq!(parse(&text.to_string()).unwrap().verify(&badge).verdict(), Verdict::Undetermined);
}

#[test]
fn a_text_cannot_say_by_itself_that_nobody_asks_for_the_signature() {
    let forged = vector("forged/eddsa-rdfc-wrong-key.json");
    let honest = Evidence::new(Verifier::new(), now(), Bundle::new());
    for ask in [json!(["validity"]), json!(["open", "conformance", "validity"]), json!([])] {
        let mut text = json_of(&honest);
        text["ask"] = ask.clone();
        let evidence = parse(&text.to_string()).unwrap();
        assert_eq!(evidence.verify(&forged).verdict(), Verdict::Invalid, "{ask}");
        assert!(evidence.verify(&forged).findings().iter().any(|f| f.code == Code::ProofSignatureMismatch), "{ask}");
        assert_eq!(evidence.asked().unwrap().len(), ask.as_array().unwrap().len(), "and what the text says is told");
        assert_eq!(evidence.to_json(), parse(&evidence.to_json()).unwrap().to_json());
        assert_eq!(json_of(&evidence)["ask"], ask, "and written again");
    }
}

#[test]
fn a_text_cannot_say_by_itself_that_a_milder_policy_suffices() {
    let badge = vector("issuer/self-asserted-fragment.json");
    let of_badge = |policy: &str, badge: &[u8]| {
        let mut text = json_of(&Evidence::new(Verifier::new(), now(), Bundle::new()));
        text["policy"] = json!(policy);
        let evidence = parse(&text.to_string()).unwrap();
        (evidence.verify(badge).verdict(), evidence.as_saved().verify(badge).verdict())
    };
    let verdict = |policy: &str| of_badge(policy, &badge);
    assert_eq!(verdict("compat"), (Verdict::Undetermined, Verdict::Valid));
    assert_eq!(verdict("standard"), (Verdict::Undetermined, Verdict::Undetermined));
    assert_eq!(verdict("strict"), (Verdict::Undetermined, Verdict::Undetermined));
    let departs = of_badge("strict", &vector("conformance/image-bare.json"));
    assert_eq!(departs, (Verdict::Invalid, Verdict::Invalid), "a stricter one it can");
}

#[test]
fn a_text_cannot_say_by_itself_that_no_status_list_is_needed() {
    let badge = vector("status/revoked.json");
    let mut text = json_of(&evidence("provided/status-revoked.json"));
    text["documents"] = json!([{"url": LIST, "unavailable": true}]);
    text["unknownStatus"] = json!("allow");
    let evidence = parse(&text.to_string()).unwrap();
    assert_eq!(evidence.verify(&badge).verdict(), Verdict::Undetermined);
    assert_eq!((evidence.unknown_status(), json_of(&evidence)), (UnknownStatus::Allow, text));
    assert!(evidence.as_saved().verify(&badge).is_valid());
}

#[test]
fn a_text_cannot_say_by_itself_that_a_proof_for_another_purpose_suffices() {
    let badge = vector("forged/purpose-is-authentication.json");
    let saved = Evidence::new(Verifier::new().purpose("authentication"), now(), Bundle::new());
    assert!(saved.verify(&badge).is_valid());
    let again = parse(&saved.to_json()).unwrap();
    assert_eq!((again.verify(&badge).verdict(), again.to_json()), (Verdict::Invalid, saved.to_json()));
    assert!(again.as_saved().verify(&badge).is_valid());
}

#[test]
fn a_text_cannot_say_by_itself_whom_you_trust() {
    let badge = vector("issuer/self-asserted-fragment.json");
    let document: Value = serde_json::from_slice(&badge).unwrap();
    let method = document["proof"]["verificationMethod"].as_str().unwrap();
    let (issuer, key) = method.split_once('#').unwrap();
    for entry in [issuer, key] {
        let trusted = |entry: &str| Trusted::parse(entry).unwrap();
        let verifier = Verifier::new().trust([trusted(entry)]);
        let saved = Evidence::new(verifier.clone(), now(), Bundle::new());
        let verdict = saved.verify(&badge).verdict();
        let again = parse(&saved.to_json()).unwrap();
        assert_eq!(again.trusted(), Some(&[trusted(entry)][..]), "what the text says is told");
        assert_eq!(again.to_json(), saved.to_json(), "and written again");
        let report = again.verify(&badge);
        assert_eq!(
            (report.verdict(), report.outcome(Check::Trust), report.trusted_by()),
            (Verdict::Undetermined, Outcome::Undetermined, None),
            "{entry}"
        );
        assert_eq!(again.clone().as_saved().verify(&badge).verdict(), verdict, "{entry}");
        // What the caller says takes its place, whatever it is.
        for (own, outcome) in [("did:web:other.example", Outcome::Failed), (key, Outcome::Passed)] {
            let verifier = again.verifier().clone().trust([trusted(own)]);
            let report = verifier.verify(&badge, again.now(), again.bundle());
            assert_eq!(report.outcome(Check::Trust), outcome, "{entry} {own}: {}", report.to_json());
            let written = Evidence::new(verifier, now(), Bundle::new());
            assert_eq!(written.trusted(), Some(&[trusted(own)][..]), "and is what is saved");
            let trusting = again.clone().trusting([trusted(own)]);
            assert_eq!(trusting.verify(&badge).to_json(), report.to_json());
            assert_eq!(trusting.trusted(), written.trusted());
            assert_eq!(trusting.as_saved().verify(&badge).outcome(Check::Trust), outcome);
        }
    }
}

/// A badge whose name and description change places, and contexts in which they mean one another: the same statements.
#[test]
fn a_text_cannot_say_by_itself_what_the_terms_of_the_standard_mean() {
    const CONTEXTS: [(&str, &str); 2] = [
        ("https://www.w3.org/ns/credentials/v2", "credentials-v2.json"),
        ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "ob-3.0.3.json"),
    ];
    let badge = String::from_utf8(vector("valid/eddsa-rdfc-2022-did-key.json")).unwrap();
    let exchange =
        |text: &str, [one, other]: [&str; 2]| text.replace(one, "\u{1}").replace(other, one).replace('\u{1}', other);
    let forged = exchange(&badge, ["\"name\"", "\"description\""]);
    let mut bundle = Bundle::new();
    for (url, name) in CONTEXTS {
        let context =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("bundled/contexts").join(name)).unwrap();
        let context = exchange(&context, ["https://schema.org/name\"", "https://schema.org/description\""]);
        bundle.insert(url, Some(context.into_bytes()));
    }
    let asks = [Check::Proof, Check::Issuer];
    let evidence = Evidence::new(Verifier::new().ask(asks), now(), bundle);
    assert!(evidence.verify(forged.as_bytes()).is_valid(), "whoever lends such contexts has the last word");
    let again = parse(&evidence.to_json()).unwrap();
    let report = again.verify(forged.as_bytes());
    assert_eq!(report.outcome(Check::Proof), Outcome::Failed, "{}", report.to_json());
    assert_eq!(again.other_editions().collect::<Vec<_>>(), [CONTEXTS[1].0, CONTEXTS[0].0]);
    assert_eq!(again.to_json(), evidence.to_json());
    assert!(again.as_saved().verify(forged.as_bytes()).is_valid());
}

/// Whoever asks little in the same program knows what was asked, and need not say it twice.
#[test]
fn evidence_that_was_never_a_text_asks_what_its_verifier_asks() {
    let forged = vector("forged/eddsa-rdfc-wrong-key.json");
    let evidence = Evidence::new(Verifier::new().ask([Check::Validity]), now(), Bundle::new());
    assert!(evidence.verify(&forged).is_valid());
    let again = parse(&evidence.to_json()).unwrap();
    assert!(!again.verify(&forged).is_valid() && again.clone().as_saved().verify(&forged).is_valid());
    let chosen = again.verifier().clone().ask([Check::Validity]);
    assert!(chosen.verify(&forged, again.now(), again.bundle()).is_valid(), "and so it can be said anew");
}

#[test]
fn what_is_no_evidence_is_refused_with_the_place() {
    let good = json_of(&evidence("provided/status-revoked.json"));
    assert!(parse(&good.to_string()).is_ok());
    let document = good["documents"][0].clone();
    for (member, value, code, path) in [
        ("version", json!(2), Code::EvidenceVersion, "/version"),
        ("version", json!("1"), Code::EvidenceVersion, "/version"),
        ("version", Value::Null, Code::EvidenceVersion, "/version"),
        ("format", json!("zip"), Code::EvidenceMalformed, ""),
        ("now", json!("yesterday"), Code::EvidenceMalformed, "/now"),
        ("now", json!(7), Code::EvidenceMalformed, "/now"),
        ("policy", json!("lenient"), Code::EvidenceMalformed, "/policy"),
        ("unknownStatus", json!("perhaps"), Code::EvidenceMalformed, "/unknownStatus"),
        ("unknownStatus", json!(true), Code::EvidenceMalformed, "/unknownStatus"),
        ("ask", json!(["proof", "weather"]), Code::EvidenceMalformed, "/ask/1"),
        ("ask", json!("proof"), Code::EvidenceMalformed, "/ask"),
        ("trust", json!(["example.edu"]), Code::EvidenceMalformed, "/trust/0"),
        ("trust", json!([7]), Code::EvidenceMalformed, "/trust/0"),
        ("domain", json!(7), Code::EvidenceMalformed, "/domain"),
        ("recipient", json!("ada"), Code::EvidenceMalformed, "/recipient"),
        ("recipient", json!({"identity": "ada", "salt": "x"}), Code::EvidenceMalformed, "/recipient"),
        ("limits", json!({}), Code::EvidenceMalformed, ""),
        ("documents", json!({}), Code::EvidenceMalformed, "/documents"),
        ("documents", json!([document, document]), Code::EvidenceMalformed, "/documents/1"),
        ("documents", json!([{"text": "{}"}]), Code::EvidenceMalformed, "/documents/0"),
        (
            "documents",
            json!([{"url": "a", "text": "{}", "unavailable": true}]),
            Code::EvidenceMalformed,
            "/documents/0",
        ),
        ("documents", json!([{"url": "a", "unavailable": false}]), Code::EvidenceMalformed, "/documents/0"),
        ("documents", json!([{"url": "a", "base64": "%"}]), Code::EvidenceMalformed, "/documents/0"),
        ("documents", json!([{"url": "a"}]), Code::EvidenceMalformed, "/documents/0"),
        ("documents", json!(["a"]), Code::EvidenceMalformed, "/documents/0"),
    ] {
        let mut bad = good.clone();
        bad[member] = value.clone();
        let error = parse(&bad.to_string()).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{member} {value}: {error}");
    }
    for member in ["format", "version", "now", "policy", "documents"] {
        let mut bad = good.clone();
        bad.as_object_mut().unwrap().remove(member);
        assert!(parse(&bad.to_string()).is_err(), "{member}");
    }
}

#[test]
fn text_that_was_cut_off_or_is_too_long_is_refused() {
    let text = evidence("provided/status-revoked.json").to_json();
    for cut in (0..text.len()).step_by(41) {
        assert!(Evidence::parse(&text.as_bytes()[..cut], &Limits::default()).is_err(), "{cut}");
    }
    let limits = Limits::default().evidence_bytes(text.len() - 1);
    assert_eq!(Evidence::parse(text.as_bytes(), &limits).unwrap_err().code(), Code::LimitInput);
    let limits = Limits::default().evidence_bytes(text.len()).input_bytes(10);
    let evidence = Evidence::parse(text.as_bytes(), &limits).unwrap();
    assert!(!evidence.verify(&vector("status/revoked.json")).is_valid(), "documents keep to their own limit");
}

#[test]
fn the_limits_with_which_evidence_is_read_are_those_of_the_verification() {
    let badge = vector("valid/eddsa-rdfc-2022-did-key.json");
    let text = Evidence::new(Verifier::new(), now(), Bundle::new()).to_json();
    let codes = |limits: Limits| -> Vec<Code> {
        let report = Evidence::parse(text.as_bytes(), &limits).unwrap().verify(&badge);
        report.findings().iter().map(|finding| finding.code).collect()
    };
    assert_eq!(codes(Limits::default()), []);
    assert_eq!(codes(Limits::default().quads(3)), [Code::LimitQuads]);
}

#[test]
fn what_was_asked_can_be_looked_at_and_more_can_be_lent() {
    let verifier = Verifier::new().policy(Policy::Strict).ask([Check::Proof, Check::Status]);
    let mut evidence = Evidence::new(verifier, now(), Bundle::new());
    assert_eq!((evidence.now(), evidence.policy()), (Some(now()), Policy::Strict));
    assert_eq!(evidence.asked(), Some(&[Check::Proof, Check::Status][..]));
    assert_eq!(Evidence::new(Verifier::new(), None, Bundle::new()).asked(), None);
    let badge = vector("status/revoked.json");
    assert_eq!(evidence.verify(&badge).verdict(), Verdict::Undetermined);
    evidence.bundle_mut().insert(LIST, Some(vector("provided/status-revoked.json")));
    assert_eq!(evidence.verify(&badge).verdict(), Verdict::Invalid);
}

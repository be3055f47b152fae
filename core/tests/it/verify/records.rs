//! What learner records promise: each credential in one has a report of its own, none makes the record look better than it is, and
//! neither their number nor their depth costs anybody much.

use ob3::model::ClrCredential;
use ob3::{Bundle, Check, Credential, Did, Limits, Outcome, Policy, SignOptions, SigningKey, Verdict, Verifier, sign};
use serde_json::{Value, json};

use crate::kit::{codes, now, verify};

const CLR: &str = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
const VC: &str = "https://www.w3.org/ns/credentials/v2";

fn signed(document: &Value, seed: u8) -> Value {
    let key = SigningKey::from_seed(&[seed; 32]).unwrap();
    let mut document = document.clone();
    document["issuer"] = json!({"id": Did::key(key.verifying_key()).to_string(), "type": ["Profile"], "name": "U"});
    let credential = Credential::from_json(document.to_string().as_bytes()).unwrap();
    serde_json::from_str(sign(&credential, &key, &SignOptions::new()).unwrap().as_str()).unwrap()
}

fn badge(id: usize) -> Value {
    json!({
        "@context": [VC, OB], "id": format!("urn:example:badge-{id}"), "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {
            "id": format!("https://u.example/achievements/{id}"), "type": ["Achievement"], "name": format!("Course {id}"),
            "description": "A course.", "criteria": {"narrative": "An exam."}}}
    })
}

fn record(id: &str, credentials: &[Value]) -> Value {
    json!({
        "@context": [VC, CLR, OB], "id": format!("urn:example:{id}"), "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Transcript", "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:ada", "type": ["ClrSubject"], "verifiableCredential": credentials}
    })
}

#[test]
fn each_credential_of_a_record_has_a_report_of_its_own_in_their_order() {
    let mut forged = signed(&badge(2), 3);
    forged["validFrom"] = json!("2026-01-02T00:00:00Z");
    let report = verify(&signed(&record("r", &[signed(&badge(1), 2), forged]), 1));
    assert_eq!((report.verdict(), report.kind()), (Verdict::Invalid, Some("ClrCredential")));
    assert_eq!(report.outcome(Check::Proof), Outcome::Passed, "the record itself is intact");
    assert_eq!(codes(&report), ["clr.credential.invalid"]);
    assert_eq!(report.findings()[0].path, "/credentialSubject/verifiableCredential/1");
    let [good, bad] = report.credentials() else { panic!("{:?}", report.credentials()) };
    assert!(good.is_valid() && good.kind() == Some("OpenBadgeCredential"));
    assert_eq!(codes(bad), ["proof.signature.mismatch"]);
    assert!(bad.credential().is_none() && bad.unverified().is_some());
}

#[test]
fn a_credential_of_another_kind_is_asked_everything_but_its_form() {
    let mut diploma = badge(1);
    diploma["type"] = json!(["VerifiableCredential"]);
    diploma["credentialSubject"] = json!({"id": "did:example:ada"});
    let mut diploma = signed(&diploma, 2);
    let report = verify(&signed(&record("r", &[diploma.clone()]), 1));
    assert!(report.is_valid(), "{:#?}", report.findings());
    assert_eq!(codes(&report.credentials()[0]), ["clr.credential.other"]);
    assert_eq!(codes(&verify(&diploma)), ["conformance.kind.other"], "by itself it is no badge");
    diploma["id"] = json!("urn:example:another");
    let report = verify(&signed(&record("r", &[diploma]), 1));
    assert_eq!(codes(&report), ["clr.credential.invalid"]);
    let something = json!({"@context": [VC], "id": "urn:example:x"});
    let report = verify(&signed(&record("r", &[something]), 1));
    assert_eq!(codes(&report.credentials()[0])[0], "conformance.not-a-badge");
}

#[test]
fn records_in_records_end_somewhere_and_nothing_below_is_called_valid() {
    let mut nested = signed(&badge(1), 2);
    for depth in 0..6 {
        nested = signed(&record(&format!("r{depth}"), &[nested]), 1);
        let report = verify(&nested);
        let expected = if depth < 3 { Verdict::Valid } else { Verdict::Undetermined };
        assert_eq!(report.verdict(), expected, "{depth}: {:#?}", report.findings());
    }
    let report = verify(&nested);
    let innermost = &report.credentials()[0].credentials()[0].credentials()[0];
    assert_eq!(codes(innermost), ["clr.credential.deeper"]);
    assert!(innermost.credentials().is_empty());
}

#[test]
fn all_records_of_a_verification_have_one_budget() {
    let limits = Limits::default().credentials(5);
    let half = |id: &str, from: usize| signed(&record(id, &[signed(&badge(from), 2), signed(&badge(from + 1), 2)]), 1);
    let whole = signed(&record("all", &[half("a", 1), half("b", 3)]), 1);
    let report = Verifier::new().limits(limits).verify(whole.to_string().as_bytes(), now(), &Bundle::new());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["clr.credential.undetermined"]));
    assert!(report.credentials()[0].is_valid());
    assert_eq!(codes(&report.credentials()[1]), ["limit.credentials"]);
    assert!(verify(&whole).is_valid());
}

#[test]
fn a_transcript_of_four_hundred_courses_is_verified() {
    let courses: Vec<Value> = (0..400).map(|id| signed(&badge(id), 2)).collect();
    let report = verify(&signed(&record("r", &courses), 1));
    assert!(report.is_valid(), "{:#?}", report.findings());
    assert_eq!(report.credentials().len(), 400);
}

#[test]
fn what_was_asked_of_the_record_is_not_asked_of_its_parts() {
    let mut other = badge(1);
    other["credentialSubject"]["id"] = json!("did:example:ada-elsewhere");
    let document = signed(&record("r", &[signed(&other, 2)]), 1).to_string();
    let report = Verifier::new().recipient("did:example:ada").verify(document.as_bytes(), now(), &Bundle::new());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec!["clr.subject.other"]));
    assert_eq!(report.outcome(Check::Recipient), Outcome::Passed);
    let strict = Verifier::new().policy(Policy::Strict).verify(document.as_bytes(), now(), &Bundle::new());
    assert_eq!(strict.verdict(), Verdict::Invalid);
    let asked = Verifier::new().recipient("did:example:ada").ask([Check::Conformance, Check::Proof, Check::Recipient]);
    let report = asked.verify(document.as_bytes(), now(), &Bundle::new());
    let of_part = |check: Check| report.credentials()[0].outcome(check);
    assert_eq!(report.outcome(Check::Recipient), Outcome::Passed);
    assert_eq!((of_part(Check::Proof), of_part(Check::Recipient)), (Outcome::Passed, Outcome::Skipped));
    let bare = Verifier::new().ask([Check::Proof]).verify(document.as_bytes(), now(), &Bundle::new());
    assert!(bare.is_valid() && bare.credentials().is_empty(), "a bare proof is not about what is in the record");
}

#[test]
fn endorsements_in_a_record_are_reported_once_where_they_stand() {
    let mut endorsed = badge(1);
    endorsed["endorsement"] = json!([signed(
        &json!({
            "@context": [VC, OB], "id": "urn:example:e", "type": ["VerifiableCredential", "EndorsementCredential"],
            "name": "Accreditation", "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": "urn:example:badge-1", "type": ["EndorsementSubject"]}
        }),
        4
    )]);
    let report = verify(&signed(&record("r", &[signed(&endorsed, 2)]), 1));
    assert!(report.is_valid(), "{:#?}", report.findings());
    assert!(report.endorsements().is_empty());
    assert_eq!(report.credentials()[0].endorsements().len(), 1);
}

#[test]
fn a_record_is_read_by_its_view() {
    let mut document = record("r", &[badge(1)]);
    document["partial"] = json!(true);
    document["credentialSubject"]["association"] =
        json!([{"type": "Association", "associationType": "isPartOf", "sourceId": "urn:a", "targetId": "urn:b"}]);
    let credential = Credential::from_json(document.to_string().as_bytes()).unwrap();
    let record = ClrCredential::from(credential.document());
    let subject = record.credential_subject().unwrap();
    assert_eq!((record.name(), record.partial()), (Some("Transcript"), Some(true)));
    assert_eq!(subject.verifiable_credential().count(), 1);
    let association = subject.association().next().unwrap();
    assert!(association.association_type().unwrap().is_known());
    assert_eq!((association.source_id(), association.target_id()), (Some("urn:a"), Some("urn:b")));
}

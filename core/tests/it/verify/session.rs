//! A session asks for what it lacks, in an order that tells strangers nothing, and stops.

use std::collections::BTreeMap;

use ob3::{
    Answer, Bundle, Check, Did, DocumentKind, How, NoAnswer, Outcome, Policy, Purpose, Reach, Report, Request, Session,
    SignOptions, StatusList, Verdict, Verifier, WebAddress,
};
use serde_json::{Value, json};

use crate::kit::{Written, instant, key, now, signed_with, unsigned};

const DID: &str = "did:web:university.example";
const KEYS: &str = "https://university.example/.well-known/did.json";
const LIST: &str = "https://university.example/status/1";

/// The reference badge of a did:web, with an entry in a list, and the documents that it needs.
struct Web {
    badge: Value,
    documents: BTreeMap<String, Vec<u8>>,
}

fn web(is_revoked: bool) -> Web {
    let key = key(7);
    let method = format!("{DID}#key-1");
    let options = SignOptions::new().created(now()).method(method.as_str());
    let mut list = StatusList::new(Purpose::Revocation, 131_072).unwrap();
    list.set(7, is_revoked).unwrap();
    let published = list.to_credential(LIST, DID, now(), None).unwrap();
    let published = ob3::sign(&published, &key, &options).unwrap().as_bytes().to_vec();
    let mut badge = unsigned(&key);
    badge["issuer"]["id"] = json!(DID);
    badge["credentialStatus"] =
        serde_json::from_str(&ob3::json::Value::Object(list.entry(LIST, 7).unwrap()).to_json()).unwrap();
    let badge = signed_with(&badge, &key, &options);
    let multikey = Did::key(key.verifying_key()).to_string().replace("did:key:", "");
    let document = json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": DID,
        "verificationMethod": [{"id": method, "type": "Multikey", "controller": DID, "publicKeyMultibase": multikey}],
        "assertionMethod": [method],
    });
    Web {
        badge,
        documents: BTreeMap::from([(KEYS.into(), document.to_string().into_bytes()), (LIST.into(), published)]),
    }
}

fn session(badge: &Value) -> Session {
    Verifier::new().session(badge.written(), now(), Bundle::new())
}

/// Answers everything that is asked for; the report, and what was asked for in each round.
fn run(mut session: Session, answer: impl Fn(&Request) -> Answer) -> (Report, Vec<Vec<String>>) {
    let mut rounds = Vec::new();
    loop {
        let requests = session.requests();
        if requests.is_empty() {
            return (session.finish(), rounds);
        }
        rounds.push(requests.iter().map(|request| request.url.clone()).collect());
        for request in &requests {
            session.answer(request, answer(request));
        }
    }
}

impl Web {
    fn answer(&self, request: &Request) -> Answer {
        match self.documents.get(&request.url) {
            Some(document) => Answer::of(document.clone()).at(now()).fresh_until(instant("2026-01-31T13:00:00Z")),
            None => Answer::none(NoAnswer::Status).status(404).at(now()),
        }
    }
}

#[test]
fn a_badge_of_a_web_site_is_valid_after_two_rounds_and_the_report_says_whom_it_asked() {
    let web = web(false);
    let (report, rounds) = run(session(&web.badge), |request| web.answer(request));
    assert_eq!(rounds, [[KEYS], [LIST]], "who keeps the list learns of it only when the proof holds");
    assert!(report.is_valid(), "{:?}", report.findings());
    assert!(report.identity().how == How::Host && report.identity().host.as_deref() == Some("university.example"));
    let told: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(
        told["fetched"][1],
        json!({
            "url": LIST, "kind": "status-list", "at": "2026-01-31T12:00:00Z", "bytes": web.documents[LIST].len(),
            "fresh_until": "2026-01-31T13:00:00Z",
        })
    );
}

#[test]
fn a_file_that_nobody_signed_asks_for_no_list_no_schema_and_no_resource() {
    let web = web(false);
    let mut badge = web.badge.clone();
    badge["name"] = json!("Forged");
    badge["credentialSchema"] =
        json!([{"id": "https://university.example/schema", "type": "1EdTechJsonSchemaValidator2019"}]);
    let (report, rounds) = run(session(&badge), |request| web.answer(request));
    assert_eq!(rounds, [[KEYS]]);
    assert_eq!(report.outcome(Check::Proof), Outcome::Failed);
    badge.as_object_mut().unwrap().remove("proof");
    let (_, rounds) = run(session(&badge), |request| web.answer(request));
    assert_eq!(rounds, Vec::<Vec<String>>::new());
}

#[test]
fn nothing_is_asked_for_that_changes_no_verdict() {
    let mut web = web(false);
    let mut badge = web.badge.clone();
    badge.as_object_mut().unwrap().remove("proof");
    badge["validUntil"] = json!("2026-01-02T00:00:00Z");
    let options = SignOptions::new().created(now()).method(format!("{DID}#key-1"));
    web.badge = signed_with(&badge, &key(7), &options);
    let (report, rounds) = run(session(&web.badge), |request| web.answer(request));
    assert!(report.is_authentic() && report.verdict() == Verdict::Invalid, "it is genuine, and has expired");
    assert_eq!(rounds, [[KEYS]]);
}

#[test]
fn what_cannot_be_had_is_asked_for_once_and_leaves_the_question_open() {
    let web = web(false);
    let (report, rounds) = run(session(&web.badge), |request| match request.kind {
        DocumentKind::StatusList => Answer::none(NoAnswer::TimedOut),
        _ => web.answer(request),
    });
    assert_eq!((rounds.len(), report.verdict()), (2, Verdict::Undetermined));
    assert_eq!(report.fetched()[1].failed, Some(NoAnswer::TimedOut));
    let (report, rounds) = run(session(&web.badge), |_| Answer::none(NoAnswer::Status).status(404));
    assert_eq!((rounds.len(), report.verdict()), (1, Verdict::Undetermined));
    assert_eq!(report.fetched()[0].status, Some(404));
}

#[test]
fn a_list_that_was_fetched_says_what_is_revoked() {
    let web = web(true);
    let (report, _) = run(session(&web.badge), |request| web.answer(request));
    assert!(report.is_authentic() && report.outcome(Check::Status) == Outcome::Failed);
}

#[test]
fn nobody_is_asked_at_an_address_of_this_machine_or_its_network() {
    let badge = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "http://169.254.169.254/context", "https://127.0.0.1/context"],
        "type": ["VerifiableCredential"], "issuer": "did:web:localhost%3A8443",
        "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
            "verificationMethod": "did:web:localhost%3A8443#key-1", "proofValue": "z1"},
    });
    let (report, rounds) = run(session(&badge), |_| unreachable!());
    assert_eq!(rounds, Vec::<Vec<String>>::new());
    assert!(report.fetched().iter().all(|fetched| fetched.failed == Some(NoAnswer::Refused)), "{:?}", report.fetched());
    assert!(!report.fetched().is_empty());
    let (_, rounds) = run(session(&badge).reach(Reach::Loopback), |_| Answer::none(NoAnswer::Unreachable));
    assert!(
        rounds.concat().iter().all(|url| url.starts_with("https://127.0.0.1/") || url.contains("localhost:8443")),
        "{rounds:?}"
    );
}

/// Contexts that each need another one: without end, or very many at once.
#[test]
fn rounds_and_documents_have_their_limits() {
    let context = |url: &str| json!({"@context": [format!("{url}x")]}).to_string().into_bytes();
    let web = web(false);
    let mut badge = web.badge.clone();
    badge["@context"].as_array_mut().unwrap().push(json!("https://contexts.example/x"));
    let (report, rounds) = run(session(&badge), |request| match request.kind {
        DocumentKind::Context => Answer::of(context(&request.url)),
        _ => web.answer(request),
    });
    assert!(rounds.len() == Session::ROUNDS && report.verdict() == Verdict::Undetermined, "{rounds:?}");
    let contexts = (0..100).map(|number| json!(format!("https://contexts.example/{number}")));
    badge["@context"].as_array_mut().unwrap().extend(contexts);
    let (_, rounds) = run(session(&badge), |request| match request.kind {
        DocumentKind::Context => Answer::of(*b"{\"@context\": {}}"),
        _ => web.answer(request),
    });
    assert!(rounds.len() <= Session::ROUNDS && rounds.concat().len() <= Session::DOCUMENTS, "{rounds:?}");
}

#[test]
fn a_resolver_of_dids_is_asked_only_where_there_is_one() {
    let badge = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": "did:sov:abc",
        "credentialSubject": {"id": "did:sov:def"},
        "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
            "verificationMethod": "did:sov:abc#key-1", "proofValue": format!("z{}", "1".repeat(64))},
    });
    let (report, rounds) = run(session(&badge), |_| unreachable!());
    assert!(rounds.is_empty() && report.fetched()[0].failed == Some(NoAnswer::Refused));
    let (_, rounds) = run(session(&badge).dids(), |_| Answer::none(NoAnswer::NotGiven));
    assert_eq!(rounds, [["did:sov:abc"]]);
}

#[test]
fn a_document_that_proves_by_its_site_comes_from_no_other() {
    let web = web(false);
    let mut session = session(&web.badge);
    let [keys] = session.requests().try_into().unwrap();
    let start = WebAddress::parse(&keys.url, Reach::Public).unwrap();
    assert_eq!(keys.redirect(&start, "/did.json").unwrap().as_str(), "https://university.example/did.json");
    for elsewhere in [
        "https://other.example/did.json",
        "https://university.example:444/did.json",
        "http://university.example/did.json",
    ] {
        assert_eq!(keys.redirect(&start, elsewhere).unwrap_err().code().name(), "fetch.refused");
    }
    assert!(keys.accept.starts_with("application/did+ld+json") && keys.decides);
}

#[test]
fn endorsements_and_editions_are_asked_for_after_the_proof_and_change_no_verdict() {
    let key = key(7);
    let mut badge = unsigned(&key);
    badge["refreshService"] = json!({"id": "https://university.example/refresh", "type": "1EdTechCredentialRefresh"});
    let badge = signed_with(&badge, &key, &SignOptions::new().created(now()));
    let mut decides = Vec::new();
    let mut session = session(&badge);
    for request in session.requests() {
        decides.push((request.kind, request.decides));
        session.answer(&request, Answer::none(NoAnswer::Status).status(500));
    }
    assert_eq!(decides, [(DocumentKind::Refresh, false)]);
    assert!(session.finish().is_valid());
    let mut session = Verifier::new().policy(Policy::Strict).session(badge.written(), now(), Bundle::new());
    assert!(session.requests().iter().all(|request| request.decides));
}

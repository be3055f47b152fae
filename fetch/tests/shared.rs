//! What one badge made a verifier fetch changes nothing for the next one, nor for another part of the same file.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect, missing_docs)]

use ob3::{
    Algorithm, Answer, Bundle, Credential, Did, Evidence, How, Limits, NoAnswer, Reach, Report, Request, SignOptions,
    SigningKey, Timestamp, Trusted, Verdict, Verifier, WebAddress, presentation, sign,
};
use ob3_fetch::SharedBundle;

fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00Z").unwrap()
}

fn key() -> SigningKey {
    SigningKey::generate(Algorithm::Ed25519).unwrap()
}

fn badge(issuer: &str, contexts: &[&str]) -> Credential {
    let more: String = contexts.iter().map(|context| format!(", {context:?}")).collect();
    let text = format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"{more}],
        "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {{"id": {issuer:?}, "type": ["Profile"], "name": "Example University"}}, "name": "Teamwork",
        "validFrom": "2026-01-01T00:00:00Z", "credentialSubject": {{"id": "did:example:ada", "type": ["AchievementSubject"],
        "achievement": {{"id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
        "description": "Works well with others.", "criteria": {{"narrative": "Nominated by peers."}}}}}}}}"#
    );
    Credential::from_json(text.as_bytes()).unwrap()
}

/// A file that nobody signed, with a proof by a method at that address.
fn unsigned(method: &str, context: &str) -> String {
    let more = if context.is_empty() { String::new() } else { format!(", {context:?}") };
    let issuer = method.split('#').next().unwrap();
    format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"{more}], "type": ["VerifiableCredential"], "issuer": {issuer:?},
        "credentialSubject": {{"id": "did:example:a"}}, "proof": {{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
        "proofPurpose": "assertionMethod", "verificationMethod": {method:?}, "proofValue": "z3FXQ"}}}}"#
    )
}

fn drive(verifier: &Verifier, bytes: &[u8], bundle: Bundle, get: &dyn Fn(&Request) -> Answer) -> (Report, Bundle) {
    let mut session = verifier.session(bytes, now(), bundle);
    loop {
        let requests = session.requests();
        if requests.is_empty() {
            return session.finish_with_bundle();
        }
        for request in requests {
            session.answer(&request, get(&request));
        }
    }
}

/// An open redirect of an honest site: a context there, and a list of keys, is what an attacker has at another.
#[test]
fn what_may_come_from_another_site_proves_nothing_by_this_one() {
    let (attacker, other) = (key(), key());
    let url = "https://victim.edu/r?to=evil";
    let method = format!("{url}#key");
    let document = format!(
        r#"{{"@context": {{"term": "https://evil.com/term"}}, "id": {url:?}, "verificationMethod": [{{"id": {method:?}, "type": "Multikey",
        "controller": {url:?}, "publicKeyMultibase": "{}"}}], "assertionMethod": [{method:?}]}}"#,
        attacker.verifying_key().to_multibase()
    );
    let get = |request: &Request| {
        let start = WebAddress::parse(&request.url, Reach::Public).unwrap();
        match request.redirect(&start, "https://evil.com/keys.json") {
            Ok(_) => Answer::of(document.clone()),
            Err(_) => Answer::none(NoAnswer::Redirected),
        }
    };
    let mut lent = Bundle::new();
    lent.insert(url, Some(document.clone().into_bytes()));
    let own = Did::key(other.verifying_key()).to_string();
    let options = SignOptions::new().created(now());
    let first = sign(&badge(&own, &[url]), &other, &options.clone().bundle(lent.clone())).unwrap();
    let second = sign(&badge(url, &[]), &attacker, &options.clone().method(method)).unwrap();
    let verifier =
        Verifier::new().trust([Trusted::parse("https://victim.edu").unwrap(), Trusted::parse(&own).unwrap()]);

    let (_, bundle) = drive(&verifier, first.as_bytes(), Bundle::new(), &get);
    let saved = Evidence::new(verifier.clone(), now(), bundle.clone()).to_json();
    let (report, _) = drive(&verifier, second.as_bytes(), bundle, &get);
    assert!(report.verdict() == Verdict::Undetermined && report.identity().how == How::Unknown, "{}", report.to_json());

    // Nor years later.
    let again = Evidence::parse(saved.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(again.to_json(), saved);
    for evidence in [again.clone(), again.as_saved()] {
        assert!(!evidence.verify(second.as_bytes()).is_authentic());
    }

    // Nor in one file.
    let both = presentation(&[first, second], &own).unwrap();
    let both =
        sign(&both, &other, &SignOptions::new().challenge("1").domain("https://shop.example").bundle(lent)).unwrap();
    let verifier = Verifier::new().challenge("1").domain("https://shop.example");
    let (report, _) = drive(&verifier, both.as_bytes(), Bundle::new(), &get);
    assert!(!report.is_valid() && !report.credentials()[1].is_authentic(), "{}", report.to_json());
}

#[test]
fn what_is_shipped_is_asked_for_of_nobody_and_replaced_by_nothing() {
    let key = key();
    let good =
        sign(&badge(Did::key(key.verifying_key()).as_str(), &[]), &key, &SignOptions::new().created(now())).unwrap();
    let verifier = Verifier::new();
    for url in Bundle::bundled_urls() {
        let shared = SharedBundle::new(Bundle::new());
        let (edition, bundle) = shared.begin();
        let evil = unsigned(&format!("{url}#key"), "");
        let (report, bundle) = drive(&verifier, evil.as_bytes(), bundle, &|_| Answer::of(*b"{\"@context\": {}}"));
        assert!(report.fetched().iter().all(|fetched| fetched.url != url), "{url}");
        shared.share(edition, &report, bundle);
        let (report, _) = drive(&verifier, good.as_bytes(), shared.begin().1, &|_| Answer::none(NoAnswer::Unreachable));
        assert!(report.is_valid(), "{url}: {}", report.to_json());
    }
}

#[test]
fn what_one_badge_could_not_have_the_next_one_asks_for_again() {
    let key = key();
    let url = "https://victim.edu/issuer";
    let method = format!("{url}#key");
    let document = format!(
        r#"{{"id": {url:?}, "verificationMethod": [{{"id": {method:?}, "type": "Multikey", "controller": {url:?},
        "publicKeyMultibase": "{}"}}], "assertionMethod": [{method:?}]}}"#,
        key.verifying_key().to_multibase()
    );
    let good = sign(&badge(url, &[]), &key, &SignOptions::new().created(now()).method(method.clone())).unwrap();
    let verifier = Verifier::new();
    let own =
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    for evil in [unsigned(own, url), unsigned(&method, "")] {
        let shared = SharedBundle::new(Bundle::new());
        let (edition, bundle) = shared.begin();
        let (report, bundle) =
            drive(&verifier, evil.as_bytes(), bundle, &|_| Answer::none(NoAnswer::Status).status(406));
        assert!(!report.fetched().is_empty());
        shared.share(edition, &report, bundle);
        let (report, _) = drive(&verifier, good.as_bytes(), shared.begin().1, &|_| Answer::of(document.clone()));
        assert!(report.is_valid(), "{}", report.to_json());
    }
}

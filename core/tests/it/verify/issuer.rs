//! Whose key it is: what a document of somebody else says about a key does not make it the issuer's.

use ob3::{Bundle, Check, Code, Did, DocumentKind, Provenance, Verifier};
use serde_json::json;

use crate::kit::{codes, key, now, signed, unsigned, verify};

fn answer(issuer: &str, method: &str, bundle: &Bundle) -> (Option<Provenance>, Vec<&'static str>) {
    let mut badge = signed(&unsigned(&key(7)));
    badge["issuer"]["id"] = json!(issuer);
    badge["proof"]["verificationMethod"] = json!(method);
    let report = Verifier::new().ask([Check::Issuer]).verify(badge.to_string().as_bytes(), now(), bundle);
    (report.provenance(), codes(&report))
}

#[test]
fn a_key_in_the_name_of_somebody_elses_method_is_somebody_elses() {
    let multibase = key(7).verifying_key().to_multibase();
    let own = format!("https://university.example#{multibase}");
    let anothers = format!("https://mill.example#{multibase}");
    let bundle = Bundle::new();
    let (provenance, codes) = answer("https://university.example", &own, &bundle);
    assert_eq!(
        (provenance, codes.as_slice()),
        (Some(Provenance::SelfAsserted), ["issuer.key.self-asserted"].as_slice())
    );
    assert_eq!(answer("https://university.example", &anothers, &bundle).1, ["issuer.key.mismatch"]);
}

#[test]
fn a_key_in_somebody_elses_document_is_somebody_elses() {
    for (owner, url) in [
        ("https://mill.example/about", "https://mill.example/about"),
        ("did:web:mill.example", "https://mill.example/.well-known/did.json"),
    ] {
        let method = format!("{owner}#key-1");
        let document = json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"], "id": owner,
            "verificationMethod": [{
                "id": method, "type": "Multikey", "controller": owner,
                "publicKeyMultibase": key(7).verifying_key().to_multibase()
            }],
            "assertionMethod": [method]
        });
        let mut bundle = Bundle::new();
        bundle.insert(url, Some(document.to_string().into_bytes()));
        let provenance = if owner.starts_with("did:") { Provenance::Did } else { Provenance::Controller };
        assert_eq!(answer(owner, &method, &bundle), (Some(provenance), vec![]));
        for issuer in ["https://university.example", "did:web:university.example"] {
            assert_eq!(answer(issuer, &method, &bundle), (None, vec!["issuer.key.mismatch"]), "{owner}");
        }
    }
}

#[test]
fn an_issuer_whose_name_leads_nowhere_is_nobody() {
    let did = Did::key(key(7).verifying_key());
    let method = did.verification_method().unwrap();
    let bundle = Bundle::new();
    for (issuer, code) in [
        ("urn:uuid:c8a1bd0a-2a1c-4d7b-8c53-3d04a5e0bd24", "issuer.key.self-asserted"),
        ("https://university.example", "issuer.key.mismatch"),
        ("http://university.example", "issuer.key.mismatch"),
        ("did:web:university.example", "issuer.key.mismatch"),
    ] {
        assert_eq!(answer(issuer, &method, &bundle).1, [code], "{issuer}");
    }
}

#[test]
fn where_the_key_was_not_found_it_is_the_question_of_the_issuer_that_stays_open() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["issuer"]["id"] = json!("did:web:university.example");
    badge["proof"]["verificationMethod"] = json!("did:web:university.example#key-1");
    let report = verify(&badge);
    let checks = report.findings().iter().map(|finding| (finding.code, finding.check)).collect::<Vec<_>>();
    assert_eq!(checks, [(Code::DidDocumentMissing, Check::Issuer)]);
}

#[test]
fn what_gives_a_key_is_asked_for_as_what_it_is_whatever_its_name_looks_like() {
    let mut badge = signed(&unsigned(&key(7)));
    for (url, wanted) in [
        ("https://university.example/.well-known/jwks.json", DocumentKind::KeySet),
        ("https://university.example/keys.json", DocumentKind::ControllerDocument),
        ("https://university.example/did.json", DocumentKind::ControllerDocument),
    ] {
        badge["proof"]["verificationMethod"] = json!(format!("{url}#1"));
        let missing = verify(&badge).missing().iter().map(|one| (one.url.clone(), one.kind)).collect::<Vec<_>>();
        assert_eq!(missing, [(url.to_owned(), wanted)]);
    }
}

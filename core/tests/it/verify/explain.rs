//! What `explain` promises: whatever verifies is signed over just the bytes that are shown, and whatever the bytes are, there is an
//! answer.

use ob3::{Bundle, Carrier, Code, Limits, Policy, Verifier, VerifyingKey, explain};
use ob3_test_vectors::rows;
use serde_json::Value;

use crate::kit::{now, vector};

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn what_is_shown_as_signed_is_what_the_signature_is_over() {
    let (mut signed, mut shown) = (0, 0);
    for row in rows().iter().filter(|row| row.is_valid() && row.policy() == Policy::Standard) {
        let badge = row.bytes();
        let Ok(explained) = explain(&badge, &row.bundle()) else { continue };
        let document: Value = serde_json::from_slice(&badge).unwrap_or_default();
        for proof in &explained.proofs {
            let (Some(message), Some(key)) = (&proof.message, &proof.key) else { continue };
            shown += 1;
            let key = VerifyingKey::from_multibase(&key.multibase).unwrap();
            let Some(value) = document.pointer(&format!("{}/proofValue", proof.path)).and_then(Value::as_str) else {
                continue;
            };
            let Ok(signature) = bs58_of(value) else { continue };
            let fits = key.verify(&bytes(message), &signature).is_ok();
            let told = proof.remarks.iter().any(|remark| remark.contains("[proof.signature.mismatch]"));
            assert!(fits != told && (fits || !proof.holds), "{}: {:?}", row.id(), proof.remarks);
            signed += usize::from(fits);
        }
    }
    assert!(signed > 50 && shown > signed, "{signed} of {shown}");
}

fn bs58_of(text: &str) -> Result<Vec<u8>, ()> {
    let mut proof = ob3::json::Object::new();
    proof.set("proofValue", text.to_owned());
    ob3::proof::hazmat::proof_value(&proof).map_err(|_| ())
}

#[test]
fn whatever_the_file_is_there_is_an_explanation_or_a_reason() {
    let verifier = Verifier::new();
    let mut explained = 0;
    for row in rows() {
        let badge = row.bytes();
        match verifier.explain(&badge, now(), &Bundle::new()) {
            Ok(explanation) => {
                let json: Value = serde_json::from_str(&explanation.to_json()).unwrap();
                assert_eq!(json["proofs"].as_array().unwrap().len(), explanation.proofs.len());
                for proof in &explanation.proofs {
                    assert!(!proof.covered.is_empty() || !proof.remarks.is_empty(), "{}", row.id());
                }
                explained += 1;
            }
            Err(error) => assert!(!error.message().is_empty(), "{}", row.id()),
        }
    }
    assert!(explained > 300, "{explained}");
}

#[test]
fn signatures_of_statements_have_the_budget_that_they_have_in_a_verification() {
    let badge = vector("valid/ecdsa-sd-2023.json");
    let most = |statement_signatures: usize| {
        let limits = Limits::default().statement_signatures(statement_signatures);
        Verifier::new().limits(limits).explain(&badge, None, &Bundle::new()).map_err(|error| error.code())
    };
    let document: Value = serde_json::from_slice(&badge).unwrap();
    let enough = document["proof"]["proofValue"].as_str().unwrap().len() / 88;
    assert!(most(enough).is_ok());
    assert_eq!(most(enough - 1).unwrap_err(), Code::LimitProofs);
}

#[test]
fn as_many_proofs_as_the_limits_allow_are_explained() {
    let badge = vector("valid/proof-set-of-two.json");
    let most = |proofs: usize| {
        let explained = Verifier::new().limits(Limits::default().proofs(proofs)).explain(&badge, None, &Bundle::new());
        explained.map(|explanation| explanation.proofs.len()).map_err(|error| error.code())
    };
    assert_eq!([most(3), most(2), most(1)], [Ok(2), Ok(2), Err(Code::LimitProofs)]);
}

#[test]
fn a_proof_holds_where_it_fits_and_nothing_grave_is_said_of_it() {
    let explained = |name: &str| {
        let explanation = explain(&vector(name), &Bundle::new()).unwrap();
        (explanation.carrier.unwrap(), explanation.proofs[0].holds)
    };
    assert_eq!(explained("valid/eddsa-rdfc-2022-did-key.json"), (Carrier::Json, true));
    assert_eq!(explained("valid/baked-in-png.png"), (Carrier::Png, true));
    assert_eq!(explained("valid/jwt-eddsa.jwt"), (Carrier::Jwt, true));
    assert_eq!(explained("forged/eddsa-rdfc-wrong-key.json"), (Carrier::Json, false));
    assert_eq!(explained("forged/jwt-other-payload.jwt"), (Carrier::Jwt, false));
}

#[test]
fn each_thing_covered_is_shown_with_the_hash_that_was_used() {
    for (name, hash, digits) in [
        ("valid/ecdsa-rdfc-2019-p256.json", "SHA-256", 64),
        ("valid/ecdsa-jcs-2019-p384.json", "SHA-384", 96),
        ("valid/ecdsa-rdfc-2019-p384.json", "SHA-384", 96),
    ] {
        let explanation = explain(&vector(name), &Bundle::new()).unwrap();
        let covered = &explanation.proofs[0].covered;
        assert_eq!(covered.len(), 2, "{name}");
        for part in covered {
            assert_eq!((part.hash, part.digest.as_ref().unwrap().len()), (Some(hash), digits), "{name}");
        }
    }
}

#[test]
fn where_nothing_can_be_shown_the_reason_is_told_though_the_key_is_missing_too() {
    let badge = vector("valid/eddsa-rdfc-2022-did-key.json");
    let mut badge: Value = serde_json::from_slice(&badge).unwrap();
    let mut remarks = |method: Option<&str>, on_proof: bool| {
        if let Some(method) = method {
            badge["proof"]["verificationMethod"] = method.into();
        }
        let mut badge = badge.clone();
        let place = if on_proof { &mut badge["proof"] } else { &mut badge };
        place["mood"] = "proud".into();
        let explanation = explain(badge.to_string().as_bytes(), &Bundle::new()).unwrap();
        assert!(explanation.proofs[0].covered.is_empty());
        explanation.proofs[0].remarks.clone()
    };
    let told = |remarks: &[String], path: &str| {
        let found = remarks.iter().filter(|remark| remark.contains("[jsonld.undefined-term]")).collect::<Vec<_>>();
        assert!(found.len() == 1 && found[0].contains(path), "{remarks:?}");
    };
    told(&remarks(None, false), "/mood");
    told(&remarks(None, true), "/proof/mood");
    let without_key = "did:web:university.example#key-1";
    told(&remarks(Some(without_key), false), "/mood");
    let remarks = remarks(Some(without_key), true);
    told(&remarks, "/proof/mood");
    assert!(remarks[0].contains("[did.document.missing]"), "{remarks:?}");
}

#[test]
fn a_key_that_a_token_brings_along_stands_in_no_document_though_the_issuer_lists_it() {
    let row = rows().into_iter().find(|row| row.id() == "issuer/jwt-key-set-by-jwk").unwrap();
    let explanation = explain(&row.bytes(), &row.bundle()).unwrap();
    let key = explanation.proofs[0].key.as_ref().unwrap();
    assert_eq!((key.source, key.document.as_deref()), ("header", None));
}

//! did:key against the fixtures of its specification: the same keys, the same documents, and a clear "no" for other curves.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use ob3::Lent;
use ob3::did::{Document, Source, resolve, split_fragment};
use ob3::{Algorithm, Code, Did, Limits, SigningKey, Timestamp, VerifyingKey};
use serde_json::Value;

/// The purposes that a signing key has in a did:key document.
const PURPOSES: [&str; 4] = ["assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"];

#[test]
fn ed25519_entries_give_the_same_key_and_the_same_document_method() {
    if common::suites().is_none() {
        return;
    }
    let fixtures = common::read_json("did-key/ed25519-x25519.json");
    let fixtures = fixtures.as_object().unwrap();
    assert_eq!(fixtures.len(), 5);
    for (name, fixture) in fixtures {
        let did = Did::parse(name).unwrap();
        let key = did.verifying_key().unwrap();
        let pair = &fixture["verificationKeyPair"];
        let published = match pair["publicKeyBase58"].as_str() {
            Some(digits) => VerifyingKey::from_bytes(Algorithm::Ed25519, &bs58::decode(digits).into_vec().unwrap()),
            None => VerifyingKey::from_jwk(&pair["publicKeyJwk"].to_string()),
        };
        assert_eq!(key, published.unwrap());
        if pair["privateKeyJwk"].is_object() {
            let secret = SigningKey::from_jwk(&pair["privateKeyJwk"].to_string()).unwrap();
            assert_eq!(secret.verifying_key(), &key);
        }
        assert_eq!(&key, SigningKey::from_seed(&hex(&fixture["seed"])).unwrap().verifying_key());
        assert_eq!(Did::key(&key), did);

        let text = fixture["didDocument"].to_string();
        let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
        let method = did.verification_method().unwrap();
        assert_eq!(document.id(), did.as_str());
        assert_eq!(fixture["didDocument"]["verificationMethod"][0]["id"], method);
        for purpose in PURPOSES {
            let found = document.verification_method(&method, purpose, None).unwrap();
            let resolved = resolve_alone(&method, purpose).unwrap();
            assert_eq!((&found.key, &found.controller), (&resolved.key, &resolved.controller));
            assert_eq!((found.key, found.controller, resolved.source), (key.clone(), name.clone(), Source::Name));
        }
        assert_eq!(resolve_alone(&method, "keyAgreement").unwrap_err().code(), Code::DidMethodPurpose);

        // The second key of these documents, X25519, is for agreement only.
        let agreement = fixture["didDocument"]["keyAgreement"][0].as_str().unwrap();
        assert_eq!(resolve_alone(agreement, "assertionMethod").unwrap_err().code(), Code::DidMethodNotFound);
        let fragment = split_fragment(agreement).1.unwrap();
        assert_eq!(VerifyingKey::from_multibase(fragment).unwrap_err().code(), Code::KeyUnsupported);
    }
}

#[test]
fn keys_of_other_curves_are_recognised_and_unsupported() {
    if common::suites().is_none() {
        return;
    }
    let kinds = [
        ("bls12381", 6, "BLS12-381"),
        ("nist-curves", 7, "P-"),
        ("rsa", 2, "RSA"),
        ("secp256k1", 6, "secp256k1"),
        ("x25519", 4, "X25519"),
    ];
    for (file, count, kind) in kinds {
        let fixtures = common::read_json(&format!("did-key/{file}.json"));
        let fixtures = if file == "x25519" { &fixtures["didDocument"] } else { &fixtures };
        assert_eq!(fixtures.as_object().unwrap().len(), count);
        for (name, fixture) in fixtures.as_object().unwrap() {
            let error = Did::parse(name).unwrap().verifying_key().unwrap_err();
            assert_eq!(error.code(), Code::KeyUnsupported, "{name}");
            assert!(error.message().contains(kind), "{error}");
            for (jwk, code) in [("publicKeyJwk", Code::KeyUnsupported), ("privateKeyJwk", Code::KeySecretPublished)] {
                for jwk in [&fixture[jwk], &fixture["verificationMethod"][jwk]] {
                    if jwk.is_object() {
                        assert_eq!(VerifyingKey::from_jwk(&jwk.to_string()).unwrap_err().code(), code, "{name}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_methods_of_foreign_documents_are_unsupported_one_by_one() {
    if common::suites().is_none() {
        return;
    }
    let mut methods = 0;
    for file in ["bls12381", "nist-curves", "rsa", "secp256k1"] {
        for (name, fixture) in common::read_json(&format!("did-key/{file}.json")).as_object().unwrap() {
            let text = fixture["didDocument"].to_string();
            let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
            for method in
                fixture["didDocument"]["assertionMethod"].as_array().into_iter().flatten().filter_map(Value::as_str)
            {
                let error = document.verification_method(method, "assertionMethod", None).unwrap_err();
                assert_eq!(error.code(), Code::KeyUnsupported, "{name}: {error}");
                methods += 1;
            }
        }
    }
    assert_eq!(methods, 6 + 7 + 2 + 6);
}

#[test]
fn the_published_keys_of_the_suites_sign_and_verify() {
    if common::suites().is_none() {
        return;
    }
    let pair = common::read_json("vc-di-eddsa/keyPair.json");
    let key = SigningKey::from_multibase(pair["privateKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), pair["publicKeyMultibase"]);
    let kat = common::read_json("ob3-kat.json");
    let key = SigningKey::from_multibase(kat["secretKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), kat["publicKeyMultibase"]);
    let hash_data = [hex(&kat["proofHashHex"]), hex(&kat["documentHashHex"])].concat();
    let signature = hex(&kat["signatureHex"]);
    key.verifying_key().verify(&hash_data, &signature).unwrap();
    assert_eq!(ob3::Signer::sign(&key, &hash_data).unwrap(), signature);
}

fn resolve_alone(method: &str, purpose: &str) -> Result<ob3::did::Resolved, ob3::Error> {
    let now = Timestamp::from_unix_seconds(0).unwrap();
    resolve(method, purpose, Some(now), &|_| Lent::Missing, &Limits::default())
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

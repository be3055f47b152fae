//! did:key against the fixtures of its specification: the same keys, the same documents, and a clear "no" for other curves.

use ob3::Lookup;
use ob3::did::{Document, Source, resolve, split_fragment};
use ob3::{Algorithm, Code, Did, Limits, SigningKey, Timestamp, VerifyingKey};
use serde_json::Value;

use crate::kit;

/// The purposes that a signing key has in a did:key document.
const PURPOSES: [&str; 4] = ["assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"];

#[test]
fn ed25519_entries_give_the_same_key_and_the_same_document_method() {
    if kit::suites().is_none() {
        return;
    }
    let fixtures = kit::read_json("did-key/ed25519-x25519.json");
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

#[cfg(all(feature = "p521", feature = "rsa"))]
#[test]
fn entries_of_the_other_signing_keys_give_the_same_key_and_the_same_document_method() {
    if kit::suites().is_none() {
        return;
    }
    let mut counts = [0; 5];
    for file in ["nist-curves", "rsa", "secp256k1"] {
        for (name, fixture) in kit::read_json(&format!("did-key/{file}.json")).as_object().unwrap() {
            let did = Did::parse(name).unwrap();
            let key = did.verifying_key().unwrap();
            let row = [Algorithm::P256, Algorithm::P384, Algorithm::Rsa, Algorithm::Secp256k1, Algorithm::P521];
            counts[row.iter().position(|algorithm| *algorithm == key.algorithm()).unwrap()] += 1;
            assert_eq!(Did::key(&key), did);
            assert_eq!(Did::jwk(&key).verifying_key().unwrap(), key);
            for holder in [fixture, &fixture["verificationMethod"], &fixture["verificationKeyPair"]] {
                if holder["publicKeyJwk"].is_object() {
                    assert_eq!(VerifyingKey::from_jwk(&holder["publicKeyJwk"].to_string()).unwrap(), key);
                }
                if let Some(digits) = holder["publicKeyBase58"].as_str() {
                    let bytes = bs58::decode(digits).into_vec().unwrap();
                    assert_eq!(VerifyingKey::from_bytes(key.algorithm(), &bytes).unwrap(), key);
                }
                let secret = holder["privateKeyJwk"].to_string();
                // One RSA fixture pads its base64url, which RFC 7515 §2 forbids.
                if secret.contains('=') {
                    assert_eq!(SigningKey::from_jwk(&secret).unwrap_err().code(), Code::KeyMalformed);
                    continue;
                }
                if secret != "null" && matches!(key.algorithm(), Algorithm::Secp256k1 | Algorithm::P521) {
                    assert_eq!(SigningKey::from_jwk(&secret).unwrap_err().code(), Code::KeyUnsupported);
                } else if secret != "null" {
                    assert_eq!(SigningKey::from_jwk(&secret).unwrap().verifying_key(), &key);
                }
            }
            let text = fixture["didDocument"].to_string();
            let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
            let method = did.verification_method().unwrap();
            for purpose in PURPOSES {
                // The RSA fixtures leave some purposes out.
                if fixture["didDocument"][purpose].is_array() {
                    let found = document.verification_method(&method, purpose, None).unwrap();
                    assert_eq!((&found.key, &found.controller), (&key, name));
                }
                let resolved = resolve_alone(&method, purpose).unwrap();
                assert_eq!((resolved.key, &resolved.controller, resolved.source), (key.clone(), name, Source::Name));
            }
        }
    }
    assert_eq!(counts, [3, 2, 2, 6, 2]);
}

#[test]
fn keys_of_other_curves_are_recognised_and_unsupported() {
    if kit::suites().is_none() {
        return;
    }
    for (file, count, kind) in [("bls12381", 6, "BLS12-381"), ("x25519", 4, "X25519")] {
        let fixtures = kit::read_json(&format!("did-key/{file}.json"));
        let fixtures = if file == "x25519" { &fixtures["didDocument"] } else { &fixtures };
        let fixtures = fixtures.as_object().unwrap();
        assert_eq!(fixtures.len(), count);
        for (name, fixture) in fixtures {
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
    if kit::suites().is_none() {
        return;
    }
    let mut methods = 0;
    for (name, fixture) in kit::read_json("did-key/bls12381.json").as_object().unwrap() {
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
    assert_eq!(methods, 6);
}

#[test]
fn the_published_keys_of_the_suites_sign_and_verify() {
    if kit::suites().is_none() {
        return;
    }
    let pair = kit::read_json("vc-di-eddsa/keyPair.json");
    let key = SigningKey::from_multibase(pair["privateKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), pair["publicKeyMultibase"]);
    let kat = kit::read_json("ob3-kat.json");
    let key = SigningKey::from_multibase(kat["secretKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), kat["publicKeyMultibase"]);
    let hash_data = [hex(&kat["proofHashHex"]), hex(&kat["documentHashHex"])].concat();
    let signature = hex(&kat["signatureHex"]);
    key.verifying_key().verify(&hash_data, &signature).unwrap();
    assert_eq!(ob3::Signer::sign(&key, &hash_data).unwrap(), signature);
}

fn resolve_alone(method: &str, purpose: &str) -> Result<ob3::did::Resolved, ob3::Error> {
    let now = Timestamp::from_unix_seconds(0).unwrap();
    resolve(method, purpose, Some(now), &|_| Lookup::NotProvided, &Limits::default())
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

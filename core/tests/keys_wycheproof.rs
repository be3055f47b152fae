//! Ed25519 against Project Wycheproof: every signature is accepted or refused as the suite says.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use ob3::{Algorithm, Code, VerifyingKey};

#[test]
fn every_signature_is_accepted_or_refused_as_the_suite_says() {
    if common::suites().is_none() {
        return;
    }
    let suite = common::read_json("wycheproof/ed25519_test.json");
    let mut counts = (0, 0);
    for group in suite["testGroups"].as_array().unwrap() {
        let key = VerifyingKey::from_bytes(Algorithm::Ed25519, &hex(&group["publicKey"]["pk"]));
        if let (Ok(key), Some(jwk)) = (&key, group["publicKeyJwk"].as_object()) {
            let public: serde_json::Map<_, _> =
                jwk.iter().filter(|(name, _)| *name != "d").map(|(n, v)| (n.clone(), v.clone())).collect();
            assert_eq!(&VerifyingKey::from_jwk(&serde_json::Value::Object(public).to_string()).unwrap(), key);
        }
        for case in group["tests"].as_array().unwrap() {
            let (message, signature) = (hex(&case["msg"]), hex(&case["sig"]));
            let outcome = match &key {
                Ok(key) => key.verify(&message, &signature).map_err(|error| error.code()),
                Err(error) => Err(error.code()),
            };
            match case["result"].as_str().unwrap() {
                "valid" => {
                    assert_eq!(outcome, Ok(()), "case {}: {}", case["tcId"], case["comment"]);
                    counts.0 += 1;
                }
                "invalid" => {
                    let expected =
                        if signature.len() == 64 { Code::ProofSignatureMismatch } else { Code::ProofValueLength };
                    assert_eq!(outcome, Err(expected), "case {}: {}", case["tcId"], case["comment"]);
                    counts.1 += 1;
                }
                other => panic!("case {}: the suite says {other}", case["tcId"]),
            }
        }
    }
    assert_eq!(counts, (88, 63), "valid and invalid cases of the suite's 151");
    assert_eq!(suite["numberOfTests"].as_u64(), Some(151));
}

fn hex(value: &serde_json::Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

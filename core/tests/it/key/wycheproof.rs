//! Every kind of key against Project Wycheproof: each signature is accepted or refused as the suite says.

#[cfg(feature = "p521")]
use base64::Engine as _;
#[cfg(feature = "p521")]
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
#[cfg(feature = "p521")]
use ob3::key::Scheme;
use ob3::{Algorithm, Code, VerifyingKey};
use serde_json::Value;

use crate::kit;

/// The cases that a verifier may accept or refuse, and what we do, because.
const ACCEPTABLE: [(&str, u64, Result<(), Code>); 1] = [
    // The AlgorithmIdentifier inside the padding lacks the NULL of its parameters. RFC 8017 §9.2, note 1, says of SHA-256
    // that verifiers should accept both; RFC 8017 §A.2.4 that the NULL is there. Nobody signs so today, and a padding that
    // is compared, not parsed, has one spelling.
    ("wycheproof/rsa_signature_2048_sha256_test.json", 8, Err(Code::ProofSignatureMismatch)),
];

#[test]
fn ed25519_signatures_are_accepted_or_refused_as_the_suite_says() {
    run("wycheproof/ed25519_test.json", (88, 63, 0), |group| {
        VerifyingKey::from_bytes(Algorithm::Ed25519, &hex(&group["publicKey"]["pk"]))
    });
}

#[cfg(feature = "ecdsa")]
#[test]
fn p256_signatures_are_accepted_or_refused_as_the_suite_says() {
    run("wycheproof/ecdsa_secp256r1_sha256_p1363_test.json", (173, 89, 0), |group| {
        VerifyingKey::from_bytes(Algorithm::P256, &hex(&group["publicKey"]["uncompressed"]))
    });
}

#[cfg(feature = "ecdsa")]
#[test]
fn p384_signatures_are_accepted_or_refused_as_the_suite_says() {
    run("wycheproof/ecdsa_secp384r1_sha384_p1363_test.json", (193, 87, 0), |group| {
        VerifyingKey::from_bytes(Algorithm::P384, &hex(&group["publicKey"]["uncompressed"]))
    });
}

/// RFC 7515, appendix A.4.
#[cfg(feature = "p521")]
#[test]
fn the_published_signature_by_es512_fits_its_key_and_nothing_else() {
    let key = VerifyingKey::from_jwk(
        r#"{"kty":"EC","crv":"P-521","x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk","y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2"}"#,
    )
    .unwrap();
    let text = "AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn";
    let mut signature = URL_SAFE_NO_PAD.decode(text).unwrap();
    let message = b"eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA";
    key.verify_with(Scheme::Es512, message, &signature).unwrap();
    assert_eq!(VerifyingKey::from_multibase(&key.to_multibase()).unwrap(), key);
    assert_eq!(VerifyingKey::from_pem(&key.to_pem()).unwrap(), key);
    assert!(key.verify_with(Scheme::Es512, b"eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZB", &signature).is_err());
    assert_eq!(key.verify_with(Scheme::Es384, message, &signature).unwrap_err().code(), Code::KeyTypeMismatch);
    signature[131] ^= 1;
    assert_eq!(key.verify(message, &signature).unwrap_err().code(), Code::ProofSignatureMismatch);
}

#[cfg(feature = "rsa")]
#[test]
fn rsa_signatures_are_accepted_or_refused_as_the_suite_says() {
    run("wycheproof/rsa_signature_2048_sha256_test.json", (9, 249, 1), |group| {
        VerifyingKey::from_bytes(Algorithm::Rsa, &hex(&group["publicKeyAsn"]))
    });
}

/// Runs a suite; the counts are of its valid, invalid and acceptable cases.
fn run(file: &str, expected: (u64, u64, u64), read: fn(&Value) -> Result<VerifyingKey, ob3::Error>) {
    if kit::suites().is_none() {
        return;
    }
    let suite = kit::read_json(file);
    let mut counts = (0, 0, 0);
    for group in suite["testGroups"].as_array().unwrap() {
        let key = read(group);
        if let Ok(key) = &key {
            assert_spelled_alike(group, key);
        }
        for case in group["tests"].as_array().unwrap() {
            let (message, signature) = (hex(&case["msg"]), hex(&case["sig"]));
            let verified = key.as_ref().map_err(ob3::Error::code).and_then(|key| {
                let outcome = key.verify(&message, &signature);
                // A signature of another length is refused as such, before anything is computed.
                match outcome.map_err(|error| error.code()) {
                    Err(Code::ProofValueLength) if signature.len() != key.signature_length() => {
                        Err(Code::ProofSignatureMismatch)
                    }
                    outcome => outcome,
                }
            });
            let id = case["tcId"].as_u64().unwrap();
            let told = match case["result"].as_str().unwrap() {
                "valid" => {
                    counts.0 += 1;
                    Ok(())
                }
                "invalid" => {
                    counts.1 += 1;
                    Err(Code::ProofSignatureMismatch)
                }
                "acceptable" => {
                    counts.2 += 1;
                    ACCEPTABLE.iter().find(|row| (row.0, row.1) == (file, id)).unwrap().2
                }
                other => panic!("case {id}: the suite says {other}"),
            };
            assert_eq!(verified, told, "{file}, case {id}: {} {}", case["comment"], case["flags"]);
        }
    }
    assert_eq!(counts, expected, "{file}");
    assert_eq!(suite["numberOfTests"].as_u64(), Some(counts.0 + counts.1 + counts.2));
}

/// The suite's other spellings of the key are the same key, and ours are the suite's.
fn assert_spelled_alike(group: &Value, key: &VerifyingKey) {
    for name in ["publicKeyJwk", "keyJwk"] {
        let Some(jwk) = group[name].as_object() else { continue };
        let public: serde_json::Map<_, _> =
            jwk.iter().filter(|(name, _)| *name != "d").map(|(n, v)| (n.clone(), v.clone())).collect();
        assert_eq!(&VerifyingKey::from_jwk(&Value::Object(public).to_string()).unwrap(), key);
    }
    assert_eq!(&VerifyingKey::from_multibase(&key.to_multibase()).unwrap(), key);
    if let Some(pem) = group["publicKeyPem"].as_str() {
        assert_eq!(&VerifyingKey::from_pem(pem).unwrap(), key);
        assert_eq!(key.to_pem().trim_end(), pem.trim_end());
    }
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

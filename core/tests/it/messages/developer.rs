//! What a developer has who reads, makes or passes on badges.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ob3::{Algorithm, Did, SigningKey, Verifier};
use serde_json::{Value, json};

use super::{KEYS, Row, asked, by_web, damaged, made, token, verified};
use crate::kit::{did, key, now};

/// A token with another header, which its signature no longer fits.
fn header(change: impl Fn(&mut Value)) -> String {
    let token = token(|_| ());
    let (header, rest) = token.split_once('.').unwrap();
    let mut header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    change(&mut header);
    format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header.to_string()))
}

/// The document of the issuer with a web site, as it lists key 7.
fn document(change: impl Fn(&mut Value)) -> String {
    let multibase = key(7).verifying_key().to_multibase();
    let mut document = json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": "did:web:college.example",
        "verificationMethod": [{
            "id": "did:web:college.example#key-1", "type": "Multikey", "controller": "did:web:college.example",
            "publicKeyMultibase": multibase
        }],
        "assertionMethod": ["did:web:college.example#key-1"]
    });
    change(&mut document);
    document.to_string()
}

/// The signature of a badge, as bytes.
fn signature() -> Vec<u8> {
    let badge = damaged(|_| ());
    bs58::decode(&badge["proof"]["proofValue"].as_str().unwrap()[1..]).into_vec().unwrap()
}

pub(super) const ROWS: [Row; 20] = [
    Row {
        what: "A member is there twice.",
        who: "The author of the file removes one and signs again.",
        broken: || verified(&damaged(|_| ()).to_string().replacen('{', "{\"name\":\"A\",", 1), &[]),
        code: "json.duplicate-key",
        path: "/name",
        document: "",
    },
    Row {
        what: "The file is in ISO 8859-1.",
        who: "Fetch it again, or save it as UTF-8.",
        broken: || {
            let text = damaged(|badge| badge["name"] = json!("Gr\u{f6}\u{df}e")).to_string();
            let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
            verified(&bytes[..], &[])
        },
        code: "json.encoding",
        path: "",
        document: "",
    },
    Row {
        what: "A token was written in base64 instead of base64url.",
        who: "The issuer corrects how tokens are written.",
        broken: || {
            let token = token(|badge| badge["name"] = json!("??>>~~"));
            verified(&token.replace('-', "+").replace('_', "/"), &[])
        },
        code: "jws.encoding",
        path: "",
        document: "",
    },
    Row {
        what: "A token says that nothing signs it.",
        who: "Do not rely on it.",
        broken: || verified(&header(|header| header["alg"] = json!("none")), &[]),
        code: "jwt.alg.none",
        path: "/header/alg",
        document: "",
    },
    Row {
        what: "A token is signed with a shared secret.",
        who: "Do not rely on it; the issuer signs with a key pair.",
        broken: || verified(&header(|header| header["alg"] = json!("HS256")), &[]),
        code: "jwt.alg.symmetric",
        path: "/header/alg",
        document: "",
    },
    Row {
        what: "A token does not say which key signed it.",
        who: "The issuer adds kid or jwk and signs again.",
        broken: || verified(&header(|header| drop(header.as_object_mut().unwrap().remove("kid"))), &[]),
        code: "jwt.key.missing",
        path: "/header",
        document: "",
    },
    Row {
        what: "A token names its key by a bare name.",
        who: "The issuer names the key by a URL and signs again.",
        broken: || {
            let token = token(|badge| badge["issuer"]["id"] = json!(did(7)));
            let (_, rest) = token.split_once('.').unwrap();
            let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"EdDSA","kid":"key-1","typ":"JWT"}"#);
            verified(&format!("{header}.{rest}"), &[])
        },
        code: "did.method-not-found",
        path: "/header/kid",
        document: "",
    },
    Row {
        what: "The key of a did:jwk is named by a thumbprint.",
        who: "The issuer names it #0 and signs again.",
        broken: || {
            let did = Did::jwk(key(7).verifying_key()).to_string();
            verified(
                &damaged(|badge| {
                    badge["issuer"]["id"] = json!(did);
                    badge["proof"]["verificationMethod"] = json!(format!("{did}#R8iaGcgqe0ixYmK"));
                }),
                &[],
            )
        },
        code: "did.method-not-found",
        path: "/proof/verificationMethod",
        document: "",
    },
    Row {
        what: "The web site shows a page where its keys should be.",
        who: "The party that runs the address publishes the document.",
        broken: || verified(&by_web(), &[(KEYS, "<!doctype html><html></html>")]),
        code: "did.document.malformed",
        path: "",
        document: KEYS,
    },
    Row {
        what: "The issuer's document no longer lists the key.",
        who: "Ask the issuer for a badge that is signed with a key that it lists.",
        broken: || {
            verified(
                &by_web(),
                &[(
                    KEYS,
                    &document(|document| {
                        document["verificationMethod"][0]["id"] = json!("did:web:college.example#key-2");
                    }),
                )],
            )
        },
        code: "did.method-not-found",
        path: "",
        document: KEYS,
    },
    Row {
        what: "The issuer's document does not list the key for issuing.",
        who: "The issuer lists it for that, or signs with another.",
        broken: || verified(&by_web(), &[(KEYS, &document(|document| document["assertionMethod"] = json!([])))]),
        code: "did.method-purpose",
        path: "/assertionMethod",
        document: KEYS,
    },
    Row {
        what: "The signature is in base64 instead of base58.",
        who: "The issuer corrects how signatures are written.",
        broken: || verified(&damaged(|badge| badge["proof"]["proofValue"] = json!(STANDARD.encode(signature()))), &[]),
        code: "proof.value.malformed",
        path: "/proof/proofValue",
        document: "",
    },
    Row {
        what: "The signature was encoded twice.",
        who: "The issuer corrects how signatures are written.",
        broken: || {
            let twice = |value: &Value| format!("z{}", bs58::encode(value.as_str().unwrap()).into_string());
            verified(&damaged(|badge| badge["proof"]["proofValue"] = json!(twice(&badge["proof"]["proofValue"]))), &[])
        },
        code: "proof.value.length",
        path: "/proof/proofValue",
        document: "",
    },
    Row {
        what: "The proof is of a kind that is not known.",
        who: "Verify with software that knows it.",
        broken: || verified(&damaged(|badge| badge["proof"]["cryptosuite"] = json!("mldsa44-2026")), &[]),
        code: "proof.format.unknown",
        path: "/proof/type",
        document: "",
    },
    Row {
        what: "A context of somebody else is not at hand.",
        who: "Provide it and verify again.",
        broken: || {
            verified(
                &damaged(|badge| badge["@context"].as_array_mut().unwrap().push(json!("https://terms.example/v1"))),
                &[],
            )
        },
        code: "jsonld.loading-remote-context-failed",
        path: "/@context/3",
        document: "",
    },
    Row {
        what: "No context defines a member of the badge.",
        who: "The issuer adds the context or removes the member.",
        broken: || verified(&damaged(|badge| badge["credentialSubject"]["mood"] = json!("good")), &[]),
        code: "jsonld.undefined-term",
        path: "/credentialSubject/mood",
        document: "",
    },
    Row {
        what: "The times of a token are in milliseconds.",
        who: "The issuer's software is corrected, and signs again.",
        broken: || {
            let token = token(|_| ());
            let [header, payload, _] = token.split('.').collect::<Vec<_>>()[..] else { panic!("{token}") };
            let mut payload: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
            payload["nbf"] = json!(payload["nbf"].as_i64().unwrap() * 1_000);
            let input = format!("{header}.{}", URL_SAFE_NO_PAD.encode(payload.to_string()));
            let signature = ob3::Signer::sign(&key(7), input.as_bytes()).unwrap();
            verified(&format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature)), &[])
        },
        code: "jwt.date.malformed",
        path: "/nbf",
        document: "",
    },
    Row {
        what: "A presentation was made for another web site.",
        who: "The holder presents it anew.",
        broken: || {
            let badge = ob3::SignedCredential::from_text(made(|_| ()).to_string());
            let presented = ob3::presentation(&[badge], &did(7)).unwrap();
            let options = ob3::SignOptions::new().domain("https://shop.example").challenge("a");
            let signed = ob3::sign(&presented, &key(7), &options).unwrap();
            asked(&Verifier::new().domain("https://bank.example").challenge("a"), &signed, &[], now())
        },
        code: "proof.domain.mismatch",
        path: "/proof/domain",
        document: "",
    },
    Row {
        what: "The private key is an encrypted PEM.",
        who: "Decrypt it first.",
        broken: || {
            let pem =
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIGj\n-----END RSA PRIVATE KEY-----\n";
            SigningKey::from_pem(pem).unwrap_err().into()
        },
        code: "key.unsupported",
        path: "",
        document: "",
    },
    Row {
        what: "The key is of another kind than the format signs with.",
        who: "Use another key, or another format.",
        broken: || {
            let credential = ob3::Credential::from_json(crate::kit::unsigned(&key(7)).to_string().as_bytes()).unwrap();
            let p256 = SigningKey::generate(Algorithm::P256).unwrap();
            ob3::sign(&credential, &p256, &ob3::SignOptions::new().format(ob3::Format::EddsaRdfc2022))
                .unwrap_err()
                .into()
        },
        code: "key.type-mismatch",
        path: "",
        document: "",
    },
];

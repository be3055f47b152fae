//! What writing the document of a did:web promises: keys only come in, revocation has a date, and nothing else is touched.

use ob3::did::{Document, PublishedDocument};
use ob3::{Code, Did, Limits, SigningKey, VerifyingKey};

use crate::kit::{self, instant};

const FIRST: &str = "did:web:example.edu#key-1";
const SECOND: &str = "did:web:example.edu#key-2";

fn key(seed: u8) -> VerifyingKey {
    kit::key(seed).verifying_key().clone()
}

/// A document with these keys.
fn with(keys: &[u8]) -> PublishedDocument {
    let mut document = PublishedDocument::new(&Did::web("example.edu").unwrap()).unwrap();
    for seed in keys {
        document.add_key(&key(*seed)).unwrap();
    }
    document
}

fn read(text: &str) -> PublishedDocument {
    PublishedDocument::parse(text.as_bytes(), &Limits::default()).unwrap()
}

/// Which key a method leads to at an instant, or why to none.
fn found(document: &PublishedDocument, method: &str, now: &str) -> Result<VerifyingKey, Code> {
    let json = document.to_json();
    let document = Document::parse(json.as_bytes(), &Limits::default()).unwrap();
    let method = document.verification_method(method, "assertionMethod", Some(instant(now)));
    method.map(|method| method.key).map_err(|error| error.code())
}

#[test]
fn an_old_key_stays_for_the_badges_that_it_signed() {
    let mut document = with(&[1]);
    assert_eq!(document.add_key(&key(2)).unwrap(), SECOND);
    assert_eq!(found(&document, FIRST, "2026-01-01T00:00:00Z"), Ok(key(1)));
    assert_eq!(found(&document, SECOND, "2026-01-01T00:00:00Z"), Ok(key(2)));
    assert_eq!(read(&document.to_json()), document, "what is written is read");
}

#[test]
fn a_revoked_key_counts_until_then_and_the_date_stays() {
    for name in ["key-1", FIRST, "#key-1"] {
        let mut document = with(&[1, 2]);
        document.revoke(name, instant("2026-03-01T00:00:00Z")).unwrap();
        assert_eq!(found(&document, FIRST, "2026-02-28T23:59:59Z"), Ok(key(1)), "{name}");
        assert_eq!(found(&document, FIRST, "2026-03-01T00:00:00Z"), Err(Code::DidMethodRevoked), "{name}");
        assert_eq!(found(&document, SECOND, "2026-03-01T00:00:00Z"), Ok(key(2)), "{name}");
        let before = document.clone();
        let error = document.revoke(name, instant("2027-03-01T00:00:00Z")).unwrap_err();
        assert_eq!((error.code(), document), (Code::BuildInvalid, before), "{name}");
    }
}

#[test]
fn a_name_that_no_key_has_revokes_nothing() {
    for name in ["key-3", "", "#", "did:web:example.edu", "did:web:elsewhere.edu#key-1", "https://example.edu#key-1"] {
        let mut document = with(&[1]);
        let error = document.revoke(name, instant("2026-03-01T00:00:00Z")).unwrap_err();
        assert_eq!((error.code(), document), (Code::DidMethodNotFound, with(&[1])), "{name}");
    }
}

#[test]
fn a_key_is_listed_once_and_no_name_is_given_twice() {
    let mut document = with(&[1]);
    let error = document.add_key(&key(1)).unwrap_err();
    assert_eq!((error.code(), &document), (Code::BuildInvalid, &with(&[1])));
    assert!(error.message().contains(FIRST), "{error}");

    let others = r##"{"id":"did:web:example.edu","verificationMethod":[],"authentication":["#key-7",
        {"id":"did:web:example.edu#key-9","type":"Other"}],"assertionMethod":["did:web:example.edu#key-x"]}"##;
    assert_eq!(read(others).add_key(&key(1)).unwrap(), "did:web:example.edu#key-10");
}

#[test]
fn whatever_else_is_there_stays_as_it_is() {
    let before = r##"{"example:first":1.50,"@context":"https://www.w3.org/ns/did/v1","id":"did:web:example.edu","verificationMethod":{"id":"#old","type":"JsonWebKey2020","controller":"did:web:example.edu","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}},"assertionMethod":"#old","service":[{"id":"#s"}]}"##;
    let mut document = read(before);
    document.revoke("old", instant("2026-03-01T00:00:00Z")).unwrap();
    assert_eq!(
        document.to_json(),
        before.replace(
            r#"8Nc2UyFXcd4kOmOsBIoYtZ2ik"}"#,
            r#"8Nc2UyFXcd4kOmOsBIoYtZ2ik"},"revoked":"2026-03-01T00:00:00Z""#
        )
    );
    let mut document = read(before);
    document.add_key(&key(2)).unwrap();
    let json = document.to_json();
    for part in [
        r#""example:first":1.50,"#,
        r##""assertionMethod":["#old","did:web:example.edu#key-1"]"##,
        r##""service":[{"id":"#s"}]"##,
    ] {
        assert!(json.contains(part), "{part}: {json}");
    }
    let contexts = r#""@context":["https://www.w3.org/ns/did/v1","https://w3id.org/security/multikey/v1"]"#;
    assert!(json.contains(contexts), "{json}");
    assert!(found(&document, "did:web:example.edu#old", "2026-01-01T00:00:00Z").is_ok());
}

#[test]
fn contexts_are_named_once_and_only_where_there_are_some() {
    let json = with(&[1, 2]).to_json();
    assert_eq!(json.matches("multikey/v1").count(), 1, "{json}");
    let mut plain = read(r#"{"id":"did:web:example.edu"}"#);
    plain.add_key(&key(1)).unwrap();
    assert!(!plain.to_json().contains("@context"));
    let mut complete = read(r#"{"@context":["https://www.w3.org/ns/did/v1.1"],"id":"did:web:example.edu"}"#);
    complete.add_key(&key(1)).unwrap();
    assert!(!complete.to_json().contains("multikey/v1"));
}

#[cfg(feature = "rsa")]
#[test]
fn an_rsa_key_is_written_as_a_jwk() {
    let pem = include_str!("../../../../test-vectors/src/rsa.pem");
    let rsa = SigningKey::from_pem(pem).unwrap().verifying_key().clone();
    let mut document = with(&[]);
    document.add_key(&rsa).unwrap();
    assert!(document.to_json().contains(r#""type":"JsonWebKey""#));
    assert_eq!(found(&document, FIRST, "2026-01-01T00:00:00Z"), Ok(rsa));
}

#[test]
fn what_is_no_document_of_a_did_web_is_not_written() {
    let error = PublishedDocument::new(&Did::key(&key(1))).unwrap_err();
    assert_eq!(error.code(), Code::DidUnsupported);
    for (text, code) in [
        ("", Code::DidDocumentMalformed),
        ("[]", Code::DidDocumentMalformed),
        (r#"{"id":"https://example.edu"}"#, Code::DidMalformed),
        (r#"{"id":"did:example:1"}"#, Code::DidUnsupported),
        (r#"{"id":"did:web:127.0.0.1"}"#, Code::DidMalformed),
        (r#"{"id":"did:web:example.edu","verificationMethod":["x"]}"#, Code::DidDocumentMalformed),
        (
            r#"{"id":"did:web:example.edu","verificationMethod":[{"id":"\u0023k","privateKeyJwk":{}}]}"#,
            Code::KeySecretPublished,
        ),
        (
            r#"{"id":"did:web:example.edu","assertionMethod":{"id":"\u0023k","publicKeyJwk":{"crv":"P-256","d":"x"}}}"#,
            Code::KeySecretPublished,
        ),
        (
            r#"{"id":"did:web:example.edu","verificationMethod":[{"id":"\u0023k","publicKeyMultibase":"z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"}]}"#,
            Code::KeySecretPublished,
        ),
        (
            r#"{"id":"did:web:example.edu","verificationMethod":[{"id":"\u0023k","publicKeyPem":"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----"}]}"#,
            Code::KeySecretPublished,
        ),
        (r#"{"id":"did:web:example.edu","jwks":{"keys":[[{"kty":"oct","k":"x"}]]}}"#, Code::KeySecretPublished),
        (r#"{"id":"did:web:example.edu","x":{"secretKeyBase58":null}}"#, Code::KeySecretPublished),
    ] {
        let error = PublishedDocument::parse(text.as_bytes(), &Limits::default()).unwrap_err();
        assert_eq!(error.code(), code, "{text}");
    }
}

#[test]
fn where_no_number_is_left_for_a_key_that_is_said() {
    let mut document = read(&with(&[1]).to_json().replace("#key-1", &format!("#key-{}", u32::MAX)));
    let before = document.to_json();
    assert_eq!(document.add_key(&key(2)).unwrap_err().code(), Code::BuildInvalid);
    assert_eq!(document.to_json(), before);
}

//! What `sign` writes, and what it refuses to write.

use std::fs;

use ob3::{
    Accepted, Algorithm, Bundle, Code, Credential, Did, Error, Format, SignOptions, Signer, SigningKey, Verifier,
    VerifyingKey, prepare, sign,
};
use serde_json::{Value, json};

use crate::kit::{codes, did, key, now, unsigned, vectors, verify};

fn credential(document: &Value) -> Credential {
    Credential::from_json(document.to_string().as_bytes()).unwrap()
}

#[test]
fn what_is_only_read_is_never_written() {
    for format in Format::ALL.iter().copied().filter(|format| !format.can_sign()) {
        let badge = unsigned(&key(7)).to_string();
        let credential = Credential::from_json(badge.as_bytes()).unwrap();
        let error = sign(&credential, &key(7), &SignOptions::new().format(format)).unwrap_err();
        assert_eq!(error.code(), Code::SignOptions, "{format}");
        assert!(error.message().contains(format.as_str()));
    }
    let [older, newest] = [Format::Ed25519Signature2020, Format::EddsaRdfc2022].map(Format::can_sign);
    assert!(newest && !older);
}

#[test]
fn a_credential_that_breaks_a_rule_of_the_data_model_is_not_signed_in_any_format() {
    let mut count = 0;
    for entry in fs::read_dir(vectors().join("conformance")).unwrap() {
        let path = entry.unwrap().path();
        if !path.file_name().unwrap().to_string_lossy().starts_with("w3c-") {
            continue;
        }
        let mut document: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        document.as_object_mut().unwrap().remove("proof");
        let issuer =
            if document["issuer"].is_object() { &mut document["issuer"]["id"] } else { &mut document["issuer"] };
        *issuer = json!(did(7));
        for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022, Format::VcJose] {
            // What departs in meaning is never let through.
            let options = SignOptions::new().format(format).allow_departures(true);
            let error = sign(&credential(&document), &key(7), &options).unwrap_err();
            let family = error.code().name().split('.').next().unwrap_or_default();
            assert!(["vcdm", "resource", "validity"].contains(&family), "{}: {error}", path.display());
        }
        count += 1;
    }
    assert!(count > 20, "{count}");
}

#[test]
fn departures_are_refused_and_all_are_counted() {
    let mut badge = unsigned(&key(7));
    badge["credentialSubject"]["achievement"].as_object_mut().unwrap().remove("name");
    badge["validUntil"] = json!("2020-01-01T00:00:00Z");
    let error = sign(&credential(&badge), &key(7), &SignOptions::new()).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::ConformanceMemberMissing, "/credentialSubject/achievement"));
    assert_eq!(error.params().get("others").map(ToString::to_string).as_deref(), Some("1"), "{error}");
    assert!(prepare(&credential(&unsigned(&key(7))), Some(key(7).verifying_key()), &SignOptions::new()).is_ok());
}

/// A key in a cloud, of which a signature by another comes back.
struct Moved {
    told: Option<VerifyingKey>,
    signing: Option<SigningKey>,
}

impl Signer for Moved {
    fn algorithm(&self) -> Algorithm {
        Algorithm::Ed25519
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.signing.as_ref().map_or(Ok(vec![0; 64]), |key| key.sign(message))
    }

    fn verifying_key(&self) -> Option<VerifyingKey> {
        self.told.clone()
    }
}

#[test]
fn a_signature_by_another_key_never_leaves() {
    let badge = credential(&unsigned(&key(7)));
    let known = Some(key(7).verifying_key().clone());
    let method = Did::key(key(7).verifying_key()).verification_method().unwrap();
    for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022, Format::VcJwt, Format::VcJose] {
        let options = SignOptions::new().format(format).method(&*method).scheme(ob3::key::Scheme::EdDsa);
        for (told, signing) in [
            (known.clone(), None),
            (known.clone(), Some(key(8))),
            (None, Some(key(8))),
            // Both halves moved, and the method stayed.
            (Some(key(8).verifying_key().clone()), Some(key(8))),
        ] {
            let error = sign(&badge, &Moved { told, signing }, &options).unwrap_err();
            assert_eq!(error.code(), Code::SignSignatureMismatch, "{format}: {error}");
        }
        assert_eq!(sign(&badge, &key(8), &options).unwrap_err().code(), Code::SignSignatureMismatch, "{format}");
        let request = prepare(&badge, None, &options).unwrap();
        assert_eq!(request.clone().finish(&[0; 64]).unwrap_err().code(), Code::SignSignatureMismatch, "{format}");
        let finished = request.clone().finish(&key(7).sign(request.bytes()).unwrap()).unwrap();
        assert!(verify(&finished).is_valid(), "{format}");
        let signed = sign(&badge, &Moved { told: known.clone(), signing: Some(key(7)) }, &options).unwrap();
        assert!(verify(&signed).is_valid(), "{format}");
    }
}

#[test]
fn the_context_that_defines_proofs_is_added_to_a_document_of_1_1_without_it() {
    let with = |contexts: Value| {
        json!({
            "@context": contexts, "id": "urn:example:1", "type": ["VerifiableCredential"], "issuer": did(7),
            "issuanceDate": "2026-01-01T00:00:00Z", "credentialSubject": {"id": "did:example:ada"}
        })
    };
    let (v1, di) = ("https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/data-integrity/v2");
    let before = "https://w3id.org/security/data-integrity/v1";
    for (contexts, expected) in [
        (json!([v1]), json!([v1, di])),
        (json!(v1), json!([v1, di])),
        (json!([v1, di]), json!([v1, di])),
        (json!([v1, before]), json!([v1, before])),
    ] {
        for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022] {
            let signed =
                sign(&credential(&with(contexts.clone())), &key(7), &SignOptions::new().format(format)).unwrap();
            let document: Value = serde_json::from_str(signed.as_str()).unwrap();
            assert_eq!(document["@context"], expected);
            assert_eq!(codes(&verify(&signed)), ["conformance.kind.other"], "{format} {contexts}");
        }
    }
}

/// With `rdfDirection: i18n-datatype`, as other implementations of Data Integrity have it.
#[test]
fn a_text_with_a_direction_is_signed_in_every_format_and_its_direction_with_it() {
    let text = |direction: &str| json!({"@value": "HTML \u{648}CSS", "@language": "ar", "@direction": direction});
    let membership = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:example:1", "type": ["VerifiableCredential"],
        "issuer": {"id": did(7), "name": text("rtl")}, "validFrom": "2026-01-01T00:00:00Z", "name": [text("rtl")],
        "description": text("rtl"), "credentialSubject": {"id": "did:example:ada"}
    });
    let judge = |signed: &[u8]| Verifier::new().accept([Accepted::Any]).verify(signed, now(), &Bundle::new());
    for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022, Format::VcJwt, Format::VcJose] {
        let signed = sign(&credential(&membership), &key(7), &SignOptions::new().format(format)).unwrap();
        assert!(judge(signed.as_bytes()).is_valid(), "{format}: {:#?}", judge(signed.as_bytes()));
        let Ok(document) = serde_json::from_str::<Value>(signed.as_str()) else { continue };
        for pointer in ["/issuer/name", "/name/0", "/description"] {
            let mut turned = document.clone();
            *turned.pointer_mut(pointer).unwrap() = text("ltr");
            let report = judge(turned.to_string().as_bytes());
            assert_eq!(codes(&report), ["proof.signature.mismatch"], "{format} {pointer}");
        }
    }
}

#[test]
fn a_presentation_need_not_say_who_presents_nor_what() {
    let key = key(7);
    let badge: Value =
        serde_json::from_str(sign(&credential(&unsigned(&key)), &key, &SignOptions::new()).unwrap().as_str()).unwrap();
    for members in [json!({}), json!({"verifiableCredential": [badge]}), json!({"holder": did(7)})] {
        let mut document =
            json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]});
        document.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        for format in [Format::EddsaRdfc2022, Format::EddsaJcs2022, Format::VcJose] {
            let signed = sign(&credential(&document), &key, &SignOptions::new().format(format)).unwrap();
            let report = verify(&signed);
            assert!(report.is_valid(), "{format} {document}: {report:#?}");
            let is_said = codes(&report).contains(&"presentation.holder.missing");
            assert_eq!(is_said, members.get("holder").is_none(), "{format} {document}");
            assert_eq!(report.is_authentic(), members.get("holder").is_some(), "a key alone presents in no name");
        }
    }
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "holder": 5
    });
    assert_eq!(sign(&credential(&document), &key, &SignOptions::new()).unwrap_err().code(), Code::IssuerMissing);
}

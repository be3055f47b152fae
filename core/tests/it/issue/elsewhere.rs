//! Keys elsewhere: what a signer is asked for, in which form it may answer, and what is done with a wrong answer.
#![cfg(all(feature = "ecdsa", feature = "rsa", feature = "getrandom"))]

use ob3::key::Scheme;
use ob3::{
    Algorithm, Bundle, Code, Credential, Did, Error, Format, SignOptions, Signer, SigningKey, VerifyingKey, prepare,
    sign,
};
use serde_json::{Value, json};

use crate::kit::{key, unsigned, verify};

/// One key of each kind that signs.
fn keys() -> Vec<SigningKey> {
    let rsa = SigningKey::from_pem(super::super::key::formats::RSA_PKCS8).unwrap();
    vec![
        key(7),
        SigningKey::from_bytes(Algorithm::P256, &[7; 32]).unwrap(),
        SigningKey::from_bytes(Algorithm::P384, &[7; 48]).unwrap(),
        rsa,
    ]
}

fn badge(key: &SigningKey) -> Credential {
    Credential::from_json(unsigned(key).to_string().as_bytes()).unwrap()
}

/// Two numbers of the same width as ASN.1 DER.
fn der(plain: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for number in plain.chunks(plain.len() / 2) {
        let zeros = number.iter().take_while(|byte| **byte == 0).count();
        let sign = if number[zeros] >= 0x80 { vec![0] } else { vec![] };
        let digits = [&sign[..], &number[zeros..]].concat();
        body.extend([2, u8::try_from(digits.len()).unwrap()]);
        body.extend(digits);
    }
    [vec![0x30, u8::try_from(body.len()).unwrap()], body].concat()
}

/// A key that a service keeps, which answers ECDSA signatures as DER, as those of the big clouds do.
struct Service {
    key: SigningKey,
    answers: fn(Vec<u8>) -> Vec<u8>,
}

impl Signer for Service {
    fn algorithm(&self) -> Algorithm {
        Signer::algorithm(&self.key)
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.key.sign(message).map(self.answers)
    }

    fn verifying_key(&self) -> Option<VerifyingKey> {
        Some(self.key.verifying_key().clone())
    }
}

#[test]
fn a_request_says_what_is_to_be_signed_and_how() {
    let expected = [
        (Scheme::EdDsa, Algorithm::Ed25519, None),
        (Scheme::Es256, Algorithm::P256, Some(32)),
        (Scheme::Es384, Algorithm::P384, Some(48)),
        (Scheme::Rs256, Algorithm::Rsa, Some(32)),
    ];
    for (key, (scheme, algorithm, digest)) in keys().iter().zip(expected) {
        let request = prepare(&badge(key), Some(key.verifying_key()), &SignOptions::new()).unwrap();
        assert_eq!((request.scheme(), request.algorithm()), (scheme, algorithm));
        assert_eq!(request.digest().map(|digest| digest.len()), digest);
        let method = Did::key(key.verifying_key()).verification_method().unwrap();
        assert_eq!(request.verification_method(), method);
        let signed = request.clone().finish(&key.sign(request.bytes()).unwrap()).unwrap();
        assert!(verify(&signed).is_valid(), "{algorithm}");
    }
}

#[test]
fn the_format_goes_with_the_key_unless_it_is_said() {
    let expected = [Format::EddsaRdfc2022, Format::EcdsaRdfc2019, Format::EcdsaRdfc2019, Format::VcJwt];
    for (key, format) in keys().iter().zip(expected) {
        let report = verify(&sign(&badge(key), key, &SignOptions::new()).unwrap());
        assert_eq!((report.is_valid(), report.format()), (true, Some(format)));
    }
    let rsa = &keys()[3];
    let holder = Did::key(rsa.verifying_key()).to_string();
    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "holder": holder
    });
    let presentation = Credential::from_json(presentation.to_string().as_bytes()).unwrap();
    let report = verify(&sign(&presentation, rsa, &SignOptions::new()).unwrap());
    assert_eq!((report.is_valid(), report.format()), (true, Some(Format::VcJose)), "there is no vc-jwt of one");
}

#[test]
fn a_format_that_does_not_fit_the_key_names_those_that_do() {
    let said = |key: &SigningKey, format: Format| {
        let error = sign(&badge(key), key, &SignOptions::new().format(format)).unwrap_err();
        assert_eq!(error.code(), Code::KeyTypeMismatch, "{error}");
        error.params().get("formats").unwrap().to_string()
    };
    let keys = keys();
    assert_eq!(said(&keys[0], Format::EcdsaRdfc2019), "eddsa-rdfc-2022, eddsa-jcs-2022, vc-jwt, vc-jose");
    let p256 = said(&keys[1], Format::EddsaRdfc2022);
    assert_eq!(p256, "ecdsa-rdfc-2019, ecdsa-jcs-2019, ecdsa-sd-2023, vc-jwt, vc-jose");
    assert_eq!(said(&keys[2], Format::EcdsaSd2023), "ecdsa-rdfc-2019, ecdsa-jcs-2019, vc-jwt, vc-jose");
    assert_eq!(said(&keys[3], Format::EddsaJcs2022), "vc-jwt, vc-jose");
}

#[test]
fn without_the_public_key_the_kind_or_the_method_says_how_to_sign() {
    let keys = keys();
    for key in &keys[..3] {
        // A did:key is the key.
        let method = Did::key(key.verifying_key()).verification_method().unwrap();
        let request = prepare(&badge(key), None, &SignOptions::new().method(method)).unwrap();
        assert_eq!(request.algorithm(), key.verifying_key().algorithm());
        let forged = request.clone().finish(&keys[0].sign(b"something else").unwrap());
        assert!(forged.is_err(), "the method leads to the key");
        assert!(request.clone().finish(&key.sign(request.bytes()).unwrap()).is_ok());
    }
    let mut elsewhere = unsigned(&keys[3]);
    elsewhere["issuer"]["id"] = json!("did:web:example.edu");
    let badge = Credential::from_json(elsewhere.to_string().as_bytes()).unwrap();
    let options = SignOptions::new().method("did:web:example.edu#key-1");
    assert_eq!(prepare(&badge, None, &options).unwrap_err().code(), Code::SignOptions, "of which kind is it?");
    for key in &keys {
        let options = options.clone().algorithm(key.verifying_key().algorithm());
        let request = prepare(&badge, None, &options).unwrap();
        assert_eq!(request.scheme(), key.verifying_key().algorithm().scheme());
        let signature = key.sign(request.bytes()).unwrap();
        assert!(request.clone().finish(&signature).is_ok(), "an RSA signature as long as the key has it");
        assert!(request.finish(&signature[1..]).is_err() || signature.len() > 256);
    }
    let fetched: Value = json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": "did:web:example.edu",
        "verificationMethod": [{
            "id": "did:web:example.edu#key-1", "type": "Multikey", "controller": "did:web:example.edu",
            "publicKeyMultibase": keys[1].verifying_key().to_multibase()
        }],
        "assertionMethod": ["did:web:example.edu#key-1"]
    });
    let mut bundle = Bundle::new();
    bundle.insert("https://example.edu/.well-known/did.json", Some(fetched.to_string().into_bytes()));
    let request = prepare(&badge, None, &options.bundle(bundle)).unwrap();
    assert_eq!(request.scheme(), Scheme::Es256, "the document of the issuer says the key");
    let by_another = SigningKey::from_bytes(Algorithm::P256, &[8; 32]).unwrap().sign(request.bytes()).unwrap();
    assert_eq!(request.finish(&by_another).unwrap_err().code(), Code::SignSignatureMismatch);
}

#[test]
fn ecdsa_is_taken_as_r_and_s_and_as_der_and_gives_the_same_badge() {
    for key in &keys()[1..3] {
        for format in [Format::EcdsaRdfc2019, Format::EcdsaJcs2019, Format::VcJwt, Format::VcJose] {
            let options = SignOptions::new().format(format);
            let request = prepare(&badge(key), Some(key.verifying_key()), &options).unwrap();
            let plain = key.sign(request.bytes()).unwrap();
            let signed = request.clone().finish(&plain).unwrap();
            assert_eq!(request.finish(&der(&plain)).unwrap().as_str(), signed.as_str());
            assert!(verify(&signed).is_valid(), "{format}");
        }
        let service = Service { key: SigningKey::from_jwk(&key.to_jwk()).unwrap(), answers: |plain| der(&plain) };
        assert!(verify(&sign(&badge(key), &service, &SignOptions::new()).unwrap()).is_valid());
    }
    let p256 = &keys()[1];
    let service = Service { key: SigningKey::from_jwk(&p256.to_jwk()).unwrap(), answers: |plain| der(&plain) };
    let base = sign(&badge(p256), &service, &SignOptions::new().format(Format::EcdsaSd2023)).unwrap();
    let derived = ob3::derive(&base, [""; 0], &Bundle::new()).unwrap();
    assert!(verify(&derived).is_valid());
}

/// An answer made wrong, and how that is called.
type Wrong = (fn(Vec<u8>) -> Vec<u8>, Code, &'static str);

#[test]
fn a_wrong_answer_never_becomes_a_badge_and_says_what_is_wrong() {
    let of_ecdsa: [Wrong; 8] = [
        (|plain| der(&plain)[..40].to_vec(), Code::ProofValueLength, "proof.value.length/sign-der"),
        (|plain| [der(&plain), vec![0]].concat(), Code::ProofValueLength, "proof.value.length/sign-der"),
        (|plain| plain[1..].to_vec(), Code::ProofValueLength, ""),
        (|_| vec![], Code::ProofValueLength, "proof.value.length/sign-ecdsa"),
        (|plain| vec![0; plain.len()], Code::SignSignatureMismatch, "sign.signature.mismatch/zero"),
        (|plain| der(&vec![1; plain.len()]), Code::SignSignatureMismatch, "sign.signature.mismatch"),
        (|plain| vec![9; plain.len()], Code::SignSignatureMismatch, "sign.signature.mismatch"),
        (|_| der(&[1; 160]), Code::ProofValueMalformed, "proof.value.malformed/sign-der"),
    ];
    for key in &keys()[1..3] {
        for (number, (answers, code, phrase)) in of_ecdsa.into_iter().enumerate() {
            let service = Service { key: SigningKey::from_jwk(&key.to_jwk()).unwrap(), answers };
            let error = sign(&badge(key), &service, &SignOptions::new()).unwrap_err();
            assert_eq!(error.code(), code, "{number}: {error}");
            if !phrase.is_empty() {
                assert_eq!(error.phrase().unwrap().id(), phrase, "{number}");
            }
        }
    }
    for key in [&keys()[0], &keys()[3]] {
        for (answers, code) in [
            ((|plain| vec![0; plain.len()]) as fn(Vec<u8>) -> Vec<u8>, Code::SignSignatureMismatch),
            (|plain| vec![1; plain.len()], Code::SignSignatureMismatch),
            (|plain| plain[1..].to_vec(), Code::ProofValueLength),
            (|_| der(&[1; 64]), Code::ProofValueLength),
        ] {
            let service = Service { key: SigningKey::from_jwk(&key.to_jwk()).unwrap(), answers };
            assert_eq!(sign(&badge(key), &service, &SignOptions::new()).unwrap_err().code(), code);
        }
    }
}

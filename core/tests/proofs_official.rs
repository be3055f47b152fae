//! Published proofs with every intermediate value: VC-DI-EDDSA's examples, and the Open Badges known answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use ob3::canon::Hash;
use ob3::json::{Object, Value};
use ob3::jsonld::Options;
use ob3::proof::{Unsecured, proof_value};
use ob3::{
    Bundle, Check, Credential, Format, Limits, Outcome, SignOptions, SigningKey, Timestamp, Verdict, Verifier, sign,
};

fn object(text: &str) -> Object<'_> {
    let Value::Object(object) = Value::parse(text.as_bytes(), &Limits::default()).unwrap() else {
        panic!("not an object")
    };
    object
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// The context of one example is published nowhere that a package reaches. What its terms stand for, the example's
/// canonical form says; were one of them wrong, no published hash would be met.
const CITIZENSHIP: &str = r#"{"@context": {
    "xsd": "http://www.w3.org/2001/XMLSchema#", "citizenship": "https://w3id.org/citizenship#", "schema": "https://schema.org/",
    "EmploymentAuthorizationDocumentCredential": "citizenship:EmploymentAuthorizationDocumentCredential",
    "EmploymentAuthorizationDocument": "citizenship:EmploymentAuthorizationDocument",
    "EmployablePerson": "citizenship:EmployablePerson", "Person": "schema:Person",
    "givenName": "schema:givenName", "additionalName": "schema:additionalName", "familyName": "schema:familyName", "gender": "schema:gender",
    "image": {"@id": "schema:image", "@type": "@id"}, "identifier": "schema:identifier",
    "birthDate": {"@id": "schema:birthDate", "@type": "xsd:dateTime"},
    "residentSince": {"@id": "citizenship:residentSince", "@type": "xsd:dateTime"},
    "birthCountry": "citizenship:birthCountry", "employmentAuthorizationDocument": "citizenship:employmentAuthorizationDocument",
    "lprCategory": "citizenship:lprCategory", "lprNumber": "citizenship:lprNumber"
}}"#;

fn bundle() -> Bundle {
    let mut bundle = Bundle::new();
    bundle.provide("https://w3id.org/citizenship/v4rc1", Some(CITIZENSHIP.into()));
    bundle
}

fn verifies_proof_alone(signed: &str) {
    let verifier = Verifier::new().at(Timestamp::parse("2026-01-01T00:00:00Z").unwrap());
    let report = verifier.clone().ask([Check::Proof]).verify(signed.as_bytes(), &bundle());
    assert_eq!(report.verdict(), Verdict::Valid, "{report:#?}");
    // The examples' issuer is not the key's did:key, so as a whole they are refused.
    let report = verifier.verify(signed.as_bytes(), &bundle());
    assert_eq!((report.verdict(), report.outcome(Check::Issuer)), (Verdict::Invalid, Outcome::Failed), "{report:#?}");
    // A day later is another document.
    let forged = signed.replacen("-01-01T00:00:00Z", "-01-02T00:00:00Z", 1).replacen("2019-12-03", "2019-12-04", 1);
    assert_ne!(forged, signed);
    let report = Verifier::new().ask([Check::Proof]).verify(forged.as_bytes(), &bundle());
    assert_eq!(report.findings().first().unwrap().code.name(), "proof.signature.mismatch");
}

/// The files of one example and the suffix of their names.
fn example(folder: &str, suffix: &str, signed: &str) {
    let file = |name: &str| common::read(&format!("vc-di-eddsa/{folder}/{name}"));
    let (proof_config, signed) = (file(&format!("proofConfig{suffix}.json")), file(signed));
    let mut document = object(&signed);
    let proof = document.remove("proof").unwrap();
    let proof = proof.as_object().unwrap();
    let (bundle, options) = (bundle(), Options::default());
    let unsecured = Unsecured::new(&document, &bundle, &options).unwrap();
    assert_eq!(unsecured.canonical_document(Hash::Sha256).unwrap().to_nquads(), file(&format!("canonDoc{suffix}.txt")));
    assert_eq!(
        unsecured.canonical_proof(proof, Hash::Sha256).unwrap().to_nquads(),
        file(&format!("proofCanon{suffix}.txt"))
    );
    // The published configuration and the proof in the signed document say the same.
    let config = object(&proof_config);
    assert_eq!(
        unsecured.canonical_proof(&config, Hash::Sha256).unwrap().to_nquads(),
        file(&format!("proofCanon{suffix}.txt"))
    );
    let hashes = unsecured.hash_data(proof, Hash::Sha256, "/proof").unwrap();
    assert_eq!(hashes.document.to_hex(), file(&format!("docHash{suffix}.txt")).trim());
    assert_eq!(hashes.proof.to_hex(), file(&format!("proofHash{suffix}.txt")).trim());
    assert_eq!(hex(&hashes.message()), file(&format!("combinedHash{suffix}.txt")).trim());
    let signature = proof_value(proof).unwrap();
    assert_eq!(hex(&signature), file(&format!("sigHex{suffix}.txt")).trim());
    assert_eq!(proof.member("proofValue").unwrap().as_str().unwrap(), file(&format!("sigBTC58{suffix}.txt")).trim());
    // Ed25519 is deterministic: the published key makes the published signature.
    let keys = common::read_json("vc-di-eddsa/keyPair.json");
    let key = SigningKey::from_multibase(keys["privateKeyMultibase"].as_str().unwrap()).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), keys["publicKeyMultibase"].as_str().unwrap());
    assert_eq!(ob3::Signer::sign(&key, &hashes.message()).unwrap(), signature);
    verifies_proof_alone(&signed);
}

#[test]
fn the_published_examples_of_eddsa_rdfc_2022_are_reproduced_to_the_letter() {
    if common::suites().is_some() {
        example("eddsa-rdfc-2022", "DataInt", "signedDataInt.json");
        example("eddsa-rdfc-2022/employ", "DataInt", "signedDataInt.json");
    }
}

#[test]
fn the_published_example_of_ed25519_signature_2020_is_reproduced_to_the_letter() {
    if common::suites().is_some() {
        example("Ed25519Signature2020", "EdSig", "signedEdSig.json");
    }
}

#[test]
fn the_known_answer_of_open_badges_is_reproduced_to_the_letter() {
    if common::suites().is_none() {
        return;
    }
    let answer = common::read_json("ob3-kat.json");
    let text = |name: &str| answer[name].as_str().unwrap();
    let key = SigningKey::from_multibase(text("secretKeyMultibase")).unwrap();
    assert_eq!(hex(key.verifying_key().as_bytes()), text("publicKeyHex"));
    assert_eq!(key.verifying_key().to_multibase(), text("publicKeyMultibase"));

    let (document, proof) = (answer["document"].to_string(), answer["proofOptions"].to_string());
    let (document_object, bundle, options) = (object(&document), Bundle::new(), Options::default());
    let unsecured = Unsecured::new(&document_object, &bundle, &options).unwrap();
    let hashes = unsecured.hash_data(&object(&proof), Hash::Sha256, "").unwrap();
    assert_eq!(hashes.document.to_hex(), text("documentHashHex"));
    assert_eq!(hashes.proof.to_hex(), text("proofHashHex"));
    assert_eq!(hex(&ob3::Signer::sign(&key, &hashes.message()).unwrap()), text("signatureHex"));

    // The same through the front door.
    let options = SignOptions::new()
        .format(Format::EddsaRdfc2022)
        .method(answer["proofOptions"]["verificationMethod"].as_str().unwrap())
        .created(Timestamp::parse("2010-01-01T19:23:24Z").unwrap());
    let signed = sign(&Credential::from_json(document.as_bytes()).unwrap(), &key, &options).unwrap();
    assert!(signed.as_str().contains(text("proofValue")), "{signed}");
    verifies_proof(&signed);
}

fn verifies_proof(signed: &ob3::SignedCredential) {
    let now = Timestamp::parse("2026-01-01T00:00:00Z").unwrap();
    let report = Verifier::new().at(now).verify(signed.as_bytes(), &Bundle::new());
    assert_eq!(
        (report.verdict(), report.outcome(Check::Proof)),
        (Verdict::Undetermined, Outcome::Passed),
        "{report:#?}"
    );
    assert_eq!(report.missing().first().unwrap().url, "https://example.edu/issuers/565049");
}

//! Published proofs with every intermediate value: VC-DI-EDDSA's examples, and the Open Badges known answer.

use ob3::canon::Hash;
use ob3::json::{Object, Value};
use ob3::jsonld::Options;
use ob3::key::Scheme;
use ob3::proof::Canonicalization;
use ob3::proof::hazmat::{Base, Material, Unsecured, proof_value};
use ob3::{
    Bundle, Check, Credential, Format, Limits, Outcome, Policy, SignOptions, SignedCredential, Signer as _, SigningKey,
    Verdict, Verifier, derive, sign,
};

use crate::kit::{self, instant};

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
    "PermanentResidentCardCredential": "citizenship:PermanentResidentCardCredential",
    "PermanentResidentCard": "citizenship:PermanentResidentCard", "PermanentResident": "citizenship:PermanentResident",
    "permanentResidentCard": "citizenship:permanentResidentCard", "commuterClassification": "citizenship:commuterClassification",
    "lprCategory": "citizenship:lprCategory", "lprNumber": "citizenship:lprNumber"
}}"#;

fn bundle() -> Bundle {
    let mut bundle = Bundle::new();
    bundle.insert("https://w3id.org/citizenship/v4rc1", Some(CITIZENSHIP.into()));
    bundle
}

fn verifies_proof_alone(signed: &str) {
    let (verifier, now) = (Verifier::new(), instant("2026-01-01T00:00:00Z"));
    let report = verifier.clone().ask([Check::Proof]).verify(signed.as_bytes(), now, &bundle());
    assert_eq!(report.verdict(), Verdict::Valid, "{report:#?}");
    // The examples' issuer is not the key's did:key, so as a whole they are refused.
    let report = verifier.verify(signed.as_bytes(), now, &bundle());
    assert_eq!((report.verdict(), report.outcome(Check::Issuer)), (Verdict::Invalid, Outcome::Failed), "{report:#?}");
    // A day later is another document.
    let forged = signed.replacen("-01-01T00:00:00Z", "-01-02T00:00:00Z", 1).replacen("2019-12-03", "2019-12-04", 1);
    assert_ne!(forged, signed);
    let report = Verifier::new().ask([Check::Proof]).verify(forged.as_bytes(), None, &bundle());
    assert_eq!(report.findings().first().unwrap().code.name(), "proof.signature.mismatch");
}

/// The files of one example, the suffix of their names, and the key that signed it.
fn example(folder: &str, suffix: &str, keys: &str) {
    let file = |name: &str| kit::read(&format!("{folder}/{name}"));
    let (proof_config, signed) = (file(&format!("proofConfig{suffix}.json")), file(&format!("signed{suffix}.json")));
    let mut document = object(&signed);
    let proof = document.remove("proof").unwrap();
    let proof = proof.as_object().unwrap();
    let keys = kit::read_json(keys);
    let secret = keys["privateKeyMultibase"].as_str().or(keys["secretKeyMultibase"].as_str()).unwrap();
    let key = SigningKey::from_multibase(secret).unwrap();
    assert_eq!(key.verifying_key().to_multibase(), keys["publicKeyMultibase"].as_str().unwrap());
    let suite = proof.member("cryptosuite").and_then(Value::as_str);
    let format = Format::of_proof(proof.member("type").unwrap().as_str().unwrap(), suite).unwrap();
    let scheme = key.algorithm().scheme();
    let hash = format.hash_with(scheme);

    let (bundle, options) = (bundle(), Options::default());
    let unsecured = Unsecured::new(&document, &bundle, &options);
    // The published configuration and the proof in the signed document say the same.
    for proof in [proof, &object(&proof_config)] {
        let (document, proof) = match format.canonicalization() {
            Canonicalization::Jcs => (unsecured.jcs_document(proof).unwrap(), unsecured.jcs_proof(proof).unwrap()),
            _ => (
                unsecured.canonical_document(hash).unwrap().to_nquads(),
                unsecured.canonical_proof(proof, hash).unwrap().to_nquads(),
            ),
        };
        assert_eq!(document, file(&format!("canonDoc{suffix}.txt")));
        assert_eq!(proof, file(&format!("proofCanon{suffix}.txt")));
    }
    let hashes = unsecured.hash_data(format, scheme, proof, "/proof").unwrap();
    assert_eq!(hashes.document.to_hex(), file(&format!("docHash{suffix}.txt")).trim());
    assert_eq!(hashes.proof.to_hex(), file(&format!("proofHash{suffix}.txt")).trim());
    assert_eq!(hex(&hashes.message()), file(&format!("combinedHash{suffix}.txt")).trim());
    let signature = proof_value(proof).unwrap();
    assert_eq!(hex(&signature), file(&format!("sigHex{suffix}.txt")).trim());
    assert_eq!(proof.member("proofValue").unwrap().as_str().unwrap(), file(&format!("sigBTC58{suffix}.txt")).trim());
    // Ed25519 is deterministic, and ECDSA by RFC 6979: the published key makes the published signature.
    assert_eq!(ob3::Signer::sign(&key, &hashes.message()).unwrap(), signature);
    verifies_proof_alone(&signed);
}

#[test]
fn the_published_examples_of_eddsa_are_reproduced_to_the_letter() {
    if kit::suites().is_some() {
        let keys = "vc-di-eddsa/keyPair.json";
        example("vc-di-eddsa/eddsa-rdfc-2022", "DataInt", keys);
        example("vc-di-eddsa/eddsa-rdfc-2022/employ", "DataInt", keys);
        example("vc-di-eddsa/eddsa-jcs-2022", "JCS", keys);
        example("vc-di-eddsa/Ed25519Signature2020", "EdSig", keys);
    }
}

#[test]
fn the_published_examples_of_ecdsa_are_reproduced_to_the_letter() {
    if kit::suites().is_some() {
        let [p256, p384] = ["vc-di-ecdsa/p256KeyPair.json", "vc-di-ecdsa/p384KeyPair.json"];
        example("vc-di-ecdsa/ecdsa-rdfc-2019-p256", "ECDSAP256", p256);
        example("vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ", "ECDSAP256", p256);
        example("vc-di-ecdsa/ecdsa-rdfc-2019-p384", "ECDSAP384", p384);
        example("vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ", "ECDSAP384", p384);
        example("vc-di-ecdsa/ecdsa-jcs-2019-p256", "JCSECDSAP256", p256);
        example("vc-di-ecdsa/ecdsa-jcs-2019-p384", "JCSECDSAP384", p384);
    }
}

/// One example of a credential of which some is shown: as it is signed, as it is derived, as it is verified.
fn selective_example(name: &str, mandatory: &str, selective: &str) {
    let folder = format!("vc-di-ecdsa/ecdsa-sd-2023/{name}");
    let file = |name: &str| kit::read_json(&format!("{folder}/{name}.json"));
    let pointers = |name: &str| -> Vec<String> {
        serde_json::from_value(kit::read_json(&format!("vc-di-ecdsa/{name}.json"))).unwrap()
    };
    let keys = kit::read_json("vc-di-ecdsa/ecdsa-sd-2023/SDKeyMaterial.json");
    let key = |name: &str| SigningKey::from_multibase(keys[name]["secretKeyMultibase"].as_str().unwrap()).unwrap();
    let digits: Vec<u32> = keys["hmacKeyString"].as_str().unwrap().chars().map(|c| c.to_digit(16).unwrap()).collect();
    let hmac_key: Vec<u8> = digits.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap()).collect();

    // The base proof.
    let signed = kit::read(&format!("{folder}/addSignedSDBase.json"));
    let mut document = object(&signed);
    let proof = document.remove("proof").unwrap();
    let proof = proof.as_object().unwrap();
    let (bundle, options) = (bundle(), Options::default());
    let unsecured = Unsecured::new(&document, &bundle, &options);
    let lines: Vec<String> = serde_json::from_value(file("addBaseDocCanon")).unwrap();
    assert_eq!(unsecured.canonical_document(Hash::Sha256).unwrap().to_nquads(), lines.concat());
    let config = unsecured.canonical_proof(proof, Hash::Sha256).unwrap().to_nquads();
    assert_eq!(config, kit::read(&format!("{folder}/addProofConfigCanon.txt")));
    let proof_hash = unsecured.proof_hash(proof, Hash::Sha256).unwrap();
    assert_eq!(proof_hash.to_hex(), file("addHashData")["proofHash"].as_str().unwrap());
    let material = Material::new(hmac_key.try_into().unwrap(), key("proofKeyPair")).unwrap();
    let base =
        Base::prepare(&document, proof_hash.as_bytes(), &pointers(mandatory), &material, &bundle, &options).unwrap();
    assert!(hex(&base.message()).ends_with(file("addHashData")["mandatoryHash"].as_str().unwrap()));
    let signature = ob3::Signer::sign(&key("baseKeyPair"), &base.message()).unwrap();
    assert_eq!(hex(&signature), file("addRawBaseSignatureInfo")["baseSignature"].as_str().unwrap());
    assert_eq!(base.finish(&signature), proof.member("proofValue").unwrap().as_str().unwrap());

    // What the holder derives.
    let derived = derive(&SignedCredential::from_text(signed.as_str()), pointers(selective), &bundle).unwrap();
    let shown: serde_json::Value = serde_json::from_str(derived.as_str()).unwrap();
    assert_eq!(shown, file("derivedRevealDocument"));

    // What a verifier says: of the derived one, and of the base proof.
    let (verifier, now) = (Verifier::new().ask([Check::Proof]), instant("2026-01-01T00:00:00Z"));
    let report = verifier.verify(derived.as_bytes(), now, &bundle);
    assert_eq!(report.verdict(), Verdict::Valid, "{report:#?}");
    let report = verifier.verify(signed.as_bytes(), now, &bundle);
    assert_eq!(report.findings().first().unwrap().code.name(), "proof.selective.base");
}

#[test]
fn the_published_examples_of_ecdsa_sd_2023_are_reproduced_to_the_letter() {
    if kit::suites().is_some() {
        selective_example("employ", "employMandatory", "employSelective");
        selective_example("prc", "prCredMandatory", "prCredSelective");
    }
}

#[test]
fn the_published_sets_and_chains_of_proofs_hold() {
    if kit::suites().is_none() {
        return;
    }
    let (verifier, now) = (Verifier::new().ask([Check::Proof]), instant("2026-01-01T00:00:00Z"));
    for name in ["signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"] {
        let signed = kit::read(&format!("vc-di-eddsa/proof-set-chain/{name}.json"));
        for policy in [Policy::Standard, Policy::Strict] {
            let report = verifier.clone().policy(policy).verify(signed.as_bytes(), now, &bundle());
            assert_eq!((report.verdict(), report.findings().len()), (Verdict::Valid, 0), "{name}: {report:#?}");
        }
        // A day later is another document, for every proof of it.
        let forged = signed.replacen("2023-01-01T00:00:00Z", "2023-01-02T00:00:00Z", 1);
        assert_ne!(forged, signed);
        assert_eq!(verifier.verify(forged.as_bytes(), now, &bundle()).verdict(), Verdict::Invalid, "{name}");
    }
}

#[test]
fn the_known_answer_of_open_badges_is_reproduced_to_the_letter() {
    if kit::suites().is_none() {
        return;
    }
    let answer = kit::read_json("ob3-kat.json");
    let text = |name: &str| answer[name].as_str().unwrap();
    let key = SigningKey::from_multibase(text("secretKeyMultibase")).unwrap();
    assert_eq!(hex(key.verifying_key().as_bytes()), text("publicKeyHex"));
    assert_eq!(key.verifying_key().to_multibase(), text("publicKeyMultibase"));

    let (document, proof) = (answer["document"].to_string(), answer["proofOptions"].to_string());
    let (document_object, bundle, options) = (object(&document), Bundle::new(), Options::default());
    let unsecured = Unsecured::new(&document_object, &bundle, &options);
    let hashes = unsecured.hash_data(Format::EddsaRdfc2022, Scheme::EdDsa, &object(&proof), "").unwrap();
    assert_eq!(hashes.document.to_hex(), text("documentHashHex"));
    assert_eq!(hashes.proof.to_hex(), text("proofHashHex"));
    assert_eq!(hex(&ob3::Signer::sign(&key, &hashes.message()).unwrap()), text("signatureHex"));

    // The same through `verify`.
    let options = SignOptions::new()
        .format(Format::EddsaRdfc2022)
        .method(answer["proofOptions"]["verificationMethod"].as_str().unwrap())
        .created(instant("2010-01-01T19:23:24Z"));
    let signed = sign(&Credential::from_json(document.as_bytes()).unwrap(), &key, &options).unwrap();
    assert!(signed.as_str().contains(text("proofValue")), "{signed}");
    verifies_proof(&signed);
}

fn verifies_proof(signed: &SignedCredential) {
    let now = instant("2026-01-01T00:00:00Z");
    let report = Verifier::new().verify(signed.as_bytes(), now, &Bundle::new());
    assert_eq!(
        (report.verdict(), report.outcome(Check::Proof)),
        (Verdict::Undetermined, Outcome::Passed),
        "{report:#?}"
    );
    assert_eq!(report.missing().first().unwrap().url, "https://example.edu/issuers/565049");
}

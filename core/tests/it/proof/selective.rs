//! Of a badge that is signed statement by statement, the holder shows some, and nobody can make more or less of it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::canon::Hash;
use ob3::proof::hazmat::{Base, Material, Unsecured};
use ob3::{
    Algorithm, Bundle, Check, Code, Credential, Did, Format, Limits, Outcome, Report, SignOptions, SignedCredential,
    Signer as _, SigningKey, Verdict, Verifier, derive, sign,
};
use serde_json::{Value, json};

use crate::kit::verify;

fn key() -> SigningKey {
    SigningKey::from_bytes(Algorithm::P256, &[9; 32]).unwrap()
}

/// The reference badge with everything that a badge may have, as the issuer hands it to the holder.
fn base(options: SignOptions) -> SignedCredential {
    let mut badge: Value =
        serde_json::from_str(include_str!("../../../../test-vectors/bench/reference-unsigned.json")).unwrap();
    badge["issuer"]["id"] = json!(Did::key(key().verifying_key()).to_string());
    badge["validUntil"] = json!("2027-01-01T00:00:00Z");
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    sign(&credential, &key(), &options.format(Format::EcdsaSd2023)).unwrap()
}

fn shown(pointers: &[&str]) -> Value {
    let derived = derive(&base(SignOptions::new()), pointers.iter().copied(), &Bundle::new()).unwrap();
    serde_json::from_str(derived.as_str()).unwrap()
}

#[test]
fn what_is_shown_is_a_valid_badge_and_says_no_more() {
    for pointers in [
        &[][..],
        &["/credentialSubject/achievement/tag"],
        &["/credentialSubject/achievement"],
        &["/credentialSubject", "/issuer"],
        &["/credentialSubject/achievement/alignment/0", "/credentialSubject/id"],
        &[""],
    ] {
        let shown = shown(pointers);
        let report = verify(&shown.to_string());
        assert_eq!((report.verdict(), report.findings().len()), (Verdict::Valid, 0), "{pointers:?}: {report:#?}");
        assert_eq!(report.format(), Some(Format::EcdsaSd2023));
        let whole: Value = serde_json::from_str(base(SignOptions::new()).as_str()).unwrap();
        let is_whole = pointers.contains(&"") || pointers.contains(&"/credentialSubject");
        assert_eq!(is_whole, shown["credentialSubject"] == whole["credentialSubject"], "{pointers:?}");
    }
    assert_eq!(shown(&[])["credentialSubject"]["achievement"].get("tag"), None);
}

#[test]
fn whether_it_still_counts_cannot_be_left_out() {
    let derived = derive(&base(SignOptions::new().mandatory("/name")), [""; 0], &Bundle::new()).unwrap();
    let shown: Value = serde_json::from_str(derived.as_str()).unwrap();
    for name in ["validFrom", "validUntil", "issuer", "name"] {
        assert!(shown.get(name).is_some(), "{name}");
    }
    let mut endless = shown;
    endless.as_object_mut().unwrap().remove("validUntil");
    assert_eq!(verify(&endless.to_string()).verdict(), Verdict::Invalid);
}

/// A badge of the data model 1.1 that has ended, with a date of the other data model too.
fn ended() -> Credential {
    let issuer = Did::key(key().verifying_key()).to_string();
    let badge = json!({
        "@context": [
            "https://www.w3.org/2018/credentials/v1",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://w3id.org/security/data-integrity/v2",
            {"validUntil": {"@id": "https://www.w3.org/2018/credentials#validUntil"}}
        ],
        "id": "urn:uuid:5d3b2a18-7c1e-4a0e-9a52-0d8d5a3c6f01",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Example University"},
        "issuanceDate": "2025-01-01T00:00:00Z",
        "expirationDate": "2025-12-31T00:00:00Z",
        "validUntil": "2025-12-31T00:00:00Z",
        "name": "Teamwork",
        "credentialSubject": {
            "id": "did:example:ada",
            "type": ["AchievementSubject"],
            "identifier": [{"type": "IdentityObject", "identityHash": "ada@example.org", "identityType": "emailAddress", "hashed": false}],
            "achievement": {
                "id": "https://example.edu/teamwork",
                "type": ["Achievement"],
                "name": "Teamwork",
                "description": "Works well with others.",
                "criteria": {"narrative": "Nominated by peers."}
            }
        }
    });
    Credential::from_json(badge.to_string().as_bytes()).unwrap()
}

fn shown_of(base: &SignedCredential) -> Value {
    serde_json::from_str(derive(base, [""; 0], &Bundle::new()).unwrap().as_str()).unwrap()
}

#[test]
fn the_dates_of_both_data_models_cannot_be_left_out() {
    for options in [SignOptions::new(), SignOptions::new().mandatory("/name")] {
        let shown = shown_of(&sign(&ended(), &key(), &options.format(Format::EcdsaSd2023).unchecked(true)).unwrap());
        for name in ["issuer", "issuanceDate", "expirationDate", "validUntil", "type"] {
            let mut without = shown.clone();
            assert!(without.as_object_mut().unwrap().remove(name).is_some(), "{name}");
            assert_ne!(verify(&without.to_string()).outcome(Check::Proof), Outcome::Passed, "{name}");
        }
    }
}

#[test]
fn to_whom_it_belongs_cannot_be_left_out_unless_the_issuer_says_what_can() {
    let derived = |badge: &Credential, options: SignOptions| {
        shown_of(&sign(badge, &key(), &options.format(Format::EcdsaSd2023).unchecked(true)).unwrap())["credentialSubject"]
            .clone()
    };
    let shown = derived(&ended(), SignOptions::new());
    assert_eq!((shown["id"].as_str(), shown.get("identifier")), (Some("did:example:ada"), None));
    assert_eq!(derived(&ended(), SignOptions::new().mandatory("/name")), Value::Null);

    let mut badge: Value = serde_json::from_str(ended().as_str()).unwrap();
    badge["credentialSubject"].as_object_mut().unwrap().remove("id");
    let nameless = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    assert_eq!(derived(&nameless, SignOptions::new())["identifier"][0]["identityHash"], "ada@example.org");
    // In an array of subjects, the pointers lead into each of its items.
    badge["credentialSubject"] = json!([badge["credentialSubject"]]);
    let nameless = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    assert_eq!(derived(&nameless, SignOptions::new())[0]["identifier"][0]["identityHash"], "ada@example.org");
}

#[test]
fn what_another_program_left_to_the_holder_is_shown_all_the_same() {
    let badge = ended();
    let (bundle, reading) = (Bundle::new(), ob3::jsonld::Options::default());
    let method = Did::key(key().verifying_key()).verification_method().unwrap();
    let proof = json!({
        "type": "DataIntegrityProof", "cryptosuite": "ecdsa-sd-2023", "verificationMethod": method,
        "proofPurpose": "assertionMethod"
    });
    let text = proof.to_string();
    let ob3::json::Value::Object(options) = ob3::json::Value::parse(text.as_bytes(), &Limits::default()).unwrap()
    else {
        panic!("an object")
    };
    let unsecured = Unsecured::new(badge.document(), &bundle, &reading);
    let hash = unsecured.proof_hash(&options, Hash::Sha256).unwrap();
    let material = Material::generate().unwrap();
    let mandatory = [String::from("/issuer"), String::from("/credentialSubject")];
    let base = Base::prepare(badge.document(), hash.as_bytes(), &mandatory, &material, &bundle, &reading).unwrap();
    let mut signed: Value = serde_json::from_str(badge.as_str()).unwrap();
    signed["proof"] = proof;
    signed["proof"]["proofValue"] = json!(base.finish(&key().sign(&base.message()).unwrap()));
    let shown = shown_of(&SignedCredential::from_text(signed.to_string()));
    let report = verify(&shown.to_string());
    assert_eq!((report.outcome(Check::Proof), report.outcome(Check::Validity)), (Outcome::Passed, Outcome::Failed));
    for name in ["issuanceDate", "expirationDate", "validUntil"] {
        assert!(shown.get(name).is_some(), "{name}");
    }
}

#[test]
fn the_issuer_and_the_holder_are_told_what_does_not_go() {
    let bundle = Bundle::new();
    let base = base(SignOptions::new());
    let code = |pointer: &str| derive(&base, [pointer], &bundle).unwrap_err().code();
    assert_eq!(code("/nowhere"), Code::SignPointer);
    assert_eq!(code("nowhere"), Code::SignPointer);
    // An ordered list is shown whole or not at all: half of it would say something else.
    let descriptions = "/credentialSubject/achievement/resultDescription/0";
    assert!(base.as_str().contains("allowedValue"), "the reference badge has an ordered list");
    assert_eq!(code(&format!("{descriptions}/allowedValue/0")), Code::SignPointer);
    derive(&base, [format!("{descriptions}/allowedValue")], &bundle).unwrap();
    // From what is derived, nothing more is derived; and from what is not selective, nothing at all.
    let derived = derive(&base, [""; 0], &bundle).unwrap();
    assert_eq!(derive(&derived, [""; 0], &bundle).unwrap_err().code(), Code::ProofSelectiveDerived);
    let plain = SignedCredential::from_text(include_str!("../../../../test-vectors/bench/reference.json"));
    assert_eq!(derive(&plain, [""; 0], &bundle).unwrap_err().code(), Code::ProofMissing);
    assert_eq!(derive(&SignedCredential::from_text("[]"), [""; 0], &bundle).unwrap_err().code(), Code::JsonRoot);
    assert_eq!(refused_as_mandatory("/nowhere"), Code::SignPointer);
}

fn refused_as_mandatory(pointer: &str) -> Code {
    let mut badge: Value =
        serde_json::from_str(include_str!("../../../../test-vectors/bench/reference-unsigned.json")).unwrap();
    badge["issuer"]["id"] = json!(Did::key(key().verifying_key()).to_string());
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    let options = SignOptions::new().format(Format::EcdsaSd2023).mandatory(pointer);
    sign(&credential, &key(), &options).unwrap_err().code()
}

/// A proof value, to be tampered with.
fn value_of(shown: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(shown["proof"]["proofValue"].as_str().unwrap().strip_prefix('u').unwrap()).unwrap()
}

fn with_value(shown: &Value, value: &[u8]) -> String {
    let mut tampered = shown.clone();
    tampered["proof"]["proofValue"] = json!(format!("u{}", URL_SAFE_NO_PAD.encode(value)));
    tampered.to_string()
}

#[test]
fn a_proof_value_that_is_cut_or_flipped_anywhere_is_refused() {
    let shown = shown(&["/credentialSubject/achievement/tag"]);
    let value = value_of(&shown);
    assert!(verify(&with_value(&shown, &value)).is_valid());
    for length in 0..value.len() {
        let report = verify(&with_value(&shown, &value[..length]));
        assert_eq!(report.findings()[0].code, Code::ProofValueMalformed, "cut at {length}");
    }
    let longer = [value.as_slice(), &[0]].concat();
    assert!(!verify(&with_value(&shown, &longer)).is_valid());
    for at in 0..value.len() {
        let mut flipped = value.clone();
        flipped[at] ^= 1;
        assert!(!verify(&with_value(&shown, &flipped)).is_valid(), "flipped at {at}");
    }
}

#[test]
fn signatures_in_another_order_twice_or_of_another_badge_fit_nothing() {
    let shown = shown(&["/credentialSubject/achievement/tag", "/credentialSubject/achievement/achievementType"]);
    let value = value_of(&shown);
    // The signatures of statements stand behind the header, the issuer's signature and the key: 3 + 1 + 66 + 37 bytes.
    let head = 3 + 1 + 2 + 64 + 2 + 35;
    let count = usize::from(value[head] & 31);
    assert!((2..24).contains(&count) && value[head] >> 5 == 4, "an array of {count}");
    let signature = |index: usize| head + 1 + index * 66..head + 1 + (index + 1) * 66;
    let (first, second) = (value[signature(0)].to_vec(), value[signature(1)].to_vec());
    let mut swapped = value.clone();
    swapped[signature(0)].copy_from_slice(&second);
    swapped[signature(1)].copy_from_slice(&first);
    let mut repeated = value.clone();
    repeated[signature(1)].copy_from_slice(&first);
    for tampered in [&swapped, &repeated] {
        let report = verify(&with_value(&shown, tampered));
        assert_eq!(report.findings()[0].code, Code::ProofSignatureMismatch);
    }
    let mut dropped = value.clone();
    dropped.drain(signature(0));
    dropped[head] -= 1;
    assert_eq!(verify(&with_value(&shown, &dropped)).findings()[0].code, Code::ProofValueMalformed);
    // Another base proof has another key for its statements, even of the same badge.
    let other = value_of(&self::shown(&[
        "/credentialSubject/achievement/tag",
        "/credentialSubject/achievement/achievementType",
    ]));
    let mut foreign = value;
    foreign[signature(0)].copy_from_slice(&other[signature(0)]);
    assert_eq!(verify(&with_value(&shown, &foreign)).findings()[0].code, Code::ProofSignatureMismatch);
}

#[test]
fn names_that_lie_fit_nothing() {
    let shown = shown(&[""]);
    let value = value_of(&shown);
    // A label: 58 20 and thirty-two bytes, behind a number. Two of them, one after the other: the same two bytes may
    // stand in a signature by chance, but not again at the distance of a label.
    let is_label = |at: usize| value.get(at..).is_some_and(|rest| rest.starts_with(&[0x58, 0x20]));
    let first = (0..value.len()).find(|at| is_label(*at) && is_label(at + 35)).expect("two labels");
    let second = first + 35;
    let label = |at: usize| at + 2..at + 34;
    let (one, other) = (value[label(first)].to_vec(), value[label(second)].to_vec());
    let mut swapped = value.clone();
    swapped[label(first)].copy_from_slice(&other);
    swapped[label(second)].copy_from_slice(&one);
    let mut twice = value.clone();
    twice[label(second)].copy_from_slice(&one);
    let mut of_nobody = value.clone();
    of_nobody[first - 1] = 0x17;
    let mut one_number_twice = value.clone();
    one_number_twice[second - 1] = one_number_twice[first - 1];
    for (tampered, code) in [
        (&swapped, Code::ProofSignatureMismatch),
        (&twice, Code::ProofValueMalformed),
        (&of_nobody, Code::ProofValueMalformed),
        (&one_number_twice, Code::ProofValueMalformed),
    ] {
        assert_eq!(verify(&with_value(&shown, tampered)).findings()[0].code, code);
    }
}

#[test]
fn the_signatures_of_all_statements_of_a_verification_have_one_budget() {
    let shown = shown(&[""]);
    let ask = |document: &Value, statement_signatures: usize| {
        let limits = Limits::default().statement_signatures(statement_signatures);
        let verifier = Verifier::new().ask([Check::Proof]).limits(limits);
        verifier.verify(document.to_string().as_bytes(), None, &Bundle::new())
    };
    let is_refused = |report: &Report| report.findings().iter().any(|finding| finding.code == Code::LimitProofs);
    // What a proof asks for is told by its length, before anything is computed.
    let enough = shown["proof"]["proofValue"].as_str().unwrap().len() / 88;
    assert!(!is_refused(&ask(&shown, enough)) && is_refused(&ask(&shown, enough - 1)));

    let mut twice = shown.clone();
    twice["proof"] = json!([shown["proof"], shown["proof"]]);
    assert!(!is_refused(&ask(&twice, 2 * enough)) && is_refused(&ask(&twice, 2 * enough - 1)));

    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
        "verifiableCredential": [shown, shown]
    });
    let refused = |most: usize| {
        let report = ask(&presentation, most);
        assert_eq!(report.credentials().len(), 2);
        report.credentials().iter().filter(|contained| is_refused(contained)).count()
    };
    assert_eq!([2 * enough, 2 * enough - 1, enough - 1].map(refused), [0, 1, 2]);
}

#[test]
fn telling_what_is_shown_apart_has_the_budget_of_the_caller() {
    let mut badge: Value = serde_json::from_str(base(SignOptions::new()).as_str()).unwrap();
    badge.as_object_mut().unwrap().remove("proof");
    // Two nodes that only what hangs on them tells apart.
    let essay = |name: &str| json!({"type": ["Evidence"], "name": "Essay", "https://example.org/of": {"name": name}});
    badge["evidence"] = json!([essay("first"), essay("second")]);
    badge["@context"].as_array_mut().unwrap().push(json!({"https://example.org/of": {"@type": "@id"}}));
    let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
    let signed = sign(&credential, &key(), &SignOptions::new().format(Format::EcdsaSd2023)).unwrap();
    let shown = derive(&signed, [""], &Bundle::new()).unwrap();
    let ask = |canonicalization_work: usize| {
        let limits = Limits::default().canonicalization_work(canonicalization_work);
        let verifier = Verifier::new().ask([Check::Proof]).limits(limits);
        verifier
            .verify(shown.as_str().as_bytes(), None, &Bundle::new())
            .findings()
            .iter()
            .map(|found| found.code)
            .collect()
    };
    let codes: [Vec<Code>; 2] = [ask(Limits::default().canonicalization_work), ask(0)];
    assert_eq!(codes, [vec![], vec![Code::LimitCanonicalization]]);
}

#[test]
fn a_key_of_another_kind_signs_no_statements() {
    let mut badge: Value =
        serde_json::from_str(include_str!("../../../../test-vectors/bench/reference-unsigned.json")).unwrap();
    for algorithm in [Algorithm::Ed25519, Algorithm::P384] {
        let key = SigningKey::generate(algorithm).unwrap();
        badge["issuer"]["id"] = json!(Did::key(key.verifying_key()).to_string());
        let credential = Credential::from_json(badge.to_string().as_bytes()).unwrap();
        let error = sign(&credential, &key, &SignOptions::new().format(Format::EcdsaSd2023)).unwrap_err();
        assert_eq!(error.code(), Code::KeyTypeMismatch);
    }
}

#[test]
fn a_fault_of_the_value_is_told_of_the_proof_and_one_of_the_badge_where_it_is() {
    let path = |shown: &Value, code: Code| {
        let report = verify(&shown.to_string());
        let finding = report.findings().iter().find(|finding| finding.code == code);
        finding.unwrap_or_else(|| panic!("{report:#?}")).path.clone()
    };
    let mut shown = shown(&[]);
    let value = value_of(&shown);
    let cut: Value = serde_json::from_str(&with_value(&shown, &value[..value.len() - 1])).unwrap();
    assert_eq!(path(&cut, Code::ProofValueMalformed), "/proof/proofValue");
    let mut other = shown.clone();
    other["name"] = json!("Another");
    assert_eq!(path(&other, Code::ProofSignatureMismatch), "/proof/proofValue");
    shown["mood"] = json!("proud");
    assert_eq!(path(&shown, Code::JsonldUndefinedTerm), "/mood");
}

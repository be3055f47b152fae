//! Data Integrity proofs: their dates, their values, their contexts, and what nothing covers.

use ob3::{Algorithm, Code, Format, SignOptions, SigningKey, Verdict};
use serde_json::{Value, json};

use crate::kit::{codes, instant, key, signed, signed_with, unsigned, vector, verify};

#[test]
fn a_proof_is_in_time_on_both_of_its_ends() {
    let badge = unsigned(&key(7));
    let proved = |created: &str, expires: &str| {
        let options = SignOptions::new().created(instant(created)).expires(instant(expires));
        codes(&verify(&signed_with(&badge, &key(7), &options)))
    };
    assert_eq!(proved("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"), [""; 0]);
    assert_eq!(proved("2026-01-31T12:01:00Z", "2026-01-31T12:00:00Z"), ["validity.tolerance"]);
    assert_eq!(proved("2026-01-31T12:01:01Z", "2026-01-31T12:00:00Z"), ["proof.created.later"]);
    assert_eq!(proved("2026-01-31T12:00:00Z", "2026-01-31T11:59:59Z"), ["proof.expired"]);
}

#[test]
fn a_signature_that_does_not_fit_says_what_that_may_mean() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["name"] = json!("Astronautics");
    let report = verify(&badge);
    let finding = report.findings().iter().find(|finding| finding.code == Code::ProofSignatureMismatch).unwrap();
    assert_eq!(finding.phrase, Some("proof.signature.mismatch"), "{}", finding.message);
    assert_eq!(finding.path, "/proof/proofValue");
}

#[test]
fn what_a_proof_says_under_a_context_of_its_own_nobody_signed() {
    let mut badge = signed(&unsigned(&key(7)));
    let mut with = |context: Value| {
        badge["proof"]["@context"] = context;
        let report = verify(&badge);
        report.findings().iter().map(|finding| (finding.code.name(), finding.path.clone())).collect::<Vec<_>>()
    };
    let known = json!("https://w3id.org/security/data-integrity/v2");
    assert_eq!(with(known.clone()), []);
    assert_eq!(with(json!([known, "https://www.w3.org/ns/credentials/v2"])), []);
    for context in
        [json!({"note": "https://forger.example/note"}), json!(["https://forger.example/context"]), json!([7])]
    {
        assert_eq!(with(context), [("jsonld.dropped-value", String::from("/proof/@context"))]);
    }
}

#[test]
fn a_word_that_only_the_proofs_own_context_knows_is_refused_with_that_reason() {
    let mut badge = signed(&unsigned(&key(7)));
    let mut refused = |proof: &[(&str, Value)]| {
        for (name, value) in proof {
            badge["proof"][name] = value.clone();
        }
        let report = verify(&badge);
        let finding = report.findings().iter().find(|finding| finding.code == Code::JsonldUndefinedTerm).unwrap();
        (finding.path.clone(), finding.phrase == Some("jsonld.undefined-term/proof"))
    };
    assert_eq!(refused(&[("mood", json!("proud"))]), (String::from("/proof/mood"), false));
    let own = json!("https://w3id.org/security/data-integrity/v2");
    assert_eq!(refused(&[("@context", own)]), (String::from("/proof/mood"), true));
}

#[test]
fn where_other_formats_put_their_values_nothing_stands_unsigned() {
    for name in [
        "eddsa-rdfc-2022-did-key.json",
        "eddsa-jcs-2022.json",
        "ecdsa-sd-2023.json",
        "ed25519-signature-2020-vcdm-1-1.json",
        "ed25519-signature-2018.json",
        "json-web-signature-2020-es256.json",
    ] {
        let badge: Value = serde_json::from_slice(&vector(&format!("valid/{name}"))).unwrap();
        assert!(verify(&badge).is_valid(), "{name}");
        for member in
            ["proofValue", "jws", "signatureValue"].iter().filter(|member| badge["proof"].get(**member).is_none())
        {
            let mut more = badge.clone();
            more["proof"][*member] = json!("z3u2en7t5");
            let report = verify(&more);
            assert_eq!(report.verdict(), Verdict::Invalid, "{name} with {member}");
        }
    }
}

#[test]
fn a_value_of_a_thousand_characters_is_decoded_and_a_longer_one_is_not() {
    let mut badge = signed(&unsigned(&key(7)));
    for (length, code) in [(1_024, "proof.value.length"), (1_025, "proof.value.malformed")] {
        badge["proof"]["proofValue"] = json!(format!("z{}", "2".repeat(length)));
        assert_eq!(codes(&verify(&badge)), [code], "{length}");
    }
}

/// The order of P-256 less a number.
fn negated(s: &[u8]) -> Vec<u8> {
    let order: [u8; 32] = [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa, 0xad,
        0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ];
    let mut borrow = 0i16;
    let mut difference: Vec<u8> = order
        .iter()
        .zip(s)
        .rev()
        .map(|(left, right)| {
            let digit = i16::from(*left) - i16::from(*right) - borrow;
            borrow = i16::from(digit < 0);
            u8::try_from(digit.rem_euclid(256)).unwrap()
        })
        .collect();
    difference.reverse();
    difference
}

#[test]
fn of_the_two_signatures_that_ecdsa_has_either_is_one() {
    // FIPS 186-5 and the suites accept both values of `s`; what is signed is the same, so nothing is gained by the other.
    let key = SigningKey::from_bytes(Algorithm::P256, &[9; 32]).unwrap();
    let badge = signed_with(&unsigned(&key), &key, &SignOptions::new().format(Format::EcdsaRdfc2019));
    let value = badge["proof"]["proofValue"].as_str().unwrap();
    let signature = bs58::decode(value.strip_prefix('z').unwrap()).into_vec().unwrap();
    let (r, s) = signature.split_at(32);
    let with = |s: &[u8]| {
        let mut badge = badge.clone();
        badge["proof"]["proofValue"] = json!(format!("z{}", bs58::encode([r, s].concat()).into_string()));
        verify(&badge)
    };
    assert!(with(s).is_valid() && with(&negated(s)).is_valid());
    assert_eq!(codes(&with(&[0; 32])), ["proof.signature.mismatch"]);
    assert_eq!(codes(&with(&negated(&[0; 32]))), ["proof.signature.mismatch"], "the order itself is no number of it");
}

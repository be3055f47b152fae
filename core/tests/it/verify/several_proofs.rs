//! A badge with several proofs: which of them decides, and what the others are said to be.

use ob3::{Bundle, Code, Did, Policy, Provenance, Severity, SignOptions, Verdict, Verifier};
use serde_json::{Value, json};

use crate::kit::{codes, instant, key, now, signed, signed_with, unsigned, vector, verify};

fn with_proofs(proofs: &[Value]) -> Value {
    let mut badge = unsigned(&key(7));
    badge["proof"] = Value::Array(proofs.to_vec());
    badge
}

/// A good proof, one whose signature is another's, one of a kind that nobody knows, and one by another's key.
fn proofs() -> [Value; 4] {
    let badge = unsigned(&key(7));
    let at = |created: &str| SignOptions::new().created(instant(created));
    let good = signed_with(&badge, &key(7), &at("2026-01-02T00:00:00Z"))["proof"].clone();
    let mut forged = good.clone();
    forged["proofValue"] = signed_with(&badge, &key(7), &at("2026-01-03T00:00:00Z"))["proof"]["proofValue"].clone();
    let mut unknown = good.clone();
    unknown["cryptosuite"] = json!("rot13-2031");
    let anothers = {
        // Signed by another key over the same document: intact, and not the issuer's.
        let mut proof = good.clone();
        let method = Did::key(key(8).verifying_key()).verification_method().unwrap();
        let mut theirs = badge.clone();
        theirs["issuer"]["id"] = json!(method.split('#').next().unwrap());
        proof["verificationMethod"] = json!(method);
        let _ = theirs;
        proof
    };
    [good, forged, unknown, anothers]
}

#[test]
fn a_forged_proof_beside_one_that_nobody_can_check_is_still_forged() {
    let [good, forged, unknown, _] = proofs();
    let report = verify(&with_proofs(&[unknown.clone(), forged.clone()]));
    assert_eq!(report.verdict(), Verdict::Invalid);
    // A good one beside either settles it, and the others are told as warnings.
    for (others, code) in [(forged, "proof.signature.mismatch"), (unknown, "proof.format.unknown")] {
        let report = verify(&with_proofs(&[others, good.clone()]));
        assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec![code]));
        assert!(report.findings().iter().all(|finding| finding.severity == Severity::Warning));
    }
}

#[test]
fn a_good_proof_with_a_warning_is_good_enough_to_settle_it() {
    let [good, forged, ..] = proofs();
    let mut tomorrow = good;
    let options = SignOptions::new().created(instant("2026-02-01T00:00:00Z"));
    tomorrow["created"] = json!("2026-02-01T00:00:00Z");
    tomorrow["proofValue"] = signed_with(&unsigned(&key(7)), &key(7), &options)["proof"]["proofValue"].clone();
    let report = verify(&with_proofs(&[forged, tomorrow]));
    assert_eq!(report.verdict(), Verdict::Valid, "{:?}", codes(&report));
}

#[test]
fn of_two_proofs_that_are_both_bad_neither_excuses_the_other() {
    let [_, forged, _, anothers] = proofs();
    let report = verify(&with_proofs(&[forged.clone(), anothers.clone()]));
    assert_eq!(report.verdict(), Verdict::Invalid);
    assert!(report.findings().iter().all(|finding| finding.severity == Severity::Error), "{:?}", report.findings());
    assert!(report.findings().len() >= 2);
    // Nor does one that is intact excuse another where its key is another's.
    let mut anothers_twice = anothers.clone();
    anothers_twice["proofValue"] = forged["proofValue"].clone();
    let report = verify(&with_proofs(&[anothers, anothers_twice]));
    assert!(report.findings().iter().all(|finding| finding.severity == Severity::Error), "{:?}", report.findings());
    assert!(codes(&report).contains(&"proof.signature.mismatch"));
}

#[test]
fn an_intact_proof_decides_before_one_that_nobody_can_check() {
    // The issuer's name leads nowhere, so the intact proof is open too: but it says more.
    let mut badge = unsigned(&key(7));
    let issuer = format!("https://university.example#{}", key(7).verifying_key().to_multibase());
    badge["issuer"]["id"] = json!("https://university.example");
    let proof = signed_with(&badge, &key(7), &SignOptions::new().method(issuer))["proof"].clone();
    let mut unknown = proof.clone();
    unknown["cryptosuite"] = json!("rot13-2031");
    for proofs in [[proof.clone(), unknown.clone()], [unknown, proof]] {
        badge["proof"] = json!(proofs);
        let report = verify(&badge);
        assert_eq!(report.verdict(), Verdict::Undetermined);
        assert_eq!(report.provenance(), Some(Provenance::SelfAsserted));
        assert!(report.format().is_some());
    }
}

#[test]
fn a_chain_is_no_better_than_what_it_builds_on() {
    let first = SignOptions::new().id("urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7");
    let once = signed_with(&unsigned(&key(7)), &key(7), &first.expires(instant("2026-01-30T00:00:00Z")));
    let on_first = SignOptions::new().previous_proof("urn:uuid:60102d04-b51e-11ed-acfe-2fcd717666a7");
    let twice = signed_with(&once, &key(7), &on_first).to_string();
    let ask = |policy| codes(&Verifier::new().policy(policy).verify(twice.as_bytes(), now(), &Bundle::new()));
    for policy in Policy::ALL.iter().copied() {
        assert_eq!(ask(policy), ["proof.expired", "proof.chain.broken"], "{policy:?}");
    }
}

#[test]
fn a_proof_builds_on_each_of_the_others_once() {
    let mut first = signed(&unsigned(&key(7)))["proof"].clone();
    first["id"] = json!("urn:example:first");
    let mut second = first.clone();
    second["id"] = json!("urn:example:second");
    let mut said = |previous: Value| {
        second["previousProof"] = previous;
        let report = verify(&with_proofs(&[first.clone(), second.clone()]));
        let found = report
            .findings()
            .iter()
            .find(|finding| matches!(finding.code, Code::ProofChainAmbiguous | Code::ProofChainMissing));
        found.map(|finding| (finding.path.clone(), finding.phrase == Some("proof.chain.ambiguous/twice")))
    };
    assert_eq!(said(json!(["urn:example:first"])), None);
    let twice = said(json!(["urn:example:first", "urn:example:first"]));
    assert_eq!(twice, Some((String::from("/proof/1/previousProof/1"), true)));
    assert_eq!(said(json!("urn:example:third")), Some((String::from("/proof/1/previousProof"), false)));

    second["previousProof"] = json!("urn:example:first");
    let report = verify(&with_proofs(&[first.clone(), first, second]));
    let found = report.findings().iter().find(|finding| finding.code == Code::ProofChainAmbiguous).unwrap();
    assert_eq!(found.phrase, Some("proof.chain.ambiguous"), "{}", found.message);
}

#[test]
fn whoever_asks_for_all_proofs_gets_no_badge_with_a_bad_one_and_any_with_a_witness() {
    let badge = unsigned(&key(7));
    let [good, forged, unknown, _] = proofs();
    let all = Verifier::new().all_proofs(true);
    let verdict = |proofs: &[Value]| {
        let document = with_proofs(proofs).to_string();
        all.verify(document.as_bytes(), now(), &Bundle::new()).verdict()
    };
    assert_eq!(verdict(std::slice::from_ref(&good)), Verdict::Valid);
    assert_eq!(verdict(&[good.clone(), forged]), Verdict::Invalid);
    assert_eq!(verdict(&[unknown, good.clone()]), Verdict::Undetermined);
    // The witness signs what the issuer signed, with a key of its own.
    let mut theirs = badge;
    theirs["issuer"]["id"] = json!(Did::key(key(8).verifying_key()).to_string());
    let theirs = signed_with(&theirs, &key(8), &SignOptions::new())["proof"].clone();
    assert_eq!(verdict(&[good.clone(), theirs]), Verdict::Invalid, "it is over another document");
    let witness = vector("valid/proof-set-with-one-by-a-stranger.json");
    let report = all.verify(&witness, now(), &Bundle::new());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec!["issuer.key.mismatch"]));
    let chain = with_proofs(&[good]).to_string();
    assert!(all.verify(chain.as_bytes(), now(), &Bundle::new()).is_valid());
}

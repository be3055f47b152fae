//! What a verifier is told: a purpose, limits, a recipient, a policy.

use ob3::{Bundle, Check, Limits, Outcome, Policy, Recipient, Severity, SignOptions, Verdict, Verifier};
use serde_json::json;

use crate::kit::{codes, key, now, signed, signed_with, unsigned, verify};

#[test]
fn the_badge_that_is_changed_here_is_good() {
    let report = verify(&signed(&unsigned(&key(7))));
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, Vec::new()));
}

#[test]
fn the_purpose_that_is_expected_is_the_one_that_counts() {
    let badge = unsigned(&key(7));
    let signed = signed_with(&badge, &key(7), &SignOptions::new().purpose("authentication"));
    let ask = |verifier: Verifier| {
        codes(&verifier.ask([Check::Proof]).verify(signed.to_string().as_bytes(), now(), &Bundle::new()))
    };
    assert_eq!(ask(Verifier::new().purpose("authentication")), [""; 0]);
    assert_eq!(ask(Verifier::new()), ["proof.purpose.mismatch"]);
    // What was said before stays said.
    let verifier = Verifier::new().policy(Policy::Strict).challenge("another").purpose("authentication");
    assert_eq!(ask(verifier), ["proof.challenge.mismatch"]);
}

#[test]
fn other_budgets_are_kept_in_every_step() {
    let badge = signed(&unsigned(&key(7))).to_string();
    let ask = |limits: Limits| {
        codes(&Verifier::new().policy(Policy::Compat).limits(limits).verify(badge.as_bytes(), now(), &Bundle::new()))
    };
    assert_eq!(ask(Limits::default()), [""; 0]);
    assert!(ask(Limits::default().quads(3)).contains(&"limit.quads"));
    assert!(ask(Limits::default().input_bytes(3)).contains(&"limit.input"));
    let verifier = Verifier::new().challenge("another").limits(Limits::default());
    assert!(codes(&verifier.verify(badge.as_bytes(), now(), &Bundle::new())).contains(&"proof.challenge.mismatch"));
}

#[test]
fn a_recipient_that_is_named_and_not_asked_about_is_not_looked_at() {
    let badge = signed(&unsigned(&key(7))).to_string();
    let verifier = Verifier::new().recipient(Recipient::from("did:example:somebody-else"));
    assert_eq!(verifier.verify(badge.as_bytes(), now(), &Bundle::new()).verdict(), Verdict::Invalid);
    let report = verifier.ask([Check::Proof]).verify(badge.as_bytes(), now(), &Bundle::new());
    assert_eq!((report.verdict(), report.outcome(Check::Recipient)), (Verdict::Valid, Outcome::Skipped));
}

#[test]
fn what_says_nothing_must_be_left_out_under_every_policy() {
    let mut badge = signed(&unsigned(&key(7)));
    badge["credentialSubject"]["achievement"]["otherIdentifier"] = json!([]);
    let said = |policy: Policy| {
        let report = Verifier::new().policy(policy).verify(badge.to_string().as_bytes(), now(), &Bundle::new());
        (report.verdict(), report.findings().iter().map(|one| (one.code.name(), one.severity)).collect::<Vec<_>>())
    };
    for policy in Policy::ALL.iter().copied() {
        let (verdict, found) = said(policy);
        assert_eq!((verdict, found[0]), (Verdict::Invalid, ("jsonld.empty-value", Severity::Error)), "{policy:?}");
    }
}

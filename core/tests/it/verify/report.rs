//! The report says which proof decided, what was asked, what is missing, and keeps what it could not verify apart.

use ob3::{Bundle, Check, Outcome, Policy, Report, Verdict, Verifier};

use crate::kit::{self, now, vector};

fn verify(name: &str) -> Report {
    kit::verify(&vector(name)[..])
}

#[test]
fn a_valid_badge_is_handed_out_with_the_proof_that_decided() {
    let report = verify("valid/eddsa-rdfc-2022-did-key.json");
    assert!(report.is_valid());
    assert_eq!(report.format().map(|format| format.to_string()).as_deref(), Some("eddsa-rdfc-2022"));
    assert_eq!(report.checks().len(), 10);
    assert!(report.credential().is_some() && report.unverified().is_some());
    let outcomes = [Check::Proof, Check::Recipient].map(|check| report.outcome(check));
    assert_eq!(outcomes, [Outcome::Passed, Outcome::Skipped]);
}

#[test]
fn a_forged_badge_is_kept_apart() {
    let report = verify("forged/name-changed-after-signing.json");
    assert!(report.credential().is_none() && report.unverified().is_some());
    assert_eq!(report.outcome(Check::Proof), Outcome::Failed);
}

#[test]
fn what_is_missing_is_named_with_what_it_is_wanted_for() {
    for (issuer, url, wanted) in [
        ("did:web:university.example", "https://university.example/.well-known/did.json", "did-document"),
        ("https://university.example/issuer", "https://university.example/issuer", "controller-document"),
    ] {
        let badge = format!(
            r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"{issuer}",
            "proof":{{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","proofPurpose":"assertionMethod",
            "verificationMethod":"{issuer}#key-1","proofValue":"z3MvGcVxzRzzpKF1HA11EjvfPZsN8NAb7kXBRfeTm3CBg2gcJLQM5hZNmj6Ccd9Lk4C1YueiFZvkSx4FuHVYVouQk"}}}}"#
        );
        let report = Verifier::new().ask([Check::Proof]).verify(badge.as_bytes(), None, &Bundle::new());
        assert_eq!((report.verdict(), report.outcome(Check::Proof)), (Verdict::Undetermined, Outcome::Undetermined));
        let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
        assert_eq!(json["missing"], serde_json::json!([{ "url": url, "kind": wanted }]), "{json}");

        // A signature that nobody could check is never said to have passed, whatever else was asked and lent.
        for lent in [None, Some(None), Some(Some(b"no document".to_vec())), Some(Some(b"{}".to_vec()))] {
            let mut bundle = Bundle::new();
            if let Some(document) = lent {
                bundle.insert(url, document);
            }
            for (verifier, now) in [
                (Verifier::new().ask([Check::Proof]), None),
                (Verifier::new().ask([Check::Proof, Check::Issuer]), None),
                (Verifier::new().ask([Check::Issuer]), None),
                (Verifier::new(), Some(now())),
            ] {
                for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
                    let report = verifier.clone().policy(policy).verify(badge.as_bytes(), now, &bundle);
                    assert!(!report.is_valid(), "{}", report.to_json());
                    assert_ne!(report.outcome(Check::Proof), Outcome::Passed, "{}", report.to_json());
                }
            }
        }
    }
}

#[test]
fn the_report_names_the_format_that_decided_and_what_is_wanted() {
    let format = |vector: &str| verify(vector).format().map(ob3::Format::as_str);
    assert_eq!(format("valid/ed25519-signature-2020-vcdm-1-1.json"), Some("Ed25519Signature2020"));
    assert_eq!(format("valid/ecdsa-jcs-2019-p384.json"), Some("ecdsa-jcs-2019"));
    assert_eq!(format("malformed/truncated.json"), None);
    let report = verify("undetermined/context-missing.json");
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["missing"][0]["kind"], "context");
}

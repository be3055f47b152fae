//! What refreshing promises: the newer edition is asked for once and reported, and changes no verdict of the one at hand.

use ob3::{Bundle, Check, DocumentKind, Outcome, Report, Verdict, Verifier};

use crate::kit::{now, vector};

const URL: &str = "https://university.example/refresh/1";

fn verify(verifier: &Verifier, name: &str, bundle: &Bundle) -> Report {
    verifier.verify(&vector(name), now(), bundle)
}

#[test]
fn the_current_edition_is_asked_for_and_then_reported() {
    let report = verify(&Verifier::new(), "refreshed/newer.json", &Bundle::new());
    assert_eq!((report.verdict(), report.outcome(Check::Refresh)), (Verdict::Valid, Outcome::Skipped));
    assert_eq!((&*report.missing()[0].url, report.missing()[0].kind), (URL, DocumentKind::Refresh));
    assert!(report.refreshed().is_none());
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(vector("provided/edition-20.json")));
    let report = verify(&Verifier::new(), "refreshed/newer.json", &bundle);
    assert_eq!((report.verdict(), report.outcome(Check::Refresh)), (Verdict::Valid, Outcome::Skipped));
    assert!(report.missing().is_empty());
    let refreshed = report.refreshed().unwrap();
    assert!(refreshed.is_valid() && refreshed.refreshed().is_none() && refreshed.missing().is_empty());
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["refreshed"]["verdict"], "valid");
    bundle.insert(URL, Some(vector("refreshed/newer.json")));
    let current = verify(&Verifier::new(), "refreshed/newer.json", &bundle);
    assert_eq!(current.outcome(Check::Refresh), Outcome::Passed, "it is the current one itself");
}

#[test]
fn a_badge_that_is_not_proven_sends_nobody_anywhere() {
    for verifier in [Verifier::new(), Verifier::new().ask([Check::Refresh])] {
        let forged = verify(&verifier, "refreshed/forged.json", &Bundle::new());
        assert!(forged.missing().is_empty(), "{}", forged.to_json());
    }
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(vector("provided/edition-20.json")));
    assert!(verify(&Verifier::new(), "refreshed/forged.json", &bundle).refreshed().is_none());
}

#[test]
fn whoever_does_not_ask_is_not_asked_for_documents() {
    let report = verify(&Verifier::new().ask([Check::Proof, Check::Issuer]), "refreshed/newer.json", &Bundle::new());
    assert!(report.is_valid() && report.missing().is_empty() && report.findings().is_empty());
}

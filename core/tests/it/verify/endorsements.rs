//! What endorsements promise: each has a report of its own, none makes the badge look better or worse than it is, and neither
//! their number nor their depth costs anybody much.

use std::fmt::Write as _;

use ob3::words::Param;
use ob3::{Bundle, Check, Credential, Limits, Outcome, Policy, Report, SignOptions, Verdict, Verifier, sign};
use serde_json::{Value, json};

use crate::kit::{self, codes, did, key, now};

const BADGE: &str = "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002";

fn vector(name: &str) -> Vec<u8> {
    kit::vector(&format!("endorsed/{name}"))
}

fn verify(name: &str) -> Report {
    Verifier::new().verify(&vector(name), now(), &Bundle::new())
}

fn signed(document: &Value, seed: u8) -> Value {
    let credential = Credential::from_json(document.to_string().as_bytes()).unwrap();
    serde_json::from_str(sign(&credential, &key(seed), &SignOptions::new()).unwrap().as_str()).unwrap()
}

/// An endorsement, whose endorser is endorsed by these.
fn endorsement(of: &str, seed: u8, endorser_endorsed: &[Value]) -> Value {
    let mut document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": format!("urn:example:{seed}"), "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Accreditation", "issuer": {"id": did(seed), "type": ["Profile"]}, "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": of, "type": ["EndorsementSubject"]}
    });
    if !endorser_endorsed.is_empty() {
        document["issuer"]["endorsement"] = json!(endorser_endorsed);
    }
    signed(&document, seed)
}

fn badge(endorsements: &[Value]) -> Value {
    let mut badge: Value = serde_json::from_slice(&vector("badge.json")).unwrap();
    badge.as_object_mut().unwrap().remove("proof");
    badge["issuer"]["id"] = json!(did(9));
    badge["endorsement"] = json!(endorsements);
    signed(&badge, 9)
}

#[test]
fn each_endorsement_has_a_report_of_its_own_with_its_place() {
    let report = verify("achievement-by-both-and-twice.json");
    let places: Vec<&str> = report.endorsements().iter().map(|endorsement| &*endorsement.path).collect();
    let at = "/credentialSubject/achievement";
    assert_eq!(
        places,
        [0, 1]
            .map(|index| format!("{at}/endorsement/{index}"))
            .into_iter()
            .chain([format!("{at}/endorsementJwt/0")])
            .collect::<Vec<_>>()
    );
    for endorsement in report.endorsements() {
        let report = &endorsement.report;
        assert!(report.is_valid() && report.kind() == Some("EndorsementCredential"), "{}", report.to_json());
        assert_eq!(report.outcome(Check::Recipient), Outcome::Skipped);
        assert!(report.credential().is_some());
    }
    assert_eq!(report.endorsements()[2].report.format().unwrap().to_string(), "vc-jwt");
    assert_eq!(report.outcome(Check::Endorsements), Outcome::Passed);
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["endorsements"][2]["path"], "/credentialSubject/achievement/endorsementJwt/0");
}

#[test]
fn an_endorsement_that_does_not_hold_is_told_with_its_reason() {
    let report = verify("one-endorsement-of-two.json");
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Valid, vec!["endorsements.invalid"]));
    assert_eq!(report.findings()[0].path, "/endorsement/1");
    let why = &report.endorsements()[1].report.findings()[0];
    assert_eq!(why.code.name(), "proof.signature.mismatch");
    let Some(Param::Cause(cause)) = report.findings()[0].params.get("cause") else { panic!("{report:#?}") };
    assert_eq!((cause.code, cause.phrase, &cause.message), (why.code, why.phrase, &why.message));
    assert!(report.endorsements()[0].report.is_valid() && !report.endorsements()[1].report.is_valid());
}

#[test]
fn nothing_but_endorsements_is_looked_into_where_endorsements_stand() {
    let report = verify("badge-as-endorsement-by-jwt.json");
    assert_eq!(codes(&report.endorsements()[0].report), ["endorsements.malformed"]);
    let presentation =
        json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]});
    for odd in [json!(7), json!(null), json!("e30.e30.AA"), json!({}), json!([]), presentation] {
        let report =
            Verifier::new().verify(json!({"endorsement": [odd]}).to_string().as_bytes(), now(), &Bundle::new());
        assert_eq!(codes(&report.endorsements()[0].report), ["endorsements.malformed"], "{odd}");
    }
}

#[test]
fn what_is_demanded_of_the_badge_is_not_demanded_of_its_endorsements() {
    let text = badge(&[endorsement(BADGE, 1, &[])]).to_string();
    let verifier = Verifier::new().recipient("did:example:ada").domain("https://shop.example").challenge("n-0S6");
    let report = verifier.verify(text.as_bytes(), now(), &Bundle::new());
    assert_eq!(report.verdict(), Verdict::Invalid, "the badge's proof names no domain");
    assert!(report.endorsements()[0].report.is_valid());
}

#[test]
fn whoever_asks_for_endorsements_only_has_them_verified_entirely() {
    let report =
        Verifier::new().ask([Check::Endorsements]).verify(&vector("endorsement-expired.json"), now(), &Bundle::new());
    assert_eq!(codes(&report), ["endorsements.invalid"]);
    assert_eq!(report.outcome(Check::Proof), Outcome::Skipped);
    assert_eq!(codes(&report.endorsements()[0].report), ["validity.expired"]);
}

#[test]
fn endorsements_of_endorsers_are_followed_as_deep_as_the_limits_say() {
    let third = endorsement(&did(2), 3, &[]);
    let second = endorsement(&did(1), 2, &[third]);
    let first = endorsement(BADGE, 1, &[second]);
    let text = badge(&[first]).to_string();
    for (depth, followed) in [(0, 0), (1, 1), (2, 2), (3, 3), (9, 3)] {
        let limits = Limits::default().endorsement_depth(depth);
        let report = Verifier::new().limits(limits).verify(text.as_bytes(), now(), &Bundle::new());
        assert_eq!(report.verdict(), Verdict::Valid, "{:#?}", report.findings());
        let (mut inner, mut count) = (&report, 0);
        while let Some(endorsement) = inner.endorsements().first() {
            (inner, count) = (&endorsement.report, count + 1);
        }
        assert_eq!(count, followed);
        assert_eq!(codes(inner), if followed < 3 { vec!["endorsements.deeper"] } else { Vec::new() });
        assert_eq!(inner.outcome(Check::Endorsements), Outcome::Skipped);
    }
}

#[test]
fn a_bad_endorsement_of_an_endorser_spoils_the_endorsement_for_the_strict_only() {
    let mut second = endorsement(&did(1), 2, &[]);
    second["name"] = json!("Better than it was");
    let text = badge(&[endorsement(BADGE, 1, &[second])]).to_string();
    for (policy, expected) in [(Policy::Standard, vec![]), (Policy::Strict, vec!["endorsements.invalid"])] {
        let report = Verifier::new().policy(policy).verify(text.as_bytes(), now(), &Bundle::new());
        assert_eq!(codes(&report), expected);
        assert_eq!(codes(&report.endorsements()[0].report), ["endorsements.invalid"]);
    }
}

#[test]
fn what_is_learnt_of_an_endorsement_to_its_disadvantage_never_betters_the_verdict() {
    let rank = |report: &Report| {
        [Verdict::Invalid, Verdict::Undetermined, Verdict::Valid]
            .iter()
            .position(|verdict| *verdict == report.verdict())
    };
    for policy in [Policy::Compat, Policy::Standard, Policy::Strict] {
        let verifier = Verifier::new().policy(policy);
        let [holds, unknown, forged] =
            ["badge.json", "endorser-not-looked-up.json", "endorsement-changed-after-signing.json"]
                .map(|name| verifier.verify(&vector(name), now(), &Bundle::new()));
        assert!(holds.is_valid() && rank(&holds) >= rank(&unknown) && rank(&unknown) >= rank(&forged), "{policy:?}");
        assert_eq!(unknown.endorsements()[0].report.verdict(), Verdict::Undetermined, "its own report says so");
        assert_eq!(forged.endorsements()[0].report.verdict(), Verdict::Invalid, "its own report says so");
        if policy != Policy::Strict {
            assert!(unknown.is_valid() && forged.is_valid(), "what others say makes the badge no worse");
        }
    }
    let inner = "endorser-endorsed-by-somebody-not-looked-up.json";
    let report = Verifier::new().policy(Policy::Strict).verify(&vector(inner), now(), &Bundle::new());
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["endorsements.undetermined"]));
}

#[test]
fn endorsements_are_counted_over_all_depths_and_their_number_has_an_end() {
    let text = badge(&[endorsement(BADGE, 1, &[endorsement(&did(1), 2, &[])]), endorsement(BADGE, 3, &[])]).to_string();
    for (most, expected) in [(3, vec![]), (2, vec!["endorsements.undetermined"]), (1, vec!["limit.endorsements"])] {
        let limits = Limits::default().endorsements(most);
        let report = Verifier::new().limits(limits).verify(text.as_bytes(), now(), &Bundle::new());
        assert_eq!(codes(&report), expected, "{most}");
    }
}

#[test]
fn ten_thousand_endorsements_are_answered_without_verifying_one() {
    let mut many = String::from("{}");
    for _ in 1..10_000 {
        many.write_str(",{}").unwrap();
    }
    for member in ["endorsement", "endorsementJwt"] {
        let text = format!(r#"{{"id":"{BADGE}","{member}":[{many}]}}"#);
        let report = Verifier::new().verify(text.as_bytes(), now(), &Bundle::new());
        assert!(codes(&report).contains(&"limit.endorsements"));
        assert!(report.endorsements().is_empty());
    }
    let long = "k".repeat(100_000);
    let text = format!(r#"{{"{long}":[{}]}}"#, vec![r#"{"endorsement":[{}]}"#; 60].join(","));
    let report = Verifier::new().verify(text.as_bytes(), now(), &Bundle::new());
    assert!(report.to_json().len() < 10_000_000, "{}", report.to_json().len());
}

//! What a badge says, who vouches for the issuer, and whether it is genuine: the part of a report that people are shown.

use ob3::{Bundle, Check, How, Origin, Outcome, Trusted, Verifier};
use serde_json::{Value, json};

use crate::kit::{codes, did, key, lending, now, signed, unsigned, vector, verify};

fn told(report: &ob3::Report) -> Value {
    serde_json::from_str(&report.to_json()).unwrap()
}

#[test]
fn what_a_proven_badge_says_is_its_summary() {
    let mut badge = unsigned(&key(7));
    badge["awardedDate"] = json!("2025-12-24T12:00:00Z");
    badge["validUntil"] = json!("2027-01-01T00:00:00Z");
    badge["evidence"] = json!([{"id": "https://example.edu/work", "type": ["Evidence"], "name": "The work"}]);
    let subject = &mut badge["credentialSubject"];
    let achievement = &mut subject["achievement"];
    achievement["tag"] = json!(["teams"]);
    achievement["alignment"] = json!([{
        "type": ["Alignment"], "targetName": "Working together", "targetUrl": "https://example.org/skills/1",
        "targetFramework": "Skills", "targetCode": "1.1",
    }]);
    achievement["resultDescription"] = json!([{
        "id": "urn:example:grade", "type": ["ResultDescription"], "name": "Final grade", "resultType": "RubricCriterionLevel",
        "rubricCriterionLevel": [{"id": "urn:example:high", "type": ["RubricCriterionLevel"], "name": "High"}],
    }]);
    subject["result"] = json!([{
        "type": ["Result"], "resultDescription": "urn:example:grade", "achievedLevel": "urn:example:high", "value": "A",
    }]);
    let report = verify(&signed(&badge));
    assert!(report.is_valid() && report.is_authentic(), "{:?}", codes(&report));
    let told = told(&report);
    assert_eq!(told["claimed"], json!(null));
    let summary = &told["summary"];
    assert_eq!(summary["kind"], "OpenBadgeCredential");
    assert_eq!(summary["name"], badge["credentialSubject"]["achievement"]["name"]);
    assert_eq!(summary["issuer"]["id"], json!(did(7)));
    assert_eq!(summary["issuer"]["name"], badge["issuer"]["name"]);
    assert_eq!(
        (&summary["awarded"], &summary["until"]),
        (&json!("2025-12-24T12:00:00Z"), &json!("2027-01-01T00:00:00Z"))
    );
    assert_eq!(summary["from"], "2026-01-01T00:00:00Z");
    let achieved = &summary["achievements"][0];
    assert_eq!(achieved["criteria"]["narrative"], badge["credentialSubject"]["achievement"]["criteria"]["narrative"]);
    assert_eq!(achieved["tags"], json!(["teams"]));
    let skill = json!({"name": "Working together", "url": "https://example.org/skills/1", "framework": "Skills", "code": "1.1"});
    assert_eq!(achieved["skills"], json!([skill]));
    assert_eq!(summary["results"], json!([{"name": "Final grade", "value": "A", "level": "High"}]));
    assert_eq!(summary["evidence"], json!([{"id": "https://example.edu/work", "name": "The work"}]));
}

#[test]
fn what_is_not_proven_is_only_claimed() {
    for name in ["forged/name-changed-after-signing.json", "forged/unsigned.json"] {
        let report = verify(&vector(name)[..]);
        let told = told(&report);
        assert!(!report.is_authentic() && told["authentic"] == json!(false));
        assert_eq!((&told["summary"], &told["identity"]), (&json!(null), &json!({"how": "unknown"})), "{name}");
        assert_eq!(report.outcome(Check::Issuer), Outcome::Skipped, "{name}: of a key that signed nothing");
        assert_eq!(report.provenance(), None, "{name}");
        assert!(told["claimed"]["name"].is_string(), "{name}: {told}");
    }
    let unread = told(&verify(&b"[]"[..]));
    assert_eq!((&unread["summary"], &unread["claimed"]), (&json!(null), &json!(null)));
    let unasked = Verifier::new().ask([Check::Open]).verify(&vector("valid/eddsa-jcs-2022.json"), None, &Bundle::new());
    assert!(unasked.summary().is_none() && unasked.claimed().is_some(), "nothing was asked of its proof");
}

#[test]
fn an_expired_badge_is_genuine_and_says_what_it_says() {
    let mut badge = unsigned(&key(7));
    badge["validUntil"] = json!("2026-01-02T00:00:00Z");
    let report = verify(&signed(&badge));
    assert!(!report.is_valid() && report.is_authentic() && report.summary().is_some(), "{:?}", codes(&report));
}

#[test]
fn recipients_are_told_with_whether_they_are_hidden() {
    let mut badge = unsigned(&key(7));
    badge["credentialSubject"]["id"] = json!("did:example:ada");
    badge["credentialSubject"]["identifier"] = json!([
        {"type": "IdentityObject", "hashed": true, "identityHash": "sha256$ab", "identityType": "emailAddress", "salt": "s"},
        {"type": "IdentityObject", "hashed": false, "identityHash": "ada@example.edu", "identityType": "emailAddress"},
    ]);
    let told = told(&verify(&badge));
    let expected = json!([
        {"id": "did:example:ada", "hidden": false},
        {"id": "sha256$ab", "type": "emailAddress", "hidden": true},
        {"id": "ada@example.edu", "type": "emailAddress", "hidden": false},
    ]);
    assert_eq!(told["claimed"]["recipients"], expected);
}

#[test]
fn of_the_dates_of_both_data_models_the_narrower_counts() {
    for (members, from, until) in [
        (json!({"validFrom": "2026-01-01T00:00:00+01:00"}), json!("2026-01-01T00:00:00+01:00"), json!(null)),
        (
            json!({"validFrom": "2026-01-01T00:00:00Z", "issuanceDate": "2026-02-01T00:00:00Z"}),
            json!("2026-02-01T00:00:00Z"),
            json!(null),
        ),
        (
            json!({"validUntil": "2026-01-01T00:00:00Z", "expirationDate": "2026-02-01T00:00:00Z"}),
            json!(null),
            json!("2026-01-01T00:00:00Z"),
        ),
        (json!({"validFrom": "2026-01-01T00:00:00Z", "issuanceDate": "2010"}), json!("2010"), json!(null)),
        (json!({"validFrom": 7}), json!(null), json!(null)),
    ] {
        let mut badge = members.clone();
        badge["type"] = json!(["VerifiableCredential", "OpenBadgeCredential"]);
        let claimed = &told(&verify(&badge))["claimed"];
        assert_eq!((&claimed["from"], &claimed["until"]), (&from, &until), "{members}");
    }
}

#[test]
fn what_has_another_form_is_left_out_and_texts_stay_as_they_were_written() {
    let long = "\u{202e}é".repeat(10_000);
    for name in [json!(long), json!({"@value": long, "@language": "fr"}), json!([{"@value": long}])] {
        let badge =
            json!({"type": ["VerifiableCredential", "OpenBadgeCredential"], "name": name, "issuer": {"name": name}});
        let claimed = &told(&verify(&badge))["claimed"];
        assert_eq!((&claimed["name"], &claimed["issuer"]["name"]), (&json!(long), &json!(long)));
    }
    let odd = json!({
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": 7, "name": [], "evidence": [7, {}, "https://a.example"],
        "credentialSubject": ["x", {"id": 7, "achievement": [3, {"criteria": 7, "image": [], "alignment": "x", "tag": [1]}]}],
    });
    let claimed = &told(&verify(&odd))["claimed"];
    assert_eq!(claimed["achievements"], json!([{"skills": [], "tags": []}]));
    assert_eq!(claimed["evidence"], json!([{"id": "https://a.example"}]));
    assert!(claimed.get("issuer").is_none() && claimed["recipients"] == json!([]), "{claimed}");
}

#[test]
fn kind_is_the_same_in_the_report_and_in_what_is_claimed() {
    for more in [
        json!({}),
        json!({"issuer": "did:example:b"}),
        json!({"name": "A", "credentialSubject": {"id": "did:example:a"}}),
    ] {
        let mut presentation = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"],
            "holder": "did:example:a",
        });
        presentation.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let report = verify(&presentation);
        assert_eq!(report.kind(), Some("VerifiablePresentation"));
        assert_eq!(report.claimed().map(|claimed| claimed.kind), report.kind(), "{more}");
    }
}

#[test]
fn who_vouches_for_the_issuer_is_told() {
    let how = |report: &ob3::Report| report.identity().how;
    let badge = signed(&unsigned(&key(7)));
    let of_key = verify(&badge);
    assert_eq!((how(&of_key), of_key.identity().host), (How::KeyOnly, None));

    let registry = json!({"registry": {did(7): {"name": "Example University"}}}).to_string();
    let url = "https://registry.example/registry.json";
    let verifier = Verifier::new().trust([Trusted::parse(&format!("registry {url}")).unwrap()]);
    let listed = verifier.verify(badge.to_string().as_bytes(), now(), &lending(url, registry.clone()));
    let identity = listed.identity();
    assert_eq!((identity.how, identity.name), (How::Copy, Some("Example University")), "a registry that was provided");
    assert_eq!(identity.host.as_deref(), Some("registry.example"));
    let mut asked = Bundle::new();
    asked.insert_from(url, Some(registry.into_bytes()), Origin::Fetched);
    let listed = verifier.verify(badge.to_string().as_bytes(), now(), &asked);
    assert_eq!(how(&listed), How::Registry, "a registry that was fetched");

    let (document, at) = (vector("provided/did-web.json"), "https://university.example/.well-known/did.json");
    for (origin, expected) in [(Origin::Fetched, How::Host), (Origin::Provided, How::Copy), (Origin::Saved, How::Copy)]
    {
        let mut lent = Bundle::new();
        lent.insert_from(at, Some(document.clone()), origin);
        let report = Verifier::new().verify(&vector("issuer/did-web-document-provided.json")[..], now(), &lent);
        assert_eq!(
            (how(&report), report.identity().host.as_deref()),
            (expected, Some("university.example")),
            "{origin:?}"
        );
    }

    let stranger = verify(&vector("issuer/key-of-another-did.json")[..]);
    assert_eq!((how(&stranger), stranger.is_authentic()), (How::Unknown, false));
    let self_asserted = verify(&vector("issuer/self-asserted-fragment.json")[..]);
    assert_eq!((how(&self_asserted), self_asserted.is_authentic()), (How::SelfAsserted, false));
}

#[test]
fn a_presentation_has_a_holder_and_no_issuer() {
    let presentation = json!({"type": "VerifiablePresentation", "holder": {"id": "did:example:ada", "name": "Ada"}});
    let claimed = &told(&verify(&presentation))["claimed"];
    assert_eq!(claimed["holder"], json!({"id": "did:example:ada", "name": "Ada"}));
    assert!(claimed.get("issuer").is_none() && claimed.get("name").is_none(), "{claimed}");
}

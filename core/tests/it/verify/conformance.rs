//! What a badge must be by the data model: types, contexts, schemas, resources, and where faults are said to be.

use ob3::{Bundle, Check, Code, Finding, Severity, Verifier};
use serde_json::{Value, json};

use crate::kit::{key, signed, unsigned, verify};

fn faults(change: impl FnOnce(&mut Value)) -> Vec<(&'static str, String)> {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    let report = Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), None, &Bundle::new());
    report.findings().iter().map(|finding| (finding.code.name(), finding.path.clone())).collect()
}

#[test]
fn a_badge_is_a_verifiable_credential_too() {
    assert_eq!(faults(|_| ()), []);
    let alone = faults(|badge| badge["type"] = json!(["OpenBadgeCredential"]));
    assert_eq!(alone, [("conformance.type", String::from("/type"))]);
    let two = faults(|badge| badge["type"] = json!(["VerifiableCredential", "OpenBadgeCredential"]));
    assert_eq!(two, []);
}

#[test]
fn a_context_of_open_badges_has_a_version_of_three_numbers() {
    let base = "https://purl.imsglobal.org/spec/ob/v3p0/";
    let told = |file: &str| {
        faults(|badge| badge["@context"][1] = json!(format!("{base}{file}"))).first().map(|(code, _)| *code)
    };
    assert_eq!(told("context-3.0.3.json"), None);
    for older in ["context.json", "context-3.0.0.json", "context-3.0.12.json"] {
        assert_eq!(told(older), Some("conformance.context.older"), "{older}");
    }
    for none in [
        "context-3.0.json",
        "context-3.0.3.0.json",
        "context-3.0..json",
        "context-3.0.x.json",
        "context-a.b.c.json",
        "schema.json",
    ] {
        assert_eq!(told(none), Some("conformance.context.missing"), "{none}");
    }
}

#[test]
fn a_context_out_of_place_is_told_with_the_one_that_belongs_there() {
    let told = |contexts: Value| {
        let mut badge = unsigned(&key(7));
        badge["@context"] = contexts;
        let report =
            Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), None, &Bundle::new());
        report.findings().iter().map(|finding| finding.message.clone()).collect::<Vec<_>>()
    };
    let [first, second] = told(json!(["https://elsewhere.example"])).try_into().unwrap();
    assert!(first.contains("https://www.w3.org/ns/credentials/v2") && first.contains("elsewhere"), "{first}");
    let expected = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    assert!(second.contains(expected), "{second}");
}

#[test]
fn of_the_schemas_one_is_the_standards_own_by_its_type_and_by_its_url() {
    let own = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    let told = |id: &str, kind: &str| {
        let schemas = json!([{"id": id, "type": kind}]);
        let faults = faults(|badge| badge["credentialSchema"] = schemas);
        faults.iter().any(|(code, _)| *code == "conformance.schema.missing")
    };
    assert!(!told(own, "1EdTechJsonSchemaValidator2019"));
    assert!(told(own, "JsonSchema"));
    assert!(told("https://university.example/schema.json", "1EdTechJsonSchemaValidator2019"));
}

#[test]
fn an_endorsement_is_found_wherever_it_stands() {
    let asked = |change: &dyn Fn(&mut Value)| {
        let mut badge = unsigned(&key(7));
        change(&mut badge);
        let report =
            Verifier::new().ask([Check::Endorsements]).verify(badge.to_string().as_bytes(), None, &Bundle::new());
        report.findings().iter().map(|finding| finding.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked(&|_| ()), [""; 0]);
    assert_eq!(asked(&|badge| badge["endorsement"] = json!([{}])), ["/endorsement/0"]);
    assert_eq!(asked(&|badge| badge["endorsementJwt"] = json!("a.b.c")), ["/endorsementJwt"]);
    assert_eq!(asked(&|badge| badge["issuer"]["endorsementJwt"] = json!(["a.b.c"])), ["/issuer/endorsementJwt/0"]);
    let listed = asked(&|badge| badge["credentialSubject"]["result"] = json!([{}, {"endorsement": [{}]}]));
    assert_eq!(listed, ["/credentialSubject/result/1/endorsement/0"]);
}

#[test]
fn a_resource_is_looked_for_in_the_badge_and_not_in_what_is_signed_by_others() {
    let resource = json!({"id": "https://a.example/x", "digestSRI": format!("sha256-{}=", "A".repeat(43))});
    let told = |change: &dyn Fn(&mut Value)| {
        let mut badge = unsigned(&key(7));
        change(&mut badge);
        let report =
            Verifier::new().ask([Check::Conformance]).verify(badge.to_string().as_bytes(), None, &Bundle::new());
        let found = report.findings().iter().filter(|finding| finding.code.name().starts_with("resource."));
        found.map(|finding| (finding.code.name(), finding.path.clone(), finding.message.clone())).collect::<Vec<_>>()
    };
    let found = told(&|badge| badge["credentialSubject"]["image"] = resource.clone());
    assert_eq!((found.len(), found[0].0), (1, "resource.missing"));
    assert!(found[0].2.contains("https://a.example/x"), "{}", found[0].2);
    for member in ["endorsement", "verifiableCredential", "proof"] {
        assert_eq!(told(&|badge| badge[member] = json!([{"evidence": resource}])), [], "{member}");
    }
    for (member, expected) in
        [("digestSRI", "digestSRI must be sha256-, "), ("digestMultibase", "digestMultibase must be")]
    {
        let found =
            told(&|badge| badge["credentialSubject"]["image"] = json!({"id": "https://a.example/x", member: "?"}));
        assert!(found[0].0 == "resource.digest.malformed" && found[0].2.starts_with(expected), "{member}: {found:?}");
    }
    let found = told(&|badge| badge["relatedResource"] = json!(["https://a.example/x"]));
    assert_eq!((found[0].0, found[0].1.as_str()), ("resource.malformed", "/relatedResource/0"));
}

#[test]
fn the_endorsements_of_a_credential_inside_are_its_own_affair() {
    let unproved = |change: &dyn Fn(&mut Value)| {
        faults(|badge| change(badge))
            .into_iter()
            .filter(|(code, _)| *code == "conformance.endorsement.unproved")
            .count()
    };
    let endorsement = json!([{"type": ["VerifiableCredential", "EndorsementCredential"]}]);
    assert_eq!(unproved(&|badge| badge["credentialSubject"]["endorsement"] = endorsement.clone()), 1);
    for member in ["proof", "verifiableCredential"] {
        assert_eq!(unproved(&|badge| badge[member] = json!([{"endorsement": endorsement}])), 0, "{member}");
    }
}

#[test]
fn of_several_statuses_and_schemas_it_is_said_which_is_meant() {
    let status = |index: &str| {
        json!({
            "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": index,
            "statusListCredential": "https://university.example/status/1"
        })
    };
    let schema = |id: &str| json!({"id": format!("https://other.example/{id}"), "type": "JsonSchema"});
    let places = |member: &str, value: Value| {
        let mut badge = unsigned(&key(7));
        badge[member] = value;
        let report = verify(&signed(&badge));
        let about = report.findings().iter().filter(|one| one.severity == Severity::Undetermined);
        about.map(|one| one.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(places("credentialStatus", status("1")), ["/credentialStatus"]);
    let two = places("credentialStatus", json!([status("1"), status("2")]));
    assert_eq!(two, ["/credentialStatus/0", "/credentialStatus/1"]);
    let two = places("credentialSchema", json!([schema("a"), schema("b")]));
    assert_eq!(two, ["/credentialSchema/0", "/credentialSchema/1"]);
    assert_eq!(places("credentialSchema", schema("a")), ["/credentialSchema"]);
}

#[test]
fn a_date_by_the_name_of_the_other_edition_is_told_by_its_own() {
    let now_named = |edition: &str, from: &str, to: &str| {
        let mut badge = signed(&unsigned(&key(7)));
        if edition == "1.1" {
            badge["@context"] = json!([
                "https://www.w3.org/2018/credentials/v1",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://w3id.org/security/data-integrity/v2"
            ]);
        }
        let date = badge.as_object_mut().unwrap().remove("validFrom").unwrap();
        badge[if from == "issuanceDate" { "validFrom" } else { "issuanceDate" }] = date.clone();
        badge.as_object_mut().unwrap().remove(to);
        badge[from] = date;
        verify(&badge)
    };
    for (edition, from, to) in [
        ("2.0", "issuanceDate", "validFrom"),
        ("2.0", "expirationDate", "validUntil"),
        ("1.1", "validFrom", "issuanceDate"),
        ("1.1", "validUntil", "expirationDate"),
    ] {
        let report = now_named(edition, from, to);
        let is_told = |finding: &&Finding| {
            let told = finding.params.get("expected").map(ToString::to_string);
            finding.path == format!("/{from}") && told.as_deref() == Some(to)
        };
        let told: Vec<_> = report.findings().iter().filter(is_told).collect();
        assert!(told.iter().any(|finding| finding.check == Check::Conformance), "{edition} {from}: {report:#?}");
        let remedy = "add the context that defines it";
        let wrong = report
            .findings()
            .iter()
            .find(|finding| finding.path == format!("/{from}") && finding.message.contains(remedy));
        assert!(wrong.is_none(), "{edition} {from}: {wrong:?}");
    }
}

#[test]
fn the_badge_that_names_nobody_could_be_shown_by_anybody() {
    let mut badge = unsigned(&key(7));
    for member in ["id", "identifier"] {
        badge["credentialSubject"].as_object_mut().unwrap().remove(member);
    }
    let report = verify(&badge);
    let finding = report.findings().iter().find(|finding| finding.code == Code::ConformanceSubjectUnidentified);
    assert!(finding.unwrap().message.contains("anybody could show it"), "{report:#?}");
}

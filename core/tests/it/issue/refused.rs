//! What the builder refuses, and that a verifier would find the same faults in it.

use ob3::json::{Object, Value};
use ob3::model::{
    Address, Alignment, Builder, CredentialSchema, Criteria, EndorsementSubject, IdentityObject, Profile, Result,
    ResultDescription, RubricCriterionLevel, hashed_identity,
};
use ob3::{
    Bundle, Check, Code, Credential, CredentialBuilder, EndorsementBuilder, Limits, Policy, Severity, Verifier, verify,
};

use super::builder::{NOW, achievement, entry, full, image, key, minimal};
use crate::kit::instant;

/// The document that a builder holds, as it is, with the contexts and types that every badge has.
fn unchecked(builder: CredentialBuilder) -> Credential {
    let mut document = Object::from(builder);
    let context =
        br#"["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]"#;
    document.set("@context", Value::parse(context, &Limits::default()).unwrap());
    document
        .set("type", Value::parse(br#"["VerifiableCredential", "OpenBadgeCredential"]"#, &Limits::default()).unwrap());
    document.into()
}

/// Refused by the builder; and where it is a fault of form, found by the verifier under the same code at the same place.
#[track_caller]
fn refused(builder: CredentialBuilder, code: Code, path: &str) {
    let error = builder.clone().build().unwrap_err();
    assert_eq!((error.code(), error.path()), (code, path), "{error}");
    if !code.name().starts_with("build.") {
        let credential = unchecked(builder);
        let report = verify(credential.as_str().as_bytes(), instant(NOW));
        let is_found = report.findings().iter().any(|finding| finding.code == code && finding.path == path);
        assert!(is_found, "{code} at {path} in {:#?}", report.findings());
    }
}

#[test]
fn what_is_missing_is_refused() {
    let badge = || minimal("did:example:u");
    let without = |name: &str| {
        let mut document = Object::from(achievement());
        document.remove(name).unwrap();
        badge().achievement(document)
    };
    for name in ["id", "criteria", "description", "name"] {
        refused(without(name), Code::ConformanceMemberMissing, "/credentialSubject/achievement");
    }
    refused(without("type"), Code::ConformanceType, "/credentialSubject/achievement");
    let of = CredentialBuilder::new;
    refused(of(), Code::ConformanceMemberMissing, "");
    let issuer = || Profile::builder().id("did:example:u");
    let from = instant("2026-01-01T00:00:00Z");
    refused(
        of().achievement(achievement()).recipient("did:example:a").valid_from(from).issuer(issuer()),
        Code::ConformanceMemberMissing,
        "",
    );
    refused(
        of().id("urn:example:1").achievement(achievement()).recipient("did:example:a").issuer(issuer()),
        Code::ConformanceMemberMissing,
        "",
    );
    refused(
        of().id("urn:example:1").achievement(achievement()).recipient("did:example:a").valid_from(from),
        Code::ConformanceMemberMissing,
        "",
    );
    refused(
        of().id("urn:example:1").recipient("did:example:a").valid_from(from).issuer(issuer()),
        Code::ConformanceMemberMissing,
        "/credentialSubject",
    );
    refused(
        of().id("urn:example:1").achievement(achievement()).valid_from(from).issuer(issuer()),
        Code::ConformanceSubjectUnidentified,
        "/credentialSubject",
    );
    refused(badge().issuer(Profile::builder().name("U")), Code::ConformanceMemberMissing, "/issuer");
    refused(
        badge().achievement(achievement().criteria(Criteria::builder())),
        Code::ConformanceCriteriaEmpty,
        "/credentialSubject/achievement/criteria",
    );
    refused(
        badge().result(Result::builder().alignment(Alignment::builder().target_name("T"))),
        Code::ConformanceMemberMissing,
        "/credentialSubject/result/0/alignment/0",
    );
    refused(
        badge()
            .credential_status(entry().of_type("ours"))
            .credential_schema(CredentialSchema::builder().id("urn:example:s")),
        Code::ConformanceType,
        "/credentialSchema/0",
    );
}

#[test]
fn what_is_malformed_is_refused() {
    let badge = || minimal("did:example:u");
    let at = "/credentialSubject/achievement";
    refused(badge().id("1"), Code::ConformanceFormatUri, "/id");
    refused(badge().id("https://example.edu/a badge"), Code::ConformanceFormatUri, "/id");
    refused(badge().recipient("ada@example.org"), Code::ConformanceFormatUri, "/credentialSubject/id");
    refused(badge().achievement(achievement().id("teamwork")), Code::ConformanceFormatUri, &format!("{at}/id"));
    refused(
        badge().achievement(achievement().in_language("english")),
        Code::ConformanceFormatLanguage,
        &format!("{at}/inLanguage"),
    );
    refused(
        badge().achievement(achievement().achievement_type("Nanodegree")),
        Code::ConformanceWordUnknown,
        &format!("{at}/achievementType"),
    );
    refused(
        badge().achievement(achievement().achievement_type("ext:")),
        Code::ConformanceWordUnknown,
        &format!("{at}/achievementType"),
    );
    refused(
        badge().achievement(achievement().credits_available(f64::NAN)),
        Code::ConformanceWrongType,
        &format!("{at}/creditsAvailable"),
    );
    refused(
        badge().achievement(achievement().endorsement_jwt("a.b")),
        Code::ConformanceFormatCompactJws,
        &format!("{at}/endorsementJwt/0"),
    );
    refused(
        badge().achievement(achievement().image(image().extension("ours", "x"))),
        Code::ConformanceMemberUnknown,
        &format!("{at}/image/ours"),
    );
    refused(
        badge().achievement(achievement().extension("image", "https://example.edu/i.png")),
        Code::ConformanceImageBare,
        &format!("{at}/image"),
    );
    refused(
        badge().achievement(achievement().extension("tag", "team")),
        Code::ConformanceArrayExpected,
        &format!("{at}/tag"),
    );
    refused(
        badge().achievement(achievement().extension("version", Value::Bool(true))),
        Code::ConformanceWrongType,
        &format!("{at}/version"),
    );
    refused(badge().extension("validFrom", "2026-01-01T00:00:00"), Code::ConformanceFormatZone, "/validFrom");
    refused(
        badge().issuer(Profile::builder().id("did:example:u").date_of_birth("1815")),
        Code::ConformanceFormatDate,
        "/issuer/dateOfBirth",
    );
    refused(
        badge().issuer(Profile::builder().id("did:example:u").address(Address::builder().address_country_code("NLD"))),
        Code::ConformanceFormatCountry,
        "/issuer/address/addressCountryCode",
    );
    refused(
        badge().plain_recipient("ada@example.org", "email"),
        Code::ConformanceWordUnknown,
        "/credentialSubject/identifier/0/identityType",
    );
    refused(
        badge().result(Result::builder().status("ext:Paused")),
        Code::ConformanceWordUnknown,
        "/credentialSubject/result/0/status",
    );
    refused(badge().valid_until(instant("2025-12-31T23:59:59Z")), Code::ValidityOrder, "/validUntil");
}

#[test]
fn what_is_empty_or_blank_is_refused() {
    let badge = || minimal("did:example:u");
    refused(badge().extension("evidence", Value::Array(Vec::new())), Code::JsonldEmptyValue, "/evidence");
    refused(badge().extension("name", Value::Null), Code::JsonldEmptyValue, "/name");
    let inside = badge().extension("ours", Value::Array(vec![Value::Null])).build().unwrap_err();
    assert_eq!((inside.code(), inside.path()), (Code::JsonldEmptyValue, "/ours/0"));
    refused(badge().achievement(achievement().name(" \n")), Code::BuildBlank, "/credentialSubject/achievement/name");
    refused(
        badge().achievement(achievement().tag("a").tag("")),
        Code::BuildBlank,
        "/credentialSubject/achievement/tag/1",
    );
}

#[test]
fn results_that_lead_nowhere_are_refused() {
    let level = |id: &str| RubricCriterionLevel::builder().id(id).name("L");
    let description = |id: &str, kind: &str| ResultDescription::builder().id(id).name("D").result_type(kind);
    let badge = || {
        minimal("did:example:u").achievement(
            achievement().result_description(description("urn:example:s", "Status")).result_description(
                description("urn:example:r", "RubricCriterionLevel").rubric_criterion_level(level("urn:example:l")),
            ),
        )
    };
    let result = |id: &str| Result::builder().result_description(id);
    refused(
        badge().result(result("urn:example:x")),
        Code::ConformanceResultUnlinked,
        "/credentialSubject/result/0/resultDescription",
    );
    refused(
        badge().result(result("urn:example:s").value("done")),
        Code::ConformanceResultStatusMissing,
        "/credentialSubject/result/0",
    );
    refused(
        badge().result(result("urn:example:r").achieved_level("urn:example:x")),
        Code::ConformanceLevelUnknown,
        "/credentialSubject/result/0/achievedLevel",
    );
    refused(
        badge().result(result("urn:example:s").status("Failed").achieved_level("urn:example:l")),
        Code::ConformanceLevelUnknown,
        "/credentialSubject/result/0/achievedLevel",
    );
    refused(
        badge().result(Result::builder().achieved_level("urn:example:x")),
        Code::ConformanceLevelUnknown,
        "/credentialSubject/result/0/achievedLevel",
    );
    let demanding = achievement()
        .result_description(description("urn:example:r", "RubricCriterionLevel").required_level("urn:example:x"));
    refused(
        minimal("did:example:u").achievement(demanding),
        Code::ConformanceLevelUnknown,
        "/credentialSubject/achievement/resultDescription/0/requiredLevel",
    );
    badge()
        .result(result("urn:example:s").status("Failed"))
        .result(result("urn:example:r").achieved_level("urn:example:l"))
        .result(Result::builder().achieved_level("urn:example:l"))
        .result(Result::builder().value("7"))
        .build()
        .unwrap();
}

#[test]
fn identities_that_nobody_could_find_are_refused() {
    let with = |identity: Builder<IdentityObject<'static>>| {
        minimal("did:example:u").subject(|subject| subject.identifier(identity))
    };
    let at = "/credentialSubject/identifier/0/identityHash";
    let hashed = || hashed_identity("ada@example.org", "emailAddress", Some("salt")).unwrap();
    with(hashed()).build().unwrap();
    refused(with(hashed().identity_hash("ada@example.org")), Code::ConformanceIdentityHash, at);
    refused(with(hashed().identity_hash("sha256$12")), Code::ConformanceIdentityHash, at);
    refused(with(hashed().identity_hash("md5$ddd142639a792e74751ee7e129237efa")), Code::BuildInvalid, at);
    refused(minimal("did:example:u").plain_recipient(" ada@example.org", "emailAddress"), Code::BuildInvalid, at);
    for unfindable in
        ["", " ada@example.org", "ada@example.org\n", "ada@\u{200b}example.org", "\u{feff}ada", "a\u{7f}", "\u{a0}7"]
    {
        for kind in ["emailAddress", "name"] {
            let error = hashed_identity(unfindable, kind, Some("salt")).unwrap_err();
            assert_eq!((error.code(), error.phrase().unwrap().id()), (Code::BuildInvalid, "build.invalid/identity"));
            let built = minimal("did:example:u").hashed_recipient(unfindable, kind, "salt");
            refused(built, if unfindable.is_empty() { Code::BuildBlank } else { Code::BuildInvalid }, at);
        }
    }
    let unsalted = minimal("did:example:u").hashed_recipient("ada@example.org", "emailAddress", "").build().unwrap();
    let identity = unsalted.view().credential_subject().unwrap().identifier().next().unwrap();
    assert!(identity.salt().is_none() && identity.matches("ada@example.org"));
}

#[test]
fn an_incomplete_endorsement_is_refused() {
    let error = EndorsementBuilder::new().id("urn:example:1").build().unwrap_err();
    assert_eq!(error.code(), Code::ConformanceMemberMissing);
    let complete = EndorsementBuilder::new()
        .id("urn:example:1")
        .name("E")
        .issuer(Profile::builder().id("did:example:u"))
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .credential_subject(EndorsementSubject::builder().id("did:example:v"));
    complete.clone().build().unwrap();
    let error = complete.valid_until(instant("2025-01-01T00:00:00Z")).build().unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::ValidityOrder, "/validUntil"));
}

/// Every copy of a document in which one value, somewhere, is missing or another.
fn mutants(value: &serde_json::Value) -> Vec<serde_json::Value> {
    use serde_json::{Value, json};
    let mut mutants = vec![
        Value::Null,
        json!(true),
        json!(7),
        json!(""),
        json!("a b"),
        json!("https://example.org/x"),
        json!([]),
        json!({}),
        json!([{}]),
        json!(["x"]),
        json!([value]),
    ];
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let mut without = members.clone();
                without.remove(name);
                mutants.push(Value::Object(without));
                for mutant in self::mutants(member) {
                    let mut with = members.clone();
                    with.insert(name.clone(), mutant);
                    mutants.push(Value::Object(with));
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                for mutant in self::mutants(item) {
                    let mut with = items.clone();
                    with[index] = mutant;
                    mutants.push(Value::Array(with));
                }
            }
        }
        _ => {}
    }
    mutants
}

#[test]
fn builder_and_verifier_agree_on_every_mutant_of_a_subject() {
    let agency = key();
    let whole = full("did:example:u", &agency);
    let mut subject = Object::from(whole.clone()).member("credentialSubject").unwrap().as_object().unwrap().clone();
    // Endorsements are mutated by nobody here: what is signed is signed.
    let mut achievement = subject.remove("achievement").unwrap().as_object().unwrap().clone();
    achievement.remove("endorsement");
    achievement.remove("creator");
    subject.set("achievement", achievement);
    let subject: serde_json::Value = serde_json::from_str(&Value::from(subject).to_json()).unwrap();
    let badge = minimal("did:example:u");
    let mutants = mutants(&subject);
    let (verifier, bundle) = (Verifier::new().policy(Policy::Strict).ask([Check::Conformance]), Bundle::new());
    let (mut built, mut refused) = (0, 0);
    for mutant in mutants.into_iter().filter(serde_json::Value::is_object) {
        let text = mutant.to_string();
        let object = Credential::from_json(text.as_bytes()).unwrap().document().clone();
        let builder = badge.clone().credential_subject(object);
        let outcome = builder.clone().build();
        let document = match &outcome {
            Ok(credential) => credential.clone(),
            Err(_) => unchecked(builder),
        };
        let report = verifier.verify(document.as_str().as_bytes(), None, &bundle);
        let fault = report.findings().iter().find(|finding| finding.severity >= Severity::Undetermined);
        match outcome {
            Ok(_) => {
                assert!(fault.is_none(), "built, but {fault:?}\n{text}");
                built += 1;
            }
            Err(error) if matches!(error.code(), Code::BuildBlank | Code::BuildInvalid | Code::JsonldEmptyValue) => {
                refused += 1;
            }
            Err(error) => {
                assert!(fault.is_some(), "refused without need: {error}\n{text}");
                refused += 1;
            }
        }
    }
    assert!(built > 200 && refused > 1_500, "{built} built, {refused} refused");
}

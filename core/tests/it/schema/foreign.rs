//! What schemas of others promise: they are asked for, held against where the engine for them is built in, and never hang anybody.

use ob3::{Bundle, Credential, Did, Report, SignOptions, Verdict, Verifier, sign};

use crate::kit::{codes, key, now};

const URL: &str = "https://university.example/schema.json";

fn badge(name: &str) -> String {
    let key = key(1);
    let issuer = Did::key(key.verifying_key());
    let text = format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
            "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": "{name}",
            "issuer": {{"id": "{issuer}", "type": ["Profile"]}},
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSchema": [
                {{"id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json", "type": "1EdTechJsonSchemaValidator2019"}},
                {{"id": "{URL}", "type": "JsonSchema"}}
            ],
            "credentialSubject": {{
                "id": "did:example:ada", "type": ["AchievementSubject"],
                "achievement": {{
                    "id": "https://university.example/achievements/teamwork", "type": ["Achievement"],
                    "name": "Teamwork", "description": "Works well with others.",
                    "criteria": {{"narrative": "Nominated by three peers."}}
                }}
            }}
        }}"#
    );
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    sign(&credential, &key, &SignOptions::new()).unwrap().as_str().to_owned()
}

fn held(badge: &str, schema: &str) -> Report {
    let mut bundle = Bundle::new();
    bundle.insert(URL, Some(schema.as_bytes().to_vec()));
    Verifier::new().verify(badge.as_bytes(), now(), &bundle)
}

#[cfg(not(feature = "jsonschema"))]
#[test]
fn without_the_engine_the_badge_is_undetermined_and_the_feature_is_named() {
    let report = held(&badge("Teamwork"), r#"{"required": ["absent"]}"#);
    assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["schema.unanswered"]));
    assert!(report.findings()[0].message.contains("`jsonschema`"), "{}", report.findings()[0].message);
    assert!(report.missing().is_empty(), "a schema that nobody can apply settles nothing");
}

#[cfg(feature = "jsonschema")]
mod with_the_engine {
    use ob3::Limits;

    use super::*;

    #[test]
    fn every_fault_is_told_at_its_place_and_not_too_many() {
        let report = held(
            &badge("Teamwork"),
            r#"{"required": ["a", "b"], "properties": {"credentialSubject": {"properties": {"achievement": {"required": ["tag"]}}}}}"#,
        );
        let mut places: Vec<&str> = report.findings().iter().map(|finding| finding.path.as_str()).collect();
        places.sort_unstable();
        assert_eq!(places, ["", "", "/credentialSubject/achievement"], "{:#?}", report.findings());
        let many: Vec<String> = (0..100).map(|index| format!("\"m{index}\"")).collect();
        let report = held(&badge("Teamwork"), &format!(r#"{{"required": [{}]}}"#, many.join(",")));
        assert_eq!(report.findings().len(), 16);
    }

    #[test]
    fn as_many_schemas_of_others_as_the_limits_allow_are_looked_at() {
        let badge = badge("Teamwork");
        let ask = |schemas: usize| {
            let verifier = Verifier::new().limits(Limits::default().schemas(schemas));
            codes(&verifier.verify(badge.as_bytes(), now(), &Bundle::new()))
        };
        assert_eq!([ask(1), ask(0)], [["schema.document.missing"], ["limit.schema"]]);
    }

    #[test]
    fn a_message_holds_no_more_than_a_sentence_of_the_badge() {
        let report = held(&badge(&"x".repeat(100_000)), r#"{"properties": {"name": {"const": "y"}}}"#);
        assert_eq!(codes(&report), ["schema.violated"]);
        assert!(report.findings()[0].message.len() < 600);
    }

    #[test]
    fn long_texts_and_hungry_patterns_have_a_budget() {
        let pattern = r#"{"properties": {"name": {"pattern": "[01]*1[01]{200}$"}}}"#;
        let report = held(&badge(&"01".repeat(500_000)), pattern);
        assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["limit.schema"]));
        let report = held(&badge(&"01".repeat(100)), pattern);
        assert_eq!(codes(&report), ["schema.violated"]);
    }

    #[test]
    fn patterns_that_compile_to_megabytes_are_not_compiled() {
        let report = held(&badge("Teamwork"), r#"{"properties": {"name": {"pattern": "((a{100}){100}){100}"}}}"#);
        assert_eq!((report.verdict(), codes(&report)), (Verdict::Undetermined, vec!["schema.unanswered"]));
    }

    #[test]
    fn whatever_the_schema_is_there_is_a_report() {
        let keywords = [
            "$ref",
            "$id",
            "$anchor",
            "$defs",
            "$schema",
            "allOf",
            "anyOf",
            "not",
            "if",
            "then",
            "properties",
            "items",
            "patternProperties",
            "prefixItems",
            "contains",
            "enum",
            "const",
            "type",
            "required",
            "pattern",
            "format",
            "dependentSchemas",
            "dependencies",
            "dependentRequired",
            "unevaluatedProperties",
            "additionalProperties",
            "multipleOf",
            "maximum",
            "minLength",
            "uniqueItems",
            "propertyNames",
            "contentMediaType",
            "contentSchema",
        ];
        let values = [
            "null",
            "true",
            "0",
            "-1e300",
            "1e-300",
            "\"\"",
            "\"#\"",
            "\"%\"",
            "\"#/%ff\"",
            "\"http://[\"",
            "\"(\"",
            "[]",
            "{}",
            "[{}]",
            "[[]]",
            r#"{"": {}}"#,
            r##"{"$ref": "#"}"##,
            r##"[{"$ref": "#/not"}]"##,
            r#"{"name": "x"}"#,
            r#"{"(": true}"#,
            "99999999999999999999",
            "\"\\u0000\"",
        ];
        let badge = badge("Teamwork");
        for keyword in keywords {
            for value in values {
                for schema in [
                    format!(r#"{{"{keyword}": {value}}}"#),
                    format!(
                        r#"{{"properties": {{"name": {{"{keyword}": {value}}}, "credentialSubject": {{"{keyword}": {value}}}}}}}"#
                    ),
                ] {
                    let report = held(&badge, &schema);
                    for code in codes(&report) {
                        let is_ours = code.starts_with("schema.") || code == "limit.schema";
                        assert!(is_ours, "{schema}: {code}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_reference_by_another_way_is_followed() {
        for (schema, expected) in [
            (
                r##"{"components": {"a": {"properties": {"name": {"$ref": "#/components/b"}}}, "b": {"const": "Teamwork"}}, "$ref": "#/components/a"}"##,
                Verdict::Valid,
            ),
            (
                r##"{"$defs": {"a/b c": {"const": 1}}, "properties": {"name": {"$ref": "#/$defs/a~1b%20c"}}}"##,
                Verdict::Invalid,
            ),
            (
                r#"{"$id": "https://other.example/x", "$ref": "y", "$defs": {"y": {"$id": "y", "required": ["name"]}}}"#,
                Verdict::Valid,
            ),
            (
                r##"{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"n": {"$id": "#n", "const": "Teamwork"}}, "properties": {"name": {"$ref": "#n"}}}"##,
                Verdict::Valid,
            ),
        ] {
            let report = held(&badge("Teamwork"), schema);
            assert_eq!(report.verdict(), expected, "{schema}\n{:#?}", report.findings());
        }
    }
}

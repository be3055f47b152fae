//! The reference badge that is measured: of the size and the contents of a real one.

use crate::badge::{Badge, EXTENSIONS, badge};
use crate::case::{Case, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        case(
            "bench/reference.json",
            reference().proved(&Proof::by(Key::University)).compact(),
            "The badge of the benches: hashed recipient, alignments, evidence, result, image, fractional credits; it raises no question that is open.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &[])
        .missing(&[])
        .provenance("did")
        .strict(VALID)
        .compat(VALID),
    ]
}

pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    vec![(String::from("bench/reference-unsigned.json"), reference().compact().into_bytes())]
}

fn reference() -> Badge {
    badge()
        .context(&format!("{EXTENSIONS:?}"))
        .with("/id", r#""urn:uuid:3a2f6c1e-8a6b-4e0d-9b0e-5d1c7f2a9e44""#)
        .with("/name", r#""Applied Statistics""#)
        .with("/issuer/url", r#""https://university.example""#)
        .with("/issuer/email", r#""registrar@university.example""#)
        .with("/awardedDate", r#""2025-12-19T14:00:00Z""#)
        .with(
            "/credentialSubject",
            r#"{
                "id": "did:example:ada",
                "type": ["AchievementSubject"],
                "activityEndDate": "2025-12-12T00:00:00Z",
                "creditsEarned": 7.5,
                "identifier": [{
                    "type": "IdentityObject",
                    "hashed": true,
                    "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399",
                    "identityType": "emailAddress",
                    "salt": "Kosher"
                }],
                "result": [{
                    "type": ["Result"],
                    "resultDescription": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c",
                    "value": "B"
                }],
                "achievement": {
                    "id": "https://university.example/achievements/applied-statistics",
                    "type": ["Achievement"],
                    "achievementType": "Course",
                    "name": "Applied Statistics",
                    "description": "Plans, runs and reports a study with the methods of applied statistics.",
                    "criteria": {
                        "id": "https://university.example/achievements/applied-statistics/criteria",
                        "narrative": "Pass the examination and hand in a project that two examiners accept."
                    },
                    "image": {"id": "https://university.example/images/applied-statistics.png", "type": "Image", "caption": "A bell curve"},
                    "creditsAvailable": 7.5,
                    "tag": ["statistics", "research methods"],
                    "alignment": [
                        {
                            "type": ["Alignment"],
                            "targetName": "Analyse quantitative data",
                            "targetUrl": "https://skills.example/esco/analyse-quantitative-data",
                            "targetFramework": "ESCO",
                            "targetCode": "S2.7.1"
                        },
                        {
                            "type": ["Alignment"],
                            "targetName": "Level 6",
                            "targetUrl": "https://frameworks.example/eqf/6",
                            "targetFramework": "EQF"
                        }
                    ],
                    "resultDescription": [{
                        "id": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c",
                        "type": ["ResultDescription"],
                        "name": "Final grade",
                        "resultType": "LetterGrade",
                        "allowedValue": ["F", "D", "C", "B", "A"],
                        "requiredValue": "D"
                    }]
                }
            }"#,
        )
        .with(
            "/evidence",
            r#"[{
                "id": "https://university.example/projects/4711",
                "type": ["Evidence"],
                "name": "Project report",
                "narrative": "A study of commuting times in three cities."
            }]"#,
        )
}

//! Signed and intact, but not what the standard calls a badge.

use crate::badge::{Badge, OB, badge, badge_1_1};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const APPENDIX: &str = "OB 3.0 appendix B";
const ACHIEVEMENT: &str = "/credentialSubject/achievement";

pub(crate) fn cases() -> Vec<Case> {
    [kinds(), members(), formats(), rules()].concat()
}

/// A badge with something else in its achievement.
fn achievement(member: &str, text: &str) -> Badge {
    badge().with(&format!("{ACHIEVEMENT}/{member}"), text)
}

fn subject(member: &str, text: &str) -> Badge {
    badge().with(&format!("/credentialSubject/{member}"), text)
}

fn kinds() -> Vec<Case> {
    vec![
        case(
            "conformance/not-a-badge.json",
            badge().with("/type", r#"["VerifiableCredential"]"#).signed(),
            "A credential, intact, and no badge: whether its kind is what the caller wants, only the caller can say.",
            "OB 3.0 §6",
        )
        .says(UNDETERMINED, &["conformance.kind.other"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "conformance/no-credential.json",
            badge().with("/type", r#"["Diploma"]"#).proved(&Proof::in_format(ob3::Format::EddsaJcs2022, Key::University)),
            "What is not of the type VerifiableCredential is no credential by anybody's rules.",
            "VCDM 2.0 §4.5",
        )
        .says(INVALID, &["conformance.not-a-badge"])
        .compat(INVALID),
        case(
            "conformance/not-a-badge-not-asked.json",
            badge().with("/type", r#"["VerifiableCredential"]"#).signed(),
            "Whoever asks only about the proof may verify any credential.",
            "VC-DI §4.3",
        )
        .asks(&["proof", "issuer", "validity"])
        .says(VALID, &[]),
        case(
            "conformance/context-open-badges-absent.json",
            badge()
                .with(
                    "/@context",
                    r#"["https://www.w3.org/ns/credentials/v2", {"@vocab": "https://university.example/terms#"}]"#,
                )
                .proved_leniently(&Proof::by(Key::University)),
            "The second context is not that of Open Badges, so the words are somebody's own, and are read as the standard's.",
            "OB 3.0 §6",
        )
        .says(INVALID, &["conformance.context.missing", "jsonld.hidden-member"])
        .compat(INVALID),
        case(
            "conformance/contexts-in-the-wrong-order.json",
            badge().with("/@context", &format!(r#"["{OB}", "https://www.w3.org/ns/credentials/v2"]"#)).signed(),
            "Both contexts are there, in the wrong order.",
            "OB 3.0 §6",
        )
        .says(VALID, &["conformance.context.order"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/vcdm-1-1-issuer-bare.json",
            badge_1_1()
                .with("/issuer", &format!("{:?}", Key::University.did()))
                .proved(&Proof::of_2020(Key::University)),
            "Under the data model 1.1 an issuer is an object.",
            "OB 3.0 appendix B (verification support)",
        )
        .says(VALID, &["conformance.issuer.object", "conformance.vcdm-1-1"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/vcdm-1-1-without-name.json",
            badge_1_1().without("/name").proved(&Proof::of_2020(Key::University)),
            "Under the data model 1.1 a badge has a name of its own.",
            "OB 3.0 appendix B (verification support)",
        )
        .says(VALID, &["conformance.member.missing", "conformance.vcdm-1-1"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/endorsement-without-name.json",
            super::valid::endorsement().without("/name").signed(),
            "An endorsement has a name.",
            "OB 3.0 appendix B (EndorsementCredential)",
        )
        .says(VALID, &["conformance.member.missing"])
        .strict(INVALID)
        .compat(VALID),
    ]
}

fn members() -> Vec<Case> {
    let image = r#"{"id": "https://university.example/badge.png", "type": "Image", "name": "A picture"}"#;
    let serialization = "OB 3.0 §6 (serialization)";
    vec![
        case(
            "conformance/type-of-evidence-absent.json",
            badge().with("/evidence", r#"[{"id": "https://university.example/project", "name": "The project"}]"#).signed(),
            "Evidence says by its type that it is evidence.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.type"])
        .compat(INVALID),
        case(
            "conformance/criteria-absent.json",
            badge().without(&format!("{ACHIEVEMENT}/criteria")).signed(),
            "An achievement has criteria.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.member.missing"])
        .compat(INVALID),
        case(
            "conformance/id-absent.json",
            badge().without("/id").signed(),
            "The W3C lets credentials be without an id; Open Badges does not.",
            APPENDIX,
        )
        .says(VALID, &["conformance.member.missing"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/image-with-a-member-too-many.json",
            achievement("image", image).signed(),
            "Image may not be extended, not even by words that the context knows.",
            "OB 3.0 appendix B (Image)",
        )
        .says(INVALID, &["conformance.member.unknown"]),
        case(
            "conformance/name-is-a-number.json",
            achievement("name", "7").signed(),
            "A name is a string.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.wrong-type"])
        .compat(INVALID),
        case(
            "conformance/name-in-languages.json",
            achievement("name", r#"{"@value": "Teamwork", "@language": "en"}"#).signed(),
            "The W3C lets names say their language; the schema of Open Badges wants a string.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.wrong-type"]),
        case(
            "conformance/credits-in-quotes.json",
            subject("creditsEarned", "3.5").signed().with("/credentialSubject/creditsEarned", r#""3.5E0""#),
            "A number is a JSON number, not a text that looks like one: the context makes the same statement of both, and readers of a number find none.",
            serialization,
        )
        .says(INVALID, &["conformance.wrong-type", "jsonld.hidden-member"]),
        case(
            "conformance/tag-without-array.json",
            achievement("tag", r#""team""#).signed(),
            "Where many may stand, even one stands in an array.",
            serialization,
        )
        .says(VALID, &["conformance.array.expected"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/identifier-without-array.json",
            subject(
                "identifier",
                r#"{"type": "IdentityObject", "hashed": false, "identityType": "emailAddress", "identityHash": "ada@example.org"}"#,
            )
            .signed(),
            "identifier is not among the properties that may be compacted.",
            serialization,
        )
        .says(VALID, &["conformance.array.expected"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/two-names.json",
            achievement("name", r#"["Teamwork", "Leadership"]"#).signed(),
            "An achievement has one name.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.array.several"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "conformance/two-subjects.json",
            badge()
                .with("/credentialSubject", r#"[{"id": "did:example:ada"}, {"id": "did:example:grace"}]"#)
                .signed(),
            "The W3C lets a credential have several subjects; a badge has one.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.array.several"]),
        case(
            "conformance/image-bare.json",
            achievement("image", r#""https://university.example/badge.png""#).signed(),
            "An image is an object, though JSON-LD would take its URL alone.",
            "OB 3.0 appendix B (Image)",
        )
        .says(VALID, &["conformance.image.bare"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/description-null.json",
            badge().with("/description", "null").proved_leniently(&Proof::by(Key::University)),
            "Null says nothing and must be omitted; whoever drops it signed the rest.",
            serialization,
        )
        .says(INVALID, &["jsonld.empty-value"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "conformance/alignments-empty.json",
            achievement("alignment", "[]").proved_leniently(&Proof::by(Key::University)),
            "Empty arrays must be omitted.",
            serialization,
        )
        .says(INVALID, &["jsonld.empty-value"])
        .compat(INVALID),
    ]
}

fn formats() -> Vec<Case> {
    let alignment = r#"[{"type": ["Alignment"], "targetName": "Teamwork", "targetUrl": "the framework, page 7"}]"#;
    vec![
        case(
            "conformance/target-url-not-a-url.json",
            achievement("alignment", alignment).signed(),
            "The target of an alignment is a URL.",
            APPENDIX,
        )
        .says(VALID, &["conformance.format.uri"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/awarded-date-without-time.json",
            badge().with("/awardedDate", r#""2025-12-20""#).signed(),
            "awardedDate is a date and time with a zone.",
            "OB 3.0 §6 (DateTimeZ)",
        )
        .says(VALID, &["conformance.format.zone"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/activity-date-without-time.json",
            subject("activityStartDate", r#""2025-09-01""#).signed(),
            "The context makes it a date, the schema a date and time: the schema's rule is the one that is demanded.",
            APPENDIX,
        )
        .says(VALID, &["conformance.format.zone"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/date-of-birth-with-points.json",
            badge().with("/issuer/dateOfBirth", r#""10.12.1815""#).signed(),
            "A date is written year, month, day.",
            APPENDIX,
        )
        .says(VALID, &["conformance.format.date"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/language-in-words.json",
            achievement("inLanguage", r#""english""#).signed(),
            "A language is a code.",
            APPENDIX,
        )
        .says(VALID, &["conformance.format.language"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/country-in-words.json",
            badge().with("/issuer/address", r#"{"type": ["Address"], "addressCountryCode": "Netherlands"}"#).signed(),
            "A country is a code of two letters.",
            APPENDIX,
        )
        .says(VALID, &["conformance.format.country"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/endorsement-jwt-of-two-parts.json",
            badge().with("/endorsementJwt", r#"["eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0"]"#).signed(),
            "A compact JSON Web Signature has three parts.",
            APPENDIX,
        )
        .says(INVALID, &["conformance.format.compact-jws", "endorsements.invalid"]),
        case(
            "conformance/identity-type-email.json",
            subject(
                "identifier",
                r#"[{"type": "IdentityObject", "hashed": false, "identityType": "email", "identityHash": "ada@example.org"}]"#,
            )
            .signed(),
            "The word is emailAddress; words of one's own begin with ext:.",
            "OB 3.0 appendix B (IdentifierTypeEnum)",
        )
        .says(VALID, &["conformance.word.unknown"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/achievement-type-of-ones-own.json",
            achievement("achievementType", r#""ext:NanoDegree""#).signed(),
            "Words of one's own begin with ext:, and this one does.",
            "OB 3.0 appendix B (AchievementType)",
        )
        .says(VALID, &[]),
        case(
            "conformance/result-status-of-ones-own.json",
            subject("result", r#"[{"type": ["Result"], "status": "ext:Nearly"}]"#).signed(),
            "The status of a result is the one vocabulary that may not be extended.",
            "OB 3.0 appendix B (ResultStatusType)",
        )
        .says(INVALID, &["conformance.word.unknown"]),
    ]
}

fn rules() -> Vec<Case> {
    let described = |description: &str, result: &str| {
        achievement("resultDescription", &format!("[{description}]"))
            .with("/credentialSubject/result", &format!("[{result}]"))
            .signed()
    };
    let status = r#"{"id": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "type": ["ResultDescription"], "name": "Progress", "resultType": "Status"}"#;
    let hash = |text: &str| {
        subject(
            "identifier",
            &format!(r#"[{{"type": "IdentityObject", "hashed": true, "identityType": "emailAddress", "identityHash": "{text}"}}]"#),
        )
        .signed()
    };
    let unproved =
        super::valid::endorsement().with("/id", r#""urn:uuid:5f0c2f0e-6f5b-4a3e-9a51-3c7d1b6a8e02""#).compact();
    vec![
        case(
            "conformance/subject-unidentified.json",
            badge().without("/credentialSubject/id").signed(),
            "A subject has an id or an identifier; the schema cannot say so, the verification must.",
            "OB 3.0 §9.1",
        )
        .says(VALID, &["conformance.subject.unidentified"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/criteria-empty.json",
            achievement("criteria", "{}").signed(),
            "Criteria have an id or a narrative, or nobody knows what had to be done.",
            "OB 3.0 appendix B (Criteria)",
        )
        .says(INVALID, &["conformance.criteria.empty"]),
        case(
            "conformance/identity-hash-without-algorithm.json",
            hash("b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"),
            "A hash says how it was made.",
            "OB 3.0 appendix B (IdentityHash)",
        )
        .says(VALID, &["conformance.identity-hash"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/identity-hash-of-another-algorithm.json",
            hash("sha1$da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            "Only sha256 and md5 are allowed.",
            "OB 3.0 appendix B (IdentityHash)",
        )
        .says(VALID, &["conformance.identity-hash"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/result-of-an-unknown-description.json",
            described(status, r#"{"type": ["Result"], "resultDescription": "urn:uuid:00000000-0000-4000-8000-000000000000", "value": "A"}"#),
            "A result refers to a description of this achievement.",
            "OB 3.0 appendix B (Result)",
        )
        .says(VALID, &["conformance.result.unlinked"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/result-without-status.json",
            described(status, r#"{"type": ["Result"], "resultDescription": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c"}"#),
            "A result whose description is of the type Status has a status.",
            "OB 3.0 appendix B (Result)",
        )
        .says(VALID, &["conformance.result.status-missing"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/level-that-no-rubric-has.json",
            described(
                &status.replace(r#""Status""#, r#""RubricCriterionLevel""#),
                r#"{"type": ["Result"], "resultDescription": "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "achievedLevel": "urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e"}"#,
            ),
            "The level that was achieved is one of the rubric.",
            "OB 3.0 appendix B (Result)",
        )
        .says(VALID, &["conformance.level.unknown"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "conformance/endorsement-unproved.json",
            badge().with("/endorsement", &format!("[{unproved}]")).signed(),
            "An endorsement carries a proof of its own.",
            "OB 3.0 appendix B (EndorsementCredential)",
        )
        .says(INVALID, &["conformance.endorsement.unproved", "endorsements.invalid", "endorsements.subject.other"])
        .compat(INVALID),
        case(
            "conformance/schema-of-ones-own-only.json",
            badge().with("/credentialSchema", r#"[{"id": "https://university.example/schema.json", "type": "JsonSchema"}]"#).signed(),
            "Where schemas are named, the standard's own is among them; and nobody has held the badge against this one.",
            "OB 3.0 appendix B (CredentialSchema)",
        )
        .needs("jsonschema")
        .says(UNDETERMINED, &["conformance.schema.missing", "schema.document.missing"])
        .strict(INVALID)
        .compat(UNDETERMINED),
        case(
            "conformance/name-with-a-language.json",
            badge().with("/name", r#"{"@value": "Travail d'équipe", "@language": "fr"}"#).signed(),
            "The data model lets a name say its language; the schema of Open Badges has a string there.",
            "OB 3.0 appendix B (Related)",
        )
        .says(INVALID, &["conformance.wrong-type"])
        .compat(INVALID),
        case(
            "conformance/names-in-two-languages.jwt",
            crate::token::Token::of(badge().with(
                    "/name",
                    r#"[{"@value": "Teamwork", "@language": "en"}, {"@value": "عمل جماعي", "@language": "ar", "@direction": "rtl"}]"#,
                )
                , Key::University).signed(),
            "Several names are an array, where the standard has one.",
            "OB 3.0 appendix B (Related)",
        )
        .carrier(Some("jwt"))
        .says(INVALID, &["conformance.array.several"]),
        case(
            "conformance/terms-of-use.json",
            badge()
                .context(r#"{"CampusTerms": "https://university.example/terms#CampusTerms"}"#)
                .with("/termsOfUse", r#"[{"type": "CampusTerms", "id": "https://university.example/terms/1"}]"#)
                .signed(),
            "Terms have a type and, if they like, an id.",
            "OB 3.0 appendix B (TermsOfUse)",
        )
        .says(VALID, &[])
        .strict(VALID),
        case(
            "conformance/terms-of-use-without-type.json",
            badge().with("/termsOfUse", r#"{"id": "https://university.example/terms/1"}"#).signed(),
            "Without a type nobody knows what the terms are.",
            "OB 3.0 appendix B (TermsOfUse)",
        )
        .says(INVALID, &["conformance.type"]),
        case(
            "conformance/endorsement-by-itself-of-nothing.json",
            super::valid::endorsement().without("/credentialSubject/id").signed(),
            "An endorsement says of what it is.",
            "OB 3.0 appendix B (EndorsementSubject)",
        )
        .says(INVALID, &["conformance.member.missing"]),
    ]
}

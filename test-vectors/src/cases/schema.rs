//! Has it the form that it says it has? Schemas of others, good ones and such as are made to keep a verifier busy.

use crate::badge::{Badge, EXTENSIONS, badge, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::Token;

const SOURCE: &str = "OB 3.0 §9.1 (credentialSchema)";
const VCDM: &str = "VCDM 2.0 §4.11";
const CREDENTIAL: &str = "VC-JSON-SCHEMA (JsonSchemaCredential)";
const OURS: &str = r#"{"id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json", "type": "1EdTechJsonSchemaValidator2019"}"#;
const URL: &str = "https://university.example/schemas/badge.json";
const OTHER: &str = "https://university.example/schemas/parts.json";
const HOLDER: &str = "https://university.example/schemas/badge-credential.json";

pub(crate) fn cases() -> Vec<Case> {
    [told(), answered(), references(), signed_schemas(), unusable(), hostile()].concat()
}

/// A badge that names a schema of the university beside the standard's.
fn naming(kind: &str, url: &str) -> Badge {
    badge()
        .context(&format!("{EXTENSIONS:?}"))
        .with("/credentialSchema", &format!(r#"[{OURS}, {{"id": "{url}", "type": "{kind}"}}]"#))
}

/// A signed badge, held against a schema, by a build that can.
fn held(file: &str, name: &str, schema: &str, why: &'static str, source: &'static str) -> Case {
    case(file, naming("JsonSchema", URL).signed(), why, source).lends(URL, name, schema).needs("jsonschema")
}

fn told() -> Vec<Case> {
    vec![
        case(
            "schema/of-the-standard.json",
            badge().context(&format!("{EXTENSIONS:?}")).with("/credentialSchema", &format!("[{OURS}]")).signed(),
            "The rules of the standard's own schema are known here; nobody has to fetch it.",
            SOURCE,
        )
        .says(VALID, &[])
        .missing(&[])
        .strict(VALID),
        case(
            "schema/of-an-unknown-kind.json",
            naming("FullJsonSchemaValidator2099", URL)
                .context(r#"{"FullJsonSchemaValidator2099": "https://university.example/terms#Validator"}"#)
                .signed(),
            "Nobody here knows what it means to fit such a schema; the official validator does not ask.",
            VCDM,
        )
        .says(VALID, &["schema.kind"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(VALID),
        case(
            "schema/lacking.json",
            naming("1EdTechJsonSchemaValidator2019", URL).signed(),
            "The badge must fit a schema of the issuer, and nobody has provided it.",
            SOURCE,
        )
        .needs("jsonschema")
        .says(UNDETERMINED, &["schema.document.missing"])
        .missing(&[URL])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "schema/unavailable.json",
            naming("1EdTechJsonSchemaValidator2019", URL).signed(),
            "The caller looked, and the schema cannot be had: no answer is not a no, whatever the policy.",
            SOURCE,
        )
        .lacks(URL)
        .needs("jsonschema")
        .says(UNDETERMINED, &["schema.document.unavailable"])
        .missing(&[])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "schema/too-many.json",
            badge()
                .context(&format!("{EXTENSIONS:?}"))
                .with(
                    "/credentialSchema",
                    &format!(
                        "[{OURS}, {}]",
                        (0..10_000)
                            .map(|index| format!(r#"{{"id":"https://u.example/{index}","type":"JsonSchema"}}"#))
                            .take(1_000)
                            .collect::<Vec<_>>()
                            .join(",")
                    ),
                )
                .signed()
                .compact(),
            "A thousand schemas, each of which may ask for others, are no way to say what form a badge has.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.schema"])
        .missing(&[]),
    ]
}

const GOOD: &str = r#"{
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["name", "proof"],
    "properties": {"name": {"type": "string", "pattern": "^[A-Z][a-z]+$"}}
}"#;

const BROKEN: &str = r#"{
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "required": ["validUntil"],
    "properties": {"name": {"maxLength": 3}}
}"#;

fn answered() -> Vec<Case> {
    vec![
        held(
            "schema/that-it-fits.json",
            "schema-good.json",
            GOOD,
            "The badge has the name and the proof that the schema asks for.",
            SOURCE,
        )
        .says(VALID, &[])
        .missing(&[])
        .strict(VALID),
        held(
            "schema/that-it-breaks.json",
            "schema-broken.json",
            BROKEN,
            "The badge has no end, and the schema asks for one.",
            SOURCE,
        )
        .says(INVALID, &["schema.violated"])
        .compat(INVALID),
        case(
            "schema/in-a-token.jwt",
            Token::of(naming("JsonSchema", URL), Key::University).signed(),
            "Of a token the credential in it is held against the schema, and it has no proof inside.",
            SOURCE,
        )
        .carrier(Some("jwt"))
        .lends(URL, "schema-good.json", GOOD)
        .needs("jsonschema")
        .says(INVALID, &["schema.violated"]),
        case(
            "schema/of-2019-by-its-type.json",
            naming("1EdTechJsonSchemaValidator2019", URL).signed(),
            "A schema of that type which does not say so is of 2019-09, where items may be a list.",
            "VCCS 1.0",
        )
        .lends(URL, "schema-2019.json", r#"{"properties": {"type": {"items": [{"const": "VerifiableCredential"}], "additionalItems": {"const": "OpenBadgeCredential"}}}}"#)
        .needs("jsonschema")
        .says(VALID, &[]),
        case(
            "schema/with-another-digest.json",
            naming("JsonSchema", URL)
                .with("/credentialSchema/1/digestSRI", &format!("{:?}", super::resources::sri(BROKEN.as_bytes())))
                .signed(),
            "The badge fits the schema that was provided, and that is another one than the issuer meant.",
            "VCDM 2.0 §5.3",
        )
        .lends(URL, "schema-good.json", GOOD)
        .needs("jsonschema")
        .says(INVALID, &["resource.digest.mismatch"]),
        case(
            "schema/with-its-digest.json",
            naming("JsonSchema", URL)
                .with("/credentialSchema/1/digestMultibase", &format!("{:?}", super::resources::multibase(GOOD.as_bytes())))
                .signed(),
            "The schema is the one that the issuer meant, and the badge fits it.",
            "VCDM 2.0 §5.3",
        )
        .lends(URL, "schema-good.json", GOOD)
        .needs("jsonschema")
        .says(VALID, &[]),
    ]
}

fn references() -> Vec<Case> {
    let schema = r#"{"$ref": "parts.json#/$defs/named"}"#;
    let parts = r##"{"$id": "https://university.example/schemas/parts.json", "$defs": {"named": {"$ref": "#name"}, "text": {"$anchor": "name", "properties": {"name": {"const": "Teamwork"}}}}}"##;
    vec![
        held(
            "schema/that-refers-to-another.json",
            "schema-referring.json",
            schema,
            "The schema refers to another, by a relative URL, and that to an anchor of its own.",
            "JSON Schema 2020-12 Core §8.2",
        )
        .lends(OTHER, "schema-parts.json", parts)
        .says(VALID, &[])
        .missing(&[]),
        held(
            "schema/that-refers-to-what-is-lacking.json",
            "schema-referring.json",
            schema,
            "The schema refers to another, which nobody has provided.",
            "JSON Schema 2020-12 Core §8.2",
        )
        .says(UNDETERMINED, &["schema.document.missing"])
        .missing(&[OTHER]),
        held(
            "schema/that-refers-to-nothing.json",
            "schema-dangling.json",
            r##"{"$ref": "#/$defs/absent"}"##,
            "The schema refers to a part of itself that it does not have.",
            "JSON Schema 2020-12 Core §8.2",
        )
        .says(UNDETERMINED, &["schema.malformed"])
        .strict(UNDETERMINED),
        held(
            "schema/that-refers-to-twenty-others.json",
            "schema-of-many.json",
            &format!(
                r#"{{"allOf": [{}]}}"#,
                (0..20)
                    .map(|index| format!(r#"{{"$ref": "https://u.example/{index}"}}"#))
                    .collect::<Vec<_>>()
                    .join(",")
            ),
            "Each document that is asked for is a request to somebody.",
            "limits.rs",
        )
        .says(UNDETERMINED, &["limit.schema"])
        .missing(&[]),
    ]
}

/// A credential that holds a schema, by the university, not signed.
fn schema_credential(schema: &str) -> Badge {
    document(&format!(
        r#"{{
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "id": "{HOLDER}",
            "type": ["VerifiableCredential", "JsonSchemaCredential"],
            "issuer": "{}",
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": {{"id": "{URL}", "type": "JsonSchema", "jsonSchema": {schema}}}
        }}"#,
        Key::University.did()
    ))
}

fn signed_schemas() -> Vec<Case> {
    let signed = |file: &str, name: &str, lent: Badge, why: &'static str| {
        case(file, naming("JsonSchemaCredential", HOLDER).signed(), why, CREDENTIAL)
            .lends(HOLDER, name, lent)
            .needs("jsonschema")
    };
    let proof = Proof::by(Key::University);
    vec![
        signed(
            "schema/signed.json",
            "schema-credential.json",
            schema_credential(GOOD).proved(&proof),
            "The schema stands in a credential, which holds, and the badge fits it.",
        )
        .says(VALID, &[])
        .strict(VALID),
        signed(
            "schema/signed-that-it-breaks.json",
            "schema-credential-broken.json",
            schema_credential(BROKEN).proved(&proof),
            "The schema stands in a credential, which holds, and the badge breaks it.",
        )
        .says(INVALID, &["schema.violated"]),
        signed(
            "schema/signed-and-changed.json",
            "schema-credential-forged.json",
            schema_credential(BROKEN).proved(&proof).with("/credentialSubject/jsonSchema", GOOD),
            "The credential that holds the schema was changed: it says nothing of the badge, neither yes nor no.",
        )
        .says(UNDETERMINED, &["schema.credential.invalid"]),
        signed(
            "schema/signed-by-whom.json",
            "schema-credential-web.json",
            schema_credential(GOOD)
                .with("/issuer", r#""did:web:university.example""#)
                .proved(&Proof::under("did:web:university.example#key-1", Key::Web)),
            "Whose key signed the schema nobody can tell without the DID document.",
        )
        .says(UNDETERMINED, &["schema.credential.undetermined"])
        .missing(&["https://university.example/.well-known/did.json"]),
        signed(
            "schema/signed-but-another-kind.json",
            "schema-credential-none.json",
            schema_credential(GOOD).with("/type", r#"["VerifiableCredential"]"#).proved(&proof),
            "The credential holds, and is none that holds a schema.",
        )
        .says(UNDETERMINED, &["schema.malformed"])
        .strict(UNDETERMINED),
    ]
}

fn unusable() -> Vec<Case> {
    let unusable = |file: &str, name: &str, schema: &str, why: &'static str| held(file, name, schema, why, SOURCE);
    vec![
        unusable(
            "schema/that-is-a-page.json",
            "schema-page.html",
            "<!doctype html><title>404</title>",
            "What was provided is a web page.",
        )
        .says(UNDETERMINED, &["schema.malformed"])
        .strict(UNDETERMINED),
        unusable(
            "schema/that-is-none.json",
            "schema-none.json",
            r#"{"type": "objekt"}"#,
            "What was provided is JSON, and no schema: there is no such type.",
        )
        .says(UNDETERMINED, &["schema.malformed"])
        .strict(UNDETERMINED),
        unusable("schema/that-is-a-list.json", "schema-list.json", "[]", "What was provided is a list.")
            .says(UNDETERMINED, &["schema.malformed"])
            .strict(UNDETERMINED),
        unusable(
            "schema/that-is-an-error-in-json.json",
            "schema-error.json",
            r#"{"error": "not found", "status": 404}"#,
            "What was provided has no word of JSON Schema: it would let every badge pass.",
        )
        .says(UNDETERMINED, &["schema.malformed"])
        .strict(UNDETERMINED),
        unusable(
            "schema/of-an-unknown-edition.json",
            "schema-edition.json",
            r#"{"$schema": "https://json-schema.org/draft/2099-12/schema"}"#,
            "The schema is written by rules that nobody here knows.",
        )
        .says(UNDETERMINED, &["schema.unanswered"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        unusable(
            "schema/with-a-dynamic-reference.json",
            "schema-dynamic.json",
            r##"{"$dynamicRef": "#node"}"##,
            "The schema leads elsewhere for everybody who refers to it.",
        )
        .says(UNDETERMINED, &["schema.unanswered"]),
        unusable(
            "schema/with-a-pattern-that-looks-back.json",
            "schema-backreference.json",
            r#"{"properties": {"name": {"pattern": "^(a+)+\\1$"}}}"#,
            "The pattern refers to what it matched before, which takes more than linear time.",
        )
        .says(UNDETERMINED, &["schema.unanswered"]),
    ]
}

fn hostile() -> Vec<Case> {
    let hostile = |file: &str, name: &str, schema: &str, why: &'static str| held(file, name, schema, why, "limits.rs");
    // Each looks at the next twice: 2^60 steps.
    let doubling = (0..60)
        .map(|index| {
            format!(r##""a{index}": {{"allOf": [{{"$ref": "#/$defs/a{0}"}}, {{"$ref": "#/$defs/a{0}"}}]}}"##, index + 1)
        })
        .collect::<Vec<_>>()
        .join(",");
    let chain = (0..1_000)
        .map(|index| format!(r##""a{index}": {{"$ref": "#/$defs/a{}"}}"##, index + 1))
        .collect::<Vec<_>>()
        .join(",");
    vec![
        hostile(
            "schema/that-leads-to-itself.json",
            "schema-circle.json",
            r##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}"##,
            "The schema leads to itself without getting any further.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        hostile(
            "schema/that-doubles.json",
            "schema-doubling.json",
            &format!(r##"{{"$defs": {{{doubling}, "a60": {{}}}}, "$ref": "#/$defs/a0"}}"##),
            "Sixty definitions of a few bytes ask for more steps than anybody will ever take.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        hostile(
            "schema/that-is-a-chain.json",
            "schema-chain.json",
            &format!(r##"{{"$defs": {{{chain}, "a1000": {{}}}}, "$ref": "#/$defs/a0"}}"##),
            "A thousand schemas, one in the other, take the stack of whoever follows them.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        hostile(
            "schema/that-is-deep.json",
            "schema-deep.json",
            &format!("{}{{}}{}", r#"{"not":"#.repeat(100), "}".repeat(100)),
            "A hundred schemas stand one in the other.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        hostile(
            "schema/that-asks-what-others-left.json",
            "schema-unevaluated.json",
            &format!(
                r##"{{"$defs": {{{}, "a30": {{}}}}, "$ref": "#/$defs/a0"}}"##,
                (0..30)
                    .map(|index| format!(r##""a{index}": {{"$ref": "#/$defs/a{}", "unevaluatedProperties": true}}"##, index + 1))
                    .collect::<Vec<_>>()
                    .join(",")
            ),
            "Each of thirty schemas asks once more what all below it have looked at.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        hostile(
            "schema/of-many-patterns.json",
            "schema-patterns.json",
            &format!(
                r#"{{"patternProperties": {{{}}}}}"#,
                (0..500).map(|index| format!(r#""^[a-z]{{1,{index}}}$": {{}}"#)).collect::<Vec<_>>().join(",")
            ),
            "Each of five hundred patterns is compiled before the first name is looked at.",
        )
        .says(UNDETERMINED, &["limit.schema"]),
        held(
            "schema/with-a-catastrophic-pattern.json",
            "schema-catastrophic.json",
            r#"{"properties": {"name": {"pattern": "^(([A-Za-z])+.)+$"}, "credentialSubject": {"properties": {"achievement": {"properties": {"description": {"pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}}}}}}}"#,
            "Patterns that keep others busy for ever are matched in linear time: this one does not fit.",
            "limits.rs",
        )
        .says(INVALID, &["schema.violated"]),
    ]
}

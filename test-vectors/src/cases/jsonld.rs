//! What JSON-LD forbids, and what it would drop without a word: what is dropped, nobody signed.

use crate::badge::{Badge, EXTENSIONS, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::keys::Key;
use crate::proof::Proof;

const API: &str = "JSON-LD API §9.7";
const SAFE: &str = "OB cert. 1.5 (safe mode)";

pub(crate) fn cases() -> Vec<Case> {
    [dropped(), contexts(), lent_contexts(), documents()].concat()
}

/// A badge as it is signed by a processor that drops what it does not know.
fn dropping(badge: Badge) -> Badge {
    badge.proved_leniently(&Proof::by(Key::University))
}

fn dropped() -> Vec<Case> {
    let subject = |member: &str, text: &str| badge().with(&format!("/credentialSubject/{member}"), text);
    let note = r#"{"note": "https://university.example/terms#note"}"#;
    vec![
        case(
            "jsonld/undefined-term.json",
            dropping(subject("honours", r#""summa cum laude""#)),
            "No context defines the member, so it could be changed without breaking the signature, which fits.",
            SAFE,
        )
        .says(INVALID, &["jsonld.undefined-term"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "jsonld/undefined-type.json",
            dropping(badge().with("/type/2", r#""DiplomaSupplement""#)),
            "No context defines the type.",
            SAFE,
        )
        .says(INVALID, &["jsonld.undefined-type"])
        .compat(INVALID),
        case(
            "jsonld/undefined-value.json",
            dropping(
                badge()
                    .context(r#"{"level": {"@id": "https://university.example/terms#level", "@type": "@vocab"}}"#)
                    .with("/credentialSubject/level", r#""master""#),
            ),
            "The context makes the value a word, and no context defines the word.",
            SAFE,
        )
        .says(INVALID, &["jsonld.undefined-value"]),
        case(
            "jsonld/extensions-without-their-context.json",
            dropping(badge().with("/credentialStatus", r#"{"id": "https://university.example/revoked.json", "type": "1EdTechRevocationList"}"#)),
            "The type stands in extensions.json only, which the badge does not name.",
            SAFE,
        )
        .says(INVALID, &["jsonld.undefined-type", "status.list.missing"]),
        case(
            "jsonld/relative-id.json",
            dropping(badge().with("/evidence", r#"[{"id": "project.html", "type": ["Evidence"]}]"#)),
            "A relative address means something else wherever the badge goes.",
            SAFE,
        )
        .says(INVALID, &["conformance.format.uri", "jsonld.relative-iri"])
        .compat(INVALID),
        case(
            "jsonld/text-with-a-direction.json",
            badge().context(note).with("/credentialSubject/note", r#"{"@value": "Well done", "@direction": "rtl"}"#).signed(),
            "The direction of a text is signed with it, as a datatype that names it.",
            "JSON-LD API §9.3 (rdfDirection)",
        )
        .says(VALID, &[]),
        case(
            "jsonld/text-turned-around.json",
            badge().context(note).with("/credentialSubject/note", r#"{"@value": "Well done", "@direction": "rtl"}"#).signed().with("/credentialSubject/note/@direction", r#""ltr""#),
            "The direction of a text is signed, so the text cannot be turned around.",
            "JSON-LD API §9.3 (rdfDirection)",
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "jsonld/text-whose-direction-was-dropped.json",
            dropping(badge().context(note).with("/credentialSubject/note", r#"{"@value": "Well done", "@direction": "rtl"}"#)),
            "Signed by a processor that drops the direction of a text, which nobody signed then.",
            SAFE,
        )
        .says(INVALID, &["proof.signature.mismatch"]),
        case(
            "jsonld/index.json",
            dropping(badge().with("/credentialSubject/@index", r#""first""#)),
            "An index is no part of what is signed.",
            SAFE,
        )
        .says(INVALID, &["jsonld.dropped-value"]),
        case(
            "jsonld/reserved-keyword.json",
            dropping(badge().with("/credentialSubject/@note", r#""first""#)),
            "A key that looks like a keyword and is none is dropped.",
            "JSON-LD 1.1 §1.7",
        )
        .says(INVALID, &["jsonld.reserved-keyword"]),
        case(
            "jsonld/imprecise-number-in-a-json-literal.json",
            badge()
                .context(r#"{"measured": {"@id": "https://university.example/measured", "@type": "@json"}}"#)
                .with("/credentialSubject/measured", r#"{"weights": [9007199254740992]}"#)
                .signed()
                .with("/credentialSubject/measured/weights/0", "9007199254740993"),
            "Within a JSON literal too, JCS would sign another number than the one that stands there.",
            "RFC 7493 §2.2",
        )
        .says(INVALID, &["jsonld.imprecise-number"]),
        case(
            "jsonld/imprecise-number.json",
            dropping(badge().with("/credentialSubject/creditsEarned", "9007199254740993")),
            "Whoever computes with doubles reads and signs another number than the one that is written.",
            "RFC 7493 §2.2",
        )
        .says(INVALID, &["jsonld.imprecise-number"]),
        case(
            "jsonld/scheme-given-another-meaning.json",
            dropping(badge().context(r#"{"did": "https://elsewhere.example/"}"#)),
            "A context makes did: a prefix, so that every DID in the badge would name something else.",
            "VC-DI §4.6 (context validation)",
        )
        .says(INVALID, &["jsonld.redefined-term"])
        .compat(INVALID),
        case(
            "jsonld/known-type-given-another-meaning.json",
            dropping(
                badge().context(&format!("{EXTENSIONS:?}")).context(r#"{"1EdTechRevocationList": "https://elsewhere.example/Nothing"}"#),
            ),
            "A context gives a word of the standard another meaning; whoever reads names would not read what was signed.",
            "VC-DI §4.6 (context validation)",
        )
        .says(INVALID, &["jsonld.redefined-term"]),
    ]
}

/// Contexts that are wrong in themselves. Each is added to a signed badge, as an attacker would.
fn contexts() -> Vec<Case> {
    let term =
        |inside: &str| format!(r#"{{"honours": {{"@id": "https://university.example/terms#honours", {inside}}}}}"#);
    let rows: Vec<(&str, &'static str, String, &'static str)> = vec![
        (
            "context-is-a-number",
            "jsonld.invalid-local-context",
            String::from("7"),
            "A context is a URL, an object or null.",
        ),
        (
            "context-is-null",
            "jsonld.invalid-context-nullification",
            String::from("null"),
            "Null would drop terms that are protected.",
        ),
        (
            "context-url-relative",
            "jsonld.loading-document-failed",
            String::from(r#""contexts/honours.json""#),
            "A relative URL leads nowhere from a badge.",
        ),
        ("import-is-a-number", "jsonld.invalid-import-value", String::from(r#"{"@import": 7}"#), "@import is a URL."),
        (
            "propagate-is-a-number",
            "jsonld.invalid-propagate-value",
            String::from(r#"{"@propagate": 7}"#),
            "@propagate is a boolean.",
        ),
        (
            "protected-is-a-number",
            "jsonld.invalid-protected-value",
            String::from(r#"{"@protected": 7}"#),
            "@protected is a boolean.",
        ),
        ("version-1-0", "jsonld.invalid-version-value", String::from(r#"{"@version": 1.0}"#), "@version is 1.1."),
        ("base-is-a-number", "jsonld.invalid-base-iri", String::from(r#"{"@base": 7}"#), "@base is an IRI."),
        ("vocab-is-a-number", "jsonld.invalid-vocab-mapping", String::from(r#"{"@vocab": 7}"#), "@vocab is an IRI."),
        (
            "language-is-a-number",
            "jsonld.invalid-default-language",
            String::from(r#"{"@language": 7}"#),
            "@language is a string.",
        ),
        (
            "direction-upwards",
            "jsonld.invalid-base-direction",
            String::from(r#"{"@direction": "up"}"#),
            "@direction is ltr or rtl.",
        ),
        (
            "keyword-redefined",
            "jsonld.keyword-redefinition",
            String::from(r#"{"@id": "https://elsewhere.example/id"}"#),
            "A keyword is no term.",
        ),
        (
            "keyword-context-renamed",
            "jsonld.invalid-keyword-alias",
            String::from(r#"{"setting": "@context"}"#),
            "@context has no other name.",
        ),
        (
            "terms-defined-by-each-other",
            "jsonld.cyclic-iri-mapping",
            String::from(r#"{"a": "b:x", "b": "a:y"}"#),
            "Two terms are defined by each other.",
        ),
        (
            "protected-term-redefined",
            "jsonld.protected-term-redefinition",
            String::from(r#"{"name": "https://elsewhere.example/name"}"#),
            "The contexts of the standard protect their terms.",
        ),
        (
            "term-is-a-number",
            "jsonld.invalid-term-definition",
            String::from(r#"{"honours": 7}"#),
            "A term is a string, an object or null.",
        ),
        (
            "term-id-is-a-number",
            "jsonld.invalid-iri-mapping",
            String::from(r#"{"honours": {"@id": 7}}"#),
            "A term stands for an IRI.",
        ),
        (
            "term-container-unknown",
            "jsonld.invalid-container-mapping",
            term(r#""@container": "@bag""#),
            "There is no such container.",
        ),
        ("term-prefix-is-a-number", "jsonld.invalid-prefix-value", term(r#""@prefix": 7"#), "@prefix is a boolean."),
        (
            "term-language-is-a-number",
            "jsonld.invalid-language-mapping",
            term(r#""@language": 7"#),
            "@language of a term is a string.",
        ),
        (
            "term-type-relative",
            "jsonld.invalid-type-mapping",
            term(r#""@type": "grade""#),
            "The type of a term is an IRI.",
        ),
        (
            "term-with-two-meanings",
            "jsonld.invalid-reverse-property",
            term(r#""@reverse": "https://university.example/terms#of""#),
            "@reverse stands without @id.",
        ),
        (
            "term-with-a-broken-context",
            "jsonld.invalid-scoped-context",
            term(r#""@context": {"@version": 7}"#),
            "The context inside a term must be one, even where the term is not used.",
        ),
    ];
    rows.into_iter()
        .map(|(name, code, context, why)| {
            // What is no context by the rules of the data model is told by these rules too.
            let codes = match name {
                "context-is-a-number" | "context-is-null" | "context-url-relative" => vec![code, "vcdm.context"],
                _ => vec![code],
            };
            case(&format!("jsonld/{name}.json"), badge().signed().context(&context), why, API).says(INVALID, &codes)
        })
        .collect()
}

/// Contexts behind URLs that the caller lends.
fn lent_contexts() -> Vec<Case> {
    const A: &str = "https://university.example/contexts/a.json";
    const B: &str = "https://university.example/contexts/b.json";
    let naming = |context: &str| badge().signed().context(context);
    let url = |url: &str| format!("{url:?}");
    let mut chain = case(
        "jsonld/contexts-that-include-one-another-deeply.json",
        naming(&url(CHAIN[0])),
        "Each context includes the next, more of them than anybody needs.",
        API,
    );
    for (index, here) in CHAIN.iter().enumerate() {
        let next = CHAIN.get(index + 1).map_or_else(|| String::from("{}"), |next| url(next));
        chain = chain.lends(here, &format!("context-chain-{index:02}.json"), format!("{{ \"@context\": {next} }}\n"));
    }
    vec![
        case("jsonld/context-includes-itself.json", naming(&url(A)), "The context includes itself.", API)
            .lends(A, "context-includes-itself.json", format!("{{ \"@context\": [{{}}, {A:?}] }}\n"))
            .says(UNDETERMINED, &["jsonld.recursive-context-inclusion"]),
        case("jsonld/contexts-include-each-other.json", naming(&url(A)), "Two contexts include each other.", API)
            .lends(A, "context-includes-b.json", format!("{{ \"@context\": {B:?} }}\n"))
            .lends(B, "context-includes-a.json", format!("{{ \"@context\": {A:?} }}\n"))
            .says(UNDETERMINED, &["jsonld.recursive-context-inclusion"]),
        chain.says(UNDETERMINED, &["jsonld.context-overflow"]),
        case("jsonld/context-document-without-context.json", naming(&url(A)), "The document holds no context.", API)
            .lends(A, "no-context.json", "{ \"name\": \"not a context\" }\n")
            .says(UNDETERMINED, &["jsonld.invalid-remote-context"]),
        case(
            "jsonld/context-document-not-json.json",
            naming(&url(A)),
            "What was lent for the context is the web page of an error: the context was not had, which says nothing against the badge.",
            "JSON-LD API §4.1.2, step 5.2.4 (loading remote context failed)",
        )
        .lends(A, "did-web-not-found.html", "<!DOCTYPE html><title>404</title>\n")
        .says(UNDETERMINED, &["jsonld.loading-remote-context-failed"])
        .missing(&[]),
        case(
            "jsonld/import-of-an-import.json",
            naming(&format!("{{\"@import\": {A:?}}}")),
            "An imported context may not import another.",
            API,
        )
        .lends(A, "context-imports.json", format!("{{ \"@context\": {{ \"@import\": {B:?} }} }}\n"))
        .says(INVALID, &["jsonld.invalid-context-entry"]),
        case(
            "jsonld/lent-context-gives-a-known-term-another-meaning.json",
            naming(&url(A)),
            "A context from elsewhere may not redefine what the standard protects.",
            API,
        )
        .lends(A, "context-redefines-name.json", "{ \"@context\": { \"name\": \"https://elsewhere.example/name\" } }\n")
        .says(INVALID, &["jsonld.protected-term-redefinition"]),
    ]
}

/// One more than may include one another.
const CHAIN: [&str; 17] = [
    "https://university.example/contexts/00.json",
    "https://university.example/contexts/01.json",
    "https://university.example/contexts/02.json",
    "https://university.example/contexts/03.json",
    "https://university.example/contexts/04.json",
    "https://university.example/contexts/05.json",
    "https://university.example/contexts/06.json",
    "https://university.example/contexts/07.json",
    "https://university.example/contexts/08.json",
    "https://university.example/contexts/09.json",
    "https://university.example/contexts/10.json",
    "https://university.example/contexts/11.json",
    "https://university.example/contexts/12.json",
    "https://university.example/contexts/13.json",
    "https://university.example/contexts/14.json",
    "https://university.example/contexts/15.json",
    "https://university.example/contexts/16.json",
];

/// Documents that use a sound context in a way they may not. The member is added to a signed badge.
fn documents() -> Vec<Case> {
    const CONTEXT: &str = r#"{"note": "https://university.example/terms#note", "group": "@nest", "noteOf": {"@reverse": "https://university.example/terms#note"}, "notes": {"@id": "https://university.example/terms#note", "@container": "@language"}}"#;
    let rows: [(&str, &'static str, &str, &str, &'static str); 19] = [
        (
            "id-twice",
            "jsonld.colliding-keywords",
            "note",
            r#"{"id": "did:example:ada", "@id": "did:example:grace"}"#,
            "id and @id are one keyword.",
        ),
        ("id-is-a-number", "jsonld.invalid-id-value", "note", r#"{"@id": 7}"#, "An id is a string."),
        ("type-is-a-number", "jsonld.invalid-type-value", "note", r#"{"@type": 7}"#, "A type is a string."),
        ("included-is-a-text", "jsonld.hidden-member", "@included", r#""a note""#, "@included holds nodes."),
        ("nest-is-a-text", "jsonld.hidden-member", "group", r#""a note""#, "@nest holds an object."),
        ("reverse-is-a-text", "jsonld.hidden-member", "@reverse", r#""a note""#, "@reverse is an object."),
        (
            "reverse-of-a-keyword",
            "jsonld.hidden-member",
            "@reverse",
            r#"{"@id": "did:example:grace"}"#,
            "@reverse holds properties.",
        ),
        (
            "reverse-of-a-text",
            "jsonld.invalid-reverse-property-value",
            "noteOf",
            r#""a note""#,
            "Only a node can have a property.",
        ),
        (
            "language-map-of-numbers",
            "jsonld.invalid-language-map-value",
            "notes",
            r#"{"en": 7}"#,
            "A language map holds strings.",
        ),
        (
            "language-is-a-number-of-a-value",
            "jsonld.invalid-language-tagged-string",
            "note",
            r#"{"@value": "Well done", "@language": 7}"#,
            "A language is a string.",
        ),
        (
            "number-with-a-language",
            "jsonld.invalid-language-tagged-value",
            "note",
            r#"{"@value": 7, "@language": "en"}"#,
            "Only a string has a language.",
        ),
        (
            "value-direction-upwards",
            "jsonld.invalid-base-direction",
            "note",
            r#"{"@value": "Well done", "@direction": "up"}"#,
            "A direction is ltr or rtl.",
        ),
        (
            "list-beside-an-id",
            "jsonld.invalid-set-or-list-object",
            "note",
            r#"{"@list": ["a"], "@id": "did:example:grace"}"#,
            "A list has no id.",
        ),
        (
            "value-typed-by-a-blank-node",
            "jsonld.invalid-typed-value",
            "note",
            r#"{"@value": "7", "@type": "_:number"}"#,
            "The type of a value is an IRI.",
        ),
        (
            "value-beside-an-id",
            "jsonld.invalid-value-object",
            "note",
            r#"{"@value": "7", "@id": "did:example:grace"}"#,
            "A value has no id.",
        ),
        (
            "value-is-an-object",
            "jsonld.invalid-value-object-value",
            "note",
            r#"{"@value": {"a": "b"}}"#,
            "A value is a scalar.",
        ),
        (
            "datatype-undefined",
            "jsonld.undefined-type",
            "note",
            r#"{"@value": "7", "@type": "grade"}"#,
            "No context defines the datatype.",
        ),
        ("value-is-null", "jsonld.dropped-value", "note", r#"{"@value": null}"#, "A value that is null is none."),
        (
            "context-inside-redefines",
            "jsonld.protected-term-redefinition",
            "note",
            r#"{"@context": {"name": "https://elsewhere.example/name"}, "name": "x"}"#,
            "A context further down may not redefine protected terms either.",
        ),
    ];
    rows.into_iter()
        .map(|(name, code, member, text, why)| {
            let signed = badge().context(CONTEXT).signed();
            let changed = signed.with(&format!("/credentialSubject/{}", member.replace('/', "~1")), text);
            case(&format!("jsonld/{name}.json"), changed, why, API).says(INVALID, &[code])
        })
        .collect()
}

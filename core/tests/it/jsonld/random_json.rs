//! Promises that hold for any JSON at all: there is a report, within its budget, and strictness changes no statement.

use ob3::canon::{Hash, canonicalize};
use ob3::jsonld::{Drops, Options, to_rdf};
use ob3::rdf::Dataset;
use ob3::{Bundle, Did, Limits, Policy, Report, Verifier};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::kit::{cases, key, now};

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn whatever_json_comes_there_is_a_report(document in anything(), policy in select(vec![Policy::Strict, Policy::Standard, Policy::Compat])) {
        let mut document = document;
        if let Value::Object(members) = &mut document {
            members.entry("proof").or_insert_with(|| json!({
                "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
                "verificationMethod": Did::key(key(4).verifying_key()).verification_method(),
                "proofValue": "z3MvGcVxzRzzpKF1HA11EjvfPZsN8NAb7kXBRfeTm3CBg2gcJLQM5hZNmj6Ccd9Lk4C1YueiFZvkSx4FuHVYVouQk"
            }));
        }
        let report = verify(&document.to_string(), policy);
        prop_assert!(!report.is_valid(), "{}", document);
        prop_assert!(!report.findings().is_empty());
        let written: Value = serde_json::from_str(&report.to_json()).unwrap();
        prop_assert_eq!(&written["verdict"], report.verdict().as_str());
    }

    #[test]
    fn strictness_only_refuses_and_never_changes_a_statement(document in anything()) {
        let text = document.to_string();
        let document = ob3::json::Value::parse(text.as_bytes(), &Limits::default()).unwrap();
        let bundle = Bundle::new();
        let read = |drops| to_rdf(&document, bundle.contexts(), &bundle, &Options { drops, ..Options::default() });
        let [strict, but_empty, lenient] = [Drops::Refuse, Drops::RefuseButEmpty, Drops::Allow].map(|drops| read(drops).ok().map(|dataset| dataset.to_nquads()));
        prop_assert!(strict.is_none() || strict == but_empty, "{}", text);
        prop_assert!(but_empty.is_none() || but_empty == lenient, "{}", text);
        // What is written can be read: no statement is malformed.
        if let Some(lenient) = lenient {
            prop_assert!(Dataset::parse(&lenient, &Limits::default()).is_ok(), "{}\n{}", text, lenient);
        }
    }

    #[test]
    fn no_document_gets_more_than_its_budget(document in anything(), quads in 0usize..20, statement_bytes in 0usize..2_000, contexts in 0usize..4, depth in 1usize..8) {
        let text = document.to_string();
        let limits = Limits::default().quads(quads).statement_bytes(statement_bytes).contexts(contexts).depth(depth).context_work(500).context_depth(2).canonicalization_work(20);
        let bundle = Bundle::new();
        let read = |limits: Limits| {
            let document = ob3::json::Value::parse(text.as_bytes(), &limits)?;
            let dataset = to_rdf(&document, bundle.contexts(), &bundle, &Options { limits, ..Options::lenient() })?;
            canonicalize(&dataset, Hash::Sha256, &limits)?;
            Ok::<_, ob3::Error>(dataset)
        };
        match read(limits) {
            Ok(dataset) => {
                prop_assert!(dataset.quads().len() <= quads);
                prop_assert_eq!(dataset.to_nquads(), read(Limits::default()).unwrap().to_nquads());
            }
            // What the budget did not stop fails, with the same code, for everybody.
            Err(error) if error.code().name().starts_with("limit.") || error.code() == ob3::Code::JsonldContextOverflow => {}
            Err(error) => prop_assert_eq!(Some(error.code()), read(Limits::default()).err().map(|error| error.code()), "{}", text),
        }
    }
}

fn verify(text: &str, policy: Policy) -> Report {
    Verifier::new().policy(policy).verify(text.as_bytes(), now(), &Bundle::new())
}

/// JSON that means something to JSON-LD, often enough.
fn anything() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        6 => select(SCALARS.to_vec()).prop_map(|text| serde_json::from_str(text).unwrap()),
        1 => any::<String>().prop_map(Value::from),
        1 => any::<f64>().prop_map(|number| json!(number)),
    ];
    let key = prop_oneof![12 => select(KEYS.to_vec()).prop_map(String::from), 1 => any::<String>()];
    scalar.prop_recursive(6, 60, 6, move |inner| {
        let members = proptest::collection::hash_map(key.clone(), inner.clone(), 0..6);
        prop_oneof![
            1 => vec(inner, 0..4).prop_map(Value::from),
            3 => members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

const KEYS: [&str; 43] = [
    "@context",
    "@context",
    "@id",
    "@type",
    "@graph",
    "@list",
    "@set",
    "@value",
    "@language",
    "@direction",
    "@reverse",
    "@included",
    "@nest",
    "@index",
    "@json",
    "@none",
    "@vocab",
    "@base",
    "@container",
    "@protected",
    "@propagate",
    "@import",
    "@version",
    "@prefix",
    "@strange",
    "id",
    "type",
    "name",
    "issuer",
    "credentialSubject",
    "achievement",
    "proof",
    "image",
    "a",
    "b",
    "c",
    "a:b",
    "urn:p",
    "_:p",
    "http://e/p",
    "",
    "evidence",
    "endorsement",
];

const SCALARS: [&str; 46] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "1.5",
    "1e21",
    "1e-7",
    "12345678901234567890",
    "\"\"",
    "\"a\"",
    "\"b\"",
    "\"c\"",
    "\"a:\"",
    "\"a:b\"",
    "\"urn:x\"",
    "\"urn:x:\"",
    "\"http://e/x#\"",
    "\"_:x\"",
    "\"_:y\"",
    "\"rel\"",
    "\"en\"",
    "\"not a tag\"",
    "\"ltr\"",
    "\"@id\"",
    "\"@type\"",
    "\"@vocab\"",
    "\"@json\"",
    "\"@none\"",
    "\"@list\"",
    "\"@set\"",
    "\"@index\"",
    "\"@graph\"",
    "\"@language\"",
    "\"@nest\"",
    "\"@reverse\"",
    "\"@strange\"",
    "\"https://www.w3.org/ns/credentials/v2\"",
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"",
    "\"https://www.w3.org/2018/credentials/v1\"",
    "\"https://w3id.org/security/data-integrity/v2\"",
    "\"VerifiableCredential\"",
    "\"OpenBadgeCredential\"",
    "\"Profile\"",
    "{\"@vocab\": \"urn:v:\"}",
];

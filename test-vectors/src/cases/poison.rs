//! Small files that would cost a careless verifier minutes or gigabytes.

use std::fmt::Write as _;

use crate::badge::{Badge, badge};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};

pub(crate) fn cases() -> Vec<Case> {
    let budget = "limits.rs";
    vec![
        case(
            "poison/rdfc-clique-of-blank-nodes.json",
            clique(9),
            "Nine blank nodes that all know one another, in less than 1 KB: every order of them would have to be tried.",
            "RDF-CANON §7.1",
        )
        .says(UNDETERMINED, &["limit.canonicalization"])
        .strict(UNDETERMINED)
        .compat(UNDETERMINED),
        case(
            "poison/rdfc-ring-of-blank-nodes.json",
            ring(),
            "A long ring of blank nodes that look alike.",
            "RDF-CANON §7.1",
        )
        .says(UNDETERMINED, &["limit.canonicalization"]),
        case(
            "poison/brackets-deep.json",
            deep(100_000 / 2 - 10),
            "Brackets in brackets, to the end of the stack.",
            budget,
        )
        .says(UNDETERMINED, &["limit.depth"])
        .compat(UNDETERMINED),
        case(
            "poison/nested-one-level-too-deep.json",
            nested(128),
            "The member is nested so that the document is 129 levels deep.",
            budget,
        )
        .says(UNDETERMINED, &["limit.depth"]),
        case(
            "poison/contexts-many.json",
            badge().signed().with("/@context", &contexts(1_100)).compact(),
            "More contexts than anybody needs.",
            budget,
        )
        .says(UNDETERMINED, &["limit.contexts"]),
        case(
            "poison/context-definitions-upon-definitions.json",
            definitions(2_000, 900).compact(),
            "A large context, and then hundreds of empty ones that each copy it.",
            budget,
        )
        .says(UNDETERMINED, &["limit.context-work"]),
        case(
            "poison/statements-with-a-long-prefix.json",
            long_prefix(20_000, 6_000).compact(),
            "A prefix of 20 KB that every one of thousands of short values is written out with.",
            budget,
        )
        .says(UNDETERMINED, &["limit.quads"]),
        case(
            "poison/proofs-many.json",
            proofs(17),
            "More proofs than anybody needs; none of them is looked at.",
            budget,
        )
        .says(UNDETERMINED, &["limit.proofs"])
        .compat(UNDETERMINED),
        case("poison/proofs-sixteen.json", proofs(16), "As many proofs as the budget allows, all of them good.", budget)
            .says(VALID, &[]),
        case(
            "poison/faults-many.json",
            faults().compact(),
            "A thousand faults: the first hundred are told.",
            budget,
        )
        .says(INVALID, &["conformance.wrong-type", "limit.findings"]),
        case(
            "poison/proof-value-long.json",
            badge().with_proof(
                crate::proof::Proof::by(crate::keys::Key::University)
                    .with("proofValue", &format!("\"z{}\"", "2".repeat(50_000)))
                    .unsigned(),
            ),
            "Base58 takes quadratic time to decode, and no signature is that long.",
            budget,
        )
        .says(INVALID, &["proof.value.malformed"]),
        case(
            "poison/number-with-a-huge-exponent.json",
            badge().signed().with("/credentialSubject/creditsEarned", "1e999999999"),
            "No double holds the number, and nobody should write out its digits.",
            "RFC 7493 §2.2",
        )
        .says(INVALID, &["jsonld.imprecise-number"]),
    ]
}

/// Every node knows every other.
fn clique(size: u8) -> Badge {
    let label = |index: u8| format!("\"_:{}\"", char::from(b'a' + index));
    let nodes: Vec<String> = (0..size)
        .map(|index| {
            let others: Vec<String> = (0..size).filter(|other| *other != index).map(label).collect();
            format!("{{\"@id\": {}, \"knows\": [{}]}}", label(index), others.join(", "))
        })
        .collect();
    let nodes = format!("[{}]", nodes.join(", "));
    assert!(nodes.len() < 1_000);
    knowing().with("/credentialSubject/knows", &nodes)
}

fn knowing() -> Badge {
    badge().context(r#"{"knows": {"@id": "http://xmlns.com/foaf/0.1/knows", "@type": "@id"}}"#).signed()
}

/// Each node knows the next, the last the first.
fn ring() -> Badge {
    let nodes: Vec<String> =
        (0..600).map(|index| format!("{{\"@id\": \"_:n{index}\", \"knows\": \"_:n{}\"}}", (index + 1) % 600)).collect();
    knowing().with("/knows", &format!("[{}]", nodes.join(", ")))
}

fn deep(levels: usize) -> String {
    "[".repeat(levels)
}

fn nested(levels: usize) -> String {
    let text = badge().signed().pretty();
    let marker = "\"proof\": {";
    assert_eq!(text.matches(marker).count(), 1);
    text.replacen(marker, &format!("\"note\": {}{},\n  {marker}", "[".repeat(levels), "]".repeat(levels)), 1)
}

fn contexts(count: usize) -> String {
    let known = crate::json::object(&badge().compact());
    let known = known.member("@context").expect("it has contexts").to_json();
    format!("{},{}]", known.trim_end_matches(']'), vec!["{}"; count].join(","))
}

fn definitions(terms: usize, copies: usize) -> Badge {
    let mut large = String::from("{");
    for index in 0..terms {
        let comma = if index > 0 { "," } else { "" };
        let _ = write!(large, "{comma}\"t{index}\":\"e:{index}\"");
    }
    large.push('}');
    let text = contexts(copies);
    let all = text.replacen(",{}", &format!(",{large},{{}}"), 1);
    badge().signed().with("/@context", &all)
}

fn long_prefix(length: usize, values: usize) -> Badge {
    let prefix = format!("https://university.example/{}/", "a".repeat(length));
    let items: Vec<String> = (0..values).map(|index| format!("\"p:{index}\"")).collect();
    badge()
        .signed()
        .context(&format!("{{\"p\": \"{prefix}\", \"notes\": {{\"@id\": \"p:notes\", \"@type\": \"@id\"}}}}"))
        .with("/credentialSubject/notes", &format!("[{}]", items.join(",")))
}

fn proofs(count: usize) -> String {
    let signed = crate::json::object(&badge().signed().compact());
    let proof = signed.member("proof").expect("it is signed").to_json();
    badge().with("/proof", &format!("[{}]", vec![proof; count].join(","))).compact()
}

fn faults() -> Badge {
    let numbers: Vec<String> = (0..1_000).map(|index| index.to_string()).collect();
    badge().with("/credentialSubject/achievement/tag", &format!("[{}]", numbers.join(","))).signed()
}

//! The W3C test suite of RDFC-1.0: every case, and the poison graph is refused quickly.

use std::collections::BTreeMap;

use ob3::canon::{Hash, canonicalize};
use ob3::rdf::Dataset;
use ob3::{Code, Limits};

use crate::kit;

#[test]
fn every_case_of_the_official_suite_holds() {
    if kit::suites().is_none() {
        return;
    }
    let manifest = kit::read_json("rdf-canon/manifest.jsonld");
    let entries = manifest["entries"].as_array().unwrap();
    let mut failures = Vec::new();
    for entry in entries {
        let id = entry["id"].as_str().unwrap();
        let input = kit::read(&format!("rdf-canon/{}", entry["action"].as_str().unwrap()));
        let hash = if entry["hashAlgorithm"] == "SHA384" { Hash::Sha384 } else { Hash::Sha256 };
        let dataset = Dataset::parse(&input, &Limits::default()).unwrap_or_else(|error| panic!("{id}: {error}"));
        let result = canonicalize(&dataset, hash, &Limits::default());
        let expected = || kit::read(&format!("rdf-canon/{}", entry["result"].as_str().unwrap()));
        let holds = match (entry["type"].as_str().unwrap(), result) {
            ("rdfc:RDFC10EvalTest", Ok(canonical)) => canonical.to_nquads() == expected(),
            ("rdfc:RDFC10MapTest", Ok(canonical)) => {
                let labels: BTreeMap<String, String> = (0..u32::try_from(dataset.blank_count()).unwrap())
                    .filter_map(|blank| Some((dataset.label(blank)?.to_owned(), canonical.label(blank)?)))
                    .collect();
                labels == serde_json::from_str(&expected()).unwrap()
            }
            ("rdfc:RDFC10NegativeEvalTest", Err(error)) => error.code() == Code::LimitCanonicalization,
            (_, Err(error)) => panic!("{id}: {error}"),
            _ => false,
        };
        if !holds {
            failures.push(id);
        }
    }
    assert_eq!(entries.len(), 86);
    assert!(failures.is_empty(), "{failures:?}");
}

#[test]
fn look_alikes_told_apart_only_by_the_graph_of_a_link_are_named_alike_in_any_order() {
    // Both parents look alike, and so do all four children: but half of the links stand in a graph of another name.
    let lines: Vec<String> = [("p", "a", "g"), ("p", "b", "h"), ("q", "c", "g"), ("q", "d", "h")]
        .iter()
        .map(|(parent, child, graph)| format!("_:{parent} <urn:has> _:{child} _:{graph} .\n"))
        .chain(["_:g <urn:name> \"g\" .\n".to_owned(), "_:h <urn:name> \"h\" .\n".to_owned()])
        .collect();
    let canonical = |order: &[usize]| {
        let text: String = order.iter().map(|index| lines[*index].as_str()).collect();
        let dataset = Dataset::parse(&text, &Limits::default()).unwrap();
        canonicalize(&dataset, Hash::Sha256, &Limits::default()).unwrap().to_nquads()
    };
    let expected = canonical(&[0, 1, 2, 3, 4, 5]);
    for order in [[1, 0, 2, 3, 4, 5], [0, 1, 3, 2, 4, 5], [1, 0, 3, 2, 5, 4], [3, 2, 1, 0, 4, 5], [5, 4, 3, 2, 1, 0]] {
        assert_eq!(canonical(&order), expected, "{order:?}");
    }
}

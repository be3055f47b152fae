//! Nothing that an attacker can make large or deep overflows a stack, hangs, or fills the memory: it is answered, or refused
//! with a `limit.*` code.
//!
//! The times are printed, not asserted: `cargo test --release --test it limits -- --nocapture --test-threads 1`.

use std::thread;
use std::time::Instant;

use ob3::canon::{Hash, canonicalize};
use ob3::json::Value;
use ob3::jsonld::{Options, to_rdf};
use ob3::rdf::Dataset;
use ob3::{Bundle, Check, Code, Error, Limits, Policy, Report, Verifier};

use crate::kit::now;

// Stacks --------------------------------------------------------------------------------------------------------------

/// What a thread gets on the smallest hosts that matter; an unoptimised build has to make do with it, too.
const SMALL_STACK: usize = 2 << 20;

/// What a caller may allow at most: the parser has a limit of its own.
fn as_deep_as_it_gets() -> Limits {
    Limits::default().depth(usize::MAX)
}

/// How deep that is.
fn deepest() -> usize {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    (1..10_000)
        .take_while(|depth| Value::parse(nested(*depth).as_bytes(), &as_deep_as_it_gets()).is_ok())
        .last()
        .unwrap()
}

/// An overflow ends the whole process, so that the test cannot be green.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(SMALL_STACK).spawn(work).unwrap().join().unwrap();
}

#[test]
fn json_as_deep_as_the_parser_ever_goes_fits_a_small_stack() {
    on_a_small_stack(|| {
        let limits = as_deep_as_it_gets();
        let deepest = deepest();
        for (open, close, depth) in [("[", "]", 1), (r#"{"a":"#, "}", 1), (r#"[{"a":"#, "}]", 2)] {
            let times = deepest / depth;
            let text = format!("{}0{}", open.repeat(times), close.repeat(times));
            let value = Value::parse(text.as_bytes(), &limits).unwrap();
            assert_eq!(value.to_json(), text);
            assert_eq!(value.clone().into_owned(), value);
            assert_eq!(ob3::canon::jcs::canonicalize(&value).unwrap(), text);
            let deeper = format!("[[{text}]]");
            assert_eq!(Value::parse(deeper.as_bytes(), &limits).unwrap_err().code(), Code::LimitDepth);
        }
    });
}

#[test]
fn documents_as_deep_as_the_parser_ever_goes_fit_a_small_stack() {
    on_a_small_stack(|| {
        let (deepest, limits) = (deepest(), as_deep_as_it_gets());
        // Each shape takes another way through the walk; the head of the document takes some of the depth.
        let shapes = [
            (r#"{"urn:p":"#, "}", 1),
            (r#"[{"urn:p":["#, "]}]", 3),
            (r#"{"@list":["#, "]}", 2),
            (r#"{"@set":["#, "]}", 2),
            (r#"{"@graph":{"urn:p":"#, "}}", 2),
            (r#"{"@included":{"urn:p":"#, "}}", 2),
            (r#"{"@reverse":{"urn:p":"#, "}}", 2),
            (r#"{"@nest":{"urn:p":"#, "}}", 2),
            (r#"{"id_map":{"urn:k":"#, "}}", 2),
            (r#"{"type_map":{"urn:k":"#, "}}", 2),
            (r#"{"graphs":"#, "}", 1),
            (r#"{"scoped":"#, "}", 1),
            (r#"{"type":"Typed","urn:p":"#, "}", 1),
            (r#"{"@context":{"x":"urn:x"},"urn:p":"#, "}", 1),
            (r#"{"json":"#, "}", 1),
            (r#"{"endorsement":["#, "]}", 2),
        ];
        let context = r#"["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", {
            "id_map": {"@id": "urn:i", "@container": "@id"}, "type_map": {"@id": "urn:t", "@container": "@type"},
            "graphs": {"@id": "urn:g", "@container": "@graph"}, "scoped": {"@id": "urn:s", "@context": {"y": "urn:y"}},
            "Typed": {"@id": "urn:T", "@context": {"z": "urn:z"}}, "json": {"@id": "urn:j", "@type": "@json"}}]"#;
        for (open, close, depth) in shapes {
            let times = (deepest - 3) / depth;
            let inside = format!("{}{{\"urn:q\":1}}{}", open.repeat(times), close.repeat(times));
            let text = format!(
                r#"{{"@context":{context},"type":["VerifiableCredential","OpenBadgeCredential"],"urn:p":{inside},"proof":{PROOF}}}"#
            );
            let value = Value::parse(text.as_bytes(), &limits).unwrap_or_else(|error| panic!("{open}: {error}"));
            for policy in [Policy::Strict, Policy::Compat] {
                assert!(!has(&verify(&text, policy, limits), "limit.depth"), "{open}");
            }
            let bundle = Bundle::new();
            if let Ok(dataset) = to_rdf(&value, bundle.contexts(), &bundle, &Options::lenient()) {
                let _ = canonicalize(&dataset, Hash::Sha256, &limits);
            }
        }
    });
}

#[test]
fn contexts_within_contexts_fit_a_small_stack() {
    on_a_small_stack(|| {
        // Terms defined through one another, at the end of a chain of remote contexts, inside scoped contexts.
        let chain = |name: &str, length: usize| {
            let terms = (0..length).map(|index| format!(r#""{name}{index}":"{name}{}:x""#, index + 1));
            terms.chain([format!(r#""{name}{length}":"urn:{name}""#)]).collect::<Vec<_>>().join(",")
        };
        let read = |text: &str, bundle: &Bundle| {
            let value = Value::parse(text.as_bytes(), &as_deep_as_it_gets()).unwrap();
            to_rdf(&value, bundle.contexts(), bundle, &Options::lenient()).map(|dataset| dataset.quads().len())
        };
        let alone = |length: usize| read(&format!(r#"{{"@context":{{{}}}}}"#, chain("a", length)), &Bundle::new());
        let longest = (1..10_000).take_while(|length| alone(*length).is_ok()).last().unwrap();
        assert_eq!(alone(longest + 1).unwrap_err().code(), Code::LimitContextWork);

        let mut scoped = format!("{{{}}}", chain("s", longest));
        for level in 0..10 {
            scoped = format!(r#"{{"t{level}":{{"@id":"urn:t{level}","@context":{scoped}}}}}"#);
        }
        let mut bundle = Bundle::new();
        // Contexts and terms that build on one another have one limit together.
        let last = (Limits::default().context_depth - 1).min(longest / 3);
        for index in 0..last {
            bundle.insert(
                format!("urn:c{index}"),
                Some(format!(r#"{{"@context":["urn:c{}"]}}"#, index + 1).into_bytes()),
            );
        }
        let end = format!(r#"{{"@context":[{{{}}},{scoped}]}}"#, chain("r", longest - last - 1));
        bundle.insert(format!("urn:c{last}"), Some(end.into_bytes()));
        let levels = deepest() - 2;
        let text = format!(
            r#"{}{{"@context":"urn:c0","t9":{{"t8":1}},"r0":1}}{}"#,
            r#"{"urn:p":"#.repeat(levels),
            "}".repeat(levels)
        );
        // Scoped contexts in remote contexts are the deepest of all, and answered or refused by the limit.
        match read(&text, &bundle) {
            Ok(quads) => assert_eq!(quads, levels + 3),
            Err(error) => assert_eq!(error.code(), Code::LimitContextWork, "{error}"),
        }
    });
}

#[test]
fn chains_of_look_alike_blank_nodes_fit_a_small_stack() {
    on_a_small_stack(|| {
        let limits = Limits::default().canonicalization_work(usize::MAX);
        let mut longest = 0;
        for length in [10, 100, 200, 225, 250, 275, 300, 350, 400, 500, 1_000, 20_000] {
            match canonical(&cycle(length), &limits) {
                Ok(_) => longest = length,
                Err(error) => assert_eq!(error.code(), Code::LimitCanonicalization, "{length}: {error}"),
            }
        }
        assert!((200..1_000).contains(&longest), "{longest} in a row");
    });
}

// Look-alikes ---------------------------------------------------------------------------------------------------------

#[test]
fn look_alikes_that_json_makes_are_answered() {
    let leaf = |node: usize| format!("_:n{node} <urn:name> \"Alignment\" .\n");
    let subtree = |node: usize| {
        leaf(node)
            + &format!("_:n{node} <urn:q> _:m{node} .\n_:m{node} <urn:name> \"x\" .\n_:m{node} <urn:q> _:k{node} .\n")
    };
    let below = |parent: &str, count: usize, leaf: &dyn Fn(usize) -> String| -> String {
        (0..count).map(|node| format!("{parent} <urn:p> _:n{node} .\n{}", leaf(node))).collect()
    };
    let two_parents = |leaf: &dyn Fn(usize) -> String| -> String {
        let nodes = (0..370).map(|node| format!("_:parent{} <urn:p> _:n{node} .\n{}", node % 2, leaf(node)));
        nodes.chain(["<urn:i> <urn:p> _:parent0 .\n<urn:i> <urn:p> _:parent1 .\n".to_owned()]).collect()
    };
    let in_graph = |text: &str| text.replace(" .\n", " _:graph .\n");
    for (name, text) in [
        ("370 below an IRI", below("<urn:i>", 370, &leaf)),
        ("370 below an IRI, each with a subtree", below("<urn:i>", 370, &subtree)),
        ("370 below a blank node", below("_:parent", 370, &leaf)),
        ("370 below a blank node, each with a subtree", below("_:parent", 370, &subtree)),
        ("370 below two look-alikes", two_parents(&leaf)),
        ("370 below two look-alikes, each with a subtree", two_parents(&subtree)),
        ("370 below an IRI, in a graph that a blank node names", in_graph(&below("<urn:i>", 370, &leaf))),
        ("370 with subtrees, in a graph that a blank node names", in_graph(&below("<urn:i>", 370, &subtree))),
        ("370 below two look-alikes, in a graph that a blank node names", in_graph(&two_parents(&leaf))),
        ("20,000 below an IRI", below("<urn:i>", 20_000, &leaf)),
        ("10,000 below a blank node", below("_:parent", 10_000, &leaf)),
        ("2,000 below an IRI, each with a subtree", below("<urn:i>", 2_000, &subtree)),
    ] {
        let lines = timed(name, &text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(lines, text.lines().count(), "{name}");
    }
}

#[test]
fn poisoned_graphs_are_answered_or_refused() {
    for size in [4, 5, 6, 8, 10, 12, 50, 200] {
        answered_or_refused(&format!("clique of {size}"), &clique(size));
    }
    for size in [10, 50, 100, 200, 370, 1_000] {
        answered_or_refused(&format!("cycle of {size}"), &cycle(size));
        answered_or_refused(&format!("chain of {size}"), &chain(size));
        let hub = |name: &str| (0..size).map(|node| format!("_:{name} <urn:h> _:n{node} .\n")).collect::<String>();
        answered_or_refused(&format!("wheel of {size}"), &(cycle(size) + &hub("hub")));
        answered_or_refused(&format!("star of {size}"), &hub("hub"));
        answered_or_refused(&format!("two stars with the same {size} points"), &(hub("hub") + &hub("other")));
        let pairs: String =
            (0..size).map(|node| format!("_:n{node} <urn:p> _:m{node} .\n_:m{node} <urn:p> _:n{node} .\n")).collect();
        answered_or_refused(&format!("{size} pairs"), &pairs);
    }
    for size in [4, 8, 16, 32] {
        let pairs = (0..size).flat_map(|left| (0..size).map(move |right| (left, right)));
        let text: String = pairs.map(|(left, right)| format!("_:l{left} <urn:p> _:r{right} .\n")).collect();
        answered_or_refused(&format!("complete bipartite, {size} and {size}"), &text);
        let grid = (0..size).flat_map(|row| (0..size).map(move |column| (row, column)));
        let text: String = grid
            .map(|(row, column)| {
                let node = |row: usize, column: usize| format!("_:n{}", row % size * size + column % size);
                format!(
                    "{} <urn:p> {} .\n{} <urn:p> {} .\n",
                    node(row, column),
                    node(row + 1, column),
                    node(row, column),
                    node(row, column + 1)
                )
            })
            .collect();
        answered_or_refused(&format!("torus, {size} by {size}"), &text);
    }
    let cube = |dimensions: u32| {
        (0..1u32 << dimensions).flat_map(move |node| (0..dimensions).map(move |axis| (node, node ^ (1 << axis))))
    };
    for dimensions in [3, 4, 6, 8] {
        let text: String = cube(dimensions).map(|(from, to)| format!("_:n{from} <urn:p> _:n{to} .\n")).collect();
        answered_or_refused(&format!("cube of {dimensions} dimensions"), &text);
    }
    let petersen = (0..5).flat_map(|node| [(node, (node + 1) % 5), (node, node + 5), (node + 5, (node + 2) % 5 + 5)]);
    let text: String =
        petersen.map(|(from, to)| format!("_:n{from} <urn:p> _:n{to} .\n_:n{to} <urn:p> _:n{from} .\n")).collect();
    answered_or_refused("the Petersen graph", &text);
}

#[test]
fn long_texts_in_poisoned_graphs_cost_what_they_are_worth() {
    let long = "x".repeat(100_000);
    answered_or_refused("clique of 8, long predicate", &clique(8).replace("urn:p", &format!("urn:{long}")));
    let quads: String =
        (0..8).flat_map(|node| (0..10_000).map(move |value| format!("_:n{node} <urn:q> \"{value}\" .\n"))).collect();
    answered_or_refused("clique of 8, 10,000 statements each", &(clique(8) + &quads));
}

fn answered_or_refused(name: &str, text: &str) {
    match timed(name, text) {
        Ok(lines) => assert_eq!(lines, text.lines().count(), "{name}"),
        Err(error) => assert_eq!(error.code(), Code::LimitCanonicalization, "{name}: {error}"),
    }
}

fn timed(name: &str, text: &str) -> Result<usize, Error> {
    let dataset = Dataset::parse(text, &Limits::default()).unwrap();
    let (result, time) = clocked(|| canonicalize(&dataset, Hash::Sha256, &Limits::default()));
    println!("{time}  {name}: {}", if result.is_ok() { "answered" } else { "refused" });
    Ok(result?.lines().count())
}

fn clocked<T>(work: impl FnOnce() -> T) -> (T, String) {
    let start = Instant::now();
    let result = work();
    (result, format!("{:>9.2} ms", start.elapsed().as_secs_f64() * 1e3))
}

fn canonical(text: &str, limits: &Limits) -> Result<usize, Error> {
    let dataset = Dataset::parse(text, limits).unwrap();
    Ok(canonicalize(&dataset, Hash::Sha256, limits)?.lines().count())
}

fn chain(length: usize) -> String {
    // Both ways, so that the ends alone are known by their neighbours.
    (1..length)
        .map(|node| format!("_:n{} <urn:p> _:n{node} .\n_:n{node} <urn:p> _:n{} .\n", node - 1, node - 1))
        .collect()
}

fn cycle(length: usize) -> String {
    (0..length).map(|node| format!("_:n{node} <urn:p> _:n{} .\n", (node + 1) % length)).collect()
}

fn clique(size: usize) -> String {
    let pairs = (0..size).flat_map(|from| (0..size).filter(move |to| *to != from).map(move |to| (from, to)));
    pairs.map(|(from, to)| format!("_:n{from} <urn:p> _:n{to} .\n")).collect()
}

// Limits --------------------------------------------------------------------------------------------------------------

#[test]
fn every_budget_has_its_code() {
    let small = Limits::default();
    for (code, limits, document) in [
        ("limit.input", small.input_bytes(10), r#"{"a":"0123456789"}"#.to_owned()),
        ("limit.values", small.values(3), r#"{"a":[1,2,3]}"#.to_owned()),
        ("limit.depth", small.depth(2), r#"{"a":[[1]]}"#.to_owned()),
        ("limit.contexts", small.contexts(2), document(r#""urn:p":[{"@context":{}},{"@context":{}},{"@context":{}}]"#)),
        (
            "limit.context-work",
            small.context_work(2),
            document(r#""urn:p":{"@context":{"a":"urn:a","b":"urn:b","c":"urn:c"},"a":1}"#),
        ),
        ("limit.quads", small.quads(6), document(r#""urn:p":[1,2,3,4,5,6]"#)),
        ("limit.quads", small.statement_bytes(2_000), document(&format!(r#""urn:p":"{}""#, "x".repeat(2_000)))),
        (
            "limit.canonicalization",
            small.canonicalization_work(10),
            document(r#""urn:p":[{"@id":"_:a","urn:q":{"@id":"_:b"}},{"@id":"_:b","urn:q":{"@id":"_:a"}}]"#),
        ),
        ("limit.proofs", small.proofs(2), document("").replace(PROOF, &format!("[{PROOF},{PROOF},{PROOF}]"))),
    ] {
        let report = verify(&document, Policy::Standard, limits);
        assert!(has(&report, code), "{code}: {:#?}", report.findings());
        assert!(!has(&verify(&document, Policy::Standard, small), code), "{code} with the defaults");
    }
    let mut bundle = Bundle::new();
    bundle.insert("urn:a", Some(br#"{"@context":"urn:b"}"#.to_vec()));
    bundle.insert("urn:b", Some(br#"{"@context":{}}"#.to_vec()));
    let value = Value::parse(br#"{"@context":"urn:a","urn:p":1}"#, &small).unwrap();
    let limits = small.context_depth(1);
    let error = to_rdf(&value, bundle.contexts(), &bundle, &Options { limits, ..Options::default() }).unwrap_err();
    assert_eq!(error.code(), Code::JsonldContextOverflow);
}

/// Each of these was once found to take minutes or gigabytes; a test that hangs is a test that fails.
#[test]
fn small_documents_do_not_grow_into_large_work() {
    let long = "k".repeat(150_000);
    let many = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let prefix = format!(r#""a":{{"@id":"https://e/{long}","@prefix":true}}"#);
    let with_context = |context: &str, members: &str| {
        let head =
            r#""https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json""#;
        format!(
            r#"{{"@context":[{head},{{{context}}}],"type":["VerifiableCredential","OpenBadgeCredential"],{members},"proof":{PROOF}}}"#
        )
    };
    // The ratio is what matters: with smaller budgets an unoptimised build is done sooner.
    let limits = Limits::default().statement_bytes(4 << 20).context_work(60_000);
    for (name, code, text) in [
        (
            "a list of references with a long prefix",
            "limit.quads",
            with_context(
                &format!(r#"{prefix},"list":{{"@id":"urn:l","@container":"@list","@type":"@id"}}"#),
                &format!(r#""list":[{}]"#, many(20_000, &|_| r#""a:x""#.into())),
            ),
        ),
        (
            "undefined terms with a long prefix",
            "limit.quads",
            with_context(&prefix, &many(20_000, &|index| format!(r#""a:{index}":1"#))),
        ),
        (
            "empty arrays under long terms",
            "limit.quads",
            with_context(&prefix, &many(20_000, &|index| format!(r#""a:{index}":[]"#))),
        ),
        (
            "terms defined with a long prefix",
            "limit.context-work",
            with_context(
                &format!("{prefix},{}", many(20_000, &|index| format!(r#""t{index}":"a:{index}""#))),
                r#""t1":1"#,
            ),
        ),
        (
            "terms defined with a long vocabulary",
            "limit.context-work",
            with_context(
                &format!(r#""@vocab":"https://e/{long}/",{}"#, many(20_000, &|index| format!(r#""t{index}":{{}}"#))),
                r#""t1":1"#,
            ),
        ),
        (
            "many terms beside an import",
            "",
            with_context(
                &format!(
                    r#""@import":"https://www.w3.org/ns/credentials/examples/v2",{}"#,
                    many(30_000, &|index| format!(r#""t{index}":"urn:t""#))
                ),
                r#""t1":1"#,
            ),
        ),
        (
            "many objects below a long name",
            "",
            with_context("", &format!(r#""urn:{long}":[{}]"#, many(100_000, &|_| "{}".into()))),
        ),
        (
            "many endorsements below a long name",
            "conformance.endorsement.unproved",
            with_context("", &format!(r#""urn:{long}":[{}]"#, many(20_000, &|_| r#"{"endorsement":[{}]}"#.into()))),
        ),
        (
            "many results with unknown levels",
            "conformance.level.unknown",
            with_context(
                "",
                &format!(
                    r#""credentialSubject":{{"achievement":{{"resultDescription":[{{"rubricCriterionLevel":[{}]}}]}},"result":[{}]}}"#,
                    many(30_000, &|index| format!(r#"{{"id":"urn:{index}"}}"#)),
                    many(30_000, &|_| r#"{"achievedLevel":"urn:x"}"#.into())
                ),
            ),
        ),
        (
            "a poisoned document with sixteen proofs",
            "limit.canonicalization",
            with_context(
                "",
                &format!(
                    r#""urn:p":[{}]"#,
                    many(9, &|from| format!(
                        r#"{{"@id":"_:n{from}","urn:q":[{}]}}"#,
                        many(9, &|to| format!(r#"{{"@id":"_:n{to}"}}"#))
                    ))
                ),
            )
            .replace(PROOF, &format!("[{}]", many(16, &|_| PROOF.into()))),
        ),
    ] {
        // Empty arrays are read under this policy alone.
        let (report, time) = clocked(|| verify(&text, Policy::Compat, limits));
        println!("{time}  {name}, {} bytes", text.len());
        assert!(
            code.is_empty() || has(&report, code),
            "{name}: {:?}",
            report.findings().iter().map(|finding| finding.code).collect::<Vec<_>>()
        );
        assert!(!report.is_valid());
        assert!(
            report.to_json().len() < 20 * text.len() + 100_000,
            "{name}: a report of {} bytes",
            report.to_json().len()
        );
    }
}

/// Whoever has read of a few small faults must not think that there are no others.
#[test]
fn a_long_name_hides_no_finding() {
    let long = "k".repeat(600_000);
    let told = |members: &str| {
        let badge = document(&format!(
            r#""description":null,"awardedDate":null,"evidence":[],"issuer":"did:example:i","validFrom":"2026-01-01T00:00:00Z",
            "credentialSubject":{{"type":["AchievementSubject"]}},{members}"#
        ))
        .replace(r#"["VerifiableCredential"]"#, r#"["VerifiableCredential","OpenBadgeCredential"]"#);
        let ask = Verifier::new().policy(Policy::Compat).ask([Check::Conformance, Check::Endorsements]);
        ask.verify(badge.as_bytes(), None, &Bundle::new())
    };
    let report = told(&format!(r#""urn:{long}":[{{"endorsement":[{{}}]}}]"#));
    assert!(has(&report, "conformance.endorsement.unproved") || has(&report, "limit.findings"));
    assert!(has(&report, "endorsements.invalid"));
    assert!(!has(&told(r#""urn:short":1"#), "limit.findings"));
}

fn has(report: &Report, code: &str) -> bool {
    report.findings().iter().any(|finding| finding.code.name() == code)
}

fn verify(text: &str, policy: Policy, limits: Limits) -> Report {
    Verifier::new().policy(policy).limits(limits).verify(text.as_bytes(), now(), &Bundle::new())
}

fn document(members: &str) -> String {
    let comma = if members.is_empty() { "" } else { "," };
    format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"]{comma}{members},"proof":{PROOF}}}"#
    )
}

/// A proof that is read to the end, and does not fit.
const PROOF: &str = r#"{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","proofPurpose":"assertionMethod","verificationMethod":"did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp","proofValue":"z3MvGcVxzRzzpKF1HA11EjvfPZsN8NAb7kXBRfeTm3CBg2gcJLQM5hZNmj6Ccd9Lk4C1YueiFZvkSx4FuHVYVouQk"}"#;

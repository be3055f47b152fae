//! The canonical form of random graphs is that of the standard, written down step by step in `naive.rs`.

use ob3::Limits;
use ob3::canon::{Hash, canonicalize};
use ob3::rdf::Dataset;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::naive;
use crate::kit::cases;

/// The steps that the transcription of the standard may take: enough for nearly every graph here.
const STEPS: usize = 20_000;

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn the_canonical_form_is_what_the_standard_says(quads in graph()) {
        let Some(expected) = naive::canonicalize(&quads, STEPS) else { return Ok(()) };
        let ours = canonical(&quads);
        if expected.is_decided {
            prop_assert_eq!(ours, expected.text);
        } else {
            prop_assert!(naive::is_relabelled(&quads, &read(&ours)), "{}", ours);
        }
    }

    #[test]
    fn neither_labels_nor_order_nor_repetition_of_statements_matter(quads in graph(), shift in 1usize..11, turn in any::<Index>(), swaps in vec(any::<(Index, Index)>(), 0..6)) {
        prop_assume!(naive::canonicalize(&quads, STEPS).is_some_and(|canonical| canonical.is_decided));
        let relabel = |term: &String| match term.strip_prefix("_:n") {
            Some(number) => format!("_:n{}", (number.parse::<usize>().unwrap() + shift) * 5 % 11),
            None => term.clone(),
        };
        let mut others: Vec<naive::Quad> = quads.iter().map(|quad| quad.each_ref().map(relabel)).collect();
        if !others.is_empty() {
            others.push(turn.get(&others).clone());
            let middle = turn.index(others.len());
            others.rotate_left(middle);
            for (left, right) in swaps {
                let (left, right) = (left.index(others.len()), right.index(others.len()));
                others.swap(left, right);
            }
        }
        let form = canonical(&quads);
        prop_assert_eq!(&form, &canonical(&others));
        prop_assert_eq!(&form, &canonical(&read(&form)));
    }

    #[test]
    fn the_canonical_form_has_the_statements_of_the_graph(quads in graph()) {
        prop_assert!(naive::is_relabelled(&quads, &read(&canonical(&quads))));
    }
}

fn canonical(quads: &[naive::Quad]) -> String {
    let limits = Limits::default();
    let dataset = Dataset::parse(&lines(quads), &limits).unwrap();
    canonicalize(&dataset, Hash::Sha256, &limits).unwrap().to_nquads()
}

fn lines(quads: &[naive::Quad]) -> String {
    quads.iter().map(|quad| quad.join(" ") + " .\n").collect()
}

fn read(text: &str) -> Vec<naive::Quad> {
    naive::quads_of(&Dataset::parse(text, &Limits::default()).unwrap())
}

fn quad(subject: impl Into<String>, predicate: &str, object: impl Into<String>, graph: &str) -> naive::Quad {
    [subject.into(), predicate.into(), object.into(), graph.into()]
}

fn blank(number: usize) -> String {
    format!("_:n{number}")
}

/// Small graphs full of look-alikes.
fn graph() -> impl Strategy<Value = Vec<naive::Quad>> {
    prop_oneof![tangle(), forest(), named_graphs(), symmetric()]
}

/// Any statements among a few nodes.
fn tangle() -> impl Strategy<Value = Vec<naive::Quad>> {
    let node = |blanks: usize| prop_oneof![8 => (0..blanks).prop_map(blank), 1 => Just(String::from("<urn:i>"))];
    let object = move |blanks: usize| prop_oneof![8 => node(blanks), 1 => Just(String::from("\"l\""))];
    let graph = |blanks: usize| prop_oneof![8 => Just(String::new()), 1 => Just(String::from("<urn:g>")), 1 => (0..blanks).prop_map(blank)];
    (1..=7usize).prop_flat_map(move |blanks| {
        let quad = (node(blanks), select(vec!["<urn:p>", "<urn:q>"]), object(blanks), graph(blanks));
        vec(quad.prop_map(|(subject, predicate, object, graph)| quad_of(subject, predicate, object, graph)), 0..14)
    })
}

fn quad_of(subject: String, predicate: &str, object: String, graph: String) -> naive::Quad {
    [subject, predicate.to_owned(), object, graph]
}

/// Each node below at most one other, with equal leaves and equal subtrees: what JSON without labels makes.
fn forest() -> impl Strategy<Value = Vec<naive::Quad>> {
    let edge = (any::<Index>(), select(vec!["<urn:p>", "<urn:p>", "<urn:q>"]), 0..6u8);
    (vec(edge, 1..7), select(vec!["", "", "<urn:g>", "_:n9"])).prop_map(|(edges, graph)| {
        let mut quads = Vec::new();
        for (child, (parent, predicate, leaf)) in edges.into_iter().enumerate() {
            match parent.index(child + 2) {
                0 => quads.push(quad("<urn:root>", predicate, blank(child), graph)),
                1 => {}
                parent => quads.push(quad(blank(parent - 2), predicate, blank(child), graph)),
            }
            match leaf {
                0..2 => quads.push(quad(blank(child), "<urn:l>", "\"x\"", graph)),
                2 => quads.push(quad(blank(child), "<urn:l>", blank(child), graph)),
                3 => quads.push(quad(blank(child), "<urn:l>", "<urn:i>", "<urn:g>")),
                _ => {}
            }
        }
        quads
    })
}

/// Graphs that blank nodes name, each with nodes of its own: what proofs in presentations make.
fn named_graphs() -> impl Strategy<Value = Vec<naive::Quad>> {
    vec((0..4usize, 0..3u8, any::<bool>()), 1..4).prop_map(|graphs| {
        let mut quads = Vec::new();
        for (index, (size, shape, is_linked)) in graphs.into_iter().enumerate() {
            let (name, inside) = (blank(index), |node: usize| blank(4 + node % 3));
            if is_linked {
                quads.push(quad("<urn:root>", "<urn:proof>", name.clone(), ""));
            }
            for node in 0..size {
                quads.push(match shape {
                    0 => quad(inside(node), "<urn:p>", "\"x\"", &name),
                    1 => quad(inside(node), "<urn:p>", inside(node + 1), &name),
                    _ => quad("<urn:i>", "<urn:p>", inside(node), &name),
                });
            }
        }
        quads
    })
}

/// Cycles, stars, cliques, wheels and bipartite graphs, with a blemish here and there.
fn symmetric() -> impl Strategy<Value = Vec<naive::Quad>> {
    (0..5u8, 2..=5usize, vec((0..6usize, 0..6usize), 0..3)).prop_map(|(shape, size, blemishes)| {
        let pairs = (0..size).flat_map(|from| (0..size).map(move |to| (from, to)));
        let edges: Vec<(usize, usize)> = match shape {
            0 => (0..size).map(|node| (node, (node + 1) % size)).collect(),
            1 => (1..=size).map(|node| (0, node)).collect(),
            2 => pairs.filter(|(from, to)| from != to).collect(),
            3 => (0..size).flat_map(|node| [(node, (node + 1) % size), (6, node)]).collect(),
            _ => pairs.filter(|(from, to)| from % 2 == 0 && to % 2 == 1).collect(),
        };
        let edges = edges.into_iter().map(|(from, to)| quad(blank(from), "<urn:p>", blank(to), ""));
        edges.chain(blemishes.into_iter().map(|(from, to)| quad(blank(from), "<urn:q>", blank(to), ""))).collect()
    })
}

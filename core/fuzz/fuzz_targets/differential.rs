//! RDFC-1.0 beside another implementation of it, `rdf-canon`, on small graphs full of look-alikes.
#![no_main]

#[path = "../../tests/it/canon/naive.rs"]
mod naive;

use libfuzzer_sys::fuzz_target;
use ob3::Limits;
use ob3::canon::{Hash, canonicalize};
use ob3::rdf::Dataset;
use oxrdf::{BlankNode, GraphName, Literal, NamedNode, Quad, Subject, Term};
use rdf_canon::{CanonicalizationOptions, canonicalize_quads_with};
use sha2::Sha256;

/// More statements than that and the other implementation, which tries every permutation, takes too long.
const MOST_QUADS: usize = 14;

fuzz_target!(|data: &[u8]| {
    let quads: Vec<Quad> = data.chunks_exact(3).take(MOST_QUADS).map(quad).filter(is_common_ground).collect();
    let mut distinct: Vec<Quad> = Vec::new();
    for quad in &quads {
        if !distinct.contains(quad) {
            distinct.push(quad.clone());
        }
    }
    let options = CanonicalizationOptions { hndq_call_limit: Some(3_000) };
    let Ok(theirs) = canonicalize_quads_with::<Sha256>(&distinct, &options) else { return };
    // Ours also gets the repeated statements.
    let text: String = quads.iter().map(|quad| format!("{quad} .\n")).collect();
    let limits = Limits::default();
    let dataset = Dataset::parse(&text, &limits).expect("both write N-Quads");
    let ours = canonicalize(&dataset, Hash::Sha256, &limits).expect("what they can afford, we can");
    if ours.to_nquads() != theirs {
        // Some datasets have more than one canonical form.
        let referee = naive::canonicalize(&naive::quads_of(&dataset), 1_000_000);
        assert!(referee.is_some_and(|canonical| !canonical.is_decided), "{text}is\n{}or\n{theirs}", ours.to_nquads());
    }
});

/// A quad that mentions one blank node twice is listed once for that node (RDFC-1.0 §4.4.3, 2.1; rdf-canonize does so
/// too), but twice by `rdf-canon` 0.15. The property tests compare such graphs with a transcription of the standard.
fn is_common_ground(quad: &Quad) -> bool {
    let (subject, object, graph) = (quad.subject.to_string(), quad.object.to_string(), quad.graph_name.to_string());
    subject != object && subject != graph && object != graph
}

/// Three bytes: who, what (and of which graph), and whom.
fn quad(bytes: &[u8]) -> Quad {
    let [subject, middle, object] = [bytes[0], bytes[1], bytes[2]];
    let blank = |byte: u8| BlankNode::new_unchecked(format!("n{}", byte % 6));
    let iri = |byte: u8| NamedNode::new_unchecked(format!("urn:i{}", byte % 2));
    let subject = if subject % 8 < 7 { Subject::from(blank(subject / 8)) } else { iri(subject / 8).into() };
    let object = match object % 8 {
        0..6 => Term::from(blank(object / 8)),
        6 => iri(object / 8).into(),
        _ => Literal::new_simple_literal(["x", "y"][usize::from(object / 8 % 2)]).into(),
    };
    let graph = match middle / 4 % 8 {
        0..5 => GraphName::DefaultGraph,
        5 => NamedNode::new_unchecked("urn:g").into(),
        _ => blank(middle / 32).into(),
    };
    Quad::new(subject, NamedNode::new_unchecked(format!("urn:p{}", middle % 2)), object, graph)
}

//! RDF datasets: the statements that a document makes, and their N-Quads spelling.

mod nquads;
mod term;

pub use term::{Dataset, Quad, Term, is_iri_text};

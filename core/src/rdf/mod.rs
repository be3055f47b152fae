//! RDF datasets: the statements that a document makes, and their N-Quads spelling.

mod nquads;
mod term;

pub(crate) use term::is_language_tag;
pub use term::{Dataset, Quad, Term, is_iri_text};

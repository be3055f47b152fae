//! JSON as statements: JSON-LD 1.1 contexts, compiled once, and documents walked once, straight to quads.
//!
//! Section numbers in this module are those of <https://www.w3.org/TR/json-ld11-api/>.

mod cache;
mod context;
mod define;
mod iri;
mod keyword;
mod literal;
mod loader;
mod options;
mod process;
mod processor;
mod to_rdf;
mod walk;

pub use cache::Contexts;
pub use context::{Active, Context};
pub use loader::{Loaded, Loader};
pub use options::{Drops, Options, RdfDirection};
pub(crate) use to_rdf::read_node_to_rdf;
pub use to_rdf::{active_context, node_to_rdf, to_rdf};

//! What can be known without asking anybody: the contexts we ship, and the documents that the caller lends.

mod appearance;
mod bundle;
mod bundled;
mod digest;
mod memory;
mod origin;

pub(crate) use appearance::instead_of_json;
pub use bundle::{Bundle, Lookup};
pub(crate) use digest::Digest;
pub use origin::Origin;

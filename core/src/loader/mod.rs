//! What can be known without asking anybody: the contexts we ship, and the documents that the caller lends.

mod bundle;
mod bundled;
mod digest;
mod memory;

pub use bundle::{Bundle, Lent};
pub(crate) use digest::Digest;

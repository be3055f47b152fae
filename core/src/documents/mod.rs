//! The documents that a verification may use without going online: the contexts we ship, and what the caller inserts.

mod address;
mod appearance;
mod bundle;
mod bundled;
mod digest;
mod memory;
mod origin;

pub use address::{Reach, WebAddress};
pub(crate) use appearance::instead_of_json;
pub use bundle::{Bundle, Lookup};
pub(crate) use digest::Digest;
pub use origin::Origin;

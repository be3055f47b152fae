//! One true spelling: RDFC-1.0 for statements, JCS for JSON, and the hashes that are taken of either.

mod hash;
mod issuer;
pub mod jcs;
mod rdfc;
mod symmetry;

pub use hash::{Digest, Hash};
pub use rdfc::{Canonical, canonicalize};

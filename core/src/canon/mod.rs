//! Canonical forms: RDFC-1.0 for statements, JCS for JSON, and the hashes of both.

mod hash;
mod issuer;
pub mod jcs;
mod rdfc;
mod symmetry;

pub use hash::{Digest, Hash};
pub use rdfc::{Canonical, canonicalize};

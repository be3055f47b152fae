//! Who says so: the formats of proofs, and the bytes that are signed. Keys are handed in; nobody is looked up here.

mod data_integrity;
mod format;

pub use data_integrity::{HashData, Unsecured, proof_value};
pub use format::{Canonicalization, Format};

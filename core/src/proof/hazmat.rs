//! Single steps of the proofs, for tests, oracles and tools that show them: nothing here asks what [`sign`](crate::sign()) and
//! [`verify`](crate::verify()) ask, so a program that decides about badges calls those.

pub use crate::proof::data_integrity::{HashData, Unsecured, proof_value};
pub use crate::proof::selective::{Base, Material};

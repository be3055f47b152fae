//! The formats of proofs, and the bytes that are signed. Keys are handed in; none is looked up here.

mod claims;
mod data_integrity;
mod detached;
mod format;
pub mod hazmat;
mod jws;
pub(crate) mod selective;
mod signature;
mod vc_jwt;

pub(crate) use claims::seconds;
pub(crate) use data_integrity::{HashData, LONGEST_PROOF_VALUE, Unsecured};
pub use format::{Canonicalization, Format};
pub use jws::Jws;
pub(crate) use jws::{signing_input, with_signature};
pub(crate) use signature::SignatureValue;
pub use vc_jwt::VcJwt;
pub(crate) use vc_jwt::{Extras, header, payload};

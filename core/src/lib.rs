//! Open Badges 3.0.
#![forbid(unsafe_code)]
pub mod canon;
mod code;
pub mod did;
mod error;
mod issue;
pub mod json;
pub mod jsonld;
pub mod key;
mod limits;
mod loader;
mod model;
pub mod proof;
pub mod rdf;
mod signed;
mod time;
pub mod verify;

pub use code::{Code, Policy, Severity};
pub use did::Did;
pub use error::Error;
pub use issue::{Draft, SignOptions, prepare, sign};
pub use key::{Algorithm, Signer, SigningKey, VerifyingKey};
pub use limits::Limits;
pub use loader::{Bundle, Lent};
pub use model::Credential;
pub use proof::Format;
pub use signed::{Carrier, SignedCredential};
pub use time::Timestamp;
pub use verify::{Check, Finding, Missing, Outcome, Provenance, Report, Verdict, Verifier, Wanted, verify};

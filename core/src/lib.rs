//! Open Badges 3.0.
#![forbid(unsafe_code)]
pub mod canon;
mod code;
pub mod did;
mod error;
pub mod json;
pub mod jsonld;
pub mod key;
mod limits;
mod loader;
pub mod rdf;
mod time;
pub use code::{Code, Policy, Severity};
pub use did::Did;
pub use error::Error;
pub use key::{Algorithm, Signer, SigningKey, VerifyingKey};
pub use limits::Limits;
pub use loader::{Bundle, Lent};
pub use time::Timestamp;

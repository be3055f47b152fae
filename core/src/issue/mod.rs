//! A credential in, a signed credential out.

mod builder;
mod present;
mod sign;

pub use builder::{CredentialBuilder, EndorsementBuilder, urn_uuid};
pub use present::presentation;
pub use sign::{Draft, SignOptions, prepare, sign};

//! A credential in, a signed credential out.

mod builder;
mod derive;
mod present;
mod sign;

pub use builder::{CredentialBuilder, EndorsementBuilder, urn_uuid};
pub use derive::derive;
pub use present::presentation;
pub use sign::{SignOptions, SigningRequest, prepare, sign};

//! From an identifier to a key: DIDs, their documents, and the verification methods in those.

mod document;
mod jwk;
mod key;
mod key_set;
mod method;
mod name;
mod publish;
mod resolve;
mod url;
mod web;

pub use document::{Document, VerificationMethod};
pub use key_set::KeySet;
pub(crate) use key_set::{check_in_force, read_key};
pub use publish::PublishedDocument;
pub use resolve::{Resolved, Source, resolve};
pub(crate) use resolve::{kind_of_web_document, resolve_in};
pub(crate) use url::percent_encoded;
pub use url::{Did, split_fragment};

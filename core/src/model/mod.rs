//! The nouns of Open Badges 3.0.

mod credential;

pub use credential::Credential;

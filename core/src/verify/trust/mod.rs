//! The caller's list of trusted issuers: names, keys, registries and federations.

pub(super) mod ask;
mod entity_statement;
mod federation;
pub(super) mod registry;
pub(super) mod trusted;

pub use registry::RegistryEntry;
pub use trusted::Trusted;

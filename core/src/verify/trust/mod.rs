//! Do you know them? The caller's list of whom to trust: names, keys, registries of issuers, and federations.

pub(super) mod ask;
mod entity_statement;
mod federation;
pub(super) mod registry;
pub(super) mod trusted;

pub use registry::RegistryEntry;
pub use trusted::Trusted;

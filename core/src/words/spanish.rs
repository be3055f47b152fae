//! Every sentence of core in Spanish. Written by `cargo xtask words` from `words/es.toml`: change that, not this.

/// What each phrase says, by its id.
pub(super) static PHRASES: &[(&str, &str)] = &[
];

/// What each term is called, by its group and name.
pub(super) static TERMS: &[(&str, &str)] = &[
];

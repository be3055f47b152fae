//! The tests of core, module by module: a folder or file here is named as the module of `core/src` that it tests.
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::format_collect,
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    clippy::manual_is_multiple_of,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    missing_docs
)]

mod kit;

mod bake {
    mod images;
    mod png;
    mod svg;
}
mod canon {
    mod jcs;
    mod naive;
    mod official;
    mod random_graphs;
}
mod code;
mod did {
    mod official;
    mod published_document;
    mod resolve;
}
mod issue {
    mod builder;
    mod elsewhere;
    mod refused;
    mod sign;
}
mod jsonld {
    mod official;
    mod random_json;
    mod substitution;
}
mod key {
    pub(crate) mod formats;
    mod passphrase;
    mod wycheproof;
}
mod limits;
mod messages;
mod model {
    mod views;
}
mod proof {
    mod changed_bytes;
    mod data_integrity;
    mod jwt;
    mod official;
    mod reading;
    mod selective;
}
mod schema {
    mod foreign;
}
mod verify {
    mod badges_from_the_field;
    mod causes;
    mod conformance;
    mod endorsements;
    mod evidence;
    mod explain;
    mod issuer;
    mod lent;
    mod messages;
    mod open;
    mod oversized;
    mod presentations;
    mod random_badges;
    mod recipient;
    mod records;
    mod refresh;
    mod report;
    mod rewriter;
    mod session;
    mod settings;
    mod several_proofs;
    mod shared;
    mod status;
    mod status_once;
    mod summary;
    mod trust;
    mod validity;
    mod wrapped;
}

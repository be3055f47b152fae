//! All tests of core in one program, which `cargo xtask mutants` links for each place it changes; `cargo test` runs them one by
//! one, and leaves this one out.
//! A test of `xtask` says when one is missing here.
#![allow(unused, missing_docs, clippy::pedantic)]

#[path = "../bad_input.rs"]
mod bad_input;
#[path = "../bake_images.rs"]
mod bake_images;
#[path = "../bake_png.rs"]
mod bake_png;
#[path = "../bake_svg.rs"]
mod bake_svg;
#[path = "../boundaries.rs"]
mod boundaries;
#[path = "../budgets.rs"]
mod budgets;
#[path = "../builder.rs"]
mod builder;
#[path = "../codes.rs"]
mod codes;
#[path = "../context_substitution.rs"]
mod context_substitution;
#[path = "../dids.rs"]
mod dids;
#[path = "../dids_official.rs"]
mod dids_official;
#[path = "../endorsements.rs"]
mod endorsements;
#[path = "../evidence.rs"]
mod evidence;
#[path = "../explain.rs"]
mod explain;
#[path = "../flips.rs"]
mod flips;
#[path = "../jcs.rs"]
mod jcs;
#[path = "../json_ld_suite.rs"]
mod json_ld_suite;
#[path = "../jwt.rs"]
mod jwt;
#[path = "../keys_formats.rs"]
mod keys_formats;
#[path = "../keys_wycheproof.rs"]
mod keys_wycheproof;
#[path = "../messages.rs"]
mod messages;
#[path = "../model.rs"]
mod model;
#[path = "../presentations.rs"]
mod presentations;
#[path = "../proofs_official.rs"]
mod proofs_official;
#[path = "../properties.rs"]
mod properties;
#[path = "../published.rs"]
mod published;
#[path = "../rdf_canon_suite.rs"]
mod rdf_canon_suite;
#[path = "../recipient.rs"]
mod recipient;
#[path = "../records.rs"]
mod records;
#[path = "../refresh.rs"]
mod refresh;
#[path = "../report.rs"]
mod report;
#[path = "../samples.rs"]
mod samples;
#[path = "../schemas.rs"]
mod schemas;
#[path = "../selective.rs"]
mod selective;
#[path = "../shared_lists.rs"]
mod shared_lists;
#[path = "../status.rs"]
mod status;
#[path = "../trust.rs"]
mod trust;
#[path = "../vectors.rs"]
mod vectors;

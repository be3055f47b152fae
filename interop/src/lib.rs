//! Agreement with the peers: what `ssi`, `json-ld` and `rdf-canon` say about a credential, in one call each.
//!
//! `ob3` has its own JSON-LD processor, its own RDFC-1.0 and its own proofs. Whether they are *right* is decided here, by
//! asking libraries that share no line with ours. The tests below `tests/` do the comparing; this crate is their toolbox:
//!
//! | question | call | asked of |
//! |---|---|---|
//! | does this proof hold? | [`ssi_verify`] | `ssi` 0.16 |
//! | what does somebody else's signature look like? | [`ssi_sign`], in other formats [`ssi_sign_in`] | `ssi` 0.16 |
//! | what does a holder show of it? | [`ssi_derive`] | `ssi` 0.16 |
//! | and as a token? | [`ssi_sign_jws`], [`ssi_verify_jws`] | `ssi` 0.16 |
//! | which statements does this document make? | [`jsonld_quads`] | `json-ld` 0.21 |
//! | what is their canonical spelling? | [`canonical_quads`] | `json-ld` 0.21, then RDFC-1.0 by `rdf-canon` 0.15 |
//!
//! All of them are offline and are given the contexts that `ob3` bundles, read by way of [`contexts::Bundled`], and no others.
//! `ssi` has a loader of its own with other editions inside; it is switched off.
//!
//! The crate is a workspace member but not a default one: it builds some five hundred crates.
//! `cargo xtask interop` fetches the packages of the other languages and runs the tests. By hand:
//!
//! ```sh
//! npm ci --prefix interop
//! python3 -m pip install --no-deps --target interop/python -r interop/requirements.txt
//! cargo test -p ob3-interop
//! ```
//!
//! A test whose package or suite is not on the machine says `SKIPPED` and why, and passes.
//!
//! # Where the oracles are wrong
//!
//! An oracle is asked, not obeyed. Where a JSON-LD processor reads a document otherwise than we do, a row of
//! `tests/statements/divergences.rs` says who is right and by which paragraph; where signatures differ, a row of
//! `tests/signatures.rs` or of `tests/formats/differences.rs`. Known of `ssi` 0.16:
//!
//! - It drops the datatype of a native boolean under a typed term and keeps the raw spelling of a fractional number there
//!   (`3.5` instead of `3.5E0`), so [`ssi_verify`] refuses good badges with `identifier.hashed` or a fractional
//!   `creditsEarned`. This happens where `ssi` interprets the expanded document; the conversion to RDF of `json-ld` itself is
//!   right, and so are [`jsonld_quads`] and [`canonical_quads`].
//! - Its canonicalisation is URDNA2015 and not RDFC-1.0: a tab, and the rarer control characters, stand unescaped in what
//!   is hashed. A `narrative` with a tab in it makes a good signature bad.
//! - It mistakes step 5.4.4.1 of Hash N-Degree Quads: a related node that has its canonical label already is put on the
//!   recursion list instead of the path. So a badge with twice the same anonymous node under two different ones (the same
//!   `alignment` in two results) may be labelled otherwise than by everybody else.
//! - Where a P-384 key demands RDFC-1.0 with SHA-384, it canonicalises with SHA-256.
//! - Of an ordered list of strings (`allowedValue`) it signs the length and no string: other strings are taken for the signed
//!   ones.
//! - What it derives of `ecdsa-sd-2023` beyond the mandatory it refuses itself: it counts the statements in the order of its own
//!   types, in which blank nodes come first.
//! - It does not ask whether the key belongs to the issuer.
//! - A credential with one proof of a kind it cannot read is not read at all.
//! - It puts no limit on the work of canonicalisation: ten blank nodes, each linked to all others, are for ever.

pub mod contexts;
mod peer_process;
mod proofs;
mod reading;
mod statements;
pub mod suites;

pub use peer_process::PeerProcess;
pub use proofs::{ssi_derive, ssi_sign, ssi_sign_in, ssi_sign_jws, ssi_verify, ssi_verify_jws};
pub use reading::Reading;
pub use statements::{Hash, canonical_quads, canonical_quads_as, jsonld_quads};

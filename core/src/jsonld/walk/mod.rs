//! The walk: one pass over a JSON document, expansion (§5.1) and deserialisation to RDF (§7.1) at once.
//!
//! Nothing is expanded into a tree: an object is classified by its keys, and its statements are emitted on the spot.
//! Numbers in the comments are the steps of the expansion algorithm, §5.1.2.

mod container;
mod expand;
mod frame;
mod meaning;
mod node;
mod reading;
mod strict;
mod subject;
mod told;
mod value;
mod walker;

pub(crate) use walker::Walker;

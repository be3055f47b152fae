//! The engine of the npm package `ob3`: what the files in `ts` call, and nothing that JavaScript users see.
//!
//! Texts and bytes cross; options and reports cross as JSON. Only what holds a secret or a state is a class. The names are those
//! of `ts`, which gives them their JavaScript face: types, messages about misuse, promises.
// wasm-bindgen hands texts over by value.
#![allow(clippy::needless_pass_by_value)]

mod error;
mod options;
pub mod session;
pub mod verify;

#[cfg(feature = "issue")]
pub mod bake;
#[cfg(feature = "issue")]
pub mod build;
#[cfg(feature = "issue")]
pub mod did;
#[cfg(feature = "issue")]
pub mod explain;
#[cfg(feature = "issue")]
pub mod key;
#[cfg(feature = "issue")]
pub mod sign;
#[cfg(feature = "issue")]
pub mod status;

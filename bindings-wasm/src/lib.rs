//! The engine of the npm package `ob3`: what the files in `ts` call, and nothing that JavaScript users see.
//!
//! Texts and bytes cross; options and reports cross as JSON. Only what holds a secret or a state is a class. The names are those
//! of `ts`, which gives them their JavaScript face: types, messages about misuse, promises.

mod error;
mod options;
mod verify;

#[cfg(feature = "issue")]
mod bake;
#[cfg(feature = "issue")]
mod key;
#[cfg(feature = "issue")]
mod sign;
#[cfg(feature = "issue")]
mod status;

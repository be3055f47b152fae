//! Every sentence of the library, in the languages that it knows: phrases with named values, and how they are filled in.
//!
//! The sentences are written in `words/*.toml`; the table of each language is generated from its file by `cargo xtask words`.

#[rustfmt::skip]
mod english;
mod fill;
#[cfg(feature = "languages")]
#[rustfmt::skip]
mod german;
mod language;
mod params;
mod render;
mod sentence;
#[cfg(feature = "languages")]
#[rustfmt::skip]
mod spanish;

pub use language::Language;
pub use params::{Cause, Param, Params};
pub use render::message_in;
#[cfg(feature = "languages")]
pub use render::render;
pub use sentence::{Phrase, Term};

pub(crate) use english::{phrase, term};
pub(crate) use fill::visible;
pub(crate) use sentence::HAS_SENTENCES;

//! What people hand in instead of a badge: a badge in something else, and documents that are known by name only.

mod addresses;
mod container;
mod encoding;
mod json_texts;
mod layer;
mod mail;
mod named;
mod texts;

pub use layer::{Layer, Wrapping};

pub(super) use container::{Inside, inside, no_badge};
pub(super) use encoding::{GZIP, is_compact, utf_16};
pub(super) use json_texts::unwrap_json;
pub(super) use layer::MOST_LAYERS;
pub(super) use named::{named_bytes, named_document, named_link, named_page, named_text};
pub(super) use texts::{Unwrapped, is_web_page, unwrap};

//! What people hand in instead of a badge: a badge in something else, and documents that are known by name only.

mod container;
mod layer;
mod mail;
mod named;
mod texts;

pub use layer::{Layer, Wrapping};

pub(super) use container::{Inside, inside};
pub(super) use named::{named_bytes, named_document, named_page, named_text};
pub(super) use texts::{Unwrapped, is_compact, is_web_page, unwrap, utf_16};

/// How many wrappings are opened, one in the other. Real ones have one or two: a token in the JSON answer of a server, in base64.
pub(super) const MOST_LAYERS: usize = 4;

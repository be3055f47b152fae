//! `Loader`: where remote contexts come from, which is never the network.

use std::sync::Arc;

use crate::error::Error;
use crate::json::Value;

/// Hands out the documents that hold remote contexts.
pub trait Loader {
    /// The document at a URL.
    ///
    /// # Errors
    /// `jsonld.loading-remote-context-failed`, requiring the URL, when the document is not to be had.
    fn load(&self, url: &str) -> Result<Loaded, Error>;
}

/// A document that holds a context.
#[derive(Debug, Clone)]
#[allow(clippy::exhaustive_structs)]
pub struct Loaded {
    /// The document, parsed.
    pub document: Arc<Value<'static>>,
    /// Whether every loader gives this same document for this URL, so that what is compiled from it may be shared.
    /// Its scoped contexts are then known to be good and are not validated again.
    pub bundled: bool,
}

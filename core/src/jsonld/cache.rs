//! Compiled contexts, shared between documents and threads.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::jsonld::context::Context;

/// How many contexts are kept before all are dropped and compiled anew: a sender of documents with ever new sequences
/// of contexts must not fill the memory.
const MOST_KEPT: usize = 4_096;

/// The root of a tree of compiled contexts: each is kept where it was reached, so the next document finds it there.
#[derive(Debug)]
pub struct Contexts {
    root: Arc<Context>,
    kept: AtomicUsize,
}

impl Contexts {
    /// A tree in which only what comes from bundled documents is kept, so that it may serve every caller.
    pub fn shared() -> Self {
        Contexts { root: Arc::new(Context::initial(None, true)), kept: AtomicUsize::new(0) }
    }

    /// A tree for one lender, which must not be asked about a URL again once it has answered.
    pub fn private() -> Self {
        Contexts { root: Arc::new(Context::initial(None, false)), kept: AtomicUsize::new(0) }
    }

    /// The initial context for a base.
    pub(crate) fn initial(&self, base: Option<Arc<str>>) -> Arc<Context> {
        match base {
            None => Arc::clone(&self.root),
            Some(base) => Arc::new(Context::initial(Some(base), false)),
        }
    }

    /// Called before another compiled context is kept. What one document made for itself alone goes when the document
    /// goes, so it is not counted.
    pub(crate) fn make_room(&self, is_shared: bool) {
        if is_shared == self.root.is_shared && self.kept.fetch_add(1, Ordering::Relaxed) >= MOST_KEPT {
            self.root.forget_edges();
            self.kept.store(0, Ordering::Relaxed);
        }
    }
}

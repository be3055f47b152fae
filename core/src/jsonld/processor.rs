//! The processor of contexts: its limits, and how a context is applied.

use std::sync::Arc;

use crate::budget::cost::DEFINITION;
use crate::error::Error;
use crate::json::Value;
use crate::jsonld::cache::Contexts;
use crate::jsonld::loader::Loader;
use crate::jsonld::options::Options;
use crate::words::{Phrase, phrase};

/// How deep contexts and definitions may stand in one another: the recursion must fit every stack.
const DEEPEST: usize = 32;

/// Compiles contexts for one document, within its budgets.
pub(crate) struct Processor<'a> {
    pub(crate) loader: &'a dyn Loader,
    pub(crate) contexts: &'a Contexts,
    pub(crate) options: &'a Options,
    pub(super) contexts_left: usize,
    pub(super) work_left: usize,
    /// Whether anything that is not bundled went into what is being compiled.
    pub(super) met_unbundled: bool,
    /// How deep contexts and definitions stand in one another.
    depth: usize,
    /// The first term of a bundled context that another context redefines.
    pub(super) redefined: Option<Arc<str>>,
}

/// How a local context is applied.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "the parameters that §4.1 gives the algorithm")]
pub(crate) struct Applying<'a> {
    /// What relative URLs in it are relative to.
    pub(crate) base_url: Option<&'a Arc<str>>,
    /// The remote contexts that led here.
    pub(crate) remote: Option<&'a Remote<'a>>,
    pub(crate) override_protected: bool,
    pub(crate) propagate: bool,
    pub(crate) validate_scoped: bool,
    /// Whether the text of the context is bundled, and so known to be good.
    pub(crate) bundled: bool,
    /// Whether the document pays: not for what is compiled from bundled contexts alone, once for everybody.
    pub(crate) metered: bool,
}

impl Applying<'_> {
    /// As a context in a document is applied.
    pub(crate) fn embedded() -> Self {
        Applying {
            base_url: None,
            remote: None,
            override_protected: false,
            propagate: true,
            validate_scoped: true,
            bundled: false,
            metered: true,
        }
    }
}

/// A chain of remote contexts, the latest first.
pub(crate) struct Remote<'a> {
    pub(super) url: &'a str,
    pub(super) depth: usize,
    pub(super) before: Option<&'a Remote<'a>>,
}

impl Remote<'_> {
    pub(super) fn includes(&self, url: &str) -> bool {
        self.url == url || self.before.is_some_and(|before| before.includes(url))
    }
}

impl<'a> Processor<'a> {
    pub(crate) fn new(loader: &'a dyn Loader, contexts: &'a Contexts, options: &'a Options) -> Self {
        let limits = &options.limits;
        Processor {
            loader,
            contexts,
            options,
            contexts_left: limits.contexts,
            work_left: limits.context_work,
            met_unbundled: false,
            depth: 0,
            redefined: None,
        }
    }

    /// One level deeper: contexts in definitions in contexts, and terms defined through terms.
    pub(super) fn descend(&mut self) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Error::of(&phrase::LIMIT_CONTEXT_WORK_DEPTH).with("most", DEEPEST));
        }
        Ok(())
    }

    /// Back up. (Not after an error: then the document is refused.)
    pub(super) fn ascend(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Counts the work that a document's own context costs.
    pub(crate) fn spend(&mut self, applying: Applying<'_>, cost: usize) -> Result<(), Error> {
        if !applying.metered {
            return self.options.budget.spend_times(cost, DEFINITION);
        }
        let work_left = self.work_left.checked_sub(cost);
        self.work_left = work_left.ok_or_else(|| Error::of(&phrase::LIMIT_CONTEXT_WORK))?;
        self.options.budget.spend_times(cost, DEFINITION)
    }
}

/// An error that says a phrase about a value, which the phrase calls `found`.
pub(crate) fn wrong(phrase: &'static Phrase, found: &Value<'_>) -> Error {
    Error::of(phrase).with("found", found.to_json())
}

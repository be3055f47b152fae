//! `SharedBundle`: what one verification fetched is there for the next.

use std::sync::{PoisonError, RwLock};

use ob3::{Bundle, Report};

/// Documents that are shared; when there are more, it begins anew with those of the caller.
const MOST_DOCUMENTS: usize = 1_000;
/// Their bytes.
const MOST_BYTES: usize = 64 << 20;

/// Documents that verifications share, on any number of threads: those of the caller, and those that one of them fetched. What was made
/// of a document (a status list verified and inflated, a set of keys read) is shared with it.
#[derive(Debug)]
pub struct SharedBundle {
    /// What the caller provided.
    base: Bundle,
    inner: RwLock<Inner>,
}

#[derive(Debug)]
struct Inner {
    bundle: Bundle,
    /// How many times something was added.
    edition: usize,
    documents: usize,
    bytes: usize,
}

impl SharedBundle {
    /// The documents of the caller.
    pub fn new(base: Bundle) -> Self {
        let inner = Inner { bundle: base.clone(), edition: 0, documents: 0, bytes: 0 };
        SharedBundle { base, inner: RwLock::new(inner) }
    }

    /// What there is now, and which edition that is.
    pub fn begin(&self) -> (usize, Bundle) {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        (inner.edition, inner.bundle.clone())
    }

    /// Gives the others what a verification fetched that began with that edition, and ended with that bundle. Whether it began anew, because
    /// there was too much.
    pub fn share(&self, edition: usize, report: &Report, bundle: Bundle) -> bool {
        if report.fetched().is_empty() {
            return false;
        }
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        if inner.edition == edition {
            inner.bundle = bundle;
            // What this one could not have, the next one may.
            inner.bundle.forget_failures();
        } else {
            // Another one was faster. What both fetched is there already.
            report.fetched().iter().for_each(|fetched| inner.bundle.adopt(&bundle, &fetched.url));
        }
        let bytes: usize = report.fetched().iter().filter_map(|fetched| fetched.bytes).sum();
        inner.edition = inner.edition.wrapping_add(1);
        inner.documents = inner.documents.saturating_add(report.fetched().len());
        inner.bytes = inner.bytes.saturating_add(bytes);
        let is_full = inner.documents > MOST_DOCUMENTS || inner.bytes > MOST_BYTES;
        if is_full {
            *inner = Inner { bundle: self.base.clone(), documents: 0, bytes: 0, edition: inner.edition };
        }
        is_full
    }
}

//! `Bundle`: the documents that are lent.

use std::sync::{Arc, Mutex, PoisonError};

use ob3::{DocumentKind, Lookup};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::data::Data;
use crate::words::chosen;

/// The documents that a verification may look into: the contexts that are shipped, and what you insert.
///
/// A report that lacks something names it in `missing`. Get it, insert it, verify again; or give `verify` a `fetch` that does.
///
/// >>> bundle = ob3.Bundle()
/// >>> bundle.insert("https://example.edu/.well-known/did.json", {"id": "did:web:example.edu"})
/// >>> bundle.insert("https://example.edu/gone.json", None)  # it cannot be had: do not ask again
/// >>> bundle.document("https://example.edu/.well-known/did.json")
/// b'{"id":"did:web:example.edu"}'
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Bundle {
    inner: Mutex<Arc<ob3::Bundle>>,
}

impl Bundle {
    /// A bundle of Python's own.
    pub(crate) fn of(bundle: Arc<ob3::Bundle>) -> Self {
        Bundle { inner: Mutex::new(bundle) }
    }

    /// The documents as they are now: what is provided later does not reach whoever works with these.
    pub(crate) fn snapshot(&self) -> Arc<ob3::Bundle> {
        Arc::clone(&self.inner.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The origin of that name that a caller may say.
pub(crate) fn origin_of(name: &str) -> PyResult<ob3::Origin> {
    name.parse::<ob3::Origin>().ok().filter(|origin| *origin != ob3::Origin::Shipped).ok_or_else(|| {
        let message = format!("argument 'origin': expected \"provided\", \"fetched\" or \"saved\", found {name:?}");
        PyValueError::new_err(message)
    })
}

#[pymethods]
impl Bundle {
    /// What is shipped and nothing else.
    #[new]
    fn new() -> Self {
        Bundle::of(Arc::default())
    }

    /// Lends a document, or says with None that it cannot be had. `origin` says where it came from: `"provided"` is a copy that you have;
    /// `"fetched"` is for what you fetched for this verification from that address itself, over https, by means that were led to no
    /// other site; `"saved"` is for a copy that was kept.
    /// With `"fetched"`, `kind` says as what it was fetched, like `"context"` or `"did-document"`: what may come from another site is then never
    /// taken for what proves something by its site, and no context that is shipped is replaced.
    #[pyo3(signature = (url, data, *, origin = "provided", kind = None))]
    pub(crate) fn insert(&self, url: String, data: Option<Data<'_>>, origin: &str, kind: Option<&str>) -> PyResult<()> {
        let origin = origin_of(origin)?;
        let kind = kind.map(chosen::<DocumentKind>).transpose()?.filter(|_| origin == ob3::Origin::Fetched);
        let data = data.map(Data::into_vec);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let bundle = Arc::make_mut(&mut inner);
        match kind {
            None => bundle.insert_from(url, data, origin),
            Some(kind) => bundle.insert_fetched(url, data, kind),
        }
        Ok(())
    }

    /// Where the document for a URL came from: `"provided"`, `"fetched"`, `"saved"`, or `"shipped"` with the library; None if there is none.
    #[pyo3(signature = (url))]
    fn origin(&self, url: &str) -> Option<&'static str> {
        self.snapshot().origin(url).map(ob3::Origin::as_str)
    }

    /// The document that was provided for a URL, or None if it was not, or cannot be had.
    #[pyo3(signature = (url))]
    fn document<'py>(&self, py: Python<'py>, url: &str) -> Option<Bound<'py, PyBytes>> {
        match self.snapshot().document(url) {
            Lookup::Found(bytes) => Some(PyBytes::new(py, bytes)),
            Lookup::Unavailable | Lookup::NotProvided => None,
        }
    }

    /// The URLs of all contexts that are shipped.
    ///
    /// >>> "https://www.w3.org/ns/credentials/v2" in ob3.Bundle.bundled_urls()
    /// True
    #[staticmethod]
    fn bundled_urls() -> Vec<&'static str> {
        ob3::Bundle::bundled_urls().collect()
    }

    fn __repr__(&self) -> &'static str {
        "<ob3.Bundle>"
    }
}

//! The names of keys: `did_key`, `did_jwk`, and what a DID says.

use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::data::Data;
use crate::error::OrRaise;
use crate::key::{SigningKey, VerifyingKey};
use crate::limits::Budgets;
use crate::time::Instant;
use crate::words::kind;

/// An argument that is a key, of which the public half is meant.
pub(crate) struct PublicHalf(pub(crate) ob3::VerifyingKey);

impl<'py> FromPyObject<'_, 'py> for PublicHalf {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(secret) = object.cast::<SigningKey>() {
            return Ok(PublicHalf(secret.get().inner.verifying_key().clone()));
        }
        let Ok(key) = object.cast::<VerifyingKey>() else {
            let found = kind(&object);
            return Err(PyTypeError::new_err(format!("expected a SigningKey or a VerifyingKey, found {found}")));
        };
        Ok(PublicHalf(key.get().inner.clone()))
    }
}

/// The `did:key` of a key: the name that is the key itself. Of a secret key, the public half is meant.
///
/// >>> key = ob3.SigningKey.from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")
/// >>> ob3.did_key(key)
/// 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
#[pyfunction]
#[pyo3(signature = (key))]
pub(crate) fn did_key(key: PublicHalf) -> String {
    ob3::Did::key(&key.0).to_string()
}

/// The `did:jwk` of a key.
///
/// >>> key = ob3.SigningKey.generate("P-256")
/// >>> ob3.did_jwk(key).startswith("did:jwk:")
/// True
#[pyfunction]
#[pyo3(signature = (key))]
pub(crate) fn did_jwk(key: PublicHalf) -> String {
    ob3::Did::jwk(&key.0).to_string()
}

/// The `did:web` of an issuer at a host, with an optional port and path.
///
/// >>> ob3.did_web("https://example.edu/badges")
/// 'did:web:example.edu:badges'
#[pyfunction]
#[pyo3(signature = (address))]
pub(crate) fn did_web(py: Python<'_>, address: &str) -> PyResult<String> {
    ob3::Did::web(address).or_raise(py).map(|did| did.to_string())
}

/// The document of a `did:web`, as its issuer publishes it: keys come in, and one that others may have is revoked.
///
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> document = ob3.PublishedDocument("did:web:example.edu")
/// >>> method = document.add_key(key)
/// >>> method
/// 'did:web:example.edu#key-1'
/// >>> document.revoke(method, at="2026-01-31T12:00:00Z")
/// >>> ob3.PublishedDocument.parse(document.to_json()).did
/// 'did:web:example.edu'
#[pyclass(frozen, module = "ob3")]
pub(crate) struct PublishedDocument {
    inner: Mutex<ob3::did::PublishedDocument>,
}

impl PublishedDocument {
    fn of(document: ob3::did::PublishedDocument) -> Self {
        PublishedDocument { inner: Mutex::new(document) }
    }

    fn document(&self) -> MutexGuard<'_, ob3::did::PublishedDocument> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl PublishedDocument {
    /// A document without keys.
    #[new]
    #[pyo3(signature = (did))]
    fn new(py: Python<'_>, did: &str) -> PyResult<Self> {
        let did = ob3::Did::parse(did).or_raise(py)?;
        ob3::did::PublishedDocument::new(&did).or_raise(py).map(PublishedDocument::of)
    }

    /// Goes on with one that is published already: what else is in it stays as it is.
    #[staticmethod]
    #[pyo3(signature = (data, *, limits = None))]
    fn parse(py: Python<'_>, data: Data<'_>, limits: Option<Budgets>) -> PyResult<Self> {
        let limits = limits.unwrap_or_default().0;
        ob3::did::PublishedDocument::parse(data.as_bytes(), &limits).or_raise(py).map(PublishedDocument::of)
    }

    /// Whose document it is.
    #[getter]
    fn did(&self) -> String {
        self.document().did().to_string()
    }

    /// Adds the public half of a key, and gives the verification method to sign with: `method` of `ob3.sign`.
    #[pyo3(signature = (key))]
    fn add_key(&self, py: Python<'_>, key: PublicHalf) -> PyResult<String> {
        self.document().add_key(&key.0).or_raise(py)
    }

    /// Says that a key must not be used any more from that instant on.
    #[pyo3(signature = (method, *, at))]
    fn revoke(&self, py: Python<'_>, method: &str, at: Instant) -> PyResult<()> {
        self.document().revoke(method, at.0).or_raise(py)
    }

    /// The document, to be published where `Did.document_url` says.
    fn to_json(&self) -> String {
        self.document().to_json()
    }

    fn __repr__(&self) -> String {
        format!("<ob3.PublishedDocument of {}>", self.document().did())
    }
}

/// A DID, read.
///
/// >>> did = ob3.Did("did:web:example.edu:badges")
/// >>> did.method, did.document_url()
/// ('web', 'https://example.edu/badges/did.json')
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Did {
    inner: ob3::Did,
}

#[pymethods]
impl Did {
    /// Reads a DID; raises `ob3.Error` for anything else.
    #[new]
    #[pyo3(signature = (text))]
    fn new(py: Python<'_>, text: &str) -> PyResult<Self> {
        ob3::Did::parse(text).or_raise(py).map(|inner| Did { inner })
    }

    /// The method: `"key"`, `"web"`, ...
    #[getter]
    fn method(&self) -> &str {
        self.inner.method()
    }

    /// What stands behind the method.
    #[getter]
    fn id(&self) -> &str {
        self.inner.id()
    }

    /// The verification method of a DID that is a key itself, else None.
    #[getter]
    fn verification_method(&self) -> Option<String> {
        self.inner.verification_method()
    }

    /// The key that a `did:key` or `did:jwk` is.
    fn verifying_key(&self, py: Python<'_>) -> PyResult<VerifyingKey> {
        self.inner.verifying_key().or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Where the document of a `did:web` stands.
    fn document_url(&self, py: Python<'_>) -> PyResult<String> {
        self.inner.document_url().or_raise(py)
    }

    fn __str__(&self) -> &str {
        self.inner.as_str()
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Did {}>", self.inner.as_str())
    }
}

//! The names of keys: `did_key`, `did_jwk`, and what a DID says.

use pyo3::prelude::*;

use crate::error::OrRaise;
use crate::key::{SigningKey, VerifyingKey};

/// An argument that is a key, of which the public half is meant.
pub(crate) struct PublicHalf(pub(crate) ob3::VerifyingKey);

impl<'py> FromPyObject<'_, 'py> for PublicHalf {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(secret) = object.cast::<SigningKey>() {
            return Ok(PublicHalf(secret.get().inner.verifying_key().clone()));
        }
        Ok(PublicHalf(object.cast::<VerifyingKey>()?.get().inner.clone()))
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

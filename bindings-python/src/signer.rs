//! A key that is held elsewhere: any object of Python's with `algorithm` and `sign(message)`.

use ob3::key::Scheme;
use ob3::{Algorithm, Code, Signer};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::key::{SigningKey, VerifyingKey};
use crate::words::{Named, kind};

/// An argument that signs.
pub(crate) enum Key<'py> {
    /// A key of ours.
    Ours(Bound<'py, SigningKey>),
    /// An object of the caller's.
    ForeignSigner(ForeignSigner<'py>),
}

impl<'py> FromPyObject<'_, 'py> for Key<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(key) = object.cast::<SigningKey>() {
            return Ok(Key::Ours(key.to_owned()));
        }
        if object.cast::<VerifyingKey>().is_ok() {
            return Err(PyTypeError::new_err("expected a key that signs, found the public half of one"));
        }
        if !object.hasattr("sign")? || !object.hasattr("algorithm")? {
            return Err(PyTypeError::new_err(format!(
                "expected a SigningKey, or an object with `algorithm` and `sign(message)`, found {}",
                kind(&object)
            )));
        }
        let algorithm: Named<Algorithm> = object.getattr("algorithm")?.extract()?;
        let public = match object.getattr_opt("verifying_key")? {
            Some(public) if !public.is_none() => Some(public.cast::<VerifyingKey>()?.get().inner.clone()),
            _ => None,
        };
        Ok(Key::ForeignSigner(ForeignSigner { object: object.to_owned(), algorithm: algorithm.0, public }))
    }
}

/// What a signer says of its key: the kind, and the public half if it tells.
#[pyfunction]
#[pyo3(signature = (key))]
pub(crate) fn signer_of(key: Key<'_>) -> (&'static str, Option<VerifyingKey>) {
    let (algorithm, public) = match key {
        Key::Ours(key) => (key.get().inner.algorithm(), Some(key.get().inner.verifying_key().clone())),
        Key::ForeignSigner(signer) => (signer.algorithm, signer.public),
    };
    (algorithm.as_str(), public.map(|inner| VerifyingKey { inner }))
}

/// An object of the caller's that signs.
pub(crate) struct ForeignSigner<'py> {
    object: Bound<'py, PyAny>,
    algorithm: Algorithm,
    public: Option<ob3::VerifyingKey>,
}

impl ForeignSigner<'_> {
    fn ask(&self, method: &str, message: &[u8], scheme: Option<Scheme>) -> PyResult<Vec<u8>> {
        let message = PyBytes::new(self.object.py(), message);
        let signature = match scheme {
            None => self.object.call_method1(method, (message,))?,
            Some(scheme) => self.object.call_method1(method, (scheme.as_str(), message))?,
        };
        match signature.cast::<PyBytes>() {
            Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
            Err(_) if signature.hasattr("__await__")? => {
                // A coroutine that is not closed would warn that nobody awaited it.
                if let Some(close) = signature.getattr_opt("close")? {
                    close.call0()?;
                }
                Err(PyTypeError::new_err(format!(
                    "the signer's {method}() is to be awaited: sign with await ob3.asign(...)"
                )))
            }
            Err(_) => Err(PyTypeError::new_err(format!(
                "expected the signer's {method}() to answer bytes, found {}",
                kind(&signature)
            ))),
        }
    }
}

impl Signer for ForeignSigner<'_> {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, ob3::Error> {
        self.ask("sign", message, None).map_err(failed)
    }

    fn sign_with(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, ob3::Error> {
        if scheme == self.algorithm.scheme() {
            return self.sign(message);
        }
        let knows = self.object.hasattr("sign_with").map_err(failed)?;
        if !knows {
            let error =
                PyValueError::new_err(format!("the signer has no sign_with(scheme, message) for {}", scheme.as_str()));
            return Err(failed(error));
        }
        self.ask("sign_with", message, Some(scheme)).map_err(failed)
    }

    fn verifying_key(&self) -> Option<ob3::VerifyingKey> {
        self.public.clone()
    }
}

fn failed(raised: PyErr) -> ob3::Error {
    ob3::Error::new(Code::SignSignerFailed, format!("the signer raised {raised}")).caused_by(raised)
}

//! What comes in: bytes, text, plain data, a path, an open file, or an object that has its bytes, like a credential.

use std::borrow::Cow;

use ob3::Limits;
use ob3::key::Zeroizing;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyMapping, PyMemoryView, PyString};

use crate::plain;
use crate::words::kind;

/// An argument that is a document. Bytes and texts are not copied.
pub(crate) enum Data<'py> {
    /// `bytes`.
    Bytes(Bound<'py, PyBytes>),
    /// `str` that is text.
    Text(Bound<'py, PyString>),
    /// Whatever had to be read or written first.
    Owned(Vec<u8>),
}

impl<'py> Data<'py> {
    /// The bytes.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        match self {
            Data::Bytes(bytes) => bytes.as_bytes(),
            Data::Text(text) => text.to_str().map(str::as_bytes).unwrap_or_default(),
            Data::Owned(bytes) => bytes,
        }
    }

    /// The bytes for another thread.
    pub(crate) fn into_vec(self) -> Vec<u8> {
        match self {
            Data::Owned(bytes) => bytes,
            other => other.as_bytes().to_vec(),
        }
    }

    /// The bytes as Python has them.
    pub(crate) fn into_bytes(self, py: Python<'py>) -> Bound<'py, PyBytes> {
        match self {
            Data::Bytes(bytes) => bytes,
            other => PyBytes::new(py, other.as_bytes()),
        }
    }

    /// The bytes as text, as far as they are.
    pub(crate) fn as_text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.as_bytes())
    }

    /// The signed credential that they are, exactly as they came.
    pub(crate) fn signed(&self) -> ob3::SignedCredential {
        ob3::SignedCredential::from_text(self.as_text())
    }
}

impl<'py> FromPyObject<'_, 'py> for Data<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Data::Bytes(bytes.to_owned()));
        }
        if let Ok(text) = object.cast::<PyString>() {
            return of_text(&text.to_owned());
        }
        if object.is_instance_of::<PyByteArray>() || object.is_instance_of::<PyMemoryView>() {
            return Ok(Data::Owned(object.call_method0("__bytes__").or_else(|_| bytes_of(&object))?.extract()?));
        }
        if object.is_instance_of::<PyDict>() {
            return Ok(Data::Owned(plain::to_json(&object)?.into_bytes()));
        }
        if object.cast::<PyMapping>().is_ok() {
            let dict = object.py().get_type::<PyDict>().call1((object,))?;
            return Ok(Data::Owned(plain::to_json(&dict)?.into_bytes()));
        }
        if object.hasattr("__fspath__")? {
            return read_file(&object);
        }
        if object.hasattr("read")? {
            return read_from(&object);
        }
        if object.hasattr("__bytes__")? {
            return Ok(Data::Bytes(bytes_of(&object)?.cast_into()?));
        }
        Err(PyTypeError::new_err(format!(
            "expected bytes, str, dict, os.PathLike, an open file or what has __bytes__, found {}",
            kind(&object)
        )))
    }
}

fn bytes_of<'py>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    object.py().get_type::<PyBytes>().call1((object,))
}

/// A text with lone surrogates is no text: as bytes it is no UTF-8, which is what the core says then.
fn of_text<'py>(text: &Bound<'py, PyString>) -> PyResult<Data<'py>> {
    if text.to_str().is_ok() {
        return Ok(Data::Text(text.clone()));
    }
    Ok(Data::Owned(text.call_method1("encode", ("utf-8", "surrogatepass"))?.extract()?))
}

fn read_file<'py>(path: &Bound<'py, PyAny>) -> PyResult<Data<'py>> {
    let file = path.py().import("builtins")?.call_method1("open", (path, "rb"))?;
    let data = read_from(&file);
    file.call_method0("close")?;
    data
}

/// No more than the core would look at, and one byte to tell.
fn read_from<'py>(file: &Bound<'py, PyAny>) -> PyResult<Data<'py>> {
    let content = file.call_method1("read", (most_bytes().saturating_add(1),))?;
    if let Ok(bytes) = content.cast::<PyBytes>() {
        return Ok(Data::Bytes(bytes.to_owned()));
    }
    if let Ok(text) = content.cast::<PyString>() {
        return of_text(text);
    }
    Err(PyTypeError::new_err(format!("expected a file that reads bytes or str, found {}", kind(&content))))
}

/// The size of what core looks at: of the largest that any of its limits allows.
pub(crate) fn most_bytes() -> usize {
    let limits = Limits::default();
    limits.input_bytes.max(limits.image_bytes)
}

/// An argument that is text, or a JWK as a dict.
pub(crate) struct KeyText(pub(crate) Zeroizing<String>);

impl<'py> FromPyObject<'_, 'py> for KeyText {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(KeyText(Zeroizing::new(text.to_str()?.to_owned())));
        }
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(KeyText(Zeroizing::new(String::from_utf8_lossy(bytes.as_bytes()).into_owned())));
        }
        if object.is_instance_of::<PyDict>() {
            return plain::to_json(&object).map(Zeroizing::new).map(KeyText);
        }
        Err(PyTypeError::new_err(format!("expected a key as str, bytes or dict, found {}", kind(&object))))
    }
}

/// An argument that is a passphrase.
pub(crate) struct Passphrase(pub(crate) Zeroizing<String>);

impl<'py> FromPyObject<'_, 'py> for Passphrase {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
            return object.extract().map(|KeyText(text)| Passphrase(text));
        }
        Err(PyTypeError::new_err(format!("expected a passphrase as str or bytes, found {}", kind(&object))))
    }
}

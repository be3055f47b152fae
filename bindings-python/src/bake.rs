//! `bake` and `unbake`.

use ob3::{BakeOptions, Rebake};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList};

use crate::data::Data;
use crate::error::{OrRaise, exception};
use crate::limits::Budgets;
use crate::words::{Word, chosen};

impl Word for Rebake {
    const WHAT: &'static str = "what to do with an image that carries a badge already";

    fn named(name: &str) -> Option<Self> {
        match name {
            "refuse" => Some(Rebake::Refuse),
            "replace" => Some(Rebake::Replace),
            _ => None,
        }
    }

    fn names() -> Vec<&'static str> {
        vec!["refuse", "replace"]
    }
}

/// Puts a badge inside a PNG or SVG image, and gives the new image. Not one other byte of it changes.
///
/// `rebake` says what to do with an image that carries a badge already: `"refuse"` or `"replace"`.
///
/// >>> image = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9" fill="#c33"/></svg>'
/// >>> baked = ob3.bake(image, '{"type": ["VerifiableCredential", "OpenBadgeCredential"]}')
/// >>> ob3.unbake(baked).text
/// '{"type": ["VerifiableCredential", "OpenBadgeCredential"]}'
#[pyfunction]
#[pyo3(signature = (image, credential, *, rebake = "refuse", limits = None))]
pub(crate) fn bake<'py>(
    py: Python<'py>,
    image: Data<'_>,
    credential: Data<'_>,
    rebake: &str,
    limits: Option<Budgets>,
) -> PyResult<Bound<'py, PyBytes>> {
    let options = BakeOptions::new().rebake(chosen(rebake)?).limits(limits.unwrap_or_default().0);
    let (image, text) = (image.as_bytes(), credential.as_text());
    let baked = py.detach(|| ob3::bake(image, &text, &options)).or_raise(py)?;
    Ok(PyBytes::new(py, &baked))
}

/// Takes the text out of a baked image. Nobody has looked yet whether it is a good badge: that is what `verify` is for, which
/// opens images by itself.
#[pyfunction]
#[pyo3(signature = (image, *, limits = None))]
pub(crate) fn unbake(py: Python<'_>, image: Data<'_>, limits: Option<Budgets>) -> PyResult<Unbaked> {
    let image = image.as_bytes();
    let limits = limits.unwrap_or_default().0;
    let unbaked = py.detach(|| ob3::unbake(image, &limits)).or_raise(py)?;
    Ok(Unbaked { inner: unbaked })
}

/// What was baked into an image.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Unbaked {
    inner: ob3::Unbaked,
}

#[pymethods]
impl Unbaked {
    /// The text, without white space around it: by the standards JSON or a JSON Web Token, but nobody has looked yet.
    #[getter]
    fn text(&self) -> &str {
        &self.inner.text
    }

    /// The kind of image: `"png"` or `"svg"`.
    #[getter]
    fn image(&self) -> &'static str {
        self.inner.image.as_str()
    }

    /// The standard by whose keyword or namespace it was found.
    #[getter]
    fn standard(&self) -> &'static str {
        self.inner.standard.as_str()
    }

    /// Departures from the standard that other software may not forgive, each an `ob3.Error`.
    #[getter]
    fn remarks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for remark in &self.inner.remarks {
            list.append(exception(py, remark)?)?;
        }
        Ok(list)
    }

    fn __str__(&self) -> &str {
        &self.inner.text
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Unbaked: {} bytes from {}, {}>", self.inner.text.len(), self.image(), self.standard())
    }
}

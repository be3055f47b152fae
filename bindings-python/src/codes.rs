//! `codes`: every code that a finding or an error can carry, and what it means.

use ob3::Policy;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::words::{chosen, word};

/// What a finding or an error is about.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Code {
    inner: ob3::Code,
}

#[pymethods]
impl Code {
    /// The stable dotted name.
    #[getter]
    fn name(&self) -> &'static str {
        self.inner.name()
    }

    /// What it means, in a few words.
    #[getter]
    fn meaning(&self) -> &'static str {
        self.inner.meaning()
    }

    /// The document and section that the rule comes from.
    #[getter]
    fn section(&self) -> &'static str {
        self.inner.section()
    }

    /// The problem type of the W3C that it is, if it is one.
    #[getter]
    fn problem(&self) -> Option<&'static str> {
        self.inner.problem_type()
    }

    /// How much it weighs under a policy: `"error"`, `"undetermined"`, `"warning"` or `"info"`.
    #[pyo3(signature = (policy = "standard"))]
    fn severity(&self, policy: &str) -> PyResult<String> {
        Ok(word(&self.inner.severity(chosen::<Policy>(policy)?)))
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Code {}: {}>", self.inner.name(), self.inner.meaning())
    }
}

/// Every code by its name. A code is never removed and never changes its meaning; new ones are added.
///
/// >>> ob3.codes()["issuer.key.self-asserted"].severity("compat")
/// 'warning'
#[pyfunction]
pub(crate) fn codes(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let codes = PyDict::new(py);
    for code in ob3::Code::ALL {
        codes.set_item(code.name(), Code { inner: *code })?;
    }
    Ok(codes)
}

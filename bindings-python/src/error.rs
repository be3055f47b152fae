//! `ob3.Error`: the core's error as Python's exception, with its code, its path and what caused it.

use std::error::Error as _;

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// The exception class, which is written in Python: a class of ours cannot extend an exception before Python 3.12.
static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// Raises an error of the core.
pub(crate) fn raised(py: Python<'_>, error: &ob3::Error) -> PyErr {
    match exception(py, error) {
        Ok(exception) => PyErr::from_value(exception),
        Err(failed) => failed,
    }
}

/// The exception that an error of the core is, not raised.
pub(crate) fn exception<'py>(py: Python<'py>, error: &ob3::Error) -> PyResult<Bound<'py, PyAny>> {
    let class = CLASS.import(py, "ob3._error", "Error")?;
    let exception =
        class.call1((error.message(), error.code().name(), error.path(), error.requires(), error.document()))?;
    if let Some(cause) = error.source() {
        // An exception of the caller's own code, a signer's for instance, is kept as it is.
        let cause = match cause.downcast_ref::<PyErr>() {
            Some(raised) => raised.clone_ref(py),
            None => PyException::new_err(cause.to_string()),
        };
        exception.setattr("__cause__", cause.into_value(py))?;
    }
    Ok(exception)
}

/// `result.or_raise(py)?`: the core's results, with Python's exceptions.
pub(crate) trait OrRaise<T> {
    /// The value, or the exception.
    fn or_raise(self, py: Python<'_>) -> PyResult<T>;
}

impl<T> OrRaise<T> for Result<T, ob3::Error> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| raised(py, &error))
    }
}

//! Budgets by their names: `{"quads": 500}`.

use ob3::Limits;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::words::kind;

/// An argument that is a dict of budgets; those that it does not name are the default ones.
#[derive(Clone, Copy, Default)]
pub(crate) struct Budgets(pub(crate) Limits);

impl<'py> FromPyObject<'_, 'py> for Budgets {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(dict) = object.cast::<PyDict>() else {
            return Err(PyTypeError::new_err(format!("expected a dict of budgets, found {}", kind(&object))));
        };
        let mut limits = Limits::default();
        for (name, value) in dict.iter() {
            let name: &str = name.extract()?;
            limits.set(name, 0).map_err(|error| {
                PyValueError::new_err(format!("expected a budget, one of {}, found {name:?}", error.known().join(", ")))
            })?;
            let most = value.extract().map_err(|_| {
                PyValueError::new_err(format!("expected the budget {name} to be a whole number from 0, found {value}"))
            })?;
            _ = limits.set(name, most);
        }
        Ok(Budgets(limits))
    }
}

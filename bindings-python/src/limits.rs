//! Budgets by their names: `{"quads": 500}`.

use ob3::Limits;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::words::kind;

/// An argument that is a dict of budgets; those that it does not name are the default ones.
#[derive(Clone, Copy, Default)]
pub(crate) struct Budgets(pub(crate) Limits);

macro_rules! budgets {
    ($($name:ident)*) => {
        /// Sets the budget of that name, if there is one, to a whole number from 0.
        fn set(limits: &mut Limits, name: &str, value: &Bound<'_, PyAny>) -> Option<PyResult<()>> {
            match name {
                $( stringify!($name) => Some(value.extract().map(|value| limits.$name = value)), )*
                _ => None,
            }
        }

        const NAMES: &[&str] = &[$( stringify!($name), )*];
    };
}

// `cargo xtask lint` sees to it that none is forgotten.
budgets! {
    input_bytes work depth values contexts context_work context_depth quads statement_bytes canonicalization_work proofs
    status_entries credentials credential_depth endorsements endorsement_depth trust_chain entity_statements schemas schema_work
    resources jws_header_bytes statement_signatures image_bytes inflated_bytes evidence_bytes svg_depth
}

impl<'py> FromPyObject<'_, 'py> for Budgets {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(dict) = object.cast::<PyDict>() else {
            return Err(PyTypeError::new_err(format!("expected a dict of budgets, found {}", kind(&object))));
        };
        let mut limits = Limits::default();
        for (name, value) in dict.iter() {
            let name: &str = name.extract()?;
            let Some(outcome) = set(&mut limits, name, &value) else {
                let names = NAMES.join(", ");
                return Err(PyValueError::new_err(format!("expected a budget, one of {names}, found {name:?}")));
            };
            outcome.map_err(|_| {
                PyValueError::new_err(format!("expected the budget {name} to be a whole number from 0, found {value}"))
            })?;
        }
        Ok(Budgets(limits))
    }
}

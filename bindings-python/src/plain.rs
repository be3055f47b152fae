//! JSON as Python's plain data, both ways.

use ob3::json::Value;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyString};
use serde::Serialize;

use crate::credential::{Credential, SignedCredential};
use crate::error::OrRaise;
use crate::model::View;
use crate::time::Instant;
use crate::words::kind;

/// `json.dumps`, which knows how Python's numbers are spelled.
static DUMPS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The JSON text of plain data. Datetimes become RFC 3339 texts, and credentials what they are in JSON.
pub(crate) fn to_json(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = object.py();
    let options = PyDict::new(py);
    options.set_item("ensure_ascii", false)?;
    options.set_item("allow_nan", false)?;
    options.set_item("separators", (",", ":"))?;
    options.set_item("default", wrap_pyfunction!(written, py)?)?;
    let dumps = DUMPS.get_or_try_init(py, || Ok::<_, PyErr>(py.import("json")?.getattr("dumps")?.unbind()))?;
    let text = dumps.bind(py).call((object,), Some(&options))?.cast_into::<PyString>()?;
    // A lone surrogate is no text. JSON has a way to spell one, and the core a finding for it.
    if let Ok(text) = text.to_str() {
        return Ok(text.to_owned());
    }
    options.set_item("ensure_ascii", true)?;
    dumps.bind(py).call((object,), Some(&options))?.extract()
}

/// What `json.dumps` cannot write by itself.
#[pyfunction]
fn written(object: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    let py = object.py();
    if object.is_instance_of::<PyDateTime>() {
        return Ok(object.extract::<Instant>()?.0.to_string().into_pyobject(py)?.into_any().unbind());
    }
    if let Ok(credential) = object.cast::<Credential>() {
        return from_object(py, credential.get().inner.document());
    }
    if let Ok(signed) = object.cast::<SignedCredential>() {
        return signed.get().document(py);
    }
    if let Ok(view) = object.cast::<View>() {
        return view.get().to_dict(py);
    }
    Err(PyTypeError::new_err(format!("expected what JSON can hold, found {}", kind(object))))
}

/// The value of plain data.
pub(crate) fn to_value(object: &Bound<'_, PyAny>) -> PyResult<Value<'static>> {
    let text = to_json(object)?;
    let value = Value::parse(text.as_bytes(), &ob3::Limits::default()).or_raise(object.py())?;
    Ok(value.into_owned())
}

/// Plain data from a value.
pub(crate) fn from_value(py: Python<'_>, value: &Value<'_>) -> PyResult<Py<PyAny>> {
    Ok(match value {
        Value::Null => py.None(),
        Value::Bool(is_true) => PyBool::new(py, *is_true).to_owned().into_any().unbind(),
        Value::Number(spelled) => number(py, spelled)?,
        Value::String(text) => PyString::new(py, text).into_any().unbind(),
        Value::Array(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(from_value(py, item)?)?;
            }
            list.into_any().unbind()
        }
        Value::Object(object) => from_object(py, object)?,
    })
}

/// Plain data from what the core writes by its own serde shape.
pub(crate) fn of_serialized<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    let text = serde_json::to_string(value).unwrap_or_default();
    py.import("json")?.call_method1("loads", (text,))
}

/// A dict from an object.
pub(crate) fn from_object(py: Python<'_>, object: &ob3::json::Object<'_>) -> PyResult<Py<PyAny>> {
    let dict = PyDict::new(py);
    for (name, value) in object.iter() {
        dict.set_item(name, from_value(py, value)?)?;
    }
    Ok(dict.into_any().unbind())
}

/// A number as Python has it: whole, or the nearest of double precision.
pub(crate) fn number(py: Python<'_>, spelled: &str) -> PyResult<Py<PyAny>> {
    if let Ok(small) = spelled.parse::<i64>() {
        return Ok(small.into_pyobject(py)?.into_any().unbind());
    }
    let is_whole = spelled.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let kind = if is_whole { py.get_type::<PyInt>() } else { py.get_type::<PyFloat>() };
    Ok(kind.call1((spelled,))?.unbind())
}

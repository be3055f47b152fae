//! JSON as Python's plain data, both ways.

use std::fmt::Write as _;

use ob3::json::Value;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};
use serde::Serialize;

use crate::error::OrRaise;
use crate::time::Instant;
use crate::words::kind;

/// `decimal.Decimal`: a number of which neither `int` nor `float` would keep what is written.
static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// The JSON text of plain data. Datetimes become RFC 3339 texts, and an object that has `__ob3_plain__` what that answers.
pub(crate) fn to_json(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut text = String::new();
    write(object, &mut text, 0)?;
    Ok(text)
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
    let options = PyDict::new(py);
    for option in ["parse_int", "parse_float"] {
        options.set_item(option, wrap_pyfunction!(number, py)?)?;
    }
    py.import("json")?.call_method("loads", (text,), Some(&options))
}

/// A dict from an object.
pub(crate) fn from_object(py: Python<'_>, object: &ob3::json::Object<'_>) -> PyResult<Py<PyAny>> {
    let dict = PyDict::new(py);
    for (name, value) in object.iter() {
        dict.set_item(name, from_value(py, value)?)?;
    }
    Ok(dict.into_any().unbind())
}

/// A number as Python has it: an `int` if it is whole, else the `float` that is nearest. Where these would say something else or
/// nothing at all, as of `1e400`, `1e-400`, or of 5,000 digits, it is a `decimal.Decimal`, which keeps each digit; and where even that
/// has no such number, the text as it is written.
#[pyfunction]
pub(crate) fn number(py: Python<'_>, spelled: &str) -> PyResult<Py<PyAny>> {
    if let Ok(small) = spelled.parse::<i64>() {
        return Ok(small.into_pyobject(py)?.into_any().unbind());
    }
    let is_whole = spelled.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_whole && spelled.len() <= MOST_DIGITS {
        return Ok(py.get_type::<PyInt>().call1((spelled,))?.unbind());
    }
    if !is_whole && let Ok(nearest) = spelled.parse::<f64>() {
        let mantissa = spelled.split(['e', 'E']).next().unwrap_or_default();
        let is_zero = mantissa.bytes().all(|byte| !byte.is_ascii_digit() || byte == b'0');
        if nearest.is_finite() && (nearest != 0.0 || is_zero) {
            return Ok(PyFloat::new(py, nearest).into_any().unbind());
        }
    }
    match decimal(py)?.call1((spelled,)) {
        Ok(exact) => Ok(exact.unbind()),
        Err(_) => Ok(PyString::new(py, spelled).into_any().unbind()),
    }
}

fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    DECIMAL.import(py, "decimal", "Decimal")
}

fn write(object: &Bound<'_, PyAny>, text: &mut String, depth: usize) -> PyResult<()> {
    if depth > DEEPEST {
        return Err(PyValueError::new_err(format!(
            "Circular reference detected, or more than {DEEPEST} objects and lists within each other"
        )));
    }
    if let Ok(string) = object.cast::<PyString>() {
        return write_string(string, text);
    }
    if let Ok(dict) = object.cast::<PyDict>() {
        return write_dict(dict, text, depth);
    }
    if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        text.push('[');
        for (index, item) in object.try_iter()?.enumerate() {
            if index > 0 {
                text.push(',');
            }
            write(&item?, text, depth + 1)?;
        }
        text.push(']');
        return Ok(());
    }
    if let Some(scalar) = scalar(object)? {
        text.push_str(&scalar);
        return Ok(());
    }
    if object.is_instance_of::<PyDateTime>() {
        let _ = write!(text, "\"{}\"", object.extract::<Instant>()?.0);
        return Ok(());
    }
    if let Some(plain) = object.getattr_opt(intern!(object.py(), "__ob3_plain__"))? {
        return write(&plain.call0()?, text, depth + 1);
    }
    Err(PyTypeError::new_err(format!("expected what JSON can hold, found {}", kind(object))))
}

/// What is written without quotes, and may be a name if it is put into them.
fn scalar(object: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    if object.is_none() {
        return Ok(Some(String::from("null")));
    }
    if let Ok(truth) = object.cast::<PyBool>() {
        return Ok(Some(String::from(if truth.is_true() { "true" } else { "false" })));
    }
    let py = object.py();
    if object.is_instance_of::<PyInt>() {
        // Of a subclass, like an enum, the number. More digits than Python writes of an int, it writes of a Decimal.
        return match py.get_type::<PyInt>().call_method1("__repr__", (object,)) {
            Ok(digits) => digits.extract().map(Some),
            Err(raised) if raised.is_instance_of::<PyValueError>(py) => {
                decimal(py)?.call1((object,))?.call_method1("__format__", ("f",))?.extract().map(Some)
            }
            Err(raised) => Err(raised),
        };
    }
    let is_float = object.is_instance_of::<PyFloat>();
    if !is_float && !object.is_instance(decimal(py)?)? {
        return Ok(None);
    }
    let class = if is_float { py.get_type::<PyFloat>() } else { decimal(py)?.clone() };
    let spelled: String = class.call_method1("__str__", (object,))?.extract()?;
    if !spelled.ends_with(|last: char| last.is_ascii_digit()) || spelled.contains("aN") {
        return Err(PyValueError::new_err(format!("Out of range numbers are not JSON compliant: {spelled}")));
    }
    Ok(Some(spelled))
}

fn write_dict(dict: &Bound<'_, PyDict>, text: &mut String, depth: usize) -> PyResult<()> {
    text.push('{');
    for (index, (name, value)) in dict.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        if let Ok(name) = name.cast::<PyString>() {
            write_string(name, text)?;
        } else if let Some(name) = scalar(&name)? {
            let _ = write!(text, "\"{name}\"");
        } else {
            return Err(PyTypeError::new_err(format!("expected names of members as str, found {}", kind(&name))));
        }
        text.push(':');
        write(&value, text, depth + 1)?;
    }
    text.push('}');
    Ok(())
}

fn write_string(string: &Bound<'_, PyString>, text: &mut String) -> PyResult<()> {
    text.push('"');
    if let Ok(string) = string.to_str() {
        for character in string.chars() {
            match character {
                '"' => text.push_str("\\\""),
                '\\' => text.push_str("\\\\"),
                '\n' => text.push_str("\\n"),
                '\r' => text.push_str("\\r"),
                '\t' => text.push_str("\\t"),
                '\u{8}' => text.push_str("\\b"),
                '\u{c}' => text.push_str("\\f"),
                control if control < ' ' => write_unit(control as u32, text),
                other => text.push(other),
            }
        }
    } else {
        // A lone surrogate is no text. JSON has a way to spell one, and the core a finding for it.
        let units: Vec<u8> = string.call_method1("encode", ("utf-16-le", "surrogatepass"))?.extract()?;
        for unit in units.as_chunks::<2>().0 {
            write_unit(u32::from(u16::from_le_bytes(*unit)), text);
        }
    }
    text.push('"');
    Ok(())
}

fn write_unit(unit: u32, text: &mut String) {
    let _ = write!(text, "\\u{unit:04x}");
}

/// So deep objects and lists may be in each other: deeper than the core reads, so that its finding says it.
const DEEPEST: usize = 256;

/// So many digits Python makes an int of, unless it was told otherwise (`sys.int_info.default_max_str_digits`).
const MOST_DIGITS: usize = 4_300;

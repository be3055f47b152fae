//! Instants: aware `datetime` objects and RFC 3339 texts.

use std::time::{Duration, SystemTime};

use ob3::Timestamp;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDateTime, PyTzInfo};

use crate::error::OrRaise;
use crate::words::kind;

/// An argument that is an instant.
#[derive(Clone, Copy)]
pub(crate) struct Instant(pub(crate) Timestamp);

impl<'py> FromPyObject<'_, 'py> for Instant {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = object.extract::<&str>() {
            return Timestamp::parse(text).or_raise(object.py()).map(Instant);
        }
        if !object.is_instance_of::<PyDateTime>() {
            return Err(PyTypeError::new_err(format!(
                "expected an aware datetime, or RFC 3339 text like 2026-01-31T12:00:00Z, found {}",
                kind(&object)
            )));
        }
        if object.call_method0("utcoffset")?.is_none() {
            return Err(PyValueError::new_err(
                "expected an aware datetime, found one without a time zone: datetime.now(timezone.utc) has one",
            ));
        }
        // In UTC, since RFC 3339 has no offsets with seconds, as local times of long ago have.
        let utc = PyTzInfo::utc(object.py())?;
        let text = object.call_method1("astimezone", (utc,))?.call_method0("isoformat")?;
        Timestamp::parse(text.extract()?).or_raise(object.py()).map(Instant)
    }
}

/// An argument that is a number of seconds, or a `datetime.timedelta`.
#[derive(Clone, Copy)]
pub(crate) struct Seconds(pub(crate) Duration);

impl<'py> FromPyObject<'_, 'py> for Seconds {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(seconds) = object.extract::<u32>() {
            return Ok(Seconds(Duration::from_secs(seconds.into())));
        }
        object.extract::<Duration>().map(Seconds).map_err(|_| {
            let found = kind(&object);
            PyTypeError::new_err(format!("expected seconds, a whole number from 0, or a timedelta, found {found}"))
        })
    }
}

/// The instant at which something is judged.
#[derive(Clone, Copy)]
pub(crate) enum Now {
    /// `None`: whenever that is.
    Present,
    /// `False`: nobody knows.
    Unknown,
    /// This one.
    At(Timestamp),
}

impl Now {
    /// The instant; none where nobody knows.
    pub(crate) fn instant(self) -> Option<Timestamp> {
        match self {
            // A clock that is wrong by millennia tells nothing.
            Now::Present => Timestamp::try_from(SystemTime::now()).ok(),
            Now::Unknown => None,
            Now::At(instant) => Some(instant),
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for Now {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.is_none() {
            return Ok(Now::Present);
        }
        if object.is_exact_instance_of::<PyBool>() && !object.is_truthy()? {
            return Ok(Now::Unknown);
        }
        object.extract::<Instant>().map(|instant| Now::At(instant.0))
    }
}

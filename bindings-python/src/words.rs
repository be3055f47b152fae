//! The standard's own words, in and out: how enums cross.

use ob3::key::Scheme;
use ob3::{Algorithm, Check, DocumentKind, Format, Policy, UnknownStatus};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use serde::Serialize;

/// A value of one of the core's lists of words, taken by its name.
pub(crate) trait Word: Sized {
    /// What it is, for messages.
    const WHAT: &'static str;

    /// The value of that name.
    fn named(name: &str) -> Option<Self>;

    /// The names there are.
    fn names() -> Vec<&'static str>;
}

/// An argument that is a word: `"eddsa-rdfc-2022"`, `"strict"`, ...
#[derive(Clone, Copy)]
pub(crate) struct Named<W>(pub(crate) W);

impl<'py, W: Word> FromPyObject<'_, 'py> for Named<W> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(name) = object.extract::<&str>() else {
            return Err(PyTypeError::new_err(format!("expected {} as str, found {}", W::WHAT, kind(&object))));
        };
        chosen(name).map(Named)
    }
}

/// The value of that name, or a `ValueError` that says which names there are.
pub(crate) fn chosen<W: Word>(name: &str) -> PyResult<W> {
    W::named(name).ok_or_else(|| {
        PyValueError::new_err(format!("expected {}, one of {}, found {name:?}", W::WHAT, W::names().join(", ")))
    })
}

impl Word for Policy {
    const WHAT: &'static str = "a policy";

    fn named(name: &str) -> Option<Self> {
        name.parse::<Policy>().ok()
    }

    fn names() -> Vec<&'static str> {
        Policy::ALL.iter().map(|policy| policy.as_str()).collect()
    }
}

impl Word for DocumentKind {
    const WHAT: &'static str = "a kind of document";

    fn named(name: &str) -> Option<Self> {
        name.parse::<DocumentKind>().ok()
    }

    fn names() -> Vec<&'static str> {
        DocumentKind::ALL.iter().map(|kind| kind.as_str()).collect()
    }
}

impl Word for UnknownStatus {
    const WHAT: &'static str = "what becomes of an unknown status";

    fn named(name: &str) -> Option<Self> {
        name.parse::<UnknownStatus>().ok()
    }

    fn names() -> Vec<&'static str> {
        UnknownStatus::ALL.iter().map(|choice| choice.as_str()).collect()
    }
}

impl Word for Check {
    const WHAT: &'static str = "a check";

    fn named(name: &str) -> Option<Self> {
        name.parse::<Check>().ok()
    }

    fn names() -> Vec<&'static str> {
        Check::ALL.iter().map(|check| check.as_str()).collect()
    }
}

impl Word for Algorithm {
    const WHAT: &'static str = "an algorithm";

    fn named(name: &str) -> Option<Self> {
        name.parse::<Algorithm>().ok()
    }

    fn names() -> Vec<&'static str> {
        Algorithm::ALL.iter().map(|algorithm| algorithm.as_str()).collect()
    }
}

impl Word for Format {
    const WHAT: &'static str = "a format";

    fn named(name: &str) -> Option<Self> {
        name.parse::<Format>().ok()
    }

    fn names() -> Vec<&'static str> {
        Format::ALL.iter().copied().map(Format::as_str).collect()
    }
}

impl Word for Scheme {
    const WHAT: &'static str = "a scheme";

    fn named(name: &str) -> Option<Self> {
        name.parse::<Scheme>().ok()
    }

    fn names() -> Vec<&'static str> {
        Scheme::ALL.iter().map(|scheme| scheme.as_str()).collect()
    }
}

/// The word that a value of the core is in a report.
pub(crate) fn word(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().trim_matches('"').to_owned()
}

/// The type of an object, for messages.
pub(crate) fn kind(object: &Bound<'_, PyAny>) -> String {
    object.get_type().name().map_or_else(|_| String::from("something"), |name| name.to_string())
}

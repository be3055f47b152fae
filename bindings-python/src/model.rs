//! What `ob3.model` stands on: a view of the core with the document that it looks into. The classes are written in Python, from the
//! core's own outlines.

use std::sync::Arc;

use ob3::json::Value;
use ob3::model::outline::{self, Outline, Reading};
use ob3::model::{AchievementCredential, CredentialStatus, EndorsementCredential, IdentityObject, OUTLINES};
use ob3::{Code, Error, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyList, PyString, PyType};
use yoke::{Yoke, Yokeable};

use crate::data::Data;
use crate::error::OrRaise;
use crate::plain;

/// A view of the core.
#[derive(Yokeable, Clone, Copy)]
struct Seen<'a>(outline::View<'a>);

/// What an accessor reads.
#[derive(Yokeable)]
struct Read<'a>(Vec<Reading<'a>>);

/// A view, or what one reads, together with the document that it looks into: nothing is copied.
type Held<T> = Yoke<T, Arc<Value<'static>>>;

/// An object of a credential as its class has it: each property by its name, `None` or an empty list where it is absent or of the
/// wrong type. It is made of a credential, a dict, JSON, or another view, and nothing is checked.
///
/// >>> profile = ob3.model.Profile({"name": "Example University", "motto": "sapere aude"})
/// >>> profile.name, profile.url, profile.member("motto"), profile.extensions
/// ('Example University', None, 'sapere aude', {'motto': 'sapere aude'})
/// >>> profile
/// <ob3.model.Profile name='Example University'>
#[pyclass(frozen, subclass, module = "ob3.model")]
pub(crate) struct View {
    held: Held<Seen<'static>>,
}

impl View {
    fn of(document: Value<'static>, outline: &'static Outline) -> Result<Self, Error> {
        let held = Yoke::try_attach_to_cart(Arc::new(document), |document: &Value<'static>| match document {
            Value::Object(object) => Ok(Seen(outline::View::of(object, outline))),
            other => {
                let message =
                    format!("expected an object, of the class {}, found {}", outline.class.name, other.kind());
                Err(Error::new(Code::JsonRoot, message))
            }
        })?;
        Ok(View { held })
    }

    fn seen(&self) -> outline::View<'_> {
        self.held.get().0
    }

    /// The view as Python has it, an object of its class.
    fn into_python(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        let class = py.import("ob3.model")?.getattr(self.seen().outline().class.name)?;
        class.call1((self,))
    }
}

#[pymethods]
impl View {
    #[new]
    #[classmethod]
    fn new(class: &Bound<'_, PyType>, data: &Bound<'_, PyAny>) -> PyResult<Self> {
        let outline = outline_of(class)?;
        let Ok(view) = data.cast::<View>() else {
            let signed = data.extract::<Data<'_>>()?.signed();
            let document = signed.document().or_raise(data.py())?.into_owned();
            return View::of(document, outline).or_raise(data.py());
        };
        let of_class = |seen: &Seen<'_>| std::ptr::eq(seen.0.outline().class, outline.class);
        if of_class(view.get().held.get()) {
            return Ok(View { held: view.get().held.clone() });
        }
        Ok(View { held: view.get().held.map_project_cloned(|seen, _| Seen(outline::View::of(seen.0.json(), outline))) })
    }

    /// The names in `type`.
    #[getter]
    fn types(&self) -> Vec<&str> {
        self.seen().types().collect()
    }

    /// The members that the class does not list, as plain data.
    #[getter]
    fn extensions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let members = PyDict::new(py);
        for (name, value) in self.seen().extensions() {
            members.set_item(name, plain::from_value(py, value)?)?;
        }
        Ok(members)
    }

    /// The member of that name in JSON, as plain data, whatever it is; None where there is none.
    ///
    /// >>> ob3.model.Achievement({"creditsAvailable": "many"}).member("creditsAvailable")
    /// 'many'
    #[pyo3(signature = (name))]
    fn member(&self, py: Python<'_>, name: &str) -> PyResult<Option<Py<PyAny>>> {
        self.seen().json().member(name).map(|value| plain::from_value(py, value)).transpose()
    }

    /// Every member as it was written, as plain data.
    fn to_dict(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let Some(uri) = self.seen().uri() else { return plain::from_object(py, self.seen().json()) };
        let dict = PyDict::new(py);
        dict.set_item("id", uri)?;
        Ok(dict.into_any().unbind())
    }

    /// What it is within plain data.
    fn __ob3_plain__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.to_dict(py)
    }

    /// What the accessor reads.
    fn _read<'py>(&self, py: Python<'py>, accessor: &str) -> PyResult<Bound<'py, PyAny>> {
        let read: Held<Read<'_>> =
            self.held.map_project_cloned(|seen, _| Read(seen.0.read(accessor).unwrap_or_default()));
        let known = self.seen().outline().accessors.iter().find(|known| known.name == accessor);
        let mut values = (0..read.get().0.len()).map(|index| nth(py, &read, index));
        if known.is_some_and(|known| known.property.is_array) {
            return Ok(PyList::new(py, values.collect::<PyResult<Vec<_>>>()?)?.into_any());
        }
        values.next().unwrap_or_else(|| Ok(py.None().into_bound(py)))
    }

    /// Whether only the URI of the object is written.
    fn _is_reference(&self) -> bool {
        self.seen().uri().is_some()
    }

    /// Whether an identity object is that identity.
    fn _matches(&self, identity: &str) -> bool {
        IdentityObject::from(self.seen().json()).matches(identity)
    }

    /// Of a status, the entry that it is.
    fn _bitstring_status_list_entry<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let entry = self.held.try_map_project_cloned(|seen, _| {
            let entry = CredentialStatus::from(seen.0.json()).bitstring_status_list_entry();
            entry.map(|entry| Seen(entry.into())).ok_or(())
        });
        entry.ok().map(|held| View { held }.into_python(py)).transpose()
    }

    /// A badge or an endorsement, in one sentence.
    fn _summary(&self) -> String {
        let (view, object) = (self.seen(), self.seen().json());
        if std::ptr::eq(view.outline().class, EndorsementCredential::CLASS) {
            return EndorsementCredential::from(object).to_string();
        }
        AchievementCredential::from(object).to_string()
    }

    fn __repr__(&self) -> String {
        let view = self.seen();
        let mut shown = Vec::new();
        for accessor in view.outline().accessors {
            let read = view.read(accessor.name).unwrap_or_default();
            match &*read {
                [] => {}
                [value] if !accessor.property.is_array => shown.push(format!(" {}={}", accessor.name, short(value))),
                values => shown.push(format!(" {}=[{}]", accessor.name, values.len())),
            }
        }
        format!("<ob3.model.{}{}>", view.outline().class.name, shown.join(","))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<View>().is_ok_and(|other| other.get().seen() == self.seen())
    }
}

/// What a badge says, as a view.
pub(crate) fn badge<'py>(py: Python<'py>, document: Value<'_>) -> PyResult<Bound<'py, PyAny>> {
    View::of(document.into_owned(), AchievementCredential::OUTLINE).or_raise(py)?.into_python(py)
}

/// The instant that a text names, in UTC; None where it names none.
#[pyfunction]
#[pyo3(signature = (text))]
pub(crate) fn in_utc(text: &str) -> Option<String> {
    Timestamp::parse(text).ok().map(|instant| instant.to_string())
}

/// The outline of a class of Python's.
fn outline_of(class: &Bound<'_, PyType>) -> PyResult<&'static Outline> {
    let name = class.getattr("_class").ok().and_then(|name| name.extract::<String>().ok()).unwrap_or_default();
    OUTLINES.into_iter().find(|outline| outline.class.name == name).ok_or_else(|| {
        PyTypeError::new_err(
            "View is what the classes of ob3.model have in common: make one of these, like ob3.model.Achievement",
        )
    })
}

/// One of the values that an accessor reads, as Python has it.
fn nth<'py>(py: Python<'py>, read: &Held<Read<'static>>, index: usize) -> PyResult<Bound<'py, PyAny>> {
    let text = |text: &str| Ok(PyString::new(py, text).into_any());
    match read.get().0.get(index) {
        Some(Reading::Text(value)) => text(value),
        Some(Reading::Word(word)) => text(word.as_str()),
        Some(Reading::DateTime(date)) => py.import("ob3.model")?.getattr("DateTime")?.call1((date.as_str(),)),
        Some(Reading::Number(number)) => {
            let number = plain::number(py, number.as_str())?.into_bound(py);
            Ok(if number.is_instance_of::<PyString>() { py.None().into_bound(py) } else { number })
        }
        Some(Reading::Boolean(is_true)) => Ok(PyBool::new(py, *is_true).to_owned().into_any()),
        Some(Reading::Any(value)) => plain::from_value(py, value).map(|value| value.into_bound(py)),
        _ => {
            let view = read.try_map_project_cloned(|read, _| match read.0.get(index) {
                Some(Reading::View(view)) => Ok(Seen(*view)),
                _ => Err(PyTypeError::new_err("expected something that this version of ob3 for Python knows")),
            });
            View { held: view? }.into_python(py)
        }
    }
}

/// A value for people: a stranger's text escaped and of moderate length.
fn short(value: &Reading<'_>) -> String {
    let text = match value {
        Reading::Text(text) => *text,
        Reading::Word(word) => word.as_str(),
        Reading::DateTime(date) => date.as_str(),
        Reading::Number(number) => return number.as_str().to_owned(),
        Reading::Boolean(is_true) => return String::from(if *is_true { "True" } else { "False" }),
        Reading::View(view) => return format!("{}(...)", view.outline().class.name),
        _ => return String::from("..."),
    };
    let most = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let (start, rest) = text.split_at(most);
    format!("'{}{}'", start.escape_debug(), if rest.is_empty() { "" } else { "…" })
}

/// So many characters of a text are shown.
const LONGEST: usize = 60;

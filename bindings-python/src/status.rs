//! `StatusList`: which badges were revoked or suspended.

use std::sync::{Mutex, MutexGuard, PoisonError};

use ob3::Purpose;
use pyo3::prelude::*;

use crate::credential::Credential;
use crate::error::OrRaise;
use crate::limits::Budgets;
use crate::plain;
use crate::time::Instant;

/// Which badges were revoked or suspended: an entry for each, found by its place.
///
/// The purpose is `"revocation"`, `"suspension"`, `"refresh"`, `"message"`, or one of your own; an entry has `size` bits. A list has
/// at least 131,072 entries: from a look-up in a short one its publisher can tell whose badge is being checked.
///
/// >>> revoked = ob3.StatusList("revocation", 131_072)
/// >>> place = revoked.allocate()  # at random, and never given again
/// >>> status = revoked.entry("https://example.edu/status/1", place)  # the badge's credential_status
/// >>> status["statusPurpose"]
/// 'revocation'
/// >>> revoked.set(place, True)
/// >>> revoked.get(place), revoked.free()
/// (True, 131071)
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> published = revoked.to_credential(
/// ...     "https://example.edu/status/1", ob3.did_key(key), valid_from="2026-01-01T00:00:00Z"
/// ... )
/// >>> ob3.sign(published, key)
/// <ob3.SignedCredential, json, ... bytes>
#[pyclass(frozen, module = "ob3")]
pub(crate) struct StatusList {
    inner: Mutex<ob3::StatusList>,
}

impl StatusList {
    fn of(inner: ob3::StatusList) -> Self {
        StatusList { inner: Mutex::new(inner) }
    }

    fn list(&self) -> MutexGuard<'_, ob3::StatusList> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl StatusList {
    /// A list of so many entries, none of them set. `messages` say what each value of an entry means, from 0 on, and `references`
    /// where one can read it.
    #[new]
    #[pyo3(signature = (purpose, length, *, size = 1, messages = None, references = None))]
    fn new(
        py: Python<'_>,
        purpose: &str,
        length: usize,
        size: u32,
        messages: Option<Vec<String>>,
        references: Option<Vec<String>>,
    ) -> PyResult<Self> {
        let list = ob3::StatusList::with_size(Purpose::from(purpose), length, size);
        let list = match messages {
            Some(messages) => list.and_then(|list| list.with_messages(messages)),
            None => list,
        };
        list.or_raise(py).map(|list| StatusList::of(list.with_references(references.unwrap_or_default())))
    }

    /// Reads the `encodedList` of a `BitstringStatusListCredential`, and what `allocations` says of it, which is kept beside.
    #[staticmethod]
    #[pyo3(signature = (purpose, encoded, *, size = 1, allocations = None, limits = None))]
    fn from_encoded(
        py: Python<'_>,
        purpose: &str,
        encoded: &str,
        size: u32,
        allocations: Option<&str>,
        limits: Option<Budgets>,
    ) -> PyResult<Self> {
        let limits = limits.unwrap_or_default().0;
        let purpose = Purpose::from(purpose);
        let list = py.detach(|| {
            let list = ob3::StatusList::from_encoded(purpose, size, encoded, &limits)?;
            match allocations {
                Some(kept) => list.with_allocations(kept, &limits),
                None => Ok(list),
            }
        });
        list.or_raise(py).map(StatusList::of)
    }

    /// Gives away a free place, drawn at random: whoever knows many places must not be able to tell who was given them one after the
    /// other.
    fn allocate(&self, py: Python<'_>) -> PyResult<usize> {
        self.list().allocate().or_raise(py)
    }

    /// Gives away so many free places at once: for a class that is issued together.
    #[pyo3(signature = (count))]
    fn allocate_many(&self, py: Python<'_>, count: usize) -> PyResult<Vec<usize>> {
        self.list().allocate_many(count).or_raise(py)
    }

    /// Says that a place is given away already.
    #[pyo3(signature = (index))]
    fn reserve(&self, py: Python<'_>, index: usize) -> PyResult<()> {
        self.list().reserve(index).or_raise(py)
    }

    /// Whether a place is given away.
    #[pyo3(signature = (index))]
    fn is_allocated(&self, py: Python<'_>, index: usize) -> PyResult<bool> {
        self.list().is_allocated(index).or_raise(py)
    }

    /// How many places are free.
    fn free(&self) -> usize {
        self.list().free()
    }

    /// Which places are given away, as text, to be kept beside the list: the list itself does not tell.
    fn allocations(&self, py: Python<'_>) -> PyResult<String> {
        self.list().allocations().or_raise(py)
    }

    /// What each value means, from 0 on; nothing where that was not said.
    #[getter]
    fn messages(&self) -> Vec<String> {
        self.list().messages().to_vec()
    }

    /// Where one can read what the values mean.
    #[getter]
    fn references(&self) -> Vec<String> {
        self.list().references().to_vec()
    }

    /// The `encodedList`.
    fn to_encoded(&self, py: Python<'_>) -> PyResult<String> {
        self.list().to_encoded().or_raise(py)
    }

    /// What a set bit means.
    #[getter]
    fn purpose(&self) -> String {
        self.list().purpose().to_string()
    }

    /// How many bits an entry has.
    #[getter]
    fn size(&self) -> u32 {
        self.list().size()
    }

    /// Whether an entry is set: whether any of its bits is.
    #[pyo3(signature = (index))]
    fn get(&self, py: Python<'_>, index: usize) -> PyResult<bool> {
        self.list().get(index).or_raise(py)
    }

    /// Sets an entry, or clears it.
    #[pyo3(signature = (index, value))]
    fn set(&self, py: Python<'_>, index: usize, value: bool) -> PyResult<()> {
        self.list().set(index, value).or_raise(py)
    }

    /// The value of an entry of several bits.
    #[pyo3(signature = (index))]
    fn value(&self, py: Python<'_>, index: usize) -> PyResult<u32> {
        self.list().value(index).or_raise(py)
    }

    /// Gives an entry of several bits a value.
    #[pyo3(signature = (index, value))]
    fn set_value(&self, py: Python<'_>, index: usize, value: u32) -> PyResult<()> {
        self.list().set_value(index, value).or_raise(py)
    }

    /// The `credentialStatus` of the badge that has that place in the list at `url`.
    #[pyo3(signature = (url, index))]
    fn entry(&self, py: Python<'_>, url: &str, index: usize) -> PyResult<Py<PyAny>> {
        let entry = self.list().entry(url, index).or_raise(py)?;
        plain::from_object(py, &entry)
    }

    /// The list as a credential, to be signed and published at `url` in the issuer's name.
    #[pyo3(signature = (url, issuer, *, valid_from, valid_until = None))]
    fn to_credential(
        &self,
        py: Python<'_>,
        url: &str,
        issuer: &str,
        valid_from: Instant,
        valid_until: Option<Instant>,
    ) -> PyResult<Credential> {
        let until = valid_until.map(|until| until.0);
        self.list().to_credential(url, issuer, valid_from.0, until).or_raise(py).map(|inner| Credential { inner })
    }

    fn __len__(&self) -> usize {
        self.list().len()
    }

    fn __repr__(&self) -> String {
        let list = self.list();
        format!("<ob3.StatusList for {:?}, {} entries>", list.purpose().as_str(), list.len())
    }
}

//! `StatusList`: which badges were revoked or suspended.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use ob3::{PublishOptions, Purpose, Timestamp};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::credential::Credential;
use crate::data::Data;
use crate::error::OrRaise;
use crate::limits::Budgets;
use crate::plain;
use crate::time::{Instant, Seconds};

/// Which badges were revoked or suspended: an entry for each, found by its place, in a list that is published at `url`.
///
/// The purpose is `"revocation"`, `"suspension"`, `"refresh"`, `"message"`, or one of your own; an entry has `entry_bits` bits. A list
/// has at least 131,072 entries, the default: from a look-up in a short one its publisher can tell whose badge is being checked.
///
/// >>> revoked = ob3.StatusList("revocation", "https://example.edu/status/1")
/// >>> place = revoked.allocate()  # at random, and never given again
/// >>> status = revoked.entry(place)  # the badge's credential_status
/// >>> status["statusPurpose"]
/// 'revocation'
/// >>> kept = revoked.to_bytes()  # everything that must be kept: in a file, in a database
/// >>> revoked = ob3.StatusList.from_bytes(kept)
/// >>> revoked.set(place, True)
/// >>> revoked.get(place), revoked.unallocated()
/// (True, 131071)
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> ob3.sign(revoked.to_credential(ob3.did_key(key)), key)
/// <ob3.SignedCredential, json, ... bytes>
///
/// A list can be pickled and copied. A copy knows nothing of what the other gives away later: where several processes give places away,
/// let them share one file (`ob3.StatusListFile`), or one row of a database that is locked meanwhile.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct StatusList {
    inner: Mutex<ob3::StatusList>,
}

impl StatusList {
    pub(crate) fn of(inner: ob3::StatusList) -> Self {
        StatusList { inner: Mutex::new(inner) }
    }

    pub(crate) fn list(&self) -> MutexGuard<'_, ob3::StatusList> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl StatusList {
    /// A list of so many entries, none of them set. `messages` say what each value of an entry means, from 0 on, and `references`
    /// where one can read it.
    #[new]
    #[pyo3(signature = (purpose, url, *, length = 131_072, entry_bits = 1, messages = None, references = None))]
    fn new(
        py: Python<'_>,
        purpose: &str,
        url: String,
        length: usize,
        entry_bits: u32,
        messages: Option<Vec<String>>,
        references: Option<Vec<String>>,
    ) -> PyResult<Self> {
        let list = ob3::StatusList::new(Purpose::from(purpose), url)
            .and_then(|list| list.with_len(length))
            .and_then(|list| list.with_entry_bits(entry_bits));
        let list = match messages {
            Some(messages) => list.and_then(|list| list.with_messages(messages)),
            None => list,
        };
        list.or_raise(py).map(|list| StatusList::of(list.with_references(references.unwrap_or_default())))
    }

    /// Reads what `to_bytes` wrote.
    #[staticmethod]
    #[pyo3(signature = (data, *, limits = None))]
    fn from_bytes(py: Python<'_>, data: Data<'_>, limits: Option<Budgets>) -> PyResult<Self> {
        let limits = limits.unwrap_or_default().0;
        let bytes = data.as_bytes();
        py.detach(|| ob3::StatusList::from_bytes(bytes, &limits)).or_raise(py).map(StatusList::of)
    }

    /// Everything that belongs to the list, to be kept: JSON on one line, the same for the same list and in every language of the library. It
    /// says which places are given away, so it is not published.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let list = self.list().clone();
        PyBytes::new(py, &py.detach(|| list.to_bytes()))
    }

    /// Reads the `encodedList` of a `BitstringStatusListCredential` that is published at `url`. Which places are given away, what is published
    /// does not say: no place can be allocated, unless `allocated` says which are, as where each is kept with its badge.
    #[staticmethod]
    #[pyo3(signature = (purpose, url, encoded, *, entry_bits = 1, allocated = None, limits = None))]
    fn from_encoded(
        py: Python<'_>,
        purpose: &str,
        url: String,
        encoded: &str,
        entry_bits: u32,
        allocated: Option<Vec<usize>>,
        limits: Option<Budgets>,
    ) -> PyResult<Self> {
        let limits = limits.unwrap_or_default().0;
        let purpose = Purpose::from(purpose);
        let list = py.detach(|| {
            let list = ob3::StatusList::from_encoded(purpose, url, entry_bits, encoded, &limits)?;
            match allocated {
                Some(indexes) => list.with_allocated(indexes),
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

    /// How many places are left to be given away; None where that is not known.
    fn unallocated(&self) -> Option<usize> {
        self.list().unallocated()
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
    fn to_encoded(&self) -> String {
        self.list().to_encoded()
    }

    /// What a set bit means.
    #[getter]
    fn purpose(&self) -> String {
        self.list().purpose().to_string()
    }

    /// Where the list is published.
    #[getter]
    fn url(&self) -> String {
        self.list().url().to_owned()
    }

    /// How many bits an entry has.
    #[getter]
    fn entry_bits(&self) -> u32 {
        self.list().entry_bits()
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

    /// The `credentialStatus` of the badge that has that place.
    #[pyo3(signature = (index))]
    fn entry(&self, py: Python<'_>, index: usize) -> PyResult<Py<PyAny>> {
        let entry = self.list().entry(index).or_raise(py)?;
        plain::from_object(py, &entry)
    }

    /// The list as a credential in the issuer's name, to be signed and published at its URL.
    ///
    /// By default it is valid from now on for seven days (`valid_for`), and says that a copy is to be looked at again after a day (`ttl`):
    /// publish it again before it ends. Both are seconds or a `timedelta`; None leaves it out. `valid_until` is an instant, in place of
    /// `valid_for`.
    ///
    /// >>> revoked = ob3.StatusList("revocation", "https://example.edu/status/1")
    /// >>> published = revoked.to_credential("did:web:example.edu", now="2026-01-01T00:00:00Z")
    /// >>> published.document()["validUntil"], published.document()["credentialSubject"]["ttl"]
    /// ('2026-01-08T00:00:00Z', 86400000)
    #[pyo3(signature = (
        issuer, *, now = None, ttl = Some(Seconds(DAY)), valid_for = Some(Seconds(WEEK)), valid_until = None
    ))]
    fn to_credential(
        &self,
        py: Python<'_>,
        issuer: &str,
        now: Option<Instant>,
        ttl: Option<Seconds>,
        valid_for: Option<Seconds>,
        valid_until: Option<Instant>,
    ) -> PyResult<Credential> {
        let now = match now {
            Some(now) => now.0,
            None => Timestamp::try_from(SystemTime::now()).or_raise(py)?.whole_seconds(),
        };
        let options = PublishOptions::new().ttl(ttl.map(|ttl| ttl.0)).valid_for(valid_for.map(|time| time.0));
        let options = match valid_until {
            Some(until) => options.valid_until(until.0),
            None => options,
        };
        self.list().to_credential_with(issuer, now, &options).or_raise(py).map(|inner| Credential { inner })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let py = slf.py();
        Ok((slf.get_type().getattr("from_bytes")?, (slf.get().to_bytes(py),)))
    }

    fn __len__(&self) -> usize {
        self.list().len()
    }

    fn __repr__(&self) -> String {
        let list = self.list();
        format!("<ob3.StatusList for {:?}, {} entries>", list.purpose().as_str(), list.len())
    }
}

const DAY: Duration = Duration::from_hours(24);
const WEEK: Duration = Duration::from_hours(7 * 24);

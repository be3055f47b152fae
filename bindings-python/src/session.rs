//! One verification, step by step: it tells what is missing, is given what was got, and verifies again.
//!
//! The loop is Python's (`ob3/_verify.py`): no function of the caller is called from here. One that runs when the interpreter is left
//! would end its thread in the middle of our frames, and with it the process.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ob3::{Origin, Timestamp};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

use crate::address;
use crate::made::{Asked, Badge, Made};
use crate::report::Report;
use crate::words::kind;

/// A verification for which documents are got by the way.
#[pyclass(frozen, module = "ob3._core")]
pub(crate) struct Session {
    inner: Mutex<Inner>,
    errors: Py<PyDict>,
}

struct Inner {
    asked_of: Asked,
    bytes: Vec<u8>,
    now: Option<Timestamp>,
    bundle: ob3::Bundle,
    report: ob3::Report,
    /// What was asked for, or refused.
    asked: HashSet<String>,
    /// Whether something was given since the report was made.
    is_behind: bool,
}

impl Session {
    /// Verifies with what is there.
    pub(crate) fn begin(
        py: Python<'_>,
        asked_of: Asked,
        bytes: Vec<u8>,
        now: Option<Timestamp>,
        bundle: ob3::Bundle,
    ) -> Self {
        let report = py.detach(|| asked_of.verifier.verify(&bytes, now, &bundle));
        let inner = Inner { asked_of, bytes, now, bundle, report, asked: HashSet::new(), is_behind: false };
        Session { inner: Mutex::new(inner), errors: PyDict::new(py).unbind() }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Session {
    /// The URLs of what is missing and was not asked for, within the budget; none when the report is final.
    fn wanted(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let mut inner = self.inner();
        if inner.is_behind {
            let Inner { asked_of, bytes, now, bundle, report, is_behind, .. } = &mut *inner;
            py.detach(|| *report = asked_of.verifier.verify(bytes, *now, bundle));
            *is_behind = false;
        }
        let mut wanted = Vec::new();
        // One document may be missing twice, as a schema and as a resource.
        let missing: Vec<String> = inner.report.missing().iter().map(|missing| missing.url.clone()).collect();
        for url in missing {
            if inner.asked.len() >= MOST_DOCUMENTS || !inner.asked.insert(url.clone()) {
                continue;
            }
            match address::refusal(py, &url)? {
                None => wanted.push(url),
                Some(why) => self.errors.bind(py).set_item(url, PyValueError::new_err(why).into_value(py))?,
            }
        }
        Ok(wanted)
    }

    /// What the caller's function answers; None if the document cannot be had.
    fn answer(&self, url: String, answer: &Bound<'_, PyAny>) -> PyResult<()> {
        let document: Option<Vec<u8>> = if answer.is_none() {
            None
        } else if answer.is_instance_of::<PyBytes>() || answer.is_instance_of::<PyByteArray>() {
            Some(answer.extract()?)
        } else if let Ok(text) = answer.cast::<PyString>() {
            Some(text.to_str()?.as_bytes().to_vec())
        } else {
            let found = kind(answer);
            return Err(PyTypeError::new_err(format!(
                "argument 'fetch': expected it to answer bytes or None, found {found}"
            )));
        };
        let mut inner = self.inner();
        inner.bundle.insert_from(url, document, Origin::Fetched);
        inner.is_behind = true;
        Ok(())
    }

    /// What it raised. The document cannot be had, and the exception is kept.
    fn fail(&self, py: Python<'_>, url: String, raised: Py<PyAny>) -> PyResult<()> {
        self.errors.bind(py).set_item(&url, raised)?;
        let mut inner = self.inner();
        inner.bundle.insert_from(url, None::<Vec<u8>>, Origin::Fetched);
        inner.is_behind = true;
        Ok(())
    }

    /// The report of what was verified last.
    fn report(&self, py: Python<'_>) -> Report {
        let inner = self.inner();
        let (asked, bundle) = (inner.asked_of.clone(), Arc::new(inner.bundle.clone()));
        let badge = Badge::Owned(inner.bytes.as_slice().into());
        let made = Made { asked, now: inner.now, bundle, badge, is_from_evidence: false };
        Report::with_errors(inner.report.clone(), self.errors.clone_ref(py), made)
    }
}

/// Documents that one verification may ask for. A badge needs one to five; one that leads from document to document without
/// end would keep the caller's network busy.
const MOST_DOCUMENTS: usize = 64;

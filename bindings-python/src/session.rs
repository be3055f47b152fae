//! One verification, step by step: it tells what is missing, is given what was got, and verifies again.
//!
//! The loop is Python's (`ob3/_verify.py`): no function of the caller is called from here. One that runs when the interpreter is left
//! would end its thread in the middle of our frames, and with it the process.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use ob3::{Answer, NoAnswer, Reach, Request, Timestamp, WebAddress};
use ob3_fetch::SharedBundle;
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

use crate::made::{Asked, Badge, Made};
use crate::report::Report;
use crate::words::kind;

/// A verification for which documents are got by the way.
#[pyclass(frozen, module = "ob3._core")]
pub(crate) struct Session {
    inner: Mutex<Option<Inner>>,
    errors: Py<PyDict>,
}

struct Inner {
    /// What is asked, of which badge and at which instant.
    asked: Asked,
    badge: Arc<[u8]>,
    now: Option<Timestamp>,
    session: ob3::Session,
    requests: Vec<Request>,
    /// Where other verifications find what this one fetched, and the edition that it began with.
    shared: Option<(Arc<SharedBundle>, usize)>,
}

impl Session {
    /// Verifies with what is there.
    pub(crate) fn begin(
        py: Python<'_>,
        asked: Asked,
        bytes: Vec<u8>,
        now: Option<Timestamp>,
        bundle: ob3::Bundle,
        shared: Option<Arc<SharedBundle>>,
    ) -> Self {
        let (bundle, shared) = match shared {
            Some(shared) => {
                let (edition, bundle) = shared.begin();
                (bundle, Some((shared, edition)))
            }
            None => (bundle, None),
        };
        let badge = Arc::from(bytes.as_slice());
        let session = py.detach(|| asked.verifier.session(bytes, now, bundle).dids());
        let inner = Inner { asked, badge, now, session, requests: Vec::new(), shared };
        Session { inner: Mutex::new(Some(inner)), errors: PyDict::new(py).unbind() }
    }

    fn inner(&self) -> MutexGuard<'_, Option<Inner>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, url: &str, answer: Answer) -> PyResult<()> {
        let mut inner = self.inner();
        let inner = inner.as_mut().ok_or_else(finished)?;
        let now = Timestamp::try_from(SystemTime::now()).ok().map(Timestamp::whole_seconds);
        let answer = now.into_iter().fold(answer, Answer::at);
        // Two names may differ in what follows a `#`.
        let requests: Vec<&Request> = inner.requests.iter().filter(|request| request.url == url).collect();
        if requests.is_empty() {
            return Err(PyRuntimeError::new_err(format!("{url} was not asked for")));
        }
        for request in requests {
            inner.session.answer(request, answer.clone());
        }
        Ok(())
    }
}

#[pymethods]
impl Session {
    /// The URLs to ask for next; none when the report is final.
    fn wanted(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let mut inner = self.inner();
        let inner = inner.as_mut().ok_or_else(finished)?;
        let session = &mut inner.session;
        inner.requests = py.detach(|| session.requests());
        let mut urls: Vec<String> = Vec::with_capacity(inner.requests.len());
        for request in &inner.requests {
            if !urls.contains(&request.url) {
                urls.push(request.url.clone());
            }
        }
        Ok(urls)
    }

    /// What the caller's function answers; None if the document cannot be had.
    fn answer(&self, url: &str, answer: &Bound<'_, PyAny>) -> PyResult<()> {
        let answer = if answer.is_none() {
            Answer::none(NoAnswer::NotGiven)
        } else if answer.is_instance_of::<PyBytes>() || answer.is_instance_of::<PyByteArray>() {
            Answer::of(answer.extract::<Vec<u8>>()?)
        } else if let Ok(text) = answer.cast::<PyString>() {
            Answer::of(text.to_str()?)
        } else {
            let found = kind(answer);
            return Err(PyTypeError::new_err(format!(
                "argument 'fetch': expected it to answer bytes or None, found {found}"
            )));
        };
        self.take(url, answer)
    }

    /// What it raised. The document cannot be had, and the exception is kept.
    fn fail(&self, py: Python<'_>, url: &str, raised: Py<PyAny>) -> PyResult<()> {
        let name = self.inner().as_ref().and_then(|inner| {
            let request = inner.requests.iter().find(|request| request.url == url)?;
            Some(request.name().to_owned())
        });
        self.errors.bind(py).set_item(name.as_deref().unwrap_or(url), raised)?;
        self.take(url, Answer::none(NoAnswer::NotGiven))
    }

    /// The report, with which it ends.
    fn report(&self, py: Python<'_>) -> PyResult<Report> {
        let Inner { asked, badge, now, session, shared, .. } = self.inner().take().ok_or_else(finished)?;
        let (report, bundle) = py.detach(|| {
            let (report, bundle) = session.finish_with_bundle();
            if let Some((shared, edition)) = shared {
                shared.share(edition, &report, bundle.clone());
            }
            (report, Arc::new(bundle))
        });
        refused(py, &report, &self.errors)?;
        let made = Made { asked, now, bundle, badge: Badge::Owned(badge), is_from_evidence: false };
        Ok(Report::with_errors(report, self.errors.clone_ref(py), made))
    }
}

/// Says why some documents were not asked for.
pub(crate) fn refused(py: Python<'_>, report: &ob3::Report, errors: &Py<PyDict>) -> PyResult<()> {
    for fetched in report.fetched().iter().filter(|fetched| fetched.failed == Some(NoAnswer::Refused)) {
        let why = match WebAddress::parse(&fetched.url, Reach::Public) {
            Err(why) => why.to_string(),
            Ok(_) => format!("{} leads into a private network, and is not asked", fetched.url),
        };
        errors.bind(py).set_item(fetched.url.as_str(), PyValueError::new_err(why).into_value(py))?;
    }
    Ok(())
}

fn finished() -> PyErr {
    PyRuntimeError::new_err("this verification is over")
}

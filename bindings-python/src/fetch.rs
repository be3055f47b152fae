//! The loop over what is missing: ask, fetch, lend, ask again.

use std::collections::HashSet;

use ob3::{Bundle, Report as CoreReport, Timestamp, Verifier};
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};

use crate::report::Report;
use crate::words::kind;

/// Verifies; with a `fetch`, as often as something is missing that has not been asked for.
pub(crate) fn verify(
    py: Python<'_>,
    verifier: &Verifier,
    bytes: &[u8],
    now: Option<Timestamp>,
    bundle: &Bundle,
    fetch: Option<&Py<PyAny>>,
) -> PyResult<Report> {
    let mut report = py.detach(|| verifier.verify(bytes, now, bundle));
    let Some(fetch) = fetch else { return Ok(Report::of(report)) };
    let mut bundle = bundle.clone();
    let mut asked = HashSet::new();
    let errors = PyDict::new(py);
    loop {
        let wanted = wanted(&report, &asked);
        if wanted.is_empty() {
            return Ok(Report::with_errors(report, errors.unbind()));
        }
        for url in wanted {
            let document = fetched(fetch.bind(py), &url, &errors)?;
            bundle.provide(url.clone(), document);
            asked.insert(url);
        }
        report = py.detach(|| verifier.verify(bytes, now, &bundle));
    }
}

/// What is missing and was not asked for, within the budget. One document may be missing twice, as a schema and as a resource.
fn wanted(report: &CoreReport, asked: &HashSet<String>) -> Vec<String> {
    let left = MOST_DOCUMENTS.saturating_sub(asked.len());
    let mut met = HashSet::new();
    let urls = report.missing().iter().map(|missing| &missing.url);
    // A stranger wrote them: no function that opens every kind of address is led to a file of this machine.
    let urls = urls.filter(|url| ["https://", "http://", "did:"].iter().any(|scheme| url.starts_with(scheme)));
    let new = urls.filter(|url| !asked.contains(*url) && met.insert(*url));
    new.take(left).cloned().collect()
}

/// What the caller's function answers. What it raises is kept, and the document cannot be had; but Ctrl-C is Ctrl-C.
fn fetched(fetch: &Bound<'_, PyAny>, url: &str, errors: &Bound<'_, PyDict>) -> PyResult<Option<Vec<u8>>> {
    let py = fetch.py();
    let answer = match fetch.call1((url,)) {
        Ok(answer) => answer,
        Err(raised) if raised.is_instance_of::<PyException>(py) => {
            errors.set_item(url, raised.into_value(py))?;
            return Ok(None);
        }
        Err(raised) => return Err(raised),
    };
    if answer.is_none() {
        return Ok(None);
    }
    if answer.is_instance_of::<PyBytes>() || answer.is_instance_of::<PyByteArray>() {
        return answer.extract().map(Some);
    }
    if let Ok(text) = answer.cast::<PyString>() {
        return Ok(Some(text.to_str()?.as_bytes().to_vec()));
    }
    Err(PyTypeError::new_err(format!("argument 'fetch': expected it to answer bytes or None, found {}", kind(&answer))))
}

/// Documents that one verification may ask for. A badge needs one to five; one that leads from document to document without
/// end would keep the caller's network busy.
const MOST_DOCUMENTS: usize = 64;

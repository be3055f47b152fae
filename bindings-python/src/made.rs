//! What a report was made of, so that it can be made again where it was pickled.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ob3::{Evidence, Limits, Lookup, Origin, Timestamp};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::data::Data;
use crate::error::OrRaise;

/// What is asked. The verifier does not tell its limits, nor fractions of a second.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) verifier: ob3::Verifier,
    pub(crate) limits: Limits,
    pub(crate) tolerance: Option<Duration>,
}

/// The bytes of what was verified. Those of Python's own are not copied.
pub(crate) enum Badge {
    Bytes(Py<PyBytes>),
    Text(Py<PyString>),
    Owned(Arc<[u8]>),
}

impl Badge {
    pub(crate) fn of(data: Data<'_>) -> Self {
        match data {
            Data::Bytes(bytes) => Badge::Bytes(bytes.unbind()),
            Data::Text(text) => Badge::Text(text.unbind()),
            Data::Owned(bytes) => Badge::Owned(bytes.into()),
        }
    }

    fn bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(match self {
            Badge::Bytes(bytes) => bytes.bind(py).clone(),
            Badge::Text(text) => PyBytes::new(py, text.bind(py).to_str()?.as_bytes()),
            Badge::Owned(bytes) => PyBytes::new(py, bytes),
        })
    }
}

/// Everything that a verification rests on: the same again gives the same report.
pub(crate) struct Made {
    pub(crate) asked: Asked,
    pub(crate) now: Option<Timestamp>,
    pub(crate) bundle: Arc<ob3::Bundle>,
    pub(crate) badge: Badge,
    /// Whether the documents are those of saved evidence, whose copies have an instant.
    pub(crate) is_from_evidence: bool,
}

/// How it is pickled: the badge, saved evidence, where each of its documents came from, the tolerance, the limits, and whether the
/// copies among the documents have the instant of the evidence.
pub(crate) type State =
    (Py<PyBytes>, String, Vec<(String, String)>, Option<Duration>, BTreeMap<&'static str, u64>, bool);

/// The same as it comes back.
pub(crate) type Stored<'py> = (Data<'py>, String, Vec<(String, String)>, Option<Duration>, BTreeMap<String, u64>, bool);

impl Made {
    pub(crate) fn state(&self, py: Python<'_>) -> PyResult<State> {
        let bundle = (*self.bundle).clone();
        let evidence = Evidence::new(self.asked.verifier.clone(), self.now, bundle).naming_recipient().to_json();
        let origin = |url: String| {
            let origin = self.bundle.origin(&url)?;
            Some((url, origin.as_str().to_owned()))
        };
        let origins = urls(&evidence)?.into_iter().filter_map(origin).collect();
        let limits = Limits::NAMES.iter().filter_map(|name| Some((*name, self.asked.limits.get(name)?)));
        let badge = self.badge.bytes(py)?.unbind();
        Ok((badge, evidence, origins, self.asked.tolerance, limits.collect(), self.is_from_evidence))
    }

    pub(crate) fn again(py: Python<'_>, stored: Stored<'_>) -> PyResult<Self> {
        let (badge, evidence, origins, tolerance, numbers, is_from_evidence) = stored;
        let mut limits = Limits::default();
        for (name, most) in numbers {
            limits.set(&name, most).map_err(|error| PyValueError::new_err(error.to_string()))?;
        }
        let most = Limits::default().evidence_bytes(usize::MAX);
        let evidence = Evidence::parse(evidence.as_bytes(), &most).or_raise(py)?.as_saved();
        let mut verifier = evidence.verifier().clone().limits(limits);
        if let Some(tolerance) = tolerance {
            verifier = verifier.clock_tolerance(tolerance);
        }
        let mut bundle = evidence.bundle().clone();
        for (url, origin) in origins {
            let origin: Origin = origin.parse().map_err(|_| PyValueError::new_err("expected an origin"))?;
            // A copy that evidence has keeps its instant.
            if is_from_evidence && origin == Origin::Saved {
                continue;
            }
            let document = match bundle.document(&url) {
                Lookup::Found(bytes) => Some(bytes.to_vec()),
                Lookup::Unavailable | Lookup::NotProvided => None,
            };
            bundle.insert_from(url, document, origin);
        }
        let (now, bundle) = (evidence.now(), Arc::new(bundle));
        let asked = Asked { verifier, limits, tolerance };
        Ok(Made { asked, now, bundle, badge: Badge::of(badge), is_from_evidence })
    }

    pub(crate) fn verify(&self, py: Python<'_>) -> PyResult<ob3::Report> {
        let badge = self.badge.bytes(py)?;
        let bytes = badge.as_bytes();
        Ok(py.detach(|| self.asked.verifier.verify(bytes, self.now, &self.bundle)))
    }
}

/// The URLs of the documents of evidence.
fn urls(evidence: &str) -> PyResult<Vec<String>> {
    let value: serde_json::Value =
        serde_json::from_str(evidence).map_err(|error| PyValueError::new_err(error.to_string()))?;
    let documents = value.get("documents").and_then(serde_json::Value::as_array);
    let url = |document: &serde_json::Value| Some(document.get("url")?.as_str()?.to_owned());
    Ok(documents.into_iter().flatten().filter_map(url).collect())
}

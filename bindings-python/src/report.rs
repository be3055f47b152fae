//! `Report`: the answer, the same as in every language.

use std::fmt::Write as _;
use std::sync::Arc;

use ob3::json::Value;
use ob3::words::{self, Language, Params};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::credential::SignedCredential;
use crate::html;
use crate::model;
use crate::plain;
use crate::words::word;

/// The answer of a verification: one verdict, every question with its outcome, every finding with its code, its place and what to do.
///
/// There are three verdicts, so a report is neither true nor false: ask `report.valid`. *Undetermined* is never valid: something
/// could not be answered, and `report.missing` names the documents that would settle it.
///
/// >>> report = ob3.verify('{"type": ["VerifiableCredential"]}')
/// >>> report.verdict, report.valid
/// ('invalid', False)
/// >>> report.checks["proof"]
/// 'failed'
/// >>> [finding.path for finding in report.findings if finding.code == "proof.missing"]
/// ['/proof']
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Report {
    inner: Arc<ob3::Report>,
    errors: Option<Py<PyDict>>,
}

impl Report {
    /// The report of a verification in which nothing was fetched.
    pub(crate) fn of(report: ob3::Report) -> Self {
        Report { inner: Arc::new(report), errors: None }
    }

    /// The report of one in which these documents could not be had, each for its exception.
    pub(crate) fn with_errors(report: ob3::Report, errors: Py<PyDict>) -> Self {
        Report { inner: Arc::new(report), errors: Some(errors) }
    }
}

#[pymethods]
impl Report {
    /// `"valid"`: every question that was asked was answered yes; `"invalid"`: at least one no; `"undetermined"`: no "no", but
    /// something could not be answered.
    #[getter]
    fn verdict(&self) -> &'static str {
        self.inner.verdict().as_str()
    }

    /// Whether the verdict is `"valid"`. Whether you trust the issuer is another question: see `trust` of `verify`.
    #[getter]
    fn valid(&self) -> bool {
        self.inner.is_valid()
    }

    /// Whether it is genuine: the proof holds, and the key is the issuer's. It may be so and yet be revoked, expired or out of form.
    #[getter]
    fn authentic(&self) -> bool {
        self.inner.is_authentic()
    }

    /// Who vouches for the issuer, as plain data: `how` is `"registry"`, `"host"`, `"copy"`, `"pinned"`, `"key-only"`,
    /// `"self-asserted"` or `"unknown"`; `host`, `name` and `as_of` where they are known.
    #[getter]
    fn identity<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::of_serialized(py, &self.inner.identity())
    }

    /// What the badge says, for people, as plain data: its name, issuer, recipients, dates, achievements, results, evidence. None where
    /// the proof does not hold.
    ///
    /// >>> ob3.verify('{"type": ["VerifiableCredential"]}').summary is None
    /// True
    #[getter]
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.inner.summary().map(|summary| plain::of_serialized(py, &summary)).transpose()
    }

    /// The same where the proof does not hold. Never show it as if it were true.
    #[getter]
    fn claimed<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.inner.claimed().map(|claimed| plain::of_serialized(py, &claimed)).transpose()
    }

    /// Whether the credential keeps the rules of its data model to the letter, whatever the policy made of it. A genuine badge may
    /// depart from them in form, and be valid.
    #[getter]
    fn conformant(&self) -> bool {
        self.inner.is_conformant()
    }

    /// What it came in: `"json"`, `"jwt"`, `"png"`, `"svg"`, or None where that could not be told.
    #[getter]
    fn carrier(&self) -> Option<&'static str> {
        self.inner.carrier().map(ob3::Carrier::as_str)
    }

    /// What was opened on the way to the credential, from the outside in, as plain data: `{"as": "json", "path": "/credential"}`.
    /// Empty where it was handed in alone.
    #[getter]
    fn opened<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::of_serialized(py, &self.inner.opened())
    }

    /// What kind of credential it says it is: `"OpenBadgeCredential"`, `"EndorsementCredential"`, ...
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.inner.kind()
    }

    /// The format of the proof that decided: `"eddsa-rdfc-2022"`, `"vc-jwt"`, ...
    #[getter]
    fn format(&self) -> Option<&'static str> {
        self.inner.format().map(ob3::Format::as_str)
    }

    /// How the key is bound to the issuer: `"did"`, `"controller"`, `"key-set"`, `"pinned"` or `"self-asserted"`. A key that only
    /// the badge itself claims proves nothing about the issuer.
    #[getter]
    fn provenance(&self) -> Option<&'static str> {
        self.inner.provenance().map(ob3::Provenance::as_str)
    }

    /// The entry of your list that vouches for the issuer.
    #[getter]
    fn trusted_by(&self) -> Option<&str> {
        self.inner.trusted_by()
    }

    /// What the registry or federation that vouches writes of the issuer, as plain data. Show its name beside the badge's, which the
    /// issuer chose.
    #[getter]
    fn registry_entry<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.inner.registry_entry().map(|entry| plain::of_serialized(py, entry)).transpose()
    }

    /// Every question with its outcome, in the order in which they are asked: `"passed"`, `"failed"`, `"undetermined"`, `"skipped"`.
    #[getter]
    fn checks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let checks = PyDict::new(py);
        for outcome in self.inner.checks() {
            checks.set_item(outcome.check.as_str(), word(&outcome.outcome))?;
        }
        Ok(checks)
    }

    /// What was found, in the order of the questions.
    #[getter]
    fn findings(&self) -> Vec<Finding> {
        self.inner.findings().iter().map(Finding::of).collect()
    }

    /// The message of each finding in a language: `"en"`, `"de"` or `"es"`, of whatever region. What is not translated is English.
    ///
    /// >>> ob3.verify('{"type": ["VerifiableCredential"]}').messages("en") == [
    /// ...     finding.message for finding in ob3.verify('{"type": ["VerifiableCredential"]}').findings
    /// ... ]
    /// True
    #[pyo3(signature = (language, /))]
    fn messages(&self, language: &str) -> PyResult<Vec<String>> {
        let language = args(language)?;
        Ok(self.inner.findings().iter().map(|finding| finding.message_in(language)).collect())
    }

    /// The documents that would settle what is open.
    #[getter]
    fn missing(&self) -> Vec<Missing> {
        self.inner.missing().iter().map(Missing::of).collect()
    }

    /// Which documents were asked for, of whom, and what came, as plain data: `"url"` and `"kind"`, `"at"`, and how many `"bytes"`, or why it `"failed"`.
    /// Empty where nothing was.
    #[getter]
    fn fetched<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::of_serialized(py, &self.inner.fetched())
    }

    /// Of a presentation: the report of each credential in it.
    #[getter]
    fn credentials(&self) -> Vec<Report> {
        self.inner.credentials().iter().cloned().map(Report::of).collect()
    }

    /// The report of each endorsement, with its place.
    #[getter]
    fn endorsements(&self, py: Python<'_>) -> PyResult<Vec<EndorsementReport>> {
        self.inner.endorsements().iter().map(|endorsement| EndorsementReport::of(py, endorsement)).collect()
    }

    /// The report of the newer edition, where there is one.
    #[getter]
    fn refreshed(&self) -> Option<Report> {
        self.inner.refreshed().cloned().map(Report::of)
    }

    /// What the verified badge says, each property by its name, as it was read when it was verified; None unless the report is valid
    /// and it is a badge: an endorsement, a learner record and a presentation are none.
    ///
    /// >>> key = ob3.SigningKey.generate("Ed25519")
    /// >>> achievement = {
    /// ...     "id": "https://example.edu/teamwork",
    /// ...     "name": "Teamwork",
    /// ...     "description": "Works well with others.",
    /// ...     "criteria": {"narrative": "Nominated by peers."},
    /// ... }
    /// >>> credential = ob3.build_credential(
    /// ...     issuer={"id": ob3.did_key(key), "name": "Example University"},
    /// ...     valid_from="2026-01-01T00:00:00Z",
    /// ...     recipient="did:example:ada",
    /// ...     achievement=achievement,
    /// ... )
    /// >>> ob3.verify(ob3.sign(credential, key)).badge.credential_subject.achievement.name
    /// 'Teamwork'
    /// >>> ob3.verify(credential).badge is None
    /// True
    #[getter]
    fn badge<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let document = self.inner.document().filter(|_| self.inner.badge().is_some());
        document.map(|document| model::badge(py, Value::Object(document.clone()))).transpose()
    }

    /// The verified credential; None unless the report is valid.
    #[getter]
    fn credential(&self) -> Option<SignedCredential> {
        self.inner.credential().cloned().map(SignedCredential::of)
    }

    /// The credential, whatever the verdict. Never show it as if it were verified.
    #[getter]
    fn unverified(&self) -> Option<SignedCredential> {
        self.inner.unverified().cloned().map(SignedCredential::of)
    }

    /// The exceptions that `fetch` raised, by URL. Each of these documents counts as one that cannot be had, and the findings say
    /// what followed from that.
    #[getter]
    fn fetch_errors<'py>(&self, py: Python<'py>) -> Bound<'py, PyDict> {
        self.errors.as_ref().map_or_else(|| PyDict::new(py), |errors| errors.bind(py).clone())
    }

    /// The whole report as plain data, as every language of the library has it (`test-vectors/report.schema.json`).
    ///
    /// >>> sorted(ob3.verify("").to_dict())
    /// ['authentic', 'carrier', 'checks', 'claimed', 'conformant', 'findings', 'format', 'identity', 'kind', 'missing', 'provenance', 'summary', 'verdict']
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::of_serialized(py, &*self.inner)
    }

    /// The same as JSON, on one line.
    fn to_json(&self) -> String {
        self.inner.to_json()
    }

    fn __bool__(&self) -> PyResult<bool> {
        Err(PyTypeError::new_err(
            "a Report is neither true nor false, for there are three verdicts: use report.valid, or compare report.verdict",
        ))
    }

    fn __repr__(&self) -> String {
        let mut text = format!("<ob3.Report {}", self.verdict());
        let mut reasons =
            self.inner.findings().iter().filter(|finding| finding.severity >= ob3::Severity::Undetermined);
        if self.valid() {
            let about = [self.kind(), self.format(), self.provenance()];
            let about: Vec<&str> = about.into_iter().flatten().collect();
            text.push_str(": ");
            text.push_str(&about.join(", "));
        } else if let Some(reason) = reasons.next() {
            text.push_str(": ");
            text.push_str(reason.code.name());
            if !reason.path.is_empty() {
                // The names of members are the badge's own words.
                let _ = write!(text, " at {}", reason.path.escape_debug());
            }
            if let Some(document) = &reason.document {
                let _ = write!(text, " in {}", document.escape_debug());
            }
            match reasons.count() {
                0 => {}
                more => {
                    let _ = write!(text, " and {more} more");
                }
            }
        }
        text.push('>');
        text
    }

    /// For notebooks: the report as a table. Whatever the badge says is escaped.
    fn _repr_html_(&self) -> String {
        html::of_report(&self.inner)
    }
}

/// Something that was found: what, where, and what to do.
#[pyclass(frozen, eq, module = "ob3")]
#[derive(PartialEq)]
pub(crate) struct Finding {
    /// The question that it belongs to.
    #[pyo3(get)]
    check: &'static str,
    /// `"error"` makes a report invalid, `"undetermined"` leaves it open; `"warning"` and `"info"` change nothing.
    #[pyo3(get)]
    severity: String,
    /// The stable dotted name: see `ob3.codes`.
    #[pyo3(get)]
    code: &'static str,
    /// Where, as a JSON pointer into the badge, or into `document`; empty for the whole.
    #[pyo3(get)]
    path: String,
    /// The address of the document that the fault is in, where that is another one than the badge: a status list, a DID document.
    #[pyo3(get)]
    document: Option<String>,
    /// Which sentence the message is, by its stable id: the code and, where a code has several sentences, a variant after a slash.
    #[pyo3(get)]
    phrase: Option<&'static str>,
    params: Params,
    /// What is wrong, what was found, and what to do, in English, for people.
    #[pyo3(get)]
    message: String,
    /// The problem type of the W3C, if it is one.
    #[pyo3(get)]
    problem: Option<&'static str>,
}

impl Finding {
    fn of(finding: &ob3::Finding) -> Self {
        Finding {
            check: finding.check.as_str(),
            severity: word(&finding.severity),
            code: finding.code.name(),
            path: finding.path.clone(),
            document: finding.document.clone(),
            phrase: finding.phrase,
            params: finding.params.clone(),
            message: finding.message.clone(),
            problem: finding.problem,
        }
    }
}

/// The language of a tag.
fn args(tag: &str) -> PyResult<Language> {
    Language::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.as_str()).collect();
        PyValueError::new_err(format!("there is no language {tag:?}: use one of {}", known.join(", ")))
    })
}

#[pymethods]
impl Finding {
    #[classattr]
    fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["code", "path", "severity"])
    }

    /// What the message speaks of, by name and as it was found: nothing in it is shortened or made visible.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::of_serialized(py, &self.params)
    }

    /// The message in a language: `"en"`, `"de"` or `"es"`, of whatever region. What is not translated is English.
    ///
    /// >>> finding = ob3.verify("").findings[0]
    /// >>> finding.message_in("en-GB") == finding.message
    /// True
    #[pyo3(signature = (language, /))]
    fn message_in(&self, language: &str) -> PyResult<String> {
        Ok(words::message_in(self.phrase, &self.params, &self.message, args(language)?))
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Finding {} {} at {:?}: {}>", self.severity, self.code, self.path, self.message.escape_debug())
    }
}

/// A document that would settle something.
#[pyclass(frozen, eq, module = "ob3")]
#[derive(PartialEq)]
pub(crate) struct Missing {
    /// Where it is to be had.
    #[pyo3(get)]
    url: String,
    /// What it is: `"did-document"`, `"status-list"`, `"context"`, ...
    #[pyo3(get)]
    kind: String,
}

impl Missing {
    fn of(missing: &ob3::Missing) -> Self {
        Missing { url: missing.url.clone(), kind: word(&missing.kind) }
    }
}

#[pymethods]
impl Missing {
    #[classattr]
    fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, ["url", "kind"])
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Missing {} at {:?}>", self.kind, self.url)
    }
}

/// The report of an endorsement.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct EndorsementReport {
    /// Where the endorsement stands, as a JSON pointer.
    #[pyo3(get)]
    path: String,
    /// Its report.
    #[pyo3(get)]
    report: Py<Report>,
}

impl EndorsementReport {
    fn of(py: Python<'_>, endorsement: &ob3::EndorsementReport) -> PyResult<Self> {
        let report = Py::new(py, Report::of(endorsement.report.clone()))?;
        Ok(EndorsementReport { path: endorsement.path.clone(), report })
    }
}

#[pymethods]
impl EndorsementReport {
    fn __repr__(&self) -> String {
        format!("<ob3.EndorsementReport {} at {:?}>", self.report.get().verdict(), self.path)
    }
}

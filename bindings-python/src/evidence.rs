//! `Evidence`: all that a verdict rests on, in one file.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ob3::Limits;
use pyo3::prelude::*;

use crate::bundle::origin_of;
use crate::data::Data;
use crate::error::OrRaise;
use crate::limits::Budgets;
use crate::made::{Asked, Badge, Made};
use crate::report::Report;
use crate::time::Now;
use crate::verify::{TrustArg, Verifier};

/// All that a verdict rests on beside the badge, in one file: the instant, what was asked, and the documents that were lent. So the
/// verdict can be given again offline, years later.
///
/// Whom the badge had to belong to is withheld, unless `naming_recipient`: the file may travel. What a `fetch` brings is not in it;
/// let that function `insert` here what it answers.
///
/// No text says by itself that fewer questions suffice, a milder policy, or no status list, nor whom you trust: see `as_saved` and
/// `trusting`. But whoever can change the file can put
/// another document where an issuer has his keys: keep it where nobody does.
///
/// >>> evidence = ob3.Evidence(ob3.Verifier(), now="2026-01-31T12:00:00Z")
/// >>> evidence.insert("https://example.edu/.well-known/did.json", b"{}")
/// >>> again = ob3.Evidence.parse(evidence.to_json())
/// >>> again.now, again.verify(b"{}").verdict
/// ('2026-01-31T12:00:00Z', 'invalid')
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Evidence {
    inner: Mutex<ob3::Evidence>,
    limits: Limits,
    tolerance: Option<Duration>,
    /// Whether it is taken as it was saved, so that it says all that is asked.
    is_whole: bool,
}

impl Evidence {
    /// The same with another evidence.
    fn with(&self, evidence: ob3::Evidence, is_whole: bool) -> Self {
        Evidence { inner: Mutex::new(evidence), limits: self.limits, tolerance: self.tolerance, is_whole }
    }

    fn evidence(&self) -> MutexGuard<'_, ob3::Evidence> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Evidence {
    /// What a verifier asks and what it was lent, at an instant: `now` is as in `ob3.verify`.
    #[new]
    #[pyo3(signature = (verifier, *, now = None, naming_recipient = false))]
    fn new(verifier: &Verifier, now: Option<Now>, naming_recipient: bool) -> Self {
        let (Asked { verifier, limits, tolerance }, bundle) = verifier.settled();
        let evidence = ob3::Evidence::new(verifier, now.unwrap_or(Now::Present).instant(), bundle);
        let evidence = if naming_recipient { evidence.naming_recipient() } else { evidence };
        Evidence { inner: Mutex::new(evidence), limits, tolerance, is_whole: true }
    }

    /// Reads what `to_json` wrote.
    #[staticmethod]
    #[pyo3(signature = (data, *, limits = None))]
    fn parse(py: Python<'_>, data: Data<'_>, limits: Option<Budgets>) -> PyResult<Self> {
        let limits = limits.unwrap_or_default().0;
        let evidence = ob3::Evidence::parse(data.as_bytes(), &limits).or_raise(py)?;
        Ok(Evidence { inner: Mutex::new(evidence), limits, tolerance: None, is_whole: false })
    }

    /// The text: JSON on one line, the same for the same evidence.
    fn to_json(&self) -> String {
        self.evidence().to_json()
    }

    /// Lends one more document, or says with None that it cannot be had.
    /// `origin` is as in `Bundle.insert`.
    #[pyo3(signature = (url, data, *, origin = "provided"))]
    fn insert(&self, url: String, data: Option<Data<'_>>, origin: &str) -> PyResult<()> {
        let origin = origin_of(origin)?;
        self.evidence().bundle_mut().insert_from(url, data.map(Data::into_vec), origin);
        Ok(())
    }

    /// The same, and it asks no more than the text says was `asked`, under that `policy`: for a text that nobody else could change. In
    /// one that others had, a forged badge may pass because nobody asks for its proof.
    fn as_saved(&self) -> Self {
        self.with(self.evidence().clone().as_saved(), true)
    }

    /// The same, and these are whom you trust, whatever the text says of whom to trust: `trust` is as in `ob3.verify`.
    #[pyo3(signature = (trust))]
    fn trusting(&self, trust: TrustArg) -> Self {
        self.with(self.evidence().clone().trusting(trust.0), self.is_whole)
    }

    /// The URLs of contexts that come with the library, of which the text has another edition: the library's counts, unless you
    /// `insert` the other one yourself, or take the text `as_saved`.
    #[getter]
    fn other_editions(&self) -> Vec<String> {
        self.evidence().other_editions().map(str::to_owned).collect()
    }

    /// Verifies a badge with this evidence: what was read asks every question, under "standard" at least, and waits for status lists. `data` is as in `ob3.verify`.
    #[pyo3(signature = (data))]
    fn verify(&self, py: Python<'_>, data: Data<'_>) -> Report {
        let evidence = self.evidence().clone();
        let bytes = data.as_bytes();
        let report = py.detach(|| evidence.verify(bytes));
        let made = self.is_whole.then(|| Made {
            asked: Asked { verifier: evidence.verifier().clone(), limits: self.limits, tolerance: self.tolerance },
            now: evidence.now(),
            bundle: Arc::new(evidence.bundle().clone()),
            badge: Badge::of(data),
            is_from_evidence: true,
        });
        Report::of(report, made)
    }

    /// The instant at which is judged, as RFC 3339 text; None where nobody knew.
    #[getter]
    fn now(&self) -> Option<String> {
        self.evidence().now().map(|now| now.to_string())
    }

    /// How strict was judged when it was saved; see `as_saved`.
    #[getter]
    fn policy(&self) -> &'static str {
        self.evidence().policy().as_str()
    }

    /// Whether the verdict waited for a status list when it was saved; see `as_saved`.
    #[getter]
    fn unknown_status(&self) -> &'static str {
        self.evidence().unknown_status().as_str()
    }

    /// What was accepted beside Open Badges when it was saved: types, or `"any"`.
    #[getter]
    fn accepted(&self) -> Vec<String> {
        self.evidence().accepted().iter().map(|accepted| accepted.as_str().to_owned()).collect()
    }

    /// The only questions that were asked when it was saved, if not all were; see `as_saved`.
    #[getter]
    fn asked(&self) -> Option<Vec<&'static str>> {
        Some(self.evidence().asked()?.iter().map(|check| check.as_str()).collect())
    }

    /// Whom the text says were trusted, if that was asked: it vouches for nobody until you say so (`trusting`, `as_saved`).
    #[getter]
    fn trusted(&self) -> Option<Vec<String>> {
        Some(self.evidence().trusted()?.iter().map(|entry| entry.as_str().to_owned()).collect())
    }

    /// Whether the badge had to belong to somebody, and the text did not say to whom.
    #[getter]
    fn withholds_recipient(&self) -> bool {
        self.evidence().withholds_recipient()
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Evidence as of {}>", self.now().as_deref().unwrap_or("no instant"))
    }
}

//! `Verifier`: what is asked, of whom, and under which policy.

use std::sync::{Arc, LazyLock};

use ob3::{Check, Policy, Reach, Recipient, Trusted, UnknownStatus};
use ob3_fetch::{Fetcher, SharedBundle};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyString};

use crate::bundle::Bundle;
use crate::data::Data;
use crate::error::OrRaise;
use crate::explain;
use crate::key::VerifyingKey;
use crate::limits::Budgets;
use crate::made::{Asked, Badge, Made};
use crate::many::Queue;
use crate::report::Report;
use crate::session::{self, Session};
use crate::time::{Now, Seconds};
use crate::words::{Named, chosen, kind};

static SHIPPED: LazyLock<Arc<ob3::Bundle>> = LazyLock::new(Arc::default);
/// The one of all verifications that fetch by themselves.
static FETCHER: LazyLock<Arc<Fetcher>> = LazyLock::new(Arc::default);
/// The one of those that may ask this machine too.
static LOOPBACK: LazyLock<Arc<Fetcher>> = LazyLock::new(|| Arc::new(Fetcher::reaching(Reach::Loopback, &[])));

/// What `ob3.Verifier` builds on: everything but what calls a function of the caller's, which is Python's (`ob3/_verify.py`).
#[pyclass(frozen, subclass, module = "ob3._core")]
pub(crate) struct Verifier {
    inner: Asked,
    bundle: Bundle,
    fetch: Fetch,
}

impl Verifier {
    /// What is asked, and the documents that are lent.
    pub(crate) fn settled(&self) -> (Asked, ob3::Bundle) {
        (self.inner.clone(), ob3::Bundle::clone(&self.bundle.snapshot()))
    }
}

#[pymethods]
impl Verifier {
    #[new]
    #[pyo3(signature = (
        *, recipient = None, trust = None, policy = "standard", unknown_status = "deny", accept = None,
        clock_tolerance = None, ask = None, purpose = None,
        domain = None, challenge = None, all_proofs = false, limits = None, bundle = None, fetch = None
    ))]
    #[allow(clippy::too_many_arguments, reason = "keywords, each by its name")]
    fn new(
        recipient: Option<RecipientArg>,
        trust: Option<TrustArg>,
        policy: &str,
        unknown_status: &str,
        accept: Option<Kinds>,
        clock_tolerance: Option<Seconds>,
        ask: Option<Questions>,
        purpose: Option<String>,
        domain: Option<String>,
        challenge: Option<String>,
        all_proofs: bool,
        limits: Option<Budgets>,
        bundle: Option<&Bundle>,
        fetch: Option<Fetch>,
    ) -> PyResult<Self> {
        let (policy, unknown_status) = (chosen(policy)?, chosen(unknown_status)?);
        let asked = Settings { recipient, trust, policy, unknown_status, ask, ..Settings::default() };
        let settings = Settings { accept, clock_tolerance, purpose, domain, challenge, all_proofs, limits, ..asked };
        Ok(Verifier {
            inner: settings.asked(),
            bundle: Bundle::of(bundle.map_or_else(|| Arc::clone(&SHIPPED), Bundle::snapshot)),
            fetch: fetch.unwrap_or(Fetch::Nothing),
        })
    }

    /// The caller's function that gets documents.
    #[getter]
    fn _fetch(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        match &self.fetch {
            Fetch::Function(function) => Some(function.clone_ref(py)),
            Fetch::Nothing | Fetch::Online(_) => None,
        }
    }

    /// Verifies with what was lent, and with what is fetched where that is said.
    #[pyo3(signature = (data, now))]
    fn _verify(&self, py: Python<'_>, data: Data<'_>, now: Option<Now>) -> PyResult<Report> {
        let (bytes, bundle) = (data.as_bytes(), self.bundle.snapshot());
        let now = now.unwrap_or(Now::Present).instant();
        let Some(fetcher) = self.fetch.fetcher() else {
            let report = py.detach(|| self.inner.verifier.verify(bytes, now, &bundle));
            let (asked, badge) = (self.inner.clone(), Badge::of(data));
            return Ok(Report::of(report, Some(Made { asked, now, bundle, badge, is_from_evidence: false })));
        };
        let bundle = ob3::Bundle::clone(&bundle);
        let (report, bundle) = py.detach(|| fetcher.verify_with(&self.inner.verifier, bytes, now, bundle, &|_| ()));
        let errors = PyDict::new(py).unbind();
        session::refused(py, &report, &errors)?;
        let (asked, bundle, badge) = (self.inner.clone(), Arc::new(bundle), Badge::of(data));
        Ok(Report::with_errors(report, errors, Made { asked, now, bundle, badge, is_from_evidence: false }))
    }

    /// Verifies, and may be given what is missing.
    #[pyo3(signature = (data, now, shared = None))]
    fn _session(&self, py: Python<'_>, data: Data<'_>, now: Option<Now>, shared: Option<&Shared>) -> Session {
        let (asked, bundle) = self.settled();
        let shared = shared.map(|shared| Arc::clone(&shared.0));
        Session::begin(py, asked, data.into_vec(), now.unwrap_or(Now::Present).instant(), bundle, shared)
    }

    /// What verifications share.
    fn _shared(&self) -> Shared {
        Shared(Arc::new(SharedBundle::new(self.settled().1)))
    }

    /// Badges in a line, with so many threads that verify them.
    #[pyo3(signature = (threads, now))]
    fn _queue(&self, threads: usize, now: Option<Now>) -> Queue {
        let fetcher = self.fetch.fetcher().map(Arc::clone);
        Queue::of(self.inner.clone(), now.unwrap_or(Now::Present), self.bundle.snapshot(), threads, fetcher)
    }

    /// How a badge is secured, step by step, as plain data: see `ob3.explain`. What the verifier was lent is looked into; nothing is
    /// fetched. `now` is as in `ob3.verify`.
    #[pyo3(signature = (data, *, now = None))]
    fn explain<'py>(&self, py: Python<'py>, data: Data<'_>, now: Option<Now>) -> PyResult<Bound<'py, PyAny>> {
        let (bytes, bundle) = (data.as_bytes(), self.bundle.snapshot());
        let now = now.unwrap_or(Now::Present).instant();
        explain::told(py, py.detach(|| self.inner.verifier.explain(bytes, now, &bundle)))
    }

    /// Lends a document, or says with None that it cannot be had, from now on.
    /// `origin` and `kind` are as in `Bundle.insert`.
    #[pyo3(signature = (url, data, *, origin = "provided", kind = None))]
    fn insert(&self, url: String, data: Option<Data<'_>>, origin: &str, kind: Option<&str>) -> PyResult<()> {
        self.bundle.insert(url, data, origin, kind)
    }

    fn __repr__(&self) -> &'static str {
        "<ob3.Verifier>"
    }
}

/// The entry of a federation, for `trust`, out of a document that says which keys its anchor has. Where the document came from,
/// you must know.
///
/// >>> ob3.trust_anchor(
/// ...     {
/// ...         "sub": "https://registry.example",
/// ...         "jwks": {
/// ...             "keys": [
/// ...                 {"kid": "1", "kty": "OKP", "crv": "Ed25519", "x": "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik"}
/// ...             ]
/// ...         },
/// ...     }
/// ... )
/// 'federation https://registry.example z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
#[pyfunction]
#[pyo3(signature = (document))]
pub(crate) fn trust_anchor(py: Python<'_>, document: Data<'_>) -> PyResult<String> {
    Trusted::anchor(document.as_bytes()).or_raise(py).map(|entry| entry.as_str().to_owned())
}

/// What the keywords say.
#[derive(Default)]
struct Settings {
    recipient: Option<RecipientArg>,
    trust: Option<TrustArg>,
    policy: Policy,
    unknown_status: UnknownStatus,
    accept: Option<Kinds>,
    clock_tolerance: Option<Seconds>,
    ask: Option<Questions>,
    purpose: Option<String>,
    domain: Option<String>,
    challenge: Option<String>,
    all_proofs: bool,
    limits: Option<Budgets>,
}

impl Settings {
    fn asked(self) -> Asked {
        let limits = self.limits.unwrap_or_default().0;
        let tolerance = self.clock_tolerance.map(|tolerance| tolerance.0);
        Asked { verifier: self.verifier(), limits, tolerance }
    }

    fn verifier(self) -> ob3::Verifier {
        let mut verifier =
            ob3::Verifier::new().policy(self.policy).unknown_status(self.unknown_status).all_proofs(self.all_proofs);
        if let Some(recipient) = self.recipient {
            verifier = verifier.recipient(recipient.0);
        }
        if let Some(trust) = self.trust {
            verifier = verifier.trust(trust.0);
        }
        if let Some(kinds) = self.accept {
            verifier = verifier.accept(kinds.0);
        }
        if let Some(tolerance) = self.clock_tolerance {
            verifier = verifier.clock_tolerance(tolerance.0);
        }
        if let Some(checks) = self.ask {
            verifier = verifier.ask(checks.0);
        }
        if let Some(purpose) = self.purpose {
            verifier = verifier.purpose(purpose);
        }
        if let Some(domain) = self.domain {
            verifier = verifier.domain(domain);
        }
        if let Some(challenge) = self.challenge {
            verifier = verifier.challenge(challenge);
        }
        if let Some(limits) = self.limits {
            verifier = verifier.limits(limits.0);
        }
        verifier
    }
}

/// An argument that says what is asked.
pub(crate) struct Questions(Vec<Check>);

impl<'py> FromPyObject<'_, 'py> for Questions {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let checks = object.try_iter().ok().filter(|_| !object.is_instance_of::<PyString>());
        let Some(checks) = checks else {
            let found = kind(&object);
            return Err(PyTypeError::new_err(format!("expected a list of checks, like [\"proof\"], found {found}")));
        };
        checks.map(|check| Ok(check?.extract::<Named<Check>>()?.0)).collect::<PyResult<_>>().map(Questions)
    }
}

/// An argument that says which credentials are accepted beside Open Badges.
pub(crate) struct Kinds(Vec<String>);

impl<'py> FromPyObject<'_, 'py> for Kinds {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(word) = object.extract::<String>() {
            return Ok(Kinds(vec![word]));
        }
        object.extract::<Vec<String>>().map(Kinds).map_err(|_| {
            let found = kind(&object);
            PyTypeError::new_err(format!("expected \"any\", or a list of types, like [\"StudentCard\"], found {found}"))
        })
    }
}

/// An argument that says whom a badge must belong to.
pub(crate) struct RecipientArg(Recipient);

impl<'py> FromPyObject<'_, 'py> for RecipientArg {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(identity) = object.extract::<String>() {
            return Ok(RecipientArg(identity.into()));
        }
        match object.extract::<(String, String)>() {
            Ok((identity, identity_type)) => Ok(RecipientArg(Recipient::of_type(identity, identity_type))),
            Err(_) => Err(PyTypeError::new_err(format!(
                "expected an identity as str, or a pair of identity and type, found {}",
                kind(&object)
            ))),
        }
    }
}

/// An argument that says whom the caller trusts.
pub(crate) struct TrustArg(pub(crate) Vec<Trusted>);

impl<'py> FromPyObject<'_, 'py> for TrustArg {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() || object.is_instance_of::<VerifyingKey>() {
            return Ok(TrustArg(vec![trusted(&object)?]));
        }
        let Ok(entries) = object.try_iter() else {
            return Err(PyTypeError::new_err(format!(
                "expected DIDs, https addresses or keys, found {}",
                kind(&object)
            )));
        };
        entries.map(|entry| trusted(&entry?)).collect::<PyResult<_>>().map(TrustArg)
    }
}

fn trusted(entry: &Bound<'_, PyAny>) -> PyResult<Trusted> {
    if let Ok(key) = entry.cast::<VerifyingKey>() {
        return Trusted::parse(&key.get().inner.to_multibase()).or_raise(entry.py());
    }
    match entry.extract::<&str>() {
        Ok(text) => Trusted::parse(text).or_raise(entry.py()),
        Err(_) => {
            Err(PyTypeError::new_err(format!("expected a DID, an https address or a key, found {}", kind(entry))))
        }
    }
}

/// Documents that verifications of one `verify_many` share.
#[pyclass(frozen, module = "ob3._core")]
pub(crate) struct Shared(Arc<SharedBundle>);

/// An argument that says who fetches.
pub(crate) enum Fetch {
    Nothing,
    Online(Reach),
    Function(Py<PyAny>),
}

impl Fetch {
    /// What fetches without a function of the caller's.
    fn fetcher(&self) -> Option<&'static Arc<Fetcher>> {
        match self {
            Fetch::Online(Reach::Loopback) => Some(&LOOPBACK),
            Fetch::Online(_) => Some(&FETCHER),
            Fetch::Nothing | Fetch::Function(_) => None,
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for Fetch {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(is_online) = object.cast::<PyBool>() {
            return Ok(if is_online.is_true() { Fetch::Online(Reach::Public) } else { Fetch::Nothing });
        }
        if object.is_callable() {
            return Ok(Fetch::Function(object.to_owned().unbind()));
        }
        if object.extract::<&str>().is_ok_and(|word| word == "loopback") {
            return Ok(Fetch::Online(Reach::Loopback));
        }
        let found = kind(&object);
        Err(PyTypeError::new_err(format!("expected True, \"loopback\", or a function of a URL, found {found}")))
    }
}

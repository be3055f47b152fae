//! `Credential` before it is signed, `SignedCredential` after; how one is built, and what is in one.

use ob3::json::{Object, Value};
use ob3::model::{
    Achievement, AchievementCredential, Builder, EndorsementCredential, EndorsementSubject, Image, Profile,
};
use ob3::{Check, CredentialBuilder, EndorsementBuilder, Outcome, Verifier};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString};

use crate::data::Data;
use crate::error::{OrRaise, raised};
use crate::model;
use crate::plain;
use crate::time::Instant;
use crate::words::kind;

/// A credential before it is signed: a JSON object, every member kept as it was written.
///
/// >>> credential = ob3.Credential({"name": "Teamwork", "ours": {"kept": True}})
/// >>> credential.document()["ours"]
/// {'kept': True}
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Credential {
    pub(crate) inner: ob3::Credential,
}

#[pymethods]
impl Credential {
    /// Reads a JSON object: bytes, text, a dict, a path or an open file. What it says is looked at when it is signed.
    #[new]
    #[pyo3(signature = (data))]
    fn new(py: Python<'_>, data: Data<'_>) -> PyResult<Self> {
        ob3::Credential::from_json(data.as_bytes()).or_raise(py).map(|inner| Credential { inner })
    }

    /// The members, as plain data.
    fn document(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        plain::from_object(py, self.inner.document())
    }

    /// What it says, if it is a badge, each property by its name. For an endorsement, see `ob3.model.EndorsementCredential`.
    ///
    /// >>> credential = ob3.Credential({"credentialSubject": {"achievement": {"name": "Teamwork"}}})
    /// >>> credential.view().credential_subject.achievement.name
    /// 'Teamwork'
    fn view<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        model::badge(py, Value::Object(self.inner.document().clone()))
    }

    /// Who issues it: the id that `issuer` is or has.
    #[getter]
    fn issuer(&self) -> Option<&str> {
        self.inner.issuer()
    }

    /// In one sentence, what it says.
    ///
    /// >>> ob3.Credential({"name": "Teamwork", "issuer": {"name": "Example University"}}).summary()
    /// 'Teamwork, awarded to nobody in particular by Example University'
    fn summary(&self) -> String {
        self.inner.view().to_string()
    }

    fn __str__(&self) -> &str {
        self.inner.as_str()
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.inner.as_str().as_bytes())
    }

    /// What it is within plain data.
    fn __ob3_plain__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.document(py)
    }

    fn __repr__(&self) -> String {
        format!("<ob3.Credential: {}>", self.inner.view().to_string().escape_debug())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Credential>().is_ok_and(|other| other.get().inner.as_str() == self.inner.as_str())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.inner.as_str()).hash()
    }

    fn __reduce__(&self, py: Python<'_>) -> (Py<PyAny>, (String,)) {
        (py.get_type::<Credential>().into_any().unbind(), (self.inner.as_str().to_owned(),))
    }
}

/// A credential with its proof, exactly as it was signed or as it arrived: JSON, or a JSON Web Token.
///
/// `str()` and `bytes()` of it are the exact text. It says nothing about whether the proof is good: that is what a `Report` is for.
///
/// >>> ob3.SignedCredential("eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl").is_jwt
/// True
#[pyclass(frozen, module = "ob3")]
pub(crate) struct SignedCredential {
    pub(crate) inner: ob3::SignedCredential,
}

impl SignedCredential {
    pub(crate) fn of(inner: ob3::SignedCredential) -> Self {
        SignedCredential { inner }
    }
}

#[pymethods]
impl SignedCredential {
    /// Takes the text of a credential with a proof. Nothing is checked.
    #[new]
    #[pyo3(signature = (text))]
    fn new(text: Data<'_>) -> Self {
        SignedCredential::of(text.signed())
    }

    /// Whether it is a JSON Web Token, rather than JSON.
    #[getter]
    fn is_jwt(&self) -> bool {
        self.inner.is_jwt()
    }

    /// The credential as plain data; of a JSON Web Token the one in its payload, without the claims beside it.
    fn document(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        plain::from_value(py, &self.inner.document().or_raise(py)?)
    }

    /// What it says, if it is a badge, each property by its name: of a JSON Web Token that in its payload. For an endorsement or a
    /// learner record, see `ob3.model`. Each call reads the text anew.
    ///
    /// >>> signed = ob3.SignedCredential('{"name": "Teamwork", "issuer": "did:example:university"}')
    /// >>> signed.view().issuer
    /// <ob3.model.Profile id='did:example:university'>
    fn view<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        model::badge(py, self.inner.document().or_raise(py)?)
    }

    fn __str__(&self) -> &str {
        self.inner.as_str()
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.inner.as_bytes())
    }

    /// What it is within plain data.
    fn __ob3_plain__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.document(py)
    }

    fn __repr__(&self) -> String {
        let carrier = if self.inner.is_jwt() { "jwt" } else { "json" };
        format!("<ob3.SignedCredential, {carrier}, {} bytes>", self.inner.as_bytes().len())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<SignedCredential>().is_ok_and(|other| other.get().inner == self.inner)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.inner.as_str()).hash()
    }

    fn __reduce__(&self, py: Python<'_>) -> (Py<PyAny>, (String,)) {
        (py.get_type::<SignedCredential>().into_any().unbind(), (self.inner.as_str().to_owned(),))
    }
}

/// What is in a badge, as plain data: of JSON, a JSON Web Token, or an image. Nothing is checked: never show it as if it were.
///
/// >>> ob3.inspect('{"name": "Teamwork"}')["name"]
/// 'Teamwork'
#[pyfunction]
#[pyo3(signature = (data))]
pub(crate) fn inspect(py: Python<'_>, data: Data<'_>) -> PyResult<Py<PyAny>> {
    let bytes = data.as_bytes();
    // Asked nothing else, the verifier opens the carrier, or says why it cannot.
    let report = py.detach(|| Verifier::new().ask([]).verify(bytes, None, &ob3::Bundle::new()));
    match (report.unverified().filter(|_| report.outcome(Check::Open) == Outcome::Passed), report.findings().first()) {
        (None, Some(finding)) => {
            let error = ob3::Error::new(finding.code, finding.message.clone()).at(finding.path.clone());
            let error = match &finding.document {
                Some(document) => error.in_document(document.clone()),
                None => error,
            };
            Err(raised(py, &error))
        }
        (None, None) => Ok(py.None()),
        (Some(credential), _) => plain::from_value(py, &credential.document().or_raise(py)?),
    }
}

/// Makes a badge, complete or refused: `ob3.Error` names what is lacking. Keywords are members of the standard, in snake_case;
/// what stands in them is plain data, with aware datetimes if you like. Contexts and types are written by themselves.
///
/// Who earned it is `recipient`, an id; or `plain_recipient`, a pair of identity and type; or `hashed_recipient`, a triple with
/// a salt at the end, of which only the hash is written. What else the subject says is in `subject`. Without an `id`, the badge
/// gets a random `urn:uuid:`.
///
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> credential = ob3.build_credential(
/// ...     issuer={"id": ob3.did_key(key), "name": "Example University"},
/// ...     valid_from="2026-01-01T00:00:00Z",
/// ...     recipient="did:example:ada",
/// ...     achievement={
/// ...         "id": "https://example.edu/teamwork",
/// ...         "name": "Teamwork",
/// ...         "description": "Works well with others.",
/// ...         "criteria": {"narrative": "Nominated by peers."},
/// ...     },
/// ... )
/// >>> credential.summary()
/// 'Teamwork, awarded to did:example:ada by Example University, valid from 2026-01-01'
/// >>> ob3.verify(ob3.sign(credential, key)).verdict
/// 'valid'
#[pyfunction]
#[pyo3(signature = (
    *, issuer, achievement, valid_from, recipient = None, plain_recipient = None, hashed_recipient = None, id = None,
    valid_until = None, name = None, description = None, image = None, awarded_date = None, evidence = None, result = None,
    subject = None, endorsement = None, endorsement_jwt = None, credential_status = None, credential_schema = None,
    refresh_service = None, terms_of_use = None, context = None, extensions = None
))]
#[allow(clippy::too_many_arguments, reason = "keywords of the standard, each by its name")]
pub(crate) fn build_credential(
    py: Python<'_>,
    issuer: &Bound<'_, PyAny>,
    achievement: &Bound<'_, PyDict>,
    valid_from: Instant,
    recipient: Option<String>,
    plain_recipient: Option<(String, String)>,
    hashed_recipient: Option<(String, String, String)>,
    id: Option<String>,
    valid_until: Option<Instant>,
    name: Option<String>,
    description: Option<String>,
    image: Option<&Bound<'_, PyAny>>,
    awarded_date: Option<Instant>,
    evidence: Option<&Bound<'_, PyAny>>,
    result: Option<&Bound<'_, PyAny>>,
    subject: Option<&Bound<'_, PyDict>>,
    endorsement: Option<&Bound<'_, PyAny>>,
    endorsement_jwt: Option<&Bound<'_, PyAny>>,
    credential_status: Option<&Bound<'_, PyAny>>,
    credential_schema: Option<&Bound<'_, PyAny>>,
    refresh_service: Option<&Bound<'_, PyAny>>,
    terms_of_use: Option<&Bound<'_, PyAny>>,
    context: Option<&Bound<'_, PyAny>>,
    extensions: Option<&Bound<'_, PyDict>>,
) -> PyResult<Credential> {
    let mut builder = CredentialBuilder::new()
        .id(id_or_random(py, id)?)
        .issuer(filled(Profile::builder(), "issuer", issuer)?)
        .achievement(filled(Achievement::builder(), "achievement", achievement)?)
        .valid_from(valid_from.0);
    if let Some(subject) = subject {
        let members = object("subject", subject)?;
        builder = builder.subject(|begun| with_members(begun, &members));
    }
    if let Some(id) = recipient {
        builder = builder.recipient(id);
    }
    if let Some((identity, identity_type)) = plain_recipient {
        builder = builder.plain_recipient(identity, identity_type);
    }
    if let Some((identity, identity_type, salt)) = hashed_recipient {
        builder = builder.hashed_recipient(&identity, identity_type, &salt);
    }
    for result in each("result", result)? {
        builder = builder.result(with_type(result, "Result"));
    }
    if let Some(until) = valid_until {
        builder = builder.valid_until(until.0);
    }
    if let Some(date) = awarded_date {
        builder = builder.awarded_date(date.0);
    }
    if let Some(name) = name {
        builder = builder.name(name);
    }
    if let Some(description) = description {
        builder = builder.description(description);
    }
    if let Some(image) = image {
        builder = builder.image(filled(Image::builder(), "image", image)?);
    }
    for evidence in each("evidence", evidence)? {
        builder = builder.evidence(with_type(evidence, "Evidence"));
    }
    for (name, value) in [
        ("endorsement", endorsement),
        ("endorsementJwt", endorsement_jwt),
        ("credentialStatus", credential_status),
        ("credentialSchema", credential_schema),
        ("refreshService", refresh_service),
        ("termsOfUse", terms_of_use),
        ("@context", context),
    ] {
        builder = with_member(builder, name, value)?;
    }
    builder = with_extensions(builder, extensions)?;
    builder.build().or_raise(py).map(|inner| Credential { inner })
}

/// Makes an endorsement, complete or refused. Signed, it is a badge's, an achievement's or a profile's `endorsement`.
///
/// >>> endorsement = ob3.build_endorsement(
/// ...     id="https://agency.example/endorsements/1",
/// ...     name="Accreditation",
/// ...     issuer={"id": "did:web:agency.example", "name": "Example Agency"},
/// ...     valid_from="2026-01-01T00:00:00Z",
/// ...     subject={"id": "https://example.edu", "endorsementComment": "In good standing."},
/// ... )
/// >>> endorsement.issuer
/// 'did:web:agency.example'
#[pyfunction]
#[pyo3(signature = (
    *, issuer, subject, valid_from, id = None, valid_until = None, name = None, description = None, awarded_date = None,
    credential_status = None, credential_schema = None, refresh_service = None, terms_of_use = None, context = None,
    extensions = None
))]
#[allow(clippy::too_many_arguments, reason = "keywords of the standard, each by its name")]
pub(crate) fn build_endorsement(
    py: Python<'_>,
    issuer: &Bound<'_, PyAny>,
    subject: &Bound<'_, PyDict>,
    valid_from: Instant,
    id: Option<String>,
    valid_until: Option<Instant>,
    name: Option<String>,
    description: Option<String>,
    awarded_date: Option<Instant>,
    credential_status: Option<&Bound<'_, PyAny>>,
    credential_schema: Option<&Bound<'_, PyAny>>,
    refresh_service: Option<&Bound<'_, PyAny>>,
    terms_of_use: Option<&Bound<'_, PyAny>>,
    context: Option<&Bound<'_, PyAny>>,
    extensions: Option<&Bound<'_, PyDict>>,
) -> PyResult<Credential> {
    let mut builder = EndorsementBuilder::new()
        .id(id_or_random(py, id)?)
        .issuer(filled(Profile::builder(), "issuer", issuer)?)
        .credential_subject(filled(EndorsementSubject::builder(), "subject", subject)?)
        .valid_from(valid_from.0);
    if let Some(until) = valid_until {
        builder = builder.valid_until(until.0);
    }
    if let Some(date) = awarded_date {
        builder = builder.awarded_date(date.0);
    }
    if let Some(name) = name {
        builder = builder.name(name);
    }
    if let Some(description) = description {
        builder = builder.description(description);
    }
    for (name, value) in [
        ("credentialStatus", credential_status),
        ("credentialSchema", credential_schema),
        ("refreshService", refresh_service),
        ("termsOfUse", terms_of_use),
        ("@context", context),
    ] {
        builder = with_member(builder, name, value)?;
    }
    builder = with_extensions(builder, extensions)?;
    builder.build().or_raise(py).map(|inner| Credential { inner })
}

/// What both builders offer by name only.
trait Extended: Sized {
    fn member(self, name: &str, value: Value<'static>) -> Self;
}

impl Extended for Builder<AchievementCredential<'static>> {
    fn member(self, name: &str, value: Value<'static>) -> Self {
        self.extension(name, value)
    }
}

impl Extended for Builder<EndorsementCredential<'static>> {
    fn member(self, name: &str, value: Value<'static>) -> Self {
        self.extension(name, value)
    }
}

fn id_or_random(py: Python<'_>, id: Option<String>) -> PyResult<String> {
    match id {
        Some(id) => Ok(id),
        None => Ok(ob3::urn_uuid(py.import("os")?.call_method1("urandom", (16,))?.extract()?)),
    }
}

fn with_member<B: Extended>(builder: B, name: &str, value: Option<&Bound<'_, PyAny>>) -> PyResult<B> {
    match value {
        Some(value) => Ok(builder.member(name, plain::to_value(value)?)),
        None => Ok(builder),
    }
}

fn with_extensions<B: Extended>(mut builder: B, extensions: Option<&Bound<'_, PyDict>>) -> PyResult<B> {
    if let Some(extensions) = extensions {
        for (name, value) in object("extensions", extensions)?.iter() {
            builder = builder.member(name, value.clone());
        }
    }
    Ok(builder)
}

/// The members of a dict in the making of their class, which brings its type. A text is the id.
fn filled<C>(builder: Builder<C>, argument: &str, data: &Bound<'_, PyAny>) -> PyResult<Object<'static>> {
    if let Ok(id) = data.extract::<&str>() {
        return Ok(builder.extension("id", Value::from(id.to_owned())).into());
    }
    Ok(with_members(builder, &object(argument, data)?).into())
}

fn with_members<C>(builder: Builder<C>, members: &Object<'static>) -> Builder<C> {
    members.iter().fold(builder, |builder, (name, value)| builder.extension(name, value.clone()))
}

fn with_type(mut object: Object<'static>, name: &str) -> Object<'static> {
    if object.member("type").is_none() {
        object.set("type", Value::Array(vec![Value::from(name.to_owned())]));
    }
    object
}

/// One dict, or several.
fn each(argument: &str, data: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<Object<'static>>> {
    match data {
        None => Ok(Vec::new()),
        Some(data) => match data.cast::<PyList>() {
            Ok(list) => list.iter().map(|item| object(argument, &item)).collect(),
            Err(_) => Ok(vec![object(argument, data)?]),
        },
    }
}

fn object(argument: &str, data: &Bound<'_, PyAny>) -> PyResult<Object<'static>> {
    match data.cast::<PyDict>() {
        Ok(dict) => match plain::to_value(dict)? {
            Value::Object(object) => Ok(object),
            other => {
                Err(PyTypeError::new_err(format!("argument '{argument}': expected a dict, found {}", other.kind())))
            }
        },
        Err(_) => Err(PyTypeError::new_err(format!("argument '{argument}': expected a dict, found {}", kind(data)))),
    }
}

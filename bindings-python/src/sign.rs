//! `sign`, `prepare` and `SigningRequest.finish`; `derive` and `presentation`.

use ob3::key::Scheme;
use ob3::{Algorithm, Format, SignOptions};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::bundle::Bundle;
use crate::credential::{Credential, SignedCredential};
use crate::data::Data;
use crate::did::PublicHalf;
use crate::error::OrRaise;
use crate::signer::Key;
use crate::time::Instant;
use crate::words::Named;

/// Signs a credential with a key at hand. Whatever a verifier would not accept is refused before it is signed.
///
/// `credential` is a `Credential`, a dict, text, bytes, a path or an open file. `key` is a `SigningKey`, or any object with
/// `algorithm` and `sign(message) -> bytes`, a key in an HSM for instance (and, if it likes, `verifying_key` and
/// `sign_with(scheme, message)`); of ECDSA it answers `r` and `s`, or DER. Its signature is checked before it leaves. For a signer
/// that is awaited, see `asign`; for a key in another process, `prepare`.
///
/// - `format`: how, `"eddsa-rdfc-2022"`, `"vc-jwt"`, `"ecdsa-sd-2023"`, ...; else the one that goes with the key: of Ed25519
///   `"eddsa-rdfc-2022"`, of P-256 and P-384 `"ecdsa-rdfc-2019"`, of RSA `"vc-jwt"`.
/// - `scheme`: how an RSA key signs a JSON Web Token, `"RS256"` unless it is `"PS256"`.
/// - `method`: the URL under which verifiers find the public key; else the key's own `did:key`.
/// - `purpose`: else `"assertionMethod"`, and `"authentication"` for presentations.
/// - `created`, `expires`: when the proof, not the credential, is made and ends; else it does not say.
/// - `domain`, `challenge`: for whom it is made, and what it answers.
/// - `id`, `previous_proof`: the name of the proof, and those of the proofs on which it builds.
/// - `mandatory`: with `ecdsa-sd-2023`, JSON pointers to what the holder must always show.
/// - `allow_departures`: signs a credential too that departs from the standard in form, never one that departs in meaning.
/// - `bundle`: contexts that are not shipped.
///
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> signed = ob3.sign(
/// ...     {
/// ...         "@context": [
/// ...             "https://www.w3.org/ns/credentials/v2",
/// ...             "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
/// ...         ],
/// ...         "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
/// ...         "type": ["VerifiableCredential", "OpenBadgeCredential"],
/// ...         "issuer": {"id": ob3.did_key(key), "type": ["Profile"], "name": "Example University"},
/// ...         "validFrom": "2026-01-01T00:00:00Z",
/// ...         "credentialSubject": {
/// ...             "id": "did:example:ada",
/// ...             "type": ["AchievementSubject"],
/// ...             "achievement": {
/// ...                 "id": "https://example.edu/teamwork",
/// ...                 "type": ["Achievement"],
/// ...                 "name": "Teamwork",
/// ...                 "description": "Works well with others.",
/// ...                 "criteria": {"narrative": "Nominated by peers."},
/// ...             },
/// ...         },
/// ...     },
/// ...     key,
/// ... )
/// >>> ob3.verify(signed).valid
/// True
#[pyfunction]
#[pyo3(signature = (
    credential, key, *, format = None, scheme = None, method = None, purpose = None, created = None, expires = None,
    domain = None, challenge = None, id = None, previous_proof = None, mandatory = None, allow_departures = false, bundle = None
))]
#[allow(clippy::too_many_arguments, reason = "keywords, each by its name")]
pub(crate) fn sign(
    py: Python<'_>,
    credential: ToSign<'_>,
    key: Key<'_>,
    format: Option<Named<Format>>,
    scheme: Option<Named<Scheme>>,
    method: Option<String>,
    purpose: Option<String>,
    created: Option<Instant>,
    expires: Option<Instant>,
    domain: Option<String>,
    challenge: Option<String>,
    id: Option<String>,
    previous_proof: Option<OneOrMany>,
    mandatory: Option<OneOrMany>,
    allow_departures: bool,
    bundle: Option<&Bundle>,
) -> PyResult<SignedCredential> {
    let args = SignArgs {
        format,
        scheme,
        method,
        purpose,
        created,
        expires,
        domain,
        challenge,
        id,
        previous_proof,
        mandatory,
        allow_departures,
    };
    let options = args.options(bundle);
    let credential = credential.credential();
    let signed = match &key {
        Key::Ours(key) => {
            let key = &key.get().inner;
            py.detach(|| ob3::sign(credential, key, &options))
        }
        Key::ForeignSigner(signer) => ob3::sign(credential, signer, &options),
    };
    signed.or_raise(py).map(SignedCredential::of)
}

/// Everything but the signature: get `bytes` signed wherever the key is, then `finish`.
///
/// `key` is the public half; it names the verification method where `method` does not, and says how to sign. Where it is not known,
/// `algorithm` is the kind of key, `"P-256"` for instance. The rest is as in `sign`.
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
/// >>> request = ob3.prepare(credential, key.verifying_key)
/// >>> request.scheme, request.algorithm
/// ('EdDSA', 'Ed25519')
/// >>> signature = key.sign(request.bytes)  # wherever the key is
/// >>> ob3.verify(request.finish(signature)).valid
/// True
#[pyfunction]
#[pyo3(signature = (
    credential, key = None, *, algorithm = None, format = None, scheme = None, method = None, purpose = None, created = None, expires = None,
    domain = None, challenge = None, id = None, previous_proof = None, mandatory = None, allow_departures = false, bundle = None
))]
#[allow(clippy::too_many_arguments, reason = "keywords, each by its name")]
pub(crate) fn prepare(
    py: Python<'_>,
    credential: ToSign<'_>,
    key: Option<PublicHalf>,
    algorithm: Option<Named<Algorithm>>,
    format: Option<Named<Format>>,
    scheme: Option<Named<Scheme>>,
    method: Option<String>,
    purpose: Option<String>,
    created: Option<Instant>,
    expires: Option<Instant>,
    domain: Option<String>,
    challenge: Option<String>,
    id: Option<String>,
    previous_proof: Option<OneOrMany>,
    mandatory: Option<OneOrMany>,
    allow_departures: bool,
    bundle: Option<&Bundle>,
) -> PyResult<SigningRequest> {
    let args = SignArgs {
        format,
        scheme,
        method,
        purpose,
        created,
        expires,
        domain,
        challenge,
        id,
        previous_proof,
        mandatory,
        allow_departures,
    };
    let mut options = args.options(bundle);
    if let Some(algorithm) = algorithm {
        options = options.algorithm(algorithm.0);
    }
    let credential = credential.credential();
    let inner = py.detach(|| ob3::prepare(credential, key.as_ref().map(|key| &key.0), &options)).or_raise(py)?;
    Ok(SigningRequest { inner })
}

/// A credential that lacks only its signature: what is to be signed, and how.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct SigningRequest {
    inner: ob3::SigningRequest,
}

#[pymethods]
impl SigningRequest {
    /// The bytes to be signed: themselves, not a hash of them.
    #[getter]
    fn bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.inner.bytes())
    }

    /// Their hash, for a service that signs hashes; None for Ed25519, which signs the bytes themselves.
    #[getter]
    fn digest<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyBytes>> {
        self.inner.digest().map(|digest| PyBytes::new(py, &digest))
    }

    /// How to sign, as JOSE calls it: `"EdDSA"`, `"ES256"`, `"ES384"`, `"RS256"`, ...
    #[getter]
    fn scheme(&self) -> &'static str {
        self.inner.scheme().as_str()
    }

    /// The kind of key that signs: `"Ed25519"`, `"P-256"`, ...
    #[getter]
    fn algorithm(&self) -> &'static str {
        self.inner.algorithm().as_str()
    }

    /// The URL under which verifiers find the public key.
    #[getter]
    fn verification_method(&self) -> &str {
        self.inner.verification_method()
    }

    /// The signed credential. The signature is checked first; of ECDSA it is `r` and `s`, one after the other, or DER.
    #[pyo3(signature = (signature))]
    fn finish(&self, py: Python<'_>, signature: &[u8]) -> PyResult<SignedCredential> {
        py.detach(|| self.inner.clone().finish(signature)).or_raise(py).map(SignedCredential::of)
    }

    fn __repr__(&self) -> String {
        format!("<ob3.SigningRequest of {} by {}>", self.inner.scheme(), self.inner.verification_method())
    }
}

/// Of a badge signed with `ecdsa-sd-2023`, what its holder wants to show: what the JSON pointers lead to, and what the issuer has
/// made mandatory.
///
/// >>> key = ob3.SigningKey.generate("P-256")
/// >>> credential = ob3.build_credential(
/// ...     issuer={"id": ob3.did_key(key), "name": "Example University"},
/// ...     valid_from="2026-01-01T00:00:00Z",
/// ...     recipient="did:example:ada",
/// ...     subject={"role": "Team lead", "term": "Spring"},
/// ...     achievement={
/// ...         "id": "https://example.edu/teamwork",
/// ...         "name": "Teamwork",
/// ...         "description": "Works well with others.",
/// ...         "criteria": {"narrative": "Nominated by peers."},
/// ...     },
/// ... )
/// >>> base = ob3.sign(credential, key, format="ecdsa-sd-2023")
/// >>> shown = ob3.derive(base, ["/credentialSubject/role"])
/// >>> "Team lead" in str(shown), "Spring" in str(shown), ob3.verify(shown).verdict
/// (True, False, 'valid')
#[pyfunction]
#[pyo3(signature = (credential, pointers, *, bundle = None))]
pub(crate) fn derive(
    py: Python<'_>,
    credential: Data<'_>,
    pointers: OneOrMany,
    bundle: Option<&Bundle>,
) -> PyResult<SignedCredential> {
    let base = credential.signed();
    let bundle = bundle.map(Bundle::snapshot).unwrap_or_default();
    py.detach(|| ob3::derive(&base, pointers.0, &bundle)).or_raise(py).map(SignedCredential::of)
}

/// A presentation of badges by their holder, to be signed with the holder's key, a `challenge` and a `domain`.
///
/// >>> holder = ob3.SigningKey.generate("Ed25519")
/// >>> badge = ob3.SignedCredential('{"@context": ["https://www.w3.org/ns/credentials/v2"]}')
/// >>> presented = ob3.presentation([badge], ob3.did_key(holder))
/// >>> presented.document()["type"]
/// ['VerifiablePresentation']
#[pyfunction]
#[pyo3(signature = (credentials, holder))]
pub(crate) fn presentation(py: Python<'_>, credentials: Vec<Data<'_>>, holder: &str) -> PyResult<Credential> {
    let credentials: Vec<_> = credentials.iter().map(Data::signed).collect();
    ob3::presentation(&credentials, holder).or_raise(py).map(|inner| Credential { inner })
}

/// An argument that is a credential to be signed.
pub(crate) enum ToSign<'py> {
    Ours(Bound<'py, Credential>),
    Read(Box<ob3::Credential>),
}

impl ToSign<'_> {
    fn credential(&self) -> &ob3::Credential {
        match self {
            ToSign::Ours(credential) => &credential.get().inner,
            ToSign::Read(credential) => credential,
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for ToSign<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(credential) = object.cast::<Credential>() {
            return Ok(ToSign::Ours(credential.to_owned()));
        }
        let data = object.extract::<Data<'_>>()?;
        let read = ob3::Credential::from_json(data.as_bytes()).or_raise(object.py())?;
        Ok(ToSign::Read(Box::new(read)))
    }
}

/// An argument that is one text, or several.
pub(crate) struct OneOrMany(pub(crate) Vec<String>);

impl<'py> FromPyObject<'_, 'py> for OneOrMany {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return Ok(OneOrMany(vec![object.extract()?]));
        }
        let mut texts = Vec::new();
        for item in object.try_iter()? {
            let item = item?;
            let Ok(text) = item.extract() else {
                return Err(PyTypeError::new_err(format!("expected str, found {}", crate::words::kind(&item))));
            };
            texts.push(text);
        }
        Ok(OneOrMany(texts))
    }
}

/// What the keywords say.
struct SignArgs {
    format: Option<Named<Format>>,
    scheme: Option<Named<Scheme>>,
    method: Option<String>,
    purpose: Option<String>,
    created: Option<Instant>,
    expires: Option<Instant>,
    domain: Option<String>,
    challenge: Option<String>,
    id: Option<String>,
    previous_proof: Option<OneOrMany>,
    mandatory: Option<OneOrMany>,
    allow_departures: bool,
}

impl SignArgs {
    fn options(self, bundle: Option<&Bundle>) -> SignOptions {
        let mut options = SignOptions::new().allow_departures(self.allow_departures);
        if let Some(format) = self.format {
            options = options.format(format.0);
        }
        if let Some(scheme) = self.scheme {
            options = options.scheme(scheme.0);
        }
        if let Some(method) = self.method {
            options = options.method(method);
        }
        if let Some(purpose) = self.purpose {
            options = options.purpose(purpose);
        }
        if let Some(created) = self.created {
            options = options.created(created.0);
        }
        if let Some(expires) = self.expires {
            options = options.expires(expires.0);
        }
        if let Some(domain) = self.domain {
            options = options.domain(domain);
        }
        if let Some(challenge) = self.challenge {
            options = options.challenge(challenge);
        }
        if let Some(id) = self.id {
            options = options.id(id);
        }
        for id in self.previous_proof.into_iter().flat_map(|several| several.0) {
            options = options.previous_proof(id);
        }
        for pointer in self.mandatory.into_iter().flat_map(|several| several.0) {
            options = options.mandatory(pointer);
        }
        if let Some(bundle) = bundle {
            options = options.bundle(ob3::Bundle::clone(&bundle.snapshot()));
        }
        options
    }
}

//! `SigningKey` and `VerifyingKey`: the two halves of a key.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use ob3::key::Scheme;
use ob3::{Algorithm, Signer as _};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::data::{KeyText, Passphrase};
use crate::error::OrRaise;
use crate::words::Named;

/// A secret key in memory. It cannot be copied or pickled, its repr shows the public half only, and it is wiped when it goes.
///
/// >>> key = ob3.SigningKey.generate("Ed25519")
/// >>> again = ob3.SigningKey.from_jwk(key.to_jwk())
/// >>> again.verifying_key == key.verifying_key
/// True
#[pyclass(frozen, module = "ob3")]
pub(crate) struct SigningKey {
    pub(crate) inner: ob3::SigningKey,
}

#[pymethods]
impl SigningKey {
    /// Makes a new key from the randomness of the operating system: `"Ed25519"`, `"P-256"`, `"P-384"` or `"RSA"` (3072 bits,
    /// which takes a second or more).
    #[staticmethod]
    #[pyo3(signature = (algorithm))]
    fn generate(py: Python<'_>, algorithm: Named<Algorithm>) -> PyResult<Self> {
        py.detach(|| ob3::SigningKey::generate(algorithm.0)).or_raise(py).map(|inner| SigningKey { inner })
    }

    /// The Ed25519 key of a seed of 32 random bytes; a passphrase is not random.
    #[staticmethod]
    #[pyo3(signature = (seed))]
    fn from_seed(py: Python<'_>, seed: &[u8]) -> PyResult<Self> {
        ob3::SigningKey::from_seed(seed).or_raise(py).map(|inner| SigningKey { inner })
    }

    /// Reads raw bytes: of Ed25519 a seed, of P-256 and P-384 a scalar, of RSA an `RSAPrivateKey` in DER.
    #[staticmethod]
    #[pyo3(signature = (algorithm, data))]
    fn from_bytes(py: Python<'_>, algorithm: Named<Algorithm>, data: &[u8]) -> PyResult<Self> {
        ob3::SigningKey::from_bytes(algorithm.0, data).or_raise(py).map(|inner| SigningKey { inner })
    }

    /// Reads a secret JWK, as text or as a dict.
    #[staticmethod]
    #[pyo3(signature = (jwk))]
    fn from_jwk(py: Python<'_>, jwk: KeyText) -> PyResult<Self> {
        ob3::SigningKey::from_jwk(&jwk.0).or_raise(py).map(|inner| SigningKey { inner })
    }

    /// Reads a secret Multikey, of Ed25519 `z3u2...`.
    #[staticmethod]
    #[pyo3(signature = (text))]
    fn from_multibase(py: Python<'_>, text: &str) -> PyResult<Self> {
        ob3::SigningKey::from_multibase(text).or_raise(py).map(|inner| SigningKey { inner })
    }

    /// Reads PEM: `PRIVATE KEY` (PKCS#8), `EC PRIVATE KEY`, `RSA PRIVATE KEY`, `OPENSSH PRIVATE KEY`; with its passphrase also an
    /// `ENCRYPTED PRIVATE KEY` and OpenSSH's, encrypted.
    #[staticmethod]
    #[pyo3(signature = (pem, *, passphrase = None))]
    fn from_pem(py: Python<'_>, pem: KeyText, passphrase: Option<Passphrase>) -> PyResult<Self> {
        let read = py.detach(|| match &passphrase {
            Some(passphrase) => ob3::SigningKey::from_encrypted_pem(&pem.0, &passphrase.0),
            None => ob3::SigningKey::from_pem(&pem.0),
        });
        read.or_raise(py).map(|inner| SigningKey { inner })
    }

    /// The secret JWK. What is done with it is your affair.
    fn to_jwk(&self) -> String {
        self.inner.to_jwk().to_string()
    }

    /// The secret Multikey.
    fn to_multibase(&self) -> String {
        self.inner.to_multibase().to_string()
    }

    /// The secret key in PEM, as PKCS#8.
    fn to_pem(&self) -> String {
        self.inner.to_pem().to_string()
    }

    /// The public half.
    #[getter]
    fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey { inner: self.inner.verifying_key().clone() }
    }

    /// The kind of key: `"Ed25519"`, `"P-256"`, ...
    #[getter]
    fn algorithm(&self) -> &'static str {
        self.inner.algorithm().as_str()
    }

    /// The raw signature of a message. An RSA key makes one by `RS256` unless the scheme says `"PS256"`.
    ///
    /// To sign a credential, see `ob3.sign`.
    #[pyo3(signature = (message, *, scheme = None))]
    fn sign<'py>(
        &self,
        py: Python<'py>,
        message: &[u8],
        scheme: Option<Named<Scheme>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let scheme = scheme.map_or(self.inner.algorithm().scheme(), |scheme| scheme.0);
        let signature = py.detach(|| self.inner.sign_with(scheme, message)).or_raise(py)?;
        Ok(PyBytes::new(py, &signature))
    }

    fn __repr__(&self) -> String {
        format!("<ob3.SigningKey, secret of {}>", self.inner.verifying_key().to_multibase())
    }

    fn __reduce__(&self) -> PyResult<Py<PyAny>> {
        Err(PyTypeError::new_err(
            "a secret key is neither pickled nor copied: hand on its verifying_key, or keep what to_jwk() says in a safe place",
        ))
    }
}

/// A public key.
///
/// >>> key = ob3.VerifyingKey.from_multibase("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2")
/// >>> key.algorithm
/// 'Ed25519'
/// >>> ob3.did_key(key)
/// 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
#[pyclass(frozen, module = "ob3")]
pub(crate) struct VerifyingKey {
    pub(crate) inner: ob3::VerifyingKey,
}

#[pymethods]
impl VerifyingKey {
    /// Reads raw bytes: of Ed25519 the 32 bytes, of the curves a point, of RSA an `RSAPublicKey` in DER.
    #[staticmethod]
    #[pyo3(signature = (algorithm, data))]
    fn from_bytes(py: Python<'_>, algorithm: Named<Algorithm>, data: &[u8]) -> PyResult<Self> {
        ob3::VerifyingKey::from_bytes(algorithm.0, data).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Reads a public JWK, as text or as a dict. A secret one is refused.
    #[staticmethod]
    #[pyo3(signature = (jwk))]
    fn from_jwk(py: Python<'_>, jwk: KeyText) -> PyResult<Self> {
        ob3::VerifyingKey::from_jwk(&jwk.0).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Reads a Multikey: `z6Mk...`, `zDna...`, ...
    #[staticmethod]
    #[pyo3(signature = (text))]
    fn from_multibase(py: Python<'_>, text: &str) -> PyResult<Self> {
        ob3::VerifyingKey::from_multibase(text).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Reads a SubjectPublicKeyInfo in DER: what services that keep keys answer.
    #[staticmethod]
    #[pyo3(signature = (data))]
    fn from_spki_der(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        ob3::VerifyingKey::from_spki_der(data).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Takes the key out of an X.509 certificate in DER. Nothing else in it is looked at: neither its dates nor who vouches for it.
    #[staticmethod]
    #[pyo3(signature = (data))]
    fn from_certificate_der(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        ob3::VerifyingKey::from_certificate_der(data).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// Reads PEM: `PUBLIC KEY`, `RSA PUBLIC KEY`, or `CERTIFICATE`, of which only the key is taken.
    #[staticmethod]
    #[pyo3(signature = (pem))]
    fn from_pem(py: Python<'_>, pem: KeyText) -> PyResult<Self> {
        ob3::VerifyingKey::from_pem(&pem.0).or_raise(py).map(|inner| VerifyingKey { inner })
    }

    /// The kind of key: `"Ed25519"`, `"P-256"`, ...
    #[getter]
    fn algorithm(&self) -> &'static str {
        self.inner.algorithm().as_str()
    }

    /// The raw bytes.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.inner.as_bytes())
    }

    /// The JWK, as text.
    fn to_jwk(&self) -> String {
        self.inner.to_jwk()
    }

    /// The Multikey.
    fn to_multibase(&self) -> String {
        self.inner.to_multibase()
    }

    /// The key in DER, as SubjectPublicKeyInfo.
    fn to_spki_der<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.inner.to_spki_der())
    }

    /// The key in PEM.
    fn to_pem(&self) -> String {
        self.inner.to_pem()
    }

    /// The thumbprint of the JWK (RFC 7638).
    fn thumbprint(&self) -> String {
        self.inner.thumbprint()
    }

    /// Checks a raw signature, and raises `ob3.Error` if it does not fit. To verify a badge, see `ob3.verify`.
    #[pyo3(signature = (message, signature, *, scheme = None))]
    fn verify(&self, py: Python<'_>, message: &[u8], signature: &[u8], scheme: Option<Named<Scheme>>) -> PyResult<()> {
        let scheme = scheme.map_or(self.inner.algorithm().scheme(), |scheme| scheme.0);
        py.detach(|| self.inner.verify_with(scheme, message, signature)).or_raise(py)
    }

    fn __repr__(&self) -> String {
        format!("<ob3.VerifyingKey {}>", self.inner.to_multibase())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<VerifyingKey>().is_ok_and(|other| other.get().inner == self.inner)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.inner.hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__(&self, py: Python<'_>) -> PyResult<(Py<PyAny>, (String,))> {
        let again = py.get_type::<VerifyingKey>().getattr("from_multibase")?.unbind();
        Ok((again, (self.inner.to_multibase(),)))
    }
}

//! `canonicalize`: what is hashed, for whoever must find out where two programs differ.

use ob3::Limits;
use ob3::canon::{self, Hash};
use ob3::json::Value;
use ob3::jsonld::{Options, to_rdf};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::bundle::Bundle;
use crate::data::Data;
use crate::error::OrRaise;

/// The canonical form of a document, without its proof: with `"rdfc"` the statements as N-Quads (RDFC-1.0), with `"jcs"` the JSON
/// (RFC 8785). It is what is hashed, and then signed.
///
/// >>> print(ob3.canonicalize({"@context": "https://www.w3.org/ns/credentials/v2", "id": "urn:x", "name": "Teamwork"}), end="")
/// <urn:x> <https://schema.org/name> "Teamwork" .
#[pyfunction]
#[pyo3(signature = (data, *, form = "rdfc", bundle = None))]
pub(crate) fn canonicalize(py: Python<'_>, data: Data<'_>, form: &str, bundle: Option<&Bundle>) -> PyResult<String> {
    let is_rdfc = match form {
        "rdfc" => true,
        "jcs" => false,
        other => return Err(PyValueError::new_err(format!("expected a form, rdfc or jcs, found {other:?}"))),
    };
    let bundle = bundle.map(Bundle::snapshot).unwrap_or_default();
    let bytes = data.as_bytes();
    py.detach(|| {
        let limits = Limits::default();
        let mut document = Value::parse(bytes, &limits)?;
        if let Value::Object(members) = &mut document {
            members.remove("proof");
        }
        if !is_rdfc {
            return canon::jcs::canonicalize(&document);
        }
        let dataset = to_rdf(&document, bundle.contexts(), &*bundle, &Options::default())?;
        Ok(canon::canonicalize(&dataset, Hash::Sha256, &limits)?.to_nquads())
    })
    .or_raise(py)
}

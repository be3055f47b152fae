//! `explain`: the steps of a proof laid open, as plain data.

use pyo3::prelude::*;

use crate::bundle::Bundle;
use crate::data::Data;
use crate::error::OrRaise;
use crate::plain;

/// How a badge is secured, step by step, as plain data, the same as `ob3 explain --json` prints: for whoever must find out why two
/// programs do not agree. It gives no verdict; `ob3.verify` does.
///
/// Of each proof: what it covers, in the one spelling that is hashed (`covered`), the hashes, the bytes that are signed
/// (`message`, in hexadecimal), the `key` and where it came from, and whether the proof `holds`.
///
/// `data` is as in `ob3.verify`, and `bundle` has documents that you lend; nothing is fetched. For another instant, other limits
/// or another purpose, see `Verifier.explain`.
///
/// >>> from pathlib import Path
/// >>> explained = ob3.explain(Path("test-vectors/valid/eddsa-rdfc-2022-did-key.json"))
/// >>> [proof] = explained["proofs"]
/// >>> proof["format"], proof["key"]["source"], proof["holds"]
/// ('eddsa-rdfc-2022', 'name', True)
/// >>> options, document = proof["covered"]
/// >>> proof["message"] == options["digest"] + document["digest"]
/// True
#[pyfunction]
#[pyo3(signature = (data, *, bundle = None))]
pub(crate) fn explain<'py>(py: Python<'py>, data: Data<'_>, bundle: Option<&Bundle>) -> PyResult<Bound<'py, PyAny>> {
    let (bytes, bundle) = (data.as_bytes(), bundle.map(Bundle::snapshot).unwrap_or_default());
    told(py, py.detach(|| ob3::explain(bytes, &bundle)))
}

/// An explanation as plain data.
pub(crate) fn told(py: Python<'_>, explained: Result<ob3::Explanation, ob3::Error>) -> PyResult<Bound<'_, PyAny>> {
    plain::of_serialized(py, &explained.or_raise(py)?)
}

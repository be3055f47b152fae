//! The wheel `ob3`: a thin face over the core. One method is one call of the core; what is here is Python's habits.
#![allow(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::doc_link_with_quotes,
    reason = "arguments arrive by value, special methods need a self, and the documentation is Python's"
)]

mod bake;
mod bundle;
mod canon;
mod codes;
mod credential;
mod data;
mod did;
mod error;
mod evidence;
mod explain;
mod html;
mod key;
mod limits;
mod made;
mod many;
mod model;
mod plain;
mod report;
mod session;
mod sign;
mod signer;
mod status;
mod status_file;
mod time;
mod verify;
mod words;

use pyo3::prelude::*;

/// The compiled half of `ob3`; everything public is to be had from `ob3` itself.
#[pymodule]
mod _core {
    use pyo3::types::PyModuleMethods as _;
    use pyo3::{Bound, PyResult, types::PyModule};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("MOST_BYTES", crate::data::most_bytes())
    }

    #[pymodule_export]
    use crate::bake::{Unbaked, bake, unbake};
    #[pymodule_export]
    use crate::bundle::Bundle;
    #[pymodule_export]
    use crate::canon::canonicalize;
    #[pymodule_export]
    use crate::codes::{Code, codes};
    #[pymodule_export]
    use crate::credential::{Credential, SignedCredential, build_credential, build_endorsement, inspect};
    #[pymodule_export]
    use crate::did::{Did, PublishedDocument, did_jwk, did_key, did_web};
    #[pymodule_export]
    use crate::evidence::Evidence;
    #[pymodule_export]
    use crate::explain::explain;
    #[pymodule_export]
    use crate::key::{SigningKey, VerifyingKey};
    #[pymodule_export]
    use crate::many::{Queue, read};
    #[pymodule_export]
    use crate::model::{View, in_utc};
    #[pymodule_export]
    use crate::report::{EndorsementReport, Finding, Missing, Report, again};
    #[pymodule_export]
    use crate::session::Session;
    #[pymodule_export]
    use crate::sign::{SigningRequest, derive, prepare, presentation, sign};
    #[pymodule_export]
    use crate::signer::signer_of;
    #[pymodule_export]
    use crate::status::StatusList;
    #[pymodule_export]
    use crate::status_file::StatusListFile;
    #[pymodule_export]
    use crate::verify::{Shared, Verifier, trust_anchor};
}

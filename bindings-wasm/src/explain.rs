//! The steps of a proof laid open.

use wasm_bindgen::prelude::*;

use crate::error::thrown;
use crate::options::Options;

/// How a credential is secured, as JSON.
///
/// # Errors
/// As [`ob3::explain`].
#[wasm_bindgen]
pub fn explain(bytes: &[u8], options: &str) -> Result<String, JsValue> {
    let bundle = Options::read(options)?.documents("documents");
    ob3::explain(bytes, &bundle).map(|explanation| explanation.to_json()).map_err(thrown)
}

//! A credential inside an image, and out again.

use std::fmt::Write as _;

use ob3::json::write_string;
use ob3::{BakeOptions, Limits, Rebake};
use wasm_bindgen::prelude::*;

use crate::error::{parts, thrown};

/// Puts a credential inside an image.
///
/// # Errors
/// As [`ob3::bake()`].
#[wasm_bindgen]
pub fn bake(image: &[u8], text: &str, replace: bool) -> Result<Vec<u8>, JsValue> {
    let options = BakeOptions::new().rebake(if replace { Rebake::Replace } else { Rebake::Refuse });
    ob3::bake(image, text, &options).map_err(thrown)
}

/// What was baked into an image, as JSON.
///
/// # Errors
/// As [`ob3::unbake`].
#[wasm_bindgen]
pub fn unbake(image: &[u8]) -> Result<String, JsValue> {
    let unbaked = ob3::unbake(image, &Limits::default()).map_err(thrown)?;
    let mut out = String::from("{\"text\":");
    write_string(&unbaked.text, &mut out);
    let (image, standard) = (unbaked.image.as_str(), unbaked.standard.as_str());
    let _ = write!(out, ",\"image\":\"{image}\",\"standard\":\"{standard}\"");
    out.push_str(",\"remarks\":[");
    for (index, remark) in unbaked.remarks.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        let _ = write!(out, "{comma}{}", parts(remark));
    }
    out.push_str("]}");
    Ok(out)
}

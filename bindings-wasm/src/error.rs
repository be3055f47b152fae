//! How an error of the library becomes one that JavaScript throws.

use ob3::json::write_string;
use ob3::words::Cause;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../error.js")]
extern "C" {
    /// What is thrown of a document or a key that is not good.
    type Ob3Error;

    /// The error of that JSON, whose sentence is filled in there.
    #[wasm_bindgen(js_name = errorOf)]
    fn error_of(cause: &str) -> Ob3Error;

    /// What is thrown of a call that is not meant so: a `TypeError`.
    fn misuse(message: &str) -> JsValue;
}

/// The error as JavaScript has it.
pub(crate) fn thrown(error: ob3::Error) -> JsValue {
    error_of(&parts(&error)).into()
}

/// The error as JSON, for TypeScript to fill its sentence in.
pub(crate) fn parts(error: &ob3::Error) -> String {
    serde_json::to_string(&Cause::from(error)).unwrap_or_default()
}

/// A word that is none of those that may stand there.
pub(crate) fn no_such(what: &str, found: &str, known: &[&str]) -> JsValue {
    let mut message = format!("expected {what} to be one of {}, found ", known.join(", "));
    write_string(found, &mut message);
    misuse(&message)
}

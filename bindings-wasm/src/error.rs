//! How an error of the library becomes one that JavaScript throws.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../error.js")]
extern "C" {
    /// What is thrown of a document or a key that is not good.
    type Ob3Error;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, path: &str, message: &str, document: Option<&str>) -> Ob3Error;

    /// What is thrown of a call that is not meant so: a `TypeError`.
    fn misuse(message: &str) -> JsValue;
}

/// The error as JavaScript has it.
pub(crate) fn thrown(error: ob3::Error) -> JsValue {
    Ob3Error::new(error.code().name(), error.path(), error.message(), error.document()).into()
}

/// A word that is none of those that may stand there.
pub(crate) fn no_such(what: &str, found: &str, known: &[&str]) -> JsValue {
    misuse(&format!("expected {what} to be one of {}, found {found:?}", known.join(", ")))
}

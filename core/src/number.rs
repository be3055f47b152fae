//! JSON's numbers as doubles, read and spelled as ECMAScript does: by JavaScript itself where the engine runs in it.
//!
//! An engine that runs inside JavaScript need not carry a second one's tables of powers: that is 13 KB of WebAssembly.

#[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
pub(crate) use js::{read, spell};
#[cfg(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")))]
pub(crate) use native::{read, spell};

/// Everywhere: the standard library reads, `ryu-js` spells.
#[cfg(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")))]
mod native {
    /// The double that is nearest to what is written, if that is a number.
    pub(crate) fn read(text: &str) -> Option<f64> {
        text.parse().ok()
    }

    /// A double as ECMAScript's `String(number)` spells it (RFC 8785 §3.2.2.3).
    pub(crate) fn spell(value: f64) -> String {
        ryu_js::Buffer::new().format(value).to_owned()
    }
}

/// In a browser and in Node.
#[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
mod js {
    use wasm_bindgen::JsValue;

    /// The double that is nearest to what is written, if that is a number.
    pub(crate) fn read(text: &str) -> Option<f64> {
        // `+text`
        Some(JsValue::from_str(text).unchecked_into_f64()).filter(|number| !number.is_nan())
    }

    /// A double as ECMAScript's `String(number)` spells it (RFC 8785 §3.2.2.3).
    pub(crate) fn spell(value: f64) -> String {
        // `"" + value`
        (&JsValue::from_str("") + &JsValue::from_f64(value)).as_string().unwrap_or_default()
    }
}

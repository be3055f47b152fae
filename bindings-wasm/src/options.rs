//! Options, which cross as one JSON object whose names `ts` has checked.

use ob3::Limits;
use ob3::json::{Object, Value};
#[cfg(feature = "issue")]
use ob3::{Bundle, Timestamp};
use wasm_bindgen::JsValue;

use crate::error::thrown;

/// One object of options.
pub(crate) struct Options<'a>(Value<'a>);

impl<'a> Options<'a> {
    pub(crate) fn read(json: &'a str) -> Result<Self, JsValue> {
        Value::parse(json.as_bytes(), &Limits::default()).map(Options).map_err(thrown)
    }

    /// A text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.member(name)?.as_str()
    }

    /// Whether it is `true`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.0.member(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// An instant.
    #[cfg(feature = "issue")]
    pub(crate) fn instant(&self, name: &str) -> Result<Option<Timestamp>, JsValue> {
        self.text(name).map(Timestamp::parse).transpose().map_err(thrown)
    }

    /// A number, as it is written.
    pub(crate) fn number(&self, name: &str) -> Option<&str> {
        self.0.member(name)?.as_number()
    }

    /// Texts; none at all and an empty array are two things.
    pub(crate) fn texts(&self, name: &str) -> Option<impl Iterator<Item = &str>> {
        Some(self.0.member(name)?.as_slice().iter().filter_map(Value::as_str))
    }

    /// Documents by their URLs.
    #[cfg(feature = "issue")]
    pub(crate) fn documents(&self, name: &str) -> Bundle {
        let mut bundle = Bundle::new();
        for (url, document) in self.object(name) {
            bundle.insert(url, document.as_str().map(|text| text.as_bytes().to_vec()));
        }
        bundle
    }

    /// The members of an object.
    pub(crate) fn object(&self, name: &str) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.0.member(name).and_then(Value::as_object).into_iter().flat_map(Object::iter)
    }
}

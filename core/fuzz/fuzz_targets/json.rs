//! Strict JSON: what is read can be written and read again, and serde_json takes and refuses the same documents.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ob3::json::Value;
use ob3::{Code, Limits};
use serde_json::Value as Other;

fuzz_target!(|data: &[u8]| {
    let limits = Limits::default();
    let other = serde_json::from_slice::<Other>(data);
    let value = match Value::parse(data, &limits) {
        Ok(value) => value,
        Err(error) => {
            // Here alone we are stricter.
            let stricter = matches!(error.code(), Code::JsonDuplicateKey | Code::LimitDepth | Code::LimitInput);
            assert!(stricter || other.is_err(), "{error} does not trouble serde_json");
            return;
        }
    };
    let written = value.to_json();
    let again = Value::parse(written.as_bytes(), &limits).expect("what was written can be read");
    assert_eq!(again, value);
    assert_eq!(again.to_json(), written);
    assert_eq!(value.clone().into_owned(), value);
    match other {
        Ok(other) => assert!(agree(&value, &other), "{value:?} is not {other:?}"),
        // Here alone serde_json is stricter.
        Err(error) => {
            let text = error.to_string();
            let allowed = data.starts_with(b"\xef\xbb\xbf") || ["number out of range", "recursion limit"].iter().any(|reason| text.starts_with(reason));
            assert!(allowed, "{error} does not trouble us");
        }
    }
});

fn agree(value: &Value<'_>, other: &Other) -> bool {
    match (value, other) {
        (Value::Null, Other::Null) => true,
        (Value::Bool(value), Other::Bool(other)) => value == other,
        (Value::Number(text), Other::Number(number)) => text.parse::<f64>().ok().zip(number.as_f64()).is_some_and(|(left, right)| is_close(left, right)),
        (Value::String(value), Other::String(other)) => *value == **other,
        (Value::Array(items), Other::Array(others)) => items.len() == others.len() && items.iter().zip(others).all(|(item, other)| agree(item, other)),
        (Value::Object(object), Other::Object(others)) => {
            object.len() == others.len() && object.iter().all(|(key, member)| others.get(key).is_some_and(|other| agree(member, other)))
        }
        _ => false,
    }
}

/// serde_json reads some numbers to the last digit but one, unless asked to take its time.
fn is_close(left: f64, right: f64) -> bool {
    left == right || ((left - right) / left).abs() < 1e-15
}

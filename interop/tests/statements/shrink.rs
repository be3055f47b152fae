//! From a document that does something to the smallest document that still does it.

use serde_json::{Value, json};

/// Takes away what can be taken away while `still` holds.
pub(crate) fn shrink(document: &Value, mut still: impl FnMut(&Value) -> bool) -> Value {
    let mut smallest = document.clone();
    loop {
        let Some(smaller) = smaller(&smallest).into_iter().find(|candidate| still(candidate)) else { return smallest };
        smallest = smaller;
    }
}

/// Every document that is a step smaller, the largest steps first.
fn smaller(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    match value {
        Value::Object(members) => {
            for key in members.keys() {
                let mut fewer = members.clone();
                fewer.remove(key);
                found.push(Value::Object(fewer));
            }
            if !members.contains_key("@context") {
                found.extend(members.values().cloned());
            }
            for (key, member) in members {
                for candidate in smaller(member) {
                    let mut changed = members.clone();
                    changed.insert(key.clone(), candidate);
                    found.push(Value::Object(changed));
                }
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(index);
                found.push(Value::Array(fewer));
            }
            if let [only] = items.as_slice() {
                found.push(only.clone());
            }
            for (index, item) in items.iter().enumerate() {
                for candidate in smaller(item) {
                    let mut changed = items.clone();
                    changed[index] = candidate;
                    found.push(Value::Array(changed));
                }
            }
        }
        Value::String(text) if text.len() > 1 && !text.starts_with('@') && !text.contains(':') => {
            found.push(json!("z"));
        }
        _ => {}
    }
    found
}

//! DID documents: whatever a document says, a key is found only under its own name, and for a purpose that it lists.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ob3::did::{Document, Source, resolve};
use ob3::{Did, Lookup, Limits, Timestamp};

const PURPOSES: [&str; 4] = ["assertionMethod", "authentication", "verificationMethod", "id"];

fuzz_target!(|data: &[u8]| {
    let limits = Limits::default();
    let now = Timestamp::parse("2026-01-31T12:00:00Z").ok();
    if let Ok(text) = std::str::from_utf8(data) {
        if let Ok(did) = Did::parse(text) {
            assert_eq!(did.to_string(), text);
            let _ = (did.verifying_key(), did.document_url(), did.verification_method());
        }
        let _ = resolve(text, "assertionMethod", now, &|_| Lookup::NotProvided, &limits);
    }
    let Ok(document) = Document::parse(data, &limits) else { return };
    let mut names = vec![document.id().to_owned(), String::from("https://example.edu/1#key"), String::from("#key")];
    strings(&serde_json::from_slice(data).unwrap_or_default(), document.id(), &mut names);
    for name in names.iter().take(20) {
        for purpose in PURPOSES {
            if let Ok(found) = document.verification_method(name, purpose, now) {
                assert!(PURPOSES[..2].contains(&purpose), "{purpose} is no purpose");
                assert!(document.is_verification_method() || found.controller == document.id());
            }
            if let Ok(resolved) = resolve(name, purpose, now, &|_| Lookup::Found(data), &limits) {
                assert!(PURPOSES[..2].contains(&purpose) || resolved.source == Source::Fragment, "{purpose} is no purpose");
            }
        }
    }
});

/// Every string of a document, alone and behind the document's id: some of them are names of methods.
fn strings(value: &serde_json::Value, id: &str, names: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => names.extend([text.clone(), format!("{id}{text}")]),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, id, names)),
        serde_json::Value::Object(members) => members.values().for_each(|member| strings(member, id, names)),
        _ => {}
    }
}

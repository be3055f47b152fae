//! What is done to a signed badge that nobody may take afterwards.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use serde_json::{Value, json};

use crate::badges::{Way, payload_of};

/// The same with something else in it, or with another signature.
pub(crate) fn tampered(way: &Way, signed: &str) -> Vec<(&'static str, String)> {
    if way.format.is_embedded() { tampered_proof(signed) } else { tampered_token(signed) }
}

fn tampered_proof(signed: &str) -> Vec<(&'static str, String)> {
    let signed: Value = serde_json::from_str(signed).unwrap();
    let change = |how: fn(&mut Value)| {
        let mut changed = signed.clone();
        how(&mut changed);
        assert_ne!(changed, signed);
        changed.to_string()
    };
    vec![
        ("another name", change(|signed| signed["name"] = json!("Careless reading"))),
        ("another achievement", change(|signed| signed["credentialSubject"]["achievement"]["name"] = json!("Ruling"))),
        ("another date of the proof", change(|signed| signed["proof"]["created"] = json!("2026-01-03T00:00:00Z"))),
        ("another purpose", change(|signed| signed["proof"]["proofPurpose"] = json!("authentication"))),
        ("a member more", change(|signed| signed["credentialSubject"]["achievement"]["humanCode"] = json!("R1"))),
        (
            "another signature",
            change(|signed| {
                let name = if signed["proof"].get("jws").is_some() { "jws" } else { "proofValue" };
                signed["proof"][name] = json!(with_another_character(signed["proof"][name].as_str().unwrap(), 20));
            }),
        ),
    ]
}

fn tampered_token(token: &str) -> Vec<(&'static str, String)> {
    let [header, payload, signature] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let renamed = payload_of(token).replace("Careful reading", "Careless reading");
    assert_ne!(renamed, payload_of(token));
    let mut none: Value = serde_json::from_slice(&BASE64URL.decode(header).unwrap()).unwrap();
    none["alg"] = json!("none");
    let none = BASE64URL.encode(none.to_string());
    let half: String = signature.chars().take(signature.len() / 2).collect();
    vec![
        ("another name", format!("{header}.{}.{signature}", BASE64URL.encode(renamed))),
        ("another character of the payload", format!("{header}.{}.{signature}", with_another_character(payload, 20))),
        ("another character of the signature", format!("{header}.{payload}.{}", with_another_character(signature, 20))),
        ("half a signature", format!("{header}.{payload}.{half}")),
        ("no signature", format!("{header}.{payload}.")),
        ("no algorithm", format!("{none}.{payload}.{signature}")),
        ("neither", format!("{none}.{payload}.")),
    ]
}

/// So many characters before the end stands another one.
fn with_another_character(text: &str, before_the_end: usize) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let place = characters.len() - before_the_end;
    characters[place] = if characters[place] == 'A' { 'B' } else { 'A' };
    characters.into_iter().collect()
}

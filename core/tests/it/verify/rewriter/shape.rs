//! Arrays, sets, and what says nothing.

use serde_json::{Value, json};

use super::draft::Draft;
use super::tape::Tape;

pub(crate) fn array(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let keys: Vec<String> = draft.object(&site.path)?.keys().filter(|key| *key != "@context").cloned().collect();
    let key = tape.pick(&keys)?;
    let value = draft.object_mut(&site.path)?.get_mut(key)?;
    if value.is_array() {
        return None;
    }
    *value = json!([value.clone()]);
    Some(())
}

pub(crate) fn bare(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let object = draft.object_mut(&site.path)?;
    let arrays: Vec<String> = object
        .iter()
        .filter(|(_, value)| value.as_array().is_some_and(|items| items.len() == 1))
        .map(|(key, _)| key.clone())
        .collect();
    let value = object.get_mut(tape.pick(&arrays)?)?;
    *value = value.as_array_mut()?.pop()?;
    Some(())
}

/// The key of some array of several.
fn several(draft: &Draft, tape: &mut Tape<'_>) -> Option<(String, String)> {
    (0..12).find_map(|_| {
        let site = draft.site(tape)?;
        let object = draft.object(&site.path)?;
        let is_several = |value: &Value| value.as_array().is_some_and(|items| items.len() > 1);
        let arrays: Vec<&String> =
            object.iter().filter(|(key, value)| *key != "@context" && is_several(value)).map(|(key, _)| key).collect();
        Some((site.path.clone(), (*tape.pick(&arrays)?).clone()))
    })
}

pub(crate) fn reorder(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (path, key) = several(draft, tape)?;
    let items = draft.object_mut(&path)?.get_mut(&key)?.as_array_mut()?;
    let (one, other) = (tape.below(items.len()), tape.below(items.len()));
    items.swap(one, other);
    Some(())
}

pub(crate) fn repeat(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, _) = draft.member(tape)?;
    let value = draft.object_mut(&site.path)?.get_mut(&key)?;
    *value = match value.take() {
        Value::Array(mut items) => {
            let item = items.get(tape.below(items.len()))?.clone();
            items.push(item);
            Value::Array(items)
        }
        one => json!([one, one]),
    };
    Some(())
}

pub(crate) fn set(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, _) = draft.member(tape)?;
    let value = draft.object_mut(&site.path)?.get_mut(&key)?;
    *value = json!({ "@set": value.take() });
    Some(())
}

/// What adds no statement: null, an empty array, an empty set, an index.
pub(crate) fn nothing(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let mut words: Vec<String> = site.terms.words().iter().map(|(word, _)| (*word).to_owned()).collect();
    words.extend(["@index", "@language", "@nest", "@included", "@reverse", "@graph", "@set"].map(str::to_owned));
    let word = tape.pick(&words)?.clone();
    let value = match tape.below(8) {
        0 => Value::Null,
        1 => json!([]),
        2 => json!({}),
        3 => json!([null]),
        4 => json!({ "@value": null }),
        5 => json!({ "@set": [] }),
        6 => json!("Never signed"),
        _ => json!([{ "@value": null }, null]),
    };
    let object = draft.object_mut(&site.path)?;
    match object.get_mut(&word) {
        // Beside a value that says something.
        Some(found) if !found.is_array() => *found = json!([found.clone(), value]),
        Some(found) => found.as_array_mut()?.push(value),
        None => drop(object.insert(word, value)),
    }
    Some(())
}

/// What no context defines, and so nobody signed.
pub(crate) fn unknown(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let words = [
        "a message",
        "name",
        "validUntil",
        "validFrom",
        "expirationDate",
        "issuanceDate",
        "value",
        "revoked",
        "grade",
        "evidence",
        "expires",
        "expiration",
        "narrative",
        "encodedList",
        "holder",
        "image",
        "url",
        "@grade",
        "name ",
        "Name",
        "credentialStatus",
        "issuer",
    ];
    let word = *tape.pick(&words)?;
    let value = match tape.below(4) {
        0 => json!("Never signed"),
        1 => json!({ "id": "https://attacker.example" }),
        2 => json!(["Never signed"]),
        _ => json!("2036-01-01T00:00:00Z"),
    };
    let object = draft.object_mut(&site.path)?;
    if object.contains_key(word) {
        return None;
    }
    object.insert(word.to_owned(), value);
    Some(())
}

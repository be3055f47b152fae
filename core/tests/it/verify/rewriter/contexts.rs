//! Contexts: added, exchanged, in other places.

use serde_json::{Value, json};

use super::bases::{V1, V2};
use super::draft::{Draft, insert_context, meaning};
use super::tape::Tape;
use super::terms::SHIPPED;

fn any_shipped<'s>(tape: &mut Tape<'_>) -> Option<&'s String> {
    let urls: Vec<&String> = SHIPPED.keys().collect();
    tape.pick(&urls).copied()
}

/// The contexts of the document, or of a credential inside it.
fn entries<'d>(draft: &'d mut Draft, tape: &mut Tape<'_>) -> Option<&'d mut Vec<Value>> {
    let mut sites = draft.sites();
    sites.retain(|site| draft.object(&site.path).is_some_and(has_contexts));
    let root = sites.len().checked_sub(1)?;
    let at = if tape.once_in(3) { tape.below(sites.len()) } else { root };
    let path = sites.into_iter().nth(at)?.path;
    draft.object_mut(&path)?.get_mut("@context")?.as_array_mut()
}

fn has_contexts(object: &serde_json::Map<String, Value>) -> bool {
    object.get("@context").and_then(Value::as_array).is_some_and(|entries| !entries.is_empty())
}

pub(crate) fn append(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let url = any_shipped(tape)?;
    entries(draft, tape)?.push(json!(url));
    Some(())
}

pub(crate) fn prepend(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entry = if tape.once_in(4) { json!({}) } else { json!(any_shipped(tape)?) };
    entries(draft, tape)?.insert(0, entry);
    Some(())
}

pub(crate) fn reorder(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entries = entries(draft, tape)?;
    let (from, to) = (tape.below(entries.len()), tape.below(entries.len()));
    entries.swap(from, to);
    Some(())
}

pub(crate) fn replace(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let url = any_shipped(tape)?;
    let entries = entries(draft, tape)?;
    let place = tape.below(entries.len());
    *entries.get_mut(place)? = json!(url);
    Some(())
}

pub(crate) fn remove(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entries = entries(draft, tape)?;
    let place = tape.below(entries.len());
    entries.remove(place);
    Some(())
}

pub(crate) fn repeat(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entries = entries(draft, tape)?;
    let entry = tape.pick(entries)?.clone();
    entries.insert(tape.below(entries.len() + 1), entry);
    Some(())
}

/// A context of ours, or the one that is in force at the top, in an object further down.
pub(crate) fn embed(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let tops: Vec<Value> = draft.document["@context"].as_array()?.clone();
    let context = if tape.once_in(2) { tape.pick(&tops)?.clone() } else { json!(any_shipped(tape)?) };
    let first = tape.once_in(2);
    insert_context(draft.document.pointer_mut(&site.path)?, context, first);
    Some(())
}

/// The text of a context in place of its URL, whole or with words of one's own.
pub(crate) fn inline(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entries = entries(draft, tape)?;
    let place = tape.below(entries.len());
    let entry = entries.get_mut(place)?;
    let mut context = SHIPPED.get(entry.as_str()?)?.clone();
    if tape.once_in(3)
        && let Some(object) = context.as_object_mut()
    {
        object.remove("@protected");
    }
    *entry = context;
    Some(())
}

pub(crate) fn import(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let entries = entries(draft, tape)?;
    let place = tape.below(entries.len());
    let entry = entries.get_mut(place)?;
    let url = entry.as_str()?.to_owned();
    *entry = match tape.below(4) {
        0 => json!({ "@version": 1.1, "@import": url }),
        1 => json!({ "@version": 1.1, "@import": url, "@protected": false }),
        2 => json!({ "@version": 1.1, "@import": url, "name": null }),
        _ => json!({ "@version": 1.1, "@import": url, "ours1": "https://schema.org/name" }),
    };
    Some(())
}

pub(crate) fn stay(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let word = draft.name("own");
    draft.rename(&site.path, &key, &word)?;
    let propagates = tape.once_in(2);
    let context = json!({ "@propagate": propagates, word: definition.written() });
    insert_context(draft.document.pointer_mut(&site.path)?, context, false);
    Some(())
}

pub(crate) fn empty(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let context = match tape.below(4) {
        0 => json!({}),
        1 => json!({ "@version": 1.1 }),
        2 => json!([]),
        _ => Value::Null,
    };
    let first = tape.once_in(2);
    insert_context(draft.document.pointer_mut(&site.path)?, context, first);
    Some(())
}

pub(crate) fn protect(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    // A word of the standard, defined as it is, before the standard's own context or after it.
    let mut context = json!({ "@protected": true, key: definition.written() });
    if tape.once_in(2) {
        let word = draft.name("own");
        context[word] = definition.written();
    }
    draft.add_context(tape, &site.path, context);
    Some(())
}

/// A type of one's own that says the same as one that is there, and brings a context with a word for a member.
pub(crate) fn by_type(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let types = draft.object(&site.path)?.get("type")?.clone();
    let name = types.as_str().or_else(|| types.as_array()?.first()?.as_str())?.to_owned();
    let iri = site.terms.expand(&name)?;
    let (word, own) = (draft.name("own"), draft.name("Own"));
    draft.rename(&site.path, &key, &word)?;
    let types = draft.object_mut(&site.path)?.get_mut("type")?;
    let scoped = json!({ "@id": iri, "@context": { word: definition.written() } });
    if tape.once_in(3) {
        // The type's own word, given another context.
        draft.add_context(tape, "", json!({ name: scoped }));
        return Some(());
    }
    match types {
        Value::Array(names) => names.push(json!(own)),
        name => *name = json!([name.clone(), own]),
    }
    draft.add_context(tape, "", json!({ own: scoped }));
    Some(())
}

/// The word for a link, or one of one's own, brings a context with a word for a member of what it leads to.
pub(crate) fn by_property(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let link = site.link.clone()?;
    let mut written = meaning(&link.terms, &link.key)?.written();
    let word = draft.name("own");
    draft.rename(&site.path, &key, &word)?;
    let own = json!({ word: definition.written() });
    written["@context"] = match written.get("@context") {
        Some(scope) => json!([scope, own]),
        None => own,
    };
    let name = if tape.once_in(2) { link.key.clone() } else { draft.name("own") };
    draft.rename(&link.site, &link.key, &name);
    draft.add_context(tape, &link.site, json!({ name: written }));
    Some(())
}

/// A word of the standard that means nothing: what stands under it is unsigned.
pub(crate) fn nullify(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let word = *tape.pick(&[
        "name",
        "description",
        "validUntil",
        "value",
        "evidence",
        "role",
        "image",
        "narrative",
        "expires",
        "url",
    ])?;
    let known = site.terms.get(word).cloned();
    let object = draft.object_mut(&site.path)?;
    if let Some(value) = object.remove(word) {
        // What is there moves to its IRI.
        let definition = known?;
        let value = super::names::explicit(&value, &definition, &site.terms);
        object.insert(definition.id.clone()?, value);
    }
    object.insert(word.to_owned(), json!("Never signed"));
    let nothing = if tape.once_in(3) { json!("@nothing") } else { Value::Null };
    draft.add_context(tape, &site.path, json!({ word: nothing }));
    Some(())
}

/// The other data model's context, and the dates by its names, which contexts of one's own make mean the same.
pub(crate) fn other_model(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let way = tape.below(4);
    let entries = draft.document["@context"].as_array_mut()?;
    let place = entries.iter().position(|entry| entry == V1 || entry == V2)?;
    let (from, to) = if entries[place] == V2 { (V2, V1) } else { (V1, V2) };
    match way {
        0 => entries[place] = json!(to),
        1 => entries.insert(0, json!(to)),
        2 => entries.push(json!(to)),
        _ => {
            entries[place] = json!(to);
            entries.push(json!(from));
        }
    }
    if tape.once_in(2) {
        return Some(());
    }
    let mut own = serde_json::Map::new();
    for (newer, older) in [("validFrom", "issuanceDate"), ("validUntil", "expirationDate")] {
        let (ours, theirs) = if from == V2 { (newer, older) } else { (older, newer) };
        let object = draft.document.as_object_mut()?;
        if let Some(date) = object.remove(ours) {
            object.insert(theirs.to_owned(), date);
            own.insert(theirs.to_owned(), json!({ "@id": format!("https://www.w3.org/2018/credentials#{ours}"), "@type": "http://www.w3.org/2001/XMLSchema#dateTime" }));
        }
    }
    draft.add_context(tape, "", Value::Object(own));
    Some(())
}

/// A language or direction by default, which texts with a language of their own do without.
pub(crate) fn language(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let mut found = Vec::new();
    for site in draft.sites() {
        for (key, value) in draft.object(&site.path)? {
            let typed = site.terms.get(key).is_some_and(|definition| definition.coercion().is_some());
            let is_property = super::draft::is_property(&site.terms, key);
            if is_property && !typed && (value.is_string() || value.get("@language").is_some()) {
                found.push((site.path.clone(), key.clone()));
            }
        }
    }
    let (path, key) = tape.pick(&found)?.clone();
    let value = draft.object_mut(&path)?.get_mut(&key)?;
    match value {
        Value::String(text) => {
            // Without the default: a value object has the language that it says, and none where it says none.
            *value = json!({ "@value": text });
            let key = *tape.pick(&["@language", "@direction"])?;
            let default = if key == "@language" { json!("en") } else { json!("rtl") };
            insert_context(draft.document.pointer_mut(&path)?, json!({ key: default }), false);
        }
        object => {
            let (text, language) = (object["@value"].clone(), object["@language"].clone());
            *object = text;
            insert_context(draft.document.pointer_mut(&path)?, json!({ "@language": language }), false);
        }
    }
    Some(())
}

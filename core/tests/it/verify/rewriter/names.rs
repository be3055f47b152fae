//! Keys and types by other names.

use serde_json::{Map, Value, json};

use super::draft::{Draft, Site, is_property, meaning};
use super::tape::Tape;
use super::terms::{Definition, Terms, WORDS, Word};

/// A value written so that it needs no definition: links and types of texts in full.
pub(crate) fn explicit(value: &Value, definition: &Definition, terms: &Terms) -> Value {
    let each = |value: &Value| match (definition.coercion(), value) {
        (Some("@json"), value) => json!({"@value": value, "@type": "@json"}),
        (Some("@id"), Value::String(id)) => json!({"@id": id}),
        (Some("@vocab"), Value::String(word)) => json!({"@id": terms.expand(word).unwrap_or_else(|| word.clone())}),
        (Some(kind), scalar @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) if !kind.starts_with('@') => {
            json!({"@value": scalar, "@type": kind})
        }
        (_, object @ Value::Object(_)) if definition.has_container("@graph") => json!({"@graph": object}),
        (_, other) => other.clone(),
    };
    if definition.coercion() == Some("@json") {
        return each(value);
    }
    let values = match value {
        Value::Array(items) => Value::Array(items.iter().map(each).collect()),
        one => each(one),
    };
    if definition.has_container("@list") { json!({"@list": values}) } else { values }
}

/// Renames a key, and writes its values for what the new word's definition makes of them.
fn renamed(draft: &mut Draft, site: &Site, key: &str, from: &Definition, word: &str, to: &Definition) -> Option<()> {
    let same = from.coercion() == to.coercion() && from.entries.get("@container") == to.entries.get("@container");
    if !same {
        let object = draft.object_mut(&site.path)?;
        let value = explicit(object.get(key)?, from, &site.terms);
        object.insert(key.to_owned(), value);
    }
    draft.rename(&site.path, key, word)
}

fn bare() -> Definition {
    Definition { id: None, entries: Map::new() }
}

/// A word of one's own with the same definition.
pub(crate) fn alias(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let word = draft.name("own");
    draft.rename(&site.path, &key, &word)?;
    draft.add_context(tape, &site.path, json!({ word: definition.written() }));
    Some(())
}

pub(crate) fn whole_iri(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let iri = definition.id.clone()?;
    renamed(draft, &site, &key, &definition, &iri, &bare())
}

pub(crate) fn prefixed(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let (prefix, rest) = cut(definition.id.as_deref()?, tape)?;
    let word = draft.name("p");
    // Some contexts that we ship define prefixes.
    let shipped = site.terms.words().into_iter().find(|(_, known)| known.id.as_deref() == Some(&prefix));
    if let Some((known, _)) = shipped.filter(|_| tape.once_in(2)) {
        return renamed(draft, &site, &key, &definition, &format!("{known}:{rest}"), &bare());
    }
    renamed(draft, &site, &key, &definition, &format!("{word}:{rest}"), &bare())?;
    draft.add_context(tape, &site.path, json!({ word: {"@id": prefix, "@prefix": true} }));
    Some(())
}

/// An IRI cut in two, most often behind what ends the name of a vocabulary.
pub(crate) fn cut(iri: &str, tape: &mut Tape<'_>) -> Option<(String, String)> {
    let natural: Vec<usize> = iri.match_indices(['#', '/', ':']).map(|(at, _)| at + 1).collect();
    let any: Vec<usize> = iri.char_indices().map(|(at, _)| at).skip(1).collect();
    let at = *if tape.once_in(4) { tape.pick(&any)? } else { tape.pick(&natural)? };
    let (prefix, rest) = iri.split_at(at);
    (!rest.starts_with("//")).then(|| (prefix.to_owned(), rest.to_owned()))
}

pub(crate) fn by_vocabulary(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let (vocabulary, word) = cut(definition.id.as_deref()?, tape)?;
    if site.terms.get(&word).is_some() {
        return None;
    }
    renamed(draft, &site, &key, &definition, &word, &bare())?;
    draft.add_context(tape, &site.path, json!({ "@vocab": vocabulary }));
    Some(())
}

/// The words of the contexts that we ship that stand for the same, all but the one that is written.
fn other_words<'w>(iri: &str, but: &str) -> Vec<&'w Word> {
    WORDS.get(iri).into_iter().flatten().filter(|word| word.name != but).collect()
}

/// Makes a word mean what it should at a place: it does, or a context of ours is added, or one of one's own.
fn define(draft: &mut Draft, tape: &mut Tape<'_>, site: &Site, word: &Word) {
    if site.terms.get(&word.name).is_some_and(|known| known.id == word.definition.id) {
        return;
    }
    match &word.url {
        Some(url) if !tape.once_in(4) => draft.add_shipped(tape, url),
        _ => draft.add_context(tape, &site.path, json!({ word.name.clone(): word.definition.written() })),
    }
}

pub(crate) fn another_word(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    // Most members have one name only: look for one that has more.
    let (site, key, definition, word) = (0..12).find_map(|_| {
        let (site, key, definition) = draft.member(tape)?;
        let word = *tape.pick(&other_words(definition.id.as_deref()?, &key))?;
        Some((site, key, definition, word))
    })?;
    let known = site.terms.get(&word.name).filter(|known| known.id == word.definition.id).cloned();
    renamed(draft, &site, &key, &definition, &word.name, known.as_ref().unwrap_or(&word.definition))?;
    define(draft, tape, &site, word);
    Some(())
}

/// A word that readers look for, in the place of another: `validUntil` that stands for what `issuanceDate` stands for.
pub(crate) fn borrowed_word(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let words: Vec<String> =
        site.terms.words().iter().map(|(word, _)| (*word).to_owned()).chain(BORROWED.map(str::to_owned)).collect();
    let word = tape.pick(&words)?.clone();
    draft.rename(&site.path, &key, &word)?;
    draft.add_context(tape, &site.path, json!({ word: definition.written() }));
    Some(())
}

const BORROWED: [&str; 12] = [
    "name",
    "description",
    "validFrom",
    "validUntil",
    "issuanceDate",
    "expirationDate",
    "expires",
    "value",
    "image",
    "credentialStatus",
    "evidence",
    "endorsementComment",
];

pub(crate) fn backwards(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let iri = definition.id.clone()?;
    let value = draft.object_mut(&site.path)?.remove(&key)?;
    let word = draft.name("of");
    // What the member leads to leads back to the node.
    let id = draft.id_or_label(&site)?;
    let mut target = match explicit(&value, &definition, &site.terms) {
        Value::Object(target) if !target.contains_key("@value") => target,
        _ => return None,
    };
    target.insert(word.clone(), json!({ "@id": id }));
    let object = draft.document.as_object_mut()?;
    let mut included = object.remove("@included").and_then(|found| found.as_array().cloned()).unwrap_or_default();
    included.push(Value::Object(target));
    object.insert("@included".to_owned(), Value::Array(included));
    draft.add_context(tape, "", json!({ word: {"@reverse": iri} }));
    Some(())
}

fn contained(
    draft: &mut Draft,
    tape: &mut Tape<'_>,
    container: &Value,
    key_of: fn(&mut Map<String, Value>) -> Option<String>,
) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let value = draft.object(&site.path)?.get(&key)?.clone();
    let values = if let Value::Array(items) = value { items } else { vec![value] };
    let mut map = Map::new();
    for value in values {
        let Value::Object(mut value) = value else { return None };
        let name = key_of(&mut value)?;
        map.insert(name, Value::Object(value));
    }
    let word = if tape.once_in(3) { key.clone() } else { draft.name("map") };
    let mut definition = definition.written();
    definition["@container"] = container.clone();
    let object = draft.object_mut(&site.path)?;
    object.remove(&key)?;
    object.insert(word.clone(), Value::Object(map));
    draft.add_context(tape, &site.path, json!({ word: definition }));
    Some(())
}

pub(crate) fn index_map(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    contained(draft, tape, &json!("@index"), |value| Some(format!("place {}", value.len())))
}

pub(crate) fn id_map(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    contained(draft, tape, &json!("@id"), |value| value.remove("id").and_then(|id| id.as_str().map(str::to_owned)))
}

pub(crate) fn type_map(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    contained(draft, tape, &json!(["@type", "@set"]), |value| {
        let kind = value.remove("type")?;
        kind.as_str().or_else(|| kind.as_array()?.first()?.as_str()).map(str::to_owned)
    })
}

/// The same member once more under another name.
pub(crate) fn twice(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = draft.member(tape)?;
    let value = draft.object(&site.path)?.get(&key)?.clone();
    if tape.once_in(2) {
        let iri = definition.id.clone()?;
        let value = explicit(&value, &definition, &site.terms);
        draft.object_mut(&site.path)?.insert(iri, value);
    } else {
        let word = draft.name("own");
        draft.object_mut(&site.path)?.insert(word.clone(), value);
        draft.add_context(tape, &site.path, json!({ word: definition.written() }));
    }
    Some(())
}

/// Some values of a member under its name, the others under another.
pub(crate) fn shared(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, definition) = (0..12).find_map(|_| {
        let (site, key, definition) = draft.member(tape)?;
        let is_several = draft.object(&site.path)?.get(&key)?.as_array().is_some_and(|items| items.len() > 1);
        is_several.then_some((site, key, definition))
    })?;
    let items = draft.object_mut(&site.path)?.get_mut(&key)?.as_array_mut()?;
    let item = items.remove(tape.below(items.len()));
    if tape.once_in(2) {
        let word = draft.name("own");
        draft.object_mut(&site.path)?.insert(word.clone(), item);
        draft.add_context(tape, &site.path, json!({ word: definition.written() }));
    } else {
        let iri = definition.id.clone()?;
        let item = explicit(&item, &definition, &site.terms);
        draft.object_mut(&site.path)?.insert(iri, item);
    }
    Some(())
}

/// A site and one of its keys that stands for `@id` or `@type`.
fn keyword(draft: &Draft, tape: &mut Tape<'_>) -> Option<(Site, String, String)> {
    let site = draft.site(tape)?;
    let keys = draft.object(&site.path)?.keys().filter_map(|key| {
        let meaning = site.terms.expand(key)?;
        matches!(meaning.as_str(), "@id" | "@type").then(|| (key.clone(), meaning))
    });
    let keys: Vec<_> = keys.collect();
    let (key, meaning) = tape.pick(&keys)?.clone();
    Some((site, key, meaning))
}

pub(crate) fn keywords(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, meaning) = keyword(draft, tape)?;
    draft.rename(&site.path, &key, &meaning)
}

pub(crate) fn alias_of_keyword(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, meaning) = keyword(draft, tape)?;
    let word = if tape.once_in(3) {
        (*tape.pick(&["@id", "id", "type", "name", "uri"])?).to_owned()
    } else {
        draft.name("word")
    };
    draft.rename(&site.path, &key, &word)?;
    draft.add_context(tape, &site.path, json!({ word: meaning }));
    Some(())
}

/// Some type of some node, with what it stands for.
fn type_of(draft: &Draft, tape: &mut Tape<'_>) -> Option<(Site, String, String)> {
    let site = draft.site(tape)?;
    let types: Vec<String> = match draft.object(&site.path)?.get("type")? {
        Value::String(name) => vec![name.clone()],
        Value::Array(names) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let name = tape.pick(&types)?.clone();
    let iri = site.terms.expand(&name)?;
    Some((site, name, iri))
}

fn retyped(draft: &mut Draft, site: &Site, from: &str, to: &str) -> Option<()> {
    match draft.object_mut(&site.path)?.get_mut("type")? {
        Value::Array(names) => *names.iter_mut().find(|name| *name == from)? = json!(to),
        name => *name = json!(to),
    }
    Some(())
}

pub(crate) fn another_type(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, name, word) = (0..12).find_map(|_| {
        let (site, name, iri) = type_of(draft, tape)?;
        let word = *tape.pick(&other_words(&iri, &name))?;
        Some((site, name, word))
    })?;
    if tape.once_in(3) {
        let types = draft.object_mut(&site.path)?.get_mut("type")?.as_array_mut()?;
        types.push(json!(word.name));
    } else {
        retyped(draft, &site, &name, &word.name)?;
    }
    define(draft, tape, &site, word);
    Some(())
}

pub(crate) fn type_iri(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, name, iri) = type_of(draft, tape)?;
    retyped(draft, &site, &name, &iri)
}

pub(crate) fn type_prefixed(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, name, iri) = type_of(draft, tape)?;
    let (prefix, rest) = cut(&iri, tape)?;
    if tape.once_in(3) {
        retyped(draft, &site, &name, &rest)?;
        draft.add_context(tape, &site.path, json!({ "@vocab": prefix }));
        return Some(());
    }
    let word = draft.name("p");
    retyped(draft, &site, &name, &format!("{word}:{rest}"))?;
    draft.add_context(tape, &site.path, json!({ word: {"@id": prefix, "@prefix": true} }));
    Some(())
}

/// A word of one's own for a type, with the context that the type brings or without.
pub(crate) fn type_alias(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, name, _) = type_of(draft, tape)?;
    let definition = meaning(&site.terms, &name)?;
    let word = draft.name("Own");
    if tape.once_in(3) {
        // Beside the name, which is kept.
        draft.object_mut(&site.path)?.get_mut("type")?.as_array_mut()?.push(json!(word));
    } else {
        retyped(draft, &site, &name, &word)?;
    }
    draft.add_context(tape, &site.path, json!({ word: definition.written() }));
    Some(())
}

/// Whether a key is a member, for those who choose members themselves.
pub(crate) fn properties(draft: &Draft, site: &Site) -> Vec<String> {
    let object = draft.object(&site.path);
    object.into_iter().flat_map(Map::keys).filter(|key| is_property(&site.terms, key)).cloned().collect()
}

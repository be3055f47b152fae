//! Members at other places, where they still speak of the same node.

use serde_json::{Map, Value, json};

use super::draft::{Draft, Site, meaning};
use super::names::{explicit, properties};
use super::tape::Tape;

pub(crate) fn nest(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, key, _) = draft.member(tape)?;
    let word = if tape.once_in(2) {
        let word = draft.name("own");
        draft.add_context(tape, &site.path, json!({ word.clone(): "@nest" }));
        word
    } else {
        "@nest".to_owned()
    };
    let object = draft.object_mut(&site.path)?;
    let value = object.remove(&key)?;
    let nested = object.entry(word).or_insert_with(|| json!({}));
    nested.as_object_mut()?.insert(key, value);
    Some(())
}

/// A member taken out of a node, written so that it can stand anywhere.
fn taken(draft: &mut Draft, tape: &mut Tape<'_>, site: &Site, keep: bool) -> Option<(String, Value)> {
    let key = tape.pick(&properties(draft, site))?.clone();
    let definition = meaning(&site.terms, &key)?;
    let object = draft.object_mut(&site.path)?;
    let value = if keep { object.get(&key)?.clone() } else { object.remove(&key)? };
    match &value {
        // One of several values may go alone.
        Value::Array(items) if items.len() > 1 && !keep && tape.once_in(3) => {
            let mut items = items.clone();
            let item = items.remove(tape.below(items.len()));
            object.insert(key, Value::Array(items));
            Some((definition.id.clone()?, explicit(&item, &definition, &site.terms)))
        }
        _ => Some((definition.id.clone()?, explicit(&value, &definition, &site.terms))),
    }
}

/// Adds a node to what an object includes.
fn included(draft: &mut Draft, tape: &mut Tape<'_>, path: &str, node: Value) -> Option<()> {
    let word = if tape.once_in(3) {
        let word = draft.name("own");
        draft.add_context(tape, path, json!({ word.clone(): "@included" }));
        word
    } else {
        "@included".to_owned()
    };
    let list = draft.object_mut(path)?.entry(word).or_insert_with(|| json!([]));
    list.as_array_mut()?.push(node);
    Some(())
}

pub(crate) fn include(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let place = if tape.once_in(2) { String::new() } else { draft.site(tape)?.path };
    let (key, value) = taken(draft, tape, &site, false)?;
    let id = draft.id_or_label(&site)?;
    included(draft, tape, &place, json!({ "@id": id, key: value }))
}

/// The whole document, or a part of it, as the content of `@graph`.
pub(crate) fn graph(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    if tape.once_in(2) {
        let root = draft.document.as_object_mut()?;
        let (mut outer, mut inner) = (Map::new(), Map::new());
        for (key, value) in std::mem::take(root) {
            let side = if matches!(key.as_str(), "@context" | "proof") { &mut outer } else { &mut inner };
            side.insert(key, value);
        }
        if tape.once_in(2) {
            // The names that readers look for, at the top, too.
            for (key, value) in inner.iter().filter(|(key, _)| matches!(key.as_str(), "type" | "issuer")) {
                outer.insert(key.clone(), value.clone());
            }
        }
        outer.insert("@graph".to_owned(), json!([inner]));
        draft.document = Value::Object(outer);
        return Some(());
    }
    let site = draft.site(tape)?;
    let value = draft.document.pointer_mut(&site.path)?;
    *value = json!({ "@graph": value.clone() });
    Some(())
}

/// A link from its other end.
pub(crate) fn reverse(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let (key, value) = taken(draft, tape, &site, false)?;
    let id = draft.id_or_label(&site)?;
    let Value::Object(mut target) = value else { return None };
    if target.contains_key("@value") {
        return None;
    }
    target.insert("@reverse".to_owned(), json!({ key: { "@id": id } }));
    let place = if tape.once_in(2) { String::new() } else { draft.site(tape)?.path };
    included(draft, tape, &place, Value::Object(target))
}

/// A node that is written as two objects side by side, with one id.
pub(crate) fn split(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let link = site.link.clone()?;
    let (key, value) = taken(draft, tape, &site, false)?;
    let id = draft.id_or_label(&site)?;
    let piece = json!({ "@id": id, key: value });
    let first = tape.once_in(2);
    let slot = draft.object_mut(&link.site)?.get_mut(&link.key)?;
    let mut pieces = match slot.take() {
        Value::Array(items) => items,
        one => vec![one],
    };
    pieces.insert(if first { 0 } else { pieces.len() }, piece);
    *slot = Value::Array(pieces);
    Some(())
}

/// Two places that have one id.
fn two_places(draft: &Draft, tape: &mut Tape<'_>) -> Option<(Site, Site)> {
    let sites = draft.sites();
    let ids: Vec<Option<String>> = sites.iter().map(|site| draft.id(site).map(|(_, id)| id)).collect();
    let mut pairs = Vec::new();
    for (first, id) in ids.iter().enumerate() {
        for (second, other) in ids.iter().enumerate() {
            if first != second && id.is_some() && id == other {
                pairs.push((first, second));
            }
        }
    }
    let (first, second) = *tape.pick(&pairs)?;
    let mut sites: Vec<Option<Site>> = sites.into_iter().map(Some).collect();
    Some((sites[first].take()?, sites[second].take()?))
}

/// Writes a member at a place, under the word that it has there if it has one.
fn put(draft: &mut Draft, tape: &mut Tape<'_>, site: &Site, iri: &str, value: Value) -> Option<()> {
    let words = site.terms.words();
    let words: Vec<_> = words.into_iter().filter(|(_, definition)| definition.id.as_deref() == Some(iri)).collect();
    let key = if tape.once_in(4) {
        iri.to_owned()
    } else {
        tape.pick(&words).map_or_else(|| iri.to_owned(), |(word, _)| (*word).to_owned())
    };
    let object = draft.object_mut(&site.path)?;
    let value = match (object.remove(&key), value) {
        (None, Value::Object(value))
            if value.len() == 2 && value.contains_key("@type") && words_coerce(site, &key, &value) =>
        {
            value["@value"].clone()
        }
        (None, value) => value,
        (Some(Value::Array(mut items)), value) => {
            items.push(value);
            Value::Array(items)
        }
        (Some(found), value) => json!([found, value]),
    };
    object.insert(key, value);
    Some(())
}

fn words_coerce(site: &Site, key: &str, value: &Map<String, Value>) -> bool {
    let coercion = site.terms.get(key).and_then(|definition| definition.coercion());
    value.contains_key("@value") && coercion.is_some() && coercion == value["@type"].as_str()
}

pub(crate) fn elsewhere(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (from, to) = two_places(draft, tape)?;
    let (iri, value) = taken(draft, tape, &from, false)?;
    put(draft, tape, &to, &iri, value)
}

pub(crate) fn copy(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (from, to) = two_places(draft, tape)?;
    let (iri, value) = taken(draft, tape, &from, true)?;
    put(draft, tape, &to, &iri, value)
}

/// The members of two places of a node change places: all of them, or one that both have.
pub(crate) fn swap(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (first, second) = two_places(draft, tape)?;
    if tape.once_in(3) {
        let one = draft.document.pointer(&first.path)?.clone();
        let other = draft.document.pointer(&second.path)?.clone();
        *draft.document.pointer_mut(&first.path)? = other;
        *draft.document.pointer_mut(&second.path)? = one;
        return Some(());
    }
    let keys: Vec<String> = properties(draft, &first)
        .into_iter()
        .filter(|key| draft.object(&second.path).is_some_and(|object| object.contains_key(key)))
        .collect();
    let key = tape.pick(&keys)?;
    let one = draft.object(&first.path)?.get(key)?.clone();
    let other = draft.object_mut(&second.path)?.insert(key.clone(), one)?;
    draft.object_mut(&first.path)?.insert(key.clone(), other);
    Some(())
}

/// All that is said of a node at one place, said at another.
pub(crate) fn description(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (from, to) = two_places(draft, tape)?;
    for key in properties(draft, &from) {
        let definition = meaning(&from.terms, &key)?;
        let value = draft.object_mut(&from.path)?.remove(&key)?;
        let value = explicit(&value, &definition, &from.terms);
        put(draft, tape, &to, definition.id.as_deref()?, value)?;
    }
    if tape.once_in(2) {
        draft.object_mut(&from.path)?.remove("type");
    }
    Some(())
}

/// A member left out, which the document says of the node in another place too.
pub(crate) fn leave_out(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = repeated(draft, tape)?;
    let keys: Vec<String> =
        draft.object(&site.path)?.keys().filter(|key| !matches!(key.as_str(), "id" | "@context")).cloned().collect();
    let key = tape.pick(&keys)?;
    let object = draft.object_mut(&site.path)?;
    match object.get_mut(key)? {
        Value::Array(items) if items.len() > 1 && tape.once_in(2) => drop(items.remove(tape.below(items.len()))),
        _ => drop(object.remove(key)),
    }
    Some(())
}

/// All but the id left out, or the whole node written as its id.
pub(crate) fn leave_out_all(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = repeated(draft, tape)?;
    let (_, id) = draft.id(&site).filter(|_| !site.path.is_empty())?;
    *draft.document.pointer_mut(&site.path)? = if tape.once_in(2) { json!(id) } else { json!({ "id": id }) };
    Some(())
}

/// A type at another place of its node.
pub(crate) fn type_elsewhere(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (from, to) = two_places(draft, tape)?;
    let types = draft.object_mut(&from.path)?.remove("type")?;
    let mut types = if let Value::Array(names) = types { names } else { vec![types] };
    match draft.object(&to.path)?.get("type") {
        Some(Value::Array(names)) => types.extend(names.iter().cloned()),
        Some(name) => types.push(name.clone()),
        None => {}
    }
    draft.object_mut(&to.path)?.insert("type".to_owned(), Value::Array(types));
    Some(())
}

/// A place of a node that has others; the root at times, which is mentioned where it should not be.
fn repeated(draft: &Draft, tape: &mut Tape<'_>) -> Option<Site> {
    if tape.once_in(5) { draft.site(tape) } else { two_places(draft, tape).map(|(site, _)| site) }
}

/// A member of a node in an object that no class lists, found by its id there, or included there; plainly or in a wrapping.
pub(crate) fn below_unlisted(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (free, known): (Vec<Site>, Vec<Site>) = draft.sites().into_iter().partition(is_free);
    let site = tape.pick(&known)?;
    let keep = tape.once_in(8);
    let (key, value) = taken(draft, tape, site, keep)?;
    let id = draft.id_or_label(site)?;
    if tape.once_in(4) {
        return backwards_below_unlisted(draft, tape, &free, &id, &key, value);
    }
    let member = wrapped(draft, tape, &key, &value);
    let same: Vec<&Site> = free.iter().filter(|place| has_id(draft, place, &id)).collect();
    if let Some(same) = tape.pick(&same).filter(|_| !tape.once_in(4)) {
        let object = draft.object_mut(&same.path)?;
        let Value::Object(member) = member else { return None };
        object.extend(member);
        return Some(());
    }
    let mut node = member;
    node["@id"] = json!(id);
    let place = tape.pick(&free)?;
    included(draft, tape, &place.path, node)
}

fn is_free(site: &Site) -> bool {
    UNLISTED.iter().any(|name| site.path.contains(name))
}

fn has_id(draft: &Draft, place: &Site, id: &str) -> bool {
    draft.id(place).is_some_and(|(_, found)| found == id)
}

/// A member in the ways in which a node may have it.
fn wrapped(draft: &mut Draft, tape: &mut Tape<'_>, key: &str, value: &Value) -> Value {
    match tape.below(8) {
        0 => json!({ "@nest": { key: value } }),
        1 => {
            let word = draft.name("nest");
            draft.add_context(tape, "", json!({ word.clone(): "@nest" }));
            json!({ word: [{ key: value }] })
        }
        2 => json!({ key: { "@set": value } }),
        3 => {
            let word = draft.name("own");
            draft.add_context(tape, "", json!({ word.clone(): key }));
            json!({ word: value })
        }
        4 => json!({ "@included": [{ "@included": [] }], key: value }),
        _ => json!({ key: value }),
    }
}

/// The same for a link, from its other end.
fn backwards_below_unlisted(
    draft: &mut Draft,
    tape: &mut Tape<'_>,
    free: &[Site],
    id: &str,
    key: &str,
    value: Value,
) -> Option<()> {
    let Value::Object(mut target) = value else { return None };
    if target.contains_key("@value") {
        return None;
    }
    if tape.once_in(2) {
        let word = draft.name("of");
        draft.add_context(tape, "", json!({ word.clone(): { "@reverse": key } }));
        target.insert(word, json!({ "@id": id }));
    } else {
        target.insert("@reverse".to_owned(), json!({ key: { "@id": id } }));
    }
    let of_target = target.get("@id").or(target.get("id")).and_then(Value::as_str).map(str::to_owned);
    let is_same = |place: &&Site| of_target.as_ref().is_some_and(|id| has_id(draft, place, id));
    let same: Vec<&Site> = free.iter().filter(is_same).collect();
    if let Some(same) = tape.pick(&same).filter(|_| !tape.once_in(4)) {
        target.remove("@id");
        target.remove("id");
        draft.object_mut(&same.path)?.extend(target);
        return Some(());
    }
    let place = tape.pick(free)?;
    included(draft, tape, &place.path, Value::Object(target))
}

const UNLISTED: [&str; 4] = ["/ours", "/sees", "/ordered", "/relatedResource"];

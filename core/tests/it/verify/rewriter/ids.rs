//! Ids and links written in other ways.

use serde_json::{Value, json};

use super::draft::{Draft, Site, step};
use super::names::cut;
use super::tape::Tape;

/// Some text that names a node or a word: an id, or the value of a link.
fn reference(draft: &Draft, tape: &mut Tape<'_>) -> Option<(Site, String, String)> {
    let site = draft.site(tape)?;
    let mut found = Vec::new();
    for (key, value) in draft.object(&site.path)? {
        let coercion = site.terms.get(key).and_then(|definition| definition.coercion());
        let is_id = site.terms.expand(key).as_deref() == Some("@id");
        if !is_id && !matches!(coercion, Some("@id" | "@vocab")) {
            continue;
        }
        let place = format!("{}{}", site.path, step(key));
        match value {
            Value::String(text) => found.push((place, text.clone())),
            Value::Array(items) => {
                let texts = items.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_str()?)));
                found.extend(texts.map(|(index, text)| (format!("{place}/{index}"), text.to_owned())));
            }
            _ => {}
        }
    }
    let (place, text) = tape.pick(&found)?.clone();
    Some((site, place, text))
}

fn rewritten(draft: &mut Draft, place: &str, text: String) -> Option<()> {
    *draft.document.pointer_mut(place)? = Value::String(text);
    Some(())
}

/// The whole IRI that a reference stands for.
fn whole(site: &Site, text: &str) -> Option<String> {
    if text.contains(':') { Some(text.to_owned()) } else { site.terms.expand(text) }
}

pub(crate) fn prefixed(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, place, text) = reference(draft, tape)?;
    let (prefix, rest) = cut(&whole(&site, &text)?, tape)?;
    let word = draft.name("p");
    rewritten(draft, &place, format!("{word}:{rest}"))?;
    draft.add_context(tape, &site.path, json!({ word: {"@id": prefix, "@prefix": true} }));
    Some(())
}

pub(crate) fn relative(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, place, text) = reference(draft, tape)?;
    let iri = whole(&site, &text)?;
    let at = iri.rfind(['/', '#', '?'])?;
    let (base, rest) = iri.split_at(at + 1);
    if base.ends_with('#') || base.ends_with('?') {
        let (base, rest) = iri.split_at(at);
        rewritten(draft, &place, rest.to_owned())?;
        draft.add_context(tape, &site.path, json!({ "@base": base }));
    } else {
        rewritten(draft, &place, rest.to_owned())?;
        draft.add_context(tape, &site.path, json!({ "@base": base }));
    }
    Some(())
}

/// Links that are words of a vocabulary: an alias, a whole IRI, a vocabulary of one's own.
pub(crate) fn by_vocabulary(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let mut sites = draft.sites();
    sites.retain(|site| draft.object(&site.path).is_some_and(|object| object.contains_key("proofPurpose")));
    let site = sites.into_iter().next()?;
    let text = draft.object(&site.path)?.get("proofPurpose")?.as_str()?.to_owned();
    let iri = format!("https://w3id.org/security#{text}");
    let value = match tape.below(5) {
        0 => json!(iri),
        1 => json!({ "@id": iri }),
        2 => {
            draft.add_context(tape, &site.path, json!({ "sec": "https://w3id.org/security#" }));
            json!(format!("sec:{text}"))
        }
        3 => {
            let word = draft.name("own");
            draft.add_context(tape, &site.path, json!({ word.clone(): iri }));
            json!(word)
        }
        _ => json!([text]),
    };
    draft.object_mut(&site.path)?.insert("proofPurpose".to_owned(), value);
    Some(())
}

pub(crate) fn label(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let site = draft.site(tape)?;
    let before = draft.id(&site);
    let label = draft.id_or_label(&site)?;
    if before.is_none() && tape.once_in(2) {
        draft.rename(&site.path, "@id", "id");
    }
    label.starts_with("_:").then_some(())
}

pub(crate) fn object_for_text(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (_, place, text) = reference(draft, tape)?;
    if place.ends_with("/id") || place.ends_with("/@id") {
        return None;
    }
    let key = *tape.pick(&["id", "@id"])?;
    *draft.document.pointer_mut(&place)? = json!({ key: text });
    Some(())
}

/// An object with nothing but an id, as a text under a word of one's own or, where the member is a link, its own.
pub(crate) fn text_for_object(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let mut sites = draft.sites();
    sites.retain(|site| site.link.is_some() && draft.object(&site.path).is_some_and(|object| object.len() == 1));
    let site = (!sites.is_empty()).then(|| sites.swap_remove(tape.below(sites.len())))?;
    let (_, id) = draft.id(&site)?;
    let link = site.link?;
    let definition = link.terms.get(&link.key)?;
    if definition.coercion() != Some("@id") {
        let word = if tape.once_in(2) { link.key.clone() } else { draft.name("own") };
        let mut written = definition.written();
        written["@type"] = json!("@id");
        draft.add_context(tape, &link.site, json!({ word.clone(): written }));
        draft.rename(&link.site, &link.key, &word);
        let object = draft.object_mut(&link.site)?;
        object.insert(word, json!(id));
        return Some(());
    }
    *draft.document.pointer_mut(&site.path)? = json!(id);
    Some(())
}

/// A word of one's own that stands for an id, under a link that is read through the vocabulary.
pub(crate) fn called_by_term(draft: &mut Draft, tape: &mut Tape<'_>) -> Option<()> {
    let (site, place, text) = reference(draft, tape)?;
    if place.matches('/').count() == 0 || place.ends_with("/id") {
        return None;
    }
    let key =
        draft.object(&site.path)?.keys().find(|key| place.starts_with(&format!("{}{}", site.path, step(key))))?.clone();
    let mut definition = site.terms.get(&key)?.written();
    definition["@type"] = json!("@vocab");
    let (link, word) = (draft.name("own"), draft.name("node"));
    rewritten(draft, &place, word.clone())?;
    let link = if tape.once_in(2) { key.clone() } else { link };
    draft.rename(&site.path, &key, &link);
    draft.add_context(tape, &site.path, json!({ word: text, link: definition }));
    Some(())
}

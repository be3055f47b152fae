//! A document on its way to another spelling: its objects with what words mean in them, and contexts of one's own.

use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::tape::Tape;
use super::terms::{Definition, Terms, apply, apply_again, nothing};

/// A document that is being rewritten.
pub(crate) struct Draft {
    pub(crate) document: Value,
    /// How many names of our own there are so far.
    names: usize,
    /// Whether numbers, texts and keys are to be written in another way that is still the same JSON.
    pub(crate) style: Option<Vec<u8>>,
}

/// An object that is a node, and what words mean in it.
pub(crate) struct Site {
    /// Where it is: a JSON pointer.
    pub(crate) path: String,
    pub(crate) terms: Rc<Terms>,
    /// The member that leads to it, and what words mean where that member is.
    pub(crate) link: Option<Link>,
}

/// The way to an object from the one above.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) site: String,
    pub(crate) key: String,
    pub(crate) terms: Rc<Terms>,
}

impl Draft {
    pub(crate) fn new(document: Value) -> Self {
        Draft { document, names: 0, style: None }
    }

    pub(crate) fn name(&mut self, stem: &str) -> String {
        self.names += 1;
        format!("{stem}{}", self.names)
    }

    pub(crate) fn object(&self, path: &str) -> Option<&Map<String, Value>> {
        self.document.pointer(path)?.as_object()
    }

    pub(crate) fn object_mut(&mut self, path: &str) -> Option<&mut Map<String, Value>> {
        self.document.pointer_mut(path)?.as_object_mut()
    }

    /// Every node.
    pub(crate) fn sites(&self) -> Vec<Site> {
        let mut sites = Vec::new();
        visit(&self.document, String::new(), &nothing(), None, &mut sites);
        sites
    }

    pub(crate) fn site(&self, tape: &mut Tape<'_>) -> Option<Site> {
        let mut sites = self.sites();
        (!sites.is_empty()).then(|| sites.swap_remove(tape.below(sites.len())))
    }

    /// A member of some node, which is no keyword: the node, the key and what the key means.
    pub(crate) fn member(&self, tape: &mut Tape<'_>) -> Option<(Site, String, Definition)> {
        let site = self.site(tape)?;
        let keys: Vec<&String> = self.object(&site.path)?.keys().filter(|key| is_property(&site.terms, key)).collect();
        let key = (*tape.pick(&keys)?).clone();
        let definition = meaning(&site.terms, &key)?;
        Some((site, key, definition))
    }

    pub(crate) fn rename(&mut self, path: &str, from: &str, to: &str) -> Option<()> {
        let object = self.object_mut(path)?;
        if object.contains_key(to) {
            return None;
        }
        let value = object.remove(from)?;
        object.insert(to.to_owned(), value);
        Some(())
    }

    /// Adds a context of one's own, where it is in force at `site`: at the end or the beginning of the document's contexts, or in
    /// an object on the way.
    pub(crate) fn add_context(&mut self, tape: &mut Tape<'_>, site: &str, context: Value) {
        let place = match tape.below(8) {
            0..=4 => "",
            5 => {
                insert_context(&mut self.document, context, true);
                return;
            }
            6 => site,
            _ => {
                let ancestors: Vec<&str> = ancestors(site).filter(|path| self.object(path).is_some()).collect();
                tape.pick(&ancestors).copied().unwrap_or_default()
            }
        };
        let place = if self.object(place).is_some() { place } else { "" };
        if let Some(object) = self.document.pointer_mut(place) {
            insert_context(object, context, false);
        }
    }

    /// Adds a context that we ship, unless the document has it.
    pub(crate) fn add_shipped(&mut self, tape: &mut Tape<'_>, url: &str) {
        if self.document["@context"].as_array().is_some_and(|entries| entries.iter().any(|entry| entry == url)) {
            return;
        }
        let first = tape.once_in(6);
        insert_context(&mut self.document, json!(url), first);
    }

    /// The id of a node, and the key under which it is written.
    pub(crate) fn id(&self, site: &Site) -> Option<(String, String)> {
        let object = self.object(&site.path)?;
        let (key, id) = object.iter().find(|(key, _)| site.terms.expand(key).as_deref() == Some("@id"))?;
        Some((key.clone(), id.as_str()?.to_owned()))
    }

    /// The id of a node, which gets a label where it has none.
    pub(crate) fn id_or_label(&mut self, site: &Site) -> Option<String> {
        if let Some((_, id)) = self.id(site) {
            return Some(id);
        }
        let label = self.name("_:own");
        self.object_mut(&site.path)?.insert("@id".to_owned(), json!(label));
        Some(label)
    }
}

/// Whether a key is a member that says something of the node.
pub(crate) fn is_property(terms: &Terms, key: &str) -> bool {
    terms.expand(key).is_some_and(|meaning| !meaning.starts_with('@'))
}

/// What a key means, also where no context defines the word itself.
pub(crate) fn meaning(terms: &Terms, key: &str) -> Option<Definition> {
    match terms.get(key) {
        Some(definition) => Some(definition.clone()),
        None => Some(Definition { id: Some(terms.expand(key)?), entries: Map::new() }),
    }
}

pub(crate) fn insert_context(object: &mut Value, context: Value, first: bool) {
    let Value::Object(object) = object else { return };
    let mut entries = match object.remove("@context") {
        Some(Value::Array(entries)) => entries,
        Some(entry) => vec![entry],
        None => Vec::new(),
    };
    entries.insert(if first { 0 } else { entries.len() }, context);
    let contexts = if entries.len() == 1 { entries.swap_remove(0) } else { Value::Array(entries) };
    object.insert("@context".to_owned(), contexts);
}

fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at]).chain([path])
}

pub(crate) fn step(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

fn visit(value: &Value, path: String, base: &Rc<Terms>, link: Option<Link>, sites: &mut Vec<Site>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(item, format!("{path}/{index}"), base, link.clone(), sites);
            }
        }
        Value::Object(object) => {
            let active = object.get("@context").map_or_else(|| Rc::clone(base), |context| apply(base, context));
            let is = |key: &str, keyword: &str| active.expand(key).as_deref() == Some(keyword);
            if object.keys().any(|key| is(key, "@value")) {
                return;
            }
            let mut types: Vec<&str> = Vec::new();
            for (_, named) in object.iter().filter(|(key, _)| is(key, "@type")) {
                types.extend(named.as_str());
                types.extend(named.as_array().into_iter().flatten().filter_map(Value::as_str));
            }
            types.sort_unstable();
            let scopes = types.iter().filter_map(|name| active.get(name)?.scope());
            let terms = scopes.fold(Rc::clone(&active), |terms, scope| apply_again(&terms, scope, &active));
            for (key, member) in object.iter().filter(|(key, _)| *key != "@context") {
                let inner = match terms.get(key).map(|definition| (definition.scope(), definition.coercion())) {
                    Some((_, Some("@json"))) => continue,
                    Some((Some(scope), _)) => apply_again(&active, scope, &terms),
                    _ => Rc::clone(&active),
                };
                let link = Link { site: path.clone(), key: key.clone(), terms: Rc::clone(&terms) };
                visit(member, format!("{path}{}", step(key)), &inner, Some(link), sites);
            }
            sites.push(Site { path, terms, link });
        }
        _ => {}
    }
}

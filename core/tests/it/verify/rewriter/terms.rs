//! What a word means at a place: as much of JSON-LD contexts as rewriting needs. What it gets wrong, the statements show.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::LazyLock;

use ob3::Bundle;
use ob3::jsonld::Loader;
use serde_json::{Map, Value, json};

/// A definition: what a word means, and the other entries (`@type`, `@container`, `@context`) with whole IRIs in them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Definition {
    /// An IRI or a keyword; none for a word that means nothing.
    pub(crate) id: Option<String>,
    pub(crate) entries: Map<String, Value>,
}

impl Definition {
    pub(crate) fn coercion(&self) -> Option<&str> {
        self.entries.get("@type").and_then(Value::as_str)
    }

    pub(crate) fn scope(&self) -> Option<&Value> {
        self.entries.get("@context")
    }

    pub(crate) fn has_container(&self, keyword: &str) -> bool {
        match self.entries.get("@container") {
            Some(Value::Array(names)) => names.iter().any(|name| name == keyword),
            Some(name) => name == keyword,
            None => false,
        }
    }

    /// The definition as it may stand in a context of one's own, whatever that is read on top of.
    pub(crate) fn written(&self) -> Value {
        let mut entries = self.entries.clone();
        let key = if entries.remove("@reverse").is_some() { "@reverse" } else { "@id" };
        entries.insert(key.to_owned(), json!(self.id));
        Value::Object(entries)
    }
}

/// The words of a context, on top of another.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    own: BTreeMap<String, Definition>,
    /// An empty one is none.
    vocabulary: Option<String>,
    below: Option<Rc<Terms>>,
}

impl Terms {
    pub(crate) fn get(&self, word: &str) -> Option<&Definition> {
        self.own.get(word).or_else(|| self.below.as_ref()?.get(word))
    }

    pub(crate) fn vocabulary(&self) -> Option<&str> {
        match self.vocabulary.as_deref() {
            Some("") => None,
            Some(vocabulary) => Some(vocabulary),
            None => self.below.as_ref()?.vocabulary(),
        }
    }

    /// What a key or a type stands for, if it stands for anything.
    pub(crate) fn expand(&self, word: &str) -> Option<String> {
        if word.starts_with('@') {
            return Some(word.to_owned());
        }
        if let Some(definition) = self.get(word) {
            return definition.id.clone();
        }
        if let Some((prefix, rest)) = word.split_once(':') {
            let known = self.get(prefix).and_then(|definition| definition.id.as_deref());
            return Some(match known.filter(|_| !rest.starts_with("//")) {
                Some(known) => format!("{known}{rest}"),
                None => word.to_owned(),
            });
        }
        self.vocabulary().map(|vocabulary| format!("{vocabulary}{word}"))
    }

    /// Every word that is defined here, the upper ones first.
    pub(crate) fn words(&self) -> Vec<(&str, &Definition)> {
        let mut words: Vec<_> = self.own.iter().map(|(word, definition)| (word.as_str(), definition)).collect();
        words.extend(self.below.iter().flat_map(|below| below.words()));
        words
    }
}

/// What became of an application, and what must be kept for its key to be nobody else's.
type Applied = HashMap<(usize, usize), [Rc<Terms>; 3]>;

thread_local! {
    /// Contexts that were applied before, by what they were applied to and where they are, which is kept so that nothing else takes its place.
    static APPLIED: RefCell<Applied> = RefCell::default();
    static NOTHING: Rc<Terms> = Rc::default();
}

/// Where nothing is defined.
pub(crate) fn nothing() -> Rc<Terms> {
    NOTHING.with(Rc::clone)
}

/// A context that we ship, or one that a definition in `home` brings, on top of the one that is in force.
pub(crate) fn apply_again(active: &Rc<Terms>, local: &Value, home: &Rc<Terms>) -> Rc<Terms> {
    let key = (Rc::as_ptr(active).addr(), std::ptr::from_ref(local).addr());
    if let Some(known) = APPLIED.with_borrow(|applied| applied.get(&key).map(|[.., known]| Rc::clone(known))) {
        return known;
    }
    let made = apply(active, local);
    APPLIED.with_borrow_mut(|applied| {
        if applied.len() > 2_000 {
            applied.clear();
        }
        applied.insert(key, [Rc::clone(active), Rc::clone(home), Rc::clone(&made)]);
    });
    made
}

/// A local context on top of the one that is in force.
pub(crate) fn apply(active: &Rc<Terms>, local: &Value) -> Rc<Terms> {
    match local {
        Value::Null => nothing(),
        Value::String(url) => {
            SHIPPED.get(url).map_or_else(|| Rc::clone(active), |context| apply_again(active, context, active))
        }
        Value::Array(entries) => entries.iter().fold(Rc::clone(active), |active, entry| apply(&active, entry)),
        Value::Object(context) => {
            let active = match context.get("@import") {
                Some(url) => apply(active, url),
                None => Rc::clone(active),
            };
            Rc::new(compile(&active, context))
        }
        _ => Rc::clone(active),
    }
}

fn compile(active: &Rc<Terms>, context: &Map<String, Value>) -> Terms {
    let mut terms = Terms { own: BTreeMap::new(), vocabulary: None, below: Some(Rc::clone(active)) };
    match context.get("@vocab") {
        Some(Value::String(vocabulary)) => terms.vocabulary = Some(terms.expand(vocabulary).unwrap_or_default()),
        Some(_) => terms.vocabulary = Some(String::new()),
        None => {}
    }
    // Definitions build on one another: a few rounds reach the last.
    for _ in 0..3 {
        for (word, value) in context.iter().filter(|(word, _)| !word.starts_with('@')) {
            let definition = define(&terms, word, value);
            terms.own.insert(word.clone(), definition);
        }
    }
    terms
}

fn define(terms: &Terms, word: &str, value: &Value) -> Definition {
    let expand = |text: &Value| text.as_str().and_then(|text| if text == word { None } else { terms.expand(text) });
    let by_itself = || {
        if word.contains(':') {
            terms.expand(word)
        } else {
            terms.vocabulary().map(|vocabulary| format!("{vocabulary}{word}"))
        }
    };
    match value {
        Value::String(_) => Definition { id: expand(value), entries: Map::new() },
        Value::Object(value) => {
            let mut entries = value.clone();
            let id = match (entries.remove("@id"), entries.get("@reverse")) {
                (Some(id), _) => expand(&id),
                (None, Some(reverse)) => expand(reverse),
                (None, None) => by_itself(),
            };
            if let Some(coercion) = entries.get_mut("@type")
                && let Some(whole) = coercion.as_str().and_then(|text| terms.expand(text))
            {
                *coercion = json!(whole);
            }
            Definition { id, entries }
        }
        _ => Definition { id: None, entries: Map::new() },
    }
}

/// A word of a context that we ship.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) name: String,
    /// The context that defines it at its top; none where only a scoped one does.
    pub(crate) url: Option<String>,
    pub(crate) definition: Definition,
}

/// The contexts that we ship, by URL.
pub(crate) static SHIPPED: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    let bundle = Bundle::new();
    let context = |url: &str| {
        let document: Value = serde_json::from_str(&bundle.load(url).unwrap().document.to_json()).unwrap();
        (url.to_owned(), document["@context"].clone())
    };
    Bundle::bundled_urls().map(context).collect()
});

/// Every word of these contexts, by what it stands for.
pub(crate) static WORDS: LazyLock<BTreeMap<String, Vec<Word>>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for (url, context) in &*SHIPPED {
        let terms = apply(&nothing(), context);
        gather(&terms, Some(url), &mut words);
    }
    words
});

fn gather(terms: &Rc<Terms>, url: Option<&str>, words: &mut BTreeMap<String, Vec<Word>>) {
    let mut here = vec![terms];
    while let Some(below) = here.last().and_then(|terms| terms.below.as_ref()) {
        here.push(below);
    }
    let here = if url.is_some() { here } else { vec![terms] };
    for (word, definition) in here.iter().flat_map(|terms| &terms.own) {
        if let Some(scope) = definition.scope().filter(|scope| scope.is_object()) {
            gather(&apply(terms, scope), None, words);
        }
        let Some(id) = definition.id.clone().filter(|id| !id.starts_with('@')) else { continue };
        let known = words.entry(id).or_default();
        if !known
            .iter()
            .any(|known| known.name == *word && known.url.as_deref() == url && known.definition == *definition)
        {
            known.push(Word { name: word.clone(), url: url.map(str::to_owned), definition: definition.clone() });
        }
    }
}

//! A compiled context: terms with their definitions, and edges to the contexts that were compiled on top of it.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use crate::json::Value;
use crate::jsonld::keyword::Keyword;

/// The direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Ltr,
    Rtl,
}

impl Direction {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            "ltr" => Some(Direction::Ltr),
            "rtl" => Some(Direction::Rtl),
            _ => None,
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The containers of a term, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Containers(u8);

impl Containers {
    pub(crate) const GRAPH: Containers = Containers(1);
    pub(crate) const ID: Containers = Containers(2);
    pub(crate) const INDEX: Containers = Containers(4);
    pub(crate) const LANGUAGE: Containers = Containers(8);
    pub(crate) const LIST: Containers = Containers(16);
    pub(crate) const SET: Containers = Containers(32);
    pub(crate) const TYPE: Containers = Containers(64);

    pub(crate) fn of_keyword(keyword: Keyword) -> Option<Self> {
        match keyword {
            Keyword::Graph => Some(Self::GRAPH),
            Keyword::Id => Some(Self::ID),
            Keyword::Index => Some(Self::INDEX),
            Keyword::Language => Some(Self::LANGUAGE),
            Keyword::List => Some(Self::LIST),
            Keyword::Set => Some(Self::SET),
            Keyword::Type => Some(Self::TYPE),
            _ => None,
        }
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Containers(self.0 | other.0)
    }

    pub(crate) fn without(self, other: Self) -> Self {
        Containers(self.0 & !other.0)
    }

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether each value becomes a graph of its own, without being asked for by the key of a map (§5.1.2, step 13.12).
    pub(crate) fn make_graphs(self) -> bool {
        self.has(Self::GRAPH) && !self.has(Self::ID.with(Self::INDEX))
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What the values of a term are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TypeMapping {
    Id,
    Vocab,
    Json,
    None,
    Iri(Box<str>),
}

/// What a term stands for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Meaning {
    /// Nothing: the term is defined to be ignored.
    Null,
    /// A keyword: the term is an alias.
    Keyword(Keyword),
    /// An IRI or a blank node identifier.
    Iri {
        text: Box<str>,
        /// Whether it can be a predicate of RDF.
        is_iri: bool,
    },
}

/// A term definition (§4.2).
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    clippy::option_option,
    reason = "the standard's own list, in which none and null differ"
)]
pub(crate) struct Definition {
    pub(crate) meaning: Meaning,
    pub(crate) is_prefix: bool,
    pub(crate) is_protected: bool,
    pub(crate) is_reverse: bool,
    /// The context inside the definition, with the URL that it is relative to.
    pub(crate) scoped: Option<Arc<Value<'static>>>,
    pub(crate) base_url: Option<Arc<str>>,
    /// Whether the definition stands in a bundled context, so that what is in it is known to be good.
    pub(crate) is_bundled: bool,
    pub(crate) containers: Containers,
    pub(crate) type_mapping: Option<TypeMapping>,
    /// Outer `None`: not said; inner `None`: said to be none.
    pub(crate) language: Option<Option<Box<str>>>,
    pub(crate) direction: Option<Option<Direction>>,
    pub(crate) index: Option<Box<str>>,
    pub(crate) nest: Option<Box<str>>,
}

impl Definition {
    /// Whether two definitions say the same, protected or not.
    pub(crate) fn says_the_same(&self, other: &Definition) -> bool {
        let scoped_alike = match (&self.scoped, &other.scoped) {
            (Some(ours), Some(theirs)) => is_same_json(ours, theirs),
            (ours, theirs) => ours.is_none() && theirs.is_none(),
        };
        scoped_alike
            && Definition {
                is_protected: other.is_protected,
                is_bundled: other.is_bundled,
                base_url: other.base_url.clone(),
                scoped: other.scoped.clone(),
                ..self.clone()
            } == *other
    }

    /// The IRI, if the term stands for one.
    pub(crate) fn iri(&self) -> Option<&str> {
        match &self.meaning {
            Meaning::Iri { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Whether two values are the same JSON: the members of an object have no order.
fn is_same_json(left: &Value<'_>, right: &Value<'_>) -> bool {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            let has_same =
                |(key, value): (&str, &Value<'_>)| right.member(key).is_some_and(|other| is_same_json(value, other));
            left.len() == right.len() && left.iter().all(has_same)
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same_json(left, right))
        }
        _ => left == right,
    }
}

/// A compiled context. Opaque: it is made by [`Contexts`](crate::jsonld::Contexts) and read by the walker.
#[derive(Debug)]
pub struct Context {
    pub(crate) terms: HashMap<Arc<str>, Arc<Definition>>,
    pub(crate) base: Option<Arc<str>>,
    pub(crate) vocab: Option<Arc<str>>,
    pub(crate) language: Option<Box<str>>,
    pub(crate) direction: Option<Direction>,
    /// Every spelling of `@type`, `@id`, `@value` and `@graph` here, so that a walker finds them without looking up each key.
    pub(crate) type_aliases: Vec<Arc<str>>,
    pub(crate) id_aliases: Vec<Arc<str>>,
    pub(crate) value_aliases: Vec<Arc<str>>,
    pub(crate) graph_aliases: Vec<Arc<str>>,
    /// Whether it was compiled from bundled contexts only, so that it may be shared.
    pub(crate) is_shared: bool,
    edges: RwLock<Edges>,
}

/// Contexts that were compiled on top of one.
#[derive(Debug, Default)]
struct Edges {
    remote: HashMap<Box<str>, Scope>,
    /// By the address of the definition, which the edge keeps alive, and by how it was applied.
    scoped: HashMap<(usize, ScopeKind), (Arc<Definition>, Scope)>,
}

/// What applying a local context to an active one gave.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) context: Arc<Context>,
    /// Whether it reaches into the nodes below.
    pub(crate) propagates: bool,
    /// Whether it began with null, which forgets the context to go back to as well.
    pub(crate) resets: bool,
    /// A term of a bundled context to which another context gave another meaning, if there is one.
    pub(crate) redefined: Option<Arc<str>>,
}

/// How a scoped context is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum ScopeKind {
    /// To the values of a property; may redefine protected terms.
    Property,
    /// To a node, because of its type; does not propagate.
    Type,
}

impl Context {
    /// The initial context.
    pub(crate) fn initial(base: Option<Arc<str>>, is_shared: bool) -> Self {
        Context {
            terms: HashMap::new(),
            base,
            vocab: None,
            language: None,
            direction: None,
            type_aliases: vec!["@type".into()],
            id_aliases: vec!["@id".into()],
            value_aliases: vec!["@value".into()],
            graph_aliases: vec!["@graph".into()],
            is_shared,
            edges: RwLock::default(),
        }
    }

    /// A copy to build upon, without edges.
    pub(crate) fn derive(&self) -> Self {
        Context {
            terms: self.terms.clone(),
            base: self.base.clone(),
            vocab: self.vocab.clone(),
            language: self.language.clone(),
            direction: self.direction,
            type_aliases: Vec::new(),
            id_aliases: Vec::new(),
            value_aliases: Vec::new(),
            graph_aliases: Vec::new(),
            is_shared: self.is_shared,
            edges: RwLock::default(),
        }
    }

    /// Notes the aliases, once all terms are defined.
    pub(crate) fn seal(mut self) -> Arc<Self> {
        let aliases_of = |keyword: Keyword| {
            let mut aliases: Vec<Arc<str>> = vec![keyword.as_str().into()];
            let is_alias = |definition: &Arc<Definition>| definition.meaning == Meaning::Keyword(keyword);
            // `@type` itself may be defined as a term (its container); it is in the list already.
            aliases.extend(
                self.terms
                    .iter()
                    .filter(|(term, definition)| is_alias(definition) && !term.starts_with('@'))
                    .map(|(term, _)| term.clone()),
            );
            aliases
        };
        let (types, ids, values) = (aliases_of(Keyword::Type), aliases_of(Keyword::Id), aliases_of(Keyword::Value));
        self.graph_aliases = aliases_of(Keyword::Graph);
        (self.type_aliases, self.id_aliases, self.value_aliases) = (types, ids, values);
        Arc::new(self)
    }

    pub(crate) fn definition(&self, term: &str) -> Option<&Arc<Definition>> {
        self.terms.get(term)
    }

    pub(crate) fn remote_edge(&self, url: &str) -> Option<Scope> {
        self.edges.read().ok()?.remote.get(url).cloned()
    }

    pub(crate) fn scoped_edge(&self, definition: &Arc<Definition>, kind: ScopeKind) -> Option<Scope> {
        let key = (Arc::as_ptr(definition).addr(), kind);
        self.edges.read().ok()?.scoped.get(&key).map(|(_, scope)| scope.clone())
    }

    pub(crate) fn keep_remote_edge(&self, url: &str, scope: &Scope) {
        if let Ok(mut edges) = self.edges.write() {
            edges.remote.insert(url.into(), scope.clone());
        }
    }

    pub(crate) fn keep_scoped_edge(&self, definition: &Arc<Definition>, kind: ScopeKind, scope: &Scope) {
        if let Ok(mut edges) = self.edges.write() {
            let key = (Arc::as_ptr(definition).addr(), kind);
            edges.scoped.insert(key, (Arc::clone(definition), scope.clone()));
        }
    }

    pub(crate) fn forget_edges(&self) {
        if let Ok(mut edges) = self.edges.write() {
            *edges = Edges::default();
        }
    }
}

/// An active context: the compiled context, and the one to go back to where a context does not propagate (§4.1).
#[derive(Debug, Clone)]
pub struct Active {
    pub(crate) context: Arc<Context>,
    pub(crate) previous: Option<Arc<Context>>,
}

impl Active {
    /// The active context after a local one was applied.
    pub(crate) fn enter(&self, scope: Scope) -> Active {
        let previous = match &self.previous {
            _ if scope.resets && scope.propagates => None,
            Some(previous) => Some(Arc::clone(previous)),
            None if scope.propagates => None,
            None => Some(Arc::clone(&self.context)),
        };
        Active { context: scope.context, previous }
    }
}

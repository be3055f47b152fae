//! The walker: documents, objects, and the contexts that reach into them (§5.1.2, steps 1 to 12).

use std::collections::HashMap;
use std::sync::Arc;

use crate::budget::cost;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Containers, Context, Definition, Direction, Meaning, Scope, ScopeKind};
use crate::jsonld::iri::{Expanded, Ways, expand, expand_non_term};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::options::{Drops, Options};
use crate::jsonld::processor::Processor;
use crate::jsonld::walk::parts::{Consumer, Kind, Mapped, Meant, Member, Property, Read, Step, pointer};
use crate::jsonld::walk::reading::Site;
use crate::model::class::Class;
use crate::model::reading::Reads;
use crate::rdf::{Dataset, Term};

/// A walk over one document.
pub(crate) struct Walker<'p, 'a, 'v> {
    pub(super) processor: &'p mut Processor<'a>,
    pub(super) options: &'p Options,
    pub(super) dataset: Dataset,
    pub(super) blanks: HashMap<String, Term>,
    pub(super) indexes: HashMap<String, String>,
    pub(super) path: Vec<Step<'v>>,
    pub(super) rdf_type: Option<Term>,
    /// Whether the document must be spelled as readers read it.
    pub(super) reads: bool,
    /// What readers read of the object at the top of the document.
    root_reads: Reads,
    /// Where nodes stand that have an IRI.
    pub(super) sites: Vec<Site<'v>>,
    /// Whether the graph at hand has a name that is not well-formed, so that its statements do not count.
    pub(super) muted: bool,
    /// Whether the statement that would lead to the values at hand is not well-formed, so that lists among them go with it.
    pub(super) unreached: bool,
    /// Bytes of all that terms and references stood for so far, whether or not it became part of a statement.
    expanded: usize,
}

impl<'p, 'a, 'v> Walker<'p, 'a, 'v> {
    pub(crate) fn new(processor: &'p mut Processor<'a>, options: &'p Options) -> Self {
        Walker {
            processor,
            options,
            dataset: Dataset::within(&options.limits, &options.budget),
            blanks: HashMap::new(),
            indexes: HashMap::new(),
            path: Vec::with_capacity(16),
            rdf_type: None,
            reads: false,
            root_reads: Reads::Nothing,
            sites: Vec::new(),
            muted: false,
            unreached: false,
            expanded: 0,
        }
    }

    pub(crate) fn finish(self) -> Dataset {
        self.dataset
    }

    /// A blank node without an id. Where it is asked for, it is known by its place, and by what it is there.
    pub(super) fn unnamed(&mut self, what: &str) -> Term {
        if !self.options.name_by_place {
            return self.dataset.blank(None);
        }
        let place = format!("{}{what}", self.pointer());
        self.dataset.blank(Some(&place))
    }

    /// A whole document, which may be an array, or a graph without a name.
    pub(crate) fn document(&mut self, active: &Active, document: &'v Value<'v>) -> Result<(), Error> {
        match document {
            Value::Object(object) => self.root_node(active, object, &[]),
            Value::Array(_) => self.content(active, None, document, None),
            other => self.dropped(other, "a scalar that belongs to nothing"),
        }
    }

    /// An object at the top of the document, spelled as readers read an object of a class.
    pub(crate) fn read_node(
        &mut self,
        active: &Active,
        object: &'v Object<'v>,
        skip: &[&str],
        class: &'static Class,
    ) -> Result<(), Error> {
        if self.options.drops == Drops::Allow || self.options.reads_anything {
            return self.root_node(active, object, skip);
        }
        (self.reads, self.root_reads) = (true, Reads::Class(class));
        self.root_node(active, object, skip)?;
        self.check_sites(object)
    }

    /// An object at the top of the document.
    pub(crate) fn root_node(&mut self, active: &Active, object: &'v Object<'v>, skip: &[&str]) -> Result<(), Error> {
        let active = self.entered(active, object, skip.is_empty())?;
        // An object with nothing but @graph is not a node: its graph is the default graph (§9.1, expand, step 8.4).
        let is_graph = |key: &str| expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::Graph);
        if let Some((key, value)) = object.iter().find(|(key, _)| is_graph(key))
            && self
                .meant(&active.context, object, skip, Reads::Nothing)?
                .iter()
                .all(|(other, value, what)| *other == key || what.adds_nothing(value))
        {
            self.path.push(Step::Key(key));
            self.content(&active, None, value, None)?;
            self.path.pop();
            return Ok(());
        }
        self.object_in(&active, None, object, skip, None, Mapped::default(), &mut Consumer::Content)
    }

    /// The nodes of a graph, or of the document (`active property` is null or @graph).
    pub(super) fn content(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        value: &'v Value<'v>,
        property: Option<Property<'_>>,
    ) -> Result<(), Error> {
        self.values(active, property, value, graph, Mapped::default(), &mut Consumer::Content)
    }

    /// The values of a property: steps 1 to 6.
    pub(super) fn values(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        value: &'v Value<'v>,
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        match value {
            Value::Null => self.empty(value),
            Value::Array(items) => {
                if items.is_empty() && !matches!(consumer, Consumer::Items(_)) {
                    return self.empty(value);
                }
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Step::Index(index));
                    // 5.2.2: an array in a list is a list.
                    if let (Consumer::Items(_), Some(property)) = (&*consumer, property)
                        && property.definition.is_some_and(|definition| definition.containers.has(Containers::LIST))
                        && is_array(&active.context, item)
                    {
                        let head = self.list(active, property, item, graph)?;
                        self.deliver(consumer, Some(head), Kind::List, item)?;
                        self.path.pop();
                        continue;
                    }
                    self.values(active, property, item, graph, mapped, consumer)?;
                    self.path.pop();
                }
                Ok(())
            }
            Value::Object(object) => self.object(active, property, object, graph, mapped, consumer),
            scalar => {
                let Some(property) = property.filter(|_| !consumer.is_floating()) else {
                    return self.dropped(value, "a scalar that belongs to nothing");
                };
                // 4.2: the property's own context may change how its values are read.
                let scope = match property.definition {
                    Some(definition) => self.scope(active, definition, ScopeKind::Property)?,
                    None => None,
                };
                let (term, kind) = match scope {
                    None => self.scalar(&active.context, property.definition, scalar, graph, property.reads)?,
                    Some(scope) => {
                        let definition = scope.context.definition(property.name).cloned();
                        self.scalar(&scope.context, definition.as_ref(), scalar, graph, property.reads)?
                    }
                };
                self.wrap_mapped_value(active, graph, term, kind, mapped, scalar, consumer)
            }
        }
    }

    /// Steps 7 to 9 for an object that is the value of a property.
    pub(super) fn object(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        object: &'v Object<'v>,
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        // The property's definition belongs to the context before the revert.
        let scoped = property.and_then(|property| property.definition).filter(|definition| definition.scoped.is_some());
        let reverted = Self::reverted(active, object, mapped);
        let mut current = reverted.as_ref().unwrap_or(active);
        // 8
        let with_property;
        if let Some(definition) = scoped
            && let Some(scope) = self.scope(current, definition, ScopeKind::Property)?
        {
            with_property = current.enter(scope);
            current = &with_property;
        }
        // 9
        if object.member("@context").is_none() {
            return self.object_in(current, property, object, &[], graph, mapped, consumer);
        }
        let entered = self.entered(current, object, true)?;
        self.object_in(&entered, property, object, &[], graph, mapped, consumer)
    }

    /// Step 7: the context to go back to, where the one at hand does not reach into further nodes.
    pub(super) fn reverted(active: &Active, object: &Object<'_>, mapped: Mapped<'_>) -> Option<Active> {
        let previous = active.previous.as_ref()?;
        let reverts = !mapped.from_map && !keeps_context(&active.context, object);
        reverts.then(|| Active { context: Arc::clone(previous), previous: None })
    }

    /// Step 9: the context that the object itself brings.
    pub(super) fn entered(&mut self, active: &Active, object: &'v Object<'v>, apply: bool) -> Result<Active, Error> {
        let Some(local) = object.member("@context").filter(|_| apply) else { return Ok(active.clone()) };
        let base = self.options.base.as_deref().map(Arc::from);
        let scope = self.processor.embedded(&active.context, local, base.as_ref());
        let scope = scope.map_err(|error| error.within("/@context").within(&self.pointer()))?;
        Ok(active.enter(scope))
    }

    pub(super) fn scope(
        &mut self,
        active: &Active,
        definition: &Arc<Definition>,
        kind: ScopeKind,
    ) -> Result<Option<Scope>, Error> {
        if definition.scoped.is_none() {
            return Ok(None);
        }
        let path = &self.path;
        self.processor.scoped(&active.context, definition, kind).map_err(|error| error.at(pointer(path)))
    }

    /// Steps 10 to 19, in the object's own context.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn object_in(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        object: &'v Object<'v>,
        skip: &[&str],
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        // 10, 11
        let type_scoped = active;
        let mut narrowed: Option<Active> = None;
        let mut type_keys: Vec<(&'v str, &'v Value<'v>)> = Vec::new();
        for (key, value) in object.iter() {
            if type_scoped.context.type_aliases.iter().any(|alias| **alias == *key) {
                type_keys.push((key, value));
            }
        }
        type_keys.sort_unstable_by_key(|(key, _)| *key);
        for (_, value) in &type_keys {
            let mut names: Vec<&str> = value.as_slice().iter().filter_map(Value::as_str).collect();
            names.sort_unstable();
            for name in names {
                let Some(definition) =
                    type_scoped.context.definition(name).filter(|definition| definition.scoped.is_some())
                else {
                    continue;
                };
                let definition = Arc::clone(definition);
                let current = narrowed.as_ref().unwrap_or(type_scoped);
                if let Some(scope) = self.scope(current, &definition, ScopeKind::Type)? {
                    narrowed = Some(current.enter(scope));
                }
            }
        }
        // 12
        let input_type = type_keys.first().and_then(|(_, value)| value.as_slice().last()).and_then(Value::as_str);
        let active = narrowed.as_ref().unwrap_or(type_scoped);
        let is_json = input_type
            .is_some_and(|name| expand(&active.context, name, Ways::VOCAB) == Expanded::Keyword(Keyword::Json));

        // What kind of object is it?
        let reads = match property {
            Some(property) => property.reads,
            None => std::mem::replace(&mut self.root_reads, Reads::Nothing),
        };
        let mut meant = self.meant(&active.context, object, skip, reads)?;
        let is_floating = consumer.is_floating();
        for (_, value, what) in &mut meant {
            match what {
                // 13.4.11.1
                Meant::Keyword(Keyword::List) if is_floating => {
                    self.dropped(value, "a list that belongs to nothing")?;
                    *what = Meant::Dropped;
                }
                // 13.4.12 and 13.4.16: a set of nothing is not there.
                Meant::Keyword(Keyword::Set) if is_null(&active.context, value, is_floating) => {
                    self.dropped(value, "a scalar that belongs to nothing")?;
                    *what = Meant::Dropped;
                }
                _ => {}
            }
        }
        let has = |keyword: Keyword| {
            meant.iter().any(|(.., meant)| matches!(meant, Meant::Keyword(found) if *found == keyword))
        };
        if has(Keyword::Value) {
            self.read_value_object(reads, &meant)?;
            let (term, value) = self.value_object(&type_scoped.context, &meant, is_json, graph)?;
            if consumer.is_floating() {
                return self.dropped(value, "a value that belongs to nothing");
            }
            if term.is_none() && *value == Value::Null {
                return self.dropped_if_strict(value, "a value that is null");
            }
            return self.wrap_mapped_value(active, graph, term, Kind::Value, mapped, value, consumer);
        }
        if has(Keyword::List) || has(Keyword::Set) {
            return self.set_or_list(active, property, &meant, graph, mapped, consumer);
        }
        self.node(type_scoped, active, Read { reads, object }, &meant, graph, mapped, consumer)
    }

    /// Looks every key up once.
    pub(super) fn meant<'d>(
        &mut self,
        context: &'d Context,
        object: &'v Object<'v>,
        skip: &[&str],
        reads: Reads,
    ) -> Result<Vec<Member<'v, 'd>>, Error>
    where
        'v: 'd,
    {
        let mut meant = Vec::with_capacity(object.len());
        for (key, value) in object.iter() {
            // 13.1
            if key == "@context" || skip.contains(&key) {
                continue;
            }
            // 13.2, 13.3
            let definition = context.definition(key);
            let mut what = match definition.map(|definition| &definition.meaning) {
                Some(Meaning::Keyword(keyword)) => Meant::Keyword(*keyword),
                Some(Meaning::Iri { text, .. }) if text.contains(':') => {
                    Meant::Property { definition, iri: Expanded::Pieces(text, ""), reads: Reads::Nothing }
                }
                Some(Meaning::Iri { .. } | Meaning::Null) => Meant::Dropped,
                None => match Keyword::parse(key) {
                    Some(keyword) => Meant::Keyword(keyword),
                    None if has_form_of_keyword(key) => Meant::Dropped,
                    None => match expand_non_term(context, key, Ways::VOCAB) {
                        iri if iri.pieces().iter().any(|piece| piece.contains(':')) => {
                            Meant::Property { definition: None, iri, reads: Reads::Nothing }
                        }
                        _ => Meant::Dropped,
                    },
                },
            };
            if let Meant::Property { iri, .. } = &what {
                self.weigh(iri)?;
            }
            if self.options.drops != Drops::Allow {
                self.refuse_key(key, &what)?;
            }
            if self.reads {
                let read = self.read_member(reads, key, &what)?;
                if let Meant::Property { reads, .. } = &mut what {
                    *reads = read;
                }
            }
            meant.push((key, value, what));
        }
        Ok(meant)
    }

    /// Counts what a text stands for: behind a short one there may be a long prefix, time and again.
    pub(super) fn weigh(&mut self, expanded: &Expanded<'_>) -> Result<(), Error> {
        let length = expanded.pieces().iter().map(|piece| piece.len()).sum::<usize>();
        self.expanded += length;
        self.options.budget.spend(cost::MEMBER + cost::SPELLED * (length as u64 / 16))?;
        let most = self.options.limits.statement_bytes;
        if self.expanded > most {
            let message = format!("expected terms and references that stand for at most {most} bytes, found more");
            return Err(self.fail(Code::LimitQuads, message));
        }
        Ok(())
    }
}

/// Whether a value expands to null at first sight: null, and where only nodes count, whatever says nothing (4.1, 19).
fn is_null(context: &Context, value: &Value<'_>, is_floating: bool) -> bool {
    match value {
        Value::Null => true,
        Value::Array(_) => false,
        Value::Object(object) if !is_floating => {
            // 15.3, 18
            let is = |key: &str, keyword: Keyword| expand(context, key, Ways::VOCAB) == Expanded::Keyword(keyword);
            let is_string = |value: &Value<'_>| value.as_str().is_some();
            let is_null = |(key, value): (&str, &Value<'_>)| *value == Value::Null && is(key, Keyword::Value);
            let is_language = |(key, value): (&str, &Value<'_>)| is_string(value) && is(key, Keyword::Language);
            let is_direction = |(key, value): (&str, &Value<'_>)| {
                value.as_str().and_then(Direction::parse).is_some() && is(key, Keyword::Direction)
            };
            match object.len() {
                1 => object.iter().all(|member| is_null(member) || is_language(member)),
                2 => object.iter().any(is_null) && object.iter().any(|other| is_language(other) || is_direction(other)),
                _ => false,
            }
        }
        Value::Object(object) => {
            let says_nothing = |(key, _): (&str, &Value<'_>)| match expand(context, key, Ways::VOCAB) {
                Expanded::Keyword(keyword) => matches!(keyword, Keyword::Id | Keyword::Value | Keyword::Context),
                expanded => !expanded.pieces().iter().any(|piece| piece.contains(':')),
            };
            object.iter().all(says_nothing)
        }
        _ => is_floating,
    }
}

/// Whether a value expands to an array: one, or a set of one (13.4.12, 17.2).
fn is_array(context: &Context, value: &Value<'_>) -> bool {
    match value {
        Value::Array(_) => true,
        Value::Object(object) => object.iter().any(|(key, value)| {
            expand(context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::Set) && is_array(context, value)
        }),
        _ => false,
    }
}

/// An object that is a value, or nothing but a reference, is read in the context of its type.
fn keeps_context(context: &Context, object: &Object<'_>) -> bool {
    let is_alias = |aliases: &[Arc<str>], key: &str| aliases.iter().any(|alias| **alias == *key);
    object.iter().any(|(key, _)| is_alias(&context.value_aliases, key))
        || (object.len() == 1 && object.iter().all(|(key, _)| is_alias(&context.id_aliases, key)))
}

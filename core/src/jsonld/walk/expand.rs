//! The walk itself: documents, objects, and the values of their members (§5.1.2, steps 1 to 12).

use std::sync::Arc;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Containers, Context, Direction, ScopeKind};
use crate::jsonld::iri::{Expanded, Ways, expand};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::options::{Drops, Options};
use crate::jsonld::processor::Processor;
use crate::jsonld::walk::frame::{Consumer, Frame, Kind, Made, Mapped, Meant, Property, Step};
use crate::jsonld::walk::told::Told;
use crate::jsonld::walk::walker::Walker;
use crate::model::class::Class;
use crate::model::reading::Reads;
use crate::rdf::Term;
use crate::words::phrase;

impl<'p, 'a, 'v> Walker<'p, 'a, 'v> {
    pub(crate) fn new(processor: &'p mut Processor<'a>, options: &'p Options) -> Self {
        Walker::begin(processor, options, |walker, active, property, value, graph, mapped, consumer| {
            walker.each(active, property, value, graph, mapped, consumer)
        })
    }

    /// A whole document, which may be an array, or a graph without a name.
    pub(crate) fn document(&mut self, active: &Active, document: &'v Value<'v>) -> Result<(), Error> {
        match document {
            Value::Object(object) => self.root_node(active, object, &[]),
            Value::Array(_) => self.content(active, None, document, None),
            other => self.dropped(other, &phrase::JSONLD_DROPPED_VALUE_SCALAR),
        }
    }

    /// An object at the top of the document, spelled as readers read an object of a class.
    pub(crate) fn read_node(
        &mut self,
        active: &Active,
        object: &'v Object<'v>,
        skip: &'p [&'p str],
        class: &'static Class,
    ) -> Result<(), Error> {
        if self.options.drops == Drops::Allow || self.options.reads_anything {
            return self.root_node(active, object, skip);
        }
        (self.reads, self.root_reads) = (true, Reads::Class(class));
        self.told = Told::of(object, class);
        self.root_node(active, object, skip)?;
        self.told.take().map_or(Ok(()), |told| told.check(&self.dataset))?;
        self.check_sites(object)
    }

    /// An object at the top of the document.
    pub(crate) fn root_node(
        &mut self,
        active: &Active,
        object: &'v Object<'v>,
        skip: &'p [&'p str],
    ) -> Result<(), Error> {
        let active = self.entered(active, object, skip.is_empty())?;
        // An object with nothing but @graph is not a node: its graph is the default graph (§9.1, expand, step 8.4).
        let is_graph = |key: &str| active.context.graph_aliases.iter().any(|alias| **alias == *key);
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
        self.root_skips = skip;
        self.object_in(&active, None, object, None, Mapped::default(), &mut Consumer::Content)
    }

    /// The nodes of a graph, or of the document (`active property` is null or @graph).
    fn content(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        value: &'v Value<'v>,
        property: Option<Property<'_>>,
    ) -> Result<(), Error> {
        self.each(active, property, value, graph, Mapped::default(), &mut Consumer::Content)
    }

    /// The values of a property: steps 1 to 6.
    fn each(
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
                if let Some(property) = property {
                    self.read_array(property, items)?;
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
                    self.each(active, property, item, graph, mapped, consumer)?;
                    self.path.pop();
                }
                Ok(())
            }
            Value::Object(object) => self.object(active, property, object, graph, mapped, consumer),
            scalar => {
                let Some(property) = property.filter(|_| !consumer.is_floating()) else {
                    return self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_SCALAR);
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
                self.wrap_mapped_value(active, graph, Made { term, kind }, mapped, scalar, consumer)
            }
        }
    }

    /// Steps 7 to 9 for an object that is the value of a property.
    fn object(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        object: &'v Object<'v>,
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let before = self.told.as_mut().map(|told| told.enter(property, object));
        self.object_within(active, property, object, graph, mapped, consumer)?;
        if let (Some(before), Some(told)) = (before, &mut self.told) {
            told.leave(before);
        }
        Ok(())
    }

    fn object_within(
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
            return self.object_in(current, property, object, graph, mapped, consumer);
        }
        let entered = self.entered(current, object, true)?;
        self.object_in(&entered, property, object, graph, mapped, consumer)
    }

    /// Steps 10 to 19, in the object's own context.
    fn object_in(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        object: &'v Object<'v>,
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
        let skipped = std::mem::take(&mut self.root_skips);
        let mut meant = self.meant(&active.context, object, skipped, reads)?;
        let is_floating = consumer.is_floating();
        for (_, value, what) in &mut meant {
            match what {
                // 13.4.11.1
                Meant::Keyword(Keyword::List) if is_floating => {
                    self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_LIST)?;
                    *what = Meant::Dropped;
                }
                // 13.4.12 and 13.4.16: a set of nothing is not there.
                Meant::Keyword(Keyword::Set) if is_null(&active.context, value, is_floating) => {
                    self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_SCALAR)?;
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
                return self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_SCALAR);
            }
            if term.is_none() && *value == Value::Null {
                return self.dropped_if_strict(value, &phrase::JSONLD_DROPPED_VALUE_NULL);
            }
            let made = Made { term, kind: Kind::Value };
            return self.wrap_mapped_value(active, graph, made, mapped, value, consumer);
        }
        if has(Keyword::List) || has(Keyword::Set) {
            return self.set_or_list(active, property, &meant, graph, mapped, consumer);
        }
        let frame = Frame { type_scoped, active, reads, subject: None, graph };
        self.node(frame, object, &meant, mapped, consumer)
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

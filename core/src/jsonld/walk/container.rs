//! Containers: lists, sets, and the maps whose keys mean something (steps 13.5 to 13.14 and 17).

use std::sync::Arc;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Containers, ScopeKind, TypeMapping};
use crate::jsonld::iri::{Expanded, Ways, expand};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::walk::frame::{Consumer, Kind, Made, Mapped, Meant, Member, Property, RDF, Step};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;
use crate::rdf::Term;
use crate::words::phrase;

impl<'v> Walker<'_, '_, 'v> {
    /// Step 17: an object that is only a container.
    pub(super) fn set_or_list(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        meant: &[Member<'v, '_>],
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let mut container = None;
        for (key, value, what) in meant {
            match what {
                Meant::Keyword(found @ (Keyword::List | Keyword::Set)) => {
                    if container.replace((*key, *value, *found)).is_some() {
                        return Err(self
                            .here_at(key, Error::of(&phrase::JSONLD_INVALID_SET_OR_LIST_OBJECT).with("member", key)));
                    }
                }
                Meant::Keyword(Keyword::Index) => self.demand_index(value)?,
                Meant::Dropped => {}
                Meant::Property { .. } if what.says_nothing(value) => self.empty(value)?,
                _ => {
                    let error = Error::of(&phrase::JSONLD_INVALID_SET_OR_LIST_OBJECT_BESIDE).with("member", key);
                    return Err(self.here_at(key, error));
                }
            }
        }
        let Some((key, value, keyword)) = container else { return Ok(()) };
        // What the property means here, which the object's own context may have changed.
        let property = property.map(|property| property.seen_from(&active.context));
        self.path.push(Step::Key(key));
        match (keyword, property) {
            (Keyword::Set, _) => self.values(active, property, value, graph, mapped, consumer)?,
            (_, Some(property)) if mapped.graph => {
                // A graph that holds a list and no node: nothing leads to the list, but nodes in it state their business.
                self.dropped_if_strict(value, &phrase::JSONLD_DROPPED_VALUE_GRAPH_LIST)?;
                let name = self.mapped_subject(active, graph, None, mapped)?;
                let outer = (self.muted, self.unreached);
                (self.muted, self.unreached) = (name.is_none(), true);
                self.list(active, property, value, name)?;
                (self.muted, self.unreached) = outer;
                self.deliver(consumer, name, Kind::Node, value)?;
            }
            (_, Some(property)) => {
                let head = self.list(active, property, value, graph)?;
                self.deliver(consumer, Some(head), Kind::List, value)?;
            }
            // The walker has dropped the lists that belong to nothing.
            (_, None) => {}
        }
        self.path.pop();
        Ok(())
    }

    /// A list of the items of a value: its head.
    pub(super) fn list(
        &mut self,
        active: &Active,
        property: Property<'_>,
        value: &'v Value<'v>,
        graph: Option<Term>,
    ) -> Result<Term, Error> {
        let mut items = Vec::new();
        self.values(active, Some(property), value, graph, Mapped::default(), &mut Consumer::Items(&mut items))?;
        self.cells(items, graph)
    }

    /// The cells of a list (§7.3): the first of them. A list that no statement leads to has none.
    fn cells(&mut self, items: Vec<Option<Term>>, graph: Option<Term>) -> Result<Term, Error> {
        let mut rest = self.dataset.iri(&[RDF, "nil"]);
        if items.is_empty() || self.unreached {
            return Ok(rest);
        }
        let first = self.dataset.iri(&[RDF, "first"]);
        let next = self.dataset.iri(&[RDF, "rest"]);
        for (index, item) in items.into_iter().enumerate().rev() {
            let cell = self.unnamed(&format!("#cell{index}"));
            if let Some(item) = item {
                self.emit(Some(cell), Some(first), Some(item), graph)?;
            }
            self.emit(Some(cell), Some(next), Some(rest), graph)?;
            rest = cell;
        }
        Ok(rest)
    }

    /// Steps 13.5 to 13.14: one property with its values.
    pub(super) fn member(
        &mut self,
        active: &Active,
        property: Property<'_>,
        iri: &Expanded<'_>,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let predicate = self.predicate(iri, property.definition);
        let mut consumer = if property.definition.is_some_and(|definition| definition.is_reverse) {
            Consumer::Subjects { object: subject, predicate, graph }
        } else {
            Consumer::Objects { subject, predicate, graph }
        };
        let outer = std::mem::replace(&mut self.unreached, subject.is_none() || predicate.is_none());
        self.contained(active, property, value, graph, &mut consumer)?;
        self.unreached = outer;
        Ok(())
    }

    pub(super) fn contained(
        &mut self,
        active: &Active,
        property: Property<'_>,
        value: &'v Value<'v>,
        graph: Option<Term>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let Some(definition) = property.definition else {
            return self.values(active, Some(property), value, graph, Mapped::default(), consumer);
        };
        let containers = definition.containers;
        // 13.6
        if definition.type_mapping == Some(TypeMapping::Json) {
            let literal = Some(self.json_literal(value)?);
            if containers.has(Containers::LIST) {
                let head = self.cells(vec![literal], graph)?;
                return self.deliver(consumer, Some(head), Kind::List, value);
            }
            let mapped = Mapped { graph: containers.make_graphs(), ..Mapped::default() };
            let made = Made { term: literal, kind: Kind::Value };
            return self.wrap_mapped_value(active, graph, made, mapped, value, consumer);
        }
        if let Value::Object(object) = value {
            let is_map = containers.has(Containers::LANGUAGE)
                || containers.has(Containers::INDEX)
                || containers.has(Containers::TYPE)
                || containers.has(Containers::ID);
            // A key of a map without a value is a text that no signature covers.
            let says_nothing = object.is_empty() || object.iter().any(|(_, values)| values.as_slice().is_empty());
            if is_map && says_nothing {
                self.dropped_if_strict(value, &phrase::JSONLD_DROPPED_VALUE_MAP_KEY)?;
            }
            // 13.7
            if containers.has(Containers::LANGUAGE) {
                return self.language_map(active, property, object, graph, consumer);
            }
            // 13.8
            if containers.has(Containers::INDEX) || containers.has(Containers::TYPE) || containers.has(Containers::ID) {
                return self.map(active, property, object, graph, consumer);
            }
        }
        // 13.11
        if containers.has(Containers::LIST) {
            if *value == Value::Null {
                return self.empty(value);
            }
            let is_list = value.as_object().is_some_and(|object| {
                object
                    .iter()
                    .any(|(key, _)| expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::List))
            });
            if !is_list {
                let head = self.list(active, property, value, graph)?;
                return self.deliver(consumer, Some(head), Kind::List, value);
            }
        }
        // 13.9, 13.12
        let mapped = Mapped { graph: containers.make_graphs(), ..Mapped::default() };
        self.values(active, Some(property), value, graph, mapped, consumer)
    }

    /// Step 13.7.
    pub(super) fn language_map(
        &mut self,
        active: &Active,
        property: Property<'_>,
        object: &'v Object<'v>,
        graph: Option<Term>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let direction =
            property.definition.and_then(|definition| definition.direction).unwrap_or(active.context.direction);
        for (language, values) in object.iter() {
            self.path.push(Step::Key(language));
            let is_none = expand(&active.context, language, Ways::VOCAB) == Expanded::Keyword(Keyword::None);
            for value in values.as_slice() {
                match value {
                    Value::Null => self.empty(value)?,
                    Value::String(_) => {
                        let term = self.literal(value, None, Some(language).filter(|_| !is_none), direction, graph)?;
                        self.deliver(consumer, term, Kind::Value, value)?;
                    }
                    other => return Err(self.failing(&phrase::JSONLD_INVALID_LANGUAGE_MAP_VALUE, other)),
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 13.8: index, id and type maps.
    pub(super) fn map(
        &mut self,
        active: &Active,
        property: Property<'_>,
        object: &'v Object<'v>,
        graph: Option<Term>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let Some(definition) = property.definition else { return Ok(()) };
        let containers = definition.containers;
        let index_name = definition.index.as_deref().unwrap_or("@index");
        for (key, value) in object.iter() {
            self.path.push(Step::Key(key));
            // 13.8.3.1 to 13.8.3.3
            let mut map_active = active.clone();
            if (containers.has(Containers::ID) || containers.has(Containers::TYPE))
                && let Some(previous) = &active.previous
            {
                map_active = Active { context: Arc::clone(previous), previous: None };
            }
            if containers.has(Containers::TYPE)
                && let Some(type_definition) = map_active.context.definition(key).cloned()
                && let Some(scope) = self.scope(&map_active, &type_definition, ScopeKind::Type)?
            {
                map_active = map_active.enter(scope);
            }
            // 13.8.3.4
            let is_none = expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::None);
            let index_definition = active.context.definition(index_name);
            let index_property = Property { name: index_name, definition: index_definition, reads: Reads::Nothing };
            let mut mapped = Mapped {
                graph: containers.has(Containers::GRAPH),
                from_map: true,
                outer: Some(active),
                ..Mapped::default()
            };
            if !is_none {
                if containers.has(Containers::INDEX) && index_name != "@index" {
                    mapped.property = Some((index_property, key));
                } else if containers.has(Containers::INDEX) {
                    mapped.index = Some(key);
                } else if containers.has(Containers::ID) {
                    mapped.id = Some(key);
                } else {
                    mapped.type_name = Some(key);
                }
            }
            // 13.8.3.5 to 13.8.3.7
            let property = property.seen_from(&map_active.context);
            for item in value.as_slice() {
                self.values(&map_active, Some(property), item, graph, mapped, consumer)?;
            }
            self.path.pop();
        }
        Ok(())
    }
}

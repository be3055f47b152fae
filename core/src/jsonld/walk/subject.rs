//! Subjects: what a node is called, what the keys of maps say about it, and what becomes of it (§5.1.2, steps 13.4 and 13.8).

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Context};
use crate::jsonld::iri::{Expanded, Ways, expand, is_iri};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::options::Drops;
use crate::jsonld::walk::frame::{Consumer, Kind, Made, Mapped, Meant, Member, RDF, Step};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;
use crate::rdf::Term;
use crate::words::phrase;

impl<'v> Walker<'_, '_, 'v> {
    /// What the node is called.
    pub(super) fn subject(
        &mut self,
        context: &Context,
        reads: Reads,
        meant: &[Member<'v, '_>],
        mapped: Mapped<'_>,
    ) -> Result<Option<Term>, Error> {
        let mut id: Option<Option<Term>> = None;
        for (key, value, what) in meant {
            let (key, value) = match what {
                Meant::Keyword(Keyword::Id) => (*key, *value),
                Meant::Keyword(Keyword::Nest) => match nested_id(context, value) {
                    Some(found) => found,
                    None => continue,
                },
                _ => continue,
            };
            if id.is_some() {
                let error = Error::of(&phrase::JSONLD_COLLIDING_KEYWORDS).with("member", key);
                return Err(self.here_at(key, error));
            }
            self.path.push(Step::Key(key));
            let text = value.as_str().ok_or_else(|| self.failing(&phrase::JSONLD_INVALID_ID_VALUE, value))?;
            let expanded = expand(context, text, Ways::DOCUMENT);
            id = Some(self.reference(&expanded, text)?);
            self.read_reference(reads, &expanded, text)?;
            self.path.pop();
        }
        match (id, mapped.id) {
            (Some(term), _) => Ok(term),
            (None, Some(key)) => {
                let context = mapped.outer.map_or(context, |outer| &outer.context);
                self.reference(&expand(context, key, Ways::DOCUMENT), key)
            }
            (None, None) => Ok(Some(self.unnamed(""))),
        }
    }

    /// A subject that only a map or a graph container makes.
    pub(super) fn mapped_subject(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        id: Option<Term>,
        mapped: Mapped<'_>,
    ) -> Result<Option<Term>, Error> {
        let active = mapped.outer.unwrap_or(active);
        let subject = match (id, mapped.id) {
            (Some(id), _) => Some(id),
            (None, Some(key)) => self.reference(&expand(&active.context, key, Ways::DOCUMENT), key)?,
            (None, None) => Some(self.unnamed("#map")),
        };
        self.add_mapped(active, graph, subject, mapped)
    }

    /// What the keys of maps say about a node.
    pub(super) fn add_mapped(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        subject: Option<Term>,
        mapped: Mapped<'_>,
    ) -> Result<Option<Term>, Error> {
        self.read_map(subject, mapped)?;
        let active = mapped.outer.unwrap_or(active);
        if let Some(name) = mapped.type_name {
            self.add_type(&expand(&active.context, name, Ways::VOCAB), name, subject, graph)?;
        }
        if let Some(index) = mapped.index {
            self.dropped_if_strict(&Value::from(index), &phrase::JSONLD_DROPPED_VALUE_INDEX)?;
            self.note_index(subject, index)?;
        }
        if let Some((property, key)) = mapped.property {
            let value = Value::from(key);
            let (term, _) = self.scalar(&active.context, property.definition, &value, graph, Reads::Nothing)?;
            let predicate = self.predicate(&expand(&active.context, property.name, Ways::VOCAB), None);
            self.emit(subject, predicate, term, graph)?;
        }
        Ok(subject)
    }

    /// A value that stands in a map or in a graph container.
    pub(super) fn wrap_mapped_value(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        made: Made,
        mapped: Mapped<'_>,
        value: &Value<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let Made { term, kind } = made;
        if mapped.graph {
            // A graph that holds a value and no node holds no statement.
            self.dropped_if_strict(value, &phrase::JSONLD_DROPPED_VALUE_GRAPH_VALUE)?;
            let subject = self.mapped_subject(active, graph, None, mapped)?;
            return self.deliver(consumer, subject, Kind::Node, value);
        }
        if kind == Kind::Node && term.is_some() {
            self.add_mapped(active, graph, term, mapped)?;
        }
        if kind == Kind::Value {
            if mapped.property.is_some() || mapped.id.is_some() || mapped.type_name.is_some() {
                return Err(self.fail(&phrase::JSONLD_INVALID_VALUE_OBJECT_MAP));
            }
            if let Some(index) = mapped.index {
                self.dropped_if_strict(&Value::from(index), &phrase::JSONLD_DROPPED_VALUE_INDEX)?;
            }
        }
        self.deliver(consumer, term, kind, value)
    }

    pub(super) fn add_type(
        &mut self,
        expanded: &Expanded<'_>,
        name: &str,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        if self.options.drops != Drops::Allow && expanded.blank_label().is_none() && !is_iri(&expanded.to_cow()) {
            return Err(self.here(Error::of(&phrase::JSONLD_UNDEFINED_TYPE).with("found", name)));
        }
        let object = self.reference(expanded, name)?;
        let predicate = match self.rdf_type {
            Some(predicate) => predicate,
            None => *self.rdf_type.insert(self.dataset.iri(&[RDF, "type"])),
        };
        self.emit(subject, Some(predicate), object, graph)
    }

    /// Node map generation (§6): one node cannot have two indexes.
    pub(super) fn note_index(&mut self, subject: Option<Term>, index: &str) -> Result<(), Error> {
        let name = match subject {
            None => return Ok(()),
            Some(Term::Blank(blank)) => format!("_:{blank}"),
            Some(term) => self.dataset.spelling(term).to_owned(),
        };
        match self.indexes.get(&name) {
            Some(other) if other != index => Err(self.here(
                Error::of(&phrase::JSONLD_CONFLICTING_INDEXES)
                    .with("node", name)
                    .with("expected", other)
                    .with("found", index),
            )),
            Some(_) => Ok(()),
            None => {
                self.indexes.insert(name, index.to_owned());
                Ok(())
            }
        }
    }

    /// A value has been read: what becomes of it?
    pub(super) fn deliver(
        &mut self,
        consumer: &mut Consumer<'_>,
        term: Option<Term>,
        kind: Kind,
        value: &Value<'_>,
    ) -> Result<(), Error> {
        match consumer {
            Consumer::Objects { subject, predicate, graph } => self.emit(*subject, *predicate, term, *graph),
            Consumer::Subjects { object, predicate, graph } => {
                if kind != Kind::Node {
                    return Err(self.failing(&phrase::JSONLD_INVALID_REVERSE_PROPERTY_VALUE, value));
                }
                self.emit(term, *predicate, *object, *graph)
            }
            Consumer::Items(items) => {
                items.push(term);
                Ok(())
            }
            Consumer::Included(_) if kind != Kind::Node => {
                Err(self.failing(&phrase::JSONLD_INVALID_INCLUDED_VALUE, value))
            }
            Consumer::Included(found) => {
                **found = true;
                Ok(())
            }
            Consumer::Content => Ok(()),
        }
    }
}

/// An id that stands in properties grouped under a name that says nothing.
fn nested_id<'v>(context: &Context, nested: &'v Value<'v>) -> Option<(&'v str, &'v Value<'v>)> {
    nested.as_slice().iter().filter_map(Value::as_object).flat_map(Object::iter).find_map(|(key, value)| {
        match expand(context, key, Ways::VOCAB) {
            Expanded::Keyword(Keyword::Id) => Some((key, value)),
            Expanded::Keyword(Keyword::Nest) => nested_id(context, value),
            _ => None,
        }
    })
}

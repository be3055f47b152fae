//! Nodes: their names, types, properties and keywords (§5.1.2, steps 13, 14, 16, 18 and 19).

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Context, Direction, ScopeKind};
use crate::jsonld::iri::{Expanded, Ways, expand, is_iri};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::options::Drops;
use crate::jsonld::walk::parts::{Consumer, Kind, Mapped, Meant, Member, Property, RDF, Read, Step, pointer};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;
use crate::rdf::{Quad, Term};

impl<'v> Walker<'_, '_, 'v> {
    /// Steps 13, 14, 16, 18 and 19: a node.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn node(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        read: Read<'v>,
        meant: &[Member<'v, '_>],
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let says = |keyword: Keyword| move |(.., what): &&(&str, &Value<'_>, Meant<'_>)| matches!(what, Meant::Keyword(found) if *found == keyword);
        // 18, 19
        let statements = meant.iter().filter(|(_, value, what)| !what.adds_nothing(value)).count();
        let only = |keyword: Keyword| statements == 1 && meant.iter().any(|entry| says(keyword)(&entry));
        if only(Keyword::Language) {
            return self.drop_node("an object with nothing but a language");
        }
        if consumer.is_floating() && (statements == 0 || only(Keyword::Id)) {
            if only(Keyword::Id) {
                self.subject(&active.context, read.reads, meant, Mapped::default())?;
            }
            return self.drop_node("an object that says nothing");
        }
        let is_graph = meant.iter().any(|entry| says(Keyword::Graph)(&entry))
            && meant.iter().all(|(.., what)| {
                matches!(what, Meant::Keyword(Keyword::Graph | Keyword::Id | Keyword::Index) | Meant::Dropped)
            });
        if mapped.graph && !(is_graph && mapped.from_map) {
            // 13.8.3.7.1, 13.12: the node becomes the content of a graph of its own.
            let name = self.mapped_subject(active, graph, None, mapped)?;
            let outer = std::mem::replace(&mut self.muted, name.is_none());
            self.node(type_scoped, active, read, meant, name, Mapped::default(), &mut Consumer::Content)?;
            self.muted = outer;
            return self.deliver(consumer, name, Kind::Node, &Value::Null);
        }
        // The subject comes first: everything else hangs on it.
        let subject = self.subject(&active.context, read.reads, meant, mapped)?;
        self.note_site(read.reads, subject, graph, Some(read.object), &type_scoped.context, meant);
        let has_index = meant.iter().any(|entry| says(Keyword::Index)(&entry));
        let mapped = Mapped { index: mapped.index.filter(|_| !has_index), ..mapped };
        let subject = self.add_mapped(active, graph, subject, mapped)?;
        self.members(type_scoped, active, read.reads, meant, subject, graph, &mut Vec::new())?;
        self.deliver(consumer, subject, Kind::Node, &Value::Null)
    }

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
                return Err(self.fail_key(
                    key,
                    Code::JsonLdCollidingKeywords,
                    "the id stands here under another name already",
                ));
            }
            self.path.push(Step::Key(key));
            let text =
                value.as_str().ok_or_else(|| self.failing(Code::JsonLdInvalidIdValue, "a string as id", value))?;
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
        let active = mapped.outer.unwrap_or(active);
        if let Some(name) = mapped.type_name {
            self.add_type(&expand(&active.context, name, Ways::VOCAB), name, subject, graph)?;
        }
        if let Some(index) = mapped.index {
            self.dropped_if_strict(&Value::from(index), "an index")?;
            self.note_index(subject, index)?;
        }
        if let Some((property, key)) = mapped.property {
            let value = Value::from(key);
            let (term, _) = self.scalar(&active.context, property.definition, &value, graph, Reads::Nothing)?;
            let predicate = self.predicate(&expand(&active.context, property.name, Ways::VOCAB));
            self.emit(subject, predicate, term, graph)?;
        }
        Ok(subject)
    }

    /// Steps 13 and 14 for everything but the id. `seen` are the keywords of the node so far.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn members(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        reads: Reads,
        meant: &[Member<'v, '_>],
        subject: Option<Term>,
        graph: Option<Term>,
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        for (key, value, what) in meant {
            self.path.push(Step::Key(key));
            match what {
                Meant::Dropped | Meant::Keyword(Keyword::Id) => {}
                Meant::Property { definition, iri, reads } => {
                    let property = Property { name: key, definition: *definition, reads: *reads };
                    self.member(active, property, iri, value, subject, graph)?;
                }
                Meant::Keyword(keyword) => {
                    // 13.4.2
                    let may_repeat =
                        matches!(keyword, Keyword::Type | Keyword::Included | Keyword::Nest | Keyword::Reverse);
                    if !may_repeat && !keyword.is_silent() && seen.contains(keyword) {
                        return Err(self.fail(
                            Code::JsonLdCollidingKeywords,
                            "the same keyword stands here under another name already",
                        ));
                    }
                    seen.push(*keyword);
                    self.keyword_member(type_scoped, active, reads, *keyword, key, value, subject, graph, seen)?;
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 13.4.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn keyword_member(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        reads: Reads,
        keyword: Keyword,
        key: &'v str,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        match keyword {
            // 13.4.4
            Keyword::Type => {
                if value.as_slice().iter().any(|name| name.as_str().is_none()) {
                    return Err(self.failing(Code::JsonLdInvalidTypeValue, "a string or an array of strings", value));
                }
                if value.as_slice().is_empty() {
                    return self.dropped_if_strict(value, "a list of types that names none");
                }
                for (index, name) in value.as_slice().iter().enumerate() {
                    if matches!(value, Value::Array(_)) {
                        self.path.push(Step::Index(index));
                    }
                    let name = name.as_str().unwrap_or_default();
                    let expanded = expand(&type_scoped.context, name, Ways::BOTH);
                    self.add_type(&expanded, name, subject, graph)?;
                    self.read_type(reads, &expanded, name)?;
                    if matches!(value, Value::Array(_)) {
                        self.path.pop();
                    }
                }
                Ok(())
            }
            // 13.4.5
            Keyword::Graph => {
                let outer = std::mem::replace(&mut self.muted, subject.is_none());
                self.content(
                    active,
                    subject,
                    value,
                    Some(Property { name: key, definition: None, reads: Reads::Nothing }),
                )?;
                self.muted = outer;
                Ok(())
            }
            // 13.4.6
            Keyword::Included => {
                if self.options.json_ld_1_0 {
                    return Ok(());
                }
                let mut found = false;
                self.values(active, None, value, graph, Mapped::default(), &mut Consumer::Included(&mut found))?;
                if !found && !matches!(value, Value::Array(_)) {
                    return Err(self.failing(Code::JsonLdInvalidIncludedValue, "a node", value));
                }
                Ok(())
            }
            // 13.4.11
            Keyword::Index => {
                self.demand_index(value)?;
                self.note_index(subject, value.as_str().unwrap_or_default())
            }
            // 13.4.13
            Keyword::Reverse => {
                let Value::Object(object) = value else {
                    return Err(self.failing(Code::JsonLdInvalidReverseValue, "an object", value));
                };
                let reverted = Self::reverted(active, object, Mapped::default());
                let active = self.entered(reverted.as_ref().unwrap_or(active), object, true)?;
                self.reverse_map(&active, object, subject, graph)
            }
            // 13.4.14, 14
            Keyword::Nest => self.nest(
                type_scoped,
                active,
                Property { name: key, definition: active.context.definition(key), reads: Reads::Nothing },
                value,
                subject,
                graph,
                seen,
            ),
            // 13.4.8 to 13.4.10 without @value; the others mean something in contexts only.
            Keyword::Language | Keyword::Direction => {
                if keyword == Keyword::Language && value.as_str().is_none() {
                    return Err(self.failing(Code::JsonLdInvalidLanguageTaggedString, "a string", value));
                }
                let is_direction = value.as_str().and_then(Direction::parse).is_some();
                if keyword == Keyword::Direction && !is_direction && !self.options.json_ld_1_0 {
                    return Err(self.failing(Code::JsonLdInvalidBaseDirection, "\"ltr\" or \"rtl\"", value));
                }
                self.dropped(value, "a language or direction without a value")
            }
            _ => self.dropped(value, "a keyword that says nothing here"),
        }
    }

    /// Step 13.4.13: the keys are properties whose values are the subjects.
    pub(super) fn reverse_map(
        &mut self,
        active: &Active,
        object: &'v Object<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let meant = self.meant(&active.context, object, &[], Reads::Nothing)?;
        for (key, value, what) in &meant {
            self.path.push(Step::Key(key));
            match what {
                Meant::Keyword(_) => {
                    return Err(
                        self.fail(Code::JsonLdInvalidReversePropertyMap, "expected properties only, found a keyword")
                    );
                }
                Meant::Dropped => {}
                Meant::Property { definition, iri, .. } => {
                    let predicate = self.predicate(iri);
                    let property = Property { name: key, definition: *definition, reads: Reads::Nothing };
                    // A reverse property in a reverse map is an ordinary one.
                    let mut consumer = if definition.is_some_and(|definition| definition.is_reverse) {
                        Consumer::Objects { subject, predicate, graph }
                    } else {
                        Consumer::Subjects { object: subject, predicate, graph }
                    };
                    let outer = std::mem::replace(&mut self.unreached, subject.is_none() || predicate.is_none());
                    self.contained(active, property, value, graph, &mut consumer)?;
                    self.unreached = outer;
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 14: properties grouped under a name that says nothing.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn nest(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        property: Property<'_>,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        let scope = match property.definition {
            Some(definition) => self.scope(active, definition, ScopeKind::Property)?,
            None => None,
        };
        let inner = scope.map(|scope| active.enter(scope));
        let active = inner.as_ref().unwrap_or(active);
        for item in value.as_slice() {
            let Value::Object(object) = item else {
                return Err(self.failing(Code::JsonLdInvalidNestValue, "an object", item));
            };
            let meant = self.meant(&active.context, object, &[], Reads::Nothing)?;
            if meant.iter().any(|(.., what)| matches!(what, Meant::Keyword(Keyword::Value))) {
                return Err(self.fail(Code::JsonLdInvalidNestValue, "expected properties, found @value"));
            }
            self.members(type_scoped, active, Reads::Nothing, &meant, subject, graph, seen)?;
        }
        Ok(())
    }

    pub(super) fn add_type(
        &mut self,
        expanded: &Expanded<'_>,
        name: &str,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        if self.options.drops != Drops::Allow && expanded.blank_label().is_none() && !is_iri(&expanded.to_text()) {
            return Err(self.fail(
                Code::UndefinedType,
                format!("no context defines the type {name:?}, so no signature covers it: add the context that defines it, or remove it"),
            ));
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
            Some(other) if other != index => Err(self.fail(
                Code::JsonLdConflictingIndexes,
                format!("the node {name} has the indexes {other:?} and {index:?}"),
            )),
            Some(_) => Ok(()),
            None => {
                self.indexes.insert(name, index.to_owned());
                Ok(())
            }
        }
    }

    pub(super) fn demand_index(&self, value: &Value<'_>) -> Result<(), Error> {
        if value.as_str().is_none() {
            return Err(self.failing(Code::JsonLdInvalidIndexValue, "a string as @index", value));
        }
        Ok(())
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
                    return Err(self.failing(
                        Code::JsonLdInvalidReversePropertyValue,
                        "a node, since the property is read backwards",
                        value,
                    ));
                }
                self.emit(term, *predicate, *object, *graph)
            }
            Consumer::Items(items) => {
                items.push(term);
                Ok(())
            }
            Consumer::Included(_) if kind != Kind::Node => {
                Err(self.failing(Code::JsonLdInvalidIncludedValue, "nodes", value))
            }
            Consumer::Included(found) => {
                **found = true;
                Ok(())
            }
            Consumer::Content => Ok(()),
        }
    }

    pub(super) fn emit(
        &mut self,
        subject: Option<Term>,
        predicate: Option<Term>,
        object: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let (Some(subject), Some(predicate), Some(object), false) = (subject, predicate, object, self.muted) else {
            return Ok(());
        };
        self.dataset.add(Quad { subject, predicate, object, graph }).map_err(|error| error.at(pointer(&self.path)))
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

//! Nodes: their names, types, properties and keywords (§5.1.2, steps 13, 14, 16, 18 and 19).

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Direction, ScopeKind};
use crate::jsonld::iri::{Ways, expand};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::walk::frame::{Consumer, Frame, Kind, Mapped, Meant, Member, Property, Step};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;
use crate::rdf::Term;
use crate::words::phrase;

impl<'v> Walker<'_, '_, 'v> {
    /// Steps 13, 14, 16, 18 and 19: a node.
    pub(super) fn node(
        &mut self,
        frame: Frame<'_>,
        object: &'v Object<'v>,
        meant: &[Member<'v, '_>],
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let Frame { type_scoped, active, reads, graph, .. } = frame;
        let says = |keyword: Keyword| move |(.., what): &&(&str, &Value<'_>, Meant<'_>)| matches!(what, Meant::Keyword(found) if *found == keyword);
        // 18, 19
        let statements = meant.iter().filter(|(_, value, what)| !what.adds_nothing(value)).count();
        let only = |keyword: Keyword| statements == 1 && meant.iter().any(|entry| says(keyword)(&entry));
        if only(Keyword::Language) {
            return self.drop_node(&phrase::JSONLD_DROPPED_VALUE_LANGUAGE_ONLY);
        }
        if consumer.is_floating() && (statements == 0 || only(Keyword::Id)) {
            if only(Keyword::Id) {
                self.subject(&active.context, reads, meant, Mapped::default())?;
            }
            return self.drop_node(&phrase::JSONLD_DROPPED_VALUE_SILENT);
        }
        let is_graph = meant.iter().any(|entry| says(Keyword::Graph)(&entry))
            && meant.iter().all(|(.., what)| {
                matches!(what, Meant::Keyword(Keyword::Graph | Keyword::Id | Keyword::Index) | Meant::Dropped)
            });
        if mapped.graph && !(is_graph && mapped.from_map) {
            // 13.8.3.7.1, 13.12: the node becomes the content of a graph of its own.
            let name = self.mapped_subject(active, graph, None, mapped)?;
            let outer = std::mem::replace(&mut self.muted, name.is_none());
            let inner = Frame { graph: name, ..frame };
            self.node(inner, object, meant, Mapped::default(), &mut Consumer::Content)?;
            self.muted = outer;
            return self.deliver(consumer, name, Kind::Node, &Value::Null);
        }
        // The subject comes first: everything else hangs on it.
        let subject = self.subject(&active.context, reads, meant, mapped)?;
        self.note_site(reads, subject, graph, Some(object), &type_scoped.context, meant);
        let has_index = meant.iter().any(|entry| says(Keyword::Index)(&entry));
        let mapped = Mapped { index: mapped.index.filter(|_| !has_index), ..mapped };
        let subject = self.add_mapped(active, graph, subject, mapped)?;
        self.members(Frame { subject, ..frame }, meant, &mut Vec::new())?;
        self.deliver(consumer, subject, Kind::Node, &Value::Null)
    }

    /// Steps 13 and 14 for everything but the id. `seen` are the keywords of the node so far.
    pub(super) fn members(
        &mut self,
        frame: Frame<'_>,
        meant: &[Member<'v, '_>],
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        for (key, value, what) in meant {
            self.path.push(Step::Key(key));
            match what {
                Meant::Dropped | Meant::Keyword(Keyword::Id) => {}
                Meant::Property { definition, iri, reads } => {
                    let property = Property { name: key, definition: *definition, reads: *reads };
                    self.member(frame.active, property, iri, value, frame.subject, frame.graph)?;
                }
                Meant::Keyword(keyword) => {
                    // 13.4.2
                    let may_repeat =
                        matches!(keyword, Keyword::Type | Keyword::Included | Keyword::Nest | Keyword::Reverse);
                    if !may_repeat && !keyword.is_silent() && seen.contains(keyword) {
                        return Err(self.here(Error::of(&phrase::JSONLD_COLLIDING_KEYWORDS).with("member", key)));
                    }
                    seen.push(*keyword);
                    self.keyword_member(frame, *keyword, key, value, seen)?;
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 13.4.
    pub(super) fn keyword_member(
        &mut self,
        frame: Frame<'_>,
        keyword: Keyword,
        key: &'v str,
        value: &'v Value<'v>,
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        let Frame { type_scoped, active, reads, subject, graph } = frame;
        match keyword {
            // 13.4.4
            Keyword::Type => {
                if value.as_slice().iter().any(|name| name.as_str().is_none()) {
                    return Err(self.failing(&phrase::JSONLD_INVALID_TYPE_VALUE, value));
                }
                if value.as_slice().is_empty() {
                    return self.dropped_if_strict(value, &phrase::JSONLD_DROPPED_VALUE_TYPES);
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
                let property = Some(Property { name: key, definition: None, reads: Reads::Nothing });
                self.values(active, property, value, subject, Mapped::default(), &mut Consumer::Content)?;
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
                    return Err(self.failing(&phrase::JSONLD_INVALID_INCLUDED_VALUE, value));
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
                    return Err(self.failing(&phrase::JSONLD_INVALID_REVERSE_VALUE, value));
                };
                let reverted = Self::reverted(active, object, Mapped::default());
                let active = self.entered(reverted.as_ref().unwrap_or(active), object, true)?;
                self.reverse_map(&active, object, subject, graph)
            }
            // 13.4.14, 14
            Keyword::Nest => {
                let definition = active.context.definition(key);
                self.nest(frame, Property { name: key, definition, reads: Reads::Nothing }, value, seen)
            }
            // 13.4.8 to 13.4.10 without @value; the others mean something in contexts only.
            Keyword::Language | Keyword::Direction => {
                if keyword == Keyword::Language && value.as_str().is_none() {
                    return Err(self.failing(&phrase::JSONLD_INVALID_LANGUAGE_TAGGED_STRING, value));
                }
                let is_direction = value.as_str().and_then(Direction::parse).is_some();
                if keyword == Keyword::Direction && !is_direction && !self.options.json_ld_1_0 {
                    return Err(self.failing(&phrase::JSONLD_INVALID_BASE_DIRECTION, value));
                }
                self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_LANGUAGE_ALONE)
            }
            _ => self.dropped(value, &phrase::JSONLD_DROPPED_VALUE_KEYWORD),
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
                    return Err(self.fail(&phrase::JSONLD_INVALID_REVERSE_PROPERTY_MAP));
                }
                Meant::Dropped => {}
                Meant::Property { definition, iri, .. } => {
                    let predicate = self.predicate(iri, *definition);
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
    pub(super) fn nest(
        &mut self,
        frame: Frame<'_>,
        property: Property<'_>,
        value: &'v Value<'v>,
        seen: &mut Vec<Keyword>,
    ) -> Result<(), Error> {
        let active = frame.active;
        let scope = match property.definition {
            Some(definition) => self.scope(active, definition, ScopeKind::Property)?,
            None => None,
        };
        let inner = scope.map(|scope| active.enter(scope));
        let active = inner.as_ref().unwrap_or(active);
        for item in value.as_slice() {
            let Value::Object(object) = item else {
                return Err(self.failing(&phrase::JSONLD_INVALID_NEST_VALUE_OBJECT, item));
            };
            let meant = self.meant(&active.context, object, &[], Reads::Nothing)?;
            if meant.iter().any(|(.., what)| matches!(what, Meant::Keyword(Keyword::Value))) {
                return Err(self.fail(&phrase::JSONLD_INVALID_NEST_VALUE_VALUE));
            }
            self.members(Frame { active, reads: Reads::Nothing, ..frame }, &meant, seen)?;
        }
        Ok(())
    }
}

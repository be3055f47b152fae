//! The walk: one pass over a JSON document, expansion (§5.1) and deserialisation to RDF (§7.1) at once.
//!
//! Nothing is expanded into a tree: an object is classified by its keys, and its statements are emitted on the spot.
//! Numbers in the comments are the steps of the expansion algorithm, §5.1.2.

use std::collections::HashMap;
use std::sync::Arc;

use crate::canon::jcs;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::jsonld::context::{Active, Containers, Context, Definition, Direction, Meaning, ScopeKind, TypeMapping};
use crate::jsonld::iri::{Expanded, Ways, expand, expand_non_term};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::literal::{self, XSD_BOOLEAN, XSD_DOUBLE, XSD_INTEGER};
use crate::jsonld::options::{Drops, Options, RdfDirection};
use crate::jsonld::process::{Processor, wrong};
use crate::rdf::{Dataset, Quad, Term, is_iri_text};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// A walk over one document.
pub(crate) struct Walker<'p, 'a, 'v> {
    processor: &'p mut Processor<'a>,
    options: &'p Options,
    dataset: Dataset,
    blanks: HashMap<String, Term>,
    indexes: HashMap<String, String>,
    path: Vec<Step<'v>>,
    rdf_type: Option<Term>,
    /// Whether the graph at hand has a name that is not well-formed, so that its statements do not count.
    muted: bool,
}

#[derive(Clone, Copy)]
enum Step<'v> {
    Key(&'v str),
    Index(usize),
}

/// The property whose values are being read.
#[derive(Clone, Copy)]
struct Property<'d> {
    name: &'d str,
    definition: Option<&'d Arc<Definition>>,
}

/// What becomes of the values.
enum Consumer<'c> {
    /// They are objects of statements.
    Objects { subject: Option<Term>, predicate: Option<Term>, graph: Option<Term> },
    /// They are subjects of statements: a reverse property.
    Subjects { object: Option<Term>, predicate: Option<Term>, graph: Option<Term> },
    /// They are items of a list.
    Items(&'c mut Vec<Option<Term>>),
    /// They are included nodes, which state their own business.
    Included,
    /// They are the content of a graph or of the document, and state their own business.
    Content(&'c mut usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Node,
    Value,
    List,
}

/// What a map adds to each of its values: the key means something.
#[derive(Default, Clone, Copy)]
struct Mapped<'m> {
    id: Option<&'m str>,
    type_: Option<&'m Type<'m>>,
    index: Option<&'m str>,
    property: Option<&'m IndexProperty<'m>>,
    /// Whether values become graphs.
    graph: bool,
    from_map: bool,
}

#[derive(Clone, Copy)]
struct Type<'m> {
    name: &'m str,
}

struct IndexProperty<'m> {
    property: Property<'m>,
    key: &'m str,
}

/// A key of an object, looked up.
enum Meant<'d> {
    Keyword(Keyword),
    Property { definition: Option<&'d Arc<Definition>>, iri: Expanded<'d> },
    Dropped,
}

impl<'p, 'a, 'v> Walker<'p, 'a, 'v> {
    pub(crate) fn new(processor: &'p mut Processor<'a>, options: &'p Options) -> Self {
        Walker {
            processor,
            options,
            dataset: Dataset::new(&options.limits),
            blanks: HashMap::new(),
            indexes: HashMap::new(),
            path: Vec::with_capacity(16),
            rdf_type: None,
            muted: false,
        }
    }

    pub(crate) fn finish(self) -> Dataset {
        self.dataset
    }

    /// A whole document, which may be an array, or a graph without a name.
    pub(crate) fn document(&mut self, active: &Active, document: &'v Value<'v>) -> Result<(), Error> {
        for (index, item) in document.as_slice().iter().enumerate() {
            let in_array = matches!(document, Value::Array(_));
            if in_array {
                self.path.push(Step::Index(index));
            }
            match item {
                Value::Object(object) => self.root_node(active, object, &[])?,
                Value::Array(_) => {
                    self.content(active, None, item, None)?;
                }
                other => self.dropped(other, "a scalar that belongs to nothing")?,
            }
            if in_array {
                self.path.pop();
            }
        }
        Ok(())
    }

    /// An object at the top of the document.
    pub(crate) fn root_node(&mut self, active: &Active, object: &'v Object<'v>, skip: &[&str]) -> Result<(), Error> {
        let active = self.entered(active, object, skip.is_empty())?;
        // An object with nothing but @graph is not a node: its graph is the default graph.
        let mut rest = object.iter().filter(|(key, _)| *key != "@context" && !skip.contains(key));
        if let (Some((key, value)), None) = (rest.next(), rest.next()) {
            if expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::Graph) {
                self.path.push(Step::Key(key));
                self.content(&active, None, value, None)?;
                self.path.pop();
                return Ok(());
            }
        }
        let mut delivered = 0;
        let mut consumer = Consumer::Content(&mut delivered);
        self.object_in(&active, None, object, skip, None, Mapped::default(), &mut consumer)
    }

    /// The nodes of a graph, or of the document (`active property` is null or @graph).
    fn content(&mut self, active: &Active, graph: Option<Term>, value: &'v Value<'v>, property: Option<Property<'_>>) -> Result<usize, Error> {
        let mut delivered = 0;
        self.values(active, property, value, graph, Mapped::default(), &mut Consumer::Content(&mut delivered))?;
        Ok(delivered)
    }

    /// The values of a property: steps 1 to 6.
    fn values(
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
                    if let (Consumer::Items(_), Value::Array(_), Some(property)) = (&*consumer, item, property) {
                        if property.definition.is_some_and(|definition| definition.containers.has(Containers::LIST)) {
                            let head = self.list(active, property, item, graph)?;
                            self.deliver(consumer, Some(head), Kind::List, item)?;
                            self.path.pop();
                            continue;
                        }
                    }
                    self.values(active, property, item, graph, mapped, consumer)?;
                    self.path.pop();
                }
                Ok(())
            }
            Value::Object(object) => self.object(active, property, object, graph, mapped, consumer),
            scalar => {
                let Some(property) = property.filter(|_| !matches!(consumer, Consumer::Content(_))) else {
                    return self.dropped(value, "a scalar that belongs to nothing");
                };
                // 4.2: the property's own context may change how its values are read.
                let scope = match property.definition {
                    Some(definition) => self.scope(active, definition, ScopeKind::Property)?,
                    None => None,
                };
                let (term, kind) = match scope {
                    None => self.scalar(&active.context, property.definition, scalar)?,
                    Some(scope) => {
                        let definition = scope.context.definition(property.name).cloned();
                        self.scalar(&scope.context, definition.as_ref(), scalar)?
                    }
                };
                self.wrap_mapped_value(active, graph, term, kind, mapped, scalar, consumer)
            }
        }
    }

    /// A value that stands in a map or in a graph container.
    #[allow(clippy::too_many_arguments)]
    fn wrap_mapped_value(
        &mut self,
        active: &Active,
        graph: Option<Term>,
        term: Option<Term>,
        kind: Kind,
        mapped: Mapped<'_>,
        value: &Value<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        if mapped.graph {
            // A graph that holds a value and no node holds no statement.
            self.dropped_if_strict(value, "a value inside a graph")?;
            let subject = self.mapped_subject(active, graph, None, mapped)?;
            return self.deliver(consumer, subject, Kind::Node, value);
        }
        if kind == Kind::Value {
            if mapped.property.is_some() || mapped.id.is_some() || mapped.type_.is_some() {
                return Err(self.fail(Code::JsonLdInvalidValueObject, "expected nodes in this map, found a plain value"));
            }
            if let Some(index) = mapped.index {
                self.dropped_if_strict(&Value::from(index), "an index")?;
            }
        }
        self.deliver(consumer, term, kind, value)
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
        // The property's definition belongs to the context before the revert.
        let scoped = property.and_then(|property| property.definition).filter(|definition| definition.scoped.is_some());
        // 7
        let reverted;
        let mut current = active;
        if let Some(previous) = active.previous.as_ref().filter(|_| !mapped.from_map && !keeps_context(&active.context, object)) {
            reverted = Active { context: Arc::clone(previous), previous: None };
            current = &reverted;
        }
        // 8
        let with_property;
        if let Some(definition) = scoped {
            if let Some(scope) = self.scope(current, definition, ScopeKind::Property)? {
                with_property = current.enter(scope);
                current = &with_property;
            }
        }
        // 9
        if object.member("@context").is_none() {
            return self.object_in(current, property, object, &[], graph, mapped, consumer);
        }
        let entered = self.entered(current, object, true)?;
        self.object_in(&entered, property, object, &[], graph, mapped, consumer)
    }

    /// Step 9: the context that the object itself brings.
    fn entered(&mut self, active: &Active, object: &'v Object<'v>, apply: bool) -> Result<Active, Error> {
        let Some(local) = object.member("@context").filter(|_| apply) else { return Ok(active.clone()) };
        let base = self.options.base.as_deref().map(Arc::from);
        let scope = self.processor.embedded(&active.context, local, base.as_ref());
        let scope = scope.map_err(|error| error.within("/@context").within(&self.pointer()))?;
        Ok(active.enter(scope))
    }

    fn scope(&mut self, active: &Active, definition: &Arc<Definition>, kind: ScopeKind) -> Result<Option<crate::jsonld::context::Scope>, Error> {
        if definition.scoped.is_none() {
            return Ok(None);
        }
        let path = &self.path;
        self.processor.scoped(&active.context, definition, kind).map_err(|error| error.at(pointer(path)))
    }

    /// Steps 10 to 19, in the object's own context.
    #[allow(clippy::too_many_arguments)]
    fn object_in(
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
                let Some(definition) = type_scoped.context.definition(name).filter(|definition| definition.scoped.is_some()) else { continue };
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
        let is_json = input_type.is_some_and(|name| expand(&active.context, name, Ways::VOCAB) == Expanded::Keyword(Keyword::Json));

        // What kind of object is it?
        let meant = self.meant(&active.context, object, skip)?;
        let has = |keyword: Keyword| meant.iter().any(|(.., meant)| matches!(meant, Meant::Keyword(found) if *found == keyword));
        if has(Keyword::Value) {
            let (term, value) = self.value_object(&type_scoped.context, &meant, is_json)?;
            if matches!(consumer, Consumer::Content(_)) {
                return self.dropped(value, "a value that belongs to nothing");
            }
            if term.is_none() && *value == Value::Null {
                return self.empty(value);
            }
            return self.wrap_mapped_value(active, graph, term, Kind::Value, mapped, value, consumer);
        }
        if has(Keyword::List) || has(Keyword::Set) {
            return self.set_or_list(active, property, &meant, graph, mapped, consumer);
        }
        self.node(type_scoped, active, property, &meant, graph, mapped, consumer)
    }

    /// Looks every key up once.
    fn meant<'d>(&mut self, context: &'d Context, object: &'v Object<'v>, skip: &[&str]) -> Result<Vec<(&'v str, &'v Value<'v>, Meant<'d>)>, Error>
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
            let what = match definition.map(|definition| &definition.meaning) {
                Some(Meaning::Keyword(keyword)) => Meant::Keyword(*keyword),
                Some(Meaning::Iri { text, .. }) => Meant::Property { definition, iri: Expanded::Pieces(text, "") },
                Some(Meaning::Null) => Meant::Dropped,
                None => match Keyword::parse(key) {
                    Some(keyword) => Meant::Keyword(keyword),
                    None if has_form_of_keyword(key) => Meant::Dropped,
                    None => match expand_non_term(context, key, Ways::VOCAB) {
                        iri if iri.pieces().iter().any(|piece| piece.contains(':')) => Meant::Property { definition: None, iri },
                        _ => Meant::Dropped,
                    },
                },
            };
            if self.options.drops != Drops::Allow {
                self.refuse_key(key, &what)?;
            }
            meant.push((key, value, what));
        }
        Ok(meant)
    }

    fn refuse_key(&mut self, key: &'v str, meant: &Meant<'_>) -> Result<(), Error> {
        let refusal = match meant {
            Meant::Dropped if has_form_of_keyword(key) => (Code::ReservedKeyword, format!("{key} looks like a keyword of JSON-LD but is none, so no signature covers it")),
            Meant::Dropped => (
                Code::UndefinedTerm,
                format!("no context defines {key:?}, so no signature covers it: add the context that defines it, or remove it"),
            ),
            Meant::Keyword(Keyword::Index) => (Code::DroppedValue, String::from("an index is not part of what is signed: remove it")),
            Meant::Property { definition: Some(definition), .. } => match &definition.meaning {
                Meaning::Iri { is_iri: false, text } => (Code::RelativeIri, format!("{key:?} stands for {text:?}, which is not an absolute IRI, so no signature covers it")),
                _ => return Ok(()),
            },
            Meant::Property { definition: None, iri } if !is_iri_text(&iri.to_text()) => {
                (Code::UndefinedTerm, format!("no context defines {key:?}, and it is not an absolute IRI, so no signature covers it"))
            }
            _ => return Ok(()),
        };
        self.path.push(Step::Key(key));
        let error = self.fail(refusal.0, refusal.1);
        self.path.pop();
        Err(error)
    }

    /// Steps 13.4.7 to 13.4.10 and 15: a value object.
    fn value_object(
        &mut self,
        type_scoped: &Context,
        meant: &[(&'v str, &'v Value<'v>, Meant<'_>)],
        is_json: bool,
    ) -> Result<(Option<Term>, &'v Value<'v>), Error> {
        let mut found: [Option<&'v Value<'v>>; 4] = [None; 4];
        let [value, type_, language, direction] = &mut found;
        for (key, member, what) in meant {
            let slot = match what {
                Meant::Keyword(Keyword::Value) => &mut *value,
                Meant::Keyword(Keyword::Type) => &mut *type_,
                Meant::Keyword(Keyword::Language) => &mut *language,
                Meant::Keyword(Keyword::Direction) => &mut *direction,
                Meant::Keyword(Keyword::Index) => {
                    self.demand_index(member)?;
                    continue;
                }
                Meant::Dropped => continue,
                _ => return Err(self.fail_key(key, Code::JsonLdInvalidValueObject, "this may not stand beside @value")),
            };
            if slot.replace(member).is_some() {
                return Err(self.fail_key(key, Code::JsonLdCollidingKeywords, "the same keyword stands here under another name already"));
            }
        }
        let value = value.unwrap_or(&Value::Null);
        if is_json {
            if language.is_some() || direction.is_some() {
                return Err(self.fail(Code::JsonLdInvalidValueObject, "a value has a type, or a language or direction, not both"));
            }
            return Ok((Some(self.json_literal(value)?), value));
        }
        if matches!(value, Value::Array(_) | Value::Object(_)) {
            return Err(self.failing(Code::JsonLdInvalidValueObjectValue, "a scalar as @value", value));
        }
        let language = match language {
            None => None,
            Some(Value::String(language)) => Some(&**language),
            Some(other) => return Err(self.failing(Code::JsonLdInvalidLanguageTaggedString, "a string as @language", other)),
        };
        let direction = match direction {
            None => None,
            Some(text) => Some(
                text.as_str()
                    .and_then(Direction::parse)
                    .ok_or_else(|| self.failing(Code::JsonLdInvalidBaseDirection, "\"ltr\" or \"rtl\" as @direction", text))?,
            ),
        };
        // 15.2 to 15.5
        let Some(type_) = *type_ else {
            if *value == Value::Null {
                return Ok((None, value));
            }
            if (language.is_some() || direction.is_some()) && value.as_str().is_none() {
                return Err(self.failing(Code::JsonLdInvalidLanguageTaggedValue, "a string where there is a language or direction", value));
            }
            return Ok((self.literal(value, None, language, direction)?, value));
        };
        if language.is_some() || direction.is_some() {
            return Err(self.fail(Code::JsonLdInvalidValueObject, "a value has a type, or a language or direction, not both"));
        }
        let single = match type_ {
            Value::Array(items) if items.len() == 1 => items.first(),
            other => Some(other),
        };
        let Some(name) = single.and_then(Value::as_str) else {
            let code = if type_.as_slice().iter().all(|item| item.as_str().is_some()) { Code::JsonLdInvalidTypedValue } else { Code::JsonLdInvalidTypeValue };
            return Err(self.failing(code, "one IRI as the @type of a value", type_));
        };
        if *value == Value::Null {
            return Ok((None, value));
        }
        let datatype = expand(type_scoped, name, Ways::BOTH);
        let text = datatype.to_text();
        if matches!(datatype, Expanded::Keyword(_) | Expanded::Null) || text.starts_with("_:") || text.bytes().any(|byte| byte == b' ') {
            return Err(self.failing(Code::JsonLdInvalidTypedValue, "an IRI as the @type of a value", type_));
        }
        if !is_iri_text(&text) {
            self.refuse(Code::UndefinedType, || format!("no context defines the datatype {name:?}"))?;
            return Ok((None, value));
        }
        Ok((self.literal(value, Some(&text), None, None)?, value))
    }

    /// Step 17: an object that is only a container.
    fn set_or_list(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        meant: &[(&'v str, &'v Value<'v>, Meant<'_>)],
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let mut container = None;
        for (key, value, what) in meant {
            match what {
                Meant::Keyword(found @ (Keyword::List | Keyword::Set)) => {
                    if container.replace((*key, *value, *found)).is_some() {
                        return Err(self.fail_key(key, Code::JsonLdInvalidSetOrListObject, "expected one of @set and @list, once"));
                    }
                }
                Meant::Keyword(Keyword::Index) => self.demand_index(value)?,
                Meant::Dropped => {}
                _ => return Err(self.fail_key(key, Code::JsonLdInvalidSetOrListObject, "this may not stand beside @set or @list")),
            }
        }
        let Some((key, value, keyword)) = container else { return Ok(()) };
        self.path.push(Step::Key(key));
        match (keyword, property) {
            (Keyword::Set, _) => self.values(active, property, value, graph, mapped, consumer)?,
            (_, Some(property)) if !matches!(consumer, Consumer::Content(_)) => {
                let head = self.list(active, property, value, graph)?;
                if mapped.graph {
                    self.wrap_mapped_value(active, graph, Some(head), Kind::List, mapped, value, consumer)?;
                } else {
                    self.deliver(consumer, Some(head), Kind::List, value)?;
                }
            }
            _ => self.dropped(value, "a list that belongs to nothing")?,
        }
        self.path.pop();
        Ok(())
    }

    /// A list of the items of a value: its head.
    fn list(&mut self, active: &Active, property: Property<'_>, value: &'v Value<'v>, graph: Option<Term>) -> Result<Term, Error> {
        let mut items = Vec::new();
        self.values(active, Some(property), value, graph, Mapped::default(), &mut Consumer::Items(&mut items))?;
        let mut rest = self.dataset.iri(&[RDF, "nil"]);
        if items.is_empty() {
            return Ok(rest);
        }
        let first = self.dataset.iri(&[RDF, "first"]);
        let next = self.dataset.iri(&[RDF, "rest"]);
        for item in items.into_iter().rev() {
            let cell = self.dataset.blank(None);
            if let Some(item) = item {
                self.emit(Some(cell), Some(first), Some(item), graph)?;
            }
            self.emit(Some(cell), Some(next), Some(rest), graph)?;
            rest = cell;
        }
        Ok(rest)
    }

    /// Steps 13, 14, 16, 18 and 19: a node.
    #[allow(clippy::too_many_arguments)]
    fn node(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        property: Option<Property<'_>>,
        meant: &[(&'v str, &'v Value<'v>, Meant<'_>)],
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        let says = |keyword: Keyword| move |(.., what): &&(&str, &Value<'_>, Meant<'_>)| matches!(what, Meant::Keyword(found) if *found == keyword);
        // 18, 19
        let statements = meant.iter().filter(|(.., what)| !matches!(what, Meant::Dropped)).count();
        let only = |keyword: Keyword| statements == 1 && meant.iter().any(|entry| says(keyword)(&entry));
        if only(Keyword::Language) {
            return self.drop_node("an object with nothing but a language");
        }
        if matches!(consumer, Consumer::Content(_)) && (statements == 0 || only(Keyword::Id)) {
            if only(Keyword::Id) {
                self.subject(&active.context, meant, Mapped::default())?;
            }
            return self.drop_node("an object that says nothing");
        }
        let is_graph = meant.iter().any(|entry| says(Keyword::Graph)(&entry))
            && meant.iter().all(|(.., what)| matches!(what, Meant::Keyword(Keyword::Graph | Keyword::Id | Keyword::Index) | Meant::Dropped));
        if mapped.graph && !(is_graph && mapped.from_map) {
            // 13.8.3.7.1, 13.12: the node becomes the content of a graph of its own.
            let name = self.mapped_subject(active, graph, None, mapped)?;
            let mut delivered = 0;
            self.node(type_scoped, active, property, meant, name, Mapped::default(), &mut Consumer::Content(&mut delivered))?;
            return self.deliver(consumer, name, Kind::Node, &Value::Null);
        }
        // The subject comes first: everything else hangs on it.
        let subject = self.subject(&active.context, meant, mapped)?;
        let has_index = meant.iter().any(|entry| says(Keyword::Index)(&entry));
        let mapped = Mapped { index: mapped.index.filter(|_| !has_index), ..mapped };
        let subject = self.add_mapped(active, graph, subject, mapped)?;
        self.members(type_scoped, active, meant, subject, graph)?;
        self.deliver(consumer, subject, Kind::Node, &Value::Null)
    }

    /// What the node is called.
    fn subject(&mut self, context: &Context, meant: &[(&'v str, &'v Value<'v>, Meant<'_>)], mapped: Mapped<'_>) -> Result<Option<Term>, Error> {
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
                return Err(self.fail_key(key, Code::JsonLdCollidingKeywords, "the id stands here under another name already"));
            }
            self.path.push(Step::Key(key));
            let text = value.as_str().ok_or_else(|| self.failing(Code::JsonLdInvalidIdValue, "a string as id", value))?;
            id = Some(self.reference(expand(context, text, Ways::DOCUMENT), text)?);
            self.path.pop();
        }
        match (id, mapped.id) {
            (Some(term), _) => Ok(term),
            (None, Some(key)) => self.reference(expand(context, key, Ways::DOCUMENT), key),
            (None, None) => Ok(Some(self.dataset.blank(None))),
        }
    }

    /// A subject that only a map or a graph container makes.
    fn mapped_subject(&mut self, active: &Active, graph: Option<Term>, id: Option<Term>, mapped: Mapped<'_>) -> Result<Option<Term>, Error> {
        let subject = match (id, mapped.id) {
            (Some(id), _) => Some(id),
            (None, Some(key)) => self.reference(expand(&active.context, key, Ways::DOCUMENT), key)?,
            (None, None) => Some(self.dataset.blank(None)),
        };
        self.add_mapped(active, graph, subject, mapped)
    }

    /// What the keys of maps say about a node.
    fn add_mapped(&mut self, active: &Active, graph: Option<Term>, subject: Option<Term>, mapped: Mapped<'_>) -> Result<Option<Term>, Error> {
        if let Some(type_) = mapped.type_ {
            self.add_type(active, type_.name, subject, graph)?;
        }
        if let Some(index) = mapped.index {
            self.dropped_if_strict(&Value::from(index), "an index")?;
            self.note_index(subject, index)?;
        }
        if let Some(IndexProperty { property, key }) = mapped.property {
            let value = Value::from(*key);
            let (term, _) = self.scalar(&active.context, property.definition, &value)?;
            let predicate = self.predicate(&expand(&active.context, property.name, Ways::VOCAB));
            self.emit(subject, predicate, term, graph)?;
        }
        Ok(subject)
    }

    /// Steps 13 and 14 for everything but the id.
    fn members(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        meant: &[(&'v str, &'v Value<'v>, Meant<'_>)],
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let mut seen: Vec<Keyword> = Vec::new();
        for (key, value, what) in meant {
            self.path.push(Step::Key(key));
            match what {
                Meant::Dropped | Meant::Keyword(Keyword::Id) => {}
                Meant::Property { definition, iri } => {
                    let property = Property { name: key, definition: *definition };
                    self.member(active, property, iri, value, subject, graph)?;
                }
                Meant::Keyword(keyword) => {
                    // 13.4.2
                    let may_repeat = matches!(keyword, Keyword::Type | Keyword::Included | Keyword::Nest | Keyword::Reverse);
                    if !may_repeat && seen.contains(keyword) {
                        return Err(self.fail(Code::JsonLdCollidingKeywords, "the same keyword stands here under another name already"));
                    }
                    seen.push(*keyword);
                    self.keyword_member(type_scoped, active, *keyword, key, value, subject, graph)?;
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 13.4.
    #[allow(clippy::too_many_arguments)]
    fn keyword_member(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        keyword: Keyword,
        key: &'v str,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        match keyword {
            // 13.4.4
            Keyword::Type => {
                if value.as_slice().iter().any(|name| name.as_str().is_none()) {
                    return Err(self.failing(Code::JsonLdInvalidTypeValue, "a string or an array of strings", value));
                }
                for (index, name) in value.as_slice().iter().enumerate() {
                    if matches!(value, Value::Array(_)) {
                        self.path.push(Step::Index(index));
                    }
                    self.add_type(type_scoped, name.as_str().unwrap_or_default(), subject, graph)?;
                    if matches!(value, Value::Array(_)) {
                        self.path.pop();
                    }
                }
                Ok(())
            }
            // 13.4.5
            Keyword::Graph => {
                let outer = std::mem::replace(&mut self.muted, subject.is_none());
                self.content(active, subject, value, Some(Property { name: key, definition: None }))?;
                self.muted = outer;
                Ok(())
            }
            // 13.4.6
            Keyword::Included => {
                if self.options.json_ld_1_0 {
                    return Ok(());
                }
                let property = Property { name: key, definition: None };
                self.values(active, Some(property), value, graph, Mapped::default(), &mut Consumer::Included)
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
                self.reverse_map(active, object, subject, graph)
            }
            // 13.4.14, 14
            Keyword::Nest => self.nest(type_scoped, active, Property { name: key, definition: active.context.definition(key) }, value, subject, graph),
            // 13.4.8 to 13.4.10 without @value; the others mean something in contexts only.
            Keyword::Language | Keyword::Direction => {
                if keyword == Keyword::Language && value.as_str().is_none() {
                    return Err(self.failing(Code::JsonLdInvalidLanguageTaggedString, "a string", value));
                }
                self.dropped(value, "a language or direction without a value")
            }
            _ => self.dropped(value, "a keyword that says nothing here"),
        }
    }

    /// Step 13.4.13: the keys are properties whose values are the subjects.
    fn reverse_map(&mut self, active: &Active, object: &'v Object<'v>, subject: Option<Term>, graph: Option<Term>) -> Result<(), Error> {
        let meant = self.meant(&active.context, object, &[])?;
        for (key, value, what) in &meant {
            self.path.push(Step::Key(key));
            match what {
                Meant::Keyword(_) => return Err(self.fail(Code::JsonLdInvalidReversePropertyMap, "expected properties only, found a keyword")),
                Meant::Dropped => {}
                Meant::Property { definition, iri } => {
                    let predicate = self.predicate(iri);
                    let property = Property { name: key, definition: *definition };
                    // A reverse property in a reverse map is an ordinary one.
                    let mut consumer = if definition.is_some_and(|definition| definition.is_reverse) {
                        Consumer::Objects { subject, predicate, graph }
                    } else {
                        Consumer::Subjects { object: subject, predicate, graph }
                    };
                    self.contained(active, property, value, graph, &mut consumer)?;
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 14: properties grouped under a name that says nothing.
    fn nest(
        &mut self,
        type_scoped: &Active,
        active: &Active,
        property: Property<'_>,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
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
            let meant = self.meant(&active.context, object, &[])?;
            if meant.iter().any(|(.., what)| matches!(what, Meant::Keyword(Keyword::Value))) {
                return Err(self.fail(Code::JsonLdInvalidNestValue, "expected properties, found @value"));
            }
            self.members(type_scoped, active, &meant, subject, graph)?;
        }
        Ok(())
    }

    /// Steps 13.5 to 13.14: one property with its values.
    fn member(
        &mut self,
        active: &Active,
        property: Property<'_>,
        iri: &Expanded<'_>,
        value: &'v Value<'v>,
        subject: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let predicate = self.predicate(iri);
        let mut consumer = if property.definition.is_some_and(|definition| definition.is_reverse) {
            Consumer::Subjects { object: subject, predicate, graph }
        } else {
            Consumer::Objects { subject, predicate, graph }
        };
        self.contained(active, property, value, graph, &mut consumer)
    }

    fn contained(
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
            let literal = self.json_literal(value)?;
            return self.deliver(consumer, Some(literal), Kind::Value, value);
        }
        if let Value::Object(object) = value {
            // 13.7
            if containers.has(Containers::LANGUAGE) {
                return self.language_map(active, property, object, consumer);
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
                object.iter().any(|(key, _)| expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::List))
            });
            if !is_list {
                let head = self.list(active, property, value, graph)?;
                return self.deliver(consumer, Some(head), Kind::List, value);
            }
        }
        // 13.9, 13.12
        let mapped = Mapped { graph: containers.has(Containers::GRAPH), ..Mapped::default() };
        self.values(active, Some(property), value, graph, mapped, consumer)
    }

    /// Step 13.7.
    fn language_map(&mut self, active: &Active, property: Property<'_>, object: &'v Object<'v>, consumer: &mut Consumer<'_>) -> Result<(), Error> {
        let direction = property.definition.and_then(|definition| definition.direction).unwrap_or(active.context.direction);
        for (language, values) in object.iter() {
            self.path.push(Step::Key(language));
            let is_none = expand(&active.context, language, Ways::VOCAB) == Expanded::Keyword(Keyword::None);
            for value in values.as_slice() {
                match value {
                    Value::Null => self.empty(value)?,
                    Value::String(_) => {
                        let term = self.literal(value, None, Some(language).filter(|_| !is_none), direction)?;
                        self.deliver(consumer, term, Kind::Value, value)?;
                    }
                    other => return Err(self.failing(Code::JsonLdInvalidLanguageMapValue, "a string", other)),
                }
            }
            self.path.pop();
        }
        Ok(())
    }

    /// Step 13.8: index, id and type maps.
    fn map(&mut self, active: &Active, property: Property<'_>, object: &'v Object<'v>, graph: Option<Term>, consumer: &mut Consumer<'_>) -> Result<(), Error> {
        let Some(definition) = property.definition else { return Ok(()) };
        let containers = definition.containers;
        let index_name = definition.index.as_deref().unwrap_or("@index");
        for (key, value) in object.iter() {
            self.path.push(Step::Key(key));
            // 13.8.3.1 to 13.8.3.3
            let mut map_active = active.clone();
            if containers.has(Containers::ID) || containers.has(Containers::TYPE) {
                if let Some(previous) = &active.previous {
                    map_active = Active { context: Arc::clone(previous), previous: None };
                }
            }
            if containers.has(Containers::TYPE) {
                if let Some(type_definition) = map_active.context.definition(key).cloned() {
                    if let Some(scope) = self.scope(&map_active, &type_definition, ScopeKind::Type)? {
                        map_active = map_active.enter(scope);
                    }
                }
            }
            // 13.8.3.4
            let is_none = expand(&active.context, key, Ways::VOCAB) == Expanded::Keyword(Keyword::None);
            let index_definition = active.context.definition(index_name);
            let index_property = IndexProperty { property: Property { name: index_name, definition: index_definition }, key };
            let type_ = Type { name: key };
            let mut mapped = Mapped { graph: containers.has(Containers::GRAPH), from_map: true, ..Mapped::default() };
            if !is_none {
                if containers.has(Containers::INDEX) && index_name != "@index" {
                    mapped.property = Some(&index_property);
                } else if containers.has(Containers::INDEX) {
                    mapped.index = Some(key);
                } else if containers.has(Containers::ID) {
                    mapped.id = Some(key);
                } else {
                    mapped.type_ = Some(&type_);
                }
            }
            // 13.8.3.5 to 13.8.3.7; in a type map, a string is the id of a node.
            self.map_values(&map_active, property, value, graph, mapped, consumer)?;
            self.path.pop();
        }
        Ok(())
    }

    fn map_values(
        &mut self,
        active: &Active,
        property: Property<'_>,
        value: &'v Value<'v>,
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        for item in value.as_slice() {
            let Value::String(text) = item else {
                self.values(active, Some(property), item, graph, mapped, consumer)?;
                continue;
            };
            let type_mapping = property.definition.and_then(|definition| definition.type_mapping.as_ref());
            let ways = match type_mapping {
                Some(TypeMapping::Id) => Ways::DOCUMENT,
                Some(TypeMapping::Vocab) => Ways::BOTH,
                _ => {
                    self.values(active, Some(property), item, graph, mapped, consumer)?;
                    continue;
                }
            };
            // The string is the id of a node that the map says more about.
            let id = self.reference(expand(&active.context, text, ways), text)?;
            let subject = match id {
                Some(id) if !mapped.graph => self.mapped_subject(active, graph, Some(id), mapped)?,
                other => other,
            };
            self.deliver(consumer, subject, Kind::Node, item)?;
        }
        Ok(())
    }

    /// Value expansion (§5.3) and what becomes of the value in RDF (§7.2).
    fn scalar(&mut self, context: &Context, definition: Option<&Arc<Definition>>, value: &Value<'_>) -> Result<(Option<Term>, Kind), Error> {
        let type_mapping = definition.and_then(|definition| definition.type_mapping.as_ref());
        match (type_mapping, value) {
            // 1, 2
            (Some(TypeMapping::Id), Value::String(text)) => Ok((self.reference(expand(context, text, Ways::DOCUMENT), text)?, Kind::Node)),
            (Some(TypeMapping::Vocab), Value::String(text)) => {
                let expanded = expand(context, text, Ways::BOTH);
                if self.options.drops != Drops::Allow && expanded.blank_label().is_none() && !is_iri_text(&expanded.to_text()) {
                    return Err(self.fail(Code::UndefinedValue, format!("no context defines the value {text:?}, so no signature covers it")));
                }
                Ok((self.reference(expanded, text)?, Kind::Node))
            }
            // 4
            (Some(TypeMapping::Iri(datatype)), _) => Ok((self.literal(value, Some(datatype), None, None)?, Kind::Value)),
            // 5
            (_, Value::String(_)) => {
                let language = definition.and_then(|definition| definition.language.as_ref()).map_or(context.language.as_deref(), Option::as_deref);
                let direction = definition.and_then(|definition| definition.direction).unwrap_or(context.direction);
                Ok((self.literal(value, None, language, direction)?, Kind::Value))
            }
            _ => Ok((self.literal(value, None, None, None)?, Kind::Value)),
        }
    }

    /// §7.2.2: a scalar as a literal; nothing if it cannot be one.
    fn literal(&mut self, value: &Value<'_>, datatype: Option<&str>, language: Option<&str>, direction: Option<Direction>) -> Result<Option<Term>, Error> {
        if datatype.is_some_and(|datatype| !is_iri_text(datatype)) {
            self.refuse(Code::RelativeIri, || format!("the datatype {:?} is not an absolute IRI", datatype.unwrap_or_default()))?;
            return Ok(None);
        }
        let term = match value {
            Value::Bool(value) => self.dataset.literal(if *value { "true" } else { "false" }, datatype.or(Some(XSD_BOOLEAN)), None),
            Value::Number(written) => {
                let number = literal::number(written, datatype == Some(XSD_DOUBLE)).map_err(|error| error.at(self.pointer()))?;
                if number.is_imprecise {
                    self.refuse(Code::ImpreciseNumber, || format!("{written} is read as {} by whoever computes with doubles: write it as a string", number.text))?;
                }
                let default = if number.is_double { XSD_DOUBLE } else { XSD_INTEGER };
                self.dataset.literal(&number.text, datatype.or(Some(default)), None)
            }
            Value::String(text) => {
                if let Some(language) = language.filter(|language| !is_language_tag(language)) {
                    self.refuse(Code::DroppedValue, || format!("{language:?} is not a language tag, so the text is dropped and no signature covers it"))?;
                    return Ok(None);
                }
                match (direction, self.options.rdf_direction) {
                    (Some(direction), Some(rdf_direction)) => return self.directed(text, language, direction, rdf_direction).map(Some),
                    (Some(_), None) => self.refuse(Code::DroppedValue, || String::from("the direction of a text is not part of what is signed: remove it"))?,
                    (None, _) => {}
                }
                self.dataset.literal(text, datatype, language)
            }
            other => return Err(self.failing(Code::JsonLdInvalidValueObjectValue, "a scalar", other)),
        };
        Ok(Some(term))
    }

    /// §7.2.2, steps 13: a text with a direction.
    fn directed(&mut self, text: &str, language: Option<&str>, direction: Direction, form: RdfDirection) -> Result<Term, Error> {
        let language = language.map(str::to_lowercase);
        if form == RdfDirection::I18nDatatype {
            let datatype = format!("https://www.w3.org/ns/i18n#{}_{}", language.unwrap_or_default(), direction.as_str());
            return Ok(self.dataset.literal(text, Some(&datatype), None));
        }
        let node = self.dataset.blank(None);
        let pairs = [("value", Some(text)), ("language", language.as_deref()), ("direction", Some(direction.as_str()))];
        for (name, value) in pairs {
            let Some(value) = value else { continue };
            let predicate = self.dataset.iri(&[RDF, name]);
            let object = self.dataset.literal(value, None, None);
            self.emit(Some(node), Some(predicate), Some(object), None)?;
        }
        Ok(node)
    }

    fn json_literal(&mut self, value: &Value<'_>) -> Result<Term, Error> {
        let text = jcs::canonicalize(value).map_err(|error| error.at(self.pointer()))?;
        Ok(self.dataset.literal(&text, Some(&format!("{RDF}JSON")), None))
    }

    /// An id as a term; nothing if it is not well-formed.
    fn reference(&mut self, expanded: Expanded<'_>, written: &str) -> Result<Option<Term>, Error> {
        if let Some(label) = expanded.blank_label() {
            let term = match self.blanks.get(&label) {
                Some(term) => *term,
                None => {
                    let term = self.dataset.blank(Some(&label));
                    self.blanks.insert(label, term);
                    term
                }
            };
            return Ok(Some(term));
        }
        let [first, second] = expanded.pieces();
        let is_iri = match &expanded {
            Expanded::Keyword(_) | Expanded::Null => false,
            _ if second.is_empty() => is_iri_text(first),
            _ => is_iri_text(&expanded.to_text()),
        };
        if !is_iri {
            self.refuse(Code::RelativeIri, || format!("expected an absolute IRI, found {written:?}, which names nothing and is covered by no signature"))?;
            return Ok(None);
        }
        Ok(Some(self.dataset.iri(&[first, second])))
    }

    fn predicate(&mut self, iri: &Expanded<'_>) -> Option<Term> {
        let [first, second] = iri.pieces();
        let is_iri = if second.is_empty() { is_iri_text(first) } else { is_iri_text(&iri.to_text()) };
        is_iri.then(|| self.dataset.iri(&[first, second]))
    }

    fn add_type(&mut self, active: &Active, name: &str, subject: Option<Term>, graph: Option<Term>) -> Result<(), Error> {
        let expanded = expand(&active.context, name, Ways::BOTH);
        if self.options.drops != Drops::Allow && expanded.blank_label().is_none() && !is_iri_text(&expanded.to_text()) {
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

    /// A value has been read: what becomes of it?
    fn deliver(&mut self, consumer: &mut Consumer<'_>, term: Option<Term>, kind: Kind, value: &Value<'_>) -> Result<(), Error> {
        match consumer {
            Consumer::Objects { subject, predicate, graph } => self.emit(*subject, *predicate, term, *graph),
            Consumer::Subjects { object, predicate, graph } => {
                if kind != Kind::Node {
                    return Err(self.failing(Code::JsonLdInvalidReversePropertyValue, "a node, since the property is read backwards", value));
                }
                self.emit(term, *predicate, *object, *graph)
            }
            Consumer::Items(items) => {
                items.push(term);
                Ok(())
            }
            Consumer::Included if kind != Kind::Node => Err(self.failing(Code::JsonLdInvalidIncludedValue, "nodes", value)),
            Consumer::Included => Ok(()),
            Consumer::Content(delivered) => {
                **delivered += 1;
                Ok(())
            }
        }
    }

    fn emit(&mut self, subject: Option<Term>, predicate: Option<Term>, object: Option<Term>, graph: Option<Term>) -> Result<(), Error> {
        let (Some(subject), Some(predicate), Some(object), false) = (subject, predicate, object, self.muted) else { return Ok(()) };
        self.dataset.add(Quad { subject, predicate, object, graph }).map_err(|error| error.at(pointer(&self.path)))
    }

    fn demand_index(&self, value: &Value<'_>) -> Result<(), Error> {
        if value.as_str().is_none() {
            return Err(self.failing(Code::JsonLdInvalidIndexValue, "a string as @index", value));
        }
        Ok(())
    }

    /// Node map generation (§6): one node cannot have two indexes.
    fn note_index(&mut self, subject: Option<Term>, index: &str) -> Result<(), Error> {
        let name = match subject {
            None => return Ok(()),
            Some(Term::Blank(blank)) => format!("_:{blank}"),
            Some(term) => self.dataset.spelling(term).to_owned(),
        };
        match self.indexes.get(&name) {
            Some(other) if other != index => Err(self.fail(Code::JsonLdConflictingIndexes, format!("the node {name} has the indexes {other:?} and {index:?}"))),
            Some(_) => Ok(()),
            None => {
                self.indexes.insert(name, index.to_owned());
                Ok(())
            }
        }
    }

    /// Null or an empty array: it says nothing.
    fn empty(&self, value: &Value<'_>) -> Result<(), Error> {
        if self.options.drops == Drops::Refuse {
            let found = if *value == Value::Null { "null" } else { "an empty array" };
            return Err(self.fail(Code::EmptyValue, format!("expected a value or nothing at all, found {found}: remove the member")));
        }
        Ok(())
    }

    fn drop_node(&self, what: &str) -> Result<(), Error> {
        self.refuse(Code::DroppedValue, || format!("{what} is dropped, so no signature covers it"))
    }

    fn dropped(&self, value: &Value<'_>, what: &str) -> Result<(), Error> {
        if *value == Value::Null {
            return self.empty(value);
        }
        self.dropped_if_strict(value, what)
    }

    fn dropped_if_strict(&self, value: &Value<'_>, what: &str) -> Result<(), Error> {
        self.refuse(Code::DroppedValue, || wrong(Code::DroppedValue, &format!("no such thing as {what} (it is dropped, so no signature covers it)"), value).message().to_owned())
    }

    fn refuse(&self, code: Code, message: impl FnOnce() -> String) -> Result<(), Error> {
        if self.options.drops == Drops::Allow { Ok(()) } else { Err(self.fail(code, message())) }
    }

    fn fail(&self, code: Code, message: impl Into<String>) -> Error {
        Error::new(code, message).at(self.pointer())
    }

    fn fail_key(&self, key: &str, code: Code, message: &str) -> Error {
        Error::new(code, message).at(format!("{}{}", self.pointer(), pointer_step(key)))
    }

    fn failing(&self, code: Code, expected: &str, found: &Value<'_>) -> Error {
        wrong(code, expected, found).at(self.pointer())
    }

    fn pointer(&self) -> String {
        pointer(&self.path)
    }
}

/// Step 7: an object that is a value, or nothing but a reference, is read in the context of its type.
fn keeps_context(context: &Context, object: &Object<'_>) -> bool {
    let is_alias = |aliases: &[Arc<str>], key: &str| aliases.iter().any(|alias| **alias == *key);
    object.iter().any(|(key, _)| is_alias(&context.value_aliases, key))
        || (object.len() == 1 && object.iter().all(|(key, _)| is_alias(&context.id_aliases, key)))
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

fn pointer(path: &[Step<'_>]) -> String {
    let mut pointer = String::new();
    for step in path {
        match step {
            Step::Key(key) => pointer.push_str(&pointer_step(key)),
            Step::Index(index) => pointer.push_str(&format!("/{index}")),
        }
    }
    pointer
}

/// Whether a text has the form of a language tag (BCP 47, section 2.1, without the registry).
fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    parts.next().is_some_and(|first| is_part(first) && first.bytes().all(|byte| byte.is_ascii_alphabetic())) && parts.all(is_part)
}

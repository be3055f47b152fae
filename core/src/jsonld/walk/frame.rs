//! The types of the walk: steps of a path, members with their meaning, and consumers of values.

use std::sync::Arc;

use crate::json::{Object, Value, push_index, push_step};
use crate::jsonld::context::{Active, Context, Definition, TypeMapping};
use crate::jsonld::iri::Expanded;
use crate::jsonld::keyword::Keyword;
use crate::model::class::Class;
use crate::model::reading::Reads;
use crate::rdf::Term;

/// The vocabulary of RDF itself.
pub(super) const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// One step of the way from the top of the document.
#[derive(Clone, Copy)]
pub(super) enum Step<'v> {
    Key(&'v str),
    Index(usize),
}

impl<'v> Step<'v> {
    /// The name of a member, if the step leads to one.
    pub(super) fn key(&self) -> Option<&'v str> {
        match self {
            Step::Key(key) => Some(key),
            Step::Index(_) => None,
        }
    }
}

/// The property whose values are being read.
#[derive(Clone, Copy)]
pub(super) struct Property<'d> {
    pub(super) name: &'d str,
    pub(super) definition: Option<&'d Arc<Definition>>,
    /// What readers read of the values.
    pub(super) reads: Reads,
}

impl<'d> Property<'d> {
    /// The property as another context defines it.
    pub(super) fn seen_from<'c>(self, context: &'c Context) -> Property<'c>
    where
        'd: 'c,
    {
        Property { name: self.name, definition: context.definition(self.name), reads: self.reads }
    }
}

/// The node that is being walked: the contexts that it is read in, and where its statements go.
#[derive(Clone, Copy)]
pub(super) struct Frame<'c> {
    /// The context before those of its types, in which the names of types are expanded.
    pub(super) type_scoped: &'c Active,
    pub(super) active: &'c Active,
    /// What readers read of it.
    pub(super) reads: Reads,
    /// None until it is known.
    pub(super) subject: Option<Term>,
    pub(super) graph: Option<Term>,
}

/// What a value came to: a term, unless it says nothing, and its kind.
#[derive(Clone, Copy)]
pub(super) struct Made {
    pub(super) term: Option<Term>,
    pub(super) kind: Kind,
}

/// What becomes of the values.
pub(super) enum Consumer<'c> {
    /// They are objects of statements.
    Objects { subject: Option<Term>, predicate: Option<Term>, graph: Option<Term> },
    /// They are subjects of statements: a reverse property.
    Subjects { object: Option<Term>, predicate: Option<Term>, graph: Option<Term> },
    /// They are items of a list.
    Items(&'c mut Vec<Option<Term>>),
    /// They are included nodes, which state their own business. Was there one?
    Included(&'c mut bool),
    /// They are the content of a graph or of the document, and state their own business.
    Content,
}

impl Consumer<'_> {
    /// Whether the active property is null or `@graph`, so that only nodes count.
    pub(super) fn is_floating(&self) -> bool {
        matches!(self, Consumer::Content | Consumer::Included(_))
    }
}

/// What a value turned out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Node,
    Value,
    List,
}

/// What a map adds to each of its values: the key means something.
#[derive(Default, Clone, Copy)]
pub(super) struct Mapped<'m> {
    pub(super) id: Option<&'m str>,
    pub(super) type_name: Option<&'m str>,
    pub(super) index: Option<&'m str>,
    /// The property that the key is a value of.
    pub(super) property: Option<(Property<'m>, &'m str)>,
    /// Whether values become graphs.
    pub(super) graph: bool,
    pub(super) from_map: bool,
    /// The context that the map stands in: its keys are expanded there, whatever contexts the values bring.
    pub(super) outer: Option<&'m Active>,
}

/// A key of an object, looked up.
pub(super) enum Meant<'d> {
    Keyword(Keyword),
    Property { definition: Option<&'d Arc<Definition>>, iri: Expanded<'d>, reads: Reads },
    Dropped,
}

impl Meant<'_> {
    /// Whether nothing comes of the member, so that it is as if it were not there: undefined terms, null values, and
    /// keywords that add nothing.
    pub(super) fn adds_nothing(&self, value: &Value<'_>) -> bool {
        match self {
            Meant::Dropped => true,
            Meant::Property { .. } => self.says_nothing(value),
            Meant::Keyword(Keyword::Reverse | Keyword::Nest) => value.as_object().is_some_and(Object::is_empty),
            Meant::Keyword(keyword) => keyword.is_silent(),
        }
    }

    /// Step 13.10: whether the key is a property whose value expands to null, so that it is as if it were not there.
    pub(super) fn says_nothing(&self, value: &Value<'_>) -> bool {
        let is_json = |definition: &Arc<Definition>| definition.type_mapping == Some(TypeMapping::Json);
        matches!(self, Meant::Property { definition, .. } if *value == Value::Null && !definition.is_some_and(is_json))
    }
}

/// A member of an object: its key, its value, and what the key means.
pub(super) type Member<'v, 'd> = (&'v str, &'v Value<'v>, Meant<'d>);

/// A place in the document at which a node stands that has an IRI.
pub(super) struct Site<'v> {
    pub(super) subject: Term,
    pub(super) graph: Option<Term>,
    /// How many names lead there.
    pub(super) depth: usize,
    /// As what readers read it; `None` where they read nothing.
    pub(super) class: Option<&'static Class>,
    /// Whether it stands in a credential inside this one, which is verified for itself.
    pub(super) is_contained: bool,
    /// The object; `None` for a bare reference.
    pub(super) object: Option<&'v Object<'v>>,
    /// What is said there under names that the class does not list: the property's IRI, and its value.
    pub(super) unlisted: Vec<(String, &'v Value<'v>)>,
    /// The types that are named there, where readers read nothing.
    pub(super) types: Vec<String>,
}

/// Where a way leads, as a JSON pointer.
pub(super) fn pointer(path: &[Step<'_>]) -> String {
    let mut pointer = String::new();
    for step in path {
        match step {
            Step::Key(key) => push_step(&mut pointer, key),
            Step::Index(index) => push_index(&mut pointer, *index),
        }
    }
    pointer
}

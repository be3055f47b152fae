//! The views as data, for callers that learn the names of properties at run time.

use std::fmt;

use super::class::{Class, Property};
use super::node::{Each, Node};
use super::scalar::{DateTime, Number, Word};
use crate::json::{Object, Value};

/// A class with the accessors of its view: what a binding, a form or a template needs to know of it.
///
/// ```
/// use ob3::model::Alignment;
/// let names = Alignment::OUTLINE.accessors.iter().map(|accessor| accessor.name);
/// assert_eq!(names.collect::<Vec<_>>(), ["target_code", "target_description", "target_name", "target_framework",
///     "target_type", "target_url"]);
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Outline {
    /// What the standard says of the class.
    pub class: &'static Class,
    /// What the class is, line by line.
    pub about: &'static [&'static str],
    /// The accessors, in the order of the standard.
    pub accessors: &'static [Accessor],
}

/// An accessor of a view.
#[derive(Debug)]
#[non_exhaustive]
pub struct Accessor {
    /// Its name: `achievement_type`.
    pub name: &'static str,
    /// What it reads, line by line.
    pub about: &'static [&'static str],
    /// The property that it reads.
    pub property: Property,
    /// How it reads.
    pub(super) read: for<'a> fn(Node<'a>) -> Vec<Reading<'a>>,
}

/// Something that an accessor reads.
#[derive(Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Reading<'a> {
    /// A text: a URI, Markdown, a language tag, ...
    Text(&'a str),
    /// A word of a vocabulary.
    Word(Word<'a>),
    /// A date and time.
    DateTime(DateTime<'a>),
    /// A number.
    Number(Number<'a>),
    /// `true` or `false`.
    Boolean(bool),
    /// Anything.
    Any(&'a Value<'a>),
    /// An object of a class.
    View(View<'a>),
}

/// A view of an object whose class is known only as the program runs.
///
/// ```
/// use ob3::model::{Achievement, outline::{Reading, View}};
/// let achievement = ob3::Credential::from_json(br#"{"name": "Teamwork", "tag": "work", "criteria": "good will"}"#)?;
/// let view = View::from(Achievement::from(achievement.document()));
/// assert_eq!(view.read("name"), Some(vec![Reading::Text("Teamwork")]));
/// assert_eq!(view.read("tag"), Some(vec![Reading::Text("work")]));
/// assert_eq!(view.read("criteria"), Some(vec![]), "of the wrong type");
/// assert_eq!(view.read("mood"), None, "the class has no such property");
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub(super) node: Node<'a>,
    pub(super) outline: &'static Outline,
}

impl<'a> View<'a> {
    /// The view of an object. Nothing is checked.
    pub fn of(object: &'a Object<'a>, outline: &'static Outline) -> Self {
        View { node: Node::of_object(object), outline }
    }

    /// Its class.
    pub fn outline(&self) -> &'static Outline {
        self.outline
    }

    /// The object behind the view, with every member as it was written; of a URI that stands for an object, an empty one.
    pub fn json(&self) -> &'a Object<'a> {
        self.node.object()
    }

    /// The URI that stands for the object, if only that is written.
    pub fn uri(&self) -> Option<&'a str> {
        self.node.uri()
    }

    /// The names in `type`.
    pub fn types(&self) -> Each<'a, &'a str> {
        self.node.many("type", Value::as_str)
    }

    /// The members that the class does not list, as they were written.
    pub fn extensions(&self) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> + use<'a> {
        self.node.unlisted(self.outline.class)
    }

    /// What the accessor of that name reads: of a property that is no array, one value or none. None where there is no such accessor.
    pub fn read(&self, accessor: &str) -> Option<Vec<Reading<'a>>> {
        let accessor = self.outline.accessors.iter().find(|known| known.name == accessor)?;
        Some((accessor.read)(self.node))
    }
}

impl PartialEq for View<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.outline.class, other.outline.class) && self.node == other.node
    }
}

impl fmt::Debug for View<'_> {
    /// What the accessors read, absent members left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.outline.class.name);
        for accessor in self.outline.accessors {
            match &*(accessor.read)(self.node) {
                [] => {}
                [value] if !accessor.property.is_array => drop(shown.field(accessor.property.name, value)),
                values => drop(shown.field(accessor.property.name, &values)),
            }
        }
        shown.finish_non_exhaustive()
    }
}

impl fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reading::Text(text) => text.fmt(f),
            Reading::Word(word) => word.fmt(f),
            Reading::DateTime(date) => date.fmt(f),
            Reading::Number(number) => number.fmt(f),
            Reading::Boolean(is_true) => is_true.fmt(f),
            Reading::Any(value) => value.fmt(f),
            Reading::View(view) => view.fmt(f),
        }
    }
}

impl<'a> From<&'a str> for Reading<'a> {
    fn from(text: &'a str) -> Self {
        Reading::Text(text)
    }
}

impl<'a> From<Word<'a>> for Reading<'a> {
    fn from(word: Word<'a>) -> Self {
        Reading::Word(word)
    }
}

impl<'a> From<DateTime<'a>> for Reading<'a> {
    fn from(date: DateTime<'a>) -> Self {
        Reading::DateTime(date)
    }
}

impl<'a> From<Number<'a>> for Reading<'a> {
    fn from(number: Number<'a>) -> Self {
        Reading::Number(number)
    }
}

impl From<bool> for Reading<'_> {
    fn from(is_true: bool) -> Self {
        Reading::Boolean(is_true)
    }
}

impl<'a> From<&'a Value<'a>> for Reading<'a> {
    fn from(value: &'a Value<'a>) -> Self {
        Reading::Any(value)
    }
}

impl<'a, V: Into<View<'a>>> From<V> for Reading<'a> {
    fn from(view: V) -> Self {
        Reading::View(view.into())
    }
}

//! How a view reads: a member of the expected type, or nothing; one value or many; never an error.

use std::fmt;
use std::iter::FusedIterator;
use std::slice;
use std::sync::LazyLock;

use super::class::{Class, is_older};
use super::language::LanguageString;
use crate::json::{Object, Value};
use crate::rdf::is_iri_text;

/// What every view wraps: an object, or a URI that stands for one.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Node<'a> {
    object: &'a Object<'a>,
    uri: Option<&'a str>,
}

impl<'a> Node<'a> {
    pub(super) fn of_object(object: &'a Object<'a>) -> Self {
        Node { object, uri: None }
    }

    /// A URI, read as an object that has it as `id` and nothing else.
    pub(super) fn of_uri(uri: &'a str) -> Self {
        Node { object: &NOTHING, uri: Some(uri) }
    }

    pub(super) fn object(self) -> &'a Object<'a> {
        self.object
    }

    /// The URI, where there is no more.
    pub(super) fn uri(self) -> Option<&'a str> {
        self.uri
    }

    /// The member, if it is there and `read` finds what it looks for. One value, said once more or in an array, is one value: that is
    /// all that a signature over statements covers.
    pub(super) fn one<T>(self, name: &str, read: fn(&'a Value<'a>) -> Option<T>) -> Option<T> {
        match self.object.member(name)? {
            Value::Array(items) => {
                let first = items.first()?;
                read(first).filter(|_| items.iter().all(|item| item == first))
            }
            value => read(value),
        }
    }

    /// An object, or the URI of one: to a signature over statements, a URI and an object with nothing but that `id` are the same.
    pub(super) fn of_value(value: &'a Value<'a>, class: &'static Class) -> Option<Self> {
        match value {
            Value::String(uri) if is_iri_text(uri) && class.property("id").is_some() => Some(Node::of_uri(uri)),
            other => other.as_object().map(Node::of_object),
        }
    }

    /// As [`one`](Self::one), of the member's name in the data model 1.1 where the object is written in that.
    pub(super) fn one_as_in<T>(self, name: &str, older: &str, read: fn(&'a Value<'a>) -> Option<T>) -> Option<T> {
        self.one(if is_older(self.object) { older } else { name }, read)
    }

    /// The values of the member for which `read` finds what it looks for. A bare value is read as an array of one.
    pub(super) fn many<T>(self, name: &str, read: fn(&'a Value<'a>) -> Option<T>) -> Each<'a, T> {
        let values = self.object.member(name).map(Value::as_slice).unwrap_or_default();
        Each { values: values.iter(), read }
    }

    /// The member, if it is a string; the URI itself is its `id`.
    pub(super) fn text(self, name: &str) -> Option<&'a str> {
        self.uri.filter(|_| name == "id").or_else(|| self.one(name, Value::as_str)).or_else(|| self.first_text(name))
    }

    /// Of a name or a description that says its language, the text. Of several, the first by their languages: a signature covers
    /// which there are, and not in which order they are written.
    fn first_text(self, name: &str) -> Option<&'a str> {
        let value = self.object.member(name).filter(|_| matches!(name, "name" | "description"))?;
        let texts = value.as_slice().iter().filter(|text| text.as_object().is_some()).filter_map(LanguageString::of);
        texts.min_by_key(|text| (text.language, text.value)).map(|text| text.value)
    }

    /// The members that the class does not list.
    pub(super) fn unlisted(self, class: &'static Class) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> {
        let class = class.as_in(self.object);
        self.object.iter().filter(|(name, _)| *name != "type" && class.property(name).is_none())
    }
}

/// The values of a member, one after the other. Those of the wrong type are passed over.
#[derive(Clone)]
pub struct Each<'a, T> {
    values: slice::Iter<'a, Value<'a>>,
    read: fn(&'a Value<'a>) -> Option<T>,
}

impl<T> Iterator for Each<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.values.by_ref().find_map(self.read)
    }
}

impl<T> FusedIterator for Each<'_, T> {}

impl<T: Clone + fmt::Debug> fmt::Debug for Each<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

static NOTHING: LazyLock<Object<'static>> = LazyLock::new(Object::new);

//! `Builder`: an object of a class in the making, its members written in the order of the standard.

use std::fmt;
use std::marker::PhantomData;

use super::class::{Class, TypeRule};
use crate::json::{Object, Value};
use crate::number;

/// An object of the class `C` in the making: `Achievement::builder()`, `Profile::builder()`, ...
///
/// Every property has a setter by its name; where there may be several values, each call adds one. Nothing is checked
/// here: the credential that the object becomes part of is complete, or [refused](crate::CredentialBuilder::build).
///
/// ```
/// use ob3::json::Object;
/// use ob3::model::{Achievement, Criteria};
/// let achievement = Achievement::builder()
///     .id("https://example.edu/teamwork")
///     .name("Teamwork")
///     .description("Works well with others.")
///     .criteria(Criteria::builder().narrative("Nominated by peers."))
///     .tag("team")
///     .tag("work");
/// let object = Object::from(achievement);
/// assert_eq!(object.iter().map(|(name, _)| name).collect::<Vec<_>>(),
///     ["id", "type", "criteria", "description", "name", "tag"]);
/// ```
#[must_use]
pub struct Builder<C> {
    object: Object<'static>,
    class: &'static Class,
    of: PhantomData<fn() -> C>,
}

impl<C> Builder<C> {
    pub(super) fn of_class(class: &'static Class) -> Self {
        let mut object = Object::new();
        match class.type_rule {
            TypeRule::Exactly(name) => object.set("type", name),
            TypeRule::Contains(names) => {
                object.set("type", Value::Array(names.last().map(|name| Value::from(*name)).into_iter().collect()));
            }
            TypeRule::None | TypeRule::Any => {}
        }
        Builder { object, class, of: PhantomData }
    }

    /// Sets a member that the class does not list. Some context must define its name, and the class must allow it.
    pub fn extension(self, name: impl Into<String>, value: impl Into<Value<'static>>) -> Self {
        let mut builder = self;
        builder.object.set(name.into(), value);
        builder
    }

    /// Sets `type` to one name, where the class leaves it open: a `CredentialSchema`'s, a `RefreshService`'s, ...
    pub fn of_type(self, name: impl Into<String>) -> Self {
        self.with("type", Value::from(name.into()))
    }

    /// Adds a name to `type`. Some context must define it.
    pub fn extension_type(self, name: impl Into<String>) -> Self {
        self.with_one_more("type", Value::from(name.into()))
    }

    /// Goes on with an object that was begun earlier.
    pub(crate) fn resume(mut self, object: Object<'static>) -> Self {
        self.object = object;
        self
    }

    /// What has been set so far, in the order of the calls.
    pub(crate) fn so_far(&self) -> &Object<'static> {
        &self.object
    }

    /// Changes what is written in a member already, or begins it.
    pub(crate) fn change(
        mut self,
        name: &'static str,
        change: impl FnOnce(Option<Value<'static>>) -> Value<'static>,
    ) -> Self {
        let before = self.object.remove(name);
        self.object.set(name, change(before));
        self
    }

    pub(super) fn with(mut self, name: &'static str, value: Value<'static>) -> Self {
        self.object.set(name, value);
        self
    }

    pub(super) fn with_one_more(self, name: &'static str, value: Value<'static>) -> Self {
        self.change(name, |before| {
            let mut values = match before {
                None => Vec::with_capacity(1),
                Some(Value::Array(values)) => values,
                Some(single) => vec![single],
            };
            values.push(value);
            Value::Array(values)
        })
    }
}

impl<C> Clone for Builder<C> {
    fn clone(&self) -> Self {
        Builder { object: self.object.clone(), class: self.class, of: PhantomData }
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(self.class.name).field(&self.object).finish()
    }
}

impl<C> From<Builder<C>> for Object<'static> {
    /// The object: the context, the id and the type first, then the members in the order of the standard, then the others.
    fn from(builder: Builder<C>) -> Self {
        let mut rest = builder.object;
        let listed = builder.class.properties.iter().map(|property| property.name);
        let mut ordered = Object::new();
        for name in ["@context", "id", "type"].into_iter().chain(listed) {
            if let Some(value) = rest.remove(name) {
                ordered.set(name, value);
            }
        }
        for (name, value) in rest.iter() {
            ordered.set(name.to_owned(), value.clone());
        }
        ordered
    }
}

/// A number as JavaScript writes it. JSON has no infinity and no "not a number": they become words, which are refused where a
/// number belongs.
pub(super) fn number(value: f64) -> Value<'static> {
    let spelled = number::spell(value);
    if value.is_finite() { Value::Number(spelled.into()) } else { Value::from(spelled) }
}

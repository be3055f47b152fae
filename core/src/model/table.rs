//! `class!`: one listing of a class gives its row of the table, its typed view and its builder.

/// Lists a class as the standard does: multiplicity, accessor, member, kind.
///
/// ```text
/// class! {
///     /// A point on Earth (OB 3.0, GeoCoordinates).
///     GeoCoordinates, GEO_COORDINATES, "GeoCoordinates", Exactly("GeoCoordinates"), extensible;
///
///     /// The latitude.
///     [1] latitude "latitude": Number;
/// }
/// ```
///
/// Multiplicities are the standard's: `[1]`, `[0..1]`, `[0..*]`, `[1..*]`, and `[0..* compact]` where an array of one may be
/// written as its bare value. Kinds are those of [`Kind`](super::class::Kind); `Object` and `Reference` name a view and its
/// table, `Word` a vocabulary. Where the data model 1.1 differs, `or` names its table, and its name of a member.
/// `table` in front makes the table only.
macro_rules! class {
    (
        $(#[doc = $doc:literal])*
        $view:ident, $table:ident $(or $older:ident)?, $name:literal, $rule:ident $(($($types:tt)*))?, $extensible:ident;
        $(
            $(#[doc = $about:literal])*
            [$($many:tt)*] $accessor:ident $member:literal $(or $formerly:literal)?: $kind:ident $(($($of:ident),+))?;
        )*
    ) => {
        $crate::model::table::class! {
            table
            #[doc = concat!("The table of the class ", $name, ", whose typed view is [`", stringify!($view), "`].")]
            $table $(or $older)?, $name, $rule $(($($types)*))?, $extensible;
            $( [$($many)*] $member: $kind $(($($of),+))?; )*
        }

        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq)]
        pub struct $view<'a> {
            node: $crate::model::node::Node<'a>,
        }

        impl<'a> $view<'a> {
            /// What the standard says of the class.
            pub const CLASS: &'static $crate::model::class::Class = &$table;

            /// The class with its accessors, as data.
            pub const OUTLINE: &'static $crate::model::outline::Outline = &$crate::model::outline::Outline {
                class: &$table,
                about: &[$($doc),*],
                accessors: &[
                    $( $crate::model::outline::Accessor {
                        name: stringify!($accessor),
                        about: &[$($about),*],
                        property: $crate::model::table::property!([$($many)*] $member $kind $(($($of),+))?),
                        read: |node| $view { node }.$accessor().into_iter().map(Into::into).collect(),
                    }, )*
                ],
            };

            /// The view of a value, if that is an object. Nothing is checked.
            pub fn of(value: &'a $crate::json::Value<'a>) -> Option<Self> {
                value.as_object().map(Self::from)
            }

            /// The view of a value where an object is looked for. Nothing is checked.
            #[allow(dead_code, reason = "some classes are roots, which are no member of another")]
            pub(super) fn in_member(value: &'a $crate::json::Value<'a>) -> Option<Self> {
                $crate::model::node::Node::of_value(value, Self::CLASS).map(|node| $view { node })
            }

            /// The object behind the view, with every member as it was written.
            pub fn json(&self) -> &'a $crate::json::Object<'a> {
                self.node.object()
            }

            /// The names in `type`.
            pub fn types(&self) -> $crate::model::node::Each<'a, &'a str> {
                self.node.many("type", $crate::json::Value::as_str)
            }

            /// The members that the class does not list, as they were written.
            pub fn extensions(&self) -> impl Iterator<Item = (&'a str, &'a $crate::json::Value<'a>)> + use<'a> {
                self.node.unlisted(Self::CLASS)
            }

            $(
                $(#[doc = $about])*
                pub fn $accessor(&self) -> $crate::model::table::answer!('a [$($many)*] $kind $(($($of),+))?) {
                    $crate::model::table::read!(self.node, [$($many)*] $member $(or $formerly)?, $kind $(($($of),+))?)
                }
            )*
        }

        impl $view<'static> {
            #[doc = concat!("A new object of the class ", $name, ", with its type and nothing else.")]
            pub fn builder() -> $crate::model::builder::Builder<$view<'static>> {
                $crate::model::builder::Builder::of_class(&$table)
            }
        }

        impl $crate::model::builder::Builder<$view<'static>> {
            $(
                $(#[doc = $about])*
                pub fn $accessor(self, value: $crate::model::table::wanted!($kind)) -> Self {
                    $crate::model::table::write!(self, [$($many)*] $member, $crate::model::table::written!(value, $kind))
                }
            )*
        }

        impl<'a> From<&'a $crate::json::Object<'a>> for $view<'a> {
            /// The view of an object. Nothing is checked.
            fn from(object: &'a $crate::json::Object<'a>) -> Self {
                $view { node: $crate::model::node::Node::of_object(object) }
            }
        }

        impl<'a> From<$view<'a>> for $crate::model::outline::View<'a> {
            fn from(view: $view<'a>) -> Self {
                $crate::model::outline::View { node: view.node, outline: $view::OUTLINE }
            }
        }

        impl std::fmt::Debug for $view<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::model::outline::View::from(*self).fmt(f)
            }
        }
    };
    (
        table
        $(#[$doc:meta])*
        $table:ident $(or $older:ident)?, $name:literal, $rule:ident $(($($types:tt)*))?, $extensible:ident;
        $( [$($many:tt)*] $member:literal: $kind:ident $(($($of:ident),+))?; )*
    ) => {
        $(#[$doc])*
        pub static $table: $crate::model::class::Class = $crate::model::class::Class {
            name: $name,
            type_rule: $crate::model::class::TypeRule::$rule $(($($types)*))?,
            is_extensible: $crate::model::table::is_extensible!($extensible),
            properties: &[ $( $crate::model::table::property!([$($many)*] $member $kind $(($($of),+))?), )* ],
            older: $crate::model::table::older!($($older)?),
        };
    };
}

macro_rules! older {
    () => {
        None
    };
    ($table:ident) => {
        Some(&$table)
    };
}

macro_rules! is_extensible {
    (extensible) => {
        true
    };
    (closed) => {
        false
    };
}

/// A row of the table.
macro_rules! property {
    ([1] $($row:tt)*) => { $crate::model::table::property!(true false false $($row)*) };
    ([0..1] $($row:tt)*) => { $crate::model::table::property!(false false false $($row)*) };
    ([0..*] $($row:tt)*) => { $crate::model::table::property!(false true false $($row)*) };
    ([0..* compact] $($row:tt)*) => { $crate::model::table::property!(false true true $($row)*) };
    ([1..*] $($row:tt)*) => { $crate::model::table::property!(true true false $($row)*) };
    ($required:literal $array:literal $compactable:literal $member:literal $($kind:tt)*) => {
        $crate::model::class::Property {
            name: $member,
            kind: $crate::model::table::kind!($($kind)*),
            is_required: $required,
            is_array: $array,
            is_compactable: $compactable,
        }
    };
}

/// What a value is, for the table.
macro_rules! kind {
    (Object($view:ident, $table:ident)) => {
        $crate::model::class::Kind::Object(&$table)
    };
    (Reference($view:ident, $table:ident)) => {
        $crate::model::class::Kind::Reference(&$table)
    };
    (Word($vocabulary:ident)) => {
        $crate::model::class::Kind::Word(&$vocabulary)
    };
    ($plain:ident) => {
        $crate::model::class::Kind::$plain
    };
}

/// The type of an accessor.
macro_rules! answer {
    ($life:lifetime [1] $($kind:tt)*) => { Option<$crate::model::table::item!($life $($kind)*)> };
    ($life:lifetime [0..1] $($kind:tt)*) => { Option<$crate::model::table::item!($life $($kind)*)> };
    ($life:lifetime $many:tt $($kind:tt)*) => {
        $crate::model::node::Each<$life, $crate::model::table::item!($life $($kind)*)>
    };
}

/// The type of one value.
macro_rules! item {
    ($life:lifetime Boolean) => { bool };
    ($life:lifetime Number) => { $crate::model::scalar::Number<$life> };
    ($life:lifetime DateTime) => { $crate::model::scalar::DateTime<$life> };
    ($life:lifetime Word($vocabulary:ident)) => { $crate::model::scalar::Word<$life> };
    ($life:lifetime Object($view:ident, $table:ident)) => { $view<$life> };
    ($life:lifetime Reference($view:ident, $table:ident)) => { $view<$life> };
    ($life:lifetime Any) => { &$life $crate::json::Value<$life> };
    ($life:lifetime $text:ident) => { &$life str };
}

/// The body of an accessor.
macro_rules! read {
    ($node:expr, [1] $($row:tt)*) => { $crate::model::table::read!(one $node, $($row)*) };
    ($node:expr, [0..1] $($row:tt)*) => { $crate::model::table::read!(one $node, $($row)*) };
    ($node:expr, $many:tt $($row:tt)*) => { $crate::model::table::read!(many $node, $($row)*) };
    ($how:ident $node:expr, $member:literal, Boolean) => { $node.$how($member, $crate::json::Value::as_bool) };
    ($how:ident $node:expr, $member:literal, Number) => { $node.$how($member, $crate::model::scalar::Number::of) };
    ($how:ident $node:expr, $member:literal, DateTime) => { $node.$how($member, $crate::model::scalar::DateTime::of) };
    ($how:ident $node:expr, $member:literal or $formerly:literal, DateTime) => {
        $node.one_as_in($member, $formerly, $crate::model::scalar::DateTime::of)
    };
    ($how:ident $node:expr, $member:literal, Word($vocabulary:ident)) => {
        $node.$how($member, |value| $crate::model::scalar::Word::of(value, &$vocabulary))
    };
    ($how:ident $node:expr, $member:literal, Object($view:ident, $table:ident)) => { $node.$how($member, $view::in_member) };
    ($how:ident $node:expr, $member:literal, Reference($view:ident, $table:ident)) => {
        $node.$how($member, $view::referred_to)
    };
    ($how:ident $node:expr, $member:literal, Any) => { $node.$how($member, Some) };
    (one $node:expr, $member:literal, $text:ident) => { $node.text($member) };
    (many $node:expr, $member:literal, $text:ident) => { $node.many($member, $crate::json::Value::as_str) };
}

/// What a setter of a builder takes.
macro_rules! wanted {
    (Boolean) => { bool };
    (Number) => { impl Into<f64> };
    (DateTime) => { $crate::time::Timestamp };
    (Object) => { impl Into<$crate::json::Object<'static>> };
    (Reference) => { impl Into<$crate::json::Object<'static>> };
    (Any) => { impl Into<$crate::json::Value<'static>> };
    ($text:ident) => { impl Into<String> };
}

/// The value that a setter writes.
macro_rules! written {
    ($value:ident, Boolean) => {
        $crate::json::Value::Bool($value)
    };
    ($value:ident, Number) => {
        $crate::model::builder::number($value.into())
    };
    ($value:ident, DateTime) => {
        $crate::json::Value::from($value.to_string())
    };
    ($value:ident, Object) => {
        $crate::json::Value::Object($value.into())
    };
    ($value:ident, Reference) => {
        $crate::json::Value::Object($value.into())
    };
    ($value:ident, Any) => {
        $value.into()
    };
    ($value:ident, $text:ident) => {
        $crate::json::Value::from($value.into())
    };
}

/// The body of a setter.
macro_rules! write {
    ($builder:ident, [1] $member:literal, $value:expr) => {
        $builder.with($member, $value)
    };
    ($builder:ident, [0..1] $member:literal, $value:expr) => {
        $builder.with($member, $value)
    };
    ($builder:ident, $many:tt $member:literal, $value:expr) => {
        $builder.with_one_more($member, $value)
    };
}

pub(super) use {answer, class, is_extensible, item, kind, older, property, read, wanted, write, written};

//! What the standard says of a class, as data: one table for the typed views, the conformance rules and the builder.

use super::contexts::{CREDENTIALS_V1, CREDENTIALS_V2};
use crate::json::{Object, Value};

/// A class of the data model (OB 3.0, appendix B).
///
/// ```
/// use ob3::model::{Achievement, class::TypeRule};
/// let class = Achievement::CLASS;
/// assert_eq!(class.type_rule, TypeRule::Contains(&["Achievement"]));
/// assert!(class.property("criteria").is_some_and(|criteria| criteria.is_required));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Class {
    /// Its name in the standard.
    pub name: &'static str,
    /// What its `type` must be.
    pub type_rule: TypeRule,
    /// Whether members that are not listed may stand in it.
    pub is_extensible: bool,
    /// Its properties, without `type`, in the order of the standard.
    pub properties: &'static [Property],
    /// The same class in the data model 1.1, where that differs.
    pub older: Option<&'static Class>,
}

impl Class {
    /// The class as the edition of the data model has it in which an object is written: see [`is_older`].
    pub fn as_in(&'static self, object: &Object<'_>) -> &'static Class {
        self.older.filter(|_| is_older(object)).unwrap_or(self)
    }

    /// The property of that name, if the class lists one. `type` has a [rule](Class::type_rule) instead.
    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.properties.iter().find(|property| property.name == name)
    }
}

/// Whether an object says by its contexts that it is written in the data model 1.1, which is read but no longer written: they name
/// that of 1.1 and not that of 2.0. Their order says nothing, since no signature covers it.
pub fn is_older(object: &Object<'_>) -> bool {
    let contexts = object.member("@context").map(Value::as_slice).unwrap_or_default();
    let names = |url: &str| contexts.iter().any(|context| context.as_str() == Some(url));
    names(CREDENTIALS_V1) && !names(CREDENTIALS_V2)
}

/// The members that say from when and until when a credential is valid: the data model 1.1 has other names for them.
pub(crate) fn date_members(credential: &Object<'_>) -> (&'static str, &'static str) {
    if is_older(credential) { ("issuanceDate", "expirationDate") } else { ("validFrom", "validUntil") }
}

/// What the `type` of an object must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TypeRule {
    /// The class has no `type`.
    None,
    /// One or more strings, among them one of these.
    Contains(&'static [&'static str]),
    /// Exactly this string, not an array.
    Exactly(&'static str),
    /// Any string or strings: the type says which class it is.
    Any,
}

/// A property of a class.
#[derive(Debug)]
#[non_exhaustive]
pub struct Property {
    /// The member's name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Whether it must be there.
    pub is_required: bool,
    /// Whether it is an array: of one or more values, never empty.
    pub is_array: bool,
    /// Whether an array of one may be written as its bare value.
    pub is_compactable: bool,
}

/// What a value is.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// A string.
    Text,
    /// A string in Markdown.
    Markdown,
    /// An absolute URI, URL or IRI.
    Uri,
    /// A date and time with a zone.
    DateTime,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A language tag.
    Language,
    /// A country of ISO 3166-1, two letters.
    Country,
    /// A compact JSON Web Signature.
    CompactJws,
    /// A hash (`sha256$...`, `md5$...`) or the identity itself.
    IdentityHash,
    /// One of a list of words.
    Word(&'static Vocabulary),
    /// An object of a class.
    Object(&'static Class),
    /// A URI, or an object of a class that has one as `id`.
    Reference(&'static Class),
    /// Anything.
    Any,
}

/// A list of words.
#[derive(Debug)]
#[non_exhaustive]
pub struct Vocabulary {
    /// Its name in the standard.
    pub name: &'static str,
    /// The words.
    pub words: &'static [&'static str],
    /// Whether other words may be used that begin with `ext:`.
    pub is_extensible: bool,
}

impl Vocabulary {
    /// Whether the word is one of the list.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains(&word)
    }

    /// Whether the word is somebody's own, which begins with `ext:` where the list allows that.
    pub fn is_extension(&self, word: &str) -> bool {
        self.is_extensible && word.strip_prefix("ext:").is_some_and(|rest| !rest.is_empty())
    }
}

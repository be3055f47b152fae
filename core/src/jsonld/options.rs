//! How a document is read: strictly, unless the caller says otherwise.

use crate::budget::Budget;
use crate::limits::Limits;

/// What happens to a key or a value that canonicalisation would drop without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Drops {
    /// It is refused, with its JSON path. The default: what is dropped is not signed.
    #[default]
    Refuse,
    /// As [`Drops::Refuse`], but null values and empty arrays, which say nothing, may stand.
    RefuseButEmpty,
    /// It is dropped, as the JSON-LD algorithms say.
    Allow,
}

/// How the direction of a text becomes RDF (JSON-LD API §9.3, `rdfDirection`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RdfDirection {
    /// As a datatype that names language and direction.
    I18nDatatype,
    /// As a blank node with value, language and direction.
    CompoundLiteral,
}

/// The options of JSON-LD to RDF.
#[derive(Debug, Clone)]
#[allow(clippy::exhaustive_structs)]
pub struct Options {
    /// What happens to what would be dropped.
    pub drops: Drops,
    /// What relative IRIs are relative to. Credentials have none: a relative IRI in them names nothing.
    pub base: Option<String>,
    /// Whether features of JSON-LD 1.1 are errors (processing mode `json-ld-1.0`).
    pub json_ld_1_0: bool,
    /// What becomes of directions. By default they are part of what is signed, as a datatype that names them: other libraries for
    /// credentials do the same. With `None` they are what canonicalisation would drop.
    pub rdf_direction: Option<RdfDirection>,
    /// Whether blank nodes without an id are known by their places, as JSON pointers: [`Dataset::label`] tells them.
    ///
    /// [`Dataset::label`]: crate::rdf::Dataset::label
    pub name_by_place: bool,
    /// Whether a document is read although people would read something else in it than is signed: only tests want that, which
    /// show what the rule is for.
    #[doc(hidden)]
    pub reads_anything: bool,
    /// The limits of one document.
    pub limits: Limits,
    /// What the work is counted in. By default it is not counted.
    pub budget: Budget,
}

impl Options {
    /// The algorithms as the JSON-LD standard has them: whatever cannot be said in RDF is dropped.
    ///
    /// ```
    /// let options = ob3::jsonld::Options::lenient();
    /// assert_eq!(options.drops, ob3::jsonld::Drops::Allow);
    /// ```
    pub fn lenient() -> Self {
        Options { drops: Drops::Allow, rdf_direction: None, ..Options::default() }
    }
}

impl Default for Options {
    fn default() -> Self {
        Options {
            drops: Drops::default(),
            base: None,
            json_ld_1_0: false,
            rdf_direction: Some(RdfDirection::I18nDatatype),
            name_by_place: false,
            reads_anything: false,
            limits: Limits::default(),
            budget: Budget::default(),
        }
    }
}

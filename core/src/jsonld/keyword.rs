//! The keywords of JSON-LD 1.1 (section 1.7 of the syntax).

/// A keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keyword {
    Base,
    Container,
    Context,
    Direction,
    Graph,
    Id,
    Import,
    Included,
    Index,
    Json,
    Language,
    List,
    Nest,
    None,
    Prefix,
    Propagate,
    Protected,
    Reverse,
    Set,
    Type,
    Value,
    Version,
    Vocab,
}

const TABLE: [(&str, Keyword); 23] = [
    ("@id", Keyword::Id),
    ("@type", Keyword::Type),
    ("@context", Keyword::Context),
    ("@value", Keyword::Value),
    ("@language", Keyword::Language),
    ("@direction", Keyword::Direction),
    ("@graph", Keyword::Graph),
    ("@list", Keyword::List),
    ("@set", Keyword::Set),
    ("@reverse", Keyword::Reverse),
    ("@index", Keyword::Index),
    ("@included", Keyword::Included),
    ("@nest", Keyword::Nest),
    ("@json", Keyword::Json),
    ("@none", Keyword::None),
    ("@vocab", Keyword::Vocab),
    ("@base", Keyword::Base),
    ("@container", Keyword::Container),
    ("@import", Keyword::Import),
    ("@prefix", Keyword::Prefix),
    ("@propagate", Keyword::Propagate),
    ("@protected", Keyword::Protected),
    ("@version", Keyword::Version),
];

impl Keyword {
    /// The keyword that a text is.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if !text.starts_with('@') {
            return None;
        }
        TABLE.iter().find(|(name, _)| *name == text).map(|(_, keyword)| *keyword)
    }

    /// Whether it means something in contexts only, or as a value.
    pub(crate) fn is_silent(self) -> bool {
        matches!(
            self,
            Keyword::Base
                | Keyword::Container
                | Keyword::Import
                | Keyword::Json
                | Keyword::None
                | Keyword::Prefix
                | Keyword::Propagate
                | Keyword::Protected
                | Keyword::Version
                | Keyword::Vocab
        )
    }

    /// The keyword as it is written.
    pub(crate) fn as_str(self) -> &'static str {
        TABLE.iter().find(|(_, keyword)| *keyword == self).map_or("@none", |(name, _)| name)
    }
}

/// Whether a text has the form of a keyword (`@` and letters), which is reserved for keywords to come.
pub(crate) fn has_form_of_keyword(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

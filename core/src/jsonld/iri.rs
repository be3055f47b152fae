//! IRI expansion (§5.2) against a compiled context, without copying where nothing is put together.

use std::borrow::Cow;

use oxiri::{Iri, IriRef};

use crate::jsonld::context::{Context, Meaning};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};

/// What a text stands for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expanded<'a> {
    /// A keyword.
    Keyword(Keyword),
    /// An IRI in two pieces, or a relative reference, or a blank node identifier: whatever text it came to.
    Pieces(&'a str, &'a str),
    /// The same, put together.
    Owned(String),
    /// Nothing: a term that is defined as null, or a text of the form of a keyword.
    Null,
}

impl Expanded<'_> {
    /// The text in pieces.
    pub(crate) fn pieces(&self) -> [&str; 2] {
        match self {
            Expanded::Keyword(keyword) => [keyword.as_str(), ""],
            Expanded::Pieces(first, second) => [first, second],
            Expanded::Owned(text) => [text, ""],
            Expanded::Null => ["", ""],
        }
    }

    /// The whole text.
    pub(crate) fn to_text(&self) -> String {
        self.pieces().concat()
    }

    /// The whole text, copied only where it is put together.
    pub(crate) fn to_cow(&self) -> Cow<'_, str> {
        match self.pieces() {
            [first, ""] => Cow::Borrowed(first),
            pieces => Cow::Owned(pieces.concat()),
        }
    }

    /// The label, without `_:`, if it is a blank node identifier.
    pub(crate) fn blank_label(&self) -> Option<String> {
        let [first, second] = self.pieces();
        if first.len() >= 2 { first.strip_prefix("_:").map(|label| format!("{label}{second}")) } else { None }
    }
}

/// Which ways of expanding apply.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ways {
    /// Terms and the vocabulary mapping count.
    pub(crate) vocab: bool,
    /// Relative references are resolved against the base.
    pub(crate) document_relative: bool,
}

impl Ways {
    pub(crate) const VOCAB: Ways = Ways { vocab: true, document_relative: false };
    pub(crate) const DOCUMENT: Ways = Ways { vocab: false, document_relative: true };
    pub(crate) const BOTH: Ways = Ways { vocab: true, document_relative: true };
}

/// §5.2.2, without the steps that define terms on the way (those are in `define.rs`).
pub(crate) fn expand<'a>(context: &'a Context, value: &'a str, ways: Ways) -> Expanded<'a> {
    // 1, 2
    if value.starts_with('@') {
        if let Some(keyword) = Keyword::parse(value) {
            return Expanded::Keyword(keyword);
        }
        if has_form_of_keyword(value) {
            return Expanded::Null;
        }
    }
    // 4, 5
    if let Some(definition) = context.definition(value) {
        match &definition.meaning {
            Meaning::Keyword(keyword) => return Expanded::Keyword(*keyword),
            Meaning::Iri { text, .. } if ways.vocab => return Expanded::Pieces(text, ""),
            Meaning::Null if ways.vocab => return Expanded::Null,
            _ => {}
        }
    }
    expand_non_term(context, value, ways)
}

/// §5.2.2 from step 6 on: the value is no term.
pub(crate) fn expand_non_term<'a>(context: &'a Context, value: &'a str, ways: Ways) -> Expanded<'a> {
    // 6
    if let Some((prefix, suffix)) = split_compact(value) {
        if prefix == "_" || suffix.starts_with("//") {
            return Expanded::Pieces(value, "");
        }
        if let Some(iri) =
            context.definition(prefix).filter(|definition| definition.is_prefix).and_then(|definition| definition.iri())
        {
            return Expanded::Pieces(iri, suffix);
        }
        if has_scheme(value) {
            return Expanded::Pieces(value, "");
        }
    }
    // 7
    if ways.vocab
        && let Some(vocab) = &context.vocab
    {
        return Expanded::Pieces(vocab, value);
    }
    // 8
    if ways.document_relative
        && let Some(resolved) = context.base.as_deref().map(|base| resolve(base, value))
    {
        return Expanded::Owned(resolved);
    }
    // 9
    Expanded::Pieces(value, "")
}

/// A text with a colon after its first character, split there.
pub(crate) fn split_compact(value: &str) -> Option<(&str, &str)> {
    at_colon(value).filter(|(prefix, _)| !prefix.is_empty())
}

/// What stands before and behind the first colon.
fn at_colon(value: &str) -> Option<(&str, &str)> {
    let colon = value.bytes().position(|byte| byte == b':')?;
    Some((value.get(..colon)?, value.get(colon + 1..)?))
}

/// Whether a text begins with a scheme, which makes it an absolute IRI as far as JSON-LD looks.
pub(crate) fn has_scheme(value: &str) -> bool {
    let Some((scheme, _)) = at_colon(value) else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Whether a text is an IRI by the grammar of RFC 3987: what §8.1 calls well-formed.
pub(crate) fn is_iri(text: &str) -> bool {
    Iri::parse(text).is_ok()
}

/// Resolves a reference against a base (RFC 3986 §5.2).
pub(crate) fn resolve(base: &str, reference: &str) -> String {
    let base = IriRef::parse_unchecked(base);
    base.resolve_unchecked(&IriRef::parse_unchecked(reference)).into_inner()
}

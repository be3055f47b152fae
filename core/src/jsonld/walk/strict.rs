//! What is refused rather than dropped.

use crate::error::Error;
use crate::json::{Value, pointer_step};
use crate::jsonld::context::Meaning;
use crate::jsonld::iri::{Expanded, is_iri};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::options::Drops;
use crate::jsonld::processor::wrong;
use crate::jsonld::walk::frame::{Meant, RDF};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading;
use crate::words::{Phrase, phrase};

/// The vocabulary of what is said of a credential as such.
const CREDENTIALS: &str = "https://www.w3.org/2018/credentials#";

/// The vocabularies whose properties readers look for under the names that the standard's contexts give them.
const VOCABULARIES: [&str; 4] = [
    CREDENTIALS,
    "https://purl.imsglobal.org/spec/vc/ob/vocab.html#",
    "https://w3id.org/security#",
    "https://www.w3.org/ns/credentials/status#",
];

fn is_of_the_standard(iri: &Expanded<'_>) -> bool {
    let iri = iri.to_text();
    VOCABULARIES.iter().any(|vocabulary| iri.starts_with(vocabulary))
}

/// Whether a property is the one that `type` stands for.
fn is_type(iri: &Expanded<'_>) -> bool {
    let [first, second] = iri.pieces();
    let [first, second] = [first, second].map(str::len);
    first + second == RDF.len() + 4 && iri.to_text().strip_prefix(RDF) == Some("type")
}

/// What the other edition of the data model calls a member, and which edition that is.
fn other_edition(key: &str) -> Option<(&'static str, &'static str)> {
    match key {
        "issuanceDate" => Some(("validFrom", "2.0")),
        "expirationDate" => Some(("validUntil", "2.0")),
        "validFrom" => Some(("issuanceDate", "1.1")),
        "validUntil" => Some(("expirationDate", "1.1")),
        _ => None,
    }
}

impl<'v> Walker<'_, '_, 'v> {
    pub(super) fn refuse_key(&mut self, key: &'v str, meant: &Meant<'_>) -> Result<(), Error> {
        let error = match meant {
            Meant::Dropped if has_form_of_keyword(key) => {
                Error::of(&phrase::JSONLD_RESERVED_KEYWORD).with("found", key)
            }
            Meant::Dropped => match other_edition(key) {
                Some((expected, edition)) => Error::of(&phrase::JSONLD_UNDEFINED_TERM_EDITION)
                    .with("found", key)
                    .with("edition", edition)
                    .with("expected", expected),
                None => Error::of(&phrase::JSONLD_UNDEFINED_TERM).with("found", key),
            },
            Meant::Keyword(Keyword::Index) => Error::of(&phrase::JSONLD_DROPPED_VALUE_INDEX_MEMBER),
            Meant::Keyword(keyword @ (Keyword::Nest | Keyword::Included | Keyword::Reverse | Keyword::Graph)) => {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_KEYWORD).with("keyword", keyword.as_str())
            }
            Meant::Property { definition: Some(definition), iri, .. }
                if definition.is_reverse
                    && !definition.is_bundled
                    && reading::names_of(&iri.to_text()).next().is_some() =>
            {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_BACKWARDS).with("found", key)
            }
            Meant::Property { iri, .. } if is_type(iri) => {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_TYPE_ELSEWHERE).with("found", key)
            }
            Meant::Property { definition, iri, .. }
                if definition.is_none_or(|definition| !definition.is_bundled) && is_of_the_standard(iri) =>
            {
                let meaning = iri.to_text();
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_NAME).with("found", key).with("meaning", meaning)
            }
            Meant::Property { definition: Some(definition), .. } => match &definition.meaning {
                Meaning::Iri { is_iri: false, text } => {
                    Error::of(&phrase::JSONLD_RELATIVE_IRI_TERM).with("found", key).with("meaning", text)
                }
                _ => return Ok(()),
            },
            Meant::Property { definition: None, iri, .. } if !is_iri(&iri.to_text()) => {
                Error::of(&phrase::JSONLD_UNDEFINED_TERM_RELATIVE).with("found", key)
            }
            _ => return Ok(()),
        };
        Err(self.here_at(key, error))
    }

    /// Null or an empty array: it says nothing.
    pub(super) fn empty(&self, value: &Value<'_>) -> Result<(), Error> {
        if self.options.drops == Drops::Refuse {
            let is_null = *value == Value::Null;
            return Err(self.fail(if is_null {
                &phrase::JSONLD_EMPTY_VALUE
            } else {
                &phrase::JSONLD_EMPTY_VALUE_ARRAY
            }));
        }
        Ok(())
    }

    pub(super) fn demand_index(&self, value: &Value<'_>) -> Result<(), Error> {
        if value.as_str().is_none() {
            return Err(self.failing(&phrase::JSONLD_INVALID_INDEX_VALUE, value));
        }
        Ok(())
    }

    pub(super) fn drop_node(&self, phrase: &'static Phrase) -> Result<(), Error> {
        self.refuse(|| Error::of(phrase))
    }

    pub(super) fn dropped(&self, value: &Value<'_>, phrase: &'static Phrase) -> Result<(), Error> {
        if *value == Value::Null {
            return self.empty(value);
        }
        self.dropped_if_strict(value, phrase)
    }

    pub(super) fn dropped_if_strict(&self, value: &Value<'_>, phrase: &'static Phrase) -> Result<(), Error> {
        self.refuse(|| wrong(phrase, value))
    }

    pub(super) fn refuse(&self, error: impl FnOnce() -> Error) -> Result<(), Error> {
        if self.options.drops == Drops::Allow { Ok(()) } else { Err(self.here(error())) }
    }

    /// The error, placed at a member of the object at hand.
    pub(super) fn here_at(&self, key: &str, error: Error) -> Error {
        error.at(format!("{}{}", self.pointer(), pointer_step(key)))
    }

    pub(super) fn failing(&self, phrase: &'static Phrase, found: &Value<'_>) -> Error {
        self.here(wrong(phrase, found))
    }
}

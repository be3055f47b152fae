//! What is refused rather than dropped, and where it stands.

use crate::code::Code;
use crate::error::Error;
use crate::json::{Value, pointer_step};
use crate::jsonld::context::Meaning;
use crate::jsonld::iri::{Expanded, is_iri};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::options::Drops;
use crate::jsonld::processor::wrong;
use crate::jsonld::walk::parts::{Meant, RDF, Step};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading;

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

/// What to do about a key that no context defines. Some are names that the other edition of the data model has.
fn remedy(key: &str) -> &'static str {
    match key {
        "issuanceDate" => "in the data model 2.0 it is called validFrom",
        "expirationDate" => "in the data model 2.0 it is called validUntil",
        "validFrom" => "in the data model 1.1 it is called issuanceDate",
        "validUntil" => "in the data model 1.1 it is called expirationDate",
        _ => "add the context that defines it, or remove it",
    }
}

impl<'v> Walker<'_, '_, 'v> {
    pub(super) fn refuse_key(&mut self, key: &'v str, meant: &Meant<'_>) -> Result<(), Error> {
        let refusal = match meant {
            Meant::Dropped if has_form_of_keyword(key) => (
                Code::JsonldReservedKeyword,
                format!("{key} looks like a keyword of JSON-LD but is none, so no signature covers it"),
            ),
            Meant::Dropped => (
                Code::JsonldUndefinedTerm,
                format!("no context defines {key:?}, so no signature covers it: {}", remedy(key)),
            ),
            Meant::Keyword(Keyword::Index) => {
                (Code::JsonldDroppedValue, String::from("an index is not part of what is signed: remove it"))
            }
            Meant::Keyword(keyword @ (Keyword::Nest | Keyword::Included | Keyword::Reverse | Keyword::Graph)) => (
                Code::JsonldHiddenMember,
                format!(
                    "{} moves members to where readers of a credential do not look, under the same signature: write them where the standard does",
                    keyword.as_str()
                ),
            ),
            Meant::Property { definition: Some(definition), iri, .. }
                if definition.is_reverse
                    && !definition.is_bundled
                    && reading::names_of(&iri.to_text()).next().is_some() =>
            {
                (
                    Code::JsonldHiddenMember,
                    format!(
                        "{key:?} is read backwards, so it says something of its value where readers do not look: write it where the standard does"
                    ),
                )
            }
            Meant::Property { iri, .. } if is_type(iri) => (
                Code::JsonldHiddenMember,
                format!("{key:?} says which type the object has, which readers look for in \"type\": write it there"),
            ),
            Meant::Property { definition, iri, .. }
                if definition.is_none_or(|definition| !definition.is_bundled) && is_of_the_standard(iri) =>
            {
                (
                    Code::JsonldHiddenMember,
                    format!(
                        "{key:?} stands for {}, which has a name of its own in the standard: readers would not find it, so write that name",
                        iri.to_text()
                    ),
                )
            }
            Meant::Property { definition: Some(definition), .. } => match &definition.meaning {
                Meaning::Iri { is_iri: false, text } => (
                    Code::JsonldRelativeIri,
                    format!("{key:?} stands for {text:?}, which is not an absolute IRI, so no signature covers it"),
                ),
                _ => return Ok(()),
            },
            Meant::Property { definition: None, iri, .. } if !is_iri(&iri.to_cow()) => (
                Code::JsonldUndefinedTerm,
                format!("no context defines {key:?}, and it is not an absolute IRI, so no signature covers it"),
            ),
            _ => return Ok(()),
        };
        self.path.push(Step::Key(key));
        let error = self.fail(refusal.0, refusal.1);
        self.path.pop();
        Err(error)
    }

    /// Null or an empty array: it says nothing.
    pub(super) fn empty(&self, value: &Value<'_>) -> Result<(), Error> {
        if self.options.drops == Drops::Refuse {
            let found = if *value == Value::Null { "null" } else { "an empty array" };
            return Err(self.fail(
                Code::JsonldEmptyValue,
                format!("expected a value or nothing at all, found {found}: remove the member"),
            ));
        }
        Ok(())
    }

    pub(super) fn demand_index(&self, value: &Value<'_>) -> Result<(), Error> {
        if value.as_str().is_none() {
            return Err(self.failing(Code::JsonldInvalidIndexValue, "a string as @index", value));
        }
        Ok(())
    }

    pub(super) fn drop_node(&self, what: &str) -> Result<(), Error> {
        self.refuse(Code::JsonldDroppedValue, || format!("{what} is dropped, so no signature covers it"))
    }

    pub(super) fn dropped(&self, value: &Value<'_>, what: &str) -> Result<(), Error> {
        if *value == Value::Null {
            return self.empty(value);
        }
        self.dropped_if_strict(value, what)
    }

    pub(super) fn dropped_if_strict(&self, value: &Value<'_>, what: &str) -> Result<(), Error> {
        self.refuse(Code::JsonldDroppedValue, || {
            wrong(
                Code::JsonldDroppedValue,
                &format!("no such thing as {what} (it is dropped, so no signature covers it)"),
                value,
            )
            .message()
            .to_owned()
        })
    }

    pub(super) fn refuse(&self, code: Code, message: impl FnOnce() -> String) -> Result<(), Error> {
        if self.options.drops == Drops::Allow { Ok(()) } else { Err(self.fail(code, message())) }
    }

    pub(super) fn fail_key(&self, key: &str, code: Code, message: &str) -> Error {
        Error::new(code, message).at(format!("{}{}", self.pointer(), pointer_step(key)))
    }

    pub(super) fn failing(&self, code: Code, expected: &str, found: &Value<'_>) -> Error {
        wrong(code, expected, found).at(self.pointer())
    }
}

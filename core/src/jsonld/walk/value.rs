//! Values: scalars, value objects and references as terms of RDF (§5.3 and §7.2).

use std::sync::Arc;

use crate::canon::jcs;
use crate::error::Error;
use crate::json::Value;
use crate::jsonld::context::{Context, Definition, Direction, Meaning, TypeMapping};
use crate::jsonld::iri::{Expanded, Ways, expand, is_iri};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::literal::{self, XSD_BOOLEAN, XSD_DOUBLE, XSD_INTEGER};
use crate::jsonld::options::{Drops, RdfDirection};
use crate::jsonld::walk::frame::{Kind, Meant, Member, RDF};
use crate::jsonld::walk::walker::Walker;
use crate::model::reading::Reads;
use crate::rdf::{Term, is_language_tag};
use crate::words::phrase;

impl<'v> Walker<'_, '_, 'v> {
    /// Steps 13.4.7 to 13.4.10 and 15: a value object.
    pub(super) fn value_object(
        &mut self,
        type_scoped: &Context,
        meant: &[Member<'v, '_>],
        is_json: bool,
        graph: Option<Term>,
    ) -> Result<(Option<Term>, &'v Value<'v>), Error> {
        let mut found: [Option<&'v Value<'v>>; 4] = [None; 4];
        let [value, type_, language, direction] = &mut found;
        for (key, member, what) in meant {
            let slot = match what {
                Meant::Keyword(Keyword::Value) => &mut *value,
                Meant::Keyword(Keyword::Type) => &mut *type_,
                Meant::Keyword(Keyword::Language) => &mut *language,
                Meant::Keyword(Keyword::Direction) => &mut *direction,
                Meant::Keyword(Keyword::Index) => {
                    self.demand_index(member)?;
                    continue;
                }
                Meant::Dropped => continue,
                Meant::Property { .. } if what.says_nothing(member) => {
                    self.empty(member)?;
                    continue;
                }
                _ => {
                    return Err(self.here_at(key, Error::of(&phrase::JSONLD_INVALID_VALUE_OBJECT).with("member", key)));
                }
            };
            if slot.replace(member).is_some() {
                let error = Error::of(&phrase::JSONLD_COLLIDING_KEYWORDS).with("member", key);
                return Err(self.here_at(key, error));
            }
        }
        let value = value.unwrap_or(&Value::Null);
        if is_json {
            if language.is_some() || direction.is_some() {
                return Err(self.fail(&phrase::JSONLD_INVALID_VALUE_OBJECT_BOTH));
            }
            return Ok((Some(self.json_literal(value)?), value));
        }
        if matches!(value, Value::Array(_) | Value::Object(_)) {
            return Err(self.failing(&phrase::JSONLD_INVALID_VALUE_OBJECT_VALUE, value));
        }
        let language = match language {
            None => None,
            Some(Value::String(language)) => Some(&**language),
            Some(other) => {
                return Err(self.failing(&phrase::JSONLD_INVALID_LANGUAGE_TAGGED_STRING, other));
            }
        };
        let direction = match direction {
            None => None,
            Some(text) => Some(
                text.as_str()
                    .and_then(Direction::parse)
                    .ok_or_else(|| self.failing(&phrase::JSONLD_INVALID_BASE_DIRECTION, text))?,
            ),
        };
        // 15.2 to 15.5
        let Some(type_) = *type_ else {
            if *value == Value::Null {
                return Ok((None, value));
            }
            if (language.is_some() || direction.is_some()) && value.as_str().is_none() {
                return Err(self.failing(&phrase::JSONLD_INVALID_LANGUAGE_TAGGED_VALUE, value));
            }
            return Ok((self.literal(value, None, language, direction, graph)?, value));
        };
        if language.is_some() || direction.is_some() {
            return Err(self.fail(&phrase::JSONLD_INVALID_VALUE_OBJECT_BOTH));
        }
        let single = match type_ {
            Value::Array(items) if items.len() == 1 => items.first(),
            other => Some(other),
        };
        let Some(name) = single.and_then(Value::as_str) else {
            let phrase = if type_.as_slice().iter().all(|item| item.as_str().is_some()) {
                &phrase::JSONLD_INVALID_TYPED_VALUE
            } else {
                &phrase::JSONLD_INVALID_TYPE_VALUE_VALUE
            };
            return Err(self.failing(phrase, type_));
        };
        if *value == Value::Null {
            return Ok((None, value));
        }
        let datatype = expand(type_scoped, name, Ways::BOTH);
        self.weigh(&datatype)?;
        let text = datatype.to_text();
        if matches!(datatype, Expanded::Keyword(_) | Expanded::Null) || text.starts_with("_:") || text.contains(' ') {
            return Err(self.failing(&phrase::JSONLD_INVALID_TYPED_VALUE, type_));
        }
        if !is_iri(&text) {
            self.refuse(|| Error::of(&phrase::JSONLD_UNDEFINED_TYPE_DATATYPE).with("found", name))?;
            return Err(self.failing(&phrase::JSONLD_INVALID_TYPED_VALUE, type_));
        }
        Ok((self.literal(value, Some(&text), None, None, graph)?, value))
    }

    /// Value expansion (§5.3) and what becomes of the value in RDF (§7.2).
    pub(super) fn scalar(
        &mut self,
        context: &Context,
        definition: Option<&Arc<Definition>>,
        value: &Value<'_>,
        graph: Option<Term>,
        reads: Reads,
    ) -> Result<(Option<Term>, Kind), Error> {
        let type_mapping = definition.and_then(|definition| definition.type_mapping.as_ref());
        match (type_mapping, value) {
            // 1, 2
            (Some(TypeMapping::Id), Value::String(text)) => {
                let expanded = expand(context, text, Ways::DOCUMENT);
                let term = self.reference(&expanded, text)?;
                self.read_reference(reads, &expanded, text)?;
                self.note_site(reads, term, graph, None, context, &[]);
                Ok((term, Kind::Node))
            }
            (Some(TypeMapping::Vocab), Value::String(text)) => {
                let expanded = expand(context, text, Ways::BOTH);
                if self.options.drops != Drops::Allow && expanded.blank_label().is_none() && !is_iri(&expanded.to_cow())
                {
                    return Err(self.here(Error::of(&phrase::JSONLD_UNDEFINED_VALUE).with("found", text)));
                }
                self.read_word(reads, context, &expanded, text)?;
                Ok((self.reference(&expanded, text)?, Kind::Node))
            }
            // 4
            (Some(TypeMapping::Iri(datatype)), _) => {
                self.read_typed(reads, value)?;
                Ok((self.literal_of(value, Some(datatype), None, None, graph)?, Kind::Value))
            }
            // 5
            (_, Value::String(_)) => {
                let language = definition
                    .and_then(|definition| definition.language.as_ref())
                    .map_or(context.language.as_deref(), Option::as_deref);
                let direction = definition.and_then(|definition| definition.direction).unwrap_or(context.direction);
                Ok((self.literal(value, None, language, direction, graph)?, Kind::Value))
            }
            _ => Ok((self.literal(value, None, None, None, graph)?, Kind::Value)),
        }
    }

    /// §7.2.2: a scalar as a literal; nothing if it cannot be one.
    pub(super) fn literal(
        &mut self,
        value: &Value<'_>,
        datatype: Option<&str>,
        language: Option<&str>,
        direction: Option<Direction>,
        graph: Option<Term>,
    ) -> Result<Option<Term>, Error> {
        if datatype.is_some_and(|datatype| !is_iri(datatype)) {
            self.refuse(|| {
                Error::of(&phrase::JSONLD_RELATIVE_IRI_DATATYPE).with("found", datatype.unwrap_or_default())
            })?;
            return Ok(None);
        }
        self.literal_of(value, datatype, language, direction, graph)
    }

    /// The same, of a datatype that is known to be an IRI.
    fn literal_of(
        &mut self,
        value: &Value<'_>,
        datatype: Option<&str>,
        language: Option<&str>,
        direction: Option<Direction>,
        graph: Option<Term>,
    ) -> Result<Option<Term>, Error> {
        let term = match value {
            Value::Bool(value) => {
                self.dataset.literal(if *value { "true" } else { "false" }, datatype.or(Some(XSD_BOOLEAN)), None)
            }
            Value::Number(written) => {
                let number =
                    literal::number(written, datatype == Some(XSD_DOUBLE)).map_err(|error| error.at(self.pointer()))?;
                if number.is_imprecise {
                    self.refuse(|| {
                        Error::of(&phrase::JSONLD_IMPRECISE_NUMBER).with("found", written).with("read", &number.text)
                    })?;
                }
                let default = if number.is_double { XSD_DOUBLE } else { XSD_INTEGER };
                self.dataset.literal(&number.text, datatype.or(Some(default)), None)
            }
            Value::String(text) => {
                if let Some(language) = language.filter(|language| !is_language_tag(language)) {
                    self.refuse(|| Error::of(&phrase::JSONLD_DROPPED_VALUE_LANGUAGE_TAG).with("found", language))?;
                    return Ok(None);
                }
                match (direction, self.options.rdf_direction) {
                    (Some(direction), Some(rdf_direction)) => {
                        return self.directed(text, language, direction, rdf_direction, graph).map(Some);
                    }
                    (Some(_), None) => self.refuse(|| Error::of(&phrase::JSONLD_DROPPED_VALUE_DIRECTION))?,
                    (None, _) => {}
                }
                self.dataset.literal(text, datatype, language)
            }
            other => return Err(self.failing(&phrase::JSONLD_INVALID_VALUE_OBJECT_VALUE, other)),
        };
        Ok(Some(term))
    }

    /// §7.2.2, steps 13: a text with a direction.
    pub(super) fn directed(
        &mut self,
        text: &str,
        language: Option<&str>,
        direction: Direction,
        form: RdfDirection,
        graph: Option<Term>,
    ) -> Result<Term, Error> {
        let language = language.map(str::to_ascii_lowercase);
        if form == RdfDirection::I18nDatatype {
            let datatype =
                format!("https://www.w3.org/ns/i18n#{}_{}", language.unwrap_or_default(), direction.as_str());
            return Ok(self.dataset.literal(text, Some(&datatype), None));
        }
        let node = self.unnamed("#text");
        if self.unreached {
            return Ok(node);
        }
        let pairs = [("value", Some(text)), ("language", language.as_deref()), ("direction", Some(direction.as_str()))];
        for (name, value) in pairs {
            let Some(value) = value else { continue };
            let predicate = self.dataset.iri(&[RDF, name]);
            let object = self.dataset.literal(value, None, None);
            self.emit(Some(node), Some(predicate), Some(object), graph)?;
        }
        Ok(node)
    }

    pub(super) fn json_literal(&mut self, value: &Value<'_>) -> Result<Term, Error> {
        if self.options.drops != Drops::Allow {
            jcs::refuse_imprecise_numbers(value).map_err(|error| error.within(&self.pointer()))?;
        }
        let text = jcs::canonicalize(value).map_err(|error| error.at(self.pointer()))?;
        Ok(self.dataset.literal(&text, Some(&format!("{RDF}JSON")), None))
    }

    /// An id as a term; nothing if it is not well-formed.
    pub(super) fn reference(&mut self, expanded: &Expanded<'_>, written: &str) -> Result<Option<Term>, Error> {
        self.weigh(expanded)?;
        if let Some(label) = expanded.blank_label() {
            let term = if let Some(term) = self.blanks.get(&label) {
                *term
            } else {
                let term = self.dataset.blank(Some(&label));
                self.blanks.insert(label, term);
                term
            };
            return Ok(Some(term));
        }
        let [first, second] = expanded.pieces();
        let is_iri = match expanded {
            Expanded::Keyword(_) | Expanded::Null => false,
            _ => is_iri(&expanded.to_cow()),
        };
        if !is_iri {
            self.refuse(|| Error::of(&phrase::JSONLD_RELATIVE_IRI).with("found", written))?;
            return Ok(None);
        }
        Ok(Some(self.dataset.iri(&[first, second])))
    }

    /// The IRI of a property; where a term stands for it, what it is was found when the term was defined.
    pub(super) fn predicate(&mut self, iri: &Expanded<'_>, definition: Option<&Arc<Definition>>) -> Option<Term> {
        let [first, second] = iri.pieces();
        let is_iri = match definition.map(|definition| &definition.meaning) {
            Some(Meaning::Iri { is_iri, .. }) => *is_iri,
            _ => is_iri(&iri.to_cow()),
        };
        is_iri.then(|| self.dataset.iri(&[first, second]))
    }
}

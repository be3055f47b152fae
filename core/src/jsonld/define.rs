//! Term definitions (§4.2): one entry of a context, and the entries it depends on.

use std::collections::HashMap;
use std::sync::Arc;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Containers, Context, Definition, Direction, Meaning, Scope, TypeMapping};
use crate::jsonld::iri::{Expanded, Ways, expand, expand_non_term, has_scheme, is_iri, split_compact};
use crate::jsonld::keyword::{Keyword, has_form_of_keyword};
use crate::jsonld::processor::{Applying, Processor, wrong};
use crate::words::phrase;

/// Schemes of the URLs that badges name things by. A prefix of that name would make other URLs of them.
const SCHEMES: [&str; 9] = ["did", "urn", "http", "https", "mailto", "tel", "data", "ftp", "ipfs"];

/// Context processing (§4.1), which builds on this and hands itself over: a scoped context is tried by it.
pub(crate) type Process = fn(&mut Processor<'_>, &Arc<Context>, &Value<'_>, Applying<'_>) -> Result<Scope, Error>;

/// A context while its terms are being defined.
pub(crate) struct Defining<'a> {
    local: &'a Object<'a>,
    /// The entries by name: looking through a long context for each dependency would be quadratic.
    entries: HashMap<&'a str, &'a Value<'a>>,
    /// False while a term's definition is under way, true when it is made.
    defined: HashMap<&'a str, bool>,
    protected: bool,
    applying: Applying<'a>,
    process: Process,
}

impl<'a> Defining<'a> {
    pub(crate) fn new(local: &'a Object<'a>, protected: bool, applying: Applying<'a>, process: Process) -> Self {
        Defining {
            local,
            entries: local.iter().collect(),
            defined: HashMap::with_capacity(local.len()),
            protected,
            applying,
            process,
        }
    }
}

/// §4.2.2. The error paths are relative to the entry.
pub(crate) fn define<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    term: &'a str,
) -> Result<(), Error> {
    // 1
    match defining.defined.get(term) {
        Some(true) => return Ok(()),
        Some(false) => return Err(Error::of(&phrase::JSONLD_CYCLIC_IRI_MAPPING).with("term", term)),
        None => {}
    }
    // 2
    if term.is_empty() {
        return Err(Error::of(&phrase::JSONLD_INVALID_TERM_DEFINITION_EMPTY));
    }
    defining.defined.insert(term, false);
    processor.descend()?;
    let made = make(processor, result, defining, term);
    processor.ascend();
    if let Some(definition) = made? {
        if !defining.applying.bundled && definition.is_prefix && SCHEMES.contains(&term) {
            // `did:key:...` would no longer name what it says.
            processor.redefined.get_or_insert_with(|| term.into());
        }
        if let Meaning::Iri { text, .. } = &definition.meaning {
            // A prefix or a vocabulary is copied into every term that builds on it.
            processor.spend(defining.applying, text.len() / 64)?;
        }
        result.terms.insert(term.into(), Arc::new(definition));
        // An entry that is ignored stays half defined, by the letter: no other may build on it.
        defining.defined.insert(term, true);
    }
    Ok(())
}

/// The definition, or nothing for an entry that is to be ignored.
fn make<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    term: &'a str,
) -> Result<Option<Definition>, Error> {
    let old_mode = processor.options.json_ld_1_0;
    // 3
    let Some(value) = defining.entries.get(term).copied() else { return Ok(None) };
    // 4
    if term == "@type" {
        let allowed = |(key, value): (&str, &Value<'_>)| match key {
            "@container" => value.as_str() == Some("@set"),
            "@protected" => value.as_bool().is_some(),
            _ => false,
        };
        let sound = value.as_object().is_some_and(|object| !object.is_empty() && object.iter().all(allowed));
        if old_mode || !sound {
            return Err(Error::of(&phrase::JSONLD_KEYWORD_REDEFINITION_TYPE).with("found", value.to_json()));
        }
    } else if Keyword::parse(term).is_some() {
        // 5
        return Err(Error::of(&phrase::JSONLD_KEYWORD_REDEFINITION).with("keyword", term));
    } else if has_form_of_keyword(term) {
        if !defining.applying.bundled {
            processor.redefined.get_or_insert_with(|| term.into());
        }
        return Ok(None);
    }
    // 6
    let previous = result.terms.remove(term);
    // 7 to 9
    let simple;
    let (object, simple_term) = match value {
        Value::Null => {
            simple = [("@id", &Value::Null)].into_iter().collect();
            (Entry { members: simple }, false)
        }
        Value::String(_) => {
            simple = [("@id", value)].into_iter().collect();
            (Entry { members: simple }, true)
        }
        Value::Object(object) => (Entry { members: object.iter().collect() }, false),
        other => return Err(wrong(&phrase::JSONLD_INVALID_TERM_DEFINITION, other)),
    };
    // 10, 11
    let mut definition = Definition {
        meaning: Meaning::Null,
        is_prefix: false,
        is_protected: defining.protected,
        is_reverse: false,
        scoped: None,
        base_url: None,
        is_bundled: defining.applying.bundled,
        containers: Containers::default(),
        type_mapping: None,
        language: None,
        direction: None,
        index: None,
        nest: None,
    };
    if let Some(protected) = object.member("@protected") {
        demand_1_1(old_mode, "@protected")?;
        definition.is_protected = protected
            .as_bool()
            .ok_or_else(|| wrong(&phrase::JSONLD_INVALID_PROTECTED_VALUE, protected).at("/@protected"))?;
    }
    // 12
    if let Some(value) = object.member("@type") {
        definition.type_mapping = Some(type_mapping(processor, result, defining, value)?);
    }
    // 13, with Candidate Correction 3: the rest holds for reverse properties, too.
    if let Some(reverse) = object.member("@reverse") {
        let Some(meaning) = reverse_meaning(processor, result, defining, &object, reverse)? else { return Ok(None) };
        definition.meaning = meaning;
        definition.is_reverse = true;
        definition.containers = reverse_container(&object)?;
    } else {
        // 14 to 18
        let Some(meaning) = meaning(processor, result, defining, term, &object, simple_term, &mut definition)? else {
            return Ok(None);
        };
        definition.meaning = meaning;
        // 19
        if let Some(container) = object.member("@container") {
            definition.containers = containers(container, old_mode)?;
        }
        if definition.containers.has(Containers::TYPE) {
            let mapping = definition.type_mapping.get_or_insert(TypeMapping::Id);
            if !matches!(mapping, TypeMapping::Id | TypeMapping::Vocab) {
                return Err(Error::of(&phrase::JSONLD_INVALID_TYPE_MAPPING_MAP).with("term", term).at("/@type"));
            }
        }
    }
    // 20
    if let Some(index) = object.member("@index") {
        demand_1_1(old_mode, "@index")?;
        definition.index = Some(index_mapping(processor, result, defining, &definition, index)?);
    }
    // 21
    if let Some(context) = object.member("@context") {
        demand_1_1(old_mode, "@context")?;
        if !defining.applying.bundled {
            validate_scoped(processor, result, defining, term, context)?;
        }
        definition.scoped = Some(Arc::new(context.clone().into_owned()));
        definition.base_url = defining.applying.base_url.cloned();
    }
    // 22, 23
    if !object.has("@type") {
        match object.member("@language") {
            None => {}
            Some(Value::Null) => definition.language = Some(None),
            Some(Value::String(language)) => definition.language = Some(Some((**language).into())),
            Some(other) => {
                return Err(wrong(&phrase::JSONLD_INVALID_LANGUAGE_MAPPING, other).at("/@language"));
            }
        }
        match object.member("@direction") {
            None => {}
            Some(Value::Null) => definition.direction = Some(None),
            Some(other) => {
                let direction = other.as_str().and_then(Direction::parse);
                let direction =
                    direction.ok_or_else(|| wrong(&phrase::JSONLD_INVALID_BASE_DIRECTION, other).at("/@direction"))?;
                definition.direction = Some(Some(direction));
            }
        }
    }
    // 24
    if let Some(nest) = object.member("@nest") {
        demand_1_1(old_mode, "@nest")?;
        let name = nest.as_str().filter(|name| *name == "@nest" || Keyword::parse(name).is_none());
        definition.nest =
            Some(name.ok_or_else(|| wrong(&phrase::JSONLD_INVALID_NEST_VALUE, nest).at("/@nest"))?.into());
    }
    // 25
    if let Some(prefix) = object.member("@prefix") {
        demand_1_1(old_mode, "@prefix")?;
        if term.contains([':', '/']) {
            return Err(Error::of(&phrase::JSONLD_INVALID_TERM_DEFINITION_PREFIX).with("term", term).at("/@prefix"));
        }
        definition.is_prefix =
            prefix.as_bool().ok_or_else(|| wrong(&phrase::JSONLD_INVALID_PREFIX_VALUE, prefix).at("/@prefix"))?;
        if definition.is_prefix && matches!(definition.meaning, Meaning::Keyword(_)) {
            return Err(Error::of(&phrase::JSONLD_INVALID_TERM_DEFINITION_PREFIX_KEYWORD)
                .with("term", term)
                .at("/@prefix"));
        }
    }
    // 26
    if let Some(key) = object.members.keys().find(|key| !DEFINITION_KEYS.contains(key)) {
        return Err(Error::of(&phrase::JSONLD_INVALID_TERM_DEFINITION_ENTRY).with("term", term).with("found", key));
    }
    // 27, 28
    protect(processor, term, previous.as_ref(), definition, defining).map(Some)
}

const DEFINITION_KEYS: [&str; 11] = [
    "@id",
    "@reverse",
    "@container",
    "@context",
    "@direction",
    "@index",
    "@language",
    "@nest",
    "@prefix",
    "@protected",
    "@type",
];

/// An expanded term definition.
struct Entry<'a> {
    members: HashMap<&'a str, &'a Value<'a>>,
}

impl<'a> Entry<'a> {
    fn member(&self, key: &str) -> Option<&'a Value<'a>> {
        self.members.get(key).copied()
    }

    fn has(&self, key: &str) -> bool {
        self.members.contains_key(key)
    }
}

/// 27: a protected term keeps its definition, or is defined the same.
fn protect(
    processor: &mut Processor<'_>,
    term: &str,
    previous: Option<&Arc<Definition>>,
    definition: Definition,
    defining: &Defining<'_>,
) -> Result<Definition, Error> {
    let applying = defining.applying;
    let is_redefined = |previous: &Arc<Definition>| previous.is_bundled && !definition.says_the_same(previous);
    if !applying.bundled && !applying.override_protected && previous.is_some_and(is_redefined) {
        processor.redefined.get_or_insert_with(|| term.into());
    }
    let Some(previous) = previous.filter(|previous| previous.is_protected && !defining.applying.override_protected)
    else {
        return Ok(definition);
    };
    if !definition.says_the_same(previous) {
        return Err(Error::of(&phrase::JSONLD_PROTECTED_TERM_REDEFINITION).with("term", term));
    }
    Ok((**previous).clone())
}

/// IRI expansion with the steps that define terms on the way (§5.2.2, 3 and 6.3).
fn expand_defining<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    value: &'a str,
) -> Result<Expanded<'static>, Error> {
    if !has_form_of_keyword(value) {
        if let Some((term, _)) = defining.entries.get_key_value(value) {
            let term: &'a str = term;
            if defining.defined.get(term) != Some(&true) {
                define(processor, result, defining, term)?;
            }
        }
        define_prefix(processor, result, defining, value)?;
    }
    Ok(owned(expand(result, value, Ways::VOCAB)))
}

fn define_prefix<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    value: &'a str,
) -> Result<(), Error> {
    let Some((prefix, suffix)) = split_compact(value) else { return Ok(()) };
    if prefix == "_"
        || suffix.starts_with("//")
        || !defining.entries.contains_key(prefix)
        || defining.defined.get(prefix) == Some(&true)
    {
        return Ok(());
    }
    define(processor, result, defining, prefix)
}

fn owned(expanded: Expanded<'_>) -> Expanded<'static> {
    match expanded {
        Expanded::Keyword(keyword) => Expanded::Keyword(keyword),
        Expanded::Null => Expanded::Null,
        text => Expanded::Owned(text.to_text()),
    }
}

fn meaning_of(text: String) -> Meaning {
    Meaning::Iri { is_iri: is_iri(&text), text: text.into() }
}

/// Whether a text is an IRI or a blank node identifier.
fn names_something(text: &str) -> bool {
    text.starts_with("_:") || is_iri(text)
}

fn type_mapping<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    value: &'a Value<'a>,
) -> Result<TypeMapping, Error> {
    let invalid = || wrong(&phrase::JSONLD_INVALID_TYPE_MAPPING, value).at("/@type");
    let text = value.as_str().ok_or_else(invalid)?;
    match expand_defining(processor, result, defining, text)? {
        Expanded::Keyword(Keyword::Id) => Ok(TypeMapping::Id),
        Expanded::Keyword(Keyword::Vocab) => Ok(TypeMapping::Vocab),
        Expanded::Keyword(Keyword::Json) if !processor.options.json_ld_1_0 => Ok(TypeMapping::Json),
        Expanded::Keyword(Keyword::None) if !processor.options.json_ld_1_0 => Ok(TypeMapping::None),
        Expanded::Owned(iri) if is_iri(&iri) => Ok(TypeMapping::Iri(iri.into())),
        _ => Err(invalid()),
    }
}

fn reverse_meaning<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    object: &Entry<'a>,
    reverse: &'a Value<'a>,
) -> Result<Option<Meaning>, Error> {
    if object.has("@id") || object.has("@nest") {
        return Err(Error::of(&phrase::JSONLD_INVALID_REVERSE_PROPERTY_BESIDE).at("/@reverse"));
    }
    let invalid = || wrong(&phrase::JSONLD_INVALID_IRI_MAPPING_REVERSE, reverse).at("/@reverse");
    let text = reverse.as_str().ok_or_else(invalid)?;
    if has_form_of_keyword(text) && Keyword::parse(text).is_none() {
        return Ok(None);
    }
    match expand_defining(processor, result, defining, text)? {
        Expanded::Owned(iri) if names_something(&iri) => Ok(Some(meaning_of(iri))),
        _ => Err(invalid()),
    }
}

fn reverse_container(object: &Entry<'_>) -> Result<Containers, Error> {
    match object.member("@container").map(|container| (container, container.as_str())) {
        None | Some((Value::Null, _)) => Ok(Containers::default()),
        Some((_, Some("@set"))) => Ok(Containers::SET),
        Some((_, Some("@index"))) => Ok(Containers::INDEX),
        Some((other, _)) => Err(wrong(&phrase::JSONLD_INVALID_REVERSE_PROPERTY, other).at("/@container")),
    }
}

/// 14 to 18: what the term stands for; nothing if the entry is to be ignored.
fn meaning<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    term: &'a str,
    object: &Entry<'a>,
    simple_term: bool,
    definition: &mut Definition,
) -> Result<Option<Meaning>, Error> {
    // 14
    if let Some(id) = object.member("@id").filter(|id| id.as_str() != Some(term)) {
        if *id == Value::Null {
            return Ok(Some(Meaning::Null));
        }
        let invalid = || wrong(&phrase::JSONLD_INVALID_IRI_MAPPING, id).at("/@id");
        let text = id.as_str().ok_or_else(invalid)?;
        if has_form_of_keyword(text) && Keyword::parse(text).is_none() {
            return Ok(None);
        }
        let expanded = expand_defining(processor, result, defining, text)?;
        if expanded == Expanded::Keyword(Keyword::Context) {
            return Err(Error::of(&phrase::JSONLD_INVALID_KEYWORD_ALIAS).with("term", term).at("/@id"));
        }
        let inside = term.get(1..term.len().saturating_sub(1)).is_some_and(|inside| inside.contains(':'));
        if inside || term.contains('/') {
            defining.defined.insert(term, true);
            if expand_defining(processor, result, defining, term)? != expanded {
                return Err(Error::of(&phrase::JSONLD_INVALID_IRI_MAPPING_OWN)
                    .with("term", term)
                    .with("found", text)
                    .at("/@id"));
            }
        }
        let iri = match expanded {
            Expanded::Keyword(keyword) => return Ok(Some(Meaning::Keyword(keyword))),
            Expanded::Owned(iri) if names_something(&iri) => iri,
            _ => return Err(invalid()),
        };
        let delimits = iri.ends_with([':', '/', '?', '#', '[', ']', '@']) || iri.starts_with("_:");
        definition.is_prefix = simple_term && delimits && !term.contains([':', '/']);
        return Ok(Some(meaning_of(iri)));
    }
    // 15
    if split_compact(term).is_some() {
        define_prefix(processor, result, defining, term)?;
        // Here any term serves as a prefix, whether its definition says so or not.
        let (prefix, suffix) = term.split_once(':').unwrap_or_default();
        let iri = result.definition(prefix).and_then(|definition| definition.iri());
        return Ok(Some(meaning_of(iri.map_or_else(|| term.to_owned(), |iri| format!("{iri}{suffix}")))));
    }
    // 16
    if term.contains('/') {
        return match owned(expand_non_term(result, term, Ways::VOCAB)) {
            Expanded::Owned(iri) if has_scheme(&iri) => Ok(Some(meaning_of(iri))),
            _ => Err(Error::of(&phrase::JSONLD_INVALID_IRI_MAPPING_RELATIVE).with("term", term)),
        };
    }
    // 17
    if term == "@type" {
        return Ok(Some(Meaning::Keyword(Keyword::Type)));
    }
    // 18
    match &result.vocab {
        Some(vocab) => Ok(Some(meaning_of(format!("{vocab}{term}")))),
        None => Err(Error::of(&phrase::JSONLD_INVALID_IRI_MAPPING_ABSENT).with("term", term)),
    }
}

/// 19.
fn containers(value: &Value<'_>, old_mode: bool) -> Result<Containers, Error> {
    let invalid = || wrong(&phrase::JSONLD_INVALID_CONTAINER_MAPPING, value).at("/@container");
    if old_mode && !matches!(value.as_str(), Some("@list" | "@set" | "@index" | "@language")) {
        return Err(invalid());
    }
    let mut containers = Containers::default();
    for item in value.as_slice() {
        let container = item.as_str().and_then(Keyword::parse).and_then(Containers::of_keyword).ok_or_else(invalid)?;
        containers = containers.with(container);
    }
    let without_set = containers.without(Containers::SET);
    let singles = [Containers::INDEX, Containers::LANGUAGE, Containers::TYPE, Containers::ID, Containers::GRAPH];
    let graph_maps = [Containers::GRAPH.with(Containers::ID), Containers::GRAPH.with(Containers::INDEX)];
    let goes_together = containers == Containers::LIST
        || without_set.is_empty()
        || singles.contains(&without_set)
        || graph_maps.contains(&without_set);
    if goes_together && !value.as_slice().is_empty() { Ok(containers) } else { Err(invalid()) }
}

/// 20.
fn index_mapping<'a>(
    processor: &mut Processor<'_>,
    result: &mut Context,
    defining: &mut Defining<'a>,
    definition: &Definition,
    value: &'a Value<'a>,
) -> Result<Box<str>, Error> {
    let invalid = || wrong(&phrase::JSONLD_INVALID_TERM_DEFINITION_INDEX, value).at("/@index");
    let text = value.as_str().filter(|_| definition.containers.has(Containers::INDEX)).ok_or_else(invalid)?;
    // The standard does not have dependencies defined here, so a term may be its own index.
    let is_under_way = |term: &str| defining.defined.get(term) == Some(&false);
    let expanded = if is_under_way(text) || split_compact(text).is_some_and(|(prefix, _)| is_under_way(prefix)) {
        owned(expand(result, text, Ways::VOCAB))
    } else {
        expand_defining(processor, result, defining, text)?
    };
    match expanded {
        Expanded::Owned(iri) if has_scheme(&iri) => Ok(text.into()),
        _ => Err(invalid()),
    }
}

/// 21.3: the context must be one, even if it is never used.
fn validate_scoped(
    processor: &mut Processor<'_>,
    result: &Context,
    defining: &Defining<'_>,
    term: &str,
    context: &Value<'_>,
) -> Result<(), Error> {
    processor.spend(defining.applying, result.terms.len() + defining.local.len())?;
    let applying = Applying { override_protected: true, propagate: true, validate_scoped: false, ..defining.applying };
    match (defining.process)(processor, &result.derive().seal(), context, applying) {
        Ok(_) => Ok(()),
        Err(error) if error.requires().is_some() || error.code().is_limit() => Err(error),
        Err(error) => {
            let path = if error.document().is_some() { "" } else { error.path() };
            Err(Error::of(&phrase::JSONLD_INVALID_SCOPED_CONTEXT)
                .with("term", term)
                .with_cause("cause", &error)
                .at(format!("/@context{path}")))
        }
    }
}

fn demand_1_1(old_mode: bool, keyword: &str) -> Result<(), Error> {
    if old_mode {
        return Err(Error::of(&phrase::JSONLD_INVALID_TERM_DEFINITION_MODE)
            .with("keyword", keyword)
            .at(format!("/{keyword}")));
    }
    Ok(())
}

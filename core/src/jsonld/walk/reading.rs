//! What is read is what is signed: a member that readers look for is written by the one name by which they find it.
//!
//! A signature covers statements, and a document can be spelled in many ways that make the same ones. Readers know one: the
//! names of the standard, each at its place. So of an object whose class is known
//!
//! - a member that the class lists has the meaning that the standard gives it, and nothing else has that meaning;
//! - ids, types and references are absolute as they are written;
//! - values are written plainly, not as objects that hold one;
//! - what is said of a node that the document names in several places is said where readers look first: see [`check_sites`].
//!
//! [`check_sites`]: Walker::check_sites
//!
//! Below a member that no class lists, readers read nothing, and everything may be spelled as JSON-LD allows.

use std::collections::HashSet;

use crate::error::Error;
use crate::json::{Object, Value, pointer_step};
use crate::jsonld::context::{Containers, Context, Definition, Meaning, TypeMapping};
use crate::jsonld::iri::{Expanded, Ways, expand};
use crate::jsonld::keyword::Keyword;
use crate::jsonld::walk::frame::{Mapped, Meant, Member, Property, Site, Step};
use crate::jsonld::walk::walker::Walker;
use crate::model::class::Class;
use crate::model::reading::{self, Reads};
use crate::rdf::Term;
use crate::words::phrase;

impl<'v> Walker<'_, '_, 'v> {
    /// What is read of the values of a member, by what is read of the object that has it.
    ///
    /// # Errors
    /// `jsonld.hidden-member` where readers would take the member for something else than was signed, or not find it.
    pub(super) fn read_member(&mut self, reads: Reads, key: &'v str, meant: &Meant<'_>) -> Result<Reads, Error> {
        let error = match (meant, reads) {
            (_, Reads::Nothing) => return Ok(Reads::Nothing),
            (_, Reads::Contained) => return Ok(Reads::Contained),
            (Meant::Property { definition, iri, .. }, Reads::Class(class)) => {
                let meaning = iri.to_text();
                match Reads::member(class, key) {
                    Some(values) if definition.is_some_and(|definition| says_what_is_read(definition, key)) => {
                        return Ok(values);
                    }
                    Some(_) => {
                        Error::of(&phrase::JSONLD_HIDDEN_MEMBER_MEANING).with("found", key).with("meaning", meaning)
                    }
                    None => match reading::names_of(&meaning).find(|name| reading::lists(class, name)) {
                        None => return Ok(Reads::Nothing),
                        Some(name) => Error::of(&phrase::JSONLD_HIDDEN_MEMBER_OTHER_NAME)
                            .with("found", key)
                            .with("meaning", &meaning)
                            .with("expected", name),
                    },
                }
            }
            (Meant::Keyword(Keyword::Id), _) if key != "id" => {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_ID).with("found", key)
            }
            (Meant::Keyword(Keyword::Type), Reads::Class(_)) if key != "type" => {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_TYPE).with("found", key)
            }
            (Meant::Keyword(Keyword::Set | Keyword::List), _) => {
                Error::of(&phrase::JSONLD_HIDDEN_MEMBER_CONTAINER).with("found", key)
            }
            (Meant::Keyword(_) | Meant::Dropped | Meant::Property { .. }, _) => return Ok(Reads::Nothing),
        };
        Err(self.here_at(key, error))
    }

    /// A value object where readers read a value: only a text may say its language and direction that way.
    pub(super) fn read_value_object(&self, reads: Reads, meant: &[Member<'v, '_>]) -> Result<(), Error> {
        let is_plain = |(key, _, what): &Member<'v, '_>| match what {
            Meant::Keyword(keyword @ (Keyword::Value | Keyword::Language | Keyword::Direction)) => {
                *key == keyword.as_str()
            }
            Meant::Keyword(_) | Meant::Property { .. } => false,
            Meant::Dropped => true,
        };
        let says_more =
            || meant.iter().any(|(.., what)| matches!(what, Meant::Keyword(Keyword::Language | Keyword::Direction)));
        match reads {
            Reads::Nothing | Reads::Contained => Ok(()),
            Reads::Text if says_more() && meant.iter().all(is_plain) => Ok(()),
            Reads::Text | Reads::Native | Reads::Plain | Reads::Class(_) => {
                Err(self.fail(&phrase::JSONLD_HIDDEN_MEMBER_WRAPPED))
            }
        }
    }

    /// A value to which the context gives a datatype: then a number and a text of its digits are one statement, and readers find only one
    /// of them.
    pub(super) fn read_typed(&self, reads: Reads, value: &Value<'_>) -> Result<(), Error> {
        match (reads, value) {
            (Reads::Native, Value::String(_)) | (Reads::Text, Value::Number(_) | Value::Bool(_)) => {
                Err(self.here(Error::of(&phrase::JSONLD_HIDDEN_MEMBER_DATATYPE).with("found", value.to_json())))
            }
            _ => Ok(()),
        }
    }

    /// An id, a reference or a word at a place that is read: what it stands for is what is written.
    pub(super) fn read_reference(&self, reads: Reads, expanded: &Expanded<'_>, written: &str) -> Result<(), Error> {
        if matches!(reads, Reads::Nothing | Reads::Contained) {
            return Ok(());
        }
        if expanded.blank_label().is_some() {
            return Err(self.here(Error::of(&phrase::JSONLD_HIDDEN_MEMBER_BLANK).with("found", written)));
        }
        let [first, second] = expanded.pieces();
        if second.is_empty() && first == written {
            return Ok(());
        }
        let meaning = expanded.to_text();
        Err(self
            .here(Error::of(&phrase::JSONLD_HIDDEN_MEMBER_REFERENCE).with("found", written).with("meaning", meaning)))
    }

    /// A word of a vocabulary: a term that the standard's contexts define, or an absolute IRI.
    pub(super) fn read_word(
        &self,
        reads: Reads,
        context: &Context,
        expanded: &Expanded<'_>,
        written: &str,
    ) -> Result<(), Error> {
        match context.definition(written) {
            Some(definition) if definition.is_bundled => Ok(()),
            _ => self.read_reference(reads, expanded, written),
        }
    }

    /// The name of a type: what readers know under a name stands for what the standard calls so, and is called nothing else.
    pub(super) fn read_type(&self, reads: Reads, expanded: &Expanded<'_>, written: &str) -> Result<(), Error> {
        if !self.reads || matches!(reads, Reads::Nothing | Reads::Contained) {
            return Ok(());
        }
        let iri = expanded.to_cow();
        if reading::types_of(&iri).any(|name| name == written) {
            return Ok(());
        }
        let named = reading::types_of(&iri).next();
        if named.is_none() && !reading::is_type(written) {
            return Ok(());
        }
        Err(self.here(match named {
            Some(name) => Error::of(&phrase::JSONLD_HIDDEN_MEMBER_TYPE_NAME)
                .with("found", written)
                .with("meaning", &iri)
                .with("expected", name),
            None => Error::of(&phrase::JSONLD_HIDDEN_MEMBER_TYPE_MEANING).with("found", written).with("meaning", &iri),
        }))
    }

    /// A list in which readers find each node once: the same one again adds no statement, and is another result, piece of evidence
    /// or achievement to a reader who counts.
    pub(super) fn read_array(&mut self, property: Property<'_>, items: &'v [Value<'v>]) -> Result<(), Error> {
        let may_repeat = property.reads.class().is_none() || LOOKED_UP_EACH.contains(&property.name);
        if items.len() < 2 || may_repeat {
            return Ok(());
        }
        let mut known = HashSet::with_capacity(items.len());
        let again = items.iter().position(|item| id_of(item).is_some_and(|id| !known.insert(id)));
        let Some(index) = again else { return Ok(()) };
        let found = items.get(index).and_then(id_of).unwrap_or_default();
        self.path.push(Step::Index(index));
        Err(self.here(Error::of(&phrase::JSONLD_HIDDEN_MEMBER_AGAIN).with("found", found)))
    }

    /// A key of a map that says something of a node by its IRI says it where no reader looks, whatever place the node has elsewhere.
    pub(super) fn read_map(&self, subject: Option<Term>, mapped: Mapped<'_>) -> Result<(), Error> {
        let says_something = mapped.type_name.is_some() || mapped.property.is_some();
        match subject {
            Some(Term::Spelled { .. }) if self.reads && says_something => {
                Err(self.fail(&phrase::JSONLD_HIDDEN_MEMBER_MAP))
            }
            _ => Ok(()),
        }
    }

    /// Remembers where a node stands that has an IRI, with what is said of it under names that readers do not look for.
    pub(super) fn note_site(
        &mut self,
        reads: Reads,
        subject: Option<Term>,
        graph: Option<Term>,
        object: Option<&'v Object<'v>>,
        context: &Context,
        meant: &[Member<'v, '_>],
    ) {
        let Some(subject @ Term::Spelled { .. }) = subject else { return };
        if !self.reads {
            return;
        }
        // A credential inside this one has a signature of its own. What it says of this one is another matter.
        let is_root = |root: &Site<'_>| self.dataset.spelling(root.subject) == self.dataset.spelling(subject);
        if matches!(reads, Reads::Contained) && !self.sites.first().is_some_and(is_root) {
            return;
        }
        let class = reads.class();
        let names = || self.path.iter().filter_map(Step::key);
        let is_contained = class.is_none() || names().any(|name| name == "endorsement");
        let unlisted = |(_, value, what): &Member<'v, '_>| match what {
            // Of a class, what is read under a name that it lists is something.
            Meant::Property { iri, reads, .. } if class.is_none() || matches!(reads, Reads::Nothing) => {
                Some((iri.to_text(), *value))
            }
            _ => None,
        };
        let type_names = |(_, value, what): &Member<'v, '_>| match what {
            Meant::Keyword(Keyword::Type) => value.as_slice(),
            _ => &[],
        };
        let named = |name: &'v Value<'v>| {
            let name = name.as_str()?;
            let iri = expand(context, name, Ways::BOTH).to_text();
            Some(reading::types_of(&iri).next().unwrap_or(name).to_owned())
        };
        let types = match class {
            Some(_) => Vec::new(),
            None => meant.iter().flat_map(type_names).filter_map(named).collect(),
        };
        let unlisted = meant.iter().filter_map(unlisted).collect();
        let depth = names().count();
        self.sites.push(Site { subject, graph, depth, class, is_contained, object, unlisted, types });
    }

    /// Of a node that stands in several places, each statement must be where readers look for it first: otherwise it could be
    /// moved from one place to another, and with it what they read, under the same signature.
    pub(super) fn check_sites(&mut self, root: &'v Object<'v>) -> Result<(), Error> {
        let mut sites = std::mem::take(&mut self.sites);
        let name = |term: Term| self.dataset.spelling(term);
        sites.sort_by(|left, right| {
            let graphs = left.graph.map(name).cmp(&right.graph.map(name));
            name(left.subject).cmp(name(right.subject)).then(graphs).then(left.depth.cmp(&right.depth))
        });
        let is_same = |left: &Site<'_>, right: &Site<'_>| {
            name(left.subject) == name(right.subject)
                && left.graph.map(name) == right.graph.map(name)
                && left.graph.is_some_and(|graph| graph.as_blank().is_some())
                    == right.graph.is_some_and(|graph| graph.as_blank().is_some())
                && left.graph.and_then(Term::as_blank) == right.graph.and_then(Term::as_blank)
        };
        let mut compared = 0;
        for group in sites.chunk_by(is_same) {
            if group.len() < 2 || group.iter().all(|site| site.is_contained) {
                continue;
            }
            for site in group {
                let missing = site.beyond(group, &mut compared);
                if compared > MOST_COMPARED {
                    return Err(Error::of(&phrase::LIMIT_QUADS_COMPARED));
                }
                let Some(missing) = missing else { continue };
                let place = site.object.and_then(|object| path_to(root, object)).unwrap_or_default();
                let subject = name(site.subject).trim_matches(['<', '>']);
                return Err(Error::of(&phrase::JSONLD_HIDDEN_MEMBER)
                    .with("member", missing)
                    .with("subject", subject)
                    .at(place));
            }
        }
        Ok(())
    }
}

impl<'v> Site<'v> {
    /// A member here that is lacking where readers look for it first, if there is one.
    fn beyond(&self, group: &[Site<'v>], compared: &mut usize) -> Option<String> {
        let lacks = |name: &'static str, value: &Value<'_>, compared: &mut usize| {
            let mut first = group.iter().filter(|site| site.is_read(|class| reading::lists(class, name)));
            let depth = first.clone().map(|site| site.depth).min();
            first.any(|site| Some(site.depth) == depth && !site.says(name, value, compared))
        };
        let lacks_type = |name: &str| {
            let mut first =
                group.iter().filter(|site| site.class.is_some_and(|class| reading::reads_type(class, name)));
            let depth = first.clone().map(|site| site.depth).min();
            first.any(|site| Some(site.depth) == depth && !site.has_type(name))
        };
        if let (Some(class), Some(object)) = (self.class, self.object) {
            for (key, value) in object.iter() {
                let Some(name) = reading::name_in(class, key) else { continue };
                if !SAID_FOR_THEMSELVES.contains(&name)
                    && !READ_ANYWHERE.contains(&name)
                    && lacks(name, value, compared)
                {
                    return Some(name.to_owned());
                }
            }
            for name in object.member("type").map(Value::as_slice).unwrap_or_default() {
                if name.as_str().is_some_and(lacks_type) {
                    return Some(String::from("type"));
                }
            }
        }
        for (iri, value) in &self.unlisted {
            let mut names = reading::names_of(iri).filter(|name| !SAID_FOR_THEMSELVES.contains(name));
            if let Some(name) = names.find(|name| lacks(name, value, compared)) {
                return Some(name.to_owned());
            }
        }
        self.types.iter().any(|name| lacks_type(name)).then(|| String::from("type"))
    }

    /// Whether readers read it, as a class of which that is true.
    fn is_read(&self, is_such: impl Fn(&'static Class) -> bool) -> bool {
        !self.is_contained && self.class.is_some_and(is_such)
    }

    /// Whether the same is said here under that name.
    fn says(&self, name: &str, value: &Value<'_>, compared: &mut usize) -> bool {
        let own = self.object.and_then(|object| object.member(name)).map(Value::as_slice).unwrap_or_default();
        value.as_slice().iter().all(|item| {
            own.iter().any(|other| {
                *compared += 1;
                *compared <= MOST_COMPARED && is_same_value(item, other)
            })
        })
    }

    fn has_type(&self, name: &str) -> bool {
        let types = self.object.and_then(|object| object.member("type")).map(Value::as_slice).unwrap_or_default();
        types.iter().any(|other| other.as_str() == Some(name))
    }
}

/// Whether a term stands for what readers take it for.
fn says_what_is_read(definition: &Definition, name: &str) -> bool {
    if definition.is_bundled {
        return true;
    }
    let Meaning::Iri { text, .. } = &definition.meaning else { return false };
    !definition.is_reverse
        && definition.nest.is_none()
        && definition.containers.without(Containers::SET).is_empty()
        && definition.type_mapping != Some(TypeMapping::Json)
        && reading::names_of(text).any(|known| known == name)
}

/// Whether two values are the same, as far as they are said here: a node that has an id is described for itself.
fn is_same_value(left: &Value<'_>, right: &Value<'_>) -> bool {
    match (id_of(left), id_of(right)) {
        (Some(left), Some(right)) => left == right,
        (None, None) => left == right,
        _ => false,
    }
}

/// The id of a node, or of what refers to one.
fn id_of<'o>(value: &'o Value<'_>) -> Option<&'o str> {
    value.as_str().or_else(|| value.member("id")?.as_str())
}

/// Where an object stands, as a JSON pointer.
fn path_to(object: &Object<'_>, wanted: &Object<'_>) -> Option<String> {
    fn within(value: &Value<'_>, wanted: &Object<'_>) -> Option<String> {
        match value {
            Value::Object(object) => path_to(object, wanted),
            Value::Array(items) => {
                items.iter().enumerate().find_map(|(index, item)| Some(format!("/{index}{}", within(item, wanted)?)))
            }
            _ => None,
        }
    }
    if std::ptr::eq(std::ptr::from_ref(object).cast::<()>(), std::ptr::from_ref(wanted).cast::<()>()) {
        return Some(String::new());
    }
    object.iter().find_map(|(key, value)| Some(format!("{}{}", pointer_step(key), within(value, wanted)?)))
}

/// Members that may differ from one place of a node to another: its id is the same anyway, and an endorsement is a credential that
/// says itself what it endorses, wherever it stands.
const SAID_FOR_THEMSELVES: [&str; 3] = ["id", "endorsement", "endorsementJwt"];

/// Members whose every value is looked up or verified for itself: the same one again makes no difference.
const LOOKED_UP_EACH: [&str; 3] = ["endorsement", "credentialStatus", "relatedResource"];

/// Members that are read at every place of a node, and not at the first.
const READ_ANYWHERE: [&str; 2] = ["digestSRI", "digestMultibase"];

/// Values that are compared, at most, to see whether two places say the same of a node: badges have a few dozen.
const MOST_COMPARED: usize = 100_000;

//! The walker: where it is, what it has made so far, and the contexts that reach there.

use std::collections::HashMap;
use std::sync::Arc;

use crate::budget::cost;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::context::{Active, Context, Definition, Scope, ScopeKind};
use crate::jsonld::iri::Expanded;
use crate::jsonld::options::Options;
use crate::jsonld::processor::Processor;
use crate::jsonld::walk::frame::{Consumer, Mapped, Property, Site, Step, pointer};
use crate::jsonld::walk::told::Told;
use crate::model::reading::Reads;
use crate::rdf::{Dataset, Quad, Term};
use crate::words::{Phrase, phrase};

/// Steps 1 to 6 for the values of a property, which nodes and containers hold and are held by: the walk hands itself over to them.
pub(super) type GoOn = for<'v> fn(
    &mut Walker<'_, '_, 'v>,
    &Active,
    Option<Property<'_>>,
    &'v Value<'v>,
    Option<Term>,
    Mapped<'_>,
    &mut Consumer<'_>,
) -> Result<(), Error>;

/// A walk over one document.
pub(crate) struct Walker<'p, 'a, 'v> {
    pub(super) processor: &'p mut Processor<'a>,
    pub(super) options: &'p Options,
    /// The way down: from a node or a container to the values in it.
    go_on: GoOn,
    pub(super) dataset: Dataset,
    pub(super) blanks: HashMap<String, Term>,
    pub(super) indexes: HashMap<String, String>,
    pub(super) path: Vec<Step<'v>>,
    pub(super) rdf_type: Option<Term>,
    /// Whether the document must be spelled as readers read it.
    pub(super) reads: bool,
    /// What readers read of the object at the top of the document.
    pub(super) root_reads: Reads,
    /// The members of the object at the top that are not read.
    pub(super) root_skips: &'p [&'p str],
    /// Where nodes stand that have an IRI.
    pub(super) sites: Vec<Site<'v>>,
    /// Who says what, in a learner record.
    pub(super) told: Option<Told<'v>>,
    /// Whether the graph at hand has a name that is not well-formed, so that its statements do not count.
    pub(super) muted: bool,
    /// Whether the statement that would lead to the values at hand is not well-formed, so that lists among them go with it.
    pub(super) unreached: bool,
    /// Bytes of all that terms and references stood for so far, whether or not it became part of a statement.
    expanded: usize,
}

impl<'p, 'a, 'v> Walker<'p, 'a, 'v> {
    /// A walk that begins, with what it goes on by.
    pub(super) fn begin(processor: &'p mut Processor<'a>, options: &'p Options, go_on: GoOn) -> Self {
        Walker {
            processor,
            options,
            go_on,
            dataset: Dataset::within(&options.limits, &options.budget),
            blanks: HashMap::new(),
            indexes: HashMap::new(),
            path: Vec::with_capacity(16),
            rdf_type: None,
            reads: false,
            root_reads: Reads::Nothing,
            root_skips: &[],
            sites: Vec::new(),
            told: None,
            muted: false,
            unreached: false,
            expanded: 0,
        }
    }

    pub(crate) fn finish(self) -> Dataset {
        self.dataset
    }

    /// A blank node without an id. Where it is asked for, it is known by its place, and by what it is there.
    pub(super) fn unnamed(&mut self, what: &str) -> Term {
        if !self.options.name_by_place {
            return self.dataset.blank(None);
        }
        let place = format!("{}{what}", self.pointer());
        self.dataset.blank(Some(&place))
    }

    /// Step 7: the context to go back to, where the one at hand does not reach into further nodes.
    pub(super) fn reverted(active: &Active, object: &Object<'_>, mapped: Mapped<'_>) -> Option<Active> {
        let previous = active.previous.as_ref()?;
        let reverts = !mapped.from_map && !keeps_context(&active.context, object);
        reverts.then(|| Active { context: Arc::clone(previous), previous: None })
    }

    /// Step 9: the context that the object itself brings.
    pub(super) fn entered(&mut self, active: &Active, object: &'v Object<'v>, apply: bool) -> Result<Active, Error> {
        let Some(local) = object.member("@context").filter(|_| apply) else { return Ok(active.clone()) };
        let base = self.options.base.as_deref().map(Arc::from);
        let scope = self.processor.embedded(&active.context, local, base.as_ref());
        let scope = scope.map_err(|error| error.within("/@context").within(&self.pointer()))?;
        Ok(active.enter(scope))
    }

    pub(super) fn scope(
        &mut self,
        active: &Active,
        definition: &Arc<Definition>,
        kind: ScopeKind,
    ) -> Result<Option<Scope>, Error> {
        if definition.scoped.is_none() {
            return Ok(None);
        }
        let path = &self.path;
        self.processor.scoped(&active.context, definition, kind).map_err(|error| error.at(pointer(path)))
    }

    /// The values of a property: steps 1 to 6.
    pub(super) fn values(
        &mut self,
        active: &Active,
        property: Option<Property<'_>>,
        value: &'v Value<'v>,
        graph: Option<Term>,
        mapped: Mapped<'_>,
        consumer: &mut Consumer<'_>,
    ) -> Result<(), Error> {
        (self.go_on)(self, active, property, value, graph, mapped, consumer)
    }

    pub(super) fn emit(
        &mut self,
        subject: Option<Term>,
        predicate: Option<Term>,
        object: Option<Term>,
        graph: Option<Term>,
    ) -> Result<(), Error> {
        let (Some(subject), Some(predicate), Some(object), false) = (subject, predicate, object, self.muted) else {
            return Ok(());
        };
        let quad = Quad { subject, predicate, object, graph };
        if let Some(told) = &mut self.told {
            told.note(quad);
        }
        self.dataset.add(quad).map_err(|error| error.at(pointer(&self.path)))
    }

    /// Counts what a text stands for: behind a short one there may be a long prefix, time and again.
    pub(super) fn weigh(&mut self, expanded: &Expanded<'_>) -> Result<(), Error> {
        let length = expanded.pieces().iter().map(|piece| piece.len()).sum::<usize>();
        self.expanded += length;
        self.options.budget.spend(cost::MEMBER + cost::SPELLED * (length as u64 / 16))?;
        let most = self.options.limits.statement_bytes;
        if self.expanded > most {
            return Err(self.here(Error::of(&phrase::LIMIT_QUADS_NAMES).with("most", most)));
        }
        Ok(())
    }

    /// The error of a phrase without values, placed where the walk is.
    pub(super) fn fail(&self, phrase: &'static Phrase) -> Error {
        self.here(Error::of(phrase))
    }

    /// The error, placed where the walk is.
    pub(super) fn here(&self, error: Error) -> Error {
        error.at(self.pointer())
    }

    pub(super) fn pointer(&self) -> String {
        pointer(&self.path)
    }
}

/// An object that is a value, or nothing but a reference, is read in the context of its type.
fn keeps_context(context: &Context, object: &Object<'_>) -> bool {
    let is_alias = |aliases: &[Arc<str>], key: &str| aliases.iter().any(|alias| **alias == *key);
    object.iter().any(|(key, _)| is_alias(&context.value_aliases, key))
        || (object.len() == 1 && object.iter().all(|(key, _)| is_alias(&context.id_aliases, key)))
}

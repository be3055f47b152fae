//! Which issuer says what in a learner record: its own, and those of the credentials inside it.
//!
//! The contexts of learner records put the credentials of a record into one graph with the record itself. What another issuer says there
//! of the learner or of an achievement is thus signed along, and could be written into the record as if its own issuer said it.

use std::collections::{HashMap, HashSet};

use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::walk::frame::{Property, RDF};
use crate::model::CLR_CREDENTIAL;
use crate::model::class::Class;
use crate::model::reading::Reads;
use crate::rdf::{Dataset, Quad, Term};
use crate::words::phrase;

/// Who speaks at the place at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Teller {
    /// The record itself.
    Record,
    /// A credential inside it, by another issuer.
    Other,
    /// A credential of the same issuer, whose word it is as well; or an endorsement, which is never read as the record's.
    Unasked,
}

/// What a learner record says itself of nodes that have IRIs, and what credentials of others inside it say of them.
pub(super) struct Told<'v> {
    issuer: Option<&'v str>,
    learner: Option<&'v str>,
    teller: Teller,
    said: Vec<(Teller, Quad)>,
}

impl<'v> Told<'v> {
    /// Of a document of that class; nothing where it is no record.
    pub(super) fn of(document: &'v Object<'v>, class: &'static Class) -> Option<Self> {
        let id_in = |name: &str| id_of(document.member(name)?);
        std::ptr::eq(class, &raw const CLR_CREDENTIAL).then(|| Told {
            issuer: id_in("issuer"),
            learner: id_in("credentialSubject"),
            teller: Teller::Record,
            said: Vec::new(),
        })
    }

    /// Notes who speaks in a value of a property; whoever spoke before is handed back, for [`leave`](Self::leave).
    pub(super) fn enter(&mut self, property: Option<Property<'_>>, object: &Object<'_>) -> Teller {
        let before = self.teller;
        let is_contained = property.is_some_and(|property| matches!(property.reads, Reads::Contained));
        if property.is_some_and(|property| property.name == "endorsement") {
            self.teller = Teller::Unasked;
        } else if let (true, Some(issuer)) = (is_contained, object.member("issuer")) {
            let is_own = id_of(issuer).is_some_and(|issuer| Some(issuer) == self.issuer);
            self.teller = if is_own { Teller::Unasked } else { Teller::Other };
        }
        before
    }

    /// Behind the value, who spoke before speaks again.
    pub(super) fn leave(&mut self, before: Teller) {
        self.teller = before;
    }

    /// Remembers a statement.
    pub(super) fn note(&mut self, quad: Quad) {
        let is_named = |term: Term| matches!(term, Term::Spelled { .. });
        if self.teller != Teller::Unasked && quad.graph.is_none() && is_named(quad.subject) && is_named(quad.object) {
            self.said.push((self.teller, quad));
        }
    }

    /// Nothing that the record says of the learner may be said by another issuer too; nor anything of another node of which that one
    /// also says something else, since the two could change places.
    ///
    /// # Errors
    /// `jsonld.hidden-member`
    pub(super) fn check(&self, dataset: &Dataset) -> Result<(), Error> {
        let name = |term: Term| dataset.spelling(term);
        let kind = format!("<{RDF}type>");
        let learner = self.learner.map(|learner| format!("<{learner}>"));
        let mut said: HashMap<(&str, &str), [HashSet<&str>; 2]> = HashMap::new();
        for (teller, quad) in self.said.iter().filter(|(_, quad)| name(quad.predicate) != kind) {
            let [own, others] = said.entry((name(quad.subject), name(quad.predicate))).or_default();
            let objects = if *teller == Teller::Record { own } else { others };
            objects.insert(name(quad.object));
        }
        let is_doubtful = |((subject, _), [own, others]): &(&(&str, &str), &[HashSet<&str>; 2])| {
            !own.is_disjoint(others) && (Some(*subject) == learner.as_deref() || !others.is_subset(own))
        };
        match said.iter().filter(is_doubtful).map(|(place, _)| place).min() {
            None => Ok(()),
            Some((subject, property)) => Err(Error::of(&phrase::JSONLD_HIDDEN_MEMBER_RECORD)
                .with("property", property)
                .with("subject", subject)
                .at("/credentialSubject/verifiableCredential")),
        }
    }
}

fn id_of<'o>(value: &'o Value<'_>) -> Option<&'o str> {
    value.as_str().or_else(|| value.member("id")?.as_str())
}

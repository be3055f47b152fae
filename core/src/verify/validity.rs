//! The question `validity`: whether the instant is between the dates of the credential.

use std::time::Duration;

use crate::clock::Clock;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::model::kind::Kind;
use crate::time::{Span, Timestamp};
use crate::words::{Phrase, phrase};

/// The members that say from when a credential is valid, and until when: those of the data model 2.0, and those of 1.1. Whichever
/// of the two it is written in, a signed date counts.
const BEGINS: [&str; 2] = ["validFrom", "issuanceDate"];
const ENDS: [&str; 2] = ["validUntil", "expirationDate"];

/// What speaks against a credential's dates at an instant (OB 3.0 §9.1; VCDM 2.0 §4.9, and 1.1 with its older names).
pub(super) fn check(
    document: &Object<'_>,
    kind: Kind,
    clock: &Clock,
    tolerance: Duration,
    is_genuine: bool,
) -> Vec<Error> {
    let mut errors = Vec::new();
    let begins = BEGINS.map(|name| Some((span(document, name, &mut errors)?, name)));
    let ends = ENDS.map(|name| Some((span(document, name, &mut errors)?, name)));
    let own_name = date_members(document).0;
    if document.member(own_name).is_none() && must_begin(kind, is_older(document)) {
        errors.push(missing(document, own_name));
    }
    let (begins, ends) = (begins.into_iter().flatten(), ends.into_iter().flatten());
    let from = begins.clone().rev().max_by_key(|(from, _)| from.latest);
    let until = ends.clone().min_by_key(|(until, _)| until.earliest);
    if let (Some((from, begin)), Some((until, name))) = (from, until)
        && until.latest < from.earliest
    {
        let (until, from) = (written(document, name), written(document, begin));
        errors.push(Error::of(&phrase::VALIDITY_ORDER).with("until", until).with("from", from).at(format!("/{name}")));
    }
    if !clock.is_set() {
        errors.push(Error::of(&phrase::VALIDITY_NO_CLOCK));
        return errors;
    }
    let begun = begins.filter_map(|(from, name)| {
        let what = Beginning { said: &CREDENTIAL, from, written: written(document, name) };
        what.at(clock, tolerance).map(|error| error.at(format!("/{name}")))
    });
    errors.extend(worst(begun));
    let ended = ends.filter_map(|(until, name)| {
        ended(&written(document, name), until, clock, is_genuine).map(|error| error.at(format!("/{name}")))
    });
    errors.extend(worst(ended));
    errors
}

/// Of several beginnings, or ends, what is worst is said.
fn worst(errors: impl Iterator<Item = Error>) -> Option<Error> {
    let weight = |error: &Error| match error.code() {
        Code::ValidityTolerance => 0,
        Code::ValidityZone => 1,
        _ => 2,
    };
    // Of what is equally bad, the first.
    errors.fold(None, |worst: Option<Error>, error| match worst {
        Some(worst) if weight(&worst) >= weight(&error) => Some(worst),
        _ => Some(error),
    })
}

/// What is said of the beginning of a credential.
static CREDENTIAL: [&Phrase; 3] =
    [&phrase::VALIDITY_TOLERANCE, &phrase::VALIDITY_NOT_YET, &phrase::VALIDITY_ZONE_BEGIN];

/// What is said of the beginning of a token, which always has a zone.
pub(super) static TOKEN: [&Phrase; 3] =
    [&phrase::VALIDITY_TOLERANCE_TOKEN, &phrase::VALIDITY_NOT_YET_TOKEN, &phrase::VALIDITY_ZONE_BEGIN];

/// From when something is valid.
pub(super) struct Beginning {
    /// What is said where it has nearly come, where it has not, and where that depends on the zone.
    pub(super) said: &'static [&'static Phrase; 3],
    pub(super) from: Span,
    /// As it is written.
    pub(super) written: String,
}

impl Beginning {
    /// What speaks against it at an instant, where clocks may differ by so much. Nothing where it has come.
    pub(super) fn at(&self, clock: &Clock, tolerance: Duration) -> Option<Error> {
        let Beginning { said: [nearly, not_yet, zone], from, written } = self;
        if clock.has_come(from.latest) {
            return None;
        }
        let now = clock.told()?;
        let (latest, told) = (now + tolerance, now.told_beside(from.latest));
        Some(if from.latest <= latest {
            Error::of(nearly).with("from", written).with("now", told).with("seconds", tolerance.as_secs())
        } else if latest < from.earliest {
            Error::of(not_yet).with("from", written).with("now", told)
        } else {
            Error::of(zone).with("from", written).with("now", told).with("latest", from.latest)
        })
    }
}

/// What speaks against an end at an instant. Of a credential whose proof holds it is said that it was genuine until then.
fn ended(written: &str, until: Span, clock: &Clock, is_genuine: bool) -> Option<Error> {
    if !clock.is_over(until.earliest) {
        return None;
    }
    let now = clock.told()?;
    let said = match (now > until.latest, is_genuine) {
        (true, true) => &phrase::VALIDITY_EXPIRED_GENUINE,
        (true, false) => &phrase::VALIDITY_EXPIRED,
        (false, _) => &phrase::VALIDITY_ZONE,
    };
    Some(Error::of(said).with("until", written).with("now", now.told_beside(until.latest)))
}

/// The data model says that the member must be there; it may be there by the name that it has in the other one.
fn missing(document: &Object<'_>, own_name: &str) -> Error {
    let other = BEGINS.into_iter().find(|name| *name != own_name && document.member(name).is_some());
    match other {
        Some(other) => Error::of(&phrase::VALIDITY_MISSING_RENAMED)
            .with("expected", own_name)
            .with("found", other)
            .at(format!("/{other}")),
        None => Error::of(&phrase::VALIDITY_MISSING).with("expected", own_name),
    }
}

/// A date as it is told: an instant in UTC, anything else as it is written.
fn written(document: &Object<'_>, name: &str) -> String {
    let text = document.member(name).and_then(Value::as_str).unwrap_or_default();
    Timestamp::parse(text).map_or_else(|_| text.to_owned(), |instant| instant.to_string())
}

/// From when a credential is valid, where it says so.
pub(super) fn begin(document: &Object<'_>) -> Option<Timestamp> {
    let begins = BEGINS.iter().filter_map(|name| Timestamp::parse(document.member(name)?.as_str()?).ok());
    begins.max()
}

/// The data model 2.0 lets a credential be without a beginning; it is Open Badges that wants one of its own, and the data model 1.1
/// of any but a list.
fn must_begin(kind: Kind, is_older: bool) -> bool {
    match kind {
        Kind::StatusList(_) => false,
        Kind::SchemaCredential | Kind::Credential => is_older,
        Kind::Badge
        | Kind::Endorsement
        | Kind::LearnerRecord
        | Kind::Envelope
        | Kind::PresentationEnvelope
        | Kind::Presentation
        | Kind::Unknown => true,
    }
}

fn span(document: &Object<'_>, name: &str, errors: &mut Vec<Error>) -> Option<Span> {
    let found = match document.member(name)? {
        Value::String(text) => match Span::parse(text) {
            Some(span) => return Some(span),
            None => Timestamp::parse(text).err()?,
        },
        other => Error::of(&phrase::VALIDITY_MALFORMED_TYPE).with("found", other.to_json()),
    };
    errors.push(found.at(format!("/{name}")));
    None
}

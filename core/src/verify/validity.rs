//! Is it in time?

use std::time::Duration;

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::model::kind::Kind;
use crate::time::{Span, Timestamp};

/// The members that say from when a credential is valid, and until when: those of the data model 2.0, and those of 1.1. Whichever
/// of the two it is written in, whoever signed a date meant it.
const BEGINS: [&str; 2] = ["validFrom", "issuanceDate"];
const ENDS: [&str; 2] = ["validUntil", "expirationDate"];

/// What speaks against a credential's dates at an instant (OB 3.0 §9.1; VCDM 2.0 §4.9, and 1.1 with its older names).
pub(super) fn check(document: &Object<'_>, kind: Kind, now: Option<Timestamp>, tolerance: Duration) -> Vec<Error> {
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
        errors.push(
            Error::new(Code::ValidityOrder, format!("the credential ends on {until}, before it begins on {from}"))
                .at(format!("/{name}")),
        );
    }
    let Some(now) = now else {
        errors.push(Error::new(
            Code::ValidityNoClock,
            "nobody said what time it is, so nobody can say whether the credential is in time",
        ));
        return errors;
    };
    let begun = begins.filter_map(|(from, name)| {
        let what = Beginning { whose: "the credential is valid from", from, written: written(document, name) };
        what.at(now, tolerance).map(|error| error.at(format!("/{name}")))
    });
    errors.extend(worst(begun));
    let ended = ends.filter_map(|(until, name)| {
        ended(&written(document, name), until, now).map(|error| error.at(format!("/{name}")))
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

/// From when something is valid.
pub(super) struct Beginning {
    /// `the credential is valid from`.
    pub(super) whose: &'static str,
    pub(super) from: Span,
    /// As it is written.
    pub(super) written: String,
}

impl Beginning {
    /// What speaks against it at an instant, where clocks may differ by so much. Nothing where it has come.
    pub(super) fn at(&self, now: Timestamp, tolerance: Duration) -> Option<Error> {
        let Beginning { whose, from, written } = self;
        if from.latest <= now {
            return None;
        }
        let latest = now.plus(tolerance);
        Some(if from.latest <= latest {
            let message = format!(
                "{whose} {written}, and it is {now}: that is ahead by less than clocks may differ ({} seconds), so it counts as reached",
                tolerance.as_secs()
            );
            Error::new(Code::ValidityTolerance, message)
        } else if latest < from.earliest {
            Error::new(Code::ValidityNotYet, format!("{whose} {written}, and it is {now}: verify it again then"))
        } else {
            let message = format!(
                "{whose} {written}, without a zone, and it is {now}: whether that has come depends on the zone; verify it again after {}",
                from.latest
            );
            Error::new(Code::ValidityZone, message)
        })
    }
}

fn ended(written: &str, until: Span, now: Timestamp) -> Option<Error> {
    if now <= until.earliest {
        return None;
    }
    Some(if now > until.latest {
        let message = format!("the credential was valid until {written}, and it is {now}: ask whether it was renewed");
        Error::new(Code::ValidityExpired, message)
    } else {
        let message = format!(
            "the credential is valid until {written}, without a zone, and it is {now}: whether that has passed depends on the zone; ask the issuer"
        );
        Error::new(Code::ValidityZone, message)
    })
}

/// The data model says that the member must be there; it may be there by the name that it has in the other one.
fn missing(document: &Object<'_>, own_name: &str) -> Error {
    let other = BEGINS.into_iter().find(|name| *name != own_name && document.member(name).is_some());
    match other {
        Some(other) => {
            let message = format!(
                "expected {own_name}, found {other}: that is its name in the other edition of the data model; the issuer calls it {own_name} and signs anew"
            );
            Error::new(Code::ValidityMissing, message).at(format!("/{other}"))
        }
        None => Error::new(Code::ValidityMissing, format!("expected {own_name}, found none")),
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
        other => {
            Error::new(Code::ValidityMalformed, format!("expected a date and time with a zone, found {}", other.kind()))
        }
    };
    errors.push(found.at(format!("/{name}")));
    None
}

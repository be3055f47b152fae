//! Is it in time?

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::model::kind::Kind;
use crate::time::Timestamp;

/// The members that say from when a credential is valid, and until when: those of the data model 2.0, and those of 1.1. Whichever
/// of the two it is written in, whoever signed a date meant it.
const BEGINS: [&str; 2] = ["validFrom", "issuanceDate"];
const ENDS: [&str; 2] = ["validUntil", "expirationDate"];

/// What speaks against a credential's dates at an instant (OB 3.0 §9.1; VCDM 2.0 §4.9, and 1.1 with its older names).
pub(super) fn check(document: &Object<'_>, kind: Kind, now: Option<Timestamp>) -> Vec<Error> {
    let mut errors = Vec::new();
    let begins = BEGINS.map(|name| Some((instant(document, name, &mut errors)?, name)));
    let ends = ENDS.map(|name| Some((instant(document, name, &mut errors)?, name)));
    let from = begins.into_iter().flatten().rev().max_by_key(|(from, _)| *from);
    let until = ends.into_iter().flatten().min_by_key(|(until, _)| *until);
    let own_name = date_members(document).0;
    if document.member(own_name).is_none() && must_begin(kind, is_older(document)) {
        errors.push(Error::new(Code::ValidityMissing, format!("expected {own_name}, found none")));
    }
    if let (Some((from, _)), Some((until, name))) = (from, until)
        && until < from
    {
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
    if let Some((from, name)) = from.filter(|(from, _)| now < *from) {
        errors.push(
            Error::new(
                Code::ValidityNotYet,
                format!("the credential is valid from {from}, and it is {now}: verify it again then"),
            )
            .at(format!("/{name}")),
        );
    }
    if let Some((until, name)) = until.filter(|(until, _)| now > *until) {
        errors.push(
            Error::new(
                Code::ValidityExpired,
                format!("the credential was valid until {until}, and it is {now}: ask whether it was renewed"),
            )
            .at(format!("/{name}")),
        );
    }
    errors
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

fn instant(document: &Object<'_>, name: &str, errors: &mut Vec<Error>) -> Option<Timestamp> {
    let parsed = match document.member(name)? {
        Value::String(text) => Timestamp::parse(text),
        other => Err(Error::new(
            Code::ValidityMalformed,
            format!("expected a date and time with a zone, found {}", other.kind()),
        )),
    };
    parsed.map_err(|error| errors.push(error.at(format!("/{name}")))).ok()
}

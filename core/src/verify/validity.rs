//! Is it in time?

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::date_members;
use crate::status::is_status_list;
use crate::time::Timestamp;

/// What speaks against a credential's dates at an instant (OB 3.0 §9.1; VCDM 2.0 §4.9, and 1.1 with its older names).
pub(super) fn check(document: &Object<'_>, now: Option<Timestamp>) -> Vec<Error> {
    let mut errors = Vec::new();
    let (from_name, until_name) = date_members(document);
    let from = instant(document, from_name, &mut errors);
    let until = instant(document, until_name, &mut errors);
    // The W3C lets a credential be without a beginning; it is Open Badges that wants one of its own.
    if document.member(from_name).is_none() && !is_status_list(document) {
        errors.push(Error::new(Code::ValidityMissing, format!("expected {from_name}, found none")));
    }
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        errors.push(
            Error::new(Code::ValidityOrder, format!("the credential ends on {until}, before it begins on {from}"))
                .at(format!("/{until_name}")),
        );
    }
    let Some(now) = now else {
        errors.push(Error::new(
            Code::ValidityNoClock,
            "nobody said what time it is, so nobody can say whether the credential is in time",
        ));
        return errors;
    };
    if let Some(from) = from.filter(|from| now < *from) {
        errors.push(
            Error::new(
                Code::ValidityNotYet,
                format!("the credential is valid from {from}, and it is {now}: verify it again then"),
            )
            .at(format!("/{from_name}")),
        );
    }
    if let Some(until) = until.filter(|until| now > *until) {
        errors.push(
            Error::new(
                Code::ValidityExpired,
                format!("the credential was valid until {until}, and it is {now}: ask whether it was renewed"),
            )
            .at(format!("/{until_name}")),
        );
    }
    errors
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

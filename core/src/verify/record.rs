//! The credentials in a learner record, each verified by itself (CLR 2.0, ClrSubject).

use std::collections::HashSet;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::schema::is_enough;
use crate::verify::contained;
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::Verification;
use crate::words::phrase;

/// Where the credentials of a record stand.
const PLACE: &str = "/credentialSubject/verifiableCredential";

/// Of a learner record: a report of each credential in it, and whether its associations are with what is in it.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    let subject = document.member("credentialSubject").map(Value::sole);
    let Some(subject) = subject.and_then(Value::as_object) else { return };
    let held = subject.member("verifiableCredential").map(Value::as_slice).unwrap_or_default();
    if v.here.nesting >= v.limits.credential_depth && !held.is_empty() {
        let error = Error::of(&phrase::CLR_CREDENTIAL_DEEPER).with("depth", v.here.nesting);
        report.note(Check::Conformance, &error.at(PLACE));
        return;
    }
    if let Err(error) = contained::count(v, held.len()) {
        report.note(Check::Conformance, &error.at(PLACE));
        return;
    }
    let whole = v.share_among(held.len());
    let mut achievements: HashSet<String> = ids_of(subject.member("achievement")).collect();
    let mut is_whole = true;
    for (index, credential) in held.iter().enumerate() {
        let place = match subject.member("verifiableCredential") {
            Some(Value::Array(_)) => format!("{PLACE}/{index}"),
            _ => PLACE.to_owned(),
        };
        if let Err(error) = v.budget.check() {
            report.note(Check::Conformance, &error.at(place));
            is_whole = false;
            break;
        }
        let contained = v.verify_inside(Scope::InRecord, &contained::source(credential));
        let mut errors: Vec<Error> = verdict_of(&contained).into_iter().collect();
        is_whole &= !contained.findings().iter().any(|finding| finding.code.is_limit());
        if let Some(credential) = contained.unverified_document() {
            let earned = credential.member("credentialSubject").map_or(&Value::Null, Value::sole);
            errors.extend(check_subject(subject, earned));
            achievements.extend(ids_of(earned.member("achievement")));
        }
        for error in errors {
            report.note(Check::Conformance, &error.at(place.as_str()));
        }
        report.include(contained);
    }
    v.limits = whole;
    // An achievement may be where a limit kept everybody from looking.
    if is_whole {
        for error in check_associations(subject, &achievements) {
            report.note(Check::Conformance, &error);
        }
    }
}

fn verdict_of(contained: &Report) -> Option<Error> {
    match contained.verdict() {
        Verdict::Valid => None,
        Verdict::Invalid => Some(Error::of(&phrase::CLR_CREDENTIAL_INVALID)),
        Verdict::Undetermined => Some(Error::of(&phrase::CLR_CREDENTIAL_UNDETERMINED)),
    }
}

/// Says that a credential was earned by somebody else than whose record it is, where both have an id.
fn check_subject(subject: &Object<'_>, earned: &Value<'_>) -> Option<Error> {
    let id = subject.member("id").and_then(Value::as_str)?;
    let other = earned.member("id").and_then(Value::as_str).filter(|other| *other != id)?;
    Some(Error::of(&phrase::CLR_SUBJECT_OTHER).with("expected", id).with("found", other))
}

/// Both ends of an association are achievements of the record, or of a credential in it.
fn check_associations(subject: &Object<'_>, achievements: &HashSet<String>) -> Vec<Error> {
    let mut errors = Vec::new();
    let associations = subject.member("association").map(Value::as_slice).unwrap_or_default();
    for (index, association) in associations.iter().enumerate() {
        for end in ["sourceId", "targetId"] {
            let Some(id) = association.member(end).and_then(Value::as_str) else { continue };
            let path = format!("/credentialSubject/association/{index}/{end}");
            if achievements.contains(id) || is_enough(errors.len(), &path) {
                continue;
            }
            errors.push(Error::of(&phrase::CLR_ASSOCIATION_UNLINKED).with("found", id).at(path));
        }
    }
    errors
}

fn ids_of(objects: Option<&Value<'_>>) -> impl Iterator<Item = String> {
    let objects = objects.map(Value::as_slice).unwrap_or_default();
    objects.iter().filter_map(|object| object.member("id")?.as_str()).map(str::to_owned)
}

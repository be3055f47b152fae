//! A presentation's holder, and the credentials in it (VCDM 2.0 §4.12).

use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::{Kind, Owner};
use crate::proof::VcJwt;
use crate::schema;
use crate::verify::issuer::owner_id;
use crate::verify::report::{Check, Draft, Verdict};
use crate::verify::scope::Scope;
use crate::verify::verification::Verification;
use crate::verify::{contained, securing};
use crate::words::phrase;

/// Of a presentation: its form, its proof by whoever presents it, and a report of each credential. Whether it is in time is
/// for its proof to say.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, jwt: Option<&VcJwt<'_>>, report: &mut Draft) {
    if v.asks(Check::Conformance) {
        report.asked(Check::Conformance);
        for error in check(document) {
            report.note(Check::Conformance, &error);
        }
    }
    securing::ask(v, document, Owner::Holder, jwt, report);
    let holder = owner_id(document, Owner::Holder).ok().flatten();
    let count = document.member("verifiableCredential").map_or(0, |credentials| credentials.as_slice().len());
    if let Err(error) = contained::count(v, count) {
        report.note(Check::Conformance, &error.at("/verifiableCredential"));
        return;
    }
    let whole = v.share_among(count);
    for (place, credential) in credentials(document) {
        if let Err(error) = v.budget.check() {
            report.note(Check::Conformance, &error.at(place));
            break;
        }
        let contained = v.verify_inside(Scope::Contained, &contained::source(credential));
        let found = match contained.verdict() {
            Verdict::Valid => None,
            Verdict::Invalid => Some(&phrase::PRESENTATION_CREDENTIAL_INVALID),
            Verdict::Undetermined => Some(&phrase::PRESENTATION_CREDENTIAL_UNDETERMINED),
        };
        if let Some(found) = found {
            report.note(Check::Conformance, &Error::of(found).at(place.as_str()));
        }
        let document = contained.unverified_document();
        if let Some(error) = document.and_then(|document| check_subject(holder, document, &place)) {
            report.note(Check::Recipient, &error);
        }
        report.include(contained);
    }
    v.limits = whole;
}

/// What speaks against the form of a presentation.
fn check(document: &Object<'_>) -> Vec<Error> {
    let mut errors = schema::departures(document, Kind::Presentation, false);
    if document.member("holder").is_none() {
        errors.push(Error::of(&phrase::PRESENTATION_HOLDER_MISSING).at("/holder"));
    }
    if document.member("verifiableCredential").is_none_or(|credentials| credentials.as_slice().is_empty()) {
        errors.push(Error::of(&phrase::PRESENTATION_EMPTY).at("/verifiableCredential"));
    }
    errors
}

/// The credentials, each with its place.
fn credentials<'o, 'a>(document: &'o Object<'a>) -> impl Iterator<Item = (String, &'o Value<'a>)> {
    let credentials = document.member("verifiableCredential");
    let is_array = credentials.is_some_and(|credentials| credentials.as_array().is_some());
    credentials.map(Value::as_slice).unwrap_or_default().iter().enumerate().map(move |(index, credential)| {
        let place =
            if is_array { format!("/verifiableCredential/{index}") } else { String::from("/verifiableCredential") };
        (place, credential)
    })
}

/// Says that a credential was earned by somebody else than who presents it.
fn check_subject(holder: Option<&str>, credential: &Object<'_>, place: &str) -> Option<Error> {
    let subject = credential.member("credentialSubject")?.sole().member("id")?.as_str()?;
    let holder = holder.filter(|holder| *holder != subject)?;
    let error = Error::of(&phrase::PRESENTATION_SUBJECT_OTHER).with("holder", holder).with("subject", subject);
    Some(error.at(place))
}

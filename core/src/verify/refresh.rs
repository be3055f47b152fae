//! The question `refresh`: the current edition, where the credential says where it is (OB 3.0 §9.1, refreshService).

use crate::code::Code;
use crate::document_kind::DocumentKind;
use crate::documents::Lookup;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::Kind;
use crate::schema::issuer_id;
use crate::time::Timestamp;
use crate::verify::fault::worst_of;
use crate::verify::report::{Check, Draft, Outcome, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::validity;
use crate::verify::verification::{Source, Verification};
use crate::words::{Cause, phrase};

const KIND: &str = "1EdTechCredentialRefresh";

/// Looks at the current edition, once. Whatever becomes of it, the credential at hand is judged as it is.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, kind: Kind, report: &mut Draft) {
    let Some(service) = document.member("refreshService").filter(|_| v.asks(Check::Refresh)) else {
        return;
    };
    let Some(url) = url_of(service) else {
        let error = Error::of(&phrase::REFRESH_UNANSWERED).with("expected", KIND);
        report.note(Check::Refresh, &error.at("/refreshService"));
        return;
    };
    // OB 3.0 asks for the proof first: a forged badge must not send anybody to an address of the forger's.
    let is_proven = report.outcome(Check::Proof) == Outcome::Passed
        && matches!(report.outcome(Check::Issuer), Outcome::Passed | Outcome::Skipped);
    if !is_proven {
        let error = Error::of(&phrase::REFRESH_UNANSWERED_UNPROVEN);
        report.note(Check::Refresh, &error.at("/refreshService"));
        return;
    }
    match v.bundle.document_of(DocumentKind::Refresh, url) {
        Lookup::NotProvided => {
            let error = Error::of(&phrase::REFRESH_UNANSWERED_MISSING).with("url", url).at("/refreshService");
            report.note(Check::Refresh, &error.requiring(DocumentKind::Refresh, url));
        }
        Lookup::Unavailable => {
            let error = Error::of(&phrase::REFRESH_UNAVAILABLE).with("url", url);
            report.note(Check::Refresh, &error.at("/refreshService/id"));
        }
        Lookup::Found(bytes) => {
            let fresh = v.verify_inside(Scope::CurrentEdition, &Source::Bytes(bytes));
            let found = compare(document, kind, &fresh, bytes);
            let found = match found.code() {
                Code::RefreshNewer | Code::RefreshCurrent => found.at("/refreshService/id"),
                _ => found.in_document(url),
            };
            // Only then was it answered with yes that this is the current edition.
            if found.code() == Code::RefreshCurrent {
                report.asked(Check::Refresh);
            }
            report.note(Check::Refresh, &found);
            report.refreshed = Some(Box::new(fresh));
        }
    }
}

/// The address of a service of the kind that the standard has.
fn url_of<'d>(service: &'d Value<'_>) -> Option<&'d str> {
    let [service] = service.as_slice() else { return None };
    let types = service.member("type")?.as_slice();
    let url = service.member("id")?.as_str().filter(|url| url.starts_with("https://"))?;
    types.iter().any(|kind| kind.as_str() == Some(KIND)).then_some(url)
}

/// What is to be said of the edition at hand because of the current one.
fn compare(document: &Object<'_>, kind: Kind, fresh: &Report, bytes: &[u8]) -> Error {
    let current = fresh.unverified_document();
    let is_same = current.is_some_and(|current| {
        let id = |document: &Object<'_>| document.member("id").and_then(Value::as_str).map(str::to_owned);
        id(current).is_some_and(|current| Some(current) == id(document))
            && matches!((issuer_id(current), issuer_id(document)), (Ok(left), Ok(right)) if left == right)
    });
    if current.is_some() && !(is_same && fresh.opened_kind() == Some(kind)) {
        return Error::of(&phrase::REFRESH_OTHER);
    }
    match fresh.verdict() {
        Verdict::Valid => {}
        Verdict::Invalid => {
            let fault = worst_of(fresh, bytes);
            return with_place_of(Error::of(&phrase::REFRESH_INVALID).with_cause("cause", fault.clone()), &fault);
        }
        Verdict::Undetermined => {
            let fault = worst_of(fresh, bytes);
            return with_place_of(Error::of(&phrase::REFRESH_UNDETERMINED).with_cause("cause", fault.clone()), &fault);
        }
    }
    match (current.and_then(from), from(document)) {
        (Some(fresh), Some(own)) if fresh > own => {
            Error::of(&phrase::REFRESH_NEWER).with("found", fresh).with("own", own)
        }
        (Some(fresh), Some(own)) if fresh < own => {
            Error::of(&phrase::REFRESH_OLDER).with("found", fresh).with("own", own)
        }
        _ => Error::of(&phrase::REFRESH_CURRENT),
    }
}

/// At the place of a fault of the edition, or of a document that this led to.
fn with_place_of(error: Error, fault: &Cause) -> Error {
    let error = error.at(&*fault.path);
    match &fault.document {
        Some(document) => error.in_document(document.as_str()),
        None => error,
    }
}

/// From when an edition is valid.
fn from(document: &Object<'_>) -> Option<Timestamp> {
    validity::begin(document)
}

//! What is wrong with a document that another one needs: the worst that its own report says.

use crate::code::Code;
use crate::documents::instead_of_json;
use crate::error::Error;
use crate::verify::report::{Check, Finding, Outcome, Report};
use crate::words::{Cause, Term, phrase, term};

/// The worst that a report says, the first of what is equally bad, with its place in the document that was lent as these bytes, or in
/// one that this led to. Of what is no JSON at all, what it is.
pub(super) fn worst_of(report: &Report, bytes: &[u8]) -> Cause {
    if let Some(found) = instead_of(report, bytes) {
        return Cause::from(&Error::of(&phrase::OPEN_UNRECOGNISED_INSTEAD).with_term("found", found));
    }
    match worst(report) {
        Some(finding) => Cause::from(finding),
        None => Cause::from(&Error::of(&phrase::OPEN_UNRECOGNISED_NOTHING)),
    }
}

/// What was lent and is no credential at all, in words. What its own report says of it would be about badges.
pub(super) fn instead_of(report: &Report, bytes: &[u8]) -> Option<Term> {
    if report.outcome(Check::Open) == Outcome::Passed {
        return None;
    }
    let is_of_another_kind = worst(report).is_some_and(|fault| {
        fault.code.name().starts_with("bake.")
            || matches!(fault.code, Code::OpenUnrecognised | Code::OpenAddress | Code::OpenPage | Code::JsonRoot)
    });
    instead_of_json(bytes).or_else(|| is_of_another_kind.then_some(term::INSTEAD_OF_JSON_OTHER))
}

fn worst(report: &Report) -> Option<&Finding> {
    // The last of the greatest, seen from behind, is the first.
    report.findings().iter().rev().max_by_key(|finding| finding.severity)
}

impl From<&Finding> for Cause {
    fn from(finding: &Finding) -> Self {
        let Finding { code, path, document, phrase, params, message, .. } = finding;
        let (path, document, params) = (path.clone(), document.clone(), params.clone());
        Cause { code: *code, path, document, phrase: *phrase, params, message: message.clone() }
    }
}

//! What is wrong with a document that another one needs: the worst that its own report says.

use crate::documents::instead_of_json;
use crate::error::Error;
use crate::verify::report::{Check, Finding, Outcome, Report};
use crate::words::{Cause, phrase};

/// The worst that a report says, the first of what is equally bad, with its place in the document that was lent as these bytes, or in
/// one that this led to. Of what is no JSON at all, what it is.
pub(super) fn worst_of(report: &Report, bytes: &[u8]) -> Cause {
    let is_read = report.outcome(Check::Open) == Outcome::Passed;
    if let Some(found) = instead_of_json(bytes).filter(|_| !is_read) {
        return Cause::from(&Error::of(&phrase::OPEN_UNRECOGNISED_INSTEAD).with_term("found", found));
    }
    // The last of the greatest, seen from behind, is the first.
    match report.findings().iter().rev().max_by_key(|finding| finding.severity) {
        Some(finding) => Cause::from(finding),
        None => Cause::from(&Error::of(&phrase::OPEN_UNRECOGNISED_NOTHING)),
    }
}

impl From<&Finding> for Cause {
    fn from(finding: &Finding) -> Self {
        let Finding { code, path, document, phrase, params, message, .. } = finding;
        let (path, document, params) = (path.clone(), document.clone(), params.clone());
        Cause { code: *code, path, document, phrase: *phrase, params, message: message.clone() }
    }
}

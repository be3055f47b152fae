//! What is wrong with a document that was looked into for the sake of another: the worst that its own report says.

use crate::code::Code;
use crate::error::Error;
use crate::loader::instead_of_json;
use crate::verify::report::{Check, Outcome, Report};

/// The worst that a report says, the first of what is equally bad, with its place in the document that was lent as these bytes, or in
/// one that this led to. Of what is no JSON at all, what it is.
pub(super) fn worst_of(report: &Report, bytes: &[u8], expected: &str) -> Error {
    let is_read = report.outcome(Check::Open) == Outcome::Passed;
    if let Some(found) = instead_of_json(bytes).filter(|_| !is_read) {
        return Error::new(Code::OpenUnrecognised, format!("expected {expected}, found {found}"));
    }
    // The last of the greatest, seen from behind, is the first.
    match report.findings().iter().rev().max_by_key(|finding| finding.severity) {
        Some(finding) => {
            let error = Error::new(finding.code, format!("{} [{}]", finding.message, finding.code)).at(&*finding.path);
            match &finding.document {
                Some(document) => error.in_document(document.as_str()),
                None => error,
            }
        }
        None => Error::new(Code::OpenUnrecognised, format!("expected {expected}, found something else")),
    }
}

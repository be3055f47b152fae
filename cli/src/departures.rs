//! What departs from the standard in something that was just signed, and how that is said.

use ob3::{Bundle, Check, Finding, Policy, Report, Severity, Timestamp, Verifier};

use crate::output::warn;
use crate::say;
use crate::texts::signing;

/// What departs from the standard in what was signed, and in the credentials that it holds: what `strict` calls an error.
pub(crate) fn of(signed: &[u8], then: Timestamp, bundle: &Bundle) -> Vec<Finding> {
    let strict = Verifier::new().policy(Policy::Strict).ask([Check::Conformance]).verify(signed, then, bundle);
    let of_report = |report: &Report| {
        let errors =
            report.findings().iter().filter(|one| one.severity == Severity::Error && one.check == Check::Conformance);
        errors.cloned().collect::<Vec<_>>()
    };
    let inside = strict.credentials().iter().enumerate().flat_map(|(index, report)| {
        of_report(report).into_iter().map(move |mut finding| {
            finding.path = format!("/verifiableCredential/{index}{}", finding.path);
            finding
        })
    });
    of_report(&strict).into_iter().chain(inside).collect()
}

/// Says what was let through, or was not.
pub(crate) fn report_to_stderr(departures: &[Finding]) {
    for finding in departures {
        let what = format!("{} at {} [{}]", say::message(finding), finding.path, finding.code);
        warn(&signing::DEPARTS.with(&[("what", &what)]));
    }
}

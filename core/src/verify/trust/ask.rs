//! The question `trust`: the issuer and its key, against the caller's list; asked only where there is one.

use crate::code::Severity;
use crate::error::Error;
use crate::json::Object;
use crate::schema::issuer_id;
use crate::verify::identity::Provenance;
use crate::verify::report::{Check, Draft, Outcome};
use crate::verify::trust::federation::Search;
use crate::verify::trust::registry::{self, RegistryEntry};
use crate::verify::trust::trusted::Trusted;
use crate::verify::verification::Verification;
use crate::words::phrase;

/// Says who vouches for the issuer, or that nobody on the list does.
pub(in crate::verify) fn ask(v: &Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    let Some(list) = &v.settings.trust else {
        if v.settings.withholds_trust() && v.asks(Check::Trust) {
            report.note(Check::Trust, &Error::of(&phrase::QUESTION_UNANSWERED_TRUST_WITHHELD));
        } else if v.insists_on(Check::Trust) {
            report.note(Check::Trust, &Error::of(&phrase::QUESTION_UNANSWERED_TRUST));
        }
        return;
    };
    if !v.asks(Check::Trust) {
        return;
    }
    report.asked(Check::Trust);
    let issuer = issuer_id(document).unwrap_or_default();
    let pinned = report.signer.as_ref().and_then(|key| list.iter().find(|entry| entry.is_key(key)));
    let mut errors = Vec::new();
    let found = match pinned {
        Some(entry) => Some((entry, None)),
        None => look_through(v, list, issuer, &mut errors),
    };
    // The proof holds, and whose key it is was answered: by more than the badge's own word, or by the list itself.
    let is_proven = report.outcome(Check::Proof) == Outcome::Passed
        && report.outcome(Check::Issuer) == Outcome::Passed
        && report.provenance.is_some_and(|provenance| provenance != Provenance::SelfAsserted);
    let is_key_unknown = report.signer.is_none() && list.iter().any(Trusted::pins);
    match found {
        Some((entry, listing)) if is_proven => {
            report.trusted_by = Some(entry.as_str().to_owned());
            report.registry_entry = listing;
            report.registry_origin = entry.registry().and_then(|url| v.bundle.origin(url));
            report.registry_as_of = entry.registry().and_then(|url| v.bundle.as_of(url));
        }
        Some((entry, _)) => {
            let error = Error::of(&phrase::TRUST_UNPROVEN_LISTED).with("entry", entry.as_str());
            report.note(Check::Trust, &error.at("/issuer"));
        }
        None if !errors.is_empty() && !is_key_unknown => note_errors(&errors, false, report),
        None if is_key_unknown => {
            note_errors(&errors, true, report);
            report.note(Check::Trust, &Error::of(&phrase::TRUST_UNPROVEN_KEY).at("/issuer"));
        }
        None => {
            let error = Error::of(&phrase::TRUST_UNLISTED).with("found", issuer).with("count", list.len());
            report.note(Check::Trust, &error.at("/issuer"));
        }
    }
}

/// The first entry that knows the issuer by its name, with what it writes of it; and what kept others from telling.
fn look_through<'l>(
    v: &Verification<'_>,
    list: &'l [Trusted],
    issuer: &str,
    errors: &mut Vec<Error>,
) -> Option<(&'l Trusted, Option<RegistryEntry>)> {
    let (bundle, limits, budget) = (v.bundle, &v.limits, &v.budget);
    let mut left = limits.entity_statements;
    for entry in list {
        if entry.names(issuer) {
            return Some((entry, None));
        }
        if let Some(url) = entry.registry() {
            match registry::look_up(url, issuer, bundle, limits, budget) {
                Ok(Some(listing)) => return Some((entry, Some(listing))),
                Ok(None) => {}
                Err(error) => errors.push(error),
            }
        }
        if let Some(anchor) = entry.federation() {
            if !v.clock.is_set() {
                errors.push(Error::of(&phrase::VALIDITY_NO_CLOCK_STATEMENTS).at("/issuer"));
                continue;
            }
            let mut search = Search { anchor, bundle, limits, clock: &v.clock, budget, left, errors: Vec::new() };
            if let Some(listing) = search.of(issuer) {
                return Some((entry, Some(listing)));
            }
            left = search.left;
            errors.append(&mut search.errors);
        }
    }
    None
}

/// Whether the caller's list knows an issuer by its name: of a status list, for instance, that it keeps for others.
pub(in crate::verify) fn is_trusted(v: &Verification<'_>, issuer: &str) -> bool {
    let list = v.settings.trust.as_deref().unwrap_or_default();
    look_through(v, list, issuer, &mut Vec::new()).is_some()
}

/// Nobody vouches, and some could not be asked. As long as somebody yet may, or was not asked because of a
/// limit, what is wrong elsewhere decides nothing.
fn note_errors(errors: &[Error], is_open: bool, report: &mut Draft) {
    let policy = report.policy();
    let is_open = is_open || errors.iter().any(|error| error.severity(policy) == Severity::Undetermined);
    for error in errors {
        let severity = error.severity(policy);
        let severity = if is_open && severity == Severity::Error { Severity::Warning } else { severity };
        report.note_as(Check::Trust, error, severity);
    }
}

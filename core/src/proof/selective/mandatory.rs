//! What a holder may not leave out: types, issuer, dates, status and terms of use.

use crate::json::{Object, Value};

/// JSON pointers to what a credential has of [`ALWAYS`]. Its types come with every pointer.
pub(crate) fn always_mandatory(document: &Object<'_>) -> Vec<String> {
    present(document, &ALWAYS)
}

/// JSON pointers to what a badge has of what makes it complete, and to how it names its recipient: identifiers only where the
/// subject has no id.
pub(crate) fn of_a_complete_badge(document: &Object<'_>) -> Vec<String> {
    let mut pointers = present(document, &OF_A_COMPLETE_BADGE);
    let ids = present(document, &[&["credentialSubject", "id"]]);
    pointers.retain(|pointer| {
        pointer
            .strip_suffix("/identifier")
            .is_none_or(|subject| !ids.iter().any(|id| id.strip_suffix("/id") == Some(subject)))
    });
    pointers
}

/// The pointers that lead somewhere; where there is an array on the way, into each of its items.
fn present(document: &Object<'_>, pointers: &[&[&str]]) -> Vec<String> {
    let mut found = Vec::new();
    for steps in pointers {
        if let [first, rest @ ..] = *steps
            && let Some(value) = document.member(first)
        {
            follow(value, rest, format!("/{first}"), &mut found);
        }
    }
    found
}

fn follow(value: &Value<'_>, steps: &[&str], path: String, found: &mut Vec<String>) {
    let [step, rest @ ..] = steps else { return found.push(path) };
    if let Some(items) = value.as_array() {
        for (index, item) in items.iter().enumerate() {
            follow(item, steps, format!("{path}/{index}"), found);
        }
    } else if let Some(value) = value.member(step) {
        follow(value, rest, format!("{path}/{step}"), found);
    }
}

/// Without these, a credential that ended, was revoked or is bound to conditions would look like one that is not. The dates are
/// those of both data models: a credential may have either, whichever it follows.
const ALWAYS: [&[&str]; 8] = [
    &["issuer"],
    &["holder"],
    &["validFrom"],
    &["validUntil"],
    &["issuanceDate"],
    &["expirationDate"],
    &["credentialStatus"],
    &["termsOfUse"],
];

/// What a badge must have to be one (OB 3.0 appendix B), and to whom it belongs.
const OF_A_COMPLETE_BADGE: [&[&str]; 8] = [
    &["name"],
    &["credentialSubject", "id"],
    &["credentialSubject", "identifier"],
    &["credentialSubject", "achievement", "name"],
    &["credentialSubject", "achievement", "description"],
    &["credentialSubject", "achievement", "criteria"],
    &["credentialSubject", "endorsementComment"],
    &["credentialSchema"],
];

//! The rules that no JSON Schema can express: members that belong together.

use super::named::{self, VALIDATOR_2019};
use super::results::Descriptions;
use super::shape::{is_enough, looked_no_further};
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value, push_index, push_step};
use crate::model::class::Class;
use crate::words::phrase;

/// What in a credential of that class breaks a rule, whoever asks: the builder asks before it writes, the verifier when it reads.
pub(crate) fn rules(document: &Object<'_>, class: &'static Class) -> Vec<Error> {
    let mut errors = Vec::new();
    schemas(document, class, &mut errors);
    if let Some(subject) = document.member("credentialSubject").and_then(|subject| subject.sole().as_object()) {
        if matches!(class.name, "AchievementCredential" | "ClrCredential") {
            identities(subject, &mut errors);
        }
        if class.name == "AchievementCredential" {
            achieved(subject, &mut errors);
        }
    }
    if document.has_within(&["endorsement"]) {
        endorsements_carry_proofs(document, &mut String::new(), &mut errors);
    }
    errors
}

/// Where schemas are named, one of them is the standard's own (OB 3.0 §6.1, CredentialSchema).
fn schemas(document: &Object<'_>, class: &Class, errors: &mut Vec<Error>) {
    let Some(schemas) = document.member("credentialSchema").map(Value::as_slice).filter(|schemas| !schemas.is_empty())
    else {
        return;
    };
    let folder = match class.name {
        "ClrCredential" => named::CLR,
        _ => named::OPEN_BADGES,
    };
    let is_own = |schema: &Value<'_>| {
        let types = schema.member("type").map(Value::as_slice).unwrap_or_default();
        types.iter().any(|kind| kind.as_str() == Some(VALIDATOR_2019))
            && schema.member("id").and_then(Value::as_str).is_some_and(|id| id.starts_with(folder))
    };
    if !schemas.iter().any(is_own) {
        let error =
            Error::of(&phrase::CONFORMANCE_SCHEMA_MISSING).with("expected", VALIDATOR_2019).with("folder", folder);
        errors.push(error.at("/credentialSchema"));
    }
}

/// Whoever earned it is named.
fn identities(subject: &Object<'_>, errors: &mut Vec<Error>) {
    let has_id = subject.member("id").and_then(Value::as_str).is_some_and(|id| !id.trim().is_empty());
    let has_identifier = subject.member("identifier").is_some_and(|identifier| !identifier.as_slice().is_empty());
    if !has_id && !has_identifier {
        errors.push(Error::of(&phrase::CONFORMANCE_SUBJECT_UNIDENTIFIED).at("/credentialSubject"));
    }
    for (index, identifier) in subject.member("identifier").map(Value::as_slice).unwrap_or_default().iter().enumerate()
    {
        identity_hash(identifier, index, errors);
    }
}

/// What was achieved fits what had to be.
fn achieved(subject: &Object<'_>, errors: &mut Vec<Error>) {
    let Some(achievement) = subject.member("achievement").and_then(|achievement| achievement.sole().as_object()) else {
        return;
    };
    if let Some(criteria) = achievement.member("criteria").and_then(|criteria| criteria.sole().as_object())
        && criteria.member("id").is_none()
        && criteria.member("narrative").is_none()
    {
        errors.push(Error::of(&phrase::CONFORMANCE_CRITERIA_EMPTY).at("/credentialSubject/achievement/criteria"));
    }
    let descriptions = Descriptions::of(achievement);
    descriptions.required_levels(errors);
    for (index, result) in subject.member("result").map(Value::as_slice).unwrap_or_default().iter().enumerate() {
        descriptions.result(result, index, errors);
    }
}

/// A hash says which it is (OB 3.0, IdentityHash): `sha256$` or `md5$` and hexadecimal digits.
fn identity_hash(identifier: &Value<'_>, index: usize, errors: &mut Vec<Error>) {
    let is_hashed = identifier.member("hashed").and_then(Value::as_bool) == Some(true);
    let Some(hash) = identifier.member("identityHash").and_then(Value::as_str).filter(|_| is_hashed) else { return };
    let is_hash = match hash.split_once('$') {
        Some(("sha256", digits)) => is_hex(digits, 64),
        Some(("md5", digits)) => is_hex(digits, 32),
        _ => false,
    };
    if !is_hash {
        errors.push(
            Error::of(&phrase::CONFORMANCE_IDENTITY_HASH)
                .with("found", hash)
                .at(format!("/credentialSubject/identifier/{index}/identityHash")),
        );
    }
}

fn is_hex(digits: &str, length: usize) -> bool {
    digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// An endorsement is a credential of its own and carries a proof of its own (OB 3.0 §6, EndorsementCredential).
fn endorsements_carry_proofs(object: &Object<'_>, path: &mut String, errors: &mut Vec<Error>) {
    let length = path.len();
    let is_own = |key: &str| !matches!(key, "proof" | "verifiableCredential");
    for (key, member) in object.iter().filter(|(key, member)| is_own(key) && holds_objects(member)) {
        // Once for all items: the name may be long, and the items many.
        push_step(path, key);
        let member_length = path.len();
        for (index, item) in member.as_slice().iter().enumerate() {
            if is_enough(errors.len(), path) {
                if errors.iter().all(|error| error.code() != Code::LimitFindings) {
                    errors.push(looked_no_further(errors.len()));
                }
                return;
            }
            let Value::Object(item) = item else { continue };
            if matches!(member, Value::Array(_)) {
                push_index(path, index);
            }
            if key == "endorsement" && item.member("proof").is_none() {
                errors.push(Error::of(&phrase::CONFORMANCE_ENDORSEMENT_UNPROVED).at(path.clone()));
            }
            endorsements_carry_proofs(item, path, errors);
            path.truncate(member_length);
        }
        path.truncate(length);
    }
}

fn holds_objects(member: &Value<'_>) -> bool {
    member.as_slice().iter().any(|item| item.as_object().is_some())
}

//! The question `proof` of a document: each proof with its options, its key and its signature.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::budget::cost;
use crate::code::{Code, Policy, Severity};
use crate::did::{Resolved, resolve_in};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::Options;
use crate::key::VerifyingKey;
use crate::proof::{Format, LONGEST_PROOF_VALUE, SignatureValue, Unsecured, selective};
use crate::time::Timestamp;
use crate::verify::cause::{self, Case};
use crate::verify::verification::Verification;
use crate::words::{Phrase, phrase, term};

/// What is known of one proof.
pub(super) struct Examined {
    pub(super) format: Option<Format>,
    pub(super) method: String,
    /// The key, as far as the method led to one.
    pub(super) resolved: Option<Resolved>,
    /// The proofs that it builds on, by their indexes.
    pub(super) previous: Vec<usize>,
    /// What speaks against the proof.
    pub(super) errors: Vec<Error>,
    pub(super) path: String,
}

/// A document with its proofs.
pub(super) struct Secured<'d> {
    pub(super) proofs: &'d [Value<'d>],
    pub(super) bundle: &'d Bundle,
    pub(super) reading: &'d Options,
    /// The document without its proofs.
    pub(super) unsecured: Unsecured<'d>,
    /// The document with proofs that others build on, by the indexes of these proofs.
    pub(super) chained: RefCell<Vec<Chained<'d>>>,
}

type Chained<'d> = (Vec<usize>, Rc<Unsecured<'d>>);

/// Examines one proof: the one of that index.
pub(super) fn examine(v: &Verification<'_>, secured: &Secured<'_>, index: usize, path: String) -> Examined {
    let mut examined = Examined {
        format: None,
        method: String::new(),
        resolved: None,
        previous: Vec::new(),
        errors: Vec::new(),
        path,
    };
    if let Err(error) = examine_into(&mut examined, v, secured, index) {
        examined.errors.push(error);
    }
    examined
}

fn examine_into(
    examined: &mut Examined,
    v: &Verification<'_>,
    secured: &Secured<'_>,
    index: usize,
) -> Result<(), Error> {
    let path = examined.path.clone();
    let proof = match secured.proofs.get(index) {
        Some(Value::Object(proof)) => proof,
        other => {
            let found = other.map_or(term::JSON_TYPE_ABSENT, Value::kind_term);
            return Err(Error::of(&phrase::PROOF_MALFORMED).with_term("found", found).at(path));
        }
    };
    let format = format_of(proof).map_err(|error| error.within(&path))?;
    examined.format = Some(format);
    examined.previous = previous_proofs(proof, secured.proofs).map_err(|error| error.within(&path))?;
    let options = check_options(v, proof);
    examined.errors.extend(options.into_iter().map(|error| error.within(&path)));

    // VC-DI-EDDSA §3.2.2, with the key before the hashes: what costs least comes first.
    let method = method_of(proof).map_err(|error| error.within(&path))?;
    method.clone_into(&mut examined.method);
    let budget = &secured.reading.budget;
    budget.spend(cost::base58(longest_value(proof)))?;
    let question = [method, v.expected_purpose()];
    let value = match SignatureValue::of(format, proof) {
        Ok(value) => value,
        Err(error) => {
            let error = error.within(&path);
            // What is looked up for a cause is looked up for nothing else.
            let key = resolve_in(secured.bundle, question, &v.clock, &v.limits, &v.causes).ok();
            let cause = key.and_then(|resolved| {
                let case = case_of(v, secured, (proof, &path, format), &examined.previous, &resolved.key)?;
                cause::of_malformed(&case, &error)
            });
            return Err(cause.unwrap_or(error));
        }
    };
    let resolved = resolve_in(secured.bundle, question, &v.clock, &v.limits, budget)
        .map_err(|error| error.at(format!("{path}/verificationMethod")))?;
    let key = resolved.key.clone();
    examined.resolved = Some(resolved);
    let checked = match with_previous(secured, &examined.previous) {
        None => value.check(&key, proof, &secured.unsecured, &path),
        Some(chained) => value.check(&key, proof, &chained, &path),
    };
    checked.map_err(|error| {
        let case = case_of(v, secured, (proof, &path, format), &examined.previous, &key);
        case.and_then(|case| cause::of_mismatch(&case, &error, v.policy())).unwrap_or(error)
    })
}

/// A proof that does not hold, to look for the cause; none where too little is left to look.
fn case_of<'c>(
    v: &Verification<'_>,
    secured: &'c Secured<'_>,
    (proof, path, format): (&'c Object<'c>, &'c str, Format),
    previous: &[usize],
    key: &'c VerifyingKey,
) -> Option<Case<'c>> {
    if v.budget.is_reached() || v.causes.check().is_err() {
        return None;
    }
    Some(Case {
        document: secured.unsecured.document(),
        proof,
        path,
        previous: previous.iter().filter_map(|index| secured.proofs.get(*index).cloned()).collect(),
        format,
        key,
        bundle: secured.bundle,
        reading: Options { budget: v.causes.clone(), ..v.reading() },
        size: Cell::new(0),
    })
}

/// Digits of the value of a proof, as far as they are looked at.
fn longest_value(proof: &Object<'_>) -> usize {
    // Before the digits stands a letter.
    let length = proof.member("proofValue").and_then(Value::as_str).map_or(0, |value| value.len().saturating_sub(1));
    if length > LONGEST_PROOF_VALUE { 0 } else { length }
}

/// What a proof covers that builds on others: the document with these (VC-DI §4.5, step 5.3), made once for all that build on the same.
pub(super) fn with_previous<'d>(secured: &Secured<'d>, previous: &[usize]) -> Option<Rc<Unsecured<'d>>> {
    if previous.is_empty() {
        return None;
    }
    if let Some((_, chained)) = secured.chained.borrow().iter().find(|(known, _)| known == previous) {
        return Some(Rc::clone(chained));
    }
    let proofs = previous.iter().filter_map(|index| secured.proofs.get(*index).cloned());
    let chained = Rc::new(secured.unsecured.with_proofs(proofs.collect()));
    secured.chained.borrow_mut().push((previous.to_vec(), Rc::clone(&chained)));
    Some(chained)
}

/// How many signatures the proofs ask to check beside their own, at most.
pub(super) fn count_statement_signatures(proofs: &[Value<'_>]) -> usize {
    let proofs = proofs.iter().filter_map(Value::as_object);
    let selective = proofs.filter(|proof| format_of(proof).is_ok_and(|format| format == Format::EcdsaSd2023));
    selective.map(selective::most_signatures).sum()
}

/// The proofs that a proof builds on (VC-DI §2.1.2): their indexes.
fn previous_proofs(proof: &Object<'_>, proofs: &[Value<'_>]) -> Result<Vec<usize>, Error> {
    let named = proof.member("previousProof").map(Value::as_slice).unwrap_or_default();
    let is_list = matches!(proof.member("previousProof"), Some(Value::Array(_)));
    let mut previous = Vec::with_capacity(named.len());
    for (place, name) in named.iter().enumerate() {
        let missing = |error: Error| {
            let path = if is_list { format!("/previousProof/{place}") } else { String::from("/previousProof") };
            error.at(path)
        };
        let mut found = proofs.iter().enumerate().filter(|(_, proof)| proof.member("id") == Some(name));
        match (name.as_str(), found.next(), found.next()) {
            (Some(_), Some((index, _)), None) if previous.contains(&index) => {
                return Err(missing(Error::of(&phrase::PROOF_CHAIN_AMBIGUOUS_TWICE).with("previous", name.to_json())));
            }
            (Some(_), Some((index, _)), None) => previous.push(index),
            (Some(_), Some(_), Some(_)) => {
                return Err(missing(Error::of(&phrase::PROOF_CHAIN_AMBIGUOUS).with("previous", name.to_json())));
            }
            _ => return Err(missing(Error::of(&phrase::PROOF_CHAIN_MISSING).with("previous", name.to_json()))),
        }
    }
    Ok(previous)
}

/// A proof that builds on others holds if they do. A signature covers the proofs that it builds on, so there are no circles
/// in which all hold; and whatever there is, as many rounds as proofs suffice.
pub(super) fn follow_chains(examined: &mut [Examined], policy: Policy) {
    // What speaks against a proof here and now; but whether it is bad or only unknown, no policy decides.
    let weight = |examined: &Examined| {
        let against = examined.errors.iter().filter(|error| error.severity(policy) >= Severity::Undetermined);
        against.map(|error| error.severity(Policy::Standard)).max()
    };
    for _ in 0..examined.len() {
        let weights: Vec<_> = examined.iter().map(weight).collect();
        for one in examined.iter_mut() {
            let is_told = |error: &Error| matches!(error.code(), Code::ProofChainBroken | Code::ProofChainUnchecked);
            let worst = one.previous.iter().filter_map(|index| weights.get(*index).copied().flatten()).max();
            let error = match worst {
                Some(Severity::Error) => Error::of(&phrase::PROOF_CHAIN_BROKEN),
                Some(Severity::Undetermined) => Error::of(&phrase::PROOF_CHAIN_UNCHECKED),
                _ => continue,
            };
            if !one.errors.iter().any(is_told) {
                one.errors.push(error.at(format!("{}/previousProof", one.path)));
            }
        }
    }
}

fn format_of(proof: &Object<'_>) -> Result<Format, Error> {
    let Some(kind) = proof.member("type") else {
        return Err(Error::of(&phrase::PROOF_MALFORMED_NO_TYPE));
    };
    // `type` may be written as a set of one.
    let [Value::String(kind)] = kind.as_slice() else {
        return Err(Error::of(&phrase::PROOF_MALFORMED_TYPE).with("found", kind.to_json()).at("/type"));
    };
    let cryptosuite = proof.member("cryptosuite").and_then(Value::as_str);
    Format::of_proof(kind, cryptosuite).ok_or_else(|| {
        let known: Vec<_> =
            Format::ALL.iter().copied().filter(|format| format.is_embedded()).map(Format::as_str).collect();
        let error = match cryptosuite {
            Some(suite) => Error::of(&phrase::PROOF_FORMAT_UNKNOWN_SUITE)
                .with("type", kind)
                .with("cryptosuite", suite)
                .with("known", known.join(", ")),
            None => Error::of(&phrase::PROOF_FORMAT_UNKNOWN).with("type", kind).with("known", known.join(", ")),
        };
        error.at("/type")
    })
}

fn method_of<'a>(proof: &'a Object<'_>) -> Result<&'a str, Error> {
    match proof.member("verificationMethod") {
        None => Err(Error::of(&phrase::PROOF_METHOD_MISSING)),
        Some(Value::String(method)) => Ok(method),
        Some(other) => Err(Error::of(&phrase::PROOF_METHOD_MALFORMED)
            .with_term("found", other.kind_term())
            .at("/verificationMethod")),
    }
}

/// VC-DI §4.3, steps 5 to 7, and the dates of §2.1.
fn check_options(v: &Verification<'_>, proof: &Object<'_>) -> Vec<Error> {
    let mut errors = Vec::new();
    let expected = v.expected_purpose();
    match proof.member("proofPurpose") {
        None => errors.push(Error::of(&phrase::PROOF_PURPOSE_MISSING).with("expected", expected)),
        Some(purpose) if purpose.as_str() != Some(expected) => {
            let error = Error::of(&phrase::PROOF_PURPOSE_MISMATCH)
                .with("expected", expected)
                .with("found", purpose.to_json())
                .at("/proofPurpose");
            errors.push(error);
        }
        Some(_) => {}
    }
    let instant = |name: &str, malformed: &'static Phrase| match proof.member(name) {
        None => Ok(None),
        Some(value) => match value.as_str().map(Timestamp::parse) {
            Some(Ok(instant)) => Ok(Some(instant)),
            _ => Err(Error::of(malformed).with("found", value.to_json()).at(format!("/{name}"))),
        },
    };
    match instant("created", &phrase::PROOF_CREATED_MALFORMED) {
        Ok(Some(created)) if v.clock.is_set() && !v.clock.has_come(created) => {
            let tolerance = v.tolerance();
            let is_tolerated = v.clock.told().is_some_and(|now| created <= now + tolerance);
            errors.push(if is_tolerated {
                Error::of(&phrase::VALIDITY_TOLERANCE_PROOF)
                    .with("created", created)
                    .with("seconds", tolerance.as_secs())
                    .at("/created")
            } else {
                Error::of(&phrase::PROOF_CREATED_LATER).with("created", created).at("/created")
            });
        }
        Ok(_) => {}
        Err(error) => errors.push(error),
    }
    match instant("expires", &phrase::PROOF_EXPIRES_MALFORMED) {
        Ok(Some(expires)) if v.clock.is_over(expires) => {
            errors.push(Error::of(&phrase::PROOF_EXPIRED).with("expires", expires).at("/expires"));
        }
        Ok(_) => {}
        Err(error) => errors.push(error),
    }
    let (domain, challenge) = (
        [&phrase::PROOF_DOMAIN_MISMATCH, &phrase::PROOF_DOMAIN_MISMATCH_ABSENT],
        [&phrase::PROOF_CHALLENGE_MISMATCH, &phrase::PROOF_CHALLENGE_MISMATCH_ABSENT],
    );
    let expectations = [("domain", v.domain(), domain), ("challenge", v.challenge(), challenge)];
    for (name, expected, [mismatch, absent]) in expectations {
        let Some(expected) = expected else {
            errors.extend(unasked(v, name, proof.member(name)));
            continue;
        };
        // `domain` may be a set (VC-DI §2.1); one of its members must be the one expected.
        let found = proof.member(name);
        if found.is_some_and(|found| found.as_slice().iter().any(|value| value.as_str() == Some(expected))) {
            continue;
        }
        let error = match found {
            Some(found) => Error::of(mismatch).with("expected", expected).with("found", found.to_json()),
            None => Error::of(absent).with("expected", expected),
        };
        errors.push(error.at(format!("/{name}")));
    }
    errors
}

/// The verifier for which a presentation was made, where the caller named none: a reader can see whether it is theirs.
pub(super) fn unasked(v: &Verification<'_>, name: &str, found: Option<&Value<'_>>) -> Option<Error> {
    if !matches!(name, "domain" | "aud") || !v.is_presentation() {
        return None;
    }
    let named: Vec<&str> = found?.as_slice().iter().filter_map(Value::as_str).collect();
    let error = Error::of(&phrase::PROOF_DOMAIN_UNASKED).with("found", named.join(", "));
    (!named.is_empty()).then(|| error.at(format!("/{name}")))
}

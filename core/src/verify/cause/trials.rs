//! What is tried, in its order.

use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::Value;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::{charset, lost, mojibake};
use crate::verify::cause::links::links;
use crate::verify::cause::normal::normal_form;
use crate::verify::cause::places::spaces_at_an_end;
use crate::verify::cause::shapes::{dates, empty_members, kinds_of_values, lists_of_one};
use crate::verify::cause::{contexts, encodings, letters, signatures};
use crate::words::{Phrase, phrase};

/// One thing that may have happened: what is said of it where undoing it makes the signature fit.
type Trial = fn(&Case<'_>) -> Option<Error>;

/// What can be told by few readings, and what happens often, comes first.
const TRIALS: [Trial; 16] = [
    mojibake,
    contexts::of_the_proof,
    contexts::linked,
    links,
    normal_form,
    encodings::entities,
    letters::typographic,
    encodings::escapes,
    letters::spaces,
    contexts::edition,
    contexts::absent,
    dates,
    empty_members,
    lists_of_one,
    kinds_of_values,
    charset,
];

/// Why a proof does not hold, where that can be seen or tried.
pub(in crate::verify) fn of_mismatch(case: &Case<'_>, found: &Error, policy: Policy) -> Option<Error> {
    if found.code() == Code::ProofValueLength {
        return of_malformed(case, found);
    }
    let name = found.code().name();
    let may_have_a_cause = found.code() == Code::ProofSignatureMismatch || name.starts_with("jsonld.");
    // What leaves the question open keeps leaving it open.
    if !may_have_a_cause || found.code().severity(policy) != Severity::Error || !case.begin() {
        return None;
    }
    let tried = TRIALS.iter().take_while(|_| case.is_affordable()).find_map(|trial| trial(case));
    let is_mismatch = found.code() == Code::ProofSignatureMismatch;
    let seen = || lost(case).filter(|_| is_mismatch);
    let last = || spaces_at_an_end(case).filter(|_| is_mismatch);
    tried.or_else(seen).or_else(last)
}

/// Whether a phrase names a cause, which comes before everything that follows from it.
pub(in crate::verify) fn is_cause(phrase: &'static str) -> bool {
    CAUSES.iter().any(|cause| cause.id() == phrase)
}

const CAUSES: [&Phrase; 19] = [
    &phrase::PROOF_SIGNATURE_MISMATCH_CHARSET,
    &phrase::PROOF_SIGNATURE_MISMATCH_CONTEXT_ABSENT,
    &phrase::PROOF_SIGNATURE_MISMATCH_DATE,
    &phrase::PROOF_SIGNATURE_MISMATCH_EDITION,
    &phrase::PROOF_SIGNATURE_MISMATCH_EMPTY,
    &phrase::PROOF_SIGNATURE_MISMATCH_ENTITIES,
    &phrase::PROOF_SIGNATURE_MISMATCH_ESCAPES,
    &phrase::PROOF_SIGNATURE_MISMATCH_KIND,
    &phrase::PROOF_SIGNATURE_MISMATCH_LINK,
    &phrase::PROOF_SIGNATURE_MISMATCH_LIST,
    &phrase::PROOF_SIGNATURE_MISMATCH_LOST,
    &phrase::PROOF_SIGNATURE_MISMATCH_MOJIBAKE,
    &phrase::PROOF_SIGNATURE_MISMATCH_NORMAL_FORM,
    &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT,
    &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT_ABSENT,
    &phrase::PROOF_SIGNATURE_MISMATCH_SPACES,
    &phrase::PROOF_SIGNATURE_MISMATCH_TYPOGRAPHIC,
    &phrase::PROOF_VALUE_LENGTH_ENCODING,
    &phrase::PROOF_VALUE_MALFORMED_ENCODING,
];

/// Why the value of a proof is none, where it is one in another form.
pub(in crate::verify) fn of_malformed(case: &Case<'_>, found: &Error) -> Option<Error> {
    if !case.begin() {
        return None;
    }
    let member = if case.format.has_detached_jws() { "jws" } else { "proofValue" };
    let text = case.proof.member(member).and_then(Value::as_str)?;
    signatures::in_another_form(case, member, text, found.code())
}

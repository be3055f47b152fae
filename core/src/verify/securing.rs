//! What the proofs of a document amount to, and which one decides.

use std::cell::RefCell;

use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::kind::Owner;
use crate::proof::{Unsecured, VcJwt};
use crate::verify::answer::{Answer, check_of};
use crate::verify::issuer::owner_id;
use crate::verify::jwt;
use crate::verify::proof::{Examined, Secured, count_statement_signatures, examine, follow_chains};
use crate::verify::report::{Check, Draft};
use crate::verify::verification::Verification;
use crate::words::phrase;

/// Whose key must have signed, as far as the document says.
fn ask_owner<'d>(v: &Verification<'_>, document: &'d Object<'_>, owner: Owner, report: &mut Draft) -> Option<&'d str> {
    match owner_id(document, owner) {
        Ok(owner) => owner,
        Err(error) => {
            if v.asks(Check::Issuer) {
                report.note(Check::Issuer, &error);
            }
            None
        }
    }
}

/// Is it intact, and whose key is that? Of a credential or a presentation, with proofs inside or as a token.
pub(super) fn ask(
    v: &mut Verification<'_>,
    document: &Object<'_>,
    whose: Owner,
    jwt: Option<&VcJwt<'_>>,
    report: &mut Draft,
) {
    if !(v.asks(Check::Proof) || v.asks(Check::Issuer)) {
        return;
    }
    let proofs = document.member("proof");
    match jwt {
        Some(jwt) => ask_jwt_and_issuer(v, document, whose, jwt, proofs.is_some(), report),
        None => ask_proof_and_issuer(v, document, whose, proofs, report),
    }
}

/// The two belong together: a proof counts only with a key that is the issuer's.
fn ask_proof_and_issuer(
    v: &mut Verification<'_>,
    document: &Object<'_>,
    whose: Owner,
    proofs: Option<&Value<'_>>,
    report: &mut Draft,
) {
    let ask_issuer = v.asks(Check::Issuer);
    if v.asks(Check::Proof) {
        report.asked(Check::Proof);
    }
    let owner = ask_owner(v, document, whose, report);
    let Some(proofs) = proofs.filter(|proofs| !proofs.as_slice().is_empty()) else {
        let missing = match whose {
            Owner::Issuer => Error::of(&phrase::PROOF_MISSING),
            Owner::Holder => Error::of(&phrase::PROOF_MISSING_PRESENTATION),
        };
        report.note(Check::Proof, &missing.at("/proof"));
        return;
    };
    let count = proofs.as_slice().len();
    if count > v.limits.proofs {
        let error = Error::of(&phrase::LIMIT_PROOFS).with("found", count).with("most", v.limits.proofs);
        report.note(Check::Proof, &error.at("/proof"));
        return;
    }
    let most = v.limits.statement_signatures;
    v.seen.statement_signatures += count_statement_signatures(proofs.as_slice());
    if v.seen.statement_signatures > most {
        report.note(Check::Proof, &Error::of(&phrase::LIMIT_PROOFS_STATEMENTS).with("most", most).at("/proof"));
        return;
    }
    let options = v.reading();
    let secured = Secured {
        proofs: proofs.as_slice(),
        bundle: v.bundle,
        reading: &options,
        unsecured: Unsecured::new(document, v.bundle, &options),
        chained: RefCell::default(),
    };
    let path_of = |index: usize| {
        if matches!(proofs, Value::Array(_)) { format!("/proof/{index}") } else { String::from("/proof") }
    };
    let mut examined: Vec<Examined> = (0..count).map(|index| examine(v, &secured, index, path_of(index))).collect();
    follow_chains(&mut examined, report.policy());
    let owner = owner.filter(|_| ask_issuer);
    let answers: Vec<Answer> =
        examined.into_iter().map(|examined| Answer::about(examined, owner, v).in_words_for(whose, owner)).collect();
    // Of a presentation that does not say who presents it, nothing is asked: the key is nobody's.
    if ask_issuer && (owner.is_some() || whose == Owner::Issuer) {
        note_issuer_asked(v, &answers, report);
    }
    decide(v, answers, report);
}

/// The same of a token, which is one proof. A proof inside it is signed along, and is not looked at.
fn ask_jwt_and_issuer(
    v: &Verification<'_>,
    document: &Object<'_>,
    whose: Owner,
    jwt: &VcJwt<'_>,
    has_proof: bool,
    report: &mut Draft,
) {
    let ask_issuer = v.asks(Check::Issuer);
    if v.asks(Check::Proof) {
        report.asked(Check::Proof);
    }
    let owner = ask_owner(v, document, whose, report);
    let (mut examined, bound) = jwt::examine(v, jwt, owner);
    if has_proof {
        examined.errors.push(Error::of(&phrase::JWT_PROOF_INSIDE).at("/proof"));
    }
    let answer = Answer::bound(examined, bound.filter(|_| ask_issuer), v).in_words_for(whose, owner);
    let answers = vec![answer];
    // Of a presentation that does not say who presents it, nothing is asked: the key is nobody's.
    if ask_issuer && (owner.is_some() || whose == Owner::Issuer) {
        note_issuer_asked(v, &answers, report);
    }
    decide(v, answers, report);
}

/// Without a key, the issuer cannot be asked about; if that was the only question, it stays open.
fn note_issuer_asked(v: &Verification<'_>, answers: &[Answer], report: &mut Draft) {
    if answers.iter().any(|answer| answer.examined.resolved.is_some()) {
        report.asked(Check::Issuer);
    } else if !v.asks(Check::Proof) {
        report.note(Check::Issuer, &Error::of(&phrase::QUESTION_UNANSWERED_KEY));
    }
}

/// One good proof suffices (OB 3.0 §8: a verifier may accept any one), unless the policy or the caller asks for all. Whose the keys
/// of the others are, only the policy asks: a witness may sign too.
fn decide(v: &Verification<'_>, answers: Vec<Answer>, report: &mut Draft) {
    let rank = |answer: &Answer| (answer.weight, !answer.is_intact(v.policy()));
    let Some((decisive, best)) = answers.iter().enumerate().min_by_key(|(_, answer)| rank(answer)) else { return };
    let tolerate = v.policy() != Policy::Strict && best.is_intact(v.policy()) && best.weight < Severity::Error;
    for (index, answer) in answers.into_iter().enumerate() {
        if index == decisive {
            report.format = answer.examined.format;
            report.provenance = answer.provenance;
            if let Some(resolved) = &answer.examined.resolved {
                report.signer = Some(resolved.key.clone());
                report.key_documents.clone_from(&resolved.documents);
                report.key_origin = v.origin_of(&resolved.documents);
                report.keys_as_of = v.as_of(&resolved.documents);
            }
        }
        for (check, error) in answer.findings() {
            let severity = error.severity(v.policy());
            let is_whose = matches!(error.code(), Code::IssuerKeyMismatch | Code::IssuerKeySelfAsserted);
            // A proof that builds on one that is not there is no proof of anything (VC-DI §4.4).
            let counts = error.code() == Code::ProofChainMissing || v.settings.all_proofs && !is_whose;
            let is_tolerated = index != decisive && tolerate && !counts;
            let severity = if is_tolerated { severity.min(Severity::Warning) } else { severity };
            // Without a key no signature is checked, whichever question the missing key belongs to.
            let leaves_proof_open = check_of(error.code()) == Check::Issuer && severity >= Severity::Undetermined;
            if leaves_proof_open && v.asks(Check::Proof) {
                report.unanswered(Check::Proof);
            }
            if v.asks(check) {
                report.note_as(check, error, severity);
            } else if leaves_proof_open {
                report.note_as(Check::Proof, error, severity);
            }
        }
    }
}

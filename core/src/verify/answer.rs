//! What one proof amounts to: whether it holds, whose key made it, and how much each finding weighs.

use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::model::kind::Owner;
use crate::verify::identity::Provenance;
use crate::verify::issuer;
use crate::verify::jwt::Bound;
use crate::verify::proof::Examined;
use crate::verify::report::Check;
use crate::verify::verification::Verification;

/// What one proof amounts to.
pub(super) struct Answer {
    pub(super) examined: Examined,
    pub(super) provenance: Option<Provenance>,
    about_key: Option<Error>,
    /// The heaviest finding.
    pub(super) weight: Severity,
}

impl Answer {
    pub(super) fn about(examined: Examined, issuer: Option<&str>, v: &Verification<'_>) -> Self {
        let bound = match (&examined.resolved, issuer) {
            (Some(resolved), Some(issuer)) => Some(issuer::provenance(issuer, &examined.method, resolved)),
            _ => None,
        };
        Answer::bound(examined, bound, v)
    }

    pub(super) fn bound(examined: Examined, bound: Option<Bound>, v: &Verification<'_>) -> Self {
        let mut answer = Answer { examined, provenance: None, about_key: None, weight: Severity::Info };
        match bound {
            // Whoever pinned the key needs nobody else's word for it; that it is another's, no pin unsays.
            Some(Ok((Provenance::SelfAsserted, _)))
                if answer.examined.resolved.as_ref().is_some_and(|resolved| v.pins(&resolved.key)) =>
            {
                answer.provenance = Some(Provenance::Pinned);
            }
            Some(Ok((provenance, open))) => (answer.provenance, answer.about_key) = (Some(provenance), open),
            Some(Err(error)) => answer.about_key = Some(error),
            None => {}
        }
        let weight = answer.findings().map(|(_, error)| error.severity(v.policy())).max();
        answer.weight = weight.unwrap_or(Severity::Info);
        answer
    }

    /// Of a presentation, the key is the holder's business, not an issuer's.
    pub(super) fn in_words_for(mut self, whose: Owner, owner: Option<&str>) -> Self {
        if whose == Owner::Holder {
            self.about_key = self.about_key.map(|error| issuer::about_holder(&error, owner.unwrap_or_default()));
        }
        self
    }

    /// Whether the signature fits; whose it is, is another question.
    pub(super) fn is_intact(&self, policy: Policy) -> bool {
        self.examined.errors.iter().all(|error| error.severity(policy) < Severity::Undetermined)
    }

    pub(super) fn findings(&self) -> impl Iterator<Item = (Check, &Error)> {
        let about_proof = self.examined.errors.iter().map(|error| (check_of(error.code()), error));
        about_proof.chain(self.about_key.iter().map(|error| (Check::Issuer, error)))
    }
}

/// Where the key could not be found, it is the issuer's question that stays open.
pub(super) fn check_of(code: Code) -> Check {
    if ABOUT_WHOSE_KEY.contains(&code) { Check::Issuer } else { Check::Proof }
}

/// What is said of documents that give keys, rather than of the proof.
const ABOUT_WHOSE_KEY: [Code; 14] = [
    Code::DidMalformed,
    Code::DidUnsupported,
    Code::DidDocumentMissing,
    Code::DidDocumentUnavailable,
    Code::DidDocumentMalformed,
    Code::DidDocumentIdMismatch,
    Code::DidDocumentDeactivated,
    Code::DidMethodNotFound,
    Code::DidMethodPurpose,
    Code::DidMethodController,
    Code::DidMethodRevoked,
    Code::JwtKeySetMissing,
    Code::JwtKeySetUnavailable,
    Code::JwtKeySetMalformed,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_documents_that_give_keys_belongs_to_the_question_of_the_issuer() {
        for code in Code::ALL {
            let family = code.name().starts_with("did.") || code.name().starts_with("jwt.key-set.");
            assert_eq!(check_of(*code) == Check::Issuer, family, "{code}");
        }
    }
}

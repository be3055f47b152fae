//! Do you know them? The issuer and its key, against the caller's list; asked only where there is one.

use crate::code::Code;
use crate::error::Error;
use crate::json::Object;
use crate::verify::issuer::issuer_id;
use crate::verify::report::{Check, Draft, Outcome, Provenance};
use crate::verify::trusted::Trusted;
use crate::verify::verifier::Verifier;

impl Verifier {
    /// Says who vouches for the issuer, or that nobody on the list does.
    pub(super) fn ask_trust(&self, document: &Object<'_>, report: &mut Draft) {
        let Some(list) = &self.settings.trust else {
            if self.settings.insists_on(Check::Trust) {
                let message = "nobody gave a list of issuers to trust, so nobody can say whether this one is on it";
                report.note(Check::Trust, &Error::new(Code::QuestionUnanswered, message));
            }
            return;
        };
        if !self.settings.asks(Check::Trust) {
            return;
        }
        report.asked(Check::Trust);
        let issuer = issuer_id(document).unwrap_or_default();
        let pinned = report.signer.as_ref().and_then(|key| list.iter().find(|entry| entry.is_key(key)));
        let named = list.iter().find(|entry| entry.names(issuer));
        // The proof holds, and whose key it is was answered: by more than the badge's own word, or by the list itself.
        let is_proven = report.outcome(Check::Proof) == Outcome::Passed
            && report.outcome(Check::Issuer) == Outcome::Passed
            && report.provenance.is_some_and(|provenance| provenance != Provenance::SelfAsserted);
        let is_key_unknown = report.signer.is_none() && list.iter().any(Trusted::pins);
        match pinned.or(named) {
            Some(entry) if is_proven => report.vouched = Some(entry.as_str().to_owned()),
            Some(entry) => {
                let message = format!(
                    "{} is on the list, but nothing proves that the badge comes from there: read what is said of its proof and its issuer",
                    shown(entry.as_str())
                );
                report.note(Check::Trust, &Error::new(Code::TrustUnproven, message).at("/issuer"));
            }
            None if is_key_unknown => {
                let message = "the issuer is not on the list by its name, and which key signed could not be told";
                report.note(Check::Trust, &Error::new(Code::TrustUnproven, message).at("/issuer"));
            }
            None => {
                let message = format!(
                    "expected an issuer of the {} on the list, found {}: ask whoever keeps the list whether it belongs there",
                    list.len(),
                    shown(issuer)
                );
                report.note(Check::Trust, &Error::new(Code::TrustUnlisted, message).at("/issuer"));
            }
        }
    }
}

fn shown(text: &str) -> String {
    text.chars().take(200).collect()
}

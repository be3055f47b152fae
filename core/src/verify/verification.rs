//! One verification with everything nested in it: what is asked, what may be spent, and which document is at hand.

use std::time::Duration;

use crate::budget::Budget;
use crate::clock::Clock;
use crate::code::Policy;
use crate::documents::{Bundle, Origin};
use crate::error::Error;
use crate::json::Value;
use crate::jsonld::Options;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::verify::cause;
use crate::verify::recipient::Recipient;
use crate::verify::report::{Check, Report};
use crate::verify::scope::{Here, Scope};
use crate::verify::settings::Settings;

/// A verification that is going on. The questions are functions that are handed it; what concerns one report only, stands in the
/// report.
pub(super) struct Verification<'v> {
    /// What the caller said.
    pub(super) settings: &'v Settings,
    /// The instant at which is judged.
    pub(super) clock: Clock,
    /// The documents that are lent.
    pub(super) bundle: &'v Bundle,
    /// What everything together may still cost.
    pub(super) budget: Budget,
    /// What may be tried to tell why a signature does not fit.
    pub(super) causes: Budget,
    /// What each part may cost.
    pub(super) limits: Limits,
    /// Where it is.
    pub(super) here: Here,
    /// What was met so far.
    pub(super) seen: Seen,
    inside: Inside,
}

/// What was met so far, in all reports of a verification.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Credentials in presentations and records.
    pub(super) credentials: usize,
    /// Endorsements, those in endorsements counted in.
    pub(super) endorsements: usize,
    /// Signatures of single statements.
    pub(super) statement_signatures: usize,
}

/// A document that is to be verified, as it was met.
pub(super) enum Source<'s> {
    /// Bytes that were handed in, or that were lent.
    Bytes(&'s [u8]),
    /// What stands in another document, as JSON.
    Value(&'s Value<'s>),
    /// What stands in another document, as a token.
    Token(&'s str),
    /// What stands in another document, in a form that nothing has there.
    Refused(Error),
}

/// How a document is verified: opened, and asked every question of its place.
pub(super) type Inside = fn(&mut Verification<'_>, &Source<'_>) -> Report;

impl<'v> Verification<'v> {
    /// One that is about to begin.
    pub(super) fn new(settings: &'v Settings, now: Option<Timestamp>, bundle: &'v Bundle, inside: Inside) -> Self {
        Verification {
            settings,
            clock: Clock::at(now),
            bundle,
            budget: Budget::of(settings.limits.work),
            causes: if settings.skips_causes { Budget::of(0) } else { cause::purse(&settings.limits) },
            limits: settings.limits,
            here: Here::new(settings.ask.as_deref()),
            seen: Seen::default(),
            inside,
        }
    }

    /// Verifies a document that has its place in the one at hand.
    pub(super) fn verify_inside(&mut self, scope: Scope, source: &Source<'_>) -> Report {
        let outer = self.here;
        self.here = outer.entering(scope);
        let report = (self.inside)(self, source);
        self.here = outer;
        report
    }

    /// Whether what was handed in may be a badge in something else. Where an answer is demanded, as of a presentation, it is not.
    pub(super) fn opens_wrappings(&self) -> bool {
        let s = self.settings;
        self.here.scope == Scope::Badge && s.purpose.is_none() && s.domain.is_none() && s.challenge.is_none()
    }

    pub(super) fn policy(&self) -> Policy {
        self.settings.policy
    }

    /// By how much the clock of a signer may be ahead.
    pub(super) fn tolerance(&self) -> Duration {
        self.settings.tolerance()
    }

    /// Whether the question is asked here.
    pub(super) fn asks(&self, check: Check) -> bool {
        self.here.asks(check)
    }

    /// Whether the caller named the question, rather than taking all that come, and it is asked here.
    pub(super) fn insists_on(&self, check: Check) -> bool {
        self.asks(check) && self.settings.insists_on(check)
    }

    /// The purpose that a proof must have here.
    pub(super) fn expected_purpose(&self) -> &'v str {
        let demanded = self.settings.purpose.as_deref().filter(|_| self.here.demands_purpose());
        demanded.unwrap_or(self.here.scope.usual_purpose())
    }

    /// The domain that a proof must be made for here.
    pub(super) fn domain(&self) -> Option<&'v str> {
        self.settings.domain.as_deref().filter(|_| self.here.demands_answer())
    }

    /// Whether a proof here presents something to a verifier.
    pub(super) fn is_presentation(&self) -> bool {
        self.here.scope == Scope::Presentation
    }

    /// The challenge that a proof must answer here.
    pub(super) fn challenge(&self) -> Option<&'v str> {
        self.settings.challenge.as_deref().filter(|_| self.here.demands_answer())
    }

    /// The recipient that the caller expects.
    pub(super) fn recipient(&self) -> Option<&'v Recipient> {
        self.settings.recipient.as_ref().filter(|_| self.asks(Check::Recipient))
    }

    /// Where the document among these came from that proves least.
    pub(super) fn origin_of(&self, urls: &[String]) -> Option<Origin> {
        urls.iter().filter_map(|url| self.bundle.origin(url)).min()
    }

    /// Of the copies among these whose age is known, that of the oldest.
    pub(super) fn as_of(&self, urls: &[String]) -> Option<Timestamp> {
        urls.iter().filter_map(|url| self.bundle.as_of(url)).min()
    }

    /// Whether the caller has pinned the key.
    pub(super) fn pins(&self, key: &VerifyingKey) -> bool {
        self.settings.pins(key)
    }

    /// How documents are read as statements.
    pub(super) fn reading(&self) -> Options {
        let (reads_anything, limits, budget) = (self.settings.reads_anything, self.limits, self.budget.clone());
        Options { reads_anything, limits, budget, ..Options::default() }
    }

    /// For so many parts: blank nodes that look alike, of which badges have hardly any, cost no more in all than in one. Gives back
    /// what may be spent on the whole.
    pub(super) fn share_among(&mut self, parts: usize) -> Limits {
        let whole = self.limits;
        let work = &mut self.limits.canonicalization_work;
        *work = (*work / parts.max(1)).max(LEAST_WORK.min(*work));
        whole
    }
}

/// Hashes that each part may make to tell blank nodes apart, whatever their number.
const LEAST_WORK: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_share_the_work_of_the_whole_and_each_has_a_little() {
        let work_of = |work: usize, count: usize| {
            let limits = Limits::default().canonicalization_work(work);
            let settings = Settings { limits, ..Settings::default() };
            let bundle = Bundle::new();
            let inside: Inside = |_, _| unreachable!();
            let mut verification = Verification::new(&settings, None, &bundle, inside);
            assert_eq!(verification.share_among(count).canonicalization_work, work);
            verification.limits.canonicalization_work
        };
        assert_eq!([work_of(40_000, 4), work_of(40_000, 1), work_of(40_000, 0)], [10_000, 40_000, 40_000]);
        assert_eq!([work_of(40_000, 1_000), work_of(100, 10)], [LEAST_WORK, 100]);
    }
}

//! What a verification is asked, and what it may spend.

use crate::code::Policy;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::verify::recipient::Recipient;
use crate::verify::report::Check;
use crate::verify::trusted::Trusted;

/// The settings of a [`Verifier`](crate::verify::Verifier).
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    pub(super) now: Option<Timestamp>,
    pub(super) policy: Policy,
    pub(super) ask: Option<Vec<Check>>,
    pub(super) recipient: Option<Recipient>,
    /// Evidence says that the badge had to belong to somebody, and not to whom.
    pub(super) recipient_withheld: bool,
    pub(super) trust: Option<Vec<Trusted>>,
    pub(super) purpose: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) challenge: Option<String>,
    pub(super) limits: Limits,
    /// How many status lists led here: what is verified is a badge, its list, or the list of its list.
    pub(super) lists_above: u8,
}

impl Settings {
    pub(super) fn asks(&self, check: Check) -> bool {
        self.ask.as_ref().is_none_or(|asked| asked.contains(&check))
    }

    /// Whether the caller named the question, rather than taking all that come.
    pub(super) fn insists_on(&self, check: Check) -> bool {
        self.ask.as_ref().is_some_and(|asked| asked.contains(&check))
    }

    /// Whether the badge must belong to somebody whom nobody named.
    pub(super) fn withholds_recipient(&self) -> bool {
        self.recipient_withheld && self.recipient.is_none()
    }

    /// Whether the caller has pinned the key.
    pub(super) fn pins(&self, key: &VerifyingKey) -> bool {
        self.trust.iter().flatten().any(|entry| entry.is_key(key))
    }

    pub(super) fn expected_purpose(&self) -> &str {
        self.purpose.as_deref().unwrap_or("assertionMethod")
    }
}

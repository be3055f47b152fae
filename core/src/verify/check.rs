//! The questions that a verification asks, what became of each, and the answer in one word.

use serde::Serialize;

/// The answer in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(clippy::exhaustive_enums)]
pub enum Verdict {
    /// Every question asked was answered yes.
    Valid,
    /// At least one was answered no.
    Invalid,
    /// None was answered no, but something could not be answered; or the budget of work was reached (`limit.work`), so that not
    /// everything was looked at. Never to be taken for valid.
    Undetermined,
}

impl Verdict {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Valid => "valid",
            Verdict::Invalid => "invalid",
            Verdict::Undetermined => "undetermined",
        }
    }
}

/// A question that a verification asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Check {
    /// Whether it can be opened: an image, JSON or a token, of one kind.
    Open,
    /// Whether it keeps the rules of the data model and of Open Badges.
    Conformance,
    /// Whether a proof holds.
    Proof,
    /// Whether the key is the issuer's.
    Issuer,
    /// Whether it was revoked or suspended.
    Status,
    /// Whether the instant is between its dates.
    Validity,
    /// Whether it belongs to the recipient that the caller expects.
    Recipient,
    /// Whether its endorsements are good.
    Endorsements,
    /// Whether the issuer is on the caller's list.
    Trust,
    /// Whether there is a newer edition.
    Refresh,
}

impl Check {
    /// All questions, in the order in which they are asked.
    pub const ALL: [Check; 10] = [
        Check::Open,
        Check::Conformance,
        Check::Proof,
        Check::Issuer,
        Check::Status,
        Check::Validity,
        Check::Recipient,
        Check::Endorsements,
        Check::Trust,
        Check::Refresh,
    ];

    /// The question's name in a report.
    pub fn as_str(self) -> &'static str {
        match self {
            Check::Open => "open",
            Check::Conformance => "conformance",
            Check::Proof => "proof",
            Check::Issuer => "issuer",
            Check::Status => "status",
            Check::Validity => "validity",
            Check::Recipient => "recipient",
            Check::Endorsements => "endorsements",
            Check::Trust => "trust",
            Check::Refresh => "refresh",
        }
    }

    /// The question of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Check::ALL.into_iter().find(|check| check.as_str() == name)
    }
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(clippy::exhaustive_enums)]
pub enum Outcome {
    /// Answered yes.
    Passed,
    /// Answered no.
    Failed,
    /// Could not be answered.
    Undetermined,
    /// Not asked, or nothing to ask.
    Skipped,
}

/// A question with its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[allow(clippy::exhaustive_structs)]
pub struct CheckOutcome {
    /// The question.
    pub check: Check,
    /// What became of it.
    pub outcome: Outcome,
}

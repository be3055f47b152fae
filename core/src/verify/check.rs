//! The questions that a verification asks, what became of each, and the answer in one word.

use crate::named::named;

use serde::Serialize;

/// The answer in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

named! {
    Verdict, "verdict":
    Valid = "valid", Invalid = "invalid", Undetermined = "undetermined"
}

/// A question that a verification asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

named! {
    Check, "check":
    Open = "open", Conformance = "conformance", Proof = "proof", Issuer = "issuer", Status = "status", Validity = "validity", Recipient = "recipient", Endorsements = "endorsements", Trust = "trust", Refresh = "refresh"
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

named! {
    Outcome, "outcome":
    Passed = "passed", Failed = "failed", Undetermined = "undetermined", Skipped = "skipped"
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

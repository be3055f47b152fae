//! `Fetched`: what was asked of whom during a verification, and what came.

use serde::Serialize;

use crate::document_kind::DocumentKind;
use crate::named::named;
use crate::time::Timestamp;

/// Why there is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoAnswer {
    /// The address may not be asked: by its spelling, or because the name leads into a private network.
    Refused,
    /// No connection, or one that broke; the host's name is not known, or its certificate is not good.
    Unreachable,
    /// It took too long.
    TimedOut,
    /// The answer has another status than 200.
    Status,
    /// More bytes than are taken.
    TooLarge,
    /// A kind of content that such a document does not come as, like a web page.
    WrongType,
    /// A redirect to where none may lead, or one too many.
    Redirected,
    /// The caller does not have it, or its own code failed.
    NotGiven,
}

named! {
    NoAnswer, "reason": Refused = "refused", Unreachable = "unreachable", TimedOut = "timed-out", Status = "status",
    TooLarge = "too-large", WrongType = "wrong-type", Redirected = "redirected", NotGiven = "not-given"
}

/// A document that was asked for, and what came: of [`Report::fetched`](crate::Report::fetched).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fetched {
    /// Where.
    pub url: String,
    /// What.
    pub kind: DocumentKind,
    /// When, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// How large the document is that came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    /// Why none came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<NoAnswer>,
    /// The status in HTTP, where it is not 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Until when it may be kept, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fresh_until: Option<Timestamp>,
}

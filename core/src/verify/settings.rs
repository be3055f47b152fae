//! The settings of a verification: what is asked, and what may be spent.

use std::time::Duration;

use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::Value;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::verify::recipient::Recipient;
use crate::verify::report::Check;
use crate::verify::trust::trusted::Trusted;

/// What becomes of a badge that may have been revoked where nobody could look, because its status list was not provided, cannot be
/// had, cannot itself be verified for want of a document, or is of a kind that is not known here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnknownStatus {
    /// The default: the question stays open, and with it the verdict.
    #[default]
    Deny,
    /// It is a warning, the question is reported as skipped, and the badge may be valid: for who would rather take a revoked badge
    /// than refuse a good one while a list is out of reach. Whoever can keep a list from you can then hide a revocation.
    Allow,
}

impl UnknownStatus {
    /// Its name, as the command line and the bindings spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            UnknownStatus::Deny => "deny",
            UnknownStatus::Allow => "allow",
        }
    }

    /// The one of that name.
    ///
    /// ```
    /// assert_eq!(ob3::UnknownStatus::from_name("allow"), Some(ob3::UnknownStatus::Allow));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        [UnknownStatus::Deny, UnknownStatus::Allow].into_iter().find(|choice| choice.as_str() == name)
    }
}

/// A kind of credential that a caller accepts beside Open Badges, which always are: see [`Verifier::accept`](crate::Verifier::accept).
///
/// ```
/// use ob3::Accepted;
/// assert_eq!(Accepted::from("any"), Accepted::Any);
/// assert_eq!(Accepted::from("StudentCard"), Accepted::Type("StudentCard".into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Accepted {
    /// Any W3C credential.
    Any,
    /// Those that have this type among theirs.
    Type(String),
}

impl Accepted {
    /// The word, as the command line and the bindings spell it.
    pub fn as_str(&self) -> &str {
        match self {
            Accepted::Any => "any",
            Accepted::Type(name) => name,
        }
    }
}

impl From<&str> for Accepted {
    /// `any`, or a type.
    fn from(word: &str) -> Self {
        if word == "any" { Accepted::Any } else { Accepted::Type(word.to_owned()) }
    }
}

impl From<String> for Accepted {
    /// `any`, or a type.
    fn from(word: String) -> Self {
        Accepted::from(word.as_str())
    }
}

/// By how much clocks may differ, unless the caller says otherwise.
pub(super) const CLOCK_TOLERANCE: Duration = Duration::from_mins(1);

/// The settings of a [`Verifier`](crate::verify::Verifier).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own, which a method of the verifier takes")]
pub(super) struct Settings {
    pub(super) policy: Policy,
    pub(super) ask: Option<Vec<Check>>,
    pub(super) recipient: Option<Recipient>,
    /// Evidence says that the badge had to belong to somebody, and not to whom.
    pub(super) recipient_withheld: bool,
    pub(super) unknown_status: UnknownStatus,
    /// Kinds of credentials that are accepted beside Open Badges.
    pub(super) accept: Vec<Accepted>,
    /// By how much clocks may differ, where the caller says so.
    pub(super) clock_tolerance: Option<Duration>,
    pub(super) trust: Option<Vec<Trusted>>,
    /// Whom evidence says were trusted: nobody until the caller says so, and what the caller says takes its place.
    pub(super) saved_trust: Option<Vec<Trusted>>,
    pub(super) purpose: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) challenge: Option<String>,
    /// Whether every proof must hold, rather than one.
    pub(super) all_proofs: bool,
    pub(super) limits: Limits,
    /// Whether the rule of reading is off.
    pub(super) reads_anything: bool,
    /// Whether nothing is tried to tell why a signature does not fit.
    pub(super) skips_causes: bool,
}

impl Settings {
    /// Whether the caller named the question, rather than taking all that come.
    pub(super) fn insists_on(&self, check: Check) -> bool {
        self.ask.as_ref().is_some_and(|asked| asked.contains(&check))
    }

    /// Whether the badge must belong to somebody whom nobody named.
    pub(super) fn withholds_recipient(&self) -> bool {
        self.recipient_withheld && self.recipient.is_none()
    }

    /// Whether evidence has a list of whom to trust, and the caller has not said whom they trust.
    pub(super) fn withholds_trust(&self) -> bool {
        self.saved_trust.is_some() && self.trust.is_none()
    }

    /// Whether what was found is that nobody could look, and the caller goes on without.
    pub(super) fn goes_on_without(&self, code: Code) -> bool {
        let is_unknown = matches!(
            code,
            Code::StatusListMissing
                | Code::StatusListUnavailable
                | Code::StatusListUndetermined
                | Code::StatusUnanswered
                | Code::StatusTokenListUnsupported
        );
        is_unknown && self.unknown_status == UnknownStatus::Allow
    }

    /// How much it weighs that nobody could look.
    pub(super) fn severity_without(&self, error: &Error) -> Severity {
        if self.goes_on_without(error.code()) { Severity::Warning } else { error.severity(self.policy) }
    }

    /// Whether the caller accepts a credential of these types, which is no Open Badge.
    pub(super) fn accepts(&self, types: &[Value<'_>]) -> bool {
        self.accept.iter().any(|accepted| match accepted {
            Accepted::Any => true,
            Accepted::Type(name) => types.iter().any(|found| found.as_str() == Some(name)),
        })
    }

    /// By how much the clock of whoever signed may be ahead.
    pub(super) fn tolerance(&self) -> Duration {
        match self.policy {
            Policy::Strict => Duration::ZERO,
            Policy::Standard | Policy::Compat => self.clock_tolerance.unwrap_or(CLOCK_TOLERANCE),
        }
    }

    /// Whether the caller has pinned the key.
    pub(super) fn pins(&self, key: &VerifyingKey) -> bool {
        self.trust.iter().flatten().any(|entry| entry.is_key(key))
    }
}

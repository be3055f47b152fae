//! `Verifier`: what is asked, and how strictly.

use std::sync::LazyLock;
use std::time::Duration;

use crate::code::Policy;
use crate::documents::Bundle;
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::verify::examine;
use crate::verify::recipient::Recipient;
use crate::verify::report::{Check, Report};
use crate::verify::settings::{Accepted, Settings, UnknownStatus};
use crate::verify::trust::trusted::Trusted;
use crate::verify::verification::{Source, Verification};

static BUNDLED: LazyLock<Bundle> = LazyLock::new(Bundle::new);

/// Verifies a credential with what we ship, at an instant. Any bytes give a report.
///
/// For documents of your own, another policy, or some questions only, see [`Verifier`].
///
/// ```
/// use ob3::{Timestamp, Verdict, verify};
/// let report = verify(b"%PDF-1.7 ...", Timestamp::parse("2026-01-31T12:00:00Z")?);
/// assert_eq!(report.verdict(), Verdict::Invalid);
/// assert_eq!(report.findings()[0].code.name(), "open.unrecognised");
/// # Ok::<(), ob3::Error>(())
/// ```
pub fn verify(bytes: &[u8], now: Timestamp) -> Report {
    Verifier::new().verify(bytes, now, &BUNDLED)
}

/// A verification with everything that can be said about it. For the plain case there is [`verify`].
///
/// By default: the policy [`Policy::Standard`], every question, [`UnknownStatus::Deny`], the purpose `assertionMethod`, any domain
/// and challenge, and the default [`Limits`]. The instant is an argument of [`verify`](Self::verify), so that one verifier serves a
/// whole program, shared behind an [`Arc`](std::sync::Arc) or in a `static`.
///
/// ```
/// use ob3::{Bundle, Check, Outcome, Timestamp, Verifier};
/// let verifier = Verifier::new().ask([Check::Proof]);
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// let report = verifier.verify(br#"{"@context": []}"#, now, &Bundle::new());
/// assert_eq!(report.outcome(Check::Proof), Outcome::Failed);
/// assert_eq!(report.outcome(Check::Validity), Outcome::Skipped);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Verifier {
    pub(super) settings: Settings,
}

impl Verifier {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// How strict to be.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.settings.policy = policy;
        self
    }

    /// Only these questions; whether it can be opened is always one of them.
    pub fn ask(mut self, checks: impl IntoIterator<Item = Check>) -> Self {
        self.settings.ask = Some(checks.into_iter().collect());
        self
    }

    /// What becomes of a badge that may have been revoked where nobody could look: see [`UnknownStatus`].
    ///
    /// ```
    /// use ob3::{Bundle, Check, Outcome, Timestamp, UnknownStatus, Verifier};
    /// let badge = include_bytes!("../../../test-vectors/status/not-revoked.json");
    /// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
    /// let verifier = Verifier::new();
    /// assert!(!verifier.verify(badge, now, &Bundle::new()).is_valid(), "its list was not provided");
    /// let report = verifier.unknown_status(UnknownStatus::Allow).verify(badge, now, &Bundle::new());
    /// assert!(report.is_valid() && report.outcome(Check::Status) == Outcome::Skipped);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn unknown_status(mut self, choice: UnknownStatus) -> Self {
        self.settings.unknown_status = choice;
        self
    }

    /// Which credentials to accept beside Open Badges: [`Accepted::Any`], or those of some types. One that is not accepted is judged by
    /// the same rules, and stays undetermined. May be called several times; what is given adds up.
    ///
    /// ```
    /// use ob3::{Bundle, Timestamp, Verifier};
    /// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
    /// let card = br#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential", "StudentCard"]}"#;
    /// let is_open = |verifier: Verifier| {
    ///     let report = verifier.verify(card, now, &Bundle::new());
    ///     report.findings().iter().any(|finding| finding.code.name() == "conformance.kind.other")
    /// };
    /// assert!(is_open(Verifier::new()) && is_open(Verifier::new().accept(["LibraryCard"])));
    /// assert!(!is_open(Verifier::new().accept(["StudentCard"])) && !is_open(Verifier::new().accept(["any"])));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn accept(mut self, kinds: impl IntoIterator<Item = impl Into<Accepted>>) -> Self {
        self.settings.accept.extend(kinds.into_iter().map(Into::into));
        self
    }

    /// By how much clocks may differ: so much earlier than it says, a credential or a proof counts as begun. No end comes later by it.
    /// By default a minute; under [`Policy::Strict`] always nothing.
    pub fn clock_tolerance(mut self, tolerance: Duration) -> Self {
        self.settings.clock_tolerance = Some(tolerance);
        self
    }

    /// Whom the badge must belong to: see [`Recipient`].
    ///
    /// ```
    /// use ob3::{Recipient, Verifier};
    /// let verifier = Verifier::new().recipient(Recipient::of_type("ada@example.org", "emailAddress"));
    /// ```
    pub fn recipient(mut self, recipient: impl Into<Recipient>) -> Self {
        self.settings.recipient = Some(recipient.into());
        self
    }

    /// Whom to trust: an issuer that is not on the list is an error. May be called several times; what is given adds up. Without
    /// a list, trust is not asked; with an empty one, nobody is trusted.
    ///
    /// ```
    /// use ob3::{Trusted, Verifier};
    /// let verifier = Verifier::new().trust([Trusted::parse("https://example.edu")?, Trusted::parse("did:web:badges.example")?]);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn trust(mut self, entries: impl IntoIterator<Item = Trusted>) -> Self {
        self.settings.trust.get_or_insert_default().extend(entries);
        self
    }

    /// The purpose that the proof must have.
    pub fn purpose(mut self, purpose: impl Into<String>) -> Self {
        self.settings.purpose = Some(purpose.into());
        self
    }

    /// The domain that the proof must be made for.
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.settings.domain = Some(domain.into());
        self
    }

    /// The challenge that the proof must answer.
    pub fn challenge(mut self, challenge: impl Into<String>) -> Self {
        self.settings.challenge = Some(challenge.into());
        self
    }

    /// Whether every proof must hold. By default one good proof of the issuer suffices and what is wrong with another is a warning,
    /// but under the policy [`Policy::Strict`], which also demands that every key is the issuer's.
    ///
    /// ```
    /// use ob3::{Bundle, Timestamp, Verifier};
    /// let badge = include_bytes!("../../../test-vectors/valid/proof-set-with-one-forged.json");
    /// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
    /// assert!(Verifier::new().verify(badge, now, &Bundle::new()).is_valid());
    /// assert!(!Verifier::new().all_proofs(true).verify(badge, now, &Bundle::new()).is_valid());
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn all_proofs(mut self, all_proofs: bool) -> Self {
        self.settings.all_proofs = all_proofs;
        self
    }

    /// Other budgets.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.settings.limits = limits;
        self
    }

    /// Reads documents although people would read something else in them than is signed: only tests want that, which show what the
    /// rule of reading is for.
    #[doc(hidden)]
    pub fn reads_anything(mut self, reads_anything: bool) -> Self {
        self.settings.reads_anything = reads_anything;
        self
    }

    /// Tries nothing to tell why a signature does not fit: for tests that verify thousands of which none does.
    #[doc(hidden)]
    pub fn skips_causes(mut self, skips_causes: bool) -> Self {
        self.settings.skips_causes = skips_causes;
        self
    }

    /// Verifies a credential at an instant, or with `None` without a clock: then whether it is in time stays open. Whatever the bytes
    /// are, there is a report.
    pub fn verify(&self, bytes: &[u8], now: impl Into<Option<Timestamp>>, bundle: &Bundle) -> Report {
        let mut verification = Verification::new(&self.settings, now.into(), bundle, examine::report_on);
        examine::report_on(&mut verification, &Source::Bytes(bytes))
    }
}

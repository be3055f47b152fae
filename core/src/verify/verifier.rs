//! The verifier: asks the questions in their order, and never fails to answer.

use std::cell::RefCell;
use std::sync::LazyLock;

use crate::budget::{Budget, cost};
use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::{Drops, Options};
use crate::limits::Limits;
use crate::loader::Bundle;
use crate::model::kind::{DataModel, Kind, Owner};
use crate::proof::{Unsecured, VcJwt};
use crate::signed::SignedCredential;
use crate::time::Timestamp;
use crate::verify::answer::{Answer, check_of};
use crate::verify::issuer::owner_id;
use crate::verify::open::{Form, Opened, enveloped, open, token_of};
use crate::verify::proof::{Examined, Secured, count_statement_signatures, examine, follow_chains};
use crate::verify::recipient::Recipient;
use crate::verify::report::{Check, Draft, Report};
use crate::verify::settings::{Settings, UnknownStatus};
use crate::verify::trusted::Trusted;
use crate::verify::{conformance, jwt, older, recipient, validity};

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

    /// Verifies a credential at an instant, or with `None` without a clock: then whether it is in time stays open. Whatever the bytes
    /// are, there is a report.
    pub fn verify(&self, bytes: &[u8], now: impl Into<Option<Timestamp>>, bundle: &Bundle) -> Report {
        let draft = Draft::with_budget(self.settings.policy, &self.settings.limits);
        self.at(now.into()).verify_into(draft, bytes, bundle).finish()
    }

    /// This verifier with its clock stopped at an instant.
    pub(super) fn at(&self, now: Option<Timestamp>) -> Self {
        Verifier { settings: Settings { now, ..self.settings.clone() } }
    }

    pub(super) fn verify_into(&self, mut report: Draft, bytes: &[u8], bundle: &Bundle) -> Draft {
        report.asked(Check::Open);
        let read =
            open(bytes, &self.settings.limits, &mut report).and_then(|opened| self.read(&opened, bundle, &mut report));
        if let Err(error) = read {
            report.note(Check::Open, &error);
        }
        report
    }

    fn read(&self, opened: &Opened<'_>, bundle: &Bundle, report: &mut Draft) -> Result<(), Error> {
        match opened.form {
            Form::Json => self.read_json(&opened.text, bundle, report),
            Form::Jws => self.read_jwt(token_of(&opened.text)?, false, bundle, report),
        }
    }

    fn read_json(&self, text: &[u8], bundle: &Bundle, report: &mut Draft) -> Result<(), Error> {
        report.budget.spend_bytes(text.len(), cost::JSON)?;
        let document = Value::parse(text, &self.settings.limits)?;
        // The bytes were found to be UTF-8 on the way.
        report.credential = std::str::from_utf8(text).ok().map(SignedCredential::from_text);
        let Value::Object(document) = document else {
            return Err(Error::new(
                Code::JsonRoot,
                format!("expected a credential, which is a JSON object, found {}", document.kind()),
            ));
        };
        if let Some(error) = older::found(&document) {
            report.kind = Some(older::KIND);
            return Err(error);
        }
        match Kind::of(&document)? {
            Kind::Envelope => self.read_jwt(enveloped(&document)?, true, bundle, report),
            kind => self.read_document(document, kind, None, bundle, report),
        }
    }

    fn read_jwt(&self, token: &str, is_enveloped: bool, bundle: &Bundle, report: &mut Draft) -> Result<(), Error> {
        report.credential = Some(SignedCredential::from_text(token));
        report.budget.spend_bytes(token.len(), cost::JSON)?;
        let jwt = VcJwt::parse(token, &self.settings.limits)?;
        if let Some(error) = older::found_signed(jwt.credential()) {
            report.kind = Some(older::KIND);
            return Err(error);
        }
        report.format = Some(jwt.format());
        let found = jwt.kind();
        if found == Kind::Envelope || is_enveloped && found == Kind::Presentation {
            let message = format!("expected a credential in the token, found {}", found.in_words());
            return Err(Error::new(Code::EnvelopeMalformed, message).at("/type"));
        }
        self.read_document(jwt.credential().clone(), found, Some(&jwt), bundle, report)
    }

    fn read_document(
        &self,
        document: Object<'_>,
        kind: Kind,
        jwt: Option<&VcJwt<'_>>,
        bundle: &Bundle,
        report: &mut Draft,
    ) -> Result<(), Error> {
        kind.check_members(&document)?;
        match kind {
            Kind::Presentation => self.examine_presentation(document, jwt, bundle, report),
            Kind::Badge
            | Kind::Endorsement
            | Kind::LearnerRecord
            | Kind::StatusList(_)
            | Kind::SchemaCredential
            | Kind::Credential
            | Kind::Envelope
            | Kind::Unknown => self.examine(document, kind, jwt, bundle, report),
        }
        Ok(())
    }

    pub(super) fn examine(
        &self,
        mut document: Object<'_>,
        kind: Kind,
        jwt: Option<&VcJwt<'_>>,
        bundle: &Bundle,
        report: &mut Draft,
    ) {
        report.kind = kind.name();
        // Whatever is asked, the document is gone through; where nothing is left, it is not begun.
        let size = report.credential.as_ref().map_or(0, |credential| credential.as_bytes().len());
        if let Err(error) = report.budget.spend_bytes(size, cost::DOCUMENT) {
            report.note(Check::Open, &error);
            return;
        }
        self.ask_data_model(&document, report);
        if self.settings.asks(Check::Conformance) {
            report.asked(Check::Conformance);
            for error in conformance::check(&document, kind, report.is_in_record) {
                report.note(Check::Conformance, &error);
            }
            self.ask_schemas(&document, bundle, report);
            self.ask_resources(&document, bundle, report);
            if kind == Kind::LearnerRecord {
                self.ask_record(&document, bundle, report);
            }
        }
        let proofs = document.remove("proof");
        if self.settings.asks(Check::Proof) || self.settings.asks(Check::Issuer) {
            self.ask_securing(&document, kind.owner(), proofs.as_ref(), jwt, bundle, report);
        }
        self.ask_status(&document, bundle, report);
        if self.settings.asks(Check::Validity) {
            report.asked(Check::Validity);
            let claimed = jwt.map(|jwt| jwt::check_validity(jwt, self.settings.now)).unwrap_or_default();
            for error in validity::check(&document, kind, self.settings.now).into_iter().chain(claimed) {
                report.note(Check::Validity, &error);
            }
        }
        self.ask_recipient(&document, report);
        self.ask_endorsements(&document, bundle, report);
        self.ask_trust(&document, bundle, report);
        self.ask_refresh(&document, kind, bundle, report);
    }

    /// What was signed says by which edition of the data model it is read.
    pub(super) fn ask_data_model(&self, document: &Object<'_>, report: &mut Draft) {
        if !self.settings.asks(Check::Proof) {
            return;
        }
        if let Err(error) = DataModel::of(document) {
            report.note(Check::Open, &error);
        }
    }

    fn ask_recipient(&self, document: &Object<'_>, report: &mut Draft) {
        match &self.settings.recipient {
            Some(recipient) if self.settings.asks(Check::Recipient) => {
                report.asked(Check::Recipient);
                if let Some(error) = recipient::check(document, recipient) {
                    report.note(Check::Recipient, &error);
                }
            }
            None if self.settings.insists_on(Check::Recipient)
                || self.settings.asks(Check::Recipient) && self.settings.withholds_recipient() =>
            {
                let error = Error::new(Code::QuestionUnanswered, "nobody said whom the badge should belong to");
                report.note(Check::Recipient, &error);
            }
            _ => {}
        }
    }

    /// Whose key must have signed, as far as the document says.
    fn ask_owner<'d>(&self, document: &'d Object<'_>, owner: Owner, report: &mut Draft) -> Option<&'d str> {
        match owner_id(document, owner) {
            Ok(owner) => owner,
            Err(error) => {
                if self.settings.asks(Check::Issuer) {
                    report.note(Check::Issuer, &error);
                }
                None
            }
        }
    }

    /// Is it intact, and whose key is that? Of a credential or a presentation, with proofs inside or as a token.
    pub(super) fn ask_securing(
        &self,
        document: &Object<'_>,
        whose: Owner,
        proofs: Option<&Value<'_>>,
        jwt: Option<&VcJwt<'_>>,
        bundle: &Bundle,
        report: &mut Draft,
    ) {
        match jwt {
            Some(jwt) => self.ask_jwt_and_issuer(document, whose, jwt, proofs.is_some(), bundle, report),
            None => self.ask_proof_and_issuer(document, whose, proofs, bundle, report),
        }
    }

    /// The two belong together: a proof counts only with a key that is the issuer's.
    fn ask_proof_and_issuer(
        &self,
        document: &Object<'_>,
        whose: Owner,
        proofs: Option<&Value<'_>>,
        bundle: &Bundle,
        report: &mut Draft,
    ) {
        let ask_issuer = self.settings.asks(Check::Issuer);
        if self.settings.asks(Check::Proof) {
            report.asked(Check::Proof);
        }
        let owner = self.ask_owner(document, whose, report);
        let Some(proofs) = proofs.filter(|proofs| !proofs.as_slice().is_empty()) else {
            let error = Error::new(Code::ProofMissing, "expected a proof, found none: this credential is not signed")
                .at("/proof");
            report.note(Check::Proof, &error);
            return;
        };
        let count = proofs.as_slice().len();
        if count > self.settings.limits.proofs {
            let error = Error::new(
                Code::LimitProofs,
                format!("expected at most {} proofs, found {count}", self.settings.limits.proofs),
            )
            .at("/proof");
            report.note(Check::Proof, &error);
            return;
        }
        let most = self.settings.limits.statement_signatures;
        report.statement_signatures_seen += count_statement_signatures(proofs.as_slice());
        if report.statement_signatures_seen > most {
            let message = format!("expected at most {most} signatures of single statements, found more");
            report.note(Check::Proof, &Error::new(Code::LimitProofs, message).at("/proof"));
            return;
        }
        let options = self.reading(&report.budget);
        let secured = Secured {
            proofs: proofs.as_slice(),
            bundle,
            reading: &options,
            unsecured: Unsecured::new(document, bundle, &options),
            chained: RefCell::default(),
        };
        let path_of = |index: usize| {
            if matches!(proofs, Value::Array(_)) { format!("/proof/{index}") } else { String::from("/proof") }
        };
        let mut examined: Vec<Examined> =
            (0..count).map(|index| examine(&self.settings, &secured, index, path_of(index))).collect();
        follow_chains(&mut examined, report.policy());
        let owner = owner.filter(|_| ask_issuer);
        let answers: Vec<Answer> = examined
            .into_iter()
            .map(|examined| Answer::about(examined, owner, &self.settings).in_words_for(whose, owner))
            .collect();
        if ask_issuer {
            self.note_issuer_asked(&answers, report);
        }
        self.decide(answers, report);
    }

    /// The same of a token, which is one proof. A proof inside it is signed along, and is not looked at.
    fn ask_jwt_and_issuer(
        &self,
        document: &Object<'_>,
        whose: Owner,
        jwt: &VcJwt<'_>,
        has_proof: bool,
        bundle: &Bundle,
        report: &mut Draft,
    ) {
        let ask_issuer = self.settings.asks(Check::Issuer);
        if self.settings.asks(Check::Proof) {
            report.asked(Check::Proof);
        }
        let owner = self.ask_owner(document, whose, report);
        let (mut examined, bound) = jwt::examine(&self.settings, jwt, owner, bundle, &report.budget);
        if has_proof {
            let message = "a proof stands inside the token; it is signed with the rest, and nobody has looked at it";
            examined.errors.push(Error::new(Code::JwtProofInside, message).at("/proof"));
        }
        let answer = Answer::bound(examined, bound.filter(|_| ask_issuer), &self.settings).in_words_for(whose, owner);
        let answers = vec![answer];
        if ask_issuer {
            self.note_issuer_asked(&answers, report);
        }
        self.decide(answers, report);
    }

    /// Without a key there is nobody to ask about; if that was the only question, it stays open.
    fn note_issuer_asked(&self, answers: &[Answer], report: &mut Draft) {
        if answers.iter().any(|answer| answer.examined.resolved.is_some()) {
            report.asked(Check::Issuer);
        } else if !self.settings.asks(Check::Proof) {
            let error = Error::new(Code::QuestionUnanswered, "no proof led to a key, so nobody can say whose it is");
            report.note(Check::Issuer, &error);
        }
    }

    /// One good proof suffices, unless the policy asks for all (OB 3.0 §8: a verifier may accept any one).
    fn decide(&self, answers: Vec<Answer>, report: &mut Draft) {
        let rank = |answer: &Answer| (answer.weight, !answer.is_intact(self.settings.policy));
        let Some((decisive, best)) = answers.iter().enumerate().min_by_key(|(_, answer)| rank(answer)) else { return };
        let tolerate = self.settings.policy != Policy::Strict
            && best.is_intact(self.settings.policy)
            && best.weight < Severity::Error;
        for (index, answer) in answers.into_iter().enumerate() {
            if index == decisive {
                report.format = answer.examined.format;
                report.provenance = answer.provenance;
                report.signer = answer.examined.resolved.as_ref().map(|resolved| resolved.key.clone());
            }
            for (check, error) in answer.findings() {
                let severity = error.code().severity(self.settings.policy);
                let severity = if index != decisive && tolerate { severity.min(Severity::Warning) } else { severity };
                // Without a key no signature is checked, whichever question the missing key belongs to.
                let leaves_proof_open = check_of(error.code()) == Check::Issuer && severity >= Severity::Open;
                if leaves_proof_open && self.settings.asks(Check::Proof) {
                    report.unanswered(Check::Proof);
                }
                if self.settings.asks(check) {
                    report.note_as(check, error, severity);
                } else if leaves_proof_open {
                    report.note_as(Check::Proof, error, severity);
                }
            }
        }
    }

    pub(super) fn reading(&self, budget: &Budget) -> Options {
        let drops = if self.settings.policy == Policy::Compat { Drops::RefuseButEmpty } else { Drops::Refuse };
        let Settings { reads_anything, limits, .. } = self.settings;
        Options { drops, reads_anything, limits, budget: budget.clone(), ..Options::default() }
    }
}

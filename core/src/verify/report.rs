//! The report: the same in every language, through one serde shape.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::budget::Budget;
use crate::code::{Code, Policy, Severity};
use crate::departure;
use crate::document_kind::DocumentKind;
use crate::documents::Origin;
use crate::error::Error;
use crate::json::Object;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::model::AchievementCredential;
use crate::model::kind::Kind;
use crate::proof::Format;
use crate::signed::{Carrier, SignedCredential};
use crate::summary::Summary;
use crate::time::Timestamp;
use crate::verify::cause;
pub(crate) use crate::verify::check::{Check, CheckOutcome, Outcome, Verdict};
use crate::verify::fetched::Fetched;
use crate::verify::identity::{Found, Identity, Provenance, id_of};
use crate::verify::need::Need;
use crate::verify::trust::registry::RegistryEntry;
use crate::verify::wrapping::Layer;
use crate::words::{Language, Params, Phrase, message_in};

/// Something that was found, with its cause, its place and its weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The question that it belongs to.
    pub check: Check,
    /// How much it weighs under the policy at hand.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// Where: a JSON pointer into the credential, or into [`document`](Self::document); empty for the whole. Of a JWT, `/header/...`
    /// leads into its header, and a claim has its name.
    pub path: String,
    /// The address of the document that the fault is in, where that is another one than the credential: a status list, a DID document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Which sentence the message is, by its stable id: the code and, where a code has several sentences, a variant after a slash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<&'static str>,
    /// What the message speaks of, by name and as it was found: nothing in it is shortened or made visible.
    pub params: Params,
    /// What is wrong, what was found, what to do, in English: the phrase with the params in it.
    pub message: String,
    /// The W3C problem type, where one exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<&'static str>,
}

impl Finding {
    /// The message in another language; in English where there is no translation.
    pub fn message_in(&self, language: Language) -> String {
        message_in(self.phrase, &self.params, &self.message, language)
    }
}

/// A document that is lacking: [insert](crate::Bundle::insert) it, or say that it cannot be had, and ask again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Missing {
    /// Where it is.
    pub url: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Whether it is asked for now, by the rules of a [`Session`](crate::Session).
    #[serde(skip)]
    is_due: bool,
}

/// The report of an endorsement that stands in a credential.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct EndorsementReport {
    /// Where the endorsement stands: a JSON pointer into the credential.
    pub path: String,
    /// What is to be said of it. The paths in it are the endorsement's own.
    pub report: Report,
}

/// The answer to a verification: a verdict, every question with its outcome, every finding with its reason.
///
/// Its JSON form is the same in every language; `test-vectors/report.schema.json` describes it.
#[derive(Debug, Clone)]
pub struct Report {
    verdict: Verdict,
    conformant: bool,
    carrier: Option<Carrier>,
    layers: Vec<Layer>,
    kind: Option<&'static str>,
    format: Option<Format>,
    provenance: Option<Provenance>,
    signer: Option<VerifyingKey>,
    trusted_by: Option<String>,
    registry_entry: Option<RegistryEntry>,
    are_keys_fetched: bool,
    is_registry_fetched: bool,
    as_of: Option<Timestamp>,
    checks: Vec<CheckOutcome>,
    findings: Vec<Finding>,
    missing: Vec<Missing>,
    fetched: Vec<Fetched>,
    credentials: Vec<Report>,
    endorsements: Vec<EndorsementReport>,
    refreshed: Option<Box<Report>>,
    credential: Option<SignedCredential>,
    opened: Option<Arc<Read>>,
}

/// A report as JSON has it: what follows from the rest of it is worked out when it is asked for.
#[derive(Serialize)]
struct Told<'r> {
    verdict: Verdict,
    authentic: bool,
    conformant: bool,
    carrier: Option<Carrier>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    opened: &'r [Layer],
    kind: Option<&'static str>,
    format: Option<Format>,
    provenance: Option<Provenance>,
    identity: Identity<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trusted_by: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registry_entry: Option<&'r RegistryEntry>,
    summary: Option<Summary<'r>>,
    claimed: Option<Summary<'r>>,
    checks: &'r [CheckOutcome],
    findings: &'r [Finding],
    missing: &'r [Missing],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    fetched: &'r [Fetched],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    credentials: &'r [Report],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    endorsements: &'r [EndorsementReport],
    #[serde(skip_serializing_if = "Option::is_none")]
    refreshed: Option<&'r Report>,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = Told {
            verdict: self.verdict,
            authentic: self.is_authentic(),
            conformant: self.conformant,
            carrier: self.carrier,
            opened: &self.layers,
            kind: self.kind,
            format: self.format,
            provenance: self.provenance,
            identity: self.identity(),
            trusted_by: self.trusted_by(),
            registry_entry: self.registry_entry(),
            summary: self.summary(),
            claimed: self.claimed(),
            checks: &self.checks,
            findings: &self.findings,
            missing: &self.missing,
            fetched: &self.fetched,
            credentials: &self.credentials,
            endorsements: &self.endorsements,
            refreshed: self.refreshed(),
        };
        told.serialize(serializer)
    }
}

/// A document that was opened. The report has its text, and what that says is parsed once more when it is first asked for: the same
/// text, in the same way and under the same limits, so that it says what was verified.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) kind: Kind,
    limits: Limits,
    document: OnceLock<Object<'static>>,
}

impl Read {
    pub(crate) fn new(kind: Kind, limits: Limits) -> Self {
        Read { kind, limits, document: OnceLock::new() }
    }

    /// One whose document is kept at once, because it is asked for before the verification ends.
    pub(crate) fn keeping(document: Object<'static>, kind: Kind, limits: Limits) -> Self {
        Read { kind, limits, document: OnceLock::from(document) }
    }

    fn document(&self, text: &SignedCredential) -> Option<&Object<'static>> {
        if self.document.get().is_none() {
            let document = text.read(&self.limits)?;
            return Some(self.document.get_or_init(|| document));
        }
        self.document.get()
    }
}

impl Report {
    /// The answer in one word.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Whether the verdict is [`Verdict::Valid`].
    pub fn is_valid(&self) -> bool {
        self.verdict == Verdict::Valid
    }

    /// Whether it is genuine: the proof holds, and the key is the issuer's. It may be so and yet be revoked, expired or not in the form
    /// that the standard gives it.
    pub fn is_authentic(&self) -> bool {
        self.holds(Check::Proof) && self.holds(Check::Issuer)
    }

    fn holds(&self, check: Check) -> bool {
        self.outcome(check) == Outcome::Passed
    }

    /// Who vouches for the issuer; of a presentation, for the holder.
    pub fn identity(&self) -> Identity<'_> {
        let Some((document, kind)) = self.read().filter(|_| self.holds(Check::Proof)) else {
            return Identity::unknown();
        };
        if matches!(self.outcome(Check::Issuer), Outcome::Failed | Outcome::Skipped) {
            return Identity::unknown();
        }
        let issuer = id_of(document, kind.owner());
        Identity::of(&Found {
            issuer,
            provenance: self.provenance,
            trusted_by: self.trusted_by(),
            registry_entry: self.registry_entry(),
            are_keys_fetched: self.are_keys_fetched,
            is_registry_fetched: self.is_registry_fetched,
            as_of: self.as_of,
        })
    }

    /// What the badge says, for people: there is an answer only if the proof holds, so that it was signed as it is read. Whether it
    /// is to be relied on, the verdict says.
    ///
    /// ```
    /// # let bytes = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
    /// let report = ob3::verify(bytes, ob3::Timestamp::parse("2026-01-31T12:00:00Z")?);
    /// let summary = report.summary().ok_or("not proven")?;
    /// assert_eq!(summary.name, Some("Teamwork"));
    /// assert_eq!(summary.recipients.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn summary(&self) -> Option<Summary<'_>> {
        let (document, kind) = self.read().filter(|_| self.holds(Check::Proof))?;
        Summary::of(document, kind)
    }

    /// What the badge claims where its proof does not hold, or was not asked about. Do not believe it.
    pub fn claimed(&self) -> Option<Summary<'_>> {
        let (document, kind) = self.read().filter(|_| !self.holds(Check::Proof))?;
        Summary::of(document, kind)
    }

    /// Whether the credential keeps the rules of its data model to the letter: they were looked at, and nothing departs from them,
    /// neither in meaning nor in form (see [`Departure`](crate::Departure)), whatever the policy made of it. A genuine badge may depart
    /// in form and be valid. Of a presentation and of a record, each credential in it is counted in.
    pub fn is_conformant(&self) -> bool {
        self.conformant
    }

    /// What the credential came in, if that could be told.
    pub fn carrier(&self) -> Option<Carrier> {
        self.carrier
    }

    /// What was opened on the way to the credential, from the outside in: the answer of a server, an array, a `data:` URL. Empty
    /// where it was handed in alone. What is said of it is said of what was inside, as if that had been handed in.
    ///
    /// ```
    /// use ob3::{Timestamp, verify};
    /// let badge = include_str!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
    /// let answer = format!(r#"{{"data": {{"credential": {badge}}}}}"#);
    /// let report = verify(answer.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?);
    /// assert!(report.is_valid());
    /// assert_eq!(report.opened()[0].path.as_deref(), Some("/data/credential"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn opened(&self) -> &[Layer] {
        &self.layers
    }

    /// What kind of credential it is: `OpenBadgeCredential`, `EndorsementCredential`, ...
    pub fn kind(&self) -> Option<&str> {
        self.kind
    }

    /// The format of the proof that decided.
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    /// How the key is bound to the issuer.
    pub fn provenance(&self) -> Option<Provenance> {
        self.provenance
    }

    /// The key whose signature decided.
    pub(super) fn signer(&self) -> Option<&VerifyingKey> {
        self.signer.as_ref()
    }

    /// The entry of the caller's list that vouches for the issuer, as the caller wrote it (see
    /// [`Verifier::trust`](crate::Verifier::trust)). None without a list, or where no entry does.
    pub fn trusted_by(&self) -> Option<&str> {
        self.trusted_by.as_deref()
    }

    /// What the registry or federation that vouches writes of the issuer. Show its name beside the badge's, which the issuer chose.
    pub fn registry_entry(&self) -> Option<&RegistryEntry> {
        self.registry_entry.as_ref()
    }

    /// Every question with its outcome.
    pub fn checks(&self) -> &[CheckOutcome] {
        &self.checks
    }

    /// What became of one question.
    pub fn outcome(&self, check: Check) -> Outcome {
        self.checks.iter().find(|outcome| outcome.check == check).map_or(Outcome::Skipped, |outcome| outcome.outcome)
    }

    /// Every finding, in the order of the questions.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The documents that would settle what is open; and, which changes no verdict of the credential, those that its endorsements
    /// lack, what it refers to with a digest, as [`DocumentKind::Resource`], and of a valid credential the current edition, as
    /// [`DocumentKind::Refresh`].
    pub fn missing(&self) -> &[Missing] {
        &self.missing
    }

    /// What is lacking and asked for now.
    pub(super) fn due(&self) -> impl Iterator<Item = &Missing> {
        self.missing.iter().filter(|missing| missing.is_due)
    }

    /// Which documents were asked for during the verification, of whom, and what came: of a [`Session`](crate::Session). Empty where
    /// nothing was asked for.
    pub fn fetched(&self) -> &[Fetched] {
        &self.fetched
    }

    pub(super) fn set_fetched(&mut self, fetched: Vec<Fetched>) {
        self.fetched = fetched;
    }

    /// Of a presentation and of a learner record (`ClrCredential`), a report of each credential in it, in their order. The verdict of
    /// the whole counts them in, and [`missing`](Self::missing) names what they lack too.
    pub fn credentials(&self) -> &[Report] {
        &self.credentials
    }

    /// A report of each endorsement in the credential, in the order in which they stand there. An endorsement that does not hold
    /// is a warning, and so is one that could not be verified, of which [`missing`](Self::missing) names what it lacks: what others
    /// say makes the credential no worse. Under the policy [`Strict`](Policy::Strict) the one is an error, and the other leaves the
    /// verdict undetermined.
    ///
    /// ```
    /// # let report = ob3::verify(b"{}", ob3::Timestamp::parse("2026-01-31T12:00:00Z")?);
    /// for endorsement in report.endorsements().iter().filter(|endorsement| endorsement.report.is_valid()) {
    ///     println!("{} is genuine", endorsement.path);
    /// }
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn endorsements(&self) -> &[EndorsementReport] {
        &self.endorsements
    }

    /// The report of the current edition, where the credential says where it is to be had and that was provided. It changes no
    /// verdict of this one under the policy `standard`; a finding `refresh.*` says whether it is newer.
    pub fn refreshed(&self) -> Option<&Report> {
        self.refreshed.as_deref()
    }

    /// The verified credential: there is one only if the verdict is valid. The other one is [`unverified`](Self::unverified).
    pub fn credential(&self) -> Option<&SignedCredential> {
        self.credential.as_ref().filter(|_| self.is_valid())
    }

    /// The credential whatever the verdict, if it could be opened. Do not believe what it says.
    pub fn unverified(&self) -> Option<&SignedCredential> {
        self.credential.as_ref()
    }

    /// What was verified, as it was parsed when it was verified: there is one only if the verdict is valid. Of a token it is the
    /// credential in it, as its claims complete it. The other one is [`unverified_document`](Self::unverified_document).
    ///
    /// ```
    /// # let bytes = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
    /// let report = ob3::verify(bytes, ob3::Timestamp::parse("2026-01-31T12:00:00Z")?);
    /// let document = report.document().ok_or("not valid")?;
    /// assert_eq!(document.member("name").and_then(|name| name.as_str()), Some("Teamwork"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn document(&self) -> Option<&Object<'static>> {
        self.unverified_document().filter(|_| self.is_valid())
    }

    /// What was handed in, whatever the verdict, if it could be opened and is of one kind. Do not believe what it says.
    pub fn unverified_document(&self) -> Option<&Object<'static>> {
        self.opened.as_ref()?.document(self.credential.as_ref()?)
    }

    /// What the verified badge says: there is an answer only if the verdict is valid and it is a badge, neither an endorsement, nor a
    /// record, nor a presentation. The other one is [`unverified_badge`](Self::unverified_badge).
    ///
    /// ```
    /// # let bytes = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
    /// let report = ob3::verify(bytes, ob3::Timestamp::parse("2026-01-31T12:00:00Z")?);
    /// let achievement = report.badge().and_then(|badge| badge.credential_subject()?.achievement());
    /// assert_eq!(achievement.and_then(|achievement| achievement.name()), Some("Teamwork"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn badge(&self) -> Option<AchievementCredential<'_>> {
        self.unverified_badge().filter(|_| self.is_valid())
    }

    /// What the badge says, whatever the verdict. Do not believe it.
    pub fn unverified_badge(&self) -> Option<AchievementCredential<'_>> {
        if self.opened_kind() != Some(Kind::Badge) {
            return None;
        }
        self.unverified_document().map(AchievementCredential::from)
    }

    fn read(&self) -> Option<(&Object<'static>, Kind)> {
        Some((self.unverified_document()?, self.opened_kind()?))
    }

    /// What kind of document was opened.
    pub(crate) fn opened_kind(&self) -> Option<Kind> {
        self.opened.as_ref().map(|opened| opened.kind)
    }

    /// The report as compact JSON, on one line.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A report in the making.
pub(crate) struct Draft {
    policy: Policy,
    pub(crate) carrier: Option<Carrier>,
    /// What was opened on the way.
    pub(crate) layers: Vec<Layer>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) format: Option<Format>,
    pub(crate) provenance: Option<Provenance>,
    /// The key that the deciding proof names.
    pub(crate) signer: Option<VerifyingKey>,
    /// The documents that say whose that key is, and the origin of the one that proves least; none where the issuer's name is the key.
    pub(crate) key_documents: Vec<String>,
    pub(crate) key_origin: Option<Origin>,
    /// When the oldest copy of them was had, and that of the registry, where that is known.
    pub(crate) keys_as_of: Option<Timestamp>,
    pub(crate) registry_as_of: Option<Timestamp>,
    pub(crate) trusted_by: Option<String>,
    pub(crate) registry_entry: Option<RegistryEntry>,
    /// The origin of the registry that vouches.
    pub(crate) registry_origin: Option<Origin>,
    pub(crate) credential: Option<SignedCredential>,
    pub(crate) opened: Option<Arc<Read>>,
    /// Whether anything departs from the data model.
    departs: bool,
    asked: Vec<Check>,
    unanswered: Vec<Check>,
    findings: Vec<Finding>,
    /// What is lacking, in the order in which that was found, and by what it is needed; and where it stands there, to be found quickly: parts
    /// may lack thousands.
    missing: Vec<(Missing, Need)>,
    known_missing: HashMap<(DocumentKind, String), usize>,
    credentials: Vec<Report>,
    endorsements: Vec<EndorsementReport>,
    pub(crate) refreshed: Option<Box<Report>>,
}

impl Draft {
    pub(crate) fn new(policy: Policy) -> Self {
        Draft {
            policy,
            carrier: None,
            layers: Vec::new(),
            kind: None,
            format: None,
            provenance: None,
            signer: None,
            key_documents: Vec::new(),
            key_origin: None,
            keys_as_of: None,
            registry_as_of: None,
            trusted_by: None,
            registry_entry: None,
            registry_origin: None,
            credential: None,
            opened: None,
            departs: false,
            asked: Vec::with_capacity(Check::ALL.len()),
            unanswered: Vec::new(),
            findings: Vec::new(),
            missing: Vec::new(),
            known_missing: HashMap::new(),
            credentials: Vec::new(),
            endorsements: Vec::new(),
            refreshed: None,
        }
    }

    pub(crate) fn policy(&self) -> Policy {
        self.policy
    }

    /// The question was asked.
    pub(crate) fn asked(&mut self, check: Check) {
        self.asked.push(check);
    }

    /// The question was asked and could not be answered, for a reason that stands among the findings of another.
    pub(crate) fn unanswered(&mut self, check: Check) {
        self.unanswered.push(check);
    }

    /// Notes an error as a finding, and what would settle it.
    pub(crate) fn note(&mut self, check: Check, error: &Error) {
        self.note_as(check, error, departure::severity(error, self.policy));
    }

    /// As [`note`](Self::note), with another weight than the policy gives.
    pub(crate) fn note_as(&mut self, check: Check, error: &Error, severity: Severity) {
        let code = error.code();
        self.departs |= departure::departs(code);
        self.findings.push(Finding {
            check,
            severity,
            code,
            path: error.path().to_owned(),
            document: error.document().map(str::to_owned),
            phrase: error.phrase().map(Phrase::id),
            params: error.params().clone(),
            message: error.message().to_owned(),
            problem: code.problem_type(),
        });
        let may_be_missing = matches!(code, Code::RefreshUnanswered | Code::ResourceMissing | Code::StatusListMissing);
        let required = error.requires().zip(error.requires_kind());
        if let Some((url, kind)) = required.filter(|_| severity >= Severity::Undetermined || may_be_missing) {
            self.needs(kind, url, |need| need.own = true);
        }
    }

    fn needs(&mut self, kind: DocumentKind, url: &str, say: impl Fn(&mut Need)) {
        let next = self.missing.len();
        let index = *self.known_missing.entry((kind, url.to_owned())).or_insert(next);
        if index == next {
            self.missing.push((Missing { url: url.to_owned(), kind, is_due: false }, Need::default()));
        }
        if let Some((_, need)) = self.missing.get_mut(index) {
            say(need);
        }
    }

    /// Takes in the report of a credential that stands inside.
    pub(crate) fn include(&mut self, report: Report) {
        self.lacks(&report);
        self.credentials.push(report);
    }

    /// Takes in the report of an endorsement. What one lacks that does not hold anyway would settle nothing.
    pub(crate) fn include_endorsement(&mut self, path: String, report: Report) {
        if report.verdict != Verdict::Invalid {
            for missing in &report.missing {
                self.needs(missing.kind, &missing.url, |need| need.endorsement |= missing.is_due);
            }
        }
        self.endorsements.push(EndorsementReport { path, report });
    }

    /// Takes over what another report lacks, because this one depends on it.
    pub(crate) fn lacks(&mut self, report: &Report) {
        for missing in &report.missing {
            self.needs(missing.kind, &missing.url, |need| need.inside |= missing.is_due);
        }
    }

    /// What became of a question, as far as it is known by now.
    pub(crate) fn outcome(&self, check: Check) -> Outcome {
        let of_check = self.findings.iter().filter(|finding| finding.check == check);
        match of_check.map(|finding| finding.severity).max() {
            Some(Severity::Error) => Outcome::Failed,
            Some(Severity::Undetermined) => Outcome::Undetermined,
            _ if self.unanswered.contains(&check) => Outcome::Undetermined,
            _ if self.asked.contains(&check) => Outcome::Passed,
            _ => Outcome::Skipped,
        }
    }

    /// A proof that does not hold says nothing of whose key it is. That no issuer is named stays.
    fn forget_key(&mut self) {
        let is_about_key = |finding: &Finding| {
            let is_of_document =
                matches!(finding.code, Code::IssuerMissing | Code::IssuerMalformed | Code::PresentationMalformed);
            finding.check == Check::Issuer && !is_of_document
        };
        self.provenance = None;
        self.findings.retain(|finding| !is_about_key(finding));
        self.asked.retain(|check| *check != Check::Issuer);
        self.unanswered.retain(|check| *check != Check::Issuer);
    }

    pub(crate) fn finish(mut self, budget: &Budget) -> Report {
        // Whichever part took the last of it, the whole says so.
        if let Err(error) = budget.check()
            && self.findings.iter().all(|finding| finding.code != Code::LimitWork)
        {
            self.note(Check::Open, &error);
        }
        if budget.is_reached() {
            // Where looking ended too soon, what was seen by then decides nothing.
            for finding in &mut self.findings {
                finding.severity = finding.severity.min(Severity::Undetermined);
            }
        }
        if self.outcome(Check::Proof) == Outcome::Failed {
            self.forget_key();
        }
        let checks: Vec<_> =
            Check::ALL.iter().copied().map(|check| CheckOutcome { check, outcome: self.outcome(check) }).collect();
        let any = |outcome: Outcome| checks.iter().any(|check| check.outcome == outcome);
        let verdict = match (any(Outcome::Failed), any(Outcome::Undetermined)) {
            (true, _) => Verdict::Invalid,
            (false, true) => Verdict::Undetermined,
            (false, false) => Verdict::Valid,
        };
        let holds = match self.outcome(Check::Proof) {
            Outcome::Passed => Some(true),
            Outcome::Failed => Some(false),
            Outcome::Undetermined | Outcome::Skipped => None,
        };
        let missing = self.missing.into_iter().map(|(mut missing, need)| {
            missing.is_due = need.is_due(missing.kind, holds, verdict);
            missing
        });
        let missing = missing.collect();
        // What caused the rest is told first.
        self.findings.sort_by_key(|finding| (!finding.phrase.is_some_and(cause::is_cause), finding.check));
        // Over http anybody on the way can answer.
        let are_keys_fetched = self.key_origin == Some(Origin::Fetched)
            && self.key_documents.iter().all(|url| url.starts_with("https://"));
        let was_looked_at = self.asked.contains(&Check::Conformance) || !self.credentials.is_empty();
        let conformant = was_looked_at
            && !self.departs
            && !budget.is_reached()
            && self.credentials.iter().all(Report::is_conformant);
        Report {
            verdict,
            conformant,
            carrier: self.carrier,
            layers: self.layers,
            kind: self.kind,
            format: self.format,
            provenance: self.provenance,
            signer: self.signer,
            trusted_by: self.trusted_by,
            registry_entry: self.registry_entry,
            are_keys_fetched,
            is_registry_fetched: self.registry_origin == Some(Origin::Fetched),
            as_of: self.keys_as_of.into_iter().chain(self.registry_as_of).min(),
            checks,
            findings: self.findings,
            missing,
            fetched: Vec::new(),
            credentials: self.credentials,
            endorsements: self.endorsements,
            refreshed: self.refreshed,
            credential: self.credential,
            opened: self.opened,
        }
    }
}

//! Who presents what? A presentation's holder, and the credentials in it (VCDM 2.0 §4.12).

use crate::budget::cost;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::loader::Bundle;
use crate::model::contexts::{CREDENTIALS_V1, CREDENTIALS_V2};
use crate::model::kind::{Kind, Owner};
use crate::proof::VcJwt;
use crate::signed::{Carrier, SignedCredential};
use crate::verify::issuer::owner_id;
use crate::verify::open::{enveloped, token_of};
use crate::verify::report::{Check, Draft, Report, Verdict};
use crate::verify::verifier::Verifier;

impl Verifier {
    /// Of a presentation: its form, its proof by whoever presents it, and a report of each credential. Whether it is in time is
    /// for its proof to say.
    pub(super) fn examine_presentation(
        &self,
        mut document: Object<'_>,
        jwt: Option<&VcJwt<'_>>,
        bundle: &Bundle,
        report: &mut Draft,
    ) {
        report.kind = Kind::Presentation.name();
        self.ask_data_model(&document, report);
        if self.settings.lists_above > 0 {
            // Each credential in it could lead to lists of its own.
            let message = "expected a status list, found a presentation of credentials";
            report.note(Check::Open, &Error::new(Code::StatusListKind, message));
            return;
        }
        let size = report.credential.as_ref().map_or(0, |credential| credential.as_bytes().len());
        if let Err(error) = report.budget.spend_bytes(size, cost::DOCUMENT) {
            report.note(Check::Open, &error);
            return;
        }
        if self.settings.asks(Check::Conformance) {
            report.asked(Check::Conformance);
            for error in check(&document) {
                report.note(Check::Conformance, &error);
            }
        }
        let proofs = document.remove("proof");
        if self.settings.asks(Check::Proof) || self.settings.asks(Check::Issuer) {
            self.for_presentations().ask_securing(&document, Owner::Holder, proofs.as_ref(), jwt, bundle, report);
        }
        let holder = owner_id(&document, Owner::Holder).ok().flatten();
        let count = document.member("verifiableCredential").map_or(0, |credentials| credentials.as_slice().len());
        if let Err(error) = self.count_credentials(count, report) {
            report.note(Check::Conformance, &error.at("/verifiableCredential"));
            return;
        }
        let inner = self.for_contents(count);
        for (place, credential) in credentials(&document) {
            if let Err(error) = report.budget.check() {
                report.note(Check::Conformance, &error.at(place));
                break;
            }
            let contained = inner.report_on(credential, false, bundle, report);
            let found = match contained.verdict() {
                Verdict::Valid => None,
                Verdict::Invalid => Some((Code::PresentationCredentialInvalid, "invalid")),
                Verdict::Undetermined => Some((Code::PresentationCredentialOpen, "undetermined")),
            };
            if let Some((code, verdict)) = found {
                let message = format!("this credential is {verdict}, as its own report says");
                report.note(Check::Conformance, &Error::new(code, message).at(place.as_str()));
            }
            let document = contained.unverified().and_then(|credential| credential.document().ok());
            if let Some(error) = document.and_then(|document| check_subject(holder, &document, &place)) {
                report.note(Check::Recipient, &error);
            }
            report.include(contained);
        }
    }

    /// There is one budget for the credentials in all presentations and records that a verification meets.
    ///
    /// # Errors
    /// `limit.credentials`
    pub(super) fn count_credentials(&self, count: usize, report: &mut Draft) -> Result<(), Error> {
        let most = self.settings.limits.credentials;
        report.credentials_seen = report.credentials_seen.saturating_add(count);
        if report.credentials_seen > most {
            let message =
                format!("expected at most {most} credentials, found {}: none was verified", report.credentials_seen);
            return Err(Error::new(Code::LimitCredentials, message));
        }
        Ok(())
    }

    /// A credential that stands in a presentation or a record: an object, or by the data model 1.1 a token. A presentation is none.
    pub(super) fn report_on(
        &self,
        credential: &Value<'_>,
        is_in_record: bool,
        bundle: &Bundle,
        outer: &mut Draft,
    ) -> Report {
        let mut report = Draft::within(outer);
        report.nesting += 1;
        report.is_in_record = is_in_record;
        report.asked(Check::Open);
        let read = match credential {
            Value::Object(document) => match Kind::of(document) {
                Ok(Kind::Envelope) => {
                    enveloped(document).and_then(|token| self.read_contained(token, bundle, &mut report))
                }
                Ok(kind) => is_credential(kind).map(|()| {
                    report.carrier = Some(Carrier::Json);
                    report.credential = Some(SignedCredential::from_text(credential.to_json()));
                    self.examine(document.clone(), kind, None, bundle, &mut report);
                }),
                Err(error) => Err(error),
            },
            Value::String(token) => {
                token_of(token.as_bytes()).and_then(|token| self.read_contained(token, bundle, &mut report))
            }
            other => {
                let message = format!("expected a credential, an object or a JWT, found {}", other.kind());
                Err(malformed(&message, ""))
            }
        };
        if let Err(error) = read {
            report.note(Check::Open, &error);
        }
        outer.count_on_from(&report);
        report.finish()
    }

    fn read_contained(&self, token: &str, bundle: &Bundle, report: &mut Draft) -> Result<(), Error> {
        report.carrier = Some(Carrier::Jwt);
        report.credential = Some(SignedCredential::from_text(token));
        report.budget.spend_bytes(token.len(), cost::JSON)?;
        let jwt = VcJwt::parse(token, &self.settings.limits)?;
        is_credential(jwt.kind())?;
        report.format = Some(jwt.format());
        self.examine(jwt.credential().clone(), jwt.kind(), Some(&jwt), bundle, report);
        Ok(())
    }

    /// The same verifier, but a proof is for authentication unless the caller says otherwise.
    fn for_presentations(&self) -> Verifier {
        let mut settings = self.settings.clone();
        settings.purpose.get_or_insert_with(|| String::from("authentication"));
        Verifier { settings }
    }

    /// The same verifier, but what was demanded of the whole is not demanded of so many parts, and blank nodes that look alike, of
    /// which badges have hardly any, cost no more in all than in one.
    pub(super) fn for_contents(&self, count: usize) -> Verifier {
        let mut settings = self.settings.clone();
        let work = &mut settings.limits.canonicalization_work;
        *work = (*work / count.max(1)).max(LEAST_WORK.min(*work));
        (settings.purpose, settings.domain, settings.challenge) = (None, None, None);
        Verifier { settings }
    }
}

/// What speaks against the form of a presentation.
fn check(document: &Object<'_>) -> Vec<Error> {
    let mut errors = Vec::new();
    let first = document.member("@context").and_then(|context| context.as_slice().first()).and_then(Value::as_str);
    if !first.is_some_and(|first| CONTEXTS.contains(&first)) {
        errors.push(malformed("expected the context of the data model 1.1 or 2.0, before all others", "/@context"));
    }
    if document.member("holder").is_none() {
        let message = "the presentation does not say who presents it: whose key signed it was not asked";
        errors.push(Error::new(Code::PresentationHolderMissing, message).at("/holder"));
    }
    if document.member("verifiableCredential").is_none_or(|credentials| credentials.as_slice().is_empty()) {
        let message = "expected at least one credential, found none: there is nothing to believe";
        errors.push(Error::new(Code::PresentationEmpty, message).at("/verifiableCredential"));
    }
    errors
}

/// The credentials, each with its place.
fn credentials<'o, 'a>(document: &'o Object<'a>) -> impl Iterator<Item = (String, &'o Value<'a>)> {
    let credentials = document.member("verifiableCredential");
    let is_array = credentials.is_some_and(|credentials| credentials.as_array().is_some());
    credentials.map(Value::as_slice).unwrap_or_default().iter().enumerate().map(move |(index, credential)| {
        let place =
            if is_array { format!("/verifiableCredential/{index}") } else { String::from("/verifiableCredential") };
        (place, credential)
    })
}

/// Says that a credential was earned by somebody else than who presents it.
fn check_subject(holder: Option<&str>, credential: &Value<'_>, place: &str) -> Option<Error> {
    let subject = credential.member("credentialSubject")?.member("id")?.as_str()?;
    let holder = holder.filter(|holder| *holder != subject)?;
    let message =
        format!("{holder} presents a credential that {} earned", subject.chars().take(120).collect::<String>());
    Some(Error::new(Code::PresentationSubjectOther, message).at(place))
}

/// Nothing else is looked into where credentials belong.
fn is_credential(kind: Kind) -> Result<(), Error> {
    match kind {
        Kind::Badge
        | Kind::Endorsement
        | Kind::LearnerRecord
        | Kind::StatusList(_)
        | Kind::SchemaCredential
        | Kind::Credential
        | Kind::Unknown => Ok(()),
        Kind::Presentation => {
            Err(malformed("expected a credential, found another presentation, which is not looked into", ""))
        }
        Kind::Envelope => Err(malformed("expected a credential, found an envelope in the envelope", "")),
    }
}

fn malformed(message: &str, path: &str) -> Error {
    Error::new(Code::PresentationMalformed, message).at(path)
}

const CONTEXTS: [&str; 2] = [CREDENTIALS_V2, CREDENTIALS_V1];

/// Hashes that each part may make to tell blank nodes apart, whatever their number.
const LEAST_WORK: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    #[test]
    fn the_parts_share_the_work_of_the_whole_and_each_has_a_little() {
        let work_of = |work: usize, count: usize| {
            let limits = Limits { canonicalization_work: work, ..Limits::default() };
            Verifier::new().limits(limits).for_contents(count).settings.limits.canonicalization_work
        };
        assert_eq!([work_of(40_000, 4), work_of(40_000, 1), work_of(40_000, 0)], [10_000, 40_000, 40_000]);
        assert_eq!([work_of(40_000, 1_000), work_of(100, 10)], [LEAST_WORK, 100]);
    }
}

//! Is it still good? Each entry of `credentialStatus` is looked up in its list, and each list is verified before it is believed.

use std::sync::Arc;

use crate::budget::{Budget, cost};
use crate::code::{Code, Severity};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::loader::{Bundle, Lent};
use crate::model::kind::ListKind;
use crate::status::{Entry, Place, Purpose, check_length};
use crate::verify::issuer::issuer_id;
use crate::verify::listed::{self, MOST_KEPT};
use crate::verify::report::{Check, Draft, Finding, Report, Verdict};
use crate::verify::settings::Settings;
use crate::verify::verifier::Verifier;

/// A list with its report, and the settings under which it was verified.
type Listed = listed::Listed<Report, Settings>;

/// A list may have a status of its own, and so has its list; there it ends.
const DEEPEST: u8 = 2;

impl Verifier {
    /// Asks whether the credential was revoked, suspended or marked in another way (OB 3.0 §9.1; Bitstring Status List §3.2).
    pub(super) fn ask_status(&self, document: &Object<'_>, bundle: &Bundle, report: &mut Draft) {
        let Some(status) = document.member("credentialStatus").filter(|_| self.settings.asks(Check::Status)) else {
            return;
        };
        let (entries, most) = (status.as_slice(), self.settings.limits.status_entries);
        let refusal = if self.settings.lists_above >= DEEPEST {
            let message = "a list whose list has a list: whether the innermost one was revoked, nobody looks up";
            Some(Error::new(Code::StatusListNested, message))
        } else if entries.is_empty() {
            Some(Error::new(Code::StatusEntryMalformed, "expected an entry that says where to look, found none"))
        } else if entries.len() > most {
            let message = format!("expected at most {most} status entries, found {}", entries.len());
            Some(Error::new(Code::LimitStatusEntries, message))
        } else {
            None
        };
        if let Some(error) = refusal {
            report.note(Check::Status, &error.at("/credentialStatus"));
            return;
        }
        let mut is_answered = true;
        for (index, entry) in entries.iter().enumerate() {
            let path = match status {
                Value::Array(_) => format!("/credentialStatus/{index}"),
                _ => String::from("/credentialStatus"),
            };
            for error in self.look_up(entry, document, bundle, report) {
                let severity = if self.settings.goes_on_without(error.code()) {
                    is_answered = false;
                    Severity::Warning
                } else {
                    error.code().severity(report.policy())
                };
                report.note_as(Check::Status, &error.within(&path), severity);
            }
        }
        if is_answered {
            report.asked(Check::Status);
        }
    }

    /// What is to be said of one entry. What its list lacks goes straight into the report.
    fn look_up(&self, entry: &Value<'_>, document: &Object<'_>, bundle: &Bundle, report: &mut Draft) -> Vec<Error> {
        let (url, entry) = match Entry::read(entry) {
            Ok(Entry::Place(place)) => (place.list, Some(place)),
            Ok(Entry::RevokedIds(url)) => (url, None),
            Ok(Entry::Unknown) => {
                let types = entry.member("type").map(shown).unwrap_or_default();
                let message = format!(
                    "the credential can be revoked in a way that is not known here, {types}: ask the issuer whether it was"
                );
                return vec![Error::new(Code::StatusUnanswered, message).at("/type")];
            }
            Err(error) => return vec![error],
        };
        let bytes = match bundle.document(url) {
            Lent::Bytes(bytes) => bytes,
            Lent::Missing => {
                let message = format!(
                    "the credential can be revoked, and the list that says whether it was, {url}, was not provided: provide it and ask again"
                );
                return vec![Error::new(Code::StatusListMissing, message).wanting(url)];
            }
            Lent::Unavailable => {
                let message = format!(
                    "the credential can be revoked, and the list that says whether it was, {url}, cannot be had: try again later"
                );
                return vec![Error::new(Code::StatusListUnavailable, message)];
            }
        };
        match entry {
            Some(place) => self.ask_list(&place, bytes, document, bundle, report),
            None => self.ask_revoked_ids(url, bytes, document, &report.budget),
        }
    }

    /// A list of bits is a credential: it is verified as one, then the entry is looked up.
    fn ask_list(
        &self,
        place: &Place<'_>,
        bytes: &[u8],
        document: &Object<'_>,
        bundle: &Bundle,
        report: &mut Draft,
    ) -> Vec<Error> {
        let url = place.list;
        if let Err(error) = report.budget.check() {
            return vec![error];
        }
        let listed = self.listed(url, bytes, bundle, report);
        let verified = &listed.report;
        let because = || {
            // The last of the greatest, seen from behind, is the first.
            let worst = verified.findings().iter().rev().max_by_key(|finding| finding.severity);
            worst.map(|finding| format!("{} [{}]", finding.message, finding.code)).unwrap_or_default()
        };
        let mut errors: Vec<Error> = place.check_messages().into_iter().collect();
        match verified.verdict() {
            Verdict::Valid => {}
            Verdict::Invalid => {
                let message = format!("the status list {url} does not hold, so it answers nothing: {}", because());
                return vec![Error::new(Code::StatusListInvalid, message)];
            }
            Verdict::Undetermined => {
                let message = format!("whether the status list {url} is the issuer's stays open: {}", because());
                errors.push(Error::new(Code::StatusListOpen, message));
                report.lacks(verified);
                if !is_intact(verified) {
                    return errors;
                }
            }
        }
        if let Err(error) = self.ask_place(place, &listed, document, &report.budget, &mut errors) {
            errors.push(error);
        }
        errors
    }

    /// The list at a URL, verified now or before, for this badge or another. Nothing is locked meanwhile: one may lead to another.
    fn listed(&self, url: &str, bytes: &[u8], bundle: &Bundle, report: &mut Draft) -> Arc<Listed> {
        let verifier = self.for_lists();
        let name = format!("{} {url}", verifier.settings.lists_above);
        if let Some(listed) = bundle.memory().find(&name, |listed: &Listed| listed.asked == verifier.settings) {
            return listed;
        }
        let draft = verifier.verify_into(Draft::within(report), bytes, bundle);
        report.count_on_from(&draft);
        let verified = draft.finish();
        let is_whole = !verified.findings().iter().any(|finding| finding.code.name().starts_with("limit."));
        let credential = verified.unverified().cloned();
        let listed = Arc::new(Listed::of(verified, verifier.settings, credential.as_ref()));
        if is_whole {
            bundle.memory().keep(&name, &listed, MOST_KEPT);
        }
        listed
    }

    /// Looks up the entry in a list that was verified.
    fn ask_place(
        &self,
        place: &Place<'_>,
        listed: &Listed,
        document: &Object<'_>,
        budget: &Budget,
        errors: &mut Vec<Error>,
    ) -> Result<(), Error> {
        let url = place.list;
        let expected = place.kind.credential_type();
        if listed.report.kind() != Some(expected) {
            let found = listed.report.kind().unwrap_or("a credential of another kind");
            let message = format!("expected a {expected} at {url}, found {found}");
            return Err(Error::new(Code::StatusListKind, message));
        }
        let Some(list) = &listed.document else {
            return Err(Error::new(Code::StatusListKind, format!("expected a credential at {url}, found none")));
        };
        errors.extend(check_issuer(url, issuer_id(list).ok(), document));
        errors.extend(check_id(url, list));
        let subject = subject_of(place.kind, url, list)?;
        check_purpose(place, subject)?;
        let encoded = subject.member("encodedList").and_then(Value::as_str).ok_or_else(|| {
            let message = format!("expected an encodedList in the subject of {url}, found none");
            Error::new(Code::StatusListMalformed, message)
        })?;
        let bits = listed.bits(place.kind, encoded, &self.settings.limits, budget)?;
        // Whoever asks for a short list gives away whom he asks about; what it answers is an answer all the same.
        errors.extend(check_length(bits.entries(place.size)).err());
        errors.extend(meaning_of(place, bits.value(place.index, place.size)?));
        Ok(())
    }

    /// The deprecated list of the ids of what was revoked (VCRL 1.0): plain JSON, which nobody signs.
    fn ask_revoked_ids(&self, url: &str, bytes: &[u8], document: &Object<'_>, budget: &Budget) -> Vec<Error> {
        if let Err(error) = budget.spend_bytes(bytes.len(), cost::DOCUMENT) {
            return vec![error];
        }
        let list = match Value::parse(bytes, &self.settings.limits) {
            Ok(list) => list,
            Err(error) => {
                let message =
                    format!("expected a list of what was revoked at {url}, found no JSON: {}", error.message());
                return vec![Error::new(Code::StatusListMalformed, message)];
            }
        };
        // The draft of 2022 had the plural; the standard, and the official validator, the singular.
        let revoked = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| list.member(name));
        let Some(revoked) = revoked else {
            let message = format!("expected a list of what was revoked, with revokedCredential, at {url}, found none");
            return vec![Error::new(Code::StatusListMalformed, message)];
        };
        let message =
            format!("nobody signs a list of this kind, {url}: it is as good as the connection it came through");
        let mut errors = vec![Error::new(Code::StatusListUnsigned, message)];
        if !url.starts_with("https://") {
            let message = format!(
                "expected a list that nobody signs at an https address, found {url}: anybody on the way there can change it, so that it answers nothing; ask the issuer"
            );
            errors.push(Error::new(Code::StatusListInsecure, message));
        }
        let issuer = list.member("issuer").and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str()));
        errors.extend(check_issuer(url, issuer, document));
        let Some(id) = document.member("id").and_then(Value::as_str) else {
            let message = "expected the credential to have an id, by which its list names what was revoked, found none";
            errors.push(Error::new(Code::StatusEntryMalformed, message));
            return errors;
        };
        let names_it = |entry: &&Value<'_>| entry.as_str().or_else(|| entry.member("id")?.as_str()) == Some(id);
        let is_revoked = |entry: &&Value<'_>| entry.member("revoked").and_then(Value::as_bool) != Some(false);
        if let Some(entry) = revoked.as_slice().iter().filter(names_it).find(is_revoked) {
            let reason = entry.member("revocationReason").map(|reason| format!(", because: {}", shown(reason)));
            let message = format!("the issuer has revoked the credential{}", reason.unwrap_or_default());
            errors.push(Error::new(Code::StatusRevoked, message));
        }
        errors
    }

    /// The same verifier, asking of a list what makes it believable. What was demanded of the badge is not demanded of it.
    fn for_lists(&self) -> Verifier {
        let mut settings = self.settings.clone();
        settings.ask = Some(vec![Check::Proof, Check::Issuer, Check::Status, Check::Validity]);
        settings.recipient = None;
        (settings.purpose, settings.domain, settings.challenge) = (None, None, None);
        settings.lists_above = settings.lists_above.saturating_add(1);
        Verifier { settings }
    }
}

/// Whether the signature of an undetermined list was checked and fits, by a key that at least the list itself claims: such a list is
/// heard where it warns. One whose signature nobody could check says nothing at all.
fn is_intact(list: &Report) -> bool {
    let leaves_proof_open = |finding: &Finding| {
        let is_about_proof = matches!(finding.check, Check::Open | Check::Proof | Check::Issuer);
        finding.severity >= Severity::Open && is_about_proof && finding.code != Code::KeySelfAsserted
    };
    list.provenance().is_some() && !list.findings().iter().any(leaves_proof_open)
}

/// An issuer may leave its lists to somebody else, and nothing says that it did: anybody can sign a list in which nothing is set.
fn check_issuer(url: &str, found: Option<&str>, document: &Object<'_>) -> Option<Error> {
    let expected = issuer_id(document).ok()?;
    let found = found.filter(|found| *found != expected)?;
    let message = format!(
        "the list {url} is by {}, the credential by {expected}: nothing says that one may speak for the other; ask the issuer",
        found.chars().take(120).collect::<String>()
    );
    Some(Error::new(Code::StatusListIssuer, message))
}

fn check_id(url: &str, list: &Object<'_>) -> Option<Error> {
    let id = list.member("id")?.as_str().filter(|id| *id != url)?;
    let message = format!(
        "the list that was provided for {url} says that it is {}: it may be another list of the issuer, so that it answers nothing; get the right one",
        id.chars().take(120).collect::<String>()
    );
    Some(Error::new(Code::StatusListId, message))
}

/// The one subject of a list.
fn subject_of<'l>(kind: ListKind, url: &str, list: &'l Object<'_>) -> Result<&'l Value<'l>, Error> {
    let subjects = list.member("credentialSubject").map(Value::as_slice).unwrap_or_default();
    let has_type = |subject: &Value<'_>| {
        let types = subject.member("type").map(Value::as_slice).unwrap_or_default();
        types.iter().any(|name| name.as_str() == Some(kind.subject_type()))
    };
    match subjects {
        [subject] if has_type(subject) => Ok(subject),
        _ => {
            let message = format!("expected {url} to have one subject, of the type {}", kind.subject_type());
            Err(Error::new(Code::StatusListMalformed, message))
        }
    }
}

/// A list may serve several purposes; the entry's must be among them.
fn check_purpose(place: &Place<'_>, subject: &Value<'_>) -> Result<(), Error> {
    if place.kind == ListKind::RevocationList2020 {
        return Ok(());
    }
    let purposes = subject.member("statusPurpose");
    let serves = |purpose: &Value<'_>| purpose.as_str() == Some(place.purpose.as_str());
    if purposes.map(Value::as_slice).unwrap_or_default().iter().any(serves) {
        return Ok(());
    }
    let found = purposes.map_or_else(|| String::from("none"), shown);
    let message = format!("expected the list {} to be for {}, found {found}", place.list, place.purpose);
    Err(Error::new(Code::StatusListPurpose, message))
}

/// What a value means for the credential, if anything.
fn meaning_of(place: &Place<'_>, value: u32) -> Option<Error> {
    let told = message_for(place, value);
    let words = told.as_deref().map(|told| format!(": {told}")).unwrap_or_default() + &readable_at(place);
    let (code, message) = match &place.purpose {
        Purpose::Message if told.is_some() || value != 0 => {
            (Code::StatusMessage, format!("the issuer says of the credential 0x{value:x}{words}"))
        }
        _ if value == 0 => return None,
        Purpose::Revocation => (
            Code::StatusRevoked,
            format!("the issuer has revoked the credential{words}: do not rely on it; ask the issuer why"),
        ),
        Purpose::Suspension => (
            Code::StatusSuspended,
            format!("the issuer has suspended the credential{words}: it does not count for now; verify it again later"),
        ),
        Purpose::Refresh => {
            (Code::StatusRefresh, format!("a newer edition of the credential can be had{words}: ask the issuer for it"))
        }
        other => (
            Code::StatusPurposeUnknown,
            format!(
                "the issuer has marked the credential for {:?}{words}, and what that means is not known here: ask the issuer",
                other.as_str().chars().take(60).collect::<String>()
            ),
        ),
    };
    Some(Error::new(code, message))
}

/// The entry's own words for a value: `statusMessage` holds `{"status": "0x1", "message": "..."}`.
fn message_for(place: &Place<'_>, value: u32) -> Option<String> {
    let is_for_it = |message: &&Value<'_>| {
        let digits = message.member("status").and_then(Value::as_str).and_then(|status| status.strip_prefix("0x"));
        digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) == Some(value)
    };
    let message = place.messages?.as_slice().iter().find(is_for_it)?;
    Some(message.member("message")?.as_str()?.chars().take(200).collect())
}

/// Where one can read what the values mean, as the entry says.
fn readable_at(place: &Place<'_>) -> String {
    let urls: Vec<String> = place.references().take(3).map(|url| url.chars().take(200).collect()).collect();
    if urls.is_empty() { String::new() } else { format!(" (what that means is told at {})", urls.join(" and ")) }
}

fn shown(value: &Value<'_>) -> String {
    value.to_json().chars().take(120).collect()
}

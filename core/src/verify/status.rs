//! Is it still good? Each entry of `credentialStatus` is looked up in its list, and each list is verified before it is believed.

use std::sync::Arc;
use std::time::Duration;

use crate::budget::cost;
use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::loader::Lent;
use crate::model::kind::ListKind;
use crate::schema::issuer_id;
use crate::status::{Entry, Place, Purpose, check_length};
use crate::time::Timestamp;
use crate::verify::listed::{self, MOST_KEPT};
use crate::verify::report::{Check, Draft, Finding, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::settings::{Settings, UnknownStatus};
use crate::verify::trust::trusted::Trusted;
use crate::verify::verification::{Source, Verification};
use crate::wanted::Wanted;

/// A list with its report, and what that rests on.
type Listed = listed::Listed<Asked>;

/// A list may have a status of its own, and so has its list; there it ends.
const DEEPEST: u8 = 2;

/// Asks whether the credential was revoked, suspended or marked in another way (OB 3.0 §9.1; Bitstring Status List §3.2).
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, report: &mut Draft) {
    let Some(status) = document.member("credentialStatus").filter(|_| v.asks(Check::Status)) else {
        return;
    };
    let (entries, most) = (status.as_slice(), v.limits.status_entries);
    let refusal = if v.here.lists >= DEEPEST {
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
        for error in look_up(v, entry, document, report) {
            let severity = if v.settings.goes_on_without(error.code()) {
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
fn look_up(v: &mut Verification<'_>, entry: &Value<'_>, document: &Object<'_>, report: &mut Draft) -> Vec<Error> {
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
    let bytes = match v.bundle.document(url) {
        Lent::Bytes(bytes) => bytes,
        Lent::Missing => {
            let message = format!(
                "the credential can be revoked, and the list that says whether it was, {url}, was not provided: provide it and ask again"
            );
            return vec![Error::new(Code::StatusListMissing, message).wanting(Wanted::StatusList, url)];
        }
        Lent::Unavailable => {
            let message = format!(
                "the credential can be revoked, and the list that says whether it was, {url}, cannot be had: try again later"
            );
            return vec![Error::new(Code::StatusListUnavailable, message)];
        }
    };
    match entry {
        Some(place) => ask_list(v, &place, bytes, document, report),
        None => ask_revoked_ids(v, url, bytes, document),
    }
}

/// A list of bits is a credential: it is verified as one, then the entry is looked up.
fn ask_list(
    v: &mut Verification<'_>,
    place: &Place<'_>,
    bytes: &[u8],
    document: &Object<'_>,
    report: &mut Draft,
) -> Vec<Error> {
    let url = place.list;
    if let Err(error) = v.budget.check() {
        return vec![error];
    }
    let listed = listed_at(v, url, bytes);
    let verified = &listed.report;
    if let Some(other) = verified.findings().iter().find(|finding| finding.code == Code::StatusListKind) {
        return vec![Error::new(Code::StatusListKind, format!("{} (at {url})", other.message))];
    }
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
            errors.push(Error::new(Code::StatusListUndetermined, message));
            report.lacks(verified);
            if !is_intact(verified) {
                return errors;
            }
        }
    }
    if let Err(error) = ask_place(v, place, &listed, document, &mut errors) {
        errors.push(error);
    }
    errors
}

/// The list at a URL, verified now or before, for this badge or another. Nothing is locked meanwhile: one may lead to another.
fn listed_at(v: &mut Verification<'_>, url: &str, bytes: &[u8]) -> Arc<Listed> {
    let name = format!("{} {url}", v.here.lists);
    if let Some(listed) = v.bundle.memory().find(&name, |listed: &Listed| listed.asked.is_asked_by(v)) {
        return listed;
    }
    let verified = v.verify_inside(Scope::StatusList, &Source::Bytes(bytes));
    let is_whole = !verified.findings().iter().any(|finding| finding.code.is_limit());
    let listed = Arc::new(Listed::of(verified, Asked::by(v)));
    if is_whole {
        v.bundle.memory().keep(&name, &listed, MOST_KEPT);
    }
    listed
}

/// What a report of a list rests on, beside the list: under another policy or at another instant it may say another thing.
#[derive(Debug, PartialEq)]
struct Asked {
    now: Option<Timestamp>,
    policy: Policy,
    unknown_status: UnknownStatus,
    tolerance: Duration,
    trust: Option<Vec<Trusted>>,
    limits: Limits,
    reads_anything: bool,
}

impl Asked {
    fn by(v: &Verification<'_>) -> Self {
        let Settings { policy, unknown_status, trust, reads_anything, .. } = v.settings;
        let (policy, unknown_status, trust) = (*policy, *unknown_status, trust.clone());
        Asked {
            now: v.now,
            policy,
            unknown_status,
            tolerance: v.tolerance(),
            trust,
            limits: v.limits,
            reads_anything: *reads_anything,
        }
    }

    fn is_asked_by(&self, v: &Verification<'_>) -> bool {
        (self.now, self.policy, self.unknown_status, self.tolerance)
            == (v.now, v.settings.policy, v.settings.unknown_status, v.tolerance())
            && self.trust == v.settings.trust
            && self.limits == v.limits
            && self.reads_anything == v.settings.reads_anything
    }
}

/// Looks up the entry in a list that was verified.
fn ask_place(
    v: &Verification<'_>,
    place: &Place<'_>,
    listed: &Listed,
    document: &Object<'_>,
    errors: &mut Vec<Error>,
) -> Result<(), Error> {
    let url = place.list;
    let expected = place.kind.credential_type();
    if listed.report.kind() != Some(expected) {
        let found = listed.report.kind().unwrap_or("a credential of another kind");
        let message = format!("expected a {expected} at {url}, found {found}");
        return Err(Error::new(Code::StatusListKind, message));
    }
    let Some(list) = listed.report.unverified_document() else {
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
    let bits = listed.bits(place.kind, encoded, &v.limits, &v.budget)?;
    // Whoever asks for a short list gives away whom he asks about; what it answers is an answer all the same.
    errors.extend(check_length(bits.entries(place.size)).err());
    errors.extend(meaning_of(place, bits.value(place.index, place.size)?));
    Ok(())
}

/// The deprecated list of the ids of what was revoked (VCRL 1.0): plain JSON, which nobody signs.
fn ask_revoked_ids(v: &Verification<'_>, url: &str, bytes: &[u8], document: &Object<'_>) -> Vec<Error> {
    if let Err(error) = v.budget.spend_bytes(bytes.len(), cost::DOCUMENT) {
        return vec![error];
    }
    let list = match Value::parse(bytes, &v.limits) {
        Ok(list) => list,
        Err(error) if error.code().is_limit() => return vec![error],
        Err(error) => {
            let message = format!("expected a list of what was revoked at {url}, found no JSON: {}", error.message());
            return vec![Error::new(Code::StatusListMalformed, message)];
        }
    };
    // The draft of 2022 had the plural; the standard, and the official validator, the singular.
    let revoked = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| list.member(name));
    let Some(revoked) = revoked else {
        let message = format!("expected a list of what was revoked, with revokedCredential, at {url}, found none");
        return vec![Error::new(Code::StatusListMalformed, message)];
    };
    let message = format!("nobody signs a list of this kind, {url}: it is as good as the connection it came through");
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

/// Whether the signature of an undetermined list was checked and fits, by a key that at least the list itself claims: such a list is
/// heard where it warns. One whose signature nobody could check says nothing at all.
fn is_intact(list: &Report) -> bool {
    let leaves_proof_open = |finding: &Finding| {
        let is_about_proof = matches!(finding.check, Check::Open | Check::Proof | Check::Issuer);
        finding.severity >= Severity::Undetermined && is_about_proof && finding.code != Code::IssuerKeySelfAsserted
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

//! Is it still good? Each entry of `credentialStatus` is looked up in its list, and each list is verified before it is believed.

use std::sync::Arc;
use std::time::Duration;

use crate::budget::cost;
use crate::code::{Code, Policy, Severity};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::loader::{Lent, Origin, instead_of_json};
use crate::model::kind::ListKind;
use crate::schema::issuer_id;
use crate::status::{Entry, Place, Purpose, check_length};
use crate::time::Timestamp;
use crate::verify::fault::worst_of;
use crate::verify::identity::Provenance;
use crate::verify::listed::{self, MOST_KEPT};
use crate::verify::report::{Check, Draft, Finding, Report, Verdict};
use crate::verify::scope::Scope;
use crate::verify::settings::{Settings, UnknownStatus};
use crate::verify::trust::ask;
use crate::verify::trust::trusted::Trusted;
use crate::verify::verification::{Source, Verification};
use crate::wanted::Wanted;

/// A list with its report, and what that rests on.
type Listed = listed::Listed<Asked>;

/// A list may have a status of its own, and so has its list; there it ends.
const DEEPEST: u8 = 2;

/// Asks whether the credential was revoked, suspended or marked in another way (OB 3.0 §9.1; Bitstring Status List §3.2). What stands
/// elsewhere too, where nobody looks, is not answered by that.
pub(super) fn ask(v: &mut Verification<'_>, document: &Object<'_>, is_elsewhere_too: bool, report: &mut Draft) {
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
    let mut is_answered = !is_elsewhere_too;
    for (index, entry) in entries.iter().enumerate() {
        let path = match status {
            Value::Array(_) => format!("/credentialStatus/{index}"),
            _ => String::from("/credentialStatus"),
        };
        let errors = look_up(v, entry, document, report);
        // What a list says that is not known to be the issuer's, and good, is no answer.
        let policy = report.policy();
        let counts =
            !errors.iter().any(|error| error.document().is_some() && error.severity(policy) == Severity::Undetermined);
        for error in errors {
            let is_answer = matches!(error.code(), Code::StatusRevoked | Code::StatusSuspended);
            let severity = if v.settings.goes_on_without(error.code()) {
                is_answered = false;
                Severity::Warning
            } else if is_answer && !counts {
                error.severity(policy).min(Severity::Undetermined)
            } else {
                error.severity(policy)
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
        let message = format!(
            "expected a status list, found another document: {}; whoever publishes the list must put it there",
            other.message
        );
        return vec![Error::new(Code::StatusListKind, message).at(other.path.as_str()).in_document(url)];
    }
    let mut errors: Vec<Error> = place.check_messages().into_iter().collect();
    match verified.verdict() {
        Verdict::Valid => {}
        Verdict::Invalid => {
            let fault = worst_of(verified, bytes, "a signed list");
            let message = format!(
                "nobody could look whether the credential was revoked, because its status list does not hold: {}; whoever publishes the list must mend it",
                fault.message()
            );
            errors.push(Error::new(Code::StatusListInvalid, message).in_place_of(&fault, url));
            return errors;
        }
        Verdict::Undetermined => {
            let fault = worst_of(verified, bytes, "a signed list");
            let message = format!("whether the status list is the issuer's stays open: {}", fault.message());
            errors.push(Error::new(Code::StatusListUndetermined, message).in_place_of(&fault, url));
            report.lacks(verified);
            if !is_intact(verified) {
                return errors;
            }
        }
    }
    if let Err(error) = ask_place(v, place, &listed, document, &mut errors) {
        errors.push(error.in_document(url));
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
        let message = format!("expected a {expected}, found {found}");
        return Err(Error::new(Code::StatusListKind, message).at("/type"));
    }
    let Some(list) = listed.report.unverified_document() else {
        return Err(Error::new(Code::StatusListKind, "expected a credential, found none"));
    };
    errors.extend(check_issuer(v, url, list, &listed.report, document));
    errors.extend(check_id(url, list));
    let subject = subject_of(place.kind, list)?;
    check_purpose(place, subject)?;
    let encoded = subject.member("encodedList").and_then(Value::as_str).ok_or_else(|| {
        Error::new(Code::StatusListMalformed, "expected an encodedList in the subject of the list, found none")
            .at(ENCODED)
    })?;
    let bits = listed.bits(place.kind, encoded, &v.limits, &v.budget).map_err(|error| error.at(ENCODED))?;
    // Whoever asks for a short list gives away whom he asks about; what it answers is an answer all the same.
    errors.extend(check_length(bits.entries(place.size)).err().map(|error| error.at(ENCODED).in_document(url)));
    let value = bits.value(place.index, place.size).map_err(|error| error.at(ENCODED))?;
    let counts =
        errors.iter().all(|error| error.document().is_none() || error.severity(v.policy()) < Severity::Undetermined);
    errors.extend(meaning_of(place, value, counts));
    Ok(())
}

/// Where the bits of a list are.
const ENCODED: &str = "/credentialSubject/encodedList";

/// The deprecated list of the ids of what was revoked (VCRL 1.0): plain JSON, which nobody signs.
fn ask_revoked_ids(v: &Verification<'_>, url: &str, bytes: &[u8], document: &Object<'_>) -> Vec<Error> {
    if let Err(error) = v.budget.spend_bytes(bytes.len(), cost::DOCUMENT) {
        return vec![error];
    }
    let list = match Value::parse(bytes, &v.limits) {
        Ok(list) => list,
        Err(error) if error.code().is_limit() => return vec![error],
        Err(error) => {
            let found =
                instead_of_json(bytes).map_or_else(|| error.message().to_owned(), |found| format!("found {found}"));
            let message = format!(
                "expected a list of what was revoked, in JSON: {found}; whoever publishes the list must mend it"
            );
            return vec![Error::new(Code::StatusListMalformed, message).at(error.path()).in_document(url)];
        }
    };
    // The draft of 2022 had the plural; the standard, and the official validator, the singular.
    let revoked = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| list.member(name));
    let Some(revoked) = revoked else {
        let message = "expected a list of what was revoked, with revokedCredential, found none; whoever publishes the list must mend it";
        return vec![Error::new(Code::StatusListMalformed, message).in_document(url)];
    };
    let message = "nobody signs a list of this kind: it is as good as the connection it came through";
    let mut errors = vec![Error::new(Code::StatusListUnsigned, message).in_document(url)];
    if !url.starts_with("https://") {
        let message = "expected a list that nobody signs at an https address, found another: anybody on the way there can change it, so that it answers nothing; ask the issuer";
        errors.push(Error::new(Code::StatusListInsecure, message).in_document(url));
    } else if !is_fetched(v, url) {
        let message = "nobody signs a list of this kind, and this is a copy that was not fetched from its address now: anybody may have written it, so that it answers nothing; let it be fetched, or ask the issuer";
        errors.push(Error::new(Code::StatusListCopy, message).in_document(url));
    }
    let issuer = list.member("issuer").and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str()));
    let other = issuer.zip(issuer_id(document).ok()).filter(|(found, expected)| found != expected);
    errors.extend(other.map(|(found, expected)| by_another(found, expected).in_document(url)));
    let Some(id) = document.member("id").and_then(Value::as_str) else {
        let message = "expected the credential to have an id, by which its list names what was revoked, found none";
        errors.push(Error::new(Code::StatusEntryMalformed, message));
        return errors;
    };
    let names_it = |entry: &&Value<'_>| entry.as_str().or_else(|| entry.member("id")?.as_str()) == Some(id);
    let is_revoked = |entry: &&Value<'_>| entry.member("revoked").and_then(Value::as_bool) != Some(false);
    if let Some(entry) = revoked.as_slice().iter().filter(names_it).find(is_revoked) {
        let reason = entry.member("revocationReason").map(|reason| format!(", because: {}", shown(reason)));
        let counts = errors.iter().all(|error| error.severity(v.policy()) != Severity::Undetermined);
        let message = format!("{} has revoked the credential{}", who_says_so(counts), reason.unwrap_or_default());
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

/// An issuer may leave its lists to somebody else, and nothing in the badge says that it did: anybody can sign a list in which nothing is
/// set. But the badge, which is signed, says at which address its list is: what was fetched from there in this session is what the
/// issuer chose. Of a copy, the caller must know who signed it.
fn check_issuer(
    v: &Verification<'_>,
    url: &str,
    list: &Object<'_>,
    verified: &Report,
    document: &Object<'_>,
) -> Option<Error> {
    let expected = issuer_id(document).ok()?;
    let found = issuer_id(list).ok().filter(|found| *found != expected)?;
    let is_at_home = is_fetched(v, url) && list.member("id").and_then(Value::as_str) == Some(url);
    let is_known = verified.is_valid()
        && (is_at_home || verified.provenance() == Some(Provenance::Pinned) || ask::is_trusted(v, found));
    if !is_known {
        return Some(by_another(found, expected).at("/issuer").in_document(url));
    }
    let message = format!(
        "the status list is kept by {}, not by the issuer of the credential, and signed by them: what it says is their word",
        found.chars().take(120).collect::<String>()
    );
    Some(Error::new(Code::StatusListKeeper, message).at("/issuer").in_document(url))
}

fn by_another(found: &str, expected: &str) -> Error {
    let message = format!(
        "the list is by {}, the credential by {expected}: nothing says that one may speak for the other; let the list be fetched from its address, or trust whom it is by if you know them, or ask the issuer",
        found.chars().take(120).collect::<String>()
    );
    Error::new(Code::StatusListIssuer, message)
}

/// Whether the list was fetched in this session from that address, over a connection on which nobody else can answer.
fn is_fetched(v: &Verification<'_>, url: &str) -> bool {
    url.starts_with("https://") && v.bundle.origin(url) == Some(Origin::Fetched)
}

fn check_id(url: &str, list: &Object<'_>) -> Option<Error> {
    let id = list.member("id")?.as_str().filter(|id| *id != url)?;
    let message = format!(
        "the list says that it is {}: it may be another list of the issuer, so that it answers nothing; get the right one, or ask whoever publishes it",
        id.chars().take(120).collect::<String>()
    );
    Some(Error::new(Code::StatusListId, message).at("/id").in_document(url))
}

/// The one subject of a list.
fn subject_of<'l>(kind: ListKind, list: &'l Object<'_>) -> Result<&'l Value<'l>, Error> {
    let subjects = list.member("credentialSubject").map(Value::as_slice).unwrap_or_default();
    let has_type = |subject: &Value<'_>| {
        let types = subject.member("type").map(Value::as_slice).unwrap_or_default();
        types.iter().any(|name| name.as_str() == Some(kind.subject_type()))
    };
    match subjects {
        [subject] if has_type(subject) => Ok(subject),
        _ => {
            let message = format!(
                "expected the list to have one subject, of the type {}; whoever publishes it must mend it",
                kind.subject_type()
            );
            Err(Error::new(Code::StatusListMalformed, message).at("/credentialSubject"))
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
    let message = format!(
        "expected the list to be for {}, found {found}: so it does not answer; whoever publishes the list, or issued the credential, must say the same",
        place.purpose
    );
    Err(Error::new(Code::StatusListPurpose, message).at("/credentialSubject/statusPurpose"))
}

/// What a value means for the credential, if anything.
fn meaning_of(place: &Place<'_>, value: u32, counts: bool) -> Option<Error> {
    let issuer = who_says_so(counts);
    let told = message_for(place, value);
    let words = told.as_deref().map(|told| format!(": {told}")).unwrap_or_default() + &readable_at(place);
    let (code, message) = match &place.purpose {
        Purpose::Message if told.is_some() || value != 0 => {
            (Code::StatusMessage, format!("the issuer says of the credential 0x{value:x}{words}"))
        }
        _ if value == 0 => return None,
        Purpose::Revocation => (
            Code::StatusRevoked,
            format!("{issuer} has revoked the credential{words}: do not rely on it; ask the issuer why"),
        ),
        Purpose::Suspension => (
            Code::StatusSuspended,
            format!("{issuer} has suspended the credential{words}: it does not count for now; verify it again later"),
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

/// Whose word it is: of a list that does not count, it need not be the issuer's.
fn who_says_so(counts: bool) -> &'static str {
    if counts { "the issuer" } else { "a list that may not be the issuer's says that the issuer" }
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

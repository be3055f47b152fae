//! The question `status`: each entry of `credentialStatus` is looked up in its list, and each list is verified first.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::Period;
use crate::code::{Code, Policy, Severity};
use crate::document_kind::DocumentKind;
use crate::documents::{Lookup, Origin};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::schema::issuer_id;
use crate::status::{Entry, Place, Purpose, check_length};
use crate::time::Timestamp;
use crate::verify::fault::{instead_of, worst_of};
use crate::verify::identity::Provenance;
use crate::verify::report::{Check, Draft, Finding, Report, Verdict};
use crate::verify::revoked_ids::RevokedIds;
use crate::verify::scope::Scope;
use crate::verify::settings::{Settings, UnknownStatus};
use crate::verify::status_cache::{self, MOST_KEPT};
use crate::verify::trust::ask;
use crate::verify::trust::trusted::Trusted;
use crate::verify::validity::begin;
use crate::verify::verification::{Source, Verification};
use crate::words::{Cause, Param, Phrase, phrase};

/// A list with its report, and what that rests on.
type CachedList = status_cache::CachedList<Asked>;

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
        Some(Error::of(&phrase::STATUS_LIST_NESTED))
    } else if entries.is_empty() {
        Some(Error::of(&phrase::STATUS_ENTRY_MALFORMED_NONE))
    } else if entries.len() > most {
        Some(Error::of(&phrase::LIMIT_STATUS_ENTRIES).with("most", most).with("found", entries.len()))
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
            let types = entry.member("type").map(Value::to_json).unwrap_or_default();
            return vec![Error::of(&phrase::STATUS_UNANSWERED).with("type", types).at("/type")];
        }
        Err(error) => return vec![error],
    };
    let bytes = match v.bundle.document_of(DocumentKind::StatusList, url) {
        Lookup::Found(bytes) => bytes,
        Lookup::NotProvided => {
            return vec![
                Error::of(&phrase::STATUS_LIST_MISSING).with("url", url).requiring(DocumentKind::StatusList, url),
            ];
        }
        Lookup::Unavailable => {
            return vec![Error::of(&phrase::STATUS_LIST_UNAVAILABLE).with("url", url)];
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
    let cached = listed_at(v, url, bytes);
    let verified = &cached.report;
    if let Some(other) = verified.findings().iter().find(|finding| finding.code == Code::StatusListKind) {
        let error = Error::of(&phrase::STATUS_LIST_KIND_OTHER).with_cause("cause", other);
        return vec![error.at(other.path.as_str()).in_document(url)];
    }
    let mut errors: Vec<Error> = place.check_messages().into_iter().collect();
    match verified.verdict() {
        Verdict::Valid => {}
        Verdict::Invalid => {
            let fault = worst_of(verified, bytes);
            let error = match instead_of(verified, bytes) {
                Some(found) => Error::of(&phrase::STATUS_LIST_INVALID_INSTEAD).with_term("found", found),
                None => no_list(&fault),
            };
            errors.push(error.in_place_of(&fault, url));
            return errors;
        }
        Verdict::Undetermined if is_as_genuine(verified, document, report) => {}
        Verdict::Undetermined => {
            let fault = worst_of(verified, bytes);
            let error = match instead_of(verified, bytes) {
                Some(found) => Error::of(&phrase::STATUS_LIST_UNDETERMINED_INSTEAD).with_term("found", found),
                None => Error::of(&phrase::STATUS_LIST_UNDETERMINED).with_cause("cause", fault.clone()),
            };
            errors.push(error.in_place_of(&fault, url));
            report.lacks(verified);
            if !is_intact(verified) {
                return errors;
            }
        }
    }
    if let Err(error) = ask_place(v, place, &cached, document, &mut errors) {
        errors.push(error.in_document(url));
    }
    errors
}

/// The list at a URL, verified now or before, for this badge or another. Nothing is locked meanwhile: one may lead to another.
fn listed_at(v: &mut Verification<'_>, url: &str, bytes: &[u8]) -> Arc<CachedList> {
    let name = format!("{} {url}", v.here.lists);
    if let Some(cached) = v.bundle.memory().find(&name, |cached: &CachedList| cached.asked.is_asked_by(v)) {
        return cached;
    }
    let around = v.clock.begin();
    let verified = v.verify_inside(Scope::StatusList, &Source::Bytes(bytes));
    let period = v.clock.finish(around);
    let is_whole = !verified.findings().iter().any(|finding| finding.code.is_limit());
    let cached = Arc::new(CachedList::of(verified, Asked::by(v, period)));
    if is_whole {
        v.bundle.memory().keep(&name, &cached, MOST_KEPT);
    }
    cached
}

/// What a report of a list rests on, beside the list: under another policy, or out of the period in which nothing ends or begins,
/// it may say another thing.
#[derive(Debug, PartialEq)]
struct Asked {
    period: Period,
    policy: Policy,
    unknown_status: UnknownStatus,
    tolerance: Duration,
    trust: Option<Vec<Trusted>>,
    limits: Limits,
    reads_anything: bool,
    all_proofs: bool,
}

impl Asked {
    fn by(v: &Verification<'_>, period: Period) -> Self {
        let Settings { policy, unknown_status, trust, reads_anything, all_proofs, .. } = v.settings;
        let (policy, unknown_status, trust) = (*policy, *unknown_status, trust.clone());
        Asked {
            period,
            policy,
            unknown_status,
            tolerance: v.tolerance(),
            trust,
            limits: without_work(v.limits),
            reads_anything: *reads_anything,
            all_proofs: *all_proofs,
        }
    }

    fn is_asked_by(&self, v: &Verification<'_>) -> bool {
        (self.policy, self.unknown_status, self.tolerance)
            == (v.settings.policy, v.settings.unknown_status, v.tolerance())
            && self.trust == v.settings.trust
            && self.limits == without_work(v.limits)
            && self.reads_anything == v.settings.reads_anything
            && self.all_proofs == v.settings.all_proofs
            && v.clock.is_within(self.period)
    }
}

/// The limits of each part. What the whole may cost does not matter to a list that was verified within it.
fn without_work(limits: Limits) -> Limits {
    limits.work(0)
}

/// Looks up the entry in a list that was verified.
fn ask_place(
    v: &Verification<'_>,
    place: &Place<'_>,
    cached: &CachedList,
    document: &Object<'_>,
    errors: &mut Vec<Error>,
) -> Result<(), Error> {
    let url = place.list;
    let expected = place.kind.credential_type();
    if cached.report.kind() != Some(expected) {
        let found = cached.report.kind().unwrap_or("VerifiableCredential");
        return Err(Error::of(&phrase::STATUS_LIST_KIND).with("expected", expected).with("found", found).at("/type"));
    }
    let Some(list) = cached.report.unverified_document() else {
        return Err(Error::of(&phrase::STATUS_LIST_KIND_NO_CREDENTIAL));
    };
    errors.extend(check_issuer(v, url, list, &cached.report, document));
    errors.extend(check_id(v, url, list));
    let subject = subject_of(place.kind, list)?;
    errors.extend(check_age(v, url, list, subject));
    check_purpose(place, subject)?;
    let encoded = subject
        .member("encodedList")
        .and_then(Value::as_str)
        .ok_or_else(|| Error::of(&phrase::STATUS_LIST_MALFORMED_NO_BITS).at(ENCODED))?;
    let bits = cached.bits(place.kind, encoded, &v.limits, &v.budget).map_err(|error| error.at(ENCODED))?;
    // Fetching a short list tells the issuer which credential is being checked; what the list says counts all the same.
    errors.extend(check_length(bits.entries(place.size)).err().map(|error| error.at(ENCODED).in_document(url)));
    let value = bits.value(place.index, place.size).map_err(|error| error.at(ENCODED))?;
    let counts =
        errors.iter().all(|error| error.document().is_none() || error.severity(v.policy()) < Severity::Undetermined);
    errors.extend(meaning_of(place, value, counts));
    Ok(())
}

/// What is said of a list that does not hold: what happens to lists, in words about lists, and else what its own report says.
fn no_list(fault: &Cause) -> Error {
    match fault.code {
        Code::ProofMissing => Error::of(&phrase::STATUS_LIST_INVALID_UNSIGNED),
        Code::ProofSignatureMismatch if fault.phrase == Some(phrase::PROOF_SIGNATURE_MISMATCH.id()) => {
            Error::of(&phrase::STATUS_LIST_INVALID_FORGED)
        }
        Code::JsonSyntax if fault.phrase == Some(phrase::JSON_SYNTAX_END.id()) => {
            Error::of(&phrase::STATUS_LIST_INVALID_CUT)
        }
        Code::ValidityExpired if let Some(Param::Text(until)) = fault.params.get("until") => {
            Error::of(&phrase::STATUS_LIST_INVALID_ENDED).with("until", until)
        }
        Code::ValidityNotYet if let Some(Param::Text(from)) = fault.params.get("from") => {
            Error::of(&phrase::STATUS_LIST_INVALID_BEGINS).with("from", from)
        }
        _ => Error::of(&phrase::STATUS_LIST_INVALID).with_cause("cause", fault.clone()),
    }
}

/// How long a copy of a list may be kept.
const TTL: &str = "/credentialSubject/ttl";

/// Where the bits of a list are.
const ENCODED: &str = "/credentialSubject/encodedList";

/// The deprecated list of revoked ids (VCRL 1.0): plain JSON without a signature.
fn ask_revoked_ids(v: &Verification<'_>, url: &str, bytes: &[u8], document: &Object<'_>) -> Vec<Error> {
    let list = RevokedIds::at(v, url, bytes);
    let list = match list.as_ref() {
        Ok(list) => list,
        Err(error) => return vec![error.clone()],
    };
    let mut errors = vec![Error::of(&phrase::STATUS_LIST_UNSIGNED).in_document(url)];
    if !url.starts_with("https://") {
        errors.push(Error::of(&phrase::STATUS_LIST_INSECURE).with("url", url).in_document(url));
    } else if !is_fetched(v, url) {
        errors.push(Error::of(&phrase::STATUS_LIST_COPY).with("url", url).in_document(url));
    }
    let other = list.issuer.as_deref().zip(issuer_id(document).ok()).filter(|(found, expected)| found != expected);
    errors.extend(other.map(|(found, expected)| by_another(found, expected).in_document(url)));
    let Some(id) = document.member("id").and_then(Value::as_str) else {
        errors.push(Error::of(&phrase::STATUS_ENTRY_MALFORMED_NO_ID));
        return errors;
    };
    if let Some(reason) = list.revoked.get(id) {
        let counts = errors.iter().all(|error| error.severity(v.policy()) != Severity::Undetermined);
        errors.push(revoked_or_suspended(&REVOKED, counts, reason.clone(), None));
    }
    errors
}

/// Whether the signature of an undetermined list was checked and fits, by a key that at least the list itself claims: such a list is
/// heard where it warns. One whose signature could not be checked says nothing at all.
fn is_intact(list: &Report) -> bool {
    let leaves_proof_open = |finding: &Finding| {
        let is_about_proof = matches!(finding.check, Check::Open | Check::Proof | Check::Issuer);
        finding.severity >= Severity::Undetermined && is_about_proof && finding.code != Code::IssuerKeySelfAsserted
    };
    list.provenance().is_some() && !list.findings().iter().any(leaves_proof_open)
}

/// Whether a list is as genuine as the badge itself: the same key signed both in the name of the same issuer, and all that is open of the
/// list is what is open of the badge, whether the key is the issuer's. Where the list came from does not matter then.
fn is_as_genuine(list: &Report, document: &Object<'_>, badge: &Draft) -> bool {
    let mut open = list.findings().iter().filter(|finding| finding.severity >= Severity::Undetermined);
    let issuer = list.unverified_document().and_then(|list| issuer_id(list).ok());
    open.all(|finding| finding.code == Code::IssuerKeySelfAsserted)
        && list.signer().is_some_and(|key| badge.signer.as_ref() == Some(key))
        && issuer.is_some_and(|issuer| issuer_id(document).ok() == Some(issuer))
}

/// An issuer may have its lists kept by another, and nothing in the badge says that it does: anybody can sign a list in which nothing is
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
    let is_named = list.member("id").and_then(Value::as_str) == Some(url);
    let is_by_its_key = verified.provenance().is_some_and(|provenance| provenance != Provenance::SelfAsserted);
    let is_trusted = verified.provenance() == Some(Provenance::Pinned) || is_by_its_key && ask::is_trusted(v, found);
    let is_known = verified.is_valid() && is_named && (is_fetched(v, url) || is_trusted);
    if !is_known {
        return Some(by_another(found, expected).at("/issuer").in_document(url));
    }
    Some(Error::of(&phrase::STATUS_LIST_KEEPER).with("found", found).at("/issuer").in_document(url))
}

fn by_another(found: &str, expected: &str) -> Error {
    Error::of(&phrase::STATUS_LIST_ISSUER).with("found", found).with("expected", expected)
}

/// Whether the list was fetched in this session from that address, over a connection that proves the host.
fn is_fetched(v: &Verification<'_>, url: &str) -> bool {
    url.starts_with("https://") && v.bundle.origin(url) == Some(Origin::Fetched)
}

fn check_id(v: &Verification<'_>, url: &str, list: &Object<'_>) -> Option<Error> {
    let Some(id) = list.member("id") else {
        // Whoever provides or fetches a list says where it is from; a copy that somebody saved must say it itself.
        let is_saved = v.bundle.origin(url) == Some(Origin::Saved);
        let error = is_saved.then(|| Error::of(&phrase::STATUS_LIST_ID_ABSENT).with("expected", url));
        return error.map(|error| error.in_document(url));
    };
    let id = id.as_str().filter(|id| *id != url)?;
    let error = Error::of(&phrase::STATUS_LIST_ID).with("found", id).with("expected", url);
    Some(error.at("/id").in_document(url))
}

/// How old a copy may be, its list says: `ttl`, in milliseconds, after which it SHOULD be looked at again (Bitstring Status List §2.2).
/// What was fetched in this session was looked at just now. Of a copy the age counts from when it was fetched, where saved evidence says it; else
/// from when the list was signed, or is valid from.
fn check_age(v: &Verification<'_>, url: &str, list: &Object<'_>, subject: &Value<'_>) -> Option<Error> {
    if v.bundle.origin(url) == Some(Origin::Fetched) {
        return None;
    }
    let ttl = subject.member("ttl")?.as_number()?.parse().ok().map(Duration::from_millis)?;
    let since = v.bundle.fetched_at(url).or_else(|| begin(list).into_iter().chain(signed_at(list)).max())?;
    let due = since + ttl;
    if !v.clock.is_over(due) {
        return None;
    }
    let error = Error::of(&phrase::STATUS_LIST_STALE).with("from", since).with("due", due);
    Some(error.at(TTL).in_document(url))
}

/// When the latest proof of a list says that it was made.
fn signed_at(list: &Object<'_>) -> Option<Timestamp> {
    let proofs = list.member("proof").map(Value::as_slice).unwrap_or_default();
    proofs.iter().filter_map(|proof| Timestamp::parse(proof.member("created")?.as_str()?).ok()).max()
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
        _ => Err(Error::of(&phrase::STATUS_LIST_MALFORMED_SUBJECT)
            .with("expected", kind.subject_type())
            .at("/credentialSubject")),
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
    let error = match purposes {
        Some(found) => {
            Error::of(&phrase::STATUS_LIST_PURPOSE).with("expected", &place.purpose).with("found", found.to_json())
        }
        None => Error::of(&phrase::STATUS_LIST_PURPOSE_NONE).with("expected", &place.purpose),
    };
    Err(error.at("/credentialSubject/statusPurpose"))
}

/// What a value means for the credential, if anything.
fn meaning_of(place: &Place<'_>, value: u32, counts: bool) -> Option<Error> {
    let told = message_for(place, value);
    let at = readable_at(place);
    Some(match (&place.purpose, told) {
        (Purpose::Message, told) if told.is_some() || value != 0 => message_of(value, told, at),
        _ if value == 0 => return None,
        (Purpose::Revocation, told) => revoked_or_suspended(&REVOKED, counts, told, at),
        (Purpose::Suspension, told) => revoked_or_suspended(&SUSPENDED, counts, told, at),
        (Purpose::Refresh, told) => match told.or(at) {
            Some(told) => Error::of(&phrase::STATUS_REFRESH_TOLD).with("told", told),
            None => Error::of(&phrase::STATUS_REFRESH),
        },
        (other, told) => match told.or(at) {
            Some(told) => Error::of(&phrase::STATUS_PURPOSE_UNKNOWN_TOLD).with("purpose", other).with("told", told),
            None => Error::of(&phrase::STATUS_PURPOSE_UNKNOWN).with("purpose", other),
        },
    })
}

/// What the issuer says of the credential by a value.
fn message_of(value: u32, told: Option<String>, at: Option<String>) -> Error {
    let value = format!("0x{value:x}");
    match (told, at) {
        (Some(told), Some(at)) => {
            Error::of(&phrase::STATUS_MESSAGE_TOLD_AT).with("value", value).with("told", told).with("at", at)
        }
        (Some(told), None) => Error::of(&phrase::STATUS_MESSAGE_TOLD).with("value", value).with("told", told),
        (None, Some(at)) => Error::of(&phrase::STATUS_MESSAGE_AT).with("value", value).with("at", at),
        (None, None) => Error::of(&phrase::STATUS_MESSAGE).with("value", value),
    }
}

/// What is said of a credential that does not count: by the issuer, without and with its words, and by a list that may be another's.
type Withdrawn = [&'static Phrase; 4];

const REVOKED: Withdrawn = [
    &phrase::STATUS_REVOKED,
    &phrase::STATUS_REVOKED_TOLD,
    &phrase::STATUS_REVOKED_UNCONFIRMED,
    &phrase::STATUS_REVOKED_UNCONFIRMED_TOLD,
];
const SUSPENDED: Withdrawn = [
    &phrase::STATUS_SUSPENDED,
    &phrase::STATUS_SUSPENDED_TOLD,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED_TOLD,
];

fn revoked_or_suspended(said: &Withdrawn, counts: bool, told: Option<String>, at: Option<String>) -> Error {
    let [plain, with_words, unconfirmed, unconfirmed_with_words] = *said;
    match told.or(at) {
        Some(told) => Error::of(if counts { with_words } else { unconfirmed_with_words }).with("told", told),
        None => Error::of(if counts { plain } else { unconfirmed }),
    }
}

/// The entry's own words for a value: `statusMessage` holds `{"status": "0x1", "message": "..."}`.
fn message_for(place: &Place<'_>, value: u32) -> Option<String> {
    let is_for_it = |message: &&Value<'_>| {
        let digits = message.member("status").and_then(Value::as_str).and_then(|status| status.strip_prefix("0x"));
        digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) == Some(value)
    };
    let message = place.messages?.as_slice().iter().find(is_for_it)?;
    Some(message.member("message")?.as_str()?.to_owned())
}

/// Where one can read what the values mean, as the entry says.
fn readable_at(place: &Place<'_>) -> Option<String> {
    let urls: Vec<&str> = place.references().take(3).collect();
    if urls.is_empty() { None } else { Some(urls.join(" ")) }
}

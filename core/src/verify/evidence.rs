//! `Evidence`: everything that a verdict rests on, in one file, so that it can be given again offline, years later.

use std::collections::BTreeSet;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::code::Policy;
use crate::documents::{Bundle, Lookup, Origin};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::time::Timestamp;
use crate::verify::recipient::Recipient;
use crate::verify::report::{Check, Report};
use crate::verify::settings::{Accepted, CLOCK_TOLERANCE, Settings, UnknownStatus};
use crate::verify::trust::trusted::Trusted;
use crate::verify::verifier::Verifier;
use crate::words::{Term, phrase, term};

/// What a verdict rests on, beside the credential: what was asked, at which instant, and the documents that were lent. It is
/// written as one JSON text, the same for the same evidence, and read again.
///
/// ```
/// use ob3::{Bundle, Evidence, Limits, Timestamp, Verifier};
/// let badge = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
/// let mut bundle = Bundle::new();
/// bundle.insert("https://example.edu/status/1", None);
/// let verifier = Verifier::new();
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// let verdict = verifier.verify(badge, now, &bundle).verdict();
///
/// let saved = Evidence::new(verifier, now, bundle).to_json();
/// let again = Evidence::parse(saved.as_bytes(), &Limits::default())?;
/// assert_eq!(again.verify(badge).verdict(), verdict);
/// assert_eq!(again.to_json(), saved);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # What is in it, and what it is worth
///
/// | member | |
/// |---|---|
/// | `format`, `version` | `"ob3-evidence"` and 1; no other version is read, and no member that is not in this table |
/// | `now` | the instant, RFC 3339; null where there was no clock |
/// | `policy` | `standard`, `strict` or `compat` |
/// | `accept` | the types of credentials that were accepted beside Open Badges, or `any`; absent: none |
/// | `clockTolerance` | by how many seconds clocks might differ; absent: the default |
/// | `unknownStatus` | `allow` where the verdict did not wait for a status list; absent: it did |
/// | `ask` | the only questions that were asked; absent: all |
/// | `trust` | the list of trusted issuers; absent: none was given. It counts for nothing until you say so |
/// | `allProofs` | `true` where every proof had to hold; absent: one good proof sufficed |
/// | `purpose`, `domain`, `challenge` | what was demanded of the proof; absent: nothing |
/// | `recipient` | `{"identity", "type"}` of the expected recipient, or `"withheld"`; absent: not asked |
/// | `documents` | by their URLs, in the order of these: `{"url", "text"}`, `{"url", "base64"}` for what is no UTF-8, or `{"url", "unavailable": true}`; with `"fetched": true` where it was fetched when it was saved, and `"elsewhere": true` where it may have come from another site, so that it is no proof of anything by its site |
///
/// Whom the badge had to belong to is a person's name or address: it is only written where
/// [`naming_recipient`](Self::naming_recipient) says so. Where it was withheld, that question stays open until
/// [`Verifier::recipient`] answers it. The credential, the contexts that we ship and the [`Limits`] are not in the file.
///
/// Nor does any text say whom you trust: where it has a list, that question stays open until [`trusting`](Self::trusting) or
/// [`Verifier::trust`] answers it, which takes the place of what the text says, or until you take it [`as_saved`](Self::as_saved).
///
/// It is evidence, not authority. Its documents are like any that are lent, and signatures decide what a status list or a current
/// edition is worth. No text says by itself that fewer questions suffice, a milder policy, a proof for another purpose, or no status
/// list: evidence that was read asks them all, under [`Policy::Standard`] at least and [`UnknownStatus::Deny`], until you say that it be taken
/// [`as_saved`](Self::as_saved), or ask by a [`Verifier`] of your own. Nor does it say what the standard's terms mean: of a context
/// that we ship, ours counts ([`other_editions`](Self::other_editions)).
///
/// Its documents are [saved copies](Origin::Saved): that they were fetched once counts only where it is taken [`as_saved`](Self::as_saved).
///
/// But whoever can change the file can put another document where the issuer of a `did:web` or an https URL has its keys, or
/// where somebody else's terms are defined, as whoever lends one can; can set the clock, and leave out that a list of whom you
/// trust was asked, to whom it must belong and what the proof must answer. Keep it where nobody does, and say what you demand
/// yourself.
#[derive(Debug, Clone)]
pub struct Evidence {
    verifier: Verifier,
    /// What the text says; the verifier may ask more.
    saved: Settings,
    now: Option<Timestamp>,
    bundle: Bundle,
    /// What the text has for the URLs of contexts that we ship: it is written again, and not believed.
    aside: Vec<Document>,
    /// The URLs of what the text says was fetched when it was saved.
    fetched: BTreeSet<String>,
    names_recipient: bool,
}

impl Evidence {
    /// What is asked, the instant at which is judged, and the documents that are lent.
    pub fn new(verifier: Verifier, now: impl Into<Option<Timestamp>>, bundle: Bundle) -> Self {
        let saved = verifier.settings.clone();
        Evidence {
            saved,
            now: now.into(),
            verifier,
            bundle,
            aside: Vec::new(),
            fetched: BTreeSet::new(),
            names_recipient: false,
        }
    }

    /// The same, and the text names the expected recipient.
    #[must_use]
    pub fn naming_recipient(mut self) -> Self {
        self.names_recipient = true;
        self
    }

    /// The same, and it asks no more than the text says was [`asked`](Self::asked), under that [`policy`](Self::policy): for a text
    /// that nobody else could change. In one that others had, a forged badge may pass because nobody asks for its proof.
    #[must_use]
    pub fn as_saved(mut self) -> Self {
        self.verifier = Verifier { settings: self.saved.clone() };
        for (url, document) in std::mem::take(&mut self.aside) {
            self.bundle.insert_saved(url, document, self.now, false, false);
        }
        for url in std::mem::take(&mut self.fetched) {
            let document = match self.bundle.document(&url) {
                Lookup::Found(bytes) => Some(bytes.to_vec()),
                Lookup::Unavailable | Lookup::NotProvided => None,
            };
            // What may have come from another site stays where it proves nothing by its own.
            if self.bundle.origin(&url) == Some(Origin::Saved) && !self.bundle.may_be_moved(&url) {
                self.bundle.insert_from(url, document, Origin::Fetched);
            }
        }
        self
    }

    /// The same, and these are whom you trust, whatever the text says of whom to trust.
    #[must_use]
    pub fn trusting(mut self, entries: impl IntoIterator<Item = Trusted>) -> Self {
        let entries: Vec<Trusted> = entries.into_iter().collect();
        self.saved.trust = Some(entries.clone());
        self.verifier.settings.trust = Some(entries);
        self
    }

    /// Verifies a credential with this evidence.
    pub fn verify(&self, bytes: &[u8]) -> Report {
        self.verifier.verify(bytes, self.now, &self.bundle)
    }

    /// What is asked; the instant at which is judged is [`now`](Self::now).
    pub fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The documents that are lent.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The documents that are lent, to lend more.
    pub fn bundle_mut(&mut self) -> &mut Bundle {
        &mut self.bundle
    }

    /// The URLs of contexts that we ship, of which the text has another edition: ours counts, unless you lend the other one yourself,
    /// or take the text [`as_saved`](Self::as_saved).
    pub fn other_editions(&self) -> impl Iterator<Item = &str> {
        self.aside.iter().map(|(url, _)| url.as_str())
    }

    /// The instant at which is judged.
    pub fn now(&self) -> Option<Timestamp> {
        self.now
    }

    /// How strict was judged when it was saved; see [`as_saved`](Self::as_saved).
    pub fn policy(&self) -> Policy {
        self.saved.policy
    }

    /// Whether the verdict waited for a status list when it was saved; see [`as_saved`](Self::as_saved).
    pub fn unknown_status(&self) -> UnknownStatus {
        self.saved.unknown_status
    }

    /// What was accepted beside Open Badges when it was saved; see [`as_saved`](Self::as_saved).
    pub fn accepted(&self) -> &[Accepted] {
        &self.saved.accept
    }

    /// The only questions that were asked when it was saved, if not all were; see [`as_saved`](Self::as_saved).
    pub fn asked(&self) -> Option<&[Check]> {
        self.saved.ask.as_deref()
    }

    /// Whom the text says were trusted, if that was asked; see [`as_saved`](Self::as_saved).
    pub fn trusted(&self) -> Option<&[Trusted]> {
        self.saved.trust.as_deref().or(self.saved.saved_trust.as_deref())
    }

    /// Whether a recipient was expected whom the text does not name.
    pub fn withholds_recipient(&self) -> bool {
        self.saved.withholds_recipient()
    }

    /// The text: JSON on one line, the same for the same evidence.
    pub fn to_json(&self) -> String {
        let settings = &self.saved;
        let mut object = Object::new();
        object.set("format", FORMAT);
        object.set("version", Value::Number(VERSION.into()));
        object.set("now", self.now.map_or(Value::Null, |now| Value::from(now.to_string())));
        object.set("policy", settings.policy.as_str());
        if settings.unknown_status != UnknownStatus::Deny {
            object.set("unknownStatus", settings.unknown_status.as_str());
        }
        if !settings.accept.is_empty() {
            let accept = settings.accept.iter().map(|accepted| text(accepted.as_str()));
            object.set("accept", Value::Array(accept.collect()));
        }
        if let Some(tolerance) = settings.clock_tolerance {
            object.set("clockTolerance", Value::Number(tolerance.as_secs().to_string().into()));
        }
        if let Some(ask) = &settings.ask {
            object.set("ask", Value::Array(ask.iter().map(|check| Value::from(check.as_str())).collect()));
        }
        if let Some(trust) = self.trusted() {
            object.set("trust", Value::Array(trust.iter().map(|entry| text(entry.as_str())).collect()));
        }
        if settings.all_proofs {
            object.set("allProofs", Value::Bool(true));
        }
        let demands =
            [("purpose", &settings.purpose), ("domain", &settings.domain), ("challenge", &settings.challenge)];
        for (name, demand) in demands {
            if let Some(demand) = demand {
                object.set(name, demand.clone());
            }
        }
        match &settings.recipient {
            Some(recipient) if self.names_recipient => object.set("recipient", recipient.to_object()),
            Some(_) => object.set("recipient", WITHHELD),
            None if settings.withholds_recipient() => object.set("recipient", WITHHELD),
            None => {}
        }
        let mut documents = self.bundle.documents();
        let is_lent = |url: &str| self.bundle.document(url) != Lookup::NotProvided;
        let aside = self.aside.iter().filter(|(url, _)| !is_lent(url));
        documents.extend(aside.map(|(url, document)| (url.as_str(), document.as_deref())));
        documents.sort_unstable_by_key(|(url, _)| *url);
        let is_fetched = |url: &str| match self.bundle.origin(url) {
            Some(Origin::Fetched) => true,
            Some(Origin::Saved) => self.fetched.contains(url),
            _ => false,
        };
        let documents = documents
            .into_iter()
            .map(|(url, bytes)| Value::Object(written(url, bytes, is_fetched(url), self.bundle.may_be_moved(url))));
        object.set("documents", Value::Array(documents.collect()));
        Value::Object(object).to_json()
    }

    /// Reads such a text, and no more of it than [`Limits::evidence_bytes`]. Verifications with it have these limits too.
    ///
    /// # Errors
    /// `evidence.version` for one that another version wrote; `evidence.malformed` for what is none, or has more in it than is known;
    /// the `json.*` codes, also where it was cut off; `limit.input`.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        let limits_of_text = (*limits).input_bytes(limits.evidence_bytes);
        let value = Value::parse(bytes, &limits_of_text)?;
        let Some(object) = value.as_object().filter(|_| value["format"].as_str() == Some(FORMAT)) else {
            return Err(Error::of(&phrase::EVIDENCE_MALFORMED).with("expected", FORMAT));
        };
        if value["version"].as_number() != Some(VERSION) {
            return Err(Error::of(&phrase::EVIDENCE_VERSION)
                .with("expected", VERSION)
                .with("found", value["version"].to_json())
                .at("/version"));
        }
        // What is not understood may be what the verdict hung on.
        if let Some((name, _)) = object.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(Error::of(&phrase::EVIDENCE_MALFORMED_MEMBER)
                .with("expected", MEMBERS.join(", "))
                .with("found", name));
        }
        let now = now_of(&value)?;
        let saved = Settings { limits: *limits, ..settings_of(&value)? };
        let names_recipient = saved.recipient.is_some();
        let policy = if saved.policy == Policy::Compat { Policy::Standard } else { saved.policy };
        let settings = Settings {
            ask: None,
            policy,
            unknown_status: UnknownStatus::Deny,
            accept: Vec::new(),
            clock_tolerance: saved.clock_tolerance.map(|tolerance| tolerance.min(CLOCK_TOLERANCE)),
            // The purpose that is demanded of a proof goes before the usual one.
            purpose: None,
            trust: None,
            saved_trust: saved.trust.clone(),
            ..saved.clone()
        };
        let (documents, fetched, elsewhere) = documents_of(&value)?;
        let (aside, lent): (Vec<_>, Vec<_>) =
            documents.into_iter().partition(|(url, _)| Bundle::bundled_urls().any(|shipped| shipped == url));
        let mut bundle = Bundle::new();
        for (url, document) in lent {
            let (was_fetched, may_be_moved) = (fetched.contains(&url), elsewhere.contains(&url));
            bundle.insert_saved(url, document, now, was_fetched, may_be_moved);
        }
        Ok(Evidence { verifier: Verifier { settings }, saved, now, bundle, aside, fetched, names_recipient })
    }
}

fn now_of(value: &Value<'_>) -> Result<Option<Timestamp>, Error> {
    match value.member("now") {
        Some(Value::Null) => Ok(None),
        Some(Value::String(now)) => Timestamp::parse(now)
            .map(Some)
            .map_err(|error| Error::of(&phrase::EVIDENCE_MALFORMED_DATE).with_cause("cause", &error).at("/now")),
        _ => Err(malformed(term::EVIDENCE_PART_INSTANT, "/now")),
    }
}

fn settings_of(value: &Value<'_>) -> Result<Settings, Error> {
    let policy = value["policy"].as_str().and_then(|name| name.parse::<Policy>().ok());
    let policy = policy.ok_or_else(|| malformed(term::EVIDENCE_PART_POLICY, "/policy"))?;
    let unknown_status = match value.member("unknownStatus") {
        None => UnknownStatus::Deny,
        Some(word) => word
            .as_str()
            .and_then(|name| name.parse::<UnknownStatus>().ok())
            .ok_or_else(|| malformed(term::EVIDENCE_PART_UNKNOWN_STATUS, "/unknownStatus"))?,
    };
    let ask = each(value, "ask", |name| name.parse::<Check>().ok().ok_or(term::EVIDENCE_PART_QUESTION))?;
    let accept = each(value, "accept", |word| Ok(Accepted::from(word)))?.unwrap_or_default();
    let clock_tolerance = match value.member("clockTolerance") {
        None => None,
        Some(seconds) => {
            let seconds = seconds.as_number().and_then(|number| number.parse().ok());
            Some(Duration::from_secs(seconds.ok_or_else(|| malformed(term::EVIDENCE_PART_SECONDS, "/clockTolerance"))?))
        }
    };
    let trust = each(value, "trust", |entry| Trusted::parse(entry).map_err(|_| term::EVIDENCE_PART_TRUSTED))?;
    let demand = |name: &str| match value.member(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone().into_owned())),
        Some(_) => Err(malformed(term::EVIDENCE_PART_TEXT, &format!("/{name}"))),
    };
    let (recipient, recipient_withheld) = match value.member("recipient") {
        None => (None, false),
        Some(Value::String(word)) if word == WITHHELD => (None, true),
        Some(named) => {
            let recipient = Recipient::from_object(named);
            (Some(recipient.ok_or_else(|| malformed(term::EVIDENCE_PART_RECIPIENT, "/recipient"))?), false)
        }
    };
    let (purpose, domain, challenge) = (demand("purpose")?, demand("domain")?, demand("challenge")?);
    let settings =
        Settings { policy, ask, recipient, unknown_status, accept, clock_tolerance, trust, ..Settings::default() };
    let all_proofs = match value.member("allProofs") {
        None => false,
        Some(flag) => flag.as_bool().ok_or_else(|| malformed(term::EVIDENCE_PART_FLAG, "/allProofs"))?,
    };
    Ok(Settings { recipient_withheld, purpose, domain, challenge, all_proofs, ..settings })
}

/// The items of a list of texts, if there is one.
fn each<T>(value: &Value<'_>, name: &str, read: impl Fn(&str) -> Result<T, Term>) -> Result<Option<Vec<T>>, Error> {
    let Some(list) = value.member(name) else { return Ok(None) };
    let Some(items) = list.as_array() else { return Err(malformed(term::EVIDENCE_PART_LIST, &format!("/{name}"))) };
    let items = items.iter().enumerate().map(|(index, item)| {
        let read = item.as_str().ok_or(term::EVIDENCE_PART_TEXT).and_then(&read);
        read.map_err(|expected| malformed(expected, &format!("/{name}/{index}")))
    });
    items.collect::<Result<Vec<T>, Error>>().map(Some)
}

/// The documents of a text, and the URLs of those that were fetched when it was saved.
/// The documents, the URLs of those that were fetched, and of those that may have come from another site.
fn documents_of(value: &Value<'_>) -> Result<(Vec<Document>, Urls, Urls), Error> {
    let Some(documents) = value["documents"].as_array() else {
        return Err(malformed(term::EVIDENCE_PART_DOCUMENTS, "/documents"));
    };
    let mut found = Vec::with_capacity(documents.len());
    let mut known = std::collections::HashSet::new();
    let (mut fetched, mut elsewhere) = (Urls::new(), Urls::new());
    for (index, document) in documents.iter().enumerate() {
        let path = format!("/documents/{index}");
        let wrong = |expected: Term| Err(malformed(expected, &path));
        let Some(url) = document["url"].as_str() else { return wrong(term::EVIDENCE_PART_URL) };
        if !known.insert(url) {
            return Err(Error::of(&phrase::EVIDENCE_MALFORMED_TWICE).with("url", url).at(path));
        }
        let content = document
            .as_object()
            .map(|document| document.iter().filter(|(name, _)| !["url", "fetched", "elsewhere"].contains(name)));
        let content: Vec<_> = content.map(Iterator::collect).unwrap_or_default();
        let bytes = match &*content {
            [("text", Value::String(text))] => Some(text.as_bytes().to_vec()),
            [("base64", Value::String(text))] => match BASE64.decode(text.as_bytes()) {
                Ok(bytes) => Some(bytes),
                Err(_) => return wrong(term::EVIDENCE_PART_BASE64),
            },
            [("unavailable", value)] if value.as_bool() == Some(true) => None,
            _ => return wrong(term::EVIDENCE_PART_CONTENT),
        };
        for (name, urls) in [("fetched", &mut fetched), ("elsewhere", &mut elsewhere)] {
            match document.member(name).map(Value::as_bool) {
                None => {}
                Some(Some(true)) => drop(urls.insert(url.to_owned())),
                Some(_) => return wrong(term::EVIDENCE_PART_FETCHED),
            }
        }
        found.push((url.to_owned(), bytes));
    }
    Ok((found, fetched, elsewhere))
}

fn written<'d>(url: &'d str, bytes: Option<&'d [u8]>, is_fetched: bool, may_be_moved: bool) -> Object<'d> {
    let mut document = Object::new();
    document.set("url", url);
    match bytes.map(std::str::from_utf8) {
        None => document.set("unavailable", Value::Bool(true)),
        Some(Ok(text)) => document.set("text", text),
        Some(Err(_)) => document.set("base64", BASE64.encode(bytes.unwrap_or_default())),
    }
    if is_fetched {
        document.set("fetched", Value::Bool(true));
    }
    if may_be_moved {
        document.set("elsewhere", Value::Bool(true));
    }
    document
}

fn text(text: &str) -> Value<'_> {
    Value::from(text)
}

fn malformed(expected: Term, path: &str) -> Error {
    Error::of(&phrase::EVIDENCE_MALFORMED_PART).with_term("expected", expected).at(path)
}

/// What the text has for a URL; nothing where that cannot be had.
type Document = (String, Option<Vec<u8>>);

type Urls = BTreeSet<String>;

const FORMAT: &str = "ob3-evidence";
const VERSION: &str = "1";
const WITHHELD: &str = "withheld";
const MEMBERS: [&str; 15] = [
    "format",
    "version",
    "now",
    "policy",
    "unknownStatus",
    "accept",
    "clockTolerance",
    "ask",
    "allProofs",
    "trust",
    "purpose",
    "domain",
    "challenge",
    "recipient",
    "documents",
];

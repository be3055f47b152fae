//! `Session`: one verification that gets what it lacks on the way, from those who can fetch; it says what to ask for, and when that is enough.

use std::collections::HashSet;

use crate::code::Policy;
use crate::document_kind::DocumentKind;
use crate::documents::{Bundle, Reach, WebAddress};
use crate::error::Error;
use crate::time::Timestamp;
use crate::verify::fetched::{Fetched, NoAnswer};
use crate::verify::report::{Missing, Report};
use crate::verify::verifier::Verifier;
use crate::words::phrase;

/// One verification that gets what it lacks on the way. It does no I/O: it says what to ask for, takes what came, and knows when to
/// stop. The crate `ob3-fetch` asks over https with every guard; with another client, follow this example.
///
/// ```
/// use ob3::{Answer, Bundle, NoAnswer, Timestamp, Verifier};
/// # let badge = include_bytes!("../../../test-vectors/valid/eddsa-rdfc-2022-did-key.json");
/// # fn get(_: &ob3::Request) -> Option<Vec<u8>> { None }
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// let mut session = Verifier::new().session(badge.to_vec(), now, Bundle::new());
/// loop {
///     let requests = session.requests();
///     if requests.is_empty() {
///         break;
///     }
///     for request in requests {
///         let answer = match get(&request) {
///             Some(document) => Answer::of(document),
///             None => Answer::none(NoAnswer::Unreachable),
///         };
///         session.answer(&request, answer.at(now));
///     }
/// }
/// assert!(session.finish().is_valid());
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # What it asks for
///
/// - Before the proof of a credential holds, only what may prove it: contexts and documents that list keys. So a file that nobody signed
///   makes no one ask for a status list, a schema, or whatever else it names.
/// - After that, what else is lacking, as long as it can change the verdict, or whom the caller trusts; of a credential that is invalid
///   anyway, nothing.
/// - Only addresses that [`WebAddress::parse`] lets pass, no more than [`DOCUMENTS`](Self::DOCUMENTS) of them, in no more than
///   [`ROUNDS`](Self::ROUNDS) rounds, and none twice.
///
/// Whoever asks judges each address that a host's name leads to by [`Reach::allows`], where it is connected to, follows no more
/// than [`REDIRECTS`](Self::REDIRECTS) redirects, each judged by [`Request::redirect`], and takes no more than
/// [`BYTES`](Self::BYTES) bytes.
#[derive(Debug)]
pub struct Session {
    verifier: Verifier,
    bytes: Vec<u8>,
    now: Option<Timestamp>,
    bundle: Bundle,
    reach: Reach,
    asks_for_dids: bool,
    report: Report,
    round: usize,
    /// What was asked for, or may not be: by whether it may come from another site, and its URL.
    known: HashSet<(bool, String)>,
    /// Whether something was answered since the report was made.
    is_behind: bool,
    fetched: Vec<Fetched>,
}

/// A document to ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// Where it is: an https address in ASCII; a DID only where [`Session::dids`] says so.
    pub url: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The value of the header `Accept`.
    pub accept: &'static str,
    /// Whether the verdict depends on it. Resources and current editions are told about, and change it only under the policy `strict`.
    pub decides: bool,
    /// As the document writes it.
    name: String,
    reach: Reach,
}

impl Request {
    /// A request for a credential, at an address that somebody gave who wants it verified. It may come from another site, since it proves
    /// itself.
    ///
    /// # Errors
    /// `fetch.refused`, as [`WebAddress::parse`].
    pub fn credential(url: &str, reach: Reach) -> Result<Self, Error> {
        let address = WebAddress::parse(url, reach)?;
        let kind = DocumentKind::Refresh;
        Ok(Request {
            url: address.as_str().to_owned(),
            kind,
            accept: "application/vc, application/vc+jwt, application/json;q=0.9, image/png, image/svg+xml, */*;q=0.1",
            decides: true,
            name: url.to_owned(),
            reach,
        })
    }

    /// Its name in a [`Bundle`], as the document writes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where a redirect of that `Location` leads to, if it may be followed. Who answers at an address is what some documents prove:
    /// these come from no other site.
    ///
    /// # Errors
    /// `fetch.refused`, as [`WebAddress::join`], and for another site.
    pub fn redirect(&self, from: &WebAddress, location: &str) -> Result<WebAddress, Error> {
        let target = from.join(location, self.reach)?;
        let start = WebAddress::parse(&self.url, self.reach)?;
        if self.kind.may_move() || target.has_origin_of(&start) {
            return Ok(target);
        }
        Err(Error::of(&phrase::FETCH_REFUSED_SITE).with("found", location))
    }
}

/// What came of a request.
#[derive(Debug, Clone)]
#[must_use]
pub struct Answer {
    document: Result<Vec<u8>, NoAnswer>,
    status: Option<u16>,
    at: Option<Timestamp>,
    fresh_until: Option<Timestamp>,
}

impl Answer {
    /// The document.
    pub fn of(document: impl Into<Vec<u8>>) -> Self {
        Answer { document: Ok(document.into()), status: None, at: None, fresh_until: None }
    }

    /// There is none, and why.
    pub fn none(why: NoAnswer) -> Self {
        Answer { document: Err(why), status: None, at: None, fresh_until: None }
    }

    /// The status of the answer in HTTP, where there was one.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// When it was asked for; of an answer that was kept, when that came.
    pub fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    /// How long it may be kept.
    pub fn fresh_until(mut self, until: Timestamp) -> Self {
        self.fresh_until = Some(until);
        self
    }

    /// The document.
    ///
    /// # Errors
    /// Why there is none.
    pub fn document(&self) -> Result<&[u8], NoAnswer> {
        self.document.as_deref().map_err(|why| *why)
    }

    /// The status in HTTP, where there was one.
    pub fn http_status(&self) -> Option<u16> {
        self.status
    }

    /// Until when it may be kept, where that is known.
    pub fn is_fresh_until(&self) -> Option<Timestamp> {
        self.fresh_until
    }
}

impl Session {
    /// Documents that one verification asks for. A badge needs one to five; more would make a crawler of the verifier.
    pub const DOCUMENTS: usize = 32;
    /// Rounds: a context, a DID document, a list, the DID document of its issuer; each may only then be known to be lacking.
    pub const ROUNDS: usize = 5;
    /// Redirects of one document.
    pub const REDIRECTS: usize = 3;
    /// Bytes of one document.
    pub const BYTES: usize = 4 << 20;

    pub(super) fn new(verifier: Verifier, bytes: Vec<u8>, now: Option<Timestamp>, bundle: Bundle) -> Self {
        let report = verifier.verify(&bytes, now, &bundle);
        Session {
            verifier,
            bytes,
            now,
            bundle,
            reach: Reach::Public,
            asks_for_dids: false,
            report,
            round: 0,
            known: HashSet::new(),
            is_behind: false,
            fetched: Vec::new(),
        }
    }

    /// How far it asks: of this machine itself only where that says so.
    #[must_use]
    pub fn reach(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }

    /// That DIDs of other methods are asked for too, by their name: for those who can resolve them.
    #[must_use]
    pub fn dids(mut self) -> Self {
        self.asks_for_dids = true;
        self
    }

    /// What to ask for next: all of it at once, if you like. Nothing, where the report is final.
    pub fn requests(&mut self) -> Vec<Request> {
        self.catch_up();
        if self.round >= Self::ROUNDS {
            return Vec::new();
        }
        // Where there is no room for all, what decides goes first.
        let (first, rest): (Vec<_>, Vec<_>) =
            self.report.due().cloned().partition(|missing| self.decides(missing.kind));
        let requests: Vec<Request> =
            first.into_iter().chain(rest).filter_map(|missing| self.request(missing)).collect();
        self.round = self.round.saturating_add(usize::from(!requests.is_empty()));
        requests
    }

    fn request(&mut self, missing: Missing) -> Option<Request> {
        // What we ship is asked for of nobody, whatever it should be.
        let key = (missing.kind.may_move(), missing.url.clone());
        if Bundle::is_shipped(&missing.url) || self.known.len() >= Self::DOCUMENTS || !self.known.insert(key) {
            return None;
        }
        let (kind, name) = (missing.kind, missing.url);
        let url = if self.asks_for_dids && name.starts_with("did:") {
            name.clone()
        } else {
            let Ok(address) = WebAddress::parse(&name, self.reach) else {
                self.note(&name, kind, &Answer::none(NoAnswer::Refused));
                return None;
            };
            address.as_str().to_owned()
        };
        Some(Request { url, kind, accept: kind.accept(), decides: self.decides(kind), name, reach: self.reach })
    }

    fn decides(&self, kind: DocumentKind) -> bool {
        self.verifier.settings.policy == Policy::Strict
            || !matches!(kind, DocumentKind::Resource | DocumentKind::Refresh)
    }

    /// Takes what came of a request.
    pub fn answer(&mut self, request: &Request, answer: Answer) {
        self.note(&request.name, request.kind, &answer);
        self.bundle.insert_fetched(request.name.as_str(), answer.document.ok(), request.kind);
        self.is_behind = true;
    }

    fn note(&mut self, url: &str, kind: DocumentKind, answer: &Answer) {
        self.fetched.push(Fetched {
            url: url.to_owned(),
            kind,
            at: answer.at,
            bytes: answer.document.as_ref().ok().map(Vec::len),
            failed: answer.document.as_ref().err().copied(),
            status: answer.status.filter(|status| *status != 200),
            fresh_until: answer.fresh_until,
        });
    }

    /// Verifies again, if something came since.
    fn catch_up(&mut self) {
        if std::mem::take(&mut self.is_behind) {
            self.report = self.verifier.verify(&self.bytes, self.now, &self.bundle);
        }
    }

    /// What was asked for so far, and what came.
    pub fn fetched(&self) -> &[Fetched] {
        &self.fetched
    }

    /// The documents that it has by now, with those that came.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The report on what is there.
    pub fn finish(self) -> Report {
        self.finish_with_bundle().0
    }

    /// The same, and the documents: for [`Evidence`](crate::Evidence), or to verify the next one with.
    pub fn finish_with_bundle(mut self) -> (Report, Bundle) {
        self.catch_up();
        self.report.set_fetched(self.fetched);
        (self.report, self.bundle)
    }
}

impl Verifier {
    /// A verification that gets what it lacks on the way: see [`Session`].
    pub fn session(&self, bytes: impl Into<Vec<u8>>, now: impl Into<Option<Timestamp>>, bundle: Bundle) -> Session {
        Session::new(self.clone(), bytes.into(), now.into(), bundle)
    }
}

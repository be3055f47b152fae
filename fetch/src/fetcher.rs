//! `Fetcher`: asks for one document at a time of each host, and takes no more than it may.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use ob3::{Answer, DocumentKind, NoAnswer, Reach, Request, Session, Timestamp, WebAddress};
use ureq::config::Config;
use ureq::http::Response;
use ureq::http::header::{ACCEPT, AGE, CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, Resolver};
use ureq::unversioned::transport::{Connector, RustlsConnector, TcpConnector};
use ureq::{Agent, Body};

use crate::cache::{Cache, hex};
use crate::guard::{Gate, Guarded, Refused};
use crate::lifetime::lifetime;

/// One document, with its redirects.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it is believed that a document cannot be had.
const AGAIN: Duration = Duration::from_mins(1);
const MOST_FAILURES: usize = 1_000;
/// Bytes of the headers of an answer.
const HEADERS: usize = 32 << 10;

/// Asks for documents over https, and is led into no private network: see [the crate](crate) for its rules. One serves a whole
/// program and all its threads.
///
/// ```no_run
/// use ob3::{Timestamp, Verifier};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fetcher = ob3_fetch::Fetcher::new().cached_in("/var/cache/badges");
/// let now = Timestamp::try_from(std::time::SystemTime::now())?;
/// let report = fetcher.verify(&Verifier::new(), &std::fs::read("badge.json")?, now);
/// # Ok(())
/// # }
/// ```
pub struct Fetcher {
    agent: Agent,
    reach: Reach,
    cache: Option<Cache>,
    patience: Duration,
    hosts: Hosts,
    /// What could not be had a moment ago, and when that was.
    failures: Mutex<HashMap<String, (Answer, Instant)>>,
    /// What else decides what an address answers: how far it asks, and whom it trusts. Nothing is kept for one that is used by another.
    realm: String,
}

impl Fetcher {
    /// One that asks public machines, and trusts the certificate authorities that browsers trust.
    pub fn new() -> Self {
        Self::reaching(Reach::Public, &[])
    }

    /// One that asks as far as that, and trusts only these certificates of authorities (DER), if there are any.
    pub fn reaching(reach: Reach, authorities: &[&[u8]]) -> Self {
        Self::with_parts(reach, authorities, DefaultResolver::default(), TcpConnector::default())
    }

    /// One with another resolver, and another way to open a connection to the addresses that it found. Both are guarded. For tests.
    #[doc(hidden)]
    pub fn with_parts<R: Resolver, C: Connector<()>>(reach: Reach, authorities: &[&[u8]], resolver: R, tcp: C) -> Self {
        let realm = format!("{reach} {}", hex(&authorities.concat()));
        let authorities: Vec<_> = authorities.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
        let roots = if authorities.is_empty() { RootCerts::WebPki } else { RootCerts::Specific(Arc::new(authorities)) };
        let config = Config::builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(HEADERS)
            .proxy(None)
            .user_agent(concat!("ob3/", env!("CARGO_PKG_VERSION")))
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            // A process that forks must not share a connection.
            .max_idle_connections(0)
            .build();
        let connector = Gate(reach).chain(tcp).chain(RustlsConnector::default());
        let agent = Agent::with_parts(config, connector, Guarded { resolver, reach });
        Fetcher {
            agent,
            reach,
            cache: None,
            patience: PATIENCE,
            hosts: Hosts::default(),
            failures: Mutex::default(),
            realm,
        }
    }

    /// Keeps documents in that folder, each for as long as it may be kept.
    #[must_use]
    pub fn cached_in(mut self, folder: impl AsRef<Path>) -> Self {
        self.cache = Some(Cache::new(folder.as_ref()));
        self
    }

    /// How long one document may take, its redirects included; ten seconds, if nothing is said.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// How far it asks.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// Asks for one document, if it is not kept. Of each host one at a time is asked for.
    pub fn get(&self, request: &Request) -> Answer {
        self.get_until(request, after(self.patience))
    }

    pub(crate) fn get_until(&self, request: &Request, deadline: Instant) -> Answer {
        let (begun, own) = (Instant::now(), after(self.patience));
        let (deadline, is_hurried) = (deadline.min(own), deadline < own);
        let Ok(start) = WebAddress::parse(&request.url, self.reach) else { return Answer::none(NoAnswer::Refused) };
        if let Some(kept) = self.kept(request) {
            return kept;
        }
        let Some(_turn) = self.hosts.turn(start.host(), deadline) else { return Answer::none(NoAnswer::TimedOut) };
        // Who had the turn before may have got it.
        if let Some(kept) = self.kept(request) {
            return kept;
        }
        let now = present();
        let answer = match self.ask(request, start, deadline) {
            Ok(document) => self.keep(request, document, now),
            Err((why, status)) => status.into_iter().fold(Answer::none(why), Answer::status),
        };
        let answer = now.into_iter().fold(answer, Answer::at);
        // That the one that asked had no time left says nothing of the host.
        if answer.document().is_err_and(|why| why != NoAnswer::TimedOut || !is_hurried) {
            self.remember_failure(request, &answer, begun);
        }
        answer
    }

    fn kept(&self, request: &Request) -> Option<Answer> {
        let failed = self.failures.lock().unwrap_or_else(PoisonError::into_inner).get(&self.key(request)).cloned();
        if let Some((answer, at)) = failed
            && at.elapsed() < AGAIN
        {
            return Some(answer);
        }
        self.cache.as_ref()?.get(&self.key(request), present()?)
    }

    fn remember_failure(&self, request: &Request, answer: &Answer, at: Instant) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= MOST_FAILURES {
            failures.clear();
        }
        failures.insert(self.key(request), (answer.clone(), at));
    }

    /// Under what a document is kept: what comes from an address depends on what is asked for.
    fn key(&self, request: &Request) -> String {
        format!("{} {} {}", self.realm, request.kind, request.url)
    }

    fn keep(&self, request: &Request, document: Document, now: Option<Timestamp>) -> Answer {
        let fresh_until = document.lifetime.and_then(|lifetime| {
            let until = SystemTime::now().checked_add(lifetime)?;
            Timestamp::try_from(until).ok().map(Timestamp::whole_seconds)
        });
        if let (Some(cache), Some(now), Some(until)) = (&self.cache, now, fresh_until) {
            cache.keep(&self.key(request), &document.body, now, until);
        }
        fresh_until.into_iter().fold(Answer::of(document.body).status(200), Answer::fresh_until)
    }

    /// Asks, and asks on where redirects lead to.
    fn ask(&self, request: &Request, start: WebAddress, deadline: Instant) -> Result<Document, Failure> {
        let mut at = start;
        for _ in 0..=Session::REDIRECTS {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err((NoAnswer::TimedOut, None));
            }
            let call = self.agent.get(at.as_str()).header(ACCEPT, request.accept).header("Accept-Encoding", "identity");
            let mut response =
                call.config().timeout_global(Some(left)).build().call().map_err(|error| failure(&error))?;
            let status = response.status().as_u16();
            match status {
                200 => return read(request.kind, &mut response),
                301 | 302 | 303 | 307 | 308 => {
                    let location = text(&response, &LOCATION);
                    at = request.redirect(&at, location).map_err(|_| (NoAnswer::Redirected, Some(status)))?;
                }
                _ => return Err((NoAnswer::Status, Some(status))),
            }
        }
        Err((NoAnswer::Redirected, None))
    }
}

impl Default for Fetcher {
    fn default() -> Self {
        Fetcher::new()
    }
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher").field("reach", &self.reach).field("cache", &self.cache).finish_non_exhaustive()
    }
}

fn present() -> Option<Timestamp> {
    Timestamp::try_from(SystemTime::now()).ok().map(Timestamp::whole_seconds)
}

/// An instant from now; a year, where it cannot be told.
fn after(patience: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(patience).or_else(|| now.checked_add(Duration::from_hours(24 * 365))).unwrap_or(now)
}

/// The hosts that are being asked.
#[derive(Debug, Default)]
struct Hosts {
    busy: Mutex<HashSet<String>>,
    changed: Condvar,
}

/// A host that nobody else asks as long as this lives.
struct Turn<'h> {
    hosts: &'h Hosts,
    host: String,
}

impl Hosts {
    /// Waits until nobody asks the host; nothing where that takes too long.
    fn turn(&self, host: &str, deadline: Instant) -> Option<Turn<'_>> {
        let busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let left = deadline.saturating_duration_since(Instant::now());
        let waited = self.changed.wait_timeout_while(busy, left, |busy| busy.contains(host));
        let (mut busy, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() && busy.contains(host) {
            return None;
        }
        busy.insert(host.to_owned());
        Some(Turn { hosts: self, host: host.to_owned() })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.hosts.busy.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.host);
        self.hosts.changed.notify_all();
    }
}

struct Document {
    body: Vec<u8>,
    lifetime: Option<Duration>,
}

type Failure = (NoAnswer, Option<u16>);

fn read(kind: DocumentKind, response: &mut Response<Body>) -> Result<Document, Failure> {
    if !kind.comes_as(text(response, &CONTENT_TYPE)) || !matches!(text(response, "content-encoding"), "" | "identity") {
        return Err((NoAnswer::WrongType, None));
    }
    let (cache_control, age) = (text(response, &CACHE_CONTROL).to_owned(), text(response, &AGE).to_owned());
    let most = u64::try_from(Session::BYTES).unwrap_or(u64::MAX);
    let mut body = Vec::new();
    let reader = response.body_mut().with_config().limit(u64::MAX).reader();
    reader.take(most.saturating_add(1)).read_to_end(&mut body).map_err(|error| failure(&ureq::Error::from(error)))?;
    if body.len() > Session::BYTES {
        return Err((NoAnswer::TooLarge, None));
    }
    let lifetime = lifetime(kind, &cache_control, &age, &body, SystemTime::now());
    Ok(Document { body, lifetime })
}

/// A header as text; empty where there is none.
fn text(response: &Response<Body>, name: impl ureq::http::header::AsHeaderName) -> &str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn failure(error: &ureq::Error) -> Failure {
    let why = match error {
        ureq::Error::Timeout(_) => NoAnswer::TimedOut,
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => NoAnswer::TimedOut,
        ureq::Error::Other(error) if error.is::<Refused>() => NoAnswer::Refused,
        ureq::Error::LargeResponseHeader(..) => NoAnswer::TooLarge,
        _ => NoAnswer::Unreachable,
    };
    (why, None)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn who_waits_for_a_host_waits_no_longer_than_for_the_document() {
        let hosts = Hosts::default();
        let soon = || Instant::now() + Duration::from_millis(20);
        let turn = hosts.turn("example.edu", soon()).unwrap();
        assert!(hosts.turn("other.edu", soon()).is_some());
        assert!(hosts.turn("example.edu", soon()).is_none());
        drop(turn);
        assert!(hosts.turn("example.edu", soon()).is_some());
    }
}

//! One verification with what it fetches, and many that share what one of them fetched.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ob3::{Answer, Bundle, DocumentKind, NoAnswer, Report, Request, Timestamp, Verifier};

use crate::fetcher::Fetcher;
use crate::shared::SharedBundle;

/// Everything that one verification asks for.
const PATIENCE: Duration = Duration::from_secs(30);
/// Threads that ask for the documents of one round.
const MOST_THREADS: usize = 8;

static FETCHER: LazyLock<Fetcher> = LazyLock::new(Fetcher::new);

/// Verifies a badge at an instant, and fetches what that takes: see [the crate](crate). Any bytes give a report.
pub fn verify(verifier: &Verifier, bytes: &[u8], now: impl Into<Option<Timestamp>>) -> Report {
    FETCHER.verify(verifier, bytes, now)
}

impl Fetcher {
    /// Verifies a badge at an instant, and fetches what that takes. Any bytes give a report.
    pub fn verify(&self, verifier: &Verifier, bytes: &[u8], now: impl Into<Option<Timestamp>>) -> Report {
        self.verify_with(verifier, bytes, now, Bundle::new(), &|_| ()).0
    }

    /// The same, with documents that are at hand. `told` is told of each request before it is made. With the report come the documents,
    /// those that were fetched among them: for [`ob3::Evidence`].
    pub fn verify_with(
        &self,
        verifier: &Verifier,
        bytes: &[u8],
        now: impl Into<Option<Timestamp>>,
        bundle: Bundle,
        told: &(dyn Fn(&Request) + Sync),
    ) -> (Report, Bundle) {
        let get = |request: &Request, deadline| {
            told(request);
            self.get_until(request, deadline)
        };
        self.drive(verifier, bytes, now.into(), bundle, &get)
    }

    fn drive(
        &self,
        verifier: &Verifier,
        bytes: &[u8],
        now: Option<Timestamp>,
        bundle: Bundle,
        get: &(dyn Fn(&Request, Instant) -> Answer + Sync),
    ) -> (Report, Bundle) {
        let deadline = Instant::now() + PATIENCE;
        let mut session = verifier.session(bytes, now, bundle).reach(self.reach());
        loop {
            let requests = session.requests();
            match requests.as_slice() {
                [] => return session.finish_with_bundle(),
                [request] => session.answer(request, get(request, deadline)),
                _ => {
                    let answers = at_once(&requests, &|request| get(request, deadline));
                    for (request, answer) in requests.iter().zip(answers) {
                        session.answer(request, answer);
                    }
                }
            }
        }
    }
}

/// Asks for documents by a few threads, so that hosts do not wait for each other; where the system has no thread to give, one after the other.
fn at_once(requests: &[Request], get: &(dyn Fn(&Request) -> Answer + Sync)) -> Vec<Answer> {
    let next = AtomicUsize::new(0);
    let answers: Vec<OnceLock<Answer>> = requests.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        while let Some((request, answer)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            requests.get(index).zip(answers.get(index))
        } {
            answer.get_or_init(|| get(request));
        }
    };
    thread::scope(|scope| {
        for _ in 1..MOST_THREADS.min(requests.len()) {
            if thread::Builder::new().spawn_scoped(scope, work).is_err() {
                break;
            }
        }
        work();
    });
    answers.into_iter().map(|answer| answer.into_inner().unwrap_or(Answer::none(NoAnswer::NotGiven))).collect()
}

/// Verifications that share what one of them fetched: each document is asked for once, and read once. For badge after badge of a
/// few issuers, on any number of threads.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use ob3::{Bundle, Timestamp, Verifier};
/// let fetcher = std::sync::Arc::new(ob3_fetch::Fetcher::new());
/// let run = ob3_fetch::Run::new(fetcher, Verifier::new(), Bundle::new());
/// let now = Timestamp::try_from(std::time::SystemTime::now())?;
/// for name in ["a.json", "b.json"] {
///     println!("{name}: {}", run.verify(&std::fs::read(name)?, now).verdict());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Run {
    fetcher: Arc<Fetcher>,
    verifier: Verifier,
    bundle: SharedBundle,
    /// What was asked for, or is being asked for.
    answers: Mutex<Answers>,
}

/// By what they are, and where.
type Answers = HashMap<(DocumentKind, String), Arc<OnceLock<Answer>>>;

impl Run {
    /// Verifications by one verifier, with documents that are at hand.
    pub fn new(fetcher: Arc<Fetcher>, verifier: Verifier, bundle: Bundle) -> Self {
        Run { fetcher, verifier, bundle: SharedBundle::new(bundle), answers: Mutex::default() }
    }

    /// Verifies one of many at an instant. Any bytes give a report.
    pub fn verify(&self, bytes: &[u8], now: impl Into<Option<Timestamp>>) -> Report {
        self.verify_with_bundle(bytes, now).0
    }

    /// The same, and with the report come the documents, those that were fetched among them: for [`ob3::Evidence`].
    pub fn verify_with_bundle(&self, bytes: &[u8], now: impl Into<Option<Timestamp>>) -> (Report, Bundle) {
        let (edition, bundle) = self.bundle.begin();
        let get = |request: &Request, deadline| self.once(request, deadline);
        let (report, bundle) = self.fetcher.drive(&self.verifier, bytes, now.into(), bundle, &get);
        if self.bundle.share(edition, &report, bundle.clone()) {
            self.answers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        (report, bundle)
    }

    /// Asks for a document, or waits for another one that asks for it. What cannot be had is not shared: who asks next may have more luck.
    fn once(&self, request: &Request, deadline: Instant) -> Answer {
        if deadline <= Instant::now() {
            return Answer::none(NoAnswer::TimedOut);
        }
        let key = (request.kind, request.url.clone());
        let cell = {
            let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(answers.entry(key.clone()).or_default())
        };
        // With all the time that a document has: how much is left to the one that asks is its own affair.
        let answer = cell.get_or_init(|| self.fetcher.get(request)).clone();
        if answer.document().is_err() {
            self.answers.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
        }
        answer
    }
}

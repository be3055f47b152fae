//! One verification with what it fetches, and many that share what one of them fetched.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ob3::{Answer, Bundle, NoAnswer, Report, Request, Timestamp, Verifier};

use crate::fetcher::Fetcher;
use crate::shared::SharedBundle;

/// Everything that one verification asks for.
const PATIENCE: Duration = Duration::from_secs(30);

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
                    // Hosts do not wait for each other.
                    let answers: Vec<Answer> = thread::scope(|scope| {
                        let asked = requests.iter().map(|request| scope.spawn(move || get(request, deadline)));
                        let asked: Vec<_> = asked.collect();
                        let lost = |_| Answer::none(NoAnswer::NotGiven);
                        asked.into_iter().map(|thread| thread.join().unwrap_or_else(lost)).collect()
                    });
                    for (request, answer) in requests.iter().zip(answers) {
                        session.answer(request, answer);
                    }
                }
            }
        }
    }
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
    answers: Mutex<HashMap<String, Arc<OnceLock<Answer>>>>,
}

impl Run {
    /// Verifications by one verifier, with documents that are at hand.
    pub fn new(fetcher: Arc<Fetcher>, verifier: Verifier, bundle: Bundle) -> Self {
        Run { fetcher, verifier, bundle: SharedBundle::new(bundle), answers: Mutex::default() }
    }

    /// Verifies one of many at an instant. Any bytes give a report.
    pub fn verify(&self, bytes: &[u8], now: impl Into<Option<Timestamp>>) -> Report {
        let (edition, bundle) = self.bundle.begin();
        let get = |request: &Request, deadline| self.once(request, deadline);
        let (report, bundle) = self.fetcher.drive(&self.verifier, bytes, now.into(), bundle, &get);
        if self.bundle.share(edition, &report, bundle) {
            self.answers.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        report
    }

    /// Asks for a document, or waits for who asks for it.
    fn once(&self, request: &Request, deadline: Instant) -> Answer {
        let cell = {
            let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(answers.entry(request.url.clone()).or_default())
        };
        cell.get_or_init(|| self.fetcher.get_until(request, deadline)).clone()
    }
}

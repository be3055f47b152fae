//! The threads behind `verify_many`: reports in the order of the badges, and nothing of Python's is touched by them.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use ob3::{Bundle, Verifier};
use ob3_fetch::{Fetcher, Run};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::data::Data;
use crate::report::Report;
use crate::time::Now;

/// Badges that wait for their reports, and the threads that make these. Where no thread can be started, the one that asks does
/// the work.
#[pyclass(frozen, module = "ob3._core")]
pub(crate) struct Queue {
    work: Arc<Work>,
    workers: Vec<Worker>,
    inner: Mutex<Waiting>,
}

impl Queue {
    pub(crate) fn of(
        verifier: Verifier,
        now: Now,
        bundle: Arc<Bundle>,
        threads: usize,
        fetcher: Option<Arc<Fetcher>>,
    ) -> Self {
        let work = Arc::new(match fetcher {
            Some(fetcher) => Work::Online(Run::new(fetcher, verifier, Bundle::clone(&bundle)), now),
            None => Work::Offline { verifier, now, bundle },
        });
        let start = |_| Worker::start(Arc::clone(&work));
        let workers = (0..threads.min(MOST_THREADS)).map_while(start).collect();
        Queue { work, workers, inner: Mutex::new(Waiting::default()) }
    }

    /// Only one thread asks at a time, which Python sees to.
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl Queue {
    /// How many threads there are.
    #[getter]
    fn threads(&self) -> usize {
        self.workers.len()
    }

    /// How many badges wait for their report.
    fn __len__(&self) -> usize {
        self.waiting().badges.len()
    }

    /// Takes a badge, as `bytes`.
    fn hand_out(&self, badge: &[u8]) {
        let mut waiting = self.waiting();
        let turn = NonZeroUsize::new(self.workers.len()).map_or(0, |workers| waiting.given % workers);
        let is_with = self.workers.get(turn).is_some_and(|worker| worker.badges.send(badge.to_vec()).is_ok());
        waiting.badges.push_back(if is_with { At::Worker(turn) } else { At::Here(badge.to_vec()) });
        waiting.given = waiting.given.wrapping_add(1);
    }

    /// The report of the badge that waits longest. Now and then it is looked whether somebody pressed Ctrl-C.
    fn take(&self, py: Python<'_>) -> PyResult<Report> {
        let report = match self.waiting().badges.front().cloned() {
            None => Err(gone()),
            Some(At::Here(badge)) => Ok(py.detach(|| self.work.verify(&badge))),
            Some(At::Worker(turn)) => self.workers.get(turn).ok_or_else(gone).and_then(|worker| worker.wait(py)),
        }?;
        // Not before: after a Ctrl-C the report is still to come.
        self.waiting().badges.pop_front();
        Ok(report)
    }
}

/// The badges whose reports are not yet given: handed to the workers in turn, so that the next report is always that of the
/// worker whose turn it is.
#[derive(Default)]
struct Waiting {
    badges: VecDeque<At>,
    given: usize,
}

/// Where a badge is.
#[derive(Clone)]
enum At {
    /// With this worker.
    Worker(usize),
    /// With nobody yet.
    Here(Vec<u8>),
}

/// What every badge is verified with.
#[expect(clippy::large_enum_variant, reason = "there is one for all badges")]
enum Work {
    Offline { verifier: Verifier, now: Now, bundle: Arc<Bundle> },
    Online(Run, Now),
}

impl Work {
    fn verify(&self, badge: &[u8]) -> Report {
        Report::of(match self {
            Work::Offline { verifier, now, bundle } => verifier.verify(badge, now.instant(), bundle),
            Work::Online(run, now) => run.verify(badge, now.instant()),
        })
    }
}

/// A thread that verifies what it is handed, in that order. It ends when nobody hands it anything any more.
struct Worker {
    badges: Sender<Vec<u8>>,
    reports: Mutex<Receiver<Report>>,
}

impl Worker {
    /// Starts one, if the system has another thread to give.
    fn start(work: Arc<Work>) -> Option<Self> {
        let (badges, incoming) = channel::<Vec<u8>>();
        let (outgoing, reports) = channel();
        let run = move || {
            for badge in incoming {
                if outgoing.send(work.verify(&badge)).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name(String::from("ob3")).spawn(run).ok()?;
        Some(Worker { badges, reports: Mutex::new(reports) })
    }

    fn wait(&self, py: Python<'_>) -> PyResult<Report> {
        loop {
            let reports = || self.reports.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(POLL_INTERVAL);
            match py.detach(reports) {
                Ok(report) => return Ok(report),
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => return Err(gone()),
            }
        }
    }
}

fn gone() -> PyErr {
    PyRuntimeError::new_err("a thread of this iterator is gone: begin another one")
}

/// What an iterable gave, as bytes that nobody changes any more.
#[pyfunction]
#[pyo3(signature = (badge, number))]
pub(crate) fn read<'py>(badge: &Bound<'py, PyAny>, number: usize) -> PyResult<Bound<'py, PyBytes>> {
    let py = badge.py();
    badge.extract::<Data<'_>>().map(|data| data.into_bytes(py)).map_err(|raised| {
        if !raised.is_instance_of::<PyTypeError>(py) {
            return raised;
        }
        PyTypeError::new_err(format!("argument 'iterable': badge {number}: {}", raised.value(py)))
    })
}

/// Threads, whatever was asked for.
const MOST_THREADS: usize = 256;

/// How long Ctrl-C may go unnoticed.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

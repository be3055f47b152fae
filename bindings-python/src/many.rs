//! `verify_many`: reports in the order of the badges, made by several threads, with a little read ahead and nothing kept.

use std::collections::VecDeque;
use std::process;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use ob3::{Bundle, Verifier};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::data::Data;
use crate::fetch;
use crate::report::Report;
use crate::time::Now;
use crate::words::kind;

/// The reports of `verify_many`, one after the other.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct Reports {
    inner: Mutex<Line>,
}

#[pymethods]
impl Reports {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(slf: &Bound<'_, Self>) -> PyResult<Option<Report>> {
        let py = slf.py();
        let Ok(mut line) = slf.get().inner.try_lock() else {
            // As with generators: whoever holds the lock is another thread, or the iterable itself.
            return Err(PyRuntimeError::new_err("this iterator is already being asked for its next report"));
        };
        line.next(py)
    }

    fn __repr__(&self) -> &'static str {
        "<ob3.Reports>"
    }
}

impl Reports {
    pub(crate) fn new(
        iterable: &Bound<'_, PyAny>,
        threads: usize,
        verifier: Verifier,
        now: Now,
        bundle: Arc<Bundle>,
        fetch: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let Ok(badges) = iterable.try_iter() else {
            return Err(PyTypeError::new_err(format!(
                "argument 'iterable': expected an iterable of badges, found {}",
                kind(iterable)
            )));
        };
        let work = Arc::new(Work { verifier, now, bundle, fetch });
        let workers = (0..threads.min(MOST_THREADS)).map(|_| Worker::start(Arc::clone(&work))).collect();
        let line = Line {
            badges: Some(badges.unbind()),
            raised: None,
            workers,
            waiting: VecDeque::new(),
            given: 0,
            process: process::id(),
        };
        Ok(Reports { inner: Mutex::new(line) })
    }
}

/// What every badge is verified with.
struct Work {
    verifier: Verifier,
    now: Now,
    bundle: Arc<Bundle>,
    fetch: Option<Py<PyAny>>,
}

impl Work {
    fn verify(&self, badge: &[u8]) -> PyResult<Report> {
        let now = self.now.instant();
        if self.fetch.is_none() {
            // Nothing of Python's is needed.
            return Ok(Report::of(self.verifier.verify(badge, now, &self.bundle)));
        }
        Python::attach(|py| fetch::verify(py, &self.verifier, badge, now, &self.bundle, self.fetch.as_ref()))
    }
}

/// A thread that verifies what it is handed, in that order. It ends when nobody hands it anything any more.
struct Worker {
    badges: Sender<Vec<u8>>,
    reports: Mutex<Receiver<PyResult<Report>>>,
}

impl Worker {
    fn start(work: Arc<Work>) -> Self {
        let (badges, incoming) = channel::<Vec<u8>>();
        let (outgoing, reports) = channel();
        thread::spawn(move || {
            for badge in incoming {
                if outgoing.send(work.verify(&badge)).is_err() {
                    return;
                }
            }
        });
        Worker { badges, reports: Mutex::new(reports) }
    }
}

/// The badges that were read and whose reports are not yet given: handed to the workers in turn, so that the next report is
/// always that of the worker whose turn it is.
struct Line {
    badges: Option<Py<PyIterator>>,
    /// What the iterable raised. It is told after the reports of what came before.
    raised: Option<PyErr>,
    workers: Vec<Worker>,
    /// The workers in the order in which their next reports are due.
    waiting: VecDeque<usize>,
    /// How many badges were handed out.
    given: usize,
    process: u32,
}

impl Line {
    fn next(&mut self, py: Python<'_>) -> PyResult<Option<Report>> {
        if self.process != process::id() {
            return Err(PyRuntimeError::new_err(
                "this iterator was begun before the process forked, and its threads stayed there: begin another one",
            ));
        }
        self.read_ahead(py);
        let Some(turn) = self.waiting.front().copied() else {
            return self.raised.take().map_or(Ok(None), Err);
        };
        let report = self.wait(py, turn)?;
        self.waiting.pop_front();
        report.map(Some)
    }

    fn read_ahead(&mut self, py: Python<'_>) {
        let most = self.workers.len().saturating_mul(AHEAD);
        while self.waiting.len() < most {
            let Some(badges) = &self.badges else { return };
            match badges.bind(py).clone().next() {
                None => self.badges = None,
                Some(badge) => {
                    let number = self.given;
                    match badge.and_then(|badge| bytes(&badge, number)) {
                        Ok(bytes) => self.hand_out(bytes),
                        Err(raised) => {
                            self.raised = Some(raised);
                            self.badges = None;
                        }
                    }
                }
            }
        }
    }

    fn hand_out(&mut self, badge: Vec<u8>) {
        let turn = self.given.checked_rem(self.workers.len()).unwrap_or_default();
        if let Some(worker) = self.workers.get(turn)
            && worker.badges.send(badge).is_ok()
        {
            self.waiting.push_back(turn);
            self.given = self.given.wrapping_add(1);
        }
    }

    /// Waits for a report, and looks now and then whether somebody pressed Ctrl-C.
    fn wait(&self, py: Python<'_>, turn: usize) -> PyResult<PyResult<Report>> {
        let gone = || PyRuntimeError::new_err("a thread of this iterator is gone: begin another one");
        let Some(worker) = self.workers.get(turn) else { return Err(gone()) };
        let reports = &worker.reports;
        loop {
            let received = py.detach(|| reports.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(PATIENCE));
            match received {
                Ok(report) => return Ok(report),
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => return Err(gone()),
            }
        }
    }
}

fn bytes(badge: &Bound<'_, PyAny>, number: usize) -> PyResult<Vec<u8>> {
    badge.extract::<Data<'_>>().map(Data::into_vec).map_err(|raised| {
        let py = badge.py();
        if !raised.is_instance_of::<PyTypeError>(py) {
            return raised;
        }
        PyTypeError::new_err(format!("argument 'iterable': badge {number}: {}", raised.value(py)))
    })
}

/// Badges that are read ahead for each thread: enough that none waits for Python, few enough that memory does not notice.
const AHEAD: usize = 16;

/// Threads, whatever was asked for.
const MOST_THREADS: usize = 256;

/// How long Ctrl-C may go unnoticed.
const PATIENCE: Duration = Duration::from_millis(50);

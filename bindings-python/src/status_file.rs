//! `StatusListFile`: a status list in a file that several processes change at once.

use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use ob3_store::{LockedStatusList, StatusListFile as File};
use pyo3::exceptions::{PyFileExistsError, PyRuntimeError};
use pyo3::prelude::*;

use crate::error;
use crate::status::StatusList;

/// A status list in a file that several processes change at once, as those of a web server: `ob3 status` of the command line can use the
/// same file. Who changes it holds a lock, which the system takes back however a process ends; and the file is replaced whole,
/// so that who reads it never finds half of one.
///
/// >>> import pathlib, tempfile
/// >>> path = pathlib.Path(tempfile.mkdtemp()) / "list.json"
/// >>> file = ob3.StatusListFile.create(path, ob3.StatusList("revocation", "https://example.edu/status/1"))
/// >>> with file.locked() as revoked:  # waits until no other process changes it
/// ...     place = revoked.allocate()
/// >>> file.read().is_allocated(place)  # it was written when the block ended
/// True
///
/// What is done to the list is written when the block ends, and forgotten where it raises: tell a place only after the block. The lock is
/// that of a file beside it, `list.json.lock`, which stays there; it holds between processes of one machine.
#[pyclass(frozen, module = "ob3")]
pub(crate) struct StatusListFile {
    inner: File,
}

#[pymethods]
impl StatusListFile {
    /// The file that is there.
    #[new]
    #[pyo3(signature = (path))]
    fn new(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        File::open(path).map_err(|error| raised(py, error)).map(|inner| StatusListFile { inner })
    }

    /// Begins the file with a list. One that is there already is never overwritten; its owner alone may read it, since it says which
    /// places are given away.
    #[staticmethod]
    #[pyo3(signature = (path, list))]
    fn create(py: Python<'_>, path: PathBuf, list: &StatusList) -> PyResult<Self> {
        let list = list.list().clone();
        let made = py.detach(|| File::create(path, &list));
        made.map_err(|error| raised(py, error)).map(|inner| StatusListFile { inner })
    }

    /// Where it is.
    #[getter]
    fn path(&self) -> PathBuf {
        self.inner.path().to_owned()
    }

    /// The list as it stands, without waiting for those who change it.
    fn read(&self, py: Python<'_>) -> PyResult<StatusList> {
        py.detach(|| self.inner.read()).map_err(|error| raised(py, error)).map(StatusList::of)
    }

    /// The list, to be changed in a `with` block, which waits until nobody else changes it.
    fn locked(&self) -> LockedFile {
        LockedFile { file: self.inner.clone(), held: Mutex::new(None) }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, (PathBuf,)) {
        (slf.get_type().into_any(), (slf.get().path(),))
    }

    fn __repr__(&self) -> String {
        format!("<ob3.StatusListFile {:?}>", self.inner.path().display().to_string())
    }
}

/// The block in which a list is changed.
#[pyclass(frozen, module = "ob3._core")]
pub(crate) struct LockedFile {
    file: File,
    held: Mutex<Option<(LockedStatusList, Py<StatusList>)>>,
}

impl LockedFile {
    fn held(&self) -> MutexGuard<'_, Option<(LockedStatusList, Py<StatusList>)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl LockedFile {
    /// Waits for the lock. Now and then it is looked whether somebody pressed Ctrl-C.
    fn __enter__(&self, py: Python<'_>) -> PyResult<Py<StatusList>> {
        if self.held().is_some() {
            return Err(PyRuntimeError::new_err("this block has begun already: call locked() for another one"));
        }
        // What is no list is refused before a lock is put beside it.
        py.detach(|| self.file.read()).map_err(|error| raised(py, error))?;
        let locked = loop {
            let tried = py.detach(|| match self.file.try_lock() {
                Ok(None) => {
                    thread::sleep(POLL_INTERVAL);
                    Ok(None)
                }
                other => other,
            });
            if let Some(locked) = tried.map_err(|error| raised(py, error))? {
                break locked;
            }
            py.check_signals()?;
        };
        let list = Py::new(py, StatusList::of(locked.clone()))?;
        *self.held() = Some((locked, list.clone_ref(py)));
        Ok(list)
    }

    /// Writes the list, unless the block raised.
    #[pyo3(signature = (raised_type, _raised, _traceback))]
    fn __exit__(
        &self,
        py: Python<'_>,
        raised_type: &Bound<'_, PyAny>,
        _raised: &Bound<'_, PyAny>,
        _traceback: &Bound<'_, PyAny>,
    ) -> PyResult<bool> {
        let held = self.held().take();
        let Some((mut locked, list)) = held else { return Ok(false) };
        if raised_type.is_none() {
            let changed = list.get().list().clone();
            *locked = changed;
            py.detach(|| locked.save()).map_err(|error| raised(py, error))?;
        }
        Ok(false)
    }
}

/// What went wrong with the file, as Python has it: an `OSError` of its kind, with the name, or an `ob3.Error`.
fn raised(py: Python<'_>, failed: ob3_store::Error) -> PyErr {
    use ob3_store::Error;
    let text = failed.to_string();
    match failed {
        Error::NoList { cause, .. } => error::raised(py, &cause),
        Error::Unreadable { cause, .. } | Error::Unlockable { cause, .. } | Error::Unwritable { cause, .. } => {
            PyErr::from(io::Error::new(cause.kind(), text))
        }
        _ => PyFileExistsError::new_err(text),
    }
}

/// How often it is looked whether the lock is free.
const POLL_INTERVAL: Duration = Duration::from_millis(5);

//! The lock of a file that is replaced while it is locked: that of another file beside it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Holds a file for one process, and in it for one thread, until it is dropped. The system takes it back however a process ends.
///
/// It is the lock of a file beside it, with `.lock` behind its name: the file itself is replaced, and a lock on what it was would keep
/// nobody out.
#[derive(Debug)]
pub struct FileLock {
    _file: File,
}

impl FileLock {
    /// Waits until nobody else holds it.
    ///
    /// # Errors
    /// [`Error::Unlockable`].
    pub fn wait(path: &Path) -> Result<Self, Error> {
        let (file, beside) = open(path)?;
        match file.lock() {
            Ok(()) => Ok(FileLock { _file: file }),
            Err(cause) => Err(Error::Unlockable { path: beside, cause }),
        }
    }

    /// Holds it if nobody else does.
    ///
    /// # Errors
    /// [`Error::Unlockable`].
    pub fn try_now(path: &Path) -> Result<Option<Self>, Error> {
        let (file, beside) = open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(FileLock { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(cause)) => Err(Error::Unlockable { path: beside, cause }),
        }
    }
}

fn open(path: &Path) -> Result<(File, PathBuf), Error> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let beside = PathBuf::from(name);
    match OpenOptions::new().create(true).truncate(false).write(true).open(&beside) {
        Ok(file) => Ok((file, beside)),
        Err(cause) => Err(Error::Unlockable { path: beside, cause }),
    }
}

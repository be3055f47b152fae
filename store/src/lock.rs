//! The lock of a file that is replaced while it is locked: that of another file beside it.

#[cfg(unix)]
use std::fs::{self, Metadata};
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Holds a file for one process, and in it for one thread, until it is dropped. The system takes it back however a process ends.
///
/// It is the lock of a file beside it, with `.lock` behind its name: the file itself is replaced, and a lock on what it was would keep
/// nobody out.
#[derive(Debug)]
pub struct FileLock {
    file: File,
    beside: PathBuf,
}

impl FileLock {
    /// Waits until nobody else holds it.
    ///
    /// # Errors
    /// [`Error::Unlockable`].
    pub fn wait(path: &Path) -> Result<Self, Error> {
        loop {
            let (file, beside) = open(path)?;
            match file.lock() {
                // While it waited, the file of the lock may have been deleted, and another one locks a new one.
                Ok(()) if !is_at(&file, &beside) => {}
                Ok(()) => return Ok(FileLock { file, beside }),
                Err(cause) => return Err(Error::Unlockable { path: beside, cause }),
            }
        }
    }

    /// Holds it if nobody else does.
    ///
    /// # Errors
    /// [`Error::Unlockable`].
    pub fn try_now(path: &Path) -> Result<Option<Self>, Error> {
        let (file, beside) = open(path)?;
        match file.try_lock() {
            Ok(()) if !is_at(&file, &beside) => Ok(None),
            Ok(()) => Ok(Some(FileLock { file, beside })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(cause)) => Err(Error::Unlockable { path: beside, cause }),
        }
    }
}

impl FileLock {
    /// Makes sure that it still keeps others out: before something is written. Whoever deletes the file of a lock lets another one in.
    ///
    /// # Errors
    /// [`Error::Unlockable`].
    pub fn check(&self) -> Result<(), Error> {
        if is_at(&self.file, &self.beside) {
            return Ok(());
        }
        let cause = io::Error::other(
            "the file of the lock was deleted while it was held, so that others may have changed what it guards",
        );
        Err(Error::Unlockable { path: self.beside.clone(), cause })
    }
}

/// Whether the file that is open is the one that stands there.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same = |open: Metadata, there: Metadata| (open.dev(), open.ino()) == (there.dev(), there.ino());
    file.metadata().ok().zip(fs::metadata(path).ok()).is_some_and(|(open, there)| same(open, there))
}

/// Elsewhere, a file that is open cannot be deleted.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
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

//! A file that several processes may change at once: locked from reading to writing, and replaced whole.

use std::fs;
use std::path::{Path, PathBuf};

use ob3_store::FileLock;

use crate::input;
use crate::output::{Failure, Status};

/// Where such a file is: the document of a did:web.
pub(crate) struct LockedFile {
    pub(crate) path: PathBuf,
}

impl LockedFile {
    /// Where a link leads, so that all who come by different links meet at one lock.
    pub(crate) fn of(path: &Path) -> Result<Self, Failure> {
        let path = fs::canonicalize(path).map_err(|error| Failure::unreadable(&input::name(path), &error))?;
        Ok(LockedFile { path })
    }

    /// Waits until nobody else changes the file.
    pub(crate) fn lock(&self) -> Result<FileLock, Failure> {
        FileLock::wait(&self.path).map_err(|error| Failure::new(Status::Unwritable, error.to_string()))
    }
}

//! A file that several processes may change at once: locked from reading to writing, and replaced whole.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use crate::input;
use crate::output::{Failure, Status};

/// Where such a file is: a list of `ob3 status`, or the document of a did:web.
pub(crate) struct LockedFile {
    pub(crate) path: PathBuf,
}

impl LockedFile {
    /// Where a link leads, so that all who come by different links meet at one lock.
    pub(crate) fn of(path: &Path) -> Result<Self, Failure> {
        let path = fs::canonicalize(path).map_err(|error| Failure::unreadable(&input::name(path), &error))?;
        Ok(LockedFile { path })
    }

    /// Waits until nobody else changes the file. The system gives the lock back however a process ends.
    ///
    /// It is the lock of a file beside it: the file itself is replaced, and a lock on what it was would keep nobody out.
    pub(crate) fn lock(&self) -> Result<File, Failure> {
        let mut name = self.path.clone().into_os_string();
        name.push(".lock");
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&name);
        let locked = opened.and_then(|file| file.lock().map(|()| file));
        locked.map_err(|error| {
            let message = format!("{} cannot be locked: {error}", input::name(Path::new(&name)));
            Failure::new(Status::Unwritable, message)
        })
    }
}

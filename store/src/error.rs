//! Why a file cannot be read, locked or written.

use std::io;
use std::path::PathBuf;

/// What went wrong, with which file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file cannot be read: is it there, and may you?
    #[error("{} cannot be read: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// The file beside it, whose lock is waited for, cannot be opened or locked.
    #[error("{} cannot be locked: {cause}", path.display())]
    Unlockable {
        /// The file beside it.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// The file cannot be written: is there space, and may you?
    #[error("{} cannot be written: {cause}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        cause: io::Error,
    },
    /// There is a file of that name already, which is left as it is.
    #[error("{} is there already and is left as it is: choose another name", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// What stands in the file is no stored status list.
    #[error("{}: {cause}", path.display())]
    NoList {
        /// The file.
        path: PathBuf,
        /// What the library says.
        #[source]
        cause: Box<ob3::Error>,
    },
}

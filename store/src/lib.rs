//! Status lists in files that several processes change at once.
//!
//! [`StatusListFile`] keeps a list in the form of [`ob3::StatusList::to_bytes`]. Whoever changes it holds a lock, which the system takes back
//! however a process ends; and the file is replaced whole, so that who reads it never finds half of one. `ob3 status` of the command
//! line, Python's `ob3.StatusListFile` and services in Rust share one file in this way.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use ob3::{Purpose, StatusList};
//! use ob3_store::StatusListFile;
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("list.json");
//! let list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
//! let file = StatusListFile::create(&path, &list)?;
//!
//! let mut list = file.lock()?; // waits until no other process changes it
//! let index = list.allocate()?;
//! list.save()?; // before the place is told: one that is told is never given away again
//! drop(list);
//!
//! assert!(file.read()?.is_allocated(index)?);
//! # Ok(())
//! # }
//! ```
//!
//! The lock is that of a file beside it, `list.json.lock`, which stays there; it is advisory, as all locks of files are on Unix, and holds
//! between processes of one machine. On a network drive it holds as far as that drive has locks.
#![forbid(unsafe_code)]

mod error;
mod lock;
mod status_list_file;
mod whole;

pub use error::Error;
pub use lock::FileLock;
pub use status_list_file::{LockedStatusList, StatusListFile};
pub use whole::{Existing, Readers, write_whole};

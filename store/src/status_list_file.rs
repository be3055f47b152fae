//! `StatusListFile`: a status list in a file that several processes change at once.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use ob3::{Limits, StatusList};

use crate::error::Error;
use crate::lock::FileLock;
use crate::whole::{Existing, Readers, write_whole};

/// The file of a list, read and changed as the [crate](crate) says.
#[derive(Debug, Clone)]
pub struct StatusListFile {
    path: PathBuf,
}

impl StatusListFile {
    /// Begins the file with a list. One that is there already is never overwritten; its owner alone may read it, since it says which
    /// places are given away.
    ///
    /// # Errors
    /// [`Error::Exists`] and [`Error::Unwritable`].
    pub fn create(path: impl Into<PathBuf>, list: &StatusList) -> Result<Self, Error> {
        let path = path.into();
        match write_whole(&path, &text(list), Readers::Owner, Existing::Keep) {
            Ok(()) => StatusListFile::open(path),
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Err(Error::Exists { path }),
            Err(cause) => Err(Error::Unwritable { path, cause }),
        }
    }

    /// The file that is there, and where a link leads, so that all who come by different links meet at one lock.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where there is none.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, Error> {
        let path = path.into();
        match fs::canonicalize(&path) {
            Ok(path) => Ok(StatusListFile { path }),
            Err(cause) => Err(Error::Unreadable { path, cause }),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The list as it stands, without waiting for those who change it.
    ///
    /// # Errors
    /// [`Error::Unreadable`], and [`Error::NoList`] for what is no stored list.
    pub fn read(&self) -> Result<StatusList, Error> {
        let path = &self.path;
        let limits = Limits::default();
        let bytes = read_at_most(path).map_err(|cause| Error::Unreadable { path: path.clone(), cause })?;
        StatusList::from_bytes(&bytes, &limits)
            .map_err(|cause| Error::NoList { path: path.clone(), cause: Box::new(cause) })
    }

    /// The list, to be changed: waits until nobody else changes it.
    ///
    /// # Errors
    /// [`Error::Unlockable`], and what [`read`](Self::read) says.
    pub fn lock(&self) -> Result<LockedStatusList, Error> {
        // What is no list is refused before a lock is put beside it.
        self.read()?;
        let lock = FileLock::wait(&self.path)?;
        self.under(lock)
    }

    /// The list, to be changed, if nobody else changes it now.
    ///
    /// # Errors
    /// As [`lock`](Self::lock).
    pub fn try_lock(&self) -> Result<Option<LockedStatusList>, Error> {
        FileLock::try_now(&self.path)?.map(|lock| self.under(lock)).transpose()
    }

    fn under(&self, lock: FileLock) -> Result<LockedStatusList, Error> {
        // Another may have changed it while this one waited.
        Ok(LockedStatusList { list: self.read()?, file: self.clone(), lock })
    }
}

/// A list that nobody else changes as long as this is held. What is not [saved](Self::save) is forgotten.
#[derive(Debug)]
pub struct LockedStatusList {
    list: StatusList,
    file: StatusListFile,
    lock: FileLock,
}

impl LockedStatusList {
    /// Puts the list in place of what the file held: whole, or not at all. The file keeps its readers.
    ///
    /// # Errors
    /// [`Error::Unwritable`], and [`Error::Unlockable`] where somebody deleted the lock meanwhile; then the file is as it was.
    pub fn save(&self) -> Result<(), Error> {
        self.lock.check()?;
        let path = &self.file.path;
        write_whole(path, &text(&self.list), Readers::Everybody, Existing::Replace)
            .map_err(|cause| Error::Unwritable { path: path.clone(), cause })
    }

    /// Where it is kept.
    pub fn file(&self) -> &StatusListFile {
        &self.file
    }
}

impl Deref for LockedStatusList {
    type Target = StatusList;

    fn deref(&self) -> &StatusList {
        &self.list
    }
}

impl DerefMut for LockedStatusList {
    fn deref_mut(&mut self) -> &mut StatusList {
        &mut self.list
    }
}

fn text(list: &StatusList) -> Vec<u8> {
    let mut text = list.to_bytes();
    text.push(b'\n');
    text
}

/// No more than the library would look at, and one byte to tell.
fn read_at_most(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

const MOST: u64 = 64 << 20;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::thread;

    use ob3::Purpose;

    use super::*;

    fn list() -> StatusList {
        StatusList::new(Purpose::Revocation, "https://university.example/status/1").unwrap()
    }

    #[cfg(unix)]
    #[test]
    fn who_held_a_lock_that_was_deleted_writes_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        let file = StatusListFile::create(&path, &list()).unwrap();
        let mut one = file.lock().unwrap();
        fs::remove_file(folder.path().join("list.json.lock")).unwrap();
        let mut two = file.lock().unwrap();
        two.set(8, true).unwrap();
        two.save().unwrap();
        one.set(9, true).unwrap();
        assert!(matches!(one.save(), Err(Error::Unlockable { .. })));
        assert!(file.read().unwrap().get(8).unwrap());
    }

    #[test]
    fn many_threads_give_no_place_away_twice_and_lose_no_revocation() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        let file = StatusListFile::create(&path, &list()).unwrap();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let file = file.clone();
                thread::spawn(move || {
                    let change = |_| {
                        let mut list = file.lock().unwrap();
                        let index = list.allocate().unwrap();
                        list.set(index, true).unwrap();
                        list.save().unwrap();
                        index
                    };
                    (0..20).map(change).collect::<Vec<_>>()
                })
            })
            .collect();
        let mut given: Vec<usize> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
        given.sort_unstable();
        given.dedup();
        let list = file.read().unwrap();
        assert_eq!((given.len(), list.unallocated()), (80, Some(StatusList::MIN_LEN - 80)));
        assert!(given.iter().all(|index| list.get(*index).unwrap()));
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort_unstable();
        assert_eq!(names, ["list.json", "list.json.lock"]);
    }

    #[test]
    fn what_is_not_saved_is_forgotten_and_what_is_held_is_held() {
        let folder = tempfile::tempdir().unwrap();
        let file = StatusListFile::create(folder.path().join("list.json"), &list()).unwrap();
        let mut held = file.lock().unwrap();
        held.reserve(7).unwrap();
        assert!(file.try_lock().unwrap().is_none());
        drop(held);
        assert!(!file.try_lock().unwrap().unwrap().is_allocated(7).unwrap());
    }

    #[test]
    fn a_file_that_is_there_is_never_overwritten_and_what_is_no_list_is_refused_and_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        assert!(matches!(StatusListFile::open(&path), Err(Error::Unreadable { .. })));
        fs::write(&path, "{}").unwrap();
        assert!(matches!(StatusListFile::create(&path, &list()), Err(Error::Exists { .. })));
        let file = StatusListFile::open(&path).unwrap();
        assert!(matches!(file.lock(), Err(Error::NoList { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "{}");
        assert!(!folder.path().join("list.json.lock").exists());
    }

    #[cfg(unix)]
    #[test]
    fn its_owner_alone_may_read_it_unless_it_was_given_other_readers() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = StatusListFile::create(folder.path().join("list.json"), &list()).unwrap();
        let mode = || fs::metadata(file.path()).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600);
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o640)).unwrap();
        file.lock().unwrap().save().unwrap();
        assert_eq!(mode(), 0o640);
    }
}

//! The file in which `ob3 status` keeps a status list, and what is said of it.

use std::path::Path;

use ob3::json::Object;
use ob3::{Code, Error, StatusList};
use ob3_store::{LockedStatusList, StatusListFile};

use crate::input;
use crate::output::{Failure, Status};

/// Begins a file with a list.
pub(crate) fn create(path: &Path, list: &StatusList) -> Result<(), Failure> {
    StatusListFile::create(path, list).map(drop).map_err(|error| failure_of(path, &error))
}

/// The file, which is there.
pub(crate) fn open(path: &Path) -> Result<StatusListFile, Failure> {
    StatusListFile::open(path).map_err(|error| failure_of(path, &error))
}

/// The list in a file, as it stands.
pub(crate) fn read(path: &Path) -> Result<StatusList, Failure> {
    open(path)?.read().map_err(|error| failure_of(path, &error))
}

/// The list in a file, to be changed: waits until nobody else does.
pub(crate) fn lock(path: &Path) -> Result<LockedStatusList, Failure> {
    open(path)?.lock().map_err(|error| failure_of(path, &error))
}

/// Puts a list in place of what the file kept.
pub(crate) fn save(list: &LockedStatusList) -> Result<(), Failure> {
    list.save().map_err(|error| failure_of(list.file().path(), &error))
}

/// Gives away so many places.
pub(crate) fn allocate(list: &mut StatusList, count: usize) -> Result<Vec<usize>, Failure> {
    list.allocate_many(count).map_err(|error| failure(list, &error))
}

/// The `credentialStatus` of the badge that has a place.
pub(crate) fn entry(list: &StatusList, index: usize) -> Result<Object<'static>, Failure> {
    list.entry(index).map_err(|error| failure(list, &error))
}

/// What the library refused, with what can be done about it here.
pub(crate) fn failure(list: &StatusList, error: &Error) -> Failure {
    let failure = Failure::about(&format!("the list for {}", list.url()), error);
    if error.code() != Code::StatusListFull {
        return failure;
    }
    failure.hint("Begin another list with `ob3 status new`, and publish both from now on.")
}

/// What went wrong with the file.
fn failure_of(path: &Path, error: &ob3_store::Error) -> Failure {
    match error {
        ob3_store::Error::Unreadable { cause, .. } => Failure::unreadable(&input::name(path), cause),
        ob3_store::Error::NoList { cause, .. } => Failure::about(&input::name(path), cause),
        other => Failure::new(Status::Unwritable, other.to_string()),
    }
}

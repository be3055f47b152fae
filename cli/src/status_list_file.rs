//! The file in which `ob3 status` keeps a status list.

use std::path::Path;

use ob3::json::Object;
use ob3::{Code, Error, Limits, StatusList};

use crate::input;
use crate::output::{Existing, Failure, Readers, write_file};

/// A list, in the form in which every language of the library stores it.
pub(crate) struct StatusListFile {
    pub(crate) list: StatusList,
}

impl StatusListFile {
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let list = StatusList::from_bytes(&input::read(path)?, &Limits::default());
        let list = list.map_err(|error| Failure::about(&input::name(path), &error))?;
        Ok(StatusListFile { list })
    }

    /// Puts it in place of what the file kept. Whoever changed it holds the lock.
    pub(crate) fn write(&self, path: &Path, existing: Existing) -> Result<(), Failure> {
        let mut text = self.list.to_bytes();
        text.push(b'\n');
        // Which places are given away is for its owner alone; one that was given other readers keeps them.
        let readers = if existing == Existing::Replace { Readers::Everybody } else { Readers::Owner };
        write_file(path, &text, readers, existing)
    }

    /// Gives away so many places.
    pub(crate) fn allocate(&mut self, count: usize) -> Result<Vec<usize>, Failure> {
        self.list.allocate_many(count).map_err(|error| self.failure(&error))
    }

    /// The `credentialStatus` of the badge that has a place.
    pub(crate) fn entry(&self, index: usize) -> Result<Object<'static>, Failure> {
        self.list.entry(index).map_err(|error| self.failure(&error))
    }

    /// What the library refused, with what can be done about it here.
    pub(crate) fn failure(&self, error: &Error) -> Failure {
        let failure = Failure::about(&format!("the list for {}", self.list.url()), error);
        if error.code() != Code::StatusListFull {
            return failure;
        }
        failure.hint("Begin another list with `ob3 status new`, and publish both from now on.")
    }
}

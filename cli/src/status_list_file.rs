//! The file in which `ob3 status` keeps a status list.

use std::path::Path;

use ob3::json::{Object, Value};
use ob3::{Code, Error, Limits, Purpose, StatusList};

use crate::input;
use crate::output::{Existing, Failure, Readers, Status, write_file};

/// What the file keeps: a list, where it is published, and which of its places were given away.
pub(crate) struct StatusListFile {
    pub(crate) url: String,
    pub(crate) list: StatusList,
}

impl StatusListFile {
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = input::read(path)?;
        let name = input::name(path);
        let value = Value::parse(&bytes, &Limits::default()).map_err(|error| Failure::about(&name, &error))?;
        let url = value.member("url").and_then(Value::as_str);
        let (Some(url), Some(list)) = (url, StatusListFile::list_of(&value)) else {
            let message = format!("{name} is no list that `ob3 status new` began: it lacks what such a file has");
            return Err(Failure::new(Status::Invalid, message));
        };
        Ok(StatusListFile { url: url.to_owned(), list: list.map_err(|error| Failure::about(&name, &error))? })
    }

    /// The list in a file, if the file has all that belongs to one.
    fn list_of(value: &Value<'_>) -> Option<Result<StatusList, Error>> {
        let limits = Limits::default();
        let text = |member: &str| value.member(member).and_then(Value::as_str);
        let texts = |member: &str| value.member(member).map(Value::as_slice).unwrap_or_default();
        let owned = |items: &[Value<'_>]| items.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>();
        let size = value.member("statusSize").and_then(Value::as_number).and_then(|size| size.parse().ok())?;
        let (purpose, encoded, allocated) = (text("statusPurpose")?, text("encodedList")?, text("allocated")?);
        let list = StatusList::from_encoded(Purpose::from(purpose), size, encoded, &limits)
            .and_then(|list| list.with_allocations(allocated, &limits))
            .map(|list| list.with_references(owned(texts("statusReference"))));
        Some(list.and_then(|list| match texts("statusMessage") {
            [] => Ok(list),
            messages => list.with_messages(owned(messages)),
        }))
    }

    /// Puts it in place of what the file kept. Whoever changed it holds the lock.
    pub(crate) fn write(&self, path: &Path, existing: Existing) -> Result<(), Failure> {
        let text = self.text().map_err(|error| Failure::about("the list", &error))?;
        write_file(path, text.as_bytes(), Readers::Everybody, existing)
    }

    fn text(&self) -> Result<String, Error> {
        let texts = |items: &[String]| Value::Array(items.iter().map(|item| Value::from(item.clone())).collect());
        let mut object = Object::new();
        object.set("url", self.url.clone());
        object.set("statusPurpose", self.list.purpose().to_string());
        object.set("statusSize", Value::Number(self.list.size().to_string().into()));
        for (name, items) in [("statusMessage", self.list.messages()), ("statusReference", self.list.references())] {
            if !items.is_empty() {
                object.set(name, texts(items));
            }
        }
        object.set("encodedList", self.list.to_encoded()?);
        object.set("allocated", self.list.allocations()?);
        Ok(format!("{}\n", Value::Object(object).to_json()))
    }

    /// Gives away so many places.
    pub(crate) fn allocate(&mut self, count: usize) -> Result<Vec<usize>, Failure> {
        self.list.allocate_many(count).map_err(|error| self.failure(&error))
    }

    /// The `credentialStatus` of the badge that has a place.
    pub(crate) fn entry(&self, index: usize) -> Result<Object<'static>, Failure> {
        self.list.entry(&self.url, index).map_err(|error| self.failure(&error))
    }

    /// What the library refused, with what can be done about it here.
    pub(crate) fn failure(&self, error: &Error) -> Failure {
        let failure = Failure::about(&format!("the list for {}", self.url), error);
        if error.code() != Code::StatusListFull {
            return failure;
        }
        failure.hint("Begin another list with `ob3 status new`, and publish both from now on.")
    }
}

//! A cache of what was made of documents: parsed, indexed, compiled or verified once, for all who use the same bundle.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use crate::error::Error;

/// What is kept, by what it is and by a name, which is the URL of the document that it was made of.
#[derive(Default)]
pub(crate) struct Memory {
    kept: RwLock<HashMap<TypeId, Shelf>>,
}

/// Things of one type.
type Shelf = HashMap<Box<str>, Arc<dyn Any + Send + Sync>>;

impl Memory {
    /// What is kept under that name, if it is good for this question.
    pub(crate) fn find<T: Send + Sync + 'static>(&self, name: &str, is_good: impl Fn(&T) -> bool) -> Option<Arc<T>> {
        let all = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let found = all.get(&TypeId::of::<T>())?.get(name)?;
        Arc::clone(found).downcast::<T>().ok().filter(|found| is_good(found))
    }

    /// Keeps something under a name, in the place of what was there.
    pub(crate) fn keep<T: Send + Sync + 'static>(&self, name: &str, value: &Arc<T>, most: usize) {
        let mut all = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let shelf = all.entry(TypeId::of::<T>()).or_default();
        if shelf.len() >= most && !shelf.contains_key(name) {
            shelf.clear();
        }
        let value: Arc<dyn Any + Send + Sync> = Arc::<T>::clone(value);
        shelf.insert(Box::from(name), value);
    }

    /// What was made under that name, or is made now. What a limit kept from being made is not kept: limits are the asker's own.
    ///
    /// # Errors
    /// Whatever kept it from being made, the same every time.
    pub(crate) fn made<T: Send + Sync + 'static>(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Arc<Result<T, Error>> {
        if let Some(found) = self.find(name, |_: &Result<T, Error>| true) {
            return found;
        }
        let made = Arc::new(make());
        if !matches!(&*made, Err(error) if error.code().is_limit()) {
            self.keep(name, &made, MOST_KEPT);
        }
        made
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memory").finish_non_exhaustive()
    }
}

/// Things of one type that are kept: a bundle that serves many issuers has a document or two of each.
const MOST_KEPT: usize = 4_096;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn what_was_made_is_made_once_and_what_was_cut_short_again() {
        let memory = Memory::default();
        let refuse = |code| memory.made::<u8>("b", || Err(Error::new(code, "")));
        assert_eq!(memory.made("a", || Ok(1_u8)).as_ref().as_ref().unwrap(), &1);
        assert_eq!(memory.made("a", || Ok(2_u8)).as_ref().as_ref().unwrap(), &1);
        assert_eq!(memory.made("a", || Ok(2_u16)).as_ref().as_ref().unwrap(), &2, "of another type");
        assert_eq!(refuse(Code::LimitWork).as_ref().as_ref().unwrap_err().code(), Code::LimitWork);
        assert_eq!(refuse(Code::DidMalformed).as_ref().as_ref().unwrap_err().code(), Code::DidMalformed);
        assert_eq!(refuse(Code::JsonRoot).as_ref().as_ref().unwrap_err().code(), Code::DidMalformed);
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let memory = Memory::default();
        for name in ["a", "b", "b", "c"] {
            memory.keep(name, &Arc::new(7_u8), 2);
        }
        let finds = |name: &str| memory.find(name, |found: &u8| *found == 7).is_some();
        assert_eq!(["a", "b", "c"].map(finds), [false, false, true]);
        assert!(memory.find("c", |found: &u8| *found == 8).is_none());
    }
}

//! Status lists that were verified: each once in a verification, however many entries lead to it.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::signed::SignedCredential;
use crate::status::Bits;

/// The lists that a verification has met so far, by their URLs and by how many lists led there.
///
/// The badge, its endorsements and all credentials of a presentation share them: what is asked of a list is the same for all.
pub(crate) struct Lists<R> {
    known: RefCell<HashMap<Place, Rc<Listed<R>>>>,
}

/// The URL of a list, and how many lists led there.
type Place = (String, u8);

impl<R> Lists<R> {
    pub(super) fn none() -> Self {
        Lists { known: RefCell::new(HashMap::new()) }
    }

    pub(super) fn find(&self, url: &str, lists_above: u8) -> Option<Rc<Listed<R>>> {
        self.known.borrow().get(&(url.to_owned(), lists_above)).map(Rc::clone)
    }

    pub(super) fn keep(&self, url: &str, lists_above: u8, listed: &Rc<Listed<R>>) {
        let mut known = self.known.borrow_mut();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert((url.to_owned(), lists_above), Rc::clone(listed));
    }
}

/// A list that was verified, with what was reported of it.
pub(super) struct Listed<R> {
    pub(super) report: R,
    /// What it says, if it is a credential at all.
    pub(super) document: Option<Object<'static>>,
    bits: OnceCell<Result<Bits, Error>>,
}

impl<R> Listed<R> {
    pub(super) fn of(report: R, credential: Option<&SignedCredential>) -> Self {
        let document = match credential.map(SignedCredential::document) {
            Some(Ok(Value::Object(document))) => Some(document.into_owned()),
            _ => None,
        };
        Listed { report, document, bits: OnceCell::new() }
    }

    /// Its bits, inflated when they are first asked for. A list is of one kind and has one `encodedList`.
    pub(super) fn bits(&self, kind: ListKind, encoded: &str, limits: &Limits) -> Result<&Bits, Error> {
        let bits = self.bits.get_or_init(|| Bits::decode(kind, encoded, limits));
        bits.as_ref().map_err(Error::again)
    }
}

/// How many lists are remembered, each of which may take as much memory as the limits allow: a badge has one or two, and its
/// endorsements as many. Whoever has more waits longer.
const MOST: usize = 8;

//! What happened to one value only: each place is tried by itself.

use std::cell::Cell;

use crate::error::Error;
use crate::json::Value;
use crate::verify::cause::case::Case;
use crate::verify::cause::mend::{Undo, Undone};
use crate::words::{Phrase, phrase};

/// Undoes something in one value after the other, as far as there are not too many.
pub(super) fn one_by_one(case: &Case<'_>, phrase: &'static Phrase, undo: Undo<'_>) -> Option<Error> {
    for place in 0..MOST_PLACES {
        if !case.is_affordable() {
            return None;
        }
        let seen = Cell::new(0);
        let at_place = |name: &str, value: &Value<'_>| match undo(name, value) {
            Undone::Keep => Undone::Keep,
            undone => {
                let here = seen.replace(seen.get() + 1);
                if here == place { undone } else { Undone::Keep }
            }
        };
        // Beyond the last place there is nothing to undo.
        let mended = case.mended(&at_place)?;
        if case.holds(Some(&mended.document), Some(&mended.proof)) {
            return Some(mended.told(phrase));
        }
    }
    None
}

/// A space or a line's end that was cut from one text, as forms and databases do.
pub(super) fn spaces_at_an_end(case: &Case<'_>) -> Option<Error> {
    [" ", "\n"].iter().find_map(|end| {
        let undo = |name: &str, value: &Value<'_>| match value.as_str().filter(|_| PROSE.contains(&name)) {
            Some(text) => Undone::Was(Value::from(format!("{text}{end}"))),
            None => Undone::Keep,
        };
        one_by_one(case, &phrase::PROOF_SIGNATURE_MISMATCH_SPACES, &undo)
    })
}

/// Places that are tried: badges have five or six texts that people write.
const MOST_PLACES: usize = 6;

/// The members that people write by hand.
const PROSE: [&str; 8] =
    ["name", "description", "narrative", "humanCode", "specialization", "fieldOfStudy", "identityHash", "caption"];

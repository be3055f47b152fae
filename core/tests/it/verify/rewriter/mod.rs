//! What is read is what was signed: a badge in any spelling that makes the same statements is refused, or reads the same.
//!
//! `OB3_REWRITINGS` says how many rewritings are tried: a few by default, 100,000 before a release.

#[cfg(test)]
mod attacks;
mod bases;
mod contexts;
mod draft;
mod ids;
mod kinds;
mod moves;
mod names;
#[cfg(test)]
mod promises;
mod property;
mod reading;
mod shape;
mod signing;
mod style;
#[cfg(test)]
mod survey;
mod tape;
mod terms;
mod values;

use kinds::KINDS;
use property::{Judged, rewrite};

/// What is read otherwise than it was signed in the rewriting that the bytes decide.
pub(crate) fn difference(bytes: &[u8]) -> Option<String> {
    let rewriting = rewrite(bytes, &[], &KINDS)?;
    match rewriting.judge() {
        Judged::Different(difference) => Some(rewriting.describe(&difference)),
        Judged::Other | Judged::Refused | Judged::Same => None,
    }
}

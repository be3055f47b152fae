//! One proof that does not hold, and whether it would over another document or with other options.

use std::cell::Cell;

use crate::budget::{Budget, cost};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::Options;
use crate::key::VerifyingKey;
use crate::limits::Limits;
use crate::proof::{Canonicalization, Format, SignatureValue, Unsecured};
use crate::verify::cause::mend::{Mended, Undo, mended, weight};
use crate::words::Phrase;

/// A proof that does not hold, with what is needed to check it again.
pub(in crate::verify) struct Case<'c> {
    /// The document without its proofs.
    pub(in crate::verify) document: &'c Object<'c>,
    pub(in crate::verify) proof: &'c Object<'c>,
    /// Where the proof is.
    pub(in crate::verify) path: &'c str,
    /// The proofs that it builds on.
    pub(in crate::verify) previous: Vec<Value<'c>>,
    pub(in crate::verify) format: Format,
    pub(in crate::verify) key: &'c VerifyingKey,
    pub(in crate::verify) bundle: &'c Bundle,
    /// How documents are read; the budget is that of the causes.
    pub(in crate::verify) reading: Options,
    /// Bytes that are looked at in each trial, once they are known.
    pub(in crate::verify) size: Cell<usize>,
}

impl Case<'_> {
    /// Whether one more proof can be looked into.
    pub(super) fn begin(&self) -> bool {
        let size = weight(self.document).saturating_add(weight(self.proof));
        self.size.set(size);
        self.reading.budget.spend(EACH_PROOF).is_ok()
    }

    /// Whether anything is left to try with.
    pub(super) fn is_affordable(&self) -> bool {
        self.reading.budget.check().is_ok()
    }

    pub(super) fn is_jcs(&self) -> bool {
        self.format.canonicalization() == Canonicalization::Jcs
    }

    /// Whether the signature fits another document, or other options of the proof.
    pub(super) fn holds(&self, document: Option<&Object<'_>>, proof: Option<&Object<'_>>) -> bool {
        let proof = proof.unwrap_or(self.proof);
        match document {
            Some(document) => self.fits(document, proof),
            None => self.fits(self.document, proof),
        }
    }

    fn fits(&self, document: &Object<'_>, proof: &Object<'_>) -> bool {
        let Ok(value) = SignatureValue::of(self.format, proof) else { return false };
        let unsecured = Unsecured::new(document, self.bundle, &self.reading);
        let checked = if self.previous.is_empty() {
            value.check(self.key, proof, &unsecured, "")
        } else {
            let previous = self.previous.iter().map(|proof| proof.clone().into_owned());
            value.check(self.key, proof, &unsecured.with_proofs(previous.collect()), "")
        };
        checked.is_ok()
    }

    /// Undoes something in the whole document and in the proof; `None` where there is nothing to undo.
    pub(super) fn mended(&self, undo: Undo<'_>) -> Option<Mended> {
        self.reading.budget.spend_bytes(self.size.get(), cost::JSON).ok()?;
        mended(self.document, self.proof, self.path, undo)
    }

    /// What is said where the signature fits once something is undone.
    pub(super) fn told(&self, phrase: &'static Phrase, undo: Undo<'_>) -> Option<Error> {
        let mended = self.mended(undo)?;
        self.holds(Some(&mended.document), Some(&mended.proof)).then(|| mended.told(phrase))
    }
}

/// What may be spent on causes in a verification: a twentieth of what may be spent on the answers, and not a part of it, so that
/// no answer depends on what was tried.
pub(in crate::verify) fn purse(limits: &Limits) -> Budget {
    Budget::of((limits.work / 20).min(MOST))
}

/// What is spent on causes at most: 20 ms on one core of a server of 2026.
const MOST: u64 = 5_000_000;

/// What is spent on each proof that is looked into, however little there is to try: in a presentation of hundreds, only the first ones
/// are.
const EACH_PROOF: u64 = 300_000;

//! Status lists that were verified: each once for all badges of a bundle, however many entries lead to it.

use std::sync::OnceLock;

use crate::budget::{Budget, cost};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::status::Bits;
use crate::verify::report::Report;

/// A list that was verified, with its report, and what was asked: another question may have another answer.
pub(super) struct CachedList<Q> {
    pub(super) asked: Q,
    pub(super) report: Report,
    bits: OnceLock<Result<Bits, Error>>,
}

impl<Q> CachedList<Q> {
    pub(super) fn of(report: Report, asked: Q) -> Self {
        CachedList { asked, report, bits: OnceLock::new() }
    }

    /// Its bits, inflated when they are first asked for. A list is of one kind and has one `encodedList`.
    pub(super) fn bits(&self, kind: ListKind, encoded: &str, limits: &Limits, budget: &Budget) -> Result<&Bits, Error> {
        if self.bits.get().is_none() {
            // Where nothing is left, the next one who asks has a budget of its own.
            budget.spend_bytes(encoded.len(), cost::JSON)?;
            budget
                .spend_bytes(limits.inflated_bytes.min(encoded.len().saturating_mul(MOST_INFLATED)), cost::INFLATED)?;
        }
        let bits = self.bits.get_or_init(|| Bits::decode(kind, encoded, limits));
        bits.as_ref().map_err(Error::clone)
    }
}

/// What a byte can come to at most when it is inflated (RFC 1951), in base64.
const MOST_INFLATED: usize = 1_032 * 3 / 4;

/// How many lists are kept, each of which may take as much memory as the limits allow: an issuer has one or two at a time.
pub(super) const MOST_KEPT: usize = 64;

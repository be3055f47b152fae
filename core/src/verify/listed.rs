//! Status lists that were verified: each once for all badges of a bundle, however many entries lead to it.

use std::sync::OnceLock;

use crate::budget::{Budget, cost};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::signed::SignedCredential;
use crate::status::Bits;

/// A list that was verified, with what was reported of it, and what was asked: another question may have another answer.
pub(super) struct Listed<R, Q> {
    pub(super) asked: Q,
    pub(super) report: R,
    /// What it says, if it is a credential at all.
    pub(super) document: Option<Object<'static>>,
    bits: OnceLock<Result<Bits, Error>>,
}

impl<R, Q> Listed<R, Q> {
    pub(super) fn of(report: R, asked: Q, credential: Option<&SignedCredential>) -> Self {
        let document = match credential.map(SignedCredential::document) {
            Some(Ok(Value::Object(document))) => Some(document.into_owned()),
            _ => None,
        };
        Listed { asked, report, document, bits: OnceLock::new() }
    }

    /// Its bits, inflated when they are first asked for. A list is of one kind and has one `encodedList`.
    pub(super) fn bits(
        &self,
        kind: ListKind,
        encoded: &str,
        limits: &Limits,
        budget: &Budget,
    ) -> Result<&Bits, Error> {
        if self.bits.get().is_none() {
            // Where nothing is left, the next one who asks has a budget of its own.
            budget.spend_bytes(encoded.len(), cost::JSON)?;
            budget.spend_bytes(limits.inflated_bytes.min(encoded.len().saturating_mul(MOST_INFLATED)), cost::INFLATED)?;
        }
        let bits = self.bits.get_or_init(|| Bits::decode(kind, encoded, limits));
        bits.as_ref().map_err(Error::again)
    }
}

/// What a byte can come to at most when it is inflated (RFC 1951), in base64.
const MOST_INFLATED: usize = 1_032 * 3 / 4;

/// How many lists are kept, each of which may take as much memory as the limits allow: an issuer has one or two at a time.
pub(super) const MOST_KEPT: usize = 64;

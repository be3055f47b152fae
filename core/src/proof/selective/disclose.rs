//! Derived proofs: from a base proof, a credential with the statements that the holder selects (VC-DI-ECDSA §3.6.6).

use super::select::{Others, select};
use super::statements::Statements;
use super::value::{BaseValue, DerivedValue};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::Object;
use crate::jsonld::Options;

/// The part of a document that is shown, and the value of the proof that goes with it.
///
/// # Errors
/// Those of a base proof's value, and `sign.pointer`.
pub(crate) fn disclose(
    document: &Object<'_>,
    proof: &Object<'_>,
    pointers: &[String],
    bundle: &Bundle,
    options: &Options,
) -> Result<(Object<'static>, String), Error> {
    // §3.5.4, steps 1 to 5
    let base = BaseValue::of(proof).map_err(|error| error.within("/proof"))?;
    let statements = Statements::of(document, &base.hmac_key, bundle, options)?;
    let all_pointers = [base.mandatory_pointers.as_slice(), pointers].concat();
    let mandatory = statements.selected(&base.mandatory_pointers)?.places;
    let selective = statements.selected(pointers)?.places;
    let combined = statements.selected(&all_pointers)?;
    // Steps 6 to 8: where the mandatory statements stand among those that are shown.
    let mut mandatory_indexes = Vec::with_capacity(mandatory.len());
    for (index, place) in (0u64..).zip(&combined.places) {
        if mandatory.binary_search(place).is_ok() {
            mandatory_indexes.push(index);
        }
    }
    // Steps 9 and 10: the signatures of the others that are shown. Each statement that is not mandatory has one.
    let others = (0..statements.lines.len()).filter(|place| mandatory.binary_search(place).is_err());
    let shown = others.zip(base.signatures).filter(|(place, _)| selective.binary_search(place).is_ok());
    let signatures = shown.map(|(_, signature)| signature).collect();
    // Steps 11 to 13
    let shown = select(document, &all_pointers, Others::Gone)?;
    let value = DerivedValue {
        signature: base.signature,
        public_key: base.public_key,
        signatures,
        labels: combined.labels.into_iter().collect(),
        mandatory_indexes,
    };
    Ok((shown, value.to_text()))
}

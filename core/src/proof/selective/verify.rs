//! Verification of derived proofs: the issuer's signature, and one for each statement that is not mandatory (VC-DI-ECDSA §3.6.7).

use super::base::signed_data;
use super::statements::lines_by_labels;
use super::value::{DerivedValue, decoded_key, most_signatures};
use crate::budget::cost;
use crate::canon::Hash;
use crate::error::Error;
use crate::json::Object;
use crate::key::{Scheme, VerifyingKey};
use crate::proof::data_integrity::Unsecured;
use crate::words::phrase;

/// Checks a derived proof. `proof_hash` is that of the canonical options of the proof; paths are relative to the proof, or to
/// the document where that is at fault.
///
/// # Errors
/// Those of a derived proof's value; `proof.signature.mismatch` where the issuer's signature or that of a statement does not
/// fit; and whatever hinders the document to be read.
pub(crate) fn verify(
    unsecured: &Unsecured<'_>,
    proof: &Object<'_>,
    proof_hash: &[u8],
    key: &VerifyingKey,
) -> Result<(), Error> {
    // The value holds a key, which is read.
    unsecured.options().budget.spend(2 * cost::KEY_P256)?;
    unsecured.options().budget.spend_bytes(most_signatures(proof).saturating_mul(88), cost::JSON)?;
    let derived = DerivedValue::of(proof)?;
    // §3.5.9
    let lines = lines_by_labels(unsecured, &derived.labels)?;
    let budget = &unsecured.options().budget;
    let mut hasher = Hash::Sha256.hasher();
    let mut others = Vec::with_capacity(derived.signatures.len());
    // Places out of their order, twice or beyond the end are not met, and left over.
    let mut next = derived.mandatory_indexes.iter().copied().peekable();
    for (index, line) in (0u64..).zip(&lines) {
        if next.next_if_eq(&index).is_some() {
            hasher.update(line.as_bytes());
        } else {
            others.push(line);
        }
    }
    // §3.6.7, steps 3 to 7
    if next.next().is_some() || others.len() != derived.signatures.len() {
        return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_SIGNATURES)
            .with("expected", others.len())
            .with("found", derived.signatures.len())
            .at("/proofValue"));
    }
    let message = signed_data(proof_hash, &derived.public_key, hasher.finish().as_bytes());
    budget.spend(key.cost_of(Scheme::Es256))?;
    key.verify_with(Scheme::Es256, &message, &derived.signature)?;
    let statement_key = decoded_key(&derived.public_key)?;
    for (line, signature) in others.into_iter().zip(&derived.signatures) {
        budget.spend(statement_key.cost_of(Scheme::Es256))?;
        statement_key.verify_with(Scheme::Es256, line.as_bytes(), signature)?;
    }
    Ok(())
}

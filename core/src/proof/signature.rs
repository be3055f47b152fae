//! The signature in a proof, wherever its format puts it, and whether it fits.

use crate::canon::Hash;
use crate::code::Code;
use crate::error::Error;
use crate::json::Object;
use crate::key::VerifyingKey;
use crate::proof::data_integrity::{Unsecured, proof_value};
use crate::proof::detached::Detached;
use crate::proof::format::Format;
use crate::proof::selective;
use crate::words::phrase;

/// A signature in a proof that was read, and not yet checked.
pub(crate) struct SignatureValue<'p> {
    format: Format,
    place: Place<'p>,
}

/// Where it is, and what is signed beside the hashes.
enum Place<'p> {
    Bytes(Vec<u8>),
    Detached(Detached<'p>),
    /// Among much else, which only the whole proof makes sense of.
    Selective,
}

impl<'p> SignatureValue<'p> {
    /// Reads it, which costs less than to look for the key.
    ///
    /// # Errors
    /// `proof.value.missing` and `proof.value.malformed`, the path relative to the proof.
    pub(crate) fn of(format: Format, proof: &'p Object<'_>) -> Result<Self, Error> {
        let place = if format == Format::EcdsaSd2023 {
            Place::Selective
        } else if format.has_detached_jws() {
            Place::Detached(Detached::of(proof)?)
        } else {
            Place::Bytes(proof_value(proof)?)
        };
        Ok(SignatureValue { format, place })
    }

    /// Whether it was made with the secret half of that key over that document and the options of the proof.
    ///
    /// # Errors
    /// `key.type-mismatch` for a key that is not of the format; `proof.signature.mismatch`; those of the hashes; and of selective
    /// disclosure. Errors in the proof have `path` before their path.
    pub(crate) fn check(
        &self,
        key: &VerifyingKey,
        proof: &Object<'_>,
        unsecured: &Unsecured<'_>,
        path: &str,
    ) -> Result<(), Error> {
        let scheme = self.format.scheme_of(key.algorithm());
        let scheme = scheme.map_err(|error| error.at(format!("{path}/verificationMethod")))?;
        // What is signed takes work too; what a signature takes is known beforehand.
        let weigh = |scheme| unsecured.options().budget.spend(key.cost_of(scheme));
        match &self.place {
            Place::Bytes(signature) => {
                let message = unsecured.hash_data(self.format, scheme, proof, path)?.message();
                weigh(scheme)?;
                key.verify_with(scheme, &message, signature)
                    .map_err(|error| explained(error).at(format!("{path}/proofValue")))
            }
            Place::Detached(jws) => {
                let message = jws.signing_input(&unsecured.hash_data(self.format, scheme, proof, path)?.message());
                weigh(jws.scheme)?;
                // The header may name another scheme of the same kind of key; one of another kind the key refuses.
                key.verify_with(jws.scheme, &message, &jws.signature)
                    .map_err(|error| explained(error).at(format!("{path}/jws")))
            }
            Place::Selective => {
                unsecured.active()?;
                let proof_hash = unsecured.proof_hash(proof, Hash::Sha256).map_err(|error| error.within(path))?;
                selective::verify(unsecured, proof, proof_hash.as_bytes(), key).map_err(|error| {
                    let is_about_proof = error.path().is_empty() || error.path() == "/proofValue";
                    if is_about_proof { explained(error).at(format!("{path}/proofValue")) } else { error }
                })
            }
        }
    }

    /// The bytes that are signed, made from the two hashes; none where each statement is signed by itself.
    pub(crate) fn message(&self, hashes: &[u8]) -> Option<Vec<u8>> {
        match &self.place {
            Place::Bytes(_) => Some(hashes.to_vec()),
            Place::Detached(jws) => Some(jws.signing_input(hashes)),
            Place::Selective => None,
        }
    }
}

/// What it may mean that a signature does not fit.
fn explained(error: Error) -> Error {
    if error.code() != Code::ProofSignatureMismatch {
        return error;
    }
    Error::of(&phrase::PROOF_SIGNATURE_MISMATCH)
}

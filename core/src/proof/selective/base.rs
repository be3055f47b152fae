//! Base proofs: every statement signed by itself, for a holder who discloses some of them (VC-DI-ECDSA §3.6.1 to §3.6.5).

use std::fmt;

use zeroize::Zeroizing;

use super::statements::Statements;
use super::value::{BaseValue, encoded_key};
use crate::canon::Hash;
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::Object;
use crate::jsonld::Options;
use crate::key::{Algorithm, Scheme, Signer, SigningKey};
use crate::proof::format::Format;
use crate::words::phrase;

/// What is made for one base proof and never again: the key of the keyed hashes, which the holder gets, and the key that
/// signs the statements, which nobody keeps.
pub struct Material {
    hmac_key: Zeroizing<[u8; 32]>,
    proof_key: SigningKey,
}

impl Material {
    /// Takes what somebody else has drawn at random. Whoever uses one twice gives away what belongs together.
    ///
    /// # Errors
    /// `key.type-mismatch` for a key that is not of P-256.
    pub fn new(hmac_key: [u8; 32], proof_key: SigningKey) -> Result<Self, Error> {
        if proof_key.algorithm() != Algorithm::P256 {
            return Err(Error::of(&phrase::KEY_TYPE_MISMATCH_FORMAT)
                .with("format", Format::EcdsaSd2023)
                .with("expected", Algorithm::P256)
                .with("found", proof_key.algorithm()));
        }
        Ok(Material { hmac_key: Zeroizing::new(hmac_key), proof_key })
    }

    /// Draws both at random.
    ///
    /// # Errors
    /// `key.randomness` where the operating system has none.
    #[cfg(feature = "getrandom")]
    pub fn generate() -> Result<Self, Error> {
        let mut hmac_key = Zeroizing::new([0; 32]);
        crate::key::fill_random(&mut *hmac_key)?;
        Ok(Material { hmac_key, proof_key: SigningKey::generate(Algorithm::P256)? })
    }

    /// Draws neither: this build has no randomness.
    ///
    /// # Errors
    /// `key.randomness`, always.
    #[cfg(not(feature = "getrandom"))]
    pub fn generate() -> Result<Self, Error> {
        Err(Error::of(&phrase::KEY_RANDOMNESS_SELECTIVE))
    }
}

impl fmt::Debug for Material {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Material(redacted)")
    }
}

/// A base proof that lacks only the issuer's signature.
#[derive(Clone)]
pub struct Base {
    proof_hash: Vec<u8>,
    public_key: Vec<u8>,
    mandatory_hash: Vec<u8>,
    hmac_key: Zeroizing<Vec<u8>>,
    signatures: Vec<Vec<u8>>,
    mandatory_pointers: Vec<String>,
}

impl Base {
    /// Signs the statements that the holder may leave out, and hashes those that must be shown.
    ///
    /// `proof_hash` is that of the canonical options of the proof.
    ///
    /// # Errors
    /// `sign.pointer` for a pointer that leads nowhere, and whatever hinders the document to be read.
    pub fn prepare(
        document: &Object<'_>,
        proof_hash: &[u8],
        mandatory_pointers: &[String],
        material: &Material,
        bundle: &Bundle,
        options: &Options,
    ) -> Result<Self, Error> {
        // §3.6.2
        let statements = Statements::of(document, &*material.hmac_key, bundle, options)?;
        let mandatory = statements.selected(mandatory_pointers)?.places;
        // §3.6.3
        let mut hasher = Hash::Sha256.hasher();
        let mut signatures = Vec::new();
        let mut next = mandatory.iter().peekable();
        for (index, line) in statements.lines.iter().enumerate() {
            if next.next_if(|place| **place == index).is_some() {
                hasher.update(line.as_bytes());
            } else {
                // §3.6.5, step 5
                signatures.push(material.proof_key.sign_with(Scheme::Es256, line.as_bytes())?);
            }
        }
        Ok(Base {
            proof_hash: proof_hash.to_vec(),
            public_key: encoded_key(material.proof_key.verifying_key()),
            mandatory_hash: hasher.finish().as_bytes().to_vec(),
            hmac_key: Zeroizing::new(material.hmac_key.to_vec()),
            signatures,
            mandatory_pointers: mandatory_pointers.to_vec(),
        })
    }

    /// What the issuer signs (§3.5.1): the hash of the proof's options, the key of the statements, the hash of those that must
    /// be shown.
    pub fn message(&self) -> Vec<u8> {
        signed_data(&self.proof_hash, &self.public_key, &self.mandatory_hash)
    }

    /// The proof value, with the issuer's signature (§3.5.2).
    pub fn finish(&self, signature: &[u8]) -> String {
        BaseValue {
            signature: signature.to_vec(),
            public_key: self.public_key.clone(),
            hmac_key: self.hmac_key.clone(),
            signatures: self.signatures.clone(),
            mandatory_pointers: self.mandatory_pointers.clone(),
        }
        .to_text()
    }
}

impl fmt::Debug for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The key of the keyed hashes is the holder's secret.
        f.debug_struct("Base")
            .field("signatures", &self.signatures.len())
            .field("mandatory_pointers", &self.mandatory_pointers)
            .finish_non_exhaustive()
    }
}

/// §3.5.1
pub(super) fn signed_data(proof_hash: &[u8], public_key: &[u8], mandatory_hash: &[u8]) -> Vec<u8> {
    [proof_hash, public_key, mandatory_hash].concat()
}

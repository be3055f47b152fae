//! Data Integrity (VC-DI-EDDSA §3.2): from a document and the options of a proof to the bytes that are signed.

use std::cell::OnceCell;

use crate::canon::{Canonical, Digest, Hash, canonicalize};
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::{Active, Options, active_context, node_to_rdf};
use crate::loader::Bundle;

/// A Base58 string longer than this is not decoded: decoding is quadratic, and no signature is that long.
const LONGEST_PROOF_VALUE: usize = 1_024;

/// A document without its proofs, ready to be hashed under one context.
///
/// The same document may carry several proofs: its context is compiled and its canonical form hashed once.
pub struct Unsecured<'d> {
    document: &'d Object<'d>,
    active: Active,
    bundle: &'d Bundle,
    options: &'d Options,
    digest: OnceCell<Digest>,
}

/// The two hashes that an EdDSA proof signs (VC-DI-EDDSA §3.2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs)]
pub struct HashData {
    /// The hash of the canonical proof options.
    pub proof: Digest,
    /// The hash of the canonical document.
    pub document: Digest,
}

impl HashData {
    /// The bytes that are signed: the hash of the proof options, then that of the document.
    pub fn message(&self) -> Vec<u8> {
        [self.proof.as_bytes(), self.document.as_bytes()].concat()
    }
}

impl<'d> Unsecured<'d> {
    /// Compiles the document's context. A member `proof` of the document is ignored from here on.
    ///
    /// # Errors
    /// `proof.context.missing`, or the codes of [`jsonld::active_context`](active_context).
    pub fn new(document: &'d Object<'d>, bundle: &'d Bundle, options: &'d Options) -> Result<Self, Error> {
        let Some(context) = document.member("@context") else {
            return Err(Error::new(
                Code::ProofContextMissing,
                "expected @context, without which the members mean nothing, found none",
            ));
        };
        let active = active_context(context, bundle.contexts(), bundle, options)?;
        Ok(Unsecured { document, active, bundle, options, digest: OnceCell::new() })
    }

    /// The canonical form of the document (VC-DI-EDDSA §3.2.3).
    ///
    /// # Errors
    /// The codes of [`jsonld::node_to_rdf`](node_to_rdf) and of [`canonicalize`].
    pub fn canonical_document(&self, hash: Hash) -> Result<Canonical, Error> {
        self.canonical(self.document, &["proof"], hash)
    }

    /// The canonical form of the options of a proof (VC-DI-EDDSA §3.2.5): the proof without its value, read under the
    /// document's context.
    ///
    /// # Errors
    /// As [`canonical_document`](Self::canonical_document), the path relative to the proof.
    pub fn canonical_proof(&self, proof: &Object<'_>, hash: Hash) -> Result<Canonical, Error> {
        self.canonical(proof, &["proofValue"], hash)
    }

    /// The hashes that a proof in this document signs.
    ///
    /// # Errors
    /// As [`canonical_document`](Self::canonical_document); errors in the proof have `proof_path` before their path.
    pub fn hash_data(&self, proof: &Object<'_>, hash: Hash, proof_path: &str) -> Result<HashData, Error> {
        self.refuse_a_context_that_says_something(proof).map_err(|error| error.within(proof_path))?;
        let proof = self.canonical_proof(proof, hash).map_err(|error| error.within(proof_path))?.digest();
        let document = match self.digest.get() {
            Some(digest) if digest.as_bytes().len() == proof.as_bytes().len() => *digest,
            _ => {
                let digest = self.canonical_document(hash)?.digest();
                let _ = self.digest.set(digest);
                digest
            }
        };
        Ok(HashData { proof, document })
    }

    /// VC-DI-EDDSA §3.2.5: a proof is read under the document's context, whatever context it claims for itself. So no
    /// signature covers its own, and only one that says nothing new is borne: the document's, or one that we ship.
    fn refuse_a_context_that_says_something(&self, proof: &Object<'_>) -> Result<(), Error> {
        let Some(own) = proof.member("@context") else { return Ok(()) };
        let documents = self.document.member("@context").map(Value::as_slice).unwrap_or_default();
        for entry in own.as_slice() {
            let is_bundled =
                matches!(entry, Value::String(url) if Bundle::bundled_urls().any(|bundled| bundled == url));
            if !is_bundled && !documents.contains(entry) {
                let found = match entry {
                    Value::String(url) => format!("{:?}", url.chars().take(80).collect::<String>()),
                    other => other.kind().to_owned(),
                };
                return Err(Error::new(
                    Code::DroppedValue,
                    format!(
                        "expected no context in a proof but one of the document's, found {found}, which no signature \
                         covers: it was added after signing, or the issuer's software is at fault"
                    ),
                )
                .at("/@context"));
            }
        }
        Ok(())
    }

    fn canonical(&self, node: &Object<'_>, skip: &[&str], hash: Hash) -> Result<Canonical, Error> {
        let dataset = node_to_rdf(node, skip, &self.active, self.bundle.contexts(), self.bundle, self.options)?;
        canonicalize(&dataset, hash, &self.options.limits)
    }
}

/// The signature in a proof: multibase Base58 (VC-DI-EDDSA §3.2.2).
///
/// # Errors
/// `proof.value.missing` and `proof.value.malformed`, the path relative to the proof.
pub fn proof_value(proof: &Object<'_>) -> Result<Vec<u8>, Error> {
    let malformed = |found: String| {
        Error::new(Code::ProofValueMalformed, format!("expected `z` and Base58 as proofValue, found {found}"))
            .at("/proofValue")
    };
    let text = match proof.member("proofValue") {
        None => {
            return Err(Error::new(Code::ProofValueMissing, "expected proofValue, the signature itself, found none"));
        }
        Some(Value::String(text)) => text,
        Some(other) => return Err(malformed(other.kind().to_owned())),
    };
    let shown = || format!("{:?}", text.chars().take(20).collect::<String>());
    let base58 = text.strip_prefix('z').ok_or_else(|| malformed(shown()))?;
    if base58.len() > LONGEST_PROOF_VALUE {
        return Err(malformed(format!("{} characters", base58.len())));
    }
    bs58::decode(base58).into_vec().map_err(|cause| malformed(shown()).caused_by(cause))
}

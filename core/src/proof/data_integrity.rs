//! Data Integrity (VC-DI-EDDSA §3.2): from a document and the options of a proof to the bytes that are signed.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::budget::cost;
use crate::canon::{Canonical, Digest, Hash, canonicalize, jcs};
use crate::code::Code;
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::{Active, Options, active_context, read_node_to_rdf};
use crate::key::Scheme;
use crate::model::class::Class;
use crate::model::reading;
use crate::proof::format::{Canonicalization, Format};
use crate::rdf::Dataset;
use crate::words::{Param, phrase};

/// A Base58 string longer than this is not decoded: decoding is quadratic, and no signature is that long.
pub(crate) const LONGEST_PROOF_VALUE: usize = 1_024;

/// A document without its proofs, ready to be hashed.
///
/// The same document may carry several proofs: its context is compiled, its statements are made and its canonical form is hashed
/// once, and not before a proof asks for it.
pub struct Unsecured<'d> {
    document: Cow<'d, Object<'d>>,
    /// What of the document no proof covers.
    skip: &'static [&'static str],
    active: OnceCell<Result<Active, Error>>,
    bundle: &'d Bundle,
    options: &'d Options,
    /// The statements. A document that cannot be read, or hashed, is tried once, too: sixteen proofs must not make it sixteen times
    /// as dear.
    dataset: OnceCell<Result<Dataset, Error>>,
    /// By SHA-256, and by SHA-384.
    canonical: [OnceCell<Result<Canonical, Error>>; 2],
    digests: [OnceCell<Result<Digest, Error>>; 2],
    /// In the spelling of JCS, by the contexts that proofs name.
    spelled: RefCell<Vec<Spelled>>,
}

/// A document as the proofs see it that name these contexts, or none.
type Spelled = (Option<Value<'static>>, Rc<Result<String, Error>>);

/// The two hashes that a proof signs (VC-DI-EDDSA §3.2.4).
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
    /// A document whose member `proof` is ignored from here on. Nothing is read yet.
    pub fn new(document: &'d Object<'d>, bundle: &'d Bundle, options: &'d Options) -> Self {
        Unsecured::of(Cow::Borrowed(document), &["proof"], bundle, options)
    }

    fn of(
        document: Cow<'d, Object<'d>>,
        skip: &'static [&'static str],
        bundle: &'d Bundle,
        options: &'d Options,
    ) -> Self {
        Unsecured {
            document,
            skip,
            active: OnceCell::new(),
            bundle,
            options,
            dataset: OnceCell::new(),
            canonical: [OnceCell::new(), OnceCell::new()],
            digests: [OnceCell::new(), OnceCell::new()],
            spelled: RefCell::default(),
        }
    }

    /// A document with the proofs that another proof builds on: they are covered too (VC-DI §4.2, previousProof).
    pub fn with_previous_proofs(document: &'d Object<'d>, bundle: &'d Bundle, options: &'d Options) -> Self {
        Unsecured::of(Cow::Borrowed(document), &[], bundle, options)
    }

    /// The same document with the proofs that another one builds on: its contexts are compiled already.
    pub(crate) fn with_proofs(&self, proofs: Vec<Value<'d>>) -> Self {
        // A budget that is spent here refuses the next thing that is asked of the copy.
        let statements = self.dataset.get().and_then(|dataset| Some(dataset.as_ref().ok()?.quads().len()));
        let _ = self.options.budget.spend_times(statements.unwrap_or_default(), cost::COPIED);
        let mut document = self.document.clone().into_owned();
        document.set("proof", Value::Array(proofs));
        let chained = Unsecured::of(Cow::Owned(document), &[], self.bundle, self.options);
        if let Some(Ok(active)) = self.active.get() {
            let _ = chained.active.set(Ok(active.clone()));
        }
        chained
    }

    /// The canonical statements of the document (VC-DI-EDDSA §3.2.3).
    ///
    /// # Errors
    /// `proof.context.missing`, the codes of [`jsonld::active_context`](active_context) and of
    /// [`jsonld::node_to_rdf`](crate::jsonld::node_to_rdf), and those of [`canonicalize`].
    pub fn canonical_document(&self, hash: Hash) -> Result<Canonical, Error> {
        canonicalize(self.dataset()?, hash, &self.options.limits)
    }

    /// The same, made once for all proofs.
    pub(super) fn canonical(&self, hash: Hash) -> Result<&Canonical, Error> {
        let [of_256, of_384] = &self.canonical;
        let known = if hash == Hash::Sha384 { of_384 } else { of_256 };
        known.get_or_init(|| self.canonical_document(hash)).as_ref().map_err(Error::clone)
    }

    /// The canonical statements of the options of a proof (VC-DI-EDDSA §3.2.5): the proof without its value, read under the
    /// document's context.
    ///
    /// # Errors
    /// As [`canonical_document`](Self::canonical_document), the path relative to the proof.
    pub fn canonical_proof(&self, proof: &Object<'_>, hash: Hash) -> Result<Canonical, Error> {
        let dataset = self.read(proof, &[value_member(proof)], reading::proof_class())?;
        canonicalize(&dataset, hash, &self.options.limits)
    }

    /// The document in the one spelling of JCS (VC-DI-EDDSA §3.3.3), with the contexts that the proof names.
    ///
    /// # Errors
    /// `jsonld.dropped-value` where the document has contexts that the proof does not cover; `jsonld.imprecise-number` for a
    /// number that would be signed as another.
    pub fn jcs_document(&self, proof: &Object<'_>) -> Result<String, Error> {
        match &*self.spelled_for(proof) {
            Ok(spelled) => Ok(spelled.clone()),
            Err(error) => Err(error.clone()),
        }
    }

    /// The same, made once for all proofs that name these contexts.
    fn spelled_for(&self, proof: &Object<'_>) -> Rc<Result<String, Error>> {
        let contexts = proof.member("@context");
        let is_same = |(known, _): &&Spelled| known.as_ref() == contexts;
        if let Some((_, spelled)) = self.spelled.borrow().iter().find(is_same) {
            return Rc::clone(spelled);
        }
        let spelled = Rc::new(self.spell_for(contexts));
        self.spelled.borrow_mut().push((contexts.map(|contexts| contexts.clone().into_owned()), Rc::clone(&spelled)));
        spelled
    }

    fn spell_for(&self, contexts: Option<&Value<'_>>) -> Result<String, Error> {
        let mut document = self.document.clone().into_owned();
        for name in self.skip {
            document.remove(name);
        }
        if let Some(contexts) = contexts {
            self.refuse_contexts_beyond(contexts)?;
            document.set("@context", contexts.clone().into_owned());
        }
        let spelled = spelled(document)?;
        self.options.budget.spend_bytes(spelled.len(), cost::JCS)?;
        Ok(spelled)
    }

    /// The options of a proof in that spelling (VC-DI-EDDSA §3.3.5).
    ///
    /// # Errors
    /// As [`jcs_document`](Self::jcs_document), the path relative to the proof.
    pub fn jcs_proof(&self, proof: &Object<'_>) -> Result<String, Error> {
        let mut options = proof.clone();
        options.remove(value_member(proof));
        spelled(options)
    }

    /// The hashes that a proof of that format signs, made with a key of that scheme.
    ///
    /// # Errors
    /// As the canonical forms; errors in the proof have `proof_path` before their path.
    pub fn hash_data(
        &self,
        format: Format,
        scheme: Scheme,
        proof: &Object<'_>,
        proof_path: &str,
    ) -> Result<HashData, Error> {
        let hash = format.hash_with(scheme);
        let in_proof = |error: Error| error.within(proof_path);
        if format.canonicalization() == Canonicalization::Jcs {
            let proof_text = self.jcs_proof(proof).map_err(in_proof)?;
            let document = self.spelled_for(proof);
            let document = document.as_ref().as_ref().map_err(Error::clone)?;
            self.options.budget.spend_bytes(proof_text.len() + document.len(), hash.cost())?;
            return Ok(HashData {
                proof: hash.digest(proof_text.as_bytes()),
                document: hash.digest(document.as_bytes()),
            });
        }
        // What is wrong with the contexts is wrong in the document, where they are.
        self.active()?;
        let proof = self.proof_hash(proof, hash).map_err(in_proof)?;
        let [of_256, of_384] = &self.digests;
        let known = if hash == Hash::Sha384 { of_384 } else { of_256 };
        let document = known.get_or_init(|| Ok(self.canonical(hash)?.digest()));
        Ok(HashData { proof, document: *document.as_ref().map_err(Error::clone)? })
    }

    /// The hash of the canonical statements of a proof's options.
    ///
    /// # Errors
    /// As [`canonical_proof`](Self::canonical_proof), and `jsonld.dropped-value` where the proof has a context of its own.
    pub fn proof_hash(&self, proof: &Object<'_>, hash: Hash) -> Result<Digest, Error> {
        self.refuse_a_context_that_says_something(proof)?;
        let has_own_context = proof.member("@context").is_some();
        let found = |error: &Error| error.params().get("found").map(Param::to_string).unwrap_or_default();
        let canonical = self.canonical_proof(proof, hash).map_err(|error| match error.code() {
            Code::JsonldUndefinedTerm if has_own_context => {
                Error::of(&phrase::JSONLD_UNDEFINED_TERM_PROOF).with("found", found(&error)).at(error.path())
            }
            Code::JsonldUndefinedType if has_own_context => {
                Error::of(&phrase::JSONLD_UNDEFINED_TYPE_PROOF).with("found", found(&error)).at(error.path())
            }
            _ => error,
        })?;
        Ok(canonical.digest())
    }

    /// VC-DI-EDDSA §3.3.2, step 4: what the document is read under begins with what the proof was made under. More contexts may
    /// follow, which nobody signed: so only such as give no word another meaning, which are those that we ship.
    fn refuse_contexts_beyond(&self, signed: &Value<'_>) -> Result<(), Error> {
        let found = self.document.member("@context").map(Value::as_slice).unwrap_or_default();
        let signed = signed.as_slice();
        let is_begun = signed.len() <= found.len() && signed.iter().zip(found).all(|(signed, found)| signed == found);
        let more = found.get(signed.len()..).unwrap_or_default();
        match more.iter().position(|entry| !is_bundled(entry)) {
            None if is_begun => Ok(()),
            None => Err(Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_CONTEXTS).at("/@context")),
            Some(index) => Err(Error::of(&phrase::JSONLD_DROPPED_VALUE_DOCUMENT_CONTEXT)
                .at(format!("/@context/{}", signed.len() + index))),
        }
    }

    /// VC-DI-EDDSA §3.2.5: a proof is read under the document's context, whatever context it claims for itself. So no
    /// signature covers its own, and only one that says nothing new is borne: the document's, or one that we ship.
    fn refuse_a_context_that_says_something(&self, proof: &Object<'_>) -> Result<(), Error> {
        let Some(own) = proof.member("@context") else { return Ok(()) };
        let documents = self.document.member("@context").map(Value::as_slice).unwrap_or_default();
        // Each may be compared with each, as far as they are alike.
        let compared = own.to_json().len().saturating_mul(documents.len() + 1);
        self.options.budget.spend_bytes(compared, cost::HASHED)?;
        for entry in own.as_slice() {
            if !is_bundled(entry) && !documents.contains(entry) {
                return Err(Error::of(&phrase::JSONLD_DROPPED_VALUE_PROOF_CONTEXT)
                    .with("found", entry.to_json())
                    .at("/@context"));
            }
        }
        Ok(())
    }

    /// The statements of the document, made once.
    pub(super) fn dataset(&self) -> Result<&Dataset, Error> {
        let read = || self.read(&self.document, self.skip, reading::document_class(&self.document));
        self.dataset.get_or_init(read).as_ref().map_err(Error::clone)
    }

    /// The document, as it was handed in.
    pub(crate) fn document(&self) -> &Object<'d> {
        &self.document
    }

    /// How it is read.
    pub(super) fn options(&self) -> &'d Options {
        self.options
    }

    fn read(&self, node: &Object<'_>, skip: &[&str], class: &'static Class) -> Result<Dataset, Error> {
        let active = self.active()?;
        read_node_to_rdf(node, skip, class, active, (self.bundle.contexts(), self.bundle), self.options)
    }

    /// The contexts of the document, compiled once.
    ///
    /// # Errors
    /// `proof.context.missing`, and the codes of [`jsonld::active_context`](active_context).
    pub(super) fn active(&self) -> Result<&Active, Error> {
        self.active.get_or_init(|| self.compiled()).as_ref().map_err(Error::clone)
    }

    fn compiled(&self) -> Result<Active, Error> {
        let Some(context) = self.document.member("@context") else {
            return Err(Error::of(&phrase::PROOF_CONTEXT_MISSING));
        };
        active_context(context, self.bundle.contexts(), self.bundle, self.options)
    }
}

/// Where the signature stands in a proof: it cannot sign itself. Whatever else stands there is signed, or refused.
fn value_member(proof: &Object<'_>) -> &'static str {
    let kind = proof.member("type").and_then(|kind| kind.as_slice().first()).and_then(Value::as_str);
    let suite = proof.member("cryptosuite").and_then(Value::as_str);
    match kind.and_then(|kind| Format::of_proof(kind, suite)) {
        Some(format) if format.has_detached_jws() => "jws",
        _ => "proofValue",
    }
}

/// Whether an entry of `@context` is the URL of a context that we ship.
fn is_bundled(entry: &Value<'_>) -> bool {
    matches!(entry, Value::String(url) if Bundle::bundled_urls().any(|bundled| bundled == url))
}

fn spelled(object: Object<'_>) -> Result<String, Error> {
    let value = Value::Object(object);
    jcs::refuse_imprecise_numbers(&value)?;
    jcs::canonicalize(&value)
}

/// The signature in a proof: multibase Base58 (VC-DI-EDDSA §3.2.2).
///
/// # Errors
/// `proof.value.missing` and `proof.value.malformed`, the path relative to the proof.
pub fn proof_value(proof: &Object<'_>) -> Result<Vec<u8>, Error> {
    let text = match proof.member("proofValue") {
        None => return Err(Error::of(&phrase::PROOF_VALUE_MISSING)),
        Some(Value::String(text)) => text,
        Some(other) => {
            return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_TYPE)
                .with_term("found", other.kind_term())
                .at("/proofValue"));
        }
    };
    let malformed = || Error::of(&phrase::PROOF_VALUE_MALFORMED).with("found", text).at("/proofValue");
    let base58 = text.strip_prefix('z').ok_or_else(malformed)?;
    if base58.len() > LONGEST_PROOF_VALUE {
        return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_LONG)
            .with("found", base58.len())
            .with("most", LONGEST_PROOF_VALUE)
            .at("/proofValue"));
    }
    bs58::decode(base58).into_vec().map_err(|cause| malformed().caused_by(cause))
}

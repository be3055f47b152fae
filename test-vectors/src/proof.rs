//! Proofs made by hand, so that they can be wrong in every way that `ob3::sign` refuses.

use ob3::json::{Object, Value};
use ob3::jsonld::Options;
use ob3::key::Scheme;
use ob3::proof::Unsecured;
use ob3::{Bundle, Format, Signer as _};

use crate::badge::CREATED;
use crate::json::{object, parse};
use crate::keys::Key;

/// The options of a proof, and who signs.
#[derive(Debug, Clone)]
#[must_use]
pub(crate) struct Proof {
    options: Object<'static>,
    signer: Key,
}

impl Proof {
    /// As it should be, by the did:key of a key.
    pub(crate) fn by(key: Key) -> Self {
        Proof::under(&key.method(), key)
    }

    /// As it should be, by a key under a verification method of that name.
    pub(crate) fn under(method: &str, signer: Key) -> Self {
        let options = format!(
            r#"{{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "{CREATED}", "verificationMethod": "{method}", "proofPurpose": "assertionMethod"}}"#
        );
        Proof { options: object(&options), signer }
    }

    /// In the format that was used before Data Integrity.
    pub(crate) fn of_2020(key: Key) -> Self {
        let mut proof = Proof::by(key).with("type", r#""Ed25519Signature2020""#);
        proof.options.remove("cryptosuite");
        proof
    }

    /// With another member, given as JSON.
    pub(crate) fn with(mut self, name: &'static str, json: &str) -> Self {
        self.options.set(name, parse(json));
        self
    }

    /// Without a member.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.options.remove(name).expect("the member is there");
        self
    }

    /// Signed by another key than the method names.
    pub(crate) fn but_signed_by(mut self, signer: Key) -> Self {
        self.signer = signer;
        self
    }

    /// The finished proof for a document.
    pub(crate) fn over(&self, document: &Object<'static>, bundle: &Bundle, reading: &Options) -> Value<'static> {
        let unsecured = Unsecured::new(document, bundle, reading);
        let hashes = unsecured
            .hash_data(Format::EddsaRdfc2022, Scheme::EdDsa, &self.options, "/proof")
            .unwrap_or_else(|error| panic!("{error}\n{}", Value::Object(document.clone()).to_json()));
        let signature = self.signer.secret().sign(&hashes.message()).expect("a key at hand signs");
        self.with_value(&signature)
    }

    /// The proof with these bytes as its signature.
    pub(crate) fn with_value(&self, signature: &[u8]) -> Value<'static> {
        let mut proof = self.options.clone();
        proof.set("proofValue", format!("z{}", bs58::encode(signature).into_string()));
        Value::Object(proof)
    }

    /// The proof without a value.
    pub(crate) fn unsigned(&self) -> Value<'static> {
        Value::Object(self.options.clone())
    }
}

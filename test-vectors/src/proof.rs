//! Proofs made by hand, so that they can be wrong in every way that `ob3::sign` refuses.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::canon::Hash;
use ob3::json::{Object, Value};
use ob3::jsonld::Options;
use ob3::proof::Canonicalization;
use ob3::proof::hazmat::{Base, Material, Unsecured};
use ob3::{Algorithm, Bundle, Format, Signer as _, SigningKey};

use crate::json::{object, parse};
use crate::keys::Key;
use crate::names::CREATED;

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

    /// In another format.
    pub(crate) fn in_format(format: Format, key: Key) -> Self {
        let proof = Proof::by(key).without("cryptosuite").with("type", &Value::from(format.proof_type()).to_json());
        match format.cryptosuite() {
            Some(suite) => proof.with("cryptosuite", &Value::from(suite).to_json()),
            None => proof,
        }
    }

    /// The finished proof for a document, with the proofs that it builds on.
    pub(crate) fn over(&self, document: &Object<'static>, bundle: &Bundle, reading: &Options) -> Value<'static> {
        let text = |name: &str| self.options.member(name).and_then(Value::as_str);
        // A format that nobody knows is signed like the one that everybody does.
        let format =
            Format::of_proof(text("type").unwrap_or_default(), text("cryptosuite")).unwrap_or(Format::EddsaRdfc2022);
        let secret = self.signer.secret();
        let scheme = secret.algorithm().scheme();
        let mut options = self.options.clone();
        if format.canonicalization() == Canonicalization::Jcs
            && let Some(context) = document.member("@context")
        {
            options.set("@context", context.clone());
        }
        let previous = self.previous(document);
        let mut chained = document.clone();
        let unsecured = if previous.is_empty() {
            Unsecured::new(document, bundle, reading)
        } else {
            chained.set("proof", Value::Array(previous));
            Unsecured::with_previous_proofs(&chained, bundle, reading)
        };
        let hashes = unsecured
            .hash_data(format, scheme, &options, "/proof")
            .unwrap_or_else(|error| panic!("{error}\n{}", Value::Object(document.clone()).to_json()));
        let signed = Proof { options, signer: self.signer };
        if matches!(format, Format::Ed25519Signature2018 | Format::JsonWebSignature2020) {
            let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"{scheme}","b64":false,"crit":["b64"]}}"#));
            let message = [header.as_bytes(), b".", &hashes.message()].concat();
            let signature = secret.sign(&message).expect("a key at hand signs");
            let mut proof = signed.options;
            proof.set("jws", format!("{header}..{}", URL_SAFE_NO_PAD.encode(signature)));
            return Value::Object(proof);
        }
        let signature = secret.sign(&hashes.message()).expect("a key at hand signs");
        signed.with_value(&signature)
    }

    /// The base proof for a document of which the holder must show what these pointers name.
    pub(crate) fn base_over(&self, document: &Object<'static>, mandatory: &[&str]) -> Value<'static> {
        let (bundle, reading) = (Bundle::new(), Options::default());
        let proof_hash =
            Unsecured::new(document, &bundle, &reading).proof_hash(&self.options, Hash::Sha256).expect("options");
        // Drawn by nobody: each vector is the same every time that it is made.
        let material = Material::new([6; 32], SigningKey::from_bytes(Algorithm::P256, &[7; 32]).expect("a key"))
            .expect("of P-256");
        let mandatory: Vec<String> = mandatory.iter().map(|pointer| (*pointer).to_owned()).collect();
        let base = Base::prepare(document, proof_hash.as_bytes(), &mandatory, &material, &bundle, &reading)
            .unwrap_or_else(|error| panic!("{error}"));
        let signature = self.signer.secret().sign(&base.message()).expect("a key at hand signs");
        let mut proof = self.options.clone();
        proof.set("proofValue", base.finish(&signature));
        Value::Object(proof)
    }

    fn previous(&self, document: &Object<'static>) -> Vec<Value<'static>> {
        let named = self.options.member("previousProof").map(Value::as_slice).unwrap_or_default();
        let earlier = document.member("proof").map(Value::as_slice).unwrap_or_default();
        let find = |id: &Value<'static>| earlier.iter().find(|proof| proof.member("id") == Some(id)).cloned();
        named.iter().filter_map(find).collect()
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

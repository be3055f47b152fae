//! Signing what may not be written any more, and what no issuer should sign: proofs of every kind, ended ones among them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ob3::json::{Object, Value as Json};
use ob3::jsonld::{Options, to_rdf};
use ob3::key::Scheme;
use ob3::proof::hazmat::Unsecured;
use ob3::{
    Algorithm, Bundle, Credential, Did, Format, Limits, SignOptions, SignedCredential, Signer, SigningKey, derive,
    presentation, sign,
};
use serde_json::{Value, json};

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32]).unwrap()
}

pub(crate) fn did(seed: u8) -> String {
    Did::key(key(seed).verifying_key()).to_string()
}

fn method(seed: u8) -> String {
    Did::key(key(seed).verifying_key()).verification_method().unwrap()
}

pub(crate) fn signed(document: &Value, seed: u8) -> Value {
    with_proofs(document, seed, json!({}))
}

/// With a proof that has more options.
pub(crate) fn with_proofs(document: &Value, seed: u8, more: Value) -> Value {
    let mut proof = options("assertionMethod", seed);
    let Value::Object(more) = more else { return document.clone() };
    proof.as_object_mut().unwrap().extend(more);
    let proof = made(document, proof, Format::EddsaRdfc2022, seed);
    with(document, proof)
}

/// With a proof by the issuer and another that asks for a challenge.
pub(crate) fn twice(document: &Value, seed: u8) -> Value {
    let first = made(document, options("assertionMethod", seed), Format::EddsaRdfc2022, seed);
    let mut second = options("assertionMethod", seed);
    second["challenge"] = json!("7f");
    let second = made(document, second, Format::EddsaRdfc2022, seed);
    with(document, json!([first, second]))
}

/// With a proof that builds on another.
pub(crate) fn chained(document: &Value, seed: u8) -> Value {
    let mut first = options("assertionMethod", seed);
    first["id"] = json!("urn:example:first");
    let first = made(document, first, Format::EddsaRdfc2022, seed);
    let mut second = options("assertionMethod", seed);
    second["previousProof"] = json!("urn:example:first");
    let second = made(&with(document, json!([first])), second, Format::EddsaRdfc2022, seed);
    with(document, json!([first, second]))
}

/// With a proof of a type of its own, from before `DataIntegrityProof`.
pub(crate) fn older(document: &Value, seed: u8, kind: &str) -> Value {
    let format = kind.parse::<Format>().ok().unwrap();
    let mut proof = options("assertionMethod", seed);
    proof["type"] = json!(kind);
    proof.as_object_mut().unwrap().remove("cryptosuite");
    with(document, made(document, proof, format, seed))
}

/// As the holder shows it: nearly everything.
pub(crate) fn derived(document: &Value) -> Value {
    let key = SigningKey::from_bytes(Algorithm::P256, &[9; 32]).unwrap();
    let text = document.to_string().replace(&did(1), Did::key(key.verifying_key()).as_str());
    let credential = Credential::from_json(text.as_bytes()).unwrap();
    let base = sign(&credential, &key, &SignOptions::new().format(Format::EcdsaSd2023)).unwrap();
    let shown = [
        "/issuer",
        "/credentialSubject/achievement",
        "/credentialSubject/result",
        "/credentialSubject/id",
        "/evidence",
    ];
    serde_json::from_str(derive(&base, shown, &Bundle::new()).unwrap().as_str()).unwrap()
}

pub(crate) fn presented(credentials: &[Value], seed: u8) -> Value {
    presented_with(credentials, seed, options("authentication", seed))
}

/// With a proof that ends.
pub(crate) fn presented_until(credentials: &[Value], seed: u8, until: &str) -> Value {
    let mut proof = options("authentication", seed);
    proof["expires"] = json!(until);
    presented_with(credentials, seed, proof)
}

fn presented_with(credentials: &[Value], seed: u8, proof: Value) -> Value {
    let credentials: Vec<_> = credentials.iter().map(|one| SignedCredential::from_text(one.to_string())).collect();
    let presentation = presentation(&credentials, &did(seed)).unwrap();
    let document: Value = serde_json::from_str(presentation.as_str()).unwrap();
    with(&document, made(&document, proof, Format::EddsaRdfc2022, seed))
}

fn options(purpose: &str, seed: u8) -> Value {
    json!({
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-01-02T00:00:00Z",
        "verificationMethod": method(seed), "proofPurpose": purpose
    })
}

fn with(document: &Value, proofs: Value) -> Value {
    let mut document = document.clone();
    document["proof"] = proofs;
    document
}

/// The proof with its value. Proofs that are in the document already are covered.
fn made(document: &Value, mut proof: Value, format: Format, seed: u8) -> Value {
    let (document, options_text) = (document.to_string(), proof.to_string());
    let (document, options) = (object(&document), object(&options_text));
    let (bundle, reading) = (Bundle::new(), Options::lenient());
    let unsecured = Unsecured::with_previous_proofs(&document, &bundle, &reading);
    let hashes = unsecured.hash_data(format, Scheme::EdDsa, &options, "/proof");
    let message = hashes.unwrap_or_else(|error| panic!("{error} at {}", error.path())).message();
    let sign = |message: &[u8]| key(seed).sign(message).unwrap();
    if matches!(format, Format::Ed25519Signature2018 | Format::JsonWebSignature2020) {
        let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"EdDSA","b64":false,"crit":["b64"]}"#);
        let signature = sign(&[header.as_bytes(), b".", &message].concat());
        proof["jws"] = json!(format!("{header}..{}", URL_SAFE_NO_PAD.encode(signature)));
    } else {
        proof["proofValue"] = json!(format!("z{}", bs58::encode(sign(&message)).into_string()));
    }
    proof
}

/// The document without the members that its contexts do not define: not every edition knows all.
pub(crate) fn of_defined_members(mut document: Value) -> Value {
    loop {
        let text = document.to_string();
        let bundle = Bundle::new();
        let read = to_rdf(
            &Json::parse(text.as_bytes(), &Limits::default()).unwrap(),
            bundle.contexts(),
            &bundle,
            &Options::default(),
        );
        let Err(error) = read else { return document };
        let (object, member) = error.path().rsplit_once('/').unwrap();
        let object = document.pointer_mut(object).and_then(Value::as_object_mut);
        object.and_then(|object| object.remove(member)).unwrap_or_else(|| panic!("{error} at {}", error.path()));
    }
}

pub(crate) fn object(text: &str) -> Object<'_> {
    let Json::Object(object) = Json::parse(text.as_bytes(), &Limits::default()).unwrap() else { panic!("{text}") };
    object
}

//! `sign`, and `prepare` and `finish` for keys held elsewhere: proofs inside credentials, and JWTs.

use std::borrow::Cow;

use crate::budget::Budget;
use crate::canon::Hash;
use crate::clock::Clock;
use crate::code::{Policy, Severity};
use crate::departure;
use crate::did::{Did, KeySet, resolve_in, split_fragment};
use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::Options;
use crate::key::{Algorithm, Scheme, Signer, VerifyingKey, plain_signature as plain};
use crate::limits::Limits;
use crate::model::Credential;
use crate::model::class::is_older;
use crate::model::contexts::{CREDENTIALS_V2, DATA_INTEGRITY, DATA_INTEGRITY_V1};
use crate::model::kind::{DataModel, Kind, Owner};
use crate::proof::selective::{Base, Material, always_mandatory, of_a_complete_badge};
use crate::proof::{Canonicalization, Extras, Format, Unsecured, header, payload, signing_input, with_signature};
use crate::schema;
use crate::signed::SignedCredential;
use crate::time::Timestamp;
use crate::words::phrase;

/// How to sign.
///
/// ```
/// use ob3::{SignOptions, Timestamp};
/// let options = SignOptions::new().created(Timestamp::parse("2026-01-31T12:00:00Z")?).domain("example.edu");
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct SignOptions {
    format: Option<Format>,
    algorithm: Option<Algorithm>,
    scheme: Option<Scheme>,
    method: Option<String>,
    purpose: Option<String>,
    created: Option<Timestamp>,
    expires: Option<Timestamp>,
    domain: Option<String>,
    challenge: Option<String>,
    id: Option<String>,
    previous: Vec<String>,
    mandatory: Vec<String>,
    bundle: Bundle,
    allows_departures: bool,
    is_unchecked: bool,
}

impl SignOptions {
    /// The format that goes with the key, for `assertionMethod`, with the `did:key` of the signing key as method, and no date.
    pub fn new() -> Self {
        Self::default()
    }

    /// The format of the proof. By default the key chooses it: `eddsa-rdfc-2022` goes with Ed25519, `ecdsa-rdfc-2019` with P-256 and
    /// P-384, and with RSA a JWT, `vc-jwt` of a credential and `vc-jose` of a presentation.
    ///
    /// ```
    /// use ob3::{Algorithm, Credential, Did, SignOptions, SigningKey, sign};
    /// let key = SigningKey::generate(Algorithm::P256)?;
    /// let credential = Credential::from_json(format!(r#"{{
    ///     "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
    ///     "issuer": "{}", "credentialSubject": {{"id": "did:example:ada"}}
    /// }}"#, Did::key(key.verifying_key())).as_bytes())?;
    /// let signed = sign(&credential, &key, &SignOptions::new())?;
    /// assert!(signed.as_str().contains(r#""cryptosuite":"ecdsa-rdfc-2019""#));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// The kind of key, for [`prepare`] without the public key, which would tell it.
    ///
    /// ```
    /// use ob3::{Algorithm, SignOptions};
    /// let options = SignOptions::new().algorithm(Algorithm::P256).method("did:web:example.edu#key-1");
    /// ```
    pub fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = Some(algorithm);
        self
    }

    /// How the key signs, where its kind leaves a choice: an RSA key signs a JWT by `RS256` unless `PS256` is asked for.
    ///
    /// ```
    /// use ob3::key::Scheme;
    /// use ob3::{Format, SignOptions};
    /// let options = SignOptions::new().format(Format::VcJwt).scheme(Scheme::Ps256);
    /// ```
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = Some(scheme);
        self
    }

    /// The verification method: the URL under which verifiers find the public key. By default the key's own `did:key`.
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// The purpose of the proof: by default `assertionMethod`, which badges must have, and `authentication` for presentations. A
    /// JWT does not say it.
    pub fn purpose(mut self, purpose: impl Into<String>) -> Self {
        self.purpose = Some(purpose.into());
        self
    }

    /// When the proof is made: in `vc-jose` the claim `iat`, in `vc-jwt` nothing. The library reads no clock: without this, the
    /// proof says nothing of when it was made.
    pub fn created(mut self, created: Timestamp) -> Self {
        self.created = Some(created);
        self
    }

    /// When the proof, not the credential, ends: in `vc-jose` the claim `exp`. In `vc-jwt` the two end together.
    pub fn expires(mut self, expires: Timestamp) -> Self {
        self.expires = Some(expires);
        self
    }

    /// For whom the proof is made; in a JWT, the claim `aud`.
    pub fn domain(mut self, domain: impl Into<String>) -> Self {
        self.domain = Some(domain.into());
        self
    }

    /// What the proof answers; in a JWT, the claim `nonce`.
    pub fn challenge(mut self, challenge: impl Into<String>) -> Self {
        self.challenge = Some(challenge.into());
        self
    }

    /// The name of the proof, by which others build on it. It is a URL, `urn:uuid:...` for instance.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A proof, by its id, on which this one builds: it is covered too, and this one holds only if that one does
    /// (VC-DI §2.1.2). Called twice, there are two.
    pub fn previous_proof(mut self, id: impl Into<String>) -> Self {
        self.previous.push(id.into());
        self
    }

    /// With `ecdsa-sd-2023`: a JSON pointer to what the holder must always show. Called twice, there are two.
    ///
    /// Always mandatory are issuer, types, the dates of both data models, status and terms of use, for without them a badge that
    /// ended would look like one that did not. Without any pointer, so is what makes a badge complete: to whom it belongs, the
    /// names of credential and achievement, description, criteria.
    pub fn mandatory(mut self, pointer: impl Into<String>) -> Self {
        self.mandatory.push(pointer.into());
        self
    }

    /// Whether a credential is signed that departs from the standard in form only: what [`Policy::Standard`] warns of and
    /// [`Policy::Strict`] refuses. What departs in meaning is never signed. By default neither is, since some verifier will refuse
    /// it.
    ///
    /// [`Policy::Standard`]: crate::Policy::Standard
    /// [`Policy::Strict`]: crate::Policy::Strict
    pub fn allow_departures(mut self, allow_departures: bool) -> Self {
        self.allows_departures = allow_departures;
        self
    }

    /// Signs whatever it is: only tests want that, which show what verifiers say of it.
    #[doc(hidden)]
    pub fn unchecked(mut self, is_unchecked: bool) -> Self {
        self.is_unchecked = is_unchecked;
        self
    }

    /// Where contexts are found that are not ours.
    pub fn bundle(mut self, bundle: Bundle) -> Self {
        self.bundle = bundle;
        self
    }
}

/// Signs a credential with a key at hand, or with any [`Signer`], whose signature is checked before it leaves. For a key that answers
/// later, see [`prepare`].
///
/// ```
/// use ob3::{Algorithm, Credential, Did, SignOptions, SigningKey, Timestamp, sign, verify};
/// let key = SigningKey::generate(Algorithm::Ed25519)?;
/// let issuer = Did::key(key.verifying_key());
/// let credential = Credential::from_json(format!(r#"{{
///     "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
///     "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
///     "type": ["VerifiableCredential", "OpenBadgeCredential"],
///     "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
///     "validFrom": "2026-01-01T00:00:00Z",
///     "credentialSubject": {{"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {{
///         "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
///         "description": "Works well with others.", "criteria": {{"narrative": "Nominated by peers."}}}}}}
/// }}"#).as_bytes())?;
/// let signed = sign(&credential, &key, &SignOptions::new())?;
/// let report = verify(signed.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?);
/// assert!(report.is_valid(), "{report:#?}");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// As a JWT, the credential is the payload, and the result is a compact JSON Web Signature (OB 3.0 §8.2):
///
/// ```
/// # use ob3::{Algorithm, Credential, Did, Format, SignOptions, SigningKey, Timestamp, sign, verify};
/// # let key = SigningKey::generate(Algorithm::Ed25519)?;
/// # let issuer = Did::key(key.verifying_key());
/// # let credential = Credential::from_json(format!(r#"{{
/// #     "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
/// #     "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
/// #     "type": ["VerifiableCredential", "OpenBadgeCredential"],
/// #     "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
/// #     "validFrom": "2026-01-01T00:00:00Z",
/// #     "credentialSubject": {{"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {{
/// #         "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
/// #         "description": "Works well with others.", "criteria": {{"narrative": "Nominated by peers."}}}}}}
/// # }}"#).as_bytes())?;
/// let token = sign(&credential, &key, &SignOptions::new().format(Format::VcJwt))?;
/// assert!(token.is_jwt() && token.as_str().split('.').count() == 3);
/// let report = verify(token.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?);
/// assert!(report.is_valid(), "{report:#?}");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// As [`prepare`] and [`SigningRequest::finish`], and whatever the signer answers.
pub fn sign(credential: &Credential, signer: &dyn Signer, options: &SignOptions) -> Result<SignedCredential, Error> {
    let key = signer.verifying_key();
    let mut request = request(credential, key.as_ref(), Some(signer.algorithm()), options)?;
    let signature = signer.sign_with(request.scheme, &request.bytes)?;
    if signer.is_at_hand() {
        request.check_whose(key.as_ref())?;
        request.expected = None;
    }
    request.finish(&signature)
}

/// Everything but the signature: get [`SigningRequest::bytes`] signed wherever the key is, then [`SigningRequest::finish`].
///
/// `key` is the public half; it names the verification method where the options do not, and says how to sign. Services that keep keys
/// give it as DER, for [`VerifyingKey::from_spki_der`], or as PEM, for [`VerifyingKey::from_pem`]. Without it, the options say the
/// [method](SignOptions::method) and the [kind of key](SignOptions::algorithm), and the signature is checked only where the method
/// itself leads to the key.
///
/// ```
/// use ob3::model::{Achievement, Criteria, Profile};
/// use ob3::{CredentialBuilder, Did, SignOptions, Timestamp, VerifyingKey, prepare, verify};
/// # use ob3::{Algorithm, Signer, SigningKey};
/// # let elsewhere = SigningKey::generate(Algorithm::P256)?;
/// # let public_key_of_the_service = elsewhere.verifying_key().to_spki_der();
/// let key = VerifyingKey::from_spki_der(&public_key_of_the_service)?;
/// let credential = CredentialBuilder::new()
///     .id("urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002")
///     .issuer(Profile::builder().id(Did::key(&key).as_str()).name("Example University"))
///     .valid_from(Timestamp::parse("2026-01-01T00:00:00Z")?)
///     .recipient("did:example:ada")
///     .achievement(
///         Achievement::builder()
///             .id("https://example.edu/teamwork")
///             .name("Teamwork")
///             .description("Works well with others.")
///             .criteria(Criteria::builder().narrative("Nominated by peers.")),
///     )
///     .build()?;
/// let request = prepare(&credential, Some(&key), &SignOptions::new())?;
/// assert_eq!(request.scheme().as_str(), "ES256");
/// # let signature = elsewhere.sign(request.bytes())?;
/// // The service signs `request.bytes()`, or their hash, `request.digest()`, and answers r and s, or DER.
/// let signed = request.finish(&signature)?;
/// assert!(verify(signed.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?).is_valid());
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `sign.options` when the options do not fit together, or the credential lacks what a JWT repeats in its claims;
/// `key.type-mismatch` when such a key does not sign in the format; `issuer.key.mismatch` when the method is not the issuer's
/// (no verifier would accept the result), and the `jsonld.*` codes when some member is defined by no context (nobody could
/// sign it). Where the credential departs from the standard, the first departure, as a verifier would find it under the policy
/// `strict`: see [`SignOptions::allow_departures`].
pub fn prepare(
    credential: &Credential,
    key: Option<&VerifyingKey>,
    options: &SignOptions,
) -> Result<SigningRequest, Error> {
    request(credential, key, options.algorithm, options)
}

/// What is to be signed. Where the public half is not given, `algorithm` is the kind of key, as far as that is known.
fn request(
    credential: &Credential,
    key: Option<&VerifyingKey>,
    algorithm: Option<Algorithm>,
    options: &SignOptions,
) -> Result<SigningRequest, Error> {
    let method = match (&options.method, key) {
        (Some(method), _) => method.clone(),
        (None, Some(key)) => Did::key(key).verification_method().unwrap_or_default(),
        (None, None) => return Err(Error::of(&phrase::SIGN_OPTIONS_NO_METHOD)),
    };
    let kind = Kind::of(credential.document())?;
    let owner = kind.owner();
    let expected = expected_key(options, key, &method, owner);
    let known = key.or(expected.as_ref());
    let (format, scheme) = manner(options, known.map(VerifyingKey::algorithm).or(algorithm), owner)?;
    let credential = &*with_proof_context(credential, format);
    kind.check_members(credential.document())?;
    if !options.is_unchecked {
        check_fit(credential, kind, options)?;
    }
    check_owner(credential, owner, &method, format)?;
    let jsonld = Options::default();
    let unsecured = Unsecured::new(credential.document(), &options.bundle, &jsonld);
    let signature_length = match scheme.algorithm() {
        Algorithm::Rsa => known.map(VerifyingKey::signature_length),
        other => Some(other.signature_length()),
    };
    let request = |shape: Shape, bytes: Vec<u8>| SigningRequest {
        shape,
        bytes,
        scheme,
        method: method.clone(),
        signature_length,
        expected: expected.clone(),
    };
    if !format.is_embedded() {
        // A JWT signs every byte; but certification wants every member defined by a context all the same.
        unsecured.canonical_document(format.hash_with(scheme))?;
        let extras = Extras {
            created: options.created,
            expires: options.expires,
            domain: options.domain.clone(),
            challenge: options.challenge.clone(),
        };
        let payload = payload(credential.document(), owner, format, &extras)?;
        let bytes = signing_input(&header(format, scheme.as_str(), &method, owner), &payload);
        return Ok(request(Shape::Token, bytes));
    }
    let mut proof = proof_options(&method, options, format, owner);
    if format.canonicalization() == Canonicalization::Jcs {
        // JCS signs what no context defines too; but certification wants every member defined all the same.
        unsecured.canonical_document(format.hash_with(scheme))?;
        // VC-DI-EDDSA §3.3.1, step 2
        if let Some(context) = credential.document().member("@context") {
            proof.set("@context", context.clone());
        }
    }
    let (bytes, selective) = if format == Format::EcdsaSd2023 {
        let base = base_proof(credential, &unsecured, &proof, options, &jsonld)?;
        (base.message(), Some(Box::new(base)))
    } else if options.previous.is_empty() {
        (unsecured.hash_data(format, scheme, &proof, "/proof")?.message(), None)
    } else {
        let document = with_previous_proofs(credential, &options.previous)?;
        let chained = Unsecured::with_previous_proofs(&document, &options.bundle, &jsonld);
        (chained.hash_data(format, scheme, &proof, "/proof")?.message(), None)
    };
    let text = credential.as_str().into();
    Ok(request(Shape::Embedded { text, earlier: earlier_proofs(credential), proof, selective }, bytes))
}

/// Signs the statements of a credential one by one, but those that must be shown.
fn base_proof(
    credential: &Credential,
    unsecured: &Unsecured<'_>,
    proof: &Object<'_>,
    options: &SignOptions,
    jsonld: &Options,
) -> Result<Base, Error> {
    if !options.previous.is_empty() {
        return Err(Error::of(&phrase::SIGN_OPTIONS_DERIVED_CHAIN));
    }
    let document = credential.document();
    let mut mandatory = options.mandatory.clone();
    let complete = if mandatory.is_empty() { of_a_complete_badge(document) } else { Vec::new() };
    for pointer in always_mandatory(document).into_iter().chain(complete) {
        if !mandatory.contains(&pointer) {
            mandatory.push(pointer);
        }
    }
    let proof_hash = unsecured.proof_hash(proof, Hash::Sha256).map_err(|error| error.within("/proof"))?;
    let material = Material::generate()?;
    Base::prepare(document, proof_hash.as_bytes(), &mandatory, &material, &options.bundle, jsonld)
}

/// The document with the proofs that another one builds on, as that other one covers it (VC-DI §4.5, step 5.3).
fn with_previous_proofs(credential: &Credential, previous: &[String]) -> Result<Object<'static>, Error> {
    let earlier = credential.document().member("proof").map(Value::as_slice).unwrap_or_default();
    let mut proofs = Vec::with_capacity(previous.len());
    for id in previous {
        let mut found = earlier.iter().filter(|proof| proof.member("id").and_then(Value::as_str) == Some(id));
        match (found.next(), found.next()) {
            (Some(proof), None) => proofs.push(proof.clone().into_owned()),
            (found, _) => {
                let error = match found {
                    Some(_) => Error::of(&phrase::PROOF_CHAIN_AMBIGUOUS_SIGN).with("previous", id),
                    None => Error::of(&phrase::PROOF_CHAIN_MISSING_SIGN).with("previous", id),
                };
                return Err(error.at("/proof"));
            }
        }
    }
    let mut document = credential.document().clone();
    document.set("proof", Value::Array(proofs));
    Ok(document)
}

/// In which format a key of that kind is going to sign, and how: as the options say, else as is usual.
fn manner(options: &SignOptions, algorithm: Option<Algorithm>, owner: Owner) -> Result<(Format, Scheme), Error> {
    let algorithm = algorithm.or(options.scheme.map(Scheme::algorithm));
    let format = match (options.format, algorithm) {
        (Some(format), _) => format,
        // There is no vc-jwt of a presentation.
        (None, Some(algorithm)) => match (Format::of_key(algorithm), owner) {
            (Format::VcJwt, Owner::Holder) => Format::VcJose,
            (format, _) => format,
        },
        (None, None) => return Err(Error::of(&phrase::SIGN_OPTIONS_NO_FORMAT)),
    };
    if !format.can_sign() {
        return Err(Error::of(&phrase::SIGN_OPTIONS_VERIFIED_ONLY).with("format", format));
    }
    let scheme = match (algorithm, format.schemes()) {
        (Some(algorithm), _) => scheme_of(options, format, algorithm)?,
        (None, [scheme]) => *scheme,
        (None, _) => return Err(Error::of(&phrase::SIGN_OPTIONS_NO_SCHEME).with("format", format)),
    };
    Ok((format, scheme))
}

/// How a key of that kind is going to sign in the format: as the options say, else as is usual.
fn scheme_of(options: &SignOptions, format: Format, algorithm: Algorithm) -> Result<Scheme, Error> {
    let usual = format.scheme_of(algorithm).map_err(|error| {
        // Here, unlike in a verification, the format can be another.
        let fits = |format: &Format| format.can_sign() && format.scheme_of(algorithm).is_ok();
        let fitting: Vec<&str> =
            Format::ALL.iter().filter(|format| fits(format)).map(|format| format.as_str()).collect();
        Error::of(&phrase::KEY_TYPE_MISMATCH_SIGN_FORMAT)
            .with("format", format)
            .with("expected", error.params().get("expected").map(ToString::to_string).unwrap_or_default())
            .with("found", algorithm)
            .with("formats", fitting.join(", "))
    })?;
    match options.scheme {
        None => Ok(usual),
        Some(scheme) if scheme.algorithm() == algorithm && format.schemes().contains(&scheme) => Ok(scheme),
        Some(scheme) => Err(Error::of(&phrase::KEY_TYPE_MISMATCH_IN_FORMAT)
            .with("format", format)
            .with("algorithm", algorithm)
            .with("scheme", scheme)),
    }
}

/// A credential that lacks only its signature: what is to be signed, and how. [`prepare`] makes it.
///
/// For a key that a service keeps: send [`bytes`](SigningRequest::bytes), or their [`digest`](SigningRequest::digest) where the
/// service takes that, with the algorithm that its own documentation has for [`scheme`](SigningRequest::scheme), and hand what it
/// answers to [`finish`](SigningRequest::finish).
#[derive(Debug, Clone)]
#[must_use]
pub struct SigningRequest {
    shape: Shape,
    bytes: Vec<u8>,
    scheme: Scheme,
    method: String,
    /// That of RSA depends on the key, which may not be known.
    signature_length: Option<usize>,
    /// The key that verifiers will find, as far as it is known.
    expected: Option<VerifyingKey>,
}

/// Where the signature goes.
#[derive(Debug, Clone)]
enum Shape {
    /// Into a proof, and that into the credential.
    Embedded {
        text: Box<str>,
        earlier: Option<(Object<'static>, Vec<Value<'static>>)>,
        proof: Object<'static>,
        selective: Option<Box<Base>>,
    },
    /// Behind the message.
    Token,
}

impl SigningRequest {
    /// The bytes to sign, as they are: the scheme says how they are hashed. Of a JWT, header and payload with a dot between them.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The hash of the bytes, for a service that signs hashes: by SHA-256, SHA-384 or SHA-512, as the scheme has it. There is none for
    /// Ed25519, which signs the bytes themselves.
    pub fn digest(&self) -> Option<Vec<u8>> {
        self.scheme.digest(&self.bytes)
    }

    /// How to sign, under the name that JOSE has for it: `EdDSA`, `ES256`, `ES384`, `RS256`, ...
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The kind of key that signs.
    pub fn algorithm(&self) -> Algorithm {
        self.scheme.algorithm()
    }

    /// The verification method: the URL under which verifiers find the public key.
    pub fn verification_method(&self) -> &str {
        &self.method
    }

    /// Whether the key at hand is the one that verifiers will find.
    fn check_whose(&self, key: Option<&VerifyingKey>) -> Result<(), Error> {
        match &self.expected {
            Some(expected) if key.is_some_and(|key| key != expected) => Err(other_key(expected)),
            _ => Ok(()),
        }
    }

    /// Puts the signature in, after it was checked with the public key that verifiers will find: the one that the verification
    /// method names where that is a `did:key`, a `did:jwk` or in the bundle, else the one that was given. One of ECDSA is `r` and `s`,
    /// one after the other (IEEE P1363), or ASN.1 DER.
    ///
    /// # Errors
    /// `proof.value.length` and `proof.value.malformed` when it cannot be a signature by the key, and `sign.signature.mismatch` when
    /// it is another key's, of other bytes, or nothing but zeros.
    pub fn finish(self, signature: &[u8]) -> Result<SignedCredential, Error> {
        let signature = &*plain(self.scheme, self.signature_length, signature)?;
        if let Some(key) = &self.expected {
            let checked = key.verify_with(self.scheme, &self.bytes, signature);
            checked.map_err(|cause| other_key(key).caused_by(cause))?;
        }
        let Shape::Embedded { text, earlier, mut proof, selective } = self.shape else {
            return Ok(SignedCredential::from_text(with_signature(&self.bytes, signature)));
        };
        let value = match selective {
            Some(base) => base.finish(signature),
            None => format!("z{}", bs58::encode(signature).into_string()),
        };
        proof.set("proofValue", value);
        if let Some((mut document, mut proofs)) = earlier {
            proofs.push(Value::Object(proof));
            document.set("proof", Value::Array(proofs));
            return Ok(SignedCredential::from_text(Value::Object(document).to_json()));
        }
        // The credential is left as it was written: the proof goes before the last brace.
        let body = text.trim_end().strip_suffix('}').unwrap_or(&text).trim_end();
        let mut text = String::with_capacity(body.len() + 512);
        text.push_str(body);
        text.push_str(if body.ends_with('{') { "\"proof\":" } else { ",\"proof\":" });
        proof.write_to(&mut text);
        text.push('}');
        Ok(SignedCredential::from_text(text))
    }
}

/// The credential with the context that defines the members of its proof, where it names none that does (VC-DI §2.4.2, context
/// injection). The data model 2.0 defines them itself.
fn with_proof_context(credential: &Credential, format: Format) -> Cow<'_, Credential> {
    let contexts = credential.document().member("@context");
    let entries = contexts.map(Value::as_slice).unwrap_or_default();
    let defines = |entry: &Value<'_>| entry.as_str().is_some_and(|url| PROOF_CONTEXTS.contains(&url));
    if format.cryptosuite().is_none() || !is_older(credential.document()) || entries.iter().any(defines) {
        return Cow::Borrowed(credential);
    }
    let mut document = credential.document().clone();
    let injected = [Value::from(DATA_INTEGRITY)];
    document.set("@context", Value::Array(entries.iter().cloned().map(Value::into_owned).chain(injected).collect()));
    Cow::Owned(Credential::from(document))
}

/// What is signed of a document keeps the rules by which verifiers will judge it; what departs from them in form only, the
/// options may let through.
fn check_fit(credential: &Credential, kind: Kind, options: &SignOptions) -> Result<(), Error> {
    let document = credential.document();
    let mut found = schema::departures(document, kind, false);
    if kind.owner() == Owner::Issuer {
        found.extend(schema::issuer_id(document).err());
        found.extend(schema::dates(document));
        found.extend(DataModel::of(document).err());
    }
    let weighs = |error: &Error, policy: Policy| departure::severity(error, policy) == Severity::Error;
    found.retain(|error| weighs(error, Policy::Strict));
    let is_meaning = |error: &Error| weighs(error, Policy::Standard);
    if found.is_empty() || options.allows_departures && !found.iter().any(is_meaning) {
        return Ok(());
    }
    // What is wrong in meaning comes first: nothing lets it through.
    let worst = found.iter().position(is_meaning).unwrap_or_default();
    let others = found.len() - 1;
    let first = found.swap_remove(worst);
    // How many more there are is no part of what the first says: whoever wants to, reads it beside that.
    Err(if others == 0 { first } else { first.with("others", others) })
}

/// The public key that verifiers will find, as far as that is known before they look.
fn expected_key(options: &SignOptions, key: Option<&VerifyingKey>, method: &str, owner: Owner) -> Option<VerifyingKey> {
    let is_own = || key.is_some_and(|key| Did::key(key).verification_method().as_deref() == Some(method));
    if options.method.is_none() || is_own() {
        return key.cloned();
    }
    let purpose = options.purpose.as_deref().unwrap_or(usual_purpose(owner));
    let question = [method, purpose];
    let resolved = resolve_in(&options.bundle, question, &Clock::at(None), &Limits::default(), &Budget::unmetered());
    resolved.ok().map(|resolved| resolved.key).or_else(|| key.cloned())
}

fn other_key(expected: &VerifyingKey) -> Error {
    Error::of(&phrase::SIGN_SIGNATURE_MISMATCH).with("expected", expected.to_multibase())
}

/// The document and its proofs, if it has any already: another proof joins the set (VC-DI §2.1.1).
fn earlier_proofs(credential: &Credential) -> Option<(Object<'static>, Vec<Value<'static>>)> {
    let proofs = credential.document().member("proof")?;
    Some((credential.document().clone(), proofs.as_slice().to_vec()))
}

fn check_owner(credential: &Credential, owner: Owner, method: &str, format: Format) -> Result<(), Error> {
    let path = format!("/{}", owner.member());
    // Who presents need not be said (VCDM 2.0 §4.13).
    if owner == Owner::Holder && credential.document().member(owner.member()).is_none() {
        return Ok(());
    }
    let Some(issuer) = owner.id_in(credential.document()) else {
        let error = match owner {
            Owner::Issuer => Error::of(&phrase::ISSUER_MISSING_SIGN),
            Owner::Holder => Error::of(&phrase::ISSUER_MISSING_SIGN_HOLDER),
        };
        return Err(error.at(path));
    };
    let (controller, _) = split_fragment(method);
    // A JWT may also name a key of the set that the issuer's web address publishes.
    let is_in_key_set = !format.is_embedded() && KeySet::url_of(issuer).as_deref() == Some(controller);
    if issuer != controller && !is_in_key_set {
        let error = match owner {
            Owner::Issuer => {
                Error::of(&phrase::ISSUER_KEY_MISMATCH_SIGN).with("owner", issuer).with("found", controller)
            }
            Owner::Holder => {
                Error::of(&phrase::ISSUER_KEY_MISMATCH_SIGN_HOLDER).with("owner", issuer).with("found", controller)
            }
        };
        return Err(error.at(path));
    }
    Ok(())
}

fn usual_purpose(owner: Owner) -> &'static str {
    match owner {
        Owner::Holder => "authentication",
        Owner::Issuer => "assertionMethod",
    }
}

fn proof_options(method: &str, options: &SignOptions, format: Format, owner: Owner) -> Object<'static> {
    let mut proof = Object::new();
    let mut set = |name: &'static str, value: Option<String>| {
        if let Some(value) = value {
            proof.set(name, value);
        }
    };
    set("id", options.id.clone());
    set("type", Some(format.proof_type().to_owned()));
    set("cryptosuite", format.cryptosuite().map(str::to_owned));
    set("created", options.created.map(|created| created.to_string()));
    set("expires", options.expires.map(|expires| expires.to_string()));
    set("verificationMethod", Some(method.to_owned()));
    set("proofPurpose", Some(options.purpose.clone().unwrap_or_else(|| String::from(usual_purpose(owner)))));
    set("domain", options.domain.clone());
    set("challenge", options.challenge.clone());
    match options.previous.as_slice() {
        [] => {}
        [one] => proof.set("previousProof", one.clone()),
        several => {
            let several = several.iter().cloned().map(Value::from);
            proof.set("previousProof", Value::Array(several.collect()));
        }
    }
    proof
}

/// The contexts that define the members of proofs with a cryptosuite.
const PROOF_CONTEXTS: [&str; 3] = [CREDENTIALS_V2, DATA_INTEGRITY, DATA_INTEGRITY_V1];

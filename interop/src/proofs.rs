//! What `ssi` says about a proof, and the proofs it makes itself.

use std::borrow::Cow;

use json_ld::{Iri, IriBuf};
use ob3::Format;
use serde_json::{Value, json};
use ssi::{
    JWK,
    claims::{
        SignatureEnvironment, VerificationParameters,
        data_integrity::{self, AnyInputSuiteOptions, AnySelectionOptions, AnySignatureOptions},
        jws::{Header, decode_verify, encode_sign_custom_header},
    },
    dids::{DIDJWK, DIDKey, DIDResolver},
    prelude::{AnyDataIntegrity, AnyMethod, AnySuite, CryptographicSuite, DataIntegrityDocument, ProofOptions},
    verification_methods::{
        GenericVerificationMethod, ReferenceOrOwnedRef, ResolutionOptions, SingleSecretSigner,
        VerificationMethodResolutionError, VerificationMethodResolver,
    },
};

use crate::contexts;

/// Does every Data Integrity proof of this credential hold, in the opinion of `ssi`?
///
/// Only the proof is asked about: not the dates, not the status, and not whether the key belongs to the issuer. The key is
/// found in the verification method itself: a `did:key`, a `did:jwk`, or an http(s) URL whose fragment is a multibase key.
/// Nothing is fetched.
///
/// See the [crate documentation](crate) for the good credentials that `ssi` refuses.
///
/// # Errors
///
/// With the reason, in the words of `ssi`, if the credential cannot be read or the proof does not hold.
pub fn ssi_verify(json: &str) -> Result<(), String> {
    let credential: AnyDataIntegrity =
        data_integrity::from_json_str(json).map_err(|e| format!("ssi cannot read the credential: {e}"))?;
    if credential.proofs.is_empty() {
        return Err("there is no proof".to_owned());
    }
    let parameters = VerificationParameters::from_resolver(Keys).with_json_ld_loader(contexts::loader()?);
    pollster::block_on(credential.verify(parameters))
        .map_err(|e| format!("ssi cannot check the proof: {e}"))?
        .map_err(|e| format!("ssi refuses the proof: {e}"))
}

/// Signs a credential with `ssi` and `eddsa-rdfc-2022`, and returns it with its `proof`.
///
/// `jwk_ed25519` is the private key as a JWK. `verification_method` must lead to its public half in one of the ways that
/// [`ssi_verify`] knows. The proof is dated now.
///
/// # Errors
///
/// If the credential, the key or the verification method cannot be read, or `ssi` refuses to sign: it does when a term is
/// not defined by any context.
pub fn ssi_sign(json_credential: &str, jwk_ed25519: &str, verification_method: &str) -> Result<String, String> {
    ssi_sign_in(Format::EddsaRdfc2022, json_credential, jwk_ed25519, verification_method, None, &[])
}

/// The same in another format of embedded proofs, by a key of a kind that it takes; dated, if it is not to be dated now; and
/// with pointers to what a holder must show, which only `ecdsa-sd-2023` heeds.
///
/// # Errors
///
/// As [`ssi_sign`], and where `ssi` has no such format.
pub fn ssi_sign_in(
    format: Format,
    json_credential: &str,
    jwk: &str,
    verification_method: &str,
    created: Option<&str>,
    mandatory: &[&str],
) -> Result<String, String> {
    let credential: DataIntegrityDocument =
        serde_json::from_str(json_credential).map_err(|e| format!("the credential cannot be read: {e}"))?;
    let key: JWK = serde_json::from_str(jwk).map_err(|e| format!("the key cannot be read: {e}"))?;
    let method = IriBuf::new(verification_method.to_owned()).map_err(|e| format!("the verification method: {e}"))?;

    let environment = SignatureEnvironment { json_ld_loader: contexts::loader()?, eip712_loader: () };
    let mut options = ProofOptions::from_method_and_options(method.into(), AnyInputSuiteOptions::default());
    if let Some(created) = created {
        options.created = Some(created.parse().map_err(|e| format!("the date: {e:?}"))?);
    }
    let only_in_parts: AnySignatureOptions = serde_json::from_value(json!({"mandatoryPointers": mandatory}))
        .map_err(|e| format!("the mandatory pointers: {e}"))?;
    let signer = SingleSecretSigner::new(key).into_local();
    let suite = suite(format)?;
    let signing = suite.sign_with(environment, credential, Keys, signer, options, only_in_parts);
    let signed = pollster::block_on(signing).map_err(|e| format!("ssi cannot sign: {e}"))?;
    serde_json::to_string_pretty(&signed).map_err(|e| format!("the signed credential cannot be written: {e}"))
}

/// What `ssi` shows of a credential with a base proof of `ecdsa-sd-2023`: what the pointers lead to, and what is mandatory.
///
/// # Errors
///
/// With the reason, in the words of `ssi`, if it shows nothing.
pub fn ssi_derive(json: &str, pointers: &[&str]) -> Result<String, String> {
    let credential: AnyDataIntegrity =
        data_integrity::from_json_str(json).map_err(|e| format!("ssi cannot read the credential: {e}"))?;
    let selection: AnySelectionOptions = serde_json::from_value(json!({"selectivePointers": pointers}))
        .map_err(|e| format!("the selective pointers: {e}"))?;
    let parameters = VerificationParameters::from_resolver(Keys).with_json_ld_loader(contexts::loader()?);
    let derived =
        pollster::block_on(credential.select(parameters, selection)).map_err(|e| format!("ssi cannot derive: {e}"))?;
    serde_json::to_string(&derived).map_err(|e| format!("the derived credential cannot be written: {e}"))
}

/// A compact JWS by `ssi`: header and payload as they are handed in, `alg` in the header.
///
/// # Errors
///
/// If `ssi` cannot read header or key, or does not sign so.
pub fn ssi_sign_jws(header: &Value, payload: &str, jwk: &str) -> Result<String, String> {
    let header: Header = serde_json::from_value(header.clone()).map_err(|e| format!("the header: {e}"))?;
    let key: JWK = serde_json::from_str(jwk).map_err(|e| format!("the key cannot be read: {e}"))?;
    encode_sign_custom_header(payload, &key, &header).map_err(|e| format!("ssi cannot sign: {e}"))
}

/// The payload of a compact JWS whose signature `ssi` finds to be that of the key.
///
/// # Errors
///
/// With the reason, in the words of `ssi`, if it does not.
pub fn ssi_verify_jws(jws: &str, jwk: &str) -> Result<String, String> {
    let key: JWK = serde_json::from_str(jwk).map_err(|e| format!("the key cannot be read: {e}"))?;
    let (_, payload) = decode_verify(jws, &key).map_err(|e| format!("ssi refuses the signature: {e}"))?;
    String::from_utf8(payload).map_err(|e| format!("the payload is not text: {e}"))
}

fn suite(format: Format) -> Result<AnySuite, String> {
    Ok(match format {
        Format::EddsaRdfc2022 => AnySuite::EdDsaRdfc2022,
        Format::Eddsa2022 => AnySuite::EdDsa2022,
        Format::EcdsaRdfc2019 => AnySuite::EcdsaRdfc2019,
        Format::EcdsaSd2023 => AnySuite::EcdsaSd2023,
        Format::Ed25519Signature2020 => AnySuite::Ed25519Signature2020,
        Format::Ed25519Signature2018 => AnySuite::Ed25519Signature2018,
        Format::JsonWebSignature2020 => AnySuite::JsonWebSignature2020,
        other => return Err(format!("ssi has no {other}")),
    })
}

/// Finds a key in the very words of a verification method, without a network.
struct Keys;

impl VerificationMethodResolver for Keys {
    type Method = AnyMethod;

    async fn resolve_verification_method_with(
        &'_ self,
        issuer: Option<&Iri>,
        method: Option<ReferenceOrOwnedRef<'_, AnyMethod>>,
        options: ResolutionOptions,
    ) -> Result<Cow<'_, AnyMethod>, VerificationMethodResolutionError> {
        let Some(named) = method else {
            return Err(VerificationMethodResolutionError::MissingVerificationMethod);
        };
        let id = named.id().to_owned();
        let found = if id.starts_with("did:key:") {
            DIDKey.into_vm_resolver().resolve_verification_method_with(issuer, Some(named), options).await?.into_owned()
        } else if id.starts_with("did:jwk:") {
            DIDJWK.into_vm_resolver().resolve_verification_method_with(issuer, Some(named), options).await?.into_owned()
        } else {
            key_in_fragment(&id, &options)?
        };
        Ok(Cow::Owned(found))
    }
}

/// `https://example.edu/issuers/565049#z6Mk…`: the form in which the standard's own examples carry their key.
fn key_in_fragment(id: &Iri, options: &ResolutionOptions) -> Result<AnyMethod, VerificationMethodResolutionError> {
    let unsupported = || VerificationMethodResolutionError::UnsupportedKeyId(id.to_string());
    let (controller, key) = id.split_once('#').ok_or_else(unsupported)?;
    if !id.starts_with("http") || !key.starts_with('z') {
        return Err(unsupported());
    }
    let wanted = options.accept.as_ref().and_then(|set| set.pick()).unwrap_or("Multikey");
    let generic = GenericVerificationMethod {
        id: id.to_owned(),
        controller: controller.parse().map_err(|_| unsupported())?,
        type_: wanted.to_owned(),
        properties: [("publicKeyMultibase".to_owned(), key.into())].into(),
    };
    Ok(AnyMethod::try_from(generic)?)
}

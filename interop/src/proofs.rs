//! What `ssi` says about a proof, and the proofs it makes itself.

use std::borrow::Cow;

use json_ld::{Iri, IriBuf};
use ssi::{
    JWK,
    claims::{
        SignatureEnvironment, VerificationParameters,
        data_integrity::{self, AnyInputSuiteOptions, AnySignatureOptions},
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
    let credential: DataIntegrityDocument =
        serde_json::from_str(json_credential).map_err(|e| format!("the credential cannot be read: {e}"))?;
    let key: JWK = serde_json::from_str(jwk_ed25519).map_err(|e| format!("the key cannot be read: {e}"))?;
    let method = IriBuf::new(verification_method.to_owned()).map_err(|e| format!("the verification method: {e}"))?;

    let environment = SignatureEnvironment { json_ld_loader: contexts::loader()?, eip712_loader: () };
    let options = ProofOptions::from_method_and_options(method.into(), AnyInputSuiteOptions::default());
    let signer = SingleSecretSigner::new(key).into_local();
    let signing = AnySuite::EdDsaRdfc2022.sign_with(
        environment,
        credential,
        Keys,
        signer,
        options,
        AnySignatureOptions::default(),
    );
    let signed = pollster::block_on(signing).map_err(|e| format!("ssi cannot sign: {e}"))?;
    serde_json::to_string_pretty(&signed).map_err(|e| format!("the signed credential cannot be written: {e}"))
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

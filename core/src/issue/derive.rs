//! `derive`: the holder discloses parts of a credential, and the issuer's signature still holds.

use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::jsonld::Options;
use crate::limits::Limits;
use crate::model::kind::Kind;
use crate::proof::Format;
use crate::proof::selective::{always_mandatory, disclose};
use crate::signed::SignedCredential;
use crate::words::phrase;

/// Makes of a credential with a base proof (`ecdsa-sd-2023`) one that says what is to be shown, and no more (VC-DI-ECDSA
/// §3.6.6). `pointers` are JSON pointers (RFC 6901) to what is shown beside that which the issuer has made mandatory.
///
/// Issuer, types, the dates of both data models, status and terms of use are always shown, also where an issuer did not make
/// them mandatory: without them a badge that ended would look like one that did not.
///
/// What is on the way to something shown is shown with its `id` and `type`. Who holds two credentials that are derived from one
/// base proof can see that they are: the signatures of the statements are the same.
///
/// ```
/// use ob3::{Algorithm, Bundle, Credential, Did, Format, SignOptions, SigningKey, Timestamp, derive, sign, verify};
/// let key = SigningKey::generate(Algorithm::P256)?;
/// let issuer = Did::key(key.verifying_key());
/// let credential = Credential::from_json(format!(r#"{{
///     "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
///     "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
///     "type": ["VerifiableCredential", "OpenBadgeCredential"],
///     "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
///     "validFrom": "2026-01-01T00:00:00Z",
///     "credentialSubject": {{"id": "did:example:ada", "type": ["AchievementSubject"], "role": "Team lead", "term": "Spring",
///         "achievement": {{"id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
///         "description": "Works well with others.", "criteria": {{"narrative": "Nominated by peers."}}}}}}
/// }}"#).as_bytes())?;
/// let base = sign(&credential, &key, &SignOptions::new().format(Format::EcdsaSd2023))?;
/// let shown = derive(&base, ["/credentialSubject/role"], &Bundle::new())?;
/// assert!(shown.as_str().contains("Team lead") && !shown.as_str().contains("Spring"));
/// let report = verify(shown.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?);
/// assert!(report.is_valid(), "{report:#?}");
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `sign.pointer` for a pointer that leads nowhere, or into an ordered list, which is shown whole or not at all;
/// `proof.missing` where there is no base proof; `proof.selective.derived` where it is derived already; and whatever hinders
/// the document to be read.
pub fn derive<P: Into<String>>(
    signed: &SignedCredential,
    pointers: impl IntoIterator<Item = P>,
    bundle: &Bundle,
) -> Result<SignedCredential, Error> {
    let limits = Limits::default();
    let mut document = match Value::parse(signed.as_bytes(), &limits)? {
        Value::Object(document) => document,
        other => return Err(Error::of(&phrase::JSON_ROOT_DERIVE).with_term("found", other.kind_term())),
    };
    Kind::of(&document)?;
    let proofs = document.remove("proof");
    let proofs = proofs.as_ref().map(Value::as_slice).unwrap_or_default();
    let Some(base) = proofs.iter().filter_map(Value::as_object).find(|proof| is_selective(proof)) else {
        return Err(Error::of(&phrase::PROOF_MISSING_DERIVE).at("/proof"));
    };
    let mut pointers: Vec<String> = pointers.into_iter().map(Into::into).collect();
    // An issuer that signs by another program may have left these to the holder.
    pointers.extend(always_mandatory(&document));
    let (mut shown, value) = disclose(&document, base, &pointers, bundle, &Options::default())?;
    let mut proof = base.clone();
    proof.set("proofValue", value);
    shown.set("proof", Value::Object(proof.into_owned()));
    Ok(SignedCredential::from_text(Value::Object(shown).to_json()))
}

fn is_selective(proof: &Object<'_>) -> bool {
    let text = |name: &str| proof.member(name).and_then(Value::as_str);
    Format::of_proof(text("type").unwrap_or_default(), text("cryptosuite")) == Some(Format::EcdsaSd2023)
}

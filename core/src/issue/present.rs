//! `presentation`: credentials that a holder presents together, to be signed like a credential.

use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::Credential;
use crate::model::contexts::CREDENTIALS_V2;
use crate::model::kind::Kind;
use crate::signed::SignedCredential;
use crate::words::phrase;

/// A presentation of these credentials by their holder (VCDM 2.0 §4.12), not signed yet: [`sign`](crate::sign) it with the
/// holder's key, and with the challenge and the domain of whoever asked for it, so that nobody else can present it again.
///
/// Credentials that are JSON stand in it as they are, JWTs in an envelope.
///
/// ```
/// use ob3::{Algorithm, Bundle, Did, SignOptions, SigningKey, Timestamp, Verifier, presentation, sign};
/// # use ob3::{Credential, SignedCredential};
/// # fn badge(key: &SigningKey) -> Result<SignedCredential, ob3::Error> {
/// #     let issuer = Did::key(key.verifying_key());
/// #     let credential = Credential::from_json(format!(r#"{{
/// #         "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
/// #         "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
/// #         "type": ["VerifiableCredential", "OpenBadgeCredential"],
/// #         "issuer": {{"id": "{issuer}", "type": ["Profile"], "name": "Example University"}},
/// #         "validFrom": "2026-01-01T00:00:00Z",
/// #         "credentialSubject": {{"id": "did:example:ada", "type": ["AchievementSubject"], "achievement": {{
/// #             "id": "https://example.edu/teamwork", "type": ["Achievement"], "name": "Teamwork",
/// #             "description": "Works well with others.", "criteria": {{"narrative": "Nominated by peers."}}}}}}
/// #     }}"#).as_bytes())?;
/// #     sign(&credential, key, &SignOptions::new())
/// # }
/// # let badge = badge(&SigningKey::from_seed(&[1; 32])?)?;
/// let key = SigningKey::generate(Algorithm::Ed25519)?;
/// let holder = Did::key(key.verifying_key());
/// let presented = presentation(&[badge], holder.as_str())?;
/// let options = SignOptions::new().challenge("n-0S6").domain("https://shop.example");
/// let signed = sign(&presented, &key, &options)?;
///
/// let verifier = Verifier::new().challenge("n-0S6").domain("https://shop.example");
/// let report = verifier.verify(signed.as_bytes(), Timestamp::parse("2026-01-31T12:00:00Z")?, &Bundle::new());
/// assert!(report.is_valid(), "{report:#?}");
/// assert_eq!(report.credentials().len(), 1);
/// # Ok::<(), ob3::Error>(())
/// ```
///
/// # Errors
/// `presentation.empty` without credentials; `presentation.malformed` for a presentation in their place; those of [`SignedCredential::document`] where one is not readable.
pub fn presentation(credentials: &[SignedCredential], holder: &str) -> Result<Credential, Error> {
    if credentials.is_empty() {
        return Err(Error::of(&phrase::PRESENTATION_EMPTY_SIGN));
    }
    let presented: Result<Vec<Value<'static>>, Error> = credentials.iter().enumerate().map(present).collect();
    let mut document = Object::new();
    document.set("@context", Value::Array(vec![Value::from(CREDENTIALS_V2)]));
    document.set("type", Value::Array(vec![Value::from("VerifiablePresentation")]));
    document.set("holder", holder.to_owned());
    document.set("verifiableCredential", Value::Array(presented?));
    Ok(Credential::from(document))
}

fn present((index, credential): (usize, &SignedCredential)) -> Result<Value<'static>, Error> {
    let path = format!("/verifiableCredential/{index}");
    let document = credential.document().map_err(|error| error.within(&path))?;
    let kind = document.as_object().map_or(Ok(Kind::Unknown), Kind::of);
    match kind.map_err(|error| error.within(&path))? {
        found @ (Kind::Presentation | Kind::Envelope | Kind::PresentationEnvelope) => {
            let error = Error::of(&phrase::PRESENTATION_MALFORMED_SIGN).with_term("found", found.term());
            return Err(error.at(path));
        }
        Kind::Badge
        | Kind::Endorsement
        | Kind::LearnerRecord
        | Kind::StatusList(_)
        | Kind::SchemaCredential
        | Kind::Credential
        | Kind::Unknown => {}
    }
    if !credential.is_jwt() {
        return Ok(document.into_owned());
    }
    let mut envelope = Object::new();
    envelope.set("@context", CREDENTIALS_V2);
    envelope.set("id", format!("data:application/vc+jwt,{}", credential.as_str().trim()));
    envelope.set("type", "EnvelopedVerifiableCredential");
    Ok(Value::Object(envelope))
}

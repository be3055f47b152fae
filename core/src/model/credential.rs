//! `Credential`, before it is signed; and what a credential says, in either edition of the data model.

use super::table::class;
use super::{
    ACHIEVEMENT_SUBJECT, AchievementSubject, CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CREDENTIAL_SUBJECT,
    CredentialSchema, CredentialStatus, CredentialSubject, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1,
    EVIDENCE, EndorsementCredential, Evidence, IMAGE, Image, PROFILE, PROOF, Profile, Proof, REFRESH_SERVICE,
    RefreshService, TERMS_OF_USE, TermsOfUse,
};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::words::phrase;

/// A credential before it is signed: a JSON object, every member kept as it was written.
///
/// ```
/// let credential = ob3::Credential::from_json(br#"{"name": "Teamwork", "ours": {"kept": true}}"#)?;
/// assert_eq!(credential.document().member("name").and_then(|name| name.as_str()), Some("Teamwork"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Credential {
    text: Box<str>,
    document: Object<'static>,
}

impl Credential {
    /// Reads a JSON object.
    ///
    /// # Errors
    /// The `json.*` codes, in particular `json.root` for JSON that is not an object.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Error> {
        match Value::parse(bytes, &Limits::default())? {
            Value::Object(object) => {
                let text = String::from_utf8_lossy(bytes);
                let text = text.trim_start_matches('\u{feff}').trim();
                Ok(Credential { text: text.into(), document: object.into_owned() })
            }
            other => Err(Error::of(&phrase::JSON_ROOT_CREDENTIAL).with_term("found", other.kind_term())),
        }
    }

    /// The document.
    pub fn document(&self) -> &Object<'static> {
        &self.document
    }

    /// The text as it was read.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the credential says, if it is a badge. For an endorsement, see [`EndorsementCredential::from`].
    ///
    /// ```
    /// let credential = ob3::Credential::from_json(br#"{"name": "Teamwork", "issuer": "did:example:university"}"#)?;
    /// assert_eq!(credential.view().name(), Some("Teamwork"));
    /// assert_eq!(credential.view().issuer().and_then(|issuer| issuer.id()), Some("did:example:university"));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn view(&self) -> AchievementCredential<'_> {
        AchievementCredential::from(&self.document)
    }

    /// Who issues it: the id that `issuer` is or has.
    pub fn issuer(&self) -> Option<&str> {
        let issuer = self.document.member("issuer")?;
        issuer.as_str().or_else(|| issuer.member("id")?.as_str())
    }
}

impl From<Object<'static>> for Credential {
    /// A credential with these members, in this order. Nothing is checked.
    fn from(document: Object<'static>) -> Self {
        let mut text = String::new();
        document.write_to(&mut text);
        Credential { text: text.into(), document }
    }
}

class! {
    /// What all credentials have in common (OB 3.0, VerifiableCredential).
    VerifiableCredential, VERIFIABLE_CREDENTIAL or VERIFIABLE_CREDENTIAL_1_1, "VerifiableCredential", Contains(&["VerifiableCredential"]), extensible;

    /// The contexts, in their order.
    [1..*] context "@context": Any;
    /// The credential's URI.
    [0..1] id "id": Uri;
    /// Who issues it.
    [1] issuer "issuer": Reference(Profile, PROFILE);
    /// From when it is valid.
    [1] valid_from "validFrom" or "issuanceDate": DateTime;
    /// Until when it is valid.
    [0..1] valid_until "validUntil" or "expirationDate": DateTime;
    /// Whom it speaks of.
    [1] credential_subject "credentialSubject": Object(CredentialSubject, CREDENTIAL_SUBJECT);
    /// The proofs.
    [0..* compact] proof "proof": Object(Proof, PROOF);
    /// The schemas that the credential keeps.
    [0..* compact] credential_schema "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    /// Where to learn whether it was revoked.
    [0..1] credential_status "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    /// Where to get the current edition.
    [0..1] refresh_service "refreshService": Object(RefreshService, REFRESH_SERVICE);
    /// The terms of use.
    [0..* compact] terms_of_use "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    table
    /// The table of `VerifiableCredential` in the data model 1.1, which is read but no longer written.
    VERIFIABLE_CREDENTIAL_1_1, "VerifiableCredential", Contains(&["VerifiableCredential"]), extensible;

    [1..*] "@context": Any;
    [0..1] "id": Uri;
    [1] "issuer": Reference(Profile, PROFILE);
    [1] "issuanceDate": DateTime;
    [0..1] "expirationDate": DateTime;
    [1] "credentialSubject": Object(CredentialSubject, CREDENTIAL_SUBJECT);
    [0..* compact] "proof": Object(Proof, PROOF);
    [0..* compact] "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    [0..1] "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    [0..1] "refreshService": Object(RefreshService, REFRESH_SERVICE);
    [0..* compact] "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    /// A badge: who achieved what, and who says so (OB 3.0, AchievementCredential, also called OpenBadgeCredential).
    AchievementCredential, ACHIEVEMENT_CREDENTIAL or ACHIEVEMENT_CREDENTIAL_1_1, "AchievementCredential",
        Contains(&["AchievementCredential", "OpenBadgeCredential"]), extensible;

    /// The contexts, in their order.
    [1..*] context "@context": Any;
    /// The credential's URI.
    [1] id "id": Uri;
    /// The name of the credential, as it is to be shown.
    [0..1] name "name": Text;
    /// A short description.
    [0..1] description "description": Text;
    /// The picture of the credential.
    [0..1] image "image": Object(Image, IMAGE);
    /// When the achievement was first awarded, which may be long before [`valid_from`](AchievementCredential::valid_from).
    [0..1] awarded_date "awardedDate": DateTime;
    /// Who earned the badge, what it is, and how it went.
    [1] credential_subject "credentialSubject": Object(AchievementSubject, ACHIEVEMENT_SUBJECT);
    /// Endorsements of the credential, each with its own proof inside.
    [0..*] endorsement "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL);
    /// Endorsements of the credential, each a JSON Web Token.
    [0..*] endorsement_jwt "endorsementJwt": CompactJws;
    /// What supports the claim.
    [0..*] evidence "evidence": Object(Evidence, EVIDENCE);
    /// Who issues it.
    [1] issuer "issuer": Reference(Profile, PROFILE);
    /// From when it is valid.
    [1] valid_from "validFrom" or "issuanceDate": DateTime;
    /// Until when it is valid.
    [0..1] valid_until "validUntil" or "expirationDate": DateTime;
    /// The proofs.
    [0..* compact] proof "proof": Object(Proof, PROOF);
    /// The schemas that the credential keeps.
    [0..* compact] credential_schema "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    /// Where to learn whether it was revoked.
    [0..1] credential_status "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    /// Where to get the current edition.
    [0..1] refresh_service "refreshService": Object(RefreshService, REFRESH_SERVICE);
    /// The terms of use.
    [0..* compact] terms_of_use "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    table
    /// The table of `AchievementCredential` in the data model 1.1, which is read but no longer written.
    ACHIEVEMENT_CREDENTIAL_1_1, "AchievementCredential", Contains(&["AchievementCredential", "OpenBadgeCredential"]), extensible;

    [1..*] "@context": Any;
    [1] "id": Uri;
    [1] "name": Text;
    [0..1] "description": Text;
    [0..1] "image": Object(Image, IMAGE);
    [0..1] "awardedDate": DateTime;
    [1] "credentialSubject": Object(AchievementSubject, ACHIEVEMENT_SUBJECT);
    [0..*] "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL_1_1);
    [0..*] "endorsementJwt": CompactJws;
    [0..*] "evidence": Object(Evidence, EVIDENCE);
    [1] "issuer": Reference(Profile, PROFILE);
    [1] "issuanceDate": DateTime;
    [0..1] "expirationDate": DateTime;
    [0..* compact] "proof": Object(Proof, PROOF);
    [0..* compact] "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    [0..1] "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    [0..1] "refreshService": Object(RefreshService, REFRESH_SERVICE);
    [0..* compact] "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

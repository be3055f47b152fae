//! Who agrees: endorsements, which are credentials of their own.

use super::table::class;
use super::{
    CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CredentialSchema, CredentialStatus, PROFILE, PROOF, Profile, Proof,
    REFRESH_SERVICE, RefreshService, TERMS_OF_USE, TermsOfUse,
};

class! {
    /// A credential by which somebody endorses a badge, an achievement or a profile (OB 3.0, EndorsementCredential).
    EndorsementCredential, ENDORSEMENT_CREDENTIAL or ENDORSEMENT_CREDENTIAL_1_1, "EndorsementCredential", Contains(&["EndorsementCredential"]), extensible;

    /// The contexts, in their order.
    [1..*] context "@context": Any;
    /// The credential's URI.
    [1] id "id": Uri;
    /// The name.
    [1] name "name": Text;
    /// A short description.
    [0..1] description "description": Text;
    /// What is endorsed, and how.
    [1] credential_subject "credentialSubject": Object(EndorsementSubject, ENDORSEMENT_SUBJECT);
    /// When the endorsement was first given.
    [0..1] awarded_date "awardedDate": DateTime;
    /// Who endorses.
    [1] issuer "issuer": Reference(Profile, PROFILE);
    /// From when the endorsement is valid.
    [1] valid_from "validFrom" or "issuanceDate": DateTime;
    /// Until when the endorsement is valid.
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
    /// The table of `EndorsementCredential` in the data model 1.1, which is read but no longer written.
    ENDORSEMENT_CREDENTIAL_1_1, "EndorsementCredential", Contains(&["EndorsementCredential"]), extensible;

    [1..*] "@context": Any;
    [1] "id": Uri;
    [1] "name": Text;
    [0..1] "description": Text;
    [1] "credentialSubject": Object(EndorsementSubject, ENDORSEMENT_SUBJECT);
    [0..1] "awardedDate": DateTime;
    [1] "issuer": Reference(Profile, PROFILE);
    [1] "issuanceDate": DateTime;
    [0..1] "expirationDate": DateTime;
    [0..* compact] "proof": Object(Proof, PROOF);
    [0..* compact] "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    [0..1] "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    [0..1] "refreshService": Object(RefreshService, REFRESH_SERVICE);
    [0..* compact] "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    /// What is endorsed, and how (OB 3.0, EndorsementSubject).
    EndorsementSubject, ENDORSEMENT_SUBJECT, "EndorsementSubject", Contains(&["EndorsementSubject"]), extensible;

    /// The URI of what is endorsed.
    [1] id "id": Uri;
    /// What the endorser says of it.
    [0..1] endorsement_comment "endorsementComment": Markdown;
}

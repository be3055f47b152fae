//! The Comprehensive Learner Record, a credential of credentials (CLR 2.0).

use super::table::class;
use super::{
    ACHIEVEMENT, ASSOCIATION_TYPE, Achievement, CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CredentialSchema,
    CredentialStatus, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1, EndorsementCredential, IDENTITY_OBJECT,
    IMAGE, IdentityObject, Image, PROFILE, PROOF, Profile, Proof, REFRESH_SERVICE, RefreshService, TERMS_OF_USE,
    TermsOfUse,
};

class! {
    /// A record of what somebody has achieved, with the credentials that say so inside (CLR 2.0, ClrCredential).
    ClrCredential, CLR_CREDENTIAL or CLR_CREDENTIAL_1_1, "ClrCredential", Contains(&["ClrCredential"]), extensible;

    /// The contexts that give the members their meaning: the data model's, the record's, Open Badges', then others.
    [1..*] context "@context": Any;
    /// The record's URI.
    [1] id "id": Uri;
    /// The name to show.
    [1] name "name": Text;
    /// A short description.
    [0..1] description "description": Text;
    /// The picture to show.
    [0..1] image "image": Object(Image, IMAGE);
    /// Whether the issuer knows of more that the learner has achieved.
    [0..1] partial "partial": Boolean;
    /// When the record was first issued, whichever edition this is.
    [0..1] awarded_date "awardedDate": DateTime;
    /// Whose record it is, and what is in it.
    [1] credential_subject "credentialSubject": Object(ClrSubject, CLR_SUBJECT);
    /// Endorsements of the record, each with its own proof inside.
    [0..*] endorsement "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL);
    /// Endorsements of the record, each a JSON Web Token.
    [0..*] endorsement_jwt "endorsementJwt": CompactJws;
    /// Who issued it.
    [1] issuer "issuer": Reference(Profile, PROFILE);
    /// From when it is valid.
    [1] valid_from "validFrom" or "issuanceDate": DateTime;
    /// Until when it is valid.
    [0..1] valid_until "validUntil" or "expirationDate": DateTime;
    /// The proofs inside it.
    [0..* compact] proof "proof": Object(Proof, PROOF);
    /// The schemas that it conforms to.
    [0..* compact] credential_schema "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    /// Where to ask whether it still holds.
    [0..1] credential_status "credentialStatus": Object(CredentialStatus, CREDENTIAL_STATUS);
    /// Where to ask for a newer edition.
    [0..1] refresh_service "refreshService": Object(RefreshService, REFRESH_SERVICE);
    /// Under which terms it was issued.
    [0..* compact] terms_of_use "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    table
    /// A record in the data model 1.1, which is read but no longer written.
    CLR_CREDENTIAL_1_1, "ClrCredential", Contains(&["ClrCredential"]), extensible;

    [1..*] "@context": Any;
    [1] "id": Uri;
    [1] "name": Text;
    [0..1] "description": Text;
    [0..1] "image": Object(Image, IMAGE);
    [0..1] "partial": Boolean;
    [0..1] "awardedDate": DateTime;
    [1] "credentialSubject": Object(ClrSubject, CLR_SUBJECT);
    [0..*] "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL_1_1);
    [0..*] "endorsementJwt": CompactJws;
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
    /// Whose record it is, and what is in it (CLR 2.0, ClrSubject).
    ///
    /// One of [`id`](Self::id) and [`identifier`](Self::identifier) there must be.
    ClrSubject, CLR_SUBJECT, "ClrSubject", Contains(&["ClrSubject"]), extensible;

    /// The learner's URI, usually a DID.
    [0..1] id "id": Uri;
    /// Other names of the learner, such as an e-mail address, each hashed or in plain text.
    [0..*] identifier "identifier": Object(IdentityObject, IDENTITY_OBJECT);
    /// Achievements that others in the record are parts of or lead to, though nobody was awarded them here.
    [0..*] achievement "achievement": Object(Achievement, ACHIEVEMENT);
    /// How the achievements of the record belong together.
    [0..*] association "association": Object(Association, ASSOCIATION);
    /// The credentials, each of which is verified for itself.
    [1..*] verifiable_credential "verifiableCredential": Any;
}

class! {
    /// How one achievement belongs to another (CLR 2.0, Association).
    Association, ASSOCIATION, "Association", Exactly("Association"), extensible;

    /// How the one belongs to the other.
    [1] association_type "associationType": Word(ASSOCIATION_TYPE);
    /// The id of the one: of the achievement that *is child of*, say.
    [1] source_id "sourceId": Uri;
    /// The id of the other.
    [1] target_id "targetId": Uri;
}

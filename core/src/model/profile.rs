//! Profiles and endorsements, which the standard defines by each other, with addresses and identifiers.

use super::node::Node;
use super::table::class;
use super::{
    CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CredentialSchema, CredentialStatus, IDENTIFIER_TYPE, IMAGE, Image, PROOF,
    Proof, REFRESH_SERVICE, RefreshService, TERMS_OF_USE, TermsOfUse,
};
use crate::json::Value;

class! {
    /// A person or an organisation (OB 3.0, Profile).
    ///
    /// An issuer may be named by its URL alone. That is a profile with an [`id`](Self::id) and nothing else, of which
    /// [`is_reference`](Self::is_reference) is true.
    Profile, PROFILE, "Profile", Contains(&["Profile"]), extensible;

    /// The URI, for instance a DID.
    [1] id "id": Uri;
    /// The name.
    [0..1] name "name": Text;
    /// The home page.
    [0..1] url "url": Uri;
    /// The phone number.
    [0..1] phone "phone": Text;
    /// A short description.
    [0..1] description "description": Text;
    /// Endorsements of the profile, each with its own proof inside.
    [0..*] endorsement "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL);
    /// Endorsements of the profile, each a JSON Web Token.
    [0..*] endorsement_jwt "endorsementJwt": CompactJws;
    /// The picture.
    [0..1] image "image": Object(Image, IMAGE);
    /// The e-mail address.
    [0..1] email "email": Text;
    /// The postal address.
    [0..1] address "address": Object(Address, ADDRESS);
    /// Identifiers in other systems.
    [0..*] other_identifier "otherIdentifier": Object(IdentifierEntry, IDENTIFIER_ENTRY);
    /// The name of the person who is authorised to speak for the organisation.
    [0..1] official "official": Text;
    /// The organisation of which this one is a part.
    [0..1] parent_org "parentOrg": Object(Profile, PROFILE);
    /// The family name.
    [0..1] family_name "familyName": Text;
    /// The given name.
    [0..1] given_name "givenName": Text;
    /// A middle name or another name.
    [0..1] additional_name "additionalName": Text;
    /// The patronymic name.
    [0..1] patronymic_name "patronymicName": Text;
    /// What stands before the name, such as `Dr`.
    [0..1] honorific_prefix "honorificPrefix": Text;
    /// What stands behind the name, such as `M.D.`
    [0..1] honorific_suffix "honorificSuffix": Text;
    /// What stands before the family name, such as `de`.
    [0..1] family_name_prefix "familyNamePrefix": Text;
    /// The date of birth.
    [0..1] date_of_birth "dateOfBirth": Date;
}

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

impl<'a> Profile<'a> {
    /// Whether only the URL of the profile is written, as an issuer may be.
    pub fn is_reference(&self) -> bool {
        self.node.uri().is_some()
    }

    /// The profile that a value is, or names by its URI.
    pub(super) fn referred_to(value: &'a Value<'a>) -> Option<Self> {
        match value {
            Value::String(uri) => Some(Profile { node: Node::of_uri(uri) }),
            other => Profile::of(other),
        }
    }
}

class! {
    /// A postal address (OB 3.0, Address).
    Address, ADDRESS, "Address", Contains(&["Address"]), extensible;

    /// The country, by name.
    [0..1] address_country "addressCountry": Text;
    /// The country, by its two letters.
    [0..1] address_country_code "addressCountryCode": Country;
    /// The region, state or province.
    [0..1] address_region "addressRegion": Text;
    /// The city, town or village.
    [0..1] address_locality "addressLocality": Text;
    /// The street and the number.
    [0..1] street_address "streetAddress": Text;
    /// The number of the post office box.
    [0..1] post_office_box_number "postOfficeBoxNumber": Text;
    /// The postal code.
    [0..1] postal_code "postalCode": Text;
    /// The place on Earth.
    [0..1] geo "geo": Object(GeoCoordinates, GEO_COORDINATES);
}

class! {
    /// A place on Earth, in degrees of WGS 84 (OB 3.0, GeoCoordinates).
    GeoCoordinates, GEO_COORDINATES, "GeoCoordinates", Exactly("GeoCoordinates"), extensible;

    /// Degrees north of the equator.
    [1] latitude "latitude": Number;
    /// Degrees east of Greenwich.
    [1] longitude "longitude": Number;
}

class! {
    /// An identifier in some other system (OB 3.0, IdentifierEntry).
    IdentifierEntry, IDENTIFIER_ENTRY, "IdentifierEntry", Exactly("IdentifierEntry"), closed;

    /// The identifier.
    [1] identifier "identifier": Text;
    /// What kind of identifier it is.
    [1] identifier_type "identifierType": Word(IDENTIFIER_TYPE);
}

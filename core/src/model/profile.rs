//! Who they are: profiles of issuers, creators and assessors, with their addresses and identifiers.

use super::node::Node;
use super::table::class;
use super::{ENDORSEMENT_CREDENTIAL, EndorsementCredential, IDENTIFIER_TYPE, IMAGE, Image};
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

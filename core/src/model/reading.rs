//! What readers read of a signed document, place by place: the classes of the model, and what verification reads beside them.
//!
//! A signature covers statements; people and programs read JSON by its names. This is the one list of the names by which they
//! read, and of what each of them stands for. [`jsonld`](crate::jsonld) refuses a document whose members are spelled another way.

#![expect(unreachable_pub, reason = "`class!` lists public classes; these are read, and belong to no model")]
#[cfg(test)]
use std::collections::BTreeSet;

use super::class::{self, Class, Property, TypeRule};
use super::kind::Kind;
use super::names::{TYPES, VOCABULARIES};
use super::table::class;
use super::{
    ACHIEVEMENT_CREDENTIAL, CLR_CREDENTIAL, CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CREDENTIAL_SUBJECT,
    ENDORSEMENT_CREDENTIAL, EVIDENCE, PROOF, REFRESH_SERVICE, TERMS_OF_USE,
};
use crate::json::Object;

/// What is read of the values of a member.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reads {
    /// Objects of a class, member by member.
    Class(&'static Class),
    /// Texts, which may say their language.
    Text,
    /// Numbers, and `true` and `false`, as JSON has them.
    Native,
    /// Other values as they are written: strings, references.
    Plain,
    /// Credentials that are verified for themselves.
    Contained,
    /// Nothing: a member that no class lists, and all below it.
    Nothing,
}

impl Reads {
    /// The class, where objects of one are read.
    pub(crate) fn class(self) -> Option<&'static Class> {
        match self {
            Reads::Class(class) => Some(class),
            Reads::Text | Reads::Native | Reads::Plain | Reads::Contained | Reads::Nothing => None,
        }
    }

    /// What is read of the member of that name in an object of a class; `None` where readers pass over it.
    pub(crate) fn member(class: &'static Class, name: &str) -> Option<Self> {
        listed(class, name).map(Reads::values_of)
    }

    fn values_of(property: &'static Property) -> Self {
        match property.kind {
            class::Kind::Object(class) | class::Kind::Reference(class) => Reads::Class(as_read(class)),
            class::Kind::Text | class::Kind::Markdown => Reads::Text,
            class::Kind::Number | class::Kind::Boolean => Reads::Native,
            class::Kind::Any if property.name == "verifiableCredential" => Reads::Contained,
            _ => Reads::Plain,
        }
    }
}

/// As which class a whole document is read. One that is of two kinds is refused before it is read.
pub(crate) fn document_class(document: &Object<'_>) -> &'static Class {
    match Kind::of(document).unwrap_or(Kind::Unknown) {
        Kind::Badge => &ACHIEVEMENT_CREDENTIAL,
        Kind::Endorsement => &ENDORSEMENT_CREDENTIAL,
        Kind::LearnerRecord => &CLR_CREDENTIAL,
        Kind::StatusList(_) => &STATUS_LIST_CREDENTIAL,
        Kind::SchemaCredential => &SCHEMA_CREDENTIAL,
        Kind::Presentation => &PRESENTATION,
        Kind::Credential | Kind::Envelope | Kind::PresentationEnvelope | Kind::Unknown => &W3C_CREDENTIAL,
    }
}

/// As which class the options of a proof are read.
pub(crate) fn proof_class() -> &'static Class {
    &PROOF_OPTIONS
}

/// Whether readers look for that member in an object of the class.
pub(crate) fn lists(class: &'static Class, name: &str) -> bool {
    listed(class, name).is_some()
}

/// The listed name of a member, if the class lists it.
pub(crate) fn name_in(class: &'static Class, name: &str) -> Option<&'static str> {
    listed(class, name).map(|property| property.name)
}

/// Whether a type decides how readers take an object of the class.
pub(crate) fn reads_type(class: &'static Class, name: &str) -> bool {
    match class.type_rule {
        TypeRule::Contains(_) if is_credential(class) => Kind::is_named(name),
        TypeRule::Contains(names) => names.contains(&name),
        TypeRule::Exactly(expected) => name == expected,
        TypeRule::Any => true,
        TypeRule::None => false,
    }
}

/// The names by which readers look for the property of that IRI, given in two pieces.
pub(crate) fn names_of(iri: &str) -> impl Iterator<Item = &'static str> {
    VOCABULARIES
        .iter()
        .filter_map(|(vocabulary, terms)| Some((iri.strip_prefix(vocabulary)?, terms)))
        .flat_map(|(local, terms)| terms.iter().filter(move |(term, _)| *term == local).map(|(_, name)| *name))
}

/// The names by which readers know the type of that IRI: of a badge there are two, which mean the same to them.
pub(crate) fn types_of(iri: &str) -> impl Iterator<Item = &'static str> {
    TYPES
        .iter()
        .filter_map(move |(vocabulary, terms)| Some((iri.strip_prefix(vocabulary)?, terms)))
        .flat_map(|(local, terms)| terms.iter().filter(move |(term, _)| *term == local).map(|(_, name)| *name))
}

/// Whether readers know the type of that name.
pub(crate) fn is_type(name: &str) -> bool {
    TYPES.iter().any(|(_, terms)| terms.iter().any(|(_, known)| *known == name))
}

/// Every class that readers read as, with every name of a property and of a type that they know.
#[cfg(test)]
pub(crate) fn known() -> (Vec<&'static Class>, BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let mut classes: Vec<&'static Class> = vec![
        &ACHIEVEMENT_CREDENTIAL,
        &ENDORSEMENT_CREDENTIAL,
        &CLR_CREDENTIAL,
        &STATUS_LIST_CREDENTIAL,
        &SCHEMA_CREDENTIAL,
        &PRESENTATION,
        &W3C_CREDENTIAL,
        &PROOF_OPTIONS,
        &ANYWHERE,
        &IN_CREDENTIALS,
    ];
    let (mut properties, mut types) = (BTreeSet::new(), BTreeSet::from(OTHER_TYPES));
    let mut next = 0;
    while let Some(class) = classes.get(next).copied() {
        next += 1;
        match class.type_rule {
            TypeRule::Contains(names) => types.extend(names),
            TypeRule::Exactly(name) => drop(types.insert(name)),
            TypeRule::Any | TypeRule::None => {}
        }
        for property in class.properties.iter().chain(class.older.into_iter().flat_map(|older| older.properties)) {
            properties.insert(property.name);
            if let Reads::Class(inner) = Reads::values_of(property)
                && !classes.iter().any(|known| std::ptr::eq(*known, inner))
            {
                classes.push(inner);
            }
        }
    }
    (classes, properties, types)
}

/// A property of a class in either edition of the data model, or one that is read in more places than the classes list.
fn listed(class: &'static Class, name: &str) -> Option<&'static Property> {
    class
        .property(name)
        .or_else(|| class.older?.property(name))
        .or_else(|| ANYWHERE.property(name))
        .or_else(|| IN_CREDENTIALS.property(name).filter(|_| is_credential(class)))
}

fn is_credential(class: &'static Class) -> bool {
    class.property("credentialSubject").is_some()
}

/// Where more is read than the class of the model lists.
fn as_read(class: &'static Class) -> &'static Class {
    let more = [(&PROOF, &PROOF_OPTIONS), (&CREDENTIAL_STATUS, &STATUS_ENTRY)];
    more.into_iter().find(|(listed, _)| std::ptr::eq(*listed, class)).map_or(class, |(_, read)| read)
}

class! {
    table
    /// What is read wherever it is met: digests of what is referred to.
    ANYWHERE, "", None, extensible;

    [0..1] "digestSRI": Any;
    [0..*] "digestMultibase": Any;
}

class! {
    table
    /// What is read of every credential, whichever class lists it: the dates of both data models among it.
    IN_CREDENTIALS, "", None, extensible;

    [0..1] "name": Text;
    [0..1] "description": Text;
    [0..1] "validFrom": DateTime;
    [0..1] "validUntil": DateTime;
    [0..1] "issuanceDate": DateTime;
    [0..1] "expirationDate": DateTime;
    [0..*] "relatedResource": Object(RelatedResource, RELATED_RESOURCE);
    [0..*] "evidence": Object(Evidence, EVIDENCE);
    [0..*] "proof": Object(Proof, PROOF);
    [0..*] "credentialSchema": Object(CredentialSchema, CREDENTIAL_SCHEMA);
    [0..*] "credentialStatus": Object(CredentialStatus, STATUS_ENTRY);
    [0..*] "refreshService": Object(RefreshService, REFRESH_SERVICE);
    [0..*] "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    table
    /// A resource with its digest (VCDM 2.0 §5.3).
    RELATED_RESOURCE, "", None, extensible;

    [1] "id": Uri;
    [0..1] "mediaType": Any;
}

class! {
    table
    /// A credential of no kind that Open Badges has.
    W3C_CREDENTIAL, "VerifiableCredential", Contains(&["VerifiableCredential"]), extensible;

    [0..1] "id": Uri;
    [1] "issuer": Reference(Party, PARTY);
    [1] "credentialSubject": Object(CredentialSubject, CREDENTIAL_SUBJECT);
}

class! {
    table
    /// An issuer or a holder, of which no more is read than how it is called.
    PARTY, "", None, extensible;

    [1] "id": Uri;
    [0..1] "name": Text;
    [0..1] "description": Text;
}

class! {
    table
    /// A status list (Bitstring Status List §2.2, and its drafts of 2021 and 2020).
    STATUS_LIST_CREDENTIAL, "BitstringStatusListCredential",
        Contains(&["BitstringStatusListCredential", "StatusList2021Credential", "RevocationList2020Credential"]), extensible;

    [0..1] "id": Uri;
    [1] "issuer": Reference(Party, PARTY);
    [1] "credentialSubject": Object(StatusList, STATUS_LIST);
}

class! {
    table
    /// The subject of a status list.
    STATUS_LIST, "BitstringStatusList", Contains(&["BitstringStatusList", "StatusList2021", "RevocationList2020"]), extensible;

    [0..1] "id": Uri;
    [0..*] "statusPurpose": Any;
    [1] "encodedList": Any;
    [0..1] "ttl": Number;
    [0..1] "statusSize": Number;
    [0..*] "statusMessage": Object(StatusMessage, STATUS_MESSAGE);
    [0..*] "statusReference": Uri;
}

class! {
    table
    /// An entry of `credentialStatus`, of any of the kinds that are known.
    STATUS_ENTRY, "", Any, extensible;

    [0..1] "id": Uri;
    [0..1] "statusPurpose": Any;
    [0..1] "statusListIndex": Any;
    [0..1] "statusListCredential": Uri;
    [0..1] "statusSize": Any;
    [0..*] "statusMessage": Object(StatusMessage, STATUS_MESSAGE);
    [0..*] "statusReference": Uri;
    [0..1] "revocationListIndex": Any;
    [0..1] "revocationListCredential": Uri;
}

class! {
    table
    /// What a value in a status list means.
    STATUS_MESSAGE, "", None, extensible;

    [1] "status": Any;
    [1] "message": Any;
}

class! {
    table
    /// A schema that its publisher signed (VC JSON Schema §2).
    SCHEMA_CREDENTIAL, "JsonSchemaCredential", Contains(&["JsonSchemaCredential"]), extensible;

    [0..1] "id": Uri;
    [1] "issuer": Reference(Party, PARTY);
    [1] "credentialSubject": Object(SchemaSubject, SCHEMA_SUBJECT);
}

class! {
    table
    /// The subject of such a schema.
    SCHEMA_SUBJECT, "JsonSchema", Contains(&["JsonSchema"]), extensible;

    [0..1] "id": Uri;
    [1] "jsonSchema": Any;
}

class! {
    table
    /// A presentation of credentials (VCDM 2.0 §4.13).
    PRESENTATION, "VerifiablePresentation", Contains(&["VerifiablePresentation"]), extensible;

    [0..1] "id": Uri;
    [0..1] "holder": Reference(Party, PARTY);
    [0..*] "verifiableCredential": Any;
    [0..*] "proof": Object(Proof, PROOF);
    [0..*] "termsOfUse": Object(TermsOfUse, TERMS_OF_USE);
}

class! {
    table
    /// A proof with all its options (VC-DI §2.1, and the older kinds of proof).
    PROOF_OPTIONS, "Proof", Any, extensible;

    [0..1] "id": Uri;
    [0..1] "cryptosuite": Any;
    [0..1] "created": DateTime;
    [0..1] "expires": DateTime;
    [0..1] "verificationMethod": Uri;
    [0..1] "proofPurpose": Any;
    [0..*] "domain": Any;
    [0..1] "challenge": Any;
    [0..1] "nonce": Any;
    [0..*] "previousProof": Uri;
    [0..1] "proofValue": Any;
    [0..1] "jws": Any;
}

/// Types that decide something and that no class of the model names.
#[cfg(test)]
const OTHER_TYPES: [&str; 14] = [
    "VerifiableCredential",
    "VerifiablePresentation",
    "EnvelopedVerifiableCredential",
    "BitstringStatusListEntry",
    "StatusList2021Entry",
    "RevocationList2020Status",
    "1EdTechRevocationList",
    "1EdTechCredentialRefresh",
    "1EdTechJsonSchemaValidator2019",
    "JsonSchema",
    "DataIntegrityProof",
    "Ed25519Signature2020",
    "Ed25519Signature2018",
    "JsonWebSignature2020",
];

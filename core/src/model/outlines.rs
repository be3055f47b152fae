//! Every class that has a view, in one list.

use super::outline::Outline;
use super::{
    Achievement, AchievementCredential, AchievementSubject, Address, Alignment, Association, BitstringStatusListEntry,
    ClrCredential, ClrSubject, CredentialSchema, CredentialStatus, CredentialSubject, Criteria, EndorsementCredential,
    EndorsementSubject, Evidence, GeoCoordinates, IdentifierEntry, IdentityObject, Image, Profile, Proof,
    RefreshService, Related, Result, ResultDescription, RubricCriterionLevel, TermsOfUse, VerifiableCredential,
};

/// Every class of which there is a view, by name.
pub static OUTLINES: [&Outline; 29] = [
    Achievement::OUTLINE,
    AchievementCredential::OUTLINE,
    AchievementSubject::OUTLINE,
    Address::OUTLINE,
    Alignment::OUTLINE,
    Association::OUTLINE,
    BitstringStatusListEntry::OUTLINE,
    ClrCredential::OUTLINE,
    ClrSubject::OUTLINE,
    CredentialSchema::OUTLINE,
    CredentialStatus::OUTLINE,
    CredentialSubject::OUTLINE,
    Criteria::OUTLINE,
    EndorsementCredential::OUTLINE,
    EndorsementSubject::OUTLINE,
    Evidence::OUTLINE,
    GeoCoordinates::OUTLINE,
    IdentifierEntry::OUTLINE,
    IdentityObject::OUTLINE,
    Image::OUTLINE,
    Profile::OUTLINE,
    Proof::OUTLINE,
    RefreshService::OUTLINE,
    Related::OUTLINE,
    Result::OUTLINE,
    ResultDescription::OUTLINE,
    RubricCriterionLevel::OUTLINE,
    TermsOfUse::OUTLINE,
    VerifiableCredential::OUTLINE,
];

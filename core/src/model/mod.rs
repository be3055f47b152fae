//! The classes of Open Badges 3.0: what can be read in a badge, what the standard says of it, and how to write it.
//!
//! Each class of the standard is listed once. From the listing come its **view** ([`Achievement`]), which reads an object where
//! it stands and copies nothing; its **table** ([`Achievement::CLASS`]), which says what must be there; and its **builder**
//! ([`Achievement::builder`]). A view never fails: what is absent or of the wrong type is `None`, arrays may be bare values,
//! and what the class does not list is in `extensions()`.
//!
//! ```
//! use ob3::{SignedCredential, model::AchievementCredential};
//! // The one of a report: `report.credential()`, or `report.unverified()`.
//! let credential = SignedCredential::from_text(r#"{
//!     "name": "Teamwork", "issuer": "did:example:university", "mood": "good",
//!     "credentialSubject": {"id": "did:example:ada", "achievement": {"tag": ["team", "work"]}}}"#);
//! let document = credential.document()?;
//! let badge = AchievementCredential::of(&document).unwrap();
//! assert_eq!(badge.issuer().and_then(|issuer| issuer.id()), Some("did:example:university"));
//! let achievement = badge.credential_subject().and_then(|subject| subject.achievement()).unwrap();
//! assert_eq!(achievement.tag().collect::<Vec<_>>(), ["team", "work"]);
//! assert_eq!(badge.extensions().map(|(name, _)| name).collect::<Vec<_>>(), ["mood"]);
//! # Ok::<(), ob3::Error>(())
//! ```

mod achievement;
mod builder;
pub mod class;
pub(crate) mod contexts;
mod credential;
mod identity;
pub(crate) mod kind;
mod language;
#[rustfmt::skip]
mod names;
mod common_classes;
mod node;
pub mod outline;
mod outlines;
mod profile;
pub(crate) mod reading;
mod record;
mod scalar;
mod subject;
mod table;
mod vocabulary;
mod wording;

pub use achievement::{
    ACHIEVEMENT, ALIGNMENT, Achievement, Alignment, CRITERIA, Criteria, RELATED, RESULT_DESCRIPTION,
    RUBRIC_CRITERION_LEVEL, Related, ResultDescription, RubricCriterionLevel,
};
pub use builder::Builder;
pub use common_classes::{
    BITSTRING_STATUS_LIST_ENTRY, BitstringStatusListEntry, CREDENTIAL_SCHEMA, CREDENTIAL_STATUS, CredentialSchema,
    CredentialStatus, IMAGE, Image, PROOF, Proof, REFRESH_SERVICE, RefreshService, TERMS_OF_USE, TermsOfUse,
};
pub use credential::{
    ACHIEVEMENT_CREDENTIAL, ACHIEVEMENT_CREDENTIAL_1_1, AchievementCredential, Credential, VERIFIABLE_CREDENTIAL,
    VERIFIABLE_CREDENTIAL_1_1, VerifiableCredential,
};
pub(crate) use identity::{EMAIL_ADDRESS, can_be_found_again};
pub use identity::{IDENTITY_OBJECT, IdentityObject, hashed_identity, plain_identity};
pub use language::LanguageString;
pub use node::Each;
pub use outlines::OUTLINES;
pub use profile::{
    ADDRESS, Address, ENDORSEMENT_CREDENTIAL, ENDORSEMENT_CREDENTIAL_1_1, ENDORSEMENT_SUBJECT, EndorsementCredential,
    EndorsementSubject, GEO_COORDINATES, GeoCoordinates, IDENTIFIER_ENTRY, IdentifierEntry, PROFILE, Profile,
};
pub use record::{
    ASSOCIATION, Association, CLR_CREDENTIAL, CLR_CREDENTIAL_1_1, CLR_SUBJECT, ClrCredential, ClrSubject,
};
pub use scalar::{DateTime, Number, Word};
pub use subject::{
    ACHIEVEMENT_SUBJECT, AchievementSubject, CREDENTIAL_SUBJECT, CredentialSubject, EVIDENCE, Evidence, RESULT, Result,
};
pub use vocabulary::{
    ACHIEVEMENT_TYPE, ALIGNMENT_TARGET_TYPE, ASSOCIATION_TYPE, IDENTIFIER_TYPE, RESULT_STATUS_TYPE, RESULT_TYPE,
};

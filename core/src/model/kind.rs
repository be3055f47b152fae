//! What kind of document it is, decided once, from its `type`, when the document is opened.

use super::class::Class;
use super::contexts::{CREDENTIALS_V1, CREDENTIALS_V2};
use super::{
    ACHIEVEMENT_CREDENTIAL, ACHIEVEMENT_CREDENTIAL_1_1, CLR_CREDENTIAL, CLR_CREDENTIAL_1_1, ENDORSEMENT_CREDENTIAL,
    ENDORSEMENT_CREDENTIAL_1_1, VERIFIABLE_CREDENTIAL, VERIFIABLE_CREDENTIAL_1_1,
};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::words::{Term, phrase, term};

/// What a document is. Which rules it keeps, whose key must have signed it and what is asked of it follow from this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `OpenBadgeCredential`, also called `AchievementCredential`.
    Badge,
    /// `EndorsementCredential`.
    Endorsement,
    /// `ClrCredential`.
    LearnerRecord,
    /// A status list, itself a credential.
    StatusList(ListKind),
    /// `JsonSchemaCredential`: a credential that holds a JSON Schema.
    SchemaCredential,
    /// Any other `VerifiableCredential`.
    Credential,
    /// `EnvelopedVerifiableCredential`: nothing but the envelope of a token.
    Envelope,
    /// `EnvelopedVerifiablePresentation`: the same around a presentation.
    PresentationEnvelope,
    /// `VerifiablePresentation`.
    Presentation,
    /// None of these types.
    Unknown,
}

impl Kind {
    /// The one kind of a document, by its `type`, a string or an array of strings. `@type` is another member.
    ///
    /// # Errors
    /// `open.kind.malformed` where a type is no string, and `open.kind.ambiguous` where the types are of two kinds.
    pub(crate) fn of(document: &Object<'_>) -> Result<Self, Error> {
        let Some(types) = document.member("type") else { return Ok(Kind::Unknown) };
        let mut found = (Kind::Unknown, "");
        for (index, value) in types.as_slice().iter().enumerate() {
            let Some(name) = value.as_str() else {
                let path = if types.as_array().is_some() { format!("/type/{index}") } else { String::from("/type") };
                return Err(Error::of(&phrase::OPEN_KIND_MALFORMED).with_term("found", value.kind_term()).at(path));
            };
            let named = Kind::named(name);
            let kind = found.0.and(named).ok_or_else(|| {
                Error::of(&phrase::OPEN_KIND_AMBIGUOUS).with("one", found.1).with("other", name).at("/type")
            })?;
            if kind != found.0 {
                found = (kind, name);
            }
        }
        Ok(found.0)
    }

    /// Whether that type decides the kind of a document.
    pub(crate) fn is_named(name: &str) -> bool {
        Kind::named(name) != Kind::Unknown
    }

    fn named(name: &str) -> Kind {
        match name {
            "OpenBadgeCredential" | "AchievementCredential" => Kind::Badge,
            "EndorsementCredential" => Kind::Endorsement,
            "ClrCredential" => Kind::LearnerRecord,
            "BitstringStatusListCredential" => Kind::StatusList(ListKind::Bitstring),
            "StatusList2021Credential" => Kind::StatusList(ListKind::StatusList2021),
            "RevocationList2020Credential" => Kind::StatusList(ListKind::RevocationList2020),
            SCHEMA_CREDENTIAL => Kind::SchemaCredential,
            "VerifiableCredential" => Kind::Credential,
            "EnvelopedVerifiableCredential" => Kind::Envelope,
            "EnvelopedVerifiablePresentation" => Kind::PresentationEnvelope,
            "VerifiablePresentation" => Kind::Presentation,
            _ => Kind::Unknown,
        }
    }

    /// What a document is that is of both kinds, if that can be. `VerifiableCredential` stands beside the name of every kind of
    /// credential, and types that are not known here beside any.
    fn and(self, other: Kind) -> Option<Kind> {
        match (self, other) {
            (one, other) if one == other => Some(one),
            (Kind::Unknown, kind) | (kind, Kind::Unknown) => Some(kind),
            (Kind::Credential, kind) | (kind, Kind::Credential)
                if !matches!(kind, Kind::Presentation | Kind::PresentationEnvelope) =>
            {
                Some(kind)
            }
            _ => None,
        }
    }

    /// Its name in a report, where it has one.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Kind::Badge => Some("OpenBadgeCredential"),
            Kind::Endorsement => Some("EndorsementCredential"),
            Kind::LearnerRecord => Some("ClrCredential"),
            Kind::StatusList(list) => Some(list.credential_type()),
            Kind::SchemaCredential | Kind::Credential => Some("VerifiableCredential"),
            Kind::Presentation => Some("VerifiablePresentation"),
            Kind::Envelope | Kind::PresentationEnvelope | Kind::Unknown => None,
        }
    }

    /// Its name in a sentence that says what was found.
    pub(crate) fn in_words(self) -> &'static str {
        match self {
            Kind::SchemaCredential => SCHEMA_CREDENTIAL,
            Kind::Envelope => "EnvelopedVerifiableCredential",
            Kind::PresentationEnvelope => "EnvelopedVerifiablePresentation",
            _ => self.name().unwrap_or("a document of no kind that is known"),
        }
    }

    /// What it is, as a word that each language says in its own way.
    pub(crate) fn term(self) -> Term {
        match self {
            Kind::Badge => term::KIND_BADGE,
            Kind::Endorsement => term::KIND_ENDORSEMENT,
            Kind::LearnerRecord => term::KIND_LEARNER_RECORD,
            Kind::StatusList(_) => term::KIND_STATUS_LIST,
            Kind::SchemaCredential => term::KIND_SCHEMA,
            Kind::Credential => term::KIND_CREDENTIAL,
            Kind::Presentation => term::KIND_PRESENTATION,
            Kind::Envelope => term::KIND_ENVELOPE,
            Kind::PresentationEnvelope => term::KIND_PRESENTATION_ENVELOPE,
            Kind::Unknown => term::KIND_UNKNOWN,
        }
    }

    /// Whether its members are its own: a presentation has none by which it could be taken for the credential that it presents.
    ///
    /// # Errors
    /// `presentation.credential-member`
    pub(crate) fn check_members(self, document: &Object<'_>) -> Result<(), Error> {
        let found = CREDENTIAL_MEMBERS.iter().find(|name| document.member(name).is_some());
        match (self.owner(), found) {
            (Owner::Issuer, _) | (_, None) => Ok(()),
            (Owner::Holder, Some(name)) => {
                Err(Error::of(&phrase::PRESENTATION_CREDENTIAL_MEMBER).with("found", name).at(format!("/{name}")))
            }
        }
    }

    /// Who must have signed it.
    pub(crate) fn owner(self) -> Owner {
        match self {
            Kind::Presentation | Kind::PresentationEnvelope => Owner::Holder,
            Kind::Badge
            | Kind::Endorsement
            | Kind::LearnerRecord
            | Kind::StatusList(_)
            | Kind::SchemaCredential
            | Kind::Credential
            | Kind::Envelope
            | Kind::Unknown => Owner::Issuer,
        }
    }

    /// The class of the data model that it is written in, which has the names of its members. A presentation has none.
    pub(crate) fn class(self, model: DataModel) -> Option<&'static Class> {
        let (current, older) = match self {
            Kind::Badge => (&ACHIEVEMENT_CREDENTIAL, &ACHIEVEMENT_CREDENTIAL_1_1),
            Kind::Endorsement => (&ENDORSEMENT_CREDENTIAL, &ENDORSEMENT_CREDENTIAL_1_1),
            Kind::LearnerRecord => (&CLR_CREDENTIAL, &CLR_CREDENTIAL_1_1),
            Kind::StatusList(_) | Kind::SchemaCredential | Kind::Credential => {
                (&VERIFIABLE_CREDENTIAL, &VERIFIABLE_CREDENTIAL_1_1)
            }
            Kind::Envelope | Kind::PresentationEnvelope | Kind::Presentation | Kind::Unknown => return None,
        };
        Some(match model {
            DataModel::Current => current,
            DataModel::Older => older,
        })
    }
}

/// Whose key must have signed a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The issuer of a credential.
    Issuer,
    /// The holder of a presentation.
    Holder,
}

impl Owner {
    /// The member that names it.
    pub(crate) fn member(self) -> &'static str {
        match self {
            Owner::Issuer => "issuer",
            Owner::Holder => "holder",
        }
    }

    /// Its id in a document: what the member is, or has as `id`.
    pub(crate) fn id_in<'o>(self, document: &'o Object<'_>) -> Option<&'o str> {
        let owner = document.member(self.member())?;
        owner.as_str().or_else(|| owner.member("id")?.as_str())
    }
}

/// The three editions of lists of bits. They differ in names and in how the list is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// Bitstring Status List 1.0, which Open Badges asks for.
    Bitstring,
    /// Its draft of 2021, seen in the field.
    StatusList2021,
    /// Its draft of 2020, for revocation only.
    RevocationList2020,
}

impl ListKind {
    /// The type of the credential that is the list.
    pub(crate) fn credential_type(self) -> &'static str {
        match self {
            ListKind::Bitstring => "BitstringStatusListCredential",
            ListKind::StatusList2021 => "StatusList2021Credential",
            ListKind::RevocationList2020 => "RevocationList2020Credential",
        }
    }

    /// The type of its subject.
    pub(crate) fn subject_type(self) -> &'static str {
        match self {
            ListKind::Bitstring => "BitstringStatusList",
            ListKind::StatusList2021 => "StatusList2021",
            ListKind::RevocationList2020 => "RevocationList2020",
        }
    }

    /// The member of an entry that says which place in the list is meant.
    pub(crate) fn index_name(self) -> &'static str {
        if self == ListKind::RevocationList2020 { "revocationListIndex" } else { "statusListIndex" }
    }

    /// The member of an entry that has the URL of the list.
    pub(crate) fn list_name(self) -> &'static str {
        if self == ListKind::RevocationList2020 { "revocationListCredential" } else { "statusListCredential" }
    }
}

/// The edition of the W3C data model that a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DataModel {
    /// Verifiable Credentials 2.0.
    Current,
    /// Verifiable Credentials 1.1, which is read and no longer written.
    Older,
}

impl DataModel {
    /// The one that the contexts of a document name. Their order says nothing, since no signature covers it.
    ///
    /// # Errors
    /// `open.data-model` where they name none or both.
    pub(crate) fn of(document: &Object<'_>) -> Result<Self, Error> {
        let contexts = document.member("@context").map(Value::as_slice).unwrap_or_default();
        let names = |url: &str| contexts.iter().any(|context| context.as_str() == Some(url));
        match (names(CREDENTIALS_V1), names(CREDENTIALS_V2)) {
            (true, false) => Ok(DataModel::Older),
            (false, true) => Ok(DataModel::Current),
            (true, true) => Err(Error::of(&phrase::OPEN_DATA_MODEL_BOTH).at("/@context")),
            (false, false) => Err(Error::of(&phrase::OPEN_DATA_MODEL).at("/@context")),
        }
    }
}

/// What credentials say of themselves, and presentations never.
const CREDENTIAL_MEMBERS: [&str; 13] = [
    "issuer",
    "credentialSubject",
    "validFrom",
    "validUntil",
    "issuanceDate",
    "expirationDate",
    "credentialStatus",
    "name",
    "description",
    "image",
    "awardedDate",
    "endorsement",
    "endorsementJwt",
];

/// The type of a credential that holds a JSON Schema.
pub(crate) const SCHEMA_CREDENTIAL: &str = "JsonSchemaCredential";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::limits::Limits;

    fn kind_of(types: &str) -> Result<Kind, Code> {
        let text = format!(r#"{{"type": {types}, "@type": "VerifiablePresentation"}}"#);
        let value = Value::parse(text.as_bytes(), &Limits::default()).unwrap();
        Kind::of(value.as_object().unwrap()).map_err(|error| error.code())
    }

    #[test]
    fn a_document_is_of_one_kind_whatever_the_order_of_its_types() {
        for (types, kind) in [
            (r#""OpenBadgeCredential""#, Kind::Badge),
            (r#"["VerifiableCredential", "AchievementCredential", "OpenBadgeCredential", "Ours"]"#, Kind::Badge),
            (r#"["Ours", "EndorsementCredential", "VerifiableCredential"]"#, Kind::Endorsement),
            (r#"["ClrCredential"]"#, Kind::LearnerRecord),
            (r#"["VerifiableCredential", "JsonSchemaCredential"]"#, Kind::SchemaCredential),
            (r#"["StatusList2021Credential", "VerifiableCredential"]"#, Kind::StatusList(ListKind::StatusList2021)),
            (r#"["VerifiableCredential", "Ours"]"#, Kind::Credential),
            (r#"["VerifiablePresentation", "Ours"]"#, Kind::Presentation),
            (r#""EnvelopedVerifiableCredential""#, Kind::Envelope),
            (r#"["EnvelopedVerifiablePresentation"]"#, Kind::PresentationEnvelope),
            (r#"["Ours"]"#, Kind::Unknown),
            ("[]", Kind::Unknown),
        ] {
            assert_eq!(kind_of(types), Ok(kind), "{types}");
        }
    }

    #[test]
    fn two_kinds_are_none() {
        let kinds = [
            "OpenBadgeCredential",
            "EndorsementCredential",
            "ClrCredential",
            "BitstringStatusListCredential",
            "StatusList2021Credential",
            "RevocationList2020Credential",
            "JsonSchemaCredential",
            "EnvelopedVerifiableCredential",
            "EnvelopedVerifiablePresentation",
            "VerifiablePresentation",
        ];
        for one in kinds {
            for other in kinds.iter().filter(|other| **other != one) {
                for types in [
                    format!(r#"["{one}", "{other}"]"#),
                    format!(r#"["VerifiableCredential", "{one}", "Ours", "{other}"]"#),
                ] {
                    assert_eq!(kind_of(&types), Err(Code::OpenKindAmbiguous), "{types}");
                }
            }
        }
        let both = kind_of(r#"["VerifiablePresentation", "VerifiableCredential"]"#);
        assert_eq!(both, Err(Code::OpenKindAmbiguous));
    }

    #[test]
    fn kinds_are_called_as_the_standards_call_them() {
        let lists = [
            (
                ListKind::Bitstring,
                ["BitstringStatusListCredential", "BitstringStatusList", "statusListIndex", "statusListCredential"],
            ),
            (
                ListKind::StatusList2021,
                ["StatusList2021Credential", "StatusList2021", "statusListIndex", "statusListCredential"],
            ),
            (
                ListKind::RevocationList2020,
                [
                    "RevocationList2020Credential",
                    "RevocationList2020",
                    "revocationListIndex",
                    "revocationListCredential",
                ],
            ),
        ];
        for (list, names) in lists {
            assert_eq!([list.credential_type(), list.subject_type(), list.index_name(), list.list_name()], names);
            let kind = Kind::StatusList(list);
            assert_eq!((kind.name(), kind.in_words()), (Some(names[0]), names[0]));
            assert_eq!((Kind::is_named(names[0]), Kind::is_named(names[1])), (true, false));
            assert_eq!(
                kind.class(DataModel::Older).map(|class| class.name),
                Kind::Credential.class(DataModel::Older).map(|class| class.name)
            );
        }
        for (kind, name, in_words) in [
            (Kind::Badge, Some("OpenBadgeCredential"), "OpenBadgeCredential"),
            (Kind::Endorsement, Some("EndorsementCredential"), "EndorsementCredential"),
            (Kind::LearnerRecord, Some("ClrCredential"), "ClrCredential"),
            (Kind::SchemaCredential, Some("VerifiableCredential"), "JsonSchemaCredential"),
            (Kind::Credential, Some("VerifiableCredential"), "VerifiableCredential"),
            (Kind::Presentation, Some("VerifiablePresentation"), "VerifiablePresentation"),
            (Kind::Envelope, None, "EnvelopedVerifiableCredential"),
            (Kind::PresentationEnvelope, None, "EnvelopedVerifiablePresentation"),
            (Kind::Unknown, None, "a document of no kind that is known"),
        ] {
            assert_eq!((kind.name(), kind.in_words()), (name, in_words));
            assert_eq!(Kind::is_named(in_words), kind != Kind::Unknown);
        }
        assert!(!Kind::is_named("Ours"));
    }

    #[test]
    fn a_presentation_has_no_member_by_which_it_could_be_taken_for_a_credential() {
        for name in CREDENTIAL_MEMBERS {
            let text = format!(r#"{{"holder": "x", "{name}": "x"}}"#);
            let value = Value::parse(text.as_bytes(), &Limits::default()).unwrap();
            let document = value.as_object().unwrap();
            for kind in [Kind::Presentation, Kind::PresentationEnvelope] {
                let error = kind.check_members(document).unwrap_err();
                assert_eq!((error.code(), error.path()), (Code::PresentationCredentialMember, &*format!("/{name}")));
            }
            for kind in [Kind::Badge, Kind::Endorsement, Kind::LearnerRecord, Kind::Credential, Kind::Unknown] {
                assert!(kind.check_members(document).is_ok(), "{kind:?}");
            }
        }
    }

    #[test]
    fn a_type_is_a_string() {
        for types in
            ["null", "7", "{}", r#"["VerifiableCredential", 7]"#, r#"[["OpenBadgeCredential"]]"#, r#"[{"id": "x"}]"#]
        {
            assert_eq!(kind_of(types), Err(Code::OpenKindMalformed), "{types}");
        }
    }
}

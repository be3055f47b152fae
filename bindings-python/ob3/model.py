"""What a credential says, each class of Open Badges 3.0 with its properties by name: read where it stands, never an error.

>>> import ob3
>>> credential = ob3.Credential(
...     {
...         "name": "Teamwork",
...         "issuer": "did:example:university",
...         "mood": "good",
...         "credentialSubject": {"id": "did:example:ada", "achievement": {"tag": ["team", "work"]}},
...     }
... )
>>> badge = credential.view()
>>> badge.issuer.id, badge.credential_subject.achievement.tag
('did:example:university', ['team', 'work'])
>>> badge.description is None, badge.evidence, badge.extensions
(True, [], {'mood': 'good'})

What is absent or of the wrong type is `None`, or an empty list where there may be several; arrays may be written as bare values.
Names are the standard's in Python's case: `validFrom` is `valid_from`, `@context` is `context`. Other members are in `extensions`,
every one by its name in `member`, and all of them in `to_dict`. A number that no `float` is near, like `1e400`, is a
`decimal.Decimal`. The classes also read a dict, JSON, or another view:
`ob3.model.EndorsementCredential(report.credential)`.
"""

# Written from core's own table by `UPDATE=1 cargo test -p ob3-python --test model`.
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ob3._view import DateTime as DateTime
from ob3._view import View as View

__all__ = [
    "ACHIEVEMENT_TYPE",
    "ALIGNMENT_TARGET_TYPE",
    "ASSOCIATION_TYPE",
    "Achievement",
    "AchievementCredential",
    "AchievementSubject",
    "Address",
    "Alignment",
    "Association",
    "BitstringStatusListEntry",
    "ClrCredential",
    "ClrSubject",
    "CredentialSchema",
    "CredentialStatus",
    "CredentialSubject",
    "Criteria",
    "DateTime",
    "EndorsementCredential",
    "EndorsementSubject",
    "Evidence",
    "GeoCoordinates",
    "IDENTIFIER_TYPE",
    "IdentifierEntry",
    "IdentityObject",
    "Image",
    "Profile",
    "Proof",
    "RESULT_STATUS_TYPE",
    "RESULT_TYPE",
    "RefreshService",
    "Related",
    "Result",
    "ResultDescription",
    "RubricCriterionLevel",
    "TermsOfUse",
    "VerifiableCredential",
    "View",
]

ACHIEVEMENT_TYPE: tuple[str, ...] = (
    "Achievement",
    "ApprenticeshipCertificate",
    "Assessment",
    "Assignment",
    "AssociateDegree",
    "Award",
    "Badge",
    "BachelorDegree",
    "Certificate",
    "CertificateOfCompletion",
    "Certification",
    "CommunityService",
    "Competency",
    "Course",
    "CoCurricular",
    "Degree",
    "Diploma",
    "DoctoralDegree",
    "Fieldwork",
    "GeneralEducationDevelopment",
    "JourneymanCertificate",
    "LearningProgram",
    "License",
    "Membership",
    "ProfessionalDoctorate",
    "QualityAssuranceCredential",
    "MasterCertificate",
    "MasterDegree",
    "MicroCredential",
    "ResearchDoctorate",
    "SecondarySchoolDiploma",
)
"""The words of AchievementType; other words begin with `ext:`."""

ALIGNMENT_TARGET_TYPE: tuple[str, ...] = (
    "ceasn:Competency",
    "ceterms:Credential",
    "CFItem",
    "CFRubric",
    "CFRubricCriterion",
    "CFRubricCriterionLevel",
    "CTDL",
)
"""The words of AlignmentTargetType; other words begin with `ext:`."""

ASSOCIATION_TYPE: tuple[str, ...] = (
    "exactMatchOf",
    "isChildOf",
    "isParentOf",
    "isPartOf",
    "isPeerOf",
    "isRelatedTo",
    "precedes",
    "replacedBy",
)
"""The words of AssociationType."""

IDENTIFIER_TYPE: tuple[str, ...] = (
    "name",
    "sourcedId",
    "systemId",
    "productId",
    "userName",
    "accountId",
    "emailAddress",
    "nationalIdentityNumber",
    "isbn",
    "issn",
    "lisSourcedId",
    "oneRosterSourcedId",
    "sisSourcedId",
    "ltiContextId",
    "ltiDeploymentId",
    "ltiToolId",
    "ltiPlatformId",
    "ltiUserId",
    "identifier",
)
"""The words of IdentifierTypeEnum; other words begin with `ext:`."""

RESULT_STATUS_TYPE: tuple[str, ...] = (
    "Completed",
    "Enrolled",
    "Failed",
    "InProgress",
    "OnHold",
    "Provisional",
    "Withdrew",
)
"""The words of ResultStatusType."""

RESULT_TYPE: tuple[str, ...] = (
    "GradePointAverage",
    "LetterGrade",
    "Percent",
    "PerformanceLevel",
    "PredictedScore",
    "RawScore",
    "Result",
    "RubricCriterion",
    "RubricCriterionLevel",
    "RubricScore",
    "ScaledScore",
    "Status",
)
"""The words of ResultType; other words begin with `ext:`."""


class Achievement(View):
    """An accomplishment that may be recognised by many credentials: a course, a degree, a skill (OB 3.0, Achievement)."""

    __slots__ = ()
    _class = "Achievement"

    @property
    def id(self) -> str | None:
        """The achievement's URI, the same in every credential that recognises it."""
        return self._read("id")

    @property
    def alignment(self) -> list[Alignment]:
        """What the achievement aligns with: objectives, standards, other people's achievements."""
        return self._read("alignment")

    @property
    def achievement_type(self) -> str | None:
        """The kind of achievement."""
        return self._read("achievement_type")

    @property
    def creator(self) -> Profile | None:
        """Who made the achievement. Without one, it belongs to the issuer."""
        return self._read("creator")

    @property
    def credits_available(self) -> float | Decimal | None:
        """The credit hours or units that may be earned."""
        return self._read("credits_available")

    @property
    def criteria(self) -> Criteria | None:
        """What has to be done to earn the achievement."""
        return self._read("criteria")

    @property
    def description(self) -> str | None:
        """A short description."""
        return self._read("description")

    @property
    def endorsement(self) -> list[EndorsementCredential]:
        """Endorsements of the achievement, each with its own proof inside."""
        return self._read("endorsement")

    @property
    def endorsement_jwt(self) -> list[str]:
        """Endorsements of the achievement, each a JSON Web Token."""
        return self._read("endorsement_jwt")

    @property
    def field_of_study(self) -> str | None:
        """The category, subject or area of study."""
        return self._read("field_of_study")

    @property
    def human_code(self) -> str | None:
        """The code by which people call it, such as a course number."""
        return self._read("human_code")

    @property
    def image(self) -> Image | None:
        """The picture of the achievement."""
        return self._read("image")

    @property
    def in_language(self) -> str | None:
        """The language in which the achievement is described."""
        return self._read("in_language")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def other_identifier(self) -> list[IdentifierEntry]:
        """Identifiers of the achievement in other systems."""
        return self._read("other_identifier")

    @property
    def related(self) -> list[Related]:
        """Other languages' and earlier editions of the achievement."""
        return self._read("related")

    @property
    def result_description(self) -> list[ResultDescription]:
        """The results that may be reached."""
        return self._read("result_description")

    @property
    def specialization(self) -> str | None:
        """The focus, concentration or specialisation."""
        return self._read("specialization")

    @property
    def tag(self) -> list[str]:
        """Keywords."""
        return self._read("tag")

    @property
    def version(self) -> str | None:
        """The version of the achievement, as its creator counts."""
        return self._read("version")


class AchievementCredential(View):
    """A badge: who achieved what, and who says so (OB 3.0, AchievementCredential, also called OpenBadgeCredential)."""

    __slots__ = ()
    _class = "AchievementCredential"

    @property
    def context(self) -> list[Any]:
        """The contexts, in their order."""
        return self._read("context")

    @property
    def id(self) -> str | None:
        """The credential's URI."""
        return self._read("id")

    @property
    def name(self) -> str | None:
        """The name of the credential, as it is to be shown."""
        return self._read("name")

    @property
    def description(self) -> str | None:
        """A short description."""
        return self._read("description")

    @property
    def image(self) -> Image | None:
        """The picture of the credential."""
        return self._read("image")

    @property
    def awarded_date(self) -> DateTime | None:
        """When the achievement was first awarded, which may be long before `valid_from`."""
        return self._read("awarded_date")

    @property
    def credential_subject(self) -> AchievementSubject | None:
        """Who earned the badge, what it is, and how it went."""
        return self._read("credential_subject")

    @property
    def endorsement(self) -> list[EndorsementCredential]:
        """Endorsements of the credential, each with its own proof inside."""
        return self._read("endorsement")

    @property
    def endorsement_jwt(self) -> list[str]:
        """Endorsements of the credential, each a JSON Web Token."""
        return self._read("endorsement_jwt")

    @property
    def evidence(self) -> list[Evidence]:
        """What supports the claim."""
        return self._read("evidence")

    @property
    def issuer(self) -> Profile | None:
        """Who issues it."""
        return self._read("issuer")

    @property
    def valid_from(self) -> DateTime | None:
        """From when it is valid."""
        return self._read("valid_from")

    @property
    def valid_until(self) -> DateTime | None:
        """Until when it is valid."""
        return self._read("valid_until")

    @property
    def proof(self) -> list[Proof]:
        """The proofs."""
        return self._read("proof")

    @property
    def credential_schema(self) -> list[CredentialSchema]:
        """The schemas that the credential keeps."""
        return self._read("credential_schema")

    @property
    def credential_status(self) -> CredentialStatus | None:
        """Where to learn whether it was revoked."""
        return self._read("credential_status")

    @property
    def refresh_service(self) -> RefreshService | None:
        """Where to get the current edition."""
        return self._read("refresh_service")

    @property
    def terms_of_use(self) -> list[TermsOfUse]:
        """The terms of use."""
        return self._read("terms_of_use")

    def summary(self) -> str:
        """In one sentence, what it says."""
        return self._summary()


class AchievementSubject(View):
    """Who earned the badge, what it is, and how it went (OB 3.0, AchievementSubject).

    One of `id` and `identifier` there must be.
    """

    __slots__ = ()
    _class = "AchievementSubject"

    @property
    def id(self) -> str | None:
        """The learner's URI, usually a DID."""
        return self._read("id")

    @property
    def activity_end_date(self) -> DateTime | None:
        """When the activity ended."""
        return self._read("activity_end_date")

    @property
    def activity_start_date(self) -> DateTime | None:
        """When the activity began."""
        return self._read("activity_start_date")

    @property
    def credits_earned(self) -> float | Decimal | None:
        """The credit hours or units earned."""
        return self._read("credits_earned")

    @property
    def achievement(self) -> Achievement | None:
        """What was achieved."""
        return self._read("achievement")

    @property
    def identifier(self) -> list[IdentityObject]:
        """Other names of the learner, such as an e-mail address, each hashed or in plain text."""
        return self._read("identifier")

    @property
    def image(self) -> Image | None:
        """The picture of this learner's achievement, instead of the achievement's own."""
        return self._read("image")

    @property
    def license_number(self) -> str | None:
        """The number of the licence that the credential is."""
        return self._read("license_number")

    @property
    def narrative(self) -> str | None:
        """The story of how it was achieved."""
        return self._read("narrative")

    @property
    def result(self) -> list[Result]:
        """What was reached."""
        return self._read("result")

    @property
    def role(self) -> str | None:
        """The role that the learner had."""
        return self._read("role")

    @property
    def source(self) -> Profile | None:
        """The organisation that assessed the achievement, where that is not the issuer."""
        return self._read("source")

    @property
    def term(self) -> str | None:
        """The academic term."""
        return self._read("term")


class Address(View):
    """A postal address (OB 3.0, Address)."""

    __slots__ = ()
    _class = "Address"

    @property
    def address_country(self) -> str | None:
        """The country, by name."""
        return self._read("address_country")

    @property
    def address_country_code(self) -> str | None:
        """The country, by its two letters."""
        return self._read("address_country_code")

    @property
    def address_region(self) -> str | None:
        """The region, state or province."""
        return self._read("address_region")

    @property
    def address_locality(self) -> str | None:
        """The city, town or village."""
        return self._read("address_locality")

    @property
    def street_address(self) -> str | None:
        """The street and the number."""
        return self._read("street_address")

    @property
    def post_office_box_number(self) -> str | None:
        """The number of the post office box."""
        return self._read("post_office_box_number")

    @property
    def postal_code(self) -> str | None:
        """The postal code."""
        return self._read("postal_code")

    @property
    def geo(self) -> GeoCoordinates | None:
        """The place on Earth."""
        return self._read("geo")


class Alignment(View):
    """What something aligns with: a node of a framework (OB 3.0, Alignment)."""

    __slots__ = ()
    _class = "Alignment"

    @property
    def target_code(self) -> str | None:
        """The code of the target within its framework."""
        return self._read("target_code")

    @property
    def target_description(self) -> str | None:
        """A short description of the target."""
        return self._read("target_description")

    @property
    def target_name(self) -> str | None:
        """The name of the target."""
        return self._read("target_name")

    @property
    def target_framework(self) -> str | None:
        """The name of the framework."""
        return self._read("target_framework")

    @property
    def target_type(self) -> str | None:
        """The kind of target."""
        return self._read("target_type")

    @property
    def target_url(self) -> str | None:
        """The URL of the target."""
        return self._read("target_url")


class Association(View):
    """How one achievement belongs to another (CLR 2.0, Association)."""

    __slots__ = ()
    _class = "Association"

    @property
    def association_type(self) -> str | None:
        """How the one belongs to the other."""
        return self._read("association_type")

    @property
    def source_id(self) -> str | None:
        """The id of the one: of the achievement that *is child of*, say."""
        return self._read("source_id")

    @property
    def target_id(self) -> str | None:
        """The id of the other."""
        return self._read("target_id")


class BitstringStatusListEntry(View):
    """A place in a list of bits (Bitstring Status List 1.0 §2.1, BitstringStatusListEntry)."""

    __slots__ = ()
    _class = "BitstringStatusListEntry"

    @property
    def id(self) -> str | None:
        """The URI of the entry. It is not the URL of the list."""
        return self._read("id")

    @property
    def status_purpose(self) -> str | None:
        """What a set bit means: `revocation`, `suspension`, ..."""
        return self._read("status_purpose")

    @property
    def status_list_index(self) -> Any:
        """The place in the list: a string of digits, though some write a number."""
        return self._read("status_list_index")

    @property
    def status_list_credential(self) -> str | None:
        """The URL of the list, which is a credential."""
        return self._read("status_list_credential")

    @property
    def status_size(self) -> float | Decimal | None:
        """How many bits an entry has, where that is not one."""
        return self._read("status_size")

    @property
    def status_message(self) -> list[Any]:
        """What each value means, where an entry has several bits or the purpose is `message`."""
        return self._read("status_message")

    @property
    def status_reference(self) -> list[str]:
        """Where the meaning of the status is described."""
        return self._read("status_reference")


class ClrCredential(View):
    """What a learner has achieved, with the credentials that say so inside (CLR 2.0, ClrCredential)."""

    __slots__ = ()
    _class = "ClrCredential"

    @property
    def context(self) -> list[Any]:
        """The contexts that give the members their meaning: the data model's, the record's, Open Badges', then others."""
        return self._read("context")

    @property
    def id(self) -> str | None:
        """The record's URI."""
        return self._read("id")

    @property
    def name(self) -> str | None:
        """The name to show."""
        return self._read("name")

    @property
    def description(self) -> str | None:
        """A short description."""
        return self._read("description")

    @property
    def image(self) -> Image | None:
        """The picture to show."""
        return self._read("image")

    @property
    def partial(self) -> bool | None:
        """Whether the issuer knows of more that the learner has achieved."""
        return self._read("partial")

    @property
    def awarded_date(self) -> DateTime | None:
        """When the record was first issued, whichever edition this is."""
        return self._read("awarded_date")

    @property
    def credential_subject(self) -> ClrSubject | None:
        """Whose record it is, and what is in it."""
        return self._read("credential_subject")

    @property
    def endorsement(self) -> list[EndorsementCredential]:
        """Endorsements of the record, each with its own proof inside."""
        return self._read("endorsement")

    @property
    def endorsement_jwt(self) -> list[str]:
        """Endorsements of the record, each a JSON Web Token."""
        return self._read("endorsement_jwt")

    @property
    def issuer(self) -> Profile | None:
        """Who issued it."""
        return self._read("issuer")

    @property
    def valid_from(self) -> DateTime | None:
        """From when it is valid."""
        return self._read("valid_from")

    @property
    def valid_until(self) -> DateTime | None:
        """Until when it is valid."""
        return self._read("valid_until")

    @property
    def proof(self) -> list[Proof]:
        """The proofs inside it."""
        return self._read("proof")

    @property
    def credential_schema(self) -> list[CredentialSchema]:
        """The schemas that it conforms to."""
        return self._read("credential_schema")

    @property
    def credential_status(self) -> CredentialStatus | None:
        """Where to ask whether it still holds."""
        return self._read("credential_status")

    @property
    def refresh_service(self) -> RefreshService | None:
        """Where to ask for a newer edition."""
        return self._read("refresh_service")

    @property
    def terms_of_use(self) -> list[TermsOfUse]:
        """Under which terms it was issued."""
        return self._read("terms_of_use")


class ClrSubject(View):
    """Whose record it is, and what is in it (CLR 2.0, ClrSubject).

    One of `id` and `identifier` there must be.
    """

    __slots__ = ()
    _class = "ClrSubject"

    @property
    def id(self) -> str | None:
        """The learner's URI, usually a DID."""
        return self._read("id")

    @property
    def identifier(self) -> list[IdentityObject]:
        """Other names of the learner, such as an e-mail address, each hashed or in plain text."""
        return self._read("identifier")

    @property
    def achievement(self) -> list[Achievement]:
        """Achievements that others in the record are parts of or lead to, though the record awards none of them."""
        return self._read("achievement")

    @property
    def association(self) -> list[Association]:
        """How the achievements of the record belong together."""
        return self._read("association")

    @property
    def verifiable_credential(self) -> list[Any]:
        """The credentials, each of which is verified for itself."""
        return self._read("verifiable_credential")


class CredentialSchema(View):
    """A schema that a credential keeps (OB 3.0, CredentialSchema)."""

    __slots__ = ()
    _class = "CredentialSchema"

    @property
    def id(self) -> str | None:
        """The URL of the schema."""
        return self._read("id")


class CredentialStatus(View):
    """Where to learn whether a credential was revoked (OB 3.0, CredentialStatus)."""

    __slots__ = ()
    _class = "CredentialStatus"

    @property
    def id(self) -> str | None:
        """The URI of the entry, or of the list."""
        return self._read("id")

    @property
    def bitstring_status_list_entry(self) -> BitstringStatusListEntry | None:
        """The entry of a bitstring status list, if that is what the status is."""
        return self._bitstring_status_list_entry()


class CredentialSubject(View):
    """Whom a credential speaks of, whatever kind of credential it is (OB 3.0, CredentialSubject)."""

    __slots__ = ()
    _class = "CredentialSubject"

    @property
    def id(self) -> str | None:
        """The subject's URI."""
        return self._read("id")


class Criteria(View):
    """What has to be done to earn an achievement: a page, a text, or both (OB 3.0, Criteria)."""

    __slots__ = ()
    _class = "Criteria"

    @property
    def id(self) -> str | None:
        """The URI of a page that tells it."""
        return self._read("id")

    @property
    def narrative(self) -> str | None:
        """A text that tells it."""
        return self._read("narrative")


class EndorsementCredential(View):
    """A credential by which somebody endorses a badge, an achievement or a profile (OB 3.0, EndorsementCredential)."""

    __slots__ = ()
    _class = "EndorsementCredential"

    @property
    def context(self) -> list[Any]:
        """The contexts, in their order."""
        return self._read("context")

    @property
    def id(self) -> str | None:
        """The credential's URI."""
        return self._read("id")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def description(self) -> str | None:
        """A short description."""
        return self._read("description")

    @property
    def credential_subject(self) -> EndorsementSubject | None:
        """What is endorsed, and how."""
        return self._read("credential_subject")

    @property
    def awarded_date(self) -> DateTime | None:
        """When the endorsement was first given."""
        return self._read("awarded_date")

    @property
    def issuer(self) -> Profile | None:
        """Who endorses."""
        return self._read("issuer")

    @property
    def valid_from(self) -> DateTime | None:
        """From when the endorsement is valid."""
        return self._read("valid_from")

    @property
    def valid_until(self) -> DateTime | None:
        """Until when the endorsement is valid."""
        return self._read("valid_until")

    @property
    def proof(self) -> list[Proof]:
        """The proofs."""
        return self._read("proof")

    @property
    def credential_schema(self) -> list[CredentialSchema]:
        """The schemas that the credential keeps."""
        return self._read("credential_schema")

    @property
    def credential_status(self) -> CredentialStatus | None:
        """Where to learn whether it was revoked."""
        return self._read("credential_status")

    @property
    def refresh_service(self) -> RefreshService | None:
        """Where to get the current edition."""
        return self._read("refresh_service")

    @property
    def terms_of_use(self) -> list[TermsOfUse]:
        """The terms of use."""
        return self._read("terms_of_use")

    def summary(self) -> str:
        """In one sentence, what it says."""
        return self._summary()


class EndorsementSubject(View):
    """What is endorsed, and how (OB 3.0, EndorsementSubject)."""

    __slots__ = ()
    _class = "EndorsementSubject"

    @property
    def id(self) -> str | None:
        """The URI of what is endorsed."""
        return self._read("id")

    @property
    def endorsement_comment(self) -> str | None:
        """What the endorser says of it."""
        return self._read("endorsement_comment")


class Evidence(View):
    """What supports the claim: a page, a file, a text (OB 3.0, Evidence)."""

    __slots__ = ()
    _class = "Evidence"

    @property
    def id(self) -> str | None:
        """The URL of the evidence, or the evidence itself as a data URL."""
        return self._read("id")

    @property
    def narrative(self) -> str | None:
        """What the evidence shows and how it came about."""
        return self._read("narrative")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def description(self) -> str | None:
        """A longer description."""
        return self._read("description")

    @property
    def genre(self) -> str | None:
        """What kind of evidence it is: prose, film, ..."""
        return self._read("genre")

    @property
    def audience(self) -> str | None:
        """For whom the evidence was made."""
        return self._read("audience")


class GeoCoordinates(View):
    """A place on Earth, in degrees of WGS 84 (OB 3.0, GeoCoordinates)."""

    __slots__ = ()
    _class = "GeoCoordinates"

    @property
    def latitude(self) -> float | Decimal | None:
        """Degrees north of the equator."""
        return self._read("latitude")

    @property
    def longitude(self) -> float | Decimal | None:
        """Degrees east of Greenwich."""
        return self._read("longitude")


class IdentifierEntry(View):
    """An identifier in some other system (OB 3.0, IdentifierEntry)."""

    __slots__ = ()
    _class = "IdentifierEntry"

    @property
    def identifier(self) -> str | None:
        """The identifier."""
        return self._read("identifier")

    @property
    def identifier_type(self) -> str | None:
        """What kind of identifier it is."""
        return self._read("identifier_type")


class IdentityObject(View):
    """A name of the learner, such as an e-mail address, hashed or in plain text (OB 3.0, IdentityObject)."""

    __slots__ = ()
    _class = "IdentityObject"

    @property
    def hashed(self) -> bool | None:
        """Whether `identity_hash` is a hash."""
        return self._read("hashed")

    @property
    def identity_hash(self) -> str | None:
        """The hash of the identity, or the identity itself."""
        return self._read("identity_hash")

    @property
    def identity_type(self) -> str | None:
        """What kind of identity it is."""
        return self._read("identity_type")

    @property
    def salt(self) -> str | None:
        """The text that was appended to the identity before it was hashed."""
        return self._read("salt")

    def matches(self, identity: str) -> bool:
        """Whether this is the identity: by its hash with the salt, or letter by letter where it is in plain text. The type is not asked.

        >>> learner = ob3.model.IdentityObject({"hashed": False, "identityHash": "ada@example.org"})
        >>> learner.matches("ada@example.org"), learner.matches("Ada@example.org")
        (True, False)
        """
        return self._matches(identity)


class Image(View):
    """A picture (OB 3.0, Image)."""

    __slots__ = ()
    _class = "Image"

    @property
    def id(self) -> str | None:
        """The URL of the picture, or the picture itself as a data URL."""
        return self._read("id")

    @property
    def caption(self) -> str | None:
        """What the picture shows."""
        return self._read("caption")


class Profile(View):
    """A person or an organisation (OB 3.0, Profile).

    An issuer may be named by its URL alone. That is a profile with an `id` and nothing else, of which
    `is_reference` is true.
    """

    __slots__ = ()
    _class = "Profile"

    @property
    def id(self) -> str | None:
        """The URI, for instance a DID."""
        return self._read("id")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def url(self) -> str | None:
        """The home page."""
        return self._read("url")

    @property
    def phone(self) -> str | None:
        """The phone number."""
        return self._read("phone")

    @property
    def description(self) -> str | None:
        """A short description."""
        return self._read("description")

    @property
    def endorsement(self) -> list[EndorsementCredential]:
        """Endorsements of the profile, each with its own proof inside."""
        return self._read("endorsement")

    @property
    def endorsement_jwt(self) -> list[str]:
        """Endorsements of the profile, each a JSON Web Token."""
        return self._read("endorsement_jwt")

    @property
    def image(self) -> Image | None:
        """The picture."""
        return self._read("image")

    @property
    def email(self) -> str | None:
        """The e-mail address."""
        return self._read("email")

    @property
    def address(self) -> Address | None:
        """The postal address."""
        return self._read("address")

    @property
    def other_identifier(self) -> list[IdentifierEntry]:
        """Identifiers in other systems."""
        return self._read("other_identifier")

    @property
    def official(self) -> str | None:
        """The name of the person who is authorised to speak for the organisation."""
        return self._read("official")

    @property
    def parent_org(self) -> Profile | None:
        """The organisation of which this one is a part."""
        return self._read("parent_org")

    @property
    def family_name(self) -> str | None:
        """The family name."""
        return self._read("family_name")

    @property
    def given_name(self) -> str | None:
        """The given name."""
        return self._read("given_name")

    @property
    def additional_name(self) -> str | None:
        """A middle name or another name."""
        return self._read("additional_name")

    @property
    def patronymic_name(self) -> str | None:
        """The patronymic name."""
        return self._read("patronymic_name")

    @property
    def honorific_prefix(self) -> str | None:
        """What stands before the name, such as `Dr`."""
        return self._read("honorific_prefix")

    @property
    def honorific_suffix(self) -> str | None:
        """What stands behind the name, such as `M.D.`"""
        return self._read("honorific_suffix")

    @property
    def family_name_prefix(self) -> str | None:
        """What stands before the family name, such as `de`."""
        return self._read("family_name_prefix")

    @property
    def date_of_birth(self) -> str | None:
        """The date of birth."""
        return self._read("date_of_birth")

    @property
    def is_reference(self) -> bool:
        """Whether only the URL of the profile is written, as an issuer may be."""
        return self._is_reference()


class Proof(View):
    """A proof inside a credential (OB 3.0, Proof)."""

    __slots__ = ()
    _class = "Proof"

    @property
    def created(self) -> DateTime | None:
        """When the proof was made."""
        return self._read("created")

    @property
    def cryptosuite(self) -> str | None:
        """The suite by which it was made."""
        return self._read("cryptosuite")

    @property
    def challenge(self) -> str | None:
        """What the proof answers."""
        return self._read("challenge")

    @property
    def domain(self) -> str | None:
        """For whom the proof was made."""
        return self._read("domain")

    @property
    def nonce(self) -> str | None:
        """What makes the proof unlike others of the same document."""
        return self._read("nonce")

    @property
    def proof_purpose(self) -> str | None:
        """The purpose: of a badge's proof, `assertionMethod`."""
        return self._read("proof_purpose")

    @property
    def proof_value(self) -> str | None:
        """The signature."""
        return self._read("proof_value")

    @property
    def verification_method(self) -> str | None:
        """The URL of the public key."""
        return self._read("verification_method")


class RefreshService(View):
    """Where to get the current edition of a credential (OB 3.0, RefreshService)."""

    __slots__ = ()
    _class = "RefreshService"

    @property
    def id(self) -> str | None:
        """The URL of the service."""
        return self._read("id")


class Related(View):
    """Another edition of an achievement: in another language, or an earlier one (OB 3.0, Related)."""

    __slots__ = ()
    _class = "Related"

    @property
    def id(self) -> str | None:
        """The URI of the other edition."""
        return self._read("id")

    @property
    def in_language(self) -> str | None:
        """Its language."""
        return self._read("in_language")

    @property
    def version(self) -> str | None:
        """Its version."""
        return self._read("version")


class Result(View):
    """What was reached: a value, a level or a status (OB 3.0, Result)."""

    __slots__ = ()
    _class = "Result"

    @property
    def achieved_level(self) -> str | None:
        """The id of the rubric criterion level that was reached."""
        return self._read("achieved_level")

    @property
    def alignment(self) -> list[Alignment]:
        """What the result aligns with."""
        return self._read("alignment")

    @property
    def result_description(self) -> str | None:
        """The id of a result description of the achievement."""
        return self._read("result_description")

    @property
    def status(self) -> str | None:
        """How far the learner has come. Demanded where the description is of the type `Status`."""
        return self._read("status")

    @property
    def value(self) -> str | None:
        """The value that was reached."""
        return self._read("value")


class ResultDescription(View):
    """A result that may be reached, with its scale (OB 3.0, ResultDescription)."""

    __slots__ = ()
    _class = "ResultDescription"

    @property
    def id(self) -> str | None:
        """The URI by which results refer to it."""
        return self._read("id")

    @property
    def alignment(self) -> list[Alignment]:
        """What the result aligns with."""
        return self._read("alignment")

    @property
    def allowed_value(self) -> list[str]:
        """The values that a result may have, from the lowest to the highest."""
        return self._read("allowed_value")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def required_level(self) -> str | None:
        """The id of the rubric criterion level that has to be reached."""
        return self._read("required_level")

    @property
    def required_value(self) -> str | None:
        """The value that has to be reached."""
        return self._read("required_value")

    @property
    def result_type(self) -> str | None:
        """The kind of result."""
        return self._read("result_type")

    @property
    def rubric_criterion_level(self) -> list[RubricCriterionLevel]:
        """The levels of the rubric, from the lowest to the highest."""
        return self._read("rubric_criterion_level")

    @property
    def value_max(self) -> str | None:
        """The highest value that a result may have."""
        return self._read("value_max")

    @property
    def value_min(self) -> str | None:
        """The lowest value that a result may have."""
        return self._read("value_min")


class RubricCriterionLevel(View):
    """A level of a rubric (OB 3.0, RubricCriterionLevel)."""

    __slots__ = ()
    _class = "RubricCriterionLevel"

    @property
    def id(self) -> str | None:
        """The URI by which results and result descriptions refer to it."""
        return self._read("id")

    @property
    def alignment(self) -> list[Alignment]:
        """What the level aligns with."""
        return self._read("alignment")

    @property
    def description(self) -> str | None:
        """What it takes to be on the level."""
        return self._read("description")

    @property
    def level(self) -> str | None:
        """The rank of the level, as the issuer names ranks."""
        return self._read("level")

    @property
    def name(self) -> str | None:
        """The name."""
        return self._read("name")

    @property
    def points(self) -> str | None:
        """The points that the level is worth."""
        return self._read("points")


class TermsOfUse(View):
    """Terms of use (OB 3.0, TermsOfUse)."""

    __slots__ = ()
    _class = "TermsOfUse"

    @property
    def id(self) -> str | None:
        """The URI of the terms."""
        return self._read("id")


class VerifiableCredential(View):
    """What all credentials have in common (OB 3.0, VerifiableCredential)."""

    __slots__ = ()
    _class = "VerifiableCredential"

    @property
    def context(self) -> list[Any]:
        """The contexts, in their order."""
        return self._read("context")

    @property
    def id(self) -> str | None:
        """The credential's URI."""
        return self._read("id")

    @property
    def issuer(self) -> Profile | None:
        """Who issues it."""
        return self._read("issuer")

    @property
    def valid_from(self) -> DateTime | None:
        """From when it is valid."""
        return self._read("valid_from")

    @property
    def valid_until(self) -> DateTime | None:
        """Until when it is valid."""
        return self._read("valid_until")

    @property
    def credential_subject(self) -> CredentialSubject | None:
        """Whom it speaks of."""
        return self._read("credential_subject")

    @property
    def proof(self) -> list[Proof]:
        """The proofs."""
        return self._read("proof")

    @property
    def credential_schema(self) -> list[CredentialSchema]:
        """The schemas that the credential keeps."""
        return self._read("credential_schema")

    @property
    def credential_status(self) -> CredentialStatus | None:
        """Where to learn whether it was revoked."""
        return self._read("credential_status")

    @property
    def refresh_service(self) -> RefreshService | None:
        """Where to get the current edition."""
        return self._read("refresh_service")

    @property
    def terms_of_use(self) -> list[TermsOfUse]:
        """The terms of use."""
        return self._read("terms_of_use")

//! Every sentence of core in English. Written by `cargo xtask words` from `words/en.toml`: change that, not this.

/// The sentences of findings and errors.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod phrase {
    use crate::code::Code;
    use crate::words::sentence::Phrase;

    pub(crate) static CLR_ASSOCIATION_UNLINKED: Phrase = Phrase::new(Code::ClrAssociationUnlinked, "clr.association.unlinked", "an association must name the id of an achievement in the record, and {found} is none: the issuer must correct it and sign again");
    pub(crate) static CLR_CREDENTIAL_DEEPER: Phrase = Phrase::new(Code::ClrCredentialDeeper, "clr.credential.deeper", "this record is in {depth} others, one in the other, and so deep nothing is verified: verify this record by itself, or raise the limit");
    pub(crate) static CLR_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::ClrCredentialInvalid, "clr.credential.invalid", "this credential of the record is not valid: its own report says why");
    pub(crate) static CLR_CREDENTIAL_OTHER: Phrase = Phrase::new(Code::ClrCredentialOther, "clr.credential.other", "this credential of the record is none of Open Badges, which is allowed: it was checked by the rules of the W3C alone");
    pub(crate) static CLR_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::ClrCredentialUndetermined, "clr.credential.undetermined", "whether this credential of the record is valid cannot be told: its own report says why, and what would settle it");
    pub(crate) static CLR_SUBJECT_OTHER: Phrase = Phrase::new(Code::ClrSubjectOther, "clr.subject.other", "the record is that of {expected}, and {found} earned this credential: the issuer of the record must put only credentials of its owner in it");
    pub(crate) static CONFORMANCE_ARRAY_EXPECTED: Phrase = Phrase::new(Code::ConformanceArrayExpected, "conformance.array.expected", "there must be an array even of one value, and here is {found:json-type} without one: the issuer must put it in brackets and sign again");
    pub(crate) static CONFORMANCE_ARRAY_SEVERAL: Phrase = Phrase::new(Code::ConformanceArraySeveral, "conformance.array.several", "there must be one value, and there is an array of {found}: the issuer must choose one and sign again");
    pub(crate) static CONFORMANCE_ARRAY_UNEXPECTED: Phrase = Phrase::new(Code::ConformanceArrayUnexpected, "conformance.array.unexpected", "the value must be written by itself, and it is in an array: the issuer must remove the brackets and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing", "the context in this place must be {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING_ARRAY: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing/array", "@context must be an array of contexts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_MISSING_END: Phrase = Phrase::new(Code::ConformanceContextMissing, "conformance.context.missing/end", "the context in this place must be {expected}, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_OLDER: Phrase = Phrase::new(Code::ConformanceContextOlder, "conformance.context.older", "the context is {found}, and the current one is {current}: the issuer should use that for new credentials");
    pub(crate) static CONFORMANCE_CONTEXT_ORDER: Phrase = Phrase::new(Code::ConformanceContextOrder, "conformance.context.order", "the context in this place must be {expected}, which is in another place, and here is {found}: the issuer must put the contexts in order and sign again");
    pub(crate) static CONFORMANCE_CONTEXT_ORDER_END: Phrase = Phrase::new(Code::ConformanceContextOrder, "conformance.context.order/end", "the context in this place must be {expected}, which is in another place, and here is none: the issuer must put the contexts in order and sign again");
    pub(crate) static CONFORMANCE_CRITERIA_EMPTY: Phrase = Phrase::new(Code::ConformanceCriteriaEmpty, "conformance.criteria.empty", "the criteria must have an id or a narrative that says what had to be done, and they have neither: the issuer must add one and sign again");
    pub(crate) static CONFORMANCE_ENDORSEMENT_UNPROVED: Phrase = Phrase::new(Code::ConformanceEndorsementUnproved, "conformance.endorsement.unproved", "an endorsement must have a proof of its own, and this one has none: its author must sign it, then the issuer must sign again");
    pub(crate) static CONFORMANCE_FORMAT_COMPACT_JWS: Phrase = Phrase::new(Code::ConformanceFormatCompactJws, "conformance.format.compact-jws", "the value must be a compact JSON Web Signature, three parts with dots between them, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_COUNTRY: Phrase = Phrase::new(Code::ConformanceFormatCountry, "conformance.format.country", "the value must be a country code of two capital letters, such as NL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_DATE: Phrase = Phrase::new(Code::ConformanceFormatDate, "conformance.format.date", "the value must be a date, such as 2026-01-31, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_DATE_TIME: Phrase = Phrase::new(Code::ConformanceFormatDateTime, "conformance.format.date-time", "the value must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_LANGUAGE: Phrase = Phrase::new(Code::ConformanceFormatLanguage, "conformance.format.language", "the value must be a language code, such as en or pt-BR, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_URI: Phrase = Phrase::new(Code::ConformanceFormatUri, "conformance.format.uri", "the value must be an absolute URL or URN, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_FORMAT_ZONE: Phrase = Phrase::new(Code::ConformanceFormatZone, "conformance.format.zone", "the value must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is \"{found}\", without one: the issuer must add the zone and sign again");
    pub(crate) static CONFORMANCE_IDENTITY_HASH: Phrase = Phrase::new(Code::ConformanceIdentityHash, "conformance.identity-hash", "a hashed identity must be sha256$ and 64 hexadecimal digits, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_IMAGE_BARE: Phrase = Phrase::new(Code::ConformanceImageBare, "conformance.image.bare", "an image must be an object, Image, with an id and a type, and it is the URL \"{found}\" alone: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_ISSUER_BARE: Phrase = Phrase::new(Code::ConformanceIssuerBare, "conformance.issuer.bare", "the issuer is named by its URL alone, which some verifiers cannot read: the issuer should write an object with id, type and name");
    pub(crate) static CONFORMANCE_ISSUER_OBJECT: Phrase = Phrase::new(Code::ConformanceIssuerObject, "conformance.issuer.object", "the issuer must be an object, Profile, and it is a URL alone, which the data model 1.1 does not allow: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_KIND_OTHER: Phrase = Phrase::new(Code::ConformanceKindOther, "conformance.kind.other", "the document must be an Open Badge (a badge, an endorsement or a learner record), and it is a credential of the type {found}: if that is what you want, accept its type, or any type, and it is checked by the rules of the W3C");
    pub(crate) static CONFORMANCE_LEVEL_UNKNOWN: Phrase = Phrase::new(Code::ConformanceLevelUnknown, "conformance.level.unknown", "achievedLevel must be the id of a rubric criterion level of the achievement, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_LEVEL_UNKNOWN_REQUIRED: Phrase = Phrase::new(Code::ConformanceLevelUnknown, "conformance.level.unknown/required", "requiredLevel must be the id of a level of this description, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_MISSING: Phrase = Phrase::new(Code::ConformanceMemberMissing, "conformance.member.missing", "the {class} must have the member {member}, and it has none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_MISSING_RENAMED: Phrase = Phrase::new(Code::ConformanceMemberMissing, "conformance.member.missing/renamed", "the credential has {found} and no {expected}, as that is called in the data model {edition}, in which the credential is written: the issuer must rename it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_RENAMED: Phrase = Phrase::new(Code::ConformanceMemberRenamed, "conformance.member.renamed", "the credential has {found}, which is called {expected} in the data model {edition}, in which the credential is written: the issuer must rename it and sign again");
    pub(crate) static CONFORMANCE_MEMBER_UNKNOWN: Phrase = Phrase::new(Code::ConformanceMemberUnknown, "conformance.member.unknown", "the {class} has the member \"{member}\", which the standard does not know and does not allow to be added here: the issuer must remove it and sign again");
    pub(crate) static CONFORMANCE_NOT_A_BADGE: Phrase = Phrase::new(Code::ConformanceNotABadge, "conformance.not-a-badge", "the document must be a badge, whose type is VerifiableCredential and OpenBadgeCredential, and its type is {found}: ask for the badge itself");
    pub(crate) static CONFORMANCE_NOT_A_BADGE_NO_TYPE: Phrase = Phrase::new(Code::ConformanceNotABadge, "conformance.not-a-badge/no-type", "the document must be a badge, whose type is VerifiableCredential and OpenBadgeCredential, and it has no type: ask for the badge itself");
    pub(crate) static CONFORMANCE_RESULT_STATUS_MISSING: Phrase = Phrase::new(Code::ConformanceResultStatusMissing, "conformance.result.status-missing", "the result must have a status, because its description is of the type Status, and it has none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_RESULT_UNLINKED: Phrase = Phrase::new(Code::ConformanceResultUnlinked, "conformance.result.unlinked", "resultDescription must be the id of a result description of the achievement, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_SCHEMA_MISSING: Phrase = Phrase::new(Code::ConformanceSchemaMissing, "conformance.schema.missing", "one of the schemas must have the type {expected} and an address that begins with {folder}, and none has: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_SUBJECT_UNIDENTIFIED: Phrase = Phrase::new(Code::ConformanceSubjectUnidentified, "conformance.subject.unidentified", "the subject must have an id or an identifier that says who earned the badge, and it has neither: the issuer must add one and sign again");
    pub(crate) static CONFORMANCE_TYPE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type", "the type must contain {expected}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ANY: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/any", "the type must be a text, or a list of texts, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ANY_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/any-none", "there must be a type, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_TYPE_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/none", "there must be a type that contains {expected}, and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/one", "the type must be \"{expected}\" alone, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_TYPE_ONE_NONE: Phrase = Phrase::new(Code::ConformanceType, "conformance.type/one-none", "there must be the type \"{expected}\", and there is none: the issuer must add it and sign again");
    pub(crate) static CONFORMANCE_VCDM_1_1: Phrase = Phrase::new(Code::ConformanceVcdm11, "conformance.vcdm-1-1", "the credential is written in the data model 1.1, which is still read: the issuer should write new credentials in 2.0");
    pub(crate) static CONFORMANCE_WORD_UNKNOWN: Phrase = Phrase::new(Code::ConformanceWordUnknown, "conformance.word.unknown", "the value must be one of {vocabulary} ({words}), and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WORD_UNKNOWN_EXTENSIBLE: Phrase = Phrase::new(Code::ConformanceWordUnknown, "conformance.word.unknown/extensible", "the value must be one of {vocabulary} ({words}), or a word of the issuer's own that begins with ext:, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type", "the value must be {expected:json-type}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE_LANGUAGE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/language", "the value must be a plain text, and it is a text with its language: the issuer must write the text alone, and give other languages achievements of their own, named by related and inLanguage");
    pub(crate) static CONFORMANCE_WRONG_TYPE_OBJECT: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/object", "the value must be an object, {class}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static CONFORMANCE_WRONG_TYPE_REFERENCE: Phrase = Phrase::new(Code::ConformanceWrongType, "conformance.wrong-type/reference", "the value must be a URL, or an object, {class}, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static ENDORSEMENTS_DEEPER: Phrase = Phrase::new(Code::EndorsementsDeeper, "endorsements.deeper", "this is an endorsement of an endorsement, and so deep none is verified: do not count it, or raise the limit");
    pub(crate) static ENDORSEMENTS_INVALID: Phrase = Phrase::new(Code::EndorsementsInvalid, "endorsements.invalid", "this endorsement is not valid, as its own report says: do not count it");
    pub(crate) static ENDORSEMENTS_INVALID_CAUSE: Phrase = Phrase::new(Code::EndorsementsInvalid, "endorsements.invalid/cause", "this endorsement is not valid, as its own report says: {cause}. Do not count it");
    pub(crate) static ENDORSEMENTS_MALFORMED: Phrase = Phrase::new(Code::EndorsementsMalformed, "endorsements.malformed", "an endorsement must be an object, EndorsementCredential, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static ENDORSEMENTS_MALFORMED_TOKEN: Phrase = Phrase::new(Code::EndorsementsMalformed, "endorsements.malformed/token", "an entry of endorsementJwt must be a compact JWS, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other", "the endorsement is on {expected}, and endorses {found}: it says nothing of what it is on, so do not count it");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER_NO_ID: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other/no-id", "the endorsement is on {expected}, and endorses something without an id: it says nothing of what it is on, so do not count it");
    pub(crate) static ENDORSEMENTS_SUBJECT_OTHER_ON_NO_ID: Phrase = Phrase::new(Code::EndorsementsSubjectOther, "endorsements.subject.other/on-no-id", "the endorsement is on something without an id, so what it endorses cannot be this: do not count it");
    pub(crate) static ENDORSEMENTS_UNDETERMINED: Phrase = Phrase::new(Code::EndorsementsUndetermined, "endorsements.undetermined", "whether this endorsement is valid cannot be told, as its own report says: do not count it until that is settled");
    pub(crate) static ENDORSEMENTS_UNDETERMINED_CAUSE: Phrase = Phrase::new(Code::EndorsementsUndetermined, "endorsements.undetermined/cause", "whether this endorsement is valid cannot be told, as its own report says: {cause}. Do not count it until that is settled");
    pub(crate) static ISSUER_KEY_MISMATCH: Phrase = Phrase::new(Code::IssuerKeyMismatch, "issuer.key.mismatch", "the credential says that {issuer} issued it, but the key that signed it belongs to {found}: the issuer did not sign this, so do not rely on it");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted", "only this credential says that the key in {method} is the issuer's, and anybody can write that: fetch the issuer's own document, which lists its keys, and verify again");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_NOWHERE: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/nowhere", "only this credential says that the key is the issuer's, and the issuer's name, {issuer}, leads to no document that could confirm it: ask the issuer which key is theirs, and trust that key");
    pub(crate) static ISSUER_KEY_SELF_ASSERTED_PRESENTATION: Phrase = Phrase::new(Code::IssuerKeySelfAsserted, "issuer.key.self-asserted/presentation", "only this presentation says that the key is that of its holder, {holder}, and anybody can write that: fetch the holder's own document, which lists the keys, and verify again");
    pub(crate) static ISSUER_MALFORMED_NO_ID: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-id", "the issuer must be a URL, or an object whose id is a URL: the issuer must correct it and sign again");
    pub(crate) static ISSUER_MALFORMED_NO_URL: Phrase = Phrase::new(Code::IssuerMalformed, "issuer.malformed/no-url", "the issuer's id must be an absolute URL, and it is \"{found}\": the issuer must correct it and sign again");
    pub(crate) static ISSUER_MISSING: Phrase = Phrase::new(Code::IssuerMissing, "issuer.missing", "the credential names no issuer: ask for one that says who issued it");
    pub(crate) static JSONLD_EMPTY_VALUE_ARRAY: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/array", "the member is an empty array, which says nothing and is not allowed: the issuer must remove it and sign again");
    pub(crate) static JSONLD_EMPTY_VALUE_NULL: Phrase = Phrase::new(Code::JsonldEmptyValue, "jsonld.empty-value/null", "the member is null, which says nothing and is not allowed: the issuer must remove it and sign again");
    pub(crate) static LIMIT_CREDENTIALS: Phrase = Phrase::new(Code::LimitCredentials, "limit.credentials", "here are {found} credentials in others, and at most {most} are verified, so none was: raise the limit, or ask the holder for fewer at once");
    pub(crate) static LIMIT_ENDORSEMENTS: Phrase = Phrase::new(Code::LimitEndorsements, "limit.endorsements", "the credential has more than {most} endorsements, as many as are verified, so none was: raise the limit, or do not count them");
    pub(crate) static LIMIT_FINDINGS: Phrase = Phrase::new(Code::LimitFindings, "limit.findings", "the credential has {found} faults, and there may be more, which are not looked for: the issuer must correct these first");
    pub(crate) static LIMIT_SCHEMA_SEVERAL: Phrase = Phrase::new(Code::LimitSchema, "limit.schema/several", "the credential names {found} schemas beside those of the standard, and at most {most} are looked at, so none was: raise the limit, or ask the issuer for a credential with fewer");
    pub(crate) static LIMIT_STATUS_ENTRIES: Phrase = Phrase::new(Code::LimitStatusEntries, "limit.status-entries", "the credential has {found} status entries, and at most {most} are looked up: raise the limit, or ask the issuer for a credential with fewer");
    pub(crate) static OPEN_UNRECOGNISED_INSTEAD: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/instead", "here is {found}");
    pub(crate) static OPEN_UNRECOGNISED_NOTHING: Phrase = Phrase::new(Code::OpenUnrecognised, "open.unrecognised/nothing", "it is something else");
    pub(crate) static PRESENTATION_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::PresentationCredentialInvalid, "presentation.credential.invalid", "this credential is not valid: its own report says why");
    pub(crate) static PRESENTATION_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::PresentationCredentialUndetermined, "presentation.credential.undetermined", "whether this credential is valid cannot be told: its own report says why, and what would settle it");
    pub(crate) static PRESENTATION_EMPTY: Phrase = Phrase::new(Code::PresentationEmpty, "presentation.empty", "the presentation holds no credential, which is allowed, and proves only that its holder made it: ask the holder for one that holds the credential");
    pub(crate) static PRESENTATION_HOLDER_MISMATCH: Phrase = Phrase::new(Code::PresentationHolderMismatch, "presentation.holder.mismatch", "the presentation says that {holder} presents it, but the key that signed it belongs to somebody else: ask the holder to present it");
    pub(crate) static PRESENTATION_HOLDER_MISSING: Phrase = Phrase::new(Code::PresentationHolderMissing, "presentation.holder.missing", "the presentation does not say who presents it, so whose key signed it was not checked: if that matters, ask the holder for one that names them");
    pub(crate) static PRESENTATION_MALFORMED_CREDENTIAL: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/credential", "here must be a credential, as an object or a JWT, and here is {found:json-type}: ask for the credential itself");
    pub(crate) static PRESENTATION_MALFORMED_HOLDER: Phrase = Phrase::new(Code::PresentationMalformed, "presentation.malformed/holder", "the holder must be a URL, or an object whose id is a URL: the holder must correct it and sign again");
    pub(crate) static PRESENTATION_SUBJECT_OTHER: Phrase = Phrase::new(Code::PresentationSubjectOther, "presentation.subject.other", "{holder} presents a credential that {subject} earned: if the holder must be who earned it, ask {subject} to present it");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous", "this proof builds on the proof with the id {previous}, and several have that id: the issuer must give each proof its own id and sign again");
    pub(crate) static PROOF_CHAIN_AMBIGUOUS_TWICE: Phrase = Phrase::new(Code::ProofChainAmbiguous, "proof.chain.ambiguous/twice", "this proof names the proof with the id {previous} twice as one it builds on: the issuer must name it once and sign again");
    pub(crate) static PROOF_CHAIN_BROKEN: Phrase = Phrase::new(Code::ProofChainBroken, "proof.chain.broken", "this proof builds on another proof (previousProof), which does not hold: ask for the credential as it was issued");
    pub(crate) static PROOF_CHAIN_MISSING: Phrase = Phrase::new(Code::ProofChainMissing, "proof.chain.missing", "this proof builds on a proof with the id {previous}, and there is none: ask for the credential with all its proofs");
    pub(crate) static PROOF_CHAIN_UNCHECKED: Phrase = Phrase::new(Code::ProofChainUnchecked, "proof.chain.unchecked", "this proof builds on another proof (previousProof), which could not be checked: what is said of that proof tells what would settle it");
    pub(crate) static PROOF_CHALLENGE_MISMATCH: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch", "the proof must answer the challenge \"{expected}\", and its challenge is {found}: it was made for another occasion, so ask the holder to present it anew");
    pub(crate) static PROOF_CHALLENGE_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofChallengeMismatch, "proof.challenge.mismatch/absent", "the proof must answer the challenge \"{expected}\", and it has no challenge: ask the holder to present it anew");
    pub(crate) static PROOF_CREATED_LATER: Phrase = Phrase::new(Code::ProofCreatedLater, "proof.created.later", "the proof says that it was made on {created}, which is later than the time of this verification: check the clock of this computer, then that of the signer");
    pub(crate) static PROOF_CREATED_MALFORMED: Phrase = Phrase::new(Code::ProofCreatedMalformed, "proof.created.malformed", "the date on which the proof was made must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_DOMAIN_MISMATCH: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch", "the proof must be made for the domain \"{expected}\", and its domain is {found}: it was made for another place, so ask the holder to present it anew");
    pub(crate) static PROOF_DOMAIN_MISMATCH_ABSENT: Phrase = Phrase::new(Code::ProofDomainMismatch, "proof.domain.mismatch/absent", "the proof must be made for the domain \"{expected}\", and it names no domain: ask the holder to present it anew");
    pub(crate) static PROOF_EXPIRED: Phrase = Phrase::new(Code::ProofExpired, "proof.expired", "the proof ended on {expires}: ask the signer for a new one");
    pub(crate) static PROOF_EXPIRES_MALFORMED: Phrase = Phrase::new(Code::ProofExpiresMalformed, "proof.expires.malformed", "the date on which the proof ends must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_FORMAT_UNKNOWN: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown", "this version cannot check a proof of the type \"{type}\"; it checks {known}: verify with software that knows this type");
    pub(crate) static PROOF_FORMAT_UNKNOWN_SUITE: Phrase = Phrase::new(Code::ProofFormatUnknown, "proof.format.unknown/suite", "this version cannot check a proof of the type \"{type}\" with the cryptosuite \"{cryptosuite}\"; it checks {known}: verify with software that knows this cryptosuite");
    pub(crate) static PROOF_MALFORMED: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed", "a proof must be an object with a type, and here is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_MALFORMED_NO_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/no-type", "the proof has no type, so nothing says how to check it: the issuer must add it and sign again");
    pub(crate) static PROOF_MALFORMED_TYPE: Phrase = Phrase::new(Code::ProofMalformed, "proof.malformed/type", "a proof must have one type, and this one has {found}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MALFORMED: Phrase = Phrase::new(Code::ProofMethodMalformed, "proof.method.malformed", "verificationMethod, which names the key, must be a URL, and it is {found:json-type}: the issuer must correct it and sign again");
    pub(crate) static PROOF_METHOD_MISSING: Phrase = Phrase::new(Code::ProofMethodMissing, "proof.method.missing", "the proof does not name the key that made it (verificationMethod): the issuer must add it and sign again");
    pub(crate) static PROOF_PURPOSE_MISMATCH: Phrase = Phrase::new(Code::ProofPurposeMismatch, "proof.purpose.mismatch", "the proof must be made for the purpose \"{expected}\", and its purpose is {found}: a signature for one purpose does not count for another, so the issuer must sign for the right one");
    pub(crate) static PROOF_PURPOSE_MISSING: Phrase = Phrase::new(Code::ProofPurposeMissing, "proof.purpose.missing", "the proof must say that it is made for \"{expected}\", and it has no proofPurpose: the issuer must add it and sign again");
    pub(crate) static RECIPIENT_INCOMPARABLE: Phrase = Phrase::new(Code::RecipientIncomparable, "recipient.incomparable", "whether the credential was earned by \"{expected}\" cannot be told, because it names its owner by identifiers of other kinds: ask the holder which of these is theirs, and verify with that one");
    pub(crate) static RECIPIENT_MISMATCH: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch", "the credential was not earned by \"{expected}\": ask the holder for one that was, or verify with the identifier under which it was earned");
    pub(crate) static RECIPIENT_MISMATCH_CASE: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/case", "the credential was not earned by \"{expected}\", but it names \"{found}\", with other capital letters: verify with that if it is who you mean");
    pub(crate) static RECIPIENT_MISMATCH_NEARLY: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/nearly", "the credential was not earned by \"{expected}\", but it names \"{found}\" ({how:spelling}; of the type {type}): verify with that if it is who you mean");
    pub(crate) static RECIPIENT_MISMATCH_NEARLY_ID: Phrase = Phrase::new(Code::RecipientMismatch, "recipient.mismatch/nearly-id", "the credential was not earned by \"{expected}\", but its subject's id is \"{found}\" ({how:spelling}): verify with that if it is who you mean");
    pub(crate) static RECIPIENT_UNKNOWN: Phrase = Phrase::new(Code::RecipientUnknown, "recipient.unknown", "the credential does not say who earned it: ask the issuer for one that does");
    pub(crate) static REFRESH_CURRENT: Phrase = Phrase::new(Code::RefreshCurrent, "refresh.current", "the edition at this address is valid from the same instant: this one is current");
    pub(crate) static REFRESH_INVALID: Phrase = Phrase::new(Code::RefreshInvalid, "refresh.invalid", "the current edition of the credential is not valid: {cause}. Only this one is judged; the issuer must correct what is published at this address");
    pub(crate) static REFRESH_NEWER: Phrase = Phrase::new(Code::RefreshNewer, "refresh.newer", "there is a newer edition of the credential, valid from {found}; this one is valid from {own}: use the newer one");
    pub(crate) static REFRESH_OLDER: Phrase = Phrase::new(Code::RefreshOlder, "refresh.older", "the edition at this address is valid from {found}, and so older than this one, which is valid from {own}: the issuer must publish the current one there");
    pub(crate) static REFRESH_OTHER: Phrase = Phrase::new(Code::RefreshOther, "refresh.other", "the current edition of this credential must be at this address, and what is there has another id, another issuer or another kind: only this one is judged; the issuer must correct what is published there");
    pub(crate) static REFRESH_UNANSWERED: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered", "a newer edition of the credential may exist, and where it is cannot be told: the issuer must name one service of the type {expected} with an https address as its id, and sign again");
    pub(crate) static REFRESH_UNANSWERED_MISSING: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered/missing", "a newer edition of the credential may be at {url}: provide what is there, and verify again");
    pub(crate) static REFRESH_UNANSWERED_UNPROVEN: Phrase = Phrase::new(Code::RefreshUnanswered, "refresh.unanswered/unproven", "a newer edition of the credential may exist, and it is not looked for, because this one is not proven to be the issuer's: settle that first, then verify again");
    pub(crate) static REFRESH_UNAVAILABLE: Phrase = Phrase::new(Code::RefreshUnavailable, "refresh.unavailable", "a newer edition of the credential may be at {url}, which cannot be fetched: only this one is judged; verify again later, or ask the issuer");
    pub(crate) static REFRESH_UNDETERMINED: Phrase = Phrase::new(Code::RefreshUndetermined, "refresh.undetermined", "whether the current edition of the credential is valid cannot be told: {cause}. Only this one is judged");
    pub(crate) static SCHEMA_CREDENTIAL_INVALID: Phrase = Phrase::new(Code::SchemaCredentialInvalid, "schema.credential.invalid", "the credential cannot be checked against its schema, because the credential that holds the schema is not valid: {cause}. The publisher of the schema must correct it");
    pub(crate) static SCHEMA_CREDENTIAL_UNDETERMINED: Phrase = Phrase::new(Code::SchemaCredentialUndetermined, "schema.credential.undetermined", "whether the credential that holds the schema is valid cannot be told: {cause}");
    pub(crate) static SCHEMA_DOCUMENT_MISSING: Phrase = Phrase::new(Code::SchemaDocumentMissing, "schema.document.missing", "the credential names the schema {url}, which was not provided: provide it and verify again");
    pub(crate) static SCHEMA_DOCUMENT_UNAVAILABLE: Phrase = Phrase::new(Code::SchemaDocumentUnavailable, "schema.document.unavailable", "the credential names the schema {url}, which cannot be fetched, so that the credential was not checked against it: verify again later, or ask the issuer");
    pub(crate) static SCHEMA_KIND: Phrase = Phrase::new(Code::SchemaKind, "schema.kind", "an entry of credentialSchema must have the type 1EdTechJsonSchemaValidator2019, JsonSchema or JsonSchemaCredential and a URL as its id, and this one has not, so that the credential cannot be checked against it: ask the issuer which schema is meant");
    pub(crate) static SCHEMA_MALFORMED_NONE: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/none", "the subject of a JsonSchemaCredential must have a jsonSchema, an object, and this one has none: the publisher of the schema must correct it");
    pub(crate) static SCHEMA_MALFORMED_OTHER: Phrase = Phrase::new(Code::SchemaMalformed, "schema.malformed/other", "a credential that holds a schema must be at this address, and another document is there: {cause}. The publisher of the schema must correct it");
    pub(crate) static SCHEMA_UNANSWERED: Phrase = Phrase::new(Code::SchemaUnanswered, "schema.unanswered", "the credential names the schema {url}, and this build does not check schemas of others: verify with the command line, or with a build with the feature `jsonschema`");
    pub(crate) static STATUS_ENTRY_MALFORMED_NO_ID: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/no-id", "the list names revoked credentials by their ids, and this credential has no id: the issuer must add one and sign again");
    pub(crate) static STATUS_ENTRY_MALFORMED_NONE: Phrase = Phrase::new(Code::StatusEntryMalformed, "status.entry.malformed/none", "credentialStatus must say where to look whether the credential was revoked, and it is empty: the issuer must correct it and sign again");
    pub(crate) static STATUS_LIST_COPY: Phrase = Phrase::new(Code::StatusListCopy, "status.list.copy", "lists of this kind have no signature, and this is a copy that was not fetched from {url} now: anybody may have written it, so it is no answer; let it be fetched, or ask the issuer");
    pub(crate) static STATUS_LIST_ID: Phrase = Phrase::new(Code::StatusListId, "status.list.id", "the status list must have the id {expected}, and its id is {found}: it may be another list, so it is no answer; provide the right one, or ask its publisher");
    pub(crate) static STATUS_LIST_INSECURE: Phrase = Phrase::new(Code::StatusListInsecure, "status.list.insecure", "a list without a signature must be at an https address, and this one is at {url}: anybody on the way there can change it, so it is no answer; ask the issuer whether the credential was revoked");
    pub(crate) static STATUS_LIST_INVALID: Phrase = Phrase::new(Code::StatusListInvalid, "status.list.invalid", "whether the credential was revoked cannot be looked up, because its status list is not valid: {cause}. The publisher of the list must correct it");
    pub(crate) static STATUS_LIST_ISSUER: Phrase = Phrase::new(Code::StatusListIssuer, "status.list.issuer", "the status list is issued by {found}, the credential by {expected}, and nothing says that the one may speak for the other: let the list be fetched from its address, or trust its issuer if you know them, or ask the issuer of the credential");
    pub(crate) static STATUS_LIST_KEEPER: Phrase = Phrase::new(Code::StatusListKeeper, "status.list.keeper", "{found} publishes and signs the status list, not the issuer of the credential: what it says is their word");
    pub(crate) static STATUS_LIST_KIND: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind", "the status list must be a {expected}, and it is a {found}: the publisher of the list must put the right list at this address");
    pub(crate) static STATUS_LIST_KIND_NO_CREDENTIAL: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind/no-credential", "the status list must be a credential, and it is none: the publisher of the list must put the right list at this address");
    pub(crate) static STATUS_LIST_KIND_OTHER: Phrase = Phrase::new(Code::StatusListKind, "status.list.kind/other", "a status list must be at this address, and another document is there: {cause}. The publisher of the list must put it there");
    pub(crate) static STATUS_LIST_MALFORMED_INSTEAD: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/instead", "the list of revoked credentials must be JSON, and at this address is {found}: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_JSON: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/json", "the list of revoked credentials must be JSON, and it cannot be read: {cause}. The publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_NO_BITS: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/no-bits", "the status list has no encodedList, which must hold its bits: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_NO_REVOKED: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/no-revoked", "the list of revoked credentials has no revokedCredential, which must name them: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MALFORMED_SUBJECT: Phrase = Phrase::new(Code::StatusListMalformed, "status.list.malformed/subject", "the status list must have one credentialSubject, of the type {expected}, and it has another or several: the publisher of the list must correct it");
    pub(crate) static STATUS_LIST_MISSING: Phrase = Phrase::new(Code::StatusListMissing, "status.list.missing", "the credential can be revoked, and the list that says whether it was, {url}, was not provided: provide it and verify again");
    pub(crate) static STATUS_LIST_NESTED: Phrase = Phrase::new(Code::StatusListNested, "status.list.nested", "the status list has a status of its own, in a list that again has one, and so deep no list is looked up: ask the issuer whether the credential was revoked");
    pub(crate) static STATUS_LIST_PURPOSE: Phrase = Phrase::new(Code::StatusListPurpose, "status.list.purpose", "the credential says that the list is for \"{expected}\", and the list says {found}: so it does not answer; the publisher of the list and the issuer of the credential must say the same");
    pub(crate) static STATUS_LIST_PURPOSE_NONE: Phrase = Phrase::new(Code::StatusListPurpose, "status.list.purpose/none", "the credential says that the list is for \"{expected}\", and the list has no statusPurpose: so it does not answer; the publisher of the list must add it");
    pub(crate) static STATUS_LIST_UNAVAILABLE: Phrase = Phrase::new(Code::StatusListUnavailable, "status.list.unavailable", "the credential can be revoked, and the list that says whether it was, {url}, cannot be fetched: verify again later, or ask the issuer");
    pub(crate) static STATUS_LIST_UNDETERMINED: Phrase = Phrase::new(Code::StatusListUndetermined, "status.list.undetermined", "whether the status list is the issuer's cannot be told: {cause}");
    pub(crate) static STATUS_LIST_UNSIGNED: Phrase = Phrase::new(Code::StatusListUnsigned, "status.list.unsigned", "lists of this kind have no signature, so that this one is as trustworthy as the connection over which it came: the issuer should use a list that is signed");
    pub(crate) static STATUS_MESSAGE: Phrase = Phrase::new(Code::StatusMessage, "status.message", "the issuer gives the credential the status {value}, and does not say what that means: ask the issuer");
    pub(crate) static STATUS_MESSAGE_AT: Phrase = Phrase::new(Code::StatusMessage, "status.message/at", "the issuer gives the credential the status {value}; what that means is told at {at}");
    pub(crate) static STATUS_MESSAGE_TOLD: Phrase = Phrase::new(Code::StatusMessage, "status.message/told", "the issuer gives the credential the status {value}, which means: \"{told}\"");
    pub(crate) static STATUS_MESSAGE_TOLD_AT: Phrase = Phrase::new(Code::StatusMessage, "status.message/told-at", "the issuer gives the credential the status {value}, which means: \"{told}\"; more is told at {at}");
    pub(crate) static STATUS_PURPOSE_UNKNOWN: Phrase = Phrase::new(Code::StatusPurposeUnknown, "status.purpose.unknown", "the issuer has marked the credential for \"{purpose}\", and this version does not know what that means: ask the issuer");
    pub(crate) static STATUS_PURPOSE_UNKNOWN_TOLD: Phrase = Phrase::new(Code::StatusPurposeUnknown, "status.purpose.unknown/told", "the issuer has marked the credential for \"{purpose}\", and says of it: \"{told}\". This version does not know what that means: ask the issuer");
    pub(crate) static STATUS_REFRESH: Phrase = Phrase::new(Code::StatusRefresh, "status.refresh", "the issuer has a newer edition of the credential: ask the issuer for it");
    pub(crate) static STATUS_REFRESH_TOLD: Phrase = Phrase::new(Code::StatusRefresh, "status.refresh/told", "the issuer has a newer edition of the credential, and says of it: \"{told}\". Ask the issuer for it");
    pub(crate) static STATUS_REVOKED: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked", "the issuer has revoked the credential: do not rely on it; ask the issuer why");
    pub(crate) static STATUS_REVOKED_TOLD: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/told", "the issuer has revoked the credential, and says why: \"{told}\". Do not rely on it");
    pub(crate) static STATUS_REVOKED_UNCONFIRMED: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/unconfirmed", "a list that may not be the issuer's says that the credential is revoked: ask the issuer whether it is");
    pub(crate) static STATUS_REVOKED_UNCONFIRMED_TOLD: Phrase = Phrase::new(Code::StatusRevoked, "status.revoked/unconfirmed-told", "a list that may not be the issuer's says that the credential is revoked, and why: \"{told}\". Ask the issuer whether it is");
    pub(crate) static STATUS_SUSPENDED: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended", "the issuer has suspended the credential: it does not count for now; verify it again later");
    pub(crate) static STATUS_SUSPENDED_TOLD: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/told", "the issuer has suspended the credential, and says why: \"{told}\". It does not count for now; verify it again later");
    pub(crate) static STATUS_SUSPENDED_UNCONFIRMED: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/unconfirmed", "a list that may not be the issuer's says that the credential is suspended: ask the issuer whether it is");
    pub(crate) static STATUS_SUSPENDED_UNCONFIRMED_TOLD: Phrase = Phrase::new(Code::StatusSuspended, "status.suspended/unconfirmed-told", "a list that may not be the issuer's says that the credential is suspended, and why: \"{told}\". Ask the issuer whether it is");
    pub(crate) static STATUS_TOKEN_LIST_UNSUPPORTED: Phrase = Phrase::new(Code::StatusTokenListUnsupported, "status.token-list.unsupported", "the credential can be revoked in a Token Status List, and this version reads no such lists: ask the issuer whether it was revoked, or verify with software that reads them");
    pub(crate) static STATUS_TOKEN_LIST_UNSUPPORTED_AT: Phrase = Phrase::new(Code::StatusTokenListUnsupported, "status.token-list.unsupported/at", "the credential can be revoked in the Token Status List at {url}, and this version reads no such lists: ask the issuer whether it was revoked, or verify with software that reads them");
    pub(crate) static STATUS_UNANSWERED: Phrase = Phrase::new(Code::StatusUnanswered, "status.unanswered", "the credential can be revoked in a way that this version does not know, {type}: ask the issuer whether it was revoked");
    pub(crate) static TRUST_MALFORMED: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed", "an entry of the list of trusted issuers must be a DID, an https address, a key in multibase (z...), `registry URL`, or `federation URL KEYS`, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_ADDRESS: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/address", "an address on the list of trusted issuers must begin with https:// and name a host, without a user's name, and this one is \"{found}\"");
    pub(crate) static TRUST_MALFORMED_DID: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/did", "a DID on the list of trusted issuers, \"{found}\", is not well formed: {cause}");
    pub(crate) static TRUST_MALFORMED_FEDERATION: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/federation", "an entry for a federation must give the https address of its anchor, then the anchor's keys in multibase (z...), and this one gives \"{found}\"");
    pub(crate) static TRUST_MALFORMED_REGISTRY: Phrase = Phrase::new(Code::TrustMalformed, "trust.malformed/registry", "an entry for a registry must give its URL, and this one gives \"{found}\"");
    pub(crate) static VALIDITY_EXPIRED: Phrase = Phrase::new(Code::ValidityExpired, "validity.expired", "the credential was valid until {until}, and it is {now}: ask the issuer or the holder whether it was renewed");
    pub(crate) static VALIDITY_MALFORMED_TYPE: Phrase = Phrase::new(Code::ValidityMalformed, "validity.malformed/type", "the date must be a date and time with a zone, such as 2026-01-31T12:00:00Z, and it is {found}: the issuer must correct it and sign again");
    pub(crate) static VALIDITY_MISSING: Phrase = Phrase::new(Code::ValidityMissing, "validity.missing", "the credential does not say from when it is valid ({expected}): the issuer must add it and sign again");
    pub(crate) static VALIDITY_MISSING_RENAMED: Phrase = Phrase::new(Code::ValidityMissing, "validity.missing/renamed", "the credential says from when it is valid by the name {found}, which is {expected} in its edition of the data model: the issuer must rename it and sign again");
    pub(crate) static VALIDITY_NO_CLOCK: Phrase = Phrase::new(Code::ValidityNoClock, "validity.no-clock", "whether the credential is valid now cannot be told, because the time of the verification was not given: give it and verify again");
    pub(crate) static VALIDITY_NOT_YET: Phrase = Phrase::new(Code::ValidityNotYet, "validity.not-yet", "the credential is valid from {from}, and it is {now}: verify it again then");
    pub(crate) static VALIDITY_NOT_YET_TOKEN: Phrase = Phrase::new(Code::ValidityNotYet, "validity.not-yet/token", "the token is valid from {from}, and it is {now}: verify it again then");
    pub(crate) static VALIDITY_ORDER: Phrase = Phrase::new(Code::ValidityOrder, "validity.order", "the credential ends on {until}, before it begins on {from}: the issuer must correct it and sign again");
    pub(crate) static VALIDITY_TOLERANCE: Phrase = Phrase::new(Code::ValidityTolerance, "validity.tolerance", "the credential is valid from {from}, and it is {now}: that is ahead by less than clocks may differ ({seconds} seconds), so it counts as reached");
    pub(crate) static VALIDITY_TOLERANCE_TOKEN: Phrase = Phrase::new(Code::ValidityTolerance, "validity.tolerance/token", "the token is valid from {from}, and it is {now}: that is ahead by less than clocks may differ ({seconds} seconds), so it counts as reached");
    pub(crate) static VALIDITY_ZONE: Phrase = Phrase::new(Code::ValidityZone, "validity.zone", "the credential is valid until {until}, without a time zone, and it is {now}: whether that has passed depends on the zone; ask the issuer");
    pub(crate) static VALIDITY_ZONE_BEGIN: Phrase = Phrase::new(Code::ValidityZone, "validity.zone/begin", "the credential is valid from {from}, without a time zone, and it is {now}: whether that has come depends on the zone; verify it again after {latest}");
}

/// The words that go into sentences.
#[allow(dead_code, reason = "what is said of a kind of keys, which may be left out")]
pub(crate) mod term {
    use crate::words::sentence::Term;

    pub(crate) const JSON_TYPE_ABSENT: Term = Term::new("json-type", "absent", "nothing");
    pub(crate) const JSON_TYPE_ARRAY: Term = Term::new("json-type", "array", "an array");
    pub(crate) const JSON_TYPE_BOOLEAN: Term = Term::new("json-type", "boolean", "true or false");
    pub(crate) const JSON_TYPE_NULL: Term = Term::new("json-type", "null", "null");
    pub(crate) const JSON_TYPE_NUMBER: Term = Term::new("json-type", "number", "a number");
    pub(crate) const JSON_TYPE_OBJECT: Term = Term::new("json-type", "object", "an object");
    pub(crate) const JSON_TYPE_STRING: Term = Term::new("json-type", "string", "a text");
    pub(crate) const SPELLING_CAPITAL: Term = Term::new("spelling", "capital", "with a capital letter at the beginning");
    pub(crate) const SPELLING_SMALL: Term = Term::new("spelling", "small", "in small letters");
    pub(crate) const SPELLING_SMALL_SPACES: Term = Term::new("spelling", "small-spaces", "in small letters and without the spaces around it");
    pub(crate) const SPELLING_SPACES: Term = Term::new("spelling", "spaces", "without the spaces around it");
    pub(crate) const SPELLING_TYPE: Term = Term::new("spelling", "type", "as another type of identifier");
}

/// Every phrase, by its id.
#[cfg(feature = "languages")]
pub(crate) static PHRASES: &[&crate::words::sentence::Phrase] = &[
    &phrase::CLR_ASSOCIATION_UNLINKED,
    &phrase::CLR_CREDENTIAL_DEEPER,
    &phrase::CLR_CREDENTIAL_INVALID,
    &phrase::CLR_CREDENTIAL_OTHER,
    &phrase::CLR_CREDENTIAL_UNDETERMINED,
    &phrase::CLR_SUBJECT_OTHER,
    &phrase::CONFORMANCE_ARRAY_EXPECTED,
    &phrase::CONFORMANCE_ARRAY_SEVERAL,
    &phrase::CONFORMANCE_ARRAY_UNEXPECTED,
    &phrase::CONFORMANCE_CONTEXT_MISSING,
    &phrase::CONFORMANCE_CONTEXT_MISSING_ARRAY,
    &phrase::CONFORMANCE_CONTEXT_MISSING_END,
    &phrase::CONFORMANCE_CONTEXT_OLDER,
    &phrase::CONFORMANCE_CONTEXT_ORDER,
    &phrase::CONFORMANCE_CONTEXT_ORDER_END,
    &phrase::CONFORMANCE_CRITERIA_EMPTY,
    &phrase::CONFORMANCE_ENDORSEMENT_UNPROVED,
    &phrase::CONFORMANCE_FORMAT_COMPACT_JWS,
    &phrase::CONFORMANCE_FORMAT_COUNTRY,
    &phrase::CONFORMANCE_FORMAT_DATE,
    &phrase::CONFORMANCE_FORMAT_DATE_TIME,
    &phrase::CONFORMANCE_FORMAT_LANGUAGE,
    &phrase::CONFORMANCE_FORMAT_URI,
    &phrase::CONFORMANCE_FORMAT_ZONE,
    &phrase::CONFORMANCE_IDENTITY_HASH,
    &phrase::CONFORMANCE_IMAGE_BARE,
    &phrase::CONFORMANCE_ISSUER_BARE,
    &phrase::CONFORMANCE_ISSUER_OBJECT,
    &phrase::CONFORMANCE_KIND_OTHER,
    &phrase::CONFORMANCE_LEVEL_UNKNOWN,
    &phrase::CONFORMANCE_LEVEL_UNKNOWN_REQUIRED,
    &phrase::CONFORMANCE_MEMBER_MISSING,
    &phrase::CONFORMANCE_MEMBER_MISSING_RENAMED,
    &phrase::CONFORMANCE_MEMBER_RENAMED,
    &phrase::CONFORMANCE_MEMBER_UNKNOWN,
    &phrase::CONFORMANCE_NOT_A_BADGE,
    &phrase::CONFORMANCE_NOT_A_BADGE_NO_TYPE,
    &phrase::CONFORMANCE_RESULT_STATUS_MISSING,
    &phrase::CONFORMANCE_RESULT_UNLINKED,
    &phrase::CONFORMANCE_SCHEMA_MISSING,
    &phrase::CONFORMANCE_SUBJECT_UNIDENTIFIED,
    &phrase::CONFORMANCE_TYPE,
    &phrase::CONFORMANCE_TYPE_ANY,
    &phrase::CONFORMANCE_TYPE_ANY_NONE,
    &phrase::CONFORMANCE_TYPE_NONE,
    &phrase::CONFORMANCE_TYPE_ONE,
    &phrase::CONFORMANCE_TYPE_ONE_NONE,
    &phrase::CONFORMANCE_VCDM_1_1,
    &phrase::CONFORMANCE_WORD_UNKNOWN,
    &phrase::CONFORMANCE_WORD_UNKNOWN_EXTENSIBLE,
    &phrase::CONFORMANCE_WRONG_TYPE,
    &phrase::CONFORMANCE_WRONG_TYPE_LANGUAGE,
    &phrase::CONFORMANCE_WRONG_TYPE_OBJECT,
    &phrase::CONFORMANCE_WRONG_TYPE_REFERENCE,
    &phrase::ENDORSEMENTS_DEEPER,
    &phrase::ENDORSEMENTS_INVALID,
    &phrase::ENDORSEMENTS_INVALID_CAUSE,
    &phrase::ENDORSEMENTS_MALFORMED,
    &phrase::ENDORSEMENTS_MALFORMED_TOKEN,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER_NO_ID,
    &phrase::ENDORSEMENTS_SUBJECT_OTHER_ON_NO_ID,
    &phrase::ENDORSEMENTS_UNDETERMINED,
    &phrase::ENDORSEMENTS_UNDETERMINED_CAUSE,
    &phrase::ISSUER_KEY_MISMATCH,
    &phrase::ISSUER_KEY_SELF_ASSERTED,
    &phrase::ISSUER_KEY_SELF_ASSERTED_NOWHERE,
    &phrase::ISSUER_KEY_SELF_ASSERTED_PRESENTATION,
    &phrase::ISSUER_MALFORMED_NO_ID,
    &phrase::ISSUER_MALFORMED_NO_URL,
    &phrase::ISSUER_MISSING,
    &phrase::JSONLD_EMPTY_VALUE_ARRAY,
    &phrase::JSONLD_EMPTY_VALUE_NULL,
    &phrase::LIMIT_CREDENTIALS,
    &phrase::LIMIT_ENDORSEMENTS,
    &phrase::LIMIT_FINDINGS,
    &phrase::LIMIT_SCHEMA_SEVERAL,
    &phrase::LIMIT_STATUS_ENTRIES,
    &phrase::OPEN_UNRECOGNISED_INSTEAD,
    &phrase::OPEN_UNRECOGNISED_NOTHING,
    &phrase::PRESENTATION_CREDENTIAL_INVALID,
    &phrase::PRESENTATION_CREDENTIAL_UNDETERMINED,
    &phrase::PRESENTATION_EMPTY,
    &phrase::PRESENTATION_HOLDER_MISMATCH,
    &phrase::PRESENTATION_HOLDER_MISSING,
    &phrase::PRESENTATION_MALFORMED_CREDENTIAL,
    &phrase::PRESENTATION_MALFORMED_HOLDER,
    &phrase::PRESENTATION_SUBJECT_OTHER,
    &phrase::PROOF_CHAIN_AMBIGUOUS,
    &phrase::PROOF_CHAIN_AMBIGUOUS_TWICE,
    &phrase::PROOF_CHAIN_BROKEN,
    &phrase::PROOF_CHAIN_MISSING,
    &phrase::PROOF_CHAIN_UNCHECKED,
    &phrase::PROOF_CHALLENGE_MISMATCH,
    &phrase::PROOF_CHALLENGE_MISMATCH_ABSENT,
    &phrase::PROOF_CREATED_LATER,
    &phrase::PROOF_CREATED_MALFORMED,
    &phrase::PROOF_DOMAIN_MISMATCH,
    &phrase::PROOF_DOMAIN_MISMATCH_ABSENT,
    &phrase::PROOF_EXPIRED,
    &phrase::PROOF_EXPIRES_MALFORMED,
    &phrase::PROOF_FORMAT_UNKNOWN,
    &phrase::PROOF_FORMAT_UNKNOWN_SUITE,
    &phrase::PROOF_MALFORMED,
    &phrase::PROOF_MALFORMED_NO_TYPE,
    &phrase::PROOF_MALFORMED_TYPE,
    &phrase::PROOF_METHOD_MALFORMED,
    &phrase::PROOF_METHOD_MISSING,
    &phrase::PROOF_PURPOSE_MISMATCH,
    &phrase::PROOF_PURPOSE_MISSING,
    &phrase::RECIPIENT_INCOMPARABLE,
    &phrase::RECIPIENT_MISMATCH,
    &phrase::RECIPIENT_MISMATCH_CASE,
    &phrase::RECIPIENT_MISMATCH_NEARLY,
    &phrase::RECIPIENT_MISMATCH_NEARLY_ID,
    &phrase::RECIPIENT_UNKNOWN,
    &phrase::REFRESH_CURRENT,
    &phrase::REFRESH_INVALID,
    &phrase::REFRESH_NEWER,
    &phrase::REFRESH_OLDER,
    &phrase::REFRESH_OTHER,
    &phrase::REFRESH_UNANSWERED,
    &phrase::REFRESH_UNANSWERED_MISSING,
    &phrase::REFRESH_UNANSWERED_UNPROVEN,
    &phrase::REFRESH_UNAVAILABLE,
    &phrase::REFRESH_UNDETERMINED,
    &phrase::SCHEMA_CREDENTIAL_INVALID,
    &phrase::SCHEMA_CREDENTIAL_UNDETERMINED,
    &phrase::SCHEMA_DOCUMENT_MISSING,
    &phrase::SCHEMA_DOCUMENT_UNAVAILABLE,
    &phrase::SCHEMA_KIND,
    &phrase::SCHEMA_MALFORMED_NONE,
    &phrase::SCHEMA_MALFORMED_OTHER,
    &phrase::SCHEMA_UNANSWERED,
    &phrase::STATUS_ENTRY_MALFORMED_NO_ID,
    &phrase::STATUS_ENTRY_MALFORMED_NONE,
    &phrase::STATUS_LIST_COPY,
    &phrase::STATUS_LIST_ID,
    &phrase::STATUS_LIST_INSECURE,
    &phrase::STATUS_LIST_INVALID,
    &phrase::STATUS_LIST_ISSUER,
    &phrase::STATUS_LIST_KEEPER,
    &phrase::STATUS_LIST_KIND,
    &phrase::STATUS_LIST_KIND_NO_CREDENTIAL,
    &phrase::STATUS_LIST_KIND_OTHER,
    &phrase::STATUS_LIST_MALFORMED_INSTEAD,
    &phrase::STATUS_LIST_MALFORMED_JSON,
    &phrase::STATUS_LIST_MALFORMED_NO_BITS,
    &phrase::STATUS_LIST_MALFORMED_NO_REVOKED,
    &phrase::STATUS_LIST_MALFORMED_SUBJECT,
    &phrase::STATUS_LIST_MISSING,
    &phrase::STATUS_LIST_NESTED,
    &phrase::STATUS_LIST_PURPOSE,
    &phrase::STATUS_LIST_PURPOSE_NONE,
    &phrase::STATUS_LIST_UNAVAILABLE,
    &phrase::STATUS_LIST_UNDETERMINED,
    &phrase::STATUS_LIST_UNSIGNED,
    &phrase::STATUS_MESSAGE,
    &phrase::STATUS_MESSAGE_AT,
    &phrase::STATUS_MESSAGE_TOLD,
    &phrase::STATUS_MESSAGE_TOLD_AT,
    &phrase::STATUS_PURPOSE_UNKNOWN,
    &phrase::STATUS_PURPOSE_UNKNOWN_TOLD,
    &phrase::STATUS_REFRESH,
    &phrase::STATUS_REFRESH_TOLD,
    &phrase::STATUS_REVOKED,
    &phrase::STATUS_REVOKED_TOLD,
    &phrase::STATUS_REVOKED_UNCONFIRMED,
    &phrase::STATUS_REVOKED_UNCONFIRMED_TOLD,
    &phrase::STATUS_SUSPENDED,
    &phrase::STATUS_SUSPENDED_TOLD,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED,
    &phrase::STATUS_SUSPENDED_UNCONFIRMED_TOLD,
    &phrase::STATUS_TOKEN_LIST_UNSUPPORTED,
    &phrase::STATUS_TOKEN_LIST_UNSUPPORTED_AT,
    &phrase::STATUS_UNANSWERED,
    &phrase::TRUST_MALFORMED,
    &phrase::TRUST_MALFORMED_ADDRESS,
    &phrase::TRUST_MALFORMED_DID,
    &phrase::TRUST_MALFORMED_FEDERATION,
    &phrase::TRUST_MALFORMED_REGISTRY,
    &phrase::VALIDITY_EXPIRED,
    &phrase::VALIDITY_MALFORMED_TYPE,
    &phrase::VALIDITY_MISSING,
    &phrase::VALIDITY_MISSING_RENAMED,
    &phrase::VALIDITY_NO_CLOCK,
    &phrase::VALIDITY_NOT_YET,
    &phrase::VALIDITY_NOT_YET_TOKEN,
    &phrase::VALIDITY_ORDER,
    &phrase::VALIDITY_TOLERANCE,
    &phrase::VALIDITY_TOLERANCE_TOKEN,
    &phrase::VALIDITY_ZONE,
    &phrase::VALIDITY_ZONE_BEGIN,
];

/// Every term, by its group and name.
#[cfg(feature = "languages")]
pub(crate) static TERMS: &[crate::words::sentence::Term] = &[
    term::JSON_TYPE_ABSENT,
    term::JSON_TYPE_ARRAY,
    term::JSON_TYPE_BOOLEAN,
    term::JSON_TYPE_NULL,
    term::JSON_TYPE_NUMBER,
    term::JSON_TYPE_OBJECT,
    term::JSON_TYPE_STRING,
    term::SPELLING_CAPITAL,
    term::SPELLING_SMALL,
    term::SPELLING_SMALL_SPACES,
    term::SPELLING_SPACES,
    term::SPELLING_TYPE,
];

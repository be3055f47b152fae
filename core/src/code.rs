//! Every code that a finding or an error can carry, each with its severity under each policy and the section it comes from.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::named::named;

/// How much a finding weighs: only [`Error`](Severity::Error) makes a report invalid, only [`Undetermined`](Severity::Undetermined)
/// keeps it undetermined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing, changes nothing.
    Info,
    /// A departure from the standard that the policy tolerates.
    Warning,
    /// A question that could not be answered: the verdict cannot be `valid`.
    Undetermined,
    /// An answer of "no": the verdict is `invalid`.
    Error,
}

named! {
    Severity, "severity":
    Info = "info", Warning = "warning", Undetermined = "undetermined", Error = "error"
}

/// How strict to be: what a departure from the data model weighs that is form, whose the key must be, and what else is demanded. What
/// is meaning weighs the same under every policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Policy {
    /// The default, for those who receive badges: departures in form are warnings, and a key must be the issuer's; one that only the
    /// badge itself vouches for leaves the verdict undetermined.
    #[default]
    Standard,
    /// For issuers before they send, and for certification: departures in form are errors too, what the standard says SHOULD is
    /// demanded, every proof must hold, and clocks are given no tolerance.
    Strict,
    /// For comparing with the official validator: as the default, and a key that only the badge itself vouches for suffices, with a
    /// warning.
    Compat,
}

named! {
    Policy, "policy":
    Standard = "standard", Strict = "strict", Compat = "compat"
}

/// The problem types of the W3C Verifiable Credentials Data Model 2.0, section 7.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::upper_case_acronyms)]
enum Problem {
    Parsing,
    Security,
    Malformed,
    Range,
    None,
}

impl Problem {
    fn url(self) -> Option<&'static str> {
        match self {
            Problem::Parsing => Some("https://www.w3.org/TR/vc-data-model#PARSING_ERROR"),
            Problem::Security => Some("https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR"),
            Problem::Malformed => Some("https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR"),
            Problem::Range => Some("https://www.w3.org/TR/vc-data-model#RANGE_ERROR"),
            Problem::None => None,
        }
    }
}

macro_rules! severity {
    (E) => {
        Severity::Error
    };
    (O) => {
        Severity::Undetermined
    };
    (W) => {
        Severity::Warning
    };
    (I) => {
        Severity::Info
    };
}

macro_rules! codes {
    ($( $(#[doc = $heading:literal])* $variant:ident $name:literal $standard:ident $strict:ident $compat:ident $problem:ident $section:literal $meaning:literal; )*) => {
        /// What a finding or an error is about: a stable dotted name that programs may compare.
        ///
        /// A code is never removed and never changes its meaning; new ones are added.
        ///
        /// ```
        /// use ob3::{Code, Policy, Severity};
        /// assert_eq!(Code::IssuerKeySelfAsserted.name(), "issuer.key.self-asserted");
        /// assert_eq!(Code::IssuerKeySelfAsserted.severity(Policy::Standard), Severity::Undetermined);
        /// assert_eq!(Code::IssuerKeySelfAsserted.severity(Policy::Compat), Severity::Warning);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $( #[doc = concat!("`", $name, "`: ", $meaning, " (", $section, ")")] $variant, )*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[ $( Code::$variant, )* ];

            /// The stable dotted name.
            pub fn name(self) -> &'static str {
                match self { $( Code::$variant => $name, )* }
            }

            /// The variant as it is written in the source.
            #[cfg(test)]
            fn variant(self) -> &'static str {
                match self { $( Code::$variant => stringify!($variant), )* }
            }

            /// What the code means, in a few words.
            pub fn meaning(self) -> &'static str {
                match self { $( Code::$variant => $meaning, )* }
            }

            /// The document and section that the rule comes from.
            pub fn section(self) -> &'static str {
                match self { $( Code::$variant => $section, )* }
            }

            /// How much the code weighs under a policy. Of a departure from the data model, the member decides with it: see
            /// [`Departure`](crate::Departure).
            pub fn severity(self, policy: Policy) -> Severity {
                let (standard, strict, compat) = match self {
                    $( Code::$variant => (severity!($standard), severity!($strict), severity!($compat)), )*
                };
                match policy {
                    Policy::Standard => standard,
                    Policy::Strict => strict,
                    Policy::Compat => compat,
                }
            }

            /// Whether it says that a limit was reached: what is beyond was not looked at, so that nothing is known of it.
            pub(crate) fn is_limit(self) -> bool {
                self == Code::JsonldContextOverflow || self.name().starts_with("limit.")
            }

            /// The W3C problem type of the code, where one exists.
            pub fn problem_type(self) -> Option<&'static str> {
                match self { $( Code::$variant => Problem::$problem.url(), )* }
            }
        }
    };
}

// name | severity under standard, strict, compat (E error, O open, W warning, I info) | W3C problem | section | meaning
codes! {
    // What arrives -------------------------------------------------------------------------------------------------
    OpenEmpty "open.empty" E E E Parsing "OB 3.0 §9" "there are no bytes";
    OpenUnrecognised "open.unrecognised" E E E Parsing "OB 3.0 §5" "the bytes are not a carrier of badges";
    OpenCarrierUnsupported "open.carrier.unsupported" O O O None "OB 3.0 §5" "a known carrier that this version cannot open";
    OpenAddress "open.address" O O O None "OB 3.0 §5" "where a badge is, or the name of somebody or something, and no badge";
    OpenPage "open.page" O O O None "OB 3.0 §5" "a web page, which may show a badge";
    OpenSeveral "open.several" O O O None "OB 3.0 §5" "several badges in one document";
    OpenOpenBadges2 "open.open-badges-2" O O O None "OB 2.0 (Baking)" "an assertion of Open Badges 2.0, which has rules of its own";
    OpenOpenBadges1 "open.open-badges-1" O O O None "OB 1.1" "an assertion of Open Badges 1, which has rules of its own";
    OpenClr2 "open.clr-2" I I I None "CLR 2.0 (Baking)" "the image carries the credential as those of CLR 2.0 are carried";
    JsonSyntax "json.syntax" E E E Parsing "RFC 8259" "not JSON";
    JsonEncoding "json.encoding" E E E Parsing "RFC 8259 §8.1" "not UTF-8";
    JsonDuplicateKey "json.duplicate-key" E E E Parsing "RFC 8259 §4" "a member name occurs twice in one object";
    JsonSurrogate "json.surrogate" E E E Parsing "RFC 8259 §8.2" "an escape names half a character";
    JsonRoot "json.root" E E E Parsing "VCDM 2.0 §4" "the document is not a JSON object";
    JwsMalformed "jws.malformed" E E E Parsing "RFC 7515 §3.1" "not three parts with dots between them";
    JwsEncoding "jws.encoding" E E E Parsing "RFC 7515 §2" "a part is not base64url without padding, in its one spelling";
    JwsCritical "jws.critical" E E E Parsing "RFC 7515 §4.1.11" "a header names rules that must be understood, and are not";
    JwsUnencodedPayload "jws.unencoded-payload" E E E Parsing "RFC 7797 §3" "the payload is not in base64url";
    EnvelopeMalformed "envelope.malformed" E E E Parsing "VCDM 2.0 §4.13" "an enveloped credential that envelops none, or says something beside it";
    OpenKindAmbiguous "open.kind.ambiguous" E E E Malformed "VCDM 2.0 §4.5 (types)" "the types of the document are of two kinds, so neither can be believed";
    OpenKindMalformed "open.kind.malformed" E E E Malformed "VCDM 2.0 §4.5 (types)" "a type of the document is no string";
    OpenDataModel "open.data-model" E E E Malformed "VCDM 2.0 §4.3 (contexts)" "the contexts name no edition of the data model, or both";

    // Budgets ------------------------------------------------------------------------------------------------------
    LimitInput "limit.input" O O O Parsing "limits.rs" "the input is larger than the budget allows";
    LimitDepth "limit.depth" O O O Parsing "limits.rs" "JSON is nested deeper than the budget allows";
    LimitValues "limit.values" O O O Parsing "limits.rs" "more JSON values than the budget allows";
    LimitContexts "limit.contexts" O O O Parsing "limits.rs" "more contexts than the budget allows";
    LimitContextWork "limit.context-work" O O O Parsing "limits.rs" "the document's own contexts cost more than the budget allows";
    LimitQuads "limit.quads" O O O Parsing "limits.rs" "more statements than the budget allows";
    LimitCanonicalization "limit.canonicalization" O O O Security "RDF-CANON §7.1" "telling the blank nodes apart costs more than the budget allows";
    LimitCredentials "limit.credentials" O O O Security "limits.rs" "more credentials in a presentation or a record than the budget allows";
    LimitEndorsements "limit.endorsements" O O O Security "limits.rs" "more endorsements than the budget allows";
    LimitJwsHeader "limit.jws-header" O O O Parsing "limits.rs" "the header of a JWS is larger than the budget allows";
    LimitResources "limit.resources" O O O Security "limits.rs" "more digests of resources than the budget allows";
    LimitSchema "limit.schema" O O O Security "limits.rs" "more schemas, or larger ones, than the budget allows";
    LimitStatusEntries "limit.status-entries" O O O Security "limits.rs" "more status entries than the budget allows";
    LimitWork "limit.work" O O O Security "limits.rs" "the whole verification takes more work than its budget allows";
    LimitProofs "limit.proofs" O O O Security "limits.rs" "more proofs than the budget allows";
    LimitTrustChain "limit.trust-chain" O O O Security "limits.rs" "a longer chain of trust, or more entity statements, than the budget allows";

    // JSON-LD: the error codes of the JSON-LD 1.1 API, section 9.7 ---------------------------------------------------
    JsonldCollidingKeywords "jsonld.colliding-keywords" E E E Parsing "JSON-LD API §9.7" "two keys stand for the same keyword";
    JsonldConflictingIndexes "jsonld.conflicting-indexes" E E E Parsing "JSON-LD API §9.7" "one node has two indexes";
    JsonldContextOverflow "jsonld.context-overflow" O O O Parsing "JSON-LD API §9.7" "contexts include one another too deeply";
    JsonldCyclicIriMapping "jsonld.cyclic-iri-mapping" E E E Parsing "JSON-LD API §9.7" "terms are defined by each other";
    JsonldInvalidIdValue "jsonld.invalid-id-value" E E E Parsing "JSON-LD API §9.7" "@id is not a string";
    JsonldInvalidImportValue "jsonld.invalid-import-value" E E E Parsing "JSON-LD API §9.7" "@import is not a string";
    JsonldInvalidIncludedValue "jsonld.invalid-included-value" E E E Parsing "JSON-LD API §9.7" "@included holds something that is not a node";
    JsonldInvalidIndexValue "jsonld.invalid-index-value" E E E Parsing "JSON-LD API §9.7" "@index is not a string";
    JsonldInvalidNestValue "jsonld.invalid-nest-value" E E E Parsing "JSON-LD API §9.7" "@nest is not what it may be";
    JsonldInvalidPrefixValue "jsonld.invalid-prefix-value" E E E Parsing "JSON-LD API §9.7" "@prefix is not a boolean";
    JsonldInvalidPropagateValue "jsonld.invalid-propagate-value" E E E Parsing "JSON-LD API §9.7" "@propagate is not a boolean";
    JsonldInvalidProtectedValue "jsonld.invalid-protected-value" E E E Parsing "JSON-LD API §9.7" "@protected is not a boolean";
    JsonldInvalidReverseValue "jsonld.invalid-reverse-value" E E E Parsing "JSON-LD API §9.7" "@reverse is not an object";
    JsonldInvalidVersionValue "jsonld.invalid-version-value" E E E Parsing "JSON-LD API §9.7" "@version is not 1.1";
    JsonldInvalidBaseDirection "jsonld.invalid-base-direction" E E E Parsing "JSON-LD API §9.7" "@direction is neither ltr nor rtl";
    JsonldInvalidBaseIri "jsonld.invalid-base-iri" E E E Parsing "JSON-LD API §9.7" "@base is not an IRI";
    JsonldInvalidContainerMapping "jsonld.invalid-container-mapping" E E E Parsing "JSON-LD API §9.7" "@container is not what it may be";
    JsonldInvalidContextEntry "jsonld.invalid-context-entry" E E E Parsing "JSON-LD API §9.7" "a context has an entry it may not have";
    JsonldInvalidContextNullification "jsonld.invalid-context-nullification" E E E Parsing "JSON-LD API §9.7" "a null context would drop protected terms";
    JsonldInvalidDefaultLanguage "jsonld.invalid-default-language" E E E Parsing "JSON-LD API §9.7" "@language of a context is not a string";
    JsonldInvalidIriMapping "jsonld.invalid-iri-mapping" E E E Parsing "JSON-LD API §9.7" "a term stands for nothing that is an IRI";
    JsonldInvalidJsonLiteral "jsonld.invalid-json-literal" E E E Parsing "JSON-LD API §9.7" "a JSON literal is not JSON";
    JsonldInvalidKeywordAlias "jsonld.invalid-keyword-alias" E E E Parsing "JSON-LD API §9.7" "@context is given another name";
    JsonldInvalidLanguageMapValue "jsonld.invalid-language-map-value" E E E Parsing "JSON-LD API §9.7" "a language map holds something that is not a string";
    JsonldInvalidLanguageMapping "jsonld.invalid-language-mapping" E E E Parsing "JSON-LD API §9.7" "@language of a term is not a string";
    JsonldInvalidLanguageTaggedString "jsonld.invalid-language-tagged-string" E E E Parsing "JSON-LD API §9.7" "@language is not a string";
    JsonldInvalidLanguageTaggedValue "jsonld.invalid-language-tagged-value" E E E Parsing "JSON-LD API §9.7" "a value with a language is not a string";
    JsonldInvalidLocalContext "jsonld.invalid-local-context" E E E Parsing "JSON-LD API §9.7" "a context is neither an object, a URL nor null";
    JsonldInvalidRemoteContext "jsonld.invalid-remote-context" O O O Parsing "JSON-LD API §9.7" "a document that should hold a context holds none";
    JsonldInvalidReverseProperty "jsonld.invalid-reverse-property" E E E Parsing "JSON-LD API §9.7" "a reverse term is defined in a way it may not be";
    JsonldInvalidReversePropertyMap "jsonld.invalid-reverse-property-map" E E E Parsing "JSON-LD API §9.7" "@reverse holds a keyword";
    JsonldInvalidReversePropertyValue "jsonld.invalid-reverse-property-value" E E E Parsing "JSON-LD API §9.7" "a reverse property has a value that is not a node";
    JsonldInvalidScopedContext "jsonld.invalid-scoped-context" E E E Parsing "JSON-LD API §9.7" "the context inside a term definition is not a context";
    JsonldInvalidScriptElement "jsonld.invalid-script-element" E E E Parsing "JSON-LD API §9.7" "an HTML script element holds no JSON-LD";
    JsonldInvalidSetOrListObject "jsonld.invalid-set-or-list-object" E E E Parsing "JSON-LD API §9.7" "@set or @list stands beside other keys";
    JsonldInvalidTermDefinition "jsonld.invalid-term-definition" E E E Parsing "JSON-LD API §9.7" "a term is defined in a way it may not be";
    JsonldInvalidTypeMapping "jsonld.invalid-type-mapping" E E E Parsing "JSON-LD API §9.7" "@type of a term is not what it may be";
    JsonldInvalidTypeValue "jsonld.invalid-type-value" E E E Parsing "JSON-LD API §9.7" "@type is neither a string nor an array of strings";
    JsonldInvalidTypedValue "jsonld.invalid-typed-value" E E E Parsing "JSON-LD API §9.7" "the type of a value is not an IRI";
    JsonldInvalidValueObject "jsonld.invalid-value-object" E E E Parsing "JSON-LD API §9.7" "@value stands beside keys it may not stand beside";
    JsonldInvalidValueObjectValue "jsonld.invalid-value-object-value" E E E Parsing "JSON-LD API §9.7" "@value is neither a scalar nor null";
    JsonldInvalidVocabMapping "jsonld.invalid-vocab-mapping" E E E Parsing "JSON-LD API §9.7" "@vocab is not an IRI";
    JsonldKeywordRedefinition "jsonld.keyword-redefinition" E E E Parsing "JSON-LD API §9.7" "a keyword is defined as a term";
    JsonldLoadingDocumentFailed "jsonld.loading-document-failed" E E E Parsing "JSON-LD API §9.7" "the document could not be had";
    JsonldLoadingRemoteContextFailed "jsonld.loading-remote-context-failed" O O O None "JSON-LD API §9.7" "a context is neither bundled nor provided";
    JsonldProcessingModeConflict "jsonld.processing-mode-conflict" E E E Parsing "JSON-LD API §9.7" "JSON-LD 1.1 features where 1.0 was asked for";
    JsonldProtectedTermRedefinition "jsonld.protected-term-redefinition" E E E Parsing "JSON-LD API §9.7" "a protected term is defined anew";
    JsonldRecursiveContextInclusion "jsonld.recursive-context-inclusion" E E E Parsing "JSON-LD API §9.7" "a context includes itself";

    // JSON-LD, strict: what a processor would drop without a word, nobody signed --------------------------------------
    JsonldUndefinedTerm "jsonld.undefined-term" E E E Parsing "OB cert. 1.5 (safe mode)" "a key that no context defines";
    JsonldUndefinedType "jsonld.undefined-type" E E E Parsing "OB cert. 1.5 (safe mode)" "a type that no context defines";
    JsonldUndefinedValue "jsonld.undefined-value" E E E Parsing "OB cert. 1.5 (safe mode)" "a vocabulary word that no context defines";
    JsonldRelativeIri "jsonld.relative-iri" E E E Parsing "OB cert. 1.5 (safe mode)" "a relative or malformed IRI where an absolute one is needed";
    JsonldDroppedValue "jsonld.dropped-value" E E E Parsing "OB cert. 1.5 (safe mode)" "a value that canonicalisation would drop, so no signature covers it";
    JsonldEmptyValue "jsonld.empty-value" E E E Malformed "OB 3.0 §6 (serialization)" "null and empty arrays must be omitted";
    JsonldReservedKeyword "jsonld.reserved-keyword" E E E Parsing "JSON-LD 1.1 §1.7" "a key of the form of a keyword that is none";
    JsonldRedefinedTerm "jsonld.redefined-term" E E E Security "VC-DI §4.6 (context validation)" "a context gives a term of the standard another meaning";
    JsonldHiddenMember "jsonld.hidden-member" E E E Security "VC-DI §4.6 (context validation)" "a member of the standard under another name or in another place than readers look";
    JsonldImpreciseNumber "jsonld.imprecise-number" E E E Parsing "RFC 7493 §2.2" "a number that does not survive double precision";
    RdfNquadsSyntax "rdf.nquads-syntax" E E E Parsing "N-Quads" "not N-Quads";

    // Is it a badge? --------------------------------------------------------------------------------------------------
    ConformanceNotABadge "conformance.not-a-badge" E E E Malformed "OB 3.0 §6" "the credential is of another kind than a badge";
    ConformanceKindOther "conformance.kind.other" O O O None "OB 3.0 §6" "a credential of another kind than Open Badges, which the caller did not say to accept";
    ConformanceType "conformance.type" E E E Malformed "OB 3.0 appendix B" "type lacks the name of the class";
    VcdmContext "vcdm.context" E E E Malformed "VCDM 2.0 §4.3" "the contexts do not begin with that of the data model, or one is neither a URL nor an object";
    VcdmId "vcdm.id" E E E Malformed "VCDM 2.0 §4.4" "an id that is missing, or is not a single URL";
    VcdmType "vcdm.type" E E E Malformed "VCDM 2.0 §4.5" "a type that is missing or is none, or lacks the name of the document";
    VcdmText "vcdm.text" E E E Malformed "VCDM 2.0 §4.6, §11.1" "a name or description that is neither a string nor a text with its language";
    VcdmSubject "vcdm.subject" E E E Malformed "VCDM 2.0 §4.8" "the credential has no subject, or says nothing of it";
    VcdmMember "vcdm.member" E E E Malformed "VCDM 2.0 §4.10, §5" "a member of the data model that is not one object or more";
    ConformanceMemberMissing "conformance.member.missing" E E E Malformed "OB 3.0 appendix B" "a required member is missing";
    ConformanceMemberUnknown "conformance.member.unknown" E E E Malformed "OB 3.0 appendix B" "a member that the class does not have and may not be given";
    ConformanceWrongType "conformance.wrong-type" E E E Malformed "OB 3.0 appendix B" "a value of another JSON type than the member has";
    ConformanceArrayExpected "conformance.array.expected" W E W Malformed "OB 3.0 §6 (serialization)" "a bare value where an array is demanded even of one";
    ConformanceArrayUnexpected "conformance.array.unexpected" W E W Malformed "OB 3.0 §6 (serialization)" "an array of one value where one value is demanded";
    ConformanceArraySeveral "conformance.array.several" E E E Malformed "OB 3.0 §6 (serialization)" "several values where one is demanded: which one is meant cannot be told";
    ConformanceImageBare "conformance.image.bare" W E W Malformed "OB 3.0 appendix B (Image)" "an image given by its URL alone";
    ConformanceFormatUri "conformance.format.uri" W E W Malformed "OB 3.0 appendix B" "not an absolute URI";
    ConformanceFormatDateTime "conformance.format.date-time" E E E Malformed "OB 3.0 appendix B" "not a date and time";
    ConformanceFormatZone "conformance.format.zone" W E W Malformed "OB 3.0 §6 (DateTimeZ)" "a date without a time or without a zone, which stands for a whole interval";
    ConformanceFormatDate "conformance.format.date" W E W Malformed "OB 3.0 appendix B" "not a date";
    ConformanceFormatLanguage "conformance.format.language" W E W Malformed "OB 3.0 appendix B" "not a language code";
    ConformanceFormatCountry "conformance.format.country" W E W Malformed "OB 3.0 appendix B" "not a country code";
    ConformanceFormatCompactJws "conformance.format.compact-jws" E E E Malformed "OB 3.0 appendix B" "not a compact JSON Web Signature";
    ConformanceWordUnknown "conformance.word.unknown" E E E Malformed "OB 3.0 appendix B" "a word that is not in the vocabulary";
    ConformanceContextOrder "conformance.context.order" W E W Malformed "OB 3.0 §6" "the contexts that are demanded are there, and not in their order";
    ConformanceContextMissing "conformance.context.missing" E E E Malformed "OB 3.0 §6" "a context that is demanded is not there";
    ConformanceMemberRenamed "conformance.member.renamed" W E W Malformed "VCDM 2.0 appendix B.3" "a member that has another name in the data model in which the credential is written";
    ConformanceContextOlder "conformance.context.older" W W W None "OB 3.0 §6" "the context is not the current one";
    ConformanceVcdm11 "conformance.vcdm-1-1" W W W None "OB 3.0 appendix B (verification support)" "the data model 1.1, which is read but no longer written";
    ConformanceIssuerBare "conformance.issuer.bare" W W W None "OB 3.0 appendix B (ProfileRef)" "the issuer is a bare URL, which some verifiers cannot read";
    ConformanceIssuerObject "conformance.issuer.object" W E W Malformed "OB 3.0 appendix B (1.1)" "the issuer is a bare URL, where the data model 1.1 wants an object";
    ConformanceSchemaMissing "conformance.schema.missing" W E W Malformed "OB 3.0 appendix B (CredentialSchema)" "schemas are named, but not the standard's own";
    ConformanceSubjectUnidentified "conformance.subject.unidentified" W E W Malformed "OB 3.0 §9.1" "the subject has neither id nor identifier";
    ConformanceCriteriaEmpty "conformance.criteria.empty" E E E Malformed "OB 3.0 appendix B (Criteria)" "criteria have neither id nor narrative";
    ConformanceIdentityHash "conformance.identity-hash" W E W Malformed "OB 3.0 appendix B (IdentityHash)" "a hash that does not say how it was made";
    ConformanceResultUnlinked "conformance.result.unlinked" W E W Malformed "OB 3.0 appendix B (Result)" "a result refers to a description that the achievement does not have";
    ConformanceResultStatusMissing "conformance.result.status-missing" W E W Malformed "OB 3.0 appendix B (Result)" "a result of the type Status has no status";
    ConformanceLevelUnknown "conformance.level.unknown" W E W Malformed "OB 3.0 appendix B (Result, ResultDescription)" "a level that no rubric has";
    ConformanceEndorsementUnproved "conformance.endorsement.unproved" E E E Security "OB 3.0 appendix B (EndorsementCredential)" "an endorsement without a proof";
    LimitFindings "limit.findings" O O O Parsing "limits.rs" "more faults than are worth telling";

    // Is it intact? ---------------------------------------------------------------------------------------------------
    ProofMissing "proof.missing" E E E Security "OB 3.0 §8" "the credential carries no proof";
    ProofMalformed "proof.malformed" E E E Security "VC-DI §2.1" "the proof is not an object with a type";
    ProofFormatUnknown "proof.format.unknown" O O O None "OB cert. 1.5" "a proof of a kind that this version does not check";
    ProofChainMissing "proof.chain.missing" E E E Security "VC-DI §2.1.2" "a proof builds on another that is not there";
    ProofChainAmbiguous "proof.chain.ambiguous" E E E Security "VC-DI §2.1.2" "a proof builds on another that is there several times, or names it twice";
    ProofChainBroken "proof.chain.broken" E E E Security "VC-DI §2.1.2" "a proof builds on another that does not hold";
    ProofChainUnchecked "proof.chain.unchecked" O O O None "VC-DI §2.1.2" "a proof builds on another that could not be checked";
    ProofSelectiveBase "proof.selective.base" E E E Security "VC-DI-ECDSA §3.6.7" "a base proof, which the holder keeps and derives others from";
    ProofSelectiveDerived "proof.selective.derived" E E E None "VC-DI-ECDSA §3.6.6" "a proof that was derived already, from which nothing more can be derived";
    ProofContextMissing "proof.context.missing" E E E Security "VC-DI §2.4.1" "the document has no @context";
    ProofValueMissing "proof.value.missing" E E E Security "VC-DI §2.1" "the proof has no proofValue";
    ProofValueMalformed "proof.value.malformed" E E E Security "VC-DI-EDDSA §3.2" "proofValue is not multibase base58btc";
    ProofValueLength "proof.value.length" E E E Security "VC-DI-EDDSA §3.3.2" "the signature has the wrong length";
    ProofSignatureMismatch "proof.signature.mismatch" E E E Security "VC-DI §4.3" "the signature does not fit the document and the key";
    ProofPurposeMissing "proof.purpose.missing" E E E Security "OB 3.0 §8" "the proof has no proofPurpose";
    ProofPurposeMismatch "proof.purpose.mismatch" E E E Security "VC-DI §4.3" "proofPurpose is not the one expected";
    ProofCreatedMalformed "proof.created.malformed" W E W Malformed "VC-DI §2.1" "created is not a date and time with a zone";
    ProofCreatedLater "proof.created.later" W E W Range "VC-DI §2.1" "the proof claims to be made later than now";
    ProofExpiresMalformed "proof.expires.malformed" E E E Malformed "VC-DI §2.1" "expires is not a date and time with a zone";
    ProofExpired "proof.expired" E E E Range "VC-DI §2.1" "the proof has expired";
    ProofDomainMismatch "proof.domain.mismatch" E E E Security "VC-DI §4.3" "the proof was made for another domain";
    ProofDomainUnasked "proof.domain.unasked" I I I None "VC-DI §2.1" "the presentation was made for a certain verifier, and the caller did not say for which it must be made";
    ProofChallengeMismatch "proof.challenge.mismatch" E E E Security "VC-DI §4.3" "the proof answers another challenge";
    ProofMethodMissing "proof.method.missing" E E E Security "VC-DI §2.1" "the proof names no verificationMethod";
    ProofMethodMalformed "proof.method.malformed" E E E Security "CID §2.2" "verificationMethod is not a URL";
    KeyMalformed "key.malformed" E E E Security "CID §2.2" "not a key in any form known here";
    KeyWeak "key.weak" E E E Security "RFC 8032 §5.1.7" "a key for which anybody can make signatures";
    KeyTypeMismatch "key.type-mismatch" E E E Security "VC-DI-EDDSA §3.3.2" "the key is of another kind than the proof needs";
    KeyUnsupported "key.unsupported" O O O None "OB cert. 1.5" "a key of a kind that this version does not handle";
    KeyPassphrase "key.passphrase" E E E None "RFC 8018 §6.2" "a secret key is encrypted, and its passphrase is lacking or another";
    KeySecretPublished "key.secret-published" E E E Security "RFC 7517 §9.2" "a secret key where a public one belongs";

    // Is the JWT intact, and does it say what the credential says? ----------------------------------------------------------
    JwtHeaderAdditional "jwt.header.additional" E E E Security "OB 3.0 §8.2" "a header that a VC-JWT may not have";
    JwtHeaderIgnored "jwt.header.ignored" I I I None "RFC 7515 §4" "a header of a JWT of VC-JOSE-COSE that is not known here, which is ignored";
    JwtAlgMissing "jwt.alg.missing" E E E Security "OB 3.0 §8.2" "the header does not say how it was signed";
    JwtAlgNone "jwt.alg.none" E E E Security "RFC 8725 §3.2" "the JWT says that nobody signed it";
    JwtAlgSymmetric "jwt.alg.symmetric" E E E Security "RFC 8725 §3.2" "a code that whoever can check it can make as well";
    JwtAlgUnsupported "jwt.alg.unsupported" O O O None "OB 3.0 §8.2" "a way of signing that this version does not check";
    JwtTyp "jwt.typ" E E E Security "OB 3.0 §8.2" "typ says that it is something other than a credential";
    JwtTypVcJose "jwt.typ.vc-jose" I W I None "VC-JOSE-COSE §3.1" "typ is that of VC-JOSE-COSE, where Open Badges asks for JWT";
    JwtKeyMissing "jwt.key.missing" E E E Security "OB 3.0 §8.2" "the header has neither kid nor jwk";
    JwtKeyBoth "jwt.key.both" W E W Security "OB 3.0 §8.2" "the header has both kid and jwk; only kid is followed";
    JwtKidMalformed "jwt.kid.malformed" E E E Security "OB 3.0 §8.2" "kid leads to no key";
    JwtKidNotFound "jwt.kid.not-found" E E E Security "OB 3.0 §8.2" "the key set does not list the key";
    JwtKeySetMissing "jwt.key-set.missing" O O O None "OB 3.0 §8.2" "the key set that kid names was not provided";
    JwtKeySetUnavailable "jwt.key-set.unavailable" O O O None "OB 3.0 §8.2" "the key set that kid names cannot be had";
    JwtKeySetMalformed "jwt.key-set.malformed" O O O Security "RFC 7517 §5" "what should be a key set is none";
    JwtKeyNotInForce "jwt.key.not-in-force" E E E Security "OpenID Federation 1.0 §8.7" "the key set says that the key was revoked, has ended or has not begun";
    JwtVcMalformed "jwt.vc.malformed" E E E Malformed "VCDM 1.1 §6.3.1" "the claim vc is not an object, or not the only credential";
    JwtVcDataModel "jwt.vc.data-model" E E E Malformed "OB impl. guide, VC-JWT" "the claim vc goes with the data model 1.1, and only with that";
    JwtIssMissing "jwt.iss.missing" E E E Security "OB 3.0 §8.2" "the claim iss is missing";
    JwtIssMismatch "jwt.iss.mismatch" E E E Security "OB 3.0 §8.2" "the claim iss is not the issuer's id";
    JwtSubMissing "jwt.sub.missing" W E W Security "OB 3.0 §8.2" "the claim sub is missing, which is demanded though the subject need not have an id";
    JwtSubMismatch "jwt.sub.mismatch" E E E Security "OB 3.0 §8.2" "the claim sub is not the subject's id";
    JwtNbfMissing "jwt.nbf.missing" E E E Security "OB 3.0 §8.2" "the claim nbf is missing";
    JwtNbfMismatch "jwt.nbf.mismatch" E E E Security "OB 3.0 §8.2" "the claim nbf is not the instant of validFrom";
    JwtJtiMissing "jwt.jti.missing" E E E Security "OB 3.0 §8.2" "the claim jti is missing";
    JwtJtiMismatch "jwt.jti.mismatch" E E E Security "OB 3.0 §8.2" "the claim jti is not the credential's id";
    JwtExpMissing "jwt.exp.missing" E E E Security "OB 3.0 §8.2" "the claim exp is missing, though the credential ends";
    JwtExpMismatch "jwt.exp.mismatch" E E E Security "OB 3.0 §8.2" "the claim exp is not the instant of validUntil";
    JwtVcReplaced "jwt.vc.replaced" W E W Malformed "VCDM 1.1 §6.3.1" "a claim is not what the claim vc says, whose place it takes";
    JwtDateMalformed "jwt.date.malformed" E E E Malformed "RFC 7519 §2 (NumericDate)" "a date that is not a number of seconds";
    JwtIatMalformed "jwt.iat.malformed" W E W Malformed "RFC 7519 §4.1.6" "the claim iat is not a number of seconds; it says when the token was made and decides nothing";
    JwtProofInside "jwt.proof-inside" I W I None "OB 3.0 §8" "a proof stands inside the JWT, and is not looked at";

    // Who presents what? -------------------------------------------------------------------------------------------------
    PresentationMalformed "presentation.malformed" E E E Malformed "VCDM 2.0 §4.12" "not a presentation of credentials, though it says so";
    PresentationCredentialMember "presentation.credential-member" E E E Security "VCDM 2.0 §4.13 (presentations)" "the presentation has a member that only credentials have, so it could be taken for one";
    PresentationEmpty "presentation.empty" I I I None "VCDM 2.0 §4.12" "the presentation holds no credential";
    PresentationHolderMissing "presentation.holder.missing" I I I None "VCDM 2.0 §4.12" "the presentation does not say who presents it";
    PresentationHolderMismatch "presentation.holder.mismatch" E E E Security "VCDM 2.0 §4.12" "the key belongs to somebody other than the holder";
    PresentationSubjectOther "presentation.subject.other" I W I None "VCDM 2.0 §4.12" "somebody presents what somebody else earned";
    PresentationCredentialInvalid "presentation.credential.invalid" E E E Security "VCDM 2.0 §4.12" "a credential in the presentation is invalid";
    PresentationCredentialUndetermined "presentation.credential.undetermined" O O O None "VCDM 2.0 §4.12" "a credential in the presentation is undetermined";

    // Whose key is that? -----------------------------------------------------------------------------------------------
    FetchRefused "fetch.refused" E E E Security "documents/address.rs" "an address that a stranger's document may not make this machine ask";
    DidMalformed "did.malformed" E E E Security "DID Core §3.1" "not a DID of the form its method asks for";
    DidUnsupported "did.unsupported" O O O None "DID Core §7" "a DID method that this version does not resolve";
    DidDocumentMissing "did.document.missing" O O O None "DID Core §7" "the document that names the key was not provided";
    DidDocumentUnavailable "did.document.unavailable" O O O None "DID Core §7" "the document that names the key cannot be had";
    DidDocumentMalformed "did.document.malformed" O O O Security "CID §2" "the document that should name the key is not such a document";
    DidDocumentIdMismatch "did.document.id-mismatch" O O O Security "CID §2.1.1" "the document belongs to another subject than the one asked for";
    DidDocumentDeactivated "did.document.deactivated" E E E Security "DID Core §7.1.3" "the document was deactivated by its subject: no key in it counts";
    DidMethodNotFound "did.method-not-found" E E E Security "CID §3.3" "the document does not list the verification method";
    DidMethodPurpose "did.method-purpose" E E E Security "CID §3.3" "the document does not list the method for this purpose";
    DidMethodController "did.method-controller" E E E Security "CID §3.3" "the verification method is controlled by somebody other than its document's subject";
    DidMethodRevoked "did.method-revoked" E E E Security "CID §2.2" "the verification method was revoked or has expired";
    IssuerMissing "issuer.missing" E E E Malformed "VCDM 2.0 §4.7" "the credential names no issuer";
    IssuerMalformed "issuer.malformed" E E E Malformed "VCDM 2.0 §4.7" "issuer is neither a URL nor an object with an id that is one";
    IssuerKeyMismatch "issuer.key.mismatch" E E E Security "OB 3.0 §8.3" "the key belongs to somebody other than the issuer";
    IssuerKeySelfAsserted "issuer.key.self-asserted" O O W Security "OB impl. guide, key provenance" "only the credential itself says that the key is the issuer's";

    // Is it still good, in time, yours, agreed with? ---------------------------------------------------------------------
    StatusUnanswered "status.unanswered" O O O None "OB 3.0 §9.1" "the credential can be revoked in a way that nobody here can look up";
    StatusEntryMalformed "status.entry.malformed" E E E Malformed "Bitstring Status List §2.1" "an entry that does not say in which list to look, and where";
    StatusEntryMessages "status.entry.messages" E E E Malformed "Bitstring Status List §2.1" "an entry that does not say what each of its values means";
    StatusRevoked "status.revoked" E E E None "OB 3.0 §9.1" "the credential was revoked";
    StatusSuspended "status.suspended" E E E None "Bitstring Status List §2.1" "the credential is suspended";
    StatusRefresh "status.refresh" I I I None "Bitstring Status List §2.1" "a newer edition of the credential can be had";
    StatusMessage "status.message" I I I None "Bitstring Status List §2.1" "what the issuer says of the credential";
    StatusPurposeUnknown "status.purpose.unknown" O O O None "Bitstring Status List §2.1" "the credential is marked for a purpose that nobody here knows";
    StatusListMissing "status.list.missing" O O O None "OB 3.0 §9.1" "the status list was not provided";
    StatusListUnavailable "status.list.unavailable" O O O None "OB 3.0 §9.1" "the status list cannot be had";
    StatusListInvalid "status.list.invalid" O O O Security "Bitstring Status List §3.2" "the status list itself is invalid";
    StatusListKeeper "status.list.keeper" W W W None "OB 3.0 §9.1" "the status list is kept by somebody other than the credential's issuer, whom the issuer's address leads to or the caller trusts";
    StatusListCopy "status.list.copy" O O O Security "VCRL 1.0" "a list that nobody signs, in a copy that was not fetched from its address now";
    StatusTokenListUnsupported "status.token-list.unsupported" O O O None "Token Status List §6" "the status stands in the claim status, in a list of a kind that this version does not read";
    StatusListUndetermined "status.list.undetermined" O O O None "Bitstring Status List §3.2" "the status list itself is undetermined";
    StatusListNested "status.list.nested" O O O None "limits.rs" "a list of lists of lists, which nobody looks into";
    StatusListKind "status.list.kind" O O O Malformed "Bitstring Status List §2.2" "what should be a status list is another kind of document";
    StatusListIssuer "status.list.issuer" O O O Security "Bitstring Status List §2.2" "the status list is by somebody other than the credential's issuer";
    StatusListId "status.list.id" O O O Security "Bitstring Status List §2.2" "the status list says that it belongs at another URL";
    StatusListStale "status.list.stale" W W W None "Bitstring Status List §2.2" "a copy of the status list that was to be looked at again before";
    StatusListUnsigned "status.list.unsigned" I W I None "VCRL 1.0" "a list of the deprecated kind, which nobody signs";
    StatusListInsecure "status.list.insecure" O O O Security "VCRL 1.0" "a list that nobody signs, at an address where anybody on the way can change it";
    StatusListMalformed "status.list.malformed" E E E Malformed "Bitstring Status List §2.2" "the status list holds no list";
    StatusListPurpose "status.list.purpose" O O O Malformed "Bitstring Status List §3.2" "the status list is for another purpose than the entry";
    StatusListShort "status.list.short" W E W Malformed "Bitstring Status List §3.2" "the status list has fewer entries than privacy demands";
    StatusListRange "status.list.range" E E E Range "Bitstring Status List §3.2" "the entry lies behind the end of the status list";
    StatusListAllocations "status.list.allocations" E E E None "Bitstring Status List §2.1" "which places of the status list are given away is not known";
    StatusListVersion "status.list.version" E E E Parsing "Bitstring Status List §2.1" "a stored status list of another version";
    StatusListFull "status.list.full" E E E None "Bitstring Status List §2.1" "every place of the status list was given away";
    ValidityMalformed "validity.malformed" E E E Malformed "OB 3.0 §6 (DateTimeZ)" "not a date and time with a zone";
    ValidityMissing "validity.missing" E E E Malformed "OB 3.0 §6.1" "the credential does not say from when it is valid";
    ValidityZone "validity.zone" O O O Range "OB 3.0 §6 (DateTimeZ)" "a date without a time or without a zone: at this instant it depends on the zone";
    ValidityTolerance "validity.tolerance" I I I None "OB 3.0 §9.1" "a beginning lies ahead by less than the tolerance of clocks, and counts as reached";
    ValidityNotYet "validity.not-yet" E E E Range "OB 3.0 §9.1" "the credential is not valid yet";
    ValidityExpired "validity.expired" E E E Range "OB 3.0 §9.1" "the credential has expired";
    ValidityNoClock "validity.no-clock" O O O None "OB 3.0 §9.1" "nobody said what time it is";
    ValidityOrder "validity.order" E E E Range "VCDM 2.0 §4.9" "the credential ends before it begins";
    RecipientMismatch "recipient.mismatch" E E E Security "OB 3.0 §9.2" "the badge was earned by somebody else";
    RecipientIncomparable "recipient.incomparable" O O O None "OB 3.0 §9.2" "the badge names its owner by identifiers of other kinds than the one asked for";
    RecipientUnknown "recipient.unknown" E E E Security "OB 3.0 §9.2" "the badge does not say who earned it";
    QuestionUnanswered "question.unanswered" O O O None "OB 3.0 §9" "a question was asked that nothing here can answer";
    SchemaUnanswered "schema.unanswered" O O O None "OB 3.0 §9.1" "the credential names a schema that nobody here can hold it against";
    SchemaKind "schema.kind" W O W None "VCDM 2.0 §4.11" "a kind of schema that nobody here knows";
    SchemaDocumentMissing "schema.document.missing" O O O None "OB 3.0 §9.1" "a schema that the credential names was not provided";
    SchemaDocumentUnavailable "schema.document.unavailable" O O O None "OB 3.0 §9.1" "a schema that the credential names cannot be had";
    SchemaMalformed "schema.malformed" O O O None "JSON Schema 2019-09 Core §4.3" "what should be a schema is none";
    SchemaViolated "schema.violated" E E E Malformed "OB 3.0 §9.1" "the credential breaks a schema that it names";
    SchemaCredentialInvalid "schema.credential.invalid" O O O Security "VC-JSON-SCHEMA (JsonSchemaCredential)" "the credential that should hold the schema is invalid";
    SchemaCredentialUndetermined "schema.credential.undetermined" O O O None "VC-JSON-SCHEMA (JsonSchemaCredential)" "the credential that holds the schema is undetermined";
    ResourceMalformed "resource.malformed" E E E Malformed "VCDM 2.0 §5.3" "a related resource without an id or without a digest";
    ResourceRepeated "resource.repeated" E E E Malformed "VCDM 2.0 §5.3" "one resource has two digests that may differ";
    ResourceDigestMalformed "resource.digest.malformed" E E E Malformed "VCDM 2.0 §5.3" "a digest of no form that is known";
    ResourceDigestUnsupported "resource.digest.unsupported" W O W None "VCDM 2.0 §5.3" "a digest of a kind that this version does not compute";
    ResourceDigestMismatch "resource.digest.mismatch" E E E Security "VCDM 2.0 §5.3" "the resource is not the one that the issuer meant";
    ResourceMissing "resource.missing" W O W None "VCDM 2.0 §5.3" "a resource was not provided, so nobody has compared it with its digest";
    ResourceUnavailable "resource.unavailable" W O W None "VCDM 2.0 §5.3" "a resource cannot be had, so nobody has compared it with its digest";
    ClrCredentialInvalid "clr.credential.invalid" E E E Security "CLR 2.0 (ClrSubject)" "a credential in the record is invalid";
    ClrCredentialUndetermined "clr.credential.undetermined" O O O None "CLR 2.0 (ClrSubject)" "a credential in the record is undetermined";
    ClrCredentialOther "clr.credential.other" I W I None "CLR 2.0 (ClrSubject)" "a credential in the record of a kind whose rules nobody here knows; its proof, its status and its time were asked all the same";
    ClrCredentialDeeper "clr.credential.deeper" O O O None "limits.rs" "a record in a record, deeper than the budget follows them";
    ClrSubjectOther "clr.subject.other" W E W None "CLR 2.0 (ClrSubject)" "a credential in the record was earned by somebody else than whose record it is";
    ClrAssociationUnlinked "clr.association.unlinked" W E W Malformed "CLR 2.0 (Association)" "an association with an achievement that is not in the record";
    EndorsementsInvalid "endorsements.invalid" W E W Security "OB 3.0 §9.1 (endorsements)" "an endorsement does not hold; it is what somebody else says and is verified for itself, so the credential is no worse without it";
    EndorsementsUndetermined "endorsements.undetermined" W O W None "OB 3.0 §9.1 (endorsements)" "whether an endorsement holds could not be told; like one that does not hold, it leaves the credential as good as it is without it";
    EndorsementsSubjectOther "endorsements.subject.other" W E W None "OB 3.0 appendix B (EndorsementSubject)" "an endorsement of something other than what it stands on, of which it says nothing";
    EndorsementsMalformed "endorsements.malformed" E E E Malformed "OB 3.0 appendix B (EndorsementCredential)" "something that is no endorsement, where one belongs";
    EndorsementsDeeper "endorsements.deeper" I W I None "limits.rs" "an endorsement of an endorsement, deeper than the budget follows them";
    TrustUnlisted "trust.unlisted" E E E Security "OB 3.0 §9 (trust in the issuer)" "the caller gave a list of whom to trust, and the issuer is not on it";
    TrustUnproven "trust.unproven" O O O None "OB 3.0 §9 (trust in the issuer)" "somebody on the list is named, and nothing proves that the credential is theirs";
    TrustMalformed "trust.malformed" E E E None "verify/trusted.rs" "an entry of the list is neither a DID, nor an https address, nor a key";
    TrustUnavailable "trust.unavailable" O O O None "OB 3.0 §9 (trust in the issuer)" "a registry or an entity statement cannot be had";
    TrustRegistryMissing "trust.registry.missing" O O O None "OB 3.0 §9 (trust in the issuer)" "the registry was not provided";
    TrustRegistryMalformed "trust.registry.malformed" O O O None "DCC issuer registry" "what should be a registry of issuers is none";
    TrustStatementMissing "trust.statement.missing" O O O None "OpenID Federation 1.0 §10.1" "an entity statement on the way to the anchor was not provided";
    TrustStatementMalformed "trust.statement.malformed" O O O Malformed "OpenID Federation 1.0 §3" "what should be an entity statement is none";
    TrustStatementSubject "trust.statement.subject" O O O Security "OpenID Federation 1.0 §3.2" "an entity statement by somebody else, or about somebody else";
    TrustStatementExpired "trust.statement.expired" O O O Range "OpenID Federation 1.0 §3.2" "an entity statement that is not in force";
    TrustStatementSignature "trust.statement.signature" O O O Security "OpenID Federation 1.0 §3.2" "an entity statement that no key signed which its maker is known to have";
    TrustChainLoop "trust.chain.loop" E E E Security "OpenID Federation 1.0 §10.1" "a chain of superiors that comes back to itself";
    TrustChainLength "trust.chain.length" E E E Security "OpenID Federation 1.0 §6.2.1" "a longer chain than a statement in it allows";
    TrustChainConstraint "trust.chain.constraint" E E E Security "OpenID Federation 1.0 §6.2.2" "an entity with a name that may not stand in the chain";
    RefreshNewer "refresh.newer" I I I None "OB 3.0 §9.1 (refresh)" "there is a newer edition of the credential";
    RefreshCurrent "refresh.current" I I I None "OB 3.0 §9.1 (refresh)" "the credential is the current edition";
    RefreshOlder "refresh.older" W O W None "OB 3.0 §9.1 (refresh)" "what should be the current edition is older than the credential";
    RefreshOther "refresh.other" W O W Security "OB 3.0 §9.1 (refresh)" "what should be the current edition has another id or another issuer";
    RefreshInvalid "refresh.invalid" W O W None "OB 3.0 §9.1 (refresh)" "the current edition does not hold; verification goes on with the credential at hand";
    RefreshUndetermined "refresh.undetermined" I W I None "OB 3.0 §9.1 (refresh)" "whether the current edition holds could not be told; verification goes on with the credential at hand";
    RefreshUnavailable "refresh.unavailable" I W I None "OB 3.0 §9.1 (refresh)" "the current edition cannot be had; verification goes on with the credential at hand";
    RefreshUnanswered "refresh.unanswered" I W I None "OB 3.0 §9.1" "a newer edition of the credential may exist";

    // What a verdict rests on, saved in a file ---------------------------------------------------------------------------
    EvidenceMalformed "evidence.malformed" E E E Parsing "verify/evidence.rs" "what should be saved evidence is none";
    EvidenceVersion "evidence.version" E E E Parsing "verify/evidence.rs" "evidence that another version saved";

    // A credential inside an image --------------------------------------------------------------------------------------
    BakeUnsupported "bake.unsupported" E E E Parsing "OB 3.0 §5.3" "a kind of image that cannot carry a badge";
    BakeUnrecognised "bake.unrecognised" E E E Parsing "OB 3.0 §5.3" "the bytes are not an image";
    BakeNone "bake.none" E E E Parsing "OB 3.0 §5.3" "the image carries no badge";
    BakeTwice "bake.twice" E E E Parsing "OB 3.0 §5.3" "the image carries more than one badge";
    BakeAgain "bake.again" W E W None "OB 3.0 §5.3" "the same credential stands in the image once more, in a place that is not read";
    BakeEmpty "bake.empty" E E E Parsing "OB 3.0 §5.3" "the image has the place for a badge, and nothing in it";
    BakeAlready "bake.already" E E E None "OB 3.0 §5.3" "the image carries a badge already";
    BakeText "bake.text" E E E None "OB 3.0 §5.3" "a text that the image cannot carry";
    BakePngTruncated "bake.png.truncated" E E E Parsing "PNG §5.3" "the PNG image ends too early";
    BakePngMalformed "bake.png.malformed" E E E Parsing "PNG §5" "not a PNG image, though it begins like one";
    BakePngCrc "bake.png.crc" E E E Parsing "PNG §5.5" "a chunk of the PNG image is damaged";
    BakePngCompression "bake.png.compression" E E E Parsing "PNG §10.1" "a compressed text that cannot be decompressed";
    BakePngCompressed "bake.png.compressed" W E W None "OB 3.0 §5.3.1" "the credential is compressed, which it must not be";
    BakeSvgEncoding "bake.svg.encoding" E E E Parsing "XML §4.3.3" "the SVG image is not written in UTF-8";
    BakeSvgMalformed "bake.svg.malformed" E E E Parsing "XML §2.1" "the SVG image is not well-formed XML";
    BakeSvgEntity "bake.svg.entity" E E E Parsing "XML §4.1" "an entity other than the five of XML, which is never expanded";
    BakeSvgPlace "bake.svg.place" W E W None "OB 3.0 §5.3.2" "the credential is not the first thing in the SVG image";
    BakeSvgBoth "bake.svg.both" W E W None "OB 3.0 §5.3.2" "a text stands beside the credential, and is not read";
    LimitImage "limit.image" O O O Parsing "limits.rs" "the image is larger than the budget allows";
    LimitInflated "limit.inflated" O O O Parsing "limits.rs" "compressed content is larger than the budget allows";
    LimitSvgDepth "limit.svg-depth" O O O Parsing "limits.rs" "SVG elements are nested deeper than the budget allows";

    // Making credentials -----------------------------------------------------------------------------------------------
    BuildBlank "build.blank" E E E None "OB 3.0 appendix B" "a text that says nothing";
    BuildInvalid "build.invalid" E E E None "OB 3.0 appendix B" "something that is read where it occurs, but must not be written";
    SignOptions "sign.options" E E E None "VC-DI §4.2" "the options do not fit together";
    SignPointer "sign.pointer" E E E None "VC-DI-ECDSA §3.4.12" "a JSON pointer that leads nowhere, or to a part that cannot stand alone";
    SignSignerFailed "sign.signer-failed" E E E None "VC-DI §4.2" "the signer gave no signature";
    SignSignatureMismatch "sign.signature.mismatch" E E E None "VC-DI §4.2" "the signature is by another key than verifiers will find, or of something else";
    KeyRandomness "key.randomness" E E E None "RFC 4086" "the system gave no randomness";
}

impl Code {
    /// Whether a document that was asked says "no" with it, rather than being at fault itself: a good DID document that does not list
    /// the key, a good statement under which the issuer may not stand. And whether it is about what the judged document makes of
    /// another: a context that turns around what is signed.
    pub(crate) fn is_answer_of_another(self) -> bool {
        matches!(
            self,
            Code::DidDocumentDeactivated
                | Code::DidMethodNotFound
                | Code::DidMethodPurpose
                | Code::DidMethodController
                | Code::DidMethodRevoked
                | Code::JwtKidNotFound
                | Code::JwtKeyNotInForce
                | Code::KeyWeak
                | Code::KeyTypeMismatch
                | Code::KeyUnsupported
                | Code::KeySecretPublished
                | Code::JsonldRedefinedTerm
                | Code::JsonldHiddenMember
                | Code::JsonldProtectedTermRedefinition
                | Code::StatusRevoked
                | Code::StatusSuspended
                | Code::StatusListShort
                | Code::TrustChainLoop
                | Code::TrustChainLength
                | Code::TrustChainConstraint
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Its name: it says as much as that of the variant, and is there already.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_dotted() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(names.iter().all(|name| name.contains('.')));
    }

    #[test]
    fn a_variant_is_called_as_its_code() {
        for code in Code::ALL {
            let mut expected = String::new();
            for word in code.name().split(['.', '-']) {
                let mut letters = word.chars();
                expected.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                expected.push_str(letters.as_str());
            }
            assert_eq!(code.variant(), expected);
        }
    }

    #[test]
    fn a_limit_that_is_reached_is_an_open_question_under_every_policy() {
        let limits: Vec<_> = Code::ALL.iter().filter(|code| code.is_limit()).collect();
        assert!(limits.len() > 15);
        for code in limits {
            for policy in [Policy::Standard, Policy::Strict, Policy::Compat] {
                assert_eq!(code.severity(policy), Severity::Undetermined, "{code}");
            }
        }
    }

    #[test]
    fn strict_is_never_milder_than_standard_nor_standard_than_compat() {
        for code in Code::ALL {
            assert!(code.severity(Policy::Strict) >= code.severity(Policy::Standard), "{code}");
            assert!(code.severity(Policy::Standard) >= code.severity(Policy::Compat), "{code}");
        }
    }
}

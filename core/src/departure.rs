//! Two kinds of departure from the data model, meaning and form, told apart by one table of codes and members.

use crate::code::{Code, Policy, Severity};
use crate::error::Error;

/// What a departure from the data model touches. A code and a member decide, by the table [`RULES`](Self::RULES); what the table
/// does not name is meaning.
///
/// ```
/// use ob3::{Code, Departure};
/// assert_eq!(Departure::of(Code::ConformanceImageBare, None), Departure::Form);
/// let (achievement, credential) = (("Achievement", "name"), ("AchievementCredential", "name"));
/// assert_eq!(Departure::of(Code::ConformanceMemberMissing, Some(achievement)), Departure::Meaning);
/// assert_eq!(Departure::of(Code::ConformanceMemberMissing, Some(credential)), Departure::Form);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums)]
pub enum Departure {
    /// What people read in the credential is absent, ambiguous, contradictory or of another type: an error under every policy.
    Meaning,
    /// What people read is plain all the same: an error under [`Policy::Strict`], else a warning.
    Form,
}

/// A row of the table: where a code is form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DepartureRule {
    /// What was found.
    pub code: Code,
    /// Where it is form; elsewhere it is meaning.
    pub members: Members,
    /// Why, where it is not obvious; else empty.
    pub why: &'static str,
}

/// Members of the data model, each as the class and the member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)]
pub enum Members {
    /// Wherever the code occurs.
    Every,
    /// These.
    Only(&'static [(&'static str, &'static [&'static str])]),
    /// All others than these.
    Except(&'static [(&'static str, &'static [&'static str])]),
}

impl Departure {
    /// The table: every pair of code and member that is form.
    pub const RULES: &'static [DepartureRule] = RULES;

    /// What a code is at a member: the class, and the member of the class.
    pub fn of(code: Code, member: Option<(&str, &str)>) -> Self {
        let mut rules = RULES.iter().filter(|rule| rule.code == code);
        if rules.any(|rule| rule.members.have(member)) { Departure::Form } else { Departure::Meaning }
    }
}

impl Members {
    fn have(self, member: Option<(&str, &str)>) -> bool {
        let among = |listed: &[(&str, &[&str])]| {
            let Some((class, name)) = member else { return false };
            listed.iter().any(|(listed, names)| *listed == class && names.contains(&name))
        };
        match self {
            Members::Every => true,
            Members::Only(listed) => among(listed),
            Members::Except(listed) => !among(listed),
        }
    }
}

/// How much an error weighs under a policy: of a departure from the data model the table decides, of anything else its code.
pub(crate) fn severity(error: &Error, policy: Policy) -> Severity {
    let code = error.code();
    if !is_listed(code) {
        return error.severity(policy);
    }
    match (Departure::of(code, error.member()), policy) {
        (Departure::Form, Policy::Standard | Policy::Compat) => Severity::Warning,
        (Departure::Form, Policy::Strict) | (Departure::Meaning, _) => Severity::Error,
    }
}

/// Whether a credential of which that was found departs from the data model, whatever the policy.
pub(crate) fn departs(code: Code) -> bool {
    let is_of_model = || {
        let name = code.name();
        OF_THE_MODEL.iter().any(|family| name.starts_with(family)) && code.severity(Policy::Strict) == Severity::Error
    };
    is_listed(code) || code == Code::LimitFindings || is_of_model()
}

fn is_listed(code: Code) -> bool {
    RULES.iter().any(|rule| rule.code == code)
}

/// Codes that speak of the data model, by how they begin. What becomes of a credential with time, and whose key signed it, are other
/// questions.
const OF_THE_MODEL: [&str; 9] = [
    "conformance.",
    "vcdm.",
    "jsonld.",
    "open.kind.",
    "open.data-model",
    "validity.malformed",
    "validity.missing",
    "status.entry.",
    "endorsements.malformed",
];

/// Every pair of code and member that is form. Only what a summary of the credential does not read, or reads all the same, may be here.
const RULES: &[DepartureRule] = &[
    DepartureRule {
        code: Code::ConformanceSubjectUnidentified,
        members: Members::Every,
        why: "what was achieved is plain; that the badge names nobody, the summary says",
    },
    DepartureRule { code: Code::ConformanceImageBare, members: Members::Every, why: "the URL is the image's id" },
    DepartureRule {
        code: Code::ConformanceMemberMissing,
        members: Members::Only(&[
            ("AchievementCredential", &["id", "name"]),
            ("EndorsementCredential", &["id", "name"]),
            ("ClrCredential", &["id", "name"]),
            ("Achievement", &["id"]),
            ("Alignment", &["targetName", "targetUrl"]),
            ("Related", &["id"]),
            ("ResultDescription", &["id", "name"]),
            ("RubricCriterionLevel", &["id", "name"]),
            ("IdentifierEntry", &["identifier", "identifierType"]),
            ("GeoCoordinates", &["latitude", "longitude"]),
        ]),
        why: "the name that people read is the achievement's, the id that is compared is the issuer's and the subject's; the parts are details",
    },
    DepartureRule {
        code: Code::ConformanceWordUnknown,
        members: Members::Only(&[
            ("Achievement", &["achievementType"]),
            ("Alignment", &["targetType"]),
            ("IdentifierEntry", &["identifierType"]),
            ("IdentityObject", &["identityType"]),
            ("ResultDescription", &["resultType"]),
        ]),
        why: "these lists may be extended: a word of one's own lacks only the letters ext:",
    },
    DepartureRule {
        code: Code::ConformanceArrayExpected,
        members: Members::Every,
        why: "one value is read as an array of one",
    },
    DepartureRule {
        code: Code::ConformanceArrayUnexpected,
        members: Members::Except(&[
            ("AchievementCredential", &["id", "issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate"]),
            ("EndorsementCredential", &["id", "issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate"]),
            ("ClrCredential", &["id", "issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate"]),
            ("Profile", &["id"]),
            ("AchievementSubject", &["id"]),
            ("EndorsementSubject", &["id"]),
            ("ClrSubject", &["id"]),
        ]),
        why: "an array of one value is read as that value; but ids, dates and the issuer are looked for as they must be",
    },
    DepartureRule {
        code: Code::ConformanceContextOrder,
        members: Members::Every,
        why: "no signature covers the order, and nothing that is read hangs on it",
    },
    DepartureRule {
        code: Code::ConformanceIssuerObject,
        members: Members::Every,
        why: "the URL is the issuer's id, as the data model 2.0 has it",
    },
    DepartureRule {
        code: Code::ConformanceSchemaMissing,
        members: Members::Every,
        why: "the rules of that schema are checked all the same",
    },
    DepartureRule { code: Code::ConformanceLevelUnknown, members: Members::Every, why: "the result itself is plain" },
    DepartureRule { code: Code::ConformanceResultUnlinked, members: Members::Every, why: "the result itself is plain" },
    DepartureRule {
        code: Code::ConformanceResultStatusMissing,
        members: Members::Every,
        why: "the result says a value or a level, or nothing that could be misread",
    },
    DepartureRule {
        code: Code::ConformanceFormatUri,
        members: Members::Except(&[
            ("Profile", &["id"]),
            ("EndorsementSubject", &["id"]),
            ("CredentialStatus", &["id"]),
            ("BitstringStatusListEntry", &["id", "statusListCredential"]),
            ("CredentialSchema", &["id"]),
            ("RefreshService", &["id"]),
            ("AchievementCredential", &["issuer"]),
            ("EndorsementCredential", &["issuer"]),
            ("ClrCredential", &["issuer"]),
            ("VerifiableCredential", &["issuer"]),
            ("Association", &["sourceId", "targetId"]),
        ]),
        why: "these addresses are followed or compared; others are only shown",
    },
    DepartureRule {
        code: Code::ConformanceFormatDateTime,
        members: Members::Only(&[
            ("AchievementSubject", &["activityStartDate", "activityEndDate"]),
            ("Proof", &["created"]),
        ]),
        why: "the dates of a summary are those of the credential; when a proof was made, the question of the proof judges",
    },
    DepartureRule {
        code: Code::ConformanceFormatZone,
        members: Members::Every,
        why: "the day is plain; where the hour decides, the question of time stays open",
    },
    DepartureRule {
        code: Code::ConformanceFormatDate,
        members: Members::Every,
        why: "only a day of birth has this form, which no summary has",
    },
    DepartureRule { code: Code::ConformanceFormatLanguage, members: Members::Every, why: "the text is the same" },
    DepartureRule { code: Code::ConformanceFormatCountry, members: Members::Every, why: "a part of an address" },
    DepartureRule {
        code: Code::ConformanceIdentityHash,
        members: Members::Every,
        why: "a hash that cannot be compared names nobody, which the question of the recipient says",
    },
    DepartureRule {
        code: Code::ConformanceMemberRenamed,
        members: Members::Every,
        why: "the question of time keeps a date by either name; that one is lacking by its own name is another finding",
    },
    DepartureRule {
        code: Code::ProofCreatedMalformed,
        members: Members::Every,
        why: "when a proof was made decides nothing where a key has no end",
    },
    DepartureRule {
        code: Code::JwtVcReplaced,
        members: Members::Every,
        why: "the data model 1.1 says which of the two is read: the claim",
    },
    DepartureRule {
        code: Code::StatusListShort,
        members: Members::Every,
        why: "a short list tells its readers apart; what it says of the place is plain",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::class::Class;
    use crate::model::{OUTLINES, outline::Outline};

    #[test]
    fn the_table_of_codes_says_of_a_code_what_it_is_where_no_member_is_named() {
        for code in Code::ALL.iter().copied().filter(|code| is_listed(*code)) {
            let is_form = Departure::of(code, None) == Departure::Form;
            let expected = if is_form { Severity::Warning } else { Severity::Error };
            let found = [Policy::Standard, Policy::Strict, Policy::Compat].map(|policy| code.severity(policy));
            assert_eq!(found, [expected, Severity::Error, expected], "{code}");
        }
    }

    #[test]
    fn codes_of_conformance_that_weigh_like_form_are_in_the_table() {
        let like_form = |code: Code| {
            [Policy::Standard, Policy::Strict, Policy::Compat].map(|policy| code.severity(policy))
                == [Severity::Warning, Severity::Error, Severity::Warning]
        };
        for code in Code::ALL.iter().copied().filter(|code| code.name().starts_with("conformance.")) {
            assert!(is_listed(code) || !like_form(code), "{code}");
            let differs = code.severity(Policy::Standard) != code.severity(Policy::Compat);
            assert!(!differs, "{code}: what conforms is the same under standard and compat");
        }
    }

    #[test]
    fn each_code_has_one_row_and_each_row_a_reason() {
        for (index, rule) in RULES.iter().enumerate() {
            assert!(RULES.iter().skip(index + 1).all(|other| other.code != rule.code), "{}", rule.code);
            assert!(!rule.why.is_empty(), "{}", rule.code);
        }
    }

    #[test]
    fn the_members_of_the_table_are_those_of_the_classes() {
        let classes: Vec<&Class> = OUTLINES.iter().map(|outline: &&Outline| outline.class).collect();
        for rule in RULES {
            let (Members::Only(listed) | Members::Except(listed)) = rule.members else { continue };
            for (class, names) in listed {
                let named: Vec<_> = classes.iter().filter(|known| known.name == *class).collect();
                assert!(!named.is_empty(), "{}: {class}", rule.code);
                for name in *names {
                    let has = |class: &&Class| {
                        class.property(name).is_some()
                            || class.older.is_some_and(|older| older.property(name).is_some())
                    };
                    assert!(named.iter().any(|class| has(class)), "{}: {class}.{name}", rule.code);
                }
            }
        }
    }
}

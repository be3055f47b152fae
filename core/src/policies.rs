//! Why a code weighs differently under the policies, where it is no departure from the data model.

use crate::code::Code;

/// Codes that weigh more under [`Policy::Strict`](crate::Policy::Strict), or less under [`Policy::Compat`](crate::Policy::Compat), than
/// under [`Policy::Standard`](crate::Policy::Standard), and the reason. With [`Departure::RULES`](crate::Departure::RULES) these are all.
///
/// ```
/// use ob3::{Code, Policy, PolicyRule};
/// let differs = |code: &&Code| code.severity(Policy::Compat) != code.severity(Policy::Standard);
/// let of_compat: Vec<_> = Code::ALL.iter().filter(differs).collect();
/// assert_eq!(of_compat, [&Code::IssuerKeySelfAsserted]);
/// assert!(PolicyRule::ALL.iter().any(|rule| rule.codes.contains(&Code::IssuerKeySelfAsserted)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PolicyRule {
    /// What was found.
    pub codes: &'static [Code],
    /// Why it weighs differently.
    pub why: &'static str,
}

impl PolicyRule {
    /// The table: every code that weighs differently under a policy and is no departure from the data model.
    pub const ALL: &'static [PolicyRule] = RULES;
}

const RULES: &[PolicyRule] = &[
    PolicyRule {
        codes: &[Code::IssuerKeySelfAsserted],
        why: "compat takes the badge's own word for whose the key is, as the official validator does; standard and strict leave it open",
    },
    PolicyRule { codes: &[Code::ProofCreatedLater], why: "strict gives clocks no tolerance" },
    PolicyRule {
        codes: &[Code::SchemaKind],
        why: "a schema of another kind may add rules and takes none away: the standard's own rules were checked, so whoever receives the badge loses nothing; \
              strict demands that every schema was looked at. It is no departure, since the data model lets others define kinds of schemas (VCDM 2.0 §4.11)",
    },
    PolicyRule {
        codes: &[Code::ResourceDigestUnsupported, Code::ResourceMissing, Code::ResourceUnavailable],
        why: "what a badge refers to is not the badge: strict demands that it was compared with its digest",
    },
    PolicyRule {
        codes: &[
            Code::JwtKeyBoth,
            Code::JwtSubMissing,
            Code::JwtIatMalformed,
            Code::JwtTypVcJose,
            Code::JwtProofInside,
        ],
        why: "a token is read without ambiguity all the same: strict demands the header and the claims of Open Badges to the letter",
    },
    PolicyRule {
        codes: &[Code::StatusListUnsigned],
        why: "the list was fetched over a connection that proves who answers: strict warns of a kind that the standard gave up",
    },
    PolicyRule {
        codes: &[
            Code::EndorsementsInvalid,
            Code::EndorsementsUndetermined,
            Code::EndorsementsSubjectOther,
            Code::EndorsementsDeeper,
        ],
        why: "what others say of a badge makes it no worse: strict demands that it holds",
    },
    PolicyRule {
        codes: &[
            Code::RefreshOlder,
            Code::RefreshOther,
            Code::RefreshInvalid,
            Code::RefreshUndetermined,
            Code::RefreshUnavailable,
            Code::RefreshUnanswered,
        ],
        why: "the credential at hand is judged by itself: strict demands that a newer edition was asked for and is one",
    },
    PolicyRule {
        codes: &[Code::ClrCredentialOther, Code::ClrSubjectOther, Code::ClrAssociationUnlinked],
        why: "each credential in a record is judged by itself: strict demands that they belong to it",
    },
    PolicyRule {
        codes: &[Code::PresentationSubjectOther],
        why: "somebody may present what somebody else earned, as a parent does: strict warns of it",
    },
    PolicyRule {
        codes: &[Code::BakeAgain, Code::BakePngCompressed, Code::BakeSvgPlace, Code::BakeSvgBoth],
        why: "the badge is found and is the only one that is read: strict demands the place that the standard gives it",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Policy;
    use crate::departure::Departure;

    #[test]
    fn each_code_that_policies_weigh_differently_has_a_reason_in_one_of_the_two_tables() {
        for code in Code::ALL {
            let [standard, strict, compat] =
                [Policy::Standard, Policy::Strict, Policy::Compat].map(|policy| code.severity(policy));
            let differs = standard != strict || standard != compat;
            let departures = Departure::RULES.iter().filter(|rule| rule.code == *code).count();
            let others = PolicyRule::ALL.iter().filter(|rule| rule.codes.contains(code)).count();
            assert!(departures + others <= 1, "{code}: {departures} and {others} reasons");
            // A departure may weigh differently at some members only.
            assert!(!differs || departures + others == 1, "{code} has no reason");
            assert!(differs || others == 0, "{code} weighs the same");
        }
    }

    #[test]
    fn only_whose_the_key_is_weighs_less_under_compat_and_nothing_weighs_less_under_strict() {
        for code in Code::ALL {
            let [standard, strict, compat] =
                [Policy::Standard, Policy::Strict, Policy::Compat].map(|policy| code.severity(policy));
            assert!(strict >= standard, "{code}");
            assert_eq!(compat != standard, *code == Code::IssuerKeySelfAsserted, "{code}");
        }
    }
}

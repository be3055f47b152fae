//! Where a document has its place in a verification: one table of what is asked there, what the caller demands there, and which
//! kinds of document belong there.

use crate::error::Error;
use crate::model::kind::Kind;
use crate::verify::report::Check;
use crate::words::phrase;

/// The place of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// What the caller handed in.
    Badge,
    /// What the caller handed in, once it is known to be a presentation.
    Presentation,
    /// A credential in a presentation.
    Contained,
    /// A credential in a learner record.
    InRecord,
    /// An endorsement in a credential.
    Endorsement,
    /// A status list that an entry leads to.
    StatusList,
    /// The credential that holds a schema.
    SchemaCredential,
    /// The current edition of a credential.
    CurrentEdition,
}

/// What is asked at a place, and what the caller demands there.
struct Rule {
    /// The questions that are asked; no others ever are.
    questions: &'static [Check],
    /// Whether the caller chooses among them, or all are asked because the answer for the whole rests on them.
    is_chosen: bool,
    demands: Demands,
}

/// What the caller demands of a proof. What is demanded of a part is never more than of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Demands {
    /// Nothing: a purpose, domain or challenge was said of the whole.
    Nothing,
    /// The purpose.
    Purpose,
    /// The purpose, the domain and the challenge.
    Everything,
}

const EVERY: &[Check] = Check::ALL;

/// Whose badge it is, was asked of the record: its parts may name the learner in other ways.
const OF_A_PART_OF_A_RECORD: &[Check] = &[
    Check::Conformance,
    Check::Proof,
    Check::Issuer,
    Check::Status,
    Check::Validity,
    Check::Endorsements,
    Check::Trust,
    Check::Refresh,
];

/// An endorsement is not asked for its recipient, and the list of trusted issuers does not apply to endorsers.
const OF_AN_ENDORSEMENT: &[Check] = &[
    Check::Conformance,
    Check::Proof,
    Check::Issuer,
    Check::Status,
    Check::Validity,
    Check::Endorsements,
    Check::Refresh,
];

/// What makes a credential believable that is not itself a badge.
const OF_A_SOURCE: &[Check] = &[Check::Proof, Check::Issuer, Check::Status, Check::Validity];

/// What the standard asks once more of the current edition; not whether there is one more current still.
const OF_AN_EDITION: &[Check] = &[Check::Conformance, Check::Proof, Check::Issuer, Check::Status, Check::Validity];

impl Scope {
    /// The table.
    fn rule(self) -> Rule {
        let (questions, is_chosen, demands) = match self {
            Scope::Badge | Scope::Presentation => (EVERY, true, Demands::Everything),
            Scope::Contained => (EVERY, true, Demands::Nothing),
            Scope::InRecord => (OF_A_PART_OF_A_RECORD, true, Demands::Nothing),
            Scope::Endorsement => (OF_AN_ENDORSEMENT, false, Demands::Nothing),
            Scope::StatusList | Scope::SchemaCredential => (OF_A_SOURCE, false, Demands::Nothing),
            Scope::CurrentEdition => (OF_AN_EDITION, false, Demands::Purpose),
        };
        Rule { questions, is_chosen, demands }
    }

    /// The purpose that a proof has there, unless the caller demands another.
    pub(super) fn usual_purpose(self) -> &'static str {
        match self {
            Scope::Presentation => "authentication",
            Scope::Badge
            | Scope::Contained
            | Scope::InRecord
            | Scope::Endorsement
            | Scope::StatusList
            | Scope::SchemaCredential
            | Scope::CurrentEdition => "assertionMethod",
        }
    }

    /// Whether a document of that kind belongs there. Nothing else is looked into.
    ///
    /// # Errors
    /// The code of the place: `presentation.malformed`, `endorsements.malformed`, `status.list.kind`, `schema.malformed` or
    /// `refresh.other`.
    pub(super) fn admits(self, kind: Kind) -> Result<(), Error> {
        let is_credential = !matches!(kind, Kind::Presentation | Kind::Envelope | Kind::PresentationEnvelope);
        let (belongs, otherwise) = match self {
            Scope::Badge | Scope::Presentation => return Ok(()),
            Scope::Contained | Scope::InRecord => (is_credential, &phrase::PRESENTATION_MALFORMED_KIND),
            Scope::Endorsement => (kind == Kind::Endorsement, &phrase::ENDORSEMENTS_MALFORMED_KIND),
            Scope::StatusList => (matches!(kind, Kind::StatusList(_)), &phrase::STATUS_LIST_KIND_KIND),
            Scope::SchemaCredential => (kind == Kind::SchemaCredential, &phrase::SCHEMA_MALFORMED_KIND),
            Scope::CurrentEdition => (is_credential, &phrase::REFRESH_OTHER_KIND),
        };
        if belongs { Ok(()) } else { Err(Error::of(otherwise).with_term("found", kind.term()).at("/type")) }
    }
}

/// Where a verification is at the moment: the place, how deep it lies, and what is still asked and demanded there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) scope: Scope,
    /// In how many endorsements, one in the other.
    pub(super) endorsements: usize,
    /// In how many presentations and records, one in the other.
    pub(super) nesting: usize,
    /// How many status lists led here: it is a badge, its list, or the list of its list.
    pub(super) lists: u8,
    questions: Questions,
    demands: Demands,
}

impl Here {
    /// At the beginning, with the questions that the caller chose, if the caller did.
    pub(super) fn new(chosen: Option<&[Check]>) -> Self {
        Here {
            scope: Scope::Badge,
            endorsements: 0,
            nesting: 0,
            lists: 0,
            questions: Questions::of(chosen.unwrap_or(EVERY)),
            demands: Demands::Everything,
        }
    }

    /// One place further in. Nothing that is not asked or demanded here is asked or demanded there, but what the answer rests on.
    pub(super) fn entering(self, scope: Scope) -> Self {
        let rule = scope.rule();
        let own = Questions::of(rule.questions);
        Here {
            scope,
            endorsements: self.endorsements + usize::from(scope == Scope::Endorsement),
            nesting: self.nesting + usize::from(matches!(scope, Scope::Contained | Scope::InRecord)),
            lists: self.lists.saturating_add(u8::from(scope == Scope::StatusList)),
            questions: if rule.is_chosen { own.and(self.questions) } else { own },
            demands: self.demands.min(rule.demands),
        }
    }

    pub(super) fn asks(&self, check: Check) -> bool {
        self.questions.contains(check)
    }

    pub(super) fn demands_purpose(&self) -> bool {
        self.demands >= Demands::Purpose
    }

    /// Whether a domain and a challenge are demanded.
    pub(super) fn demands_answer(&self) -> bool {
        self.demands == Demands::Everything
    }
}

/// A set of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Questions(u16);

impl Questions {
    fn of(checks: &[Check]) -> Self {
        Questions(checks.iter().fold(0, |set, check| set | Questions::bit(*check)))
    }

    fn and(self, other: Questions) -> Self {
        Questions(self.0 & other.0)
    }

    fn contains(self, check: Check) -> bool {
        self.0 & Questions::bit(check) != 0
    }

    fn bit(check: Check) -> u16 {
        1 << (check as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(here: Here) -> Vec<&'static str> {
        Check::ALL.iter().copied().filter(|check| here.asks(*check)).map(Check::as_str).collect()
    }

    #[test]
    fn what_is_asked_of_a_part_follows_from_its_place() {
        let whole = Here::new(None);
        assert_eq!(asked(whole).len(), Check::ALL.len());
        assert_eq!(asked(whole.entering(Scope::Contained)), asked(whole));
        assert!(!whole.entering(Scope::InRecord).asks(Check::Recipient));
        for scope in [Scope::StatusList, Scope::SchemaCredential] {
            assert_eq!(asked(whole.entering(scope)), ["proof", "issuer", "status", "validity"]);
        }
        let edition = whole.entering(Scope::CurrentEdition);
        assert_eq!(asked(edition), ["conformance", "proof", "issuer", "status", "validity"]);
        assert_eq!(asked(edition.entering(Scope::InRecord)), asked(edition), "a part is never asked more");
        let endorsement = whole.entering(Scope::Endorsement);
        assert!(!endorsement.asks(Check::Recipient) && !endorsement.asks(Check::Trust));
    }

    #[test]
    fn what_an_answer_rests_on_is_asked_whatever_the_caller_chose() {
        let chosen = Here::new(Some(&[Check::Status]));
        assert_eq!(asked(chosen.entering(Scope::Contained)), ["status"]);
        assert_eq!(asked(chosen.entering(Scope::StatusList)), ["proof", "issuer", "status", "validity"]);
    }

    #[test]
    fn a_question_that_is_chosen_twice_is_asked() {
        assert_eq!(asked(Here::new(Some(&[Check::Status, Check::Proof, Check::Status]))), ["proof", "status"]);
    }

    #[test]
    fn how_deep_a_place_lies_is_counted_for_each_way_there() {
        let depth = |here: Here| (here.endorsements, here.nesting, here.lists);
        let way = |scopes: &[Scope]| depth(scopes.iter().fold(Here::new(None), |here, scope| here.entering(*scope)));
        assert_eq!(way(&[Scope::Presentation, Scope::CurrentEdition, Scope::SchemaCredential]), (0, 0, 0));
        assert_eq!(way(&[Scope::Endorsement, Scope::Endorsement]), (2, 0, 0));
        assert_eq!(way(&[Scope::Presentation, Scope::Contained, Scope::InRecord, Scope::InRecord]), (0, 3, 0));
        assert_eq!(way(&[Scope::Contained, Scope::Endorsement, Scope::StatusList, Scope::StatusList]), (1, 1, 2));
    }

    #[test]
    fn what_is_demanded_of_the_whole_is_not_demanded_of_its_parts() {
        let whole = Here::new(None);
        assert!(whole.entering(Scope::Presentation).demands_answer());
        for scope in [Scope::Contained, Scope::InRecord, Scope::Endorsement, Scope::StatusList, Scope::SchemaCredential]
        {
            let part = whole.entering(scope);
            assert!(!part.demands_purpose() && !part.demands_answer(), "{scope:?}");
            assert!(!part.entering(Scope::CurrentEdition).demands_purpose(), "{scope:?}");
        }
        let edition = whole.entering(Scope::CurrentEdition);
        assert!(edition.demands_purpose() && !edition.demands_answer());
    }

    #[test]
    fn only_what_belongs_to_a_place_is_looked_into() {
        let list = Kind::StatusList(crate::model::kind::ListKind::Bitstring);
        for (scope, belongs) in [
            (Scope::Endorsement, &[Kind::Endorsement][..]),
            (Scope::StatusList, &[list]),
            (Scope::SchemaCredential, &[Kind::SchemaCredential]),
        ] {
            for kind in
                [Kind::Badge, Kind::Endorsement, Kind::LearnerRecord, list, Kind::SchemaCredential, Kind::Credential]
                    .into_iter()
                    .chain([Kind::Presentation, Kind::Envelope, Kind::PresentationEnvelope, Kind::Unknown])
            {
                assert_eq!(scope.admits(kind).is_ok(), belongs.contains(&kind), "{scope:?} {kind:?}");
            }
        }
        for scope in [Scope::Contained, Scope::InRecord, Scope::CurrentEdition] {
            assert!(scope.admits(Kind::Presentation).is_err() && scope.admits(Kind::Badge).is_ok(), "{scope:?}");
        }
    }
}

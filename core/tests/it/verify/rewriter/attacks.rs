//! What succeeded before there was a rule: the rewriter must find each of it where the rule is off.

use super::kinds::{KINDS, Kind};
use super::property::{Judged, rewrite};
use super::tape::bytes_of;

/// A rewriting that was valid once and read otherwise.
pub(crate) struct Attack {
    pub(crate) name: &'static str,
    base: &'static str,
    kind: &'static str,
    /// What is read otherwise: the beginning of the place, and a part of what is said of it.
    place: &'static str,
    says: &'static str,
}

const fn attack(
    name: &'static str,
    base: &'static str,
    kind: &'static str,
    place: &'static str,
    says: &'static str,
) -> Attack {
    Attack { name, base, kind, place, says }
}

pub(crate) const ATTACKS: [Attack; 13] = [
    attack("a revoked id by a prefix", "revoked, by its id", "an id by a prefix", "/verdict", "\"valid\""),
    attack("the id of a badge by a prefix", "rich", "an id by a prefix", "/says/nodes/", "uuid:91537dba"),
    attack("the issuer's name by its IRI", "rich", "a key by its IRI", "/says/nodes/did:key", "[\"University\"] was"),
    attack("the issuer's name by a prefix", "rich", "a key by a prefix", "/says/nodes/did:key", "[\"University\"] was"),
    attack("a grade by its IRI", "rich", "a key by its IRI", "/says/nodes/did:example:ada/result", "\"F\""),
    attack("a grade by an alias", "rich", "a key by an alias", "/says/nodes/did:example:ada/result", "\"F\""),
    attack("the subject by @id", "rich", "@id and @type", "/says/nodes/did:example:ada", "null is read"),
    attack(
        "evidence by @id",
        "rich",
        "@id and @type",
        "/says/nodes/https://university.example/evidence",
        "null is read",
    ),
    attack(
        "issuer and creator exchanged",
        "one profile described twice",
        "members of two places of a node exchanged",
        "/says/nodes/did:key",
        "is read",
    ),
    attack(
        "the address of evidence by a prefix",
        "rich",
        "an id by a prefix",
        "/says/nodes/https://university.example/evidence",
        "null is read",
    ),
    attack(
        "the end of a proof by the word of security/v1",
        "a proof that ended",
        "a key by another word of ours",
        "/verdict",
        "\"valid\"",
    ),
    attack("image by the class's word", "rich 3.0.1", "a key by another word of ours", "/says/nodes/", "/image"),
    attack(
        "the creator by the class's word",
        "rich 3.0.0",
        "a key by another word of ours",
        "/says/nodes/",
        "/creator",
    ),
];

impl Attack {
    /// The first rewriting that is it, of as many as are tried.
    pub(crate) fn found(&self, tries: u64) -> Option<String> {
        let kinds: Vec<Kind> = KINDS.into_iter().filter(|(name, _)| *name == self.kind).collect();
        assert_eq!(kinds.len(), 1, "there is no kind {}", self.kind);
        (0..tries).find_map(|number| {
            let rewriting = rewrite(&bytes_of(number, 160), &[self.base], &kinds)?;
            let Judged::Different(difference) = rewriting.judge_without_rule() else { return None };
            let is_it = difference.starts_with(self.place) && difference.contains(self.says);
            is_it.then(|| rewriting.describe(&difference))
        })
    }
}

//! The property: what makes the same statements is not valid, or is read as the original is.

use std::fmt::Write as _;
use std::sync::LazyLock;

use ob3::canon::Hash;
use ob3::json::{Object, Value as Json};
use ob3::jsonld::Options;
use ob3::proof::hazmat::Unsecured;
use ob3::{Bundle, Limits, Policy, Verdict};
use serde_json::Value;

use super::bases::{BASES, Base};
use super::draft::Draft;
use super::kinds::Kind;
use super::reading::{Way, difference, read};
use super::tape::Tape;

/// What became of a rewriting.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Judged {
    /// Other statements, or none: no rewriting at all.
    Other,
    /// The same statements, and a verification does not take it for valid.
    Refused,
    /// The same statements, and it reads the same.
    Same,
    /// The same statements, valid, and it reads otherwise.
    Different(String),
}

/// A document in another spelling.
pub(crate) struct Rewriting {
    pub(crate) base: &'static Prepared,
    pub(crate) text: String,
    pub(crate) kinds: Vec<&'static str>,
    way: usize,
}

/// A base with what is signed and what is read of it.
pub(crate) struct Prepared {
    pub(crate) base: &'static Base,
    statements: Vec<String>,
    /// In each of [`WAYS`].
    read: [(Verdict, Value); 4],
}

pub(crate) static PREPARED: LazyLock<Vec<Prepared>> = LazyLock::new(|| BASES.iter().map(prepare).collect());

const WAYS: [Way; 4] = [
    Way { policy: Policy::Standard, rule: true, form: true },
    Way { policy: Policy::Compat, rule: true, form: true },
    Way { policy: Policy::Standard, rule: false, form: true },
    Way { policy: Policy::Standard, rule: true, form: false },
];

/// The one that does not ask whether it is a badge by its form.
const WITHOUT_FORM: usize = 3;

/// The one without the rule of reading.
const WITHOUT_RULE: usize = 2;

fn prepare(base: &'static Base) -> Prepared {
    let (badge, target) = (base.badge.to_string(), base.target().to_string());
    let read = WAYS.map(|way| read(&badge, &base.bundle(&target), way));
    Prepared { base, statements: statements(&target).unwrap(), read }
}

impl Prepared {
    pub(crate) fn verdict(&self) -> Verdict {
        self.read[0].0
    }

    pub(crate) fn said(&self) -> &Value {
        &self.read[0].1
    }

    pub(crate) fn without_rule(&self) -> Verdict {
        self.read[WITHOUT_RULE].0
    }
}

/// What the choices make of the documents of these names (of all, where there are none) by these kinds of rewriting.
pub(crate) fn rewrite(bytes: &[u8], names: &[&str], kinds: &[Kind]) -> Option<Rewriting> {
    let mut tape = Tape::new(bytes);
    let bases: Vec<&'static Prepared> =
        PREPARED.iter().filter(|base| names.is_empty() || names.contains(&base.base.name)).collect();
    let base = *tape.pick(&bases)?;
    let ways = [0, 0, 0, 0, 1, 1, WITHOUT_FORM, WITHOUT_FORM];
    // The credentials in a record are verified as a part of its form.
    let way = ways[tape.below(if base.base.name == "record" { 6 } else { 8 })];
    let mut draft = Draft::new(base.base.target().clone());
    let mut applied = Vec::new();
    let count = 1 + [0, 0, 0, 1, 1, 2, 3][tape.below(7)];
    for _ in 0..count {
        let (name, kind) = tape.pick(kinds)?;
        let before = draft.document.clone();
        if kind(&mut draft, &mut tape).is_some() && draft.document != before || draft.style.is_some() {
            applied.push(*name);
        } else {
            draft.document = before;
        }
    }
    let text = super::style::write(&draft);
    (!applied.is_empty()).then_some(Rewriting { base, text, kinds: applied, way })
}

impl Rewriting {
    pub(crate) fn judge(&self) -> Judged {
        self.judge_in(self.way)
    }

    /// As it would be judged if there were no rule of reading.
    pub(crate) fn judge_without_rule(&self) -> Judged {
        self.judge_in(WITHOUT_RULE)
    }

    pub(crate) fn judge_in(&self, way: usize) -> Judged {
        if statements(&self.text).as_ref() != Some(&self.base.statements) {
            return Judged::Other;
        }
        let base = self.base.base;
        let badge = if base.rewrites_lent { base.badge.to_string() } else { self.text.clone() };
        let (verdict, reading) = read(&badge, &base.bundle(&self.text), WAYS[way]);
        let (_, original) = &self.base.read[way];
        if verdict != Verdict::Valid {
            return Judged::Refused;
        }
        difference(original, &reading, "").map_or(Judged::Same, Judged::Different)
    }

    pub(crate) fn describe(&self, difference: &str) -> String {
        format!("{}, by {}: {difference}\n{}", self.base.base.name, self.kinds.join(" + "), self.text)
    }
}

/// The canonical statements of a document and of the options of each of its proofs, with their values; read as JSON-LD has it,
/// without refusing anything.
fn statements(text: &str) -> Option<Vec<String>> {
    static BUNDLE: LazyLock<Bundle> = LazyLock::new(Bundle::new);
    let options = Options::lenient();
    let Ok(Json::Object(mut document)) = Json::parse(text.as_bytes(), &Limits::default()) else { return None };
    let proofs = document.remove("proof");
    let unsecured = Unsecured::new(&document, &BUNDLE, &options);
    let mut statements = vec![unsecured.canonical_document(Hash::Sha256).ok()?.to_nquads()];
    let mut of_proofs = Vec::new();
    for proof in proofs.as_ref().map(Json::as_slice).unwrap_or_default() {
        let proof: &Object<'_> = proof.as_object()?;
        let mut text = unsecured.canonical_proof(proof, Hash::Sha256).ok()?.to_nquads();
        for value in ["proofValue", "jws"].iter().filter_map(|name| proof.member(name)) {
            write!(text, "{}", value.to_json()).ok()?;
        }
        of_proofs.push(text);
    }
    of_proofs.sort_unstable();
    statements.extend(of_proofs);
    Some(statements)
}

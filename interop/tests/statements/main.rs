//! The statements that we find in a document are those that `json-ld`, jsonld.js and PyLD find in it, to the letter.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod causes;
mod divergences;
mod documents;
mod generate;
mod oracles;
mod random;
mod shrink;
mod workaround;

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;

use ob3_interop::Reading;
use serde_json::Value;

use crate::divergences::{DIVERGENCES, Right, SUITE};
use crate::documents::Found;
use crate::generate::{Generator, text};
use crate::oracles::{Answer, Oracle, Panel, ours};
use crate::random::Random;
use crate::shrink::shrink;

/// How many documents are made by chance, of either kind. `OB3_ROUNDS=10` makes ten times as many.
const DOCUMENTS: usize = 3_000;

/// Another `OB3_SEED` makes others.
const SEED: u64 = 20_260_131;

/// Each row of the table of divergences is true today.
#[test]
fn every_fault_is_still_there() {
    let mut panel = Panel::assemble();
    let mut wrong = String::new();
    for divergence in DIVERGENCES {
        let reading = Reading {
            base: divergence.example.base.map(str::to_owned),
            rdf_direction: divergence.example.direction.map(str::to_owned),
            ..Reading::default()
        };
        let document: Value = serde_json::from_str(divergence.example.document).unwrap();
        let mut worked_around = document.clone();
        (divergence.workaround)(&mut worked_around, &reading);
        let (document, worked_around) = (text(&document), text(&worked_around));
        let us = ours(&document, &reading);
        let right = match divergence.example.right {
            Right::Quads(quads) => Answer::Quads(quads.to_owned()),
            Right::Error(code) => Answer::Error(code.to_owned()),
        };
        if us != right {
            writeln!(wrong, "{} ({}): we answer {us:?}", divergence.what, divergence.clause).unwrap();
        }
        for (oracle, answer) in panel.ask(&document, &reading) {
            if us.agrees(&answer) == divergence.oracles.contains(&oracle) {
                writeln!(wrong, "{}: {oracle:?} answers {answer:?}\n  {document}", divergence.what).unwrap();
            }
        }
        for (oracle, answer) in panel.ask(&worked_around, &reading) {
            let us = ours(&worked_around, &reading);
            if divergence.oracles.contains(&oracle) && !us.agrees(&answer) {
                writeln!(
                    wrong,
                    "{}: worked_around, {oracle:?} answers {answer:?}, we {us:?}\n  {worked_around}",
                    divergence.what
                )
                .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every positive case of the official suite, where the oracle itself is right (`SUITE` says where it is not).
#[test]
fn the_official_suite_is_read_alike() {
    let mut panel = Panel::assemble();
    let mut wrong = String::new();
    for Found { name, text, reading } in documents::suite() {
        let us = ours(&text, &reading);
        for (oracle, answer) in panel.ask(&text, &reading) {
            let known = SUITE.iter().any(|(oracles, id, _)| *id == name && oracles.contains(&oracle));
            if us.agrees(&answer) == known {
                writeln!(wrong, "{name}: {oracle:?} answers {answer:?}, we {us:?}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every JSON of our test vectors and of the samples from the field.
#[test]
fn vectors_and_samples_are_read_alike() {
    let mut comparison = Comparison::begin();
    for Found { name, text, reading } in documents::on_disk() {
        // A document with numbers in it is kept as it is written, unless it has to be shrunk.
        comparison.compare_text(&name, &text, &reading);
    }
    comparison.end();
}

/// Badges from our vectors and the samples, to each of which a few things happened.
#[test]
fn tampered_badges_are_read_alike() {
    let badges: Vec<Value> = documents::on_disk()
        .iter()
        .filter(|found| matches!(ours(&found.text, &found.reading), Answer::Quads(quads) if quads.len() > 1_000 && quads.len() < 20_000))
        .map(|found| serde_json::from_str(&found.text).unwrap())
        .chain([documents::badge()])
        .collect();
    by_chance(1, |generator, random| generator.tampered(random.pick(&badges)));
}

/// Small documents with contexts of all kinds, written by chance.
#[test]
fn made_up_documents_are_read_alike() {
    by_chance(2, |generator, _| generator.document());
}

fn by_chance(kind: u64, mut make: impl FnMut(&mut Generator, &mut Random) -> Value) {
    let number = |name: &str, default: u64| env::var(name).map_or(default, |text| text.parse().unwrap());
    let rounds = usize::try_from(number("OB3_ROUNDS", 1)).unwrap();
    let mut random = Random::new(number("OB3_SEED", SEED).wrapping_mul(kind));
    let mut generator = Generator::new(random.next());
    let mut comparison = Comparison::begin();
    for index in 0..DOCUMENTS * rounds {
        let document = make(&mut generator, &mut random);
        let reading = Reading {
            base: random.chance(33).then(|| String::from("http://base.example/dir/doc?q#f")),
            rdf_direction: match random.below(12) {
                0 => Some(String::from("i18n-datatype")),
                1 => Some(String::from("compound-literal")),
                _ => None,
            },
            ..Reading::default()
        };
        comparison.compare(&format!("document {index}"), &document, &reading);
    }
    comparison.end();
}

/// Documents being compared.
struct Comparison {
    panel: Panel,
    counts: BTreeMap<String, usize>,
    unexplained: Vec<String>,
}

impl Comparison {
    fn begin() -> Self {
        Self { panel: Panel::assemble(), counts: BTreeMap::new(), unexplained: Vec::new() }
    }

    fn compare(&mut self, name: &str, document: &Value, reading: &Reading) {
        let text = text(document);
        self.compare_both(name, &text, document, reading);
    }

    fn compare_text(&mut self, name: &str, text: &str, reading: &Reading) {
        self.compare_both(name, text, &serde_json::from_str(text).unwrap(), reading);
    }

    fn compare_both(&mut self, name: &str, text: &str, document: &Value, reading: &Reading) {
        let us = ours(text, reading);
        let kind = match &us {
            Answer::Quads(quads) if quads.is_empty() => "that say nothing",
            Answer::Quads(_) => "with statements",
            // Keys that stand twice, half characters: a stricter JSON than other people's.
            Answer::Error(code) if code.starts_with("json.") => return self.count("that are no JSON to us"),
            Answer::Error(_) => "with errors",
            // The others would take for ever.
            Answer::GaveUp(_) => return self.count("too much work for us"),
        };
        self.count(kind);
        for (oracle, answer) in self.panel.ask(text, reading) {
            if let Answer::GaveUp(_) = answer {
                self.count(&format!("too much work for {oracle:?}"));
            } else if us.agrees(&answer) {
                self.count(&format!("{oracle:?} agrees"));
            } else if self.is_explained(document, oracle, reading) {
                self.count(&format!("{oracle:?} differs, and the table says why"));
            } else {
                self.count(&format!("{oracle:?} differs, and nobody knows why"));
                self.note(name, document, oracle, reading);
            }
        }
    }

    /// Whether a disagreement goes away with the causes that the table knows.
    fn is_explained(&mut self, document: &Value, oracle: Oracle, reading: &Reading) -> bool {
        let mut worked_around = document.clone();
        for divergence in DIVERGENCES.iter().filter(|divergence| divergence.oracles.contains(&oracle)) {
            (divergence.workaround)(&mut worked_around, reading);
        }
        worked_around != *document && !self.differs(&worked_around, oracle, reading)
    }

    fn differs(&mut self, document: &Value, oracle: Oracle, reading: &Reading) -> bool {
        let text = text(document);
        let us = ours(&text, reading);
        self.panel.ask_one(oracle, &text, reading).is_some_and(|answer| !us.agrees(&answer))
    }

    fn note(&mut self, name: &str, document: &Value, oracle: Oracle, reading: &Reading) {
        // A handful is enough to work on.
        if self.unexplained.len() > 9 {
            return;
        }
        let smallest = shrink(document, |smaller| {
            smaller.is_object()
                && self.differs(smaller, oracle, reading)
                && !self.is_explained(smaller, oracle, reading)
        });
        let document = text(&smallest);
        let mut note = format!("{name}, {oracle:?}, {reading:?}\n  {document}\n  we: {:?}\n", ours(&document, reading));
        for (oracle, answer) in self.panel.ask(&document, reading) {
            writeln!(note, "  {oracle:?}: {answer:?}").unwrap();
        }
        self.unexplained.push(note);
    }

    fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    fn end(self) {
        for (what, count) in &self.counts {
            println!("{count:6} {what}");
        }
        assert!(
            self.unexplained.is_empty(),
            "decide each by the standard; then workaround it, or give it a row in divergences.rs:\n{}",
            self.unexplained.join("\n")
        );
    }
}

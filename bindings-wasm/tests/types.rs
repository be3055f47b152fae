//! The types of `ts` that repeat what core knows: written from core by `UPDATE=1 cargo test -p ob3-wasm --test types`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, missing_docs)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ob3::model::class::{Class, Kind, Property, TypeRule, Vocabulary};
use ob3::model::{AchievementCredential, EndorsementCredential, VerifiableCredential};
use ob3::{Code, Limits};

/// The text of `ts/codes.ts`.
fn codes() -> String {
    let mut out = String::from(
        "// Every code, from core/src/code.rs: written by `UPDATE=1 cargo test -p ob3-wasm --test types`.\n\n\
         /** What a finding or an error is about. A code is never removed and never changes its meaning; new ones are added. */\n\
         export type Code =\n",
    );
    for code in Code::ALL {
        writeln!(out, "  /** {} ({}) */\n  | \"{}\"", code.meaning(), code.section(), code.name()).unwrap();
    }
    out.truncate(out.trim_end().len());
    out.push_str(";\n");
    out
}

/// The classes and the lists of words that the standard has, by their names.
#[derive(Default)]
struct Model {
    classes: BTreeMap<&'static str, String>,
    words: BTreeMap<&'static str, String>,
}

impl Model {
    fn enter(&mut self, class: &'static Class) {
        if self.classes.contains_key(class.name) {
            return;
        }
        self.classes.insert(class.name, String::new());
        let mut out = String::new();
        match class.type_rule {
            TypeRule::None => {}
            TypeRule::Exactly(name) => writeln!(out, "  type: \"{name}\";").unwrap(),
            _ => out.push_str("  type: string | string[];\n"),
        }
        for property in class.properties {
            let bare = self.type_of(property);
            let many = if bare.contains(" | ") { format!("({bare})[]") } else { format!("{bare}[]") };
            let full = match (property.is_array, property.is_compactable) {
                (true, true) => format!("{bare} | {many}"),
                (true, false) => many,
                (false, _) => bare,
            };
            let name = if property.name.starts_with('@') {
                format!("\"{}\"", property.name)
            } else {
                property.name.to_owned()
            };
            writeln!(out, "  {name}{}: {full};", if property.is_required { "" } else { "?" }).unwrap();
        }
        if class.is_extensible {
            out.push_str(
                "  /** Members that some context of the credential defines. */\n  [extension: string]: unknown;\n",
            );
        }
        self.classes.insert(class.name, out);
    }

    fn type_of(&mut self, property: &Property) -> String {
        match property.kind {
            Kind::Number => "number".to_owned(),
            Kind::Boolean => "boolean".to_owned(),
            Kind::Word(vocabulary) => self.word(vocabulary),
            Kind::Object(class) => {
                self.enter(class);
                class.name.to_owned()
            }
            Kind::Reference(class) => {
                self.enter(class);
                format!("string | {}", class.name)
            }
            Kind::Any => "unknown".to_owned(),
            _ => "string".to_owned(),
        }
    }

    fn word(&mut self, vocabulary: &'static Vocabulary) -> String {
        let words = vocabulary.words.iter().map(|word| format!("\"{word}\""));
        let other = vocabulary.is_extensible.then(|| "`ext:${string}`".to_owned());
        let words: Vec<String> = words.chain(other).collect();
        self.words.insert(vocabulary.name, words.join("\n  | "));
        vocabulary.name.to_owned()
    }
}

/// The text of `ts/model.ts`.
fn model() -> String {
    let mut model = Model::default();
    for class in [AchievementCredential::CLASS, EndorsementCredential::CLASS, VerifiableCredential::CLASS] {
        model.enter(class);
    }
    let mut out = String::from(
        "// The nouns of Open Badges 3.0, as the tables of core have them: written by `UPDATE=1 cargo test -p ob3-wasm --test types`.\n",
    );
    for (name, words) in &model.words {
        write!(out, "\n/** {name}, as OB 3.0 (appendix B) lists it. */\nexport type {name} =\n  | {words};\n").unwrap();
    }
    for (name, members) in &model.classes {
        write!(out, "\n/** {name} (OB 3.0, appendix B). */\nexport interface {name} {{\n{members}}}\n").unwrap();
    }
    out
}

fn hold(file: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, expected).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == expected, "{file} is not up to date: run `UPDATE=1 cargo test -p ob3-wasm --test types`");
}

#[test]
fn the_codes_are_those_of_core() {
    hold("ts/codes.ts", &codes());
}

#[test]
fn the_nouns_are_those_of_core() {
    hold("ts/model.ts", &model());
}

#[test]
fn every_limit_of_core_can_be_set() {
    let types = include_str!("../ts/verify.ts");
    for field in Limits::NAMES {
        let mut words = field.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        let name = words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..]);
        assert!(types.contains(&format!("  {name}?: number;")), "ts/verify.ts lacks the limit {name}");
    }
}

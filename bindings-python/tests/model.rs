//! The classes of `ob3/model.py`, which repeat what core knows: written from core by `UPDATE=1 cargo test -p ob3-python --test model`.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ob3::model::OUTLINES;
use ob3::model::class::{Kind, Vocabulary};
use ob3::model::outline::{Accessor, Outline};

/// The text of `ob3/model.py`.
fn model() -> String {
    let mut vocabularies = BTreeMap::new();
    let mut classes = String::new();
    for outline in OUTLINES {
        class(outline, &mut classes);
        for accessor in outline.accessors {
            if let Kind::Word(vocabulary) = accessor.property.kind {
                vocabularies.insert(constant(vocabulary), vocabulary);
            }
        }
    }
    let mut out = String::from(HEAD);
    let names = OUTLINES.iter().map(|outline| outline.class.name).chain(["DateTime", "View"]);
    let mut exported: Vec<String> = vocabularies.keys().cloned().chain(names.map(str::to_owned)).collect();
    exported.sort();
    out.push_str("__all__ = [\n");
    for name in exported {
        writeln!(out, "    \"{name}\",").unwrap();
    }
    out.push_str("]\n");
    for (name, vocabulary) in vocabularies {
        writeln!(out, "\n{name}: tuple[str, ...] = (").unwrap();
        for word in vocabulary.words {
            writeln!(out, "    \"{word}\",").unwrap();
        }
        let other = if vocabulary.is_extensible { "; other words begin with `ext:`" } else { "" };
        writeln!(out, ")\n\"\"\"The words of {}{other}.\"\"\"", vocabulary.name).unwrap();
    }
    out.push_str(&classes);
    out
}

fn class(outline: &Outline, out: &mut String) {
    let name = outline.class.name;
    write!(out, "\n\nclass {name}(View):\n{}", docstring(outline.about, 4)).unwrap();
    write!(out, "\n    __slots__ = ()\n    _class = \"{name}\"\n").unwrap();
    for accessor in outline.accessors {
        property(accessor.name, &type_of(accessor), &docstring(accessor.about, 8), &read(accessor), out);
    }
    for (_, more) in MORE.iter().filter(|(class, _)| *class == name) {
        out.push_str(more);
    }
}

fn property(name: &str, kind: &str, docstring: &str, value: &str, out: &mut String) {
    write!(out, "\n    @property\n    def {name}(self) -> {kind}:\n{docstring}        return {value}\n").unwrap();
}

fn read(accessor: &Accessor) -> String {
    format!("self._read(\"{}\")", accessor.name)
}

fn type_of(accessor: &Accessor) -> String {
    let one = match accessor.property.kind {
        Kind::Boolean => "bool",
        Kind::Number => "float | Decimal",
        Kind::DateTime => "DateTime",
        Kind::Any => "Any",
        Kind::Object(class) | Kind::Reference(class) => class.name,
        _ => "str",
    };
    if accessor.property.is_array {
        return format!("list[{one}]");
    }
    if one == "Any" { one.to_owned() } else { format!("{one} | None") }
}

/// Words about something, as Python has them.
fn docstring(about: &[&str], indent: usize) -> String {
    let blank = " ".repeat(indent);
    let lines: Vec<String> = about.iter().map(|line| without_links(line.trim())).collect();
    let [line] = &*lines else {
        let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{blank}{line}") });
        let text = lines.collect::<Vec<_>>().join("\n");
        return format!("{blank}\"\"\"{}\n{blank}\"\"\"\n", text.trim_start());
    };
    format!("{blank}\"\"\"{line}\"\"\"\n")
}

/// Of each link of rustdoc, its text.
fn without_links(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, link)) = rest.split_once("[`") {
        let (text, after) = link.split_once("`](").unwrap();
        rest = after.split_once(')').unwrap().1;
        write!(out, "{before}`{text}`").unwrap();
    }
    out + rest
}

/// `IdentifierTypeEnum` as the constant `IDENTIFIER_TYPE`.
fn constant(vocabulary: &Vocabulary) -> String {
    let name = vocabulary.name.trim_end_matches("Enum");
    let mut out = String::new();
    for (index, letter) in name.char_indices() {
        if letter.is_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

#[test]
fn the_classes_are_those_of_core() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ob3/model.py");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, model()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == model(), "ob3/model.py is not up to date: run `UPDATE=1 cargo test -p ob3-python --test model`");
}

/// What goes before.
const HEAD: &str = r#""""What a credential says, each class of Open Badges 3.0 with its properties by name: read where it stands, never an error.

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

"#;

/// What some classes have beside their properties.
const MORE: [(&str, &str); 5] = [
    (
        "AchievementCredential",
        r#"
    def summary(self) -> str:
        """In one sentence, what it says."""
        return self._summary()
"#,
    ),
    (
        "CredentialStatus",
        r#"
    @property
    def bitstring_status_list_entry(self) -> BitstringStatusListEntry | None:
        """The entry of a bitstring status list, if that is what the status is."""
        return self._bitstring_status_list_entry()
"#,
    ),
    (
        "EndorsementCredential",
        r#"
    def summary(self) -> str:
        """In one sentence, what it says."""
        return self._summary()
"#,
    ),
    (
        "IdentityObject",
        r#"
    def matches(self, identity: str) -> bool:
        """Whether this is the identity: by its hash with the salt, or letter by letter where it is in plain text. The type is not asked.

        >>> learner = ob3.model.IdentityObject({"hashed": False, "identityHash": "ada@example.org"})
        >>> learner.matches("ada@example.org"), learner.matches("Ada@example.org")
        (True, False)
        """
        return self._matches(identity)
"#,
    ),
    (
        "Profile",
        r#"
    @property
    def is_reference(self) -> bool:
        """Whether only the URL of the profile is written, as an issuer may be."""
        return self._is_reference()
"#,
    ),
];

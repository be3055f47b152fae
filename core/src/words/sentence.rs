//! A phrase: a code, a stable id, and the sentence with the names of its values in it.

use std::fmt;

use crate::code::Code;

/// Whether the library carries its sentences. An engine inside JavaScript does without: it tells the phrase and the values, and what is
/// around fills them in.
pub(crate) const HAS_SENTENCES: bool = cfg!(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")));

/// One sentence that an error or a finding can say, with names in braces where its values go: `found "{found}"`.
///
/// A phrase belongs to one [`Code`]. A code that has several sentences tells them apart by a variant: `status.list.malformed` and
/// `status.list.malformed/unsigned`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phrase {
    code: Code,
    id: &'static str,
    english: &'static str,
}

impl Phrase {
    pub(crate) const fn new(code: Code, id: &'static str, english: &'static str) -> Self {
        Phrase { code, id, english: carried(english) }
    }

    /// The code that it belongs to.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Its stable name: the code, and after a slash the variant, if the code has several sentences.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The sentence in English, with the names of its values in braces.
    pub fn english(&self) -> &'static str {
        self.english
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// A word or a few that go into a phrase and that each language says in its own way: `an array`, `the DID document`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    group: &'static str,
    name: &'static str,
    english: &'static str,
}

impl Term {
    pub(crate) const fn new(group: &'static str, name: &'static str, english: &'static str) -> Self {
        Term { group, name, english: carried(english) }
    }

    /// The group of words to which it belongs: `json-type`.
    pub fn group(&self) -> &'static str {
        self.group
    }

    /// Its stable name within the group, as it stands in the JSON of a report: `array`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is called in English.
    pub fn english(&self) -> &'static str {
        self.english
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english)
    }
}

/// The text, where the library carries its sentences. What is not carried is not in the engine either.
const fn carried(english: &'static str) -> &'static str {
    if HAS_SENTENCES { english } else { "" }
}

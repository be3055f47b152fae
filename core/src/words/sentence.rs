//! A phrase: a code, a stable id, and the sentence with the names of its values in it.

use std::fmt;
use std::sync::OnceLock;

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
    number: u16,
    code: Code,
    id: Carried,
    english: Carried,
}

impl Phrase {
    pub(crate) const fn new(number: u16, code: Code, id: &'static str, english: &'static str) -> Self {
        Phrase { number, code, id: Carried::new(id), english: Carried::new(english) }
    }

    /// The code that it belongs to.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Its stable name: the code, and after a slash the variant, if the code has several sentences. In an engine inside JavaScript it
    /// is the number by which what is around knows the name.
    pub fn id(&self) -> &'static str {
        if HAS_SENTENCES { self.id.text() } else { numeral(self.number) }
    }

    /// The sentence in English, with the names of its values in braces.
    pub fn english(&self) -> &'static str {
        self.english.text()
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A word or a few that go into a phrase and that each language says in its own way: `an array`, `the DID document`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    group: Carried,
    name: &'static str,
    english: Carried,
}

impl Term {
    pub(crate) const fn new(group: &'static str, name: &'static str, english: &'static str) -> Self {
        Term { group: Carried::new(group), name, english: Carried::new(english) }
    }

    /// The group of words to which it belongs: `json-type`.
    pub fn group(&self) -> &'static str {
        self.group.text()
    }

    /// Its stable name within the group, as it stands in the JSON of a report: `array`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is called in English.
    pub fn english(&self) -> &'static str {
        self.english.text()
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english())
    }
}

/// A text that the library carries where it [has sentences](HAS_SENTENCES).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Carried(#[cfg(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")))] &'static str);

#[cfg(not(all(feature = "js", target_arch = "wasm32", target_os = "unknown")))]
impl Carried {
    const fn new(text: &'static str) -> Self {
        Carried(text)
    }

    fn text(self) -> &'static str {
        self.0
    }
}

#[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
impl Carried {
    const fn new(_: &'static str) -> Self {
        Carried()
    }

    #[expect(clippy::unused_self, reason = "asked as where the text is carried")]
    fn text(self) -> &'static str {
        ""
    }
}

/// A number in four decimal digits.
fn numeral(number: u16) -> &'static str {
    static NUMERALS: OnceLock<String> = OnceLock::new();
    let digits = |number: u16| [1000, 100, 10, 1].map(|place| char::from(b'0' + (number / place % 10) as u8));
    let numerals = NUMERALS.get_or_init(|| (0..MOST_NUMERALS).flat_map(digits).collect());
    let start = 4 * usize::from(number);
    numerals.get(start..start + 4).unwrap_or_default()
}

const MOST_NUMERALS: u16 = 10_000;

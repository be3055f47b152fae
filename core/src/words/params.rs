//! The named values of a phrase, as they were found.

use std::fmt::{self, Write as _};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::code::Code;
use crate::words::sentence::Term;

/// One value of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Param {
    /// What was found or expected, unaltered: hidden characters and all. Only of a value above 64 KiB the end is left out.
    Text(String),
    /// A word that each language says in its own way; in JSON its [name](Term::name).
    Term(Term),
    /// What was wrong with a part, where that is the reason why the whole is.
    Cause(Box<Cause>),
}

/// Why, told by an error that stands inside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Cause {
    /// What it is.
    pub code: Code,
    /// Where, as a JSON pointer; empty for the whole.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The address of the document that the path leads into, where that is not the one at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Its sentence, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<&'static str>,
    /// The values of the sentence.
    pub params: Params,
    /// The sentence in English, with the values in it. Empty in an engine inside JavaScript, where what is around fills it in.
    pub message: String,
}

/// The named values of a phrase, in the order in which they were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Each value with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn set(&mut self, name: &'static str, value: Param) {
        self.0.retain(|(known, _)| *known != name);
        self.0.push((name, value));
    }
}

impl Param {
    /// A value as text, of which no more than 64 KiB are kept: what an attacker writes is told in many findings.
    pub(crate) fn text(value: &dyn fmt::Display) -> Self {
        let mut kept = Kept(String::new());
        // It fails where the value is too long, and then the beginning of it is what is kept.
        let _ = write!(kept, "{value}");
        Param::Text(kept.0)
    }
}

impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Param::Text(text) => f.write_str(text),
            Param::Term(term) => f.write_str(term.english()),
            Param::Cause(cause) => f.write_str(&cause.message),
        }
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Text(text) => serializer.serialize_str(text),
            Param::Term(term) => serializer.serialize_str(term.name()),
            Param::Cause(cause) => cause.serialize(serializer),
        }
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Text that takes in no more than is to be kept.
struct Kept(String);

impl fmt::Write for Kept {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = LONGEST.saturating_sub(self.0.len());
        if text.len() <= room {
            self.0.push_str(text);
            return Ok(());
        }
        let end = text.floor_char_boundary(room.saturating_sub('…'.len_utf8()));
        self.0.push_str(text.get(..end).unwrap_or_default());
        self.0.push('…');
        Err(fmt::Error)
    }
}

const LONGEST: usize = 65_536;

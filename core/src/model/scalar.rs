//! Values that are more than text: words of a vocabulary, dates, numbers. Each keeps its spelling.

use std::fmt;

use super::class::Vocabulary;
use crate::json::Value;
use crate::number;
use crate::time::Timestamp;

/// A word of one of the standard's vocabularies, as it is written.
///
/// ```
/// use ob3::model::{Achievement, RESULT_STATUS_TYPE, Result};
/// let document = ob3::Credential::from_json(br#"{"achievementType": "ext:NanoDegree"}"#)?;
/// let word = Achievement::from(document.document()).achievement_type().unwrap();
/// assert_eq!(word, "ext:NanoDegree");
/// assert!(word.is_extension() && !word.is_known());
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Word<'a> {
    text: &'a str,
    vocabulary: &'static Vocabulary,
}

impl<'a> Word<'a> {
    pub(super) fn of(value: &'a Value<'a>, vocabulary: &'static Vocabulary) -> Option<Self> {
        Some(Word { text: value.as_str()?, vocabulary })
    }

    /// The word.
    pub fn as_str(&self) -> &'a str {
        self.text
    }

    /// Whether the vocabulary has it.
    pub fn is_known(&self) -> bool {
        self.vocabulary.knows(self.text)
    }

    /// Whether it is a word of the issuer's own, which begins with `ext:` where the vocabulary allows that.
    pub fn is_extension(&self) -> bool {
        self.vocabulary.is_extension(self.text)
    }

    /// The vocabulary that it should be from.
    pub fn vocabulary(&self) -> &'static Vocabulary {
        self.vocabulary
    }
}

impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Word<'_> {}

impl PartialEq<&str> for Word<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl fmt::Display for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl fmt::Debug for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text, f)
    }
}

/// A date and time, as it is written (OB 3.0, DateTime and DateTimeZ).
///
/// ```
/// let document = ob3::Credential::from_json(br#"{"validFrom": "2010-01-01T00:00:00+01:00"}"#)?;
/// let from = document.view().valid_from().unwrap();
/// assert_eq!(from.as_str(), "2010-01-01T00:00:00+01:00");
/// assert_eq!(from.timestamp().unwrap().to_string(), "2009-12-31T23:00:00Z");
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DateTime<'a>(&'a str);

impl<'a> DateTime<'a> {
    pub(super) fn of(value: &'a Value<'a>) -> Option<Self> {
        value.as_str().map(DateTime)
    }

    /// The text.
    pub fn as_str(&self) -> &'a str {
        self.0
    }

    /// The instant, if the text is a date and time with a zone, as the standard demands.
    pub fn timestamp(&self) -> Option<Timestamp> {
        Timestamp::parse(self.0).ok()
    }
}

impl fmt::Display for DateTime<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for DateTime<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, f)
    }
}

/// A number, as it is written.
///
/// ```
/// let document = ob3::Credential::from_json(br#"{"creditsAvailable": 42.0}"#)?;
/// let credits = ob3::model::Achievement::from(document.document()).credits_available().unwrap();
/// assert_eq!(credits.as_str(), "42.0");
/// assert_eq!(credits.as_f64(), Some(42.0));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number<'a>(&'a str);

impl<'a> Number<'a> {
    pub(super) fn of(value: &'a Value<'a>) -> Option<Self> {
        value.as_number().map(Number)
    }

    /// The spelling.
    pub fn as_str(&self) -> &'a str {
        self.0
    }

    /// The nearest value of double precision; none beyond their range, as of `1e400`, since no number is infinite.
    pub fn as_f64(&self) -> Option<f64> {
        number::read(self.0).filter(|value| value.is_finite())
    }
}

impl fmt::Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

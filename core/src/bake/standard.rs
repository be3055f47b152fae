//! `Standard`: by whose keyword or namespace a badge was found, and which of several is meant.

use std::fmt;

use crate::error::Error;
use crate::words::phrase;

/// The standard by whose keyword (in a PNG) or namespace (in an SVG) a text stands in an image.
///
/// One image may carry a text of each, as badges do that were issued by two standards at once. The first of this list is
/// the one that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standard {
    /// Open Badges 3.0: keyword `openbadgecredential`, namespace `https://purl.imsglobal.org/ob/v3p0`.
    OpenBadges3,
    /// Comprehensive Learner Record 2.0: keyword `clrcredential`, namespace `https://purl.imsglobal.org/clr/v2p0`.
    Clr2,
    /// Open Badges 2.0 and earlier: keyword `openbadges`, namespace `http://openbadges.org`. The text may be an assertion, its
    /// signature, or no more than its URL.
    OpenBadges2,
}

impl Standard {
    /// Every standard, the one that is preferred first.
    pub const ALL: &'static [Standard] = &[Standard::OpenBadges3, Standard::Clr2, Standard::OpenBadges2];

    /// The standard's name.
    ///
    /// ```
    /// assert_eq!(ob3::bake::Standard::Clr2.as_str(), "Comprehensive Learner Record 2.0");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Standard::OpenBadges3 => "Open Badges 3.0",
            Standard::Clr2 => "Comprehensive Learner Record 2.0",
            Standard::OpenBadges2 => "Open Badges 2.0",
        }
    }

    /// The keyword of the text chunk in a PNG.
    pub(super) fn keyword(self) -> &'static str {
        match self {
            Standard::OpenBadges3 => "openbadgecredential",
            Standard::Clr2 => "clrcredential",
            Standard::OpenBadges2 => "openbadges",
        }
    }

    /// The namespace of the element in an SVG.
    pub(super) fn namespace(self) -> &'static str {
        match self {
            Standard::OpenBadges3 => "https://purl.imsglobal.org/ob/v3p0",
            Standard::Clr2 => "https://purl.imsglobal.org/clr/v2p0",
            Standard::OpenBadges2 => "http://openbadges.org",
        }
    }

    /// The local name of the element in an SVG.
    pub(super) fn element(self) -> &'static str {
        match self {
            Standard::OpenBadges3 | Standard::Clr2 => "credential",
            Standard::OpenBadges2 => "assertion",
        }
    }
}

impl fmt::Display for Standard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that was read out of an image.
pub(super) struct Carried {
    pub(super) standard: Standard,
    pub(super) text: String,
    /// Departures from the standard that did not keep the text from being read.
    pub(super) remarks: Vec<Error>,
}

/// The one of `found` that is meant: of the standard that is preferred among those that are there, exactly one.
///
/// # Errors
/// `bake.none` and `bake.twice`.
pub(super) fn the_one<T>(found: Vec<T>, standard_of: impl Fn(&T) -> Standard) -> Result<T, Error> {
    let meant = Standard::ALL.iter().find(|standard| found.iter().any(|one| standard_of(one) == **standard));
    let Some(&meant) = meant else {
        return Err(Error::of(&phrase::BAKE_NONE));
    };
    let mut meant_ones = found.into_iter().filter(|one| standard_of(one) == meant);
    match (meant_ones.next(), meant_ones.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Error::of(&phrase::BAKE_TWICE).with("standard", meant)),
    }
}

/// The text without the white space around it, which belongs to the image.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

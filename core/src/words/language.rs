//! The languages in which the library speaks.

#[cfg(feature = "languages")]
use crate::words::{german, spanish};

/// A language of which the library has the sentences. All but English come with the feature `languages`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Language {
    /// English, in which everything is written first.
    #[default]
    English,
    /// German.
    #[cfg(feature = "languages")]
    German,
    /// Spanish.
    #[cfg(feature = "languages")]
    Spanish,
}

impl Language {
    /// All languages.
    pub const ALL: &'static [Language] = &[
        Language::English,
        #[cfg(feature = "languages")]
        Language::German,
        #[cfg(feature = "languages")]
        Language::Spanish,
    ];

    /// The language's tag (BCP 47): `en`.
    pub fn as_str(self) -> &'static str {
        match self {
            Language::English => "en",
            #[cfg(feature = "languages")]
            Language::German => "de",
            #[cfg(feature = "languages")]
            Language::Spanish => "es",
        }
    }

    /// The language of a tag, of whatever region: `en`, `en-GB`, `en_GB.UTF-8`. None where the library does not speak it.
    ///
    /// ```
    /// use ob3::words::Language;
    /// assert_eq!(Language::from_tag("en_GB.UTF-8"), Some(Language::English));
    /// assert_eq!(Language::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Language::ALL.iter().copied().find(|known| known.as_str().eq_ignore_ascii_case(language))
    }

    /// The sentence of a phrase, with the names of its values in braces. None in English, which each phrase has itself, and where
    /// there is no translation.
    pub(crate) fn sentence(self, phrase: &str) -> Option<&'static str> {
        looked_up(self.tables().0, phrase)
    }

    /// What a term is called, by its group and its name: `json-type`, `array`. As [`sentence`](Language::sentence).
    pub(crate) fn term(self, group: &str, name: &str) -> Option<&'static str> {
        match self.tables().1 {
            [] => None,
            terms => looked_up(terms, &format!("{group}/{name}")),
        }
    }

    /// What its phrases say, and what its terms are called.
    fn tables(self) -> (Table, Table) {
        match self {
            Language::English => (&[], &[]),
            #[cfg(feature = "languages")]
            Language::German => (german::PHRASES, german::TERMS),
            #[cfg(feature = "languages")]
            Language::Spanish => (spanish::PHRASES, spanish::TERMS),
        }
    }
}

/// Texts by their keys, in the order of these.
type Table = &'static [(&'static str, &'static str)];

fn looked_up(table: Table, key: &str) -> Option<&'static str> {
    let index = table.binary_search_by_key(&key, |(known, _)| known).ok()?;
    table.get(index).map(|(_, text)| *text)
}

#[cfg(all(test, feature = "languages"))]
mod tests {
    use crate::words::{german, spanish};

    #[test]
    fn tables_are_in_the_order_in_which_they_are_searched() {
        for table in [german::PHRASES, german::TERMS, spanish::PHRASES, spanish::TERMS] {
            assert!(table.is_sorted_by(|(a, _), (b, _)| a < b));
        }
    }
}

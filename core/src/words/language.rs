//! The languages in which the library speaks.

/// A language of which the library has every sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Language {
    /// English, in which everything is written first.
    #[default]
    English,
}

impl Language {
    /// All languages.
    pub const ALL: [Language; 1] = [Language::English];

    /// The language's tag (BCP 47): `en`.
    pub fn as_str(self) -> &'static str {
        match self {
            Language::English => "en",
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
        Language::ALL.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(language))
    }
}

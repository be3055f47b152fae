//! Texts that say in which language they are (VCDM 2.0 §11.1).

use crate::json::Value;

/// A text with its language and the direction in which it is written, as the data model lets names and descriptions have.
///
/// Open Badges has plain strings there, so a badge that has such a text breaks its schema; it is read all the same, and
/// `name()` of a view is the text, of several the first by their language tags.
///
/// ```
/// use ob3::SignedCredential;
/// use ob3::model::{AchievementCredential, LanguageString};
/// let credential = SignedCredential::from_text(r#"{"name": [
///     {"@value": "Travail d'équipe", "@language": "fr"},
///     {"@value": "عمل جماعي", "@language": "ar", "@direction": "rtl"}]}"#);
/// let document = credential.document()?;
/// assert_eq!(AchievementCredential::of(&document).unwrap().name(), Some("عمل جماعي"), "the first by their languages");
/// let names: Vec<_> = LanguageString::each(&document["name"]).collect();
/// assert_eq!((names[1].language, names[1].direction), (Some("ar"), Some("rtl")));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LanguageString<'a> {
    /// The text.
    pub value: &'a str,
    /// Its language (BCP 47).
    pub language: Option<&'a str>,
    /// `ltr` or `rtl`.
    pub direction: Option<&'a str>,
}

impl<'a> LanguageString<'a> {
    /// The text of a string, or of an object with `@value`; none of anything else.
    pub fn of(value: &'a Value<'a>) -> Option<Self> {
        if let Some(value) = value.as_str() {
            return Some(LanguageString { value, language: None, direction: None });
        }
        let text = |name: &str| value.member(name).and_then(Value::as_str);
        Some(LanguageString { value: text("@value")?, language: text("@language"), direction: text("@direction") })
    }

    /// Each of several, or the one.
    pub fn each(value: &'a Value<'a>) -> impl Iterator<Item = Self> {
        value.as_slice().iter().filter_map(Self::of)
    }
}

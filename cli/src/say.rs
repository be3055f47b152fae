//! The language in which pages and messages are written, and the texts that are said in it.

use std::env;
use std::sync::OnceLock;

use ob3::words::Language;
use ob3::{Error, Finding};

/// A text in every language, in the order of [`Language::ALL`]; `{name}` in it stands for a value.
pub(crate) struct Text(pub(crate) [&'static str; 3]);

impl Text {
    /// As the user reads it.
    pub(crate) fn say(&self) -> &'static str {
        let index = Language::ALL.iter().position(|known| *known == language()).unwrap_or_default();
        let [english, ..] = self.0;
        self.0.get(index).copied().unwrap_or(english)
    }

    /// The same with values in it. They are put in as they are: whatever a badge says has to be harmless by then.
    pub(crate) fn with(&self, values: &[(&str, &str)]) -> String {
        let mut parts = self.say().split('{');
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let Some((name, after)) = part.split_once('}') else { continue };
            let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
            out.push_str(value.unwrap_or(name));
            out.push_str(after);
        }
        out
    }
}

/// The language of this run: English until something else is said.
pub(crate) fn language() -> Language {
    LANGUAGE.get().copied().unwrap_or_default()
}

/// Chooses the language: what was said with `--lang`, else what the environment says. Of one that there is not, what to say instead.
pub(crate) fn choose(said: Option<&str>) -> Option<String> {
    let of_environment = || {
        let mut names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        let tag = names.find_map(|name| env::var(name).ok().filter(|tag| !tag.is_empty()))?;
        Language::from_tag(&tag)
    };
    let chosen = said.map_or_else(of_environment, Language::from_tag);
    let _ = LANGUAGE.set(chosen.unwrap_or_default());
    let unknown = said.filter(|_| chosen.is_none())?;
    let known: Vec<&str> = Language::ALL.iter().map(|language| language.as_str()).collect();
    Some(format!("there is no language {unknown:?}, so this is English: say --lang with one of {}", known.join(", ")))
}

/// The message of a finding in the user's language.
pub(crate) fn message(finding: &Finding) -> String {
    finding.message_in(language())
}

/// An error with its place and its code, in the user's language.
pub(crate) fn error(error: &Error) -> String {
    let english = error.to_string();
    match language() {
        Language::English => english,
        other => english.replacen(error.message(), &error.message_in(other), 1),
    }
}

static LANGUAGE: OnceLock<Language> = OnceLock::new();

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn values_stand_where_their_names_are_and_are_read_no_further() {
        let text = Text(["{a} and {b}: {a}", "", ""]);
        assert_eq!(text.with(&[("a", "{b}"), ("b", "2")]), "{b} and 2: {b}");
        assert_eq!(text.with(&[]), "a and b: a");
    }
}

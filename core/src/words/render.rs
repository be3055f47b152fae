//! What a phrase says with its values, in each language.

use std::borrow::Cow;

use crate::words::fill::{fill, shown};
use crate::words::language::Language;
use crate::words::params::{Cause, Param, Params};
use crate::words::sentence::{Phrase, Term};

impl Phrase {
    /// What it says in that language, with these values in it; in English where there is no translation.
    pub(crate) fn filled(&self, params: &Params, language: Language) -> String {
        filled(language.sentence(self.id()).unwrap_or(self.english()), params, language)
    }
}

impl Term {
    /// What it is called in that language; in English where there is no translation.
    pub fn in_language(&self, language: Language) -> &'static str {
        language.term(self.group(), self.name()).unwrap_or(self.english())
    }
}

impl Cause {
    /// The message in another language; in English where there is no translation.
    pub fn message_in(&self, language: Language) -> String {
        message_in(self.phrase, &self.params, &self.message, language)
    }
}

/// What is said by the phrase of that id with these values, in that language; in English, which is given, where there is no translation.
pub fn message_in(phrase: Option<&str>, params: &Params, english: &str, language: Language) -> String {
    match phrase.and_then(|phrase| language.sentence(phrase)) {
        Some(sentence) => filled(sentence, params, language),
        None => english.to_owned(),
    }
}

fn filled(sentence: &str, params: &Params, language: Language) -> String {
    fill(sentence, |name, _| {
        Some(match params.get(name)? {
            Param::Text(text) => Cow::Owned(shown(text)),
            Param::Term(term) => Cow::Borrowed(term.in_language(language)),
            Param::Cause(cause) => Cow::Owned(cause.message_in(language)),
        })
    })
}

/// What a finding says in that language, by its `phrase` and its `params` as the JSON of a report has them. None where this version
/// does not know the phrase: then its `message` is the English.
///
/// ```
/// use ob3::words::{Language, render};
///
/// let params = serde_json::json!({"found": "https://other.example"});
/// let told = render(Language::English, "issuer.malformed/no-url", &params);
/// let expected = "the issuer's id must be an absolute URL, and it is \"https://other.example\": the issuer must correct it and sign again";
/// assert_eq!(told.as_deref(), Some(expected));
/// assert_eq!(render(Language::English, "tea.cold", &params), None);
/// ```
#[cfg(feature = "languages")]
pub fn render(language: Language, phrase: &str, params: &serde_json::Value) -> Option<String> {
    use crate::words::english::{PHRASES, TERMS};
    use serde_json::Value;

    let english = || PHRASES.iter().find(|known| known.id() == phrase).map(|known| known.english());
    let sentence = language.sentence(phrase).or_else(english)?;
    let term = |group: &str, name: &str| {
        let known = TERMS.iter().find(|known| (known.group(), known.name()) == (group, name))?;
        Some(Cow::Borrowed(known.in_language(language)))
    };
    Some(fill(sentence, |name, group| match params.get(name)? {
        Value::String(text) => group.and_then(|group| term(group, text)).or_else(|| Some(Cow::Owned(shown(text)))),
        cause @ Value::Object(_) => {
            let text = |member: &str| cause.get(member).and_then(Value::as_str);
            let known = text("phrase").and_then(|phrase| render(language, phrase, cause.get("params")?));
            known.or_else(|| text("message").map(shown)).map(Cow::Owned)
        }
        _ => None,
    }))
}

#[cfg(test)]
mod tests {
    use crate::code::Code;
    use crate::words::language::Language;
    use crate::words::params::{Param, Params};
    use crate::words::sentence::{Phrase, Term};

    #[test]
    fn a_value_is_shortened_and_made_visible_in_the_message_only() {
        let phrase = Phrase::new(0, Code::ProofMalformed, "proof.malformed/x", "{found}, {kind:json-type}");
        let long = format!("a\u{202e}{}", "b".repeat(1_000));
        let mut params = Params::default();
        params.set("found", Param::text(&long));
        params.set("kind", Param::Term(Term::new("json-type", "array", "an array")));
        let told = phrase.filled(&params, Language::English);
        assert!(told.starts_with("a\\u{202e}b") && told.contains('…') && told.ends_with(", an array"), "{told}");
        assert_eq!(params.get("found"), Some(&Param::Text(long)));
    }

    #[test]
    fn no_more_than_64_kib_of_a_value_are_kept() {
        let Param::Text(kept) = Param::text(&"é".repeat(100_000)) else { return };
        assert!(kept.len() <= 65_536 && kept.len() > 65_530 && kept.ends_with("é…"), "{}", kept.len());
    }

    #[cfg(feature = "languages")]
    #[test]
    fn a_finding_is_told_in_another_language_from_its_json_alone() {
        let params = serde_json::json!({"found": "array"});
        let told = super::render(Language::German, "proof.malformed", &params);
        let expected = "ein Signaturblock muss ein Objekt mit einem Typ sein, und hier steht eine Liste: der Aussteller muss das berichtigen und neu signieren";
        assert_eq!(told.as_deref(), Some(expected));
        let cause = serde_json::json!({"phrase": "proof.malformed", "params": params, "message": "x"});
        let params = serde_json::json!({"found": "did:a\u{202e}", "cause": cause});
        let told = super::render(Language::German, "trust.malformed/did", &params);
        let told = told.unwrap_or_default();
        assert!(told.contains("„did:a\\u{202e}“") && told.ends_with(expected), "{told}");
        assert_eq!(super::render(Language::Spanish, "tea.cold", &params), None);
    }
}

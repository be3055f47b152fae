//! One file of words: every sentence of one language, by its key.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::shell::Outcome;

/// Every sentence of one language.
pub(crate) struct Words {
    /// The file's path from the root.
    pub(crate) path: String,
    /// The sentences of findings and errors, by code and variant.
    pub(crate) phrases: BTreeMap<String, String>,
    /// The words that go into sentences, by group and name.
    pub(crate) terms: BTreeMap<(String, String), String>,
    /// Everything else that people read, by section and name.
    pub(crate) texts: BTreeMap<(String, String), String>,
}

impl Words {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// What of it is no TOML, no text, no key, or has braces that do not belong together.
    pub(crate) fn parse(path: &str, text: &str) -> Outcome<Self> {
        let table: Table = text.parse().map_err(|error| format!("{path}: {error}"))?;
        let (mut phrases, mut terms, mut texts) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (section, members) in table {
            let members = inside(path, &section, members)?;
            for (key, value) in members {
                match (&*section, value) {
                    ("finding", Value::String(text)) => {
                        well_named(path, &key, |c| matches!(c, '.' | '/'))?;
                        phrases.insert(key, text);
                    }
                    ("term", group) => {
                        for (name, value) in inside(path, &key, group)? {
                            well_named(path, &name, |_| false)?;
                            let Value::String(text) = value else {
                                return Err(format!("{path}: expected {key}.{name} to be a text"));
                            };
                            terms.insert((key.clone(), name), text);
                        }
                    }
                    (_, Value::String(text)) => {
                        texts.insert((section.clone(), key), text);
                    }
                    (section, _) => return Err(format!("{path}: expected {section}.{key} to be a text")),
                }
            }
        }
        let words = Words { path: path.to_owned(), phrases, terms, texts };
        for (key, text) in words.all() {
            placeholders(text).map_err(|why| format!("{path}: {key}: {why}"))?;
            if text.trim() != text || text.is_empty() {
                return Err(format!("{path}: {key}: expected a sentence without spaces around it, found {text:?}"));
            }
        }
        Ok(words)
    }

    /// The language's tag: the name of the file.
    pub(crate) fn tag(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }

    /// Every sentence with its key.
    pub(crate) fn all(&self) -> impl Iterator<Item = (String, &str)> {
        let phrases = self.phrases.iter().map(|(key, text)| (format!("finding.{key}"), text.as_str()));
        let terms = self.terms.iter().map(|((group, name), text)| (format!("term.{group}.{name}"), text.as_str()));
        let texts = self.texts.iter().map(|((section, name), text)| (format!("{section}.{name}"), text.as_str()));
        phrases.chain(terms).chain(texts)
    }

    /// What another language lacks.
    pub(crate) fn missing(&self, other: &Words) -> Vec<String> {
        let theirs: BTreeSet<String> = other.all().map(|(key, _)| key).collect();
        let missing = self.all().filter(|(key, _)| !theirs.contains(key));
        missing.map(|(key, _)| format!("{}: {key} is missing", other.path)).collect()
    }

    /// Where another language has keys that this one has not, or other values.
    pub(crate) fn differences(&self, other: &Words) -> Vec<String> {
        let (ours, theirs): (BTreeMap<_, _>, BTreeMap<_, _>) = (self.all().collect(), other.all().collect());
        let mut complaints = Vec::new();
        for (key, text) in &ours {
            let Some(translated) = theirs.get(key) else { continue };
            let (known, found) = (placeholders(text).unwrap_or_default(), placeholders(translated).unwrap_or_default());
            for foreign in found.difference(&known) {
                complaints.push(format!("{}: {key} names {{{foreign}}}, which {} does not", other.path, self.path));
            }
            for lacking in known.difference(&found) {
                complaints.push(format!("{}: {key} does not name {{{lacking}}}", other.path));
            }
        }
        let foreign = theirs.keys().filter(|key| !ours.contains_key(*key));
        complaints.extend(foreign.map(|key| format!("{}: {key} is not in {}", other.path, self.path)));
        complaints
    }
}

/// What stands in braces in a sentence: names, or a name and after a colon its group of terms.
///
/// # Errors
///
/// A brace without its partner, or a name that is none.
pub(crate) fn placeholders(text: &str) -> Outcome<BTreeSet<String>> {
    let text = text.replace("{{", "").replace("}}", "");
    let mut names = BTreeSet::new();
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default();
    if before.contains('}') {
        return Err("a closing brace without an opening one; write `}}` for a brace".to_owned());
    }
    for part in parts {
        let Some((name, after)) = part.split_once('}') else {
            return Err("an opening brace without a closing one; write `{{` for a brace".to_owned());
        };
        let is_name = |name: &str| {
            !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
        };
        if !name.split(':').all(is_name) || name.split(':').count() > 2 || after.contains('}') {
            return Err(format!("{{{name}}} is no name of a value; write it in lower case"));
        }
        names.insert(name.to_owned());
    }
    Ok(names)
}

fn inside(path: &str, name: &str, value: Value) -> Outcome<Table> {
    match value {
        Value::Table(table) => Ok(table),
        _ => Err(format!("{path}: expected a table [{name}]")),
    }
}

fn well_named(path: &str, key: &str, also: impl Fn(char) -> bool) -> Outcome {
    let is_good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || also(c);
    if key.chars().all(is_good) && !key.is_empty() {
        return Ok(());
    }
    Err(format!("{path}: expected a key in lower case, found {key:?}"))
}

#[cfg(test)]
mod tests {
    use super::{Words, placeholders};

    fn words(path: &str, text: &str) -> Words {
        Words::parse(path, text).unwrap()
    }

    #[test]
    fn each_difference_between_languages_is_told() {
        let english = words("en", "[finding]\n\"a.b\" = \"found {found} in {place:where}\"\n\"a.c\" = \"no\"\n");
        let german = words("de", "[finding]\n\"a.b\" = \"{gefunden} in {place:where}\"\n\"a.d\" = \"nein\"\n");
        let told = english.differences(&german);
        let expected = [
            "de: finding.a.b names {gefunden}, which en does not",
            "de: finding.a.b does not name {found}",
            "de: finding.a.d is not in en",
        ];
        assert_eq!(told, expected);
        assert_eq!(english.missing(&german), ["de: finding.a.c is missing"]);
        assert!(english.differences(&english).is_empty() && english.missing(&english).is_empty());
    }

    #[test]
    fn braces_belong_together() {
        assert_eq!(placeholders("a {{b}} {c} {d:e}").unwrap().into_iter().collect::<Vec<_>>(), ["c", "d:e"]);
        for bad in ["{", "}", "{}", "{a b}", "{A}", "{a:b:c}", "{a}}", "{:a}"] {
            assert!(placeholders(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_file_that_is_not_words_is_refused() {
        for bad in [
            "[finding]\n\"a.b\" = 1\n",
            "finding = \"a\"\n",
            "[finding]\n\"A\" = \"a\"\n",
            "[finding]\n\"a\" = \" a\"\n",
            "[term]\na = \"b\"\n",
        ] {
            assert!(Words::parse("en", bad).is_err(), "{bad}");
        }
    }
}

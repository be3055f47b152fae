//! The tables of sentences as Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::shell::Outcome;
use crate::words::file::{Words, placeholders};

/// The table of core: each phrase and each term as a constant.
///
/// # Errors
///
/// Two keys of one name, or a value of a group that there is not.
pub(crate) fn core_table(words: &Words) -> Outcome<String> {
    let mut out = String::from(
        "//! Every sentence of core in English. Written by `cargo xtask words` from `words/en.toml`: change that, not this.\n",
    );
    let mut names = BTreeMap::new();
    out.push_str("\n/// The sentences of findings and errors.\n#[allow(dead_code, reason = \"what is said of a kind of keys, which may be left out\")]\npub(crate) mod phrase {\n    use crate::code::Code;\n    use crate::words::sentence::Phrase;\n\n    /// Each phrase by its number, as TypeScript counts them.\n    #[derive(Clone, Copy)]\n    #[allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms, reason = \"the names of the phrases\")]\n    enum Number {\n");
    for key in words.phrases.keys() {
        writeln!(out, "        {},", constant(key)).map_err(|error| error.to_string())?;
    }
    out.push_str("    }\n\n");
    for (key, text) in &words.phrases {
        let name = constant(key);
        once(&mut names, &name, key)?;
        known_groups(words, key, text)?;
        let code = key.split_once('/').map_or(&**key, |(code, _)| code);
        writeln!(
            out,
            "    pub(crate) static {name}: Phrase = Phrase::new(Number::{name} as u16, Code::{}, {key:?}, {text:?});",
            variant(code)
        )
        .map_err(|error| error.to_string())?;
    }
    out.push_str("}\n\n/// The words that go into sentences.\n#[allow(dead_code, reason = \"what is said of a kind of keys, which may be left out\")]\npub(crate) mod term {\n    use crate::words::sentence::Term;\n\n");
    for ((group, key), text) in &words.terms {
        let name = constant(&format!("{group}/{key}"));
        once(&mut names, &name, key)?;
        writeln!(out, "    pub(crate) const {name}: Term = Term::new({group:?}, {key:?}, {text:?});")
            .map_err(|error| error.to_string())?;
    }
    out.push_str("}\n\n/// Every phrase, by its id.\n#[cfg(feature = \"languages\")]\npub(crate) static PHRASES: &[&crate::words::sentence::Phrase] = &[\n");
    let mut entries = String::new();
    for key in words.phrases.keys() {
        writeln!(entries, "    &phrase::{},", constant(key)).map_err(|error| error.to_string())?;
    }
    entries.push_str("];\n\n/// Every term, by its group and name.\n#[cfg(feature = \"languages\")]\npub(crate) static TERMS: &[crate::words::sentence::Term] = &[\n");
    for (group, key) in words.terms.keys() {
        writeln!(entries, "    term::{},", constant(&format!("{group}/{key}"))).map_err(|error| error.to_string())?;
    }
    out.push_str(&entries);
    out.push_str("];\n");
    Ok(out)
}

/// The tables of core in the other languages, with their paths: of a file that there is not yet, an empty one.
///
/// # Errors
///
/// A file in a language that core does not know.
pub(crate) fn other_tables(english: &Words, others: &[Words]) -> Outcome<Vec<(String, String)>> {
    if let Some(foreign) = others.iter().find(|words| LANGUAGES.iter().all(|(tag, _)| words.tag() != *tag)) {
        return Err(format!(
            "{}: add the language to core/src/words/language.rs and to LANGUAGES in xtask",
            foreign.path
        ));
    }
    let mut tables = Vec::new();
    for (tag, name) in LANGUAGES {
        let mut out = format!(
            "//! Every sentence of core in {name}. Written by `cargo xtask words` from `words/{tag}.toml`: change that, not this.\n"
        );
        let words = others.iter().find(|words| words.tag() == tag);
        let phrases = words.into_iter().flat_map(|words| &words.phrases);
        let phrases = phrases.filter(|(key, _)| english.phrases.contains_key(*key));
        out.push_str("\n/// What each phrase says, by its id.\npub(super) static PHRASES: &[(&str, &str)] = &[\n");
        for (key, text) in phrases {
            writeln!(out, "    ({key:?}, {text:?}),").map_err(|error| error.to_string())?;
        }
        let terms = words.into_iter().flat_map(|words| &words.terms);
        let terms: BTreeMap<String, &String> = terms
            .filter(|(key, _)| english.terms.contains_key(*key))
            .map(|((group, name), text)| (format!("{group}/{name}"), text))
            .collect();
        out.push_str("];\n\n/// What each term is called, by its group and name.\npub(super) static TERMS: &[(&str, &str)] = &[\n");
        for (key, text) in terms {
            writeln!(out, "    ({key:?}, {text:?}),").map_err(|error| error.to_string())?;
        }
        out.push_str("];\n");
        tables.push((format!("core/src/words/{}.rs", name.to_ascii_lowercase()), out));
    }
    Ok(tables)
}

/// The table of the command line: each text of its sections in every language, in English where a translation is lacking.
///
/// # Errors
///
/// Two keys of one name.
pub(crate) fn cli_table(english: &Words, others: &[Words]) -> Outcome<String> {
    let mut out = String::from(
        "//! What the command line says, in every language. Written by `cargo xtask words` from `words/*.toml`: change those, not this.\n",
    );
    let sections: BTreeSet<&String> = english.texts.keys().map(|(section, _)| section).collect();
    for section in sections.into_iter().filter(|section| *section != PAGE) {
        writeln!(out, "\npub(crate) mod {section} {{\n    use crate::say::Text;\n")
            .map_err(|error| error.to_string())?;
        let mut names = BTreeMap::new();
        for ((_, key), text) in english.texts.iter().filter(|((of, _), _)| of == section) {
            once(&mut names, &constant(key), key)?;
            let place = (section.clone(), key.clone());
            write!(out, "    pub(crate) static {}: Text = Text([{text:?}", constant(key))
                .map_err(|error| error.to_string())?;
            for (tag, _) in LANGUAGES {
                let words = others.iter().find(|words| words.tag() == tag);
                let text = words.and_then(|words| words.texts.get(&place)).unwrap_or(text);
                write!(out, ", {text:?}").map_err(|error| error.to_string())?;
            }
            out.push_str("]);\n");
        }
        out.push_str("}\n");
    }
    Ok(out)
}

/// The languages beside English, in the order in which `Language::ALL` has them.
const LANGUAGES: [(&str, &str); 2] = [("de", "German"), ("es", "Spanish")];

/// The section of the page, which has tables of its own.
const PAGE: &str = "page";

/// The name of a constant: `status.list.malformed/unsigned` is `STATUS_LIST_MALFORMED_UNSIGNED`.
pub(crate) fn constant(key: &str) -> String {
    key.to_ascii_uppercase().replace(['.', '-', '/'], "_")
}

/// The variant of `Code` of that name: `status.list.malformed` is `StatusListMalformed`.
fn variant(code: &str) -> String {
    let mut variant = String::with_capacity(code.len());
    for part in code.split(['.', '-']) {
        let mut chars = part.chars();
        variant.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        variant.push_str(chars.as_str());
    }
    variant
}

fn once(names: &mut BTreeMap<String, String>, name: &str, key: &str) -> Outcome {
    match names.insert(name.to_owned(), key.to_owned()) {
        Some(other) => Err(format!("{key} and {other} are both called {name}: rename one")),
        None => Ok(()),
    }
}

fn known_groups(words: &Words, key: &str, text: &str) -> Outcome {
    for name in placeholders(text)? {
        if let Some((_, group)) = name.split_once(':')
            && !words.terms.keys().any(|(known, _)| known == group)
        {
            return Err(format!("{key} names {{{name}}}, and there is no [term.{group}]"));
        }
    }
    Ok(())
}

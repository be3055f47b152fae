//! The tables of sentences as Rust.

use std::collections::BTreeMap;
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
    out.push_str("\n/// The sentences of findings and errors.\n#[allow(dead_code, reason = \"what is said of a kind of keys, which may be left out\")]\npub(crate) mod phrase {\n    use crate::code::Code;\n    use crate::words::sentence::Phrase;\n\n");
    for (key, text) in &words.phrases {
        let name = constant(key);
        once(&mut names, &name, key)?;
        known_groups(words, key, text)?;
        let code = key.split_once('/').map_or(&**key, |(code, _)| code);
        writeln!(
            out,
            "    pub(crate) static {name}: Phrase = Phrase::new(Code::{}, {key:?}, {text:?});",
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
    out.push_str("}\n");
    Ok(out)
}

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

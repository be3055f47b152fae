//! The tables of sentences as TypeScript, for the page and the element: one file a language, of which only English is loaded at once.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use crate::shell::{Outcome, Shell};
use crate::words::file::Words;

/// The files of the languages, with their text: what the page says, in other languages also what findings say. What findings say in
/// English is in a file of its own, since the whole package says it.
///
/// # Errors
///
/// A file of words whose name is no language's, or that has no page.
pub(crate) fn tables(english: &Words, others: &[Words]) -> Outcome<Vec<(String, String)>> {
    let mut tables = vec![(path_of(code(english)?), table(english, "English", false)?)];
    tables.push((SENTENCES.to_owned(), sentences(english)?));
    for other in others {
        tables.push((path_of(code(other)?), table(other, &own_name(other)?, true)?));
    }
    tables.push((path_of("languages"), languages(english, others)?));
    Ok(tables)
}

/// Sentences of the page that neither the package nor the page says.
///
/// # Errors
///
/// A file that cannot be read.
pub(crate) fn unsaid(english: &Words, shell: &Shell) -> Outcome<Vec<String>> {
    let mut said = String::new();
    for folder in ["bindings-wasm/ts/badge", "web"] {
        let entries = fs::read_dir(shell.path(folder)).map_err(|error| format!("{folder} cannot be read: {error}"))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.extension().is_some_and(|extension| extension == "ts" || extension == "js") {
                said += &fs::read_to_string(&path)
                    .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
            }
        }
    }
    let keys = english.texts.keys().filter(|(section, key)| section == SECTION && key != OWN_NAME);
    let unsaid = keys.filter(|(_, key)| !is_said(&said, key));
    Ok(unsaid.map(|(_, key)| format!("words/en.toml: {SECTION}.{key} is said nowhere: remove it")).collect())
}

/// Whether a key stands there as a text, or a text that is put together begins with a part of it.
fn is_said(said: &str, key: &str) -> bool {
    let dots = key.match_indices('.').map(|(dot, _)| dot);
    said.contains(&format!("\"{key}\""))
        || dots.into_iter().any(|dot| said.contains(&format!("`{}.${{", key.get(..dot).unwrap_or_default())))
}

fn table(words: &Words, language: &str, has_findings: bool) -> Outcome<String> {
    let mut out = format!(
        "// What the page and the element say in {language}. Written by `cargo xtask words` from `{}`: change that, not this.\n\n",
        words.path
    );
    let page = words.texts.iter().filter(|((section, _), _)| section == SECTION).map(|((_, key), text)| (key, text));
    out.push_str("/** What the page and the element say. */\nexport const page = ");
    object(&mut out, page)?;
    if has_findings {
        findings(&mut out, words)?;
    }
    Ok(out)
}

fn sentences(words: &Words) -> Outcome<String> {
    let mut out = format!(
        "// What findings and errors say in English. Written by `cargo xtask words` from `{}`: change that, not this.\n",
        words.path
    );
    findings(&mut out, words)?;
    Ok(out)
}

fn findings(out: &mut String, words: &Words) -> Outcome {
    out.push_str(
        "\n/** What findings say, by their phrase. */\nexport const findings: Readonly<Record<string, string>> = ",
    );
    object(out, words.phrases.iter())?;
    let terms: BTreeMap<String, &String> =
        words.terms.iter().map(|((group, name), text)| (format!("{group}.{name}"), text)).collect();
    out.push_str("\n/** The words that go into them, by group and name. */\nexport const terms: Readonly<Record<string, string>> = ");
    object(out, terms.iter().map(|(key, text)| (key, *text)))
}

fn object<'a>(out: &mut String, entries: impl Iterator<Item = (&'a String, &'a String)>) -> Outcome {
    out.push_str("{\n");
    for (key, text) in entries {
        // A text in Rust's quotes, of the characters that such a file may hold, is the same text in JavaScript's.
        writeln!(out, "  {key:?}: {},", quoted(text)).map_err(|error| error.to_string())?;
    }
    out.push_str("} as const;\n");
    Ok(())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// What languages there are, each by its own name, and how their tables are loaded.
fn languages(english: &Words, others: &[Words]) -> Outcome<String> {
    let mut out = String::from(
        "// The languages that there are. Written by `cargo xtask words` from `words/*.toml`: change those, not this.\n\n\
         /** Each language by its code, with its own name. */\nexport const names: Readonly<Record<string, string>> = {\n",
    );
    let write = |error: std::fmt::Error| error.to_string();
    for words in [english].into_iter().chain(others) {
        writeln!(out, "  {}: {},", code(words)?, quoted(&own_name(words)?)).map_err(write)?;
    }
    out.push_str(
        "};\n\n/** A table of words in another language. */\nexport interface Table {\n  readonly page: Readonly<Record<string, string>>;\n  readonly findings: Readonly<Record<string, string>>;\n  readonly terms: Readonly<Record<string, string>>;\n}\n\n\
         /** The tables that are loaded when they are asked for. */\nexport const tables: Readonly<Record<string, () => Promise<Table>>> = {",
    );
    for words in others {
        let code = code(words)?;
        write!(out, "\n  {code}: () => import(\"./{code}.js\"),").map_err(write)?;
    }
    out.push_str(if others.is_empty() { "};\n" } else { "\n};\n" });
    Ok(out)
}

fn own_name(words: &Words) -> Outcome<String> {
    let name = words.texts.get(&(SECTION.to_owned(), OWN_NAME.to_owned()));
    name.cloned().ok_or_else(|| format!("{}: {SECTION}.{OWN_NAME}, the language's own name, is missing", words.path))
}

/// The code of the language: the name of its file.
fn code(words: &Words) -> Outcome<&str> {
    let name = words.path.rsplit('/').next().and_then(|file| file.strip_suffix(".toml")).unwrap_or_default();
    let is_code = name.len() == 2 && name.chars().all(|c| c.is_ascii_lowercase());
    if is_code {
        Ok(name)
    } else {
        Err(format!("{}: expected the name of the file to be the two letters of a language", words.path))
    }
}

fn path_of(name: &str) -> String {
    format!("bindings-wasm/ts/badge/words/{name}.ts")
}

/// Where the sentences of findings are in English.
const SENTENCES: &str = "bindings-wasm/ts/sentences.ts";

const SECTION: &str = "page";
const OWN_NAME: &str = "language.name";

#[cfg(test)]
mod tests {
    use super::{is_said, tables};
    use crate::words::file::Words;

    #[test]
    fn the_findings_of_english_have_a_file_of_their_own() {
        let text = |name: &str| {
            format!("[finding]\n\"a.b\" = \"x\"\n[page]\n\"language.name\" = \"{name}\"\n\"c\" = 'say \"{{d}}\"'\n")
        };
        let words = |path: &str, name: &str| Words::parse(path, &text(name)).unwrap();
        let made = tables(&words("words/en.toml", "English"), &[words("words/de.toml", "Deutsch")]).unwrap();
        let [english, sentences, german, languages] = &*made else { panic!("{made:?}") };
        assert!(english.1.contains(r#""c": "say \"{d}\"","#) && !english.1.contains("a.b"), "{}", english.1);
        assert!(sentences.1.contains(r#""a.b": "x","#) && !sentences.1.contains("\"c\":"), "{}", sentences.1);
        assert!(german.1.contains(r#""a.b": "x","#), "{}", german.1);
        assert!(
            languages.1.contains(r#"de: () => import("./de.js"),"#) && languages.1.contains("\"Deutsch\""),
            "{}",
            languages.1
        );
        assert!(tables(&words("words/english.toml", "English"), &[]).is_err());
    }

    #[test]
    fn a_key_is_said_whole_or_put_together() {
        assert!(
            is_said("say(\"a.b\")", "a.b") && is_said("say(`a.${x}`)", "a.b") && is_said("say(`a.b.${x}`)", "a.b.c.d")
        );
        assert!(!is_said("say(\"a.bc\") `b.${x}`", "a.b"));
    }
}

//! `cargo xtask words`: from the sentences in `words/*.toml` to the tables of each program, and the checks that hold them together.

mod file;
mod rust;
mod sites;
mod ts;

use std::fs;
use std::path::Path;

use crate::shell::{Outcome, Shell};
use crate::tidy;
use crate::words::file::Words;

/// The files that are made of the sentences, with their text.
fn tables(english: &Words, others: &[Words]) -> Outcome<Vec<(String, String)>> {
    let mut tables = rust::other_tables(english, others)?;
    tables.push(("core/src/words/english.rs".to_owned(), rust::core_table(english)?));
    tables.push(("cli/src/texts.rs".to_owned(), rust::cli_table(english, others)?));
    tables.extend(ts::tables(english, others)?);
    Ok(tables)
}

/// Writes every table anew.
///
/// # Errors
///
/// A file of words that is not as it should be.
pub(crate) fn write(shell: &Shell) -> Outcome {
    let (english, others) = read(shell)?;
    let differences: Vec<String> = others.iter().flat_map(|other| english.differences(other)).collect();
    tidy::verdict(&differences)?;
    for (path, text) in tables(&english, &others)? {
        let old = fs::read_to_string(shell.path(&path)).unwrap_or_default();
        if old != text {
            fs::write(shell.path(&path), text).map_err(|error| format!("{path} cannot be written: {error}"))?;
            println!("{path}: written");
        }
    }
    Ok(())
}

/// Checks that the languages have the same sentences with the same values, that the tables are those of the files, that each sentence is
/// said somewhere, and that whoever says it gives the values that it names.
///
/// # Errors
///
/// What is not so; each is printed.
pub(crate) fn inspect(shell: &Shell) -> Outcome {
    let (english, others) = read(shell)?;
    let mut complaints: Vec<String> = others.iter().flat_map(|other| english.differences(other)).collect();
    for (path, text) in tables(&english, &others)? {
        if fs::read_to_string(shell.path(&path)).unwrap_or_default() != text {
            complaints.push(format!("{path} is not what words/en.toml says: run `cargo xtask words`"));
        }
    }
    let missing: Vec<String> = others.iter().flat_map(|other| english.missing(other)).collect();
    if MISSING_IS_WRONG {
        complaints.extend(missing);
    } else if !missing.is_empty() {
        println!("words: {} sentences are not translated yet, and said in English", missing.len());
    }
    complaints.extend(sites::complaints(&english, &shell.path("core/src"))?);
    complaints.extend(sites::said_in_code(&shell.path("cli/src"))?);
    complaints.extend(ts::unsaid(&english, shell)?);
    let (phrases, terms) = (english.phrases.len(), english.terms.len());
    println!("words: {phrases} sentences of findings, {terms} terms, {} more languages", others.len());
    tidy::verdict(&complaints)
}

/// Whether a sentence that another language lacks is a fault: not while sentences are written in English every hour.
const MISSING_IS_WRONG: bool = true;

/// English, and the other languages.
fn read(shell: &Shell) -> Outcome<(Words, Vec<Words>)> {
    let folder = fs::read_dir(shell.path("words")).map_err(|error| format!("words/ cannot be read: {error}"))?;
    let mut names: Vec<String> = folder
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "toml"))
        .collect();
    names.sort();
    let mut languages = Vec::new();
    for name in names {
        let path = format!("words/{name}");
        let text = fs::read_to_string(shell.path(&path)).map_err(|error| format!("{path} cannot be read: {error}"))?;
        languages.push(Words::parse(&path, &text)?);
    }
    let english = languages.iter().position(|words| words.path == "words/en.toml");
    let english = english.ok_or_else(|| "words/en.toml is missing".to_owned())?;
    Ok((languages.remove(english), languages))
}

//! The API in three languages: what core offers at its root and in `model`, and what `test-vectors/api.json` lists, are the same.
//!
//! Python holds its wheel against the list by a test of its own; of JavaScript, the sources are looked into here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Deserializer};
use syn::visit::{self, Visit};

use crate::shell::{Outcome, Shell};

/// The list: a row for every noun and verb.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(rename = "note")]
    _note: String,
    rows: Vec<Row>,
}

/// How one noun or verb is said in each language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    rust: Option<String>,
    /// Whether the noun crosses as a whole: its members are not listed.
    #[serde(default)]
    whole: bool,
    #[serde(deserialize_with = "said")]
    python: Option<String>,
    #[serde(deserialize_with = "said")]
    javascript: Option<String>,
    how: Option<String>,
}

/// A text or null: a column that is left out is neither.
fn said<'de, D: Deserializer<'de>>(column: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(column)
}

/// Compares both ways with core, and looks for every name in the sources of the npm package.
///
/// # Errors
///
/// If one has a name that the other has not.
pub(crate) fn inspect(shell: &Shell) -> Outcome {
    let rows = rows(&read(&shell.path(LIST))?)?;
    let front = exported(&read(&shell.path("core/src/lib.rs"))?)?;
    let mut found = Found { front: &front, names: front.clone() };
    found.names.extend(nouns_of_the_standard(&exported(&read(&shell.path("core/src/model/mod.rs"))?)?));
    each_file(&shell.path("core/src"), &mut |text| {
        let file = syn::parse_file(text).map_err(|error| error.to_string())?;
        found.visit_file(&file);
        Ok(())
    })?;
    let listed: BTreeSet<String> = rows.iter().filter_map(|row| row.rust.clone()).collect();
    let whole: BTreeSet<&str> = rows.iter().filter(|row| row.whole).filter_map(|row| row.rust.as_deref()).collect();
    let is_told = |name: &&String| !name.split_once("::").is_some_and(|(noun, _)| whole.contains(noun));
    let lacking: Vec<&String> = found.names.difference(&listed).filter(is_told).collect();
    let gone: Vec<&String> = listed.difference(&found.names).collect();
    let unsaid = not_in_javascript(shell, &rows)?;
    if !unsaid.is_empty() {
        return Err(format!("{LIST} says in JavaScript {unsaid:?}, which bindings-wasm/ts does not have"));
    }
    if lacking.is_empty() && gone.is_empty() {
        println!("{} names of Rust, and how each is said in Python and in JavaScript", listed.len());
        return Ok(());
    }
    Err(format!(
        "{LIST} lacks {lacking:?}, and lists {gone:?}, which core does not have; write how each is said in each language"
    ))
}

/// The rows: no name of Rust twice, and a reason where Python lacks one.
fn rows(text: &str) -> Outcome<Vec<Row>> {
    let list: List = serde_json::from_str(text).map_err(|error| format!("{LIST} cannot be read: {error}"))?;
    let mut names = BTreeSet::new();
    for row in &list.rows {
        let name = row.rust.as_deref().or(row.python.as_deref()).unwrap_or_default();
        if row.rust.as_ref().is_some_and(|rust| !names.insert(rust)) {
            return Err(format!("{LIST} has two rows for {name}"));
        }
        if row.python.is_none() && row.how.is_none() {
            return Err(format!("{LIST} does not say in `how` why Python has no {name}"));
        }
    }
    Ok(list.rows)
}

/// What the JavaScript column says and the npm package does not: nouns that it does not export, members that nothing has.
fn not_in_javascript(shell: &Shell, rows: &[Row]) -> Outcome<Vec<String>> {
    let mut exported = words(&read(&shell.path("bindings-wasm/ts/index.ts"))?);
    exported.extend(words(&read(&shell.path("bindings-wasm/ts/model.ts"))?));
    let mut known = BTreeSet::new();
    for entry in fs::read_dir(shell.path("bindings-wasm/ts")).map_err(|error| error.to_string())?.flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "ts") {
            known.extend(words(&read(&entry.path())?));
        }
    }
    let said = rows.iter().filter_map(|row| row.javascript.as_deref());
    let is_there = |said: &&str| {
        let mut spelled = words(said).into_iter();
        let noun = said.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        exported.contains(noun) && spelled.all(|word| known.contains(&word))
    };
    Ok(said.filter(|said| !is_there(said)).map(str::to_owned).collect())
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The views, and what goes with them. The tables, whose names are in capitals, are for Rust.
fn nouns_of_the_standard(model: &BTreeSet<String>) -> Vec<String> {
    model.iter().filter(|name| name.contains(char::is_lowercase)).map(|name| format!("model::{name}")).collect()
}

/// What a file exports by name.
fn exported(text: &str) -> Outcome<BTreeSet<String>> {
    let file = syn::parse_file(text).map_err(|error| error.to_string())?;
    let mut names = BTreeSet::new();
    for item in &file.items {
        if let syn::Item::Use(item) = item
            && matches!(item.vis, syn::Visibility::Public(_))
        {
            leaves(&item.tree, &mut names);
        }
    }
    Ok(names)
}

fn leaves(tree: &syn::UseTree, names: &mut BTreeSet<String>) {
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, names),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        syn::UseTree::Name(name) => {
            names.insert(name.ident.to_string());
        }
        syn::UseTree::Rename(rename) => {
            names.insert(rename.rename.to_string());
        }
        syn::UseTree::Glob(_) => {}
    }
}

/// The public functions and fields of what stands at the root.
struct Found<'f> {
    front: &'f BTreeSet<String>,
    names: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Found<'_> {
    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let syn::Type::Path(path) = &*item.self_ty else { return };
        let Some(noun) = path.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        if item.trait_.is_some() || !self.front.contains(&noun) {
            return;
        }
        for member in &item.items {
            if let syn::ImplItem::Fn(function) = member
                && matches!(function.vis, syn::Visibility::Public(_))
                && !function.attrs.iter().any(is_hidden)
            {
                self.names.insert(format!("{noun}::{}", function.sig.ident));
            }
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let noun = item.ident.to_string();
        if !self.front.contains(&noun) || !matches!(item.vis, syn::Visibility::Public(_)) {
            return;
        }
        for field in item.fields.iter().filter(|field| matches!(field.vis, syn::Visibility::Public(_))) {
            if let Some(name) = &field.ident {
                self.names.insert(format!("{noun}::{name}"));
            }
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }
}

/// What is only for our own tests is no offer.
fn is_hidden(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("doc") && attribute.parse_args::<syn::Ident>().is_ok_and(|what| what == "hidden")
}

fn each_file(folder: &Path, visit: &mut impl FnMut(&str) -> Outcome) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            each_file(&path, visit)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            visit(&read(&path)?)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

/// The list.
const LIST: &str = "test-vectors/api.json";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_exported_and_what_is_public_of_it_is_found() {
        let front = exported("pub use a::{B, c as d}; pub use e; use f; pub mod g;").unwrap();
        assert_eq!(front, ["B", "d", "e"].map(str::to_owned).into());
        let file = syn::parse_file(
            "pub struct B { pub x: u8, y: u8 } impl B { pub fn one(&self) {} fn two() {} } impl Drop for B { fn drop(&mut self) {} }
             impl Z { pub fn three() {} } mod tests { impl super::B { pub fn four() {} } }",
        );
        let mut found = Found { front: &front, names: BTreeSet::new() };
        found.visit_file(&file.unwrap());
        assert_eq!(found.names, ["B::one", "B::x"].map(str::to_owned).into());
    }

    #[test]
    fn views_are_nouns_and_tables_are_not() {
        let model = exported("pub use a::{A_TABLE, Achievement, plain_identity};").unwrap();
        assert_eq!(nouns_of_the_standard(&model), ["model::Achievement", "model::plain_identity"]);
    }

    fn list(rows: &str) -> String {
        format!("{{\"note\": \"\", \"rows\": [{rows}]}}")
    }

    #[test]
    fn a_row_may_be_written_over_several_lines() {
        let text = list(
            "{\"rust\":\n\"verify\", \"python\": \"verify\", \"javascript\": null},\n{\"python\": \"x\", \"javascript\": \"y\"}",
        );
        let rows = rows(&text).unwrap();
        assert_eq!(rows.iter().map(|row| row.rust.as_deref()).collect::<Vec<_>>(), [Some("verify"), None]);
    }

    #[test]
    fn a_list_that_is_no_json_or_says_too_little_is_refused() {
        let good = "{\"rust\": \"a\", \"python\": null, \"javascript\": null, \"how\": \"why\"}";
        assert!(rows(&list(good)).is_ok());
        for (broken, why) in [
            (list(&format!("{good},")), "cannot be read"),
            (list(&format!("{good} {good}")), "cannot be read"),
            (list(&good.replace("\"javascript\": null, ", "")), "missing field `javascript`"),
            (list(&good.replace("how", "hwo")), "unknown field `hwo`"),
            (list(&good.replace(", \"how\": \"why\"", "")), "why Python has no a"),
            (list(&format!("{good}, {good}")), "two rows for a"),
        ] {
            let found = rows(&broken).err().unwrap();
            assert!(found.contains(why), "{found}");
        }
    }
}

//! The API in three languages: what core offers at its front door, and what `test-vectors/api.json` lists, are the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

use crate::shell::{Outcome, Shell};

/// Compares both ways. The other languages have tests of their own that hold them against the same list.
///
/// # Errors
///
/// If one has a name that the other has not.
pub(crate) fn inspect(shell: &Shell) -> Outcome {
    let text = read(&shell.path(LIST))?;
    let listed = listed(&text);
    let front = front(&read(&shell.path("core/src/lib.rs"))?)?;
    let mut found = Found { front: &front, names: front.clone() };
    each_file(&shell.path("core/src"), &mut |text| {
        let file = syn::parse_file(text).map_err(|error| error.to_string())?;
        found.visit_file(&file);
        Ok(())
    })?;
    let whole: BTreeSet<&str> = text.lines().filter(|line| line.contains(WHOLE)).filter_map(name_in).collect();
    let is_told = |name: &&String| !name.split_once("::").is_some_and(|(noun, _)| whole.contains(noun));
    let lacking: Vec<&String> = found.names.difference(&listed).filter(is_told).collect();
    let gone: Vec<&String> = listed.difference(&found.names).collect();
    if lacking.is_empty() && gone.is_empty() {
        println!("{} names, each in Rust, Python and JavaScript", listed.len());
        return Ok(());
    }
    Err(format!(
        "{LIST} lacks {lacking:?}, and lists {gone:?}, which core does not have; write how each is said in each language"
    ))
}

/// The names of the Rust column.
fn listed(text: &str) -> BTreeSet<String> {
    text.lines().filter_map(name_in).map(str::to_owned).collect()
}

/// One row stands on each line.
fn name_in(line: &str) -> Option<&str> {
    line.split_once("\"rust\": \"")?.1.split('"').next()
}

/// What `lib.rs` exports by name.
fn front(text: &str) -> Outcome<BTreeSet<String>> {
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

/// The public functions and fields of what stands at the front door.
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

/// The mark of a noun that crosses as a whole: its members are not listed.
const WHOLE: &str = "\"whole\": true";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_exported_and_what_is_public_of_it_is_found() {
        let front = front("pub use a::{B, c as d}; pub use e; use f; pub mod g;").unwrap();
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
    fn a_row_stands_on_a_line() {
        assert_eq!(
            listed("[\n{\"rust\": \"verify\", \"python\": \"verify\"},\n{\"python\": \"x\"}\n]"),
            ["verify".to_owned()].into()
        );
    }
}

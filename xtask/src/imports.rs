//! Who imports whom: every module of a crate, and every path in it that names another module.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, LitStr, Meta, Token, UseTree, Visibility};

use crate::shell::Outcome;

/// The sources of a crate: the path of each file below `src`, and its text.
pub(crate) type Sources = BTreeMap<String, String>;

/// A module's path below the crate root, as in `["did", "key"]`; the root itself is empty.
pub(crate) type ModulePath = Vec<String>;

/// What the sources say, without what is only compiled for tests.
#[derive(Default)]
pub(crate) struct Imports {
    /// Each module, inline ones too, and the file it stands in.
    pub(crate) modules: BTreeMap<ModulePath, String>,
    /// The modules that lib.rs declares, each with its line.
    pub(crate) roots: Vec<(String, usize)>,
    /// Every path that names a place in this crate, in the order of the files and their lines.
    pub(crate) paths: Vec<Import>,
    /// What a `mod.rs` or lib.rs holds besides `mod` and `pub use`.
    pub(crate) face_items: Vec<FaceItem>,
    /// The names lib.rs re-exports, and where they really live.
    pub(crate) public_names: BTreeMap<String, String>,
    /// What one module re-exports of another, and where that has it.
    reexports: BTreeMap<Vec<String>, Vec<String>>,
    /// The files themselves, in the order of their modules.
    pub(crate) files: Vec<Parsed>,
}

/// One file of the crate.
pub(crate) struct Parsed {
    /// The module that it is.
    pub(crate) module: ModulePath,
    /// Its path below `src`.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) syntax: syn::File,
}

/// One path, resolved to the crate root.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    /// The file it stands in.
    pub(crate) file: String,
    /// The line it stands on.
    pub(crate) line: usize,
    /// The module it stands in.
    pub(crate) from: ModulePath,
    /// The names that follow `crate::`; a glob is `*`.
    pub(crate) to: Vec<String>,
}

/// Something that lives in a file which should only be a face.
pub(crate) struct FaceItem {
    /// The `mod.rs`, or lib.rs.
    pub(crate) file: String,
    /// The line it starts on.
    pub(crate) line: usize,
    /// What it is, in words.
    pub(crate) what: &'static str,
}

impl Imports {
    /// Reads a crate from its lib.rs on.
    ///
    /// # Errors
    ///
    /// If there is no lib.rs, or a file is not Rust.
    pub(crate) fn read(sources: &Sources) -> Outcome<Self> {
        let mut imports = Self::default();
        if !sources.contains_key(LIB) {
            return Err("there is no lib.rs, from which the modules are read".to_owned());
        }
        let mut files = Vec::new();
        imports.enter(sources, Vec::new(), LIB, &mut files)?;
        for Parsed { module, name, syntax } in &files {
            imports.note_reexports(module, &syntax.items);
            if is_face(name) {
                imports.note_face_items(name, &syntax.items);
            }
            if name == LIB {
                imports.note_public_names(&syntax.items);
            }
            let mut reader =
                Reader { modules: &imports.modules, file: name, module: module.clone(), found: BTreeSet::new() };
            reader.visit_file(syntax);
            let found = reader.found;
            imports.paths.extend(found);
        }
        imports.files = files;
        Ok(imports)
    }

    /// The file a path leads to: that of the longest part of it that is a module.
    pub(crate) fn file_of(&self, path: &[String]) -> Option<&str> {
        let lengths = (0..=path.len()).rev();
        lengths.filter_map(|length| path.get(..length)).find_map(|part| self.modules.get(part)).map(String::as_str)
    }

    /// The file that has what a path names, through all that re-exports it.
    pub(crate) fn home_of(&self, path: &[String]) -> Option<&str> {
        let mut path = path.to_vec();
        // A name that goes round in a circle of re-exports is the compiler's to report.
        for _ in 0..MOST_REEXPORTS {
            match self.reexports.get(&path) {
                Some(onward) => path.clone_from(onward),
                None => break,
            }
        }
        self.file_of(&path)
    }

    fn note_reexports(&mut self, module: &ModulePath, items: &[Item]) {
        for item in items.iter().filter(|item| !only_for_tests(attributes(item))) {
            let Item::Use(item) = item else { continue };
            if matches!(item.vis, Visibility::Inherited) {
                continue;
            }
            for leaf in leaves(&item.tree) {
                if let Some(path) = resolve(&self.modules, module, &leaf.path) {
                    self.reexports.insert(joined(module, leaf.name), path);
                }
            }
        }
    }

    /// Parses one file, then the files of the modules it declares.
    fn enter(&mut self, sources: &Sources, module: ModulePath, name: &str, files: &mut Vec<Parsed>) -> Outcome {
        // A file that is missing is the compiler's to report.
        let Some(text) = sources.get(name) else { return Ok(()) };
        let file = syn::parse_file(text)
            .map_err(|error| format!("{name}:{}: not Rust: {error}", error.span().start().line))?;
        if only_for_tests(&file.attrs) {
            return Ok(());
        }
        self.modules.insert(module.clone(), name.to_owned());
        self.enter_children(sources, &module, name, &file.items, files)?;
        files.push(Parsed { module, name: name.to_owned(), syntax: file });
        Ok(())
    }

    fn enter_children(
        &mut self,
        sources: &Sources,
        module: &ModulePath,
        name: &str,
        items: &[Item],
        files: &mut Vec<Parsed>,
    ) -> Outcome {
        for item in items {
            let Item::Mod(declared) = item else { continue };
            if only_for_tests(&declared.attrs) {
                continue;
            }
            let mut child = module.clone();
            child.push(declared.ident.unraw().to_string());
            if module.is_empty() {
                self.roots.push((declared.ident.unraw().to_string(), declared.ident.span().start().line));
            }
            if let Some((_, inline)) = &declared.content {
                self.modules.insert(child.clone(), name.to_owned());
                self.enter_children(sources, &child, name, inline, files)?;
                continue;
            }
            let alone = child.join("/") + ".rs";
            let folder = child.join("/") + "/mod.rs";
            let file = if sources.contains_key(&folder) { folder } else { alone };
            self.enter(sources, child, &file, files)?;
        }
        Ok(())
    }

    fn note_face_items(&mut self, file: &str, items: &[Item]) {
        for item in items.iter().filter(|item| !only_for_tests(attributes(item))) {
            if let Some(what) = item_in_face(item) {
                self.face_items.push(FaceItem { file: file.to_owned(), line: first_line(item), what });
            }
        }
    }

    fn note_public_names(&mut self, items: &[Item]) {
        for item in items {
            let Item::Use(item) = item else { continue };
            for leaf in leaves(&item.tree) {
                let path = leaf.path.iter().map(String::as_str).filter(|part| *part != "crate" && *part != "self");
                self.public_names.insert(leaf.name, path.collect::<Vec<_>>().join("::"));
            }
        }
    }
}

/// Whether a file is only a face: it names what lies behind it, and nothing lives in it.
pub(crate) fn is_face(file: &str) -> bool {
    file == LIB || file == "mod.rs" || file.ends_with("/mod.rs")
}

/// Re-exports that one name may go through.
pub(crate) const MOST_REEXPORTS: usize = 8;

/// The crate root.
pub(crate) const LIB: &str = "lib.rs";

/// Walks one file and notes every path that leads into the crate.
struct Reader<'a> {
    modules: &'a BTreeMap<ModulePath, String>,
    file: &'a str,
    module: ModulePath,
    found: BTreeSet<Import>,
}

impl Reader<'_> {
    fn note(&mut self, path: &[String], line: usize) {
        if let Some(to) = self.resolve(path) {
            let (file, from) = (self.file.to_owned(), self.module.clone());
            self.found.insert(Import { file, line, from, to });
        }
    }

    fn resolve(&self, path: &[String]) -> Option<Vec<String>> {
        resolve(self.modules, &self.module, path)
    }

    /// Finds paths among tokens no parser has seen: the inside of a macro call, or of an attribute.
    fn scan(&mut self, tokens: TokenStream, texts_too: bool) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.note_several(&path, line);
                        path.clear();
                        line = name.span().start().line;
                    } else if path.is_empty() {
                        // `::name`, or what follows a `>`: not ours.
                        path.push(String::new());
                    }
                    path.push(name.unraw().to_string());
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                _ => {}
            }
            self.note_several(&path, line);
            path.clear();
            colons = 0;
            match token {
                TokenTree::Group(group) => self.scan(group.stream(), texts_too),
                TokenTree::Literal(literal) if texts_too => self.note_text(&literal.to_string(), literal.span()),
                _ => {}
            }
        }
        self.note_several(&path, line);
    }

    /// A lone name is no import: `self`, or a variable that is called like a module.
    fn note_several(&mut self, path: &[String], line: usize) {
        if path.len() > 1 {
            self.note(path, line);
        }
    }

    /// A path written as text, as in `#[serde(with = "crate::time::text")]`.
    fn note_text(&mut self, literal: &str, span: proc_macro2::Span) {
        let Ok(text) = syn::parse_str::<LitStr>(literal) else { return };
        let Ok(path) = text.parse::<syn::Path>() else { return };
        self.note_several(&names(&path), span.start().line);
    }
}

/// Follows `crate`, `self`, `super` and the names of child modules, as a module writes them; `None` leads out of the crate.
pub(crate) fn resolve(
    modules: &BTreeMap<ModulePath, String>,
    module: &ModulePath,
    path: &[String],
) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" | "super" => {
            let mut place = module.clone();
            let mut rest = path;
            while let Some((step, onward)) = rest.split_first() {
                match step.as_str() {
                    "self" => {}
                    "super" => drop(place.pop()),
                    _ => break,
                }
                rest = onward;
            }
            Some([place.as_slice(), rest].concat())
        }
        _ => {
            let child = [module.as_slice(), path.get(..1)?].concat();
            modules.contains_key(&child).then(|| [module.as_slice(), path].concat())
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if only_for_tests(attributes(item)) {
            return;
        }
        match item {
            Item::Mod(inline) => {
                self.module.push(inline.ident.unraw().to_string());
                visit::visit_item_mod(self, inline);
                self.module.pop();
            }
            Item::Use(item) if item.leading_colon.is_none() => {
                for leaf in leaves(&item.tree) {
                    self.note(&leaf.path, leaf.line);
                }
            }
            Item::Use(_) => {}
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes: &[Attribute] = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            _ => &[],
        };
        if !only_for_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    /// `pub(crate)` and `pub(in ..)` say who may come in, not who is asked.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.note_several(&names(path), path.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        self.scan(call.tokens.clone(), false);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        match &attribute.meta {
            Meta::Path(path) => self.visit_path(path),
            Meta::List(list) => self.scan(list.tokens.clone(), true),
            // Prose (`#[doc = ".."]`), or a file (`#[path = ".."]`).
            Meta::NameValue(_) => {}
        }
    }
}

/// One name a `use` brings in.
pub(crate) struct Leaf {
    /// The path, as it is written.
    pub(crate) path: Vec<String>,
    /// What it is called here; of a glob, `*`.
    pub(crate) name: String,
    line: usize,
}

/// Unfolds `a::{b, c::{self, D}}` into one leaf for each name.
pub(crate) fn leaves(tree: &UseTree) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    unfold(tree, &[], &mut leaves);
    leaves
}

fn unfold(tree: &UseTree, above: &[String], leaves: &mut Vec<Leaf>) {
    let line = tree.span().start().line;
    match tree {
        UseTree::Path(path) => unfold(&path.tree, &joined(above, path.ident.unraw().to_string()), leaves),
        UseTree::Group(group) => group.items.iter().for_each(|item| unfold(item, above, leaves)),
        UseTree::Glob(_) => leaves.push(Leaf { path: joined(above, "*".to_owned()), name: "*".to_owned(), line }),
        UseTree::Name(name) => leaves.push(leaf(above, &name.ident.unraw().to_string(), None, line)),
        UseTree::Rename(rename) => {
            let alias = rename.rename.unraw().to_string();
            leaves.push(leaf(above, &rename.ident.unraw().to_string(), Some(alias), line));
        }
    }
}

fn leaf(above: &[String], name: &str, alias: Option<String>, line: usize) -> Leaf {
    // `a::{self}` is `a`; a `self` that stands alone stays.
    let path = if name == "self" && !above.is_empty() { above.to_vec() } else { joined(above, name.to_owned()) };
    let name = alias.or_else(|| path.last().cloned()).unwrap_or_default();
    Leaf { path, name, line }
}

fn joined(above: &[String], name: String) -> Vec<String> {
    let mut path = above.to_vec();
    path.push(name);
    path
}

pub(crate) fn names(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect()
}

/// Whether attributes keep an item out of what is shipped: `#[test]`, `#[cfg(test)]`, `#[cfg(doctest)]`.
pub(crate) fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = || attribute.parse_args::<Meta>().is_ok_and(|meta| demands_test(&meta));
        attribute.path().is_ident("test") || (attribute.path().is_ident("cfg") && condition())
    })
}

fn demands_test(meta: &Meta) -> bool {
    match meta {
        Meta::Path(path) => path.is_ident("test") || path.is_ident("doctest"),
        Meta::List(list) => {
            let Ok(parts) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else { return false };
            let all = list.path.is_ident("all") && parts.iter().any(demands_test);
            let any = list.path.is_ident("any") && !parts.is_empty() && parts.iter().all(demands_test);
            all || any
        }
        Meta::NameValue(_) => false,
    }
}

/// What an item is called if it has no place in a face, or `None` if it has.
fn item_in_face(item: &Item) -> Option<&'static str> {
    match item {
        Item::Mod(module) if module.content.is_none() => None,
        Item::Mod(_) => Some("a module written inline"),
        Item::Use(import) if !matches!(import.vis, Visibility::Inherited) => None,
        Item::Use(_) => Some("a private `use`"),
        Item::ExternCrate(_) => None,
        Item::Const(_) => Some("a constant"),
        Item::Enum(_) => Some("an enum"),
        Item::Fn(_) => Some("a function"),
        Item::Impl(_) => Some("an impl"),
        Item::Macro(_) => Some("a macro"),
        Item::Static(_) => Some("a static"),
        Item::Struct(_) => Some("a struct"),
        Item::Trait(_) => Some("a trait"),
        Item::Type(_) => Some("a type alias"),
        _ => Some("an item"),
    }
}

/// The line of an item itself, below its docs.
fn first_line(item: &Item) -> usize {
    let documented = attributes(item).last().map_or(0, |attribute| attribute.span().end().line);
    if documented == 0 { item.span().start().line } else { documented + 1 }
}

pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn grouped_nested_and_renamed_uses_are_unfolded() {
        assert_eq!(
            found("use crate::error::{self, Error as Oops, inner::{A, B}};\npub(crate) use crate::json::*;"),
            ["1 error", "1 error::Error", "1 error::inner::A", "1 error::inner::B", "2 json::*"]
        );
    }

    #[test]
    fn self_super_and_child_modules_are_resolved() {
        assert_eq!(
            found(
                "use super::sibling::X;\nuse self::child::Y;\nuse child::Z;\nuse super::super::top::T;\nmod child {}"
            ),
            ["1 room::sibling::X", "2 room::here::child::Y", "3 room::here::child::Z", "4 top::T"]
        );
    }

    #[test]
    fn super_in_an_inline_module_is_the_file_itself() {
        assert_eq!(found("mod child {\n use super::super::sibling::X;\n}"), ["2 room::sibling::X"]);
    }

    #[test]
    fn paths_in_types_expressions_and_generics_are_found() {
        assert_eq!(
            found("fn f(x: Vec<crate::a::A>) -> crate::b::B {\n crate::c::c(self::x)\n}"),
            ["1 a::A", "1 b::B", "2 c::c", "2 room::here::x"]
        );
    }

    #[test]
    fn paths_in_macros_and_attributes_are_found() {
        assert_eq!(
            found("fn f() {\n vec![crate::a::A, x: crate::b::B(super::c::C)];\n}"),
            ["2 a::A", "2 b::B", "2 room::c::C"]
        );
        assert_eq!(found("macro_rules! m { () => { $crate::a::A } }"), ["1 a::A"]);
        assert_eq!(found("struct S {\n #[serde(with = \"crate::time::text\")]\n x: u8 }"), ["2 time::text"]);
    }

    #[test]
    fn what_is_not_ours_is_left_out() {
        assert_eq!(found("use std::fmt;\nuse ::time::Date;\nuse serde::{Serialize, de::Error};"), [""; 0]);
        assert_eq!(found("pub(crate) struct S;\npub(in crate::room) struct T;"), [""; 0]);
        assert_eq!(found("impl S { fn f(&self) { self.x(); f!(self.y, ::std::z, Vec::<u8>::new()) } }"), [""; 0]);
        assert_eq!(found("#[doc = \"crate::a::A\"]\n/// crate::b::B\nstruct S;"), [""; 0]);
    }

    #[test]
    fn what_is_only_for_tests_is_left_out() {
        assert_eq!(found("#[cfg(test)]\nuse crate::a::A;"), [""; 0]);
        assert_eq!(found("#[cfg(all(test, unix))]\nmod tests { use crate::a::A; }"), [""; 0]);
        assert_eq!(found("#[test]\nfn t() { crate::a::a() }"), [""; 0]);
        assert_eq!(found("impl S { #[cfg(test)] fn t() { crate::a::a() } }"), [""; 0]);
        assert_eq!(found("#[cfg(any(test, feature = \"x\"))]\nuse crate::a::A;"), ["2 a::A"]);
        assert_eq!(found("#[cfg(feature = \"x\")]\nuse crate::a::A;"), ["2 a::A"]);
    }

    #[test]
    fn a_file_of_tests_is_no_module() {
        let imports = Imports::read(&sources(&[
            ("lib.rs", "mod a;"),
            ("a.rs", "#[cfg(test)]\nmod tests;"),
            ("a/tests.rs", "use crate::b::B;"),
        ]));
        assert!(imports.unwrap().paths.is_empty());
    }

    #[test]
    fn a_path_leads_to_the_file_of_its_longest_module() {
        let imports = Imports::read(&sources(&[
            ("lib.rs", "mod did;"),
            ("did/mod.rs", "mod key;\npub use key::Key;"),
            ("did/key.rs", "pub struct Key;"),
        ]))
        .unwrap();
        let file = |path: &str| imports.file_of(&path.split("::").map(str::to_owned).collect::<Vec<_>>()).unwrap();
        assert_eq!((file("did::key::Key"), file("did::Key"), file("Key")), ("did/key.rs", "did/mod.rs", "lib.rs"));
    }

    #[test]
    fn a_file_that_is_no_rust_is_named_with_its_line() {
        let why = Imports::read(&sources(&[("lib.rs", "mod a;"), ("a.rs", "\nfn (")])).err().unwrap();
        assert!(why.starts_with("a.rs:2: not Rust"), "{why}");
    }

    /// The imports of one file `room/here.rs`, each as `LINE PATH`.
    fn found(text: &str) -> Vec<String> {
        let imports =
            Imports::read(&sources(&[("lib.rs", "mod room;"), ("room/mod.rs", "mod here;"), ("room/here.rs", text)]));
        let paths = imports.unwrap().paths;
        paths.into_iter().map(|import| format!("{} {}", import.line, import.to.join("::"))).collect()
    }

    fn sources(files: &[(&str, &str)]) -> Sources {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }
}

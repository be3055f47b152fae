//! Where core says its sentences: each is said somewhere, and given the values that it names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprMethodCall, ItemMod, Lit};

use crate::shell::Outcome;
use crate::words::file::{Words, placeholders};
use crate::words::rust::constant;

/// What is wrong at the places where sentences are said.
///
/// # Errors
///
/// A file that cannot be read or is no Rust.
pub(crate) fn complaints(words: &Words, folder: &Path) -> Outcome<Vec<String>> {
    let phrases: BTreeMap<String, &str> =
        words.phrases.iter().map(|(key, text)| (constant(key), text.as_str())).collect();
    let mut sites = Sites { phrases: &phrases, file: String::new(), complaints: Vec::new() };
    let mut said = String::new();
    for (file, text) in sources(folder)? {
        if file.ends_with("words/english.rs") {
            continue;
        }
        sites.file = file;
        sites.visit_file(&syn::parse_file(&text).map_err(|error| format!("{}: {error}", sites.file))?);
        said.push_str(&text);
    }
    let (phrases_said, terms_said) = (mentions(&said, "phrase::"), mentions(&said, "term::"));
    let mut complaints = sites.complaints;
    let unsaid = words.phrases.keys().filter(|key| !phrases_said.contains(&constant(key)));
    complaints.extend(unsaid.map(|key| format!("words/en.toml: finding.{key} is said nowhere: remove it")));
    let unsaid = words.terms.keys().filter(|(group, name)| !terms_said.contains(&constant(&format!("{group}/{name}"))));
    complaints
        .extend(unsaid.map(|(group, name)| format!("words/en.toml: term.{group}.{name} is said nowhere: remove it")));
    Ok(complaints)
}

/// What the command line says in words of the code: what it warns of and notes must have a key.
///
/// # Errors
///
/// A file that cannot be read or is no Rust.
pub(crate) fn said_in_code(folder: &Path) -> Outcome<Vec<String>> {
    let mut remarks = Remarks { file: String::new(), complaints: Vec::new() };
    for (file, text) in sources(folder)? {
        remarks.file = file;
        remarks.visit_file(&syn::parse_file(&text).map_err(|error| format!("{}: {error}", remarks.file))?);
    }
    Ok(remarks.complaints)
}

struct Remarks {
    file: String,
    complaints: Vec<String>,
}

impl<'ast> Visit<'ast> for Remarks {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        let is_remark =
            matches!(&*call.func, Expr::Path(path) if path.path.is_ident("warn") || path.path.is_ident("note"));
        let text = call.args.first().filter(|_| is_remark).map(|argument| match argument {
            Expr::Reference(reference) => &*reference.expr,
            other => other,
        });
        let text = text.and_then(|argument| match argument {
            Expr::Macro(format) if format.mac.path.is_ident("format") => {
                format.mac.tokens.to_string().split('"').nth(1).map(str::to_owned)
            }
            other => literal(other),
        });
        if let Some(text) = text.filter(|text| text.split('{').any(has_words)) {
            self.complaints.push(format!("{}: a sentence in code, {text:?}: give it a key in words/*.toml", self.file));
        }
        visit::visit_expr_call(self, call);
    }
}

/// Whether a piece of a text has three words or more in a row.
fn has_words(piece: &str) -> bool {
    let piece = piece.split_once('}').map_or(piece, |(_, rest)| rest);
    piece
        .split_whitespace()
        .filter(|word| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || c == ','))
        .count()
        > 2
}

/// The constants that stand after this prefix.
fn mentions(text: &str, prefix: &str) -> BTreeSet<String> {
    let is_constant = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let after = text.split(prefix).skip(1);
    after.map(|after| after.chars().take_while(|c| is_constant(*c)).collect()).collect()
}

fn sources(folder: &Path) -> Outcome<Vec<(String, String)>> {
    let mut found = Vec::new();
    let unread = |error| format!("{} cannot be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).map_err(unread)?));
        }
    }
    Ok(found)
}

struct Sites<'w> {
    phrases: &'w BTreeMap<String, &'w str>,
    file: String,
    complaints: Vec<String>,
}

impl Sites<'_> {
    /// Holds the values that are given to a phrase against those that it names.
    fn check(&mut self, phrase: &str, given: &BTreeMap<String, bool>) {
        let Some(text) = self.phrases.get(phrase) else { return };
        let named = placeholders(text).unwrap_or_default();
        let plain: BTreeSet<&str> =
            named.iter().map(|name| name.split_once(':').map_or(&**name, |(name, _)| name)).collect();
        let file = &self.file;
        for lacking in plain.iter().filter(|name| !given.contains_key(**name)) {
            self.complaints.push(format!("{file}: {phrase} is not given {{{lacking}}}, which its sentence names"));
        }
        for (foreign, _) in given.iter().filter(|(name, _)| !plain.contains(name.as_str())) {
            self.complaints.push(format!("{file}: {phrase} is given {{{foreign}}}, which its sentence does not name"));
        }
        for (name, is_term) in given {
            let has_group = named.iter().any(|named| named.split_once(':').is_some_and(|(named, _)| named == name));
            if plain.contains(name.as_str()) && *is_term != has_group {
                let told = if has_group {
                    "names a group of terms for it, and it is none"
                } else {
                    "names no group for that term"
                };
                self.complaints.push(format!("{file}: {phrase} is given {{{name}}}: its sentence {told}"));
            }
        }
    }
}

impl<'ast> Visit<'ast> for Sites<'_> {
    /// What tests say, nobody reads.
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        let is_test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
        };
        if !module.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let mut given = BTreeMap::new();
        let mut below = call;
        let root = loop {
            below.args.iter().for_each(|argument| self.visit_expr(argument));
            let is_term = below.method == "with_term";
            if let Some(text) = below.args.iter().nth(1).and_then(literal)
                && below.method == "with"
                && text.contains(' ')
            {
                self.complaints
                    .push(format!("{}: words in code, {text:?}: make them a term of words/*.toml", self.file));
            }
            if let Some(name) = below.args.first().and_then(literal)
                && (is_term || below.method == "with" || below.method == "with_cause")
            {
                given.insert(name, is_term);
            }
            match &*below.receiver {
                Expr::MethodCall(call) => below = call,
                other => break other,
            }
        };
        match said(root) {
            Some(phrase) => self.check(&phrase, &given),
            None => self.visit_expr(root),
        }
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if is_free(call) {
            self.complaints
                .push(format!("{}: a sentence in code, by Error::new: give it a key in words/*.toml", self.file));
        }
        match said_by(call) {
            Some(phrase) => self.check(&phrase, &BTreeMap::new()),
            None => visit::visit_expr_call(self, call),
        }
    }
}

fn said(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Call(call) => said_by(call),
        _ => None,
    }
}

/// The phrase of `Error::of(&phrase::NAME)`.
fn said_by(call: &ExprCall) -> Option<String> {
    let Expr::Path(function) = &*call.func else { return None };
    let [kind, of] = &*function.path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>() else {
        return None;
    };
    let Some(Expr::Reference(reference)) = call.args.first().filter(|_| kind == "Error" && of == "of") else {
        return None;
    };
    let Expr::Path(path) = &*reference.expr else { return None };
    path.path.segments.last().map(|last| last.ident.to_string())
}

/// Whether this is `Error::new(..)`, which takes a sentence in whatever words.
fn is_free(call: &ExprCall) -> bool {
    let Expr::Path(function) = &*call.func else { return false };
    let mut last = function.path.segments.iter().rev().map(|part| part.ident.to_string());
    last.next().is_some_and(|name| name == "new") && last.next().is_some_and(|kind| kind == "Error")
}

fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use syn::visit::Visit;

    use super::{Remarks, Sites, mentions};

    fn told(code: &str) -> Vec<String> {
        let phrases = BTreeMap::from([("A".to_owned(), "found {found}"), ("B".to_owned(), "a {kind:type}")]);
        let mut sites = Sites { phrases: &phrases, file: "f".to_owned(), complaints: Vec::new() };
        sites.visit_file(&syn::parse_file(&format!("fn f() {{ {code} }}")).unwrap());
        sites.complaints
    }

    #[test]
    fn a_sentence_is_given_what_it_names() {
        assert!(told("Error::of(&phrase::A).at(x).with(\"found\", 1).within(y)").is_empty());
        assert!(told("Error::of(&phrase::B).with_term(\"kind\", t)").is_empty());
        assert_eq!(told("return Err(Error::of(&phrase::A));").len(), 1);
        assert_eq!(told("Error::of(&phrase::A).with(\"fond\", 1)").len(), 2);
        assert_eq!(told("Error::of(&phrase::B).with(\"kind\", t)").len(), 1);
        assert_eq!(told("f(|x| Error::of(&phrase::A).at(x))").len(), 1);
        assert_eq!(told("e.wrap(Error::of(&phrase::A)).b()").len(), 1);
    }

    #[test]
    fn a_sentence_in_code_is_refused_but_in_tests() {
        assert_eq!(told("Error::new(Code::X, \"it is wrong\")").len(), 1);
        assert_eq!(told("x.map_err(|_| crate::error::Error::new(code, format!(\"{a}\")))").len(), 1);
        assert_eq!(told("Error::of(&phrase::A).with(\"found\", \"an array\")").len(), 1);
        assert!(told("Other::new(code, text)").is_empty());
        assert!(told("#[cfg(test)] mod tests { fn g() { Error::new(Code::X, \"\") } }").is_empty());
    }

    #[test]
    fn a_remark_of_the_command_line_has_a_key() {
        let told = |code: &str| {
            let mut remarks = Remarks { file: "f".to_owned(), complaints: Vec::new() };
            remarks.visit_file(&syn::parse_file(&format!("fn f() {{ {code} }}")).unwrap());
            remarks.complaints.len()
        };
        assert_eq!(told("warn(\"nothing was written here\")"), 1);
        assert_eq!(told("note(&format!(\"{a} has a place already\"))"), 1);
        assert_eq!(told("warn(&format!(\"{a}: {b} [{c}]\"))"), 0);
        assert_eq!(told("warn(&signing::REFUSED.with(&[(\"file\", name)]))"), 0);
    }

    #[test]
    fn what_is_said_is_seen_in_macros_too() {
        assert!(mentions("vec![&phrase::A_B1]", "phrase::").contains("A_B1"));
    }
}

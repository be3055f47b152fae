//! Who calls whose methods: each call of an inherent method and the file that defines it, read from the syntax alone.
//!
//! A method is no path, so no `use` shows where it is defined: `self.ask_status()` in one file leads to whatever file holds that
//! `impl Verifier`. Types are followed as far as their names go: `self`, arguments, fields, what functions return, and what is in an
//! `Option`, a `Result`, a `Vec` or an `Arc`. Where that does not suffice, a name is enough that only one type has, if the file knows
//! that type. Methods of traits are left out: a trait is asked, not whoever implements it.

use std::collections::{BTreeMap, BTreeSet};

use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, Fields, FnArg, ImplItem, Item, Member, Pat, ReturnType, Token, Type};

use crate::imports::{Imports, MOST_REEXPORTS, ModulePath, attributes, leaves, names, only_for_tests, resolve};

/// One call of an inherent method, or of an associated function, in another file than the one that defines it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Call {
    /// The file it stands in.
    pub(crate) file: String,
    /// The line it stands on.
    pub(crate) line: usize,
    /// What is called, as in `Verifier::ask_status`.
    pub(crate) name: String,
    /// The file that defines it.
    pub(crate) defined: String,
    /// The line it is defined on.
    pub(crate) defined_line: usize,
}

/// Every such call, in the order of the files and their lines.
pub(crate) fn calls(imports: &Imports) -> Vec<Call> {
    let index = Index::of(imports);
    let mut calls = BTreeSet::new();
    for parsed in &imports.files {
        let mut walk = Walk {
            index: &index,
            file: &parsed.name,
            module: parsed.module.clone(),
            own: None,
            scopes: Vec::new(),
            calls: &mut calls,
        };
        walk.visit_file(&parsed.syntax);
    }
    calls.into_iter().collect()
}

/// A type of the crate: the path of its module, and its name.
type TypePath = Vec<String>;

/// What the files of the crate define, and how each calls what the others define.
struct Index<'a> {
    modules: &'a BTreeMap<ModulePath, String>,
    types: BTreeSet<TypePath>,
    /// What a name means, in the module whose path it follows.
    uses: BTreeMap<Vec<String>, Vec<String>>,
    /// Whose names a module has by `*`.
    globs: BTreeMap<ModulePath, Vec<Vec<String>>>,
    /// The type of each field; of an enum's, below the name of the variant.
    fields: BTreeMap<(TypePath, String), TypePath>,
    methods: BTreeMap<(TypePath, String), Method>,
    /// What a free function returns.
    functions: BTreeMap<Vec<String>, Option<TypePath>>,
    /// The types that have a method of that name.
    owners: BTreeMap<String, BTreeSet<TypePath>>,
}

/// A method, an associated function, or an associated constant.
struct Method {
    file: String,
    line: usize,
    returns: Option<TypePath>,
}

impl<'a> Index<'a> {
    fn of(imports: &'a Imports) -> Self {
        let mut index = Index {
            modules: &imports.modules,
            types: BTreeSet::new(),
            uses: BTreeMap::new(),
            globs: BTreeMap::new(),
            fields: BTreeMap::new(),
            methods: BTreeMap::new(),
            functions: BTreeMap::new(),
            owners: BTreeMap::new(),
        };
        for parsed in &imports.files {
            index.note_names(&parsed.module, &parsed.syntax.items);
        }
        for parsed in &imports.files {
            index.note_members(&parsed.name, &parsed.module, &parsed.syntax.items);
        }
        for (owner, name) in index.methods.keys() {
            index.owners.entry(name.clone()).or_default().insert(owner.clone());
        }
        index
    }

    /// Notes the types, and what names mean here.
    fn note_names(&mut self, module: &ModulePath, items: &[Item]) {
        for item in items.iter().filter(|item| !only_for_tests(attributes(item))) {
            match item {
                Item::Struct(item) => drop(self.types.insert(below(module, &item.ident))),
                Item::Enum(item) => drop(self.types.insert(below(module, &item.ident))),
                Item::Mod(item) => {
                    if let Some((_, items)) = &item.content {
                        self.note_names(&below(module, &item.ident), items);
                    }
                }
                Item::Use(item) if item.leading_colon.is_none() => {
                    for leaf in leaves(&item.tree) {
                        let Some(mut path) = resolve(self.modules, module, &leaf.path) else { continue };
                        if leaf.name == "*" {
                            path.pop();
                            self.globs.entry(module.clone()).or_default().push(path);
                        } else {
                            self.uses.insert(joined(module, &leaf.name), path);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Notes fields, methods and functions, each with its type.
    fn note_members(&mut self, file: &str, module: &ModulePath, items: &[Item]) {
        for item in items.iter().filter(|item| !only_for_tests(attributes(item))) {
            match item {
                Item::Struct(item) => self.note_fields(module, &below(module, &item.ident), "", &item.fields),
                Item::Enum(item) => {
                    for variant in &item.variants {
                        let prefix = format!("{}.", variant.ident);
                        self.note_fields(module, &below(module, &item.ident), &prefix, &variant.fields);
                    }
                }
                Item::Fn(item) => {
                    let returns = self.returned(module, None, &item.sig.output);
                    self.functions.insert(below(module, &item.sig.ident), returns);
                }
                Item::Impl(item) if item.trait_.is_none() => {
                    let Some(owner) = self.element(module, None, &item.self_ty) else { continue };
                    for item in &item.items {
                        self.note_method(file, module, &owner, item);
                    }
                }
                Item::Mod(item) => {
                    if let Some((_, items)) = &item.content {
                        self.note_members(file, &below(module, &item.ident), items);
                    }
                }
                _ => {}
            }
        }
    }

    fn note_fields(&mut self, module: &ModulePath, owner: &TypePath, prefix: &str, fields: &Fields) {
        for (number, field) in fields.iter().enumerate() {
            let name = field.ident.as_ref().map_or_else(|| number.to_string(), |name| name.unraw().to_string());
            if let Some(of) = self.element(module, Some(owner), &field.ty) {
                self.fields.insert((owner.clone(), format!("{prefix}{name}")), of);
            }
        }
    }

    fn note_method(&mut self, file: &str, module: &ModulePath, owner: &TypePath, item: &ImplItem) {
        let (name, attributes, returns) = match item {
            ImplItem::Fn(item) => (&item.sig.ident, &item.attrs, self.returned(module, Some(owner), &item.sig.output)),
            ImplItem::Const(item) => (&item.ident, &item.attrs, self.element(module, Some(owner), &item.ty)),
            _ => return,
        };
        if !only_for_tests(attributes) {
            let method = Method { file: file.to_owned(), line: name.span().start().line, returns };
            self.methods.insert((owner.clone(), name.unraw().to_string()), method);
        }
    }

    fn returned(&self, module: &ModulePath, own: Option<&TypePath>, output: &ReturnType) -> Option<TypePath> {
        match output {
            ReturnType::Default => None,
            ReturnType::Type(_, of) => self.element(module, own, of),
        }
    }

    /// The type of the crate that a written type is, refers to, or holds: `T` of `&T`, `Option<T>`, `Vec<T>`, `impl Iterator<Item = T>`.
    fn element(&self, module: &ModulePath, own: Option<&TypePath>, of: &Type) -> Option<TypePath> {
        match of {
            Type::Reference(of) => self.element(module, own, &of.elem),
            Type::Paren(of) => self.element(module, own, &of.elem),
            Type::Group(of) => self.element(module, own, &of.elem),
            Type::Slice(of) => self.element(module, own, &of.elem),
            Type::Array(of) => self.element(module, own, &of.elem),
            Type::Path(of) if of.qself.is_none() => {
                if of.path.is_ident("Self") {
                    return own.cloned();
                }
                let named = self.type_of(module, &names(&of.path));
                named.or_else(|| self.argument(module, own, of.path.segments.last()?))
            }
            Type::ImplTrait(of) => of.bounds.iter().find_map(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => self.argument(module, own, bound.path.segments.last()?),
                _ => None,
            }),
            _ => None,
        }
    }

    /// What a type of others holds: of a map the value, of all else what comes first.
    fn argument(&self, module: &ModulePath, own: Option<&TypePath>, holder: &syn::PathSegment) -> Option<TypePath> {
        let syn::PathArguments::AngleBracketed(arguments) = &holder.arguments else { return None };
        let mut held = arguments.args.iter().filter_map(|argument| match argument {
            syn::GenericArgument::Type(of) => Some(of),
            syn::GenericArgument::AssocType(of) => Some(&of.ty),
            _ => None,
        });
        let first = held.next()?;
        let of = if holder.ident.to_string().ends_with("Map") { held.next().unwrap_or(first) } else { first };
        self.element(module, own, of)
    }

    fn type_of(&self, module: &ModulePath, path: &[String]) -> Option<TypePath> {
        self.lookup(module, path, &|path| self.types.contains(path))
    }

    /// What a path means, as a module writes it: through its own names, those it imports, and those that others re-export.
    fn lookup(&self, module: &ModulePath, path: &[String], known: &dyn Fn(&[String]) -> bool) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut starts = vec![[module.as_slice(), path].concat()];
        starts.extend(resolve(self.modules, module, path));
        starts.extend(self.uses.get(&joined(module, first)).map(|to| [to.as_slice(), rest].concat()));
        starts.extend(self.globs.get(module).into_iter().flatten().map(|to| [to.as_slice(), path].concat()));
        starts.into_iter().find_map(|start| self.followed(start, known))
    }

    fn followed(&self, mut path: Vec<String>, known: &dyn Fn(&[String]) -> bool) -> Option<Vec<String>> {
        for _ in 0..MOST_REEXPORTS {
            if known(&path) {
                return Some(path);
            }
            path.clone_from(self.uses.get(&path)?);
        }
        None
    }
}

/// Walks the functions of one file, and knows of each variable what type of the crate it is.
struct Walk<'a> {
    index: &'a Index<'a>,
    file: &'a str,
    module: ModulePath,
    /// What `self` is.
    own: Option<TypePath>,
    scopes: Vec<BTreeMap<String, Option<TypePath>>>,
    calls: &'a mut BTreeSet<Call>,
}

impl Walk<'_> {
    fn note(&mut self, owner: &TypePath, name: &str, line: usize) {
        let Some(method) = self.index.methods.get(&(owner.clone(), name.to_owned())) else { return };
        if method.file != self.file {
            self.calls.insert(Call {
                file: self.file.to_owned(),
                line,
                name: format!("{}::{name}", owner.last().map_or("", String::as_str)),
                defined: method.file.clone(),
                defined_line: method.line,
            });
        }
    }

    /// Whose method a call is: that of the receiver's type, or of the only type that has one of that name and is known here.
    fn owner(&self, receiver: Option<TypePath>, name: &str) -> Option<TypePath> {
        let has = |owner: &TypePath| self.index.methods.contains_key(&(owner.clone(), name.to_owned()));
        if let Some(owner) = receiver {
            return has(&owner).then_some(owner);
        }
        let owners = self.index.owners.get(name).filter(|_| name.contains('_'))?;
        let owner = owners.first().filter(|_| owners.len() == 1)?;
        let known = self.type_of(std::slice::from_ref(owner.last()?));
        known.filter(|known| known == owner)
    }

    fn element(&self, of: &Type) -> Option<TypePath> {
        self.index.element(&self.module, self.own.as_ref(), of)
    }

    fn type_of(&self, path: &[String]) -> Option<TypePath> {
        match path {
            [only] if only == "Self" => self.own.clone(),
            _ => self.index.type_of(&self.module, path),
        }
    }

    fn variable(&self, name: &str) -> Option<TypePath> {
        self.scopes.iter().rev().find_map(|scope| scope.get(name)).cloned().flatten()
    }

    fn within(&mut self, act: impl FnOnce(&mut Self)) {
        self.scopes.push(BTreeMap::new());
        act(self);
        self.scopes.pop();
    }

    /// What the variables of a pattern are, where the whole is or holds that type.
    fn bind(&mut self, pattern: &Pat, of: Option<TypePath>) {
        match pattern {
            Pat::Ident(pattern) => {
                if let Some(scope) = self.scopes.last_mut() {
                    scope.insert(pattern.ident.unraw().to_string(), of.clone());
                }
                if let Some((_, inner)) = &pattern.subpat {
                    self.bind(inner, of);
                }
            }
            Pat::Reference(pattern) => self.bind(&pattern.pat, of),
            Pat::Paren(pattern) => self.bind(&pattern.pat, of),
            Pat::Type(pattern) => {
                let of = self.element(&pattern.ty);
                self.bind(&pattern.pat, of);
            }
            Pat::Or(pattern) => pattern.cases.iter().for_each(|case| self.bind(case, of.clone())),
            Pat::Slice(pattern) => pattern.elems.iter().for_each(|item| self.bind(item, of.clone())),
            Pat::Tuple(pattern) => pattern.elems.iter().for_each(|item| self.bind(item, None)),
            Pat::TupleStruct(pattern) => {
                let path = names(&pattern.path);
                let owner = self.owner_of(&path);
                for (number, item) in pattern.elems.iter().enumerate() {
                    // `Some(x)` and `Ok(x)` are nobody's here.
                    let field = owner.as_ref().map(|owner| self.field(owner, &number.to_string()));
                    self.bind(item, field.unwrap_or_else(|| of.clone()));
                }
            }
            Pat::Struct(pattern) => {
                let owner = self.owner_of(&names(&pattern.path));
                for field in &pattern.fields {
                    let of = owner.as_ref().and_then(|owner| self.field(owner, &member(&field.member)));
                    self.bind(&field.pat, of);
                }
            }
            _ => {}
        }
    }

    /// The struct of the crate that a path names, or the enum and the variant.
    fn owner_of(&self, path: &[String]) -> Option<(TypePath, String)> {
        if let Some(owner) = self.type_of(path) {
            return Some((owner, String::new()));
        }
        let (variant, owner) = path.split_last()?;
        Some((self.type_of(owner)?, format!("{variant}.")))
    }

    fn field(&self, (owner, prefix): &(TypePath, String), name: &str) -> Option<TypePath> {
        self.index.fields.get(&(owner.clone(), format!("{prefix}{name}"))).cloned()
    }

    /// The type of the crate that an expression is, refers to, or holds.
    fn infer(&mut self, expression: &Expr) -> Option<TypePath> {
        match expression {
            Expr::Path(path) => match names(&path.path).as_slice() {
                [name] if name == "self" => self.own.clone(),
                [name] => self.variable(name),
                [owner @ .., _] => self.type_of(owner),
                [] => None,
            },
            Expr::Call(call) => self.infer_call(call),
            Expr::MethodCall(call) => self.infer_method_call(call),
            Expr::Field(field) => {
                let owner = self.infer(&field.base)?;
                self.index.fields.get(&(owner, member(&field.member))).cloned()
            }
            Expr::Struct(made) => self.type_of(&names(&made.path)),
            Expr::Reference(inner) => self.infer(&inner.expr),
            Expr::Paren(inner) => self.infer(&inner.expr),
            Expr::Try(inner) => self.infer(&inner.expr),
            Expr::Unary(inner) => self.infer(&inner.expr),
            Expr::Index(inner) => self.infer(&inner.expr),
            _ => None,
        }
    }

    fn infer_call(&mut self, call: &syn::ExprCall) -> Option<TypePath> {
        let Expr::Path(function) = &*call.func else { return None };
        let path = names(&function.path);
        let functions = &self.index.functions;
        if let Some(function) = self.index.lookup(&self.module, &path, &|path| functions.contains_key(path)) {
            return functions.get(&function).cloned().flatten();
        }
        if let Some(made) = self.type_of(&path) {
            return Some(made);
        }
        if let Some((name, owner)) = path.split_last()
            && let Some(owner) = self.type_of(owner)
        {
            let method = self.index.methods.get(&(owner.clone(), name.clone()));
            return method.map_or(Some(owner), |method| method.returns.clone());
        }
        // `Some(x)`, `Box::new(x)`.
        if call.args.len() == 1 { self.infer(call.args.first()?) } else { None }
    }

    fn infer_method_call(&mut self, call: &syn::ExprMethodCall) -> Option<TypePath> {
        let name = call.method.unraw().to_string();
        let receiver = self.infer(&call.receiver);
        if let Some(owner) = self.owner(receiver.clone(), &name) {
            return self.index.methods.get(&(owner, name))?.returns.clone();
        }
        if ENDS.contains(&name.as_str()) {
            return None;
        }
        if !MAPS.contains(&name.as_str()) {
            return receiver;
        }
        match call.args.last()? {
            Expr::Closure(closure) => {
                let mut returns = None;
                self.within(|walk| {
                    walk.bind_inputs(closure, receiver);
                    returns = walk.infer(&closure.body);
                });
                returns
            }
            Expr::Path(function) => {
                let path = names(&function.path);
                let (name, owner) = path.split_last()?;
                let method = self.index.methods.get(&(self.type_of(owner)?, name.clone()))?;
                method.returns.clone()
            }
            _ => None,
        }
    }

    fn bind_inputs(&mut self, closure: &syn::ExprClosure, of: Option<TypePath>) {
        let of = if closure.inputs.len() == 1 { of } else { None };
        closure.inputs.iter().for_each(|input| self.bind(input, of.clone()));
    }

    fn visit_function(&mut self, signature: &syn::Signature, body: &syn::Block) {
        self.within(|walk| {
            for input in &signature.inputs {
                if let FnArg::Typed(input) = input {
                    let of = walk.element(&input.ty);
                    walk.bind(&input.pat, of);
                }
            }
            walk.visit_block(body);
        });
    }
}

impl<'ast> Visit<'ast> for Walk<'_> {
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
            Item::Fn(item) => self.visit_function(&item.sig, &item.block),
            Item::Impl(item) => {
                let outer = self.own.take();
                self.own = self.element(&item.self_ty);
                visit::visit_item_impl(self, item);
                self.own = outer;
            }
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !only_for_tests(&item.attrs) {
            self.visit_function(&item.sig, &item.block);
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.within(|walk| visit::visit_block(walk, block));
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        let mut of = None;
        if let Some(init) = &local.init {
            self.visit_expr(&init.expr);
            if let Some((_, otherwise)) = &init.diverge {
                self.visit_expr(otherwise);
            }
            of = self.infer(&init.expr);
        }
        self.bind(&local.pat, of);
    }

    fn visit_expr_let(&mut self, condition: &'ast syn::ExprLet) {
        self.visit_expr(&condition.expr);
        let of = self.infer(&condition.expr);
        self.bind(&condition.pat, of);
    }

    fn visit_expr_for_loop(&mut self, each: &'ast syn::ExprForLoop) {
        self.visit_expr(&each.expr);
        let of = self.infer(&each.expr);
        self.within(|walk| {
            walk.bind(&each.pat, of);
            walk.visit_block(&each.body);
        });
    }

    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        self.visit_expr(&choice.expr);
        let of = self.infer(&choice.expr);
        for arm in &choice.arms {
            self.within(|walk| {
                walk.bind(&arm.pat, of.clone());
                visit::visit_arm(walk, arm);
            });
        }
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.within(|walk| {
            walk.bind_inputs(closure, None);
            walk.visit_expr(&closure.body);
        });
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.visit_expr(&call.receiver);
        let name = call.method.unraw().to_string();
        let receiver = self.infer(&call.receiver);
        if let Some(owner) = self.owner(receiver.clone(), &name) {
            self.note(&owner, &name, call.method.span().start().line);
        }
        for argument in &call.args {
            let Expr::Closure(closure) = argument else {
                self.visit_expr(argument);
                continue;
            };
            self.within(|walk| {
                walk.bind_inputs(closure, receiver.clone());
                walk.visit_expr(&closure.body);
            });
        }
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let written = names(&path.path);
        if let Some((name, owner)) = written.split_last()
            && let Some(owner) = self.type_of(owner)
        {
            self.note(&owner, name, path.span().start().line);
        }
    }

    /// The inside of a macro call, as far as it is expressions: `format!("{}", report.verdict())`.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        for expression in expressions.parse2(call.tokens.clone()).unwrap_or_default() {
            self.visit_expr(&expression);
            if let Expr::Let(condition) = &expression {
                self.visit_expr_let(condition);
            }
        }
    }
}

fn expressions(input: ParseStream) -> syn::Result<Vec<Expr>> {
    let mut found = Vec::new();
    while let Ok(expression) = input.parse() {
        found.push(expression);
        if input.parse::<Token![,]>().is_err() {
            break;
        }
    }
    input.parse::<proc_macro2::TokenStream>()?;
    Ok(found)
}

fn below(module: &ModulePath, name: &syn::Ident) -> Vec<String> {
    joined(module, &name.unraw().to_string())
}

fn joined(module: &ModulePath, name: &str) -> Vec<String> {
    let mut path = module.clone();
    path.push(name.to_owned());
    path
}

fn member(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// Methods of the standard library after which nothing of the receiver is left.
const ENDS: [&str; 10] =
    ["cmp", "contains", "count", "eq", "is_empty", "is_none", "is_some", "len", "to_string", "type_id"];

/// Methods of the standard library that answer what a function makes of the receiver.
const MAPS: [&str; 9] =
    ["and_then", "filter_map", "find_map", "flat_map", "fold", "map", "map_or", "map_or_else", "try_fold"];

//! The check of layers: the modules of each crate, which may import which, and that no files depend on each other in a
//! circle, be it by the methods of a type.

use std::fmt;
use std::fs;
use std::path::Path;

use crate::circles::{Circle, circles};
use crate::imports::{Import, Imports, LIB, Sources};
use crate::methods::{self, Call};
use crate::shell::Outcome;
use crate::tidy;

/// The plan of core. To move a module, move its name; to add one, write its name in its layer.
pub(crate) const CORE: Plan = Plan {
    folder: "core/src",
    name: "CORE",
    faces: true,
    // From low to high: a module imports only from lower layers, and itself.
    layers: &[
        &["named"],
        &["code", "document_kind"],
        &["words"],
        &["error"],
        &["departure"],
        &["policies"],
        &["budget", "deflate", "limits", "number", "time"],
        &["clock", "rdf"],
        &["json", "bake"],
        &["key", "model", "canon"],
        &["jsonld", "summary"],
        &["documents"],
        &["did", "status", "schema"],
        &["proof"],
        &["signed"],
        &["issue", "verify"],
        &["lib"],
    ],
    // Modules of one layer that may import after all: which, what, and why.
    exceptions: &[],
    // Modules that stay apart whatever their layers: which never imports which, and why.
    apart: &[
        ("issue", "verify", "issuing and verifying share `signed`, and never import each other"),
        ("verify", "issue", "issuing and verifying share `signed`, and never import each other"),
        ("bake", "model", "`bake` knows images and text, nothing of credentials"),
        ("bake", "proof", "`bake` knows images and text, nothing of credentials"),
        ("proof", "did", "`proof` is handed a key, it never looks one up"),
    ],
};

/// The plan of the wheel.
pub(crate) const WHEEL: Plan = Plan {
    folder: "bindings-python/src",
    name: "WHEEL",
    faces: false,
    layers: &[
        &["error", "words"],
        &["limits", "time"],
        &["plain"],
        &["codes", "data"],
        &["bundle", "key"],
        &["bake", "canon", "did", "explain", "model", "signer"],
        &["credential"],
        &["html", "sign", "status"],
        &["report"],
        &["many", "session"],
        &["verify"],
        &["evidence"],
        &["_core", "lib"],
    ],
    exceptions: &[],
    apart: &[],
};

/// The plan of the recipes for the vectors.
pub(crate) const VECTORS: Plan = Plan {
    folder: "test-vectors/src",
    name: "VECTORS",
    faces: false,
    layers: &[
        &["image", "json", "names", "row"],
        &["keys"],
        &["proof"],
        &["badge"],
        &["case", "token"],
        &["bench", "cases"],
        &["lib"],
    ],
    exceptions: &[],
    apart: &[],
};

/// Reads the sources of a crate and compares them with its plan.
///
/// # Errors
///
/// If a file cannot be read, or the plan is not kept; each place is printed.
pub(crate) fn inspect(plan: &Plan, folder: &Path) -> Outcome {
    let mut sources = Sources::new();
    collect(folder, "", &mut sources)?;
    let imports = Imports::read(&sources)?;
    let calls = methods::calls(&imports);
    let (files, modules, paths) = (sources.len(), imports.roots.len(), imports.paths.len());
    println!(
        "{}: {files} files, {modules} modules, {paths} imports, {} calls of methods of other files",
        plan.folder,
        calls.len()
    );
    tidy::verdict(&violations(plan, &imports, &calls))
}

/// Which modules there are, and how they may depend on each other.
pub(crate) struct Plan {
    /// Where the sources are, from the root of the repository.
    pub(crate) folder: &'static str,
    /// What the plan is called in this file.
    name: &'static str,
    /// Whether a `mod.rs`, and lib.rs, may only be a face.
    faces: bool,
    layers: &'static [&'static [&'static str]],
    exceptions: &'static [(&'static str, &'static str, &'static str)],
    apart: &'static [(&'static str, &'static str, &'static str)],
}

impl Plan {
    fn layer(&self, module: &str) -> Option<usize> {
        self.layers.iter().position(|modules| modules.contains(&module))
    }

    fn reason_apart(&self, who: &str, whom: &str) -> Option<&'static str> {
        self.apart.iter().find(|row| (row.0, row.1) == (who, whom)).map(|row| row.2)
    }

    fn are_exceptions(&self, who: &str, whom: &str) -> bool {
        self.exceptions.iter().any(|row| (row.0, row.1) == (who, whom))
    }
}

/// One place where the plan is not kept.
#[derive(Debug)]
struct Violation {
    folder: &'static str,
    file: String,
    line: usize,
    what: String,
    rule: String,
    advice: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}/{}:{}: {}", self.folder, self.file, self.line, self.what)?;
        writeln!(f, "    rule: {}", self.rule)?;
        write!(f, "    do:   {}", self.advice)
    }
}

/// Every place where the plan is not kept, rule by rule.
fn violations(plan: &Plan, imports: &Imports, calls: &[Call]) -> Vec<Violation> {
    let mut violations = unplanned(plan, imports);
    violations.extend(imports.paths.iter().filter_map(|import| imports_of_lib(plan, imports, import)));
    violations.extend(imports.paths.iter().filter_map(|import| layer_rules(plan, import)));
    if plan.faces {
        violations.extend(face_items(plan, imports));
    }
    violations.extend(circles(imports, calls).into_iter().map(|circle| told_of(plan, circle)));
    violations
}

/// Rule: every module is in the plan.
fn unplanned(plan: &Plan, imports: &Imports) -> Vec<Violation> {
    let unknown = imports.roots.iter().filter(|(module, _)| plan.layer(module).is_none());
    let violation = |(module, line): &(String, usize)| Violation {
        folder: plan.folder,
        file: LIB.to_owned(),
        line: *line,
        what: format!("declares the module `{module}`, which is in no layer"),
        rule: "every module has its layer in the plan".to_owned(),
        advice: format!(
            "add \"{module}\" to a layer of {} in xtask/src/layers.rs: just above all it imports",
            plan.name
        ),
    };
    unknown.map(violation).collect()
}

/// Rule: nothing imports lib.rs.
fn imports_of_lib(plan: &Plan, imports: &Imports, import: &Import) -> Option<Violation> {
    let known = |module: &String| imports.modules.contains_key(std::slice::from_ref(module));
    if import.file == LIB || import.to.first().is_some_and(known) {
        return None;
    }
    let home = import.to.first().and_then(|name| imports.public_names.get(name));
    let path = home.map_or_else(|| "crate::error::Error, say".to_owned(), |home| format!("crate::{home}"));
    Some(Violation {
        folder: plan.folder,
        file: import.file.clone(),
        line: import.line,
        what: format!("imports {}", spelled(import)),
        rule: "nothing imports lib.rs: it is the public face, and a module is imported by its own path".to_owned(),
        advice: format!("write the path of the module that defines it: {path}"),
    })
}

/// Rules: a module imports only from lower layers; some modules stay apart whatever their layers.
fn layer_rules(plan: &Plan, import: &Import) -> Option<Violation> {
    let from = import.from.first().map_or("lib", String::as_str);
    let to = import.to.first()?.as_str();
    if from == to {
        return None;
    }
    let (layer, other) = (plan.layer(from)?, plan.layer(to)?);
    let (rule, advice) = if let Some(reason) = plan.reason_apart(from, to) {
        let rule = format!("`{from}` never imports `{to}`: {reason}");
        (rule, "have the caller hand it over, or move what both need to a layer below both".to_owned())
    } else if layer == other && plan.are_exceptions(from, to) {
        return None;
    } else if layer == other {
        let rule =
            format!("`{from}` and `{to}` share layer {layer}, and modules of one layer do not import each other");
        let advice = "move what both need to a lower layer, or move one of the modules";
        (rule, format!("{advice} ({} in xtask/src/layers.rs)", plan.name))
    } else if layer < other {
        let rule = format!("`{from}` (layer {layer}) may not import `{to}` (layer {other})");
        (rule, format!("move what is needed down to layer {layer} or below, or hand it over as an argument"))
    } else {
        return None;
    };
    let what = format!("imports {}", spelled(import));
    Some(Violation { folder: plan.folder, file: import.file.clone(), line: import.line, what, rule, advice })
}

/// Rule: a face holds docs, `mod` and `pub use`, nothing else.
fn face_items(plan: &Plan, imports: &Imports) -> Vec<Violation> {
    let violation = |item_in_face: &crate::imports::FaceItem| Violation {
        folder: plan.folder,
        file: item_in_face.file.clone(),
        line: item_in_face.line,
        what: format!("holds {}", item_in_face.what),
        rule: "a mod.rs, and lib.rs, is a face: it holds docs, `mod` and `pub use` only".to_owned(),
        advice: "move it into a file named after what it is".to_owned(),
    };
    imports.face_items.iter().map(violation).collect()
}

/// Rule: files do not depend on each other in a circle.
fn told_of(plan: &Plan, circle: Circle) -> Violation {
    let Circle { file, line, what, rule, advice } = circle;
    Violation { folder: plan.folder, file, line, what, rule: rule.to_owned(), advice: advice.to_owned() }
}

fn spelled(import: &Import) -> String {
    ["crate"].into_iter().chain(import.to.iter().map(String::as_str)).collect::<Vec<_>>().join("::")
}

fn collect(folder: &Path, prefix: &str, sources: &mut Sources) -> Outcome {
    let fail = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), sources)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.insert(format!("{prefix}{name}"), fs::read_to_string(&path).map_err(fail)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_house_in_order_passes() {
        let told = told(&[
            ("lib.rs", "mod code;\nmod error;\nmod did;\nmod proof;\npub use error::Error;\npub use did::Did;"),
            ("code.rs", "pub enum Code {}"),
            ("error.rs", "use crate::code::Code;"),
            ("did/mod.rs", "//! Docs.\nmod url;\nmod web;\npub use url::Did;\npub(crate) use web::Web;"),
            ("did/url.rs", "use crate::error::Error;"),
            ("did/web.rs", "use super::url::Did;\nuse super::Did as D;\nuse crate::error::Error;"),
            ("proof.rs", "use crate::error::Error;"),
        ]);
        assert_eq!(told, [""; 0]);
    }

    #[test]
    fn a_module_may_not_import_from_a_higher_layer() {
        let told =
            told(&[("lib.rs", "mod error;\nmod json;"), ("error.rs", "\nuse crate::json::Json;"), ("json.rs", "")]);
        assert_one(&told, "core/src/error.rs:2: imports crate::json::Json", "may not import `json`");
    }

    #[test]
    fn a_path_without_a_use_counts_too() {
        let told = told(&[
            ("lib.rs", "mod error;\nmod json;"),
            ("error.rs", "fn f() -> String {\n format!(\"{}\", crate::json::text())\n}"),
            ("json.rs", ""),
        ]);
        assert_one(&told, "core/src/error.rs:2: imports crate::json::text", "may not import");
    }

    #[test]
    fn modules_of_one_layer_do_not_import_each_other() {
        let files =
            [("lib.rs", "mod time;\nmod limits;"), ("time.rs", "use crate::limits::Limits;"), ("limits.rs", "")];
        assert_one(&told(&files), "core/src/time.rs:1: imports crate::limits::Limits", "share layer");
    }

    #[test]
    fn exceptions_may_but_only_in_the_direction_that_is_written() {
        let plan = Plan { layers: &[&["a", "b"]], exceptions: &[("a", "b", "to try")], ..CORE };
        let lib = ("lib.rs", "mod a;\nmod b;");
        assert_eq!(told_by(&plan, &[lib, ("a.rs", "use crate::b::B;"), ("b.rs", "")]), [""; 0]);
        let told = told_by(&plan, &[lib, ("a.rs", ""), ("b.rs", "use crate::a::A;")]);
        assert_one(&told, "core/src/b.rs:1: imports crate::a::A", "share layer 0");
    }

    #[test]
    fn issue_and_verify_never_meet() {
        for (who, whom) in [("issue", "verify"), ("verify", "issue")] {
            let lib = format!("mod {who};\nmod {whom};");
            let file = format!("{who}.rs");
            let import = format!("use crate::{whom}::X;");
            let told = told(&[("lib.rs", &lib), (&file, &import), (&format!("{whom}.rs"), "")]);
            assert_one(&told, &format!("core/src/{file}:1"), &format!("`{who}` never imports `{whom}`"));
        }
    }

    #[test]
    fn bake_knows_nothing_of_credentials() {
        for whom in ["model", "proof"] {
            let (lib, import) = (format!("mod bake;\nmod {whom};"), format!("use super::super::{whom}::X;"));
            let told = told(&[
                ("lib.rs", &lib),
                ("bake/mod.rs", "mod png;"),
                ("bake/png.rs", &import),
                (&format!("{whom}.rs"), ""),
            ]);
            assert_one(&told, "core/src/bake/png.rs:1", &format!("`bake` never imports `{whom}`"));
        }
    }

    #[test]
    fn proof_is_handed_a_key() {
        let files = [("lib.rs", "mod did;\nmod proof;"), ("proof.rs", "use crate::did::Did;"), ("did.rs", "")];
        assert_one(&told(&files), "core/src/proof.rs:1: imports crate::did::Did", "`proof` never imports `did`");
    }

    #[test]
    fn nothing_imports_the_public_names_and_the_right_path_is_told() {
        let lib = ("lib.rs", "mod error;\nmod json;\npub use error::{Error, Result as R};");
        let error = ("error.rs", "");
        let cases = [
            ("use crate::Error;", "crate::error::Error"),
            ("use crate::{Error};", "crate::error::Error"),
            ("use super::R;", "crate::error::Result"),
            ("use crate::*;", "crate::error::Error, say"),
            ("fn f() -> crate::Error {}", "crate::error::Error"),
        ];
        for (import, advice) in cases {
            let told = told(&[lib, error, ("json.rs", import)]);
            assert_one(&told, "core/src/json.rs:1: imports crate::", "nothing imports lib.rs");
            assert!(told[0].ends_with(advice), "{import}: {}", told[0]);
        }
    }

    #[test]
    fn a_room_without_a_floor_is_to_be_added() {
        let told = told(&[("lib.rs", "\nmod attic;"), ("attic.rs", "")]);
        assert_one(&told, "core/src/lib.rs:2: declares the module `attic`", "add \"attic\" to a layer of CORE");
    }

    #[test]
    fn nothing_lives_in_a_face() {
        let cases = [
            ("/// Docs.\npub fn f() {}", 2, "a function"),
            ("use url::Did;", 1, "a private `use`"),
            ("mod a { }", 1, "a module written inline"),
            ("const A: u8 = 1;", 1, "a constant"),
            ("\nstruct S;", 2, "a struct"),
            ("impl X {}", 1, "an impl"),
        ];
        for (item_in_face, line, what) in cases {
            let face = format!("{item_in_face}\nmod url;\npub use url::Did;\npub(super) use url::Url;");
            let told = told(&[("lib.rs", "mod did;"), ("did/mod.rs", &face), ("did/url.rs", "")]);
            assert_one(&told, &format!("core/src/did/mod.rs:{line}: holds {what}"), "is a face");
        }
        let lib = "mod did;\npub const VERSION: &str = \"1\";";
        assert_one(&told(&[("lib.rs", lib), ("did.rs", "")]), "core/src/lib.rs:2: holds a constant", "is a face");
    }

    #[test]
    fn tests_may_live_in_a_face() {
        let face = "#[cfg(test)]\nmod tests { use super::*; }";
        assert_eq!(told(&[("lib.rs", "mod did;"), ("did/mod.rs", face)]), [""; 0]);
    }

    #[test]
    fn a_crate_whose_files_are_its_rooms_has_no_circle_either() {
        let files = [
            ("lib.rs", "mod data;\nmod plain;"),
            ("data.rs", "use crate::plain::text;"),
            ("plain.rs", "use crate::data::Data;"),
        ];
        let plan = Plan {
            folder: "wheel/src",
            layers: &[&["data", "plain"]],
            exceptions: &[("data", "plain", ""), ("plain", "data", "")],
            ..WHEEL
        };
        assert_one(
            &told_by(&plan, &files),
            "wheel/src/data.rs:1: stands on a circle: data.rs:1 -> plain.rs:1 -> data.rs",
            "in a circle",
        );
        let face = [("lib.rs", "mod data;\npub fn f() {}"), ("data.rs", "")];
        assert_eq!(told_by(&WHEEL, &face), [""; 0]);
    }

    #[test]
    fn tests_may_import_whom_they_like() {
        let error = "#[cfg(test)]\nmod tests {\n use crate::json::Json;\n use crate::Error;\n}";
        assert_eq!(told(&[("lib.rs", "mod error;\nmod json;"), ("error.rs", error), ("json.rs", "")]), [""; 0]);
    }

    #[test]
    fn each_module_has_one_layer_and_the_other_tables_know_only_modules() {
        for plan in [CORE, WHEEL, VECTORS] {
            let modules: Vec<&str> = plan.layers.concat();
            assert_eq!(modules.len(), modules.iter().collect::<BTreeSet<_>>().len());
            for row in plan.apart.iter().chain(plan.exceptions) {
                assert!(modules.contains(&row.0) && modules.contains(&row.1) && !row.2.is_empty(), "{row:?}");
            }
        }
    }

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        told_by(&CORE, files)
    }

    fn told_by(plan: &Plan, files: &[(&str, &str)]) -> Vec<String> {
        let sources = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let imports = Imports::read(&sources).unwrap();
        violations(plan, &imports, &methods::calls(&imports)).iter().map(ToString::to_string).collect()
    }

    fn assert_one(told: &[String], start: &str, rule: &str) {
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with(start), "{}", told[0]);
        assert!(told[0].contains(rule), "{}", told[0]);
    }
}

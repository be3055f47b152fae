//! Circles: files that lean on each other, by what they import or by whose methods they call.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::{self, Write as _};

use crate::imports::{Import, Imports, is_face};
use crate::methods::Call;

/// Files that lean on each other, as one of them is told of.
pub(crate) struct Circle {
    /// The file that is told of.
    pub(crate) file: String,
    /// The line that leads on from it.
    pub(crate) line: usize,
    /// The shortest way round; the other files of the knot, if there are more; and each call within it.
    pub(crate) what: String,
    /// The rule that is not kept.
    pub(crate) rule: &'static str,
    /// What to do.
    pub(crate) advice: &'static str,
}

/// Every knot of files that lean on each other in a circle: by imports, or by the methods of a type that the one calls and the other
/// defines. What a face re-exports leads to the file that has it.
pub(crate) fn circles(imports: &Imports, calls: &[Call]) -> Vec<Circle> {
    let edges = edges(imports, calls);
    let mut circles = Vec::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for &file in edges.keys() {
        if told.contains(file) {
            continue;
        }
        let Some(circle) = shortest_circle(&edges, file) else { continue };
        // Each file of this knot is told of here; mend it, and run again.
        let knot: Vec<&str> = edges
            .keys()
            .copied()
            .filter(|other| reaches(&edges, file, other) && reaches(&edges, other, file))
            .collect();
        told.extend(&knot);
        circles.push(circle_of(&edges, file, &circle, &knot));
    }
    circles
}

fn edges<'a>(imports: &'a Imports, calls: &'a [Call]) -> Edges<'a> {
    let mut edges = Edges::new();
    for import in &imports.paths {
        let Some(to) = imports.home_of(&import.to) else { continue };
        if import.file != to && !is_face(&import.file) && !is_face(to) {
            edges.entry(&import.file).or_default().entry(to).or_insert(Step::Import(import));
        }
    }
    for call in calls.iter().filter(|call| !is_face(&call.file) && !is_face(&call.defined)) {
        edges.entry(&call.file).or_default().entry(&call.defined).or_insert(Step::Call(call));
    }
    edges
}

fn circle_of(edges: &Edges, file: &str, circle: &[(&str, Step)], knot: &[&str]) -> Circle {
    let steps: Vec<String> = circle.iter().map(|(file, step)| format!("{file}:{step}")).collect();
    let mut what = format!("stands on a circle: {} -> {file}", steps.join(" -> "));
    if knot.len() > circle.len() {
        let _ = write!(what, "\n    knot: {} files lead to each other: {}", knot.len(), knot.join(", "));
    }
    let within = |(from, steps): (&&str, &BTreeMap<&str, Step>)| -> Vec<String> {
        let steps = steps.iter().filter(|(to, _)| knot.contains(from) && knot.contains(*to));
        steps.filter(|(_, step)| matches!(step, Step::Call(_))).map(|(_, step)| format!("{from}:{step}")).collect()
    };
    let calls: Vec<String> = edges.iter().flat_map(within).collect();
    for call in &calls {
        let _ = write!(what, "\n    call: {call}");
    }
    let line = circle.first().map_or(1, |(_, step)| step.line());
    let (rule, advice) = if calls.is_empty() {
        (
            "the files of one module do not import each other in a circle",
            "move what both need into a file of its own, below both",
        )
    } else {
        (
            "files do not depend on each other in a circle: a method that is called here and defined in a file that imports this one is a circle too",
            "make the method a free function of the file that defines it, called by its path from a file above both; or move the method to the file of its type",
        )
    };
    Circle { file: file.to_owned(), line, what, rule, advice }
}

/// How one file leads to another.
#[derive(Clone, Copy)]
enum Step<'a> {
    Import(&'a Import),
    Call(&'a Call),
}

impl Step<'_> {
    fn line(&self) -> usize {
        match self {
            Step::Import(import) => import.line,
            Step::Call(call) => call.line,
        }
    }
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Import(import) => write!(f, "{}", import.line),
            Step::Call(call) => {
                write!(f, "{} calls {}, defined at {}:{}", call.line, call.name, call.defined, call.defined_line)
            }
        }
    }
}

/// Each file, the files it leads to, and the first step that does.
type Edges<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Step<'a>>>;

/// The shortest way from a file back to itself: each file on it, and the step that leads on.
fn shortest_circle<'a>(edges: &Edges<'a>, start: &'a str) -> Option<Vec<(&'a str, Step<'a>)>> {
    let mut queue = VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = queue.pop_front() {
        for &next in edges.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
            let onward = [way.as_slice(), &[next]].concat();
            if next == start {
                let legs = onward.iter().zip(onward.iter().skip(1));
                return legs.map(|(&from, to)| Some((from, *edges.get(from)?.get(to)?))).collect();
            }
            if seen.insert(next) {
                queue.push_back(onward);
            }
        }
    }
    None
}

fn reaches(edges: &Edges, from: &str, goal: &str) -> bool {
    let mut open = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(file) = open.pop() {
        if file == goal {
            return true;
        }
        if seen.insert(file) {
            open.extend(edges.get(file).into_iter().flat_map(BTreeMap::keys));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::methods;

    #[test]
    fn files_of_a_room_do_not_go_round_in_a_circle() {
        let told = told(&[
            ("lib.rs", "mod did;"),
            ("did/mod.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
            ("did/a.rs", "use super::b::B;"),
            ("did/b.rs", "\nuse crate::did::c::C;"),
            ("did/c.rs", "fn f() { super::a::a() }"),
            ("did/d.rs", "use super::a::A;"),
        ]);
        let circle = "did/a.rs:1: stands on a circle: did/a.rs:1 -> did/b.rs:2 -> did/c.rs:1 -> did/a.rs";
        assert_one(&told, circle, "in a circle");
    }

    #[test]
    fn a_face_hides_no_circle() {
        let mut files = vec![
            ("lib.rs", "mod did;\nmod key;\npub use did::A as Did;"),
            ("did/mod.rs", "mod a;\nmod b;\npub use a::A;"),
            ("did/a.rs", "use super::b::B;"),
            ("did/b.rs", "use super::A;"),
            ("key.rs", ""),
        ];
        assert_one(
            &told(&files),
            "did/a.rs:1: stands on a circle: did/a.rs:1 -> did/b.rs:1 -> did/a.rs",
            "in a circle",
        );
        files[3].1 = "use crate::key::A;";
        files[4].1 = "pub use crate::did::A;";
        assert_one(
            &told(&files),
            "did/a.rs:1: stands on a circle: did/a.rs:1 -> did/b.rs:1 -> did/a.rs",
            "in a circle",
        );
        files[3].1 = "";
        assert_eq!(told(&files), [""; 0]);
    }

    #[test]
    fn a_knot_through_the_methods_of_a_type_is_reported_with_each_call() {
        let mut files = vec![
            ("lib.rs", "mod verify;"),
            ("verify/mod.rs", "mod report;\nmod status;\nmod trust;\nmod verifier;\npub use verifier::Verifier;"),
            ("verify/report.rs", "pub struct Report { pub found: Vec<String> }"),
            (
                "verify/status.rs",
                "use super::report::Report;\nuse super::verifier::Verifier;\nimpl Verifier {\n pub(super) fn ask_status(&self, report: &mut Report) { self.trusts(report); }\n}",
            ),
            (
                "verify/trust.rs",
                "use crate::verify::report::Report;\nuse crate::verify::verifier::Verifier;\nimpl Verifier {\n pub(super) fn trusts(&self, _: &mut Report) {}\n}",
            ),
        ];
        let verifier = "use super::report::Report;\npub struct Verifier;\nimpl Verifier {\n pub fn verify(&self) {\n  let mut report = Report { found: Vec::new() };\n  self.ask_status(&mut report);\n  Some(self).into_iter().for_each(|one| one.trusts(&mut report));\n }\n}";
        files.push(("verify/verifier.rs", verifier));
        let calls = "files do not depend on each other in a circle: a method that is called here and defined in a file that imports this one is a circle too";
        let advice = "make the method a free function of the file that defines it, called by its path from a file above both; or move the method to the file of its type";
        assert_eq!(
            told(&files),
            [[
                "verify/status.rs:2: stands on a circle: verify/status.rs:2 -> verify/verifier.rs:6 calls Verifier::ask_status, defined at verify/status.rs:4 -> verify/status.rs",
                "    knot: 3 files lead to each other: verify/status.rs, verify/trust.rs, verify/verifier.rs",
                "    call: verify/status.rs:4 calls Verifier::trusts, defined at verify/trust.rs:4",
                "    call: verify/verifier.rs:6 calls Verifier::ask_status, defined at verify/status.rs:4",
                "    call: verify/verifier.rs:7 calls Verifier::trusts, defined at verify/trust.rs:4",
                &format!("    rule: {calls}"),
                &format!("    do:   {advice}"),
            ]
            .join("\n")]
        );
        // As free functions they are called from above, and nothing leads back.
        let mended: Vec<(&str, String)> = files
            .iter()
            .map(|(name, text)| {
                (
                    *name,
                    text.replace("super::verifier::Verifier", "super::report::Report as Verifier")
                        .replace("crate::verify::verifier::Verifier", "crate::verify::report::Report as Verifier"),
                )
            })
            .collect();
        let mended: Vec<(&str, &str)> = mended.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(told(&mended), [""; 0]);
    }

    #[test]
    fn a_method_is_followed_through_arguments_fields_and_answers() {
        let calls = [
            ("an argument", "fn f(b: &B) { b.go() }"),
            ("a field", "struct A { b: Option<B> }\nimpl A { fn f(&self) { if let Some(b) = &self.b { b.go() } } }"),
            (
                "what a function returns",
                "fn made() -> Result<B, ()> { Err(()) }\nfn f() -> Result<(), ()> { made()?.go(); Ok(()) }",
            ),
            ("what a method returns", "fn f(c: &C) { c.each().iter().for_each(|b| b.go()) }"),
            ("what a loop runs over", "fn f(all: &[B]) { for b in all { b.go() } }"),
            (
                "what is matched",
                "enum E { One(B), None }\nfn f(e: &E) { match e { E::One(b) => b.go(), E::None => {} } }",
            ),
            ("an associated function", "fn f() { B::new(); }"),
            ("an associated function that is handed over", "fn f() { [()].map(|()| ()).map(B::of); }"),
            ("a macro", "fn f(b: B) { println!(\"{:?}\", b.go()) }"),
            ("a name that no other type has", "fn f(b: impl Fn()) { b.go_on_and_on() }"),
        ];
        for (what, text) in calls {
            let a = format!("use super::b::B;\nuse super::c::C;\n{text}\npub struct Mine;");
            let files = [
                ("lib.rs", "mod did;"),
                ("did/mod.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
                ("did/a.rs", a.as_str()),
                ("did/b.rs", "pub struct B;"),
                ("did/c.rs", "use super::b::B;\npub struct C;\nimpl C { pub fn each(&self) -> Vec<B> { Vec::new() } }"),
                (
                    "did/d.rs",
                    "use super::a::Mine;\nuse super::b::B;\nimpl B { pub fn go(&self) {} pub fn new() -> Self { B } pub fn of(_: ()) -> Self { B } pub fn go_on_and_on(&self) {} }",
                ),
            ];
            let told = told(&files);
            assert_eq!(told.len(), 1, "{what}: {told:#?}");
            assert!(told[0].contains(" calls B::"), "{what}: {}", told[0]);
        }
    }

    #[test]
    fn methods_of_other_types_and_of_traits_are_no_circle() {
        let calls = [
            "fn f(b: Vec<u8>) { b.go() }",
            "fn f(b: &C) { b.go() }",
            "fn f(b: &B) { b.to_string().go() }",
            "fn f(b: &B) { b.shown() }",
            "#[cfg(test)]\nmod tests { fn f(b: &super::B) { b.go() } }",
        ];
        for text in calls {
            let a = format!("use super::b::B;\nuse super::c::C;\n{text}\npub struct Mine;");
            let files = [
                ("lib.rs", "mod did;"),
                ("did/mod.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
                ("did/a.rs", a.as_str()),
                ("did/b.rs", "pub struct B;"),
                ("did/c.rs", "pub struct C;\nimpl C { pub fn go(&self) {} }"),
                (
                    "did/d.rs",
                    "use super::a::Mine;\nuse super::b::B;\nimpl B { pub fn go(&self) {} }\nimpl Shown for B { fn shown(&self) {} }",
                ),
            ];
            assert_eq!(told(&files), [""; 0], "{text}");
        }
    }

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let sources = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let imports = Imports::read(&sources).unwrap();
        let circles = circles(&imports, &methods::calls(&imports));
        let lines = |circle: Circle| {
            format!(
                "{}:{}: {}\n    rule: {}\n    do:   {}",
                circle.file, circle.line, circle.what, circle.rule, circle.advice
            )
        };
        circles.into_iter().map(lines).collect()
    }

    fn assert_one(told: &[String], start: &str, rule: &str) {
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with(start), "{}", told[0]);
        assert!(told[0].contains(rule), "{}", told[0]);
    }
}

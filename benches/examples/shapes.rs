//! Writes every input that asks for too much into a folder, for the engines of other languages: `N.input`, and `N.evidence` with what is
//! lent and asked; `names` has a line for each.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, missing_docs)]

#[path = "../../core/tests/shapes/mod.rs"]
mod shapes;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use ob3::Evidence;
use shapes::SHAPES;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| panic!("expected a folder")));
    let mut names = String::new();
    for (number, shape) in SHAPES.iter().enumerate() {
        let input = (shape.make)();
        let evidence = Evidence::new(input.verifier, shapes::now(), input.bundle);
        fs::write(folder.join(format!("{number}.input")), input.bytes).unwrap();
        fs::write(folder.join(format!("{number}.evidence")), evidence.to_json()).unwrap();
        writeln!(names, "{}", shape.name).unwrap();
    }
    fs::write(folder.join("names"), names).unwrap();
}

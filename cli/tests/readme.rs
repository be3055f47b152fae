//! The pages that the README shows are those that the program prints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::Path;
use std::process::Command;

use ob3::Format;

#[test]
fn the_readme_shows_pages_as_they_are_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let shown: Vec<&str> = readme.split("<!-- output of: ob3 ").skip(1).collect();
    assert_eq!(shown.len(), 4, "a valid, a forged, an expired and a malformed badge");
    for block in shown {
        let (arguments, rest) = block.split_once(" -->\n```text\n").expect("a block of text after the command");
        let (expected, _) = rest.split_once("```").unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_ob3"))
            .args(arguments.split(' '))
            .current_dir(root)
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        let printed = String::from_utf8(run.stdout).unwrap();
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        assert_eq!(printed.join("\n"), expected.trim_end_matches('\n'), "ob3 {arguments}");
    }
}

#[test]
fn the_readme_says_of_every_format_what_the_library_does() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap();
    for format in Format::all() {
        let head = format!("| `{format}` | ");
        let row = readme.lines().find(|line| line.starts_with(&head)).unwrap_or_else(|| panic!("no row for {format}"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let mut kinds: Vec<&str> = Vec::new();
        for scheme in format.schemes() {
            if !kinds.contains(&scheme.algorithm().name()) {
                kinds.push(scheme.algorithm().name());
            }
        }
        let said = |yes: bool| if yes { "yes" } else { "" };
        assert_eq!(cells[3], kinds.join(", "), "{format}");
        assert_eq!(cells[4..7], [said(format.can_sign()), "yes", said(format == Format::EcdsaSd2023)], "{format}");
    }
}

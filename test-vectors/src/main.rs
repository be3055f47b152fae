//! `cargo run -p ob3-test-vectors` writes the vectors; with `-- --check` it only says what would change, and fails if anything would.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let only_checks = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--check") => true,
        Some(other) => {
            eprintln!("expected --check or nothing, found {other:?}");
            return ExitCode::from(64);
        }
    };
    let folder = ob3_test_vectors::folder();
    let files = ob3_test_vectors::all_files();
    let mut changes = 0;
    for (path, bytes) in &files {
        let target = folder.join(path);
        if fs::read(&target).is_ok_and(|found| found == *bytes) {
            continue;
        }
        changes += 1;
        println!("{}: {path}", if only_checks { "differs" } else { "written" });
        if !only_checks {
            fs::create_dir_all(target.parent().unwrap_or(&folder)).expect("the folder can be made");
            fs::write(&target, bytes).expect("the file can be written");
        }
    }
    for path in leftovers(&folder, &files) {
        changes += 1;
        println!("{}: {path}", if only_checks { "not generated" } else { "removed" });
        if !only_checks {
            fs::remove_file(folder.join(path)).expect("the file can be removed");
        }
    }
    println!("{} files, {changes} changes", files.len());
    if only_checks && changes > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Files in the generated folders that nothing generates any more.
fn leftovers(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for name in ob3_test_vectors::GENERATED {
        let Ok(entries) = fs::read_dir(folder.join(name)) else { continue };
        for entry in entries {
            let path = format!("{name}/{}", entry.expect("the entry can be read").file_name().to_string_lossy());
            if !files.contains_key(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

//! The files in this folder are the ones that the generator makes, to the byte, and no others.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;

use ob3_test_vectors::{GENERATED, all_files, folder};

#[test]
fn every_committed_file_is_what_the_generator_makes() {
    let files = all_files();
    let differing: Vec<&String> = files
        .iter()
        .filter(|(path, bytes)| fs::read(folder().join(path)).ok().as_deref() != Some(bytes.as_slice()))
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty(), "run `cargo run -p ob3-test-vectors`: {differing:?}");
    for name in GENERATED {
        for entry in fs::read_dir(folder().join(name)).unwrap() {
            let path = format!("{name}/{}", entry.unwrap().file_name().to_string_lossy());
            assert!(files.contains_key(&path), "nothing generates {path}");
        }
    }
}

#[test]
fn the_generator_makes_the_same_bytes_every_time() {
    assert!(all_files() == all_files());
}

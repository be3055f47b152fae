//! What we bake, image tools open: the picture is the same to the last pixel, and the credential is where they look for texts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ob3::{BakeOptions, Limits, Rebake, bake, unbake};
use ob3_interop::Neighbour;
use serde_json::{Value, json};

const BADGES: [&str; 3] = ["{\"name\": \"Ünïcode 𝄞 and ]]> and </svg>\"}", "eyJhbGciOiJFZERTQSJ9.e30.c2ln", "{}"];

fn ask(tools: &mut Neighbour, kind: &str, image: &[u8]) -> Value {
    let answer = tools.ask(&json!({"kind": kind, "image": STANDARD.encode(image)})).unwrap();
    assert_eq!(answer.get("error"), None, "{answer}");
    answer
}

/// Pictures that other people's software wrote: those of the vectors and samples, without what they carry.
fn pictures(extension: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = [root.join("test-vectors/valid"), root.join("../shared/samples")];
    let files =
        folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|entry| entry.unwrap().path());
    let pictures: Vec<_> = files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    assert!(!pictures.is_empty(), "there is no picture of the kind {extension}");
    pictures.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn a_baked_png_is_the_same_picture_with_a_text() {
    let Some(mut tools) = Neighbour::python("images.py") else { return };
    for picture in pictures("png") {
        let before = ask(&mut tools, "png", &picture);
        for badge in BADGES {
            let baked = bake(&picture, badge, &BakeOptions::new().rebake(Rebake::Replace)).unwrap();
            let after = ask(&mut tools, "png", &baked);
            assert_eq!((&before["size"], &before["pixels"]), (&after["size"], &after["pixels"]));
            assert_eq!(after["text"]["openbadgecredential"], badge, "{}", tools.name());
            assert_eq!(unbake(&baked, &Limits::default()).unwrap().text, badge);
        }
    }
}

#[test]
fn a_baked_svg_is_the_same_drawing_with_an_element() {
    let Some(mut tools) = Neighbour::python("images.py") else { return };
    for picture in pictures("svg") {
        let before = ask(&mut tools, "svg", &picture);
        for badge in BADGES {
            let baked = bake(&picture, badge, &BakeOptions::new().rebake(Rebake::Replace)).unwrap();
            let after = ask(&mut tools, "svg", &baked);
            assert_eq!(before["shapes"], after["shapes"]);
            let texts = after["text"].as_array().unwrap();
            let as_attribute = badge.starts_with("ey");
            assert_eq!(texts.len(), 1);
            let found = if as_attribute { &after["verify"][0] } else { &texts[0] };
            assert_eq!(found.as_str().unwrap().trim(), badge, "{}", tools.name());
        }
    }
}

//! What we bake, image tools and browsers open: the picture is the same to the last pixel, and the credential is where they look for texts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ob3::{BakeOptions, Limits, Rebake, bake, unbake};
use ob3_interop::PeerProcess;
use serde_json::{Value, json};

const BADGES: [&str; 3] = ["{\"name\": \"Ünïcode 𝄞 and ]]> and </svg>\"}", "eyJhbGciOiJFZERTQSJ9.e30.c2ln", "{}"];

fn ask(tools: &mut PeerProcess, kind: &str, image: &[u8]) -> Value {
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
    let Some(mut tools) = PeerProcess::python("images.py") else { return };
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
    let Some(mut tools) = PeerProcess::python("images.py") else { return };
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

/// A page that draws each picture before and after, and says whether the two are one.
/// The browser hands its page out once it has loaded, so nothing here is waited for in another way.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><body><script>
const shown = PAIRS.map((pair) => pair.map((source) => {
  const image = new Image();
  image.src = source;
  document.body.append(image);
  return image;
}));
const pixels = (image) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return [canvas.width, canvas.height, ...context.getImageData(0, 0, canvas.width, canvas.height).data].join();
};
const compare = ([before, after]) => (before.naturalWidth === 0 ? "empty" : pixels(before) === pixels(after) ? "same" : "different");
window.onload = () => { document.body.textContent = `ANSWERS ${shown.map(compare).join(" ")} END`; };
</script>"#;

#[test]
fn a_browser_shows_the_same_picture() {
    let mut pairs = Vec::new();
    for (extension, kind) in [("png", "image/png"), ("svg", "image/svg+xml")] {
        for picture in pictures(extension) {
            let baked = bake(&picture, BADGES[0], &BakeOptions::new().rebake(Rebake::Replace)).unwrap();
            pairs.push([picture, baked].map(|image| format!("data:{kind};base64,{}", STANDARD.encode(image))));
        }
    }
    let folder = std::env::temp_dir().join(format!("ob3-images-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let page = folder.join("page.html");
    fs::write(&page, PAGE.replace("PAIRS", &serde_json::to_string(&pairs).unwrap())).unwrap();
    let browser = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(&page)
        .output();
    let _ = fs::remove_dir_all(&folder);
    let Ok(output) = browser else {
        eprintln!("SKIPPED: chromium does not run here");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let answers = text.rsplit("ANSWERS ").next().and_then(|rest| rest.split(" END").next());
    let answers = answers.unwrap_or_else(|| panic!("no answer: {text}\n{}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!(answers, vec!["same"; pairs.len()].join(" "));
}

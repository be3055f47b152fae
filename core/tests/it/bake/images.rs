//! Real images and real tools: badges from the field are unbaked, and what is baked is the same picture to other software.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use ob3::bake::{Image, Standard};
use ob3::{BakeOptions, Code, Limits, Rebake, bake, unbake};

use crate::kit::{self, phrase};

const CREDENTIAL: &str =
    r#"{"type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Ünïcode ]]> & <quotes> \"'"}"#;
const JWS: &str = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6ZXhhbXBsZTpjIn0.c2lnbmF0dXJl";

/// The badges from the field: images in the folder beside the suites.
fn samples() -> Vec<PathBuf> {
    let Some(folder) = kit::samples() else { return Vec::new() };
    let is_image = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "png" || extension == "svg");
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_image).collect()
}

/// Runs a tool; `None` where it is not installed, which is said aloud.
fn run(tool: &str, arguments: &[&str]) -> Option<Output> {
    // A `convert` of somebody else's, which cannot say its version, is none.
    let is_other =
        tool == "convert" && Command::new(tool).arg("-version").output().is_ok_and(|told| !told.status.success());
    let output = Command::new(tool).args(arguments).output().ok().filter(|_| !is_other);
    if output.is_none() {
        eprintln!("SKIPPED: {tool} is not installed");
    }
    output
}

/// A folder of this test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ob3-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What ImageMagick sees: a hash of all pixels. Warnings count.
fn pixels(path: &str) -> Option<String> {
    let output = run("identify", &["-regard-warnings", "-format", "%# %wx%h ", path])?;
    assert!(output.status.success(), "{path}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn badges_from_the_field_are_unbaked() {
    for path in samples() {
        let image = fs::read(&path).unwrap();
        let unbaked = unbake(&image, &Limits::default()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(unbaked.standard, Standard::OpenBadges3);
        let kind = if path.extension().is_some_and(|extension| extension == "png") { Image::Png } else { Image::Svg };
        assert_eq!(unbaked.image, kind);
        assert!(unbaked.remarks.is_empty(), "{:?}", unbaked.remarks);
        let is_json = serde_json::from_str::<serde_json::Value>(&unbaked.text).is_ok_and(|value| value.is_object());
        assert!(is_json || unbaked.text.split('.').count() == 3, "{}: {}", path.display(), unbaked.text);
    }
}

#[test]
fn badges_from_the_field_are_baked_anew() {
    for path in samples() {
        let image = fs::read(&path).unwrap();
        assert_eq!(bake(&image, JWS, &BakeOptions::new()).unwrap_err().code(), Code::BakeAlready);
        for text in [CREDENTIAL, JWS] {
            let rebaked = bake(&image, text, &BakeOptions::new().rebake(Rebake::Replace)).unwrap();
            assert_eq!(unbake(&rebaked, &Limits::default()).unwrap().text, text);
        }
    }
}

#[test]
fn image_magick_sees_the_same_pixels() {
    let folder = Folder::new("pixels");
    let source = folder.file("source.png");
    let mut sources: Vec<String> = samples().iter().map(|path| path.to_str().unwrap().to_owned()).collect();
    for (number, arguments) in [
        &["-size", "40x30", "gradient:red-blue"][..],
        &["-size", "7x5", "plasma:fractal", "-interlace", "PNG"],
        &["-size", "20x20", "xc:none", "-fill", "gold", "-draw", "circle 9,9 9,2", "-type", "PaletteAlpha"],
        &["-size", "33x9", "gradient:", "-depth", "16", "-colorspace", "gray"],
        &["-size", "9x9", "pattern:checkerboard", "-monochrome", "-set", "Title", "openbadgecredential"],
    ]
    .iter()
    .enumerate()
    {
        let made = source.replace("source", &number.to_string());
        let Some(output) = run("convert", &[arguments, &[&*made][..]].concat()) else { return };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        sources.push(made);
    }
    let options = BakeOptions::new().rebake(Rebake::Replace);
    for source in sources.iter().filter(|source| source.ends_with("png")) {
        for text in [CREDENTIAL, JWS] {
            let target = folder.file("baked.png");
            fs::write(&target, bake(&fs::read(source).unwrap(), text, &options).unwrap()).unwrap();
            let Some(expected) = pixels(source) else { return };
            assert_eq!(pixels(&target).unwrap(), expected, "{source}");
        }
    }
}

#[test]
fn pngcheck_finds_no_fault_in_a_png_and_the_credential_in_it() {
    let folder = Folder::new("chunks");
    let (source, target) = (folder.file("source.png"), folder.file("baked.png"));
    if run("convert", &["-size", "4x4", "xc:gold", &source]).is_none() {
        return;
    }
    fs::write(&target, bake(&fs::read(&source).unwrap(), CREDENTIAL, &BakeOptions::new()).unwrap()).unwrap();
    let Some(output) = run("pngcheck", &["-t", &target]) else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("OK:"), "{said}");
    let expected = "openbadgecredential:\n    (no translated keyword, ";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn librsvg_draws_the_same_picture() {
    let folder = Folder::new("drawing");
    let drawn = folder.file("drawn.svg");
    let svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\">\n\
               <circle cx=\"20\" cy=\"20\" r=\"15\" fill=\"#c33\"/></svg>\n";
    fs::write(&drawn, svg).unwrap();
    let mut sources: Vec<String> = samples().iter().map(|path| path.to_str().unwrap().to_owned()).collect();
    sources.push(drawn);
    let options = BakeOptions::new().rebake(Rebake::Replace);
    for source in sources.iter().filter(|source| source.ends_with("svg")) {
        for text in [CREDENTIAL, JWS] {
            let target = folder.file("baked.svg");
            fs::write(&target, bake(&fs::read(source).unwrap(), text, &options).unwrap()).unwrap();
            let Some(expected) = run("rsvg-convert", &[source]) else { return };
            let drawn = run("rsvg-convert", &[&target]).unwrap();
            assert!(expected.status.success() && drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
            assert!(drawn.stdout == expected.stdout, "{source}");
        }
    }
}

#[test]
fn xmllint_reads_the_credential_of_an_svg() {
    let folder = Folder::new("xml");
    let path = folder.file("baked.svg");
    let element = "/*[local-name() = 'svg']/*[1][namespace-uri() = 'https://purl.imsglobal.org/ob/v3p0' and local-name() = 'credential']";
    for svg in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]>\n<svg xmlns=\"&ns;\" xmlns:openbadges=\"http://openbadges.org\">\n<g/></svg>",
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:svg xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"></s:svg>",
    ] {
        for (text, query) in [(CREDENTIAL, ""), (JWS, "/@verify")] {
            fs::write(&path, bake(svg.as_bytes(), text, &BakeOptions::new()).unwrap()).unwrap();
            let query = format!("string({element}{query})");
            let Some(output) = run("xmllint", &["--nonet", "--xpath", &query, &path]) else { return };
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), text);
        }
    }
}

#[test]
fn other_files_are_told_apart() {
    let cannot: [&[u8]; 9] = [
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
        b"%PDF-1.7",
        b"BM6\0",
        b"II*\0",
        b"\x1f\x8b\x08",
        b"PK\x03\x04",
        b"\0\0\0\x1cftypavif",
    ];
    for bytes in cannot {
        let error = unbake(bytes, &Limits::default()).unwrap_err();
        assert_eq!(error.code(), Code::BakeUnsupported);
        assert_eq!(phrase(&error), "bake.unsupported");
        assert_eq!(bake(bytes, JWS, &BakeOptions::new()).unwrap_err().code(), Code::BakeUnsupported);
    }
    for bytes in [&b""[..], b" \n", b"{}", JWS.as_bytes(), b"\x89PN", b"\0", b"\xef\xbb\xbf"] {
        assert_eq!(unbake(bytes, &Limits::default()).unwrap_err().code(), Code::BakeUnrecognised);
    }
}

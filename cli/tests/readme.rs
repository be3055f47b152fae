//! The pages that the README shows are those that the program prints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::path::Path;
use std::process::Command;

use ob3::Format;

#[test]
fn the_readme_shows_pages_as_they_are_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let mut updated = readme.clone();
    let shown: Vec<&str> = readme.split("<!-- output of: ob3 ").skip(1).collect();
    assert_eq!(shown.len(), 4, "a valid, a forged, an expired and a malformed badge");
    for block in shown {
        let (arguments, rest) = block.split_once(" -->\n```text\n").expect("a block of text after the command");
        let (expected, _) = rest.split_once("```").unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_ob3"))
            .args(arguments.split(' '))
            .current_dir(root)
            .envs([("NO_COLOR", "1"), ("LC_ALL", "C")])
            .output()
            .unwrap();
        let printed = String::from_utf8(run.stdout).unwrap();
        let printed: String = printed.lines().flat_map(|line| [line.trim_end(), "\n"]).collect();
        updated = updated.replace(
            &format!("{arguments} -->\n```text\n{expected}```"),
            &format!("{arguments} -->\n```text\n{printed}```"),
        );
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(root.join("README.md"), &updated).unwrap();
        return;
    }
    assert_eq!(readme, updated, "run UPDATE=1 cargo test -p ob3-cli --test readme");
}

/// Commands after `$`, each with what it prints. What chance decides may differ: the key, the place in the list, the time.
#[cfg(unix)]
#[test]
fn the_readme_shows_how_a_badge_is_revoked_as_it_happens() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let (_, rest) = readme
        .split_once("<!-- a session of commands, with key.jwk and credential.json at hand -->\n```console\n")
        .unwrap();
    let (session, _) = rest.split_once("\n```").unwrap();
    let desk = common::Desk::with_badge();
    std::fs::remove_file(desk.path("badge.json")).unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_ob3")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let place_of = |text: &str| Some(text.split_once("It has place ")?.1.split_once(' ')?.0.to_owned());
    let (shown_place, mut place) = (place_of(session).unwrap(), String::new());
    for step in session.split("$ ").skip(1) {
        let (command, shown) = step.split_once('\n').unwrap_or((step, ""));
        let command = format!("{} 2>&1", command.replace(&shown_place, &place));
        let output = Command::new("bash")
            .args(["-c", &command])
            .current_dir(desk.path(""))
            .envs([("PATH", path.as_str())])
            .output();
        let printed = String::from_utf8(output.unwrap().stdout).unwrap();
        place = place_of(&printed).unwrap_or(place);
        assert_eq!(without_chance(&printed), without_chance(&shown.replace(&shown_place, &place)), "{command}");
    }
    assert!(session.ends_with("badge.json: invalid"));
}

#[cfg(unix)]
fn without_chance(text: &str) -> Vec<String> {
    let line = |line: &str| match line.split_once("did:key:z6Mk") {
        _ if line.starts_with("Checked ") => String::from("Checked"),
        Some((before, key)) => {
            format!("{before}did:key:{}", key.trim_start_matches(|c: char| c.is_ascii_alphanumeric()))
        }
        None => line.trim_end().to_owned(),
    };
    text.lines().map(line).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_readme_says_of_every_format_what_the_library_does() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap();
    for format in Format::ALL.iter().copied() {
        let head = format!("| `{format}` | ");
        let row = readme.lines().find(|line| line.starts_with(&head)).unwrap_or_else(|| panic!("no row for {format}"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let mut kinds: Vec<&str> = Vec::new();
        for scheme in format.schemes() {
            if !kinds.contains(&scheme.algorithm().as_str()) {
                kinds.push(scheme.algorithm().as_str());
            }
        }
        let said = |yes: bool| if yes { "yes" } else { "" };
        assert_eq!(cells[3], kinds.join(", "), "{format}");
        assert_eq!(cells[4..7], [said(format.can_sign()), "yes", said(format == Format::EcdsaSd2023)], "{format}");
    }
}

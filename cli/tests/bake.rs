//! What `ob3 bake` and `ob3 unbake` promise: what is baked verifies as it is, and comes out letter by letter.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::fs;

use common::Desk;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg"><circle r="9" fill="#c33"/></svg>"##;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82";

fn desk() -> Desk {
    let desk = Desk::with_badge();
    desk.write("medal.svg", SVG);
    fs::write(desk.path("medal.png"), PNG).unwrap();
    desk
}

#[test]
fn a_baked_image_verifies_is_inspected_and_gives_the_credential_back() {
    let desk = desk();
    for (image, baked) in [("medal.png", "badge.png"), ("medal.svg", "badge.svg")] {
        let run = desk.run(&["bake", image, "badge.json", "-o", baked]);
        assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
        let verified = desk.run(&["verify", baked]);
        assert_eq!((verified.status, verified.last_word()), (0, "valid"), "{verified}");
        let inspected = desk.run(&["inspect", baked]);
        assert!(inspected.status == 0 && inspected.stdout.contains("Teamwork"), "{inspected}");
        let unbaked = desk.run(&["unbake", baked]);
        assert_eq!((unbaked.status, unbaked.stdout), (0, desk.read("badge.json")));
        assert_eq!(desk.run(&["unbake", baked, "-o", "out.json", "--force"]).status, 0);
        assert_eq!(desk.read("out.json"), desk.read("badge.json"));
    }
    let through_pipes = desk.pipe(&["bake", "medal.svg", "-", "-o", "-"], &desk.read("badge.json"));
    assert_eq!(desk.pipe(&["verify", "-"], &through_pipes.stdout).status, 0, "{through_pipes}");
}

#[test]
fn a_credential_moves_from_one_image_into_another() {
    let desk = desk();
    desk.run(&["bake", "medal.png", "badge.json", "-o", "badge.png"]);
    let run = desk.run(&["bake", "medal.svg", "badge.png", "-o", "badge.svg"]);
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(desk.run(&["unbake", "badge.svg"]).stdout, desk.read("badge.json"));
}

#[test]
fn neither_a_file_nor_a_badge_is_replaced_unless_that_is_asked_for() {
    let desk = desk();
    let bake = ["bake", "medal.png", "badge.json", "-o", "badge.png"];
    assert_eq!(desk.run(&bake).status, 0);
    desk.write("precious.png", "precious");
    for args in [["bake", "medal.png", "badge.json", "-o", "precious.png"], bake] {
        let run = desk.run(&args);
        assert!(run.status == 73 && run.stderr.contains("is there already"), "{run}");
    }
    assert_eq!(desk.read("precious.png"), "precious");
    assert_eq!(desk.run(&[&bake[..], &["--force"]].concat()).status, 0);
    let again = ["bake", "badge.png", "badge.json", "-o", "again.png"];
    let run = desk.run(&again);
    assert!(run.status == 1 && run.stderr.contains("[bake.already]"), "{run}");
    assert!(!desk.path("again.png").exists());
    assert_eq!(desk.run(&[&again[..], &["--replace"]].concat()).status, 0);
    let unbake = desk.run(&["unbake", "badge.png", "-o", "precious.png"]);
    assert_eq!((unbake.status, desk.read("precious.png").as_str()), (73, "precious"), "{unbake}");
    assert!(desk.names().iter().all(|name| !name.starts_with(".ob3-")));
}

#[test]
fn what_is_no_credential_or_no_image_is_refused() {
    let desk = desk();
    desk.write("list.json", "[]");
    desk.write("poem.txt", "Roses are red");
    for (args, said) in [
        (["bake", "medal.png", "list.json", "-o", "out.png"], "[json.root]"),
        (["bake", "medal.png", "poem.txt", "-o", "out.png"], "[open.unrecognised]"),
        (["bake", "medal.png", "medal.svg", "-o", "out.png"], "[bake.none]"),
        (["bake", "poem.txt", "badge.json", "-o", "out.png"], "[bake.unrecognised]"),
    ] {
        let run = desk.run(&args);
        assert!(run.status == 1 && run.stderr.contains(said), "{run}");
        assert!(!desk.path("out.png").exists());
    }
    let run = desk.run(&["unbake", "medal.svg"]);
    assert!(run.status == 1 && run.stderr.contains("[bake.none]") && run.stdout.is_empty(), "{run}");
    assert_eq!(desk.run(&["unbake", "nowhere.png"]).status, 66);
}

#[test]
fn what_is_not_signed_or_not_good_is_not_baked() {
    let desk = desk();
    let run = desk.run(&["bake", "medal.svg", "credential.json", "-o", "out.svg"]);
    assert!(run.status == 1 && run.stderr.contains("ob3 sign credential.json"), "{run}");
    let changed = desk.read("badge.json").replace("Teamwork", "Leadership");
    desk.write("changed.json", &changed);
    let run = desk.run(&["bake", "medal.svg", "changed.json", "-o", "out.svg"]);
    assert!(run.status == 1 && run.stderr.contains("nothing was written"), "{run}");
    assert!(run.stderr.contains("[proof.signature.mismatch]") && !desk.path("out.svg").exists(), "{run}");
}

#[test]
fn a_badge_of_the_older_standard_is_named() {
    let desk = desk();
    desk.write(
        "old.svg",
        &SVG.replace("<circle", "<a:assertion xmlns:a='http://openbadges.org' verify='https://e.edu/1'/><circle"),
    );
    let run = desk.run(&["verify", "old.svg"]);
    assert!(
        run.status == 2 && run.words().contains("the address of a badge of Open Badges 1 or 2, https://e.edu/1"),
        "{run}"
    );
    let run = desk.run(&["unbake", "old.svg"]);
    assert!(run.status == 0 && run.stdout == "https://e.edu/1\n" && run.stderr.contains("Open Badges 2.0"), "{run}");
}

//! What `ob3 present` promises: what is presented is good for whoever asked, and for nobody else.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::Desk;
use serde_json::Value;

const ASKED: [&str; 4] = ["--challenge", "n-0S6", "--domain", "https://shop.example"];

fn desk() -> Desk {
    let desk = Desk::with_badge();
    desk.run(&["sign", "credential.json", "--key", "key.jwk", "--format", "vc-jwt", "-o", "badge.jwt"]);
    desk.write("medal.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    desk.run(&["bake", "medal.svg", "badge.json", "-o", "badge.svg"]);
    assert_eq!(desk.run(&["keygen", "-o", "holder.jwk"]).status, 0);
    desk
}

fn present(desk: &Desk, more: &[&str]) -> common::Run {
    desk.run(&[&["present", "badge.json", "badge.jwt", "badge.svg", "--key", "holder.jwk"], &ASKED[..], more].concat())
}

#[test]
fn badges_of_every_carrier_are_presented_and_each_is_reported() {
    let desk = desk();
    for format in ["eddsa-rdfc-2022", "vc-jose"] {
        let run = present(&desk, &["--format", format, "-o", "presentation", "--force"]);
        assert!(run.status == 0 && run.stdout.is_empty() && run.stderr.is_empty(), "{run}");
        let verified = desk.run(&[&["verify", "--json", "presentation"], &ASKED[..]].concat());
        assert_eq!(verified.status, 0, "{verified}");
        let report: Value = serde_json::from_str(&verified.stdout).unwrap();
        assert_eq!((&report["kind"], &report["format"]), (&"VerifiablePresentation".into(), &format.into()));
        let carriers: Vec<_> = report["credentials"].as_array().unwrap().iter().map(|one| &one["carrier"]).collect();
        assert_eq!(carriers, ["json", "jwt", "json"]);
        let page = desk.run(&[&["verify", "presentation"], &ASKED[..]].concat());
        assert!(page.last_word() == "valid" && page.words().contains("2 Teamwork: valid"), "{page}");
        assert!(page.words().contains("The holder's id is itself the key that signed"), "{page}");
    }
}

#[test]
fn a_presentation_is_good_for_nobody_else() {
    let desk = desk();
    present(&desk, &["-o", "presentation.json"]);
    let other = ["--challenge", "n-0S7", "--domain", "https://shop.example"];
    let run = desk.run(&[&["verify", "presentation.json"], &other[..]].concat());
    assert!(run.status == 1 && run.stdout.contains("[proof.challenge.mismatch]"), "{run}");
}

#[test]
fn what_is_there_is_kept_and_what_is_no_badge_is_not_presented() {
    let desk = desk();
    desk.write("precious.json", "precious");
    let run = present(&desk, &["-o", "precious.json"]);
    assert_eq!((run.status, desk.read("precious.json").as_str()), (73, "precious"), "{run}");
    let run = desk.run(&[&["present", "medal.svg", "--key", "holder.jwk"], &ASKED[..]].concat());
    assert!(run.status == 1 && run.stdout.is_empty() && run.stderr.contains("[bake.none]"), "{run}");
    assert_eq!(desk.run(&["present", "badge.json", "--key", "holder.jwk"]).status, 64, "nobody asked");
}

#[test]
fn a_bad_badge_is_not_presented() {
    let desk = desk();
    desk.tamper("Teamwork", "Leadership");
    for more in [&[][..], &["--allow-departures"]] {
        let file = ["-o", "presentation.json"];
        let run =
            desk.run(&[&["present", "tampered.json", "--key", "holder.jwk"], &ASKED[..], &file[..], more].concat());
        assert!(run.status == 1 && run.stderr.contains("[presentation.credential.invalid]"), "{run}");
        assert!(run.stdout.is_empty() && !desk.path("presentation.json").exists(), "{run}");
    }
}

#[test]
fn a_badge_that_departs_in_form_is_presented_only_where_that_is_allowed() {
    let desk = desk();
    let mut credential: Value = serde_json::from_str(&desk.read("credential.json")).unwrap();
    credential["credentialSubject"]["achievement"]["image"] = "https://example.edu/teamwork.png".into();
    desk.write("departs.json", &credential.to_string());
    let sign = ["sign", "departs.json", "--key", "key.jwk", "--allow-departures", "-o", "departing.json"];
    assert_eq!(desk.run(&sign).status, 0);
    let present = [&["present", "departing.json", "--key", "holder.jwk"], &ASKED[..]].concat();
    let run = desk.run(&present);
    assert!(run.status == 1 && run.stdout.is_empty(), "{run}");
    assert!(run.stderr.contains("--allow-departures") && run.stderr.contains("[conformance.image.bare]"), "{run}");
    assert!(run.stderr.contains("/verifiableCredential/0/credentialSubject/achievement/image"), "{run}");
    let run = desk.run(&[&present[..], &["--allow-departures"]].concat());
    assert!(run.status == 0 && run.stderr.contains("[conformance.image.bare]"), "{run}");
}

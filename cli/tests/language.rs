//! What `--lang` promises: pages in the language of the reader, and English where there is none.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{Desk, Run};

fn verify(language: &[&str], variables: &[(&str, &str)]) -> Run {
    let desk = Desk::with_badge();
    let mut command = desk.command(&[&["verify", "badge.json"], language].concat());
    Run::of(&command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn a_language_that_does_not_exist_is_english_with_a_hint() {
    let run = verify(&["--lang", "tlh"], &[]);
    assert!(run.status == 0 && run.words().contains("Can it be opened? Yes."), "{run}");
    assert!(run.stderr.contains("there is no language \"tlh\"") && run.stderr.contains("en, de, es"), "{run}");
}

#[test]
fn an_environment_in_another_language_is_english_without_a_word() {
    for (name, tag) in [("LANG", "tlh_KX.UTF-8"), ("LC_ALL", "C"), ("LANG", "en_GB.UTF-8"), ("LANG", "")] {
        let run = verify(&[], &[(name, tag)]);
        assert!(run.status == 0 && run.words().contains("Can it be opened? Yes."), "{tag}: {run}");
        assert_eq!(run.stderr, "", "{tag}");
    }
}

#[test]
fn a_page_is_in_the_language_that_is_asked_for_or_that_the_environment_names() {
    for (language, variables, said) in [
        (&["--lang", "de"][..], &[][..], "Lässt es sich öffnen? Ja."),
        (&["--lang", "es"], &[("LANG", "de_DE.UTF-8")], "¿Se puede abrir? Sí."),
        (&[], &[("LANG", "de_AT.UTF-8")], "Lässt es sich öffnen? Ja."),
        (&[], &[("LC_ALL", "es_MX"), ("LANG", "de_DE.UTF-8")], "¿Se puede abrir? Sí."),
    ] {
        let run = verify(language, variables);
        assert!(run.status == 0 && run.stderr.is_empty() && run.words().contains(said), "{said}: {run}");
        // Programs read the last word.
        assert_eq!(run.last_word(), "valid", "{run}");
        assert!(!run.stdout.contains("Valid:") && !run.stdout.contains("The issuer"), "{run}");
    }
}

#[test]
fn findings_are_told_in_the_language_and_json_stays_as_it_is() {
    let desk = Desk::with_badge();
    let badge = desk.read("badge.json").replace("\"issuer\"", "\"issued\"");
    let german = desk.pipe(&["verify", "-", "--lang", "de"], &badge);
    assert!(german.words().contains("der Nachweis nennt keinen Aussteller: verlangen Sie einen"), "{german}");
    assert!(german.stdout.contains("✗ Fehler") && german.last_word() == "invalid", "{german}");
    let arguments = ["verify", "-", "--json", "--now", "2026-11-30T00:00:00Z"];
    let english = desk.pipe(&arguments, &badge);
    let spanish = desk.pipe(&[&arguments[..], &["--lang", "es"]].concat(), &badge);
    assert_eq!(english.stdout, spanish.stdout);
}

#[test]
fn other_commands_speak_the_language_too() {
    let desk = Desk::with_badge();
    for (arguments, said) in [
        (&["inspect", "badge.json"][..], "Nichts auf dieser Seite wurde geprüft"),
        (&["explain", "badge.json"], "Die Signatur stimmt."),
        (&["codes", "proof.missing"], "ein Fehler, das Urteil lautet ungültig"),
        (&["status", "new", "list.json", "--url", "https://a.example/1"], ""),
        (
            &["status", "set", "list.json", "7"],
            "Gesetzt. Wer prüft, sieht es, wenn die Liste wieder veröffentlicht ist",
        ),
        (&["status", "get", "list.json", "8", "--entry"], "der Platz 8 wurde nicht vergeben"),
        (&["keygen", "-o", "other.jwk"], "kann in Ihrem Namen signieren"),
    ] {
        let run = desk.run(&[&["--lang", "de"], arguments].concat());
        let told = format!("{}{}", run.words(), run.stderr);
        assert!(run.status == 0 && told.contains(said), "{arguments:?}: {run}");
    }
}

#[test]
fn a_status_list_is_inspected_in_the_language() {
    let desk = Desk::with_badge();
    let status =
        |arguments: &[&str]| assert_eq!(desk.run(&[&["status"], arguments].concat()).status, 0, "{arguments:?}");
    status(&["new", "list.json", "--url", "https://a.example/1"]);
    status(&["set", "list.json", "7", "94567"]);
    assert_eq!(desk.run(&["keygen", "-o", "list.jwk"]).status, 0);
    status(&["publish", "list.json", "--key", "list.jwk", "-o", "published.json"]);
    let run = desk.run(&["--lang", "de", "inspect", "published.json"]);
    let words = run.words();
    assert!(words.contains("Einträge") && words.contains("Gesetzt 2: 7, 94567"), "{run}");
}

//! What is said first of sixty broken badges: twenty that a person receives, twenty of a developer, twenty of an issuer.

mod developer;
mod issuer;
mod receiver;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ob3::{Bundle, Error, Finding, Format, Policy, Report, Severity, SignOptions, Timestamp, Verifier};
use serde_json::Value;

use crate::kit::{Written, key, now, signed, signed_with, unsigned};

/// A broken badge, what happened to it, and who does what: in plain words, beside what the library says.
struct Row {
    what: &'static str,
    who: &'static str,
    broken: fn() -> Told,
    code: &'static str,
    path: &'static str,
    /// The document that the path leads into, where it is another one; else empty.
    document: &'static str,
}

/// What is said first.
struct Told {
    code: &'static str,
    path: String,
    document: String,
    message: String,
}

impl From<&Finding> for Told {
    fn from(finding: &Finding) -> Self {
        let Finding { code, path, document, message, .. } = finding;
        let document = document.clone().unwrap_or_default();
        Told { code: code.name(), path: path.clone(), document, message: message.clone() }
    }
}

impl From<Error> for Told {
    fn from(error: Error) -> Self {
        let document = error.document().unwrap_or_default().to_owned();
        let (code, path, message) = (error.code().name(), error.path().to_owned(), error.message().to_owned());
        Told { code, path, document, message }
    }
}

impl From<Report> for Told {
    fn from(report: Report) -> Self {
        let grave = report.findings().iter().find(|finding| finding.severity >= Severity::Undetermined);
        grave.or(report.findings().first()).expect("something is wrong").into()
    }
}

/// The report on a document, and documents that are lent.
fn verified(document: &(impl Written + ?Sized), lent: &[(&str, &str)]) -> Told {
    asked(&Verifier::new(), document, lent, now())
}

fn asked(verifier: &Verifier, document: &(impl Written + ?Sized), lent: &[(&str, &str)], now: Timestamp) -> Told {
    let mut bundle = Bundle::new();
    for (url, text) in lent {
        bundle.insert(*url, Some(text.as_bytes().to_vec()));
    }
    verifier.verify(&document.written(), now, &bundle).into()
}

/// A good badge, changed before it is signed.
fn made(change: impl Fn(&mut Value)) -> Value {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    signed(&badge)
}

/// A good badge, changed after it was signed.
fn damaged(change: impl Fn(&mut Value)) -> Value {
    let mut badge = signed(&unsigned(&key(7)));
    change(&mut badge);
    badge
}

/// A badge in a token, changed before it is signed.
fn token(change: impl Fn(&mut Value)) -> String {
    let mut badge = unsigned(&key(7));
    change(&mut badge);
    let credential = ob3::Credential::from_json(badge.to_string().as_bytes()).unwrap();
    let options = SignOptions::new().format(Format::VcJwt).unchecked(true);
    ob3::sign(&credential, &key(7), &options).unwrap().as_str().to_owned()
}

/// A badge of an issuer with a web site, signed by key 7.
fn by_web() -> Value {
    let mut badge = unsigned(&key(7));
    badge["issuer"]["id"] = Value::from("did:web:college.example");
    signed_with(&badge, &key(7), &SignOptions::new().method("did:web:college.example#key-1"))
}

/// Where that issuer has its keys.
const KEYS: &str = "https://college.example/.well-known/did.json";

/// As a policy that refuses every departure sees it.
fn strictly(document: &Value) -> Told {
    asked(&Verifier::new().policy(Policy::Strict), document, &[], now())
}

fn table(rows: &[Row]) -> String {
    let mut text = String::from("| what happened | who does what | what is said first |\n|---|---|---|\n");
    for Row { what, who, broken, .. } in rows {
        let Told { code, path, document, message } = broken();
        let place = if document.is_empty() { path } else { format!("{document} {path}") };
        let place = if place.is_empty() { String::new() } else { format!(" at `{}`", place.trim()) };
        writeln!(text, "| {what} | {who} | `{code}`{place}: {} |", message.replace('|', "\\|")).unwrap();
    }
    text
}

fn all() -> [(&'static str, &'static [Row]); 3] {
    [("A person who receives", &receiver::ROWS), ("A developer", &developer::ROWS), ("An issuer", &issuer::ROWS)]
}

#[test]
fn sixty_broken_badges_are_told_at_their_place_by_their_code() {
    for (reader, rows) in all() {
        assert_eq!(rows.iter().map(|row| row.what).collect::<BTreeSet<_>>().len(), 20, "{reader}");
        for Row { what, broken, code, path, document, .. } in rows {
            let told = broken();
            let place = (told.code, told.path.as_str(), told.document.as_str());
            assert_eq!(place, (*code, *path, *document), "{reader}: {what}: {}", told.message);
        }
    }
}

/// Who is told to do something: the reader, the issuer, the holder, or whoever publishes the document in question.
#[test]
fn every_message_says_what_is_to_be_done_and_by_whom() {
    let actors = [
        "ask ",
        "issuer must",
        "issuer's software must",
        "holder must",
        "publisher",
        "party that",
        "author",
        "give ",
        "add it",
        "begin ",
        "save ",
        "decrypt ",
        "fetch ",
        "provide ",
        "verify ",
        "check ",
        "correct ",
        "do not ",
        "use ",
        "sign ",
        "download ",
        "take ",
        "write ",
        "trust nothing",
    ];
    for (reader, rows) in all() {
        for Row { what, broken, .. } in rows {
            let message = broken().message;
            assert!(actors.iter().any(|actor| message.contains(actor)), "{reader}: {what}: {message}");
            assert!(message.contains(':'), "first what is wrong, then what to do: {message}");
        }
    }
}

#[test]
fn the_reviewed_messages_are_the_real_ones() {
    let mut text = String::from(
        "# Sixty broken badges, and what is said first of each\n\nThe third column alone must tell what is wrong and who does what. A reader who knew nothing of the project and saw only that column, in another order, told it\nof 59 of the 60; what that reader called clumsy is written anew since. Written by\n`UPDATE=1 cargo test -p ob3 --test it messages`; read what changes.\n",
    );
    for (reader, rows) in all() {
        write!(text, "\n## {reader}\n\n{}", table(rows)).unwrap();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/messages/reviewed.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "reviewed.md is behind: run UPDATE=1 cargo test -p ob3 --test it messages, and read it");
}

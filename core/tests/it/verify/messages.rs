//! The first thing that is said of forty broken badges stands beside what is wrong in plain words, in a table that people read.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use ob3::{Bundle, Policy, Severity, Verifier};
use ob3_test_vectors::{Row, rows};
use serde_json::Value;

use crate::kit::{key, now, signed, unsigned, vectors};

/// A vector, what is wrong with it as one would say it to a registrar, and what is to be done.
const TABLE: [(&str, &str, &str); 40] = [
    (
        "forged/name-changed-after-signing.json",
        "Somebody changed the badge after it was signed.",
        "Ask for the file as the issuer gave it out.",
    ),
    ("forged/unsigned.json", "Nobody signed the badge.", "Do not trust it; ask for the signed file."),
    (
        "forged/signature-of-wrong-length.json",
        "What should be the signature is too short to be one.",
        "Ask for the file again; it was damaged or made up.",
    ),
    (
        "forged/small-order-key.json",
        "The key is one with which anybody can sign.",
        "Trust nothing that is signed by it.",
    ),
    (
        "forged/purpose-is-authentication.json",
        "The signature was made to log in, not to issue a badge.",
        "The issuer must sign it for the right purpose.",
    ),
    (
        "forged/expiry-under-its-iri.json",
        "The expiry date is written where no reader looks for it.",
        "The issuer must write it under its own name.",
    ),
    (
        "forged/names-and-descriptions-swapped-by-a-context.json",
        "The badge swaps the meaning of words, so that it says something other than it shows.",
        "Do not trust it.",
    ),
    (
        "forged/key-of-wrong-type.json",
        "The key is of a kind that cannot have made this signature.",
        "The issuer must name the right key.",
    ),
    (
        "forged/key-with-its-secret.json",
        "The issuer has published the secret half of the key: now anybody can sign with it.",
        "The issuer must make a new key and issue again.",
    ),
    ("issuer/key-of-another-did.json", "It was signed by somebody other than the issuer it names.", "Do not trust it."),
    (
        "issuer/did-web-document-missing.json",
        "The list of the issuer's keys is not at hand.",
        "Fetch it and verify again.",
    ),
    (
        "issuer/did-web-document-without-the-key.json",
        "The issuer does not list the key that signed the badge.",
        "Ask the issuer whether the key was withdrawn.",
    ),
    (
        "issuer/did-web-key-not-for-assertions.json",
        "The issuer lists the key, but not for issuing.",
        "The issuer must list it for issuing, or sign with another.",
    ),
    (
        "issuer/did-web-key-revoked.json",
        "The issuer has withdrawn the key.",
        "Ask the issuer for a badge signed by a current key.",
    ),
    (
        "issuer/did-web-document-not-json.json",
        "What was found in place of the issuer's keys is a web page.",
        "The issuer must publish the document at that address.",
    ),
    (
        "issuer/self-asserted-fragment.json",
        "Only the badge itself says whose key it is.",
        "Fetch the issuer's own list of keys and verify again.",
    ),
    (
        "issuer/did-of-a-method-unknown.json",
        "The issuer has a name of a kind that this library cannot look up.",
        "Provide the document that goes with the name.",
    ),
    ("malformed/empty.json", "The file is empty.", "Download it again."),
    ("malformed/truncated.json", "The file ends in the middle.", "Download it again."),
    (
        "malformed/latin-1.json",
        "The file was saved in an old encoding.",
        "Ask for the original file, or for one that is saved as UTF-8 and signed.",
    ),
    ("malformed/pdf.pdf", "It is a PDF, which cannot hold a badge.", "Ask for the image, or for the JSON or JWT file."),
    ("malformed/web-page.html", "It is the page that shows the badge, not the badge.", "Download the badge itself."),
    (
        "malformed/duplicate-key.json",
        "A name is given twice, so that two readers could read two different things.",
        "The issuer must write it once and sign again.",
    ),
    ("malformed/proof-without-value.json", "The signature itself is missing.", "Ask for the complete file."),
    (
        "malformed/proof-value-in-hexadecimal.json",
        "The signature is written in the wrong alphabet.",
        "The issuer's software must write Base58.",
    ),
    (
        "malformed/proof-with-undefined-term.json",
        "The proof holds a member that nobody has signed.",
        "The issuer must define it or leave it out.",
    ),
    (
        "conformance/not-a-badge.json",
        "It is a credential, but not a badge.",
        "Verify it with software for such credentials.",
    ),
    (
        "conformance/criteria-absent.json",
        "It does not say what had to be done to earn it.",
        "The issuer must add criteria and issue again.",
    ),
    (
        "conformance/name-is-a-number.json",
        "The achievement's name is a number, not a text.",
        "The issuer must write a text and issue again.",
    ),
    (
        "conformance/tag-without-array.json",
        "There is one tag, and the standard wants a list even of one.",
        "The issuer must put it in brackets and issue again.",
    ),
    (
        "conformance/image-bare.json",
        "The image is a mere URL where the standard wants an object.",
        "The issuer must write an Image with id and type.",
    ),
    (
        "conformance/result-of-an-unknown-description.json",
        "A result refers to something that the badge does not describe.",
        "The issuer must add the description or mend the reference.",
    ),
    (
        "jsonld/undefined-type.json",
        "The badge uses a word that it does not define, so it is not signed.",
        "The issuer must add the context that defines it.",
    ),
    ("jsonld/imprecise-number.json", "A number is too long to be read exactly.", "The issuer must write it as a text."),
    (
        "poison/rdfc-clique-of-blank-nodes.json",
        "The file is made to keep a verifier busy for ever.",
        "Do not trust it; an honest issuer gives the parts names.",
    ),
    ("expired/until-last-year.json", "The badge was good and has ended.", "Ask whether it was renewed."),
    ("expired/not-yet.json", "The badge begins on a later day.", "Verify it again on that day."),
    (
        "expired/valid-from-without-zone.json",
        "The date does not say in which time zone.",
        "The issuer must write a zone and issue again.",
    ),
    (
        "undetermined/status-not-looked-up.json",
        "The badge can be revoked, and nobody has looked whether it was.",
        "Look it up before relying on the badge.",
    ),
    (
        "undetermined/context-missing.json",
        "A document that says what the words mean is not at hand.",
        "Provide it and verify again.",
    ),
];

/// What is said first of what makes a vector not valid, or not conformant.
fn first_message(rows: &[Row], file: &str) -> (String, String) {
    let row = rows.iter().find(|row| row.file() == file && row.policy() == Policy::Standard).expect(file);
    let report = Verifier::new().verify(&row.bytes(), row.now(), &row.bundle());
    let grave = report.findings().iter().find(|finding| finding.severity >= Severity::Undetermined);
    let finding = grave.or(report.findings().first()).expect(file);
    let place = finding.document.as_ref().map(|document| format!("in {document}: ")).unwrap_or_default();
    (finding.code.name().to_owned(), format!("{place}{}", finding.message))
}

fn document() -> String {
    let rows = rows();
    let mut text = String::from(
        "# What is said of a broken badge\n\nThe first finding of `ob3 verify` for forty of the vectors, beside what is wrong as one would say it to a registrar, and what is to\nbe done. A message that does not lead a reader from the left to the middle is to be rewritten. Written by\n`UPDATE=1 cargo test -p ob3 --test it messages`.\n\n| vector | what is wrong | what to do | what the report says first |\n|---|---|---|---|\n",
    );
    for (file, plainly, remedy) in TABLE {
        let (code, message) = first_message(&rows, file);
        let message = message.replace('|', "\\|");
        writeln!(text, "| `{file}` | {plainly} | {remedy} | `{code}`: {message} |").unwrap();
    }
    text
}

#[test]
fn the_documented_messages_are_the_real_ones() {
    let path = vectors().join("MESSAGES.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, document()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == document(),
        "MESSAGES.md is behind: run UPDATE=1 cargo test -p ob3 --test it messages, and read it"
    );
}

#[test]
fn forty_different_vectors_are_shown() {
    let files: BTreeSet<&str> = TABLE.iter().map(|(file, ..)| *file).collect();
    assert_eq!(files.len(), 40);
}

/// The pointers of everything in a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        _ => return,
    };
    for (name, value) in members {
        let pointer = format!("{at}/{name}");
        pointers(value, &pointer, found);
        found.push(pointer);
    }
}

#[test]
fn no_text_of_a_badge_breaks_the_line_of_a_message_or_sends_a_terminal_signs() {
    let hostile = "A\u{1b}[2J\u{0}B\nC\u{9b}\u{202e}D\u{200b}";
    let badge = signed(&unsigned(&key(7)));
    let mut everywhere = Vec::new();
    pointers(&badge, "", &mut everywhere);
    assert!(everywhere.len() > 40);
    for pointer in everywhere {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let mut documents = vec![badge.clone(), badge.clone()];
        *documents[0].pointer_mut(&pointer).unwrap() = Value::from(hostile);
        if let Some(Value::Object(members)) = documents[1].pointer_mut(parent) {
            let value = members.remove(name).unwrap();
            members.insert(format!("{name}{hostile}"), value);
        }
        for document in documents {
            let report = Verifier::new().verify(document.to_string().as_bytes(), now(), &Bundle::new());
            for finding in report.findings() {
                let is_hidden = |c: char| c.is_control() || matches!(c, '\u{202e}' | '\u{200b}');
                assert!(!finding.message.contains(is_hidden), "{pointer}: {:?}", finding.message);
            }
        }
    }
}

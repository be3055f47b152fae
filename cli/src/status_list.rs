//! What stands in a status list: how many entries, which of them are set, for what, until when, and in whose name.

use ob3::json::{Object, Value};
use ob3::{Limits, PublishedList};

use crate::paper::Paper;
use crate::safe_text::one_line;

/// Writes it, if the document is a status list of any kind; else nothing.
pub(crate) fn write(document: &Value<'_>, paper: &mut Paper) {
    let Some(object) = document.as_object() else { return };
    match PublishedList::read(object, &Limits::default()) {
        Ok(Some(list)) => {
            head(paper);
            let of_bits = if list.size() == 1 { String::new() } else { format!(" of {} bits each", list.size()) };
            paper.field(1, "Entries", &[format!("{}{of_bits}", list.len())]);
            // A long list is looked through once.
            let set: Vec<usize> = list.set().collect();
            paper.field(1, "Set", &[places(&set)]);
            let purposes = list.purposes().join(", ");
            let purposes = if purposes.is_empty() { "not said: revocation" } else { &purposes };
            paper.field(1, "A set entry means", &[one_line(purposes, LONGEST)]);
        }
        Ok(None) => match revoked_ids(object) {
            Some(ids) => {
                head(paper);
                paper.field(1, "Revoked", &[ids]);
            }
            None => return,
        },
        Err(error) => {
            head(paper);
            let message = format!("cannot be read: {} [{}]", error.message(), error.code());
            paper.field(1, "Entries", &[message]);
        }
    }
    for (label, names) in DATES {
        if let Some(text) = names.iter().find_map(|name| object.member(name)) {
            paper.field(1, label, &[told(text)]);
        }
    }
    paper.field(1, "Signed by", &signers(object));
}

fn head(paper: &mut Paper) {
    paper.gap();
    paper.field(0, "Status list", &[]);
}

/// The first of them, and how many there are.
fn places(set: &[usize]) -> String {
    let shown: Vec<String> = set.iter().take(MOST_PLACES).map(ToString::to_string).collect();
    match (set.len(), set.len().saturating_sub(MOST_PLACES)) {
        (0, _) => String::from("none"),
        (count, 0) => format!("{count}: {}", shown.join(", ")),
        (count, more) => format!("{count}: {} and {more} more", shown.join(", ")),
    }
}

/// Of the deprecated list of ids, those that were revoked.
fn revoked_ids(object: &Object<'_>) -> Option<String> {
    let entries = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| object.member(name))?;
    let is_revoked = |entry: &&Value<'_>| entry.member("revoked").and_then(Value::as_bool) != Some(false);
    let id =
        |entry: &Value<'_>| entry.as_str().or_else(|| entry.member("id")?.as_str()).map(|id| one_line(id, LONGEST));
    let ids: Vec<String> = entries.as_slice().iter().filter(is_revoked).filter_map(id).collect();
    let shown = ids.iter().take(MOST_PLACES).cloned().collect::<Vec<_>>().join(", ");
    Some(match ids.len() {
        0 => String::from("none"),
        count if count <= MOST_PLACES => format!("{count}: {shown}"),
        count => format!("{count}: {shown} and {} more", count - MOST_PLACES),
    })
}

/// The issuer, and the keys that its proofs name.
fn signers(object: &Object<'_>) -> Vec<String> {
    let issuer = object.member("issuer").and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str()));
    let mut texts = vec![match issuer {
        Some(issuer) => format!("in the name of {}", one_line(issuer, LONGEST)),
        None => String::from("in nobody's name"),
    }];
    let proofs = object.member("proof").map(Value::as_slice).unwrap_or_default();
    let keys = proofs.iter().filter_map(|proof| proof.member("verificationMethod")?.as_str());
    texts.extend(keys.map(|key| format!("with the key {}, not checked here", one_line(key, LONGEST))));
    if proofs.is_empty() {
        texts.push(String::from("without a proof in the document"));
    }
    texts
}

/// A text without its quotation marks, anything else as JSON.
fn told(value: &Value<'_>) -> String {
    one_line(&value.as_str().map_or_else(|| value.to_json(), str::to_owned), LONGEST)
}

/// From when and until when a list answers, by the names of both data models, and how long a copy may be kept.
const DATES: [(&str, &[&str]); 4] = [
    ("Answers from", &["validFrom", "issuanceDate", "issued"]),
    ("Answers until", &["validUntil", "expirationDate"]),
    ("May be kept for (ms)", &["ttl"]),
    ("Status of the list", &["credentialStatus"]),
];

const MOST_PLACES: usize = 20;
const LONGEST: usize = 300;

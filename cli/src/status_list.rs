//! What stands in a status list: how many entries, which of them are set, for what, until when, and in whose name.

use ob3::json::{Object, Value};
use ob3::{Limits, PublishedList};

use crate::page_writer::PageWriter;
use crate::safe_text::one_line;
use crate::say::{self, Text};
use crate::texts::inspect;

/// Writes it, if the document is a status list of any kind; else nothing.
pub(crate) fn write(document: &Value<'_>, out: &mut PageWriter) {
    let Some(object) = document.as_object() else { return };
    match PublishedList::read(object, &Limits::default()) {
        Ok(Some(list)) => {
            head(out);
            let count = list.len().to_string();
            let entries = match list.entry_bits() {
                1 => count,
                size => inspect::LIST_ENTRIES_BITS.with(&[("count", &count), ("size", &size.to_string())]),
            };
            out.field(1, inspect::LIST_ENTRIES.say(), &[entries]);
            // A long list is looked through once.
            let set: Vec<usize> = list.set().collect();
            let first: Vec<String> = set.iter().take(MOST_PLACES).map(ToString::to_string).collect();
            out.field(1, inspect::LIST_SET.say(), &[counted(&first, set.len())]);
            let purposes = list.purposes().join(", ");
            let purposes = if purposes.is_empty() { inspect::LIST_MEANS_NONE.say() } else { &purposes };
            out.field(1, inspect::LIST_MEANS.say(), &[one_line(purposes, LONGEST)]);
        }
        Ok(None) => match revoked_ids(object) {
            Some(ids) => {
                head(out);
                out.field(1, inspect::LIST_REVOKED.say(), &[ids]);
            }
            None => return,
        },
        Err(error) => {
            head(out);
            let why = format!("{} [{}]", error.message_in(say::language()), error.code());
            out.field(1, inspect::LIST_ENTRIES.say(), &[inspect::LIST_UNREAD.with(&[("why", &why)])]);
        }
    }
    for (label, names) in DATES {
        let subject = object.member("credentialSubject").and_then(|subject| subject.as_slice().first());
        let of = |name: &&str| object.member(name).or_else(|| subject.filter(|_| *name == "ttl")?.member(name));
        if let Some(text) = names.iter().find_map(of) {
            out.field(1, label.say(), &[told(text)]);
        }
    }
    out.field(1, inspect::LIST_SIGNERS.say(), &signers(object));
}

fn head(out: &mut PageWriter) {
    out.gap();
    out.field(0, inspect::LIST.say(), &[]);
}

/// The first of them, and how many there are.
fn counted(first: &[String], count: usize) -> String {
    let (places, number) = (first.join(", "), count.to_string());
    match count.saturating_sub(first.len()) {
        _ if count == 0 => inspect::LIST_NONE.say().to_owned(),
        0 => inspect::LIST_PLACES.with(&[("count", &number), ("places", &places)]),
        more => {
            let values = [("count", &*number), ("places", &*places), ("more", &*more.to_string())];
            inspect::LIST_PLACES_MORE.with(&values)
        }
    }
}

/// Of the deprecated list of ids, those that were revoked.
fn revoked_ids(object: &Object<'_>) -> Option<String> {
    let entries = ["revokedCredential", "revokedCredentials"].iter().find_map(|name| object.member(name))?;
    let is_revoked = |entry: &&Value<'_>| entry.member("revoked").and_then(Value::as_bool) != Some(false);
    let id =
        |entry: &Value<'_>| entry.as_str().or_else(|| entry.member("id")?.as_str()).map(|id| one_line(id, LONGEST));
    let ids: Vec<String> = entries.as_slice().iter().filter(is_revoked).filter_map(id).collect();
    let first: Vec<String> = ids.iter().take(MOST_PLACES).cloned().collect();
    Some(counted(&first, ids.len()))
}

/// The issuer, and the keys that its proofs name.
fn signers(object: &Object<'_>) -> Vec<String> {
    let issuer = object.member("issuer").and_then(|issuer| issuer.as_str().or_else(|| issuer.member("id")?.as_str()));
    let mut texts = vec![match issuer {
        Some(issuer) => inspect::LIST_ISSUER.with(&[("issuer", &one_line(issuer, LONGEST))]),
        None => inspect::LIST_ISSUER_NONE.say().to_owned(),
    }];
    let proofs = object.member("proof").map(Value::as_slice).unwrap_or_default();
    let keys = proofs.iter().filter_map(|proof| proof.member("verificationMethod")?.as_str());
    texts.extend(keys.map(|key| inspect::LIST_KEY.with(&[("key", &one_line(key, LONGEST))])));
    if proofs.is_empty() {
        texts.push(inspect::LIST_PROOF_NONE.say().to_owned());
    }
    texts
}

/// A text without its quotation marks, anything else as JSON.
fn told(value: &Value<'_>) -> String {
    one_line(&value.as_str().map_or_else(|| value.to_json(), str::to_owned), LONGEST)
}

/// From when and until when a list answers, by the names of both data models, and how long a copy may be kept.
const DATES: [(&Text, &[&str]); 4] = [
    (&inspect::LIST_FROM, &["validFrom", "issuanceDate", "issued"]),
    (&inspect::LIST_UNTIL, &["validUntil", "expirationDate"]),
    (&inspect::LIST_TTL, &["ttl"]),
    (&inspect::LIST_STATUS, &["credentialStatus"]),
];

const MOST_PLACES: usize = 20;
const LONGEST: usize = 300;

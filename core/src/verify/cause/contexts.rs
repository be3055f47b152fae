//! Contexts: another edition of one, one that is lacking, and the copy in a proof of JCS.

use crate::documents::Bundle;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::proof::Format;
use crate::verify::cause::case::Case;
use crate::verify::cause::letters::in_texts;
use crate::verify::cause::links::unlinked;
use crate::words::phrase;

/// Another edition of a context that we ship.
pub(super) fn edition(case: &Case<'_>) -> Option<Error> {
    let contexts = case.document.member("@context")?;
    let is_list = matches!(contexts, Value::Array(_));
    // Badges have two or three; what has more asks for more than it is worth.
    for (index, entry) in contexts.as_slice().iter().enumerate().take(8) {
        let Some(url) = entry.as_str() else { continue };
        for other in Bundle::editions_of(url, !case.is_jcs()) {
            if !case.is_affordable() {
                return None;
            }
            let mut entries = contexts.as_slice().to_vec();
            if let Some(entry) = entries.get_mut(index) {
                *entry = Value::from(other);
            }
            let contexts = if is_list { Value::Array(entries) } else { Value::from(other) };
            if holds_under(case, &contexts) {
                let path = if is_list { format!("/@context/{index}") } else { String::from("/@context") };
                let error =
                    Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_EDITION).with("found", url).with("expected", other);
                return Some(error.at(path));
            }
        }
    }
    None
}

/// Addresses of contexts that a chat or a mail program turned into links.
pub(super) fn linked(case: &Case<'_>) -> Option<Error> {
    let contexts = case.document.member("@context")?;
    let is_list = matches!(contexts, Value::Array(_));
    let mut first = None;
    let mut entries = contexts.as_slice().to_vec();
    for (index, entry) in entries.iter_mut().enumerate().take(8) {
        let Some((found, was)) = entry.as_str().and_then(|url| Some((url.to_owned(), unlinked(url)?))) else {
            continue;
        };
        *entry = Value::from(was.clone());
        first.get_or_insert((index, found, was));
    }
    let (index, found, expected) = first?;
    let contexts = match entries.as_slice() {
        [only] if !is_list => only.clone(),
        _ => Value::Array(entries),
    };
    let path = if is_list { format!("/@context/{index}") } else { String::from("/@context") };
    let error = Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_LINK).with("expected", expected).with("found", found);
    let holds = || {
        // Whatever makes links of the contexts makes them of all other addresses too.
        let everywhere = || {
            case.mended(&in_texts(unlinked))
                .is_some_and(|mended| both_under(case, [&mended.document, &mended.proof], &contexts))
        };
        holds_under(case, &contexts) || everywhere()
    };
    holds().then(|| error.at(path))
}

/// The context of the proof, which the document does not name.
pub(super) fn absent(case: &Case<'_>) -> Option<Error> {
    let contexts = case.document.member("@context")?;
    let wanted: &[&str] = match case.format {
        Format::Ed25519Signature2020 => &["https://w3id.org/security/suites/ed25519-2020/v1"],
        format if format.has_detached_jws() => {
            &["https://w3id.org/security/suites/ed25519-2018/v1", "https://w3id.org/security/suites/jws-2020/v1"]
        }
        _ => &["https://w3id.org/security/data-integrity/v2", "https://w3id.org/security/data-integrity/v1"],
    };
    let named = |url: &&&str| !contexts.as_slice().iter().any(|entry| entry.as_str() == Some(**url));
    wanted.iter().filter(named).find_map(|url| {
        let entries = contexts.as_slice().iter().cloned().chain([Value::from(*url)]);
        let error = || Error::of(&phrase::PROOF_SIGNATURE_MISMATCH_CONTEXT_ABSENT).with("expected", *url);
        holds_under(case, &Value::Array(entries.collect())).then(|| error().at("/@context"))
    })
}

fn holds_under(case: &Case<'_>, contexts: &Value<'_>) -> bool {
    both_under(case, [case.document, case.proof], contexts)
}

fn both_under(case: &Case<'_>, [document, proof]: [&Object<'_>; 2], contexts: &Value<'_>) -> bool {
    let mut document: Object<'_> = document.clone();
    document.set("@context", contexts.clone());
    let in_proof = case.proof.member("@context").is_some() && case.is_jcs();
    let mut proof: Object<'_> = proof.clone();
    if in_proof {
        proof.set("@context", contexts.clone());
    }
    case.holds(Some(&document), Some(&proof))
}

/// A proof of JCS repeats the contexts of the document (VC-DI-EDDSA §3.3.1): made over them and written without, or the other way round.
pub(super) fn of_the_proof(case: &Case<'_>) -> Option<Error> {
    if !case.is_jcs() {
        return None;
    }
    let mut proof = case.proof.clone();
    let phrase = if proof.remove("@context").is_some() {
        &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT
    } else {
        proof.set("@context", case.document.member("@context")?.clone());
        &phrase::PROOF_SIGNATURE_MISMATCH_PROOF_CONTEXT_ABSENT
    };
    case.holds(None, Some(&proof)).then(|| Error::of(phrase).at(case.path))
}

//! Assertions of Open Badges 1 and 2, which are recognised and named; their rules are others.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::words::{Phrase, phrase};

/// What a report calls such a document, whichever edition it is of.
pub(super) const KIND: &str = "Assertion";

/// How an assertion is secured, by the words of Open Badges 2.0.
enum Verification<'d> {
    /// It is good as long as the issuer's server shows it there.
    Hosted(Option<&'d str>),
    /// It is good if the JWS is.
    Signed,
}

/// Says which older edition of Open Badges a document is of, if it is.
pub(super) fn found(document: &Object<'_>) -> Option<Error> {
    let edition = edition_of(document)?;
    Some(in_words(edition, document, &verification_of(document)))
}

/// Whether a document is of an older edition.
pub(super) fn is_older(document: &Object<'_>) -> bool {
    edition_of(document).is_some()
}

/// The same of what a JWS carries.
pub(super) fn found_signed(document: &Object<'_>) -> Option<Error> {
    edition_of(document).map(|edition| in_words(edition, document, &Verification::Signed))
}

/// What is to be said of a text that stands in an image where assertions of Open Badges 1 and 2 stand.
pub(super) fn baked(text: &str, limits: &Limits) -> Error {
    if is_url(text) {
        return Error::of(&phrase::OPEN_OPEN_BADGES_2_URL).with("url", text);
    }
    let payload = text.split('.').nth(1).filter(|_| !text.starts_with('{'));
    let payload = payload.and_then(|payload| URL_SAFE_NO_PAD.decode(payload).ok());
    let document = Value::parse(payload.as_deref().unwrap_or(text.as_bytes()), limits).ok();
    let document = document.as_ref().and_then(Value::as_object);
    let error = document.and_then(if payload.is_some() { found_signed } else { found });
    error.unwrap_or_else(|| Error::of(&phrase::OPEN_OPEN_BADGES_2_UNKNOWN))
}

/// One http(s) address and nothing else.
pub(super) fn is_url(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| text.len() > scheme.len() && text.starts_with(scheme))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edition {
    /// 0.5 and 1.0, which know no JSON-LD.
    First,
    /// 1.1
    WithContext,
    /// 2.0 and 2.1
    Second,
}

/// By its context or, before there was one, by the members that assertions had.
fn edition_of(document: &Object<'_>) -> Option<Edition> {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    if types.iter().any(|kind| matches!(kind.as_str(), Some("VerifiableCredential" | "VerifiablePresentation"))) {
        return None;
    }
    let contexts = document.member("@context").map(Value::as_slice).unwrap_or_default();
    let names = |prefix: &str| contexts.iter().filter_map(Value::as_str).any(|url| url.starts_with(prefix));
    if names("https://w3id.org/openbadges/v2") {
        return Some(Edition::Second);
    }
    if names("https://w3id.org/openbadges/v1") {
        return Some(Edition::WithContext);
    }
    let has = |name: &str| document.member(name).is_some();
    let is_first = contexts.is_empty() && has("recipient") && has("badge") && !has("credentialSubject");
    is_first.then_some(Edition::First)
}

fn verification_of<'d>(document: &'d Object<'_>) -> Verification<'d> {
    let verification = document.member("verification").or_else(|| document.member("verify"));
    let text = |name: &str| verification.and_then(|verification| verification.member(name)).and_then(Value::as_str);
    if matches!(text("type"), Some("SignedBadge" | "signed")) {
        return Verification::Signed;
    }
    let own = document.member("id").and_then(Value::as_str);
    Verification::Hosted(text("url").or(own).filter(|url| is_url(url)))
}

fn in_words(edition: Edition, document: &Object<'_>, verification: &Verification<'_>) -> Error {
    let (is_first, name) = match edition {
        Edition::First => (true, "1.0"),
        Edition::WithContext => (true, "1.1"),
        Edition::Second => (false, "2.0"),
    };
    let of = |first: &'static Phrase, second: &'static Phrase| {
        Error::of(if is_first { first } else { second }).with("edition", name)
    };
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    let kind = types.iter().find_map(Value::as_str).unwrap_or(KIND);
    if kind != KIND {
        return of(&phrase::OPEN_OPEN_BADGES_1_CLASS, &phrase::OPEN_OPEN_BADGES_2_CLASS).with("kind", kind);
    }
    match verification {
        Verification::Hosted(Some(url)) => {
            of(&phrase::OPEN_OPEN_BADGES_1_HOSTED, &phrase::OPEN_OPEN_BADGES_2_HOSTED).with("url", url)
        }
        Verification::Hosted(None) => of(&phrase::OPEN_OPEN_BADGES_1_NOWHERE, &phrase::OPEN_OPEN_BADGES_2_NOWHERE),
        Verification::Signed => of(&phrase::OPEN_OPEN_BADGES_1_SIGNED, &phrase::OPEN_OPEN_BADGES_2_SIGNED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_address_and_nothing_else() {
        for url in ["https://university.example/assertions/1", "http://a", "https://b?c#d"] {
            assert!(is_url(url), "{url}");
        }
        for other in
            ["https://", "http://", "ftp://a", "university.example", "https://a b", "https://a\n", "https://a\u{7}"]
        {
            assert!(!is_url(other), "{other}");
        }
    }
}

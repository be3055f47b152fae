//! What an assertion of Open Badges 1 or 2 says, in words: what was awarded, by whom, to whom, when, and where its proof would be.

use ob3::json::{Object, Value};

use crate::page_writer::PageWriter;
use crate::safe_text::one_line;
use crate::words::text;

/// What a report calls such a document.
pub(crate) const KIND: &str = "Assertion";

/// Whether a document is of Open Badges 1 or 2, by its context or by the members that assertions had before there was one.
pub(crate) fn is_older(object: &Object<'_>) -> bool {
    let contexts = object.member("@context").map(Value::as_slice).unwrap_or_default();
    let names_it = contexts.iter().filter_map(Value::as_str).any(|url| url.starts_with("https://w3id.org/openbadges/"));
    let has = |name: &str| object.member(name).is_some();
    names_it || (contexts.is_empty() && has("recipient") && has("badge") && !has("credentialSubject"))
}

/// The lines that people look for; everything else follows by its place.
pub(crate) fn write(object: &Object<'_>, out: &mut PageWriter) {
    let badge = object.member("badge");
    let issuer = badge.and_then(|badge| badge.member("issuer"));
    let rows = [
        ("Name", badge.map(|badge| named(badge, "the badge is described at"))),
        ("Issuer", issuer.map(|issuer| named(issuer, "the issuer is described at"))),
        ("Recipient", object.member("recipient").map(|recipient| who(object, recipient))),
        ("Issued on", object.member("issuedOn").or_else(|| object.member("issued_on")).map(when)),
        ("Expires", object.member("expires").map(when)),
        (
            "Revoked",
            object
                .member("revoked")
                .and_then(Value::as_bool)
                .map(|is_so| String::from(if is_so { "yes, it says itself" } else { "no, it says itself" })),
        ),
        ("Verification", Some(verification(object))),
    ];
    for (label, line) in rows {
        if let Some(line) = line {
            out.field(0, label, &[line]);
        }
    }
}

/// A name, or where somebody else tells it.
fn named(value: &Value<'_>, elsewhere: &str) -> String {
    let name = value.member("name").and_then(Value::as_str).map(text);
    let url = value.as_str().or_else(|| value.member("id")?.as_str()).or_else(|| value.member("origin")?.as_str());
    name.or_else(|| url.map(|url| format!("({elsewhere} {})", one_line(url, LONGEST))))
        .unwrap_or_else(|| String::from("(not named)"))
}

/// A hash tells whose badge it is to whoever knows that already.
fn who(object: &Object<'_>, recipient: &Value<'_>) -> String {
    let identity = recipient.as_str().or_else(|| recipient.member("identity")?.as_str());
    let kind = recipient.member("type").and_then(Value::as_str).unwrap_or("email");
    let kind = one_line(kind, 60);
    let says = recipient.member("hashed").and_then(Value::as_bool);
    let looks_hashed =
        identity.is_some_and(|identity| ["sha256$", "md5$"].iter().any(|form| identity.starts_with(form)));
    let is_salted = recipient.member("salt").or_else(|| object.member("salt")).is_some();
    match identity {
        None => String::from("(not named)"),
        Some(_) if says.unwrap_or(looks_hashed) => {
            let salt = if is_salted { "a salted hash" } else { "a hash without salt" };
            format!("hidden: {salt}, which only who knows the {kind} can compare")
        }
        Some(identity) => format!("{} (the {kind} in plain text)", one_line(identity, LONGEST)),
    }
}

/// As it is written; in 1.0 it may be seconds since 1970.
fn when(value: &Value<'_>) -> String {
    match value {
        Value::Number(seconds) => {
            match seconds.parse().ok().and_then(|seconds| ob3::Timestamp::from_unix_seconds(seconds).ok()) {
                Some(instant) => format!("{instant} (written as {} seconds)", one_line(seconds, 40)),
                None => one_line(seconds, 40),
            }
        }
        other => other.as_str().map_or_else(|| String::from("(of another form)"), text),
    }
}

fn verification(object: &Object<'_>) -> String {
    let verification = object.member("verification").or_else(|| object.member("verify"));
    let member = |name: &str| verification.and_then(|verification| verification.member(name)).and_then(Value::as_str);
    if matches!(member("type"), Some("SignedBadge" | "signed")) {
        return String::from("signed, by a key that the issuer's profile lists; not checked here");
    }
    match member("url").or_else(|| object.member("id").and_then(Value::as_str)) {
        Some(url) => format!(
            "hosted: good as long as the issuer's server shows it at {}; not asked here",
            one_line(url, LONGEST)
        ),
        None => String::from("(not told)"),
    }
}

const LONGEST: usize = 400;

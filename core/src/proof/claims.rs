//! The claims of a token, and what the credential beside them says of the same things.

use super::format::Format;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::model::kind::{Kind, Owner};
use crate::time::{Span, Timestamp};

/// What a token holds: a document, and claims about it.
pub(super) struct Payload {
    pub(super) document: Object<'static>,
    pub(super) kind: Kind,
    pub(super) claims: Object<'static>,
    /// Whether the document stands in the claim `vc`, or `vp`, as the data model 1.1 has it.
    pub(super) is_in_claim: bool,
}

/// Tells the document from the claims. It is of one kind, and stands where documents of that kind do.
pub(super) fn divide(mut payload: Object<'static>) -> Result<Payload, Error> {
    let malformed = |message: String, path: &str| Err(Error::new(Code::JwtVcMalformed, message).at(path));
    let (vc, vp) = (payload.remove("vc"), payload.remove("vp"));
    let mut claims = Object::new();
    for name in CLAIMS {
        if let Some(value) = payload.remove(name) {
            claims.set(name, value);
        }
    }
    // Where the payload is the credential, this may be a member of it as well.
    if let Some(status) = payload.member("status") {
        claims.set("status", status.clone());
    }
    let (name, inner) = match (vc, vp) {
        (None, None) => {
            let kind = Kind::of(&payload)?;
            return Ok(Payload { document: payload, kind, claims, is_in_claim: false });
        }
        (Some(_), Some(_)) => {
            let message =
                "expected one document, found a credential in the claim vc and a presentation in the claim vp";
            return malformed(message.to_owned(), "/vp");
        }
        (Some(inner), None) => ("vc", inner),
        (None, Some(inner)) => ("vp", inner),
    };
    let path = format!("/{name}");
    let Value::Object(document) = inner else {
        let message = format!("expected a document in the claim {name}, an object, found {}", inner.kind());
        return malformed(message, &path);
    };
    // Readers would differ on which of the two is meant.
    let own = ["@context", "type", "credentialSubject", "verifiableCredential"];
    if own.iter().any(|name| payload.member(name).is_some()) {
        let message = format!("expected one document, found one in the claim {name} and another beside it");
        return malformed(message, &path);
    }
    let kind = Kind::of(&document).map_err(|error| error.within(&path))?;
    let belongs = if kind.owner() == Owner::Holder { "vp" } else { "vc" };
    if name != belongs {
        let message = format!("expected the claim {name} to hold what its name says, found {}", kind.in_words());
        return malformed(message, &format!("{path}/type"));
    }
    Ok(Payload { document, kind, claims, is_in_claim: true })
}

pub(super) fn check_data_model(credential: &Object<'_>, is_in_vc: bool, format: Format) -> Option<Error> {
    let message = match (is_older(credential), is_in_vc) {
        (true, true) if format == Format::VcJose => {
            "a token of VC-JOSE-COSE has no claim vc: the payload is the credential"
        }
        (true, true) | (false, false) => return None,
        (true, false) => {
            "expected the credential in the claim vc, as the data model 1.1 has it, found it beside the claims"
        }
        (false, true) => {
            "expected the credential beside the claims, as the data model 2.0 has it, found it in the claim vc"
        }
    };
    Some(Error::new(Code::JwtVcDataModel, message).at(if is_in_vc { "/vc" } else { "/@context" }))
}

/// Each claim against what the credential says of the same thing (OB 3.0 §8.2; VC-JOSE-COSE §3.1.3 asks for less).
pub(super) fn check_claims(
    credential: &Object<'_>,
    owner: Owner,
    claims: &Object<'_>,
    format: Format,
    is_in_claim: bool,
) -> Vec<Error> {
    let mut errors = Vec::new();
    let is_presentation = owner == Owner::Holder;
    let is_complete = format == Format::VcJwt && !is_presentation;
    let mut compare = |name: &str, own: Option<&str>, what: &str, missing: Option<Code>, mismatch: Code| {
        let error = match (claims.member(name), own, missing) {
            (Some(claim), Some(own), _) if claim.as_str() == Some(own) => return,
            // Of a presentation, claims may say what it does not say itself.
            (Some(_), None, _) if is_presentation => return,
            (Some(claim), Some(own), _) if is_in_claim && !is_presentation && claim.as_str().is_some() => {
                let (own, found) = (excerpt(own), claim.as_str().map(excerpt).unwrap_or_default());
                let message = format!(
                    "expected {name} to be {what} in the claim vc, {own}, found {found}: the claim counts, as the data model 1.1 has it"
                );
                Error::new(Code::JwtVcReplaced, message)
            }
            (Some(claim), _, _) => {
                let own = own.map_or_else(|| String::from("nothing"), excerpt);
                let found = claim.as_str().map_or_else(|| claim.kind().to_owned(), excerpt);
                Error::new(mismatch, format!("expected {name} to be {what}, {own}, found {found}"))
            }
            (None, _, Some(missing)) if is_complete => {
                Error::new(missing, format!("expected the claim {name}, which repeats {what}, found none"))
            }
            (None, ..) => return,
        };
        errors.push(error.at(format!("/{name}")));
    };
    let whose = if is_presentation { "the holder's id" } else { "the issuer's id" };
    compare("iss", owner.id_in(credential), whose, Some(Code::JwtIssMissing), Code::JwtIssMismatch);
    if !is_presentation {
        compare("sub", subject_id(credential), "the subject's id", Some(Code::JwtSubMissing), Code::JwtSubMismatch);
    }
    let id = credential.member("id").and_then(Value::as_str);
    compare("jti", id, "the credential's id", Some(Code::JwtJtiMissing), Code::JwtJtiMismatch);
    let ends = credential.member(date_members(credential).1).is_some();
    for (name, member, missing, mismatch) in [
        ("nbf", date_members(credential).0, Some(Code::JwtNbfMissing), Code::JwtNbfMismatch),
        ("exp", date_members(credential).1, ends.then_some(Code::JwtExpMissing), Code::JwtExpMismatch),
    ] {
        match seconds(claims, name) {
            Err(error) => errors.push(error),
            // In VC-JOSE-COSE these claims speak of the signature, not of the credential.
            _ if !is_complete => {}
            Ok(None) => errors.extend(missing.map(|code| {
                Error::new(code, format!("expected the claim {name}, which repeats {member}, found none"))
                    .at(format!("/{name}"))
            })),
            Ok(Some(claimed)) => {
                let own = named_span(credential, member);
                if own.is_none() && credential.member(member).is_some() {
                    // Where the claims do not take the place of what the credential says, the question of time finds it there.
                    errors.extend(is_in_claim.then(|| malformed(credential, member)));
                } else if !own.is_some_and(|own| has(own, claimed)) {
                    let own = own
                        .map_or_else(|| String::from("which is absent"), |own| own.earliest.unix_seconds().to_string());
                    let message =
                        format!("expected {name} to be {member} in seconds since 1970, {own}, found {claimed}");
                    errors.push(Error::new(mismatch, message).at(format!("/{name}")));
                }
            }
        }
    }
    if let Err(error) = seconds(claims, "iat") {
        let message =
            format!("{}: it says when the token was made, and has no say in whether it is valid", error.message());
        errors.push(Error::new(Code::JwtIatMalformed, message).at("/iat"));
    }
    errors
}

/// VCDM 1.1 §6.3.1: what the claims say takes the place of what the claim `vc` says of the same thing.
pub(super) fn apply(claims: &Object<'static>, credential: &mut Object<'static>, owner: Owner) {
    let text = |name: &str| claims.member(name).filter(|value| value.as_str().is_some()).cloned();
    if let Some(iss) = text("iss") {
        match credential.remove(owner.member()) {
            Some(Value::Object(mut issuer)) => {
                issuer.set("id", iss);
                credential.set(owner.member(), Value::Object(issuer));
            }
            _ => credential.set(owner.member(), iss),
        }
    }
    if let (Some(sub), Some(Value::Object(subject))) = (text("sub"), credential.member("credentialSubject")) {
        let mut subject = subject.clone();
        subject.set("id", sub);
        credential.set("credentialSubject", Value::Object(subject));
    }
    if let Some(jti) = text("jti") {
        credential.set("id", jti);
    }
    if owner == Owner::Holder {
        return;
    }
    for (name, member) in [("nbf", date_members(credential).0), ("exp", date_members(credential).1)] {
        let Ok(Some(claimed)) = seconds(claims, name) else { continue };
        let is_same = named_instant(credential, member).is_some_and(|own| has(own.into(), claimed));
        if let (false, Ok(instant)) = (is_same, Timestamp::from_unix_seconds(claimed)) {
            credential.set(member, instant.to_string());
        }
    }
}

/// A `NumericDate`: seconds since 1970, of which a fraction is dropped.
pub(crate) fn seconds(claims: &Object<'_>, name: &str) -> Result<Option<i64>, Error> {
    let malformed = |found: String| {
        Error::new(Code::JwtDateMalformed, format!("expected {name}, a number of seconds since 1970, found {found}"))
            .at(format!("/{name}"))
    };
    let number = match claims.member(name) {
        None => return Ok(None),
        Some(Value::Number(number)) => number,
        Some(other) => return Err(malformed(other.kind().to_owned())),
    };
    match Timestamp::from_numeric_date(number) {
        Some(instant) => Ok(Some(instant.unix_seconds())),
        None => Err(malformed(excerpt(number))),
    }
}

pub(super) fn named_instant(credential: &Object<'_>, member: &str) -> Option<Timestamp> {
    credential.member(member).and_then(Value::as_str).and_then(|text| Timestamp::parse(text).ok())
}

fn named_span(credential: &Object<'_>, member: &str) -> Option<Span> {
    credential.member(member).and_then(Value::as_str).and_then(Span::parse)
}

/// Whether a date may mean that second.
fn has(date: Span, seconds: i64) -> bool {
    (date.earliest.unix_seconds()..=date.latest.unix_seconds()).contains(&seconds)
}

/// What is said of a date in the claim `vc` that cannot be read.
fn malformed(credential: &Object<'_>, member: &str) -> Error {
    let found = match credential.member(member) {
        Some(Value::String(text)) => excerpt(text),
        other => other.map_or("none", Value::kind).to_owned(),
    };
    let message = format!("expected a date and time with a zone, like 2026-01-31T12:00:00Z, found {found}");
    Error::new(Code::ValidityMalformed, message).at(format!("/vc/{member}"))
}

pub(super) fn subject_id<'o>(credential: &'o Object<'_>) -> Option<&'o str> {
    credential.member("credentialSubject")?.sole().member("id")?.as_str()
}

fn excerpt(text: &str) -> String {
    format!("{:?}", text.chars().take(80).collect::<String>())
}

/// The claims that RFC 7519 §4.1 registers, and the one that answers a challenge.
const CLAIMS: [&str; 8] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce"];

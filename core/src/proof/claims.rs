//! The claims of a token, and what the credential beside them says of the same things.

use super::format::Format;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::time::Timestamp;

/// The credential, the claims beside it, and whether it stood in the claim `vc`.
pub(super) fn divide(mut payload: Object<'static>) -> Result<(Object<'static>, Object<'static>, bool), Error> {
    // Of a presentation of the data model 1.1 the claim is called `vp`.
    let vc = payload.remove("vc").or_else(|| payload.remove("vp"));
    let mut claims = Object::new();
    for name in CLAIMS {
        if let Some(value) = payload.remove(name) {
            claims.set(name, value);
        }
    }
    match vc {
        None => Ok((payload, claims, false)),
        // Readers would differ on which of the two is meant.
        Some(Value::Object(_))
            if ["@context", "credentialSubject"].iter().any(|name| payload.member(name).is_some()) =>
        {
            let message = "expected one credential, found one in the claim vc and another beside it";
            Err(Error::new(Code::JwtVcMalformed, message).at("/vc"))
        }
        Some(Value::Object(credential)) => Ok((credential, claims, true)),
        Some(other) => Err(Error::new(
            Code::JwtVcMalformed,
            format!("expected a credential in the claim vc, an object, found {}", other.kind()),
        )
        .at("/vc")),
    }
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
pub(super) fn check_claims(credential: &Object<'_>, claims: &Object<'_>, format: Format) -> Vec<Error> {
    let mut errors = Vec::new();
    let is_presentation = is_presentation(credential);
    let is_complete = format == Format::VcJwt && !is_presentation;
    let mut compare = |name: &str, own: Option<&str>, what: &str, missing: Option<Code>, mismatch: Code| {
        let error = match (claims.member(name), own, missing) {
            (Some(claim), Some(own), _) if claim.as_str() == Some(own) => return,
            // Of a presentation, claims may say what it does not say itself.
            (Some(_), None, _) if is_presentation => return,
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
    compare("iss", owner_id(credential), whose, Some(Code::JwtIssMissing), Code::JwtIssMismatch);
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
                let own = named_instant(credential, member).map(Timestamp::unix_seconds);
                if own != Some(claimed) {
                    let own = own.map_or_else(|| String::from("which is absent"), |own| own.to_string());
                    let message =
                        format!("expected {name} to be {member} in seconds since 1970, {own}, found {claimed}");
                    errors.push(Error::new(mismatch, message).at(format!("/{name}")));
                }
            }
        }
    }
    if let Err(error) = seconds(claims, "iat") {
        errors.push(error);
    }
    errors
}

/// VCDM 1.1 §6.3.1: what the claims say takes the place of what the claim `vc` says of the same thing.
pub(super) fn apply(claims: &Object<'static>, credential: &mut Object<'static>) {
    let text = |name: &str| claims.member(name).filter(|value| value.as_str().is_some()).cloned();
    if let Some(iss) = text("iss") {
        let owner = if is_presentation(credential) { "holder" } else { "issuer" };
        match credential.remove(owner) {
            Some(Value::Object(mut issuer)) => {
                issuer.set("id", iss);
                credential.set(owner, Value::Object(issuer));
            }
            _ => credential.set(owner, iss),
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
    if is_presentation(credential) {
        return;
    }
    for (name, member) in [("nbf", date_members(credential).0), ("exp", date_members(credential).1)] {
        let Ok(Some(claimed)) = seconds(claims, name) else { continue };
        let is_same = named_instant(credential, member).is_some_and(|own| own.unix_seconds() == claimed);
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

/// The issuer of a credential, the holder of a presentation.
pub(crate) fn owner_id<'o>(document: &'o Object<'_>) -> Option<&'o str> {
    let owner = document.member(if is_presentation(document) { "holder" } else { "issuer" })?;
    owner.as_str().or_else(|| owner.member("id")?.as_str())
}

/// Whether a document is a presentation of credentials (VCDM 2.0 §4.12), rather than a credential.
pub(crate) fn is_presentation(document: &Object<'_>) -> bool {
    let types = document.member("type").map(Value::as_slice).unwrap_or_default();
    types.iter().any(|kind| kind.as_str() == Some("VerifiablePresentation"))
}

pub(super) fn subject_id<'o>(credential: &'o Object<'_>) -> Option<&'o str> {
    credential.member("credentialSubject")?.member("id")?.as_str()
}

fn excerpt(text: &str) -> String {
    format!("{:?}", text.chars().take(80).collect::<String>())
}

/// The claims that RFC 7519 §4.1 registers, and the one that answers a challenge.
const CLAIMS: [&str; 8] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce"];

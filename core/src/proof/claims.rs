//! The claims of a token, and what the credential in it says of the same things.

use super::format::Format;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::model::class::{date_members, is_older};
use crate::model::kind::{Kind, Owner};
use crate::time::{Span, Timestamp};
use crate::words::{Phrase, Term, phrase, term};

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
            return Err(Error::of(&phrase::JWT_VC_MALFORMED_BOTH).at("/vp"));
        }
        (Some(inner), None) => ("vc", inner),
        (None, Some(inner)) => ("vp", inner),
    };
    let path = format!("/{name}");
    let Value::Object(document) = inner else {
        let found = inner.kind_term();
        return Err(Error::of(&phrase::JWT_VC_MALFORMED).with("claim", name).with_term("found", found).at(path));
    };
    // Readers would differ on which of the two is meant.
    let own = ["@context", "type", "credentialSubject", "verifiableCredential"];
    if own.iter().any(|name| payload.member(name).is_some()) {
        return Err(Error::of(&phrase::JWT_VC_MALFORMED_BESIDE).with("claim", name).at(path));
    }
    let kind = Kind::of(&document).map_err(|error| error.within(&path))?;
    let belongs = if kind.owner() == Owner::Holder { "vp" } else { "vc" };
    if name != belongs {
        return Err(Error::of(&phrase::JWT_VC_MALFORMED_KIND)
            .with("claim", name)
            .with("found", kind.in_words())
            .at(format!("{path}/type")));
    }
    Ok(Payload { document, kind, claims, is_in_claim: true })
}

pub(super) fn check_data_model(credential: &Object<'_>, is_in_vc: bool, format: Format) -> Option<Error> {
    let phrase = match (is_older(credential), is_in_vc) {
        (true, true) if format == Format::VcJose => &phrase::JWT_VC_DATA_MODEL_VC_JOSE,
        (true, true) | (false, false) => return None,
        (true, false) => &phrase::JWT_VC_DATA_MODEL,
        (false, true) => &phrase::JWT_VC_DATA_MODEL_CURRENT,
    };
    Some(Error::of(phrase).at(if is_in_vc { "/vc" } else { "/@context" }))
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
    let mut compare = |name: &str, own: Option<&str>, says: Sentences| {
        let error = match (claims.member(name), own) {
            (Some(claim), Some(own)) if claim.as_str() == Some(own) => return,
            // Of a presentation, claims may say what it does not say itself.
            (Some(_), None) if is_presentation => return,
            (Some(claim), Some(own)) if is_in_claim && !is_presentation && claim.as_str().is_some() => {
                Error::of(&phrase::JWT_VC_REPLACED)
                    .with("claim", name)
                    .with("found", claim.to_json())
                    .with("expected", own)
            }
            (Some(claim), Some(own)) => Error::of(says.mismatch).with("expected", own).with("found", claim.to_json()),
            (Some(claim), None) => Error::of(says.absent).with("found", claim.to_json()),
            (None, _) if is_complete => Error::of(says.missing),
            (None, _) => return,
        };
        errors.push(error.at(format!("/{name}")));
    };
    compare("iss", owner.id_in(credential), if is_presentation { Sentences::ISS_HOLDER } else { Sentences::ISS });
    if !is_presentation {
        compare("sub", subject_id(credential), Sentences::SUB);
    }
    let id = credential.member("id").and_then(Value::as_str);
    compare("jti", id, if is_presentation { Sentences::JTI_PRESENTATION } else { Sentences::JTI });
    let (from, until) = date_members(credential);
    let ends = credential.member(until).is_some();
    for (name, member, is_due, says) in [("nbf", from, true, Sentences::NBF), ("exp", until, ends, Sentences::EXP)] {
        match seconds(claims, name) {
            Err(error) => errors.push(error),
            // In VC-JOSE-COSE these claims speak of the signature, not of the credential.
            _ if !is_complete => {}
            Ok(None) if is_due => {
                errors.push(Error::of(says.missing).with("member", member).at(format!("/{name}")));
            }
            Ok(None) => {}
            Ok(Some(claimed)) => {
                let own = named_span(credential, member);
                if own.is_none() && credential.member(member).is_some() {
                    // Where the claims do not take the place of what the credential says, the question of time finds it there.
                    errors.extend(is_in_claim.then(|| malformed(credential, member)));
                } else if !own.is_some_and(|own| has(own, claimed)) {
                    let error = match own {
                        Some(own) => Error::of(says.mismatch).with("expected", own.earliest.unix_seconds()),
                        None => Error::of(says.absent),
                    };
                    errors.push(error.with("member", member).with("found", claimed).at(format!("/{name}")));
                }
            }
        }
    }
    if let (Err(_), Some(found)) = (seconds(claims, "iat"), claims.member("iat")) {
        let error = match in_another_unit(found) {
            Some((unit, seconds)) => Error::of(&phrase::JWT_IAT_MALFORMED_UNIT)
                .with("found", found.to_json())
                .with_term("unit", unit)
                .with("expected", seconds),
            None => Error::of(&phrase::JWT_IAT_MALFORMED).with("found", found.to_json()),
        };
        errors.push(error.at("/iat"));
    }
    errors
}

/// What is said of a claim that should repeat what the credential says: that it is not there, that it says something else, and that
/// the credential says nothing.
#[derive(Clone, Copy)]
struct Sentences {
    missing: &'static Phrase,
    mismatch: &'static Phrase,
    absent: &'static Phrase,
}

impl Sentences {
    const ISS: Sentences = Sentences {
        missing: &phrase::JWT_ISS_MISSING,
        mismatch: &phrase::JWT_ISS_MISMATCH,
        absent: &phrase::JWT_ISS_MISMATCH_ABSENT,
    };
    const ISS_HOLDER: Sentences = Sentences { mismatch: &phrase::JWT_ISS_MISMATCH_HOLDER, ..Sentences::ISS };
    const SUB: Sentences = Sentences {
        missing: &phrase::JWT_SUB_MISSING,
        mismatch: &phrase::JWT_SUB_MISMATCH,
        absent: &phrase::JWT_SUB_MISMATCH_ABSENT,
    };
    const JTI: Sentences = Sentences {
        missing: &phrase::JWT_JTI_MISSING,
        mismatch: &phrase::JWT_JTI_MISMATCH,
        absent: &phrase::JWT_JTI_MISMATCH_ABSENT,
    };
    const JTI_PRESENTATION: Sentences =
        Sentences { mismatch: &phrase::JWT_JTI_MISMATCH_PRESENTATION, ..Sentences::JTI };
    const NBF: Sentences = Sentences {
        missing: &phrase::JWT_NBF_MISSING,
        mismatch: &phrase::JWT_NBF_MISMATCH,
        absent: &phrase::JWT_NBF_MISMATCH_ABSENT,
    };
    const EXP: Sentences = Sentences {
        missing: &phrase::JWT_EXP_MISSING,
        mismatch: &phrase::JWT_EXP_MISMATCH,
        absent: &phrase::JWT_EXP_MISMATCH_ABSENT,
    };
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
    let malformed = |found: &Value<'_>| {
        let error = match in_another_unit(found) {
            Some((unit, seconds)) => Error::of(&phrase::JWT_DATE_MALFORMED_UNIT)
                .with("claim", name)
                .with("found", found.to_json())
                .with_term("unit", unit)
                .with("expected", seconds),
            None => Error::of(&phrase::JWT_DATE_MALFORMED).with("claim", name).with("found", found.to_json()),
        };
        error.at(format!("/{name}"))
    };
    let Some(value) = claims.member(name) else { return Ok(None) };
    match value.as_number().and_then(Timestamp::from_numeric_date) {
        Some(instant) => Ok(Some(instant.unix_seconds())),
        None => Err(malformed(value)),
    }
}

/// A time that is seconds only once it is divided, with its unit: one between the years 2000 and 2100.
fn in_another_unit(found: &Value<'_>) -> Option<(Term, i64)> {
    let digits = found.as_number().or_else(|| found.as_str())?;
    let number: i64 = digits.split('.').next()?.parse().ok()?;
    let units = [
        (term::TIME_UNIT_MILLISECONDS, 1_000),
        (term::TIME_UNIT_MICROSECONDS, 1_000_000),
        (term::TIME_UNIT_NANOSECONDS, 1_000_000_000),
    ];
    let seconds = units.into_iter().map(|(unit, many)| (unit, number / many));
    seconds.into_iter().find(|(_, seconds)| (YEAR_2000..YEAR_2100).contains(seconds))
}

const YEAR_2000: i64 = 946_684_800;
const YEAR_2100: i64 = 4_102_444_800;

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
    let found = credential.member(member).map(Value::to_json).unwrap_or_default();
    Error::of(&phrase::VALIDITY_MALFORMED_CLAIM).with("member", member).with("found", found).at(format!("/vc/{member}"))
}

pub(super) fn subject_id<'o>(credential: &'o Object<'_>) -> Option<&'o str> {
    credential.member("credentialSubject")?.sole().member("id")?.as_str()
}

/// The claims that RFC 7519 §4.1 registers, and the one that answers a challenge.
const CLAIMS: [&str; 8] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce"];

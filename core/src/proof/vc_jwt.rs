//! VC-JWT (OB 3.0 §8.2) and VC-JOSE-COSE (§3.1): a credential as the payload of a JWS, and the claims beside it.

use super::claims::{Payload, apply, check_claims, check_data_model, divide, named_instant, seconds, subject_id};
use super::format::Format;
use super::jws::Jws;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::class::is_older;
use crate::model::kind::{Kind, Owner};
use crate::time::Timestamp;
use crate::words::{Phrase, phrase};

/// A credential that is secured as a JSON Web Token, taken apart. Nothing is verified.
///
/// In the data model 2.0 the payload is the credential, with claims beside its members; in 1.1 the credential stands in the
/// claim `vc`, and the other claims take the place of what it says of the same things (VCDM 1.1 §6.3.1).
///
/// ```
/// use base64::Engine as _;
/// use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
/// use ob3::proof::VcJwt;
/// use ob3::{Format, Limits};
/// let header = BASE64URL.encode(r#"{"alg":"EdDSA","typ":"JWT","kid":"did:example:university#1"}"#);
/// let payload = BASE64URL.encode(r#"{"issuer":"did:example:university","name":"Teamwork","iss":"did:example:college"}"#);
/// let text = format!("{header}.{payload}.c2lnbmF0dXJl");
/// let jwt = VcJwt::parse(&text, &Limits::default())?;
/// assert_eq!(jwt.format(), Format::VcJwt);
/// assert_eq!(jwt.credential().member("name").and_then(|name| name.as_str()), Some("Teamwork"));
/// assert!(jwt.credential().member("iss").is_none(), "that is a claim");
/// assert!(jwt.departures().iter().any(|departure| departure.code().name() == "jwt.iss.mismatch"));
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug)]
pub struct VcJwt<'a> {
    jws: Jws<'a>,
    format: Format,
    claims: Object<'static>,
    credential: Object<'static>,
    kind: Kind,
    departures: Vec<Error>,
}

impl<'a> VcJwt<'a> {
    /// Takes a token apart, and compares its claims with the credential in it.
    ///
    /// # Errors
    /// Those of [`Jws::parse`]; the `json.*` codes for a payload that is not one strict JSON object; `jwt.vc.malformed`.
    pub fn parse(text: &'a str, limits: &Limits) -> Result<Self, Error> {
        let jws = Jws::parse(text, limits)?;
        let payload = match Value::parse(jws.payload(), limits)? {
            Value::Object(payload) => payload.into_owned(),
            other => {
                return Err(Error::of(&phrase::JSON_ROOT_PAYLOAD).with_term("found", other.kind_term()));
            }
        };
        let typ = jws.header().member("typ").map(|typ| typ.as_str().unwrap_or_default());
        let format = if typ.is_some_and(is_vc_jose) { Format::VcJose } else { Format::VcJwt };
        let Payload { document: mut credential, kind, claims, is_in_claim } = divide(payload)?;
        let owner = kind.owner();
        let mut departures = check_header(jws.header(), typ, format, owner);
        departures.extend(check_data_model(&credential, is_in_claim, format));
        departures.extend(check_claims(&credential, owner, &claims, format, is_in_claim));
        if is_in_claim {
            apply(&claims, &mut credential, owner);
        }
        Ok(VcJwt { jws, format, claims, credential, kind, departures })
    }

    /// The signature with what it signs.
    pub fn jws(&self) -> &Jws<'a> {
        &self.jws
    }

    /// `vc-jose` where `typ` says so, else `vc-jwt`.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The claims beside the credential.
    pub fn claims(&self) -> &Object<'static> {
        &self.claims
    }

    /// The credential, as it is to be read.
    pub fn credential(&self) -> &Object<'static> {
        &self.credential
    }

    /// What kind of document it is.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// The credential alone.
    pub fn into_credential(self) -> Object<'static> {
        self.credential
    }

    /// Every rule of the format that the token departs from, whether or not its signature holds: its header, and its claims against the
    /// credential. Paths into the header begin with `/header`, those of claims are their names.
    pub fn departures(&self) -> &[Error] {
        &self.departures
    }

    /// The instant that a claim names (RFC 7519 §2, `NumericDate`); `None` where it names none.
    pub fn instant(&self, claim: &str) -> Option<Timestamp> {
        seconds(&self.claims, claim).ok().flatten().and_then(|seconds| Timestamp::from_unix_seconds(seconds).ok())
    }
}

/// What is to be written into a token beside the credential.
#[derive(Debug, Default)]
pub(crate) struct Extras {
    pub(crate) created: Option<Timestamp>,
    pub(crate) expires: Option<Timestamp>,
    pub(crate) domain: Option<String>,
    pub(crate) challenge: Option<String>,
}

/// The payload of a token: the credential, then its claims.
///
/// # Errors
/// `sign.options` where the claims that the format demands cannot be made.
pub(crate) fn payload(
    credential: &Object<'_>,
    owner: Owner,
    format: Format,
    extras: &Extras,
) -> Result<Object<'static>, Error> {
    let refused = |phrase: &'static Phrase, path: &str| Err(Error::of(phrase).at(path));
    if is_older(credential) {
        return refused(&phrase::SIGN_OPTIONS_JWT_DATA_MODEL, "/@context");
    }
    if credential.member("proof").is_some() {
        return refused(&phrase::SIGN_OPTIONS_JWT_PROOF, "/proof");
    }
    let mut payload = credential.clone().into_owned();
    let mut claim = |name: &'static str, value: Option<Value<'static>>| {
        if let Some(value) = value {
            payload.set(name, value);
        }
    };
    let text = |value: Option<&str>| value.map(|text| Value::from(text.to_owned()));
    let date = |instant: Timestamp| Value::Number(instant.unix_seconds().to_string().into());
    claim("iss", text(owner.id_in(credential)));
    claim("jti", text(credential.member("id").and_then(Value::as_str)));
    claim("sub", text(subject_id(credential)));
    if format == Format::VcJwt && owner == Owner::Holder {
        return refused(&phrase::SIGN_OPTIONS_JWT_PRESENTATION, "/type");
    }
    if format == Format::VcJwt {
        let Some(from) = named_instant(credential, "validFrom") else {
            return refused(&phrase::SIGN_OPTIONS_JWT_VALID_FROM, "/validFrom");
        };
        if credential.member("id").and_then(Value::as_str).is_none() {
            return refused(&phrase::SIGN_OPTIONS_JWT_ID, "/id");
        }
        if extras.expires.is_some() {
            return refused(&phrase::SIGN_OPTIONS_JWT_EXPIRES, "/validUntil");
        }
        claim("nbf", Some(date(from)));
        match (credential.member("validUntil"), named_instant(credential, "validUntil")) {
            (Some(found), None) => {
                return Err(Error::of(&phrase::SIGN_OPTIONS_JWT_VALID_UNTIL)
                    .with("found", found.to_json())
                    .at("/validUntil"));
            }
            (_, until) => claim("exp", until.map(date)),
        }
    } else {
        claim("iat", extras.created.map(date));
        claim("exp", extras.expires.map(date));
    }
    claim("aud", text(extras.domain.as_deref()));
    claim("nonce", text(extras.challenge.as_deref()));
    Ok(payload)
}

/// The header of a token that is signed by the key of that name.
pub(crate) fn header(format: Format, alg: &str, kid: &str, owner: Owner) -> Object<'static> {
    let what = match owner {
        Owner::Holder => "vp",
        Owner::Issuer => "vc",
    };
    let mut header = Object::new();
    header.set("alg", alg.to_owned());
    header.set("kid", kid.to_owned());
    header.set("typ", if format == Format::VcJose { format!("{what}+jwt") } else { String::from("JWT") });
    if format == Format::VcJose {
        header.set("cty", what);
    }
    header
}

/// The media types of VC-JOSE-COSE, the current one and those of its drafts, without their `application/` (RFC 7515 §4.1.9).
fn is_vc_jose(typ: &str) -> bool {
    let typ = typ.to_ascii_lowercase();
    let typ = typ.strip_prefix("application/").unwrap_or(&typ);
    ["vc", "vp"]
        .iter()
        .any(|what| typ.strip_prefix(what).is_some_and(|rest| ["+jwt", "+ld+json+jwt", "+ld+jwt"].contains(&rest)))
}

fn check_header(header: &Object<'_>, typ: Option<&str>, format: Format, owner: Owner) -> Vec<Error> {
    let mut errors = Vec::new();
    let is_presentation = owner == Owner::Holder;
    let speaks_of_presentations =
        |typ: &str| typ.to_ascii_lowercase().trim_start_matches("application/").starts_with("vp");
    match typ {
        Some(typ) if format == Format::VcJose && speaks_of_presentations(typ) != is_presentation => {
            let phrase = if is_presentation { &phrase::JWT_TYP_PRESENTATION } else { &phrase::JWT_TYP_CREDENTIAL };
            errors.push(Error::of(phrase).with("found", typ).at("/header/typ"));
        }
        // Open Badges has no rules for presentations, so those of VC-JOSE-COSE are as good as any.
        _ if format == Format::VcJose && is_presentation => {}
        _ if format == Format::VcJose => errors.push(Error::of(&phrase::JWT_TYP_VC_JOSE).at("/header/typ")),
        Some(typ) if !typ.eq_ignore_ascii_case("JWT") => {
            errors.push(Error::of(&phrase::JWT_TYP).with("found", typ).at("/header/typ"));
        }
        _ => {}
    }
    let is_known = |name: &str| {
        ["alg", "kid", "jwk", "typ", "b64"].contains(&name)
            || (format == Format::VcJose && ["cty", "iss"].contains(&name))
    };
    if let Some((name, _)) = header.iter().find(|(name, _)| !is_known(name)) {
        // Of headers that are not understood, JOSE says to ignore them (RFC 7515 §4), and Open Badges that there are none.
        let phrase = match format {
            Format::VcJose => &phrase::JWT_HEADER_IGNORED,
            _ => &phrase::JWT_HEADER_ADDITIONAL,
        };
        errors.push(Error::of(phrase).with("found", name).at("/header"));
    }
    if header.member("kid").is_some() && header.member("jwk").is_some() {
        errors.push(Error::of(&phrase::JWT_KEY_BOTH).at("/header/jwk"));
    }
    errors
}

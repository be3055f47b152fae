//! VC-JWT (OB 3.0 §8.2) and VC-JOSE-COSE (§3.1): a credential as the payload of a JWS, and the claims beside it.

use super::format::Format;
use super::jws::Jws;
use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::time::Timestamp;

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
                let message = format!("expected a payload that is a JSON object, found {}", other.kind());
                return Err(Error::new(Code::JsonRoot, message));
            }
        };
        let typ = jws.header().member("typ").map(|typ| typ.as_str().unwrap_or_default());
        let format = if typ.is_some_and(is_vc_jose) { Format::VcJose } else { Format::VcJwt };
        let (mut credential, claims, is_in_vc) = divide(payload)?;
        let mut departures = check_header(jws.header(), typ, format, is_presentation(&credential));
        departures.extend(check_data_model(&credential, is_in_vc, format));
        departures.extend(check_claims(&credential, &claims, format));
        if is_in_vc {
            apply(&claims, &mut credential);
        }
        Ok(VcJwt { jws, format, claims, credential, departures })
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

    /// The credential alone.
    pub fn into_credential(self) -> Object<'static> {
        self.credential
    }

    /// Every rule of the format that the token departs from, whoever signed it: its header, and its claims against the
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
pub(crate) fn payload(credential: &Object<'_>, format: Format, extras: &Extras) -> Result<Object<'static>, Error> {
    let refused = |message: &str, path: &str| Err(Error::new(Code::SignOptions, message).at(path));
    if is_1_1(credential) {
        return refused(
            "expected the data model 2.0: that of 1.1 is read in a JWT, but no longer written",
            "/@context",
        );
    }
    if credential.member("proof").is_some() {
        return refused("expected a credential without a proof, since a JWT is the proof, found one", "/proof");
    }
    let mut payload = credential.clone().into_owned();
    let mut claim = |name: &'static str, value: Option<Value<'static>>| {
        if let Some(value) = value {
            payload.set(name, value);
        }
    };
    let text = |value: Option<&str>| value.map(|text| Value::from(text.to_owned()));
    let date = |instant: Timestamp| Value::Number(instant.unix_seconds().to_string().into());
    claim("iss", text(owner_id(credential)));
    claim("jti", text(credential.member("id").and_then(Value::as_str)));
    claim("sub", text(subject_id(credential)));
    if format == Format::VcJwt && is_presentation(credential) {
        return refused(
            "a presentation of the data model 2.0 is signed as vc-jose: there is no vc-jwt of one",
            "/type",
        );
    }
    if format == Format::VcJwt {
        let Some(from) = named_instant(credential, "validFrom") else {
            return refused(
                "expected validFrom, a date and time with a zone, which the claim nbf repeats",
                "/validFrom",
            );
        };
        if credential.member("id").and_then(Value::as_str).is_none() {
            return refused("expected an id, which the claim jti repeats, found none", "/id");
        }
        if extras.expires.is_some() {
            return refused("the proof of a VC-JWT ends with the credential: set validUntil instead", "/validUntil");
        }
        claim("nbf", Some(date(from)));
        match (credential.member("validUntil"), named_instant(credential, "validUntil")) {
            (Some(_), None) => return refused("expected a date and time with a zone", "/validUntil"),
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
pub(crate) fn header(format: Format, alg: &str, kid: &str, document: &Object<'_>) -> Object<'static> {
    let what = if is_presentation(document) { "vp" } else { "vc" };
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

fn check_header(header: &Object<'_>, typ: Option<&str>, format: Format, is_presentation: bool) -> Vec<Error> {
    let mut errors = Vec::new();
    let speaks_of_presentations =
        |typ: &str| typ.to_ascii_lowercase().trim_start_matches("application/").starts_with("vp");
    match typ {
        Some(typ) if format == Format::VcJose && speaks_of_presentations(typ) != is_presentation => {
            let (expected, found) = if is_presentation { ("vp", "presentation") } else { ("vc", "credential") };
            let message = format!("expected typ to be {expected}+jwt, since the payload is a {found}, found another");
            errors.push(Error::new(Code::JwtTyp, message).at("/header/typ"));
        }
        // Open Badges has no rules for presentations, so those of VC-JOSE-COSE are as good as any.
        _ if format == Format::VcJose && is_presentation => {}
        _ if format == Format::VcJose => errors.push(
            Error::new(
                Code::JwtTypVcJose,
                "the typ is that of VC-JOSE-COSE; where Open Badges 3.0 is asked for, it is JWT or absent",
            )
            .at("/header/typ"),
        ),
        Some(typ) if !typ.eq_ignore_ascii_case("JWT") => {
            let shown: String = typ.chars().take(40).collect();
            errors.push(
                Error::new(Code::JwtTyp, format!("expected typ to be JWT, or vc+jwt, found {shown:?}"))
                    .at("/header/typ"),
            );
        }
        _ => {}
    }
    let is_known = |name: &str| {
        ["alg", "kid", "jwk", "typ", "b64"].contains(&name)
            || (format == Format::VcJose && ["cty", "iss"].contains(&name))
    };
    if let Some((name, _)) = header.iter().find(|(name, _)| !is_known(name)) {
        let shown: String = name.chars().take(40).collect();
        errors.push(
            Error::new(
                Code::JwtHeaderAdditional,
                format!("expected the headers alg, typ, and kid or jwk, and no others, found {shown:?}, which is not followed"),
            )
            .at("/header"),
        );
    }
    if header.member("kid").is_some() && header.member("jwk").is_some() {
        let message = "expected kid or jwk, found both: the key that kid names is used, and jwk is not looked at";
        errors.push(Error::new(Code::JwtKeyBoth, message).at("/header/jwk"));
    }
    errors
}

/// The credential, the claims beside it, and whether it stood in the claim `vc`.
fn divide(mut payload: Object<'static>) -> Result<(Object<'static>, Object<'static>, bool), Error> {
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
        Some(Value::Object(credential)) => Ok((credential, claims, true)),
        Some(other) => Err(Error::new(
            Code::JwtVcMalformed,
            format!("expected a credential in the claim vc, an object, found {}", other.kind()),
        )
        .at("/vc")),
    }
}

fn check_data_model(credential: &Object<'_>, is_in_vc: bool, format: Format) -> Option<Error> {
    let message = match (is_1_1(credential), is_in_vc) {
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
fn check_claims(credential: &Object<'_>, claims: &Object<'_>, format: Format) -> Vec<Error> {
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
    let ends = credential.member(until_name(credential)).is_some();
    for (name, member, missing, mismatch) in [
        ("nbf", from_name(credential), Some(Code::JwtNbfMissing), Code::JwtNbfMismatch),
        ("exp", until_name(credential), ends.then_some(Code::JwtExpMissing), Code::JwtExpMismatch),
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
fn apply(claims: &Object<'static>, credential: &mut Object<'static>) {
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
    for (name, member) in [("nbf", from_name(credential)), ("exp", until_name(credential))] {
        let Ok(Some(claimed)) = seconds(claims, name) else { continue };
        let is_same = named_instant(credential, member).is_some_and(|own| own.unix_seconds() == claimed);
        if let (false, Ok(instant)) = (is_same, Timestamp::from_unix_seconds(claimed)) {
            credential.set(member, instant.to_string());
        }
    }
}

/// A `NumericDate`: seconds since 1970, of which a fraction is dropped.
fn seconds(claims: &Object<'_>, name: &str) -> Result<Option<i64>, Error> {
    let malformed = |found: String| {
        Error::new(Code::JwtDateMalformed, format!("expected {name}, a number of seconds since 1970, found {found}"))
            .at(format!("/{name}"))
    };
    let number = match claims.member(name) {
        None => return Ok(None),
        Some(Value::Number(number)) => number,
        Some(other) => return Err(malformed(other.kind().to_owned())),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let is_plain = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = whole.parse::<i64>().ok().filter(|_| is_plain);
    match seconds.map(|seconds| (seconds, Timestamp::from_unix_seconds(seconds))) {
        Some((seconds, Ok(_))) => Ok(Some(seconds)),
        _ => Err(malformed(excerpt(number))),
    }
}

fn named_instant(credential: &Object<'_>, member: &str) -> Option<Timestamp> {
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

fn subject_id<'o>(credential: &'o Object<'_>) -> Option<&'o str> {
    credential.member("credentialSubject")?.member("id")?.as_str()
}

fn is_1_1(credential: &Object<'_>) -> bool {
    let first = credential.member("@context").and_then(|context| context.as_slice().first());
    first.and_then(Value::as_str) == Some("https://www.w3.org/2018/credentials/v1")
}

fn from_name(credential: &Object<'_>) -> &'static str {
    if is_1_1(credential) { "issuanceDate" } else { "validFrom" }
}

fn until_name(credential: &Object<'_>) -> &'static str {
    if is_1_1(credential) { "expirationDate" } else { "validUntil" }
}

fn excerpt(text: &str) -> String {
    format!("{:?}", text.chars().take(80).collect::<String>())
}

/// The claims that RFC 7519 §4.1 registers, and the one that answers a challenge.
const CLAIMS: [&str; 8] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce"];

//! Compact JSON Web Signatures (RFC 7515 §3.1): three parts, read strictly to the last character.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::Scheme;
use crate::limits::Limits;
use crate::words::{Term, phrase, term};

/// A compact JSON Web Signature, taken apart: header, payload, signature, and the bytes that are signed.
///
/// Nothing is verified, and no key is looked for.
///
/// ```
/// use ob3::key::Scheme;
/// use ob3::proof::Jws;
/// use ob3::{Code, Limits};
/// let jws = Jws::parse("eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl", &Limits::default())?;
/// assert_eq!(jws.scheme()?, Scheme::EdDsa);
/// assert_eq!((jws.payload(), jws.signature()), (&b"{}"[..], &b"signature"[..]));
/// assert_eq!(jws.signing_input(), b"eyJhbGciOiJFZERTQSJ9.e30");
///
/// let padded = Jws::parse("eyJhbGciOiJFZERTQSJ9.e30=.c2lnbmF0dXJl", &Limits::default()).unwrap_err();
/// assert_eq!(padded.code(), Code::JwsEncoding);
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Jws<'a> {
    header: Object<'static>,
    payload: Vec<u8>,
    signature: Vec<u8>,
    signing_input: &'a str,
}

impl<'a> Jws<'a> {
    /// Takes a JWS apart.
    ///
    /// # Errors
    /// `limit.input` and `limit.jws-header`; `jws.malformed` for anything but three parts; `jws.encoding` for a part that is
    /// not base64url (RFC 4648 §5) without padding, in its one spelling; the `json.*` codes for a header that is not one
    /// strict JSON object; `jws.critical` and `jws.unencoded-payload` for the headers `crit` and `b64`, which change the rules.
    /// Paths into the header begin with `/header`.
    pub fn parse(text: &'a str, limits: &Limits) -> Result<Self, Error> {
        if text.len() > limits.input_bytes {
            return Err(Error::of(&phrase::LIMIT_INPUT_JWS).with("found", text.len()).with("most", limits.input_bytes));
        }
        let (header, payload, signature) = parts(text)?;
        let signing_input = text.get(..header.len() + 1 + payload.len()).unwrap_or_default();
        let header = read_header(header, limits)?;
        Ok(Jws {
            header,
            payload: decode(payload, term::JWS_PART_PAYLOAD)?,
            signature: decode(signature, term::JWS_PART_SIGNATURE)?,
            signing_input,
        })
    }

    /// The header: how it was signed, and with which key.
    pub fn header(&self) -> &Object<'static> {
        &self.header
    }

    /// The payload, decoded. Nobody has looked yet what it is.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// The signature, decoded.
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }

    /// The bytes that are signed (RFC 7515 §5.1): the first two parts and the dot between them, as they stand there.
    pub fn signing_input(&self) -> &'a [u8] {
        self.signing_input.as_bytes()
    }

    /// How the header says that it was signed. Whether the key goes with that is for whoever has the key to check.
    ///
    /// # Errors
    /// `jwt.alg.missing`; `jwt.alg.none` where there is no signature at all; `jwt.alg.symmetric` where whoever verifies could
    /// have signed as well; `jwt.alg.unsupported` for others.
    pub fn scheme(&self) -> Result<Scheme, Error> {
        let known = || Scheme::ALL.iter().map(|scheme| scheme.name()).collect::<Vec<_>>().join(", ");
        let name = match self.header.member("alg") {
            Some(Value::String(name)) => name,
            Some(other) => {
                return Err(Error::of(&phrase::JWT_ALG_MISSING_TYPE)
                    .with("known", known())
                    .with_term("found", other.kind_term())
                    .at("/header/alg"));
            }
            None => return Err(Error::of(&phrase::JWT_ALG_MISSING).with("known", known()).at("/header/alg")),
        };
        if let Some(scheme) = Scheme::from_name(name) {
            return Ok(scheme);
        }
        let error = if name.eq_ignore_ascii_case("none") {
            Error::of(&phrase::JWT_ALG_NONE).with("found", name)
        } else if name.starts_with("HS") {
            Error::of(&phrase::JWT_ALG_SYMMETRIC).with("found", name)
        } else {
            Error::of(&phrase::JWT_ALG_UNSUPPORTED).with("known", known()).with("found", name)
        };
        Err(error.at("/header/alg"))
    }
}

/// The three parts between the dots.
fn parts(text: &str) -> Result<(&str, &str, &str), Error> {
    let mut parts = text.splitn(4, '.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(header), Some(payload), Some(signature), None) => Ok((header, payload, signature)),
        (.., None) => Err(Error::of(&phrase::JWS_MALFORMED)),
        _ => Err(Error::of(&phrase::JWS_MALFORMED_MORE)),
    }
}

fn decode(part: &str, name: Term) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(part).map_err(|cause| not_base64url(part, name).caused_by(cause))
}

/// What is in a part that is not base64url, or what is not.
fn not_base64url(part: &str, name: Term) -> Error {
    let other = part.chars().enumerate().find(|(_, c)| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    match other {
        Some((place, found @ ('+' | '/' | '='))) => {
            Error::of(&phrase::JWS_ENCODING_BASE64).with_term("part", name).with("place", place).with("found", found)
        }
        Some((place, found)) => {
            Error::of(&phrase::JWS_ENCODING_CHARACTER).with_term("part", name).with("place", place).with("found", found)
        }
        None => Error::of(&phrase::JWS_ENCODING_CUT).with_term("part", name).with("length", part.len()),
    }
}

fn read_header(part: &str, limits: &Limits) -> Result<Object<'static>, Error> {
    if part.len() / 4 * 3 > limits.jws_header_bytes {
        return Err(Error::of(&phrase::LIMIT_JWS_HEADER).with("most", limits.jws_header_bytes).at("/header"));
    }
    let bytes = decode(part, term::JWS_PART_HEADER)?;
    let header = match Value::parse(&bytes, limits).map_err(|error| error.within("/header"))? {
        Value::Object(header) => header.into_owned(),
        other => {
            return Err(Error::of(&phrase::JSON_ROOT_HEADER).with_term("found", other.kind_term()).at("/header"));
        }
    };
    // Who does not know what `crit` names must refuse; nothing that could stand there is known here.
    if header.member("crit").is_some() {
        return Err(Error::of(&phrase::JWS_CRITICAL).at("/header/crit"));
    }
    if header.member("b64").is_some_and(|value| value.as_bool() != Some(true)) {
        return Err(Error::of(&phrase::JWS_UNENCODED_PAYLOAD).at("/header/b64"));
    }
    Ok(header)
}

/// Puts a signature behind what was signed.
pub(crate) fn with_signature(signing_input: &[u8], signature: &[u8]) -> String {
    let mut jws = String::from_utf8_lossy(signing_input).into_owned();
    jws.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut jws);
    jws
}

/// The bytes to sign: header and payload, each in base64url (RFC 7515 §5.1).
pub(crate) fn signing_input(header: &Object<'_>, payload: &Object<'_>) -> Vec<u8> {
    let encoded = |object: &Object<'_>| {
        let mut json = String::new();
        object.write_to(&mut json);
        URL_SAFE_NO_PAD.encode(json)
    };
    format!("{}.{}", encoded(header), encoded(payload)).into_bytes()
}

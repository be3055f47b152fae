//! Compact JSON Web Signatures (RFC 7515 §3.1): three parts, read strictly to the last character.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::code::Code;
use crate::error::Error;
use crate::json::{Object, Value};
use crate::key::Scheme;
use crate::limits::Limits;

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
            return Err(Error::new(
                Code::LimitInput,
                format!("expected at most {} bytes, found {}", limits.input_bytes, text.len()),
            ));
        }
        let (header, payload, signature) = parts(text)?;
        let signing_input = text.get(..header.len() + 1 + payload.len()).unwrap_or_default();
        let header = read_header(header, limits)?;
        Ok(Jws {
            header,
            payload: decode(payload, "payload")?,
            signature: decode(signature, "signature")?,
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
        let error = |code: Code, message: String| Err(Error::new(code, message).at("/header/alg"));
        let name = match self.header.member("alg") {
            Some(Value::String(name)) => name,
            Some(other) => {
                return error(Code::JwtAlgMissing, format!("expected alg, one of {}, found {}", known(), other.kind()));
            }
            None => return error(Code::JwtAlgMissing, format!("expected alg, one of {}, found none", known())),
        };
        if let Some(scheme) = Scheme::from_name(name) {
            return Ok(scheme);
        }
        if name.eq_ignore_ascii_case("none") {
            return error(Code::JwtAlgNone, format!("expected a signature, found alg {name:?}: nobody signed this"));
        }
        if name.starts_with("HS") {
            return error(
                Code::JwtAlgSymmetric,
                format!("expected a signature by a key pair, found alg {name:?}: whoever can check it can make it"),
            );
        }
        let shown: String = name.chars().take(40).collect();
        error(Code::JwtAlgUnsupported, format!("expected alg to be one of {}, found {shown:?}", known()))
    }
}

/// The three parts between the dots.
fn parts(text: &str) -> Result<(&str, &str, &str), Error> {
    let mut parts = text.splitn(4, '.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(header), Some(payload), Some(signature), None) => Ok((header, payload, signature)),
        (.., None) => Err(malformed("fewer: was it copied to its end?")),
        _ => Err(malformed("more")),
    }
}

fn malformed(found: &str) -> Error {
    Error::new(Code::JwsMalformed, format!("expected three parts with a dot between them, found {found}"))
}

fn decode(part: &str, name: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(part).map_err(|cause| {
        let message = format!(
            "expected the {name} in base64url without padding, in its one spelling, found something else: {cause}"
        );
        Error::new(Code::JwsEncoding, message).caused_by(cause)
    })
}

fn read_header(part: &str, limits: &Limits) -> Result<Object<'static>, Error> {
    if part.len() / 4 * 3 > limits.jws_header_bytes {
        return Err(Error::new(
            Code::LimitJwsHeader,
            format!("expected a header of at most {} bytes, found a longer one", limits.jws_header_bytes),
        )
        .at("/header"));
    }
    let bytes = decode(part, "header")?;
    let header = match Value::parse(&bytes, limits).map_err(|error| error.within("/header"))? {
        Value::Object(header) => header.into_owned(),
        other => {
            let message = format!("expected a header, which is a JSON object, found {}", other.kind());
            return Err(Error::new(Code::JsonRoot, message).at("/header"));
        }
    };
    // Whoever does not know what `crit` names must refuse; nothing that could stand there is known here.
    if header.member("crit").is_some() {
        return Err(Error::new(
            Code::JwsCritical,
            "expected no header that changes the rules, found crit, which names some that must be understood",
        )
        .at("/header/crit"));
    }
    if header.member("b64").is_some_and(|value| value.as_bool() != Some(true)) {
        return Err(Error::new(
            Code::JwsUnencodedPayload,
            "expected a payload in base64url, found b64, which says that it is not",
        )
        .at("/header/b64"));
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

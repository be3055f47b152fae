//! The question `open`: the carrier, told by the bytes and never by a name or a media type, and the text in it.

use std::borrow::Cow;

use data_url::DataUrl;

use crate::bake::{Image, Other, Standard, Unbaked, unbake};
use crate::budget::{Budget, cost};
use crate::code::Code;
use crate::deflate::{Refusal, inflate_gzip};
use crate::error::Error;
use crate::json::{Object, Value};
use crate::limits::Limits;
use crate::model::contexts::CREDENTIALS_V2;
use crate::model::kind::Kind;
use crate::signed::{Carrier, SignedCredential};
use crate::verify::older;
use crate::verify::report::{Check, Draft};
use crate::verify::verification::Verification;
use crate::verify::wrapping::{
    GZIP, Layer, MOST_LAYERS, Unwrapped, Wrapping, is_compact, is_web_page, named_bytes, named_page, named_text,
    unwrap, unwrap_json, utf_16,
};
use crate::words::phrase;

/// What a carrier carries.
pub(super) struct Opened<'a> {
    pub(super) text: Cow<'a, [u8]>,
    pub(super) form: Form,
}

/// The two forms of a credential, as they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A JSON document, or what wants to be one.
    Json,
    /// A compact JSON Web Signature, or what wants to be one.
    Jws,
}

/// Opens whatever the bytes are, through what is wrapped around it. What departs from the standard without hindering that is noted.
///
/// # Errors
/// `open.*`, `bake.*`, and the limits of images.
pub(super) fn open<'a>(v: &Verification<'_>, bytes: &'a [u8], report: &mut Draft) -> Result<Opened<'a>, Error> {
    let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
    if content.is_empty() {
        return Err(Error::of(&phrase::OPEN_EMPTY));
    }
    if let Some(text) = utf_16(bytes).filter(|_| v.opens_wrappings()) {
        return inner(v, Layer::of(Wrapping::Utf16), &text, report);
    }
    if bytes.starts_with(GZIP) && v.opens_wrappings() {
        let content = inflated(v, bytes)?;
        return inner(v, Layer::of(Wrapping::Gzip), &content, report);
    }
    let form = form_of(content);
    if form == Some(Form::Json) || form == Some(Form::Jws) && is_compact(content) {
        return Ok(as_form(form.unwrap_or(Form::Jws), bytes, content, report));
    }
    if content.starts_with(b"<http")
        && let Some(named) = std::str::from_utf8(content).ok().and_then(named_text)
    {
        return Err(named);
    }
    let is_page = is_web_page(bytes);
    let image = if is_page { None } else { Image::recognise(bytes).ok() };
    if let Some(image) = image.filter(|_| form.is_none()) {
        return open_image(v, image, bytes, report);
    }
    let text = std::str::from_utf8(content).ok();
    if let Some(text) = text.filter(|_| v.opens_wrappings()) {
        v.budget.spend_bytes(text.len(), cost::JSON)?;
        if let Some(Unwrapped { wrapping, content }) = unwrap(text, &v.limits, &v.budget)? {
            return inner(v, Layer::of(wrapping), &content, report);
        }
    }
    match (form, text) {
        // A token that is wrong in a way of its own.
        (Some(form), _) => Ok(as_form(form, bytes, content, report)),
        (None, Some(page)) if is_page => Err(named_page(page)),
        (None, Some(text)) => Err(named_text(text).unwrap_or_else(|| unrecognised(bytes))),
        (None, None) => Err(named_bytes(content).unwrap_or_else(|| unrecognised(bytes))),
    }
}

/// What a gzip file holds.
///
/// # Errors
/// `open.unrecognised` where it is damaged, `limit.inflated`, and the budget.
fn inflated(v: &Verification<'_>, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let most = v.limits.inflated_bytes;
    v.budget.spend_bytes(most.min(bytes.len().saturating_mul(MOST_INFLATED)), cost::INFLATED)?;
    inflate_gzip(bytes, most).map_err(|refusal| match refusal {
        Refusal::TooLong => Error::of(&phrase::LIMIT_INFLATED_OPEN).with("most", most),
        Refusal::Damaged => Error::of(&phrase::OPEN_UNRECOGNISED_GZIP),
    })
}

/// The most that a byte can become when it is inflated (RFC 1951).
const MOST_INFLATED: usize = 1_032;

/// A text that begins as JSON and could not be parsed, opened where something known was done to it; `None` where it is simply broken.
///
/// # Errors
/// `open.several`, the budget, and those of [`open`].
pub(super) fn open_misread(
    v: &Verification<'_>,
    text: &[u8],
    report: &mut Draft,
) -> Result<Option<Opened<'static>>, Error> {
    let Some(text) = std::str::from_utf8(text).ok().filter(|_| v.opens_wrappings()) else { return Ok(None) };
    v.budget.spend_bytes(text.len(), cost::JSON)?;
    let Some((layer, content)) = unwrap_json(text, &v.limits, &v.budget)? else { return Ok(None) };
    inner(v, layer, &content, report).map(Some)
}

/// What was inside something, opened as if it had been handed in.
///
/// # Errors
/// `open.unrecognised` where too much is wrapped around it, and those of [`open`].
pub(super) fn inner(
    v: &Verification<'_>,
    layer: Layer,
    content: &[u8],
    report: &mut Draft,
) -> Result<Opened<'static>, Error> {
    enter(layer, report)?;
    let Opened { text, form } = open(v, content, report)?;
    Ok(Opened { text: Cow::Owned(text.into_owned()), form })
}

/// Notes that something was opened.
///
/// # Errors
/// `open.unrecognised` where too much is wrapped around the badge.
pub(super) fn enter(layer: Layer, report: &mut Draft) -> Result<(), Error> {
    if report.layers.len() >= MOST_LAYERS {
        return Err(Error::of(&phrase::OPEN_UNRECOGNISED_LAYERS).with("most", MOST_LAYERS));
    }
    report.layers.push(layer);
    report.carrier = None;
    Ok(())
}

fn as_form<'a>(form: Form, bytes: &'a [u8], content: &'a [u8], report: &mut Draft) -> Opened<'a> {
    report.carrier = Some(match form {
        Form::Json => Carrier::Json,
        Form::Jws => Carrier::Jwt,
    });
    // JSON keeps what stands around it, so that lines are counted from the first.
    let text = if form == Form::Json { bytes } else { content };
    Opened { text: Cow::Borrowed(text), form }
}

fn open_image<'a>(
    v: &Verification<'_>,
    image: Image,
    bytes: &'a [u8],
    report: &mut Draft,
) -> Result<Opened<'a>, Error> {
    let carrier = match image {
        Image::Png => Carrier::Png,
        Image::Svg => Carrier::Svg,
    };
    v.budget.spend_bytes(bytes.len(), cost::IMAGE)?;
    match unbake(bytes, &v.limits) {
        Ok(unbaked) => {
            report.carrier = Some(carrier);
            text_of(unbaked, &v.limits, &v.budget, report)
        }
        // XML whose root is another element.
        Err(error) if error.code() == Code::BakeUnrecognised => {
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            Err(named_text(text).unwrap_or_else(|| Error::of(&phrase::OPEN_PAGE_XML)).caused_by(error))
        }
        Err(error) => {
            report.carrier = Some(carrier);
            Err(error)
        }
    }
}

/// The text out of an image, with what is to be said of how it stood there.
fn text_of(unbaked: Unbaked, limits: &Limits, budget: &Budget, report: &mut Draft) -> Result<Opened<'static>, Error> {
    for remark in &unbaked.remarks {
        report.note(Check::Open, remark);
    }
    let Unbaked { text, standard, .. } = unbaked;
    budget.spend_bytes(text.len(), cost::INFLATED)?;
    match standard {
        Standard::OpenBadges2 => {
            if !older::is_url(&text) {
                report.credential = Some(SignedCredential::from_text(&*text));
                report.kind = Some(older::KIND);
            }
            return Err(older::baked(&text, limits));
        }
        Standard::Clr2 => report.note(Check::Open, &Error::of(&phrase::OPEN_CLR_2)),
        Standard::OpenBadges3 => {}
    }
    match form_of(text.as_bytes()) {
        Some(form) => Ok(Opened { text: Cow::Owned(text.into_bytes()), form }),
        None => Err(Error::of(&phrase::OPEN_UNRECOGNISED_IMAGE_TEXT)),
    }
}

/// The form that a text wants to have, if it is one of the two.
pub(super) fn form_of(content: &[u8]) -> Option<Form> {
    match content.first() {
        // Anything of the form of JSON is JSON, so that whoever sends an array is told about arrays.
        Some(b'{' | b'[' | b'"') => Some(Form::Json),
        _ => resembles_jws(content).then_some(Form::Jws),
    }
}

/// Three parts in base64url; or whatever begins as a header does and has no other characters than people make of a JWS, so that
/// one that was cut, padded or broken into lines is told what is wrong with it.
fn resembles_jws(content: &[u8]) -> bool {
    let of_its_variants = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'.' | b'=' | b'+' | b'/' | b'~' | b'\r' | b'\n' | b'\t' | b' ')
    };
    is_compact(content)
        || (BEGINNINGS.iter().any(|beginning| content.starts_with(beginning)) && content.iter().all(of_its_variants))
}

/// A brace and what may follow it, in base64url.
const BEGINNINGS: [&[u8]; 2] = [b"ey", b"ew"];

fn unrecognised(bytes: &[u8]) -> Error {
    match Other::recognise(bytes) {
        Some(Other { what, advice }) => {
            Error::of(&phrase::OPEN_UNRECOGNISED_FILE).with_term("found", what).with_term("advice", advice)
        }
        None => Error::of(&phrase::OPEN_UNRECOGNISED_BYTES),
    }
}

/// The token that bytes are.
///
/// # Errors
/// `open.carrier.unsupported` for tokens of kinds that are known by name only.
pub(super) fn token_of(text: &[u8]) -> Result<&str, Error> {
    if text.contains(&b'~') {
        return Err(Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_SD_JWT));
    }
    if text.split(|byte| *byte == b'.').count() == 5 {
        return Err(Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_ENCRYPTED));
    }
    std::str::from_utf8(text).map_err(|cause| Error::of(&phrase::JWS_ENCODING_TEXT).caused_by(cause))
}

/// The token in a document that is nothing but the envelope of a credential or of a presentation (VCDM 2.0 §4.13.1, §4.13.2).
///
/// # Errors
/// `envelope.malformed`, and `open.carrier.unsupported` for other ways of securing a credential.
pub(super) fn enveloped<'o>(document: &'o Object<'_>, kind: Kind) -> Result<Cow<'o, str>, Error> {
    let own = ["@context", "id", "type"];
    if let Some((name, _)) = document.iter().find(|(name, _)| !own.contains(name)) {
        return Err(Error::of(&phrase::ENVELOPE_MALFORMED_BESIDE).with("found", name));
    }
    let contexts = document.member("@context").map(Value::as_slice).unwrap_or_default();
    if !contexts.iter().any(|context| context.as_str() == Some(CREDENTIALS_V2)) {
        let error = if contexts.is_empty() {
            Error::of(&phrase::ENVELOPE_MALFORMED_CONTEXT_NONE).with("expected", CREDENTIALS_V2)
        } else {
            Error::of(&phrase::ENVELOPE_MALFORMED_CONTEXT).with("expected", CREDENTIALS_V2)
        };
        return Err(error.at("/@context"));
    }
    if let Some(other) = document.member("type").map(Value::as_slice).and_then(|types| types.get(1)) {
        return Err(Error::of(&phrase::ENVELOPE_MALFORMED_TYPE)
            .with("expected", kind.in_words())
            .with("found", other.to_json())
            .at("/type"));
    }
    let what = if kind == Kind::PresentationEnvelope { "vp" } else { "vc" };
    let Some(url) = document.member("id").and_then(Value::as_str) else {
        return Err(Error::of(&phrase::ENVELOPE_MALFORMED_ID_NONE).with("what", what).at("/id"));
    };
    let (head, data) = url.split_once(',').unwrap_or((url, ""));
    let media_type = head.strip_prefix("data:").map(str::to_ascii_lowercase).unwrap_or_default();
    let (media_type, parameters) = media_type.split_once(';').unwrap_or((&media_type, ""));
    let is_token = media_type == "application/jwt"
        || media_type
            .strip_prefix("application/")
            .and_then(|rest| rest.strip_prefix(what))
            .is_some_and(|rest| ["+jwt", "+ld+json+jwt", "+ld+jwt"].contains(&rest));
    if is_token && !data.is_empty() {
        let is_base64 = parameters.split(';').any(|parameter| parameter.trim() == "base64");
        if !is_base64 {
            return token_of(data.as_bytes()).map(Cow::Borrowed);
        }
        let decoded = DataUrl::process(url).ok().and_then(|url| url.decode_to_vec().ok());
        let Some((bytes, _)) = decoded else {
            return Err(Error::of(&phrase::ENVELOPE_MALFORMED_DATA).at("/id"));
        };
        return token_of(&bytes).map(|token| Cow::Owned(token.to_owned()));
    }
    let error = match media_type.strip_prefix("application/") {
        Some("vc+sd-jwt" | "vp+sd-jwt" | "dc+sd-jwt" | "vc+ld+json+sd-jwt" | "vp+ld+json+sd-jwt" | "sd-jwt") => {
            Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_SD_JWT)
        }
        Some("vc+cose" | "vp+cose" | "vc+ld+json+cose" | "vp+ld+json+cose" | "cose") => {
            Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_COSE)
        }
        Some("mdoc" | "vc+mdoc") => Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_MDOC),
        Some(rest) if !is_token && rest.starts_with(&format!("{what}+")) => {
            Error::of(&phrase::OPEN_CARRIER_UNSUPPORTED_ENVELOPE).with("found", media_type)
        }
        _ => Error::of(&phrase::ENVELOPE_MALFORMED_ID).with("what", what).with("found", head),
    };
    Err(error.at("/id"))
}

//! Which carrier is this? Told by the bytes, never by a name or a media type.

use crate::code::Code;
use crate::error::Error;
use crate::signed::Carrier;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Files that people send instead of a badge, with the reason why it cannot be one.
const NOT_CARRIERS: [(&[u8], &str); 5] = [
    (
        b"%PDF-",
        "a PDF document, which cannot carry a badge: ask for the PNG or SVG image, or for the file that ends in .json or .jwt",
    ),
    (b"\xff\xd8\xff", "a JPEG image, which cannot carry a badge: ask for the PNG or SVG image"),
    (b"GIF8", "a GIF image, which cannot carry a badge: ask for the PNG or SVG image"),
    (b"PK\x03\x04", "a ZIP archive: unpack it and verify the files one by one"),
    (b"RIFF", "a WebP image or the like, which cannot carry a badge: ask for the PNG or SVG image"),
];

/// The carrier that the bytes are.
///
/// # Errors
/// `open.empty` and `open.unrecognised`.
pub(super) fn carrier_of(bytes: &[u8]) -> Result<Carrier, Error> {
    if bytes.starts_with(PNG) {
        return Ok(Carrier::Png);
    }
    for (magic, what) in NOT_CARRIERS {
        if bytes.starts_with(magic) {
            return Err(Error::new(Code::OpenUnrecognised, format!("expected a badge, found {what}")));
        }
    }
    let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
    match content.first() {
        None => Err(Error::new(Code::OpenEmpty, "expected a badge, found nothing at all: is the download complete?")),
        // Anything of the form of JSON is JSON, so that whoever sends an array is told about arrays.
        Some(b'{' | b'[' | b'"') => Ok(Carrier::Json),
        Some(b'<') if is_svg(content) => Ok(Carrier::Svg),
        Some(b'<') => Err(Error::new(
            Code::OpenUnrecognised,
            "expected a badge, found a web page or another XML document: download the badge itself, not the page that shows it",
        )),
        _ if is_compact_jws(content) => Ok(Carrier::Jwt),
        _ => Err(Error::new(
            Code::OpenUnrecognised,
            "expected a badge (a PNG or SVG image, a JSON document or a JWT), found bytes that are none of these",
        )),
    }
}

fn is_svg(content: &[u8]) -> bool {
    // The root element may come after a declaration, comments and a doctype.
    let head = content.get(..4_096).unwrap_or(content);
    head.windows(4).any(|window| window == b"<svg") || head.windows(5).any(|window| window == b":svg ")
}

fn is_compact_jws(content: &[u8]) -> bool {
    let of_base64url = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let mut parts = content.split(|byte| *byte == b'.');
    let mut is_part = || parts.next().is_some_and(|part| part.iter().all(of_base64url));
    is_part() && is_part() && is_part() && parts.next().is_none()
}

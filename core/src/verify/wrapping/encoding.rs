//! The encodings of text that a badge is sent in, and how a badge begins.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::verify::wrapping::named::named_bytes;

/// The text of bytes in UTF-16, with a byte order mark or without. XML declares its encoding, so it is left to its reader.
pub(in crate::verify) fn utf_16(bytes: &[u8]) -> Option<Vec<u8>> {
    let (is_big, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (false, rest),
        [0xfe, 0xff, rest @ ..] => (true, rest),
        [first, 0, ..] if first.is_ascii_graphic() || first.is_ascii_whitespace() => (false, bytes),
        [0, second, ..] if second.is_ascii_graphic() || second.is_ascii_whitespace() => (true, bytes),
        _ => return None,
    };
    let (pairs, []) = rest.as_chunks::<2>() else { return None };
    let units = pairs.iter().map(|pair| if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) });
    let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    (!text.trim_start().starts_with('<')).then(|| text.into_bytes())
}

/// Three parts of base64url with dots between them, and nothing else.
pub(in crate::verify) fn is_compact(text: &[u8]) -> bool {
    let mut parts = text.split(|byte| *byte == b'.');
    let mut is_part = || {
        parts
            .next()
            .is_some_and(|part| part.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')))
    };
    is_part() && is_part() && is_part() && parts.next().is_none()
}

/// Whether it begins as the header of a token does, and has the dot behind it.
pub(super) fn begins_as_token(text: &str) -> bool {
    ["eyJ", "ewo", "ewog", "eyA", "ewk"].iter().any(|beginning| text.starts_with(beginning)) && text.contains('.')
}

/// Whether bytes begin as a badge does, or as what is opened next.
pub(super) fn looks_promising(bytes: &[u8]) -> bool {
    let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
    let begins = |beginning: &[u8]| content.get(..beginning.len()).is_some_and(|it| it.eq_ignore_ascii_case(beginning));
    let is_token = std::str::from_utf8(content).is_ok_and(begins_as_token);
    is_token && content.iter().all(u8::is_ascii_graphic)
        || matches!(content.first(), Some(b'{' | b'['))
        || content.starts_with(b"\"ey")
        || content.starts_with(b"\"{")
        || content.starts_with(b"\"\\\"")
        || content.starts_with(b"\x89PNG")
        || content.starts_with(GZIP)
        || begins(b"<svg")
        || begins(b"<?xml")
        || begins(b"data:")
        || utf_16(bytes).is_some()
        || named_bytes(bytes).is_some()
}

/// How a file begins that gzip made (RFC 1952 §2.3.1), with the only method there is.
pub(in crate::verify) const GZIP: &[u8] = b"\x1f\x8b\x08";

/// Either alphabet, padded or not, with white space in it or not.
pub(super) fn decode_base64(text: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let is_url_safe = text.iter().any(|byte| matches!(byte, b'-' | b'_'));
    (if is_url_safe { BASE64URL } else { BASE64 }).decode(text).ok()
}

/// Characters of base64 that may hold a badge: all else is an id or a word.
pub(super) const SHORTEST: usize = 32;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);
const BASE64URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);

/// What `%` and two digits stand for; a text without stays as it is.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, [u8]> {
    if !text.contains('%') {
        return Cow::Borrowed(text.as_bytes());
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        let digits = behind.get(..2).filter(|_| *first == b'%').and_then(hex_pair);
        decoded.push(digits.unwrap_or(*first));
        if digits.is_some() {
            rest = behind.get(2..).unwrap_or_default();
        }
    }
    Cow::Owned(decoded)
}

/// What quoted-printable stands for (RFC 2045 §6.7). What is no escape stays as it is.
pub(super) fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        rest = match (*first, behind) {
            (b'=', [b'\n', more @ ..] | [b'\r', b'\n', more @ ..]) => more,
            (b'=', [high, low, more @ ..]) if hex_pair(&[*high, *low]).is_some() => {
                decoded.extend(hex_pair(&[*high, *low]));
                more
            }
            (other, behind) => {
                decoded.push(other);
                behind
            }
        };
    }
    decoded
}

/// The byte that two hexadecimal digits are.
pub(super) fn hex_pair(digits: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    match digits {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    }
}

//! `encodedList`: the bits of a list, compressed and spelled as text, and back within a limit.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::deflate::{Refusal, deflate_gzip, inflate_gzip};
use crate::error::Error;
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::words::phrase;

const BASE64URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LAX.with_encode_padding(false));
const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, LAX);
const LAX: GeneralPurposeConfig = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// The `encodedList` of a `BitstringStatusListCredential`.
pub(super) fn encode(bytes: &[u8]) -> String {
    format!("u{}", BASE64URL.encode(deflate_gzip(bytes)))
}

/// The bits of the list that an `encodedList` holds, as bytes.
///
/// The W3C's standard asks for multibase base64url; its drafts had plain base64, in whichever alphabet.
///
/// # Errors
/// `status.list.malformed` and `limit.inflated`.
pub(super) fn decode(kind: ListKind, encoded: &str, limits: &Limits) -> Result<Vec<u8>, Error> {
    let (text, engine) = match (kind, encoded.strip_prefix('u')) {
        (ListKind::Bitstring, Some(text)) => (text, &BASE64URL),
        (ListKind::Bitstring, None) => {
            let found: String = encoded.chars().take(12).collect();
            return Err(Error::of(&phrase::STATUS_LIST_MALFORMED_MULTIBASE).with("found", found));
        }
        _ if encoded.contains(['+', '/']) => (encoded, &BASE64),
        _ => (encoded, &BASE64URL),
    };
    let compressed = engine.decode(text).map_err(|cause| not_base64(kind, text).caused_by(cause))?;
    inflate(&compressed, limits)
}

/// Where a text is no base64, and what to do.
fn not_base64(kind: ListKind, text: &str) -> Error {
    let is_url = kind == ListKind::Bitstring || !text.contains(['+', '/']);
    let belongs = |c: char| {
        c.is_ascii_alphanumeric() || c == '=' || if is_url { c == '-' || c == '_' } else { c == '+' || c == '/' }
    };
    let (expected, other) = if is_url { ("base64url", "base64") } else { ("base64", "base64url") };
    match text.char_indices().find(|(_, c)| !belongs(*c)) {
        Some((place, found @ ('+' | '/' | '-' | '_'))) => Error::of(&phrase::STATUS_LIST_MALFORMED_BASE64_OTHER)
            .with("expected", expected)
            .with("place", place)
            .with("found", found)
            .with("other", other),
        Some((place, found)) => Error::of(&phrase::STATUS_LIST_MALFORMED_BASE64)
            .with("expected", expected)
            .with("place", place)
            .with("found", found),
        None => {
            Error::of(&phrase::STATUS_LIST_MALFORMED_BASE64_CUT).with("expected", expected).with("found", text.len())
        }
    }
}

/// Inflates a gzip stream, and no more of it than the budget allows.
fn inflate(compressed: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    inflate_gzip(compressed, limits.inflated_bytes).map_err(|refusal| match refusal {
        Refusal::TooLong => Error::of(&phrase::LIMIT_INFLATED_LIST).with("most", limits.inflated_bytes),
        Refusal::Damaged => Error::of(&phrase::STATUS_LIST_MALFORMED_GZIP),
    })
}

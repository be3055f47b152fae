//! `encodedList`: the bits of a list, compressed and spelled as text, and back within a budget.

use std::io::{Read, Write};

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::code::Code;
use crate::error::Error;
use crate::limits::Limits;
use crate::status::entry::ListKind;

const BASE64URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LAX.with_encode_padding(false));
const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, LAX);
const LAX: GeneralPurposeConfig = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// The `encodedList` of a `BitstringStatusListCredential`.
///
/// # Errors
/// `build.invalid` if the bytes could not be compressed, which does not happen in memory.
pub(super) fn encode(bytes: &[u8]) -> Result<String, Error> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let compressed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    let compressed = compressed
        .map_err(|cause| Error::new(Code::BuildInvalid, "the list could not be compressed").caused_by(cause))?;
    Ok(format!("u{}", BASE64URL.encode(compressed)))
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
            return Err(malformed(&format!(
                "expected an encodedList in multibase, which begins with u, found one that begins with {found:?}"
            )));
        }
        _ if encoded.contains(['+', '/']) => (encoded, &BASE64),
        _ => (encoded, &BASE64URL),
    };
    let compressed = engine
        .decode(text)
        .map_err(|cause| malformed("expected an encodedList in base64, found otherwise").caused_by(cause))?;
    inflate(&compressed, limits)
}

/// Inflates a gzip stream, and no more of it than the budget allows.
fn inflate(compressed: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    let mut inflated = Vec::new();
    let budget = u64::try_from(limits.inflated_bytes).unwrap_or(u64::MAX);
    let read = GzDecoder::new(compressed).take(budget.saturating_add(1)).read_to_end(&mut inflated);
    if inflated.len() > limits.inflated_bytes {
        let message = format!("expected at most {budget} bytes of inflated status list, found more");
        return Err(Error::new(Code::LimitInflated, message));
    }
    read.map_err(|cause| malformed("expected gzip inside the encodedList, found other bytes").caused_by(cause))?;
    Ok(inflated)
}

fn malformed(message: &str) -> Error {
    Error::new(Code::StatusListMalformed, message)
}

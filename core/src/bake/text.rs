//! The text chunks of a PNG image: iTXt, and what else badges are found in.

use super::chunk::{self, Chunk, malformed};
use super::standard::{Carried, Standard, trimmed};
use crate::code::Code;
use crate::deflate::{Refusal, inflate_zlib};
use crate::error::Error;
use crate::limits::Limits;

/// The standard whose badge stands in the chunk, if one does: told by the kind of the chunk and its keyword.
pub(super) fn standard_of(chunk: &Chunk<'_>) -> Option<Standard> {
    let is_read = |standard: &Standard| match &chunk.name {
        b"iTXt" | b"zTXt" => true,
        // The first badges of all were tEXt; the standards since the second ask for iTXt.
        b"tEXt" => *standard == Standard::OpenBadges2,
        _ => false,
    };
    Standard::ALL.iter().copied().filter(is_read).find(|standard| after_keyword(chunk, *standard).is_some())
}

/// Whether the chunk has the keyword of a badge and is of the kind that no badge of that standard may stand in.
pub(super) fn is_misplaced(chunk: &Chunk<'_>) -> bool {
    let keyword = |standard| after_keyword(chunk, standard).is_some();
    chunk.name == *b"tEXt" && (keyword(Standard::OpenBadges3) || keyword(Standard::Clr2))
}

/// Reads the text of a chunk that [`standard_of`] knows.
///
/// # Errors
/// `bake.png.crc`, `bake.png.malformed`, `bake.png.compression`, `bake.empty` and `limit.inflated`.
pub(super) fn read(chunk: &Chunk<'_>, standard: Standard, limits: &Limits) -> Result<Carried, Error> {
    chunk.check()?;
    let after = after_keyword(chunk, standard).ok_or_else(|| malformed("a text chunk without a keyword"))?;
    let (text, is_compressed) = match &chunk.name {
        b"iTXt" => international(after, limits)?,
        // PNG §11.3.3.3: method, then the text, compressed; Latin-1.
        b"zTXt" => match after.split_first() {
            Some((0, compressed)) => (latin1(&inflate(compressed, limits)?), true),
            _ => return Err(unknown_compression()),
        },
        _ => (latin1(after), false),
    };
    let text = trimmed(&text);
    if text.is_empty() {
        let message = format!("expected a badge, found an empty text under the keyword {}", standard.keyword());
        return Err(Error::new(Code::BakeEmpty, message));
    }
    let mut remarks = Vec::new();
    if is_compressed && standard != Standard::OpenBadges2 {
        let message = "the credential is compressed, which the standard forbids: some verifiers will not find it";
        remarks.push(Error::new(Code::BakePngCompressed, message));
    }
    Ok(Carried { standard, text: text.to_owned(), remarks })
}

/// The chunk of an Open Badges 3.0 credential (OB 3.0 §5.3.1): iTXt, not compressed, neither language nor translated keyword.
///
/// # Errors
/// `bake.text`.
pub(super) fn write(text: &str) -> Result<Vec<u8>, Error> {
    if trimmed(text).is_empty() {
        return Err(Error::new(Code::BakeText, "expected a credential to bake, found an empty text"));
    }
    if text.contains('\0') {
        return Err(Error::new(
            Code::BakeText,
            "a PNG image cannot carry a text with a null character: is this a credential?",
        ));
    }
    let keyword = Standard::OpenBadges3.keyword().as_bytes();
    // The null after the keyword, compression flag, compression method, the nulls after language tag and translated keyword.
    chunk::write(*b"iTXt", &[keyword, &[0; 5], text.as_bytes()])
        .ok_or_else(|| Error::new(Code::BakeText, "a PNG image cannot carry a text of more than 2 GiB"))
}

/// What follows `keyword` and its null, if that is the keyword.
fn after_keyword<'a>(chunk: &Chunk<'a>, standard: Standard) -> Option<&'a [u8]> {
    chunk.data.strip_prefix(standard.keyword().as_bytes())?.strip_prefix(&[0])
}

/// PNG §11.3.3.4: compression flag, compression method, language tag, null, translated keyword, null, text in UTF-8.
fn international(after_keyword: &[u8], limits: &Limits) -> Result<(String, bool), Error> {
    let cut = || malformed("a text chunk ends before its text begins");
    let (&[flag, method], after) = after_keyword.split_first_chunk::<2>().ok_or_else(cut)?;
    let text = after_null(after).and_then(after_null).ok_or_else(cut)?;
    let (bytes, is_compressed) = match (flag, method) {
        (0, _) => (text.to_vec(), false),
        (1, 0) => (inflate(text, limits)?, true),
        _ => return Err(unknown_compression()),
    };
    let text = String::from_utf8(bytes).map_err(|cause| malformed("a text is not UTF-8").caused_by(cause))?;
    Ok((text, is_compressed))
}

fn after_null(bytes: &[u8]) -> Option<&[u8]> {
    let null = bytes.iter().position(|byte| *byte == 0)?;
    bytes.get(null.checked_add(1)?..)
}

/// Inflates a zlib stream, and no more of it than the budget allows.
fn inflate(compressed: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    inflate_zlib(compressed, limits.inflated_bytes).map_err(|refusal| match refusal {
        Refusal::TooLong => {
            let message = format!("expected at most {} bytes of inflated text, found more", limits.inflated_bytes);
            Error::new(Code::LimitInflated, message)
        }
        Refusal::Damaged => Error::new(
            Code::BakePngCompression,
            "expected a zlib stream, found other bytes where the compressed credential should be",
        ),
    })
}

fn unknown_compression() -> Error {
    Error::new(
        Code::BakePngCompression,
        "expected a credential that is not compressed, found one compressed by a method that PNG does not have",
    )
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

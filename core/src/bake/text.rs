//! The text chunks of a PNG image: iTXt, and what else badges are found in.

use super::chunk::{self, Chunk};
use super::standard::{Carried, Standard, trimmed};
use crate::deflate::{Refusal, inflate_zlib};
use crate::error::Error;
use crate::limits::Limits;
use crate::words::phrase;

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

/// The standard whose keyword the chunk has, where it is of the kind that no badge of that standard may stand in.
pub(super) fn misplaced(chunk: &Chunk<'_>) -> Option<Standard> {
    let has_keyword = |standard: &Standard| after_keyword(chunk, *standard).is_some();
    let standards = [Standard::OpenBadges3, Standard::Clr2];
    standards.into_iter().find(has_keyword).filter(|_| chunk.name == *b"tEXt")
}

/// The chunks that begin behind the end of an image and have the keyword of that standard; `None` for one that is not whole.
pub(super) fn behind(rest: &[u8], standard: Standard) -> impl Iterator<Item = Option<Chunk<'_>>> {
    let keyword = [standard.keyword().as_bytes(), &[0]].concat();
    let places = 0..rest.len().saturating_sub(keyword.len()).saturating_add(1);
    places.filter_map(move |place| {
        let is_keyword = rest.get(place..)?.starts_with(&keyword);
        // Length and type stand before the data of a chunk.
        is_keyword.then(|| place.checked_sub(8).and_then(|start| Chunk::at(rest.get(start..)?)))
    })
}

/// How a text compares with the one that a chunk holds, whatever its checksum says.
pub(super) fn compare(chunk: &Chunk<'_>, standard: Standard, text: &str, limits: &Limits) -> Other {
    let Some(after) = after_keyword(chunk, standard) else { return Other::None };
    match decoded(chunk, after, limits) {
        Ok((other, _)) if trimmed(&other).is_empty() => Other::None,
        Ok((other, _)) if trimmed(&other) == text => Other::Same,
        // Some write UTF-8 where Latin-1 should stand.
        Ok((other, _)) if chunk.name != *b"iTXt" && trimmed(&other) == latin1(text.as_bytes()) => Other::Same,
        _ => Other::Different,
    }
}

/// What stands in another place for a badge than the one that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    None,
    Same,
    Different,
}

/// Reads the text of a chunk that [`standard_of`] knows.
///
/// # Errors
/// `bake.png.crc`, `bake.png.malformed`, `bake.png.compression`, `bake.empty` and `limit.inflated`.
pub(super) fn read(chunk: &Chunk<'_>, standard: Standard, limits: &Limits) -> Result<Carried, Error> {
    chunk.check()?;
    let after = after_keyword(chunk, standard).ok_or_else(|| Error::of(&phrase::BAKE_PNG_MALFORMED_KEYWORD))?;
    let (text, is_compressed) = decoded(chunk, after, limits)?;
    let text = trimmed(&text);
    if text.is_empty() {
        return Err(Error::of(&phrase::BAKE_EMPTY).with("found", standard.keyword()));
    }
    let mut remarks = Vec::new();
    if is_compressed && standard != Standard::OpenBadges2 {
        remarks.push(Error::of(&phrase::BAKE_PNG_COMPRESSED));
    }
    Ok(Carried { standard, text: text.to_owned(), remarks })
}

/// The text of a chunk, of which this follows its keyword, and whether it was compressed.
fn decoded(chunk: &Chunk<'_>, after_keyword: &[u8], limits: &Limits) -> Result<(String, bool), Error> {
    match &chunk.name {
        b"iTXt" => international(after_keyword, limits),
        // PNG §11.3.3.3: method, then the text, compressed; Latin-1.
        b"zTXt" => match after_keyword.split_first() {
            Some((0, compressed)) => Ok((latin1(&inflate(compressed, limits)?), true)),
            _ => Err(Error::of(&phrase::BAKE_PNG_COMPRESSION_METHOD)),
        },
        _ => Ok((latin1(after_keyword), false)),
    }
}

/// The chunk of an Open Badges 3.0 credential (OB 3.0 §5.3.1): iTXt, not compressed, neither language nor translated keyword.
///
/// # Errors
/// `bake.text`.
pub(super) fn write(text: &str) -> Result<Vec<u8>, Error> {
    if trimmed(text).is_empty() {
        return Err(Error::of(&phrase::BAKE_TEXT_EMPTY));
    }
    if text.contains('\0') {
        return Err(Error::of(&phrase::BAKE_TEXT_NULL));
    }
    let keyword = Standard::OpenBadges3.keyword().as_bytes();
    // The null after the keyword, compression flag, compression method, the nulls after language tag and translated keyword.
    chunk::write(*b"iTXt", &[keyword, &[0; 5], text.as_bytes()]).ok_or_else(|| Error::of(&phrase::BAKE_TEXT_LONG))
}

/// What follows `keyword` and its null, if that is the keyword.
fn after_keyword<'a>(chunk: &Chunk<'a>, standard: Standard) -> Option<&'a [u8]> {
    chunk.data.strip_prefix(standard.keyword().as_bytes())?.strip_prefix(&[0])
}

/// PNG §11.3.3.4: compression flag, compression method, language tag, null, translated keyword, null, text in UTF-8.
fn international(after_keyword: &[u8], limits: &Limits) -> Result<(String, bool), Error> {
    let cut = || Error::of(&phrase::BAKE_PNG_MALFORMED_CUT);
    let (&[flag, method], after) = after_keyword.split_first_chunk::<2>().ok_or_else(cut)?;
    let text = after_null(after).and_then(after_null).ok_or_else(cut)?;
    let (bytes, is_compressed) = match (flag, method) {
        (0, _) => (text.to_vec(), false),
        (1, 0) => (inflate(text, limits)?, true),
        _ => return Err(Error::of(&phrase::BAKE_PNG_COMPRESSION_METHOD)),
    };
    let text =
        String::from_utf8(bytes).map_err(|cause| Error::of(&phrase::BAKE_PNG_MALFORMED_ENCODING).caused_by(cause))?;
    Ok((text, is_compressed))
}

fn after_null(bytes: &[u8]) -> Option<&[u8]> {
    let null = bytes.iter().position(|byte| *byte == 0)?;
    bytes.get(null.checked_add(1)?..)
}

/// Inflates a zlib stream, and no more of it than the budget allows.
fn inflate(compressed: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    inflate_zlib(compressed, limits.inflated_bytes).map_err(|refusal| match refusal {
        Refusal::TooLong => Error::of(&phrase::LIMIT_INFLATED_IMAGE).with("most", limits.inflated_bytes),
        Refusal::Damaged => Error::of(&phrase::BAKE_PNG_COMPRESSION),
    })
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

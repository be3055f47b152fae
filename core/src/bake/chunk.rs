//! The chunks of a PNG image, one after the other by their lengths: <https://www.w3.org/TR/png-3/#5DataRep>.

use crate::deflate::CRC_32;
use crate::error::Error;
use crate::words::phrase;

/// The eight bytes that every PNG image begins with. They are chosen so that software that takes the file for text breaks them.
pub(super) const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// One chunk: length, type, data, CRC.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk<'a> {
    pub(super) name: [u8; 4],
    pub(super) data: &'a [u8],
    /// Everything from the length to the CRC.
    pub(super) whole: &'a [u8],
    /// What the CRC is made of.
    covered: &'a [u8],
    crc: u32,
}

impl<'a> Chunk<'a> {
    /// The chunk at the beginning of some bytes, if there is one.
    pub(super) fn at(bytes: &'a [u8]) -> Option<Self> {
        Chunks { rest: bytes, state: State::Within }.step().ok()
    }

    /// Holds the CRC against the data.
    ///
    /// # Errors
    /// `bake.png.crc`.
    pub(super) fn check(&self) -> Result<(), Error> {
        let found = CRC_32.checksum(self.covered);
        if found == self.crc {
            return Ok(());
        }
        Err(Error::of(&phrase::BAKE_PNG_CRC)
            .with("chunk", self.name.escape_ascii())
            .with("expected", format_args!("{:08x}", self.crc))
            .with("found", format_args!("{found:08x}")))
    }

    /// Whether a decoder can show the image without it: the case of the first letter says so (PNG §5.4).
    pub(super) fn is_ancillary(&self) -> bool {
        self.name.first().is_some_and(u8::is_ascii_lowercase)
    }
}

/// Walks over the chunks, IHDR first and IEND last, without looking at what they hold.
///
/// After an error there is nothing more; after IEND, [`rest`](Chunks::rest) is what does not belong to the image.
pub(super) struct Chunks<'a> {
    rest: &'a [u8],
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    First,
    Within,
    Ended,
}

impl<'a> Chunks<'a> {
    /// # Errors
    /// `bake.png.truncated` and `bake.png.malformed`, when the signature is not there.
    pub(super) fn of(image: &'a [u8]) -> Result<Self, Error> {
        if let Some(rest) = image.strip_prefix(SIGNATURE) {
            return Ok(Chunks { rest, state: State::First });
        }
        if SIGNATURE.starts_with(image) {
            return Err(Error::of(&phrase::BAKE_PNG_TRUNCATED_SIGNATURE));
        }
        Err(Error::of(&phrase::BAKE_PNG_MALFORMED_SIGNATURE))
    }

    /// What was not walked over yet; after IEND, the bytes behind the image.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// One step: PNG §5.3, chunk layout.
    fn step(&mut self) -> Result<Chunk<'a>, Error> {
        let start = self.rest;
        let last = || Error::of(&phrase::BAKE_PNG_TRUNCATED_LAST);
        let (length, after) = start.split_first_chunk::<4>().ok_or_else(last)?;
        let (name, after) = after.split_first_chunk::<4>().ok_or_else(last)?;
        if !name.iter().all(u8::is_ascii_alphabetic) {
            return Err(Error::of(&phrase::BAKE_PNG_MALFORMED_CHUNK));
        }
        let length = u32::from_be_bytes(*length);
        let Some(length) = i32::try_from(length).ok().and_then(|length| usize::try_from(length).ok()) else {
            return Err(Error::of(&phrase::BAKE_PNG_MALFORMED_LENGTH).with("chunk", name.escape_ascii()));
        };
        let end = || Error::of(&phrase::BAKE_PNG_TRUNCATED).with("chunk", name.escape_ascii()).with("length", length);
        let (data, after) = after.split_at_checked(length).ok_or_else(end)?;
        let (crc, after) = after.split_first_chunk::<4>().ok_or_else(end)?;
        let (whole, _) = start.split_at_checked(length.saturating_add(12)).ok_or_else(end)?;
        let covered = whole.get(4..length.saturating_add(8)).ok_or_else(end)?;

        let is_header = name == b"IHDR" && length == 13;
        if self.state == State::First && !is_header {
            return Err(Error::of(&phrase::BAKE_PNG_MALFORMED_HEADER)
                .with("found", name.escape_ascii())
                .with("length", length));
        }
        self.state = if name == b"IEND" { State::Ended } else { State::Within };
        self.rest = after;
        Ok(Chunk { name: *name, data, whole, covered, crc: u32::from_be_bytes(*crc) })
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<Chunk<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.state == State::Ended {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.state = State::Ended;
        }
        Some(step)
    }
}

/// A chunk, written out. `None` where the data is longer than a chunk may be.
pub(super) fn write(name: [u8; 4], data: &[&[u8]]) -> Option<Vec<u8>> {
    let length = data.iter().map(|part| part.len()).sum::<usize>();
    let length = i32::try_from(length).ok().and_then(|length| u32::try_from(length).ok())?;
    let mut hasher = CRC_32.digest();
    let mut chunk = Vec::from(length.to_be_bytes());
    for part in [&name[..]].iter().chain(data) {
        hasher.update(part);
        chunk.extend_from_slice(part);
    }
    chunk.extend_from_slice(&hasher.finalize().to_be_bytes());
    Some(chunk)
}

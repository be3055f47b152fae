//! Data compressed by DEFLATE (RFC 1951): zlib's in images, gzip's in status lists.

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{
    DecompressError, TINFLStatus, decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit,
};

/// The checksum of PNG and gzip. Sixteen tables of a kilobyte make it fast; what is sent to a browser has one.
pub(crate) static CRC_32: Crc<u32, Table<TABLES>> = Crc::<u32, Table<TABLES>>::new(&CRC_32_ISO_HDLC);
const TABLES: usize = if cfg!(target_family = "wasm") { 1 } else { 16 };

/// Why there is nothing inflated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// More than was asked for at most.
    TooLong,
    /// Not what the wrapping promises.
    Damaged,
}

/// Inflates a zlib stream (RFC 1950) of at most `budget` bytes.
pub(crate) fn inflate_zlib(compressed: &[u8], budget: usize) -> Result<Vec<u8>, Refusal> {
    within(budget, decompress_to_vec_zlib_with_limit(compressed, budget.saturating_add(1)))
}

/// Inflates a gzip stream (RFC 1952) of one member and at most `budget` bytes.
pub(crate) fn inflate_gzip(stream: &[u8], budget: usize) -> Result<Vec<u8>, Refusal> {
    let (compressed, crc, length) = unwrap(stream).ok_or(Refusal::Damaged)?;
    let inflated = within(budget, decompress_to_vec_with_limit(compressed, budget.saturating_add(1)))?;
    let is_whole = CRC_32.checksum(&inflated) == crc && u32::try_from(inflated.len()) == Ok(length);
    is_whole.then_some(inflated).ok_or(Refusal::Damaged)
}

/// Compresses into a gzip stream, as well as DEFLATE can, without a name or a time.
pub(crate) fn deflate_gzip(bytes: &[u8]) -> Vec<u8> {
    const BEST: u8 = 9;
    // §2.3: magic, DEFLATE, no flags, no time, compressed the slowest way, by an unknown system. The length is modulo 2^32.
    let head: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    let [a, b, c, d, ..] = bytes.len().to_le_bytes();
    [head, &compress_to_vec(bytes, BEST), &CRC_32.checksum(bytes).to_le_bytes(), &[a, b, c, d]].concat()
}

fn within(budget: usize, inflated: Result<Vec<u8>, DecompressError>) -> Result<Vec<u8>, Refusal> {
    match inflated {
        Ok(inflated) if inflated.len() > budget => Err(Refusal::TooLong),
        Ok(inflated) => Ok(inflated),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(Refusal::TooLong),
        Err(_) => Err(Refusal::Damaged),
    }
}

/// RFC 1952 §2.3: what stands between the head and the eight bytes at the end, and those: the checksum and the length.
fn unwrap(stream: &[u8]) -> Option<(&[u8], u32, u32)> {
    let (&[0x1f, 0x8b, 8, flags, ..], mut rest) = stream.split_first_chunk::<10>()? else { return None };
    if flags & RESERVED != 0 {
        return None;
    }
    if flags & EXTRA != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            rest = rest.splitn(2, |byte| *byte == 0).nth(1)?;
        }
    }
    if flags & HEAD_CRC != 0 {
        rest = rest.get(2..)?;
    }
    let (rest, length) = rest.split_last_chunk::<4>()?;
    let (compressed, crc) = rest.split_last_chunk::<4>()?;
    Some((compressed, u32::from_le_bytes(*crc), u32::from_le_bytes(*length)))
}

/// RFC 1952 §2.3.1: what the head may hold beside its ten bytes.
const HEAD_CRC: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;
const RESERVED: u8 = 0b1110_0000;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::{Read, Write};

    use flate2::read::GzDecoder;
    use flate2::{Compression, GzBuilder};

    use super::*;

    fn named(bytes: &[u8]) -> Vec<u8> {
        let named = GzBuilder::new().filename("list").comment("of mine").extra(b"more".to_vec());
        let mut encoder = named.write(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_another_library_wraps_is_unwrapped_and_the_other_way_round() {
        for bytes in [vec![], b"abc".to_vec(), vec![7; 100_000]] {
            assert_eq!(inflate_gzip(&named(&bytes), 100_000).unwrap(), bytes);
            let ours = deflate_gzip(&bytes);
            let mut back = Vec::new();
            GzDecoder::new(&ours[..]).read_to_end(&mut back).unwrap();
            assert_eq!(back, bytes);
            assert_eq!(inflate_gzip(&ours, 100_000).unwrap(), bytes);
        }
    }

    #[test]
    fn nothing_longer_than_asked_for_is_inflated() {
        for (length, budget) in [(1, 0), (101, 100), (100_000, 99_999)] {
            assert_eq!(inflate_gzip(&deflate_gzip(&vec![7; length]), budget), Err(Refusal::TooLong));
        }
        assert_eq!(inflate_gzip(&deflate_gzip(&[]), 0), Ok(vec![]));
    }

    #[test]
    fn a_stream_with_a_changed_a_lacking_or_a_further_byte_is_damaged() {
        let whole = named(b"the bits of a list");
        for cut in 0..whole.len() {
            assert_eq!(inflate_gzip(&whole[..cut], 100), Err(Refusal::Damaged), "{cut}");
        }
        let content = whole.len() - 8;
        for changed in [0, 1, 2].into_iter().chain(content..whole.len()) {
            let mut stream = whole.clone();
            stream[changed] ^= 0x10;
            assert_eq!(inflate_gzip(&stream, 100), Err(Refusal::Damaged), "{changed}");
        }
        assert_eq!(inflate_gzip(&[&whole[..], b"\0"].concat(), 100), Err(Refusal::Damaged));
        assert_eq!(inflate_zlib(b"x", 100), Err(Refusal::Damaged));
    }
}

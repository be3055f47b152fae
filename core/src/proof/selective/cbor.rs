//! The little of CBOR (RFC 8949) that proof values are made of: whole numbers, bytes, texts, arrays and maps, of definite length.

use crate::error::Error;
use crate::words::{Phrase, Term, phrase, term};

/// The major types in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Major {
    Number = 0,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
}

impl Major {
    fn term(self) -> Term {
        match self {
            Major::Number => term::CBOR_ITEM_NUMBER,
            Major::Bytes => term::CBOR_ITEM_BYTES,
            Major::Text => term::CBOR_ITEM_TEXT,
            Major::Array => term::CBOR_ITEM_ARRAY,
            Major::Map => term::CBOR_ITEM_MAP,
        }
    }
}

/// Reads items one after another. Whatever the bytes are, it reads each of them once at most and allocates nothing.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    /// The head of an item of that type: a number itself, the length of bytes or text, how many items or pairs follow.
    ///
    /// # Errors
    /// `proof.value.malformed` for another type, for a length that could have been written shorter, and where the bytes end.
    pub(super) fn head(&mut self, wanted: Major) -> Result<u64, Error> {
        let short = || {
            Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_END).with_term("expected", wanted.term()).at("/proofValue")
        };
        let first = *self.take(1).ok_or_else(short)?.first().ok_or_else(short)?;
        if first >> 5 != wanted as u8 {
            return Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_TYPE)
                .with_term("expected", wanted.term())
                .with("found", first >> 5)
                .at("/proofValue"));
        }
        let small = u64::from(first & 31);
        let (bytes, least) = match small {
            0..24 => return Ok(small),
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return Err(malformed(&phrase::PROOF_VALUE_MALFORMED_CBOR_INDEFINITE)),
        };
        let number =
            self.take(bytes).ok_or_else(short)?.iter().fold(0, |number, byte| (number << 8) + u64::from(*byte));
        if number < least {
            return Err(malformed(&phrase::PROOF_VALUE_MALFORMED_CBOR_LONG));
        }
        Ok(number)
    }

    /// How many items an array has, or pairs a map. Each takes a byte at least, so a larger number is refused.
    pub(super) fn count(&mut self, wanted: Major) -> Result<usize, Error> {
        let count = self.head(wanted)?;
        usize::try_from(count).ok().filter(|count| *count <= self.rest.len()).ok_or_else(|| {
            Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_COUNT)
                .with_term("expected", wanted.term())
                .with("count", count)
                .at("/proofValue")
        })
    }

    pub(super) fn bytes(&mut self) -> Result<&'a [u8], Error> {
        let length = self.head(Major::Bytes)?;
        usize::try_from(length).ok().and_then(|length| self.take(length)).ok_or_else(|| {
            Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_BYTES).with("length", length).at("/proofValue")
        })
    }

    pub(super) fn text(&mut self) -> Result<&'a str, Error> {
        let length = self.head(Major::Text)?;
        usize::try_from(length)
            .ok()
            .and_then(|length| self.take(length))
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .ok_or_else(|| Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_TEXT).with("length", length).at("/proofValue"))
    }

    /// Nothing may follow.
    pub(super) fn end(&self) -> Result<(), Error> {
        if self.rest.is_empty() {
            return Ok(());
        }
        Err(Error::of(&phrase::PROOF_VALUE_MALFORMED_CBOR_MORE).with("found", self.rest.len()).at("/proofValue"))
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
}

/// Writes the head of an item.
pub(super) fn write_head(major: Major, number: u64, out: &mut Vec<u8>) {
    let first = (major as u8) << 5;
    let bytes = number.to_be_bytes();
    let (code, length) = match number {
        0..24 => {
            // Below 24, so it fits.
            out.push(first + u8::try_from(number).unwrap_or_default());
            return;
        }
        24..=0xff => (24, 1),
        0x100..=0xffff => (25, 2),
        0x1_0000..=0xffff_ffff => (26, 4),
        _ => (27, 8),
    };
    out.push(first + code);
    out.extend(bytes.iter().skip(8 - length));
}

pub(super) fn write_count(major: Major, count: usize, out: &mut Vec<u8>) {
    write_head(major, count as u64, out);
}

pub(super) fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    write_count(Major::Bytes, bytes.len(), out);
    out.extend(bytes);
}

pub(super) fn write_text(text: &str, out: &mut Vec<u8>) {
    write_count(Major::Text, text.len(), out);
    out.extend(text.as_bytes());
}

pub(super) fn malformed(phrase: &'static Phrase) -> Error {
    Error::of(phrase).at("/proofValue")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::words::Param;

    #[test]
    fn numbers_are_read_as_they_are_written_and_no_longer_spelling_is() {
        for number in [0, 1, 23, 24, 255, 256, 65_535, 65_536, 0xffff_ffff, 0x1_0000_0000, u64::MAX] {
            let mut bytes = Vec::new();
            write_head(Major::Number, number, &mut bytes);
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.head(Major::Number).unwrap(), number);
            reader.end().unwrap();
            for cut in 0..bytes.len() {
                assert!(Reader::new(bytes.get(..cut).unwrap()).head(Major::Number).is_err());
            }
        }
        for longer in [
            &[0x18, 23][..],
            &[0x19, 0, 255],
            &[0x1a, 0, 0, 255, 255],
            &[0x1b, 0, 0, 0, 0, 255, 255, 255, 255],
            &[0x1f],
            &[0x1c],
        ] {
            assert!(Reader::new(longer).head(Major::Number).is_err(), "{longer:?}");
        }
    }

    #[test]
    fn a_length_that_the_bytes_do_not_have_is_refused_at_once() {
        for lie in [&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff][..], &[0x82, 0x00], &[0x80 | 3]] {
            assert!(Reader::new(lie).count(Major::Array).is_err(), "{lie:?}");
        }
        assert!(Reader::new(&[0x5a, 0xff, 0xff, 0xff, 0xff, 0]).bytes().is_err());
        assert!(Reader::new(&[0x62, 0xc3, 0x28]).text().is_err(), "not UTF-8");
        let error = Reader::new(&[0x40]).text().unwrap_err();
        assert_eq!(error.phrase(), Some(&phrase::PROOF_VALUE_MALFORMED_CBOR_TYPE), "bytes are no text: {error}");
        assert_eq!(error.params().get("found"), Some(&Param::Text(String::from("2"))));
    }
}

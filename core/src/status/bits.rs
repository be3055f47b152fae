//! The bits of a list: values of one size, one after the other.

use std::fmt;

use crate::error::Error;
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::status::encoded::{decode, encode};
use crate::words::phrase;

/// The bits of a list. How many of them make an entry, each entry says for itself: they ask with that size, 1 to 32.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Bits {
    pub(super) bytes: Vec<u8>,
}

impl Bits {
    /// So many bits, none of them set.
    pub(super) fn zeros(count: usize) -> Self {
        Bits { bytes: vec![0; count.div_ceil(8)] }
    }

    /// The bits that an `encodedList` holds.
    ///
    /// # Errors
    /// `status.list.malformed` and `limit.inflated`.
    pub(crate) fn decode(kind: ListKind, encoded: &str, limits: &Limits) -> Result<Self, Error> {
        decode(kind, encoded, limits).map(|bytes| Bits { bytes })
    }

    /// The `encodedList` that holds them.
    pub(super) fn encode(&self) -> String {
        encode(&self.bytes)
    }

    /// How many entries of that size there are.
    pub(crate) fn entries(&self, size: u32) -> usize {
        self.bytes.len().saturating_mul(8) / width(size)
    }

    /// How much memory they take.
    pub(crate) fn byte_count(&self) -> usize {
        self.bytes.len()
    }

    /// The value of an entry of that size.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub(crate) fn value(&self, index: usize, size: u32) -> Result<u32, Error> {
        if index >= self.entries(size) {
            return Err(behind_the_end(index, self.entries(size)));
        }
        // The first bit of a byte is its most significant one (Bitstring Status List §2.2, `encodedList`).
        let bit = |at: usize| self.bytes.get(at / 8).map_or(0, |byte| u32::from((byte >> (7 - at % 8)) & 1));
        Ok(places(index, size).fold(0, |value, at| (value << 1) | bit(at)))
    }

    /// Gives an entry of that size a value that fits. Behind the end of the list nothing happens.
    pub(super) fn put(&mut self, index: usize, size: u32, value: u32) {
        for (at, shift) in places(index, size).zip((0..size).rev()) {
            let mask = 0x80_u8 >> (at % 8);
            if let Some(byte) = self.bytes.get_mut(at / 8) {
                *byte = if (value >> shift) & 1 == 1 { *byte | mask } else { *byte & !mask };
            }
        }
    }
}

impl fmt::Debug for Bits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set: u32 = self.bytes.iter().map(|byte| byte.count_ones()).sum();
        write!(f, "Bits({set} of {} set)", self.bytes.len().saturating_mul(8))
    }
}

/// What is said of a place that no list of that length has.
pub(super) fn behind_the_end(index: usize, length: usize) -> Error {
    Error::of(&phrase::STATUS_LIST_RANGE).with("length", length).with("found", index)
}

/// Where the bits of an entry are, first to last. Within a list nothing overflows.
fn places(index: usize, size: u32) -> std::ops::Range<usize> {
    let first = index.saturating_mul(width(size));
    first..first.saturating_add(width(size))
}

fn width(size: u32) -> usize {
    usize::try_from(size).unwrap_or(1).max(1)
}

//! Which places of a list were given away, or set.

use crate::error::Error;
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::status::bits::Bits;

/// Which places of a list are taken: a bit for each, and those behind its end are, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken(Bits);

impl Taken {
    pub(super) fn none_of(length: usize) -> Self {
        let mut taken = Taken(Bits::zeros(length));
        (length..taken.0.entries(1)).for_each(|beyond| taken.take(beyond));
        taken
    }

    /// Those that an `encodedList` says, of a list of so many places; nothing where it is of another length.
    pub(super) fn decode(encoded: &str, length: usize, limits: &Limits) -> Result<Option<Self>, Error> {
        let said = Bits::decode(ListKind::Bitstring, encoded, limits)?;
        let mut taken = Taken::none_of(length);
        if said.byte_count() != taken.0.byte_count() {
            return Ok(None);
        }
        taken.0.bytes.iter_mut().zip(&said.bytes).for_each(|(taken, said)| *taken |= said);
        Ok(Some(taken))
    }

    /// As an `encodedList`.
    pub(super) fn encode(&self) -> String {
        self.0.encode()
    }

    pub(super) fn take(&mut self, index: usize) {
        self.0.put(index, 1, 1);
    }

    /// Takes the entries of that size that are set.
    pub(super) fn take_set(&mut self, bits: &Bits, size: u32, length: usize) {
        if size == 1 {
            self.0.bytes.iter_mut().zip(&bits.bytes).for_each(|(taken, set)| *taken |= set);
            return;
        }
        (0..length)
            .filter(|index| bits.value(*index, size).is_ok_and(|value| value != 0))
            .for_each(|index| self.take(index));
    }

    pub(super) fn is_taken(&self, index: usize) -> bool {
        self.0.value(index, 1).unwrap_or(1) == 1
    }

    pub(super) fn free(&self) -> usize {
        self.0.bytes.iter().map(|byte| byte.count_zeros()).map(usize_of).sum()
    }

    /// The free places of these ranks among the free ones. The ranks ascend; the bytes are gone through once.
    pub(super) fn free_of_ranks(&self, ranks: &[usize]) -> Vec<usize> {
        let mut ranks = ranks.iter().copied().peekable();
        let mut places = Vec::with_capacity(ranks.len());
        let mut before = 0;
        for (at, byte) in self.0.bytes.iter().enumerate() {
            let free = usize_of(byte.count_zeros());
            while let Some(rank) = ranks.next_if(|rank| *rank < before + free) {
                let bits = (0..8).filter(|bit| byte & (0x80 >> bit) == 0);
                places.extend(bits.skip(rank - before).take(1).map(|bit| at * 8 + bit));
            }
            before += free;
        }
        places
    }
}

fn usize_of(count: u32) -> usize {
    usize::try_from(count).unwrap_or_default()
}

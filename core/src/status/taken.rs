//! Which places of a list were given away, or set.

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

    /// Takes what is taken in another list of as many places; of another length, nothing.
    pub(super) fn take_all(&mut self, others: &Bits) -> bool {
        let is_alike = others.byte_count() == self.0.byte_count();
        if is_alike {
            self.0.bytes.iter_mut().zip(&others.bytes).for_each(|(taken, other)| *taken |= other);
        }
        is_alike
    }

    /// As an `encodedList`.
    pub(super) fn encode(&self) -> String {
        self.0.encode()
    }

    pub(super) fn take(&mut self, index: usize) {
        self.0.put(index, 1, 1);
    }

    /// Takes the entries of that size that are set.
    pub(super) fn take_set(&mut self, bits: &Bits, size: u32) {
        if size == 1 {
            self.take_all(bits);
            return;
        }
        (0..bits.entries(size))
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

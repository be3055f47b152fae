//! Choices: a run of bytes that decides everything, so that each rewriting can be had again and made smaller.

/// The choices of one rewriting. At its end every choice is the first one.
pub(crate) struct Tape<'b> {
    bytes: &'b [u8],
}

impl<'b> Tape<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Tape { bytes }
    }

    /// A number below `count`, and 0 where there is nothing to choose from.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        if count < 2 {
            return 0;
        }
        let mut next = || {
            let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
            self.bytes = rest;
            usize::from(*first)
        };
        let number = if count > 64 { next() << 8 | next() } else { next() };
        number % count
    }

    /// Whether something happens that happens once in so many times.
    pub(crate) fn once_in(&mut self, count: usize) -> bool {
        self.below(count) == count - 1
    }

    pub(crate) fn pick<'v, T>(&mut self, values: &'v [T]) -> Option<&'v T> {
        values.get(self.below(values.len()))
    }
}

/// As many bytes as a rewriting may ask for, the same for the same number (SplitMix64).
pub(crate) fn bytes_of(number: u64, length: usize) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)).to_le_bytes()
    };
    (0..length.div_ceil(8)).flat_map(|_| next()).collect()
}

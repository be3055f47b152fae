//! Identifier issuers (RDFC-1.0 §4.5), with a way back for identifiers that were only tried.

/// No identifier yet.
const NONE: u32 = u32::MAX;

/// Issues consecutive numbers to blank nodes, each once, and remembers the order.
#[derive(Debug)]
pub(crate) struct Issuer {
    number_of: Vec<u32>,
    issued: Vec<u32>,
}

impl Issuer {
    pub(crate) fn new(blank_count: usize) -> Self {
        Issuer { number_of: vec![NONE; blank_count], issued: Vec::new() }
    }

    /// The number of a blank node, if it has one.
    pub(crate) fn number(&self, blank: u32) -> Option<u32> {
        self.number_of.get(blank as usize).copied().filter(|number| *number != NONE)
    }

    /// The number of a blank node, a new one if it has none.
    pub(crate) fn issue(&mut self, blank: u32) -> u32 {
        if let Some(number) = self.number(blank) {
            return number;
        }
        let number = u32::try_from(self.issued.len()).unwrap_or(NONE);
        if let Some(slot) = self.number_of.get_mut(blank as usize) {
            *slot = number;
        }
        self.issued.push(blank);
        number
    }

    /// How many numbers are out: a mark to go back to.
    pub(crate) fn mark(&self) -> usize {
        self.issued.len()
    }

    /// The blank nodes numbered since a mark, in order.
    pub(crate) fn since(&self, mark: usize) -> &[u32] {
        self.issued.get(mark..).unwrap_or_default()
    }

    /// Takes back all numbers given since a mark.
    pub(crate) fn back_to(&mut self, mark: usize) {
        while self.issued.len() > mark {
            let Some(blank) = self.issued.pop() else { return };
            if let Some(slot) = self.number_of.get_mut(blank as usize) {
                *slot = NONE;
            }
        }
    }
}

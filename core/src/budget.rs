//! The budget of work of a verification: what everything costs, in one unit, and what is left.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::Error;
use crate::words::phrase;

/// The work that one verification may do, with everything nested in it: a counter that all of its parts share.
///
/// A clone counts into the same counter. Counting is a plain addition; a budget is made for one verification, which runs on one
/// thread, so nothing is locked. [`Limits::work`](crate::Limits::work) says how much is allowed by default, and
/// [`cost`] what everything costs.
///
/// ```
/// use ob3::Budget;
/// let budget = Budget::of(10);
/// let shared = budget.clone();
/// assert!(budget.spend(7).is_ok());
/// assert_eq!(shared.spend(7).unwrap_err().code().name(), "limit.work");
/// assert!(budget.spend(1).is_err(), "a budget that was reached stays so");
/// assert!(Budget::unmetered().spend(u64::MAX).is_ok());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Budget(Option<Arc<Counter>>);

#[derive(Debug)]
struct Counter {
    most: u64,
    spent: AtomicU64,
}

impl Budget {
    /// A budget of so many units.
    pub fn of(most: u64) -> Self {
        Budget(Some(Arc::new(Counter { most, spent: AtomicU64::new(0) })))
    }

    /// A budget without an end, for what a caller does with data of its own.
    pub fn unmetered() -> Self {
        Budget(None)
    }

    /// Counts work that is about to be done, or that was just done where it is small.
    ///
    /// # Errors
    /// `limit.work` where it is more than is left; and from then on for everything, so that what has begun ends soon.
    pub fn spend(&self, work: u64) -> Result<(), Error> {
        let Some(counter) = &self.0 else { return Ok(()) };
        let spent = counter.spent.load(Ordering::Relaxed).saturating_add(work);
        counter.spent.store(spent, Ordering::Relaxed);
        if spent <= counter.most { Ok(()) } else { Err(Self::reached_at(counter)) }
    }

    /// Counts work that depends on a length in bytes: so many units for each sixteen.
    ///
    /// # Errors
    /// As [`spend`](Self::spend).
    pub(crate) fn spend_bytes(&self, bytes: usize, per_sixteen: u64) -> Result<(), Error> {
        self.spend((length(bytes) / 16 + 1).saturating_mul(per_sixteen))
    }

    /// Counts the same work so many times over.
    ///
    /// # Errors
    /// As [`spend`](Self::spend).
    pub(crate) fn spend_times(&self, times: usize, work: u64) -> Result<(), Error> {
        self.spend(length(times).saturating_mul(work))
    }

    /// Asks, before something is begun, whether there is anything left.
    ///
    /// # Errors
    /// As [`spend`](Self::spend).
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.spend(0)
    }

    /// Units that were spent so far.
    pub fn spent(&self) -> u64 {
        self.0.as_ref().map_or(0, |counter| counter.spent.load(Ordering::Relaxed).min(counter.most.saturating_add(1)))
    }

    /// Whether more was asked for than there was.
    pub(crate) fn is_reached(&self) -> bool {
        self.0.as_ref().is_some_and(|counter| counter.spent.load(Ordering::Relaxed) > counter.most)
    }

    #[cold]
    fn reached_at(counter: &Counter) -> Error {
        // Nothing is left for anybody, however little the next part asks for.
        counter.spent.store(u64::MAX, Ordering::Relaxed);
        Error::of(&phrase::LIMIT_WORK).with("most", counter.most)
    }
}

fn length(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// What work costs. The unit is a ten-thousandth of one bare Ed25519 verification (`verify_strict` with decompression of the key),
/// about 5 ns on one core of a server of 2026; `cargo bench -p ob3-benches --bench hostile` measures every row beside that.
///
/// The figures are fixed, so that a verification costs the same on every platform, and with `native` too. They are rounded up: what
/// an attacker chooses must never take longer than it is counted for.
pub mod cost {
    /// One Ed25519 signature checked: the unit, ten thousand times.
    pub const ED25519: u64 = 10_000;
    /// One signature by P-256 checked.
    pub const P256: u64 = 65_000;
    /// One signature by P-384 checked.
    pub const P384: u64 = 220_000;
    /// One signature by P-521 checked.
    pub const P521: u64 = 150_000;
    /// One signature by secp256k1 checked.
    pub const SECP256K1: u64 = 15_000;
    /// One signature by RSA checked: for each square of 64 bits of the modulus and each step of the exponent.
    pub const RSA_STEP: u64 = 1;

    /// A key of Ed25519 read: a point decompressed.
    pub const KEY_ED25519: u64 = 1_200;
    /// A key of P-256 read: a square root.
    pub const KEY_P256: u64 = 2_500;
    /// A key of P-384 read.
    pub const KEY_P384: u64 = 8_000;
    /// A key of P-521 read.
    pub const KEY_P521: u64 = 6_000;
    /// A key of secp256k1 read.
    pub const KEY_SECP256K1: u64 = 2_000;
    /// A key of RSA read: for each square of 64 bits of the modulus.
    pub const KEY_RSA_STEP: u64 = 3;

    /// So many digits of base58 decoded: each is added to all that came before it.
    pub fn base58(digits: usize) -> u64 {
        let digits = u64::try_from(digits).unwrap_or(u64::MAX);
        digits.saturating_mul(digits) / 16
    }

    /// Sixteen bytes of a document read as JSON and kept, with everything that is asked of it in one pass: its form, its dates, what
    /// stands in it.
    pub const DOCUMENT: u64 = 16;
    /// Sixteen bytes read as JSON, or from base64, and looked at once. Text of nothing but brackets takes five times as long, and each
    /// text is read so once.
    pub const JSON: u64 = 8;
    /// Sixteen bytes hashed by SHA-384 or SHA-512, or compared.
    pub const HASHED: u64 = 7;
    /// Sixteen bytes hashed by SHA-256, for which processors have instructions.
    pub const HASHED_SHA256: u64 = 3;
    /// Sixteen bytes inflated.
    pub const INFLATED: u64 = 12;
    /// Sixteen bytes of an image looked through.
    pub const IMAGE: u64 = 16;

    /// One RDF statement made, of the members and values that stand for it.
    pub const STATEMENT: u64 = 35;
    /// Sixteen bytes that a term or a statement stands for.
    pub const SPELLED: u64 = 4;
    /// One member of an object looked up in its context.
    pub const MEMBER: u64 = 10;
    /// One definition of a term of a document's own context made or copied.
    pub const DEFINITION: u64 = 100;
    /// One statement named, sorted and written for its hash.
    pub const CANONICAL: u64 = 80;
    /// One blank node hashed to tell it apart from another that looks like it.
    pub const BLANK_NODE: u64 = 200;
    /// Sixteen bytes copied and brought into the one spelling of RFC 8785.
    pub const JCS: u64 = 16;
    /// What one statement stands for, copied with the JSON around it.
    pub const COPIED: u64 = 55;

    /// One entry of a document of keys looked at.
    pub const KEY_ENTRY: u64 = 30;
    /// One value of a schema read and indexed.
    pub const SCHEMA_VALUE: u64 = 300;
    /// One pattern compiled, before its first byte.
    pub const PATTERN: u64 = 5_000;
    /// One byte of a pattern compiled, as often as it is repeated.
    pub const PATTERN_BYTE: u64 = 500;
    /// One class of characters of a pattern compiled, as often as it is repeated.
    pub const PATTERN_CLASS: u64 = 15_000;
    /// The largest pattern compiled that the engine takes.
    pub const MOST_OF_A_PATTERN: u64 = 400_000;
    /// One step of a schema held against a document.
    pub const SCHEMA_STEP: u64 = 20;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Code;

    #[test]
    fn clones_share_what_is_left_and_the_end_is_the_end() {
        let budget = Budget::of(100);
        let shared = budget.clone();
        budget.spend(60).unwrap();
        shared.spend(40).unwrap();
        assert_eq!(budget.spent(), 100);
        budget.check().unwrap();
        assert!(!budget.is_reached(), "what was spent to the last unit was enough");
        let error = budget.spend(1).unwrap_err();
        assert_eq!(error.code(), Code::LimitWork);
        assert!(error.message().contains("100 units") && error.message().contains("`work`"), "{error}");
        assert!(shared.check().is_err() && shared.is_reached());
        assert_eq!(shared.spent(), 101);
    }

    #[test]
    fn bytes_are_counted_by_sixteen_and_no_number_is_too_large() {
        let budget = Budget::of(1_000);
        budget.spend_bytes(0, 3).unwrap();
        budget.spend_bytes(31, 3).unwrap();
        budget.spend_times(4, 5).unwrap();
        assert_eq!(budget.spent(), 3 + 6 + 20);
        assert!(budget.spend_times(usize::MAX, u64::MAX).is_err());
        assert!(budget.spend(u64::MAX).is_err());
        let unmetered = Budget::unmetered();
        unmetered.spend(u64::MAX).unwrap();
        assert_eq!((unmetered.spent(), unmetered.check().is_ok()), (0, true));
    }

    #[test]
    fn base58_costs_the_square_of_its_digits() {
        assert_eq!([0, 1, 4, 400].map(cost::base58), [0, 0, 1, 10_000]);
        assert!(cost::base58(usize::MAX) > u64::from(u32::MAX));
    }
}

//! Allocates places of a list: at random, so that no place tells when it was given away, and none of them twice.

use std::collections::HashSet;

use crate::error::Error;
use crate::limits::Limits;
use crate::model::kind::ListKind;
use crate::status::bits::Bits;
use crate::status::list::StatusList;
use crate::words::phrase;

impl StatusList {
    /// Gives away one free place, drawn with the randomness of the operating system: see [`allocate_with`](Self::allocate_with).
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Revocation, 131_072)?;
    /// let index = list.allocate()?;
    /// assert!(list.is_allocated(index)? && list.free() == 131_071);
    /// let status = list.entry("https://university.example/status/1", index)?;
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.full` where no place is free; `key.randomness`.
    #[cfg(feature = "getrandom")]
    pub fn allocate(&mut self) -> Result<usize, Error> {
        self.allocate_many(1)?.pop().ok_or_else(|| self.full(1))
    }

    /// Gives away so many free places at once, drawn like [`allocate`](Self::allocate): for a class that is issued together.
    ///
    /// # Errors
    /// As [`allocate_with`](Self::allocate_with).
    #[cfg(feature = "getrandom")]
    pub fn allocate_many(&mut self, count: usize) -> Result<Vec<usize>, Error> {
        self.allocate_with(count, crate::key::fill_random)
    }

    /// Gives away so many free places, each drawn among all that are free (Bitstring Status List §2.1, `statusListIndex`): neither
    /// a place nor the order of several tells which credential was issued before which. `random` fills a buffer with bytes that
    /// nobody can foresee.
    ///
    /// What was given away stays so: keep it with [`allocations`](Self::allocations). An entry that was ever set is never given
    /// away. The work grows with the length of the list and the count, however few places are left.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// # fn fill(bytes: &mut [u8]) -> Result<(), ob3::Error> { bytes.fill(7); Ok(()) }
    /// let mut list = StatusList::new(Purpose::Revocation, 131_072)?;
    /// let places = list.allocate_with(30, fill)?;
    /// assert_eq!((places.len(), list.free()), (30, 131_042));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.full` where fewer places are free, and then none is given away; what `random` says.
    pub fn allocate_with(
        &mut self,
        count: usize,
        mut random: impl FnMut(&mut [u8]) -> Result<(), Error>,
    ) -> Result<Vec<usize>, Error> {
        let free = self.free();
        if count > free {
            return Err(self.full(count));
        }
        // Floyd: of all sets of so many ranks each is as likely, and none is drawn in vain.
        let mut ranks = HashSet::with_capacity(count);
        for last in free - count..free {
            let drawn = below(last + 1, &mut random)?;
            ranks.insert(if ranks.contains(&drawn) { last } else { drawn });
        }
        let mut ranks: Vec<usize> = ranks.into_iter().collect();
        ranks.sort_unstable();
        let mut places = self.taken.free_of_ranks(&ranks);
        for last in (1..places.len()).rev() {
            places.swap(last, below(last + 1, &mut random)?);
        }
        for place in &places {
            self.taken.take(*place);
        }
        Ok(places)
    }

    /// Marks a place as given away which was chosen in another way.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub fn reserve(&mut self, index: usize) -> Result<(), Error> {
        self.check_place(index)?;
        self.taken.take(index);
        Ok(())
    }

    /// Whether a place was given away, or ever set.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub fn is_allocated(&self, index: usize) -> Result<bool, Error> {
        self.check_place(index).map(|()| self.taken.is_taken(index))
    }

    /// How many places are left to be given away.
    pub fn free(&self) -> usize {
        self.taken.free()
    }

    /// Which places were given away, spelled as an `encodedList`: for the issuer to keep, not to publish.
    ///
    /// # Errors
    /// None today.
    pub fn allocations(&self) -> Result<String, Error> {
        Ok(self.taken.encode())
    }

    /// The same list, in which these places were given away besides: what [`allocations`](Self::allocations) wrote.
    ///
    /// # Errors
    /// `status.list.malformed`, also for those of a list of another length; `limit.inflated`.
    ///
    /// ```
    /// use ob3::{Limits, Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Revocation, 131_072)?;
    /// list.reserve(7)?;
    /// let again = StatusList::from_encoded(Purpose::Revocation, 1, &list.to_encoded()?, &Limits::default())?;
    /// assert!(!again.is_allocated(7)?);
    /// assert_eq!(again.with_allocations(&list.allocations()?, &Limits::default())?, list);
    /// # Ok::<(), ob3::Error>(())
    /// ```
    pub fn with_allocations(mut self, encoded: &str, limits: &Limits) -> Result<Self, Error> {
        let kept = Bits::decode(ListKind::Bitstring, encoded, limits)?;
        if self.taken.take_all(&kept) {
            return Ok(self);
        }
        Err(Error::of(&phrase::STATUS_LIST_MALFORMED_ALLOCATIONS).with("length", self.len()))
    }

    fn full(&self, wanted: usize) -> Error {
        Error::of(&phrase::STATUS_LIST_FULL)
            .with("found", self.free())
            .with("length", self.len())
            .with("expected", wanted)
    }
}

/// A number below a bound of at most 2^26: among 2^64 the remainder favours none by more than one in 2^38.
fn below(bound: usize, random: &mut impl FnMut(&mut [u8]) -> Result<(), Error>) -> Result<usize, Error> {
    let mut bytes = [0; 8];
    random(&mut bytes)?;
    let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
    Ok(usize::try_from(u64::from_le_bytes(bytes) % bound).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::status::purpose::Purpose;

    const LENGTH: usize = 131_073;

    /// A source that is the same in every run and as good as random here.
    fn source() -> impl FnMut(&mut [u8]) -> Result<(), Error> {
        let mut state = 7_u64;
        move |bytes| {
            for byte in bytes {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                *byte = state.to_le_bytes()[7];
            }
            Ok(())
        }
    }

    fn list() -> StatusList {
        StatusList::new(Purpose::Revocation, LENGTH).unwrap()
    }

    #[test]
    fn every_place_is_given_once_and_then_the_list_is_full() {
        let mut list = list();
        list.set(5, true).unwrap();
        list.set(5, false).unwrap();
        list.reserve(6).unwrap();
        let mut random = source();
        let mut given = list.allocate_with(LENGTH - 12, &mut random).unwrap();
        for left in (0..10).rev() {
            given.extend(list.allocate_with(1, &mut random).unwrap());
            assert_eq!(list.free(), left);
        }
        let error = list.allocate_with(1, &mut random).unwrap_err();
        assert!(error.code() == Code::StatusListFull && error.message().contains("begin another list"), "{error}");
        assert_eq!(list.allocate_with(0, &mut random).unwrap(), Vec::<usize>::new());
        given.sort_unstable();
        let expected: Vec<usize> = (0..LENGTH).filter(|place| ![5, 6].contains(place)).collect();
        assert_eq!(given, expected);
        assert_eq!(list, list.clone().with_allocations(&list.allocations().unwrap(), &Limits::default()).unwrap());
    }

    #[test]
    fn too_many_at_once_are_refused_whole() {
        let mut list = list();
        assert_eq!(list.allocate_with(LENGTH + 1, source()).unwrap_err().code(), Code::StatusListFull);
        assert_eq!(list.allocate_with(usize::MAX, source()).unwrap_err().code(), Code::StatusListFull);
        assert_eq!(list.free(), LENGTH);
        let broken = |_: &mut [u8]| Err(Error::of(&phrase::KEY_RANDOMNESS));
        assert_eq!(list.allocate_with(1, broken).unwrap_err().code(), Code::KeyRandomness);
        assert_eq!(list.free(), LENGTH);
    }

    #[test]
    fn places_neither_ascend_nor_favour_a_part_of_the_list() {
        let places = list().allocate_with(8_000, source()).unwrap();
        let ascents = places.windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!((3_700..4_300).contains(&ascents), "{ascents}");
        for eighth in 0..8 {
            let part = eighth * LENGTH / 8..(eighth + 1) * LENGTH / 8;
            let count = places.iter().filter(|place| part.contains(place)).count();
            assert!((850..1_150).contains(&count), "{eighth}: {count}");
        }
    }

    #[test]
    fn a_source_that_says_the_same_for_ever_still_gives_no_place_twice() {
        for byte in [0, 0xff] {
            let fill = |bytes: &mut [u8]| {
                bytes.fill(byte);
                Ok(())
            };
            let mut list = list();
            let mut places = list.allocate_with(1_000, fill).unwrap();
            places.extend(list.allocate_with(1_000, fill).unwrap());
            let distinct: HashSet<usize> = places.iter().copied().collect();
            assert_eq!((distinct.len(), list.free()), (2_000, LENGTH - 2_000));
        }
    }

    #[test]
    fn allocations_of_another_list_are_refused() {
        let other = StatusList::new(Purpose::Revocation, 2 * LENGTH).unwrap();
        for text in [&*other.allocations().unwrap(), "", "u", "H4sI"] {
            let error = list().with_allocations(text, &Limits::default()).unwrap_err();
            assert_eq!(error.code(), Code::StatusListMalformed, "{text}");
        }
        assert_eq!(list().reserve(LENGTH).unwrap_err().code(), Code::StatusListRange);
        assert_eq!(list().is_allocated(LENGTH).unwrap_err().code(), Code::StatusListRange);
    }
}

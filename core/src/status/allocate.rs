//! Allocates places of a list: at random, so that no place tells when it was given away, and none of them twice.

use std::collections::HashSet;

use crate::error::Error;
use crate::status::list::StatusList;
use crate::status::taken::Taken;
use crate::words::phrase;

impl StatusList {
    /// Gives away one free place, drawn with the randomness of the operating system: see [`allocate_with`](Self::allocate_with).
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// let mut list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
    /// let index = list.allocate()?;
    /// assert!(list.is_allocated(index)? && list.unallocated() == Some(131_071));
    /// let status = list.entry(index)?;
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.full` where no place is free; `status.list.allocations` where it is not known which are; `key.randomness`.
    #[cfg(feature = "getrandom")]
    pub fn allocate(&mut self) -> Result<usize, Error> {
        self.allocate_many(1)?.pop().ok_or_else(|| full(1, 0, self.len()))
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
    /// What was given away stays so: keep the list with [`to_bytes`](Self::to_bytes). An entry that was ever set is never given
    /// away. The work grows with the length of the list and the count, however few places are left.
    ///
    /// ```
    /// use ob3::{Purpose, StatusList};
    /// # fn fill(bytes: &mut [u8]) -> Result<(), ob3::Error> { bytes.fill(7); Ok(()) }
    /// let mut list = StatusList::new(Purpose::Revocation, "https://university.example/status/1")?;
    /// let places = list.allocate_with(30, fill)?;
    /// assert_eq!((places.len(), list.unallocated()), (30, Some(131_042)));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.full` where fewer places are free, and then none is given away; `status.list.allocations` where it is not known
    /// which are; what `random` says.
    pub fn allocate_with(
        &mut self,
        count: usize,
        mut random: impl FnMut(&mut [u8]) -> Result<(), Error>,
    ) -> Result<Vec<usize>, Error> {
        let length = self.len();
        let taken = self.taken.as_mut().ok_or_else(unknown)?;
        let free = taken.free();
        if count > free {
            return Err(full(count, free, length));
        }
        // Floyd: of all sets of so many ranks each is as likely, and none is drawn in vain.
        let mut ranks = HashSet::with_capacity(count);
        for last in free - count..free {
            let drawn = below(last + 1, &mut random)?;
            ranks.insert(if ranks.contains(&drawn) { last } else { drawn });
        }
        let mut ranks: Vec<usize> = ranks.into_iter().collect();
        ranks.sort_unstable();
        let mut places = taken.free_of_ranks(&ranks);
        for last in (1..places.len()).rev() {
            places.swap(last, below(last + 1, &mut random)?);
        }
        for place in &places {
            taken.take(*place);
        }
        Ok(places)
    }

    /// Marks a place as given away which was chosen in another way.
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list; `status.list.allocations` where it is not known which places are given away.
    pub fn reserve(&mut self, index: usize) -> Result<(), Error> {
        self.check_place(index)?;
        self.taken.as_mut().ok_or_else(unknown)?.take(index);
        Ok(())
    }

    /// Whether a place was given away, or ever set.
    ///
    /// # Errors
    /// As [`reserve`](Self::reserve).
    pub fn is_allocated(&self, index: usize) -> Result<bool, Error> {
        self.check_place(index)?;
        self.taken.as_ref().map(|taken| taken.is_taken(index)).ok_or_else(unknown)
    }

    /// The same list, of which these places are given away, those that are set besides, and no others: where each is kept with its
    /// credential, as in a database. What was known of them before is forgotten.
    ///
    /// ```
    /// use ob3::{Code, Limits, Purpose, StatusList};
    /// let url = "https://university.example/status/1";
    /// let published = StatusList::new(Purpose::Revocation, url)?.to_encoded();
    /// let mut list = StatusList::from_encoded(Purpose::Revocation, url, 1, &published, &Limits::default())?;
    /// assert_eq!(list.reserve(5).unwrap_err().code(), Code::StatusListAllocations);
    /// let list = list.with_allocated([7, 94_567])?;
    /// assert_eq!((list.is_allocated(7)?, list.unallocated()), (true, Some(131_070)));
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// `status.list.range` behind the end of the list.
    pub fn with_allocated(mut self, indexes: impl IntoIterator<Item = usize>) -> Result<Self, Error> {
        let mut taken = Taken::none_of(self.length);
        taken.take_set(&self.bits, self.entry_bits, self.length);
        for index in indexes {
            self.check_place(index)?;
            taken.take(index);
        }
        self.taken = Some(taken);
        Ok(self)
    }
}

fn full(wanted: usize, free: usize, length: usize) -> Error {
    Error::of(&phrase::STATUS_LIST_FULL).with("found", free).with("length", length).with("expected", wanted)
}

/// What is said where nothing says which places are given away: a place that is taken for free would be given away twice.
fn unknown() -> Error {
    Error::of(&phrase::STATUS_LIST_ALLOCATIONS)
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
    use crate::limits::Limits;
    use crate::status::purpose::Purpose;

    const URL: &str = "https://university.example/status/1";
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
        StatusList::new(Purpose::Revocation, URL).unwrap().with_len(LENGTH).unwrap()
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
            assert_eq!(list.unallocated(), Some(left));
        }
        let error = list.allocate_with(1, &mut random).unwrap_err();
        assert!(error.code() == Code::StatusListFull && error.message().contains("begin another list"), "{error}");
        assert_eq!(list.allocate_with(0, &mut random).unwrap(), Vec::<usize>::new());
        given.sort_unstable();
        let expected: Vec<usize> = (0..LENGTH).filter(|place| ![5, 6].contains(place)).collect();
        assert_eq!(given, expected);
    }

    #[test]
    fn too_many_at_once_are_refused_whole() {
        let mut list = list();
        assert_eq!(list.allocate_with(LENGTH + 1, source()).unwrap_err().code(), Code::StatusListFull);
        assert_eq!(list.allocate_with(usize::MAX, source()).unwrap_err().code(), Code::StatusListFull);
        assert_eq!(list.unallocated(), Some(LENGTH));
        let broken = |_: &mut [u8]| Err(Error::of(&phrase::KEY_RANDOMNESS));
        assert_eq!(list.allocate_with(1, broken).unwrap_err().code(), Code::KeyRandomness);
        assert_eq!(list.unallocated(), Some(LENGTH));
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
            assert_eq!((distinct.len(), list.unallocated()), (2_000, Some(LENGTH - 2_000)));
        }
    }

    #[test]
    fn where_it_is_not_known_which_places_are_given_away_none_is() {
        let mut list = list();
        let given = list.allocate_with(30, source()).unwrap();
        list.set(given[3], true).unwrap();
        list.set(5, true).unwrap();
        let read = StatusList::from_encoded(Purpose::Revocation, URL, 1, &list.to_encoded(), &Limits::default());
        let mut read = read.unwrap();
        assert_eq!((read.unallocated(), read.get(5).unwrap()), (None, true));
        let refused = [
            read.allocate_with(1, source()).map(drop),
            read.allocate_with(0, source()).map(drop),
            read.reserve(6),
            read.is_allocated(5).map(drop),
        ];
        for refused in refused {
            assert_eq!(refused.unwrap_err().code(), Code::StatusListAllocations);
        }
        read.set(given[4], true).unwrap();
        let mut read = read.with_allocated(given.iter().copied().take(5)).unwrap();
        let before: HashSet<usize> = given[..5].iter().copied().chain([5]).collect();
        assert!(before.iter().all(|place| read.is_allocated(*place).unwrap()));
        assert_eq!(read.unallocated(), Some(read.len() - 6));
        assert!(read.allocate_with(100_000, source()).unwrap().iter().all(|place| !before.contains(place)));
        assert_eq!(read.with_allocated([LENGTH + 7]).unwrap_err().code(), Code::StatusListRange);
    }

    #[test]
    fn behind_the_end_there_is_no_place() {
        assert_eq!(list().reserve(LENGTH).unwrap_err().code(), Code::StatusListRange);
        assert_eq!(list().is_allocated(LENGTH).unwrap_err().code(), Code::StatusListRange);
    }
}

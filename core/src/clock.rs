//! The clock of a verification: its instant, and the other instants at which every answer would be the same.

use std::cell::Cell;
use std::ops::{Bound, RangeBounds};

use crate::time::Timestamp;

/// The instant at which is judged. Every question that is put to it narrows the period in which the same questions have the same
/// answers, so that what was found out once can be told again later, and never beyond an end that somebody set.
#[derive(Debug)]
pub(crate) struct Clock {
    now: Option<Timestamp>,
    same: Cell<Period>,
}

/// All instants at which an answer is the same. Where no instant was given, the answer is for that only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    is_set: bool,
    begin: Bound<Timestamp>,
    end: Bound<Timestamp>,
}

impl Clock {
    /// A clock that stands at that instant, or of which nobody knows what it shows.
    pub(crate) fn at(now: Option<Timestamp>) -> Self {
        Clock { now, same: Cell::new(Period::always(now.is_some())) }
    }

    /// Whether an instant was given.
    pub(crate) fn is_set(&self) -> bool {
        self.now.is_some()
    }

    /// Whether the instant is now, or was before; not where no instant was given.
    pub(crate) fn has_come(&self, instant: Timestamp) -> bool {
        let Some(now) = self.now else { return false };
        if instant <= now {
            self.narrow(Bound::Included(instant), Bound::Unbounded);
            true
        } else {
            self.narrow(Bound::Unbounded, Bound::Excluded(instant));
            false
        }
    }

    /// Whether the instant was before; not where no instant was given.
    pub(crate) fn is_over(&self, instant: Timestamp) -> bool {
        let Some(now) = self.now else { return false };
        if instant < now {
            self.narrow(Bound::Excluded(instant), Bound::Unbounded);
            true
        } else {
            self.narrow(Bound::Unbounded, Bound::Included(instant));
            false
        }
    }

    /// The instant itself, to be told or compared in another way: what depends on it holds at no other.
    pub(crate) fn told(&self) -> Option<Timestamp> {
        let now = self.now?;
        self.narrow(Bound::Included(now), Bound::Included(now));
        Some(now)
    }

    /// Whether what was found out in a period holds at the instant; if so, what is found out from here on holds in it only.
    pub(crate) fn is_within(&self, period: Period) -> bool {
        let holds = match self.now {
            Some(now) => period.is_set && (period.begin, period.end).contains(&now),
            None => !period.is_set,
        };
        if holds {
            self.narrow(period.begin, period.end);
        }
        holds
    }

    /// Begins something whose answer is kept by itself. [`finish`](Self::finish) gives the period in which it holds.
    pub(crate) fn begin(&self) -> Period {
        self.same.replace(Period::always(self.is_set()))
    }

    /// Ends what was begun: the period in which its answer holds. What was found out around it holds in no longer one.
    pub(crate) fn finish(&self, around: Period) -> Period {
        let period = self.same.replace(around);
        self.narrow(period.begin, period.end);
        period
    }

    fn narrow(&self, begin: Bound<Timestamp>, end: Bound<Timestamp>) {
        let mut same = self.same.get();
        same.begin = tighter(same.begin, begin, |one, other| one > other);
        same.end = tighter(same.end, end, |one, other| one < other);
        self.same.set(same);
    }
}

impl Period {
    fn always(is_set: bool) -> Self {
        Period { is_set, begin: Bound::Unbounded, end: Bound::Unbounded }
    }
}

/// The bound that leaves out more, where `is_within` says whether an instant leaves out more than another.
fn tighter(
    one: Bound<Timestamp>,
    other: Bound<Timestamp>,
    is_within: fn(Timestamp, Timestamp) -> bool,
) -> Bound<Timestamp> {
    let instant = |bound: Bound<Timestamp>| match bound {
        Bound::Included(instant) | Bound::Excluded(instant) => Some(instant),
        Bound::Unbounded => None,
    };
    match (instant(one), instant(other)) {
        (_, None) => one,
        (Some(first), Some(second)) if is_within(first, second) => one,
        (Some(first), Some(second)) if first == second && matches!(one, Bound::Excluded(_)) => one,
        _ => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn second(number: i64) -> Timestamp {
        Timestamp::from_unix_seconds(number).unwrap()
    }

    fn holds(period: Period, from: i64, to: i64) -> Vec<i64> {
        (from..=to).filter(|at| Clock::at(Some(second(*at))).is_within(period)).collect()
    }

    #[test]
    fn answers_hold_as_long_as_the_same_questions_have_the_same_answers() {
        let clock = Clock::at(Some(second(10)));
        let around = clock.begin();
        assert!(clock.has_come(second(8)) && clock.is_over(second(7)) && clock.has_come(second(10)));
        assert!(!clock.has_come(second(15)) && !clock.is_over(second(13)));
        let period = clock.finish(around);
        assert_eq!(holds(period, 0, 20), [10, 11, 12, 13]);
        assert!(!Clock::at(None).is_within(period));
    }

    #[test]
    fn the_bound_that_leaves_out_more_counts_in_whatever_order() {
        for instants in [[13, 14], [14, 13]] {
            let clock = Clock::at(Some(second(10)));
            let around = clock.begin();
            for instant in instants {
                assert!(!clock.has_come(second(instant)) && !clock.is_over(second(instant)));
                assert!(clock.is_over(second(instant - 10)) && clock.has_come(second(instant - 10)));
            }
            assert_eq!(holds(clock.finish(around), 0, 20), [5, 6, 7, 8, 9, 10, 11, 12]);
        }
    }

    #[test]
    fn an_instant_that_is_now_has_come_and_is_not_over() {
        let clock = Clock::at(Some(second(10)));
        let around = clock.begin();
        assert!(clock.has_come(second(10)) && !clock.is_over(second(10)));
        assert_eq!(holds(clock.finish(around), 0, 20), [10]);
    }

    #[test]
    fn of_two_bounds_at_one_instant_the_one_that_leaves_it_out_counts() {
        for is_first in [true, false] {
            let clock = Clock::at(Some(second(10)));
            let around = clock.begin();
            let ask = |asks_over: bool| if asks_over { clock.is_over(second(5)) } else { clock.has_come(second(5)) };
            assert!(ask(is_first) && ask(!is_first));
            let ask = |asks_over: bool| if asks_over { clock.is_over(second(15)) } else { clock.has_come(second(15)) };
            assert!(!ask(is_first) && !ask(!is_first));
            assert_eq!(holds(clock.finish(around), 0, 20), (6..15).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_tells_the_instant_holds_at_no_other() {
        let clock = Clock::at(Some(second(10)));
        let around = clock.begin();
        assert_eq!(clock.told(), Some(second(10)));
        assert_eq!(holds(clock.finish(around), 0, 20), [10]);
    }

    #[test]
    fn what_is_used_of_another_answer_holds_no_longer_than_that() {
        let first = Clock::at(Some(second(10)));
        let around = first.begin();
        let inner = first.begin();
        assert!(!first.is_over(second(12)));
        let inner = first.finish(inner);
        assert!(!first.is_over(second(15)));
        assert_eq!(holds(first.finish(around), 0, 20), (0..=12).collect::<Vec<_>>());
        let second_clock = Clock::at(Some(second(11)));
        let around = second_clock.begin();
        assert!(second_clock.is_within(inner));
        assert_eq!(holds(second_clock.finish(around), 0, 20), (0..=12).collect::<Vec<_>>());
        assert!(!Clock::at(Some(second(13))).is_within(inner));
    }

    #[test]
    fn without_an_instant_nothing_has_come_and_nothing_is_over() {
        let clock = Clock::at(None);
        let around = clock.begin();
        assert!(!clock.has_come(second(0)) && !clock.is_over(second(0)) && clock.told().is_none() && !clock.is_set());
        let period = clock.finish(around);
        assert!(Clock::at(None).is_within(period) && holds(period, 0, 3).is_empty());
    }
}

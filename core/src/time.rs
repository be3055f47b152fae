//! Instants as the standard writes them: RFC 3339 with a time zone, never without.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::{Duration, SystemTime};

use serde::{Serialize, Serializer};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use crate::error::Error;
use crate::words::phrase;

/// An instant, to the nanosecond, printed in UTC.
///
/// ```
/// use ob3::Timestamp;
/// let awarded = Timestamp::parse("2022-11-10T07:38:00-08:00")?;
/// assert_eq!(awarded.to_string(), "2022-11-10T15:38:00Z");
/// assert!(Timestamp::parse("2022-11-10T07:38:00").is_err(), "a zone is mandatory");
/// # Ok::<(), ob3::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(OffsetDateTime);

impl Timestamp {
    /// Reads a `DateTimeZ` (OB 3.0 §6): `YYYY-MM-DDThh:mm:ss`, an optional fraction, and `Z` or an offset.
    ///
    /// # Errors
    /// [`Code::ValidityMalformed`](crate::Code::ValidityMalformed) when the text is anything else, in particular when the zone is lacking.
    pub fn parse(text: &str) -> Result<Self, Error> {
        // The RFC lets `t`, `z` and a blank stand for `T` and `Z`; XML Schema's dateTimeStamp, which credentials use, does not.
        let shape = text.as_bytes();
        if shape.get(10) != Some(&b'T') || shape.last().is_some_and(|last| !last.is_ascii_digit() && *last != b'Z') {
            return Err(malformed(text));
        }
        let parsed = OffsetDateTime::parse(text, &Rfc3339).map_err(|cause| malformed(text).caused_by(cause))?;
        Timestamp::within_four_digit_years(parsed.checked_to_offset(UtcOffset::UTC)).ok_or_else(|| malformed(text))
    }

    /// The instant so many seconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`Code::ValidityMalformed`](crate::Code::ValidityMalformed) outside the years 0 to 9999.
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, Error> {
        Timestamp::within_four_digit_years(OffsetDateTime::from_unix_timestamp(seconds).ok())
            .ok_or_else(|| malformed(&seconds.to_string()))
    }

    /// Reads a `NumericDate` as JSON writes numbers (RFC 7519 §2): seconds since 1970, of which a fraction is dropped.
    pub(crate) fn from_numeric_date(number: &str) -> Option<Self> {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let is_plain = fraction.bytes().all(|byte| byte.is_ascii_digit());
        whole.parse().ok().filter(|_| is_plain).and_then(|seconds| Timestamp::from_unix_seconds(seconds).ok())
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn unix_seconds(self) -> i64 {
        self.0.unix_timestamp()
    }

    /// The same instant without its fraction of a second, as signatures usually state it.
    #[must_use]
    pub fn whole_seconds(self) -> Self {
        Timestamp(self.0.replace_nanosecond(0).unwrap_or(self.0))
    }

    /// As it is told beside another instant: without its fraction of a second, which says nothing to readers unless both are in one second.
    #[must_use]
    pub(crate) fn told_beside(self, other: Timestamp) -> Self {
        let whole = self.whole_seconds();
        if whole == other.whole_seconds() { self } else { whole }
    }

    /// RFC 3339 cannot write any other year, so no other year may become a `Timestamp`.
    fn within_four_digit_years(instant: Option<OffsetDateTime>) -> Option<Self> {
        instant.filter(|instant| (0..=9999).contains(&instant.year())).map(Timestamp)
    }
}

/// What a date means: an instant, or without a time or a zone, all instants that it may mean anywhere on Earth, from UTC+14 to UTC-12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) earliest: Timestamp,
    pub(crate) latest: Timestamp,
}

impl Span {
    /// Reads a date and time with a zone, one without a zone (`2026-01-31T12:00:00`, `2026-01-31T12:00`), or a date alone
    /// (`2026-01-31`), which is the whole day. What is beyond the years that an instant can have is at their end, where it is as far away.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some(instant) = instant_or_end(text) {
            return Some(Span::from(instant));
        }
        if let Some(rest) = behind_a_long_year(text) {
            let span = Span::parse(&format!("{LEAP_YEAR}{rest}"))?;
            let end = Timestamp::from_unix_seconds(LATEST).ok()?;
            let earliest = if span.is_instant() { end } else { Timestamp::from_unix_seconds(LATEST - 1).ok()? };
            return Some(Span { earliest, latest: end });
        }
        let read = |text: String| instant_or_end(&text);
        match text.len() {
            10 => Some(Span {
                earliest: read(format!("{text}T00:00:00+14:00"))?,
                latest: read(format!("{text}T23:59:59-12:00"))?,
            }),
            16 => Some(Span { earliest: read(format!("{text}:00+14:00"))?, latest: read(format!("{text}:00-12:00"))? }),
            _ => Some(Span { earliest: read(format!("{text}+14:00"))?, latest: read(format!("{text}-12:00"))? }),
        }
    }

    /// Whether it is one instant.
    pub(crate) fn is_instant(self) -> bool {
        self.earliest == self.latest
    }
}

impl From<Timestamp> for Span {
    fn from(instant: Timestamp) -> Self {
        Span { earliest: instant, latest: instant }
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = Error;

    /// The instant of a system clock, to the nanosecond: what becomes valid within the second is not yet, or already is. The
    /// library itself never reads one.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use ob3::Timestamp;
    /// let clock = SystemTime::UNIX_EPOCH + Duration::from_millis(1_668_094_680_250);
    /// assert_eq!(Timestamp::try_from(clock)?.to_string(), "2022-11-10T15:38:00.25Z");
    /// # Ok::<(), ob3::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ValidityMalformed`](crate::Code::ValidityMalformed) outside the years 0 to 9999.
    fn try_from(instant: SystemTime) -> Result<Self, Error> {
        let nanoseconds = match instant.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()),
            Err(before) => i128::try_from(before.duration().as_nanos()).map(|nanoseconds| -nanoseconds),
        };
        let nanoseconds = nanoseconds.unwrap_or(i128::MAX);
        Timestamp::within_four_digit_years(OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok())
            .ok_or_else(|| malformed(&format!("{nanoseconds} nanoseconds since 1970")))
    }
}

/// So much later; where that is later than can be written, the end of the year 9999.
///
/// ```
/// use std::time::Duration;
/// use ob3::Timestamp;
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// assert_eq!((now + Duration::from_secs(86_400)).to_string(), "2026-02-01T12:00:00Z");
/// # Ok::<(), ob3::Error>(())
/// ```
impl Add<Duration> for Timestamp {
    type Output = Timestamp;

    fn add(self, duration: Duration) -> Timestamp {
        let later = time::Duration::try_from(duration).ok().and_then(|duration| self.0.checked_add(duration));
        let latest = || Timestamp::from_unix_seconds(LATEST).unwrap_or(self);
        Timestamp::within_four_digit_years(later).unwrap_or_else(latest)
    }
}

/// So much earlier; where that is earlier than can be written, the beginning of the year 0.
///
/// ```
/// use std::time::Duration;
/// use ob3::Timestamp;
/// let now = Timestamp::parse("2026-01-31T12:00:00Z")?;
/// assert_eq!((now - Duration::from_secs(86_400)).to_string(), "2026-01-30T12:00:00Z");
/// # Ok::<(), ob3::Error>(())
/// ```
impl Sub<Duration> for Timestamp {
    type Output = Timestamp;

    fn sub(self, duration: Duration) -> Timestamp {
        let earlier = time::Duration::try_from(duration).ok().and_then(|duration| self.0.checked_sub(duration));
        let earliest = || Timestamp::from_unix_seconds(EARLIEST).unwrap_or(self);
        Timestamp::within_four_digit_years(earlier).unwrap_or_else(earliest)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An instant; where its zone leads out of the years that one can have, their end.
fn instant_or_end(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = Timestamp::parse(text) {
        return Some(instant);
    }
    let edge = match text.get(..4)? {
        "9999" => LATEST,
        "0000" => EARLIEST,
        _ => return None,
    };
    // In another year it is an instant: only its own is too far.
    Timestamp::parse(&format!("{ANOTHER_YEAR}{}", text.get(4..)?)).ok()?;
    Timestamp::from_unix_seconds(edge).ok()
}

/// What stands behind a year of more than four digits (XML Schema 1.1 §3.3.7).
fn behind_a_long_year(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    ((5..=MOST_DIGITS).contains(&digits) && !text.starts_with('0')).then(|| text.get(digits..)).flatten()
}

/// Digits of a year. A number with more is no year.
const MOST_DIGITS: usize = 12;

/// As 9999, and all but as 0, no leap year.
const ANOTHER_YEAR: &str = "2001";

/// A year in which every day of every month is.
const LEAP_YEAR: &str = "2000";

/// The beginning of the year 0, in seconds since 1970.
const EARLIEST: i64 = -62_167_219_200;

/// The end of the year 9999, in seconds since 1970.
const LATEST: i64 = 253_402_300_799;

fn malformed(text: &str) -> Error {
    Error::of(&phrase::VALIDITY_MALFORMED_INSTANT).with("found", text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::time::Duration;

    use super::*;
    use crate::code::Code;

    #[test]
    fn what_is_no_datetime_with_a_zone_is_refused() {
        for text in [
            "",
            "2024",
            "2024-01-01",
            "2024-01-01T00:00:00",
            "2024-01-01 00:00:00Z",
            "2024-01-01t00:00:00Z",
            "2024-01-01T00:00:00z",
            "2024-13-01T00:00:00Z",
            "2024-02-30T00:00:00Z",
            "2024-01-01T25:00:00Z",
            " 2024-01-01T00:00:00Z",
            "9999-12-31T23:59:59-23:59",
            "0000-01-01T00:00:00+23:59",
            "2024-01-01T00:00:00Z ",
            "2024-01-01T00:00:00+0100",
            "2024-01-01T00:00Z",
            "٢٠٢٤-01-01T00:00:00Z",
        ] {
            assert!(Timestamp::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_date_without_zone_is_an_interval_from_the_east_to_the_west() {
        for (text, earliest, latest) in [
            ("2026-01-31", "2026-01-30T10:00:00Z", "2026-02-01T11:59:59Z"),
            ("2026-01-31T12:00:00", "2026-01-30T22:00:00Z", "2026-02-01T00:00:00Z"),
            ("2026-01-31T12:00", "2026-01-30T22:00:00Z", "2026-02-01T00:00:00Z"),
            ("2026-01-31T12:00:00.5", "2026-01-30T22:00:00.5Z", "2026-02-01T00:00:00.5Z"),
            ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
        ] {
            let span = Span::parse(text).unwrap();
            assert_eq!([span.earliest.to_string(), span.latest.to_string()], [earliest, latest], "{text}");
            assert_eq!(span.is_instant(), earliest == latest, "{text}");
        }
        for text in [
            "",
            "02026-01-31",
            "20260131",
            "9999-02-30",
            "10000-13-01T00:00:00Z",
            "1000000000000000-01-01",
            "2026",
            "2026-1-31",
            "31.01.2026",
            "2026-02-30",
            "2026-01-31 12:00:00",
            "2026-01-31Z",
            "2026-01-31T25:00",
        ] {
            assert_eq!(Span::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_beyond_all_years_is_at_their_end() {
        let last = "9999-12-31T23:59:59Z";
        for (text, earliest, latest) in [
            ("9999-12-31", "9999-12-30T10:00:00Z", last),
            ("9999-12-31T23:59:59.999-12:00", last, last),
            ("10000-02-29T00:00:00.5+01:00", last, last),
            ("99999-12-31", "9999-12-31T23:59:58Z", last),
            ("0000-01-01T00:00:00+14:00", "0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ] {
            let span = Span::parse(text).unwrap();
            assert_eq!([span.earliest.to_string(), span.latest.to_string()], [earliest, latest], "{text}");
        }
    }

    #[test]
    fn fractions_are_told_only_where_they_decide() {
        let now = Timestamp::parse("2026-01-31T12:00:00.123456789Z").unwrap();
        let told = |other: &str| now.told_beside(Timestamp::parse(other).unwrap()).to_string();
        assert_eq!(told("2026-01-31T11:59:59Z"), "2026-01-31T12:00:00Z");
        assert_eq!(told("2026-01-31T12:00:00Z"), "2026-01-31T12:00:00.123456789Z");
        let precise = Timestamp::parse("2026-01-31T12:00:00.1234567891234567899Z").unwrap();
        assert_eq!(precise, now, "what is more precise than a clock is cut");
    }

    #[test]
    fn no_instant_is_later_than_can_be_written() {
        let now = Timestamp::parse("2026-01-31T12:00:00Z").unwrap();
        assert_eq!((now + Duration::from_mins(1)).to_string(), "2026-01-31T12:01:00Z");
        assert_eq!((now + Duration::MAX).to_string(), "9999-12-31T23:59:59Z");
    }

    #[test]
    fn fractions_and_offsets_name_the_same_instant() {
        let plain = Timestamp::parse("2022-11-10T15:38:00Z").unwrap();
        assert_eq!(Timestamp::parse("2022-11-10T07:38:00-08:00").unwrap(), plain);
        assert_eq!(Timestamp::parse("2022-11-10T15:38:00.900Z").unwrap().whole_seconds(), plain);
        assert_eq!(plain.unix_seconds(), 1_668_094_680);
    }

    #[test]
    fn a_clock_keeps_its_fraction_of_a_second() {
        let seconds = |count| Duration::from_secs(count);
        let whole = SystemTime::UNIX_EPOCH + seconds(1_668_094_680);
        let later = Timestamp::try_from(whole + Duration::from_nanos(250_000_001)).unwrap();
        assert_eq!(later.to_string(), "2022-11-10T15:38:00.250000001Z");
        assert!(later > Timestamp::try_from(whole).unwrap());
        let before = SystemTime::UNIX_EPOCH - Duration::from_millis(250);
        assert_eq!(Timestamp::try_from(before).unwrap().to_string(), "1969-12-31T23:59:59.75Z");
        for years in [8_100, 292_000_000_000] {
            let Some(far) = SystemTime::UNIX_EPOCH.checked_add(seconds(years * 31_556_952)) else { continue };
            assert_eq!(Timestamp::try_from(far).unwrap_err().code(), Code::ValidityMalformed);
        }
    }

    #[test]
    fn what_is_later_or_earlier_than_can_be_written_is_at_the_end() {
        let now = Timestamp::parse("2026-01-31T12:00:00.5Z").unwrap();
        let second = Duration::from_millis(1_500);
        assert_eq!((now + second).to_string(), "2026-01-31T12:00:02Z");
        assert_eq!((now - second).to_string(), "2026-01-31T11:59:59Z");
        for far in [Duration::MAX, Duration::from_mins(5_000_000_000)] {
            assert_eq!((now + far).to_string(), "9999-12-31T23:59:59Z");
            assert_eq!((now - far).to_string(), "0000-01-01T00:00:00Z");
        }
    }
}

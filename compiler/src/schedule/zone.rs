//! Zones and moments: all that is known of clocks that are put forward and back. The data are the IANA database as
//! `jiff` bundles it, so that the machine's own plays no part.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use std::fmt;

/// A time zone of the IANA database.
#[derive(Debug, Clone)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

/// A second, as a clock in some zone shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub(super) wall: DateTime,
    pub(super) offset: Offset,
}

/// Which of two moments at which a clock shows the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Twice {
    /// The one in summer time: what pytz takes where it calls that the standard.
    First,
    /// The one after the clock was put back.
    Second,
}

/// Where winter time is the exception to pytz, as the law has it, so that it takes the first of two moments.
const SUMMER_IS_STANDARD: [&str; 4] = ["Africa/Casablanca", "Africa/El_Aaiun", "Eire", "Europe/Dublin"];

/// The names in the database.
pub(crate) fn names() -> Vec<String> {
    TimeZoneDatabase::bundled().available().map(|name| name.as_str().to_owned()).collect()
}

impl Zone {
    /// Coordinated universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), zone: TimeZone::UTC }
    }

    /// The zone of a name, in upper or lower case.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        let name = zone.iana_name().unwrap_or(name).to_owned();
        Some(Self { name, zone })
    }

    /// Its name, as the database writes it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the clock shows so many seconds after the beginning of 1970 in UTC; nothing outside of the years that
    /// calendars have.
    #[must_use]
    pub fn at(&self, instant: i64) -> Option<Moment> {
        let instant = Timestamp::from_second(instant).ok()?;
        let offset = self.zone.to_offset(instant);
        Some(Moment { wall: offset.to_datetime(instant), offset })
    }

    /// Whether its summer time is the standard to pytz.
    pub(super) fn summer_is_standard(&self) -> bool {
        SUMMER_IS_STANDARD.contains(&self.name.as_str())
    }

    /// The moment at which the clock shows a time. One that it shows twice is the later one, in standard time. One that
    /// it leaves out is counted on from before the gap, so that it shows another: `pytz` does both.
    pub(super) fn localize(&self, wall: DateTime) -> Moment {
        self.localize_at(wall, Twice::Second)
    }

    /// The same with a choice of those that there are twice.
    pub(super) fn localize_at(&self, wall: DateTime, twice: Twice) -> Moment {
        let offset = match self.zone.to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } => before,
            AmbiguousOffset::Fold { before, .. } if twice == Twice::First => before,
            AmbiguousOffset::Fold { before, after } => {
                let summer = |offset: Offset| {
                    offset.to_timestamp(wall).is_ok_and(|at| self.zone.to_offset_info(at).dst().is_dst())
                };
                if summer(after) && !summer(before) { before } else { after }
            }
        };
        Moment { wall, offset }
    }

    /// When the clock is next put forward or back after an instant.
    pub(super) fn next_change(&self, instant: i64) -> Option<i64> {
        let instant = Timestamp::from_second(instant).ok()?;
        self.zone.following(instant).next().map(|change| change.timestamp().as_second())
    }

    /// When the clock was last put forward or back, at an instant or before it.
    pub(super) fn last_change(&self, instant: i64) -> Option<i64> {
        let next = Timestamp::from_second(instant + 1).ok()?;
        self.zone.preceding(next).next().map(|change| change.timestamp().as_second())
    }

    /// The moment that a text names: `2026-03-01T09:00:00Z`, `2026-03-01T09:00+08:00`, or without an offset and as a
    /// bare date, which this zone's clock shows.
    #[must_use]
    pub fn moment(&self, text: &str) -> Option<Moment> {
        if let Ok(instant) = text.parse::<Timestamp>() {
            return self.at(instant.as_second());
        }
        let wall: DateTime = text.parse().ok()?;
        self.at(self.localize(wall).instant())
    }
}

impl Moment {
    /// Seconds since the beginning of 1970 in UTC.
    #[must_use]
    pub fn instant(&self) -> i64 {
        seconds(self.wall) - i64::from(self.offset.seconds())
    }

    /// The day of the week, in three letters.
    #[must_use]
    pub fn weekday(&self) -> &'static str {
        let index = usize::from(self.wall.weekday().to_monday_zero_offset().unsigned_abs());
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index % 7]
    }
}

/// As ISO 8601 has it: `2026-03-01T09:00:00+08:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wall, offset) = (self.wall, self.offset.seconds());
        let (sign, size) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
        write!(f, "{:04}-{:02}-{:02}", wall.year(), wall.month(), wall.day())?;
        write!(f, "T{:02}:{:02}:{:02}", wall.hour(), wall.minute(), wall.second())?;
        write!(f, "{sign}{:02}:{:02}", size / 3600, size / 60 % 60)?;
        if size % 60 > 0 { write!(f, ":{:02}", size % 60) } else { Ok(()) }
    }
}

/// A clock's time as a number: what its instant would be in UTC.
pub(super) fn seconds(wall: DateTime) -> i64 {
    // Every time of a calendar is an instant of UTC, except at its very ends.
    Offset::UTC.to_timestamp(wall).map_or(i64::MAX / 4, Timestamp::as_second)
}

/// The clock's time of such a number.
pub(super) fn wall(seconds: i64) -> Option<DateTime> {
    Timestamp::from_second(seconds).ok().map(|at| Offset::UTC.to_datetime(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_written() {
        let berlin = Zone::find("europe/berlin").unwrap();
        assert_eq!(berlin.name(), "Europe/Berlin");
        for (text, shown) in [
            ("2026-03-01T09:00:00Z", "2026-03-01T10:00:00+01:00"),
            ("2026-07-01T09:00+08:00", "2026-07-01T03:00:00+02:00"),
            ("2026-03-01", "2026-03-01T00:00:00+01:00"),
            ("2026-03-01 09:30", "2026-03-01T09:30:00+01:00"),
            ("2026-03-29T02:30:00", "2026-03-29T03:30:00+02:00"),
            ("2026-10-25T02:30:00", "2026-10-25T02:30:00+01:00"),
        ] {
            assert_eq!(berlin.moment(text).unwrap().to_string(), shown, "{text}");
        }
        assert!(berlin.moment("tomorrow").is_none() && Zone::find("Europe/Bern").is_none());
        assert_eq!(Zone::utc().at(-1).unwrap().to_string(), "1969-12-31T23:59:59+00:00");
        assert_eq!(Zone::utc().moment("2026-03-01").unwrap().weekday(), "Sun");
        assert!(Zone::utc().at(i64::MAX).is_none());
    }
}

//! The times of a job's cron, as APScheduler 3.6.3 finds them.
//!
//! It goes through the fields from the years to the seconds, sets each to the next number that it takes, and begins
//! again at an earlier one where there is none. On its way it sets the clock, or moves it on: where clocks are put
//! forward and back that is not the same, and it shows. (A job that runs every five minutes rests for most of the hour
//! that there is twice.) So the search is followed step by step.

use super::expression::Expression;
use super::field::Unit;
use super::zone::{Moment, Twice, Zone};
use jiff::civil::DateTime;

/// The order of the search.
const ORDER: [Unit; 7] = [Unit::Year, Unit::Month, Unit::Day, Unit::Weekday, Unit::Hour, Unit::Minute, Unit::Second];

/// The first moment from an instant on.
pub(super) fn at_or_after(expression: &Expression, zone: &Zone, instant: i64) -> Option<Moment> {
    search(expression, zone, instant, Twice::Second)
}

/// A moment that APScheduler comes back to for ever: where pytz takes the first of two times for the standard, a time
/// that is set in the second turn of an hour lies in the first. Clocks are looked at from 2026 to 2037, beyond which
/// pytz knows of no change.
pub(super) fn comes_back(expression: &Expression, zone: &Zone) -> Option<Moment> {
    // Where every second counts, none is set.
    let set = [Unit::Minute, Unit::Second].iter().any(|unit| !expression.field(*unit).is_whole());
    let mut change = zone.moment("2026-01-01").filter(|_| set && zone.summer_is_standard())?.instant();
    let end = zone.moment("2038-01-01")?.instant();
    loop {
        change = zone.next_change(change).filter(|change| *change < end)?;
        // A change for good is no exception, and what is behind it is the standard.
        zone.next_change(change)?;
        let (before, after) = (zone.at(change - 1)?.offset.seconds(), zone.at(change)?.offset.seconds());
        let length = i64::from(before - after);
        let mut from = change - length;
        while from < change + length {
            let Some(found) = search(expression, zone, from, Twice::First) else { break };
            if found.instant() < from {
                return Some(found);
            }
            from = found.instant() + 1;
        }
    }
}

fn search(expression: &Expression, zone: &Zone, instant: i64, twice: Twice) -> Option<Moment> {
    let mut moment = zone.at(instant)?;
    // It would search through all years; and it may yet be found in the hour before, if that is there twice.
    expression.at_or_after(moment.wall.date().yesterday().ok()?.to_datetime(moment.wall.time()))?;
    let mut at = 0;
    while let Some(unit) = ORDER.get(at) {
        let value = value(*unit, moment.wall);
        match expression.field(*unit).next(value, most(*unit, moment.wall)) {
            Some(next) if next == value => at += 1,
            // A day of the week is not set: another day is tried.
            Some(_) if *unit == Unit::Weekday => (moment, at) = moved_on(zone, moment, at)?,
            Some(next) => {
                moment = zone.localize_at(with(moment.wall, at, next)?, twice);
                at += 1;
            }
            None => (moment, at) = moved_on(zone, moment, at.checked_sub(1)?)?,
        }
    }
    zone.at(moment.instant())
}

/// One more of a field, or of one before it if it is at its end; and which it was.
fn moved_on(zone: &Zone, moment: Moment, mut at: usize) -> Option<(Moment, usize)> {
    while ORDER[at] == Unit::Weekday || value(ORDER[at], moment.wall) == most(ORDER[at], moment.wall) {
        at = at.checked_sub(1)?;
    }
    let wall = with(moment.wall, at, value(ORDER[at], moment.wall) + 1)?;
    // The time between is counted, so that the clock may come to show something else.
    Some((zone.at(Moment { wall, ..moment }.instant())?, at))
}

/// The time with another number in a field, and the least numbers behind it.
fn with(wall: DateTime, at: usize, number: i16) -> Option<DateTime> {
    let part = |unit: Unit, least: i16| {
        let place = ORDER.iter().position(|other| *other == unit)?;
        Some(if place < at {
            value(unit, wall)
        } else if place == at {
            number
        } else {
            least
        })
    };
    let small = |unit, least| part(unit, least).and_then(|number| i8::try_from(number).ok());
    DateTime::new(
        part(Unit::Year, 1970)?,
        small(Unit::Month, 1)?,
        small(Unit::Day, 1)?,
        small(Unit::Hour, 0)?,
        small(Unit::Minute, 0)?,
        small(Unit::Second, 0)?,
        0,
    )
    .ok()
}

fn value(unit: Unit, wall: DateTime) -> i16 {
    match unit {
        Unit::Second => wall.second().into(),
        Unit::Minute => wall.minute().into(),
        Unit::Hour => wall.hour().into(),
        Unit::Day => wall.day().into(),
        Unit::Month => wall.month().into(),
        Unit::Weekday => wall.weekday().to_monday_zero_offset().into(),
        Unit::Year => wall.year(),
    }
}

fn most(unit: Unit, wall: DateTime) -> i16 {
    match unit {
        Unit::Day => wall.days_in_month().into(),
        unit => unit.bounds(super::Owner::Job).1,
    }
}

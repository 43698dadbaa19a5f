//! The times of a workflow's cron: what is written, read off the clock on the wall.
//!
//! If the hours are restricted, the clock has to show each time once: one that it leaves out is counted on from before
//! the gap, one that it shows twice is the second, as AIFlow's scheduler has both. If they are not, what is meant is
//! "every so many minutes", and each time counts whenever the clock shows it.

use super::expression::Expression;
use super::field::Unit;
use super::zone::{Moment, Zone, seconds, wall};

/// Longer than any clock was ever put forward or back: two days.
const SPAN: i64 = 2 * 86_400;

/// The first moment from an instant on.
pub(super) fn at_or_after(expression: &Expression, zone: &Zone, instant: i64) -> Option<Moment> {
    let once = !expression.field(Unit::Hour).is_whole();
    let mut from = instant;
    loop {
        // Up to the next change a clock goes evenly.
        let offset = i64::from(zone.at(from)?.offset.seconds());
        let change = zone.next_change(from);
        let after = match change {
            Some(change) => i64::from(zone.at(change)?.offset.seconds()),
            None => offset,
        };
        // What it shows again after the change is left to then.
        let end = change.map_or(i64::MAX, |change| if once { change - (offset - after).max(0) } else { change });
        let even = next(expression, from, offset).filter(|at| *at < end);
        let left_out = if once { left_out(expression, zone, from) } else { None };
        if let Some(found) = even.into_iter().chain(left_out).min() {
            return zone.at(found);
        }
        // Nothing is left if no time is taken; else a later stretch has it. What the next change shows again has been
        // seen already, if that is not near: then all the stretches are passed over that come long before it.
        let near = next(expression, from, offset)? - SPAN;
        let change = change?;
        from = if change - from > SPAN { change.max(near) } else { change };
    }
}

/// The next instant of a clock that is so many seconds ahead.
fn next(expression: &Expression, from: i64, offset: i64) -> Option<i64> {
    Some(seconds(expression.at_or_after(wall(from + offset)?)?) - offset)
}

/// The next instant in the stretch after a change that is as long as the gap which the change has left, by the clock as
/// it was before.
fn left_out(expression: &Expression, zone: &Zone, from: i64) -> Option<i64> {
    let change = zone.last_change(from)?;
    let (before, after) = (zone.at(change - 1)?.offset.seconds(), zone.at(change)?.offset.seconds());
    let end = change + i64::from(after - before);
    next(expression, from, before.into()).filter(|at| *at < end)
}

//! Intervals: days, hours, minutes, seconds.

use super::super::python_int;
use super::Text;
use crate::diagnostic::Diagnostic;

/// The time between two runs; never nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) days: i64,
    pub(crate) hours: i64,
    pub(crate) minutes: i64,
    pub(crate) seconds: i64,
}

const NAMES: [&str; 4] = ["days", "hours", "minutes", "seconds"];

/// The most days that Python's `timedelta` holds.
const MOST_DAYS: i128 = 999_999_999;

/// Reads an interval.
pub(super) fn read(text: &Text<'_>, out: &mut Vec<Diagnostic>) -> Option<Interval> {
    let parts = text.split(',');
    let Ok(parts) = <[_; 4]>::try_from(parts) else {
        out.push(count(text));
        return None;
    };
    let before = out.len();
    let [days, hours, minutes, seconds] = std::array::from_fn(|i| {
        let (at, part) = parts[i];
        let wrong = match python_int(part) {
            _ if part.is_empty() => return 0,
            Some(value @ 0..) => return value,
            Some(_) => format!("`{part}` {} are less than nothing", NAMES[i]),
            None => format!("`{part}` is no whole number of {}", NAMES[i]),
        };
        out.push(text.bad(at, at + part.len(), wrong));
        0
    });
    if out.len() > before {
        return None;
    }
    let total = i128::from(days) * 86_400 + i128::from(hours) * 3_600 + i128::from(minutes) * 60 + i128::from(seconds);
    if total == 0 {
        out.push(text.bad_whole("an interval must be longer than nothing"));
        return None;
    }
    if total / 86_400 > MOST_DAYS {
        out.push(text.bad_whole("this interval is longer than Python can count"));
        return None;
    }
    Some(Interval { days, hours, minutes, seconds })
}

fn count(text: &Text<'_>) -> Diagnostic {
    let parts = text.split(',');
    let value = text.value.trim();
    let found = text
        .bad_whole(format!("an interval has four parts; this one has {}", parts.len()))
        .note("the parts are days, hours, minutes and seconds");
    match parts.as_slice() {
        [(_, seconds)] if python_int(seconds).is_some() => {
            found.help(format!("for {seconds} seconds write `\"0,0,0,{seconds}\"`"))
        }
        [_, _, _] => found.help(format!("for hours, minutes and seconds write `\"0,{value}\"`")),
        _ => found.help("for an hour and a half write `\"0,1,30,0\"`"),
    }
}

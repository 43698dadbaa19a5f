//! Start dates: year, month, day, hour, minute, second, time zone.

use super::super::python_int;
use super::super::yaml::{Date, days_in_month};
use super::{Text, timezone};
use crate::diagnostic::Diagnostic;

/// When a schedule begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StartDate {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
    pub(crate) hour: u8,
    pub(crate) minute: u8,
    pub(crate) second: u8,
    pub(crate) timezone: Option<String>,
}

const NAMES: [&str; 6] = ["year", "month", "day", "hour", "minute", "second"];
const RANGES: [(i64, i64); 6] = [(1, 9999), (1, 12), (1, 31), (0, 23), (0, 59), (0, 59)];

/// Reads a start date.
pub(super) fn read(text: &Text<'_>, out: &mut Vec<Diagnostic>) -> Option<StartDate> {
    let parts = text.split(',');
    let Ok(parts) = <[_; 7]>::try_from(parts) else {
        out.push(count(text));
        return None;
    };
    let before = out.len();
    let [year, month, day, hour, minute, second]: [i64; 6] = std::array::from_fn(|i| {
        let (at, part) = parts[i];
        let (name, (least, most)) = (NAMES[i], RANGES[i]);
        let wrong = match python_int(part) {
            _ if part.is_empty() && i >= 3 => return 0,
            _ if part.is_empty() => format!("the {name} of the start date is missing"),
            Some(value) if (least..=most).contains(&value) => return value,
            Some(value) => format!("there is no {name} {value}: it goes from {least} to {most}"),
            None => format!("`{part}` is no number for the {name}"),
        };
        out.push(text.bad(at, at + part.len(), wrong));
        1
    });
    if out.len() > before {
        return None;
    }
    let (year, month, day) = (year as u16, month as u8, day as u8);
    if day > days_in_month(year, month) {
        let (at, part) = parts[2];
        out.push(text.bad(at, at + part.len(), format!("the month {year}-{month:02} has no day {day}")));
        return None;
    }
    let (at, zone) = parts[6];
    let timezone = if zone.is_empty() { None } else { timezone::read(text, at, zone, out) };
    Some(StartDate { year, month, day, hour: hour as u8, minute: minute as u8, second: second as u8, timezone })
}

fn count(text: &Text<'_>) -> Diagnostic {
    let parts = text.split(',').len();
    let found = text
        .bad_whole(format!("a start date has seven parts; this one has {parts}"))
        .note("the parts are year, month, day, hour, minute, second and time zone; the last four may be empty");
    match parts {
        6 => found.help(format!("add a comma, behind which a time zone may stand: `\"{},\"`", text.value.trim())),
        3 => found.help(format!("for the beginning of the day write `\"{},,,,\"`", text.value.trim())),
        _ => found.help("for example `\"2020,1,1,0,0,0,\"` or `\"2020,1,1,0,0,0,Asia/Shanghai\"`"),
    }
}

/// How a start date is written.
pub(super) fn written(date: Date, hour: u8, minute: u8, second: u8) -> String {
    let Date { year, month, day } = date;
    format!("write `start_date: \"{year},{month},{day},{hour},{minute},{second},\"`")
}

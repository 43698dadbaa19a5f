//! Cron expressions: seconds, minutes, hours, days, months, days of the week, years.

use super::super::{IMPOSSIBLE_DAY, MISREAD_CRON, NEVER_FIRES};
use super::{Owner, Text};
use crate::diagnostic::Diagnostic;
use crate::schedule::{Bad, Expression, Field, Unit};
use crate::source::Span;

/// The fields as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cron {
    pub(crate) seconds: String,
    pub(crate) minutes: String,
    pub(crate) hours: String,
    pub(crate) days: String,
    pub(crate) months: String,
    pub(crate) days_of_week: String,
    /// A job's cron may leave them out.
    pub(crate) years: Option<String>,
    /// What they mean.
    pub(super) expression: Expression,
}

const ORDER: &str = "the fields are seconds, minutes, hours, days, months, days of the week and years";

/// Reads a cron expression.
pub(super) fn read(text: &Text<'_>, out: &mut Vec<Diagnostic>) -> Option<Cron> {
    let parts: Vec<(usize, &str)> = match text.owner {
        Owner::Workflow => text.split(' '),
        // APScheduler's caller splits at any white space.
        Owner::Job => {
            let offset = |part: &str| part.as_ptr() as usize - text.value.as_ptr() as usize;
            text.value.split_whitespace().map(|part| (offset(part), part)).collect()
        }
    };
    let (required, years) = match (parts.as_slice(), text.owner) {
        ([required @ .., years], _) if required.len() == 6 => (required, Some(years)),
        (required, Owner::Job) if required.len() == 6 => (required, None),
        _ => {
            out.push(count(text));
            return None;
        }
    };
    let mut fields = Vec::new();
    for ((at, part), unit) in parts.iter().zip(Unit::ALL) {
        match Field::read(unit, part, text.owner) {
            Ok(field) => fields.push(field),
            Err(Bad { from, to, message, help }) => {
                let found = text.bad(at + from, at + to, message);
                out.push(if help.is_empty() { found } else { found.help(help) });
            }
        }
    }
    if fields.len() < parts.len() {
        return None;
    }
    if years.is_none() {
        fields.extend(Field::read(Unit::Year, "*", text.owner));
    }
    let expression = Expression::new(text.owner, fields)?;
    impossible(text, &parts, &expression, out);
    if text.owner == Owner::Workflow {
        misread(text, &parts, out);
    }
    let mut required = required.iter().map(|(_, part)| (*part).to_owned());
    let mut next = || required.next().unwrap_or_default();
    Some(Cron {
        seconds: next(),
        minutes: next(),
        hours: next(),
        days: next(),
        months: next(),
        days_of_week: next(),
        years: years.map(|(_, part)| (*part).to_owned()),
        expression,
    })
}

/// AIFlow gives Airflow minutes, hours, *months, years*, days of the week and seconds, where croniter takes the third
/// and the fourth for days and months.
fn misread(text: &Text<'_>, parts: &[(usize, &str)], out: &mut Vec<Diagnostic>) {
    for (index, what) in [
        (3, "AIFlow drops the days of a workflow's cron"),
        (4, "AIFlow's scheduler takes the months of a workflow's cron for days of the month"),
        (6, "AIFlow's scheduler takes the years of a workflow's cron for months"),
    ] {
        if let Some((at, part)) = parts.get(index).filter(|(_, part)| *part != "*") {
            let place = text.node.part(text.source, *at, at + part.len());
            out.push(
                Diagnostic::new(MISREAD_CRON, place, what)
                    .note("AIFlow 0.3.1 hands the fields of a workflow's cron to Airflow in another order")
                    .help("write `*` here, and restrict the schedule by the other fields"),
            );
        }
    }
}

/// Days that no month has: the whole never fires, or what is there for them has no effect.
fn impossible(text: &Text<'_>, parts: &[(usize, &str)], expression: &Expression, out: &mut Vec<Diagnostic>) {
    let place = |index: usize, from: usize, to: usize| -> Option<Span> {
        parts.get(index).map(|(at, _)| text.node.part(text.source, at + from, at + to))
    };
    let field = |index: usize| parts.get(index).and_then(|(_, part)| place(index, 0, part.len()));
    let fires = expression.ever_fires();
    let mut said = false;
    for (index, day) in expression.impossible_days() {
        let (from, to) = expression.field(Unit::Day).items[index].place;
        let Some(at) = place(3, from, to) else { continue };
        let which = match expression.field(Unit::Month).single() {
            Some(2) if day == 29 => "there is no 29 February in these years".to_owned(),
            Some(2) => format!("there is no {day} February"),
            Some(_) => format!("the month has no day {day}"),
            None => format!("none of the months has a day {day}"),
        };
        let found = match fires {
            true => Diagnostic::new(IMPOSSIBLE_DAY, at, format!("{which}; it has no effect")),
            false => Diagnostic::new(NEVER_FIRES, at, format!("the schedule never fires: {which}")),
        };
        let found = if day == 29 { found } else { found.help("for the last day of a month write `last`") };
        out.push(match field(4) {
            Some(months) => found.label(months, "the months"),
            None => found,
        });
        said = true;
    }
    if !fires && !said {
        let message = "the schedule never fires: no date is in all of its fields";
        out.push(Diagnostic::new(NEVER_FIRES, text.node.span, message).note(ORDER));
    }
}

/// The wrong number of fields.
fn count(text: &Text<'_>) -> Diagnostic {
    let fields: Vec<&str> = text.value.split_whitespace().collect();
    let found = match fields.len() {
        7 => {
            let blank = |char: char| char.is_whitespace();
            let apart = text.value.match_indices(blank).find(|(at, _)| {
                let (before, after) = text.value.split_at(*at);
                before.is_empty() || before.ends_with(blank) || after.trim().is_empty() || !after.starts_with(' ')
            });
            let (from, to) = apart.map_or((0, text.value.len()), |(at, blank)| (at, at + blank.len()));
            text.bad(from, to, "single spaces must separate the seven fields of a workflow's cron")
        }
        1 => text.bad_whole("this is one field; a cron of AIFlow has seven"),
        count => text.bad_whole(format!("this cron has {} fields; AIFlow's has seven", in_words(count))),
    };
    let found = found.note(ORDER);
    match fields.as_slice() {
        [_, _, _, _, _, _, _] => found.help(format!("write `\"{}\"`", fields.join(" "))),
        [_, _, _, _, _, _] => found.help(format!("with any year: `\"{} *\"`", fields.join(" "))),
        [_, _, _, _, week] => {
            let found = found.help(format!("for what crontab means by it write `\"0 {} *\"`", fields.join(" ")));
            match text.owner {
                Owner::Job if week.contains(|char: char| char.is_ascii_digit()) => {
                    found.note("0 is Monday here, and Sunday in a crontab")
                }
                _ => found,
            }
        }
        [preset] => match preset.strip_prefix('@').and_then(expand) {
            Some(fields) => found.help(format!("for `{preset}` write `\"{fields}\"`")),
            None => found,
        },
        fields => match fields.windows(2).find(|pair| is_position(pair[0]) && pair[1].starts_with(char::is_alphabetic))
        {
            Some(pair) => found.note(format!(
                "APScheduler knows `{}`, but AIFlow divides the cron at spaces, so that it cannot be said",
                pair.join(" ")
            )),
            None => found,
        },
    }
}

/// The first word of APScheduler's `2nd fri`.
fn is_position(field: &str) -> bool {
    ["1st", "2nd", "3rd", "4th", "5th", "last"].iter().any(|position| position.eq_ignore_ascii_case(field))
}

fn in_words(count: usize) -> String {
    match count {
        0 => "no".to_owned(),
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        4 => "four".to_owned(),
        5 => "five".to_owned(),
        6 => "six".to_owned(),
        8 => "eight".to_owned(),
        _ => count.to_string(),
    }
}

/// The names that crontabs have for usual schedules.
fn expand(preset: &str) -> Option<&'static str> {
    Some(match preset {
        "hourly" => "0 0 * * * * *",
        "daily" | "midnight" => "0 0 0 * * * *",
        "weekly" => "0 0 0 * * sun *",
        "monthly" => "0 0 0 1 * * *",
        "yearly" | "annually" => "0 0 0 1 1 * *",
        _ => return None,
    })
}

//! Cron expressions: seconds, minutes, hours, days, months, days of the week, years.

use super::super::MISREAD_CRON;
use super::{Owner, Text};
use crate::diagnostic::Diagnostic;
use crate::suggest;

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
}

/// A field: what it counts, the numbers it takes, and the names for them, the first of which is for `first_name`.
struct Field {
    name: &'static str,
    least: u32,
    most: u32,
    names: &'static [&'static str],
    first_name: u32,
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FROM_MONDAY: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const FROM_SUNDAY: &[&str] = &["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const ORDER: &str = "the fields are seconds, minutes, hours, days, months, days of the week and years";

const fn field(name: &'static str, least: u32, most: u32) -> Field {
    Field { name, least, most, names: &[], first_name: 0 }
}

/// The fields in their order. Numbers of days of the week mean Monday to Sunday to APScheduler, which runs jobs, and
/// Sunday to Saturday, then Sunday again, to croniter, which runs workflows.
fn fields(owner: Owner) -> [Field; 7] {
    let week = match owner {
        Owner::Job => Field { names: FROM_MONDAY, ..field("days of the week", 0, 6) },
        Owner::Workflow => Field { names: FROM_SUNDAY, ..field("days of the week", 0, 7) },
    };
    [
        field("seconds", 0, 59),
        field("minutes", 0, 59),
        field("hours", 0, 23),
        field("days", 1, 31),
        Field { names: MONTHS, first_name: 1, ..field("months", 1, 12) },
        week,
        field("years", 1970, 9999),
    ]
}

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
    let before = out.len();
    for ((at, part), field) in parts.iter().zip(fields(text.owner)) {
        if let Err(Bad { from, to, message, help }) = check(&field, part, text.owner) {
            let found = text.bad(at + from, at + to, message);
            out.push(if help.is_empty() { found } else { found.help(help) });
        }
    }
    if out.len() > before {
        return None;
    }
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
            let place = text.node.part(text.sources, *at, at + part.len());
            out.push(
                Diagnostic::new(MISREAD_CRON, place, what)
                    .note("AIFlow 0.3.1 hands the fields of a workflow's cron to Airflow in another order")
                    .help("write `*` here, and restrict the schedule by the other fields"),
            );
        }
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
        _ => found,
    }
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

/// What is wrong with the bytes `from..to` of a field.
struct Bad {
    from: usize,
    to: usize,
    message: String,
    help: String,
}

/// Checks a field: items between commas.
fn check(field: &Field, text: &str, owner: Owner) -> Result<(), Bad> {
    let mut at = 0;
    for item in text.split(',') {
        Item { field, text: item, at, owner }.check()?;
        at += item.len() + 1;
    }
    Ok(())
}

struct Item<'a> {
    field: &'a Field,
    text: &'a str,
    at: usize,
    owner: Owner,
}

impl Item<'_> {
    fn bad(&self, part: &str, message: impl Into<String>) -> Bad {
        let offset = self.at + (part.as_ptr() as usize - self.text.as_ptr() as usize);
        Bad { from: offset, to: offset + part.len(), message: message.into(), help: String::new() }
    }

    fn check(&self) -> Result<(), Bad> {
        let name = self.field.name;
        if self.text.is_empty() {
            return Err(self.bad(self.text, format!("an empty item among the {name}")));
        }
        if self.text == "?" {
            return Err(Bad { help: "write `*`".to_owned(), ..self.bad(self.text, "AIFlow does not know `?`") });
        }
        let workflow = self.owner == Owner::Workflow;
        let (base, step) = match self.text.split_once('/') {
            Some((base, step)) => (base, Some(step)),
            None => (self.text, None),
        };
        let last_day = base.eq_ignore_ascii_case("last") || workflow && base.eq_ignore_ascii_case("l");
        if name == "days" && last_day && step.is_none() {
            return Ok(());
        }
        // croniter takes `5#2` for the second Friday of the month.
        let base = match base.split_once('#') {
            Some((day, "1" | "2" | "3" | "4" | "5")) if workflow && name == "days of the week" => day,
            _ => base,
        };
        let (first, last) = match base.split_once('-') {
            _ if base == "*" => (self.field.least, Some(self.field.most)),
            None => (self.value(base)?, None),
            Some((first, last)) => {
                let (low, high) = (self.value(first)?, self.value(last)?);
                // To croniter the week may end on a Sunday.
                let sunday = workflow && name == "days of the week" && high == 0;
                if low > high && !sunday {
                    return Err(self.bad(base, format!("the range `{base}` runs backwards")));
                }
                (low, Some(if sunday { 7 } else { high }))
            }
        };
        let Some(step) = step else { return Ok(()) };
        match step.parse::<u32>() {
            Ok(1..) if self.owner == Owner::Job && base.starts_with(|char: char| char.is_ascii_alphabetic()) => {
                Err(self.bad(self.text, format!("AIFlow ignores the step `/{step}` behind a name")))
            }
            Ok(0) => Err(self.bad(step, "a step must be at least 1")),
            // What APScheduler refuses.
            Ok(step_size) if self.owner == Owner::Job && step_size > last.unwrap_or(self.field.most) - first => {
                Err(self.bad(step, format!("the step `{step}` leads beyond `{base}`")))
            }
            Ok(_) => Ok(()),
            Err(_) => Err(self.bad(step, format!("`{step}` is no step: a whole number is needed behind `/`"))),
        }
    }

    /// A number or a name.
    fn value(&self, text: &str) -> Result<u32, Bad> {
        let Field { name, least, most, names, first_name } = *self.field;
        let range = || format!("{name} are {least} to {most}");
        if let Some(index) = names.iter().position(|name| name.eq_ignore_ascii_case(text)) {
            return Ok(index as u32 + first_name);
        }
        if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            let value: u32 = text.parse().unwrap_or(u32::MAX);
            if (least..=most).contains(&value) {
                return Ok(value);
            }
            let help = match self.owner {
                _ if name != "days of the week" => "",
                Owner::Job => "0 is Monday, 6 is Sunday",
                Owner::Workflow => "0 is Sunday, 6 is Saturday",
            };
            let help = help.to_owned();
            return Err(Bad { help, ..self.bad(text, format!("`{text}` is out of range: {}", range())) });
        }
        let help = match (names, suggest::did_you_mean(text, names.iter().copied())) {
            (_, Some(near)) => format!("did you mean `{near}`?"),
            ([], None) => String::new(),
            (names, None) => format!("the names are {}", suggest::list(names.iter().copied(), 12)),
        };
        let what = if text.is_empty() { "a number is missing".to_owned() } else { format!("`{text}` is no number") };
        Err(Bad { help, ..self.bad(text, format!("{what}: {}", range())) })
    }
}

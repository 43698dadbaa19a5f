//! `periodic_config`: when a workflow or a job runs.
//!
//! AIFlow hands a workflow's schedule to Airflow, whose cron is croniter's, and a job's to APScheduler. Both see it
//! only on the server, so that nothing is said when a workflow is submitted.

mod cron;
mod interval;
mod start;
#[cfg(test)]
mod tests;
mod timezone;

pub(crate) use cron::Cron;
pub(crate) use interval::Interval;
pub(crate) use start::StartDate;

use super::keys::{self, SCHEDULE};
use super::yaml::{Entry, Kind, Node};
use super::{BAD_SCHEDULE, IGNORED_KEY, STOPPING_CRON, UNKNOWN_KEY};
use crate::diagnostic::Diagnostic;
pub(super) use crate::schedule::Owner;
use crate::schedule::comes_back;
use crate::source::{FileText, Span};
use crate::suggest;

/// A schedule.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schedule {
    /// The mapping as it is written.
    pub(crate) original: Node,
    /// What starts it; nothing if that was reported.
    pub(crate) trigger: Option<Trigger>,
    /// When it begins. AIFlow ignores that of a job.
    pub(crate) start_date: Option<StartDate>,
    /// The time zone that `cron` is meant in.
    pub(crate) timezone: Option<String>,
}

/// What starts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// At certain times.
    Cron(Cron),
    /// Again and again.
    Interval(Interval),
}

/// A text within a schedule, and where its parts are written.
#[derive(Clone, Copy)]
struct Text<'a> {
    value: &'a str,
    node: &'a Node,
    source: FileText<'a>,
    owner: Owner,
}

impl<'a> Text<'a> {
    /// Something wrong with the bytes `from..to`.
    fn bad(&self, from: usize, to: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(BAD_SCHEDULE, self.node.part(self.source, from, to), message)
    }

    /// Something wrong with the whole.
    fn bad_whole(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(BAD_SCHEDULE, self.node.span, message)
    }

    /// The parts between single separators, without the white space around them, each with its offset.
    fn split(&self, separator: char) -> Vec<(usize, &'a str)> {
        let mut next = 0;
        let parts = self.value.split(separator).map(|part| {
            let at = next + part.len() - part.trim_start().len();
            next += part.len() + separator.len_utf8();
            (at, part.trim())
        });
        parts.collect()
    }
}

/// What stands at one of the keys.
enum Given<'a> {
    /// Nothing, or `null`, which AIFlow takes for nothing.
    Nothing,
    /// Something that was reported.
    Wrong,
    Text(Span, Text<'a>),
}

/// Reads the schedule that stands at `key`. There is nothing if it is no mapping.
pub(super) fn read(
    source: FileText<'_>,
    key: Span,
    node: Node,
    owner: Owner,
    out: &mut Vec<Diagnostic>,
) -> Option<Schedule> {
    let Some(entries) = node.as_map() else {
        if !node.is_invalid() {
            let place = if node.kind == Kind::Null { key } else { node.span };
            let message = format!("`periodic_config` must be a mapping; this is {}", node.what());
            out.push(
                Diagnostic::new(BAD_SCHEDULE, place, message).help("give it `cron` or `interval`, indented below it"),
            );
        }
        return None;
    };
    let misspelt = unknown_keys(source, entries, out);
    let mut given = |key: &'static str| match node.entry(key) {
        None => Given::Nothing,
        Some(Entry { key: at, value }) => match &value.kind {
            Kind::Null => Given::Nothing,
            Kind::Str(text) => Given::Text(at.span, Text { value: text, node: value, source, owner }),
            Kind::Invalid => Given::Wrong,
            _ => {
                out.push(not_a_text(source, key, value));
                Given::Wrong
            }
        },
    };
    let (cron, interval, timezone) = (given("cron"), given("interval"), given("timezone"));
    let start = if owner == Owner::Workflow { given("start_date") } else { Given::Nothing };
    let has_cron = !matches!(cron, Given::Nothing);
    let trigger = match (cron, interval) {
        (Given::Text(_, text), interval) => {
            if let Given::Text(key, _) = interval {
                out.push(ignored(key, "`interval` has no effect beside `cron`", "delete one of the two"));
            }
            cron::read(&text, out).map(Trigger::Cron)
        }
        (Given::Nothing, Given::Text(_, text)) => interval::read(&text, out).map(Trigger::Interval),
        (Given::Nothing, Given::Nothing) if !misspelt => {
            out.push(
                Diagnostic::new(BAD_SCHEDULE, key, "`periodic_config` needs `cron` or `interval`")
                    .help("for example `cron: \"0 30 9 * * * *\"` or `interval: \"0,1,0,0\"`"),
            );
            None
        }
        _ => None,
    };
    let start_date = match (start, owner) {
        (Given::Text(_, text), _) => start::read(&text, out),
        (_, Owner::Job) => jobs_start_date(source, &node, out),
        _ => None,
    };
    let timezone = match timezone {
        Given::Text(key, _) if !has_cron && !misspelt => {
            out.push(ignored(key, "`timezone` has no effect without `cron`", "delete it"));
            None
        }
        Given::Text(_, text) => timezone::read(&text, 0, text.value, out),
        _ => None,
    };
    if let (Owner::Job, Some(Trigger::Cron(cron)), Some(zone)) = (owner, &trigger, &timezone) {
        out.extend(stopping(cron, zone, &node));
    }
    Some(Schedule { trigger, start_date, timezone, original: node })
}

/// Where summer time is the standard, APScheduler can come back to a moment for ever when the clocks are put back.
fn stopping(cron: &Cron, zone: &str, node: &Node) -> Option<Diagnostic> {
    let moment = comes_back(&cron.expression, zone)?;
    let [cron, timezone] = ["cron", "timezone"].map(|key| node.entry(key));
    let message = format!("AIFlow's scheduler does not get beyond {moment}: it comes back to it for ever");
    let help = match zone {
        "Europe/Dublin" => "write `timezone: Europe/London`, where clocks show the same",
        _ => "write the times in UTC, or others than those that there are twice",
    };
    let found = Diagnostic::new(STOPPING_CRON, cron?.value.span, message)
        .label(timezone?.value.span, "its summer time is the standard, and its winter time the exception");
    Some(found.note("APScheduler then starts no job any more that has a schedule").help(help))
}

/// AIFlow reads no `start_date` of a job.
fn jobs_start_date(source: FileText<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Option<StartDate> {
    let Entry { key, value } = node.entry("start_date")?;
    out.push(ignored(key.span, "the `start_date` of a job has no effect", "give it to the workflow, or delete it"));
    let text = Text { value: value.as_str()?, node: value, source, owner: Owner::Job };
    start::read(&text, &mut Vec::new())
}

fn ignored(span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(IGNORED_KEY, span, message).help(help)
}

/// Reports the keys that AIFlow does not read; whether one of them was meant to be `cron` or `interval`.
fn unknown_keys(source: FileText<'_>, entries: &[Entry], out: &mut Vec<Diagnostic>) -> bool {
    let mut misspelt = false;
    for Entry { key, .. } in entries {
        if key.is_invalid() || key.as_str().is_some_and(|name| keys::names(&SCHEDULE).any(|known| known == name)) {
            continue;
        }
        let meant = key.as_str().and_then(|name| suggest::did_you_mean(name, keys::names(&SCHEDULE)));
        misspelt |= matches!(meant, Some("cron" | "interval"));
        let message = format!("AIFlow does not read `{}` in a schedule", source.text(key.span));
        out.push(Diagnostic::new(UNKNOWN_KEY, key.span, message).help(match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("a schedule's keys are {}", suggest::list(keys::names(&SCHEDULE), 9)),
        }));
    }
    misspelt
}

/// A value that YAML reads as something else than a text.
fn not_a_text(source: FileText<'_>, key: &str, node: &Node) -> Diagnostic {
    let written = source.text(node.span);
    let message = match node.kind {
        Kind::Int(value) if written != value.to_string() => {
            format!("`{key}` must be a text; YAML reads `{written}` as the number {value}")
        }
        _ => format!("`{key}` must be a text; this is {}", node.what()),
    };
    let help = match (key, &node.kind) {
        ("interval", Kind::Int(value)) if !written.contains(':') => {
            format!("for {value} seconds write `interval: \"0,0,0,{value}\"`")
        }
        ("interval", _) => "write days, hours, minutes and seconds: `interval: \"0,1,30,0\"`".to_owned(),
        ("start_date", Kind::Date(date)) => start::written(*date, 0, 0, 0),
        ("start_date", Kind::DateTime(time)) => start::written(time.date, time.hour, time.minute, time.second),
        ("cron", _) => "write seven fields in quotes: `cron: \"0 30 9 * * * *\"`".to_owned(),
        ("start_date", _) => "write seven parts in quotes: `start_date: \"2020,1,1,0,0,0,\"`".to_owned(),
        _ => "write the name of a time zone: `timezone: Asia/Shanghai`".to_owned(),
    };
    Diagnostic::new(BAD_SCHEDULE, node.span, message).help(help)
}

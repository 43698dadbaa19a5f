//! Schedules: what a `periodic_config` means, in words and in times.
//!
//! Nothing here looks at a clock. A [`Plan`] is made of a document's schedule, and is asked for its times from a moment
//! on. A job's are those that APScheduler 3.6.3 finds, which runs jobs for AIFlow; a workflow's are those that are
//! written, where AIFlow's own server takes the fields of its cron for others (docs/reference-differences.md).

mod apscheduler;
mod expression;
mod field;
#[cfg(test)]
mod tests;
mod wall;
mod words;
mod zone;

pub(crate) use expression::Expression;
pub(crate) use field::{Bad, Field, Unit};
pub(crate) use zone::names as zone_names;
pub use zone::{Moment, Zone};

use crate::ir;
use jiff::civil::DateTime;

/// Whose schedule it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A workflow's.
    Workflow,
    /// A job's.
    Job,
}

/// A schedule that has been understood.
#[derive(Debug, Clone)]
pub struct Plan {
    owner: Owner,
    rhythm: Rhythm,
    /// The zone that is configured.
    zone: Option<Zone>,
    /// When a workflow's begins, and the zone of that.
    start: Option<(DateTime, Option<Zone>)>,
}

#[derive(Debug, Clone)]
enum Rhythm {
    Cron(Expression),
    Interval(ir::Interval),
}

impl Plan {
    /// The plan that a document's schedule stands for.
    ///
    /// # Errors
    /// What of it cannot be understood: an unknown time zone, or what this compiler has not written.
    pub fn read(schedule: &ir::Schedule, owner: Owner) -> Result<Self, String> {
        let find = |name: &String| Zone::find(name).ok_or_else(|| format!("`{name}` is no time zone"));
        let rhythm = match &schedule.trigger {
            ir::Trigger::Cron(cron) => {
                Rhythm::Cron(Expression::read(cron, owner).ok_or("the cron expression cannot be read")?)
            }
            ir::Trigger::Interval(interval) => Rhythm::Interval(*interval),
        };
        // AIFlow looks neither at the start of a job nor at the zone of an interval.
        let start = match schedule.start_date.as_ref().filter(|_| owner == Owner::Workflow) {
            Some(date) => {
                Some((start(date).ok_or("there is no such start date")?, date.timezone.as_ref().map(find).transpose()?))
            }
            None => None,
        };
        let zone = match rhythm {
            Rhythm::Cron(_) => schedule.timezone.as_ref().map(find).transpose()?,
            Rhythm::Interval(_) => None,
        };
        Ok(Self { owner, rhythm, zone, start })
    }

    /// In words, such as `every day at 03:30`.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.rhythm {
            Rhythm::Cron(expression) => words::cron(expression),
            Rhythm::Interval(ir::Interval { days, hours, minutes, seconds }) => {
                words::interval(*days, *hours, *minutes, *seconds)
            }
        }
    }

    /// The zone that its clock stands in, if one is configured. Without one it is the server's.
    #[must_use]
    pub fn zone(&self) -> Option<&Zone> {
        self.zone.as_ref().or_else(|| self.start.as_ref()?.1.as_ref())
    }

    /// The moment at which it begins, where that is configured; `server` is the zone where none is.
    #[must_use]
    pub fn start(&self, server: &Zone) -> Option<Moment> {
        let (wall, zone) = self.start.as_ref()?;
        let zone = zone.as_ref().or(self.zone.as_ref()).unwrap_or(server);
        zone.at(zone.localize(*wall).instant())
    }

    /// Its times from a moment on, in order; `server` is the zone where none is configured. An interval without a
    /// beginning counts from that moment.
    pub fn times(&self, from: Moment, server: &Zone) -> impl Iterator<Item = Moment> {
        let zone = self.zone().unwrap_or(server).clone();
        let start = self.start(server).map(|start| start.instant());
        let mut next = match (&self.rhythm, start) {
            (Rhythm::Cron(_), start) => Some(start.map_or(from.instant(), |start| start.max(from.instant()))),
            (Rhythm::Interval(interval), None) => from.instant().checked_add(length(interval)),
            (Rhythm::Interval(interval), Some(start)) => {
                let length = length(interval);
                let past = (from.instant() - start).max(0);
                past.checked_add(length - 1).and_then(|past| start.checked_add(past / length * length))
            }
        };
        std::iter::from_fn(move || {
            let from = next?;
            let found = match (&self.rhythm, self.owner) {
                (Rhythm::Interval(_), _) => zone.at(from),
                (Rhythm::Cron(expression), Owner::Job) => apscheduler::at_or_after(expression, &zone, from),
                (Rhythm::Cron(expression), Owner::Workflow) => wall::at_or_after(expression, &zone, from),
            };
            next = found.and_then(|found| match &self.rhythm {
                Rhythm::Cron(_) => found.instant().checked_add(1),
                Rhythm::Interval(interval) => found.instant().checked_add(length(interval)),
            });
            found
        })
    }
}

/// The moment at which APScheduler stops for ever with a job's cron in a zone; nothing mostly.
pub(crate) fn comes_back(expression: &Expression, zone: &str) -> Option<Moment> {
    apscheduler::comes_back(expression, &Zone::find(zone)?)
}

/// In seconds; at least one, as APScheduler has it.
fn length(interval: &ir::Interval) -> i64 {
    let ir::Interval { days, hours, minutes, seconds } = *interval;
    let parts = [(days, 86_400), (hours, 3_600), (minutes, 60), (seconds, 1)];
    parts.into_iter().fold(0_i64, |sum, (number, unit)| sum.saturating_add(number.saturating_mul(unit))).max(1)
}

fn start(date: &ir::StartDate) -> Option<DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    let year = i16::try_from(date.year).ok()?;
    let [month, day, hour, minute, second] = [date.month, date.day, date.hour, date.minute, date.second].map(small);
    DateTime::new(year, month?, day?, hour?, minute?, second?, 0).ok()
}

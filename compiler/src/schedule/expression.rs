//! A cron expression: the times that a clock can show and that its seven fields take.

use super::Owner;
use super::field::{Field, Numbers, Unit};
use crate::ir;
use jiff::civil::{Date, DateTime, Time};

/// The fields of a cron expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expression {
    owner: Owner,
    /// In the order of [`Unit::ALL`].
    fields: Vec<Field>,
}

impl Expression {
    /// An expression of as many fields as there are units.
    pub(crate) fn new(owner: Owner, fields: Vec<Field>) -> Option<Self> {
        (fields.len() == Unit::ALL.len()).then_some(Self { owner, fields })
    }

    /// That of a document; nothing if a field cannot be read.
    pub(super) fn read(cron: &ir::Cron, owner: Owner) -> Option<Self> {
        let years = cron.years.as_deref().unwrap_or("*");
        let texts = [&cron.seconds, &cron.minutes, &cron.hours, &cron.days, &cron.months, &cron.days_of_week]
            .map(String::as_str);
        let texts = texts.into_iter().chain([years]);
        let fields = Unit::ALL.into_iter().zip(texts).map(|(unit, text)| Field::read(unit, text, owner).ok());
        Self::new(owner, fields.collect::<Option<_>>()?)
    }

    pub(crate) fn field(&self, unit: Unit) -> &Field {
        // There are as many as units.
        &self.fields[unit as usize]
    }

    pub(super) fn owner(&self) -> Owner {
        self.owner
    }

    /// The days of the week from Monday that are taken, whichever they are in their month.
    pub(super) fn weekdays(&self) -> [bool; 7] {
        std::array::from_fn(|day| self.weekday_numbers(day).any(|number| self.plain_weekday(number)))
    }

    /// The numbers of a day of the week, counted from Monday.
    fn weekday_numbers(&self, from_monday: usize) -> impl Iterator<Item = i16> {
        let number = from_monday as i16;
        let (one, other) = match self.owner {
            Owner::Job => (number, None),
            Owner::Workflow => ((number + 1) % 7, (number == 6).then_some(7)),
        };
        std::iter::once(one).chain(other)
    }

    fn plain_weekday(&self, number: i16) -> bool {
        let plain = |numbers| {
            matches!(numbers, Numbers::Range { first, last, step }
            if (first..=last).contains(&number) && (number - first) % step == 0)
        };
        self.field(Unit::Weekday).items.iter().any(|item| plain(item.numbers))
    }

    fn takes_weekday(&self, date: Date) -> bool {
        let from_monday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        let which = (date.day() - 1) / 7 + 1;
        self.weekday_numbers(from_monday).any(|number| {
            let nth = |numbers| {
                matches!(numbers, Numbers::Nth { first, last, nth }
                if (first..=last).contains(&number) && nth == which)
            };
            self.plain_weekday(number) || self.field(Unit::Weekday).items.iter().any(|item| nth(item.numbers))
        })
    }

    /// Whether the date is taken, in a month and a year that are. Where days of the month and days of the week are
    /// restricted, a job wants both and a workflow, as in a crontab, either.
    fn takes_day(&self, date: Date) -> bool {
        let (days, weekdays) = (self.field(Unit::Day), self.field(Unit::Weekday));
        let day = days.takes(i16::from(date.day()), i16::from(date.days_in_month()));
        let either = self.owner == Owner::Workflow && !days.is_whole() && !weekdays.is_whole();
        if either { day || self.takes_weekday(date) } else { day && self.takes_weekday(date) }
    }

    /// The first date from one on that is taken.
    fn date_from(&self, from: Date) -> Option<Date> {
        let (months, years) = (self.field(Unit::Month), self.field(Unit::Year));
        // The calendar repeats itself after 400 years: if all such years have been in vain, so are the others.
        let mut in_vain = [false; 400];
        let mut first = from;
        loop {
            let year = years.next(first.year(), i16::MAX)?;
            if year > first.year() {
                first = Date::new(year, 1, 1).ok()?;
            }
            let seen = in_vain.get_mut(usize::from(year.unsigned_abs()) % 400)?;
            if !*seen {
                let mut month = first;
                while let Some(number) = months.next(i16::from(month.month()), 12) {
                    if number > i16::from(month.month()) {
                        month = Date::new(year, number as i8, 1).ok()?;
                    }
                    let rest = month.day()..=month.days_in_month();
                    let dates = rest.filter_map(|day| Date::new(year, number as i8, day).ok());
                    if let Some(date) = dates.into_iter().find(|date| self.takes_day(*date)) {
                        return Some(date);
                    }
                    let Ok(next) = Date::new(year, number as i8 + 1, 1) else { break };
                    month = next;
                }
                *seen = first.day_of_year() == 1;
                if in_vain.iter().all(|seen| *seen) {
                    return None;
                }
            }
            first = Date::new(year.checked_add(1)?, 1, 1).ok()?;
        }
    }

    /// The first time of a day from one on that is taken.
    fn time_from(&self, from: Time) -> Option<Time> {
        let [hours, minutes, seconds] = [Unit::Hour, Unit::Minute, Unit::Second].map(|unit| self.field(unit));
        let (hour, minute, second) = (i16::from(from.hour()), i16::from(from.minute()), i16::from(from.second()));
        let time = |hour: i16, minute: i16, second: i16| Time::new(hour as i8, minute as i8, second as i8, 0).ok();
        if hours.takes(hour, 23) {
            if let Some(second) = seconds.next(second, 59).filter(|_| minutes.takes(minute, 59)) {
                return time(hour, minute, second);
            }
            if let Some(minute) = minutes.next(minute + 1, 59) {
                return time(hour, minute, seconds.next(0, 59)?);
            }
        }
        time(hours.next(hour + 1, 23)?, minutes.next(0, 59)?, seconds.next(0, 59)?)
    }

    /// The first time from one on that is taken, on a clock that nobody puts forward or back.
    pub(super) fn at_or_after(&self, from: DateTime) -> Option<DateTime> {
        let day = self.date_from(from.date())?;
        let time = if day == from.date() { from.time() } else { Time::midnight() };
        if let Some(time) = self.time_from(time) {
            return Some(day.to_datetime(time));
        }
        let next = self.date_from(day.tomorrow().ok()?)?;
        Some(next.to_datetime(self.time_from(Time::midnight())?))
    }

    /// Whether there is any time at all that it takes.
    pub(crate) fn ever_fires(&self) -> bool {
        Date::new(1970, 1, 1).is_ok_and(|first| self.at_or_after(first.to_datetime(Time::midnight())).is_some())
    }

    /// The items among the days of which there is none in any of the months and years, each with its least day.
    pub(crate) fn impossible_days(&self) -> impl Iterator<Item = (usize, i16)> {
        let longest = self.longest_month();
        self.field(Unit::Day).items.iter().enumerate().filter_map(move |(index, item)| match item.numbers {
            Numbers::Range { first, .. } if first > longest => Some((index, first)),
            _ => None,
        })
    }

    /// How many days the longest of the months has.
    fn longest_month(&self) -> i16 {
        let leap = || self.field(Unit::Year).numbers().any(|year| Date::new(year, 2, 29).is_ok());
        let days = self.field(Unit::Month).numbers().map(|month| match month {
            2 if leap() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        });
        days.max().unwrap_or(31)
    }
}

//! A field of a cron expression: numbers, names, ranges, steps, with commas between them.

use super::Owner;
use crate::suggest;

/// What a field counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Weekday,
    Year,
}

impl Unit {
    /// All of them in the order of AIFlow's fields.
    pub(crate) const ALL: [Self; 7] =
        [Self::Second, Self::Minute, Self::Hour, Self::Day, Self::Month, Self::Weekday, Self::Year];

    /// The numbers that there are. Those of days of the week mean Monday to Sunday to APScheduler, which runs jobs, and
    /// Sunday to Saturday, then Sunday again, to croniter, which runs workflows.
    pub(super) fn bounds(self, owner: Owner) -> (i16, i16) {
        match self {
            Self::Second | Self::Minute => (0, 59),
            Self::Hour => (0, 23),
            Self::Day => (1, 31),
            Self::Month => (1, 12),
            Self::Weekday if owner == Owner::Job => (0, 6),
            Self::Weekday => (0, 7),
            Self::Year => (1970, 9999),
        }
    }

    /// In the plural.
    fn name(self) -> &'static str {
        match self {
            Self::Second => "seconds",
            Self::Minute => "minutes",
            Self::Hour => "hours",
            Self::Day => "days",
            Self::Month => "months",
            Self::Weekday => "days of the week",
            Self::Year => "years",
        }
    }

    /// The names for the numbers, from the least.
    fn names(self, owner: Owner) -> &'static [&'static str] {
        match self {
            Self::Month => &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
            Self::Weekday if owner == Owner::Job => &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            Self::Weekday => &["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
            _ => &[],
        }
    }
}

/// A field that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    /// What stands between the commas; at least one.
    pub(crate) items: Vec<Item>,
    least: i16,
    most: i16,
}

/// What stands between two commas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its bytes in the field's text.
    pub(crate) place: (usize, usize),
    pub(crate) numbers: Numbers,
}

/// Which numbers are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// From the first to the last, each so many after the one before it.
    Range { first: i16, last: i16, step: i16 },
    /// Only the first, second, … such day of the week in a month.
    Nth { first: i16, last: i16, nth: i8 },
    /// The last day of the month.
    LastDay,
}

impl Numbers {
    /// The least number from `from` to `most` that is meant.
    fn next(self, from: i16, most: i16) -> Option<i16> {
        let (first, last, step) = match self {
            Self::LastDay => return Some(most).filter(|last| *last >= from),
            Self::Range { first, last, step } => (first, last, i32::from(step)),
            Self::Nth { first, last, .. } => (first, last, 1),
        };
        let past = i32::from(from.max(first)) - i32::from(first);
        let next = i16::try_from(i32::from(first) + (past + step - 1) / step * step).ok()?;
        (next <= last.min(most)).then_some(next)
    }
}

impl Field {
    /// Reads a field.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub(crate) fn read(unit: Unit, text: &str, owner: Owner) -> Result<Self, Bad> {
        let (least, most) = unit.bounds(owner);
        let mut items = Vec::new();
        let mut at = 0;
        for item in text.split(',') {
            let numbers = Reader { unit, text: item, at, owner }.read()?;
            items.push(Item { place: (at, at + item.len()), numbers });
            at += item.len() + 1;
        }
        Ok(Self { items, least, most })
    }

    /// The least number from `from` to `most` that it takes.
    pub(crate) fn next(&self, from: i16, most: i16) -> Option<i16> {
        self.items.iter().filter_map(|item| item.numbers.next(from.max(self.least), most)).min()
    }

    pub(crate) fn takes(&self, number: i16, most: i16) -> bool {
        self.next(number, most) == Some(number)
    }

    /// All the numbers that it takes, but the last day of the month where that has no number.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = i16> {
        (self.least..=self.most).filter(|number| {
            let meant = |item: &Item| {
                item.numbers != Numbers::LastDay && item.numbers.next(*number, self.most) == Some(*number)
            };
            self.items.iter().any(meant)
        })
    }

    /// Whether it takes every number.
    pub(crate) fn is_whole(&self) -> bool {
        let every = |item: &Item| item.numbers == Numbers::Range { first: self.least, last: self.most, step: 1 };
        self.items.iter().any(every) || self.most < 100 && self.numbers().eq(self.least..=self.most)
    }

    /// The first and the last number, and the step, where it is a single range.
    pub(crate) fn range(&self) -> Option<(i16, i16, i16)> {
        match self.items.as_slice() {
            [Item { numbers: Numbers::Range { first, last, step }, .. }] => Some((*first, *last, *step)),
            _ => None,
        }
    }

    /// The step, where it is `*` with one.
    pub(crate) fn whole_step(&self) -> Option<i16> {
        self.range().filter(|(first, last, step)| (*first, *last) == (self.least, self.most) && *step > 1).map(|r| r.2)
    }

    /// The number, if it takes one alone.
    pub(crate) fn single(&self) -> Option<i16> {
        self.range().filter(|(first, last, _)| first == last).map(|r| r.0)
    }
}

/// What is wrong with the bytes `from..to` of a field.
pub(crate) struct Bad {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// An item that is being read.
struct Reader<'a> {
    unit: Unit,
    text: &'a str,
    at: usize,
    owner: Owner,
}

impl Reader<'_> {
    fn bad(&self, part: &str, message: impl Into<String>) -> Bad {
        let offset = self.at + (part.as_ptr() as usize - self.text.as_ptr() as usize);
        Bad { from: offset, to: offset + part.len(), message: message.into(), help: String::new() }
    }

    fn read(&self) -> Result<Numbers, Bad> {
        let name = self.unit.name();
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
        if self.unit == Unit::Day && last_day && step.is_none() {
            return Ok(Numbers::LastDay);
        }
        // croniter takes `5#2` for the second Friday of the month.
        let (base, nth) = match base.split_once('#') {
            Some((day, nth @ ("1" | "2" | "3" | "4" | "5"))) if workflow && self.unit == Unit::Weekday => {
                (day, nth.parse::<i8>().ok())
            }
            _ => (base, None),
        };
        let (least, most) = self.unit.bounds(self.owner);
        let (first, last) = match base.split_once('-') {
            _ if base == "*" => (least, Some(most)),
            None => (self.value(base)?, None),
            Some((first, last)) => {
                let (low, high) = (self.value(first)?, self.value(last)?);
                // To croniter the week may end on a Sunday.
                let sunday = workflow && self.unit == Unit::Weekday && high == 0;
                if low > high && !sunday {
                    return Err(self.bad(base, format!("the range `{base}` runs backwards")));
                }
                self.unmixed(base, first, last)?;
                (low, Some(if sunday { 7 } else { high }))
            }
        };
        let width = last.unwrap_or(most) - first;
        let step = self.step(step, base, width)?;
        Ok(match (nth, step) {
            (Some(nth), _) => Numbers::Nth { first, last: last.unwrap_or(first), nth },
            // What is beyond the range is as good as not there.
            (None, Some(step)) if step > width => Numbers::Range { first, last: first, step: 1 },
            (None, Some(step)) => Numbers::Range { first, last: last.unwrap_or(most), step },
            (None, None) => Numbers::Range { first, last: last.unwrap_or(first), step: 1 },
        })
    }

    /// The step behind what is `width` wide.
    fn step(&self, step: Option<&str>, base: &str, width: i16) -> Result<Option<i16>, Bad> {
        let Some(step) = step else { return Ok(None) };
        match step.parse::<u32>() {
            Ok(1..) if self.owner == Owner::Job && base.starts_with(|char: char| char.is_ascii_alphabetic()) => {
                Err(self.bad(self.text, format!("AIFlow ignores the step `/{step}` behind a name")))
            }
            Ok(0) => Err(self.bad(step, "a step must be at least 1")),
            // What APScheduler refuses.
            Ok(size) if self.owner == Owner::Job && i64::from(size) > i64::from(width) => {
                Err(self.bad(step, format!("the step `{step}` leads beyond `{base}`")))
            }
            Ok(size) => Ok(Some(i16::try_from(size).unwrap_or(i16::MAX))),
            Err(_) => Err(self.bad(step, format!("`{step}` is no step: a whole number is needed behind `/`"))),
        }
    }

    /// APScheduler takes numbers or names for a range: of a name it forgets the number behind it.
    fn unmixed(&self, base: &str, first: &str, last: &str) -> Result<(), Bad> {
        let named = |part: &str| part.starts_with(|char: char| char.is_ascii_alphabetic());
        if self.owner == Owner::Workflow || named(first) == named(last) {
            return Ok(());
        }
        let message = match named(first) {
            true => format!("AIFlow reads only `{first}` of `{base}`"),
            false => format!("AIFlow cannot read the range `{base}`"),
        };
        Err(Bad { help: "write two names or two numbers".to_owned(), ..self.bad(base, message) })
    }

    /// A number or a name.
    fn value(&self, text: &str) -> Result<i16, Bad> {
        let (name, (least, most), names) =
            (self.unit.name(), self.unit.bounds(self.owner), self.unit.names(self.owner));
        let range = || format!("{name} are {least} to {most}");
        if let Some(number) = (least..).zip(names).find(|(_, name)| name.eq_ignore_ascii_case(text)) {
            return Ok(number.0);
        }
        if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            let value: i16 = text.parse().unwrap_or(i16::MAX);
            if (least..=most).contains(&value) {
                return Ok(value);
            }
            let help = match self.owner {
                _ if self.unit != Unit::Weekday => "",
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

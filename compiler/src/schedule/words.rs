//! Schedules in words: "every day at 03:30".

use super::Owner;
use super::expression::Expression;
use super::field::{Field, Numbers, Unit};

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const FROM_SUNDAY: [&str; 8] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// More times of a day than these are not listed one by one.
const LISTED: usize = 6;

/// `a`, `a and b`, `a, b and c`.
fn list<T: AsRef<str>>(items: &[T], and: &str) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// `1st`, `22nd`.
fn ordinal(number: i16) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The time between two runs.
pub(super) fn interval(days: i64, hours: i64, minutes: i64, seconds: i64) -> String {
    let parts = [(days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")];
    let parts: Vec<(i64, &str)> = parts.into_iter().filter(|(number, _)| *number != 0).collect();
    match parts.as_slice() {
        [] => "every 0 seconds".to_owned(),
        [(1, unit)] => format!("every {unit}"),
        parts => {
            let words = parts.iter().map(|(n, unit)| format!("{n} {unit}{}", if *n == 1 { "" } else { "s" }));
            format!("every {}", list(&words.collect::<Vec<_>>(), "and"))
        }
    }
}

/// The times of a cron expression.
pub(super) fn cron(expression: &Expression) -> String {
    let Days { text: mut days, every, apart } = days(expression);
    let years = years(expression.field(Unit::Year));
    let words = match (at(expression), every.is_empty()) {
        // A day that repeats itself stands first, what restricts it behind.
        (Some(at), true) if days.is_empty() => format!("every day {at}"),
        (Some(at), true) => format!("{days}{} {at}", if apart { "," } else { "" }),
        (Some(at), false) => format!("{every} {at}"),
        (None, _) => {
            match days.as_str() {
                "" => {}
                // Beside other hours, a comma says where the days begin.
                _ if days.starts_with("from") => days.insert_str(0, ", "),
                _ => days.insert(0, ' '),
            }
            format!("{}{days}", again_and_again(expression))
        }
    };
    format!("{words}{years}")
}

/// `at 09:00 and 17:00`, if the times are few.
fn at(expression: &Expression) -> Option<String> {
    let [hours, minutes, seconds] = [Unit::Hour, Unit::Minute, Unit::Second].map(|unit| expression.field(unit));
    // Ranges and steps are for those that are told as such.
    if [hours, minutes, seconds].iter().any(|field| field.is_whole() || field.whole_step().is_some()) {
        return None;
    }
    let mut times = Vec::new();
    for hour in hours.numbers() {
        for minute in minutes.numbers() {
            for second in seconds.numbers() {
                times.push(clock(hour, minute, second));
                if times.len() > LISTED {
                    return None;
                }
            }
        }
    }
    Some(format!("at {}", list(&times, "and")))
}

fn clock(hour: i16, minute: i16, second: i16) -> String {
    if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") }
}

/// `every 15 minutes from 09:00 to 17:59`: times that are too many to list.
fn again_and_again(expression: &Expression) -> String {
    let [hours, minutes, seconds] = [Unit::Hour, Unit::Minute, Unit::Second].map(|unit| expression.field(unit));
    let (Some(second), minute) = (seconds.single(), minutes.single()) else {
        let within = if minutes.is_whole() {
            within_hours(hours)
        } else {
            format!(" in {}{}", numbers(minutes, "minute"), of_hours(hours))
        };
        return format!("{}{within}", every(seconds, "second", "minute"));
    };
    let at_second = if second == 0 { String::new() } else { format!(" at second {second}") };
    let at_minute = |minute: i16| match (minute, second) {
        (0, 0) => String::new(),
        (minute, 0) => format!(" at minute {minute}"),
        (minute, second) => format!(" at minute {minute} and second {second}"),
    };
    match (minute, hours.range()) {
        (Some(minute), _) if hours.is_whole() || hours.whole_step().is_some() => {
            format!("{}{}", every(hours, "hour", "day"), at_minute(minute))
        }
        (Some(minute), Some((first, last, 1))) => {
            format!("every hour from {} to {}", clock(first, minute, second), clock(last, minute, second))
        }
        (Some(minute), _) => format!("{}{}", every(hours, "hour", "day"), at_minute(minute)),
        (None, _) if minutes.is_whole() || minutes.whole_step().is_some() => {
            format!("{}{at_second}{}", every(minutes, "minute", "hour"), within_hours(hours))
        }
        (None, _) => format!("at {}{}{at_second}", numbers(minutes, "minute"), of_hours(hours)),
    }
}

/// `every 15 minutes`, and where that does not go on evenly, within what.
fn every(field: &Field, unit: &str, within: &str) -> String {
    let count = match within {
        "day" => 24,
        _ => 60,
    };
    match field.whole_step() {
        _ if field.is_whole() => format!("every {unit}"),
        Some(step) if count % step == 0 => format!("every {step} {unit}s"),
        Some(step) => format!("every {step} {unit}s of each {within}"),
        None => format!("at {} of each {within}", numbers(field, unit)),
    }
}

/// ` from 09:00 to 17:59`, for what goes on through the hours.
fn within_hours(hours: &Field) -> String {
    match (hours.range(), hours.whole_step()) {
        _ if hours.is_whole() => String::new(),
        (_, Some(step)) => format!(" in every {} hour", ordinal(step)),
        (Some((first, last, 1)), _) => format!(" from {first:02}:00 to {last:02}:59"),
        _ => format!(" in {}", numbers(hours, "hour")),
    }
}

/// ` of the hours 9 to 17`.
fn of_hours(hours: &Field) -> String {
    match hours.whole_step() {
        _ if hours.is_whole() => " of each hour".to_owned(),
        Some(step) => format!(" of every {} hour", ordinal(step)),
        None => format!(" of {}", numbers(hours, "hour")),
    }
}

/// `minute 5`, `minutes 0 to 10 and 30`, `every 5th minute from 10`.
fn numbers(field: &Field, unit: &str) -> String {
    let (first, last) = (field.next(0, i16::MAX), field.numbers().last());
    match field.range() {
        Some((first, last, 1)) if first == last => format!("{unit} {first}"),
        Some((first, last, 1)) => format!("{unit}s {first} to {last}"),
        Some((_, _, step)) if first != last => {
            let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
            format!("every {} {unit} from {first} to {last}", ordinal(step))
        }
        _ => {
            let runs = runs(field, |number| number.to_string());
            let plural = if first == last { "" } else { "s" };
            format!("{unit}{plural} {}", list(&runs, "and"))
        }
    }
}

/// The numbers in words, with `to` where three or more follow one another.
fn runs(field: &Field, word: impl Fn(i16) -> String) -> Vec<String> {
    let mut runs: Vec<(i16, i16)> = Vec::new();
    for number in field.numbers() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let words = runs.into_iter().flat_map(|(first, last)| match last - first {
        0 => vec![word(first)],
        1 => vec![word(first), word(last)],
        _ => vec![format!("{} to {}", word(first), word(last))],
    });
    words.collect()
}

/// The days: as they stand behind a time that repeats itself, and as they stand before one that does not, if that is
/// something else.
struct Days {
    text: String,
    every: String,
    /// Whether a comma has to stand behind.
    apart: bool,
}

fn days(expression: &Expression) -> Days {
    let [days, months, weekdays] = [Unit::Day, Unit::Month, Unit::Weekday].map(|unit| expression.field(unit));
    let month = if months.is_whole() {
        None
    } else {
        let words = runs(months, |number| MONTHS[usize::from(number.unsigned_abs().saturating_sub(1) % 12)].to_owned());
        Some(list(&words, "and"))
    };
    let in_month = month.as_ref().map(|month| format!(" in {month}")).unwrap_or_default();
    let of_month = format!(" of {}", month.as_deref().unwrap_or("every month"));
    let just = |text: String, every: String| Days { text, every, apart: false };
    match (days.is_whole(), weekdays.is_whole()) {
        (true, true) if month.is_none() => just(String::new(), String::new()),
        (true, true) => just(in_month.trim_start().to_owned(), format!("every day{in_month}")),
        (false, true) => just(format!("on {}{of_month}", of_days(days)), String::new()),
        (true, false) => {
            let (names, range) = weekday_names(expression);
            let nth = nth_weekdays(weekdays);
            match (names.is_empty(), nth.is_empty()) {
                (_, true) if range => just(format!("{}{in_month}", names[0]), String::new()),
                (_, true) => just(
                    format!(
                        "on {}{in_month}",
                        list(&names.iter().map(|name| format!("{name}s")).collect::<Vec<_>>(), "and")
                    ),
                    format!("every {}{in_month}", list(&names, "and")),
                ),
                (true, false) => just(format!("on {}{of_month}", list(&nth, "and")), String::new()),
                (false, false) => {
                    let both = names.iter().map(|name| format!("every {name}")).chain(nth).collect::<Vec<_>>();
                    just(format!("on {}{of_month}", list(&both, "and")), String::new())
                }
            }
        }
        (false, false) => {
            let (names, range) = weekday_names(expression);
            let nth = nth_weekdays(weekdays);
            let text = match expression.owner() {
                Owner::Job if range => {
                    format!("on {}{of_month} {}", of_days(days), names[0].replace("from", "if it falls on"))
                }
                Owner::Job => format!("on {}{of_month} if it is a {}", of_days(days), list(&names, "or")),
                Owner::Workflow => {
                    let names = if range {
                        vec![names[0].replace("from", "every day from")]
                    } else {
                        names.iter().map(|name| format!("every {name}")).collect()
                    };
                    let both: Vec<String> = names.into_iter().chain(nth).collect();
                    format!("on {}{of_month} and on {}{in_month}", of_days(days), list(&both, "and"))
                }
            };
            Days { text, every: String::new(), apart: true }
        }
    }
}

/// `the 1st and 15th`, `every 2nd day`.
fn of_days(days: &Field) -> String {
    let last_day = days.items.iter().any(|item| item.numbers == Numbers::LastDay);
    let mut words = runs(days, ordinal);
    if let Some((first, last, step)) = days.range().filter(|(first, last, step)| *step > 1 && first + step <= *last) {
        return match last {
            31 => format!("every {} day from the {}", ordinal(step), ordinal(first)),
            _ => format!("every {} day from the {} to the {}", ordinal(step), ordinal(first), ordinal(last)),
        };
    }
    if last_day {
        words.push(if words.is_empty() { "last day".to_owned() } else { "the last day".to_owned() });
    }
    format!("the {}", list(&words, "and"))
}

/// The days of the week that are taken in every week; whether they are one text such as `from Monday to Friday`.
fn weekday_names(expression: &Expression) -> (Vec<String>, bool) {
    let taken = expression.weekdays();
    let names: Vec<String> = (0..7).filter(|day| taken[*day]).map(|day| WEEKDAYS[day].to_owned()).collect();
    let first = taken.iter().position(|taken| *taken).unwrap_or_default();
    let follow = taken[first..].iter().take_while(|taken| **taken).count();
    if names.len() > 2 && follow == names.len() {
        return (vec![format!("from {} to {}", WEEKDAYS[first], WEEKDAYS[first + follow - 1])], true);
    }
    (names, false)
}

/// `the second Friday`: only a workflow can say that.
fn nth_weekdays(weekdays: &Field) -> Vec<String> {
    let mut words = Vec::new();
    for item in &weekdays.items {
        if let Numbers::Nth { first, last, nth } = item.numbers {
            for day in first..=last {
                words.push(format!("the {} {}", ordinal(nth.into()), FROM_SUNDAY[usize::from(day.unsigned_abs()) % 8]));
            }
        }
    }
    words
}

/// ` in 2030`, with a comma before what is more than that.
fn years(years: &Field) -> String {
    if years.is_whole() {
        return String::new();
    }
    match years.range() {
        Some((first, last, step)) if step > 1 && first < last => {
            let until = if last == 9999 { String::new() } else { format!(" until {last}") };
            format!(", in every {} year from {first}{until}", ordinal(step))
        }
        _ => format!(", in {}", list(&runs(years, |year| year.to_string()), "and")),
    }
}

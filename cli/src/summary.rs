//! A document in one line.

use aiflowc_compiler::ir::{Document, Schedule, Trigger};

/// Such as `4 jobs, 5 operations, 3 rules, every 1 day 1 hour`.
pub(crate) fn of(document: &Document) -> String {
    let operations = document.jobs.iter().map(|job| job.operations.len()).sum();
    format!(
        "{}, {}, {}, {}",
        count(document.jobs.len(), "job"),
        count(operations, "operation"),
        count(document.rules.len(), "rule"),
        document.workflow.schedule.as_ref().map_or_else(|| "no schedule".to_owned(), schedule),
    )
}

/// A number and its noun: `1 job`, `2 jobs`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn schedule(schedule: &Schedule) -> String {
    match &schedule.trigger {
        Trigger::Interval(interval) => {
            let parts = [
                (interval.days, "day"),
                (interval.hours, "hour"),
                (interval.minutes, "minute"),
                (interval.seconds, "second"),
            ];
            let words: Vec<String> = parts
                .into_iter()
                .filter(|(number, _)| *number != 0)
                .map(|(number, noun)| format!("{number} {noun}{}", if number == 1 { "" } else { "s" }))
                .collect();
            if words.is_empty() { "every 0 seconds".to_owned() } else { format!("every {}", words.join(" ")) }
        }
        Trigger::Cron(cron) => {
            let fields = [&cron.seconds, &cron.minutes, &cron.hours, &cron.days, &cron.months, &cron.days_of_week];
            let words: Vec<&str> = fields.into_iter().chain(&cron.years).map(String::as_str).collect();
            format!("cron {}", words.join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiflowc_compiler::ir::{Cron, Interval, Map};

    fn of_trigger(trigger: Trigger) -> String {
        schedule(&Schedule { original: Map::default(), trigger, start_date: None, timezone: None })
    }

    #[test]
    fn schedules_are_told_in_few_words() {
        let every =
            |days, hours, minutes, seconds| of_trigger(Trigger::Interval(Interval { days, hours, minutes, seconds }));
        assert_eq!(every(1, 1, 0, 0), "every 1 day 1 hour");
        assert_eq!(every(0, 0, 10, 2), "every 10 minutes 2 seconds");
        assert_eq!(every(0, 0, 0, 0), "every 0 seconds");
        let cron = |years: Option<&str>| {
            let field = |text: &str| text.to_owned();
            of_trigger(Trigger::Cron(Cron {
                seconds: field("0"),
                minutes: field("*/5"),
                hours: field("21"),
                days: field("*"),
                months: field("*"),
                days_of_week: field("MON"),
                years: years.map(str::to_owned),
            }))
        };
        assert_eq!(cron(Some("*")), "cron 0 */5 21 * * MON *");
        assert_eq!(cron(None), "cron 0 */5 21 * * MON");
    }

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!([0, 1, 2].map(|n| count(n, "rule")), ["0 rules", "1 rule", "2 rules"]);
    }
}

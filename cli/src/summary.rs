//! A workflow in one line.

use aiflowc_compiler::Outline;
use aiflowc_compiler::ir::{Schedule, Trigger};
use aiflowc_compiler::schedule::{Owner, Plan};

/// Such as `4 jobs, 5 operations, 3 rules, every day at 03:30`.
pub(crate) fn of(outline: &Outline) -> String {
    format!(
        "{}, {}, {}, {}",
        count(outline.jobs, "job"),
        count(outline.operations, "operation"),
        count(outline.rules, "rule"),
        match &outline.schedule {
            Some(words) => schedule(words, Owner::Workflow),
            None => "no schedule".to_owned(),
        },
    )
}

/// A number and its noun: `1 job`, `2 jobs`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A schedule in words; as it is written, if it cannot be understood.
pub(crate) fn schedule(schedule: &Schedule, owner: Owner) -> String {
    match (Plan::read(schedule, owner), &schedule.trigger) {
        (Ok(plan), _) => plan.words(),
        (Err(_), Trigger::Interval(_)) => "at intervals".to_owned(),
        (Err(_), Trigger::Cron(cron)) => {
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

    fn of_trigger(trigger: Trigger, timezone: Option<String>) -> String {
        schedule(&Schedule { original: Map::default(), trigger, start_date: None, timezone }, Owner::Workflow)
    }

    #[test]
    fn schedules_are_told_in_few_words() {
        let interval = Trigger::Interval(Interval { days: 1, hours: 0, minutes: 0, seconds: 0 });
        assert_eq!(of_trigger(interval, None), "every day");
        let field = |text: &str| text.to_owned();
        let cron = |timezone: Option<&str>| {
            let cron = Cron {
                seconds: field("0"),
                minutes: field("*/5"),
                hours: field("21"),
                days: field("*"),
                months: field("*"),
                days_of_week: field("MON"),
                years: Some(field("*")),
            };
            of_trigger(Trigger::Cron(cron), timezone.map(field))
        };
        assert_eq!(cron(None), "every 5 minutes from 21:00 to 21:59 on Mondays");
        assert_eq!(cron(Some("Middle/Earth")), "cron 0 */5 21 * * MON *");
    }

    #[test]
    fn nouns_agree_with_their_number() {
        assert_eq!([0, 1, 2].map(|n| count(n, "rule")), ["0 rules", "1 rule", "2 rules"]);
    }
}

use super::super::testing::{Loaded, workflow};
use super::super::{Trigger, WorkflowConfig};
use super::*;

fn of_workflow(lines: &str) -> Loaded<WorkflowConfig> {
    workflow(&format!("periodic_config:\n{}", indented(lines, "  ")))
}

fn of_job(lines: &str) -> Loaded<WorkflowConfig> {
    workflow(&format!("j:\n  job_type: bash\n  periodic_config:\n{}", indented(lines, "    ")))
}

fn indented(lines: &str, by: &str) -> String {
    lines.lines().map(|line| format!("{by}{line}\n")).collect()
}

#[test]
fn schedules_are_typed() {
    let (sources, config) =
        of_workflow("cron: '*/5 0 12 * * mon-fri *'\nstart_date: 2020,1,2,,,,Asia/Shanghai\ntimezone: utc").good();
    let schedule = config.schedule.unwrap();
    let Some(Trigger::Cron(cron)) = &schedule.trigger else { panic!("{schedule:?}") };
    assert_eq!([&cron.seconds, &cron.minutes, &cron.hours, &cron.days], ["*/5", "0", "12", "*"]);
    assert_eq!([&cron.months, &cron.days_of_week, cron.years.as_ref().unwrap()], ["*", "mon-fri", "*"]);
    let start = schedule.start_date.unwrap();
    assert_eq!((start.year, start.month, start.day, start.hour, start.minute, start.second), (2020, 1, 2, 0, 0, 0));
    assert_eq!((start.timezone.as_deref(), schedule.timezone.as_deref()), (Some("Asia/Shanghai"), Some("utc")));
    assert!(sources.text(schedule.original.span).starts_with("cron:"));
    let (_, config) = of_job("interval: 1, 2,,4").good();
    let interval = Interval { days: 1, hours: 2, minutes: 0, seconds: 4 };
    assert_eq!(config.jobs["j"].schedule.as_ref().unwrap().trigger, Some(Trigger::Interval(interval)));
    let (_, config) = of_job("cron: 0 0  12 last jan,Dec 0-6\ninterval:").good();
    let Some(Trigger::Cron(cron)) = &config.jobs["j"].schedule.as_ref().unwrap().trigger else { panic!() };
    assert_eq!((cron.days.as_str(), cron.years.as_ref()), ("last", None), "a job may leave the years out");
}

#[test]
fn every_bad_field_is_pointed_at() {
    for quote in ["", "'", "\""] {
        assert_eq!(
            of_job(&format!("cron: {quote}60 -1 24 0 13 8 1969{quote}")).said(),
            [
                "AF0506 `60` `60` is out of range: seconds are 0 to 59",
                "AF0506 `` a number is missing: minutes are 0 to 59",
                "AF0506 `24` `24` is out of range: hours are 0 to 23",
                "AF0506 `0` `0` is out of range: days are 1 to 31",
                "AF0506 `13` `13` is out of range: months are 1 to 12",
                "AF0506 `8` `8` is out of range: days of the week are 0 to 6",
                "AF0506 `1969` `1969` is out of range: years are 1970 to 9999",
            ]
        );
    }
    for (cron, said) in [
        ("5-1 * * * * * *", "`5-1` the range `5-1` runs backwards"),
        ("0,x,1 * * * * * *", "`x` `x` is no number: seconds are 0 to 59"),
        ("0,,1 * * * * * *", "`` an empty item among the seconds"),
        ("* */0 * * * * *", "`0` a step must be at least 1"),
        ("* */60 * * * * *", "`60` the step `60` leads beyond `*`"),
        ("* 50/10 * * * * *", "`10` the step `10` leads beyond `50`"),
        ("* 1/ * * * * *", "`` `` is no step: a whole number is needed behind `/`"),
        ("* * * ? * * *", "`?` AIFlow does not know `?`"),
        ("* * * * jn * *", "`jn` `jn` is no number: months are 1 to 12"),
        ("* * * * jan/2 * *", "`jan/2` AIFlow ignores the step `/2` behind a name"),
        ("* * * L * * *", "`L` `L` is no number: days are 1 to 31"),
        ("* * * * * mon#2 *", "`mon#2` `mon#2` is no number: days of the week are 0 to 6"),
        ("* * * * * 7 *", "`7` `7` is out of range: days of the week are 0 to 6"),
        ("* * * * * mon-4 *", "`mon-4` AIFlow reads only `mon` of `mon-4`"),
        ("* * * * 1-jun * *", "`1-jun` AIFlow cannot read the range `1-jun`"),
    ] {
        assert_eq!(of_job(&format!("cron: '{cron}'")).said(), [format!("AF0506 {said}")], "{cron}");
    }
    let escaped = of_job("cron: \"* 60 \\x2a * * * *\"");
    assert_eq!(escaped.said(), ["AF0506 `\"* 60 \\x2a * * * *\"` `60` is out of range: minutes are 0 to 59"]);
}

#[test]
fn a_workflow_takes_what_croniter_takes() {
    for cron in
        ["0 0 0 * * 7 *", "0 0 0 * * sat-sun *", "0 0 0 * * 5#2 *", "0 */90 0 * * MON *", "0 0-10/3 1,2 * * 1-5/2 *"]
    {
        of_workflow(&format!("cron: '{cron}'")).good();
    }
    for cron in ["0 0 0 * * 8 *", "0 0 0 * * 5#6 *", "0 60 0 * * * *", "0 0 0 * * fri-mon *"] {
        assert_eq!(of_workflow(&format!("cron: '{cron}'")).said().len(), 1, "{cron}");
    }
}

#[test]
fn days_that_do_not_come_are_pointed_at() {
    for (cron, said) in [
        ("0 0 0 31 2 * *", "AF0512 `31` the schedule never fires: there is no 31 February"),
        ("0 0 0 30-31 feb * *", "AF0512 `30-31` the schedule never fires: there is no 30 February"),
        ("0 0 0 31 4,jun * *", "AF0512 `31` the schedule never fires: none of the months has a day 31"),
        ("0 0 0 29 2 * 2025", "AF0512 `29` the schedule never fires: there is no 29 February in these years"),
        ("0 0 0 1,31 4 * *", "AF0513 `31` the month has no day 31; it has no effect"),
    ] {
        assert_eq!(of_job(&format!("cron: '{cron}'")).said(), [said], "{cron}");
    }
    let both = "0 0 0 29 2 fri 2024";
    assert_eq!(
        of_job(&format!("cron: '{both}'")).said(),
        ["AF0512 `'0 0 0 29 2 fri 2024'` the schedule never fires: no date is in all of its fields"]
    );
    let workflow = of_workflow(&format!("cron: '{both}'"));
    assert!(!workflow.said().iter().any(|said| said.starts_with("AF0512")), "either is enough for a workflow");
    for cron in ["0 0 0 29 2 * *", "0 0 0 31 * * *", "0 0 0 29-31 2,3 * *", "0 0 0 last 2 * 2025", "0 0 0 29 2 mon *"] {
        of_job(&format!("cron: '{cron}'")).good();
    }
}

#[test]
fn a_cron_that_aiflows_scheduler_stops_with_is_warned_of() {
    let of = |cron: &str, zone: &str| of_job(&format!("cron: '{cron}'\ntimezone: {zone}"));
    let half = of("0 30 1 * * *", "Europe/Dublin");
    let said = "AIFlow's scheduler does not get beyond 2026-10-25T01:30:00+01:00: it comes back to it for ever";
    assert_eq!(half.said(), [format!("AF0515 `'0 30 1 * * *'` {said}")]);
    assert!(half.helps()[0].contains("Europe/London"));
    assert_eq!(of("0 */20 * * * *", "Africa/Casablanca").said().len(), 1);
    for (cron, zone) in [
        ("0 30 1 * * *", "Europe/London"),
        ("0 30 2 * * *", "Europe/Dublin"),
        ("0 30 1 1 * *", "Europe/Dublin"),
        ("0 * * * * *", "Europe/Dublin"),
        ("0 0 * * * *", "Europe/Dublin"),
        ("* * * * * *", "Europe/Dublin"),
    ] {
        of(cron, zone).good();
    }
    of_workflow("cron: '0 30 1 * * * *'\ntimezone: Europe/Dublin").good();
}

#[test]
fn the_number_of_fields_is_explained() {
    let five = of_job("cron: '*/5 9 * * 1'");
    assert_eq!(five.said(), ["AF0506 `'*/5 9 * * 1'` this cron has five fields; AIFlow's has seven"]);
    assert_eq!(five.helps(), ["for what crontab means by it write `\"0 */5 9 * * 1 *\"`"]);
    assert!(five.found[0].notes.iter().any(|note| note.contains("0 is Monday here")));
    assert_eq!(of_workflow("cron: '@daily'").helps(), ["for `@daily` write `\"0 0 0 * * * *\"`"]);
    of_job("cron: '0 * * * * *'").good();
    let six = of_workflow("cron: '0 * * * * *'");
    assert_eq!(six.said(), ["AF0506 `'0 * * * * *'` this cron has six fields; AIFlow's has seven"]);
    assert_eq!(six.helps(), ["with any year: `\"0 * * * * * *\"`"]);
    of_job("cron: ' 0 *  * * * * * '").good();
    let apart = of_workflow("cron: '0 *  * * * * *'");
    assert_eq!(apart.said(), ["AF0506 ` ` single spaces must separate the seven fields of a workflow's cron"]);
    let place = apart.sources.position(apart.found[0].span());
    assert_eq!((place.line, place.column), (2, 14), "the second of the two spaces");
    assert_eq!(apart.helps(), ["write `\"0 * * * * * *\"`"]);
    assert_eq!(of_job("cron: '* * * * * * * *'").said().len(), 1);
    assert_eq!(of_job("cron: ''").said().len(), 1);
    let second = of_job("cron: '0 0 9 2nd fri * * *'");
    assert_eq!(second.said(), ["AF0506 `'0 0 9 2nd fri * * *'` this cron has eight fields; AIFlow's has seven"]);
    assert!(second.found[0].notes.iter().any(|note| note.contains("knows `2nd fri`")));
}

#[test]
fn what_aiflows_scheduler_misreads_is_warned_of() {
    let loaded = of_workflow("cron: '0 0 0 1 2 * 2030'");
    assert_eq!(
        loaded.said(),
        [
            "AF0510 `1` AIFlow drops the days of a workflow's cron",
            "AF0510 `2` AIFlow's scheduler takes the months of a workflow's cron for days of the month",
            "AF0510 `2030` AIFlow's scheduler takes the years of a workflow's cron for months",
        ]
    );
    assert!(loaded.config.unwrap().schedule.unwrap().trigger.is_some());
    of_job("cron: '0 0 0 1 2 * 2030'").good();
}

#[test]
fn intervals_are_four_whole_numbers() {
    for (interval, said) in [
        ("1,2,3", "`1,2,3` an interval has four parts; this one has 3"),
        ("1,2,3,4,5", "`1,2,3,4,5` an interval has four parts; this one has 5"),
        ("'60'", "`'60'` an interval has four parts; this one has 1"),
        ("1,x,0,0", "`x` `x` is no whole number of hours"),
        ("1, 1.5 ,0,0", "`1.5` `1.5` is no whole number of hours"),
        ("0,0,-5,0", "`-5` `-5` minutes are less than nothing"),
        ("0,0,0,0", "`0,0,0,0` an interval must be longer than nothing"),
        ("',,,'", "`',,,'` an interval must be longer than nothing"),
        ("9999999999,0,0,0", "`9999999999,0,0,0` this interval is longer than Python can count"),
        ("60", "`60` `interval` must be a text; this is a number"),
        ("1:30", "`1:30` `interval` must be a text; YAML reads `1:30` as the number 90"),
        ("[0,1,0,0]", "`[0,1,0,0]` `interval` must be a text; this is a list"),
    ] {
        for loaded in [of_job(&format!("interval: {interval}")), of_workflow(&format!("interval: {interval}"))] {
            assert_eq!(loaded.said(), [format!("AF0506 {said}")]);
        }
    }
    assert_eq!(of_job("interval: 60").helps(), ["for 60 seconds write `interval: \"0,0,0,60\"`"]);
    assert_eq!(of_job("interval: '60'").helps(), ["for 60 seconds write `\"0,0,0,60\"`"]);
}

#[test]
fn start_dates_have_seven_parts() {
    for (date, said) in [
        ("2020,1,1,0,0,0", "`2020,1,1,0,0,0` a start date has seven parts; this one has 6"),
        ("2020,1,1", "`2020,1,1` a start date has seven parts; this one has 3"),
        ("2020,,1,0,0,0,", "`` the month of the start date is missing"),
        ("2020,13,1,0,0,0,", "`13` there is no month 13: it goes from 1 to 12"),
        ("2020,1,1,24,0,0,", "`24` there is no hour 24: it goes from 0 to 23"),
        ("2021,2,29,0,0,0,", "`29` the month 2021-02 has no day 29"),
        ("2020,jan,1,0,0,0,", "`jan` `jan` is no number for the month"),
        ("2020-01-01", "`2020-01-01` `start_date` must be a text; this is a date"),
    ] {
        let loaded = of_workflow(&format!("interval: 1,0,0,0\nstart_date: {date}"));
        assert_eq!(loaded.said(), [format!("AF0506 {said}")], "{date}");
    }
    let zone = of_workflow("interval: 1,0,0,0\nstart_date: 2020,1,1,0,0,0, Asia/Shangai");
    assert_eq!(zone.said(), ["AF0514 `Asia/Shangai` `Asia/Shangai` is no time zone"]);
    assert!(zone.config.unwrap().schedule.unwrap().start_date.is_some(), "who allows it keeps it");
    let six = of_workflow("interval: 1,0,0,0\nstart_date: 2020,1,1,0,0,0");
    assert_eq!(six.helps(), ["add a comma, behind which a time zone may stand: `\"2020,1,1,0,0,0,\"`"]);
    let date = of_workflow("interval: 1,0,0,0\nstart_date: 2020-01-02 03:04:05");
    assert_eq!(date.helps(), ["write `start_date: \"2020,1,2,3,4,5,\"`"]);
}

#[test]
fn what_has_no_effect_is_a_warning() {
    assert_eq!(
        of_workflow("cron: 0 0 0 * * * *\ninterval: bad\nstart_date:").said(),
        ["AF0509 `interval` `interval` has no effect beside `cron`"]
    );
    assert_eq!(
        of_job("interval: 1,0,0,0\nstart_date: bad\ntimezone: UTC").said(),
        [
            "AF0509 `start_date` the `start_date` of a job has no effect",
            "AF0509 `timezone` `timezone` has no effect without `cron`"
        ]
    );
    let loaded = of_job("interval: 1,0,0,0\nstart_date: '2020,1,1,,,,'");
    assert!(loaded.config.unwrap().jobs["j"].schedule.as_ref().unwrap().start_date.is_some());
    assert!(loaded.found.iter().all(|found| !found.is_error()));
}

#[test]
fn a_schedule_needs_cron_or_interval() {
    assert_eq!(
        of_workflow("timezone:").said(),
        ["AF0506 `periodic_config` `periodic_config` needs `cron` or `interval`"]
    );
    assert_eq!(of_workflow("cron: ~\ninterval: ~").said().len(), 1);
    let slip = of_workflow("crn: 0 0 0 * * * *\nfoo: 1");
    assert_eq!(
        slip.said(),
        [
            "AF0503 `crn` AIFlow does not read `crn` in a schedule",
            "AF0503 `foo` AIFlow does not read `foo` in a schedule"
        ]
    );
    assert_eq!(slip.helps()[0], "did you mean `cron`?");
    assert_eq!(
        workflow("periodic_config:\n").said(),
        ["AF0506 `periodic_config` `periodic_config` must be a mapping; this is nothing"]
    );
    assert_eq!(
        workflow("periodic_config: daily\n").said(),
        ["AF0506 `daily` `periodic_config` must be a mapping; this is a text"]
    );
}

#[test]
fn time_zones_are_names() {
    for (zone, good) in [
        ("UTC", true),
        ("asia/shanghai", true),
        ("America/Argentina/Buenos_Aires", true),
        ("Etc/GMT+8", true),
        ("Antarctica/Newtown", false),
        ("Asia/Shangai", false),
        ("'+08:00'", false),
        ("GMT+8", false),
        ("CST", false),
        ("Beijing time", false),
        ("8", false),
    ] {
        let loaded = of_job(&format!("cron: 0 0 0 * * * *\ntimezone: {zone}"));
        assert_eq!(loaded.found.is_empty(), good, "{zone} {:?}", loaded.said());
    }
    assert_eq!(of_job("cron: 0 0 0 * * * *\ntimezone: Asia/Shangai").helps(), ["did you mean `Asia/Shanghai`?"]);
}

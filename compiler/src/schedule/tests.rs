use super::*;

fn cron(text: &str, owner: Owner, timezone: &str) -> Plan {
    let mut fields = text.split(' ').map(str::to_owned);
    let mut next = || fields.next().unwrap();
    let cron = ir::Cron {
        seconds: next(),
        minutes: next(),
        hours: next(),
        days: next(),
        months: next(),
        days_of_week: next(),
        years: fields.next(),
    };
    plan(ir::Trigger::Cron(cron), owner, timezone, None)
}

fn interval(text: &str, owner: Owner, start_date: Option<ir::StartDate>) -> Plan {
    let parts: Vec<i64> = text.split(',').map(|part| part.parse().unwrap()).collect();
    let [days, hours, minutes, seconds] = parts.try_into().unwrap();
    plan(ir::Trigger::Interval(ir::Interval { days, hours, minutes, seconds }), owner, "", start_date)
}

fn plan(trigger: ir::Trigger, owner: Owner, timezone: &str, start_date: Option<ir::StartDate>) -> Plan {
    let timezone = (!timezone.is_empty()).then(|| timezone.to_owned());
    Plan::read(&ir::Schedule { original: ir::Map::default(), trigger, start_date, timezone }, owner).unwrap()
}

fn times(plan: &Plan, from: &str, count: usize) -> Vec<String> {
    let server = Zone::utc();
    let from = plan.zone().unwrap_or(&server).moment(from).unwrap();
    plan.times(from, &server).take(count).map(|moment| moment.to_string()).collect()
}

#[test]
fn schedules_are_told_in_words() {
    use Owner::{Job, Workflow};
    for (text, owner, words) in [
        ("0 30 3 * * * *", Job, "every day at 03:30"),
        ("0 */15 * * * * *", Job, "every 15 minutes"),
        ("0 */7 * * * * *", Job, "every 7 minutes of each hour"),
        ("* * * * * * *", Job, "every second"),
        ("*/5 * * * * *", Job, "every 5 seconds"),
        ("*/5 0 * * * * *", Job, "every 5 seconds in minute 0 of each hour"),
        ("30 * * * * * *", Job, "every minute at second 30"),
        ("0 0 * * * * *", Job, "every hour"),
        ("0 5 * * * * *", Job, "every hour at minute 5"),
        ("0 0,30 * * * * *", Job, "at minutes 0 and 30 of each hour"),
        ("0 0 */6 * * * *", Job, "every 6 hours"),
        ("0 20 */6 * * * *", Job, "every 6 hours at minute 20"),
        ("15 20 */5 * * * *", Job, "every 5 hours of each day at minute 20 and second 15"),
        ("0 0 9,17 * * * *", Job, "every day at 09:00 and 17:00"),
        ("0 0 9-17 * * * *", Job, "every hour from 09:00 to 17:00"),
        ("0 */10 9-17 * * mon-fri *", Job, "every 10 minutes from 09:00 to 17:59, from Monday to Friday"),
        ("0 */10 9-17 * jun mon,thu *", Job, "every 10 minutes from 09:00 to 17:59 on Mondays and Thursdays in June"),
        ("0 10-20/5 9-17 * * * *", Job, "at every 5th minute from 10 to 20 of hours 9 to 17"),
        ("0 0 9 * * mon-fri *", Job, "from Monday to Friday at 09:00"),
        ("0 0 9 * * 0,2 *", Job, "every Monday and Wednesday at 09:00"),
        ("0 0 9 * * 0,2 *", Workflow, "every Tuesday and Sunday at 09:00"),
        ("0 0 9 * * 7 *", Workflow, "every Sunday at 09:00"),
        ("0 0 9 * * 5#2 *", Workflow, "on the 2nd Friday of every month at 09:00"),
        ("0 0 9 1,15 * * *", Job, "on the 1st and 15th of every month at 09:00"),
        ("0 0 9 last * * *", Job, "on the last day of every month at 09:00"),
        ("0 0 9 15,last 1-3 * *", Job, "on the 15th and the last day of January to March at 09:00"),
        ("0 0 9 */2 * * *", Job, "on every 2nd day from the 1st of every month at 09:00"),
        ("0 0 9 * jan * *", Job, "every day in January at 09:00"),
        ("0 0 * * jan * *", Job, "every hour in January"),
        ("0 0 9 * 6,dec sun *", Job, "every Sunday in June and December at 09:00"),
        ("0 0 9 13 * fri *", Job, "on the 13th of every month if it is a Friday, at 09:00"),
        ("0 0 9 13 * fri *", Workflow, "on the 13th of every month and on every Friday, at 09:00"),
        ("0 0 9 1 1 * 2030", Job, "on the 1st of January at 09:00, in 2030"),
        ("0 0 9 * * * 2026-2030", Job, "every day at 09:00, in 2026 to 2030"),
        ("0 0 9 1/32767 * * 1970/32767", Workflow, "on the 1st of every month at 09:00, in 1970"),
        ("0 0 9 * * * 2026/2", Job, "every day at 09:00, in every 2nd year from 2026"),
    ] {
        assert_eq!(cron(text, owner, "").words(), words, "{text}");
    }
    for (text, words) in [
        ("1,0,0,0", "every day"),
        ("0,0,15,0", "every 15 minutes"),
        ("0,1,30,0", "every 1 hour and 30 minutes"),
        ("1,1,0,1", "every 1 day, 1 hour and 1 second"),
        ("0,0,0,0", "every 0 seconds"),
    ] {
        assert_eq!(interval(text, Owner::Job, None).words(), words, "{text}");
    }
}

#[test]
fn intervals_count_from_where_they_begin() {
    let begin = ir::StartDate {
        year: 2026,
        month: 3,
        day: 28,
        hour: 2,
        minute: 30,
        second: 0,
        timezone: Some("Europe/Berlin".to_owned()),
    };
    let daily = interval("1,0,0,0", Owner::Workflow, Some(begin.clone()));
    let expected = ["2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-30T03:30:00+02:00"];
    assert_eq!(times(&daily, "2026-03-01", 3), expected);
    assert_eq!(times(&daily, "2026-03-28T02:30:00", 3), expected);
    assert_eq!(times(&daily, "2026-03-28T02:30:01", 2), expected[1..]);
    let without = interval("0,0,10,0", Owner::Workflow, None);
    assert_eq!(times(&without, "2026-03-01", 2), ["2026-03-01T00:10:00+00:00", "2026-03-01T00:20:00+00:00"]);
    let job = interval("1,0,0,0", Owner::Job, Some(begin));
    assert_eq!(times(&job, "2026-03-01", 1), ["2026-03-02T00:00:00+00:00"], "nobody looks at the start of a job");
}

#[test]
fn a_workflow_begins_at_its_start_date() {
    let start = ir::StartDate { year: 2026, month: 3, day: 28, hour: 2, minute: 30, second: 0, timezone: None };
    let Plan { rhythm, .. } = cron("0 0 12 * * * *", Owner::Workflow, "Asia/Tokyo");
    let zone = Zone::find("Asia/Tokyo");
    let plan = Plan { owner: Owner::Workflow, rhythm, zone, start: super::start(&start).map(|start| (start, None)) };
    assert_eq!(times(&plan, "2026-01-01", 1), ["2026-03-28T12:00:00+09:00"]);
}

#[test]
fn a_workflow_that_names_an_hour_runs_once_a_day() {
    let daily = cron("0 30 2 * * * *", Owner::Workflow, "Europe/Berlin");
    assert_eq!(
        times(&daily, "2026-03-28", 3),
        ["2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00"]
    );
    assert_eq!(
        times(&daily, "2026-10-24T12:00:00", 2),
        ["2026-10-25T02:30:00+01:00", "2026-10-26T02:30:00+01:00"],
        "of two times the second"
    );
    assert_eq!(times(&daily, "2026-10-25T00:30:00Z", 1), ["2026-10-25T02:30:00+01:00"]);
}

#[test]
fn a_workflow_that_names_no_hour_goes_on_evenly() {
    let half = cron("0 */30 * * * * *", Owner::Workflow, "Europe/Berlin");
    assert_eq!(
        times(&half, "2026-03-29T01:30:00", 3),
        ["2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00"]
    );
    assert_eq!(
        times(&half, "2026-10-25T00:00:00Z", 5),
        [
            "2026-10-25T02:00:00+02:00",
            "2026-10-25T02:30:00+02:00",
            "2026-10-25T02:00:00+01:00",
            "2026-10-25T02:30:00+01:00",
            "2026-10-25T03:00:00+01:00"
        ]
    );
}

#[test]
fn a_job_does_as_apscheduler_does() {
    let half = cron("0 */30 * * * *", Owner::Job, "Europe/Berlin");
    assert_eq!(
        times(&half, "2026-10-25T00:00:00Z", 3),
        ["2026-10-25T02:00:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-25T03:00:00+01:00"],
        "it rests in the hour that there is twice"
    );
}

#[test]
fn a_job_gets_on_where_apscheduler_does_not() {
    // To pytz, Ireland's summer time is the standard: APScheduler would come back to the first of the two times for ever.
    let daily = cron("0 30 1 * * * *", Owner::Job, "Europe/Dublin");
    assert_eq!(times(&daily, "2026-10-24T12:00:00", 2), ["2026-10-25T01:30:00+00:00", "2026-10-26T01:30:00+00:00"]);
}

#[test]
fn days_and_days_of_the_week_are_both_or_either() {
    let text = "0 0 0 13 * fri 2026";
    let job = times(&cron(text, Owner::Job, ""), "2026-01-01", 9);
    assert_eq!(job, ["2026-02-13T00:00:00+00:00", "2026-03-13T00:00:00+00:00", "2026-11-13T00:00:00+00:00"]);
    let workflow = times(&cron(text, Owner::Workflow, ""), "2026-01-08", 3);
    assert_eq!(workflow, ["2026-01-09T00:00:00+00:00", "2026-01-13T00:00:00+00:00", "2026-01-16T00:00:00+00:00"]);
    let nth = cron("0 0 0 * * 5#5 *", Owner::Workflow, "");
    assert_eq!(times(&nth, "2026-01-01", 2), ["2026-01-30T00:00:00+00:00", "2026-05-29T00:00:00+00:00"]);
}

#[test]
fn what_is_over_or_never_comes_has_no_times() {
    for text in ["0 0 0 * * * 2020", "0 0 0 31 2 * *", "0 0 0 30 2 * *", "0 0 0 29 2 * 2027"] {
        for owner in [Owner::Job, Owner::Workflow] {
            assert_eq!(times(&cron(text, owner, "Europe/Berlin"), "2026-01-01", 3), [""; 0], "{text} {owner:?}");
        }
    }
    let rare = cron("0 0 0 1 * * 1971/32767", Owner::Workflow, "");
    assert_eq!(times(&rare, "1971-12-01", 9), ["1971-12-01T00:00:00+00:00"]);
    let leap = cron("0 0 0 29 2 0 *", Owner::Job, "Europe/Berlin");
    assert_eq!(times(&leap, "2026-01-01", 1), ["2044-02-29T00:00:00+01:00"]);
    for owner in [Owner::Job, Owner::Workflow] {
        let last = cron("59 59 23 31 12 * 9999", owner, "Pacific/Kiritimati");
        assert!(times(&last, "2026-01-01", 2).len() <= 1, "the end of the calendar is the end");
        assert!(times(&cron("* * * * * * *", owner, ""), "9999-12-30T21:59:59", 5).len() < 5);
    }
}

#[test]
fn whatever_is_written_is_read_told_and_searched() {
    let pieces = [
        "*", "0", "1", "59", "23", "31", "7", "-", "-", ",", "/", "/", "2", "last", "l", "#1", "mon", "sun", "feb",
        "99",
    ];
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut read = 0;
    for _ in 0..1000 {
        let owner = if next(2) == 0 { Owner::Job } else { Owner::Workflow };
        let fields = Unit::ALL.map(|unit| {
            loop {
                let length = if next(3) == 0 { 1 } else { 1 + next(5) };
                let text: String = (0..length).map(|_| pieces[next(pieces.len())]).collect();
                if Field::read(unit, &text, owner).is_ok() {
                    break text;
                }
            }
        });
        let plan = cron(&fields.join(" "), owner, "America/New_York");
        assert!(!plan.words().is_empty());
        let server = Zone::utc();
        let times: Vec<i64> = plan
            .times(server.moment("2025-11-02T05:00:00Z").unwrap(), &server)
            .take(3)
            .map(|time| time.instant())
            .collect();
        assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{fields:?} {times:?}");
        read += times.len();
    }
    assert!(read > 500, "{read}");
}

/// What the clock shows minute by minute, without any search.
#[test]
fn a_workflow_runs_whenever_the_clock_shows_it() {
    let day = 86_400;
    for (zone, change) in [
        ("Europe/Berlin", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-10-25T01:00:00Z"),
        ("America/New_York", "2026-11-01T06:00:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
        ("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z"),
        ("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
        ("Europe/Dublin", "2026-10-25T01:00:00Z"),
    ] {
        let zone_ = Zone::find(zone).unwrap();
        let change = zone_.moment(change).unwrap().instant();
        let (from, to) = (change - 2 * day, change + 2 * day);
        for text in [
            "0 */7 * * * * *",
            "0 30 * * * * *",
            "0 0,45 * * * sat,sun *",
            "0 30 2 * * * *",
            "0 0 0 * * * *",
            "0 15 */2 * * * *",
            "0 59 0-3 * * * *",
            "0 */10 1,2,23 * * * *",
            "0 5 1-3 last,1,30 * sun *",
            "0 0 3 * * 5#1 *",
        ] {
            let plan = cron(text, Owner::Workflow, zone);
            let Rhythm::Cron(expression) = &plan.rhythm else { panic!() };
            let shows = |wall: DateTime| expression.at_or_after(wall) == Some(wall);
            let minutes = |from: i64, to: i64| (from..to).step_by(60);
            let mut expected: Vec<i64> = if expression.field(Unit::Hour).is_whole() {
                minutes(from, to).filter(|at| shows(zone_.at(*at).unwrap().wall)).collect()
            } else {
                let walls = minutes(from - 2 * day, to + 2 * day).filter_map(zone::wall).filter(|wall| shows(*wall));
                walls.map(|wall| zone_.localize(wall).instant()).filter(|at| (from..to).contains(at)).collect()
            };
            expected.sort_unstable();
            expected.dedup();
            let found = plan.times(zone_.at(from).unwrap(), &zone_).map(|time| time.instant());
            assert_eq!(found.take_while(|at| *at < to).collect::<Vec<_>>(), expected, "{text} {zone}");
        }
    }
}

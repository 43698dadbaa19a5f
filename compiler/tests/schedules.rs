//! The times of jobs beside APScheduler's, as `conformance/schedules.py` has recorded them in testdata/schedules.

use aiflowc_compiler::schedule::{Owner, Plan, Zone};
use aiflowc_compiler::{MemoryWorld, Output, Request, compile};

const TABLE: &str = include_str!("../../testdata/schedules/jobs.txt");

/// A project with one job that has the schedule.
fn compiled(schedule: &str, zone: &str) -> Output {
    let trigger = match schedule.strip_prefix("interval ") {
        Some(interval) => format!("interval: '{interval}'"),
        None => format!("cron: '{schedule}'"),
    };
    let zone = if zone == "-" { String::new() } else { format!(", timezone: {zone}") };
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: clocks\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with("workflows/w/w.yaml", format!("tick: {{job_type: bash, periodic_config: {{{trigger}{zone}}}}}\n"))
        .with(
            "workflows/w/w.py",
            "import ai_flow as af\n\
             from ai_flow_plugins.job_plugins.bash import BashProcessor\n\
             af.init_ai_flow_context()\n\
             with af.job_config('tick'):\n\
             \x20   af.user_define_operation(processor=BashProcessor('date'))\n",
        );
    compile(&world, &Request::new("w"))
}

#[test]
fn jobs_start_when_apscheduler_starts_them() {
    let (mut equal, mut refused) = (0, 0);
    for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split(" ; ").collect();
        let [schedule, zone, server, from, expected] = columns[..] else { panic!("{line}") };
        let output = compiled(schedule, zone);
        let errors: Vec<_> = output.diagnostics.iter().filter(|found| found.is_error()).collect();
        if expected.starts_with("refused") {
            let configuration = errors.iter().all(|found| found.code.to_string().starts_with("AF05"));
            assert!(!errors.is_empty() && configuration, "{line}: {errors:?}");
            refused += 1;
            continue;
        }
        let never = expected == "never" && errors.iter().all(|found| found.code.to_string() == "AF0512");
        assert!(errors.is_empty() || never, "{line}: {errors:?}");
        if let Some(document) = output.document {
            let server = Zone::find(server).unwrap();
            let plan = Plan::read(document.jobs[0].schedule.as_ref().unwrap(), Owner::Job).unwrap();
            let times = plan.times(server.moment(from).unwrap(), &server).take(5);
            let times: Vec<String> = times.map(|time| time.to_string()).collect();
            let times = if times.is_empty() { "never".to_owned() } else { times.join(" ") };
            assert_eq!(times, expected, "{schedule} {zone} {from}");
        }
        equal += 1;
    }
    assert!(equal > 50 && refused > 15, "{equal} and {refused}");
}

//! `list`, `schedule` and `init`.

mod common;

use common::{Bed, Run};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Two workflows: `daily`, with schedules of every kind, and `plain` with none.
fn bed() -> Bed {
    let bed = Bed::empty();
    bed.write(
        "demo/project.yaml",
        "project_name: demo\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n",
    );
    let python = "import ai_flow as af\n\
                  from ai_flow_plugins.job_plugins.bash import BashProcessor\n\
                  af.init_ai_flow_context()\n\
                  for name in ['load', 'poll', 'send']:\n\
                  \x20   with af.job_config(name):\n\
                  \x20       af.user_define_operation(processor=BashProcessor(name))\n\
                  af.action_on_job_status('send', 'load')\n";
    for name in ["daily", "plain"] {
        bed.write(&format!("demo/workflows/{name}/{name}.py"), python);
    }
    bed.write(
        "demo/workflows/daily/daily.yaml",
        "periodic_config: {cron: '0 30 2 * * * *', timezone: Europe/Berlin, start_date: '2026,3,28,,,,'}\n\
         load: {job_type: bash, periodic_config: {cron: '0 */20 * * * *'}}\n\
         poll: {job_type: bash, periodic_config: {interval: '0,0,45,0'}}\n\
         send: {job_type: bash, periodic_config: {cron: '0 0 0 1 1 * 2020'}}\n",
    );
    bed.write("demo/workflows/plain/plain.yaml", "load: &job {job_type: bash}\npoll: *job\nsend: *job\n");
    bed
}

fn good(run: &Run) -> &str {
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run:?}");
    &run.stdout
}

#[test]
fn schedules_are_shown_with_their_next_times() {
    let run = bed().run("schedule demo --from 2026-03-28T00:00+01:00 --next 2");
    let expected = "\
WORKFLOW  JOB   SCHEDULE                                                    ZONE                NEXT
daily           every day at 02:30, beginning Sat 2026-03-28 00:00:00 +01:00  Europe/Berlin       Sat 2026-03-28 02:30:00 +01:00
                                                                                                  Sun 2026-03-29 03:30:00 +02:00
daily     load  every 20 minutes                                              the server's (UTC)  Fri 2026-03-27 23:00:00 +00:00
                                                                                                  Fri 2026-03-27 23:20:00 +00:00
daily     poll  every 45 minutes                                              the server's (UTC)  Fri 2026-03-27 23:45:00 +00:00
                                                                                                  Sat 2026-03-28 00:30:00 +00:00
daily     send  on the 1st of January at 00:00, in 2020                       the server's (UTC)  never
plain           no schedule
";
    let unpadded =
        |text: &str| text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>();
    assert_eq!(unpadded(good(&run)), unpadded(expected));
}

#[test]
fn schedules_are_shown_as_json() {
    let bed = bed();
    let run = bed.run("schedule demo -w daily --from 2026-03-28 --next 1 --zone asia/tokyo --format json");
    let shown: Value = serde_json::from_str(good(&run)).unwrap();
    assert_eq!(
        shown,
        json!([
            {"workflow": "daily", "job": null, "schedule": "every day at 02:30", "timezone": "Europe/Berlin",
             "start": "2026-03-28T00:00:00+01:00", "next": ["2026-03-28T02:30:00+01:00"]},
            {"workflow": "daily", "job": "load", "schedule": "every 20 minutes", "timezone": null, "start": null,
             "next": ["2026-03-28T00:00:00+09:00"]},
            {"workflow": "daily", "job": "poll", "schedule": "every 45 minutes", "timezone": null, "start": null,
             "next": ["2026-03-28T00:45:00+09:00"]},
            {"workflow": "daily", "job": "send", "schedule": "on the 1st of January at 00:00, in 2020",
             "timezone": null, "start": null, "next": []},
        ])
    );
    // Without --from, times are those after now.
    let run = bed.run("schedule demo -w daily --next 1 --format json");
    let shown: Value = serde_json::from_str(good(&run)).unwrap();
    assert!(shown[1]["next"][0].as_str().unwrap() > "2026", "{shown}");
}

#[test]
fn a_zone_that_is_allowed_but_unknown_has_no_times() {
    let bed = bed();
    bed.write(
        "demo/workflows/plain/plain.yaml",
        "load: {job_type: bash, periodic_config: {cron: '0 0 0 * * * *', timezone: Middle/Earth}}\n\
         poll: &job {job_type: bash}\nsend: *job\n",
    );
    let run = bed.run("schedule demo -w plain");
    assert_eq!(run.status, Some(1));
    assert!(run.stderr.contains("AF0514"), "{run:?}");
    let run = bed.run("schedule demo -w plain -A AF0514");
    assert!(good(&run).ends_with("`Middle/Earth` is no time zone\n"), "{run:?}");
    let run = bed.run("list demo -w plain -A AF0514");
    assert!(good(&run).contains("cron 0 0 0 * * * *\n"), "{run:?}");
}

#[test]
fn workflows_and_jobs_are_listed() {
    let expected = "\
NAME    TYPE      OPERATIONS  RULES  SCHEDULE
daily   workflow  3           1      every day at 02:30, Europe/Berlin
  load  bash      1           0      every 20 minutes
  poll  bash      1           0      every 45 minutes
  send  bash      1           1      on the 1st of January at 00:00, in 2020
plain   workflow  3           1
  load  bash      1           0
  poll  bash      1           0
  send  bash      1           1
";
    assert_eq!(good(&bed().run("list demo")), expected);
}

#[test]
fn what_has_errors_is_listed_with_their_number() {
    let bed = bed();
    bed.write("demo/workflows/plain/plain.yaml", "load: {job_type: bash}\npoll: {job_type: bash}\n");
    let run = bed.run("list demo");
    assert_eq!(run.status, Some(1));
    assert!(run.stdout.ends_with("plain   workflow  1 error\n"), "{run:?}");
    assert!(run.stderr.contains("AF0308"), "{run:?}");
    for command in ["list", "schedule"] {
        let run = bed.run(&format!("{command} demo --format json"));
        assert_eq!(run.status, Some(1));
        let shown: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(shown.as_array().unwrap().last(), Some(&json!({"workflow": "plain", "errors": 1})));
        let found: Value = serde_json::from_str(&run.stderr).unwrap();
        assert_eq!(found["code"], "AF0308", "findings are objects beside it");
    }
}

#[test]
fn a_new_project_compiles_without_a_word() {
    let bed = Bed::empty();
    let run = bed.run("init shop");
    assert_eq!(
        good(&run),
        "shop/project.yaml\nshop/workflows/shop/shop.py\nshop/workflows/shop/shop.yaml\n\
         shop/dependencies/python/shop_processors.py\nshop/.gitignore\nto compile it: aiflowc build shop\n"
    );
    assert_eq!(bed.names(""), ["shop"]);
    assert_eq!(
        good(&bed.run("build shop -D warnings")),
        "shop: 2 jobs, 2 operations, 1 rule, every day at 03:30 → shop/generated/aiflowc/shop.json\n"
    );
}

#[test]
fn the_case_that_aiflows_client_runs_is_a_new_project() {
    let bed = Bed::empty();
    good(&bed.run("init new-project --name hello"));
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/ok/new-project");
    let mut files = 0;
    for path in good(&bed.run("init again --name hello")).lines().filter_map(|line| line.strip_prefix("again/")) {
        let expected = fs::read_to_string(case.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(bed.read(&format!("new-project/{path}")), expected, "{path}");
        files += 1;
    }
    assert_eq!(files, 5);
}

#[test]
fn a_project_can_be_made_in_a_directory_that_is_there() {
    let bed = Bed::empty();
    bed.write("my-sales/notes.txt", "mine");
    bed.write("my-sales/.gitignore", "*.tmp\n");
    let run = bed.run_in("my-sales", "init");
    assert!(good(&run).starts_with("project.yaml\nworkflows/my_sales/my_sales.py\n"), "{run:?}");
    assert_eq!(bed.read("my-sales/.gitignore"), "*.tmp\n");
    assert_eq!(bed.names("my-sales"), [".gitignore", "dependencies", "notes.txt", "project.yaml", "workflows"]);
    good(&bed.run("check my-sales"));
}

#[test]
fn nothing_is_overwritten() {
    for path in ["p/project.yaml", "p/workflows/x", "p/dependencies/python/a.py", "p"] {
        let bed = Bed::empty();
        bed.write(path, "mine");
        let run = bed.run("init p --name new");
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{path}: {run:?}");
        assert_eq!(bed.read(path), "mine");
        assert!(bed.names("p").len() <= 1, "{:?}", bed.names("p"));
        assert_eq!(bed.names(""), ["p"]);
    }
    let bed = Bed::empty();
    let run = bed.run("init 1st");
    assert!(run.status == Some(2) && run.stderr.contains("--name"), "{run:?}");
    assert_eq!(bed.names(""), [""; 0]);
}

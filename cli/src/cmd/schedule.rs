//! `aiflowc schedule`.

use crate::args::{Listing, ScheduleArgs};
use crate::compile::{Compiled, Outcome};
use crate::out::{self, Fatal, Status};
use crate::summary::{self, count};
use crate::table;
use aiflowc_compiler::ir::{Document, Schedule};
use aiflowc_compiler::schedule::{Moment, Owner, Plan, Zone};
use serde::Serialize;
use std::time::{SystemTime, UNIX_EPOCH};

/// Who has a schedule.
#[derive(Debug)]
struct Scheduled {
    /// Nothing for the workflow itself.
    job: Option<String>,
    words: String,
    plan: Result<Plan, String>,
}

/// A schedule with its times, as JSON has it.
#[derive(Debug, Serialize)]
struct Shown {
    workflow: String,
    job: Option<String>,
    schedule: String,
    /// Nothing: that of the server.
    timezone: Option<String>,
    start: Option<String>,
    next: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Compiles, reports, and shows when things start.
pub(crate) fn run(args: &ScheduleArgs) -> Result<Status, Fatal> {
    let server = args.zone.clone().unwrap_or_else(Zone::utc);
    let from = from(args.from.as_deref(), &server)?;
    let session = super::compile_all(&args.work, args.format.of_findings(), scheduled, false)?;
    let times = |plan: &Plan| plan.times(from, &server).take(args.next as usize).collect::<Vec<_>>();
    out::stdout(match args.format {
        Listing::Table => tabulate(&session.workflows, &server, times),
        Listing::Json => super::json(&session.workflows, |workflow, schedules| {
            schedules.iter().map(|one| shown(workflow, one, &server, times)).collect()
        }),
    })?;
    Ok(session.status)
}

/// The moment from which on times are shown; the clock is read here and nowhere else.
fn from(text: Option<&str>, server: &Zone) -> Result<Moment, Fatal> {
    let Some(text) = text else {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
        return server
            .at(i64::try_from(now).unwrap_or(i64::MAX))
            .ok_or_else(|| Fatal("the clock shows no year that there is: give --from".to_owned()));
    };
    let moment = server.moment(text).filter(|moment| (0..253_402_300_800).contains(&moment.instant()));
    moment.ok_or_else(|| {
        Fatal(format!(
            "--from: `{text}` is no time from 1970 on, such as 2026-03-29T09:30 or 2026-03-29T09:30:00+02:00"
        ))
    })
}

/// The workflow's schedule, then those of its jobs.
fn scheduled(document: &Document) -> Vec<Scheduled> {
    let one = |job: Option<&str>, owner: Owner, schedule: &Schedule| Scheduled {
        job: job.map(str::to_owned),
        words: summary::schedule(schedule, owner),
        plan: Plan::read(schedule, owner),
    };
    let workflow = document.workflow.schedule.iter().map(|schedule| one(None, Owner::Workflow, schedule));
    let jobs = document.jobs.iter().filter_map(|job| Some(one(Some(&job.name), Owner::Job, job.schedule.as_ref()?)));
    workflow.chain(jobs).collect()
}

fn shown(workflow: &str, one: &Scheduled, server: &Zone, times: impl Fn(&Plan) -> Vec<Moment>) -> Shown {
    let plan = one.plan.as_ref().ok();
    Shown {
        workflow: workflow.to_owned(),
        job: one.job.clone(),
        schedule: one.words.clone(),
        timezone: plan.and_then(|plan| Some(plan.zone()?.name().to_owned())),
        start: plan.and_then(|plan| Some(plan.start(server)?.to_string())),
        next: plan.map(|plan| times(plan).iter().map(Moment::to_string).collect()).unwrap_or_default(),
        error: one.plan.as_ref().err().cloned(),
    }
}

fn tabulate(workflows: &[Compiled<Vec<Scheduled>>], server: &Zone, times: impl Fn(&Plan) -> Vec<Moment>) -> String {
    let mut rows = Vec::new();
    for compiled in workflows {
        let mut row = |cells: [&str; 5]| rows.push(cells.map(str::to_owned).to_vec());
        let workflow = compiled.workflow.as_str();
        let schedules = match &compiled.outcome {
            Outcome::Good(built) => &built.made,
            _ => {
                row([workflow, "", &count(compiled.errors(), "error"), "", ""]);
                continue;
            }
        };
        if schedules.is_empty() {
            row([workflow, "", "no schedule", "", ""]);
        }
        for one in schedules {
            let job = one.job.as_deref().unwrap_or_default();
            let (words, zone, next) = match &one.plan {
                Ok(plan) => (with_start(one, plan, server), zone_of(plan, server), times(plan)),
                Err(error) => {
                    row([workflow, job, &one.words, "", error]);
                    continue;
                }
            };
            let next: Vec<String> = next.iter().map(for_people).collect();
            row([workflow, job, &words, &zone, next.first().map_or("never", String::as_str)]);
            for time in next.iter().skip(1) {
                row(["", "", "", "", time]);
            }
        }
    }
    if rows.is_empty() {
        return String::new();
    }
    table::render(&["WORKFLOW", "JOB", "SCHEDULE", "ZONE", "NEXT"], &rows)
}

/// The words, and when it begins.
fn with_start(one: &Scheduled, plan: &Plan, server: &Zone) -> String {
    match plan.start(server) {
        Some(start) => format!("{}, beginning {}", one.words, for_people(&start)),
        None => one.words.clone(),
    }
}

fn zone_of(plan: &Plan, server: &Zone) -> String {
    plan.zone().map_or_else(|| format!("the server's ({})", server.name()), |zone| zone.name().to_owned())
}

/// `Sun 2026-03-29 03:30:00 +02:00`
fn for_people(moment: &Moment) -> String {
    let text = moment.to_string();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    let (time, offset) = time.split_at_checked(8).unwrap_or((time, ""));
    format!("{} {date} {time} {offset}", moment.weekday())
}

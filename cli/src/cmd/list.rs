//! `aiflowc list`.

use crate::args::{ListArgs, Listing};
use crate::compile::{Compiled, Outcome};
use crate::out::{self, Fatal, Status};
use crate::summary::{self, count};
use crate::table;
use aiflowc_compiler::ir::{Document, Schedule};
use aiflowc_compiler::schedule::{Owner, Plan};
use serde::Serialize;

/// A workflow.
#[derive(Debug, Serialize)]
struct Workflow {
    workflow: String,
    jobs: Vec<Job>,
    operations: usize,
    rules: usize,
    schedule: Option<When>,
}

#[derive(Debug, Serialize)]
struct Job {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    operations: usize,
    /// Those that act on it.
    rules: usize,
    schedule: Option<When>,
}

#[derive(Debug, Serialize)]
struct When {
    words: String,
    timezone: Option<String>,
}

/// Compiles, reports, and lists.
pub(crate) fn run(args: &ListArgs) -> Result<Status, Fatal> {
    let session = super::compile_all(&args.work, args.format.of_findings(), workflow, false)?;
    out::stdout(match args.format {
        Listing::Table => tabulate(&session.workflows),
        Listing::Json => super::json(&session.workflows, |_, workflow| vec![workflow]),
    })?;
    Ok(session.status)
}

fn workflow(document: &Document) -> Workflow {
    let jobs = document.jobs.iter().map(|job| Job {
        name: job.name.clone(),
        kind: job.job_type.clone(),
        operations: job.operations.len(),
        rules: document.rules.iter().filter(|rule| rule.job == job.name).count(),
        schedule: job.schedule.as_ref().map(|schedule| when(schedule, Owner::Job)),
    });
    Workflow {
        workflow: document.workflow.name.clone(),
        operations: document.jobs.iter().map(|job| job.operations.len()).sum(),
        rules: document.rules.len(),
        schedule: document.workflow.schedule.as_ref().map(|schedule| when(schedule, Owner::Workflow)),
        jobs: jobs.collect(),
    }
}

fn when(schedule: &Schedule, owner: Owner) -> When {
    let zone = Plan::read(schedule, owner).ok().and_then(|plan| Some(plan.zone()?.name().to_owned()));
    When { words: summary::schedule(schedule, owner), timezone: zone }
}

fn tabulate(workflows: &[Compiled<Workflow>]) -> String {
    let mut rows = Vec::new();
    for compiled in workflows {
        let Outcome::Good(built) = &compiled.outcome else {
            rows.push(vec![compiled.workflow.clone(), "workflow".to_owned(), count(compiled.errors(), "error")]);
            continue;
        };
        let workflow = &built.made;
        rows.push(row(compiled.workflow.clone(), "workflow", workflow.operations, workflow.rules, &workflow.schedule));
        for job in &workflow.jobs {
            rows.push(row(format!("  {}", job.name), &job.kind, job.operations, job.rules, &job.schedule));
        }
    }
    if rows.is_empty() {
        return String::new();
    }
    table::render(&["NAME", "TYPE", "OPERATIONS", "RULES", "SCHEDULE"], &rows)
}

fn row(name: String, kind: &str, operations: usize, rules: usize, schedule: &Option<When>) -> Vec<String> {
    let schedule = match schedule {
        Some(When { words, timezone: Some(zone) }) => format!("{words}, {zone}"),
        Some(When { words, timezone: None }) => words.clone(),
        None => String::new(),
    };
    vec![name, kind.to_owned(), operations.to_string(), rules.to_string(), schedule]
}

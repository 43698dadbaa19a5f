//! The commands, one a file.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod init;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod schedule;
pub(crate) mod schema;

use crate::args::{Format, WorkArgs};
use crate::compile::{self, Compiled, Outcome};
use crate::out::{self, Fatal, Status};
use crate::project::Project;
use crate::render::{Found, Renderer};
use aiflowc_compiler::{Output, Request, compile as compile_workflow, ir};
use serde::Serialize;
use std::fmt::Write as _;

/// A project whose workflows have been compiled and whose findings have been shown.
#[derive(Debug)]
pub(crate) struct Session<T> {
    /// The project.
    pub(crate) project: Project,
    /// Its workflows, sorted by name; empty if it has none, which is an error.
    pub(crate) workflows: Vec<Compiled<T>>,
    /// Good, or that there are errors.
    pub(crate) status: Status,
}

/// The names of the workflows to compile, or nothing and what is wrong with the project.
fn select(project: &Project, args: &WorkArgs, format: Format) -> Result<Vec<String>, Status> {
    project.select(&args.workflows).map_err(|finding| {
        let (diagnostic, sources) = &*finding;
        let found = Found { workflow: None, diagnostic, sources };
        out::stderr(&Renderer::new(format, args.color, project).render(&[found]));
        Status::Errors
    })
}

/// Checks the workflows that `args` asks for and shows what is found.
pub(crate) fn check_all(args: &WorkArgs, format: Format) -> Result<Session<()>, Fatal> {
    session(args, format, true, false, |_| Some(()))
}

/// Compiles the workflows that `args` asks for, makes of each document what `make` does, and shows what is found. `one`
/// refuses more than one workflow.
pub(crate) fn compile_all<T: Send>(
    args: &WorkArgs,
    format: Format,
    make: fn(&ir::Document) -> T,
    one: bool,
) -> Result<Session<T>, Fatal> {
    session(args, format, false, one, |output| output.document.as_ref().map(make))
}

fn session<T: Send>(
    args: &WorkArgs,
    format: Format,
    check_only: bool,
    one: bool,
    make: impl Fn(&Output) -> Option<T> + Sync,
) -> Result<Session<T>, Fatal> {
    let project = Project::find(args.project.as_deref())?;
    let names = match select(&project, args, format) {
        Ok(names) => names,
        Err(status) => return Ok(Session { project, workflows: Vec::new(), status }),
    };
    if one && names.len() > 1 {
        return Err(Fatal(format!(
            "--stdout takes one workflow, not {}; name one with -w: {}",
            names.len(),
            names.join(", ")
        )));
    }
    let inputs = args.inputs.inputs(&project)?;
    let is_only = names.len() == 1;
    let requests: Vec<Request> = names
        .into_iter()
        .map(|name| {
            let mut request = Request::new(name);
            request.entry = args.entry.into();
            request.aiflow = args.aiflow;
            request.levels.clone_from(&args.levels.levels);
            request.prints = args.prints;
            request.check_only = check_only;
            request.spawn = Some(compile::spawn);
            request.is_last = is_only;
            request.inputs = inputs.clone();
            request.limits = args.inputs.limits();
            request
        })
        .collect();
    let workflows = compile::all(&project.world, &requests, compile::threads(), compile_workflow, make);
    out::stderr(&workflows.iter().map(printed).collect::<String>());
    let found: Vec<Found<'_>> = workflows
        .iter()
        .flat_map(|compiled| {
            compiled.diagnostics.iter().map(|diagnostic| Found {
                workflow: Some(&compiled.workflow),
                diagnostic,
                sources: &compiled.sources,
            })
        })
        .collect();
    out::stderr(&Renderer::new(format, args.color, &project).render(&found));
    let mut status = Status::Good;
    for compiled in &workflows {
        status = status.max(match &compiled.outcome {
            Outcome::Good(_) => Status::Good,
            Outcome::Bad => Status::Errors,
            Outcome::Crashed(panic) => {
                Fatal::crash(&format!("compiling the workflow `{}`", compiled.workflow), panic).report(format)
            }
        });
    }
    Ok(Session { project, workflows, status })
}

/// A JSON array of what `rows` makes of each workflow, with its name and the number of its errors for one that has some.
fn json<'a, T, R: Serialize>(workflows: &'a [Compiled<T>], rows: impl Fn(&'a str, &'a T) -> Vec<R>) -> String {
    let mut all = Vec::new();
    for compiled in workflows {
        match &compiled.outcome {
            Outcome::Good(built) => {
                all.extend(rows(&compiled.workflow, &built.made).iter().map(|row| serde_json::json!(row)));
            }
            _ => all.push(serde_json::json!({ "workflow": compiled.workflow, "errors": compiled.errors() })),
        }
    }
    format!("{:#}\n", serde_json::Value::from(all))
}

/// What a workflow's file has printed, each line with the place of the `print`.
fn printed<T>(compiled: &Compiled<T>) -> String {
    let mut lines = String::new();
    for print in &compiled.prints {
        let at = compiled.sources.position(print.span);
        let path = compiled.sources.get(print.span.file).path();
        let word = if print.conditional { "may print" } else { "prints" };
        for line in print.text.strip_suffix('\n').unwrap_or(&print.text).split('\n') {
            let _ = writeln!(lines, "{path}:{}:{}: {word}: {line}", at.line, at.column);
        }
    }
    lines
}

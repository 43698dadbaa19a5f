//! A configured job that no operation defines: it is simply not there.

use super::unknown_job;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use crate::source::Span;
use crate::suggest;

const CODE: Code = code(309);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Where the file was not evaluated to its end, jobs may be missing for that; and that there is none has been said.
    if workflow.evaluated.diagnostics.iter().any(Diagnostic::is_error) || workflow.jobs.is_empty() {
        return;
    }
    let Some(config) = workflow.config.workflow() else { return };
    for (name, job) in &config.jobs {
        if workflow.jobs.contains_key(name.as_str()) || workflow.blocks.iter().any(|b| *b.job.text == **name) {
            continue;
        }
        // A rule that names it says the same, and more.
        if unknown_job::is_named(workflow, name) {
            continue;
        }
        let missing: Vec<&str> = workflow.jobs.values().filter(|j| j.config.is_none()).map(|j| &*j.name).collect();
        // The job that lacks its configuration says the same, better.
        if suggest::did_you_mean(name, missing).is_some() {
            continue;
        }
        let message = format!("the job `{name}` is configured, but no operation defines it");
        let diagnostic = Diagnostic::new(CODE, job.name_span, message)
            .note("AIFlow ignores the configuration of a job that does not exist");
        diagnostics.push(match workflow.evaluated.uncalled.iter().find(|(job, _)| *job == **name) {
            Some((_, function)) => {
                let function = Span::new(workflow.evaluated.entry, *function);
                diagnostic
                    .label(function, "nobody calls this function")
                    .help("call the function, or remove the job here")
            }
            None => diagnostic.help("define it in the workflow's Python file, or remove it here"),
        });
    }
}

//! A rule on, or an upstream of, a job that does not exist. AIFlow accepts an unknown upstream: the job never starts.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use crate::source::Span;
use crate::suggest;

const CODE: Code = code(301);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in &workflow.rules {
        let site = &rule.rule.site;
        if !workflow.jobs.contains_key(&rule.rule.job.text) {
            let diagnostic = unknown(workflow, &rule.rule.job.text, rule.rule.job.span);
            diagnostics.push(traced(diagnostic, site));
        }
        for (event, status) in rule.rule.condition.events.iter().zip(&rule.statuses) {
            let Some(status) = status else { continue };
            if status.workflow == workflow.name && !workflow.jobs.contains_key(status.job.as_str()) {
                let diagnostic = unknown(workflow, &status.job, event.span)
                    .note(format!("AIFlow accepts this, and `{}` never starts", rule.rule.job.text));
                diagnostics.push(traced(diagnostic, site));
            }
        }
    }
}

fn unknown(workflow: &Workflow<'_>, name: &str, at: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(CODE, at, format!("there is no job `{name}`"));
    if let Some(block) = workflow.blocks.iter().find(|block| *block.job.text == *name) {
        return diagnostic.here("not a job").label(block.job.span, "this block defines no operation, so it makes no job");
    }
    if let Some(config) = workflow.config.workflow.as_ref().and_then(|w| w.jobs.get(name)) {
        return diagnostic.here("not a job").label(config.name_span, "it is configured, but no operation defines it");
    }
    let names = || workflow.jobs.keys().map(|name| &**name);
    match suggest::did_you_mean(name, names()) {
        Some(near) => {
            diagnostic = diagnostic.here(format!("did you mean `{near}`?"));
            if let Some(job) = workflow.jobs.get(near) {
                diagnostic = diagnostic.label(job.named, format!("`{near}` is defined here"));
            }
            diagnostic
        }
        None if workflow.jobs.is_empty() => diagnostic.here("no job is defined"),
        None => diagnostic.here("not a job").help(format!("the jobs are {}", suggest::list(names(), 8))),
    }
}

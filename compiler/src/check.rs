//! The checks of a whole workflow, one a file.

mod after_submit;
mod cycle;
mod empty_job;
mod empty_workflow;
mod foreign_channel;
mod nested_job;
mod no_context;
mod not_configured;
mod not_defined;
mod processor_type;
mod self_rule;
mod split_job;
mod stray_operation;
mod unknown_job;

use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

type Check = fn(&Workflow<'_>, &mut Vec<Diagnostic>);

/// Every check, in the order in which they run.
const CHECKS: &[Check] = &[
    no_context::check,
    empty_workflow::check,
    stray_operation::check,
    nested_job::check,
    split_job::check,
    empty_job::check,
    not_configured::check,
    not_defined::check,
    processor_type::check,
    foreign_channel::check,
    unknown_job::check,
    self_rule::check,
    cycle::check,
    after_submit::check,
];

/// Runs every check.
pub(crate) fn run(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for check in CHECKS {
        check(workflow, diagnostics);
    }
}

/// Adds how control came to a place.
fn traced(mut diagnostic: Diagnostic, site: &crate::fact::Site) -> Diagnostic {
    let mut call = site.trace.as_deref();
    for _ in 0..3 {
        let Some(at) = call else { break };
        if at.span != diagnostic.span() {
            diagnostic = diagnostic.label(at.span, "called from here");
        }
        call = at.caller.as_deref();
    }
    diagnostic
}

//! The checks of a whole workflow, one a file.

mod after_submit;
mod cycle;
mod empty_job;
mod empty_workflow;
mod foreign_channel;
mod job_file;
mod nested_job;
mod no_context;
mod not_configured;
mod not_defined;
mod plugin_not_imported;
mod plugin_property;
mod processor_type;
mod property_name;
mod self_rule;
mod split_job;
mod stray_operation;
mod unknown_job;
mod unsendable;

use crate::diagnostic::Diagnostic;
use crate::graph::{Block, Workflow};
use crate::source::Span;

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
    job_file::check,
    plugin_not_imported::check,
    property_name::check,
    plugin_property::check,
    unsendable::check,
];

/// Runs every check.
pub(crate) fn run(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for check in CHECKS {
        check(workflow, diagnostics);
    }
}

/// Whether the file was left in the middle of something, so that what it defines is not all there.
fn is_partial(workflow: &Workflow<'_>) -> bool {
    let cuts = |number: u16| (201..=299).contains(&number) || matches!(number, 601 | 701);
    workflow.evaluated.record.cut
        || workflow.evaluated.diagnostics.iter().any(|found| found.is_error() && cuts(found.code.entry().number))
}

/// Whether an error was found at a place: what is missing there is missing for that.
fn is_blamed(workflow: &Workflow<'_>, at: Span) -> bool {
    let inside = |span: Span| span.file == at.file && at.start <= span.start && span.end <= at.end;
    let errors = workflow.evaluated.diagnostics.iter().filter(|found| found.is_error());
    errors.flat_map(|found| &found.labels).any(|label| inside(label.span))
        || workflow.evaluated.record.blamed.iter().any(|at| inside(*at))
}

/// The text of a `job_config` block, or somewhat more: up to the next block of the file.
fn extent(workflow: &Workflow<'_>, block: &Block) -> Span {
    let at = block.site.span;
    let next = workflow.blocks.iter().map(|other| other.site.span);
    let next = next.filter(|other| other.file == at.file && other.start > at.start).map(|other| other.start).min();
    Span { end: next.unwrap_or(u32::MAX), ..at }
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

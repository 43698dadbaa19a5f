//! An operation outside any `job_config` block: AIFlow's translator then fails on its missing configuration.

use super::{extent, traced};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use crate::source::Span;

const CODE: Code = code(304);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &workflow.strays {
        let at = operation.site.span;
        let mut diagnostic = Diagnostic::new(CODE, at, "this operation stands outside any job")
            .note("AIFlow has no configuration for it and fails: \"'NoneType' object has no attribute 'job_name'\"");
        // Behind a block without operations it is likely meant to be in it.
        let empty = workflow.blocks.iter().filter(|block| block.operations == 0 && !block.job.text.is_empty());
        let before = empty.filter(|block| is_in(extent(workflow, block), at)).max_by_key(|block| block.site.span.start);
        diagnostic = match before {
            Some(block) => diagnostic
                .label(block.job.span, "this block has no operation")
                .help("indent it as the block's other lines are, so that it stands in the block"),
            None => diagnostic.help("put it into a block: `with ai_flow.job_config('a_job'):`"),
        };
        diagnostics.push(traced(diagnostic, &operation.site));
    }
}

/// Whether such an operation stands in a piece of the file.
pub(super) fn stands_in(workflow: &Workflow<'_>, extent: Span) -> bool {
    workflow.strays.iter().any(|operation| is_in(extent, operation.site.span))
}

fn is_in(extent: Span, at: Span) -> bool {
    extent.file == at.file && extent.start <= at.start && at.end <= extent.end
}

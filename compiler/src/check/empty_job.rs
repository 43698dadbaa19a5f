//! A block without an operation makes no job.

use super::{extent, is_blamed, stray_operation, traced, unknown_job};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use rustc_hash::FxHashSet;

const CODE: Code = code(307);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let empty = || workflow.blocks.iter().filter(|block| block.operations == 0 && !block.job.text.is_empty());
    if empty().next().is_none() {
        return;
    }
    // Another block of the same job may define it, as where an exception has left this one and the file goes on.
    let defined: FxHashSet<_> =
        workflow.blocks.iter().filter(|block| block.operations > 0).map(|block| &block.job.text).collect();
    for block in empty().filter(|block| !defined.contains(&block.job.text)) {
        // A rule on it says the same, and more; and an error in the block may be why it is empty. An exception that the
        // file catches leaves it on purpose.
        let extent = extent(workflow, block);
        if block.cut
            || unknown_job::is_named(workflow, &block.job.text)
            || is_blamed(workflow, extent)
            || stray_operation::stands_in(workflow, extent)
            || holds_another(workflow, &block.job.text)
        {
            continue;
        }
        let diagnostic =
            Diagnostic::new(CODE, block.job.span, format!("the block of `{}` defines no operation", block.job.text))
                .note("a job exists from its first operation: this block makes none")
                .help("add an operation, or remove the block");
        diagnostics.push(traced(diagnostic, &block.site));
    }
}

/// Whether another block stands in that of a job, which is reported.
fn holds_another(workflow: &Workflow<'_>, job: &str) -> bool {
    workflow.blocks.iter().any(|block| block.inside.as_ref().is_some_and(|outer| *outer.text == *job))
}

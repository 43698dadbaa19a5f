//! Definitions behind `submit_workflow()`: it clears the graph, so they belong to nothing.

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(315);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if let (Some(late), Some(submitted)) = (workflow.late.first(), workflow.submitted) {
        diagnostics.push(
            Diagnostic::new(CODE, *late, "this is defined after the workflow was submitted")
                .label(submitted, "submitted here, which clears what was defined")
                .help("define it before, or remove it"),
        );
    }
}

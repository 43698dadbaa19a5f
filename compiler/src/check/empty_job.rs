//! A block without an operation makes no job.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(307);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for block in workflow.blocks.iter().filter(|block| block.operations == 0 && !block.job.text.is_empty()) {
        let diagnostic = Diagnostic::new(CODE, block.job.span, format!("the block of `{}` defines no operation", block.job.text))
            .note("a job exists from its first operation: this block makes none, and a rule on it fails")
            .help("add an operation, or remove the block");
        diagnostics.push(traced(diagnostic, &block.site));
    }
}

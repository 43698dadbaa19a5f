//! An operation outside any `job_config` block: AIFlow's translator then fails on its missing configuration.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(304);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &workflow.strays {
        let diagnostic = Diagnostic::new(CODE, operation.site.span, "this operation stands outside any job")
            .note("AIFlow has no configuration for it and fails: \"'NoneType' object has no attribute 'job_name'\"")
            .help("put it into a block: `with ai_flow.job_config('a_job'):`");
        diagnostics.push(traced(diagnostic, &operation.site));
    }
}

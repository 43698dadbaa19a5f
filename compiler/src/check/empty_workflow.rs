//! The file defines no operation, so there is nothing to submit: AIFlow says "Cannot submit empty graph".

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use crate::source::Span;

const CODE: Code = code(314);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Empty and stray blocks have their own codes, and what stopped the evaluation has been said.
    let silent = !workflow.jobs.is_empty()
        || !workflow.blocks.is_empty()
        || !workflow.strays.is_empty()
        || workflow.evaluated.diagnostics.iter().any(Diagnostic::is_error);
    if !silent {
        let at = Span { file: workflow.evaluated.entry, start: 0, end: 0 };
        let message = format!("`{}` defines no operation", workflow.name);
        let diagnostic = match &workflow.evaluated.idle {
            Some((range, here, help)) => {
                Diagnostic::new(CODE, Span::new(at.file, *range), message).here(*here).help(help.clone())
            }
            None => Diagnostic::new(CODE, at, message)
                .help("define a job: `with ai_flow.job_config('a_job'): ai_flow.user_define_operation(processor=…)`"),
        };
        diagnostics.push(diagnostic.note("AIFlow refuses to submit an empty workflow"));
    }
}

//! A `job_config` block inside another: AIFlow raises, and every later block then fails too.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(305);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for block in &workflow.blocks {
        if let Some(outer) = &block.inside {
            let message = format!("the block of `{}` stands inside that of `{}`", block.job.text, outer.text);
            let diagnostic = Diagnostic::new(CODE, block.site.span, message)
                .label(outer.span, format!("`{}` is still open", outer.text))
                .help("end the outer block first: jobs stand beside one another, and rules order them");
            diagnostics.push(traced(diagnostic, &block.site));
        }
    }
}

//! A workflow is defined without `init_ai_flow_context()`: AIFlow then has neither its project nor its configuration.

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(313);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let first = workflow.blocks.first().map(|block| block.site.span);
    let first = first.or_else(|| workflow.rules.first().map(|rule| rule.rule.site.span));
    if let (false, Some(at)) = (workflow.context, first) {
        diagnostics.push(
            Diagnostic::new(CODE, at, "the workflow is defined before `init_ai_flow_context()` is called")
                .here("the first definition")
                .help("call `ai_flow.init_ai_flow_context()` before it"),
        );
    }
}

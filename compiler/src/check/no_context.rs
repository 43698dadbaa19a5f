//! A job is defined before `init_ai_flow_context()`, or without it: AIFlow then has no configuration for it.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::fact::Fact;
use crate::graph::Workflow;

const CODE: Code = code(313);
const FUNCTION: &str = "init_ai_flow_context";

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let facts = &workflow.evaluated.record.facts;
    let context = facts.iter().position(|fact| matches!(fact, Fact::Context(_)));
    // A rule on an event needs no context of its own.
    let early = facts[..context.unwrap_or(facts.len())].iter().find_map(|fact| match fact {
        Fact::JobOpened { site, .. } => Some(site),
        Fact::Rule(rule) if context.is_none() => Some(&rule.site),
        _ => None,
    });
    let misspelt = workflow
        .evaluated
        .diagnostics
        .iter()
        .filter(|found| found.is_error())
        .any(|found| found.helps.iter().any(|help| help.contains(FUNCTION)));
    let Some(site) = early.filter(|_| !misspelt) else { return };
    let message = match context {
        Some(_) => format!("the workflow is defined before `{FUNCTION}()` is called"),
        None => format!("the workflow is defined, but `{FUNCTION}()` is never called"),
    };
    let mut diagnostic = Diagnostic::new(CODE, site.span, message).here("the first definition");
    if let Some(Fact::Context(late)) = context.map(|index| &facts[index]) {
        diagnostic = diagnostic.label(late.span, "called only here");
    }
    diagnostic = diagnostic
        .note("it reads project.yaml and the workflow's YAML file: without it no job has a configuration")
        .help(format!("call `ai_flow.{FUNCTION}()` before it"));
    diagnostics.push(traced(diagnostic, site));
}

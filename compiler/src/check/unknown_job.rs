//! A rule on, or an upstream of, a job that does not exist. AIFlow accepts an unknown upstream: the job never starts.

use super::{extent, is_blamed, is_partial, not_configured, traced};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::{Rule, Workflow};
use crate::ir::{ConditionKind, JobAction};
use crate::source::Span;
use crate::suggest;
use rustc_hash::FxHashSet;

const CODE: Code = code(301);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut spelt = FxHashSet::default();
    for rule in &workflow.rules {
        let site = &rule.rule.site;
        if !workflow.jobs.contains_key(&rule.rule.job.text) {
            let diagnostic = unknown(workflow, &rule.rule.job.text, rule.rule.job.span);
            let note = "AIFlow refuses to submit the workflow: \"job: … is not defined in workflow!\"";
            diagnostics.extend(diagnostic.map(|found| traced(found.note(note), site)));
        }
        for (event, status) in rule.rule.condition.events.iter().zip(&rule.statuses) {
            let Some(status) = status else { continue };
            if status.workflow == workflow.name && !workflow.jobs.contains_key(status.job.as_str()) {
                // Of the letters of a text the first one stands for all.
                if is_letter(&status.job) && !spelt.insert(event.span) {
                    continue;
                }
                let diagnostic = unknown(workflow, &status.job, event.span);
                diagnostics.extend(diagnostic.map(|found| traced(found.note(consequence(workflow, rule)), site)));
            }
        }
    }
}

/// Whether a rule is on a job or waits for it.
pub(super) fn is_named(workflow: &Workflow<'_>, name: &str) -> bool {
    let waits = |rule: &Rule<'_>| rule.statuses.iter().flatten().any(|s| s.workflow == workflow.name && s.job == name);
    workflow.rules.iter().any(|rule| *rule.rule.job.text == *name || waits(rule))
}

/// What comes of a rule that waits for a job which does not exist.
fn consequence(workflow: &Workflow<'_>, rule: &Rule<'_>) -> String {
    let starts = |rule: &Rule<'_>| matches!(rule.rule.action, JobAction::Start | JobAction::Restart);
    let condition = &rule.rule.condition;
    let job = &rule.rule.job.text;
    let others = workflow.rules.iter().filter(|other| other.rule.job.text == *job && starts(other)).count() > 1;
    match condition.kind {
        ConditionKind::Any if condition.events.len() > 1 => "AIFlow accepts this, and the event never comes".to_owned(),
        _ if starts(rule) && !others => format!("AIFlow accepts this, and `{job}` never starts"),
        _ => "AIFlow accepts this, and the rule is never met".to_owned(),
    }
}

/// Nothing where it may be there after all: in what was not evaluated, or under a name that is not known.
fn unknown(workflow: &Workflow<'_>, name: &str, at: Span) -> Option<Diagnostic> {
    let diagnostic = Diagnostic::new(CODE, at, format!("there is no job `{name}`"));
    if let Some(block) = workflow.blocks.iter().find(|block| *block.job.text == *name) {
        let label = "this block defines no operation, so it makes no job";
        let blamed = is_blamed(workflow, extent(workflow, block));
        return (!blamed).then(|| diagnostic.here("not a job").label(block.job.span, label));
    }
    if let Some(config) = workflow.config.workflow().and_then(|w| w.jobs.get(name)) {
        if not_configured::is_meant(workflow, name) {
            return None;
        }
        let label = "it is configured, but no operation defines it";
        return (!is_partial(workflow)).then(|| diagnostic.here("not a job").label(config.name_span, label));
    }
    if workflow.config.workflow().is_none() && is_partial(workflow) {
        return None;
    }
    let nameless = workflow.blocks.iter().any(|block| block.job.text.is_empty());
    if nameless && suggest::did_you_mean(name, names(workflow)).is_none() {
        return None;
    }
    Some(suggested(workflow, name, diagnostic))
}

fn suggested(workflow: &Workflow<'_>, name: &str, mut diagnostic: Diagnostic) -> Diagnostic {
    match suggest::did_you_mean(name, names(workflow)) {
        Some(near) => {
            diagnostic = diagnostic.here(format!("did you mean `{near}`?"));
            let block = || workflow.blocks.iter().find(|block| *block.job.text == *near).map(|block| block.job.span);
            if let Some(named) = workflow.jobs.get(near).map(|job| job.named).or_else(block) {
                diagnostic = diagnostic.label(named, format!("`{near}` is defined here"));
            }
            diagnostic
        }
        None if workflow.jobs.is_empty() && workflow.blocks.is_empty() => diagnostic.here("no job is defined"),
        None => {
            // Three bytes are a letter in quotes: that is how it was written.
            if is_letter(name) && diagnostic.span().end - diagnostic.span().start > 3 {
                diagnostic =
                    diagnostic.help("a loop over a text takes its letters one by one; a list of one is `['a_job']`");
            }
            diagnostic.here("not a job").help(format!("the jobs are {}", suggest::list(names(workflow), 8)))
        }
    }
}

/// The names of the jobs; a block whose operations were not come to stands for its job.
fn names<'w>(workflow: &'w Workflow<'_>) -> impl Iterator<Item = &'w str> {
    let opened = workflow.blocks.iter().map(|block| &*block.job.text);
    let others = opened.filter(|name| !name.is_empty() && !workflow.jobs.contains_key(*name));
    let others: indexmap::IndexSet<&str> = others.collect();
    workflow.jobs.keys().map(|name| &**name).chain(others)
}

fn is_letter(name: &str) -> bool {
    name.chars().count() == 1
}

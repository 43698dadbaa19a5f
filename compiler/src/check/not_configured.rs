//! A job that the YAML file lacks: AIFlow fails on its missing configuration.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::{Job, Workflow};
use crate::source::Span;
use crate::suggest;

const CODE: Code = code(308);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(config) = workflow.config.workflow() else { return };
    for job in workflow.jobs.values().filter(|job| lacks_configuration(workflow, job)) {
        let message = format!("the job `{}` is not configured", job.name);
        let mut diagnostic = Diagnostic::new(CODE, job.named, message).here("has no entry in the YAML file");
        let how = not_filled_in(&job.name).or_else(|| glued(workflow, &job.name, job.named));
        match meant(workflow, &job.name) {
            _ if let Some(how) = how => diagnostic = diagnostic.help(how),
            Some(near) => {
                diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
                if let Some(other) = config.jobs.get(near) {
                    diagnostic = diagnostic.label(other.name_span, "this one is configured and has no operation");
                }
            }
            None => {
                diagnostic =
                    diagnostic.help(format!("add `{}:` with a `job_type` to the workflow's YAML file", job.name));
            }
        }
        diagnostic = diagnostic.note("AIFlow fails: \"'NoneType' object has no attribute 'job_name'\"");
        let block = workflow.blocks.iter().find(|block| block.job.text == job.name);
        diagnostics.push(match block {
            Some(block) => traced(diagnostic, &block.site),
            None => diagnostic,
        });
    }
}

fn lacks_configuration(workflow: &Workflow<'_>, job: &Job<'_>) -> bool {
    let handed = workflow.evaluated.handed.workflow.as_ref();
    job.config.is_none() && !handed.is_some_and(|handed| handed.jobs.iter().any(|name| **name == *job.name))
}

/// A name that is near and that no operation defines is what was meant.
fn meant<'w>(workflow: &'w Workflow<'_>, name: &str) -> Option<&'w str> {
    suggest::did_you_mean(name, workflow.configured().filter(|name| !workflow.jobs.contains_key(*name)))
}

/// Whether a job that is reported here is meant to be the one of this name.
pub(super) fn is_meant(workflow: &Workflow<'_>, name: &str) -> bool {
    let is_it = |job: &Job<'_>| lacks_configuration(workflow, job) && meant(workflow, &job.name) == Some(name);
    workflow.config.workflow().is_some() && workflow.jobs.values().any(is_it)
}

/// A name in which a field stands as it was written, of what was to be an f-string.
fn not_filled_in(name: &str) -> Option<String> {
    let (_, rest) = name.split_once('{')?;
    let (field, _) = rest.split_once('}')?;
    let is_field = field.chars().all(|c| c.is_alphanumeric() || "_.[]'\"".contains(c)) && !field.is_empty();
    is_field.then(|| format!("an `f` before the quotes fills `{{{field}}}` in: `f'{name}'`"))
}

/// How a name came about that nobody has written: of two that no comma separates, or as a letter of one.
fn glued(workflow: &Workflow<'_>, name: &str, at: Span) -> Option<String> {
    let two = workflow.configured().find_map(|first| {
        let second = name.strip_prefix(first).filter(|second| !second.is_empty())?;
        workflow.configured().any(|other| other == second).then_some((first, second))
    });
    if let Some((first, second)) = two {
        return Some(format!(
            "two texts behind one another are one: is a `,` missing between `{first}` and `{second}`?"
        ));
    }
    let is_letter = |name: &str| name.chars().count() == 1;
    let others = workflow.jobs.values().filter(|job| job.named == at && is_letter(&job.name)).count();
    (is_letter(name) && others > 1).then(|| {
        "a loop over a text takes its letters one by one; a tuple of one element needs a comma: `('a_job',)`".to_owned()
    })
}

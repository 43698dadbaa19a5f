//! A rule that makes a job depend on itself: the control dependency inside a job that AIFlow forbids. A job restarted
//! by its own failure is AIFlow's only retry, and fine.

use super::{is_partial, traced};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use crate::ir::{JobAction, JobStatus, Value};

const CODE: Code = code(302);
const RETRY: Code = code(312);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in &workflow.rules {
        let job = &rule.rule.job.text;
        for (event, status) in rule.rule.condition.events.iter().zip(&rule.statuses) {
            let upstream = status.as_ref().is_some_and(|s| s.workflow == workflow.name && *s.job == **job);
            let sender = matches!(&event.sender.value, Value::String(sender) if **sender == **job);
            // Which status it is may be missing for another error.
            if !upstream && (!sender || (status.is_none() && is_partial(workflow))) {
                continue;
            }
            let again = matches!(rule.rule.action, JobAction::Start | JobAction::Restart);
            let failed = status.as_ref().is_some_and(|s| matches!(s.status, JobStatus::Failed | JobStatus::Killed));
            let diagnostic = if again && failed {
                Diagnostic::new(RETRY, event.span, format!("`{job}` is started again whenever it fails"))
                    .note("this is how AIFlow retries; it has no limit on how often")
                    .help("if it is meant, say so with `# aiflowc: allow(AF0312)` on this line")
            } else {
                Diagnostic::new(CODE, event.span, format!("this rule makes `{job}` depend on itself"))
                    .here(format!("`{job}` again"))
                    .label(rule.rule.job.span, "the rule is on this job")
                    .note("AIFlow accepts this, and the job waits for itself")
                    .help("name another job; what stands inside one job is ordered by its channels")
                    .help("if it is meant, say so with `# aiflowc: allow(AF0302)` on this line")
            };
            diagnostics.push(traced(diagnostic, &rule.rule.site));
            break;
        }
    }
}

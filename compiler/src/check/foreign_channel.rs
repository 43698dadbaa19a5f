//! An operation reads a channel of another job: data flows inside a job only.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(310);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let ids = &workflow.evaluated.record.ids;
    for job in workflow.jobs.values() {
        for operation in &job.operations {
            for channel in &operation.inputs {
                let Some((of, index)) = ids.get(channel.operation as usize) else { continue };
                // That an operation stands in no job has its own code.
                if *of == job.name || of.is_empty() {
                    continue;
                }
                let message = format!("this operation of `{}` reads a channel of the job `{of}`", job.name);
                let mut diagnostic = Diagnostic::new(CODE, channel.span, message);
                let source = workflow.jobs.get(of).and_then(|other| other.operations.get(*index as usize));
                if let Some(source) = source {
                    diagnostic = diagnostic.label(source.site.span, "the channel comes from here");
                }
                diagnostic = diagnostic
                    .note("between jobs AIFlow passes no data: a bash job ignores it, others fail with \"graph has circle!\"")
                    .help("write a dataset in one job and read it in the other, or put both operations into one job");
                diagnostics.push(traced(diagnostic, &operation.site));
            }
        }
    }
}

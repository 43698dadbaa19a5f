//! A job's name is part of the names of the files that AIFlow makes for it.

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;

const CODE: Code = code(317);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for job in workflow.jobs.values().filter(|job| job.name.contains(['/', '\0'])) {
        let message = format!("AIFlow cannot make files for a job that is called `{}`", job.name.escape_debug());
        let diagnostic = Diagnostic::new(CODE, job.named, message)
            .here("`/` stands between directories")
            .note("the files of a job are named after it: its packed operations, and the logs of each run")
            .help("use `-` or `_`, here and in the YAML file");
        diagnostics.push(diagnostic);
    }
}

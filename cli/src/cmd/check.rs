//! `aiflowc check`.

use crate::args::CheckArgs;
use crate::compile::Outcome;
use crate::out::{self, Fatal, Status};
use crate::summary::count;
use std::fmt::Write as _;

/// Compiles and reports.
pub(crate) fn run(args: &CheckArgs) -> Result<Status, Fatal> {
    let session = super::check_all(&args.common.work, args.common.format)?;
    let mut lines = String::new();
    for compiled in &session.workflows {
        let _ = match &compiled.outcome {
            Outcome::Good(built) => writeln!(lines, "{}: {}", compiled.workflow, built.summary),
            Outcome::Bad => writeln!(lines, "{}: {}", compiled.workflow, count(compiled.errors(), "error")),
            Outcome::Crashed(_) => writeln!(lines, "{}: internal error", compiled.workflow),
        };
    }
    out::stdout(lines)?;
    Ok(session.status)
}

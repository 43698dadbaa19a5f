//! `aiflowc completions`.

use crate::args::{Cli, CompletionsArgs};
use crate::out::{self, Fatal, Status};
use clap::CommandFactory;

/// Prints a shell's completion script.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Status, Fatal> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "aiflowc", &mut script);
    out::stdout(script)?;
    Ok(Status::Good)
}

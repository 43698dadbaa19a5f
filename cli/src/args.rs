//! The arguments, as clap reads them.

mod inputs;
mod levels;

use aiflowc_compiler::EntryMode;
use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use inputs::InputArgs;
pub(crate) use levels::LevelArgs;
use std::path::PathBuf;

// No line has more than 80 columns, so that none is wrapped on a small terminal.

const EXIT: &str = "\
Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one
  2  wrong usage, or output that could not be written";

const BUILD: &str = "\
Examples:
  aiflowc build                     every workflow of the project around here
  aiflowc build demo -w a -w b      two workflows of the project in demo/
  aiflowc build demo -o out         out/<workflow>.json, not
                                    demo/generated/aiflowc/<workflow>.json
  aiflowc build demo -w a --stdout  the document on the standard output
  aiflowc build demo --check        in CI: are the committed documents fresh?

What the file asks its surroundings for can be declared (check takes these too):
  aiflowc build --env REGION=eu     os.environ['REGION']
  aiflowc build --env HOME          as it is set here
  aiflowc build --argv a --argv=-n  sys.argv[1:] is ['a', '-n']
  aiflowc build --metadata m.yaml   what the server has; see docs/language.md
  aiflowc build --define MODE=full  the variable MODE, where it is unknown
  aiflowc build --define \"conf.SHOPS=['berlin', 'paris']\"
                                    the variable SHOPS of the module conf
  aiflowc build --limit steps=100M  for a file that takes long

Documents are written whole or not at all: if a workflow has an error, no file
is touched (but see --keep-going). A document that is as it should be is left
alone.

Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one; with --check, so is a stale or missing document
  2  wrong usage, or output that could not be written";

const CHECK: &str = "\
Examples:
  aiflowc check                     every workflow of the project around here
  aiflowc check demo -w a           one workflow of the project in demo/
  aiflowc check demo -D warnings    warnings are errors, too
  aiflowc check demo -A empty-job   without one kind of finding
  aiflowc check --format short      one line a finding, for editors and grep
  aiflowc check --format json       one JSON object a finding, for programs

Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one
  2  wrong usage, or output that could not be written";

const EXPLAIN: &str = "\
Examples:
  aiflowc explain                   all codes, with their levels
  aiflowc explain AF0301            the page of a code
  aiflowc explain unknown-job       the same, by its name

Exit status:
  0  everything is fine
  2  there is no such code, or the output could not be written";

const SCHEMA: &str = "\
Examples:
  aiflowc schema > aiflow-ir.schema.json

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

const COMPLETIONS: &str = "\
Examples:
  aiflowc completions bash > ~/.local/share/bash-completion/completions/aiflowc
  aiflowc completions zsh > ~/.zfunc/_aiflowc
  aiflowc completions fish > ~/.config/fish/completions/aiflowc.fish

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

const MAN: &str = "\
Examples:
  aiflowc man | man -l -
  aiflowc man build > aiflowc-build.1

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

/// Compiles AIFlow workflows without running them
///
/// A workflow is a Python file and a YAML file in a project directory. aiflowc works out what the Python means without
/// executing it, joins it with the configuration, checks both, and writes one JSON document a workflow from which a
/// server can run it.
#[derive(Debug, Parser)]
#[command(name = "aiflowc", version, propagate_version = true, after_help = EXIT)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// How findings are to be shown.
    pub(crate) fn format(&self) -> Format {
        match &self.command {
            Command::Build(args) => args.common.format,
            Command::Check(args) => args.common.format,
            _ => Format::Human,
        }
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Compile workflows and write their documents
    #[command(after_help = BUILD)]
    Build(BuildArgs),
    /// Compile workflows and report what is wrong, without writing anything
    #[command(after_help = CHECK)]
    Check(CheckArgs),
    /// Explain a code such as AF0301, or list all of them
    #[command(after_help = EXPLAIN)]
    Explain(ExplainArgs),
    /// Print the JSON Schema of the documents
    #[command(after_help = SCHEMA)]
    Schema,
    /// Print a completion script for a shell
    #[command(after_help = COMPLETIONS)]
    Completions(CompletionsArgs),
    /// Print a manual page
    #[command(after_help = MAN)]
    Man(ManArgs),
}

/// The arguments of `build`.
#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// What `check` takes too.
    #[command(flatten)]
    pub(crate) common: CommonArgs,

    /// Write to DIR/<workflow>.json [default: PROJECT/generated/aiflowc]
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,

    /// Print the document of the one workflow on the standard output, and what else there is to say on the standard error
    #[arg(long, conflicts_with_all = ["output", "check"])]
    pub(crate) stdout: bool,

    /// Write the document on one line
    #[arg(long)]
    pub(crate) compact: bool,

    /// Write the documents of the good workflows although others have errors
    #[arg(long)]
    pub(crate) keep_going: bool,

    /// Write nothing; fail if a document on disk is not the one that would be written
    #[arg(long)]
    pub(crate) check: bool,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// What `build` takes too.
    #[command(flatten)]
    pub(crate) common: CommonArgs,
}

/// What `build` and `check` take: which workflows, how to compile them, how to show findings.
#[derive(Debug, Args)]
pub(crate) struct CommonArgs {
    /// The project's directory [default: the nearest one upward that holds project.yaml]
    #[arg(value_name = "PROJECT")]
    pub(crate) project: Option<PathBuf>,

    /// A workflow to compile, by the name of its directory; may be given several times [default: all of the project]
    #[arg(short, long = "workflow", value_name = "WORKFLOW", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) workflows: Vec<String>,

    /// How the Python file is entered
    #[arg(long, value_enum, default_value_t)]
    pub(crate) entry: Entry,

    /// What is declared, and limits.
    #[command(flatten)]
    pub(crate) inputs: InputArgs,

    /// The levels of codes.
    #[command(flatten, next_help_heading = None)]
    pub(crate) levels: LevelArgs,

    /// Show what the workflow's file prints while it is evaluated, on the standard error
    #[arg(long)]
    pub(crate) prints: bool,

    /// How findings are shown on the standard error
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,

    /// Whether findings are coloured; `auto` heeds NO_COLOR
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

/// How the Python file is entered.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum Entry {
    /// As a module; where that defines nothing and there is a `__main__` guard, as a script
    #[default]
    Auto,
    /// As `aiflow workflow submit` imports it
    Module,
    /// As `python workflow.py` runs it
    Script,
}

impl From<Entry> for EntryMode {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::Auto => Self::Auto,
            Entry::Module => Self::Module,
            Entry::Script => Self::Script,
        }
    }
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the source around them, for people
    #[default]
    Human,
    /// One line each, `file:line:column: error[AF0301]: …`
    Short,
    /// One JSON object a finding, on a line of its own: code, name, severity, message, file, line, column, end_line, end_column (lines and columns
    /// from 1, columns in characters, the end just past the last character), labels (all places, the first being that of
    /// the finding itself), notes, help, workflow
    Json,
}

/// When to colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    #[default]
    Auto,
    /// Also into files and pipes
    Always,
    /// Not even on a terminal
    Never,
}

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// A code or its name, such as AF0301 or unknown-job [default: list all]
    #[arg(value_name = "CODE")]
    pub(crate) codes: Vec<String>,
}

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// The arguments of `man`.
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The command to print the page of [default: aiflowc itself]
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples_and_tells_its_exit_status() {
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Examples:"), "{}", command.get_name());
            assert!(help.contains("Exit status:"), "{}", command.get_name());
            assert!(help.lines().all(|line| line.len() <= 80), "{}", command.get_name());
        }
    }
}

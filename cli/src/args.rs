//! The arguments, as clap reads them.

mod examples;
mod inputs;
mod levels;
mod listing;

use aiflowc_compiler::{AiflowVersion, EntryMode};
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use examples::{BUILD, CHECK, COMPLETIONS, EXIT, EXPLAIN, INIT, LIST, MAN, SCHEDULE, SCHEMA};
use inputs::InputArgs;
pub(crate) use levels::LevelArgs;
pub(crate) use listing::{InitArgs, ListArgs, Listing, ScheduleArgs, SchemaArgs, SchemaOf};
use std::path::PathBuf;

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
            Command::List(args) => args.format.of_findings(),
            Command::Schedule(args) => args.format.of_findings(),
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
    /// Show workflows and jobs with their types and schedules
    #[command(after_help = LIST)]
    List(ListArgs),
    /// Show when workflows and periodic jobs start, in words and as the next times
    #[command(after_help = SCHEDULE)]
    Schedule(ScheduleArgs),
    /// Make a new project
    #[command(after_help = INIT)]
    Init(InitArgs),
    /// Explain a code such as AF0301, or list all of them
    #[command(after_help = EXPLAIN)]
    Explain(ExplainArgs),
    /// Print the JSON Schema of the documents, or of the files that configure a project
    #[command(after_help = SCHEMA)]
    Schema(SchemaArgs),
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

/// What `build` and `check` take.
#[derive(Debug, Args)]
pub(crate) struct CommonArgs {
    /// Which workflows, and how to compile them.
    #[command(flatten)]
    pub(crate) work: WorkArgs,

    /// How findings are shown on the standard error
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// What every command takes that compiles: which workflows, how to compile them, how to colour findings.
#[derive(Debug, Args)]
pub(crate) struct WorkArgs {
    /// The project's directory [default: the nearest one upward that holds project.yaml]
    #[arg(value_name = "PROJECT")]
    pub(crate) project: Option<PathBuf>,

    /// A workflow to compile, by the name of its directory; may be given several times [default: all of the project]
    #[arg(short, long = "workflow", value_name = "WORKFLOW", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) workflows: Vec<String>,

    /// How the Python file is entered
    #[arg(long, value_enum, default_value_t)]
    pub(crate) entry: Entry,

    /// The version of AIFlow that the workflows are written for [default: what aiflowc.toml says, or what their names tell, or 0.3]
    #[arg(long, value_name = "VERSION", value_parser = versions())]
    pub(crate) aiflow: Option<AiflowVersion>,

    /// What is declared, and limits.
    #[command(flatten)]
    pub(crate) inputs: InputArgs,

    /// The levels of codes.
    #[command(flatten, next_help_heading = None)]
    pub(crate) levels: LevelArgs,

    /// Show what the workflow's file prints while it is evaluated, on the standard error
    #[arg(long)]
    pub(crate) prints: bool,

    /// Whether findings are coloured; `auto` heeds NO_COLOR
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

fn versions() -> impl TypedValueParser<Value = AiflowVersion> {
    let names = PossibleValuesParser::new(AiflowVersion::ALL.map(AiflowVersion::name));
    names.map(|name| AiflowVersion::named(&name).unwrap_or_default())
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

//! The arguments of `list`, `schedule`, `init` and `schema`.

use super::{Format, WorkArgs};
use aiflowc_compiler::schedule::Zone;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How a list is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listing {
    /// For people
    #[default]
    Table,
    /// One JSON document; findings on the standard error are objects, too
    Json,
}

impl Listing {
    /// How findings are shown beside it.
    pub(crate) fn of_findings(self) -> Format {
        match self {
            Self::Table => Format::Human,
            Self::Json => Format::Json,
        }
    }
}

/// The arguments of `list`.
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Which workflows.
    #[command(flatten)]
    pub(crate) work: WorkArgs,

    /// How the list is shown
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Listing,
}

/// The arguments of `schedule`.
#[derive(Debug, Args)]
pub(crate) struct ScheduleArgs {
    /// Which workflows.
    #[command(flatten)]
    pub(crate) work: WorkArgs,

    /// How many times are shown of each
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(..=100_000))]
    pub(crate) next: u32,

    /// The moment from which on times are shown, such as 2026-03-29, 2026-03-29T09:30 or 2026-03-29T09:30:00+02:00 [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) from: Option<String>,

    /// The time zone of the server, and of --from without an offset, for schedules that name none [default: UTC]
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    pub(crate) zone: Option<Zone>,

    /// How they are shown
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Listing,
}

fn zone(name: &str) -> Result<Zone, String> {
    Zone::find(name).ok_or_else(|| "it is not in the IANA database; such as Asia/Shanghai or UTC are".to_owned())
}

/// The arguments of `init`.
#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The directory, which is made if it is not there
    #[arg(value_name = "DIR", default_value = ".")]
    pub(crate) dir: PathBuf,

    /// The name of the project and its workflow [default: that of the directory]
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
}

/// The arguments of `schema`.
#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// What the schema is of
    #[arg(long = "for", value_name = "FILE", value_enum, default_value_t)]
    pub(crate) of: SchemaOf,

    /// The project whose own types of jobs, those of its aiflowc.toml, the schema of a workflow has beside AIFlow's
    #[arg(value_name = "PROJECT")]
    pub(crate) project: Option<PathBuf>,
}

/// What has a schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    /// The documents that `build` writes
    #[default]
    Document,
    /// `workflows/NAME/NAME.yaml`
    Workflow,
    /// `project.yaml`
    Project,
    /// `aiflowc.toml`
    Aiflowc,
}

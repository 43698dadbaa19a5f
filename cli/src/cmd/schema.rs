//! `aiflowc schema`.

use crate::args::{SchemaArgs, SchemaOf};
use crate::out::{self, Fatal, Status};
use aiflowc_compiler::{ConfigFile, config_schema, ir};

/// Prints a JSON Schema.
pub(crate) fn run(args: &SchemaArgs) -> Result<Status, Fatal> {
    let text = match args.of {
        SchemaOf::Document => ir::schema_text(),
        SchemaOf::Workflow => format!("{:#}", config_schema(ConfigFile::Workflow)),
        SchemaOf::Project => format!("{:#}", config_schema(ConfigFile::Project)),
    };
    out::stdout(format!("{}\n", text.trim_end()))?;
    Ok(Status::Good)
}

//! `aiflowc schema`.

use crate::args::{SchemaArgs, SchemaOf};
use crate::out::{self, Fatal, Status};
use crate::project::Project;
use aiflowc_compiler::{ConfigFile, World, config_schema, ir};

/// Prints a JSON Schema.
pub(crate) fn run(args: &SchemaArgs) -> Result<Status, Fatal> {
    if args.project.is_some() && args.of != SchemaOf::Workflow {
        return Err(Fatal(
            "a PROJECT is for `--for workflow` alone: the other schemas are the same for all".to_owned(),
        ));
    }
    let project = args.project.as_deref().map(|dir| Project::find(Some(dir))).transpose()?;
    let schema = |file| {
        let world = project.as_ref().map(|project| &project.world as &dyn World);
        format!("{:#}", config_schema(file, world))
    };
    let text = match args.of {
        SchemaOf::Document => ir::schema_text(),
        SchemaOf::Workflow => schema(ConfigFile::Workflow),
        SchemaOf::Aiflowc => schema(ConfigFile::Settings),
        SchemaOf::Project => schema(ConfigFile::Project),
    };
    out::stdout(format!("{}\n", text.trim_end()))?;
    Ok(Status::Good)
}

//! `aiflowc schema`.

use crate::out::{self, Fatal, Status};
use aiflowc_compiler::ir;

/// Prints the JSON Schema of the documents.
pub(crate) fn run() -> Result<Status, Fatal> {
    out::stdout(format!("{}\n", ir::schema_text().trim_end()))?;
    Ok(Status::Good)
}

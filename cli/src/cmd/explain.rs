//! `aiflowc explain`.

use crate::args::ExplainArgs;
use crate::lookup;
use crate::out::{self, Fatal, Status};
use aiflowc_compiler::{Code, Level, REGISTRY};
use std::fmt::Write as _;

/// Prints the pages of codes, or the list of all.
pub(crate) fn run(args: &ExplainArgs) -> Result<Status, Fatal> {
    let codes: Vec<Code> = args.codes.iter().map(|text| lookup::find(text)).collect::<Result<_, _>>().map_err(Fatal)?;
    let text = if codes.is_empty() { list() } else { codes.into_iter().map(page).collect::<Vec<_>>().join("\n") };
    out::stdout(text)?;
    Ok(Status::Good)
}

fn page(code: Code) -> String {
    let page = code.page().trim_end();
    if page.is_empty() {
        let entry = code.entry();
        return format!("# {code}: {}\n\n{} ({} by default)\n", entry.name, entry.summary, word(entry.level));
    }
    format!("{page}\n")
}

fn list() -> String {
    let width = REGISTRY.iter().map(|entry| entry.name.len()).max().unwrap_or_default();
    let mut list = String::new();
    for code in Code::all() {
        let entry = code.entry();
        let _ = writeln!(list, "{code}  {:5}  {:width$}  {}", word(entry.level), entry.name, entry.summary);
    }
    list
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Deny => "deny",
    }
}

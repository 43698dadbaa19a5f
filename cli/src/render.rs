//! Findings as text.

mod excerpt;
mod human;
mod json;
mod short;
mod text;

use crate::args::{Color, Format};
use crate::project::Project;
use aiflowc_compiler::{Diagnostic, Severity, SourceFile, Sources};
use std::collections::HashSet;
use std::io::{IsTerminal, stderr};

/// The width where no terminal has one.
const WIDTH: usize = 100;

/// A diagnostic and what is needed to show it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'a> {
    /// The workflow that was being compiled, if one was.
    pub(crate) workflow: Option<&'a str>,
    /// What was found.
    pub(crate) diagnostic: &'a Diagnostic,
    /// The files that it refers to.
    pub(crate) sources: &'a Sources,
}

/// How findings are to be shown.
pub(crate) struct Renderer<'a> {
    format: Format,
    color: bool,
    width: usize,
    /// How the user calls a file of the project.
    path: Box<dyn Fn(&str) -> String + 'a>,
}

impl<'a> Renderer<'a> {
    /// For the standard error.
    pub(crate) fn new(format: Format, color: Color, project: &'a Project) -> Self {
        let terminal = stderr().is_terminal();
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb"),
        };
        let size = if terminal { terminal_size::terminal_size_of(stderr()) } else { None };
        let width = size.map_or(WIDTH, |(width, _)| usize::from(width.0).clamp(40, 160));
        Self { format, color, width, path: Box::new(|path| project.shown(path)) }
    }

    /// A file as the user calls it, on one line.
    fn name(&self, file: &SourceFile) -> String {
        text::visible(&(self.path)(file.path()))
    }

    /// The text in the colour of a severity.
    fn paint(&self, severity: Severity, text: &str) -> String {
        self.colored(if severity == Severity::Error { "31" } else { "33" }, text)
    }

    fn colored(&self, color: &str, text: &str) -> String {
        if self.color { format!("\x1b[{color}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// All findings in their order; what several workflows have in common, such as a mistake in project.yaml, once.
    pub(crate) fn render(&self, found: &[Found<'_>]) -> String {
        let found = distinct(found);
        match self.format {
            Format::Human => human::render(self, &found),
            Format::Short => found.iter().map(|found| short::render(self, found)).collect(),
            Format::Json => found.iter().map(|found| json::render(self, found)).collect(),
        }
    }
}

/// The findings without those that say the same of the same text.
fn distinct<'a>(found: &[Found<'a>]) -> Vec<Found<'a>> {
    let mut seen = HashSet::new();
    let key = |found: &Found<'a>| {
        let diagnostic = found.diagnostic;
        let labels: Vec<_> = diagnostic
            .labels
            .iter()
            .map(|label| {
                let file = found.sources.get(label.span.file);
                (file.path(), label.span.start, label.span.end, label.text.as_str())
            })
            .collect();
        (
            diagnostic.code,
            diagnostic.is_error(),
            diagnostic.message.as_str(),
            labels,
            &*diagnostic.notes,
            &*diagnostic.helps,
        )
    };
    found.iter().filter(|found| seen.insert(key(found))).copied().collect()
}

/// The word for a severity.
fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

#[cfg(test)]
mod tests;

//! Workflows of later AIFlow, whose language is another one: recognised by what they import.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;

/// Packages that no version up to 0.3.1 has, and that a workflow cannot be written without.
const PACKAGES: [&str; 2] = ["ai_flow.model", "ai_flow.operators"];

/// The one answer to a file that is written for a later AIFlow.
pub(super) fn recognised(body: &[Stmt], file: FileId) -> Option<Diagnostic> {
    let range = first_import(body)?;
    let message = "this workflow is written for a later AIFlow, with operators; `aiflowc` compiles 0.3.1";
    Some(
        Diagnostic::new(code(209), Span::new(file, range), message)
            .here("0.3.1 has no such package")
            .help("`aiflowc explain AF0209` shows how the same is written in 0.3.1"),
    )
}

/// The first import of such a package that nothing catches.
fn first_import(body: &[Stmt]) -> Option<TextRange> {
    body.iter().find_map(|stmt| match stmt {
        Stmt::ImportFrom(s) if s.level == 0 => {
            let module = s.module.as_ref()?;
            is_later(&module.id).then_some(module.range)
        }
        Stmt::Import(s) => s.names.iter().find(|alias| is_later(&alias.name.id)).map(|alias| alias.name.range),
        Stmt::FunctionDef(s) => first_import(&s.body),
        Stmt::ClassDef(s) => first_import(&s.body),
        Stmt::With(s) => first_import(&s.body),
        Stmt::If(s) => {
            let other = || s.elif_else_clauses.iter().find_map(|clause| first_import(&clause.body));
            first_import(&s.body).or_else(other)
        }
        // With handlers it is written for both versions.
        Stmt::Try(s) if s.handlers.is_empty() => first_import(&s.body),
        _ => None,
    })
}

fn is_later(module: &str) -> bool {
    PACKAGES
        .iter()
        .any(|package| module.strip_prefix(package).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

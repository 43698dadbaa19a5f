//! Errors that the parser notices long after the place that has to be changed.

use super::SYNTAX;
use super::guard::Input;
use super::line::Line;
use super::syntax::line_end;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use libyaml_safer::Error;
use std::ops::Range;

/// What is to be said about such an error; `quoted` is where the text before it is, if that is in quotes.
pub(super) fn find(input: &Input<'_>, error: &Error, quoted: Option<&Range<usize>>) -> Option<Diagnostic> {
    let at = error.problem_mark()?.index as usize;
    if let Some(found) = quoted.and_then(|quoted| closed_too_late(input, at, quoted)) {
        return Some(found);
    }
    match error.problem() {
        "mapping values are not allowed in this context" => lacks_colon(input, at),
        "did not find expected ',' or ']'" => never_closed(input, at, error, "list"),
        "did not find expected ',' or '}'" => never_closed(input, at, error, "mapping"),
        _ => None,
    }
}

/// A quote was forgotten, and the next one, which opens another text, closes this one: the error is right behind it.
fn closed_too_late(input: &Input<'_>, at: usize, quoted: &Range<usize>) -> Option<Diagnostic> {
    let several = input.text.get(quoted.clone())?.contains(['\n', '\r']);
    let beside = !input.text.get(quoted.end..at)?.contains(['\n', '\r']);
    (several && beside).then(|| {
        Diagnostic::new(SYNTAX, to_line_end(input, quoted.start), "the quote that opens here is not closed on its line")
            .label(input.span(quoted.end - 1, quoted.end), "so this one closes it")
            .help("close it where the text ends")
    })
}

/// A colon was forgotten behind a key: what is below it is taken for more of its text.
fn lacks_colon(input: &Input<'_>, at: usize) -> Option<Diagnostic> {
    let (line, _) = Line::starting(&input.text, at);
    let key = line.before(&input.text).filter(|key| key.indent < line.indent && key.lacks_colon(&input.text))?;
    let start = key.from + key.indent;
    Some(
        Diagnostic::new(SYNTAX, input.span(start, start + key.code.len()), "a key without a `:` behind it")
            .label(input.span(at, at + 1), "so no key can stand here")
            .help("write `key:`"),
    )
}

/// A bracket was not closed: some line before the error is not below the one in which it opens, and the bracket is not
/// one whose contents are not indented.
fn never_closed(input: &Input<'_>, at: usize, error: &Error, what: &str) -> Option<Diagnostic> {
    let began = error.context_mark()?.index as usize;
    let (first, mut rest) = Line::starting(&input.text, began);
    let outside = rest.by_ref().take_while(|line| line.from <= at).any(|line| line.indent <= first.indent);
    let (_, rest) = Line::starting(&input.text, began);
    let closed = first.closing(rest).is_some();
    (outside && !closed).then(|| {
        let message = format!("the {what} that begins here is not closed");
        Diagnostic::new(SYNTAX, to_line_end(input, began), message)
            .label(input.span(at, line_end(&input.text, at)), "this does not fit into it")
    })
}

fn to_line_end(input: &Input<'_>, from: usize) -> Span {
    input.span(from, line_end(&input.text, from))
}

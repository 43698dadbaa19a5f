//! libyaml's errors in words for people, at the place that has to be changed.

use super::guard::Input;
use super::{REFUSED, SYNTAX};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use libyaml_safer::Error;

/// What is to be said about an error: where its context began, the message, and the way out.
struct Told {
    code: Code,
    /// What stands at the place where the construct began.
    context: &'static str,
    message: String,
    help: &'static str,
    /// Whether the beginning is what has to be changed, rather than the place where the scanner gave up.
    at_context: bool,
}

fn told(context: &'static str, message: impl Into<String>, help: &'static str) -> Told {
    Told { code: SYNTAX, context, message: message.into(), help, at_context: false }
}

/// The diagnostic of an error of the scanner or the parser.
pub(super) fn explain(input: &Input<'_>, error: &Error) -> Diagnostic {
    let end = input.text.len();
    let at = error.problem_mark().map_or(end, |mark| mark.index as usize).min(end);
    let began = error.context_mark().map(|mark| (mark.index as usize).min(end));
    let told = words(error, input.text.get(at..).unwrap_or_default());
    let (place, other) = match began {
        Some(began) if told.at_context => (input.span(began, line_end(&input.text, began)), None),
        _ => (input.span(at, at + character(&input.text, at)), began.filter(|began| *began != at)),
    };
    let mut diagnostic = Diagnostic::new(told.code, place, told.message);
    if let Some(other) = other
        && !told.context.is_empty()
    {
        diagnostic = diagnostic.label(input.span(other, other + character(&input.text, other)), told.context);
    }
    if told.help.is_empty() { diagnostic } else { diagnostic.help(told.help) }
}

fn words(error: &Error, rest: &str) -> Told {
    let quote = "put the text in quotes";
    match (error.problem(), error.context().unwrap_or_default()) {
        ("could not find expected ':'", _) => Told {
            at_context: true,
            ..told("", "a key without a `:` behind it", "write `key: value`, or indent a text that goes on here")
        },
        ("mapping values are not allowed in this context", _) => told(
            "",
            "a `:` where no key can stand",
            "put a text that contains `: ` in quotes, or indent the line like its neighbours",
        ),
        ("mapping keys are not allowed in this context", _) => told("", "a `?` where no key can stand", quote),
        ("block sequence entries are not allowed in this context", _) => {
            told("", "a `- ` where no list can begin", "begin the list on a line of its own")
        }
        ("did not find expected key", _) => told(
            "the mapping began here",
            "this does not fit into the mapping around it",
            "indent it like the other keys of the mapping",
        ),
        ("did not find expected '-' indicator", _) => {
            told("the list began here", "this does not fit into the list around it", "indent it like the other items")
        }
        ("did not find expected ',' or ']'", _) => {
            told("the list began here", "a `,` or the `]` of this list is missing before this", "")
        }
        ("did not find expected ',' or '}'", _) => {
            told("the mapping began here", "a `,` or the `}` of this mapping is missing before this", "")
        }
        ("found unexpected end of stream", _) => {
            Told { at_context: true, ..told("", "the quote that opens here is never closed", "") }
        }
        ("found unexpected document indicator", _) => {
            told("the quote opened here", "the document ends within a text in quotes", "close the quote")
        }
        ("found unknown escape character", _) => told(
            "",
            "a backslash before this character means nothing",
            "write `\\\\` for a backslash, or use single quotes",
        ),
        ("did not find expected hexdecimal number", _) => {
            told("", "`\\x`, `\\u` and `\\U` need two, four and eight hexadecimal digits", "")
        }
        ("found invalid Unicode character escape code", _) => {
            Told { code: REFUSED, ..told("", "no character has this number", "") }
        }
        ("found character that cannot start any token", _) => first_character(rest),
        ("did not find expected alphabetic or numeric character", "while scanning an alias") => Told {
            at_context: true,
            ..told("", "a value that begins with `*` is an alias", "put it in quotes if it is a text")
        },
        ("did not find expected alphabetic or numeric character", _) => Told {
            at_context: true,
            ..told("", "a value that begins with `&` is an anchor", "put it in quotes if it is a text")
        },
        // PyYAML takes `{a:,b:}`; few others do.
        ("found unexpected ':'", _) => Told { code: REFUSED, ..told("", "a space is needed after this `:`", "") },
        ("did not find expected node content", _) => told("", "a value is missing before this", ""),
        ("did not find expected <document start>", _) => {
            told("", "the document has ended before this", "indent it, or delete the line that ends the document")
        }
        ("found undefined tag handle" | "did not find expected whitespace or line break", _)
        | (_, "while scanning a tag" | "while parsing a tag") => Told {
            at_context: true,
            ..told("", "a value that begins with `!` is a tag", "put it in quotes if it is a text")
        },
        ("found unknown directive name" | "found incompatible YAML document", _) => {
            Told { code: REFUSED, ..told("", "this directive is not supported", "delete the line") }
        }
        (_, "while scanning a directive" | "while scanning a %YAML directive" | "while parsing a %TAG directive") => {
            told("", "a line that begins with `%` is a directive", quote)
        }
        // PyYAML takes it.
        ("found a tab character where an indentation space is expected", _) => Told {
            code: REFUSED,
            ..told(
                "the text began here",
                "the first line of this text begins with a tab",
                "tell how far it is indented: `|2`",
            )
        },
        ("found a tab character that violates indentation", _) => told("", "a tab in the indentation", "use spaces"),
        ("did not find expected comment or line break", _) => {
            told("", "nothing but a comment may follow `|` or `>` on its line", quote)
        }
        ("found an indentation indicator equal to 0", _) => told("", "an indentation of 0 is not possible", ""),
        (problem, _) => told("", problem, ""),
    }
}

fn first_character(rest: &str) -> Told {
    match rest.chars().next() {
        Some('\t') => told("", "a tab in the indentation", "use spaces"),
        Some(first) => told("", format!("no value can begin with `{first}`"), "put the text in quotes"),
        None => told("", "something is missing at the end of the file", ""),
    }
}

/// The length of the character at `at`; none at the end of a line.
fn character(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .filter(|first| !matches!(first, '\n' | '\r'))
        .map_or(0, char::len_utf8)
}

pub(super) fn line_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + rest.lines().next().unwrap_or_default().trim_end().len()
}

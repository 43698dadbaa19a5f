//! One JSON object a finding, on a line of its own.

use super::{Found, Renderer, word};
use aiflowc_compiler::Span;
use serde::Serialize;

#[derive(Serialize)]
struct Object<'a> {
    code: String,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Place,
    labels: Vec<Labelled<'a>>,
    notes: &'a [String],
    help: &'a [String],
    workflow: Option<&'a str>,
}

/// Lines and columns from 1; the end is just past the last character.
#[derive(Serialize)]
struct Place {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct Labelled<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
}

/// The object and a line break.
pub(super) fn render(renderer: &Renderer<'_>, found: &Found<'_>) -> String {
    let diagnostic = found.diagnostic;
    let place = |span: Span| {
        let file = found.sources.get(span.file);
        let (start, end) = (file.position(span.start), file.position(span.end));
        Place {
            file: (renderer.path)(file.path()),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    };
    let object = Object {
        code: diagnostic.code.to_string(),
        name: diagnostic.code.entry().name,
        severity: word(diagnostic.severity),
        message: &diagnostic.message,
        place: place(diagnostic.span()),
        labels: diagnostic
            .labels
            .iter()
            .map(|label| Labelled { place: place(label.span), text: &label.text })
            .collect(),
        notes: &diagnostic.notes,
        help: &diagnostic.helps,
        workflow: found.workflow,
    };
    serde_json::to_string(&object).map_or_else(|error| error.to_string(), |text| text + "\n")
}

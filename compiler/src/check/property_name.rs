//! The names of properties are texts: a document has no others, and AIFlow's server gets them as texts whatever they are.

use crate::codes::{Code, code};
use crate::config::yaml::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::eval::Frozen;
use crate::graph::Workflow;
use crate::ir::Value;
use crate::source::Span;

const CODE: Code = code(504);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(config) = workflow.config.workflow() else { return };
    let handed = &workflow.evaluated.handed;
    let now = handed.workflow.as_ref().map(|handed| &handed.properties);
    if let Some(first) = workflow.jobs.values().next() {
        names(config.properties.as_ref(), now, first.named, diagnostics);
    }
    for (name, job) in &config.jobs {
        let now = handed.jobs.get(name).map(|handed| &handed.properties);
        names(job.properties.as_ref(), now, job.name_span, diagnostics);
    }
}

/// The names that the YAML has and, where the file may have changed them, those that are there now.
fn names(node: Option<&Node>, now: Option<&Frozen>, otherwise: Span, diagnostics: &mut Vec<Diagnostic>) {
    let entries = match node.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries.as_slice(),
        _ => &[],
    };
    let written = entries.iter().filter(|entry| !matches!(entry.key.kind, Kind::Str(_) | Kind::Invalid));
    let mut places: Vec<(Span, String)> =
        written.map(|entry| (entry.key.span, format!("this is {}", entry.key.what()))).collect();
    if let Some(now) = now {
        match &now.value {
            Value::Mapping(pairs) if places.is_empty() => {
                // Those that stand in the Python have no place of their own.
                if pairs.iter().any(|(key, _)| !matches!(key, Value::String(_))) {
                    places.push((otherwise, "the file sets one that is no text".to_owned()));
                }
            }
            Value::Mapping(_) => {}
            _ => places.clear(),
        }
    }
    for (span, here) in places {
        let diagnostic = Diagnostic::new(CODE, span, "the name of a property must be a text").here(here);
        diagnostics.push(diagnostic.help("write it in quotes"));
    }
}

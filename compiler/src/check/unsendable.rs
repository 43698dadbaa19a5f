//! Values that AIFlow's client cannot send: it writes the whole workflow as JSON with sorted keys, and fails there.

use super::traced;
use crate::codes::{Code, code};
use crate::config::yaml::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::eval::Frozen;
use crate::fact::Operation;
use crate::graph::Workflow;
use crate::ir::Value;
use crate::source::Span;

const CODE: Code = code(316);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let handed = &workflow.evaluated.handed;
    if let Some(config) = workflow.config.workflow() {
        let whole = handed.workflow.as_ref();
        let top = [
            (config.properties.as_ref(), whole.map(|handed| &handed.properties)),
            (config.dependencies.as_ref(), whole.map(|handed| &handed.dependencies)),
        ];
        let jobs = config.jobs.iter().map(|(name, job)| {
            (job.properties.as_ref(), handed.jobs.get(name).map(|handed| &handed.properties), job.name_span)
        });
        let start = workflow.jobs.values().next().map(|job| job.named);
        let all = top.into_iter().filter_map(|(node, now)| Some((node, now, start?))).chain(jobs);
        for (node, now, otherwise) in all {
            configured(node, now, otherwise, diagnostics);
        }
    }
    for operation in workflow.jobs.values().flat_map(|job| &job.operations) {
        for (name, value) in &operation.parameters {
            if let Some(found) = of_value(&value.value) {
                let message = format!("AIFlow cannot submit the argument `{name}`: {found}");
                let diagnostic = Diagnostic::new(CODE, place(operation, name), message);
                diagnostics.push(traced(helped(diagnostic), &operation.site));
            }
        }
        for found in &operation.unsendable {
            let (span, what) = match &found.argument {
                Some(name) => (place(operation, name), format!("the argument `{name}`")),
                None => (operation.processor_span, "this processor".to_owned()),
            };
            // The culprit itself, where it stands in the call.
            let is_inside = |made: &Span| is_within(*made, operation.site.span);
            let at = found.made.filter(is_inside).unwrap_or(span);
            let mut diagnostic = Diagnostic::new(CODE, at, format!("AIFlow cannot submit {what}: {}", found.what));
            if let Some(made) = found.made.filter(|made| !is_inside(made)) {
                diagnostic = diagnostic.label(made, "this is what cannot be sent");
            }
            diagnostics.push(traced(diagnostic.help(&*found.way_out), &operation.site));
        }
    }
}

fn is_within(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}

/// Where an argument is named in the call; the whole call, where it is not.
fn place(operation: &Operation, name: &str) -> Span {
    let call = operation.site.span;
    let mut named = operation.parameters.iter().zip(&operation.places);
    let found = named.find(|((parameter, _), _)| **parameter == *name).map(|(_, place)| *place);
    found.filter(|place| is_within(*place, call)).unwrap_or(call)
}

/// A value of the configuration, as the YAML has it and, where the file may have changed it, as it is now.
fn configured(node: Option<&Node>, now: Option<&Frozen>, otherwise: Span, diagnostics: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    if let Some(node) = node {
        of_node(node, &mut found);
    }
    if let Some(now) = now {
        match of_value(&now.value) {
            None => found.clear(),
            Some(what) if found.is_empty() => found.push((otherwise, what)),
            Some(_) => {}
        }
    }
    for (span, what) in found {
        let message = format!("AIFlow cannot submit this configuration: {what}");
        let diagnostic = Diagnostic::new(CODE, span, message);
        diagnostics.push(helped(diagnostic.here("AIFlow writes the workflow as JSON, with sorted keys")));
    }
}

fn helped(diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.help("write it as text, in quotes")
}

/// What JSON's sorted keys can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Texts,
    Numbers,
    Null,
}

/// What is wrong with keys, or with the items of a set; and with which of them.
fn unsorted(orders: impl Iterator<Item = Option<Order>>, what: &str) -> Option<(usize, String)> {
    let mut first = None;
    for (i, order) in orders.enumerate() {
        let Some(order) = order else { return Some((i, format!("{what} must be texts or numbers"))) };
        if *first.get_or_insert(order) != order {
            return Some((i, format!("{what} of different types cannot be sorted")));
        }
    }
    None
}

fn of_node(node: &Node, found: &mut Vec<(Span, String)>) {
    let order = |node: &Node| match node.kind {
        Kind::Str(_) => Some(Order::Texts),
        Kind::Int(_) | Kind::Big(_) | Kind::Float(_) | Kind::Bool(_) => Some(Order::Numbers),
        Kind::Null => Some(Order::Null),
        _ => None,
    };
    match &node.kind {
        Kind::Date(_) | Kind::DateTime(_) => found.push((node.span, "JSON has no dates".to_owned())),
        Kind::List(items) => items.iter().for_each(|item| of_node(item, found)),
        Kind::Map(entries) => {
            let wrong = unsorted(entries.iter().map(|entry| order(&entry.key)), "keys");
            found.extend(wrong.map(|(i, what)| (entries[i].key.span, what)));
            entries.iter().for_each(|entry| of_node(&entry.value, found));
        }
        Kind::Set(items) => {
            let wrong = unsorted(items.iter().map(order), "the items of a set");
            found.extend(wrong.map(|(i, what)| (items[i].span, what)));
        }
        _ => {}
    }
}

fn of_value(value: &Value) -> Option<String> {
    let order = |value: &Value| match value {
        Value::String(_) | Value::Text(_) => Some(Order::Texts),
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Bool(_) => Some(Order::Numbers),
        Value::Null => Some(Order::Null),
        _ => None,
    };
    let is_open = |value: &Value| matches!(value, Value::Opaque(_) | Value::Attribute(_) | Value::Enum(_));
    match value {
        Value::Date(_) | Value::Time(_) | Value::DateTime(_) | Value::TimeDelta(_) => {
            Some("JSON has no dates".to_owned())
        }
        Value::Function(_) => Some("JSON has no functions".to_owned()),
        Value::List(items) | Value::Tuple(items) => items.iter().find_map(of_value),
        Value::Map(map) => map.values().find_map(of_value),
        Value::Mapping(pairs) => {
            let known = pairs.iter().filter(|(key, _)| !is_open(key));
            unsorted(known.map(|(key, _)| order(key)), "keys")
                .map(|(_, found)| found)
                .or_else(|| pairs.iter().find_map(|(_, value)| of_value(value)))
        }
        Value::Set(items) => {
            let known = items.iter().filter(|item| !is_open(item));
            unsorted(known.map(order), "the items of a set").map(|(_, found)| found)
        }
        _ => None,
    }
}

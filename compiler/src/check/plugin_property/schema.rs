//! The properties of a job whose plugin the project declares, by its schema.

#[cfg(test)]
mod tests;

use super::{Given, MISSPELT, VALUE, entry_of, is_readable};
use crate::config::yaml::{Entry, Kind, Node};
use crate::config::{Others, Schema};
use crate::diagnostic::Diagnostic;
use crate::ir::Value;
use crate::source::Span;
use crate::suggest;

/// What AIFlow itself reads, whatever the plugin.
const AIFLOWS_OWN: &str = "airflow_args";

/// Checks all properties of a job, which is named at a place.
pub(super) fn check(schema: &Schema, job_type: &str, given: &[Given<'_>], named: Span, out: &mut Vec<Diagnostic>) {
    let mut checker = Checker { job_type, named, out };
    let members = given.iter().filter(|property| property.name != AIFLOWS_OWN);
    // What cannot be read was reported.
    let members = members.filter(|property| property.entry.is_none_or(|entry| is_readable(&entry.value)));
    let members: Vec<Member<'_>> = members.map(|p| (p.name.as_str(), &p.value, p.entry)).collect();
    let has = |name: &str| given.iter().any(|property| property.name == name);
    checker.members(schema, "", &members, named, &has);
}

type Member<'v> = (&'v str, &'v Value, Option<&'v Entry>);

struct Checker<'c> {
    job_type: &'c str,
    named: Span,
    out: &'c mut Vec<Diagnostic>,
}

impl Checker<'_> {
    /// The entries of a mapping; `path` is what leads to it, with a dot behind.
    fn members(&mut self, schema: &Schema, path: &str, members: &[Member<'_>], at: Span, has: &dyn Fn(&str) -> bool) {
        let names = || schema.properties.iter().map(|(name, _)| name.as_str());
        for (name, value, entry) in members {
            let full = format!("{path}{name}");
            let node = entry.map(|entry| &entry.value);
            if let Some((_, schema)) = schema.properties.iter().find(|(known, _)| known == name) {
                self.value(schema, &full, value, node);
                continue;
            }
            let near = suggest::did_you_mean(name, names());
            let (code, known) = match &schema.others {
                Others::Like(schema) => {
                    self.value(schema, &full, value, node);
                    continue;
                }
                // What nobody reads is the user's own, unless it is a slip of the pen.
                Others::Any if near.is_none() => continue,
                Others::Any => (MISSPELT, ""),
                Others::None => (VALUE, "; its schema allows no others than those that it names"),
            };
            let span = entry.map_or(self.named, |entry| entry.key.span);
            let message = format!("a job of type `{}` has no property `{full}`{known}", self.job_type);
            let found = Diagnostic::new(code, span, message);
            self.out.push(match near {
                Some(near) => found.here(format!("did you mean `{near}`?")),
                None => found.help(format!("the properties are {}", suggest::list(names(), 9))),
            });
        }
        for name in schema.required.iter().filter(|name| !has(name)) {
            let message = format!("a job of type `{}` needs the property `{path}{name}`", self.job_type);
            self.out.push(Diagnostic::new(VALUE, at, message).here("it is not here"));
        }
    }

    fn value(&mut self, schema: &Schema, path: &str, value: &Value, node: Option<&Node>) {
        // What is not known until the job runs may be anything.
        let Some(types) = types_of(value) else { return };
        if !schema.types.is_empty() && !schema.types.iter().any(|wanted| types.contains(wanted)) {
            let quotes = schema.types.contains(&"a text") && matches!(value, Value::Int(_) | Value::Bool(_));
            let found = self.wrong(path, &schema.types.join(" or "), types[0], node);
            self.out.push(if quotes { found.help("write it in quotes") } else { found });
            return;
        }
        if let Some(choice) = &schema.choice
            && !choice.iter().any(|allowed| is_same(allowed, value))
        {
            let words: Vec<String> = choice.iter().map(shown).collect();
            let wanted = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ");
            let found = self.wrong(path, &wanted, &format!("`{}`", shown(value)), node);
            let near = suggest::did_you_mean(&shown(value), words.iter().map(String::as_str));
            self.out.push(match near {
                Some(near) => found.help(format!("did you mean `{near}`?")),
                None => found,
            });
            return;
        }
        if let Some(number) = number(value) {
            if let Some(least) = schema.minimum.filter(|least| number < *least) {
                let found = self.wrong(path, &format!("{least} or more"), &shown(value), node);
                self.out.push(found);
            }
            if let Some(most) = schema.maximum.filter(|most| number > *most) {
                let found = self.wrong(path, &format!("{most} or less"), &shown(value), node);
                self.out.push(found);
            }
        }
        match value {
            Value::Map(map) => {
                let entry = |name: &str| entry_of(node, |key| matches!(&key.kind, Kind::Str(key) if key == name));
                let members: Vec<Member<'_>> =
                    map.iter().map(|(name, value)| (name.as_str(), value, entry(name))).collect();
                let at = node.map_or(self.named, |node| node.span);
                self.members(schema, &format!("{path}."), &members, at, &|name| map.contains_key(name));
            }
            Value::List(items) | Value::Tuple(items) => {
                let Some(schema) = &schema.items else { return };
                let nodes: &[Node] = match node.map(|node| &node.kind) {
                    Some(Kind::List(nodes)) => nodes,
                    _ => &[],
                };
                for (i, item) in items.iter().enumerate() {
                    self.value(schema, &format!("{path}[{i}]"), item, nodes.get(i).or(node));
                }
            }
            _ => {}
        }
    }

    /// A value is wrong: where it is written, else where the job is named.
    fn wrong(&self, path: &str, wanted: &str, what: &str, node: Option<&Node>) -> Diagnostic {
        let (span, here) = match node {
            Some(node) => (node.span, format!("this is {what}")),
            None => (self.named, format!("the file sets it to {what}")),
        };
        Diagnostic::new(VALUE, span, format!("`{path}` must be {wanted}")).here(here)
    }
}

/// What a value counts as, the narrowest first; none if it is not known.
fn types_of(value: &Value) -> Option<&'static [&'static str]> {
    Some(match value {
        Value::Null => &["nothing"],
        Value::Bool(_) => &["a truth value"],
        Value::Int(_) | Value::BigInt(_) => &["a whole number", "a number"],
        Value::Float(number) if number.fract() == 0.0 => &["a number", "a whole number"],
        Value::Float(_) => &["a number"],
        Value::String(_) => &["a text"],
        Value::List(_) | Value::Tuple(_) => &["a list"],
        Value::Map(_) | Value::Mapping(_) => &["a mapping"],
        Value::Date(_) => &["a date"],
        Value::DateTime(_) => &["a date and time"],
        Value::Set(_) => &["a set"],
        _ => return None,
    })
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

/// Whether two plain values are equal in JSON, where 1 is 1.0 and no truth value is a number.
fn is_same(a: &Value, b: &Value) -> bool {
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::List(_) | Value::Tuple(_) => "a list".to_owned(),
        Value::Map(_) | Value::Mapping(_) => "a mapping".to_owned(),
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}

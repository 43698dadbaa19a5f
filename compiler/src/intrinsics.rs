//! The primitives that the prelude and Python's own built-in names stand on.

mod annotation;
mod builtins;
mod declared;
mod digest;
mod files;
mod graph;
mod json;
mod live;
mod metadata;
mod regex;
mod rules;
mod standard;
mod system;
mod types;
mod yaml;

pub(crate) use files::Files;
pub(crate) use live::{Handed, Live};
pub(crate) use regex::Patterns;
pub(crate) use rules::{TranslatedCondition, TranslatedEvent, TranslatedRule, WorkflowConditions};

use crate::eval::{Args, Eval, R};
use crate::heap::{Attrs, Data};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

/// The code of a built-in function.
pub(crate) type Run = for<'a, 'b> fn(&'b mut Eval<'a>, Args, Span) -> R<Value>;

/// A built-in function.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Builtin {
    pub(crate) name: &'static str,
    pub(crate) run: Run,
}

impl Builtin {
    /// Whether it takes whatever it is given.
    pub(crate) fn takes_anything(&self) -> bool {
        let asks = matches!(self.name, "isinstance" | "hasattr" | "callable" | "is_known" | "is_unknown");
        asks || matches!(self.name, "id" | "print" | "repr" | "unknown_like" | "unless_none" | "copied" | "hold")
    }
}

/// The module `_aiflowc`, which only prelude code can import.
pub(crate) fn api_module(eval: &mut Eval<'_>) -> Attrs {
    let tables = [
        graph::TABLE,
        rules::TABLE,
        metadata::TABLE,
        live::TABLE,
        system::TABLE,
        standard::TABLE,
        files::TABLE,
        json::TABLE,
        yaml::TABLE,
        regex::TABLE,
        digest::TABLE,
        annotation::TABLE,
    ];
    table(eval, tables.into_iter().flatten())
}

/// The primitives that jobs and rules are made with. They look at what they are given: not, as those that tell what AIFlow
/// is asked for, at the variables of who calls them.
const BLIND: [&str; 6] = ["job_block", "operation", "rule", "event_rule", "job_key", "project_name"];

/// The one of these with that name.
pub(crate) fn blind(name: &str) -> Option<Builtin> {
    let mut builtins = graph::TABLE.iter().chain(rules::TABLE).chain(live::TABLE);
    builtins.find(|builtin| builtin.name == name && BLIND.contains(&name)).copied()
}

/// The built-in functions and types of Python, without what the prelude adds in Python.
pub(crate) fn python_builtins(eval: &mut Eval<'_>) -> Attrs {
    let mut attrs = table(eval, builtins::TABLE.iter());
    types::add(eval, &mut attrs);
    attrs
}

/// Whether a name is one of Python's built-in functions.
pub(crate) fn is_builtin_function(name: &str) -> bool {
    builtins::TABLE.iter().any(|builtin| builtin.name == name)
}

fn table<'t>(eval: &mut Eval<'_>, builtins: impl Iterator<Item = &'t Builtin>) -> Attrs {
    builtins
        .map(|builtin| {
            let id = eval.heap.alloc(Data::Builtin(*builtin), crate::value::Birth::default());
            (Name::new_static(builtin.name), Value::Obj(id))
        })
        .collect()
}

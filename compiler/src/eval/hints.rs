//! Ways out of mistakes that people really make, by what Python says of them. Asked only for what nobody catches.

pub(super) mod causes;
pub(crate) mod idle;

use super::{Eval, Stop};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::Data;
use crate::prelude::standard::{self, Standing};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

/// What is often used without its import: as which name, and how it is imported.
const USUAL: &[(&str, &str)] = &[
    ("af", "import ai_flow as af"),
    ("ai_flow", "import ai_flow"),
    ("np", "import numpy as np"),
    ("pd", "import pandas as pd"),
    ("tf", "import tensorflow as tf"),
    ("yaml", "import yaml"),
    ("requests", "import requests"),
    ("osp", "import os.path as osp"),
];

/// The modules of the standard library whose names are often used without their import.
const OFTEN: &[&str] = &[
    "datetime",
    "pathlib",
    "functools",
    "collections",
    "itertools",
    "typing",
    "dataclasses",
    "enum",
    "contextlib",
    "copy",
    "json",
    "math",
    "time",
    "string",
    "textwrap",
    "decimal",
];

/// What other languages, or older Pythons, call a method: of a type, the name, and what to write.
const FOREIGN: &[(&str, &str, &str)] = &[
    ("list", "add", "`append(…)` adds an element"),
    ("list", "push", "`append(…)` adds an element"),
    ("list", "append_all", "`extend(…)` adds all elements"),
    ("list", "addAll", "`extend(…)` adds all elements"),
    ("list", "length", "`len(…)` is the length"),
    ("list", "size", "`len(…)` is the length"),
    ("list", "contains", "`x in …` asks for it"),
    ("list", "join", "the text between them joins them: `', '.join(…)`"),
    ("list", "split", "it is split already"),
    ("list", "items", "only dictionaries have items; `enumerate(…)` numbers elements"),
    ("list", "keys", "only dictionaries have keys"),
    ("list", "get", "only dictionaries have it; an element is read by its number: `…[0]`"),
    ("str", "length", "`len(…)` is the length"),
    ("str", "size", "`len(…)` is the length"),
    ("str", "contains", "`x in …` asks for it"),
    ("str", "trim", "`strip()` takes white space away"),
    ("str", "upercase", "`upper()`"),
    ("str", "upcase", "`upper()`"),
    ("str", "uppercase", "`upper()`"),
    ("str", "lowercase", "`lower()`"),
    ("str", "toUpperCase", "`upper()`"),
    ("str", "toLowerCase", "`lower()`"),
    ("str", "append", "a text cannot change; `+` makes a longer one"),
    ("str", "read", "this is a text: a path is opened first, `open(…)`, and `loads` reads a text itself"),
    ("str", "decode", "it is a text already; bytes are decoded"),
    ("dict", "has_key", "`key in …` asks for it"),
    ("dict", "iteritems", "`items()`"),
    ("dict", "itervalues", "`values()`"),
    ("dict", "iterkeys", "`keys()`"),
    ("dict", "add", "an item is written so: `…[key] = value`"),
    ("dict", "append", "an item is written so: `…[key] = value`"),
    ("dict", "length", "`len(…)` is the length"),
    ("set", "append", "`add(…)` adds an element"),
    ("JobConfig", "get", PROPERTIES),
    ("tuple", "append", "a tuple cannot change; make it a list"),
];

/// What to do about a name that is not defined, if it is known where it usually comes from.
pub(super) fn import_of(eval: &Eval<'_>, name: &str) -> Option<String> {
    if let Some((_, import)) = USUAL.iter().find(|(usual, _)| *usual == name) {
        return Some(format!("write `{import}`"));
    }
    if let Some(home) = eval.prelude().exporter_of(name) {
        return Some(format!("write `from {home} import {name}`"));
    }
    match name {
        "null" | "nil" | "undefined" => return Some("Python's is `None`".to_owned()),
        _ if name.len() >= 2 && standard::is_module(name) => return Some(format!("write `import {name}`")),
        _ => {}
    }
    let module =
        OFTEN.iter().find(|module| name.len() >= 3 && standard::standing(module, name) == Standing::Present)?;
    Some(format!("write `from {module} import {name}`"))
}

impl Eval<'_> {
    /// Warns where a statement is no more than the name of a function. Inside `try` it may ask whether there is one.
    pub(super) fn hint_at_uncalled(&mut self, expr: &Expr, value: &Value) {
        if !matches!(expr, Expr::Name(_) | Expr::Attribute(_)) || self.frame.prelude || self.try_depth > 0 {
            return;
        }
        let Value::Obj(id) = value else { return };
        if !matches!(self.heap.get(*id), Data::Function(_) | Data::Method { .. } | Data::BuiltinMethod { .. }) {
            return;
        }
        let span = self.span(expr.range());
        let text = self.sources.text(span).to_owned();
        let diagnostic = Diagnostic::new(code(212), span, format!("this names `{text}` and does not call it"))
            .help(format!("write `{text}()`"));
        self.report(diagnostic);
    }

    /// More values than there are names for.
    pub(super) fn too_many_values(&mut self, value: &Value, wanted: usize, span: Span) -> Stop {
        let message = format!("too many values to unpack (expected {wanted})");
        let mut diagnostic = Diagnostic::new(code(207), span, format!("ValueError: {message}"));
        if matches!(value, Value::Str(_)) {
            diagnostic = diagnostic.note("what is unpacked here are the letters of a text").help(
                "`.items()` gives the keys of a dictionary with their values, `enumerate(…)` the elements of a list \
                     with their numbers",
            );
        }
        self.raise_as("ValueError", diagnostic, message)
    }
}

/// What Python calls a method that other languages have.
pub(super) fn method(kind: &str, name: &str) -> Option<&'static str> {
    FOREIGN.iter().find(|(of, foreign, _)| *of == kind && *foreign == name).map(|(_, _, way_out)| *way_out)
}

/// Adds a way out to what Python says, where there is none yet.
pub(super) fn helped(diagnostic: Diagnostic) -> Diagnostic {
    if !diagnostic.helps.is_empty() {
        return diagnostic;
    }
    match way_out(&diagnostic.message) {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// Of a function that stands where what it gives was meant.
const CALL: &str = "a function has to be called: `…()`";

/// Of what is looked for in the configuration of a job.
const PROPERTIES: &str = "the settings of a job are a dictionary in its `.properties`";

/// Of None that nobody knows where it comes from.
const NONE: &str = "the value is None here; a function without `return` gives it, and so does `list.sort()`";

fn way_out(message: &str) -> Option<&'static str> {
    let (class, said) = message.split_once(": ")?;
    match class {
        "TypeError" => type_error(said),
        "AttributeError" if matches!(said, "__enter__" | "__exit__") => {
            Some("a function has to be called here, as in `with af.job_config('a_job'):`")
        }
        "AttributeError" if said.starts_with("'dict' object has no attribute") => {
            Some("an item of a dictionary is written so: `…['key'] = value`")
        }
        "ValueError" if said.starts_with("not enough values to unpack") => {
            Some("there have to be as many names as values; `*rest` takes what is left")
        }
        _ => None,
    }
}

fn type_error(said: &str) -> Option<&'static str> {
    let object = |rest: &str| said.strip_prefix('\'').and_then(|said| said.strip_suffix(rest)).map(str::to_owned);
    if let Some(kind) = object("' object is not iterable") {
        return match kind.as_str() {
            "int" => Some("`range(…)` counts up to a number"),
            "NoneType" => Some(NONE),
            "builtin_function_or_method" | "method" | "function" => Some(CALL),
            _ => None,
        };
    }
    if let Some(kind) = object("' object is not callable") {
        return match kind.as_str() {
            "module" => Some("what is called is in the module: write `from … import …`, or `module.name(…)`"),
            "NoneType" => Some("the value is None here"),
            "dict" => Some("an item of a dictionary is read with square brackets: `…[key]`"),
            "str" | "list" | "tuple" => {
                Some("is a `,` missing before the bracket, or is a function's name taken by a variable?")
            }
            _ => Some("is a function's name taken by a variable?"),
        };
    }
    if let Some(kind) = object("' object is not subscriptable") {
        return match kind.as_str() {
            "NoneType" => Some(NONE),
            "builtin_function_or_method" | "method" | "function" => Some(CALL),
            "JobConfig" => Some(PROPERTIES),
            "Channel" => {
                Some("an operation gives one channel, which is an input as it is, unless its `output_num` says more")
            }
            _ => None,
        };
    }
    if said.starts_with("super() argument 1 must be type, not ") {
        return Some("`super(…)` with a class alone belongs to no object: write `super().__init__(…)`");
    }
    let is_number = |kind: &str| matches!(kind, "int" | "float" | "bool");
    if let Some(kind) = said.strip_prefix("can only concatenate str (not \"").and_then(|s| s.strip_suffix("\") to str"))
    {
        return match kind {
            kind if is_number(kind) => Some("`str(…)` makes a text of it, and so does an f-string: `f'… {value}'`"),
            "list" | "tuple" => Some("`' '.join(…)` makes a text of it"),
            "NoneType" => Some("the value is None here"),
            _ => Some("`str(…)` makes a text of it; what a member of an enumeration holds is its `.value`"),
        };
    }
    match said {
        "'JobConfig' object does not support item assignment" => Some(PROPERTIES),
        "object of type 'builtin_function_or_method' has no len()" | "object of type 'method' has no len()" => {
            Some(CALL)
        }
        _ if said.starts_with("unsupported operand type(s)") && said.contains("'NoneType'") => {
            Some("one of the two is None here")
        }
        _ if said.starts_with("descriptor '__init__' of 'super'") => Some("`super` is called: `super().__init__(…)`"),
        "unsupported operand type(s) for +: 'int' and 'str'"
        | "unsupported operand type(s) for +: 'float' and 'str'" => {
            Some("`str(…)` makes a text of the number, `int(…)` a number of the text")
        }
        "cannot unpack non-iterable Channel object" => {
            Some("an operation gives as many channels as its `output_num` says, which is 1 if nothing is said")
        }
        _ if said.starts_with("sequence item") && said.contains("expected str instance") => {
            Some("`str(…)` makes a text of each: `', '.join(str(item) for item in …)`")
        }
        "string indices must be integers" => Some("this is a text, not a dictionary"),
        "not enough arguments for format string" | "not all arguments converted during string formatting" => {
            Some("as many `%s` as values are needed; several values stand in a tuple: `% (a, b)`")
        }
        "unhashable type: 'list'" => Some("a tuple can be a key: `tuple(…)`"),
        _ if said.starts_with("list indices must be integers") => {
            Some("this is a list, not a dictionary: its elements have numbers")
        }
        _ if said.ends_with("required argument: 'self'") => Some("call it on an object: `Class().method()`"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_items_has_a_way_out() {
        let help = |kind: &str| way_out(&format!("TypeError: '{kind}' object is not subscriptable"));
        assert!(help("Channel").unwrap().contains("output_num"));
        assert!(help("JobConfig").unwrap().contains(".properties"));
        assert_eq!(help("int"), None);
    }

    #[test]
    fn what_python_says_has_a_way_out() {
        let help = |message: &str| way_out(message).unwrap_or_default();
        assert!(help("TypeError: 'int' object is not iterable").contains("range"));
        assert!(help("TypeError: can only concatenate str (not \"int\") to str").contains("str("));
        assert!(help("TypeError: 'module' object is not callable").contains("import"));
        assert!(help("AttributeError: __enter__").contains("job_config('a_job')"));
        assert_eq!(help("TypeError: what nobody has seen"), "");
        assert_eq!(help("no error of Python's"), "");
    }

    #[test]
    fn methods_of_other_languages_are_known() {
        assert_eq!(method("dict", "has_key"), Some("`key in …` asks for it"));
        assert_eq!(method("dict", "get"), None);
    }
}

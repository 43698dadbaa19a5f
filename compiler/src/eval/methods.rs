//! Methods of the built-in types.

mod containers;
mod string;

use super::{Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

const STR: &[&str] = &[
    "capitalize",
    "casefold",
    "center",
    "count",
    "encode",
    "endswith",
    "expandtabs",
    "find",
    "format",
    "format_map",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdecimal",
    "isdigit",
    "isidentifier",
    "islower",
    "isnumeric",
    "isprintable",
    "isspace",
    "istitle",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "partition",
    "replace",
    "rfind",
    "rindex",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "swapcase",
    "title",
    "upper",
    "zfill",
];
const LIST: &[&str] =
    &["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"];
const TUPLE: &[&str] = &["count", "index"];
const DICT: &[&str] =
    &["clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"];
const SET: &[&str] = &[
    "add",
    "clear",
    "copy",
    "difference",
    "difference_update",
    "discard",
    "intersection",
    "isdisjoint",
    "issubset",
    "issuperset",
    "pop",
    "remove",
    "symmetric_difference",
    "union",
    "update",
];
const NUMBER: &[&str] = &["bit_length", "is_integer", "conjugate"];
const BYTES: &[&str] = &["decode", "hex"];

impl<'a> Eval<'a> {
    /// The methods of a value of a built-in type.
    pub(crate) fn method_names(&self, value: &Value) -> &'static [&'static str] {
        let kind = match value {
            Value::Str(_) | Value::Text(_) => "str",
            Value::Bytes(_) => "bytes",
            Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Bool(_) => "number",
            Value::Obj(id) => self.kind_of(self.heap.get(*id)),
            _ => "",
        };
        match kind {
            "str" => STR,
            "list" => LIST,
            "tuple" => TUPLE,
            "dict" => DICT,
            "set" | "frozenset" => SET,
            "number" => NUMBER,
            "bytes" => BYTES,
            "generator" => &["__next__"],
            _ => &[],
        }
    }

    pub(crate) fn has_method(&self, value: &Value, name: &str) -> bool {
        self.method_names(value).contains(&name)
    }

    /// Calls a method of a value of a built-in type; `at` is where its name stands.
    pub(crate) fn call_method(&mut self, receiver: &Value, name: &Name, args: Args, at: Span, span: Span) -> R<Value> {
        // `str.join(', ', parts)`: the receiver is the first argument.
        if let Value::Obj(id) = receiver
            && let Data::Class(_) = self.heap.get(*id)
        {
            let method = Name::new(name.rsplit('.').next().unwrap_or_default());
            if method == "fromkeys" {
                return self.dict_from_keys(&args, span);
            }
            let mut args = args;
            if args.positional.is_empty() {
                return Err(self.raise("TypeError", span, format!("{method}() needs an argument")));
            }
            let receiver = args.positional.remove(0).value;
            return self.call_method(&receiver, &method, args, at, span);
        }
        if !self.has_method(receiver, name) {
            // Reports what the type does have.
            let callee = self.attribute(receiver, name, at)?;
            return self.call(callee, args, span);
        }
        if let Some(why) = args.unknown {
            return Ok(self.element_of(why, span));
        }
        if !(matches!(name.as_str(), "append" | "extend" | "get" | "add" | "setdefault")
            || name == "pop" && args.positional.is_empty())
        {
            self.charge(self.length_of(receiver) / 2);
        }
        match receiver {
            Value::Str(_) | Value::Text(_) => self.string_method(receiver, name, args, span),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Smudged { unknown, .. } => {
                    let why = *unknown;
                    self.may_be(why, args.positional.iter().map(|arg| arg.value.clone()));
                    Ok(self.element_of(why, span))
                }
                Data::List(_) => self.list_method(*id, name, args, span),
                Data::Dict(_) => self.dict_method(*id, name, args, span),
                Data::Set(_) | Data::FrozenSet(_) => self.set_method(*id, name, args, span),
                Data::Tuple(items) => {
                    let items = items.clone();
                    self.tuple_method(&items, name, args, span)
                }
                _ => Ok(self.unknown(span, "this method is not evaluated")),
            },
            Value::Bytes(bytes) if name == "decode" => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(self.string(text, span)),
                Err(_) => Err(self.raise("UnicodeDecodeError", span, "invalid start byte")),
            },
            Value::Float(f) if name == "is_integer" => Ok(Value::Bool(f.fract() == 0.0 && f.is_finite())),
            Value::Int(n) if name == "bit_length" => Ok(Value::Int(i64::from(64 - n.unsigned_abs().leading_zeros()))),
            _ => Ok(self.unknown(span, format!("`{name}` is not evaluated"))),
        }
    }

    /// The positional arguments of a method that takes at least `least` and at most `most`.
    fn method_args(&mut self, name: &str, args: &Args, least: usize, most: usize, span: Span) -> R<Vec<Value>> {
        let count = args.positional.len();
        if let Some((keyword, _)) = args.keyword.first() {
            return Err(self.raise(
                "TypeError",
                span,
                format!("{name}() got an unexpected keyword argument '{keyword}'"),
            ));
        }
        if count < least || count > most {
            let message = if least == most {
                format!("{name}() takes exactly {least} argument{} ({count} given)", if least == 1 { "" } else { "s" })
            } else {
                format!("{name}() takes from {least} to {most} arguments ({count} given)")
            };
            return Err(self.raise("TypeError", span, message));
        }
        Ok(args.positional.iter().map(|arg| arg.value.clone()).collect())
    }
}

/// The range of a span of the file that is being evaluated.
pub(crate) fn range_of(span: Span) -> TextRange {
    TextRange::new(span.start.into(), span.end.into())
}

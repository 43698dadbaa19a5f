//! Methods of the built-in types.

mod byte_strings;
mod bytes;
mod containers;
mod floats;
mod special;
mod string;
mod translation;
pub(crate) mod unicode;

use super::{Arg, Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

/// The method that is called most.
pub(super) const APPEND: Name = Name::new_static("append");

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
    "maketrans",
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
    "translate",
    "upper",
    "zfill",
];
const BYTES: &[&str] = &[
    "capitalize",
    "center",
    "count",
    "decode",
    "endswith",
    "expandtabs",
    "find",
    "fromhex",
    "hex",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "istitle",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "maketrans",
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
    "translate",
    "upper",
    "zfill",
];
const LIST: &[&str] =
    &["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"];
const DICT: &[&str] =
    &["clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"];
const FROZENSET: &[&str] =
    &["copy", "difference", "intersection", "isdisjoint", "issubset", "issuperset", "symmetric_difference", "union"];
const SET: &[&str] = &[
    "add",
    "clear",
    "copy",
    "difference",
    "difference_update",
    "discard",
    "intersection",
    "intersection_update",
    "isdisjoint",
    "issubset",
    "issuperset",
    "pop",
    "remove",
    "symmetric_difference",
    "symmetric_difference_update",
    "union",
    "update",
];
const INT: &[&str] = &["bit_length", "conjugate", "from_bytes", "to_bytes"];
const FLOAT: &[&str] = &["as_integer_ratio", "conjugate", "fromhex", "hex", "is_integer"];

/// What every object has.
pub(crate) const METHODS_OF_OBJECTS: &[&str] = &[
    "__delattr__",
    "__dir__",
    "__eq__",
    "__format__",
    "__ge__",
    "__getattribute__",
    "__gt__",
    "__hash__",
    "__init__",
    "__init_subclass__",
    "__le__",
    "__lt__",
    "__ne__",
    "__new__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__setattr__",
    "__sizeof__",
    "__str__",
    "__subclasshook__",
];
const SEQUENCE: &[&str] = &["__add__", "__contains__", "__getitem__", "__iter__", "__len__", "__mul__", "__rmul__"];
const NUMBER: &[&str] = &[
    "__abs__",
    "__add__",
    "__bool__",
    "__divmod__",
    "__float__",
    "__floordiv__",
    "__int__",
    "__mod__",
    "__mul__",
    "__neg__",
    "__pos__",
    "__pow__",
    "__radd__",
    "__rfloordiv__",
    "__rmod__",
    "__rmul__",
    "__round__",
    "__rpow__",
    "__rsub__",
    "__rtruediv__",
    "__sub__",
    "__truediv__",
    "__trunc__",
];
const BITS: &[&str] = &["__and__", "__index__", "__invert__", "__lshift__", "__or__", "__rshift__", "__xor__"];
const SETS: &[&str] = &["__and__", "__contains__", "__iter__", "__len__", "__or__", "__sub__", "__xor__"];

/// The public methods of a built-in type.
fn names_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "str" => STR,
        "bytes" => BYTES,
        "list" => LIST,
        "tuple" => &["count", "index"],
        "range" => &["count", "index"],
        "dict" => DICT,
        "set" => SET,
        "frozenset" => FROZENSET,
        "dict_keys" | "dict_items" | "odict_keys" | "odict_items" => &["isdisjoint"],
        "int" | "bool" => INT,
        "float" => FLOAT,
        "slice" => &["indices"],
        "exception" => &["with_traceback"],
        "property" => &["deleter", "getter", "setter"],
        "generator" | "coroutine" => &["close", "send", "throw"],
        _ => &[],
    }
}

/// The methods of a built-in type that operators and the like call, without those of every object.
fn special_of(kind: &str) -> [&'static [&'static str]; 2] {
    match kind {
        "str" | "bytes" => [SEQUENCE, &["__getnewargs__", "__mod__", "__rmod__"]],
        "list" => [SEQUENCE, &["__delitem__", "__iadd__", "__imul__", "__reversed__", "__setitem__"]],
        "tuple" => [SEQUENCE, &["__getnewargs__"]],
        "range" => [&["__bool__", "__contains__", "__getitem__", "__iter__", "__len__", "__reversed__"], &[]],
        "dict" => [&["__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__"], &[]],
        "set" => [SETS, &["__iand__", "__ior__", "__isub__", "__ixor__"]],
        "frozenset" | "dict_keys" | "dict_items" | "odict_keys" | "odict_items" => [SETS, &[]],
        "dict_values" | "odict_values" => [&["__iter__", "__len__"], &[]],
        "int" | "bool" => [NUMBER, BITS],
        "float" => [NUMBER, &[]],
        "NoneType" => [&["__bool__"], &[]],
        "type" => [&["__call__", "__instancecheck__", "__subclasscheck__"], &[]],
        "function" | "method" | "builtin_function_or_method" => [&["__call__"], &[]],
        "exception" => [&["__setstate__"], &[]],
        "_GeneratorContextManager" => [&["__call__", "__enter__", "__exit__"], &[]],
        "object" | "slice" | "property" | "module" | "super" => [&[], &[]],
        "coroutine" => [&["__await__"], &[]],
        kind if kind.ends_with("iterator") || matches!(kind, "generator" | "zip" | "map" | "filter" | "enumerate") => {
            [&["__iter__", "__next__"], &[]]
        }
        _ => [&[], &[]],
    }
}

/// Whether values of a built-in type have a method.
pub(crate) fn of_kind(kind: &str, name: &str) -> bool {
    if name.starts_with("__") {
        METHODS_OF_OBJECTS.contains(&name) || special_of(kind).iter().any(|names| names.contains(&name))
    } else {
        names_of(kind).contains(&name)
    }
}

impl<'a> Eval<'a> {
    /// The public methods of a value of a built-in type.
    pub(crate) fn method_names(&self, value: &Value) -> &'static [&'static str] {
        match value {
            Value::Obj(id) => names_of(self.kind_of(self.heap.get(*id))),
            _ => names_of(&self.type_name(value)),
        }
    }

    pub(crate) fn has_method(&self, value: &Value, name: &str) -> bool {
        match value {
            Value::Obj(id) => of_kind(self.kind_of(self.heap.get(*id)), name),
            Value::Unknown(_) => false,
            Value::Str(_) | Value::Text(_) => of_kind("str", name),
            _ => of_kind(&self.type_name(value), name),
        }
    }

    /// Puts an argument at the end of a list: what is called more often than any other method. A list that its evaluation
    /// has made something else of is left to others.
    pub(super) fn append_to(&mut self, list: &Value, arguments: &'a ast::Arguments, at: Span, span: Span) -> R<Value> {
        let value = self.expr(&arguments.args[0])?;
        if let Value::Obj(id) = list
            && self.is_list(list)
            && let Data::List(items) = self.heap.get_mut(*id)
        {
            items.push(value);
            return Ok(Value::None);
        }
        let args = Args::positional(vec![value], self.argument_span(&arguments.args[0]));
        self.call_method(list, &APPEND, args, at, span)
    }

    /// Calls a method of a value of a built-in type; `at` is where its name stands.
    pub(crate) fn call_method(&mut self, receiver: &Value, name: &Name, args: Args, at: Span, span: Span) -> R<Value> {
        let elsewhere = match receiver {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(_) => true,
                Data::Class(_) => name.contains('.'),
                _ => false,
            },
            _ => false,
        };
        if !elsewhere && args.unknown.is_none() && !self.has_method(receiver, name) {
            // Reports what the type does have.
            let callee = self.attribute(receiver, name, at)?;
            return self.call(callee, args, span);
        }
        self.call_own_method(receiver, name, args, at, span)
    }

    /// The same for a method that it has.
    pub(super) fn call_own_method(
        &mut self,
        receiver: &Value,
        name: &Name,
        args: Args,
        at: Span,
        span: Span,
    ) -> R<Value> {
        if let Value::Obj(id) = receiver
            && matches!(name.as_str(), "clear" | "discard" | "pop" | "popitem" | "remove" | "update")
        {
            self.let_go_inside(*id);
        }
        let known = self.unknowns_so_far();
        let adds = matches!(name.as_str(), "append" | "extend" | "add");
        let (given, unknown) = if adds { (Vec::new(), None) } else { (args.objects().collect(), args.first_unknown()) };
        let result = self.run_method(receiver, name, args, at, span)?;
        if let (Value::Unknown(_), Value::Obj(id)) = (&result, receiver) {
            let inside = self.contents(self.heap.get(*id));
            self.may_come_from(&result, known, inside.iter().cloned().chain(given));
        }
        if !matches!(name.as_str(), "get" | "setdefault") {
            self.may_have_failed(&result, known, unknown, span);
        }
        Ok(result)
    }

    /// What a method of a container of which nothing is known does besides: it calls a key, it uses up iterators.
    fn method_of_smudged(&mut self, why: UnknownId, name: &str, args: &Args, span: Span) -> R<()> {
        if name == "sort" {
            let key = args.keyword.iter().find(|(name, _)| name == "key").map(|(_, arg)| arg.value.clone());
            return self.key_in_some_order(key.as_ref(), why, span);
        }
        for arg in args.positional.iter().filter(|_| matches!(name, "extend" | "update")) {
            let is_used_up = match &arg.value {
                Value::Obj(id) => matches!(self.heap.get(*id), Data::Iterator { .. }),
                other => matches!(other, Value::Unknown(_)),
            };
            if is_used_up {
                let _ = self.collect_items(&arg.value, range_of(span))?;
            }
        }
        Ok(())
    }

    fn run_method(&mut self, receiver: &Value, name: &Name, args: Args, at: Span, span: Span) -> R<Value> {
        // `str.join(', ', parts)`: the receiver is the first argument.
        if let Value::Obj(id) = receiver
            && let Data::Class(class) = self.heap.get(*id)
            && name.contains('.')
        {
            let (of, builtin) = (*id, class.info.builtin);
            let method = Name::new(name.rsplit('.').next().unwrap_or_default());
            return self.class_method(of, builtin, &method, args, at, span);
        }
        let end = matches!(name.as_str(), "append" | "extend" | "get" | "add" | "setdefault");
        // What is looked for in a text may stand at its beginning.
        let looks = matches!(receiver, Value::Str(_)) && matches!(name.as_str(), "find" | "index");
        if !(end || looks || name == "pop" && args.positional.is_empty()) {
            self.charge(self.length_of(receiver) / 2);
        }
        if let Some(why) = args.unknown {
            self.spoil_receiver(receiver, name, why);
            self.wrote(receiver, name, span)?;
            return Ok(self.element_of(why, span));
        }
        if let Value::Obj(id) = receiver
            && matches!(self.heap.get(*id), Data::Instance(_))
        {
            return self.special_method(receiver, name, args, span);
        }
        if name.starts_with("__") {
            return self.special_method(receiver, name, args, span);
        }
        match receiver {
            Value::Str(_) | Value::Text(_) => self.string_method(receiver, name, args, span),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Smudged { holds: Some(held), unknown, .. }
                    if Self::is_of_no_order(name, args.positional.len())
                        && (name == "sort" || !matches!(**held, Data::Perhaps(_))) =>
                {
                    let (held, why) = (held.clone(), *unknown);
                    self.unordered_method(*id, &held, why, name, args, span)
                }
                Data::Smudged { unknown, holds, .. } => {
                    let why = *unknown;
                    if holds.is_some() {
                        self.spoil(*id, why);
                    }
                    let given: Vec<Value> = args.all().map(|arg| arg.value.clone()).collect();
                    self.may_be(why, given);
                    self.method_of_smudged(why, name, &args, span)?;
                    self.wrote(receiver, name, span)?;
                    Ok(self.element_of(why, span))
                }
                Data::List(_) => self.list_method(*id, name, args, span),
                Data::Dict(_) => {
                    let result = self.dict_method(*id, name, args, span)?;
                    self.wrote(receiver, name, span)?;
                    Ok(result)
                }
                Data::Set(_) | Data::FrozenSet(_) => self.set_method(*id, name, args, span),
                Data::View { .. } => {
                    let values = self.method_args(name, &args, 1, 1, span)?;
                    self.disjoint(receiver, &values[0], span)
                }
                Data::Tuple(items) => {
                    let items = items.clone();
                    self.tuple_method("tuple", &items, name, args, span)
                }
                Data::Range { .. } => match self.collect_items(receiver, range_of(span))? {
                    Ok(items) => self.tuple_method("range", &items, name, args, span),
                    Err(why) => Ok(self.element_of(why, span)),
                },
                Data::Property(parts) => {
                    let mut parts = (**parts).clone();
                    let values = self.method_args(name, &args, 1, 1, span)?;
                    parts[["getter", "setter", "deleter"].iter().position(|n| n == name).unwrap_or(0)] =
                        values[0].clone();
                    Ok(self.object(Data::Property(parts.into()), span))
                }
                Data::Slice(_) => {
                    let values = self.method_args(name, &args, 1, 1, span)?;
                    let Value::Int(length @ 0..) = values[0] else {
                        return Ok(self.unknown(span, "this use of `slice.indices` is not evaluated"));
                    };
                    Ok(match self.slice_bounds(*id, length as usize, range_of(span))? {
                        Ok((start, stop, step)) => self.tuple([start, stop, step].map(Value::Int).to_vec(), span),
                        Err(why) => self.element_of(why, span),
                    })
                }
                Data::Iterator { .. } => {
                    let (least, most) = match name.as_str() {
                        "send" => (1, 1),
                        "throw" => (1, 3),
                        _ => (0, 0),
                    };
                    let values = self.method_args(name, &args, least, most, span)?;
                    self.generator_method(*id, name, &values, span)
                }
                _ => Ok(self.unknown(span, format!("`{name}` is not evaluated"))),
            },
            Value::Bytes(bytes) => {
                let bytes = bytes.clone();
                self.bytes_method(&bytes, name, args, span)
            }
            _ => self.number_method(receiver, name, &args, span),
        }
    }

    /// A method that is read from its class and called with the object first.
    fn class_method(
        &mut self,
        class: crate::heap::Id,
        builtin: Option<&'static str>,
        method: &Name,
        mut args: Args,
        at: Span,
        span: Span,
    ) -> R<Value> {
        match (builtin, method.as_str()) {
            (Some("dict"), "fromkeys") if class == self.builtin_class("dict") => {
                return self.dict_from_keys(&args, span);
            }
            (Some("dict"), "fromkeys") => {
                let make = self.std_function("_namespaces", "from_keys", span)?;
                args.positional.insert(0, Arg { value: Value::Obj(class), span: at });
                return self.call(make, args, span);
            }
            (Some("str"), "maketrans") => return self.make_translation(&args, span),
            (Some("float"), "fromhex") => return self.float_of_hex(&args, span),
            (Some("bytes"), "fromhex") | (Some("int"), "from_bytes") => {
                return self.read_bytes(class, method, &args, span);
            }
            (Some("type"), "__new__") => return self.new_of_type(args, span),
            (Some("type"), "__init__") => return Ok(Value::None),
            (Some("type"), "__setattr__") if args.positional.len() == 3 => {
                if let (Value::Obj(of), Some(name)) =
                    (&args.positional[0].value, self.as_str(&args.positional[1].value))
                {
                    let (of, value) = (*of, args.positional[2].value.clone());
                    self.set_on_class(of, &Name::new(&*name), value, span)?;
                }
                return Ok(Value::None);
            }
            (Some("type"), "__call__") => return self.call_of_type(args, span),
            (Some("type"), "__instancecheck__" | "__subclasscheck__") if args.positional.len() == 2 => {
                let (class, value) = (&args.positional[0].value, &args.positional[1].value);
                let said = match value {
                    Value::Obj(id) if method == "__subclasscheck__" => self.derives_from(*id, class, span),
                    _ => self.is_instance(value, class),
                };
                return Ok(match said {
                    super::Truth::Unknown(why) => self.element_of(why, span),
                    known => known.value(),
                });
            }
            (_, "__init_subclass__") => return self.default_init_subclass(!args.keyword.is_empty(), span),
            (_, "__new__") => return self.new_of_builtin(args, span),
            _ => {}
        }
        let kind = builtin.unwrap_or("object");
        if args.positional.is_empty() {
            let message = format!("descriptor '{method}' of '{kind}' object needs an argument");
            return Err(self.raise("TypeError", span, message));
        }
        let receiver = args.positional.remove(0).value;
        let is_of = match builtin {
            Some(_) => matches!(self.is_instance(&receiver, &Value::Obj(self.builtin_class(kind))), super::Truth::True),
            None => true,
        };
        if let Some(why) = self.unknown_of(&receiver) {
            return Ok(self.element_of(why, span));
        }
        if !is_of && !self.is_subclass(class, self.builtin_class("BaseException")) {
            let given = self.type_name(&receiver);
            let message = format!("descriptor '{method}' requires a '{kind}' object but received a '{given}'");
            return Err(self.raise("TypeError", span, message));
        }
        if method == "__repr__" && kind == "object" && class == self.builtin_class("object") {
            return Ok(self.unknown(span, "it is shown with its address in memory"));
        }
        // How a built-in type shows a value has nothing to do with the class that derives from it.
        let shows = match method.as_str() {
            "__repr__" => !matches!(kind, "object" | "set" | "frozenset") && is_of,
            "__str__" => matches!(kind, "int" | "str"),
            _ => false,
        };
        let receiver = if method.starts_with("__") && !shows { receiver } else { self.plain(&receiver) };
        self.call_method(&receiver, method, args, at, span)
    }

    /// `object.__new__(class, …)`.
    fn new_of_builtin(&mut self, mut args: Args, span: Span) -> R<Value> {
        let class = match args.positional.first() {
            Some(Arg { value: Value::Obj(id), .. }) if matches!(self.heap.get(*id), Data::Class(_)) => *id,
            Some(arg) if self.unknown_of(&arg.value).is_some() => {
                return Ok(self.unknown(span, "which class an object is made of"));
            }
            Some(arg) => {
                let kind = self.type_name(&arg.value);
                let message = format!("object.__new__(X): X is not a type object ({kind})");
                return Err(self.raise("TypeError", span, message));
            }
            None => return Err(self.raise("TypeError", span, "object.__new__(): not enough arguments")),
        };
        args.positional.remove(0);
        self.blank(class, &args, span)
    }

    /// Arguments that are not known may change the receiver in ways that are not known.
    fn spoil_receiver(&mut self, receiver: &Value, name: &str, why: crate::value::UnknownId) {
        const CHANGING: &[&str] = &[
            "__delitem__",
            "__iadd__",
            "__iand__",
            "__imul__",
            "__ior__",
            "__isub__",
            "__ixor__",
            "__setitem__",
            "add",
            "append",
            "clear",
            "difference_update",
            "discard",
            "extend",
            "insert",
            "intersection_update",
            "pop",
            "popitem",
            "remove",
            "reverse",
            "setdefault",
            "sort",
            "symmetric_difference_update",
            "update",
        ];
        if let Value::Obj(id) = self.plain(receiver)
            && CHANGING.contains(&name)
            && matches!(self.heap.get(id), Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Smudged { .. })
        {
            self.spoil(id, why);
        }
    }

    fn number_method(&mut self, receiver: &Value, name: &str, args: &Args, span: Span) -> R<Value> {
        match (receiver, name) {
            (_, "to_bytes" | "from_bytes" | "hex" | "fromhex") => {}
            _ => {
                self.method_args(name, args, 0, 0, span)?;
            }
        }
        Ok(match (receiver, name) {
            (Value::Float(f), "is_integer") => Value::Bool(f.fract() == 0.0 && f.is_finite()),
            (Value::Float(f), "hex") => {
                let text = floats::hex(*f);
                self.string(text, span)
            }
            (Value::Float(_), "fromhex") => return self.float_of_hex(args, span),
            (Value::Float(f), "as_integer_ratio") if f.is_finite() => {
                let (above, below) = super::ops::ratio(*f);
                self.tuple(vec![Value::big(above), Value::big(below)], span)
            }
            (Value::Int(n), "bit_length") => Value::Int(i64::from(64 - n.unsigned_abs().leading_zeros())),
            (Value::Big(n), "bit_length") => Value::Int(n.bits() as i64),
            (Value::Bool(b), "to_bytes") => return self.write_bytes(&i64::from(*b).into(), args, span),
            (Value::Int(n), "to_bytes") => return self.write_bytes(&(*n).into(), args, span),
            (Value::Big(n), "to_bytes") => return self.write_bytes(n, args, span),
            (Value::Bool(b), "bit_length" | "conjugate") => Value::Int(i64::from(*b)),
            (_, "conjugate") => receiver.clone(),
            _ => self.unknown(span, format!("`{name}` is not evaluated")),
        })
    }

    /// The positional arguments of a method that takes at least `least` and at most `most`.
    fn method_args(&mut self, name: &str, args: &Args, least: usize, most: usize, span: Span) -> R<Vec<Value>> {
        if !args.keyword.is_empty() {
            return Err(self.raise("TypeError", span, format!("{name}() takes no keyword arguments")));
        }
        let count = args.positional.len();
        if count < least || count > most {
            // Two of CPython's ways to count.
            let unpacked = matches!(name, "get" | "setdefault" | "strip" | "lstrip" | "rstrip" | "fromkeys")
                || (name == "pop" && most == 2);
            let s = |n: usize| if n == 1 { "" } else { "s" };
            let message = match (least, most) {
                (_, 0) => format!("{name}() takes no arguments ({count} given)"),
                (1, 1) => format!("{name}() takes exactly one argument ({count} given)"),
                _ if unpacked && count < least => format!("{name} expected at least {least} arguments, got {count}"),
                _ if unpacked => format!("{name} expected at most {most} arguments, got {count}"),
                _ if least == most => format!("{name}() takes exactly {least} argument{} ({count} given)", s(least)),
                _ if count < least => format!("{name}() takes at least {least} argument{} ({count} given)", s(least)),
                _ => format!("{name}() takes at most {most} argument{} ({count} given)", s(most)),
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

//! Python's built-in types, as classes that can be called, derived from and tested for.

use crate::eval::{Args, Eval, R, Truth, range_of};
use crate::heap::{Attrs, Class, ClassInfo, Data, Descriptor, Dict, Id};
use crate::source::Span;
use crate::value::Value;
use num_bigint::BigInt;
use num_traits::FromPrimitive;
use ruff_python_ast::name::Name;
use std::rc::Rc;

const TYPES: &[&str] = &[
    "object",
    "type",
    "int",
    "float",
    "bool",
    "str",
    "bytes",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "enumerate",
    "zip",
    "map",
    "filter",
    "reversed",
    "property",
    "staticmethod",
    "classmethod",
    "super",
];

pub(super) fn add(eval: &mut Eval<'_>, attrs: &mut Attrs) {
    attrs.insert(Name::new_static("NotImplemented"), Value::NotImplemented);
    attrs.insert(Name::new_static("Ellipsis"), Value::Ellipsis);
    attrs.insert(Name::new_static("__debug__"), Value::Bool(true));
    let mut object = None;
    let mut int = None;
    for name in TYPES {
        let id = eval.heap.alloc(
            Data::Module(crate::heap::Module { name: "".into(), vars: Attrs::default(), file: None, prelude: true }),
            crate::value::Birth::default(),
        );
        let mut mro = vec![id];
        if *name == "bool" {
            mro.extend(int);
        }
        mro.extend(object);
        let info = ClassInfo {
            name: Name::new_static(name),
            qualname: Rc::from(*name),
            module: "builtins".into(),
            file: None,
            def: None,
            mro,
            external_bases: Vec::new(),
            builtin: Some(name),
            is_enum: false,
            prelude: true,
            local: false,
        };
        *eval.heap.get_mut(id) = Data::Class(Class { attrs: Attrs::default(), info: Rc::new(info) });
        match *name {
            "object" => object = Some(id),
            "int" => int = Some(id),
            _ => {}
        }
        attrs.insert(Name::new_static(name), Value::Obj(id));
    }
}

impl<'a> Eval<'a> {
    /// Calls a built-in type.
    pub(crate) fn construct_builtin(&mut self, name: &'static str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        if let Some(why) = args.unknown {
            return Ok(self.element_of(why, span));
        }
        let first = args.positional.first().map(|arg| arg.value.clone());
        match name {
            "object" => {
                let class = self.builtin_class("object");
                Ok(self.instance(class, None, span))
            }
            "str" => match first {
                None => Ok(self.string("", span)),
                Some(value) => self.str_of(&value, span),
            },
            "int" | "float" => self.number(name, first, &args, span),
            "bool" => {
                let Some(value) = first else { return Ok(Value::Bool(false)) };
                Ok(match self.truth(&value, range)? {
                    Truth::True => Value::Bool(true),
                    Truth::False => Value::Bool(false),
                    Truth::Unknown(why) => Value::Unknown(why),
                })
            }
            "bytes" => Ok(match first.map(|value| self.plain(&value)) {
                None => Value::Bytes(Rc::from([])),
                Some(Value::Str(s)) => Value::Bytes(s.text.as_bytes().into()),
                Some(Value::Bytes(b)) => Value::Bytes(b),
                Some(_) => self.unknown(span, "this use of `bytes` is not evaluated"),
            }),
            "dict" => {
                let id = self.object_id(Data::Dict(Dict::default()), span);
                self.update_dict(id, &args, span)?;
                Ok(Value::Obj(id))
            }
            "list" | "tuple" | "set" | "frozenset" => {
                let items = match first {
                    None => Vec::new(),
                    Some(value) => match if name.ends_with("set") {
                        self.collect_unordered(&value, range)?
                    } else {
                        self.collect_items(&value, range)?
                    } {
                        Ok(items) => items,
                        Err(why) => return Ok(self.element_of(why, span)),
                    },
                };
                Ok(match name {
                    "list" => self.list(items, span),
                    "tuple" => self.tuple(items, span),
                    _ => match self.make_set(items, range)? {
                        Ok(set) => self.object(if name == "set" { Data::Set(set) } else { Data::FrozenSet(set) }, span),
                        Err(why) => self.element_of(why, span),
                    },
                })
            }
            "range" => self.range(&args, span),
            "slice" => {
                let mut parts: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
                if parts.len() == 1 {
                    parts.insert(0, Value::None);
                }
                parts.resize(3, Value::None);
                let parts: [Value; 3] = [parts[0].clone(), parts[1].clone(), parts[2].clone()];
                Ok(self.object(Data::Slice(Rc::new(parts)), span))
            }
            "type" => match (args.positional.len(), first) {
                (1, Some(value)) => self.type_of(&value, span),
                _ => Ok(self.unknown(span, "a class made by calling `type` is not evaluated")),
            },
            "property" | "staticmethod" | "classmethod" => {
                let kind = match name {
                    "property" => Descriptor::Property,
                    "staticmethod" => Descriptor::Static,
                    _ => Descriptor::Class,
                };
                let function = first.unwrap_or(Value::None);
                Ok(self.object(Data::Descriptor { kind, function }, span))
            }
            "super" => match (first, args.positional.get(1)) {
                (Some(Value::Obj(class)), Some(receiver)) => {
                    let receiver = receiver.value.clone();
                    Ok(self.object(Data::Super { class, receiver }, span))
                }
                _ => Err(self.raise("RuntimeError", span, "super(): no arguments")),
            },
            _ => self.iterator(name, &args, span),
        }
    }

    fn number(&mut self, name: &'static str, value: Option<Value>, args: &Args, span: Span) -> R<Value> {
        let Some(value) = value else { return Ok(if name == "int" { Value::Int(0) } else { Value::Float(0.0) }) };
        let method = if name == "int" { "__int__" } else { "__float__" };
        if let Some(method) = self.class_attribute(&value, method) {
            return self.call(method, Args::default(), span);
        }
        let value = self.plain(&value);
        if let Some(why) = self.unknown_of(&value) {
            return Ok(self.element_of(why, span));
        }
        match (&value, name) {
            (Value::Int(_) | Value::Big(_), "int") | (Value::Float(_), "float") => Ok(value),
            (Value::Bool(b), "int") => Ok(Value::Int(i64::from(*b))),
            (Value::Bool(b), _) => Ok(Value::Float(f64::from(u8::from(*b)))),
            (Value::Int(n), _) => Ok(Value::Float(*n as f64)),
            (Value::Float(f), "int") => match BigInt::from_f64(f.trunc()) {
                Some(n) => Ok(Value::big(n)),
                None if f.is_nan() => Err(self.raise("ValueError", span, "cannot convert float NaN to integer")),
                None => Err(self.raise("OverflowError", span, "cannot convert float infinity to integer")),
            },
            (Value::Text(_), _) => {
                let why = self.text_unknown(&value, range_of(span));
                Ok(self.element_of(why, span))
            }
            (Value::Str(s), "int") => {
                let base = match Self::arg(args, 1, "base").map(|arg| &arg.value) {
                    Some(Value::Int(base)) => *base,
                    _ => 10,
                };
                match parse_int(&s.text, base) {
                    Some(n) => Ok(Value::big(n)),
                    None => {
                        let shown = self.repr(&value);
                        let message = format!("invalid literal for int() with base {base}: {shown}");
                        Err(self.raise("ValueError", span, message))
                    }
                }
            }
            (Value::Str(s), _) => match parse_float(&s.text) {
                Some(f) => Ok(Value::Float(f)),
                None => {
                    let shown = self.repr(&value);
                    Err(self.raise("ValueError", span, format!("could not convert string to float: {shown}")))
                }
            },
            _ => {
                let kind = self.type_name(&value);
                let message = if name == "int" {
                    format!("int() argument must be a string, a bytes-like object or a number, not '{kind}'")
                } else {
                    format!("float() argument must be a string or a number, not '{kind}'")
                };
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn range(&mut self, args: &Args, span: Span) -> R<Value> {
        let mut numbers = Vec::new();
        for arg in &args.positional {
            match self.plain(&arg.value) {
                Value::Int(n) => numbers.push(n),
                Value::Bool(b) => numbers.push(i64::from(b)),
                other => match self.unknown_of(&other) {
                    Some(why) => return Ok(self.element_of(why, span)),
                    None => {
                        let kind = self.type_name(&other);
                        let message = format!("'{kind}' object cannot be interpreted as an integer");
                        return Err(self.raise("TypeError", arg.span, message));
                    }
                },
            }
        }
        let (start, stop, step) = match numbers[..] {
            [stop] => (0, stop, 1),
            [start, stop] => (start, stop, 1),
            [start, stop, step] => (start, stop, step),
            _ => {
                let message = format!("range expected 1 to 3 arguments, got {}", numbers.len());
                return Err(self.raise("TypeError", span, message));
            }
        };
        if step == 0 {
            return Err(self.raise("ValueError", span, "range() arg 3 must not be zero"));
        }
        Ok(self.object(Data::Range { start, stop, step }, span))
    }

    fn iterator(&mut self, name: &'static str, args: &Args, span: Span) -> R<Value> {
        let range = range_of(span);
        let mut sources = Vec::new();
        let skip = usize::from(matches!(name, "map" | "filter"));
        for arg in args.positional.iter().skip(skip) {
            // Only as many as the shortest are taken, but an endless one has none to count.
            match self.collect_items(&arg.value, range)? {
                Ok(items) => sources.push(items),
                Err(why) => return Ok(self.element_of(why, span)),
            }
        }
        let length = sources.iter().map(Vec::len).min().unwrap_or(0);
        let function = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
        let mut out = Vec::with_capacity(length);
        match name {
            "enumerate" => {
                let start = match Self::arg(args, 1, "start").map(|arg| arg.value.clone()) {
                    Some(Value::Int(n)) => n,
                    _ => 0,
                };
                for (i, item) in sources.into_iter().next().unwrap_or_default().into_iter().enumerate() {
                    out.push(self.tuple(vec![Value::Int(start + i as i64), item], span));
                }
            }
            "zip" => {
                for i in 0..length {
                    let row = sources.iter().map(|items| items[i].clone()).collect();
                    out.push(self.tuple(row, span));
                }
            }
            "map" => {
                for i in 0..length {
                    let row = sources.iter().map(|items| items[i].clone()).collect();
                    out.push(self.call(function.clone(), Args::positional(row, span), span)?);
                }
            }
            "filter" => {
                for item in sources.into_iter().next().unwrap_or_default() {
                    let keep = if function.is_none() {
                        item.clone()
                    } else {
                        self.call(function.clone(), Args::positional(vec![item.clone()], span), span)?
                    };
                    match self.truth(&keep, range)? {
                        Truth::True => out.push(item),
                        Truth::False => {}
                        Truth::Unknown(why) => return Ok(self.element_of(why, span)),
                    }
                }
            }
            _ => {
                out = sources.into_iter().next().unwrap_or_default();
                out.reverse();
            }
        }
        Ok(self.object(Data::Iterator { items: out.into(), next: 0 }, span))
    }

    /// `type(value)`.
    pub(crate) fn type_of(&mut self, value: &Value, span: Span) -> R<Value> {
        if let Some(why) = self.unknown_of(value) {
            return Ok(self.element_of(why, span));
        }
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            return Ok(Value::Obj(instance.class));
        }
        let name = self.type_name(value);
        match self.vars(self.builtins).get(name.as_str()) {
            Some(class) => Ok(class.clone()),
            None => Ok(self.unknown(span, format!("the type `{name}` is not evaluated"))),
        }
    }

    /// Whether a value is an instance of a class or of one of a tuple of classes.
    pub(crate) fn is_instance(&mut self, value: &Value, class: &Value) -> Truth {
        let Value::Obj(class_id) = class else {
            return match class {
                Value::Unknown(why) => Truth::Unknown(*why),
                _ => Truth::False,
            };
        };
        let class_id: Id = *class_id;
        let (builtin, name) = match self.heap.get(class_id) {
            Data::Tuple(classes) => {
                let classes = classes.clone();
                let mut result = Truth::False;
                for class in classes.iter() {
                    self.charge(1);
                    if self.heap.fuel == 0 {
                        break;
                    }
                    match stacker::maybe_grow(64 << 10, 1 << 20, || self.is_instance(value, class)) {
                        Truth::True => return Truth::True,
                        Truth::False => {}
                        unknown => result = unknown,
                    }
                }
                return result;
            }
            Data::Class(class) => (class.info.builtin.filter(|_| class.info.def.is_none()), class.info.name.clone()),
            Data::External(path) if path.starts_with("typing.") => {
                // `isinstance(x, Text)`, `isinstance(x, List)`.
                let builtin = match path.trim_start_matches("typing.") {
                    "Text" => "str",
                    "List" => "list",
                    "Dict" => "dict",
                    "Tuple" => "tuple",
                    "Set" => "set",
                    _ => return self.unknown_of(class).map_or(Truth::False, Truth::Unknown),
                };
                (Some(builtin), Name::new_static(builtin))
            }
            _ => return self.unknown_of(class).map_or(Truth::False, Truth::Unknown),
        };
        if let Some(why) = self.unknown_of(value) {
            return Truth::Unknown(why);
        }
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            let of = instance.class;
            if self.is_subclass(of, class_id) || name == "object" {
                return Truth::True;
            }
            let Data::Class(data) = self.heap.get(of) else { return Truth::False };
            if builtin.is_some() && data.info.builtin == builtin {
                return Truth::True;
            }
            if !data.info.external_bases.is_empty() && !data.info.prelude {
                let reason = format!("`{}` is not part of the project", data.info.external_bases[0]);
                let span = self.birthplace(self.heap.object(*id).birth).unwrap_or(self.frame.site);
                return match self.unknown(span, reason) {
                    Value::Unknown(why) => Truth::Unknown(why),
                    _ => Truth::False,
                };
            }
            return Truth::False;
        }
        if matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Channel { .. })) {
            return Truth::of(name == "Channel" || name == "object");
        }
        let Some(builtin) = builtin else { return Truth::False };
        let kind = self.type_name(value);
        Truth::of(kind == builtin || builtin == "object" || (kind == "bool" && builtin == "int"))
    }
}

/// `int(text, base)`.
fn parse_int(text: &str, base: i64) -> Option<BigInt> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let lower = digits.to_lowercase();
    let prefix = |p: &str| lower.strip_prefix(p).map(ToOwned::to_owned);
    let (radix, digits) = match base {
        0 => match (prefix("0x"), prefix("0o"), prefix("0b")) {
            (Some(d), _, _) => (16, d),
            (_, Some(d), _) => (8, d),
            (_, _, Some(d)) => (2, d),
            _ => (10, lower),
        },
        16 => (16, prefix("0x").unwrap_or(lower)),
        8 => (8, prefix("0o").unwrap_or(lower)),
        2 => (2, prefix("0b").unwrap_or(lower)),
        base => (u32::try_from(base).ok().filter(|b| (2..=36).contains(b))?, lower),
    };
    let bad = digits.is_empty() || digits.starts_with('_') || digits.ends_with('_') || digits.contains("__");
    if bad || digits.len() > 400_000 {
        return None;
    }
    let n = BigInt::parse_bytes(digits.replace('_', "").as_bytes(), radix)?;
    Some(if negative { -n } else { n })
}

/// `float(text)`.
fn parse_float(text: &str) -> Option<f64> {
    let text = text.trim().replace('_', "");
    match text.to_lowercase().trim_start_matches(['+', '-']) {
        "inf" | "infinity" => Some(if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY }),
        "nan" => Some(f64::NAN),
        body if body.starts_with(|c: char| c.is_ascii_digit() || c == '.') => text.parse().ok(),
        _ => None,
    }
}

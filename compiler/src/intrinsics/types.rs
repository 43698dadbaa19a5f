//! Python's built-in types, as classes that can be called, derived from and tested for.

mod bytes;

use crate::eval::{Args, Eval, R, Truth, decimal_value, is_space, range_of};
use crate::heap::{Attrs, Class, ClassInfo, Data, Descriptor, Dict, Id, Iter};
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

/// Types that have no name of their own in Python.
const NAMELESS: &[&str] = &[
    "NoneType",
    "NotImplementedType",
    "builtin_function_or_method",
    "dict_items",
    "dict_keys",
    "dict_values",
    "ellipsis",
    "function",
    "coroutine",
    "generator",
    "method",
    "module",
    "odict_items",
    "odict_keys",
    "odict_values",
];

/// Types of which no value is known: nothing that is known is of them.
const NOT_EVALUATED: [&str; 2] = ["complex", "memoryview"];

/// What a nameless type is kept under among the built-in names: nothing that can be written.
fn nameless(name: &str) -> Name {
    Name::new(format!("type {name}"))
}

pub(super) fn add(eval: &mut Eval<'_>, attrs: &mut Attrs) {
    let mut object = None;
    let mut int = None;
    for name in TYPES.iter().chain(NAMELESS) {
        let id = eval.heap.alloc(
            Data::Module(Box::new(crate::heap::Module {
                name: "".into(),
                vars: Attrs::default(),
                file: None,
                prelude: true,
                dict: None,
            })),
            crate::value::Birth::default(),
        );
        let base = if *name == "bool" { int } else { object };
        let mut mro = vec![id];
        mro.extend(base.filter(|_| *name == "bool"));
        mro.extend(object);
        let info = ClassInfo {
            name: Name::new_static(name),
            qualname: Rc::from(*name),
            module: "builtins".into(),
            file: None,
            def: None,
            mro,
            bases: base.into_iter().collect(),
            external_bases: Vec::new(),
            builtin: Some(name),
            is_enum: false,
            meta: None,
            prelude: true,
            local: false,
            shape: std::cell::Cell::default(),
        };
        *eval.heap.get_mut(id) = Data::Class(Class { attrs: Attrs::default(), info: Rc::new(info) });
        match *name {
            "object" => object = Some(id),
            "int" => int = Some(id),
            _ => {}
        }
        let key = if TYPES.contains(name) { Name::new_static(name) } else { nameless(name) };
        attrs.insert(key, Value::Obj(id));
    }
    for (name, value) in
        [("NotImplemented", Value::NotImplemented), ("Ellipsis", Value::Ellipsis), ("__debug__", Value::Bool(true))]
    {
        attrs.insert(Name::new_static(name), value);
    }
    for name in NOT_EVALUATED {
        let path = Data::External(format!("builtins.{name}").into());
        let id = eval.heap.alloc(path, crate::value::Birth::default());
        attrs.insert(Name::new_static(name), Value::Obj(id));
    }
}

impl<'a> Eval<'a> {
    /// Calls a built-in type.
    pub(crate) fn construct_builtin(&mut self, name: &'static str, args: Args, span: Span) -> R<Value> {
        self.charge(16);
        let range = range_of(span);
        if let Some(why) = args.unknown {
            return Ok(self.element_of(why, span));
        }
        self.check_arity(name, &args, span)?;
        let first = args.positional.first().map(|arg| arg.value.clone());
        match name {
            "object" => {
                let class = self.builtin_class("object");
                Ok(self.instance(class, None, span))
            }
            "str" => self.make_str(&args, span),
            "int" | "float" => {
                self.number(name, first.or_else(|| Self::arg(&args, 0, "x").map(|arg| arg.value.clone())), &args, span)
            }
            "bool" => {
                let Some(value) = first else { return Ok(Value::Bool(false)) };
                Ok(self.truth(&value, range)?.value())
            }
            "bytes" => self.make_bytes(&args, span),
            "dict" => {
                let id = self.object_id(Data::Dict(Dict::default()), span);
                self.update_dict(id, &args, span)?;
                Ok(Value::Obj(id))
            }
            "tuple" if matches!(&first, Some(Value::Obj(id)) if matches!(self.heap.get(*id), Data::Tuple(_))) => {
                Ok(first.unwrap_or(Value::None))
            }
            "list" | "tuple" | "set" | "frozenset" => {
                let gathered = match first {
                    None => Ok((Vec::new(), None)),
                    Some(value) => self.gather(&value, range)?,
                };
                let (items, order) = match gathered {
                    Ok(gathered) => gathered,
                    Err(why) => return Ok(self.element_of(why, span)),
                };
                Ok(match (name, order) {
                    ("list", None) => self.list(items, span),
                    ("list", Some(why)) => self.unordered(Data::List(items), why, span),
                    ("tuple", None) => self.tuple(items, span),
                    ("tuple", Some(why)) => self.unordered(Data::Tuple(items.into()), why, span),
                    _ => match self.make_set_of((items, order), range)? {
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
                (3, _) => self.class_by_call(&args, span),
                _ => Err(self.raise("TypeError", span, "type() takes 1 or 3 arguments")),
            },
            "property" => {
                let part =
                    |i: usize, name: &str| Self::arg(&args, i, name).map_or(Value::None, |arg| arg.value.clone());
                let parts = [part(0, "fget"), part(1, "fset"), part(2, "fdel"), part(3, "doc")];
                Ok(self.object(Data::Property(Rc::new(parts)), span))
            }
            "staticmethod" | "classmethod" => {
                let kind = if name == "staticmethod" { Descriptor::Static } else { Descriptor::Class };
                let function = first.unwrap_or(Value::None);
                Ok(self.object(Data::Descriptor { kind, function }, span))
            }
            "super" => self.super_of(first, args.positional.get(1), span),
            "enumerate" | "filter" | "map" | "reversed" | "zip" => self.iterator(name, &args, span),
            "NoneType" => Ok(Value::None),
            "ellipsis" => Ok(Value::Ellipsis),
            "NotImplementedType" => Ok(Value::NotImplemented),
            _ => {
                let message = format!("cannot create '{name}' instances");
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    /// Complains about arguments of a built-in type's constructor as CPython does.
    fn check_arity(&mut self, name: &str, args: &Args, span: Span) -> R<()> {
        let count = args.positional.len() + if matches!(name, "int" | "str") { args.keyword.len() } else { 0 };
        let most = match name {
            "object" => 0,
            "bool" | "dict" | "float" | "frozenset" | "list" | "set" | "tuple" => 1,
            "int" => 2,
            "str" | "bytes" => 3,
            _ => return Ok(()),
        };
        let message = match name {
            "object" if count + args.keyword.len() > 0 => "object() takes no arguments".to_owned(),
            "bool" | "frozenset" | "list" | "set" | "tuple" if !args.keyword.is_empty() => {
                format!("{name}() takes no keyword arguments")
            }
            "int" | "str" if count > most => format!("{name}() takes at most {most} arguments ({count} given)"),
            _ if count > most => format!("{name} expected at most {most} arguments, got {count}"),
            _ => return Ok(()),
        };
        Err(self.raise("TypeError", span, message))
    }

    fn make_str(&mut self, args: &Args, span: Span) -> R<Value> {
        let Some(value) = Self::arg(args, 0, "object").map(|arg| arg.value.clone()) else {
            return Ok(self.string("", span));
        };
        if args.positional.len() + args.keyword.len() < 2 {
            return self.str_of(&value, span);
        }
        let encoding = Self::arg(args, 1, "encoding").map_or(Value::None, |arg| arg.value.clone());
        if self.as_str(&encoding).is_none() && self.unknown_of(&encoding).is_none() {
            let kind = self.type_name(&encoding);
            return Err(self.raise("TypeError", span, format!("str() argument 2 must be str, not {kind}")));
        }
        match self.plain(&value) {
            Value::Bytes(_) => {
                let mut rest = args.clone();
                if !rest.positional.is_empty() {
                    rest.positional.remove(0);
                }
                self.call_method(&self.plain(&value), &Name::new_static("decode"), rest, span, span)
            }
            Value::Str(_) | Value::Text(_) => Err(self.raise("TypeError", span, "decoding str is not supported")),
            other => match self.unknown_of(&other) {
                Some(why) => Ok(self.element_of(why, span)),
                None => {
                    let kind = self.type_name(&value);
                    let message = format!("decoding to str: need a bytes-like object, {kind} found");
                    Err(self.raise("TypeError", span, message))
                }
            },
        }
    }

    fn number(&mut self, name: &'static str, value: Option<Value>, args: &Args, span: Span) -> R<Value> {
        let Some(value) = value else { return Ok(if name == "int" { Value::Int(0) } else { Value::Float(0.0) }) };
        let method = if name == "int" { "__int__" } else { "__float__" };
        if let Some(method) = self.class_attribute(&value, method) {
            let number = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
            let fits = match number {
                Value::Int(_) | Value::Big(_) | Value::Bool(_) => name == "int",
                Value::Float(_) => name == "float",
                _ => self.unknown_of(&number).is_some(),
            };
            if fits {
                return Ok(number);
            }
            let kind = self.type_name(&number);
            let message = match name {
                "int" => format!("__int__ returned non-int (type {kind})"),
                _ => format!("{}.__float__ returned non-float (type {kind})", self.type_name(&value)),
            };
            return Err(self.raise("TypeError", span, message));
        }
        let given = value;
        let value = self.plain(&given);
        if let Some(why) = self.unknown_of(&value) {
            return Ok(self.element_of(why, span));
        }
        let base = match Self::arg(args, 1, "base").map(|arg| self.plain(&arg.value)) {
            Some(Value::Int(base)) => Some(base),
            Some(Value::Bool(base)) => Some(i64::from(base)),
            Some(other) => {
                if let Some(why) = self.unknown_of(&other) {
                    return Ok(self.element_of(why, span));
                }
                let kind = self.type_name(&other);
                let message = format!("'{kind}' object cannot be interpreted as an integer");
                return Err(self.raise("TypeError", span, message));
            }
            None => None,
        };
        if base.is_some() && !matches!(value, Value::Str(_) | Value::Text(_) | Value::Bytes(_)) {
            return Err(self.raise("TypeError", span, "int() can't convert non-string with explicit base"));
        }
        match (&value, name) {
            (Value::Int(_) | Value::Big(_), "int") | (Value::Float(_), "float") => Ok(value),
            (Value::Big(n), _) => match num_traits::ToPrimitive::to_f64(&**n) {
                Some(f) if f.is_finite() => Ok(Value::Float(f)),
                _ => Err(self.raise("OverflowError", span, "int too large to convert to float")),
            },
            (Value::Bytes(_), _) => Ok(self.unknown(span, format!("`{name}` of bytes is not evaluated"))),
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
                let base = base.unwrap_or(10);
                if base != 0 && !(2..=36).contains(&base) {
                    return Err(self.raise("ValueError", span, "int() base must be >= 2 and <= 36, or 0"));
                }
                match parse_int(&s.text, base) {
                    Some(n) => Ok(Value::big(n)),
                    None => {
                        // CPython shows no more of it.
                        let shown: String = self.repr(&value).chars().take(200).collect();
                        let message = format!("invalid literal for int() with base {base}: {shown}");
                        Err(self.raise("ValueError", span, message))
                    }
                }
            }
            (Value::Str(s), _) => match parse_float(&s.text) {
                Some(f) => Ok(Value::Float(f)),
                None => {
                    let blank = stripped(&s.text).is_empty();
                    let shown = if blank { String::new() } else { self.repr(&value) };
                    Err(self.raise("ValueError", span, format!("could not convert string to float: {shown}")))
                }
            },
            _ => {
                let kind = self.type_name(&given);
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
            match self.indexed(&arg.value, span)? {
                Value::Int(n) => numbers.push(n),
                Value::Bool(b) => numbers.push(i64::from(b)),
                Value::Big(_) => return Ok(self.unknown(span, "a range of so large numbers is not evaluated")),
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
                let (bound, count) = if numbers.is_empty() { ("1", 0) } else { ("at most 3", numbers.len()) };
                let message = format!("range expected {bound} arguments, got {count}");
                return Err(self.raise("TypeError", span, message));
            }
        };
        if step == 0 {
            return Err(self.raise("ValueError", span, "range() arg 3 must not be zero"));
        }
        Ok(self.object(Data::Range { start, stop, step }, span))
    }

    /// `enumerate`, `filter`, `map`, `reversed`, `zip`: iterators that take from others only what is asked for.
    fn iterator(&mut self, name: &'static str, args: &Args, span: Span) -> R<Value> {
        let count = args.positional.len();
        let message = match name {
            "enumerate" if count == 0 => Some("enumerate() missing required argument 'iterable' (pos 1)".to_owned()),
            "filter" if count != 2 => Some(format!("filter expected 2 arguments, got {count}")),
            "map" if count < 2 => Some("map() must have at least two arguments.".to_owned()),
            "reversed" if count != 1 => Some(format!("reversed expected 1 arguments, got {count}")),
            _ => None,
        };
        if let Some(message) = message {
            return Err(self.raise("TypeError", span, message));
        }
        if name == "reversed" {
            return self.reversed(&args.positional[0].value.clone(), span);
        }
        let skip = usize::from(matches!(name, "map" | "filter"));
        let mut sources = Vec::with_capacity(count);
        for (i, arg) in args.positional.iter().enumerate().skip(skip).take(if name == "enumerate" { 1 } else { count })
        {
            let complaint = |kind: &str| match name {
                "zip" => format!("zip argument #{} must support iteration", i + 1),
                _ => format!("'{kind}' object is not iterable"),
            };
            let items = self.items_or(&arg.value, range_of(span), complaint)?;
            // Functions of one element each take them as they come.
            let source = match items {
                Iter::Unordered(..) if matches!((name, count), ("map" | "filter", 2)) => {
                    self.object(Data::Iterator { kind: "iterator", iter: items }, span)
                }
                items => self.iterator_of(items, &arg.value, span),
            };
            sources.push(source);
        }
        let function = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
        let iter = match name {
            "enumerate" => {
                let next = Self::arg(args, 1, "start").map_or(Value::Int(0), |arg| arg.value.clone());
                if let Some(why) = self.unknown_of(&next) {
                    return Ok(self.element_of(why, span));
                }
                if !matches!(next, Value::Int(_) | Value::Big(_) | Value::Bool(_)) {
                    let kind = self.type_name(&next);
                    let message = format!("'{kind}' object cannot be interpreted as an integer");
                    return Err(self.raise("TypeError", span, message));
                }
                Iter::Enumerate { source: sources.remove(0), next }
            }
            "filter" => Iter::Filter { function, source: sources.remove(0) },
            "map" => Iter::Map { function, sources: sources.into() },
            _ => Iter::Zip(sources.into()),
        };
        Ok(self.object(Data::Iterator { kind: name, iter }, span))
    }

    fn reversed(&mut self, value: &Value, span: Span) -> R<Value> {
        if let Some(method) = self.class_attribute(value, "__reversed__") {
            return self.deeper(span, |eval| eval.call(method, Args::default(), span));
        }
        let plain = self.plain(value);
        if let Some(why) = self.unknown_of(&plain) {
            return Ok(self.element_of(why, span));
        }
        let (kind, iter) = match &plain {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => ("list_reverseiterator", Some(Iter::Reversed(*id, items.len()))),
                Data::Tuple(_) | Data::Range { .. } => ("reversed", None),
                Data::View { ordered: true, .. } => ("odict_iterator", None),
                _ => {
                    let own = self.class_attribute(value, "__getitem__").is_some();
                    if own {
                        let reversed = self.std_function("builtins", "_reversed", span)?;
                        return self.call(reversed, Args::positional(vec![value.clone()], span), span);
                    }
                    let message = format!("'{}' object is not reversible", self.type_name(value));
                    return Err(self.raise("TypeError", span, message));
                }
            },
            Value::Str(_) | Value::Bytes(_) => ("reversed", None),
            Value::Text(_) => {
                let why = self.text_unknown(&plain, range_of(span));
                return Ok(self.element_of(why, span));
            }
            _ => {
                let message = format!("'{}' object is not reversible", self.type_name(value));
                return Err(self.raise("TypeError", span, message));
            }
        };
        let iter = match iter {
            Some(iter) => iter,
            None => match self.collect_items(&plain, range_of(span))? {
                Ok(mut items) => {
                    items.reverse();
                    Iter::Fixed(items.into(), 0)
                }
                Err(why) => Iter::Unknown(why),
            },
        };
        Ok(self.object(Data::Iterator { kind, iter }, span))
    }

    /// `type(value)`.
    pub(crate) fn type_of(&mut self, value: &Value, span: Span) -> R<Value> {
        if let Some(why) = self.unknown_of(value) {
            return Ok(self.class_of_unknown(why, span));
        }
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            return Ok(Value::Obj(instance.class));
        }
        if let Value::Obj(id) = value
            && let Some(meta) = self.metaclass_of(*id)
        {
            return Ok(Value::Obj(meta));
        }
        let name = self.type_name(value);
        let builtins = self.vars(self.builtins);
        match builtins.get(name.as_str()).or_else(|| builtins.get(&nameless(&name))) {
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
            Data::External(path) if path.starts_with("typing.") || path.starts_with("collections.abc.") => {
                // `isinstance(x, Text)`, `isinstance(x, List)`, `isinstance(x, Mapping)`.
                let path = path.clone();
                let builtin = match path.trim_start_matches("typing.") {
                    "Text" => "str",
                    "List" => "list",
                    "Dict" => "dict",
                    "Tuple" => "tuple",
                    "Set" => "set",
                    name => {
                        let name = name.trim_start_matches("collections.abc.");
                        let known = self.is_abstract_instance(value, name).map(Truth::of);
                        return known.or_else(|| self.unknown_of(class).map(Truth::Unknown)).unwrap_or(Truth::False);
                    }
                };
                (Some(builtin), Name::new_static(builtin))
            }
            Data::External(path)
                if path.strip_prefix("builtins.").is_some_and(|name| NOT_EVALUATED.contains(&name))
                    && !self.derives_from_outside(value) =>
            {
                return self.unknown_of(value).map_or(Truth::False, Truth::Unknown);
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
        if let Value::Obj(id) = value
            && let Some(meta) = self.metaclass_of(*id)
            && self.is_subclass(meta, class_id)
        {
            return Truth::True;
        }
        let Some(builtin) = builtin else { return Truth::False };
        let kind = self.type_name(value);
        Truth::of(kind == builtin || builtin == "object" || (kind == "bool" && builtin == "int"))
    }
}

/// Text without the white space around it. In a text of ASCII that is only what C takes for it.
fn stripped(text: &str) -> &str {
    let ascii = text.is_ascii();
    text.trim_matches(|c: char| if ascii { matches!(c, ' ' | '\t'..='\r') } else { is_space(c) })
}

/// Text without the white space around it and with the digits of ASCII, for reading a number.
fn ascii_digits(text: &str) -> String {
    let digit = |c: char| decimal_value(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c);
    stripped(text).chars().map(|c| if c.is_ascii() { c } else { digit(c) }).collect()
}

/// `int(text, base)`.
fn parse_int(text: &str, base: i64) -> Option<BigInt> {
    let text = ascii_digits(text);
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let lower = digits.to_ascii_lowercase();
    // An underscore may stand between a prefix and the digits.
    let prefix = |p: &str| lower.strip_prefix(p).map(|rest| rest.strip_prefix('_').unwrap_or(rest).to_owned());
    let (radix, digits) = match base {
        0 => match (prefix("0x"), prefix("0o"), prefix("0b")) {
            (Some(d), _, _) => (16, d),
            (_, Some(d), _) => (8, d),
            (_, _, Some(d)) => (2, d),
            _ if lower.starts_with('0') && lower.chars().any(|c| !matches!(c, '0' | '_')) => return None,
            _ => (10, lower),
        },
        16 => (16, prefix("0x").unwrap_or(lower)),
        8 => (8, prefix("0o").unwrap_or(lower)),
        2 => (2, prefix("0b").unwrap_or(lower)),
        base => (u32::try_from(base).ok().filter(|b| (2..=36).contains(b))?, lower),
    };
    let bad = digits.is_empty() || digits.starts_with('_') || digits.ends_with('_') || digits.contains("__");
    if bad || digits.len() > 400_000 || !digits.chars().all(|c| c == '_' || c.is_digit(radix)) {
        return None;
    }
    let n = BigInt::parse_bytes(digits.replace('_', "").as_bytes(), radix)?;
    Some(if negative { -n } else { n })
}

/// `float(text)`.
fn parse_float(text: &str) -> Option<f64> {
    let text = ascii_digits(text);
    let body = text.strip_prefix(['+', '-']).unwrap_or(&text);
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    match body.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Some(sign * f64::INFINITY),
        "nan" => return Some(f64::NAN),
        _ => {}
    }
    if !body.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    // Underscores stand between digits only.
    let bytes = body.as_bytes();
    let digit = |i: Option<usize>| i.and_then(|i| bytes.get(i)).is_some_and(u8::is_ascii_digit);
    let misplaced = (0..bytes.len()).any(|i| bytes[i] == b'_' && !(digit(i.checked_sub(1)) && digit(Some(i + 1))));
    if misplaced || body.len() > 100_000 {
        return None;
    }
    body.replace('_', "").parse::<f64>().ok().map(|f| sign * f)
}

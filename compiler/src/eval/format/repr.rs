//! `repr`.

use crate::eval::methods::range_of;
use crate::eval::methods::unicode::is_printable;
use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Data, Id, View};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use std::fmt::Write as _;
use std::rc::Rc;

/// Why there is no text: it is not known, or a method of the file does not return.
enum Untold {
    Unknown(UnknownId),
    Stop(Stop),
}

impl From<UnknownId> for Untold {
    fn from(why: UnknownId) -> Self {
        Self::Unknown(why)
    }
}

impl From<Stop> for Untold {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

fn told<T>(outcome: Result<T, Untold>) -> R<Result<T, UnknownId>> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(Untold::Unknown(why)) => Ok(Err(why)),
        Err(Untold::Stop(stop)) => Err(stop),
    }
}

impl<'a> Eval<'a> {
    /// `repr(value)`.
    pub(crate) fn repr_of(&mut self, value: &Value, span: Span) -> R<Result<String, UnknownId>> {
        let mut out = String::new();
        let written = self.write_repr(value, &mut out, span);
        told(written.map(|()| out))
    }

    /// `repr(value)` for a message; unknowns show as `…`. Nothing of what the file does on the way stays done, and no
    /// limit that it exceeds is reported: CPython makes such texts later, or not at all.
    pub(crate) fn repr(&mut self, value: &Value) -> String {
        let span = self.frame.site;
        let exhausted = std::mem::replace(&mut self.exhausted, true);
        let text = match value {
            Value::Obj(_) => self.try_out(|eval| eval.repr_of(value, span)),
            _ => self.repr_of(value, span),
        };
        self.exhausted = exhausted;
        text.ok().and_then(Result::ok).unwrap_or_else(|| "…".to_owned())
    }

    fn write_repr(&mut self, value: &Value, out: &mut String, span: Span) -> Result<(), Untold> {
        match value {
            Value::None => out.push_str("None"),
            Value::Bool(true) => out.push_str("True"),
            Value::Bool(false) => out.push_str("False"),
            Value::Int(n) => {
                let _ = write!(out, "{n}");
            }
            Value::Big(n) => {
                let _ = write!(out, "{n}");
            }
            Value::Float(f) => out.push_str(&float_repr(*f)),
            Value::Str(s) => quote(&s.text, out),
            Value::Bytes(b) => quote_bytes(b, out),
            Value::Ellipsis => out.push_str("Ellipsis"),
            Value::NotImplemented => out.push_str("NotImplemented"),
            Value::Text(_) => return Err(self.text_unknown(value, range_of(span)).into()),
            Value::Unknown(id) => return Err((*id).into()),
            Value::Obj(id) => {
                if out.len() as u64 > self.request.limits.value_size {
                    let born = self.birthplace(self.heap.object(*id).birth).unwrap_or(span);
                    return Err(self.unknown_id(born, "its text is too large").into());
                }
                self.charge(1 + self.shown.len() / 64);
                // As in CPython, it counts as calls inside one another.
                if self.shown.len() + self.depth as usize >= self.request.limits.call_depth as usize {
                    let message = "maximum recursion depth exceeded while getting the repr of an object";
                    return Err(self.raise("RecursionError", span, message).into());
                }
                // What it holds itself is shown as such, whoever asks for its text meanwhile.
                let within = match self.heap.get(*id) {
                    Data::List(_) => Some("[...]"),
                    Data::Dict(_) => Some("{...}"),
                    Data::Tuple(_) => Some("(...)"),
                    _ => None,
                };
                if let Some(within) = within
                    && self.shown.contains(id)
                {
                    out.push_str(within);
                    return Ok(());
                }
                self.shown.push(*id);
                let result = stacker::maybe_grow(256 << 10, 4 << 20, || self.write_object(*id, value, out, span));
                self.shown.pop();
                return result;
            }
        }
        Ok(())
    }

    fn write_object(&mut self, id: Id, value: &Value, out: &mut String, span: Span) -> Result<(), Untold> {
        let sequence = |eval: &mut Self, items: Vec<Value>, out: &mut String| -> Result<(), Untold> {
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                eval.write_repr(item, out, span)?;
            }
            Ok(())
        };
        match self.heap.get(id) {
            Data::List(items) => {
                let items = items.clone();
                out.push('[');
                sequence(self, items, out)?;
                out.push(']');
            }
            Data::Tuple(items) => {
                let items = items.to_vec();
                let single = items.len() == 1;
                out.push('(');
                sequence(self, items, out)?;
                out.push_str(if single { ",)" } else { ")" });
            }
            Data::Dict(dict) => {
                let pairs: Vec<(Value, Value)> = dict.values().cloned().collect();
                out.push('{');
                for (i, (key, value)) in pairs.into_iter().enumerate() {
                    if i > 0 {
                        out.push_str(", ");
                    }
                    self.write_repr(&key, out, span)?;
                    out.push_str(": ");
                    self.write_repr(&value, out, span)?;
                }
                out.push('}');
            }
            Data::Set(set) if set.is_empty() => out.push_str("set()"),
            Data::FrozenSet(set) if set.is_empty() => out.push_str("frozenset()"),
            Data::Set(set) | Data::FrozenSet(set) => {
                if set.len() > 1 {
                    // The order of a set is CPython's secret.
                    return Err(self.unknown_id(self.frame.site, "the order of a set is not defined").into());
                }
                let items: Vec<Value> = set.values().map(|(value, _)| value.clone()).collect();
                let frozen = matches!(self.heap.get(id), Data::FrozenSet(_));
                out.push_str(if frozen { "frozenset({" } else { "{" });
                sequence(self, items, out)?;
                out.push_str(if frozen { "})" } else { "}" });
            }
            Data::Range { start, stop, step } => {
                let _ = match step {
                    1 => write!(out, "range({start}, {stop})"),
                    _ => write!(out, "range({start}, {stop}, {step})"),
                };
            }
            Data::External(path) if let Some(form) = crate::eval::typing::shown(path) => out.push_str(&form),
            Data::Class(class) if class.info.meta.is_some() && self.special_of_class(id, "__repr__").is_some() => {
                if let Some(method) = self.class_attribute(value, "__repr__") {
                    return self.write_own(method, out, span);
                }
            }
            Data::Class(class) => {
                let kind = if class.info.is_enum { "enum" } else { "class" };
                let name = if class.info.is_enum {
                    class.info.name.to_string()
                } else if &*class.info.module == "builtins" {
                    class.info.qualname.to_string()
                } else if let Some(name) = self.tp_name(id) {
                    name
                } else {
                    format!("{}.{}", class.info.module, class.info.qualname)
                };
                let _ = write!(out, "<{kind} '{name}'>");
            }
            Data::Instance(instance) => {
                let (class, payload) = (instance.class, instance.payload.clone());
                if let Some(method) = self.class_attribute(value, "__repr__") {
                    return self.write_own(method, out, span);
                }
                return self.write_default(value, class, payload, out, span);
            }
            Data::View { dict, kind, .. } => {
                let (dict, kind) = (Value::Obj(*dict), *kind);
                let Data::Dict(entries) = self.heap.get(match dict {
                    Value::Obj(id) => id,
                    _ => id,
                }) else {
                    return Err(self.unknown_of(&dict).unwrap_or(UnknownId(0)).into());
                };
                let entries: Vec<(Value, Value)> = entries.values().cloned().collect();
                out.push_str(self.kind_of(self.heap.get(id)));
                out.push_str("([");
                for (i, (key, value)) in entries.into_iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    match kind {
                        View::Keys => self.write_repr(&key, out, span)?,
                        View::Values => self.write_repr(&value, out, span)?,
                        View::Items => {
                            out.push('(');
                            self.write_repr(&key, out, span)?;
                            out.push_str(", ");
                            self.write_repr(&value, out, span)?;
                            out.push(')');
                        }
                    }
                }
                out.push_str("])");
            }
            Data::Slice(parts) => {
                let parts = parts.to_vec();
                out.push_str("slice(");
                sequence(self, parts, out)?;
                out.push(')');
            }
            Data::Builtin(builtin) => {
                let _ = write!(out, "<built-in function {}>", builtin.name);
            }
            _ => {
                let why = self.unknown_of(value);
                return Err(why.unwrap_or_else(|| self.address()).into());
            }
        }
        Ok(())
    }

    /// What a `__repr__` of the file gives.
    fn write_own(&mut self, method: Value, out: &mut String, span: Span) -> Result<(), Untold> {
        let result = self.call(method, Args::default(), span)?;
        let parts = self.returned_string(&result, "__repr__ returned non-string", span)??;
        let Some(text) = parts.literal() else {
            return Err(self.text_unknown(&result, range_of(span)).into());
        };
        out.push_str(text);
        Ok(())
    }

    /// `repr` of an instance whose class does not say what it is.
    fn write_default(
        &mut self,
        value: &Value,
        class: Id,
        payload: Option<Value>,
        out: &mut String,
        span: Span,
    ) -> Result<(), Untold> {
        if matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum) {
            let _ = write!(out, "<{}: ", self.enum_name(value));
            let own = self.enum_value(value);
            self.write_repr(&own, out, span)?;
            out.push('>');
            return Ok(());
        }
        match payload {
            Some(args) if self.is_exception(class) => {
                out.push_str(&self.class_name(class));
                match &self.exception_args(&args)[..] {
                    [one] => {
                        out.push('(');
                        self.write_repr(one, out, span)?;
                        out.push(')');
                    }
                    _ => self.write_repr(&args, out, span)?,
                }
                Ok(())
            }
            Some(Value::Obj(set)) if let Data::Set(items) | Data::FrozenSet(items) = self.heap.get(set) => {
                let item = match (items.len(), items.values().next()) {
                    (0 | 1, item) => item.map(|(item, _)| item.clone()),
                    _ => return Err(self.set_order(set).into()),
                };
                out.push_str(&self.class_name(class));
                out.push('(');
                if let Some(item) = item {
                    out.push('{');
                    self.write_repr(&item, out, span)?;
                    out.push('}');
                }
                out.push(')');
                Ok(())
            }
            Some(payload) => self.write_repr(&payload, out, span),
            None => Err(self.address().into()),
        }
    }

    /// `repr(value)` as the built-in types have it, whatever the class says.
    pub(crate) fn default_repr(&mut self, value: &Value, span: Span) -> R<Result<String, UnknownId>> {
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            let (class, payload) = (instance.class, instance.payload.clone());
            let mut out = String::new();
            let written = self.write_default(value, class, payload, &mut out, span);
            return told(written.map(|()| out));
        }
        self.repr_of(value, span)
    }

    /// What shows an address in memory is not known.
    fn address(&mut self) -> UnknownId {
        self.unknown_id(self.frame.site, "it shows an address in memory")
    }

    /// The name of a member of an enumeration, with its class's.
    pub(super) fn enum_name(&self, value: &Value) -> String {
        let Value::Obj(id) = value else { return String::new() };
        let Data::Instance(instance) = self.heap.get(*id) else { return String::new() };
        let class = self.class_name(instance.class);
        match instance.attrs.get("name").and_then(|name| self.as_str(name)) {
            Some(name) => format!("{class}.{name}"),
            None => format!("{class}.{}", self.combined_name(instance.class, &self.enum_value(value))),
        }
    }
}

/// `repr` of a float: the shortest text that reads back the same.
pub(crate) fn float_repr(f: f64) -> String {
    if f.is_nan() {
        return "nan".to_owned();
    }
    if f.is_infinite() {
        return if f > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let shortest = format!("{f:e}");
    // Of two texts that are as short and as near, CPython takes the one that ends with an even digit.
    let digits = shortest.find('e').unwrap_or_default().saturating_sub(if f < 0.0 { 3 } else { 2 });
    let even = format!("{f:.digits$e}");
    let scientific = if even.parse() == Ok(f) { even } else { shortest };
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let behind = usize::try_from(digits as i32 - exponent).unwrap_or(0);
        let plain = if behind > 0 { format!("{f:.behind$}") } else { format!("{f}") };
        return if plain.contains('.') { plain } else { format!("{plain}.0") };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs())
}

fn quote(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c == '\x7f' => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c if is_printable(c) => out.push(c),
            c if (c as u32) < 0x100 => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c if (c as u32) < 0x10000 => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => {
                let _ = write!(out, "\\U{:08x}", c as u32);
            }
        }
    }
    out.push(quote);
}

/// `ascii`, of what `repr` has given.
pub(crate) fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let _ = match u32::from(c) {
            ..0x80 => write!(out, "{c}"),
            n @ ..0x100 => write!(out, "\\x{n:02x}"),
            n @ ..0x10000 => write!(out, "\\u{n:04x}"),
            n => write!(out, "\\U{n:08x}"),
        };
    }
    out
}

fn quote_bytes(bytes: &Rc<[u8]>, out: &mut String) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    out.push('b');
    out.push(quote);
    for b in bytes.iter() {
        match b {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if *b == quote as u8 => {
                out.push('\\');
                out.push(quote);
            }
            0x20..=0x7e => out.push(*b as char),
            b => {
                let _ = write!(out, "\\x{b:02x}");
            }
        }
    }
    out.push(quote);
}

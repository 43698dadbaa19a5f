//! `repr`.

use crate::eval::{Args, Eval};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{UnknownId, Value};
use std::fmt::Write as _;
use std::rc::Rc;

impl Eval<'_> {
    /// `str(value)` for a message.
    pub(crate) fn shown(&mut self, value: &Value) -> String {
        match self.as_str(value) {
            Some(text) => text.to_string(),
            None => self.repr(value),
        }
    }

    /// `repr(value)` for a message; unknowns show as `…`.
    pub(crate) fn repr(&mut self, value: &Value) -> String {
        self.repr_of(value).unwrap_or_else(|_| "…".to_owned())
    }

    /// `repr(value)`.
    pub(crate) fn repr_of(&mut self, value: &Value) -> Result<String, UnknownId> {
        let mut out = String::new();
        let mut open = Vec::new();
        self.write_repr(value, &mut out, &mut open)?;
        Ok(out)
    }

    fn write_repr(
        &mut self,
        value: &Value,
        out: &mut String,
        open: &mut Vec<crate::heap::Id>,
    ) -> Result<(), UnknownId> {
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
            Value::Text(_) => return Err(self.text_unknown(value, ruff_text_size::TextRange::default())),
            Value::Unknown(id) => return Err(*id),
            Value::Obj(id) => {
                if out.len() as u64 > self.request.limits.value_size {
                    let span = self.birthplace(self.heap.object(*id).birth).unwrap_or(self.frame.site);
                    return Err(match self.unknown(span, "its text is too large") {
                        Value::Unknown(why) => why,
                        _ => UnknownId(0),
                    });
                }
                self.charge(1);
                if open.contains(id) || open.len() > 100 {
                    out.push_str(match self.heap.get(*id) {
                        Data::List(_) => "[...]",
                        Data::Dict(_) => "{...}",
                        _ => "(...)",
                    });
                    return Ok(());
                }
                open.push(*id);
                let result = self.write_object(*id, value, out, open);
                open.pop();
                return result;
            }
        }
        Ok(())
    }

    fn write_object(
        &mut self,
        id: crate::heap::Id,
        value: &Value,
        out: &mut String,
        open: &mut Vec<crate::heap::Id>,
    ) -> Result<(), UnknownId> {
        let mut sequence = |eval: &mut Self, items: Vec<Value>, out: &mut String| -> Result<(), UnknownId> {
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                eval.write_repr(item, out, open)?;
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
                    self.write_repr(&key, out, open)?;
                    out.push_str(": ");
                    self.write_repr(&value, out, open)?;
                }
                out.push('}');
            }
            Data::Set(set) if set.is_empty() => out.push_str("set()"),
            Data::FrozenSet(set) if set.is_empty() => out.push_str("frozenset()"),
            Data::Set(set) | Data::FrozenSet(set) => {
                if set.len() > 1 {
                    // The order of a set is CPython's secret.
                    let span = self.frame.site;
                    return match self.unknown(span, "the order of a set is not defined") {
                        Value::Unknown(why) => Err(why),
                        _ => Ok(()),
                    };
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
            Data::Class(class) => {
                let name = if &*class.info.module == "builtins" {
                    class.info.qualname.to_string()
                } else {
                    format!("{}.{}", class.info.module, class.info.qualname)
                };
                let _ = write!(out, "<class '{name}'>");
            }
            Data::Instance(instance) => {
                let (class, payload) = (instance.class, instance.payload.clone());
                let own = instance.attrs.get("value").cloned().unwrap_or(Value::None);
                if let Some(method) = self.class_attribute(value, "__repr__") {
                    let span = self.frame.site;
                    let result = self.call(method, Args::default(), span);
                    return match result.ok().and_then(|v| self.as_str(&v)) {
                        Some(text) => {
                            out.push_str(&text);
                            Ok(())
                        }
                        None => Err(self.address(span)),
                    };
                }
                if matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum) {
                    let _ = write!(out, "<{}: ", self.enum_name(value));
                    self.write_repr(&own, out, open)?;
                    out.push('>');
                    return Ok(());
                }
                match payload {
                    Some(args) if self.is_exception(class) => {
                        out.push_str(&self.class_name(class));
                        let mut shown = String::new();
                        self.write_repr(&args, &mut shown, open)?;
                        out.push_str(&shown.replace(",)", ")"));
                    }
                    Some(payload) => self.write_repr(&payload, out, open)?,
                    None => {
                        let span = self.frame.site;
                        return Err(self.address(span));
                    }
                }
            }
            Data::Module(module) => {
                let _ = write!(out, "<module '{}'>", module.name);
            }
            _ => {
                if let Some(why) = self.unknown_of(value) {
                    return Err(why);
                }
                let span = self.frame.site;
                return Err(self.address(span));
            }
        }
        Ok(())
    }

    /// What shows an address in memory is not known.
    fn address(&mut self, span: Span) -> UnknownId {
        match self.unknown(span, "it shows an address in memory") {
            Value::Unknown(id) => id,
            _ => UnknownId(0),
        }
    }

    /// The name of a member of an enumeration, with its class's.
    pub(super) fn enum_name(&self, value: &Value) -> String {
        let Value::Obj(id) = value else { return String::new() };
        let Data::Instance(instance) = self.heap.get(*id) else { return String::new() };
        let name = instance.attrs.get("name").and_then(|n| self.as_str(n)).unwrap_or_default();
        format!("{}.{name}", self.class_name(instance.class))
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
    let scientific = format!("{f:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{f}");
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

/// What `repr` shows as it is: not control characters, separators and spaces other than the ASCII one.
fn is_printable(c: char) -> bool {
    c == ' '
        || !(c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{fffb}'))
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

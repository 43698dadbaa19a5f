//! Turning values into strings: `str`, `repr`, f-strings, `format`, `%`.

mod spec;

use super::methods::range_of;
use super::{Args, Eval, R};
use crate::heap::{Data, Dict};
use crate::source::Span;
use crate::value::{Part, Text, UnknownId, Value};
use ruff_python_ast as ast;
use ruff_python_ast::{ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::Ranged;
use std::fmt::Write as _;
use std::rc::Rc;

/// The parts of a string under construction, or why it is not known at all.
type Parts = Result<Vec<Part>, UnknownId>;

impl<'a> Eval<'a> {
    pub(crate) fn f_string(&mut self, e: &'a ast::ExprFString) -> R<Value> {
        let span = self.span(e.range);
        let mut out: Parts = Ok(Vec::new());
        for part in &e.value {
            match part {
                FStringPart::Literal(literal) => push(&mut out, Ok(vec![Part::Literal((*literal.value).into())])),
                FStringPart::FString(f) => {
                    for element in &f.elements {
                        let parts = self.f_element(element)?;
                        self.charge_parts(&parts);
                        push(&mut out, parts);
                    }
                }
            }
        }
        self.finish_text(out, span)
    }

    fn f_element(&mut self, element: &'a InterpolatedStringElement) -> R<Parts> {
        match element {
            InterpolatedStringElement::Literal(literal) => Ok(Ok(vec![Part::Literal((*literal.value).into())])),
            InterpolatedStringElement::Interpolation(i) => {
                let value = self.expr(&i.expression)?;
                let at = self.span(i.expression.range());
                let mut spec = String::new();
                if let Some(format_spec) = &i.format_spec {
                    for element in &format_spec.elements {
                        match self.f_element(element)? {
                            Ok(parts) => match literal(&parts) {
                                Some(text) => spec.push_str(&text),
                                None => return Ok(Err(self.text_unknown(&value, i.range))),
                            },
                            Err(why) => return Ok(Err(why)),
                        }
                    }
                }
                let conversion = match i.conversion {
                    ConversionFlag::None if i.debug_text.is_some() && spec.is_empty() => Some('r'),
                    ConversionFlag::None => None,
                    ConversionFlag::Str => Some('s'),
                    ConversionFlag::Ascii => Some('a'),
                    ConversionFlag::Repr => Some('r'),
                };
                let formatted = self.format_value(&value, conversion, &spec, at)?;
                if i.debug_text.is_some() {
                    // `f"{x = }"`: what is written between the braces, then the value.
                    let range = ruff_text_size::TextRange::new(
                        i.range.start() + ruff_text_size::TextSize::new(1),
                        i.expression.end(),
                    );
                    let source = self.sources.text(Span::new(self.frame.file, range)).to_owned();
                    let after = self.sources.text(Span::new(
                        self.frame.file,
                        ruff_text_size::TextRange::new(i.expression.end(), i.range.end()),
                    ));
                    let equals: String = after.chars().take_while(|c| c.is_whitespace() || *c == '=').collect();
                    let mut out: Parts = Ok(vec![Part::Literal(format!("{source}{equals}").into())]);
                    push(&mut out, formatted);
                    return Ok(out);
                }
                Ok(formatted)
            }
        }
    }

    fn charge_parts(&mut self, parts: &Parts) {
        let literal = |part: &Part| if let Part::Literal(s) = part { s.len() } else { 0 };
        self.charge_text(parts.iter().flatten().map(literal).sum());
    }

    fn finish_text(&mut self, parts: Parts, span: Span) -> R<Value> {
        Ok(match parts {
            Ok(parts) => {
                let size: usize = parts.iter().map(|p| if let Part::Literal(s) = p { s.len() } else { 0 }).sum();
                self.check_size(size as u64, range_of(span))?;
                self.charge_text(size);
                let birth = self.birth(span);
                Text::value(parts, birth)
            }
            Err(why) => self.element_of(why, span),
        })
    }

    /// A value as `format(value, spec)` shows it.
    fn format_value(&mut self, value: &Value, conversion: Option<char>, spec: &str, span: Span) -> R<Parts> {
        if let Some(conversion) = conversion {
            let text = match conversion {
                's' => match self.string_of(value, span)? {
                    Ok(parts) => match literal(&parts) {
                        Some(text) => text,
                        None => return Ok(self.padded(parts, spec, value, span)),
                    },
                    Err(why) => return Ok(Err(why)),
                },
                _ => match self.repr_of(value) {
                    Ok(text) => text,
                    Err(why) => return Ok(Err(why)),
                },
            };
            return self.apply_spec(&Value::str(text), spec, span);
        }
        if let Value::Obj(id) = value
            && matches!(self.heap.get(*id), Data::Instance(_))
        {
            if let Some(method) = self.class_attribute(value, "__format__") {
                let spec = Value::str(spec);
                let result = self.call(method, Args::positional(vec![spec], span), span)?;
                return Ok(match self.text_parts(&result) {
                    Some(parts) => Ok(parts),
                    None => Err(self.text_unknown(&result, range_of(span))),
                });
            }
            // Up to 3.7 a member of a mixed-in enum is formatted as its value, `str()` of it is not.
            if let Data::Instance(instance) = self.heap.get(*id)
                && let Some(payload @ (Value::Str(_) | Value::Int(_) | Value::Float(_))) = &instance.payload
            {
                let payload = payload.clone();
                return self.apply_spec(&payload, spec, span);
            }
        }
        if spec.is_empty() {
            return self.string_of(value, span);
        }
        if let Some(parts) = self.text_parts(value)
            && literal(&parts).is_none()
        {
            return Ok(self.padded(parts, spec, value, span));
        }
        if let Some(why) = self.unknown_of(value) {
            return Ok(Err(why));
        }
        self.apply_spec(value, spec, span)
    }

    /// A text with a format spec: only one that changes nothing keeps its parts.
    fn padded(&mut self, parts: Vec<Part>, spec: &str, value: &Value, span: Span) -> Parts {
        if spec.is_empty() || spec == "s" { Ok(parts) } else { Err(self.text_unknown(value, range_of(span))) }
    }

    fn apply_spec(&mut self, value: &Value, spec: &str, span: Span) -> R<Parts> {
        if spec.is_empty() {
            return self.string_of(value, span);
        }
        let plain = self.plain(value);
        match spec::format(&plain, spec) {
            Ok(text) => Ok(Ok(vec![Part::Literal(text.into())])),
            Err(spec::Fault::TooLarge) => {
                let width = spec.len() as u64;
                self.check_size(u64::MAX - width, range_of(span))?;
                Ok(Ok(Vec::new()))
            }
            Err(spec::Fault::Unsupported) => {
                let why = match self.unknown(span, format!("the format `{spec}` is not evaluated")) {
                    Value::Unknown(id) => id,
                    _ => UnknownId(0),
                };
                Ok(Err(why))
            }
            Err(spec::Fault::Python(message)) => {
                let message = message.replace("{type}", &self.type_name(value));
                Err(self.raise("ValueError", span, message))
            }
        }
    }

    /// `str(value)` as parts.
    pub(crate) fn string_of(&mut self, value: &Value, span: Span) -> R<Parts> {
        if let Some(parts) = match value {
            Value::Obj(_) => None,
            other => self.text_parts(other),
        } {
            return Ok(Ok(parts));
        }
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            let class = instance.class;
            let is_enum = matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum);
            for name in ["__str__", "__repr__"] {
                if let Some(method) = self.class_attribute(value, name) {
                    let result = self.call(method, Args::default(), span)?;
                    return Ok(match self.text_parts(&result) {
                        Some(parts) => Ok(parts),
                        None => Err(self.text_unknown(&result, range_of(span))),
                    });
                }
            }
            if is_enum {
                return Ok(self.repr_enum(value, false).map(|text| vec![Part::Literal(text.into())]));
            }
            if self.is_exception(class) {
                return Ok(Ok(vec![Part::Literal(self.exception_text(value).into())]));
            }
        }
        if let Some(why) = self.unknown_of(value) {
            return Ok(Err(why));
        }
        Ok(self.repr_of(value).map(|text| vec![Part::Literal(text.into())]))
    }

    /// `str(value)` as a value.
    pub(crate) fn str_of(&mut self, value: &Value, span: Span) -> R<Value> {
        let parts = self.string_of(value, span)?;
        self.finish_text(parts, span)
    }

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
                    out.push_str(&self.repr_enum(value, true)?);
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

    fn repr_enum(&mut self, value: &Value, full: bool) -> Result<String, UnknownId> {
        let Value::Obj(id) = value else { return Ok(String::new()) };
        let Data::Instance(instance) = self.heap.get(*id) else { return Ok(String::new()) };
        let class = self.class_name(instance.class);
        let own = instance.attrs.get("value").cloned().unwrap_or(Value::None);
        let name = instance.attrs.get("name").and_then(|n| self.as_str(n)).unwrap_or_default();
        if !full {
            return Ok(format!("{class}.{name}"));
        }
        Ok(format!("<{class}.{name}: {}>", self.repr_of(&own)?))
    }

    /// `template.format(...)`.
    pub(super) fn str_format(&mut self, template: &Value, args: Args, span: Span) -> R<Value> {
        let Value::Str(template) = template else {
            let why = self.text_unknown(template, range_of(span));
            return Ok(self.element_of(why, span));
        };
        let mut out: Parts = Ok(Vec::new());
        let mut next = 0;
        let text = template.text.clone();
        self.format_into(&text, &args, &mut next, 0, &mut out, span)?;
        self.finish_text(out, span)
    }

    fn format_into(
        &mut self,
        template: &str,
        args: &Args,
        next: &mut usize,
        depth: u32,
        out: &mut Parts,
        span: Span,
    ) -> R<()> {
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            self.tick(range_of(span))?;
            push(out, Ok(vec![Part::Literal(rest[..at].into())]));
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                push(out, Ok(vec![Part::Literal(brace.into())]));
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(self.raise("ValueError", span, "Single '}' encountered in format string"));
            }
            let Some(end) = closing(rest) else {
                return Err(self.raise("ValueError", span, "Single '{' encountered in format string"));
            };
            let field = &rest[..end];
            rest = &rest[end + 1..];
            let name_end = field_name_end(field);
            let (name, tail) = field.split_at(name_end);
            let (conversion, spec) = match tail.strip_prefix('!') {
                Some(tail) => {
                    let mut chars = tail.chars();
                    let conversion = chars.next();
                    (conversion, chars.as_str().strip_prefix(':').unwrap_or_default())
                }
                None => (None, tail.strip_prefix(':').unwrap_or_default()),
            };
            let value = match self.format_field(name, args, next, span)? {
                Ok(value) => value,
                Err(why) => {
                    push(out, Err(why));
                    continue;
                }
            };
            let mut expanded: Parts = Ok(Vec::new());
            if spec.contains('{') && depth < 2 {
                self.format_into(spec, args, next, depth + 1, &mut expanded, span)?;
            } else {
                push(&mut expanded, Ok(vec![Part::Literal(spec.into())]));
            }
            match expanded.map(|parts| literal(&parts)) {
                Ok(Some(spec)) => {
                    let parts = self.format_value(&value, conversion, &spec, span)?;
                    self.charge_parts(&parts);
                    push(out, parts);
                }
                Ok(None) => push(out, Err(self.text_unknown(&value, range_of(span)))),
                Err(why) => push(out, Err(why)),
            }
        }
        push(out, Ok(vec![Part::Literal(rest.into())]));
        Ok(())
    }

    /// The value that a replacement field names: `0`, `name`, `a.b[c]`.
    fn format_field(&mut self, name: &str, args: &Args, next: &mut usize, span: Span) -> R<Result<Value, UnknownId>> {
        let head_end = name.find(['.', '[']).unwrap_or(name.len());
        let (head, mut tail) = name.split_at(head_end);
        let found = if head.is_empty() || head.bytes().all(|b| b.is_ascii_digit()) {
            let index = if head.is_empty() {
                *next += 1;
                *next - 1
            } else {
                head.parse().unwrap_or(usize::MAX)
            };
            args.positional.get(index).map(|arg| arg.value.clone())
        } else {
            args.keyword.iter().find(|(n, _)| n == head).map(|(_, arg)| arg.value.clone())
        };
        let mut value = match (found, args.unknown) {
            (Some(value), _) => value,
            (None, Some(why)) => return Ok(Err(why)),
            (None, None) if head.is_empty() || head.bytes().all(|b| b.is_ascii_digit()) => {
                return Err(self.raise("IndexError", span, "tuple index out of range"));
            }
            (None, None) => return Err(self.raise("KeyError", span, format!("'{head}'"))),
        };
        while !tail.is_empty() {
            if let Some(after) = tail.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                value = self.attribute(&value, &ast::name::Name::new(&after[..end]), span)?;
                tail = &after[end..];
            } else {
                let after = &tail[1..];
                let Some(end) = after.find(']') else {
                    return Err(self.raise("ValueError", span, "expected '}' before end of string"));
                };
                let key = match after[..end].parse::<i64>() {
                    Ok(index) => Value::Int(index),
                    Err(_) => Value::str(&after[..end]),
                };
                value = self.item(&value, &key, range_of(span))?;
                tail = &after[end + 1..];
            }
        }
        Ok(Ok(value))
    }

    /// `template % values`.
    pub(super) fn percent(&mut self, template: &Value, values: &Value, span: Span) -> R<Value> {
        let Value::Str(template) = template else {
            let why = self.text_unknown(template, range_of(span));
            return Ok(self.element_of(why, span));
        };
        let template = template.text.clone();
        let items: Vec<Value> = match values {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => vec![values.clone()],
            },
            other => vec![other.clone()],
        };
        let mapping: Option<Dict> = self.mapping(values).and_then(Result::ok);
        let mut next = items.into_iter();
        let mut out: Parts = Ok(Vec::new());
        let mut rest: &str = &template;
        while let Some(at) = rest.find('%') {
            self.tick(range_of(span))?;
            push(&mut out, Ok(vec![Part::Literal(rest[..at].into())]));
            rest = &rest[at + 1..];
            let mut key = None;
            if let Some(after) = rest.strip_prefix('(')
                && let Some(end) = after.find(')')
            {
                key = Some(&after[..end]);
                rest = &after[end + 1..];
            }
            let end =
                rest.find(|c: char| !matches!(c, '#' | '0'..='9' | ' ' | '-' | '+' | '.' | '*')).unwrap_or(rest.len());
            let flags = &rest[..end];
            let Some(conversion) = rest[end..].chars().next() else {
                return Err(self.raise("ValueError", span, "incomplete format"));
            };
            rest = &rest[end + conversion.len_utf8()..];
            if conversion == '%' {
                push(&mut out, Ok(vec![Part::Literal("%".into())]));
                continue;
            }
            let value = match key {
                Some(key) => match &mapping {
                    Some(mapping) => match mapping.get(&crate::heap::Key::Str(key.into())) {
                        Some((_, value)) => value.clone(),
                        None => return Err(self.raise("KeyError", span, format!("'{key}'"))),
                    },
                    None => match self.unknown_of(values) {
                        Some(why) => {
                            push(&mut out, Err(why));
                            continue;
                        }
                        None => return Err(self.raise("TypeError", span, "format requires a mapping")),
                    },
                },
                None => match next.next() {
                    Some(value) => value,
                    None => return Err(self.raise("TypeError", span, "not enough arguments for format string")),
                },
            };
            let parts = self.percent_field(&value, flags, conversion, span)?;
            self.charge_parts(&parts);
            push(&mut out, parts);
        }
        push(&mut out, Ok(vec![Part::Literal(rest.into())]));
        if mapping.is_none() && next.next().is_some() && self.unknown_of(values).is_none() {
            return Err(self.raise("TypeError", span, "not all arguments converted during string formatting"));
        }
        self.finish_text(out, span)
    }

    fn percent_field(&mut self, value: &Value, flags: &str, conversion: char, span: Span) -> R<Parts> {
        let width = flags.trim_start_matches(['#', '0', ' ', '-', '+']);
        let zero = flags[..flags.len() - width.len()].contains('0');
        let mut spec = String::new();
        // `%5s` is right-aligned, `%-5s` left-aligned, unlike `format`.
        if !width.is_empty() && !width.starts_with('.') {
            spec.push(if flags.contains('-') {
                '<'
            } else if zero && !matches!(conversion, 's' | 'r' | 'a') {
                '='
            } else {
                '>'
            });
            if zero && !flags.contains('-') && !matches!(conversion, 's' | 'r' | 'a') {
                spec.insert(0, '0');
            }
        }
        for sign in ['+', ' '] {
            if flags.contains(sign) && !matches!(conversion, 's' | 'r' | 'a') {
                spec.push(sign);
                break;
            }
        }
        if flags.contains('#') {
            spec.push('#');
        }
        spec.push_str(width);
        match conversion {
            's' => {
                let parts = self.string_of(value, span)?;
                match parts {
                    Ok(parts) => match literal(&parts) {
                        Some(text) => self.apply_spec(&Value::str(text), &spec, span),
                        None => Ok(self.padded(parts, &spec, value, span)),
                    },
                    Err(why) => Ok(Err(why)),
                }
            }
            'r' | 'a' => match self.repr_of(value) {
                Ok(text) => self.apply_spec(&Value::str(text), &spec, span),
                Err(why) => Ok(Err(why)),
            },
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' => {
                if let Some(why) = self.unknown_of(value) {
                    return Ok(Err(why));
                }
                let plain = match (self.plain(value), conversion) {
                    (Value::Float(f), 'd' | 'i' | 'u') => Value::Int(f.trunc() as i64),
                    (Value::Bool(b), _) => Value::Int(i64::from(b)),
                    (plain @ (Value::Int(_) | Value::Big(_) | Value::Float(_)), _) => plain,
                    (Value::Str(s), 'c') => return Ok(Ok(vec![Part::Literal(s.text)])),
                    _ => {
                        let kind = self.type_name(value);
                        let message = match conversion {
                            'd' | 'i' | 'u' => format!("%{conversion} format: a number is required, not {kind}"),
                            _ => format!("must be real number, not {kind}"),
                        };
                        return Err(self.raise("TypeError", span, message));
                    }
                };
                spec.push(if matches!(conversion, 'i' | 'u') { 'd' } else { conversion });
                self.apply_spec(&plain, &spec, span)
            }
            other => Err(self.raise("ValueError", span, format!("unsupported format character '{other}'"))),
        }
    }
}

fn push(out: &mut Parts, parts: Parts) {
    match (&mut *out, parts) {
        (Ok(out), Ok(parts)) => out.extend(parts),
        (Ok(_), Err(why)) => *out = Err(why),
        (Err(_), _) => {}
    }
}

/// The text of parts that are all literal.
fn literal(parts: &[Part]) -> Option<String> {
    parts.iter().map(|part| if let Part::Literal(s) = part { Some(&**s) } else { None }).collect()
}

/// The index of the brace that closes a replacement field.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(i),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn field_name_end(field: &str) -> usize {
    let mut bracket = false;
    for (i, c) in field.char_indices() {
        match c {
            '[' => bracket = true,
            ']' => bracket = false,
            '!' | ':' if !bracket => return i,
            _ => {}
        }
    }
    field.len()
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

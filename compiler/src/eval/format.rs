//! Turning values into strings: `str`, f-strings, `format`.

mod percent;
mod repr;
mod spec;
mod template;

pub(crate) use repr::float_repr;

use super::methods::range_of;
use super::{Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{Part, Text, UnknownId, Value};
use ruff_python_ast as ast;
use ruff_python_ast::{ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::Ranged;

/// The parts of a string under construction, or why it is not known at all.
pub(crate) type Parts = Result<Vec<Part>, UnknownId>;

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
                    ConversionFlag::None if i.debug_text.is_some() && i.format_spec.is_none() => Some('r'),
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

    pub(crate) fn finish_text(&mut self, parts: Parts, span: Span) -> R<Value> {
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
    pub(crate) fn format_value(&mut self, value: &Value, conversion: Option<char>, spec: &str, span: Span) -> R<Parts> {
        if let Some(conversion) = conversion {
            let text = match conversion {
                's' => match self.string_of(value, span)? {
                    Ok(parts) => match literal(&parts) {
                        Some(text) => text,
                        None => return Ok(self.padded(parts, spec, value, span)),
                    },
                    Err(why) => return Ok(Err(why)),
                },
                conversion => match self.repr_of(value, span)? {
                    Ok(text) if conversion == 'a' => repr::ascii(&text),
                    Ok(text) => text,
                    Err(why) => return Ok(Err(why)),
                },
            };
            return self.apply_spec(&Value::str(text), spec, span);
        }
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
        {
            let (class, payload) = (instance.class, instance.payload.clone());
            if let Some(method) = self.class_attribute(value, "__format__") {
                let args = Args::positional(vec![Value::str(spec)], span);
                let result = self.deeper(span, |eval| eval.call(method, args, span))?;
                return self.returned_string(&result, "__format__ must return a str, not", span);
            }
            // Up to 3.7 a member of a mixed-in enum is formatted as its value, `str()` of it is not.
            if matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum) {
                if let Some(payload) = payload {
                    return self.apply_spec(&payload, spec, span);
                }
                return self.format_value(value, Some('s'), spec, span);
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
                Ok(Err(self.unknown_id(span, format!("the format `{spec}` is not evaluated"))))
            }
            Err(spec::Fault::Python(class, message)) => {
                let message = message.replace("{type}", &self.type_name(value));
                Err(self.raise(class, span, message))
            }
        }
    }

    /// `str(value)` as parts.
    pub(crate) fn string_of(&mut self, value: &Value, span: Span) -> R<Parts> {
        for name in ["__str__", "__repr__"] {
            // A built-in class comes before what its subclass says of `repr`.
            if name == "__repr__" && self.has_own_string(value) {
                break;
            }
            if let Some(method) = self.class_attribute(value, name) {
                let result = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
                // Whichever of them it is, `str` has asked.
                return self.returned_string(&result, "__str__ returned non-string", span);
            }
        }
        self.default_string(value, span)
    }

    /// Whether `str` of a value is not its `repr`, though its class does not say so.
    fn has_own_string(&self, value: &Value) -> bool {
        let Value::Obj(id) = value else { return false };
        let Data::Instance(instance) = self.heap.get(*id) else { return false };
        let is_enum = matches!(self.heap.get(instance.class), Data::Class(c) if c.info.is_enum);
        is_enum || self.is_exception(instance.class) || matches!(instance.payload, Some(Value::Str(_) | Value::Text(_)))
    }

    /// What a method that has to give a string gives.
    fn returned_string(&mut self, result: &Value, complaint: &str, span: Span) -> R<Parts> {
        if let Some(parts) = self.text_parts(result) {
            return Ok(Ok(parts));
        }
        if let Some(why) = self.unknown_of(result) {
            return Ok(Err(why));
        }
        let kind = self.type_name(result);
        let message = match complaint.strip_suffix(", not") {
            Some(_) => format!("{complaint} {kind}"),
            None => format!("{complaint} (type {kind})"),
        };
        Err(self.raise("TypeError", span, message))
    }

    /// `str(value)` as the built-in types have it.
    pub(crate) fn default_string(&mut self, value: &Value, span: Span) -> R<Parts> {
        let Value::Obj(id) = value else {
            if let Some(parts) = self.text_parts(value) {
                return Ok(Ok(parts));
            }
            if let Some(why) = self.unknown_of(value) {
                return Ok(Err(why));
            }
            return Ok(self.repr_of(value, span)?.map(|text| vec![Part::Literal(text.into())]));
        };
        if let Data::Instance(instance) = self.heap.get(*id) {
            let (class, payload) = (instance.class, instance.payload.clone());
            if matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum) {
                return Ok(Ok(vec![Part::Literal(self.enum_name(value).into())]));
            }
            if self.is_exception(class) {
                return self.exception_string(class, payload, span);
            }
            if let Some(text @ (Value::Str(_) | Value::Text(_))) = &payload {
                return Ok(self.text_parts(text).ok_or(UnknownId(0)));
            }
        }
        if let Some(why) = self.unknown_of(value) {
            return Ok(Err(why));
        }
        Ok(self.repr_of(value, span)?.map(|text| vec![Part::Literal(text.into())]))
    }

    /// `str()` of an exception.
    fn exception_string(&mut self, class: crate::heap::Id, payload: Option<Value>, span: Span) -> R<Parts> {
        let Some(payload) = payload else { return Ok(Ok(Vec::new())) };
        let args = self.exception_args(&payload);
        let is = |eval: &Self, name: &str| eval.is_subclass(class, eval.builtin_class(name));
        let shown = |eval: &mut Self, value: &Value| -> R<Parts> {
            Ok(eval.repr_of(value, span)?.map(|text| vec![Part::Literal(text.into())]))
        };
        match &args[..] {
            [] => Ok(Ok(Vec::new())),
            [key] if is(self, "KeyError") => shown(self, key),
            [one] => self.string_of(one, span),
            [number, words, file @ ..] if is(self, "OSError") && file.len() <= 1 => {
                let mut out: Parts = Ok(vec![Part::Literal("[Errno ".into())]);
                let number = self.string_of(number, span)?;
                let words = self.string_of(words, span)?;
                push(&mut out, number);
                push(&mut out, Ok(vec![Part::Literal("] ".into())]));
                push(&mut out, words);
                if let [file] = file {
                    push(&mut out, Ok(vec![Part::Literal(": ".into())]));
                    let file = shown(self, file)?;
                    push(&mut out, file);
                }
                Ok(out)
            }
            _ => shown(self, &payload),
        }
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

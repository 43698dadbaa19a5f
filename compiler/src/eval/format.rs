//! Turning values into strings: `str`, f-strings, and what `repr`, `str.format` and `%` have in common.

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
                return Ok(Ok(vec![Part::Literal(self.enum_name(value).into())]));
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
}

pub(super) fn push(out: &mut Parts, parts: Parts) {
    match (&mut *out, parts) {
        (Ok(out), Ok(parts)) => out.extend(parts),
        (Ok(_), Err(why)) => *out = Err(why),
        (Err(_), _) => {}
    }
}

/// The text of parts that are all literal.
pub(super) fn literal(parts: &[Part]) -> Option<String> {
    parts.iter().map(|part| if let Part::Literal(s) = part { Some(&**s) } else { None }).collect()
}

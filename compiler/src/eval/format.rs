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
use crate::value::{Pieces, Str, UnknownId, Value};
use ruff_python_ast as ast;
use ruff_python_ast::{ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::borrow::Cow;

/// A string under construction, or why it is not known at all.
pub(crate) type Parts = Result<Pieces, UnknownId>;

impl<'a> Eval<'a> {
    pub(crate) fn f_string(&mut self, e: &'a ast::ExprFString) -> R<Value> {
        let span = self.span(e.range);
        let mut out: Parts = Ok(Pieces::default());
        for part in &e.value {
            match part {
                FStringPart::Literal(literal) => push_str(&mut out, &literal.value),
                FStringPart::FString(f) => {
                    for element in &f.elements {
                        self.f_element(element, &mut out)?;
                    }
                }
            }
        }
        self.finish_text(out, span)
    }

    fn f_element(&mut self, element: &'a InterpolatedStringElement, out: &mut Parts) -> R<()> {
        let i = match element {
            InterpolatedStringElement::Literal(literal) => {
                push_str(out, &literal.value);
                return Ok(());
            }
            InterpolatedStringElement::Interpolation(i) => i,
        };
        let value = self.expr(&i.expression)?;
        let mut spec: Parts = Ok(Pieces::default());
        for element in i.format_spec.iter().flat_map(|spec| &spec.elements) {
            self.f_element(element, &mut spec)?;
        }
        let conversion = match i.conversion {
            ConversionFlag::None if i.debug_text.is_some() && i.format_spec.is_none() => Some('r'),
            ConversionFlag::None => None,
            ConversionFlag::Str => Some('s'),
            ConversionFlag::Ascii => Some('a'),
            ConversionFlag::Repr => Some('r'),
        };
        if i.debug_text.is_some() {
            // `f"{x = }"`: what is written between the braces, then the value.
            let range = TextRange::new(i.range.start() + TextSize::new(1), i.expression.end());
            let source = self.sources.text(Span::new(self.frame.file, range));
            let after =
                self.sources.text(Span::new(self.frame.file, TextRange::new(i.expression.end(), i.range.end())));
            let equals: String = after.chars().take_while(|c| c.is_whitespace() || *c == '=').collect();
            push_str(out, &format!("{source}{equals}"));
        }
        let at = self.span(i.expression.range());
        self.format_by(&value, conversion, &spec, out, at)
    }

    /// A value as `format(value, spec)` shows it, where the spec is made while the file runs.
    fn format_by(
        &mut self,
        value: &Value,
        conversion: Option<char>,
        spec: &Parts,
        out: &mut Parts,
        span: Span,
    ) -> R<()> {
        let parts = match spec.as_ref().map(Pieces::literal) {
            Ok(Some(""))
                if matches!(conversion, None | Some('s'))
                    && let Some(text) = plain_text(value) =>
            {
                self.charge_text(text.len());
                push_str(out, &text);
                return Ok(());
            }
            Ok(Some(spec)) => self.format_value(value, conversion, spec, span)?,
            Ok(None) => Err(self.text_unknown(value, range_of(span))),
            Err(why) => Err(*why),
        };
        self.charge_parts(&parts);
        push(out, parts);
        Ok(())
    }

    /// What stands around the only field of a template, which is filled with a text or a number as it is: that is what
    /// most templates are.
    fn fill_one(&mut self, (before, after): (&str, &str), value: &Value, span: Span) -> R<Option<Value>> {
        let Some(text) = plain_text(value) else { return Ok(None) };
        let size = before.len() + text.len() + after.len();
        let mut whole = String::with_capacity(size);
        for part in [before, &text, after] {
            whole.push_str(part);
        }
        self.tick(range_of(span))?;
        self.check_size(size as u64, range_of(span))?;
        self.charge_text(size + text.len());
        Ok(Some(Value::Str(Str { text: whole.into(), birth: self.birth(span) })))
    }

    fn charge_parts(&mut self, parts: &Parts) {
        self.charge_text(parts.as_ref().map_or(0, Pieces::size));
    }

    pub(crate) fn finish_text(&mut self, parts: Parts, span: Span) -> R<Value> {
        Ok(match parts {
            Ok(parts) => {
                let size = parts.size();
                self.check_size(size as u64, range_of(span))?;
                self.charge_text(size);
                let birth = self.birth(span);
                parts.into_value(birth)
            }
            Err(why) => self.element_of(why, span),
        })
    }

    /// A value as `format(value, spec)` shows it.
    pub(crate) fn format_value(&mut self, value: &Value, conversion: Option<char>, spec: &str, span: Span) -> R<Parts> {
        if let Some(conversion) = conversion {
            let text = match conversion {
                's' => match self.string_of(value, span)? {
                    Ok(parts) => match parts.literal() {
                        Some(_) if spec.is_empty() => return Ok(Ok(parts)),
                        Some(text) => text.to_owned(),
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
        if let Some(parts) = self.pieces(value)
            && parts.literal().is_none()
        {
            return Ok(self.padded(parts, spec, value, span));
        }
        if let Some(why) = self.unknown_of(value) {
            return Ok(Err(why));
        }
        self.apply_spec(value, spec, span)
    }

    /// A text with a format spec: only one that changes nothing keeps its parts.
    fn padded(&mut self, parts: Pieces, spec: &str, value: &Value, span: Span) -> Parts {
        if spec.is_empty() || spec == "s" { Ok(parts) } else { Err(self.text_unknown(value, range_of(span))) }
    }

    fn apply_spec(&mut self, value: &Value, spec: &str, span: Span) -> R<Parts> {
        if spec.is_empty() {
            return self.string_of(value, span);
        }
        let plain = self.plain(value);
        match spec::format(&plain, spec) {
            Ok(text) => Ok(Ok(text.into())),
            Err(spec::Fault::TooLarge) => {
                let width = spec.len() as u64;
                self.check_size(u64::MAX - width, range_of(span))?;
                Ok(Ok(Pieces::default()))
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
        if let Value::Int(n) = value {
            return Ok(Ok(n.to_string().into()));
        }
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
        if let Some(parts) = self.pieces(result) {
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
            if let Some(parts) = self.pieces(value) {
                return Ok(Ok(parts));
            }
            if let Some(why) = self.unknown_of(value) {
                return Ok(Err(why));
            }
            return Ok(self.repr_of(value, span)?.map(Pieces::from));
        };
        if let Data::Instance(instance) = self.heap.get(*id) {
            let (class, payload) = (instance.class, instance.payload.clone());
            if matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum) {
                return Ok(Ok(self.enum_name(value).into()));
            }
            if self.is_exception(class) {
                return self.exception_string(class, payload, span);
            }
            if let Some(text @ (Value::Str(_) | Value::Text(_))) = &payload {
                return Ok(self.pieces(text).ok_or(UnknownId(0)));
            }
        }
        if let Some(why) = self.unknown_of(value)
            && !self.is_form(*id)
        {
            return Ok(Err(why));
        }
        Ok(self.repr_of(value, span)?.map(Pieces::from))
    }

    /// `str()` of an exception.
    fn exception_string(&mut self, class: crate::heap::Id, payload: Option<Value>, span: Span) -> R<Parts> {
        let Some(payload) = payload else { return Ok(Ok(Pieces::default())) };
        let args = self.exception_args(&payload);
        let is = |eval: &Self, name: &str| eval.is_subclass(class, eval.builtin_class(name));
        let shown = |eval: &mut Self, value: &Value| -> R<Parts> { Ok(eval.repr_of(value, span)?.map(Pieces::from)) };
        match &args[..] {
            [] => Ok(Ok(Pieces::default())),
            [key] if is(self, "KeyError") => shown(self, key),
            [one] => self.string_of(one, span),
            [number, words, file @ ..] if is(self, "OSError") && file.len() <= 1 => {
                let mut out: Parts = Ok("[Errno ".into());
                let number = self.string_of(number, span)?;
                let words = self.string_of(words, span)?;
                push(&mut out, number);
                push_str(&mut out, "] ");
                push(&mut out, words);
                if let [file] = file {
                    push_str(&mut out, ": ");
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

/// The text of what most fields are filled with.
fn plain_text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Str(s) => Some(Cow::Borrowed(&s.text)),
        Value::Int(n) => Some(Cow::Owned(n.to_string())),
        _ => None,
    }
}

fn push(out: &mut Parts, parts: Parts) {
    match (&mut *out, parts) {
        (Ok(out), Ok(parts)) => out.append(parts),
        (Ok(_), Err(why)) => *out = Err(why),
        (Err(_), _) => {}
    }
}

fn push_str(out: &mut Parts, literal: &str) {
    if let Ok(out) = out {
        out.push_str(literal);
    }
}

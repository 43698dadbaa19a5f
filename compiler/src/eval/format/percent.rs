//! `template % values`.

use super::{Parts, plain_text, push, push_str, repr};
use crate::eval::methods::range_of;
use crate::eval::{Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{Pieces, UnknownId, Value};

/// What stands between the percent sign and the letter.
#[derive(Default)]
struct Field {
    left: bool,
    zero: bool,
    alternate: bool,
    sign: Option<char>,
    width: usize,
    precision: Option<usize>,
}

/// The values that are filled in.
struct Values {
    items: std::vec::IntoIter<Value>,
    /// All of them as what keys are looked up in, and whether they may be left over.
    whole: Value,
    is_mapping: bool,
}

impl<'a> Eval<'a> {
    /// `template % values`.
    pub(crate) fn percent(&mut self, template: &Value, values: &Value, span: Span) -> R<Value> {
        let Value::Str(template) = template else {
            let why = self.text_unknown(template, range_of(span));
            return Ok(self.element_of(why, span));
        };
        self.charge(8);
        let template = template.text.clone();
        if let Some(around) = only_field(&template, values)
            && let Some(filled) = self.fill_one(around, values, span)?
        {
            return Ok(filled);
        }
        let plain = self.plain(values);
        let items: Vec<Value> = match &plain {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => vec![values.clone()],
            },
            _ => vec![values.clone()],
        };
        let is_mapping = match &plain {
            Value::Bytes(_) => true,
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Dict(_) | Data::List(_) | Data::Range { .. } => true,
                Data::Instance(_) => self.class_attribute(values, "__getitem__").is_some(),
                _ => false,
            },
            _ => false,
        };
        let mut values = Values { items: items.into_iter(), whole: values.clone(), is_mapping };
        let mut out: Parts = Ok(Pieces::with_room(template.len() + 16));
        let mut rest: &str = &template;
        while let Some(at) = rest.find('%') {
            self.tick(range_of(span))?;
            push_str(&mut out, &rest[..at]);
            rest = &rest[at + 1..];
            // What most fields are: nothing stands between the percent sign and the letter.
            if let Some(after) = rest.strip_prefix(['s', 'd'])
                && let Some(text) = values.items.as_slice().first().and_then(plain_text)
                && (rest.starts_with('s') || matches!(values.items.as_slice(), [Value::Int(_), ..]))
            {
                self.charge_text(text.len());
                push_str(&mut out, &text);
                values.items.next();
                rest = after;
                continue;
            }
            let parts = self.percent_item(&template, &mut rest, &mut values, span)?;
            self.charge_parts(&parts);
            push(&mut out, parts);
        }
        push_str(&mut out, rest);
        if !values.is_mapping && values.items.next().is_some() {
            match self.unknown_of(&values.whole) {
                Some(why) => push(&mut out, Err(why)),
                None => {
                    let message = "not all arguments converted during string formatting";
                    return Err(self.raise("TypeError", span, message));
                }
            }
        }
        self.finish_text(out, span)
    }

    /// One item, behind its percent sign.
    fn percent_item(&mut self, template: &str, rest: &mut &str, values: &mut Values, span: Span) -> R<Parts> {
        if let Some(after) = rest.strip_prefix('%') {
            *rest = after;
            return Ok(Ok("%".into()));
        }
        if let Some(after) = rest.strip_prefix('(') {
            let Some(end) = closing(after) else {
                return Err(self.raise("ValueError", span, "incomplete format key"));
            };
            if !values.is_mapping {
                if let Some(why) = self.unknown_of(&values.whole) {
                    // What it is filled with is not known, so nothing of the text is.
                    values.items = Vec::new().into_iter();
                    return Ok(Err(why));
                }
                return Err(self.raise("TypeError", span, "format requires a mapping"));
            }
            let (whole, key) = (values.whole.clone(), Value::str(&after[..end]));
            values.items = vec![self.item(&whole, &key, range_of(span))?].into_iter();
            *rest = &after[end + 1..];
        }
        let mut field = Field::default();
        while let Some(flag @ ('#' | '0' | ' ' | '-' | '+')) = rest.chars().next() {
            match flag {
                '#' => field.alternate = true,
                '0' => field.zero = true,
                '-' => field.left = true,
                '+' => field.sign = Some('+'),
                _ => field.sign = field.sign.or(Some(' ')),
            }
            *rest = &rest[1..];
        }
        // A star whose value is not known takes one all the same.
        let mut unknown = None;
        let width = match self.percent_number(rest, values, span)? {
            Ok(width) => width.unwrap_or(0),
            Err(why) => {
                unknown = Some(why);
                0
            }
        };
        field.left |= width < 0;
        field.width = width.unsigned_abs() as usize;
        if let Some(after) = rest.strip_prefix('.') {
            *rest = after;
            field.precision = match self.percent_number(rest, values, span)? {
                Ok(precision) => Some(precision.unwrap_or(0).max(0) as usize),
                Err(why) => {
                    unknown = unknown.or(Some(why));
                    None
                }
            };
        }
        self.check_size(field.width.max(field.precision.unwrap_or(0)) as u64, range_of(span))?;
        if let Some(after) = rest.strip_prefix(['h', 'l', 'L']) {
            *rest = after;
        }
        let Some(conversion) = rest.chars().next() else {
            return Err(self.raise("ValueError", span, "incomplete format"));
        };
        let at = template.len() - rest.len();
        *rest = &rest[conversion.len_utf8()..];
        let Some(value) = values.items.next() else { return self.percent_lacks(values, span).map(Err) };
        if !"srdiuxXoeEfFgGca".contains(conversion) {
            let shown = if (' '..='~').contains(&conversion) { conversion } else { '?' };
            let at = template[..at].chars().count();
            let message =
                format!("unsupported format character '{shown}' (0x{:x}) at index {at}", u32::from(conversion));
            return Err(self.raise("ValueError", span, message));
        }
        let parts = self.percent_field(&value, &field, conversion, span)?;
        Ok(unknown.map_or(parts, Err))
    }

    /// There are no values left: of a tuple whose length is not known there may be.
    fn percent_lacks(&mut self, values: &Values, span: Span) -> R<UnknownId> {
        match self.unknown_of(&values.whole) {
            Some(why) => {
                self.may_raise(span);
                Ok(why)
            }
            None => Err(self.raise("TypeError", span, "not enough arguments for format string")),
        }
    }

    /// A width or precision: digits, or a star that stands for the next value.
    fn percent_number(
        &mut self,
        rest: &mut &str,
        values: &mut Values,
        span: Span,
    ) -> R<Result<Option<i64>, UnknownId>> {
        if let Some(after) = rest.strip_prefix('*') {
            *rest = after;
            let Some(value) = values.items.next() else { return self.percent_lacks(values, span).map(Err) };
            return match self.plain(&value) {
                Value::Int(n) => Ok(Ok(Some(n))),
                Value::Bool(b) => Ok(Ok(Some(i64::from(b)))),
                other => match self.unknown_of(&other) {
                    Some(why) => Ok(Err(why)),
                    None => Err(self.raise("TypeError", span, "* wants int")),
                },
            };
        }
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        *rest = after;
        Ok(Ok((!digits.is_empty()).then(|| digits.parse().unwrap_or(i64::MAX))))
    }

    fn percent_field(&mut self, value: &Value, field: &Field, conversion: char, span: Span) -> R<Parts> {
        match conversion {
            's' | 'r' | 'a' => {
                let text = match (conversion, self.repr_for(value, conversion, span)?) {
                    (_, Some(Ok(text))) => text,
                    (_, Some(Err(why))) => return Ok(Err(why)),
                    (_, None) => match self.string_of(value, span)? {
                        Ok(parts) => match parts.literal() {
                            Some(text) => text.to_owned(),
                            None if field.width == 0 && field.precision.is_none() => return Ok(Ok(parts)),
                            None => return Ok(Err(self.text_unknown(value, range_of(span)))),
                        },
                        Err(why) => return Ok(Err(why)),
                    },
                };
                let text: String = match field.precision {
                    Some(precision) => text.chars().take(precision).collect(),
                    None => text,
                };
                Ok(Ok(field.text(&text).into()))
            }
            'c' => self.percent_char(value, field, span),
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' => self.percent_integer(value, field, conversion, span),
            _ => {
                let plain = self.plain(value);
                if let Some(why) = self.unknown_of(&plain) {
                    return Ok(Err(why));
                }
                let is_number = matches!(plain, Value::Float(_) | Value::Int(_) | Value::Big(_) | Value::Bool(_));
                if !is_number && self.class_attribute(value, "__float__").is_none() {
                    let message = format!("must be real number, not {}", self.type_name(value));
                    return Err(self.raise("TypeError", span, message));
                }
                let number = self.construct_builtin("float", Args::positional(vec![value.clone()], span), span)?;
                if let Some(why) = self.unknown_of(&number) {
                    return Ok(Err(why));
                }
                let Value::Float(number) = number else { return Ok(Err(self.unknown_id(span, "not a number"))) };
                let precision = field.precision.unwrap_or(6);
                let spec = format!("{}.{precision}{conversion}", if field.alternate { "#" } else { "" });
                let negative = number.is_sign_negative() && !number.is_nan();
                match super::spec::format(&Value::Float(if negative { -number } else { number }), &spec) {
                    Ok(body) => Ok(Ok(field.signed(negative, "", &body).into())),
                    Err(_) => Ok(Err(self.unknown_id(span, "this format is not evaluated"))),
                }
            }
        }
    }

    /// `repr` or `ascii`, where that is asked for.
    fn repr_for(&mut self, value: &Value, conversion: char, span: Span) -> R<Option<Result<String, UnknownId>>> {
        Ok(match conversion {
            'r' => Some(self.repr_of(value, span)?),
            'a' => Some(self.repr_of(value, span)?.map(|text| repr::ascii(&text))),
            _ => None,
        })
    }

    fn percent_char(&mut self, value: &Value, field: &Field, span: Span) -> R<Parts> {
        let plain = self.plain(value);
        if let Some(why) = self.unknown_of(&plain) {
            return Ok(Err(why));
        }
        let text = match &plain {
            Value::Str(s) if s.text.chars().count() == 1 => s.text.to_string(),
            Value::Int(n) => match u32::try_from(*n).map(char::from_u32) {
                Ok(Some(c)) => c.to_string(),
                _ => return Err(self.raise("OverflowError", span, "%c arg not in range(0x110000)")),
            },
            Value::Bool(b) => char::from(u8::from(*b)).to_string(),
            Value::Text(_) => return Ok(Err(self.text_unknown(&plain, range_of(span)))),
            _ => return Err(self.raise("TypeError", span, "%c requires int or char")),
        };
        Ok(Ok(field.text(&text).into()))
    }

    fn percent_integer(&mut self, value: &Value, field: &Field, conversion: char, span: Span) -> R<Parts> {
        let plain = self.plain(value);
        if let Some(why) = self.unknown_of(&plain) {
            return Ok(Err(why));
        }
        let decimal = matches!(conversion, 'd' | 'i' | 'u');
        let number = match &plain {
            Value::Int(_) | Value::Big(_) => plain.clone(),
            Value::Bool(b) => Value::Int(i64::from(*b)),
            Value::Float(_) if decimal => {
                self.construct_builtin("int", Args::positional(vec![plain.clone()], span), span)?
            }
            _ if decimal && self.class_attribute(value, "__int__").is_some() => {
                self.construct_builtin("int", Args::positional(vec![value.clone()], span), span)?
            }
            _ if !decimal && self.class_attribute(value, "__index__").is_some() => self.indexed(value, span)?,
            _ => {
                let kind = self.type_name(value);
                let wanted = if decimal { "a number" } else { "an integer" };
                let message = format!("%{conversion} format: {wanted} is required, not {kind}");
                return Err(self.raise("TypeError", span, message));
            }
        };
        let letter = if decimal { 'd' } else { conversion };
        let shown = super::spec::format(&number, &letter.to_string()).unwrap_or_default();
        let (negative, digits) = match shown.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, &*shown),
        };
        let digits = match field.precision {
            Some(precision) => format!("{}{digits}", "0".repeat(precision.saturating_sub(digits.len()))),
            None => digits.to_owned(),
        };
        let prefix = match conversion {
            'x' if field.alternate => "0x",
            'X' if field.alternate => "0X",
            'o' if field.alternate => "0o",
            _ => "",
        };
        Ok(Ok(field.signed(negative, prefix, &digits).into()))
    }
}

impl Field {
    /// A text is never filled up with zeros.
    fn text(&self, text: &str) -> String {
        Self { width: self.width, left: self.left, ..Self::default() }.pad("", text)
    }

    fn signed(&self, negative: bool, prefix: &str, body: &str) -> String {
        let sign = if negative { "-".to_owned() } else { self.sign.map(String::from).unwrap_or_default() };
        self.pad(&format!("{sign}{prefix}"), body)
    }

    fn pad(&self, head: &str, body: &str) -> String {
        let missing = self.width.saturating_sub(head.chars().count() + body.chars().count());
        let fill = |c: char| std::iter::repeat_n(c, missing).collect::<String>();
        if self.left {
            format!("{head}{body}{}", fill(' '))
        } else if self.zero {
            format!("{head}{}{body}", fill('0'))
        } else {
            format!("{}{head}{body}", fill(' '))
        }
    }
}

/// What stands around the only field of a template, if it is one that shows the value as `str` does.
fn only_field<'t>(template: &'t str, value: &Value) -> Option<(&'t str, &'t str)> {
    let (before, field) = template.split_once('%')?;
    let is_shown = field.starts_with('s') || (field.starts_with('d') && matches!(value, Value::Int(_)));
    let after = field.get(1..).filter(|after| is_shown && !after.contains('%'))?;
    Some((before, after))
}

/// The index of the parenthesis that closes a key.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(i),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

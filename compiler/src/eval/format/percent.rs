//! `template % values`.

use super::{Parts, literal, push};
use crate::eval::{Eval, R, range_of};
use crate::heap::{Data, Dict};
use crate::source::Span;
use crate::value::{Part, Value};

impl Eval<'_> {
    /// `template % values`.
    pub(crate) fn percent(&mut self, template: &Value, values: &Value, span: Span) -> R<Value> {
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

//! `str.format`.

use super::{Parts, literal, push};
use crate::eval::{Args, Eval, R, range_of};
use crate::source::Span;
use crate::value::{Part, UnknownId, Value};
use ruff_python_ast as ast;

impl Eval<'_> {
    /// `template.format(...)`.
    pub(crate) fn str_format(&mut self, template: &Value, args: Args, span: Span) -> R<Value> {
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

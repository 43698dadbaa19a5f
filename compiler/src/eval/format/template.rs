//! `template.format(...)`.

use super::{Parts, push, push_str};
use crate::diagnostic::Diagnostic;
use crate::eval::methods::range_of;
use crate::eval::{Arg, Args, Eval, R};
use crate::source::Span;
use crate::value::{Pieces, UnknownId, Value};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;

impl<'a> Eval<'a> {
    /// `template.format(...)`.
    pub(crate) fn str_format(&mut self, template: &Value, args: Args, span: Span) -> R<Value> {
        let Value::Str(template) = template else {
            let why = self.text_unknown(template, range_of(span));
            return Ok(self.element_of(why, span));
        };
        let mut next = Numbering::default();
        let text = template.text.clone();
        if let (Some(around), [arg]) = (only_field(&text), &args.positional[..])
            && let Some(filled) = self.fill_one(around, &arg.value, span)?
        {
            return Ok(filled);
        }
        let mut out: Parts = Ok(Pieces::with_room(text.len() + 16));
        self.format_into(&text, &args, &mut next, 0, &mut out, span)?;
        self.finish_text(out, span)
    }

    /// `template.format_map(mapping)` of a mapping that is asked for each name.
    pub(crate) fn format_looking_up(&mut self, template: &Value, mapping: &Value, span: Span) -> R<Value> {
        let (Value::Str(text), Value::Obj(_)) = (template, mapping) else {
            return Ok(self.unknown(span, "this use of `format_map` is not evaluated"));
        };
        let text = text.text.clone();
        let mut args = Args::default();
        // What stands in a field may be one itself.
        for field in text.replace("{{", "").split('{').skip(1) {
            let name = &field[..field.find(['.', '[', '!', ':', '}', '{']).unwrap_or(field.len())];
            let is_name = !name.is_empty() && !name.bytes().all(|b| b.is_ascii_digit());
            if is_name && !args.keyword.iter().any(|(known, _)| known == name) {
                let value = self.item(mapping, &Value::str(name), range_of(span))?;
                args.keyword.push((Name::new(name), Arg { value, span }));
            }
        }
        self.str_format(template, args, span)
    }

    fn format_into(
        &mut self,
        template: &str,
        args: &Args,
        next: &mut Numbering,
        depth: u32,
        out: &mut Parts,
        span: Span,
    ) -> R<()> {
        let mut rest = template;
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'{' | b'}')) {
            self.tick(range_of(span))?;
            push_str(out, &rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                push_str(out, brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(self.raise("ValueError", span, "Single '}' encountered in format string"));
            }
            let (name, conversion, spec) = match field(&mut rest) {
                Ok(field) => field,
                Err(message) => return Err(self.raise("ValueError", span, message)),
            };
            let value = match self.format_field(name, args, next, span)? {
                Ok(value) => value,
                Err(why) => {
                    push(out, Err(why));
                    continue;
                }
            };
            if let Some(other) = conversion.filter(|c| !matches!(c, 'r' | 's' | 'a')) {
                let message = match other {
                    ' '..='~' => format!("Unknown conversion specifier {other}"),
                    other => format!("Unknown conversion specifier \\x{:x}", u32::from(other)),
                };
                return Err(self.raise("ValueError", span, message));
            }
            let mut expanded: Parts = Ok(Pieces::default());
            if spec.contains(['{', '}']) {
                if depth > 0 {
                    return Err(self.raise("ValueError", span, "Max string recursion exceeded"));
                }
                self.format_into(spec, args, next, depth + 1, &mut expanded, span)?;
            } else {
                push_str(&mut expanded, spec);
            }
            self.format_by(&value, conversion, &expanded, out, span)?;
        }
        push_str(out, rest);
        Ok(())
    }

    /// The value that a replacement field names: `0`, `name`, `a.b[c]`.
    fn format_field(
        &mut self,
        name: &str,
        args: &Args,
        next: &mut Numbering,
        span: Span,
    ) -> R<Result<Value, UnknownId>> {
        let head_end = name.find(['.', '[']).unwrap_or(name.len());
        let (head, mut tail) = name.split_at(head_end);
        let is_number = head.bytes().all(|b| b.is_ascii_digit());
        let found = if is_number {
            if next.manual == Some(head.is_empty()) {
                let message = match head {
                    "" => "cannot switch from manual field specification to automatic field numbering",
                    _ => "cannot switch from automatic field numbering to manual field specification",
                };
                return Err(self.raise("ValueError", span, message));
            }
            next.manual = Some(!head.is_empty());
            let index = if head.is_empty() {
                next.automatic += 1;
                next.automatic - 1
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
            (None, None) if is_number => {
                let message = "tuple index out of range";
                let diagnostic = Diagnostic::new(crate::codes::code(207), span, format!("IndexError: {message}"))
                    .help("`format` needs a value for each `{}`; a brace that is meant as it stands is written `{{`");
                return Err(self.raise_args("IndexError", diagnostic, vec![Value::str(message)]));
            }
            (None, None) => {
                let is_name = head.chars().all(|c| c.is_alphanumeric() || c == '_');
                let asks = if is_name { format!("asks for `{head}=…`") } else { "is a field".to_owned() };
                let help = format!("`{{{head}}}` {asks}; a brace that is meant as it stands is written `{{{{`");
                let diagnostic =
                    Diagnostic::new(crate::codes::code(207), span, format!("KeyError: '{head}'")).help(help);
                return Err(self.raise_args("KeyError", diagnostic, vec![Value::str(head)]));
            }
        };
        while !tail.is_empty() {
            if let Some(after) = tail.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                if end == 0 {
                    return Err(self.raise("ValueError", span, "Empty attribute in format string"));
                }
                value = self.attribute(&value, &ast::name::Name::new(&after[..end]), span)?;
                tail = &after[end..];
            } else {
                let after = &tail[1..];
                let Some(end) = after.find(']') else {
                    return Err(self.raise("ValueError", span, "expected '}' before end of string"));
                };
                if end == 0 {
                    return Err(self.raise("ValueError", span, "Empty attribute in format string"));
                }
                let key = match after[..end].parse::<i64>() {
                    Ok(index) if after.as_bytes()[0].is_ascii_digit() => Value::Int(index),
                    _ => Value::str(&after[..end]),
                };
                value = self.item(&value, &key, range_of(span))?;
                tail = &after[end + 1..];
                if !tail.is_empty() && !tail.starts_with(['.', '[']) {
                    let message = "Only '.' or '[' may follow ']' in format field specifier";
                    return Err(self.raise("ValueError", span, message));
                }
            }
        }
        Ok(Ok(value))
    }
}

/// What stands around the only field of a template, if nothing stands in it.
fn only_field(template: &str) -> Option<(&str, &str)> {
    let (before, after) = template.split_once("{}")?;
    (![before, after].iter().any(|text| text.contains(['{', '}']))).then_some((before, after))
}

/// How the replacement fields are numbered.
#[derive(Default)]
struct Numbering {
    automatic: usize,
    /// Whether the numbers are written, as soon as there is one that is or is not.
    manual: Option<bool>,
}

/// The name, conversion and spec of a replacement field, which ends with the brace that is taken off the text.
fn field<'t>(rest: &mut &'t str) -> Result<(&'t str, Option<char>, &'t str), &'static str> {
    let text = *rest;
    if text.is_empty() {
        return Err("Single '{' encountered in format string");
    }
    let mut in_brackets = false;
    let mut end = None;
    for (i, c) in text.char_indices() {
        match c {
            ']' => in_brackets = false,
            _ if in_brackets => {}
            '{' => return Err("unexpected '{' in field name"),
            '[' => in_brackets = true,
            '}' | ':' | '!' => {
                end = Some(i);
                break;
            }
            _ => {}
        }
    }
    let Some(end) = end else { return Err("expected '}' before end of string") };
    let (name, mut tail) = text.split_at(end);
    let mut conversion = None;
    if let Some(after) = tail.strip_prefix('!') {
        conversion = after.chars().next();
        let Some(c) = conversion else { return Err("end of string while looking for conversion specifier") };
        tail = &after[c.len_utf8()..];
        if tail.is_empty() {
            return Err("unmatched '{' in format spec");
        }
        if !tail.starts_with(['}', ':']) {
            return Err("expected ':' after conversion specifier");
        }
    }
    if let Some(after) = tail.strip_prefix('}') {
        *rest = after;
        return Ok((name, conversion, ""));
    }
    let spec = &tail[1..];
    let mut depth = 1;
    for (i, c) in spec.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            *rest = &spec[i + 1..];
            return Ok((name, conversion, &spec[..i]));
        }
    }
    Err("unmatched '{' in format spec")
}

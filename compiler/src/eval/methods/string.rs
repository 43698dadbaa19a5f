//! Methods of strings.

use super::range_of;
use crate::eval::{Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{Part, Text, Value};
use std::rc::Rc;

impl<'a> Eval<'a> {
    pub(super) fn string_method(&mut self, receiver: &Value, name: &str, args: Args, span: Span) -> R<Value> {
        match name {
            "format" => return self.str_format(receiver, args, span),
            "join" => {
                let values = self.method_args(name, &args, 1, 1, span)?;
                return self.join(receiver, &values[0], span);
            }
            _ => {}
        }
        let Value::Str(text) = receiver else { return self.text_method(receiver, name, &args, span) };
        let text = text.text.clone();
        let mut args = args;
        // The few methods that take keywords.
        let keywords = std::mem::take(&mut args.keyword);
        for (keyword, arg) in keywords {
            let index = match (name, keyword.as_str()) {
                ("split" | "rsplit", "sep")
                | ("splitlines", "keepends")
                | ("encode", "encoding")
                | ("expandtabs", "tabsize") => 0,
                ("split" | "rsplit", "maxsplit") | ("encode", "errors") => 1,
                _ => {
                    return Err(self.raise(
                        "TypeError",
                        span,
                        format!("{name}() takes no keyword argument '{keyword}'"),
                    ));
                }
            };
            while args.positional.len() < index {
                args.positional.push(crate::eval::Arg { value: Value::None, span });
            }
            args.positional.insert(index, arg);
        }
        let values = self.method_args(name, &args, 0, 3, span)?;
        if let Some(why) = values.iter().find_map(|value| self.unknown_of(value)) {
            return Ok(self.element_of(why, span));
        }
        if values.iter().any(|value| matches!(value, Value::Text(_))) {
            return self.text_argument(&text, name, &values, span);
        }
        let string = |eval: &Self, i: usize| values.get(i).and_then(|value| eval.as_str(value));
        let number = |i: usize| match values.get(i) {
            Some(Value::Int(n)) => Some(*n),
            Some(Value::Bool(b)) => Some(i64::from(*b)),
            _ => None,
        };
        let need = |eval: &mut Self, i: usize| -> R<Rc<str>> {
            match string(eval, i) {
                Some(text) => Ok(text),
                None => {
                    let kind = values.get(i).map_or("nothing".to_owned(), |value| eval.type_name(value));
                    Err(eval.raise("TypeError", span, format!("{name}() argument {} must be str, not {kind}", i + 1)))
                }
            }
        };
        let result: String = match name {
            "upper" => text.to_uppercase(),
            "lower" | "casefold" => text.to_lowercase(),
            "capitalize" => {
                let mut chars = text.chars();
                chars
                    .next()
                    .map_or_else(String::new, |c| c.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect())
            }
            "swapcase" => text
                .chars()
                .flat_map(|c| -> Vec<char> {
                    if c.is_uppercase() { c.to_lowercase().collect() } else { c.to_uppercase().collect() }
                })
                .collect(),
            "title" => {
                let mut before = false;
                let mut out = String::with_capacity(text.len());
                for c in text.chars() {
                    if before {
                        out.extend(c.to_lowercase())
                    } else {
                        out.extend(c.to_uppercase())
                    }
                    before = c.is_alphabetic();
                }
                out
            }
            "strip" | "lstrip" | "rstrip" => {
                let chars = string(self, 0);
                let drop = |c: char| match &chars {
                    Some(chars) => chars.contains(c),
                    None => is_space(c),
                };
                match name {
                    "strip" => text.trim_matches(drop),
                    "lstrip" => text.trim_start_matches(drop),
                    _ => text.trim_end_matches(drop),
                }
                .to_owned()
            }
            "replace" => {
                let (from, to) = (need(self, 0)?, need(self, 1)?);
                let most = number(2).filter(|n| *n >= 0);
                let grown = text.matches(&*from).count().saturating_mul(to.len());
                self.check_size(grown as u64, range_of(span))?;
                match most {
                    Some(most) => text.replacen(&*from, &to, most as usize),
                    None => text.replace(&*from, &to),
                }
            }
            "zfill" => {
                let width = number(0).unwrap_or(0).max(0) as usize;
                self.check_size(width as u64, range_of(span))?;
                let length = text.chars().count();
                let (sign, digits) = match text.strip_prefix(['+', '-']) {
                    Some(digits) => (&text[..1], digits),
                    None => ("", &*text),
                };
                format!("{sign}{}{digits}", "0".repeat(width.saturating_sub(length)))
            }
            "center" | "ljust" | "rjust" => {
                let width = number(0).unwrap_or(0).max(0) as usize;
                self.check_size(width as u64, range_of(span))?;
                let fill = string(self, 1).and_then(|f| f.chars().next()).unwrap_or(' ');
                let missing = width.saturating_sub(text.chars().count());
                let left = match name {
                    "ljust" => 0,
                    "rjust" => missing,
                    _ => missing / 2 + (missing & width & 1),
                };
                let fill = |n: usize| std::iter::repeat_n(fill, n).collect::<String>();
                format!("{}{text}{}", fill(left), fill(missing - left))
            }
            "startswith" | "endswith" => return self.affix(&text, name, &values, span),
            "find" | "rfind" | "index" | "rindex" | "count" => return self.search(&text, name, &values, span),
            "split" | "rsplit" => {
                let most = number(1).filter(|n| *n >= 0).map(|n| n as usize);
                let separator = match values.first() {
                    None | Some(Value::None) => None,
                    Some(_) => Some(need(self, 0)?),
                };
                if separator.as_deref() == Some("") {
                    return Err(self.raise("ValueError", span, "empty separator"));
                }
                let parts = split(&text, separator.as_deref(), most, name == "rsplit");
                let parts = parts.into_iter().map(|part| self.string(part, span)).collect();
                return Ok(self.list(parts, span));
            }
            "splitlines" => {
                let keep = matches!(values.first(), Some(Value::Bool(true)));
                let lines = split_lines(&text, keep).into_iter().map(|line| self.string(line, span)).collect();
                return Ok(self.list(lines, span));
            }
            "partition" | "rpartition" => {
                let separator = need(self, 0)?;
                if separator.is_empty() {
                    return Err(self.raise("ValueError", span, "empty separator"));
                }
                let found =
                    if name == "partition" { text.split_once(&*separator) } else { text.rsplit_once(&*separator) };
                let parts = match (found, name) {
                    (Some((head, tail)), _) => [head, &*separator, tail],
                    (None, "partition") => [&*text, "", ""],
                    (None, _) => ["", "", &*text],
                };
                let parts = parts.into_iter().map(|part| self.string(part, span)).collect();
                return Ok(self.tuple(parts, span));
            }
            "encode" => return Ok(Value::Bytes(text.as_bytes().into())),
            "isdigit" | "isdecimal" | "isnumeric" => {
                return Ok(Value::Bool(!text.is_empty() && text.chars().all(|c| c.is_numeric())));
            }
            "isalpha" => return Ok(Value::Bool(!text.is_empty() && text.chars().all(char::is_alphabetic))),
            "isalnum" => return Ok(Value::Bool(!text.is_empty() && text.chars().all(char::is_alphanumeric))),
            "isspace" => return Ok(Value::Bool(!text.is_empty() && text.chars().all(is_space))),
            "isascii" => return Ok(Value::Bool(text.is_ascii())),
            "isupper" => {
                return Ok(Value::Bool(text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)));
            }
            "islower" => {
                return Ok(Value::Bool(text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase)));
            }
            "isidentifier" => {
                let mut chars = text.chars();
                let start = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_');
                return Ok(Value::Bool(start && chars.all(|c| c.is_alphanumeric() || c == '_')));
            }
            _ => return Ok(self.unknown(span, format!("`str.{name}` is not evaluated"))),
        };
        Ok(self.string(result, span))
    }

    fn affix(&mut self, text: &str, name: &str, values: &[Value], span: Span) -> R<Value> {
        let candidates = match values.first() {
            Some(Value::Obj(id)) if matches!(self.heap.get(*id), Data::Tuple(_)) => {
                match self.collect_items(&values[0], range_of(span))? {
                    Ok(items) => items,
                    Err(why) => return Ok(self.element_of(why, span)),
                }
            }
            Some(value) => vec![value.clone()],
            None => return Err(self.raise("TypeError", span, format!("{name}() takes at least 1 argument (0 given)"))),
        };
        let text = self.bounded(text, values, 1);
        for candidate in candidates {
            let Some(affix) = self.as_str(&candidate) else {
                let kind = self.type_name(&candidate);
                let message = format!("{name} first arg must be str or a tuple of str, not {kind}");
                return Err(self.raise("TypeError", span, message));
            };
            let hit = text.as_ref().is_some_and(|(_, text)| {
                if name == "startswith" { text.starts_with(&*affix) } else { text.ends_with(&*affix) }
            });
            if hit {
                return Ok(Value::Bool(true));
            }
        }
        Ok(Value::Bool(false))
    }

    /// The part of a string between the bounds at `first` and after it, and where it starts, in characters.
    fn bounded(&self, text: &str, values: &[Value], first: usize) -> Option<(usize, String)> {
        let length = text.chars().count() as i64;
        let bound = |i: usize, default: i64| match values.get(i) {
            Some(Value::Int(n)) if *n < 0 => (n + length).max(0),
            Some(Value::Int(n)) => *n,
            _ => default,
        };
        let (start, end) = (bound(first, 0), bound(first + 1, length).min(length));
        (start <= end)
            .then(|| (start as usize, text.chars().skip(start as usize).take((end - start) as usize).collect()))
    }

    fn search(&mut self, text: &str, name: &str, values: &[Value], span: Span) -> R<Value> {
        let Some(needle) = values.first().and_then(|value| self.as_str(value)) else {
            let kind = values.first().map_or("nothing".to_owned(), |value| self.type_name(value));
            return Err(self.raise("TypeError", span, format!("must be str, not {kind}")));
        };
        let Some((offset, part)) = self.bounded(text, values, 1) else {
            return match name {
                "count" => Ok(Value::Int(0)),
                "find" | "rfind" => Ok(Value::Int(-1)),
                _ => Err(self.raise("ValueError", span, "substring not found")),
            };
        };
        if name == "count" {
            let count = if needle.is_empty() { part.chars().count() + 1 } else { part.matches(&*needle).count() };
            return Ok(Value::Int(count as i64));
        }
        let found = if name.starts_with('r') { part.rfind(&*needle) } else { part.find(&*needle) };
        match found {
            Some(at) => Ok(Value::Int((offset + part[..at].chars().count()) as i64)),
            None if name.ends_with("find") => Ok(Value::Int(-1)),
            None => Err(self.raise("ValueError", span, "substring not found")),
        }
    }

    /// `separator.join(parts)`: a text where one of them is.
    fn join(&mut self, separator: &Value, parts: &Value, span: Span) -> R<Value> {
        let items = match self.collect_items(parts, range_of(span))? {
            Ok(items) => items,
            Err(why) => return Ok(self.element_of(why, span)),
        };
        let mut out: Vec<Part> = Vec::new();
        let mut unknown = None;
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                out.extend(self.text_parts(separator).unwrap_or_default());
            }
            match self.text_parts(item) {
                Some(parts) => out.extend(parts),
                None => match self.unknown_of(item) {
                    Some(why) => unknown = Some(why),
                    None => {
                        let kind = self.type_name(item);
                        let message = format!("sequence item {i}: expected str instance, {kind} found");
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            }
        }
        if let Some(why) = unknown {
            return Ok(self.element_of(why, span));
        }
        let size: usize = out.iter().map(|part| if let Part::Literal(s) = part { s.len() } else { 0 }).sum();
        self.check_size(size as u64, range_of(span))?;
        self.charge_text(size);
        let birth = self.birth(span);
        Ok(Text::value(out, birth))
    }
}

/// What Python takes for white space in `str.strip` and `str.split`.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\x1c'..='\x1f')
}

fn split(text: &str, separator: Option<&str>, most: Option<usize>, from_right: bool) -> Vec<String> {
    let most = most.unwrap_or(usize::MAX - 1);
    let owned = |parts: Vec<&str>| parts.into_iter().map(ToOwned::to_owned).collect();
    match (separator, from_right) {
        (Some(separator), false) => owned(text.splitn(most.saturating_add(1), separator).collect()),
        (Some(separator), true) => {
            let mut parts: Vec<&str> = text.rsplitn(most.saturating_add(1), separator).collect();
            parts.reverse();
            owned(parts)
        }
        (None, false) => {
            let mut out = Vec::new();
            let mut rest = text.trim_start_matches(is_space);
            while !rest.is_empty() {
                if out.len() == most {
                    // What is left is kept with its own white space, but for that at the end.
                    out.push(rest.trim_end_matches(is_space).to_owned());
                    return out;
                }
                let end = rest.find(is_space).unwrap_or(rest.len());
                out.push(rest[..end].to_owned());
                rest = rest[end..].trim_start_matches(is_space);
            }
            out
        }
        (None, true) => {
            let mut out = Vec::new();
            let mut rest = text.trim_end_matches(is_space);
            while !rest.is_empty() {
                if out.len() == most {
                    out.push(rest.trim_start_matches(is_space).to_owned());
                    break;
                }
                let start = rest.rfind(is_space).map_or(0, |i| i + rest[i..].chars().next().map_or(1, char::len_utf8));
                out.push(rest[start..].to_owned());
                rest = rest[..start].trim_end_matches(is_space);
            }
            out.reverse();
            out
        }
    }
}

fn split_lines(text: &str, keep: bool) -> Vec<String> {
    let mut out = Vec::new();
    let mut line = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            line.push(c);
            continue;
        }
        if keep {
            line.push(c);
        }
        if c == '\r'
            && let Some(c) = chars.next_if_eq(&'\n')
            && keep
        {
            line.push(c);
        }
        out.push(std::mem::take(&mut line));
    }
    if !line.is_empty() {
        out.push(line);
    }
    out
}

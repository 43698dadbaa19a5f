//! Methods of byte strings. What does not look at letters is done on a string that has a character for each byte.

use super::range_of;
use crate::eval::{Arg, Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use std::rc::Rc;

/// A character for each byte.
fn widened(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}

/// A byte for each character.
fn narrowed(text: &str) -> Value {
    Value::Bytes(text.chars().map(|c| c as u8).collect::<Vec<u8>>().into())
}

fn is_space(b: u8) -> bool {
    b.is_ascii_whitespace() || b == 0x0b
}

impl<'a> Eval<'a> {
    pub(super) fn bytes_method(&mut self, bytes: &[u8], name: &str, args: Args, span: Span) -> R<Value> {
        self.charge(bytes.len() / 16);
        match name {
            "hex" => {
                self.method_args(name, &args, 0, 0, span)?;
                let text: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
                return Ok(self.string(text, span));
            }
            "decode" => return self.decode(bytes, &args, span),
            "translate" | "maketrans" | "fromhex" => {
                return Ok(self.unknown(span, format!("`bytes.{name}` is not evaluated")));
            }
            "isascii" | "isalpha" | "isalnum" | "isdigit" | "isspace" | "isupper" | "islower" | "istitle" => {
                self.method_args(name, &args, 0, 0, span)?;
                return Ok(Value::Bool(is(bytes, name)));
            }
            "upper" | "lower" | "swapcase" | "capitalize" | "title" => {
                self.method_args(name, &args, 0, 0, span)?;
                self.charge_text(bytes.len());
                return Ok(Value::Bytes(recased(bytes, name).into()));
            }
            "join" => return self.join_bytes(bytes, &args, span),
            _ => {}
        }
        if let Some(why) = args.all().find_map(|arg| self.unknown_of(&arg.value)) {
            return Ok(self.element_of(why, span));
        }
        let given = |i: usize, keyword: &str| Self::arg(&args, i, keyword).map(|arg| arg.value.clone());
        match name {
            "strip" | "lstrip" | "rstrip" => {
                let values = self.method_args(name, &args, 0, 1, span)?;
                let set = match values.first() {
                    None | Some(Value::None) => None,
                    Some(value) => Some(self.needle(value, span)?),
                };
                let drop = |b: &u8| set.as_ref().map_or_else(|| is_space(*b), |set| set.contains(b));
                let start = if name == "rstrip" { Some(0) } else { bytes.iter().position(|b| !drop(b)) };
                let start = start.unwrap_or(bytes.len());
                let end = if name == "lstrip" { None } else { bytes.iter().rposition(|b| !drop(b)) };
                let end = if name == "lstrip" { bytes.len() } else { end.map_or(start, |i| i + 1) };
                Ok(Value::Bytes(bytes[start..end.max(start)].into()))
            }
            "splitlines" => {
                let keep = match given(0, "keepends") {
                    None | Some(Value::None) => false,
                    Some(Value::Bool(keep)) => keep,
                    Some(_) => return Ok(self.unknown(span, "this use of `splitlines` is not evaluated")),
                };
                let lines = split_lines(bytes, keep);
                self.charge_bytes(lines.len() * 40);
                Ok(self.list(lines.into_iter().map(|line| Value::Bytes(line.into())).collect(), span))
            }
            "split" | "rsplit" if matches!(given(0, "sep"), None | Some(Value::None)) => {
                let most = match given(1, "maxsplit") {
                    None => -1,
                    Some(Value::Int(most)) => most,
                    Some(_) => return Ok(self.unknown(span, "this use of `split` is not evaluated")),
                };
                let parts = split_at_spaces(bytes, usize::try_from(most).ok(), name == "rsplit");
                self.charge_bytes(parts.len() * 40);
                Ok(self.list(parts.into_iter().map(|part| Value::Bytes(part.into())).collect(), span))
            }
            _ => self.as_of_text(bytes, name, args, span),
        }
    }

    /// What the same method of a string gives, as bytes.
    fn as_of_text(&mut self, bytes: &[u8], name: &str, mut args: Args, span: Span) -> R<Value> {
        let searches = matches!(name, "find" | "rfind" | "index" | "rindex" | "count");
        // Which arguments are bytes.
        let count = match name {
            "replace" => 2,
            "partition" | "rpartition" | "split" | "rsplit" | "startswith" | "endswith" => 1,
            _ if searches => 1,
            _ => 0,
        };
        let mut converted = Vec::new();
        for arg in args.positional.iter().take(count) {
            converted.push(self.needle_of(name, &arg.value, span)?);
        }
        for (arg, value) in args.positional.iter_mut().zip(converted) {
            arg.value = value;
        }
        for at in 0..args.keyword.len() {
            if args.keyword[at].0.as_str() == "sep" {
                let value = args.keyword[at].1.value.clone();
                args.keyword[at].1.value = self.needle_of(name, &value, span)?;
            }
        }
        if matches!(name, "center" | "ljust" | "rjust")
            && let Some(Arg { value, .. }) = args.positional.get_mut(1)
        {
            match value {
                Value::Bytes(fill) if fill.len() == 1 => *value = Value::str(widened(fill).as_str()),
                other => {
                    let kind = self.type_name(&other.clone());
                    let message = format!("{name}() argument 2 must be a byte string of length 1, not {kind}");
                    return Err(self.raise("TypeError", span, message));
                }
            }
        }
        let text = self.string(widened(bytes), span);
        let result = match name {
            "index" | "rindex" => {
                let found = self.string_method(&text, &name.replace("index", "find"), args, span)?;
                if matches!(found, Value::Int(-1)) {
                    return Err(self.raise("ValueError", span, "subsection not found"));
                }
                found
            }
            _ => self.string_method(&text, name, args, span)?,
        };
        Ok(self.bytes_again(&result, span))
    }

    /// The strings that a method has given, as bytes.
    fn bytes_again(&mut self, result: &Value, span: Span) -> Value {
        let items = match result {
            Value::Str(text) => return narrowed(&text.text),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => items.clone(),
                Data::Tuple(items) => items.to_vec(),
                _ => return result.clone(),
            },
            _ => return result.clone(),
        };
        let is_list = matches!(result, Value::Obj(id) if matches!(self.heap.get(*id), Data::List(_)));
        let items = items.iter().map(|item| self.bytes_again(item, span)).collect();
        if is_list { self.list(items, span) } else { self.tuple(items, span) }
    }

    /// An argument that has to be bytes, as a string.
    fn needle_of(&mut self, name: &str, value: &Value, span: Span) -> R<Value> {
        if let plain @ Value::Bytes(_) = self.plain(value) {
            return self.needle_of_bytes(name, &plain, span);
        }
        self.needle_of_bytes(name, value, span)
    }

    fn needle_of_bytes(&mut self, name: &str, value: &Value, span: Span) -> R<Value> {
        match (name, value) {
            (_, Value::Bytes(needle)) => Ok(Value::str(widened(needle).as_str())),
            ("find" | "rfind" | "index" | "rindex" | "count", Value::Int(_) | Value::Bool(_)) => {
                let byte = match value {
                    Value::Int(n) => u8::try_from(*n).ok(),
                    value => Some(u8::from(matches!(value, Value::Bool(true)))),
                };
                match byte {
                    Some(byte) => Ok(Value::str(widened(&[byte]).as_str())),
                    None => Err(self.raise("ValueError", span, "byte must be in range(0, 256)")),
                }
            }
            ("find" | "rfind" | "index" | "rindex" | "count", _) => {
                let kind = self.type_name(value);
                let message = format!("argument should be integer or bytes-like object, not '{kind}'");
                Err(self.raise("TypeError", span, message))
            }
            ("startswith" | "endswith", Value::Obj(id)) if matches!(self.heap.get(*id), Data::Tuple(_)) => {
                let items = self.collect_items(value, range_of(span))?.unwrap_or_default();
                let mut texts = Vec::with_capacity(items.len());
                for item in items {
                    texts.push(Value::str(widened(&self.needle(&item, span)?).as_str()));
                }
                Ok(self.tuple(texts, span))
            }
            ("startswith" | "endswith", _) => {
                let kind = self.type_name(value);
                let message = format!("{name} first arg must be bytes or a tuple of bytes, not {kind}");
                Err(self.raise("TypeError", span, message))
            }
            _ => Ok(Value::str(widened(&self.needle(value, span)?).as_str())),
        }
    }

    fn needle(&mut self, value: &Value, span: Span) -> R<Rc<[u8]>> {
        match self.plain(value) {
            Value::Bytes(needle) => Ok(needle),
            _ => {
                let kind = self.type_name(value);
                Err(self.raise("TypeError", span, format!("a bytes-like object is required, not '{kind}'")))
            }
        }
    }

    fn join_bytes(&mut self, separator: &[u8], args: &Args, span: Span) -> R<Value> {
        let values = self.method_args("join", args, 1, 1, span)?;
        let items = match self.collect_or(&values[0], range_of(span), |_| "can only join an iterable".to_owned())? {
            Ok(items) => items.iter().map(|item| self.plain(item)).collect::<Vec<Value>>(),
            Err(why) => return Ok(self.element_of(why, span)),
        };
        let gaps = items.len().saturating_sub(1).saturating_mul(separator.len());
        let sizes = items.iter().map(|item| if let Value::Bytes(b) = item { b.len() } else { 0 });
        let size = sizes.fold(gaps, usize::saturating_add);
        self.check_size(size as u64, range_of(span))?;
        self.charge_text(size);
        let mut out: Vec<&[u8]> = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            match item {
                Value::Bytes(bytes) => out.push(bytes),
                _ => {
                    if let Some(why) = self.unknown_of(item) {
                        return Ok(self.element_of(why, span));
                    }
                    let kind = self.type_name(item);
                    let message = format!("sequence item {i}: expected a bytes-like object, {kind} found");
                    return Err(self.raise("TypeError", span, message));
                }
            }
        }
        Ok(Value::Bytes(out.join(separator).into()))
    }

    fn decode(&mut self, bytes: &[u8], args: &Args, span: Span) -> R<Value> {
        let given = |i: usize, name: &str| Self::arg(args, i, name).map(|arg| arg.value.clone());
        let (encoding, errors) = (given(0, "encoding"), given(1, "errors"));
        if let Some(why) = encoding.iter().chain(&errors).find_map(|value| self.unknown_of(value)) {
            return Ok(self.element_of(why, span));
        }
        let name = encoding.and_then(|name| self.as_str(&name)).unwrap_or_else(|| "utf-8".into());
        let errors = errors.and_then(|errors| self.as_str(&errors)).unwrap_or_else(|| "strict".into());
        let codec = match name.to_lowercase().replace('_', "-").as_str() {
            "latin-1" | "latin1" | "iso-8859-1" => return Ok(self.string(widened(bytes), span)),
            "utf-8" | "utf8" => "utf-8",
            "ascii" | "us-ascii" => "ascii",
            _ => return Ok(self.unknown(span, format!("the encoding `{name}` is not evaluated"))),
        };
        let text = match (codec, &*errors) {
            ("utf-8", "replace") => String::from_utf8_lossy(bytes).into_owned(),
            ("utf-8", "ignore") => bytes.utf8_chunks().map(|chunk| chunk.valid()).collect(),
            ("ascii", "replace") => {
                bytes.iter().map(|b| if b.is_ascii() { char::from(*b) } else { '\u{fffd}' }).collect()
            }
            ("ascii", "ignore") => bytes.iter().filter(|b| b.is_ascii()).map(|b| char::from(*b)).collect(),
            _ => match (std::str::from_utf8(bytes), bytes.iter().position(|b| !b.is_ascii())) {
                (Ok(text), at) if codec == "utf-8" || at.is_none() => text.to_owned(),
                _ if &*errors != "strict" => {
                    return Ok(self.unknown(span, format!("decoding with `{errors}` is not evaluated")));
                }
                (_, Some(at)) if codec == "ascii" => {
                    let message = format!(
                        "'ascii' codec can't decode byte 0x{:02x} in position {at}: ordinal not in range(128)",
                        bytes[at]
                    );
                    return Err(self.raise("UnicodeDecodeError", span, message));
                }
                (Ok(text), _) => text.to_owned(),
                (Err(error), _) => return Err(self.undecodable(bytes, error, span)),
            },
        };
        self.charge_text(text.len());
        Ok(self.string(text, span))
    }

    fn undecodable(&mut self, bytes: &[u8], error: std::str::Utf8Error, span: Span) -> crate::eval::Stop {
        let at = error.valid_up_to();
        let reason = match (error.error_len(), bytes[at]) {
            (None, _) => "unexpected end of data",
            (_, 0x80..=0xc1 | 0xf5..) => "invalid start byte",
            _ => "invalid continuation byte",
        };
        let what = match error.error_len().unwrap_or(bytes.len() - at) {
            1 => format!("byte 0x{:02x} in position {at}", bytes[at]),
            n => format!("bytes in position {at}-{}", at + n - 1),
        };
        self.raise("UnicodeDecodeError", span, format!("'utf-8' codec can't decode {what}: {reason}"))
    }

    /// `template % values` of bytes, as a string has it; what is filled in otherwise is not known.
    pub(in crate::eval) fn percent_bytes(&mut self, template: &[u8], values: &Value, span: Span) -> R<Value> {
        let mut items: Vec<Value> = match values {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => vec![values.clone()],
            },
            _ => vec![values.clone()],
        };
        let not_evaluated = |eval: &mut Self| Ok(eval.unknown(span, "this use of `%` of bytes is not evaluated"));
        let mut text = String::with_capacity(template.len());
        let mut next = 0;
        let mut rest = template.iter().map(|b| char::from(*b)).peekable();
        while let Some(c) = rest.next() {
            text.push(c);
            if c != '%' {
                continue;
            }
            while let Some(c) = rest.next_if(|c| "#0- +.".contains(*c) || c.is_ascii_digit()) {
                text.push(c);
            }
            let Some(letter) = rest.next() else { break };
            text.push(if letter == 'b' { 's' } else { letter });
            let Some(item) = items.get_mut(next).filter(|_| letter != '%') else { continue };
            next += 1;
            match (letter, &*item) {
                ('s' | 'b', Value::Bytes(bytes)) => *item = Value::str(widened(bytes).as_str()),
                ('s' | 'b', Value::Str(_) | Value::Text(_) | Value::None | Value::Int(_) | Value::Bool(_)) => {
                    let kind = self.type_name(&item.clone());
                    let message = format!(
                        "%b requires a bytes-like object, or an object that implements __bytes__, not '{kind}'"
                    );
                    return Err(self.raise("TypeError", span, message));
                }
                ('c', Value::Bytes(bytes)) if bytes.len() == 1 => *item = Value::str(widened(bytes).as_str()),
                ('c', Value::Int(0..=255))
                | ('d' | 'i' | 'u' | 'x' | 'X' | 'o', Value::Int(_) | Value::Big(_) | Value::Bool(_))
                | ('d' | 'i' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G', Value::Float(_))
                | ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Value::Int(_)) => {}
                _ => return not_evaluated(self),
            }
        }
        if next != items.len() {
            let message = match next < items.len() {
                true => "not all arguments converted during bytes formatting",
                false => "not enough arguments for format string",
            };
            let is_tuple = matches!(values, Value::Obj(id) if matches!(self.heap.get(*id), Data::Tuple(_)));
            return if is_tuple || matches!(values, Value::Bytes(_) | Value::Int(_)) {
                Err(self.raise("TypeError", span, message))
            } else {
                not_evaluated(self)
            };
        }
        let (template, values) = (self.string(text, span), self.tuple(items, span));
        let result = self.percent(&template, &values, span)?;
        Ok(self.bytes_again(&result, span))
    }
}

/// `bytes.isalpha` and its like.
fn is(bytes: &[u8], name: &str) -> bool {
    let all = |test: fn(&u8) -> bool| !bytes.is_empty() && bytes.iter().all(test);
    match name {
        "isascii" => bytes.is_ascii(),
        "isalpha" => all(u8::is_ascii_alphabetic),
        "isalnum" => all(u8::is_ascii_alphanumeric),
        "isdigit" => all(u8::is_ascii_digit),
        "isspace" => all(|b| is_space(*b)),
        "isupper" => bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase),
        "islower" => bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase),
        _ => bytes.iter().any(u8::is_ascii_alphabetic) && recased(bytes, "title") == bytes,
    }
}

/// The methods that change the case of ASCII's letters.
fn recased(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut inside = false;
    let recase = |b: &u8| {
        let upper = match name {
            "upper" => true,
            "lower" => false,
            "swapcase" => b.is_ascii_lowercase(),
            _ => !inside,
        };
        inside = if name == "capitalize" { true } else { b.is_ascii_alphabetic() };
        if upper { b.to_ascii_uppercase() } else { b.to_ascii_lowercase() }
    };
    bytes.iter().map(recase).collect()
}

fn split_lines(bytes: &[u8], keep: bool) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len());
        let width = if rest[end..].starts_with(b"\r\n") { 2 } else { usize::from(end < rest.len()) };
        out.push(&rest[..if keep { end + width } else { end }]);
        rest = &rest[end + width..];
    }
    out
}

fn split_at_spaces(bytes: &[u8], most: Option<usize>, from_right: bool) -> Vec<&[u8]> {
    let most = most.unwrap_or(usize::MAX);
    let mut out = Vec::new();
    let mut rest = bytes;
    loop {
        rest = match from_right {
            true => &rest[..rest.iter().rposition(|b| !is_space(*b)).map_or(0, |i| i + 1)],
            false => &rest[rest.iter().position(|b| !is_space(*b)).unwrap_or(rest.len())..],
        };
        if rest.is_empty() {
            break;
        }
        if out.len() == most {
            // What is left is kept with its own white space.
            out.push(rest);
            break;
        }
        if from_right {
            let start = rest.iter().rposition(|b| is_space(*b)).map_or(0, |i| i + 1);
            out.push(&rest[start..]);
            rest = &rest[..start];
        } else {
            let end = rest.iter().position(|b| is_space(*b)).unwrap_or(rest.len());
            out.push(&rest[..end]);
            rest = &rest[end..];
        }
    }
    if from_right {
        out.reverse();
    }
    out
}

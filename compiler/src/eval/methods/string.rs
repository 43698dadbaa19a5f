//! Methods of strings.

use super::{range_of, unicode};
use crate::eval::{Arg, Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{Pieces, Value};
use std::borrow::Cow;
use std::rc::Rc;
use unicode::is_space;

/// How many arguments a method takes.
fn arity(name: &str) -> (usize, usize) {
    match name {
        "format_map" | "join" | "partition" | "rpartition" | "translate" | "zfill" => (1, 1),
        "expandtabs" | "lstrip" | "rstrip" | "splitlines" | "strip" => (0, 1),
        "encode" | "rsplit" | "split" => (0, 2),
        "center" | "ljust" | "rjust" => (1, 2),
        "count" | "endswith" | "find" | "index" | "rfind" | "rindex" | "startswith" => (1, 3),
        "replace" => (2, 3),
        _ => (0, 0),
    }
}

/// The keywords of the few methods that take any.
fn keywords(name: &str) -> &'static [&'static str] {
    match name {
        "split" | "rsplit" => &["sep", "maxsplit"],
        "splitlines" => &["keepends"],
        "expandtabs" => &["tabsize"],
        "encode" => &["encoding", "errors"],
        _ => &[],
    }
}

impl<'a> Eval<'a> {
    pub(super) fn string_method(&mut self, receiver: &Value, name: &str, args: Args, span: Span) -> R<Value> {
        match name {
            "format" => return self.str_format(receiver, args, span),
            "maketrans" => return self.make_translation(&args, span),
            _ => {}
        }
        let args = self.positional_only(name, args, span)?;
        let (least, most) = arity(name);
        let values = self.method_args(name, &args, least, most, span)?;
        match name {
            "join" => return self.join(receiver, &values[0], span),
            "format_map" => {
                let keyword = match self.mapping(&values[0]) {
                    Some(Ok(dict)) if self.class_attribute(&values[0], "__missing__").is_none() => dict,
                    _ => return self.format_looking_up(receiver, &values[0], span),
                };
                let named = |(key, value): &(Value, Value)| {
                    Some((ruff_python_ast::name::Name::new(&*self.as_str(key)?), Arg { value: value.clone(), span }))
                };
                let args = Args { keyword: keyword.values().filter_map(named).collect(), ..Args::default() };
                return self.str_format(receiver, args, span);
            }
            _ => {}
        }
        let Value::Str(text) = receiver else { return self.text_method(receiver, name, &args, span) };
        let text = text.text.clone();
        if let Some(why) = values.iter().find_map(|value| self.unknown_of(value)) {
            return Ok(self.element_of(why, span));
        }
        if values.iter().any(|value| matches!(value, Value::Text(_))) {
            return self.text_argument(&text, name, &values, span);
        }
        // What is looked for may stand at the beginning: that is charged there.
        if !matches!(name, "find" | "index") {
            self.charge(text.len() / 64);
        }
        let result: String = match name {
            "upper" | "lower" | "casefold" | "capitalize" | "swapcase" | "title" => match recased(&text, name) {
                Some(text) => text,
                None => return Ok(self.unknown(span, format!("`str.{name}` of a text with a sigma is not evaluated"))),
            },
            "strip" | "lstrip" | "rstrip" => {
                let chars = match values.first() {
                    None | Some(Value::None) => None,
                    Some(value) => match self.as_str(value) {
                        Some(chars) => Some(chars),
                        None => return Err(self.raise("TypeError", span, format!("{name} arg must be None or str"))),
                    },
                };
                let drop = |c: char| chars.as_ref().map_or_else(|| is_space(c), |chars| chars.contains(c));
                match name {
                    "strip" => text.trim_matches(drop),
                    "lstrip" => text.trim_start_matches(drop),
                    _ => text.trim_end_matches(drop),
                }
                .to_owned()
            }
            "replace" => {
                let (from, to) =
                    (self.string_argument(name, &values, 0, span)?, self.string_argument(name, &values, 1, span)?);
                let most = self.integer_argument(&values, 2, -1, span)?;
                let grown = text.matches(&*from).count().saturating_mul(to.len());
                self.check_size(grown as u64, range_of(span))?;
                self.charge_text(grown);
                match usize::try_from(most) {
                    Ok(most) => text.replacen(&*from, &to, most),
                    Err(_) => text.replace(&*from, &to),
                }
            }
            "zfill" => {
                let width = self.width_argument(&values, span)?;
                let length = text.chars().count();
                let (sign, digits) = match text.strip_prefix(['+', '-']) {
                    Some(digits) => (&text[..1], digits),
                    None => ("", &*text),
                };
                format!("{sign}{}{digits}", "0".repeat(width.saturating_sub(length)))
            }
            "center" | "ljust" | "rjust" => {
                let width = self.width_argument(&values, span)?;
                let fill = match values.get(1) {
                    None => ' ',
                    Some(value) => self.fill_argument(value, span)?,
                };
                let missing = width.saturating_sub(text.chars().count());
                let left = match name {
                    "ljust" => 0,
                    "rjust" => missing,
                    _ => missing / 2 + (missing & width & 1),
                };
                let fill = |n: usize| std::iter::repeat_n(fill, n).collect::<String>();
                format!("{}{text}{}", fill(left), fill(missing - left))
            }
            "expandtabs" => {
                let size = self.integer_argument(&values, 0, 8, span)?.clamp(0, 1 << 24) as usize;
                self.check_size((text.matches('\t').count().saturating_mul(size)) as u64, range_of(span))?;
                expand_tabs(&text, size)
            }
            "translate" => match self.translated(&text, &values[0], span)? {
                Ok(text) => text,
                Err(value) => return Ok(value),
            },
            "startswith" | "endswith" => return self.affix(&text, name, &values, span),
            "find" | "rfind" | "index" | "rindex" | "count" => return self.search(&text, name, &values, span),
            "split" | "rsplit" => {
                let most = usize::try_from(self.integer_argument(&values, 1, -1, span)?).ok();
                let separator = match values.first() {
                    None | Some(Value::None) => None,
                    Some(value) => match self.as_str(value) {
                        Some(separator) => Some(separator),
                        None => {
                            let kind = self.type_name(value);
                            return Err(self.raise("TypeError", span, format!("must be str or None, not {kind}")));
                        }
                    },
                };
                if separator.as_deref() == Some("") {
                    return Err(self.raise("ValueError", span, "empty separator"));
                }
                let parts = split(&text, separator.as_deref(), most, name == "rsplit");
                let parts: Vec<Value> = parts.into_iter().map(|part| self.string(part, span)).collect();
                self.charge_bytes(parts.len() * 40);
                return Ok(self.list(parts, span));
            }
            "splitlines" => {
                let keep = match values.first() {
                    None => false,
                    Some(Value::Bool(keep)) => *keep,
                    Some(Value::Int(n)) => *n != 0,
                    Some(_) => return Ok(self.unknown(span, "this use of `splitlines` is not evaluated")),
                };
                let lines: Vec<Value> =
                    split_lines(&text, keep).into_iter().map(|line| self.string(line, span)).collect();
                self.charge_bytes(lines.len() * 40);
                return Ok(self.list(lines, span));
            }
            "partition" | "rpartition" => {
                let Some(separator) = self.as_str(&values[0]) else {
                    let kind = self.type_name(&values[0]);
                    return Err(self.raise("TypeError", span, format!("must be str, not {kind}")));
                };
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
            "encode" => return self.encode(&text, &values, span),
            _ => return Ok(Value::Bool(is(&text, name))),
        };
        Ok(self.string(result, span))
    }

    /// Puts the keyword arguments of a method where they stand among the others.
    fn positional_only(&mut self, name: &str, mut args: Args, span: Span) -> R<Args> {
        let names = keywords(name);
        if names.is_empty() {
            return Ok(args);
        }
        for (keyword, arg) in std::mem::take(&mut args.keyword) {
            let Some(index) = names.iter().position(|n| *n == keyword.as_str()) else {
                let message = format!("'{keyword}' is an invalid keyword argument for {name}()");
                return Err(self.raise("TypeError", span, message));
            };
            while args.positional.len() < index {
                args.positional.push(Arg { value: Value::None, span });
            }
            args.positional.insert(index, arg);
        }
        Ok(args)
    }

    fn string_argument(&mut self, name: &str, values: &[Value], i: usize, span: Span) -> R<Rc<str>> {
        match self.as_str(&values[i]) {
            Some(text) => Ok(text.into()),
            None => {
                let kind = self.type_name(&values[i]);
                Err(self.raise("TypeError", span, format!("{name}() argument {} must be str, not {kind}", i + 1)))
            }
        }
    }

    fn integer_argument(&mut self, values: &[Value], i: usize, default: i64, span: Span) -> R<i64> {
        let Some(value) = values.get(i) else { return Ok(default) };
        match self.indexed(value, span)? {
            Value::Int(n) => Ok(n),
            Value::Bool(b) => Ok(i64::from(b)),
            Value::Float(_) => Err(self.raise("TypeError", span, "integer argument expected, got float")),
            // A gap that a keyword argument has left.
            Value::None if i == 0 => Ok(default),
            _ => {
                let kind = self.type_name(value);
                let message = format!("'{kind}' object cannot be interpreted as an integer");
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn width_argument(&mut self, values: &[Value], span: Span) -> R<usize> {
        let width = if values[0].is_none() {
            return Err(self.raise("TypeError", span, "'NoneType' object cannot be interpreted as an integer"));
        } else {
            self.integer_argument(values, 0, 0, span)?.max(0)
        };
        self.check_size(width as u64, range_of(span))?;
        self.charge_text(width as usize);
        Ok(width as usize)
    }

    fn fill_argument(&mut self, value: &Value, span: Span) -> R<char> {
        let Some(fill) = self.as_str(value) else {
            let kind = self.type_name(value);
            let message = format!("The fill character must be a unicode character, not {kind}");
            return Err(self.raise("TypeError", span, message));
        };
        let mut chars = fill.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c),
            _ => Err(self.raise("TypeError", span, "The fill character must be exactly one character long")),
        }
    }

    fn encode(&mut self, text: &str, values: &[Value], span: Span) -> R<Value> {
        let name = match values.first() {
            None | Some(Value::None) => "utf-8".into(),
            Some(value) => self.as_str(value).unwrap_or_default(),
        };
        let (codec, most) = match name.to_lowercase().replace('_', "-").as_str() {
            "utf-8" | "utf8" => return Ok(Value::Bytes(text.as_bytes().into())),
            "ascii" | "us-ascii" => ("ascii", 128),
            "latin-1" | "latin1" | "iso-8859-1" => ("latin-1", 256),
            _ => return Ok(self.unknown(span, format!("the encoding `{name}` is not evaluated"))),
        };
        match text.chars().enumerate().find(|(_, c)| u32::from(*c) >= most) {
            None => Ok(Value::Bytes(text.chars().map(|c| c as u8).collect::<Vec<u8>>().into())),
            Some(_) if values.len() > 1 && self.as_str(&values[1]).is_none_or(|errors| &*errors != "strict") => {
                let errors = self.as_str(&values[1]).unwrap_or_default();
                let instead: fn(char) -> String = match &*errors {
                    "ignore" => |_| String::new(),
                    "replace" => |_| "?".to_owned(),
                    "xmlcharrefreplace" => |c| format!("&#{};", u32::from(c)),
                    _ => return Ok(self.unknown(span, format!("encoding with `{errors}` is not evaluated"))),
                };
                let mut bytes = Vec::with_capacity(text.len());
                for c in text.chars() {
                    match u32::from(c) < most {
                        true => bytes.push(c as u8),
                        false => bytes.extend(instead(c).bytes()),
                    }
                }
                self.check_size(bytes.len() as u64, range_of(span))?;
                self.charge_text(bytes.len());
                Ok(Value::Bytes(bytes.into()))
            }
            Some((i, c)) => {
                let shown = match u32::from(c) {
                    n @ ..0x100 => format!("\\x{n:02x}"),
                    n @ ..0x10000 => format!("\\u{n:04x}"),
                    n => format!("\\U{n:08x}"),
                };
                let many = text.chars().nth(i + 1).is_some_and(|c| u32::from(c) >= most);
                if many {
                    return Ok(self.unknown(span, "which characters cannot be encoded is not evaluated"));
                }
                let message = format!(
                    "'{codec}' codec can't encode character '{shown}' in position {i}: ordinal not in range({most})"
                );
                Err(self.raise("UnicodeEncodeError", span, message))
            }
        }
    }

    fn affix(&mut self, text: &str, name: &str, values: &[Value], span: Span) -> R<Value> {
        let candidates = match values.first() {
            Some(Value::Obj(id)) if matches!(self.heap.get(*id), Data::Tuple(_)) => {
                match self.collect_items(&values[0], range_of(span))? {
                    Ok(items) => items,
                    Err(why) => return Ok(self.element_of(why, span)),
                }
            }
            _ => vec![values[0].clone()],
        };
        let of_tuple = matches!(&values[0], Value::Obj(id) if matches!(self.heap.get(*id), Data::Tuple(_)));
        let text = self.bounded(text, values, span)?;
        for candidate in candidates {
            let Some(affix) = self.as_str(&candidate) else {
                if let Some(why) = self.unknown_of(&candidate) {
                    return Ok(self.element_of(why, span));
                }
                if matches!(candidate, Value::Text(_)) {
                    let why = self.text_unknown(&candidate, range_of(span));
                    return Ok(self.element_of(why, span));
                }
                let kind = self.type_name(&candidate);
                let message = match of_tuple {
                    true => format!("tuple for {name} must only contain str, not {kind}"),
                    false => format!("{name} first arg must be str or a tuple of str, not {kind}"),
                };
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

    /// The part of a string between the second and the third argument, and where it starts, in characters.
    fn bounded<'t>(&mut self, text: &'t str, values: &[Value], span: Span) -> R<Option<(usize, Cow<'t, str>)>> {
        let length = if text.is_ascii() { text.len() } else { text.chars().count() } as i64;
        let mut bounds = [0, length];
        for (bound, value) in bounds.iter_mut().zip(values.iter().skip(1)) {
            *bound = match self.plain(value) {
                Value::None => continue,
                Value::Int(n) if n < 0 => n.saturating_add(length).max(0),
                Value::Int(n) => n,
                Value::Bool(b) => i64::from(b),
                Value::Big(n) => {
                    if n.sign() == num_bigint::Sign::Minus {
                        0
                    } else {
                        i64::MAX
                    }
                }
                _ => {
                    let message = "slice indices must be integers or None or have an __index__ method";
                    return Err(self.raise("TypeError", span, message));
                }
            };
        }
        let (start, end) = (bounds[0], bounds[1].min(length));
        let part = || match text.is_ascii() {
            true => Cow::Borrowed(text.get(start as usize..end as usize).unwrap_or_default()),
            false => text.chars().skip(start as usize).take((end - start) as usize).collect(),
        };
        Ok((start <= end).then(|| (start as usize, part())))
    }

    fn search(&mut self, text: &str, name: &str, values: &[Value], span: Span) -> R<Value> {
        let bounded = self.bounded(text, values, span)?;
        let Some(needle) = self.as_str(&values[0]) else {
            let kind = self.type_name(&values[0]);
            return Err(self.raise("TypeError", span, format!("must be str, not {kind}")));
        };
        let Some((offset, part)) = bounded else {
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
        if matches!(name, "find" | "index") {
            let looked_at = part.find(&*needle).unwrap_or(part.len());
            self.charge(text.len() / 1024 + looked_at / 16);
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
        let items = match self.collect_or(parts, range_of(span), |_| "can only join an iterable".to_owned())? {
            Ok(items) => items,
            Err(why) => return Ok(self.element_of(why, span)),
        };
        let mut out = Pieces::default();
        let between = self.pieces(separator).unwrap_or_default();
        // Before anything is put together: a long separator between many makes more than there is room for.
        let gaps = items.len().saturating_sub(1).saturating_mul(between.size());
        let sizes = items.iter().map(|item| self.text_size(item));
        self.check_size(sizes.fold(gaps, usize::saturating_add) as u64, range_of(span))?;
        let mut unknown = None;
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                match between.literal() {
                    Some(between) => out.push_str(between),
                    None => out.append(between.clone()),
                }
            }
            if let Value::Str(text) = item {
                out.push_str(&text.text);
                continue;
            }
            match self.pieces(item) {
                Some(pieces) => out.append(pieces),
                None => match self.unknown_of(item) {
                    Some(why) => unknown = unknown.or(Some(why)),
                    // One that is not known comes first: which of them is complained about is not known.
                    None if unknown.is_some() => break,
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
        self.charge_text(out.size());
        let birth = self.birth(span);
        Ok(out.into_value(birth))
    }
}

/// The methods that change the case; none where the form of a sigma depends on what stands around it.
fn recased(text: &str, name: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    if text.contains('Σ') && matches!(name, "capitalize" | "swapcase" | "title") {
        return None;
    }
    match name {
        "upper" if text.is_ascii() => return Some(text.to_ascii_uppercase()),
        "lower" | "casefold" if text.is_ascii() => return Some(text.to_ascii_lowercase()),
        "lower" => return Some(unicode::lower_text(text)),
        "upper" => text.chars().for_each(|c| unicode::upper(c, &mut out)),
        "casefold" => text.chars().for_each(|c| unicode::folded(c, &mut out)),
        "capitalize" => {
            for (i, c) in text.chars().enumerate() {
                if i == 0 { unicode::upper(c, &mut out) } else { unicode::lower(c, &mut out) }
            }
        }
        "swapcase" => text.chars().for_each(|c| match (unicode::is_upper(c), unicode::is_lower(c)) {
            (true, _) => unicode::lower(c, &mut out),
            (_, true) => unicode::upper(c, &mut out),
            _ => out.push(c),
        }),
        _ => {
            let mut inside = false;
            for c in text.chars() {
                if inside {
                    unicode::lower(c, &mut out)
                } else {
                    unicode::title(c, &mut out)
                }
                inside = is_cased(c);
            }
        }
    }
    Some(out)
}

fn is_cased(c: char) -> bool {
    unicode::is_upper(c) || unicode::is_lower(c) || unicode::is_title(c)
}

/// `str.isalpha` and its like.
fn is(text: &str, name: &str) -> bool {
    let all = |test: fn(char) -> bool| !text.is_empty() && text.chars().all(test);
    match name {
        "isascii" => text.is_ascii(),
        "isprintable" => text.chars().all(unicode::is_printable),
        "isspace" => all(is_space),
        "isalpha" => all(unicode::is_alphabetic),
        "isalnum" => all(unicode::is_alphanumeric),
        "isdecimal" => all(unicode::is_decimal),
        "isdigit" => all(unicode::is_digit),
        "isnumeric" => all(unicode::is_numeric),
        "isupper" => {
            text.chars().any(unicode::is_upper) && !text.chars().any(|c| unicode::is_lower(c) || unicode::is_title(c))
        }
        "islower" => {
            text.chars().any(unicode::is_lower) && !text.chars().any(|c| unicode::is_upper(c) || unicode::is_title(c))
        }
        "istitle" => {
            let (mut found, mut inside) = (false, false);
            for c in text.chars() {
                let begins = unicode::is_upper(c) || unicode::is_title(c);
                if (begins && inside) || (unicode::is_lower(c) && !inside) {
                    return false;
                }
                inside = is_cased(c);
                found |= inside;
            }
            found
        }
        _ => {
            let mut chars = text.chars();
            chars.next().is_some_and(unicode::begins_name) && chars.all(unicode::continues_name)
        }
    }
}

fn expand_tabs(text: &str, size: usize) -> String {
    let (mut out, mut column) = (String::with_capacity(text.len()), 0);
    for c in text.chars() {
        match c {
            '\t' if size > 0 => {
                let width = size - column % size;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            '\t' => {}
            c => {
                out.push(c);
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
            }
        }
    }
    out
}

fn split(text: &str, separator: Option<&str>, most: Option<usize>, from_right: bool) -> Vec<String> {
    let most = most.unwrap_or(usize::MAX - 1);
    let owned = |parts: Vec<&str>| parts.into_iter().map(ToOwned::to_owned).collect();
    // A single byte is found much faster than a text.
    let byte = separator.and_then(|separator| match separator.as_bytes() {
        [byte] => Some(char::from(*byte)),
        _ => None,
    });
    match (separator, from_right) {
        (Some(_), false) if let Some(byte) = byte => owned(text.splitn(most.saturating_add(1), byte).collect()),
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
                    // What is left is kept with its own white space.
                    out.push(rest.to_owned());
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
                    out.push(rest.to_owned());
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

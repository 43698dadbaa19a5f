//! Texts: strings of which parts are known only later, and the paths anchored at the project among them.

mod tail;

use super::methods::range_of;
use super::{Eval, R};
use crate::source::Span;
use crate::value::{Part, Pieces, Text, Value};
use ruff_python_ast::Operator;
use ruff_text_size::TextRange;
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// A value as the parts of a text: a string, a text, or an attribute of a metadata reference.
    pub(crate) fn text_parts(&self, value: &Value) -> Option<Vec<Part>> {
        match value {
            Value::Text(text) => Some(text.parts.clone()),
            Value::Unknown(id) => {
                let (metadata, name) = self.why(*id).attribute.clone()?;
                Some(vec![Part::Attribute { metadata, name }])
            }
            _ => self.as_str(value).map(|text| vec![Part::Literal(text.into())]),
        }
    }

    /// The same in pieces.
    pub(crate) fn pieces(&self, value: &Value) -> Option<Pieces> {
        match self.as_str(value) {
            Some(text) => Some(Pieces::from(&*text)),
            None => Some(self.text_parts(value)?.into_iter().collect()),
        }
    }

    /// The bytes that are known of a string or text.
    pub(crate) fn text_size(&self, value: &Value) -> usize {
        match value {
            Value::Str(s) => s.text.len(),
            Value::Text(text) => {
                text.parts.iter().map(|part| if let Part::Literal(s) = part { s.len() } else { 0 }).sum()
            }
            _ => self.as_str(value).map_or(0, |text| text.len()),
        }
    }

    /// A string for a human reader, with something readable for what is not known of it.
    pub(crate) fn as_far_as_known(&self, value: &Value) -> String {
        let parts = self.text_parts(value).unwrap_or_default();
        let shown = |part: &Part| match part {
            Part::Literal(text) => text.to_string(),
            Part::Project { up } => format!("<project>{}", "/..".repeat(*up as usize)),
            Part::Attribute { name, .. } => format!("<{name}>"),
            Part::Environment(name) => format!("${name}"),
        };
        if parts.is_empty() && self.as_str(value).is_none() {
            return "<unknown>".to_owned();
        }
        parts.iter().map(shown).collect()
    }

    /// `+`, `%` and `*` where one side is a string.
    pub(crate) fn string_binary(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Option<Value>> {
        let span = self.span(range);
        let stringy = |v: &Value| matches!(v, Value::Str(_) | Value::Text(_));
        match op {
            Operator::Add if stringy(a) || stringy(b) => {
                if let (Value::Str(x), Value::Str(y)) = (a, b) {
                    self.check_size((x.text.len() + y.text.len()) as u64, range)?;
                    let mut text = String::with_capacity(x.text.len() + y.text.len());
                    text.push_str(&x.text);
                    text.push_str(&y.text);
                    return Ok(Some(self.string(text, span)));
                }
                let parts = match (self.text_parts(a), self.text_parts(b)) {
                    (Some(x), Some(y)) => x.into_iter().chain(y),
                    _ => {
                        return Ok(None);
                    }
                };
                let parts: Vec<Part> = parts.collect();
                self.check_size(parts.len() as u64, range)?;
                // They are copied while they are joined.
                self.charge_bytes(3 * size_of_val(&*parts));
                self.tick(range)?;
                let birth = self.birth(span);
                Ok(Some(Text::value(parts, birth)))
            }
            Operator::Mod if stringy(a) => self.percent(a, b, span).map(Some),
            Operator::Mult if stringy(a) || stringy(b) => {
                let (text, times) = if stringy(a) { (a, b) } else { (b, a) };
                let times = match times {
                    Value::Int(n) => (*n).max(0) as usize,
                    Value::Bool(b) => usize::from(*b),
                    Value::Big(n) if n.sign() == num_bigint::Sign::Plus => usize::MAX,
                    _ => return Ok(None),
                };
                let Some(parts) = self.text_parts(text) else { return Ok(None) };
                let length: usize =
                    parts.iter().map(|p| if let Part::Literal(s) = p { s.len().max(1) } else { 1 }).sum();
                self.check_size(length.saturating_mul(times) as u64, range)?;
                self.charge_text(length.saturating_mul(times));
                let birth = self.birth(span);
                if let Value::Str(s) = text {
                    return Ok(Some(Value::Str(crate::value::Str { text: s.text.repeat(times).into(), birth })));
                }
                let parts = std::iter::repeat_n(parts, times).flatten();
                Ok(Some(Text::value(parts, birth)))
            }
            _ => Ok(None),
        }
    }

    /// A method of a text: what its known head or tail can answer is known.
    pub(super) fn text_method(&mut self, receiver: &Value, name: &str, args: &super::Args, span: Span) -> R<Value> {
        let Value::Text(text) = receiver else { return Ok(Value::None) };
        let argument = args.positional.first().and_then(|arg| self.as_str(&arg.value));
        let tail = match text.parts.last() {
            Some(Part::Literal(tail)) => Some(tail.clone()),
            _ => None,
        };
        match (name, argument, tail) {
            ("endswith", Some(suffix), Some(tail)) if tail.len() >= suffix.len() => {
                return Ok(Value::Bool(tail.ends_with(&*suffix)));
            }
            ("startswith", Some(prefix), _) => {
                if let Some(Part::Literal(head)) = text.parts.first()
                    && head.len() >= prefix.len()
                {
                    return Ok(Value::Bool(head.starts_with(&*prefix)));
                }
            }
            // The project's directory is an absolute path; of other texts the beginning is not known.
            ("lstrip", None, _)
                if args.positional.is_empty() && matches!(text.parts.first(), Some(Part::Project { .. })) =>
            {
                return Ok(receiver.clone());
            }
            _ => {
                if let Some(value) = self.by_tail(text, name, args, span)? {
                    return Ok(value);
                }
            }
        }
        let why = self.text_unknown(receiver, range_of(span));
        Ok(self.element_of(why, span))
    }

    /// A method of a known string that is given a text.
    pub(super) fn text_argument(&mut self, receiver: &str, name: &str, values: &[Value], span: Span) -> R<Value> {
        // `'{x}'.replace('{x}', text)`: the only one that keeps the parts.
        if name == "replace"
            && values.len() == 2
            && let (Some(from), Some(to)) = (self.as_str(&values[0]), self.text_parts(&values[1]))
            && !from.is_empty()
        {
            let mut parts = Vec::new();
            for (i, piece) in receiver.split(&*from).enumerate() {
                if i > 0 {
                    parts.extend(to.clone());
                }
                parts.push(Part::Literal(piece.into()));
            }
            let birth = self.birth(span);
            return Ok(Text::value(parts, birth));
        }
        let text = values.iter().find(|value| matches!(value, Value::Text(_))).cloned().unwrap_or(Value::None);
        let why = self.text_unknown(&text, range_of(span));
        Ok(self.element_of(why, span))
    }

    /// `os.path` functions on strings and on texts anchored at the project.
    pub(crate) fn path_function(&mut self, name: &str, args: &[Value], span: Span) -> R<Value> {
        // An object that stands for a path says for which.
        let mut args = args.to_vec();
        for arg in &mut args {
            if let Some(method) = self.class_attribute(arg, "__fspath__") {
                *arg = self.deeper(span, |eval| eval.call(method, super::Args::default(), span))?;
            }
        }
        let args = &args[..];
        if let Some(why) = args.iter().find_map(|arg| match self.text_parts(arg) {
            Some(_) => None,
            None => self.unknown_of(arg),
        }) {
            return Ok(self.element_of(why, span));
        }
        let mut parts = Vec::with_capacity(args.len());
        for (i, arg) in args.iter().enumerate() {
            match self.text_parts(arg) {
                Some(text) => parts.push(text),
                None if arg.is_none() && name == "relpath" => {}
                None => {
                    let kind = self.type_name(arg);
                    if self.instance_class(arg).is_some() {
                        return Ok(self.unknown(span, "paths that are objects are not evaluated"));
                    }
                    let message = match (name, i) {
                        ("join", 1..) => format!("join() argument must be str or bytes, not '{kind}'"),
                        _ => format!("expected str, bytes or os.PathLike object, not {kind}"),
                    };
                    return Err(self.raise("TypeError", span, message));
                }
            }
        }
        let length = |part: &Part| if let Part::Literal(s) = part { s.len() } else { size_of::<Part>() };
        let size: usize = parts.iter().flatten().map(length).sum();
        self.check_size(size as u64, range_of(span))?;
        self.charge_text(size);
        self.charge(size / 16);
        let birth = self.birth(span);
        let Some(first) = parts.first().cloned() else { return Ok(Value::None) };
        let value = match name {
            "join" => join(parts),
            "dirname" => split_path(&first).0,
            "basename" => split_path(&first).1,
            "abspath" | "realpath" => normalise(&first).filter(|p| is_absolute(p) == Some(true)),
            "normpath" => normalise(&first),
            "clean" => clean(&first),
            // What stands behind the project's directory, as it is written.
            "tail" => {
                return Ok(match &first[..] {
                    [Part::Project { up: 0 }] => self.string("", span),
                    [Part::Project { up: 0 }, Part::Literal(s)] if s.starts_with('/') => {
                        self.string(s[1..].to_owned(), span)
                    }
                    _ => Value::None,
                });
            }
            "inside" => {
                return Ok(match inside_project(&first) {
                    Some(inside) => self.string(inside, span),
                    None => Value::None,
                });
            }
            "expanduser" => match first.first() {
                Some(Part::Literal(s)) if s.starts_with('~') => None,
                None | Some(Part::Literal(_) | Part::Project { .. }) => Some(first),
                Some(_) => None,
            },
            "split" => {
                let (head, tail) = split_path(&first);
                let pair = [head, tail].map(|part| match part {
                    Some(part) => Text::value(part, birth),
                    None => self.path_unknown(&args[0], span),
                });
                return Ok(self.tuple(pair.into(), span));
            }
            "splitext" => {
                let Some(Part::Literal(tail)) = first.last() else { return Ok(self.path_unknown(&args[0], span)) };
                let name_start = tail.rfind('/').map_or(0, |i| i + 1);
                let stem = tail[name_start..].trim_start_matches('.');
                let dot = stem.rfind('.').map(|i| tail.len() - stem.len() + i);
                // Where the name begins in an unknown part, that part may hold the dot, or only dots.
                if dot.is_none() && name_start == 0 && first.len() > 1 {
                    return Ok(self.path_unknown(&args[0], span));
                }
                let (root, extension) = dot.map_or((&**tail, ""), |i| tail.split_at(i));
                let mut head = first[..first.len() - 1].to_vec();
                head.push(Part::Literal(root.into()));
                let pair = vec![Text::value(head, birth), self.string(extension.to_owned(), span)];
                return Ok(self.tuple(pair, span));
            }
            "isabs" => {
                return Ok(match is_absolute(&first) {
                    Some(absolute) => Value::Bool(absolute),
                    None => self.path_unknown(&args[0], span),
                });
            }
            "relpath" => {
                let start = parts.get(1).and_then(|start| normalise(start));
                match (normalise(&first), start) {
                    (Some(path), Some(start)) => relative(&path, &start),
                    _ => None,
                }
            }
            _ => return self.exists(name, &first, span),
        };
        Ok(match value {
            Some(parts) => Text::value(parts, birth),
            None => {
                let vague = args.iter().find(|arg| self.has_unknown_part(arg)).unwrap_or(&args[0]);
                self.path_unknown(vague, span)
            }
        })
    }

    /// Whether a text has parts besides literals and the project's directory.
    fn has_unknown_part(&self, value: &Value) -> bool {
        let known = |part: &Part| matches!(part, Part::Literal(_) | Part::Project { .. });
        self.text_parts(value).is_some_and(|parts| !parts.iter().all(known))
    }

    fn path_unknown(&mut self, path: &Value, span: Span) -> Value {
        if self.has_unknown_part(path) {
            let why = self.text_unknown(path, range_of(span));
            return self.element_of(why, span);
        }
        self.unknown(span, "it depends on where the project lies or runs")
    }

    /// Whether a path exists: known for the project's own files, which the document then lists among its sources.
    fn exists(&mut self, name: &str, path: &[Part], span: Span) -> R<Value> {
        let Some(inside) = normalise(path).and_then(|path| project_relative(&path)) else {
            return Ok(self.unknown(span, "whether a file exists where the workflow runs"));
        };
        if inside == "generated" || inside.starts_with("generated/") {
            return Ok(self.unknown(span, "what is in `generated/` when the workflow runs"));
        }
        if self.is_written(&inside) {
            return Ok(self
                .unknown(span, format!("`{inside}` is changed by the workflow file itself, which is not done here")));
        }
        if let Some(end) = self.dead_end(path) {
            if self.is_written(&end) {
                return Ok(self.unknown(span, format!("`{end}` is changed by the workflow file itself")));
            }
            // Both answers are those of today: a source of the document.
            self.has_file(&end);
            return Ok(Value::Bool(false));
        }
        let is_dir = inside.is_empty() || self.world.list(&inside).is_ok();
        let is_file = !is_dir && self.has_file(&inside);
        Ok(Value::Bool(match name {
            "isdir" => is_dir,
            "isfile" => is_file,
            _ => is_dir || is_file,
        }))
    }
}

/// Whether a path is absolute, if its head tells.
fn is_absolute(path: &[Part]) -> Option<bool> {
    match path.first() {
        None => Some(false),
        Some(Part::Project { .. }) => Some(true),
        Some(Part::Literal(s)) => Some(s.starts_with('/')),
        Some(_) => None,
    }
}

/// `os.path.join`; none where it depends on whether an unknown part begins or ends with a slash, or is empty.
fn join(paths: Vec<Vec<Part>>) -> Option<Vec<Part>> {
    let mut out: Vec<Part> = Vec::new();
    for (i, path) in paths.into_iter().enumerate() {
        if i > 0 && is_absolute(&path)? {
            out.clear();
        } else if i > 0 {
            let ends = match out.last() {
                None => true,
                Some(Part::Literal(s)) => s.ends_with('/') || (s.is_empty() && out.len() == 1),
                Some(Part::Project { .. }) => false,
                Some(_) => return None,
            };
            if !ends {
                out.push(Part::Literal("/".into()));
            }
        }
        for part in path {
            match (out.last_mut(), part) {
                (Some(Part::Literal(before)), Part::Literal(s)) => *before = format!("{before}{s}").into(),
                (_, part) => out.push(part),
            }
        }
    }
    Some(out)
}

/// `os.path.split`: directory and name, as far as they are known.
fn split_path(path: &[Part]) -> (Option<Vec<Part>>, Option<Vec<Part>>) {
    match path.split_last() {
        None => (Some(Vec::new()), Some(Vec::new())),
        // The directory of the project's directory; its own name is not known.
        Some((Part::Project { up }, [])) => (Some(vec![Part::Project { up: up + 1 }]), None),
        Some((Part::Literal(tail), head)) => {
            let at = tail.rfind('/').map_or(0, |i| i + 1);
            if at == 0 && !head.is_empty() {
                return (None, None);
            }
            let (directory, name) = tail.split_at(at);
            let name = Some(vec![Part::Literal(name.into())]);
            let stripped = directory.trim_end_matches('/');
            // What is before the slashes may end with one, or be empty.
            if stripped.is_empty() && !matches!(head.last(), None | Some(Part::Project { .. })) {
                return (None, name);
            }
            // The root keeps its slash.
            let directory = if stripped.is_empty() && head.is_empty() { directory } else { stripped };
            let mut out = head.to_vec();
            if !directory.is_empty() {
                out.push(Part::Literal(directory.into()));
            }
            (Some(out), name)
        }
        Some(_) => (None, None),
    }
}

/// `os.path.normpath` of a path whose parts, but for the project's directory at its head, are known.
pub(super) fn normalise(path: &[Part]) -> Option<Vec<Part>> {
    let (mut up, text) = match path {
        [Part::Literal(s)] => return Some(vec![Part::Literal(normalise_literal(s).into())]),
        [] => return Some(vec![Part::Literal(".".into())]),
        [Part::Project { up }] => return Some(vec![Part::Project { up: *up }]),
        [Part::Project { up }, Part::Literal(s)] if s.starts_with('/') => (*up, s),
        // The unknown parts may hold dots and slashes of their own.
        _ => return None,
    };
    let mut names: Vec<&str> = Vec::new();
    for name in text.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                if names.pop().is_none() {
                    up += 1;
                }
            }
            name => names.push(name),
        }
    }
    let mut out = vec![Part::Project { up }];
    if !names.is_empty() {
        out.push(Part::Literal(format!("/{}", names.join("/")).into()));
    }
    Some(out)
}

/// A path as `pathlib` writes it: without empty names and those that are a dot, but with `..`.
fn clean(path: &[Part]) -> Option<Vec<Part>> {
    let names = |text: &str| text.split('/').filter(|name| !matches!(*name, "" | ".")).collect::<Vec<_>>().join("/");
    match path {
        [] => Some(vec![Part::Literal(".".into())]),
        [Part::Literal(s)] => {
            let root = match s.bytes().take_while(|b| *b == b'/').count() {
                0 => "",
                2 => "//",
                _ => "/",
            };
            let text = format!("{root}{}", names(s));
            Some(vec![Part::Literal(if text.is_empty() { ".".into() } else { text.into() })])
        }
        [Part::Project { .. }] => Some(path.to_vec()),
        [project @ Part::Project { .. }, Part::Literal(s)] if s.starts_with('/') => {
            let inside = names(s);
            let literal = (!inside.is_empty()).then(|| Part::Literal(format!("/{inside}").into()));
            Some([project.clone()].into_iter().chain(literal).collect())
        }
        // Whether unknown parts begin or end with a slash is not known.
        _ => {
            let last = matches!(path.last(), Some(Part::Literal(s)) if s.ends_with('/') || s.ends_with("/."));
            let inside = path.iter().any(|p| matches!(p, Part::Literal(s) if s.contains("//") || s.contains("/./")));
            let first = matches!(path.first(), Some(Part::Literal(s)) if s.starts_with('.') || s.starts_with('/'));
            (!last && !inside && !first).then(|| path.to_vec())
        }
    }
}

fn normalise_literal(text: &str) -> String {
    let absolute = text.starts_with('/');
    // Two slashes, and no more, mean something of their own.
    let root = if text.starts_with("//") && !text.starts_with("///") { "//" } else { "/" };
    let mut names: Vec<&str> = Vec::new();
    for name in text.split('/') {
        match name {
            "" | "." => {}
            ".." if absolute || names.last().is_some_and(|last| *last != "..") => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    let joined = names.join("/");
    match (absolute, joined.is_empty()) {
        (true, _) => format!("{root}{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}

/// The path inside the project that a path leads to.
pub(crate) fn inside_project(path: &[Part]) -> Option<String> {
    project_relative(&normalise(path)?)
}

/// The path inside the project of a normalised path.
pub(crate) fn project_relative(path: &[Part]) -> Option<String> {
    match path {
        [Part::Project { up: 0 }] => Some(String::new()),
        [Part::Project { up: 0 }, Part::Literal(s)] => s.strip_prefix('/').map(ToOwned::to_owned),
        _ => None,
    }
}

fn relative(path: &[Part], start: &[Part]) -> Option<Vec<Part>> {
    let (path, start) = match (path, start) {
        // Both begin at the same directory, whichever it is.
        ([Part::Literal(path)], [Part::Literal(start)]) if path.starts_with('/') == start.starts_with('/') => {
            (path.to_string(), start.to_string())
        }
        _ => (project_relative(path)?, project_relative(start)?),
    };
    if path.starts_with("..") || start.starts_with("..") {
        return None;
    }
    let split =
        |s: &str| s.split('/').filter(|n| !matches!(*n, "" | ".")).map(ToOwned::to_owned).collect::<Vec<String>>();
    let (path, start) = (split(&path), split(&start));
    let common = path.iter().zip(&start).take_while(|(a, b)| a == b).count();
    let mut names: Vec<String> = vec!["..".to_owned(); start.len() - common];
    names.extend(path[common..].iter().cloned());
    let joined = if names.is_empty() { ".".to_owned() } else { names.join("/") };
    Some(vec![Part::Literal(Rc::from(joined))])
}

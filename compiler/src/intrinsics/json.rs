//! JSON as Python's `json` reads and writes it.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, R, Raised, Stop};
use crate::heap::{Data, Dict, Key};
use crate::source::{FileId, Span};
use crate::value::{Str, Value};
use num_bigint::BigInt;
use std::fmt::Write as _;
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] =
    &[Builtin { name: "json_loads", run: loads }, Builtin { name: "json_string", run: string }];

/// What Python says is wrong, and at which byte.
struct Wrong {
    message: &'static str,
    at: usize,
    /// `{` and `[` lie deeper inside one another than Python can follow.
    depth: bool,
}

struct Parser<'p, 'a> {
    eval: &'p mut Eval<'a>,
    text: &'p str,
    at: usize,
    /// The file that the text is the content of.
    file: Option<FileId>,
    span: Span,
    /// Whether numbers stay as they are written, as the bytes of their texts, and objects are tuples of pairs.
    as_written: bool,
}

impl Eval<'_> {
    /// An exception of a class of the modelled standard library, which is made with these arguments.
    pub(super) fn raise_from(&mut self, module: &str, class: &str, diagnostic: Diagnostic, args: Vec<Value>) -> Stop {
        let span = diagnostic.span();
        let made = self.prelude_name(module, class, span).and_then(|class| {
            let args = args.into_iter().map(|value| Arg { value, span }).collect();
            self.call(class, Args { positional: args, ..Args::default() }, span)
        });
        match made {
            Ok(value) => match self.instance_class(&value) {
                Some(class) => Stop::Raise(Box::new(Raised {
                    class,
                    value: Some(value),
                    diagnostic,
                    deliberate: false,
                    outside: false,
                    vague: false,
                })),
                None => self.raise_as("ValueError", diagnostic, class),
            },
            Err(stop) => stop,
        }
    }
}

fn loads(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut given = args.positional.into_iter().map(|arg| arg.value);
    let value = given.next().unwrap_or(Value::None);
    let as_written = given.next().is_some();
    let Some(text) = eval.as_str(&value) else {
        return Ok(match eval.unknown_of(&value) {
            Some(why) => eval.element_of(why, span),
            None => eval.unknown(span, "what is read as JSON is not wholly known"),
        });
    };
    eval.charge_bytes(text.len());
    let file = eval.file_with(&text);
    let mut parser = Parser { eval, text: &text, at: 0, file, span, as_written };
    let wrong = match parser.document() {
        Ok(value) => return Ok(value),
        Err(wrong) => wrong,
    };
    if wrong.depth {
        return Err(eval.raise("RecursionError", span, "maximum recursion depth exceeded while decoding a JSON array"));
    }
    let characters = text[..wrong.at].chars().count();
    let line = text[..wrong.at].matches('\n').count() + 1;
    let column = text[..wrong.at].chars().rev().take_while(|c| *c != '\n').count() + 1;
    let said = format!("{}: line {line} column {column} (char {characters})", wrong.message);
    let mut diagnostic = Diagnostic::new(code(207), span, format!("json.JSONDecodeError: {said}"));
    if let Some(file) = file {
        let end = wrong.at + text[wrong.at..].chars().next().map_or(0, char::len_utf8);
        let place = Span { file, start: wrong.at as u32, end: end as u32 };
        diagnostic = diagnostic.label(place, "this is not JSON");
        let name = &eval.sources.get(file).path();
        if name.ends_with(".yaml") || name.ends_with(".yml") {
            diagnostic = diagnostic.help("read YAML with `yaml.safe_load(…)`");
        }
    }
    let message = eval.string(wrong.message, span);
    Err(eval.raise_from("json", "JSONDecodeError", diagnostic, vec![message, value, Value::Int(characters as i64)]))
}

impl Parser<'_, '_> {
    fn wrong<T>(&self, message: &'static str, at: usize) -> Result<T, Wrong> {
        Err(Wrong { message, at, depth: false })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn document(&mut self) -> Result<Value, Wrong> {
        if self.text.starts_with('\u{feff}') {
            return self.wrong("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        self.blank();
        let value = self.value(0)?;
        self.blank();
        if self.at < self.text.len() {
            return self.wrong("Extra data", self.at);
        }
        Ok(value)
    }

    /// Where something that begins at `from` stands.
    fn place(&self, from: usize) -> Span {
        match self.file {
            Some(file) => Span { file, start: from as u32, end: self.at as u32 },
            None => self.span,
        }
    }

    fn value(&mut self, depth: u32) -> Result<Value, Wrong> {
        // Python's own limit is about a thousand calls, of which some are in use.
        if depth > 900 {
            return Err(Wrong { message: "", at: self.at, depth: true });
        }
        self.eval.charge(2);
        let from = self.at;
        let rest = &self.text[from..];
        let constants = [
            ("null", Value::None),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Float(f64::NAN)),
            ("Infinity", Value::Float(f64::INFINITY)),
            ("-Infinity", Value::Float(f64::NEG_INFINITY)),
        ];
        for (word, value) in constants {
            if rest.starts_with(word) {
                self.at += word.len();
                let is_number = matches!(value, Value::Float(_));
                return Ok(if is_number && self.as_written { Value::Bytes(word.as_bytes().into()) } else { value });
            }
        }
        match self.peek() {
            Some(b'"') => {
                let text = self.string()?;
                let place = self.place(from);
                Ok(self.born(text, place))
            }
            Some(b'[') => stacker::maybe_grow(64 << 10, 1 << 20, || self.list(depth)),
            Some(b'{') => stacker::maybe_grow(64 << 10, 1 << 20, || self.object(depth)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.wrong("Expecting value", from),
        }
    }

    fn born(&mut self, text: String, place: Span) -> Value {
        let birth = self.eval.birth(place);
        self.eval.charge_text(text.len());
        Value::Str(Str { text: text.into(), birth })
    }

    fn number(&mut self) -> Result<Value, Wrong> {
        let bytes = self.text.as_bytes();
        let from = self.at;
        let digits = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let first = from + usize::from(bytes[from] == b'-');
        let mut at = match bytes.get(first) {
            Some(b'0') => first + 1,
            Some(b'1'..=b'9') => digits(first),
            _ => return self.wrong("Expecting value", from),
        };
        let whole = at;
        if bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
            at = digits(at + 1);
        }
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            let sign = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
            if bytes.get(sign).is_some_and(u8::is_ascii_digit) {
                at = digits(sign);
            }
        }
        self.at = at;
        let text = &self.text[from..at];
        if self.as_written {
            self.eval.charge_text(text.len());
            return Ok(Value::Bytes(text.as_bytes().into()));
        }
        if at > whole {
            return Ok(Value::Float(text.parse().unwrap_or(f64::NAN)));
        }
        // Converting very long numbers takes long.
        self.eval.charge(text.len() * text.len() / 64);
        Ok(BigInt::parse_bytes(text.as_bytes(), 10).map_or(Value::Int(0), Value::big))
    }

    /// What stands between brackets, with a comma between every two.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Result<(), Wrong>) -> Result<(), Wrong> {
        self.at += 1;
        self.blank();
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            item(self)?;
            self.blank();
            match self.peek() {
                Some(c) if c == close => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b',') => self.at += 1,
                _ => return self.wrong("Expecting ',' delimiter", self.at),
            }
            self.blank();
        }
    }

    fn list(&mut self, depth: u32) -> Result<Value, Wrong> {
        let from = self.at;
        let mut items = Vec::new();
        self.items(b']', |parser| {
            items.push(parser.value(depth + 1)?);
            Ok(())
        })?;
        let place = self.place(from);
        Ok(self.eval.list(items, place))
    }

    fn object(&mut self, depth: u32) -> Result<Value, Wrong> {
        let from = self.at;
        let mut dict = Dict::default();
        let mut pairs = Vec::new();
        self.items(b'}', |parser| {
            if parser.peek() != Some(b'"') {
                return parser.wrong("Expecting property name enclosed in double quotes", parser.at);
            }
            let start = parser.at;
            let key = parser.string()?;
            let place = parser.place(start);
            let name: Rc<str> = key.as_str().into();
            let key = parser.born(key, place);
            parser.blank();
            if parser.peek() != Some(b':') {
                return parser.wrong("Expecting ':' delimiter", parser.at);
            }
            parser.at += 1;
            parser.blank();
            let value = parser.value(depth + 1)?;
            if parser.as_written {
                let pair = parser.eval.tuple(vec![key, value], place);
                pairs.push(pair);
                return Ok(());
            }
            // Of two equal keys the first keeps its place, the last gives the value.
            dict.entry(Key::Str(name)).or_insert((key, Value::None)).1 = value;
            Ok(())
        })?;
        let place = self.place(from);
        Ok(match self.as_written {
            true => self.eval.tuple(pairs, place),
            false => self.eval.object(Data::Dict(dict), place),
        })
    }

    /// A string, of which the parser is at the opening quote.
    fn string(&mut self) -> Result<String, Wrong> {
        let begin = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(stop) = rest.find(|c: char| c == '"' || c == '\\' || c < ' ') else {
                return self.wrong("Unterminated string starting at", begin);
            };
            out.push_str(&rest[..stop]);
            self.at += stop;
            match rest.as_bytes()[stop] {
                b'"' => {
                    self.at += 1;
                    return Ok(out);
                }
                b'\\' => out.push(self.escape(begin)?),
                _ => return self.wrong("Invalid control character at", self.at),
            }
        }
    }

    fn escape(&mut self, begin: usize) -> Result<char, Wrong> {
        let at = self.at;
        let Some(letter) = self.text[at + 1..].chars().next() else {
            return self.wrong("Unterminated string starting at", begin);
        };
        self.at += 2;
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit(at)?;
                if (0xD800..0xDC00).contains(&first) && self.text[self.at..].starts_with("\\u") {
                    let back = self.at;
                    self.at += 2;
                    let second = self.unit(back)?;
                    if (0xDC00..0xE000).contains(&second) {
                        let joined = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                        return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    self.at = back;
                }
                match char::from_u32(first) {
                    Some(c) => c,
                    // Half of a pair has no form here.
                    None => return self.wrong("Half of a surrogate pair", at),
                }
            }
            _ => return self.wrong("Invalid \\escape", at),
        })
    }

    fn unit(&mut self, at: usize) -> Result<u32, Wrong> {
        match self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit())) {
            Some(digits) => {
                self.at += 4;
                Ok(u32::from_str_radix(digits, 16).unwrap_or(0))
            }
            None => self.wrong("Invalid \\uXXXX escape", at + 1),
        }
    }
}

/// `json_string(text, ascii)`: the text in quotes.
fn string(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let value = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    let Some(text) = eval.as_str(&value) else {
        return Ok(match eval.unknown_of(&value) {
            Some(why) => eval.element_of(why, span),
            None => eval.unknown(span, "what is written as JSON is not wholly known"),
        });
    };
    let ascii = !matches!(args.positional.get(1).map(|arg| &arg.value), Some(Value::Bool(false)));
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' || (ascii && !matches!(c, ' '..='~')) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    Ok(eval.string(out, span))
}

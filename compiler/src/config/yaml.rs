//! YAML as AIFlow's client reads it: PyYAML 5.3's `FullLoader` on CPython 3.7, with a span on every node.
//!
//! The parsing is libyaml's, in safe Rust; PyYAML's own parser is in Python and is stricter here and there, so what
//! libyaml takes and PyYAML does not is refused in [`guard`] and [`build`]. What PyYAML takes and we cannot read with
//! certainty is refused too: a configuration is never read as another value.

mod build;
mod cause;
mod collection;
mod guard;
mod key;
mod line;
mod recover;
mod scalar;
mod strict;
mod syntax;
#[cfg(test)]
mod tests;

pub(crate) use scalar::days_in_month;

use super::Bounds;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::source::{FileText, Span};
use guard::Input;
use num_bigint::BigInt;
use rustc_hash::FxHashSet;

pub(crate) const SYNTAX: Code = code(501);
pub(crate) const DUPLICATE: Code = code(502);
pub(super) const REFUSED: Code = code(508);
pub(super) const LIMIT: Code = code(701);

/// A value and where it is written. What an alias stands for is where the alias is; the elements of a collection that
/// an alias stands for are where they are written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// The value's own text: without the comment behind it, with the anchor or tag before it.
    pub(crate) span: Span,
    /// The value.
    pub(crate) kind: Kind,
}

/// A value of the types that `FullLoader` makes of YAML's own tags.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// `None`.
    Null,
    /// `bool`.
    Bool(bool),
    /// An `int` of 64 bits.
    Int(i64),
    /// Any other `int`.
    Big(Box<BigInt>),
    /// `float`.
    Float(f64),
    /// `str`.
    Str(String),
    /// `bytes`, from `!!binary`.
    Bytes(Vec<u8>),
    /// `datetime.date`.
    Date(Date),
    /// `datetime.datetime`.
    DateTime(Box<DateTime>),
    /// `list`.
    List(Vec<Node>),
    /// `dict`, in the order of the dictionary; no two keys are equal.
    Map(Vec<Entry>),
    /// `set`, in the order of the text.
    Set(Vec<Node>),
    /// Something that was reported: nothing more is to be said about it.
    Invalid,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: Node,
    /// The value.
    pub(crate) value: Node,
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Date {
    /// 1 to 9999.
    pub(crate) year: u16,
    /// 1 to 12.
    pub(crate) month: u8,
    /// From 1.
    pub(crate) day: u8,
}

/// A moment, or a local time where `offset` is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct DateTime {
    /// The day.
    pub(crate) date: Date,
    /// 0 to 23.
    pub(crate) hour: u8,
    /// 0 to 59.
    pub(crate) minute: u8,
    /// 0 to 59.
    pub(crate) second: u8,
    /// 0 to 999,999.
    pub(crate) microsecond: u32,
    /// The `tzinfo`: seconds east of UTC.
    pub(crate) offset: Option<i32>,
}

impl Node {
    /// The text, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The entries, if it is a mapping.
    pub(crate) fn as_map(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The entry of a text key, if it is a mapping that has one.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.as_map()?.iter().find(|entry| entry.key.as_str() == Some(key))
    }

    /// Whether it was reported already.
    pub(crate) fn is_invalid(&self) -> bool {
        self.kind == Kind::Invalid
    }

    /// What it is, with an article.
    pub(crate) fn what(&self) -> &'static str {
        match self.kind {
            Kind::Null => "nothing",
            Kind::Bool(_) => "a truth value",
            Kind::Int(_) | Kind::Big(_) | Kind::Float(_) => "a number",
            Kind::Str(_) => "a text",
            Kind::Bytes(_) => "binary data",
            Kind::Date(_) => "a date",
            Kind::DateTime(_) => "a date and time",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a mapping",
            Kind::Set(_) => "a set",
            Kind::Invalid => "something that cannot be read",
        }
    }

    /// Where the characters `from..to` of its text are written: their own place if the text stands in the file as it
    /// is, plain or quoted; else the whole.
    pub(crate) fn part(&self, source: FileText<'_>, from: usize, to: usize) -> Span {
        let (Some(value), raw) = (self.as_str(), source.text(self.span)) else { return self.span };
        let body = match raw.as_bytes().last() {
            Some(quote @ (b'"' | b'\'')) => match raw[..raw.len() - 1].strip_suffix(value) {
                Some(before) if before.as_bytes().last() == Some(quote) => before.len(),
                _ => return self.span,
            },
            _ => match raw.strip_suffix(value) {
                // Before it there can be a tag or an anchor; a block text has its header and its indentation there.
                Some(before) if !before.contains(['\n', '\r']) => before.len(),
                _ => return self.span,
            },
        };
        let at = |offset: usize| self.span.start + (body + offset) as u32;
        Span { file: self.span.file, start: at(from), end: at(to) }
    }
}

/// So many findings in one file are reported; a file with more is no configuration.
pub(super) const MOST_FINDINGS: usize = 1_000;

/// Says that there are more findings than those that were shown.
pub(super) fn too_many(shown: usize, span: Span) -> Diagnostic {
    Diagnostic::new(LIMIT, span, format!("the file has {shown} errors or more; the others are not shown"))
}

/// A file whose YAML does not parse, which was reported. What it holds is not known; `rest` has the entries in which
/// there is no error, if it is a mapping.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) rest: Option<Node>,
}

/// Why a reading ended before the end of the file.
enum Fault {
    /// At an error that was reported; the entry that cannot be read begins in the line of this byte.
    At(usize),
    /// A limit was met.
    Limit,
}

/// Reads a file as `yaml.load(file, Loader=yaml.FullLoader)` does; `None` where it holds no document. Behind an error
/// the rest of the file is searched for others.
pub(crate) fn load(
    source: FileText<'_>,
    bounds: Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Node>, Broken> {
    let mut input = Input::new(source);
    let mut damage = Vec::new();
    let mut known = FxHashSet::default();
    for readings in 1.. {
        let mut found = Vec::new();
        let outcome = read(&input, bounds, &mut found);
        diagnostics.extend(found.into_iter().filter(|found| known.insert((found.span(), found.message.clone()))));
        match outcome {
            Ok(root) if readings == 1 => return Ok(root),
            Ok(rest) => {
                return Err(Broken { rest: rest.and_then(|root| recover::undamaged(root, source.whole, &damage)) });
            }
            Err(Fault::Limit) => break,
            Err(Fault::At(at))
                if readings == recover::MOST_READINGS || readings * input.text.len() > recover::MOST_BYTES =>
            {
                diagnostics.push(too_many(readings, input.span(at, at)));
                break;
            }
            Err(Fault::At(at)) => {
                let part = recover::damaged(&input.text, at);
                damage.push(input.span(part.start, part.end));
                input.blank(part);
            }
        }
    }
    Err(Broken { rest: None })
}

/// Reads a file once, to its first error.
pub(crate) fn load_once(
    source: FileText<'_>,
    bounds: Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Node>, Broken> {
    read(&Input::new(source), bounds, diagnostics).map_err(|_| Broken { rest: None })
}

fn read(input: &Input<'_>, bounds: Bounds, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Node>, Fault> {
    let copy = guard::check(input, diagnostics)?;
    build::build(copy.as_ref().unwrap_or(input), bounds, diagnostics)
}

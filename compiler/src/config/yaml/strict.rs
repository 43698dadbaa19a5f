//! Where PyYAML is stricter than libyaml, or reads something else: explicit tags, tabs, plain scalars in brackets, the
//! headers of block scalars, and the end of a file without a line break.

use super::guard::{Input, is_blank};
use super::scalar::{self, Bad, Tag};
use super::{Kind, REFUSED, SYNTAX};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use libyaml_safer::ScalarStyle;

const LINE_BREAKS: [char; 2] = ['\n', '\r'];

/// What an explicit tag makes of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Explicit {
    /// There is none.
    None,
    /// `!`: what a plain scalar would be.
    NonSpecific,
    Scalar(Tag),
    Binary,
    List,
    Map,
    Set,
}

/// The tag among the anchor, tag and comments that stand before a node; the node's content begins at `content`.
pub(super) struct Properties<'a> {
    pub(super) tag: Option<(usize, &'a str)>,
    pub(super) content: usize,
}

/// Looks at what stands before the content of a node that has an anchor or a tag.
pub(super) fn properties(raw: &str) -> Properties<'_> {
    let bytes = raw.as_bytes();
    let mut found = Properties { tag: None, content: 0 };
    while let Some(first) = bytes.get(found.content) {
        let rest = &bytes[found.content..];
        let until = |end: fn(u8) -> bool| rest.iter().position(|b| end(*b)).unwrap_or(rest.len());
        found.content += match first {
            b'&' => until(is_blank),
            b'!' => {
                let length = until(is_blank);
                found.tag = Some((found.content, &raw[found.content..found.content + length]));
                length
            }
            b'#' => until(|b| matches!(b, b'\r' | b'\n')),
            b if is_blank(*b) => 1,
            _ => break,
        };
    }
    found
}

/// What a tag means, as it is written. Only the spellings that every YAML parser takes for the same are known.
/// `from` is where the node begins.
pub(super) fn explicit(input: &Input<'_>, from: usize, tag: Option<(usize, &str)>) -> Result<Explicit, Diagnostic> {
    let Some((at, raw)) = tag else { return Ok(Explicit::None) };
    let span = input.span(from + at, from + at + raw.len());
    let core = raw.strip_prefix("!!").or_else(|| raw.strip_prefix("!<tag:yaml.org,2002:")?.strip_suffix('>'));
    Ok(match core {
        _ if raw == "!" => Explicit::NonSpecific,
        Some("null") => Explicit::Scalar(Tag::Null),
        Some("bool") => Explicit::Scalar(Tag::Bool),
        Some("int") => Explicit::Scalar(Tag::Int),
        Some("float") => Explicit::Scalar(Tag::Float),
        Some("str") => Explicit::Scalar(Tag::Str),
        Some("timestamp") => Explicit::Scalar(Tag::Timestamp),
        Some("binary") => Explicit::Binary,
        Some("seq") => Explicit::List,
        Some("map") => Explicit::Map,
        Some("set") => Explicit::Set,
        Some(name) if name.starts_with("python/") => {
            return Err(Diagnostic::new(
                REFUSED,
                span,
                format!("`{raw}` makes a Python object, which is not supported"),
            )
            .note("the compiler runs nothing of a configuration")
            .help("write the value with plain YAML"));
        }
        _ => {
            return Err(Diagnostic::new(REFUSED, span, format!("the tag `{raw}` is not supported"))
                .help("put the value in quotes if it is a text that begins with `!`"));
        }
    })
}

/// The value of a scalar.
pub(super) fn value(tag: Explicit, text: String, style: ScalarStyle, span: Span) -> Result<Kind, Diagnostic> {
    let plain = style == ScalarStyle::Plain;
    let tag = match tag {
        Explicit::None if !plain => Tag::Str,
        Explicit::None => scalar::resolve(&text),
        // PyYAML resolves this as if it were plain; its patterns also take a text with a line break behind it.
        Explicit::NonSpecific if !text.contains('\n') => scalar::resolve(&text),
        Explicit::Scalar(tag) => tag,
        Explicit::Binary => {
            return scalar::binary(&text)
                .map(Kind::Bytes)
                .ok_or_else(|| Diagnostic::new(REFUSED, span, "this is no plain base64 text"));
        }
        Explicit::NonSpecific => {
            return Err(Diagnostic::new(REFUSED, span, "`!` before a text of several lines is not supported"));
        }
        Explicit::List => return Err(misfit(span, "a list")),
        Explicit::Map => return Err(misfit(span, "a mapping")),
        Explicit::Set => return Err(misfit(span, "a set")),
    };
    match tag {
        Tag::Str => Ok(Kind::Str(text)),
        Tag::Merge | Tag::Value => Err(Diagnostic::new(SYNTAX, span, format!("PyYAML fails on the value `{text}`"))
            .help(format!("put it in quotes to make it a text: \"{text}\""))),
        _ => scalar::construct(tag, &text).map_err(|bad| unreadable(tag, &text, bad, span)),
    }
}

/// A tag for another kind of node than the one that it stands before.
pub(super) fn misfit(span: Span, wanted: &str) -> Diagnostic {
    Diagnostic::new(SYNTAX, span, format!("the tag says that this is {wanted}, and it is not"))
}

fn unreadable(tag: Tag, text: &str, bad: Bad, span: Span) -> Diagnostic {
    let what = match tag {
        Tag::Bool => "a truth value",
        Tag::Float => "a float",
        Tag::Timestamp => "a date",
        _ => "an integer",
    };
    let shown: String = text.chars().take(40).collect();
    match bad {
        Bad::Fails => Diagnostic::new(SYNTAX, span, format!("YAML takes `{shown}` for {what}, but it is none")),
        Bad::Unsure => Diagnostic::new(REFUSED, span, format!("`{shown}` as {what} is not supported")),
    }
    .help("put it in quotes to make it a text")
}

/// What PyYAML does not take in the text of a scalar; `from` is where that text begins.
pub(super) fn scalar_text(
    input: &Input<'_>,
    from: usize,
    to: usize,
    style: ScalarStyle,
    flow: bool,
) -> Option<Diagnostic> {
    let raw = input.text.get(from..to.min(input.text.len()))?;
    match style {
        ScalarStyle::Plain if flow && raw.contains('?') => {
            let at = from + raw.find('?')?;
            Some(
                Diagnostic::new(SYNTAX, input.span(at, at + 1), "PyYAML ends a plain text within brackets at a `?`")
                    .help("put the text in quotes"),
            )
        }
        ScalarStyle::Plain => tab_in(input, from, raw),
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let header = raw.split(LINE_BREAKS).next()?;
            let (indicators, comment) = match header.split_once(' ') {
                Some((indicators, rest)) => (indicators, rest.trim_start_matches(' ')),
                None => (header, ""),
            };
            let simple = indicators.bytes().skip(1).all(|b| matches!(b, b'+' | b'-' | b'1'..=b'9'));
            (!simple || !(comment.is_empty() || comment.starts_with('#'))).then(|| {
                let span = input.span(from, from + header.len());
                Diagnostic::new(SYNTAX, span, format!("PyYAML takes nothing but a comment after `{}`", &raw[..1]))
                    .help("put a space, not a tab, before the comment")
            })
        }
        _ => None,
    }
}

/// Takes the line break away that a block scalar at the end of the file has from the padding of the input. `raw` is
/// the scalar's text and `to` its end.
pub(super) fn unpad(
    input: &Input<'_>,
    raw: &str,
    to: usize,
    mut value: String,
    style: ScalarStyle,
    span: Span,
) -> Result<String, Diagnostic> {
    if to <= input.text.len() || !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
        return Ok(value);
    }
    let mut lines = raw.split(LINE_BREAKS);
    let header = lines.next().unwrap_or_default();
    let indicators = header.split(' ').next().unwrap_or_default();
    let gained = match lines.next_back() {
        _ if indicators.contains('-') => false,
        None => false,
        _ if indicators.contains('+') => true,
        Some(last) if last.bytes().any(|b| b != b' ') => true,
        // Spaces alone are text where they go beyond the indentation. If the text ends in a word, they do not.
        Some(_) if value.trim_end_matches(LINE_BREAKS).ends_with(|char| char != ' ') => false,
        Some(_) if value.is_empty() => false,
        Some(_) => {
            let message = "whether this text ends in spaces or in a line break is not clear";
            return Err(Diagnostic::new(REFUSED, span, message).help("end the file with a line break"));
        }
    };
    if gained && value.ends_with('\n') {
        value.pop();
    }
    Ok(value)
}

/// The search for tabs: PyYAML takes them in comments, in quotes and in the lines of block scalars only.
#[derive(Debug)]
pub(super) struct Tabs {
    /// Up to where the text was looked through; nothing if the file has no tab at all.
    looked: Option<usize>,
}

impl Tabs {
    pub(super) fn new(text: &str) -> Self {
        Self { looked: text.contains('\t').then_some(0) }
    }

    /// Looks at what lies between scalars, up to `from`; what is up to `to` is a scalar.
    pub(super) fn look(&mut self, input: &Input<'_>, from: usize, to: usize) -> Option<Diagnostic> {
        let looked = self.looked?;
        self.looked = Some(to.max(looked));
        let gap = input.text.get(looked..from.min(input.text.len()))?;
        let mut at = looked;
        for line in gap.split_inclusive(LINE_BREAKS) {
            let code = line.split('#').next().unwrap_or(line);
            if let Some(found) = tab_in(input, at, code) {
                return Some(found);
            }
            at += line.len();
        }
        None
    }
}

fn tab_in(input: &Input<'_>, from: usize, raw: &str) -> Option<Diagnostic> {
    let at = from + raw.find('\t')?;
    let tabs = input.text[at..].bytes().take_while(|b| *b == b'\t').count();
    Some(
        Diagnostic::new(SYNTAX, input.span(at, at + tabs), "PyYAML does not take a tab here")
            .note("tabs are allowed in comments and in quotes")
            .help("use spaces"),
    )
}

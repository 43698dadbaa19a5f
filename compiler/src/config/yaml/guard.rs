//! What has to be known of the text before libyaml's scanner may see it.

use super::strict::properties;
use super::{Fault, REFUSED, SYNTAX, recover};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, FileText, Span};
use libyaml_safer::{Encoding, EventData, Parser};
use std::borrow::Cow;
use std::io::{BufRead, Read};
use std::ops::Range;

/// The text of a file.
pub(super) struct Input<'a> {
    file: FileId,
    /// The text without a byte order mark.
    pub(super) text: Cow<'a, str>,
    /// The offset of `text` in the file.
    base: u32,
}

impl<'a> Input<'a> {
    pub(super) fn new(source: FileText<'a>) -> Self {
        let (base, text) = match source.whole.strip_prefix('\u{feff}') {
            Some(rest) => (3, rest),
            None => (0, source.whole),
        };
        Self { file: source.file, text: Cow::Borrowed(text), base }
    }

    /// Blanks a part that cannot be read.
    pub(super) fn blank(&mut self, part: Range<usize>) {
        recover::blank(self.text.to_mut(), part);
    }

    /// Whether all of the file is there.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// The offset in the text of where a span begins.
    pub(super) fn offset(&self, span: Span) -> usize {
        (span.start - self.base) as usize
    }

    /// The span of the bytes `from..to` of the text.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let clip = |offset: usize| self.base + offset.min(self.text.len()) as u32;
        Span { file: self.file, start: clip(from), end: clip(to.max(from)) }
    }

    /// The text of a span that [`Input::span`] gave.
    pub(super) fn text_of(&self, span: Span) -> &str {
        self.text.get((span.start - self.base) as usize..(span.end - self.base) as usize).unwrap_or_default()
    }

    /// A parser of the text.
    pub(super) fn parser(&self) -> Parser<Chunks<'_>> {
        parser(&self.text)
    }
}

fn parser(text: &str) -> Parser<Chunks<'_>> {
    let mut parser = Parser::new();
    parser.set_encoding(Encoding::Utf8);
    parser.set_input(Chunks { rest: text.as_bytes(), padded: !text.ends_with(['\n', '\r']) });
    parser
}

/// The text in pieces: the scanner takes four bytes a byte for what it has not read yet. A line break is added where
/// the last one is missing: libyaml-safer 0.3.0 panics where a block scalar or a backslash is the end of the input.
pub(super) struct Chunks<'a> {
    rest: &'a [u8],
    padded: bool,
}

impl BufRead for Chunks<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        let most = 16 << 10;
        Ok(match self.rest {
            [] if self.padded => b"\n",
            rest if rest.len() <= most => rest,
            rest => {
                let continues = |at: &usize| rest[*at] & 0xC0 == 0x80;
                &rest[..(0..=most).rev().find(|at| !continues(at)).unwrap_or(most)]
            }
        })
    }

    fn consume(&mut self, amount: usize) {
        match self.rest.split_at_checked(amount) {
            Some((_, rest)) if !self.rest.is_empty() => self.rest = rest,
            _ => self.padded = false,
        }
    }
}

impl Read for Chunks<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(out.len());
        out[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

/// Makes sure that the text is safe to parse; there may be a copy to parse in its stead.
pub(super) fn check<'a>(input: &Input<'a>, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Input<'a>>, Fault> {
    let text = &*input.text;
    // Nearly every file is plain ASCII, for which bytes are fast.
    let plain = text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r' | b'\t'));
    let found = match if plain { None } else { text.char_indices().find(|(_, char)| !is_allowed(*char)) } {
        Some((at, char)) => character(char, input.span(at, at + char.len_utf8())),
        None => match tag_before_comma(input) {
            Ok(copy) => return Ok(copy.map(|copy| Input { text: Cow::Owned(copy), ..*input })),
            Err(found) => found,
        },
    };
    let at = input.offset(found.span());
    diagnostics.push(found);
    Err(Fault::At(at))
}

/// What is to be said about a character that is not allowed.
fn character(char: char, span: Span) -> Diagnostic {
    let found = match char {
        '\u{feff}' => {
            return Diagnostic::new(REFUSED, span, "a byte order mark stands inside the file")
                .help("delete this character");
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => {
            let message = format!("the character U+{:04X} begins a new line in YAML, and in no editor", char as u32);
            Diagnostic::new(REFUSED, span, message)
        }
        _ => Diagnostic::new(SYNTAX, span, format!("YAML does not allow the character U+{:04X}", char as u32)),
    };
    found.help(format!("write it as an escape in double quotes: {}", escape(char)))
}

fn escape(char: char) -> String {
    match char as u32 {
        code @ 0..=0xFF => format!("`\\x{code:02X}`"),
        code => format!("`\\u{code:04X}`"),
    }
}

/// The complement of PyYAML's `NON_PRINTABLE`, less the byte order mark, which libyaml skips on every line, and less
/// the line breaks that are none anywhere else.
fn is_allowed(char: char) -> bool {
    matches!(char, ' '..='~' | '\t' | '\n' | '\r' | '\u{a0}'..='\u{2027}' | '\u{202a}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}')
        || char >= '\u{10000}'
}

/// Finds a tag that a comma follows at once. PyYAML takes the comma for a part of the tag, and no such tag exists;
/// libyaml-safer 0.3.0 panics, so it must not see one.
///
/// Nearly no file has text that looks so. Where one has, only the parser can tell a tag from text in a comment or in
/// a scalar: it gets a copy in which a letter stands for every suspected `!`, and where a scalar begins at such a
/// letter, it was a tag. That is exact for the first one, since all before it is unchanged. If the copy does not parse,
/// neither does the file, and for the same reason: it is given back.
fn tag_before_comma(input: &Input<'_>) -> Result<Option<String>, Diagnostic> {
    let suspects: Vec<(usize, usize)> = suspects(&input.text).collect();
    if suspects.is_empty() {
        return Ok(None);
    }
    let mut bytes = input.text.as_bytes().to_vec();
    for (from, _) in &suspects {
        bytes[*from] = b'x';
    }
    let masked = String::from_utf8(bytes).unwrap_or_default();
    let mut starts = Vec::new();
    for event in parser(&masked) {
        let Ok(event) = event else { return Ok(Some(masked)) };
        if let EventData::Scalar { .. } = event.data {
            let (from, to) = (event.start_mark.index as usize, event.end_mark.index as usize);
            starts.push(from + properties(masked.get(from..to).unwrap_or_default()).content);
        }
    }
    match suspects.into_iter().find(|(from, _)| starts.binary_search(from).is_ok()) {
        None => Ok(None),
        Some((from, to)) => {
            let message =
                format!("`{}` is no tag: a space must stand between a tag and a comma", &input.text[from..to]);
            Err(Diagnostic::new(SYNTAX, input.span(from, to), message))
        }
    }
}

/// The places of a `!` at which a token could begin, that characters of a tag and then a comma follow.
fn suspects(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    text.match_indices('!').filter_map(move |(from, _)| {
        // After a letter or a digit it is in the middle of something, after a backslash in a string.
        let begins = from == 0 || !(bytes[from - 1].is_ascii_alphanumeric() || bytes[from - 1] == b'\\');
        let rest = &bytes[from..];
        let end = match rest {
            [b'!', b'<', ..] => rest.iter().position(|b| *b == b'>' || is_blank(*b))? + 1,
            _ => rest.iter().position(|b| !is_tag_char(*b))?,
        };
        (begins && rest.get(end) == Some(&b',')).then_some((from, from + end))
    })
}

fn is_tag_char(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-_;/?:@&=+$.%!~*'()".contains(&b)
}

pub(super) fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\r' | b'\n')
}

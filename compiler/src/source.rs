//! Source text and positions in it.
//!
//! Every file that the compiler reads is kept in [`Sources`] until the end of the run, so that a [`Span`] can be
//! turned into a line and a column whenever a diagnostic or the document needs it.

use crate::prelude;
use elsa::FrozenVec;
use ruff_text_size::TextRange;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

/// A file of one compilation: an index into its [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub(crate) u32);

/// A range of bytes in one file; `start <= end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset just past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`.
    #[must_use]
    pub fn new(file: FileId, range: TextRange) -> Self {
        Self { file, start: range.start().to_u32(), end: range.end().to_u32() }
    }

    /// The span from the start of `self` to the end of `other`, which lie in the same file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start, end: other.end.max(self.end) }
    }
}

/// A position as people count: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalar values, from 1.
    pub column: u32,
}

/// The text of one file, for whoever asks for no other: it can be read beside all else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FileText<'s> {
    pub(crate) file: FileId,
    pub(crate) whole: &'s str,
}

impl<'s> FileText<'s> {
    /// The text under a span in the file.
    pub(crate) fn text(self, span: Span) -> &'s str {
        self.whole.get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

/// A file's path and text.
#[derive(Debug)]
pub struct SourceFile {
    path: Arc<str>,
    text: Cow<'static, str>,
    /// Byte offset of the start of each line.
    lines: OnceLock<Vec<u32>>,
    exists: bool,
    prelude: bool,
    /// Which module of the prelude it is.
    module: Option<&'static prelude::Source>,
    /// The digest of the bytes, where they are not those of the text.
    digest: Option<String>,
}

impl SourceFile {
    fn new(path: String, text: String, exists: bool) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            lines: OnceLock::new(),
            exists,
            prelude: false,
            module: None,
            digest: None,
        }
    }

    /// A file of the compiler's own.
    fn own(path: &str, text: Cow<'static, str>) -> Self {
        Self { text, prelude: true, ..Self::new(path.to_owned(), String::new(), true) }
    }

    /// The path, relative to the project, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same, to be shared by all that is said to be in this file.
    pub(crate) fn shared_path(&self) -> Arc<str> {
        self.path.clone()
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the file was found; a file that was looked for in vain has an empty text.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.exists
    }

    /// Whether it belongs to the compiler, not to the project.
    pub(crate) fn is_prelude(&self) -> bool {
        self.prelude
    }

    /// Which module of the prelude it is.
    pub(crate) fn module(&self) -> Option<&'static prelude::Source> {
        self.module
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| line_starts(&self.text))
    }

    /// The SHA-256 of the file, as 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> String {
        self.digest.clone().unwrap_or_else(|| sha256(self.text.as_bytes()))
    }

    /// The line and column of a byte offset; an offset past the end is the end.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = offset.min(self.text.len() as u32);
        let line = self.lines().partition_point(|start| *start <= offset) - 1;
        let start = self.lines()[line] as usize;
        let column = self.text.get(start..offset as usize).map_or(0, |s| s.chars().count());
        Position { line: line as u32 + 1, column: column as u32 + 1 }
    }

    /// The positions of both ends of a range, which mostly lie in one line.
    pub(crate) fn positions(&self, start: u32, end: u32) -> (Position, Position) {
        let first = self.position(start);
        let next_line = self.lines().get(first.line as usize).copied().unwrap_or(u32::MAX);
        let last = match self.text.get(start as usize..end as usize) {
            Some(inside) if end < next_line => {
                Position { line: first.line, column: first.column + inside.chars().count() as u32 }
            }
            _ => self.position(end),
        };
        (first, last)
    }

    /// The byte range of a line, counted from 1, without its line break.
    #[must_use]
    pub fn line(&self, line: u32) -> Option<(u32, &str)> {
        let index = line.checked_sub(1)? as usize;
        let start = *self.lines().get(index)?;
        let end = self.lines().get(index + 1).copied().unwrap_or(self.text.len() as u32);
        let text = self.text.get(start as usize..end as usize)?;
        Some((start, text.trim_end_matches(['\n', '\r'])))
    }

    /// How many lines the file has.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        self.lines().len() as u32
    }
}

/// Where each line of a text starts.
fn line_starts(text: &str) -> Vec<u32> {
    let mut lines = vec![0];
    if text.contains('\r') {
        let bytes = text.as_bytes();
        for (i, b) in bytes.iter().enumerate() {
            // "\r\n" ends at its "\n"; a lone "\r" ends a line too, as it does for Python.
            if *b == b'\n' || (*b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                lines.push(i as u32 + 1);
            }
        }
    } else {
        // Nearly every file: many bytes are looked at in one step.
        lines.extend(text.match_indices('\n').map(|(i, _)| i as u32 + 1));
    }
    lines
}

/// The SHA-256 of bytes in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The files that a compilation has read or looked for. It only grows, so references into it stay good.
#[derive(Default)]
pub struct Sources {
    files: FrozenVec<Box<SourceFile>>,
}

impl Sources {
    /// Adds a file that was read.
    pub fn add(&self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        self.push(SourceFile::new(path.into(), text.into(), true))
    }

    /// Adds a module. A line ends with `\n` to Python whatever stands in the file, in long strings, too; lines and columns
    /// are the same for both.
    pub(crate) fn add_module(&self, path: &str, text: String) -> FileId {
        if !text.contains('\r') {
            return self.add(path, text);
        }
        let file = SourceFile::new(path.to_owned(), text.replace("\r\n", "\n").replace('\r', "\n"), true);
        self.push(SourceFile { digest: Some(sha256(text.as_bytes())), ..file })
    }

    /// Adds a file that was read and need not be a text.
    pub(crate) fn add_bytes(&self, path: &str, bytes: &[u8]) -> FileId {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.add(path, text),
            Err(_) => {
                let file = SourceFile::new(path.to_owned(), String::new(), true);
                self.push(SourceFile { digest: Some(sha256(bytes)), ..file })
            }
        }
    }

    /// Adds a file that was looked for and does not exist, so that a diagnostic can name it.
    pub fn add_missing(&self, path: impl Into<String>) -> FileId {
        self.push(SourceFile::new(path.into(), String::new(), false))
    }

    /// Adds a module of the prelude.
    pub(crate) fn add_prelude(&self, module: &'static prelude::Source) -> FileId {
        self.push(SourceFile { module: Some(module), ..SourceFile::own(&module.path, Cow::Borrowed(&*module.text)) })
    }

    /// Adds a text that is no file, as if it were the compiler's own.
    pub(crate) fn add_text(&self, path: &str, text: &str) -> FileId {
        self.push(SourceFile::own(path, text.to_owned().into()))
    }

    fn push(&self, file: SourceFile) -> FileId {
        self.files.push(Box::new(file));
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of an id.
    ///
    /// # Panics
    /// If the id comes from another `Sources`.
    #[must_use]
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The text of a file by itself.
    pub(crate) fn file_text(&self, file: FileId) -> FileText<'_> {
        FileText { file, whole: self.get(file).text() }
    }

    /// All files in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, f)| (FileId(i as u32), f))
    }

    /// The text under a span.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.file_text(span.file).text(span)
    }

    /// Where a span starts.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        self.get(span.file).position(span.start)
    }
}

impl std::fmt::Debug for Sources {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.files.iter().map(|file| &file.path)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_every_line_break() {
        let file = SourceFile::new("f".into(), "a\r\nö b\rc\n".into(), true);
        let at = |offset| {
            let p = file.position(offset);
            (p.line, p.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (2, 1));
        assert_eq!(at(6), (2, 3), "ö is one column, two bytes");
        assert_eq!(at(8), (3, 1), "a lone carriage return ends a line");
        assert_eq!(at(99), (4, 1));
        for (start, end) in [(0, 1), (3, 6), (0, 7), (3, 8), (7, 7), (4, 99)] {
            assert_eq!(file.positions(start, end), (file.position(start), file.position(end)), "{start}..{end}");
        }
        assert_eq!(file.line(2), Some((3, "ö b")));
    }

    #[test]
    fn sha256_of_the_empty_text() {
        assert_eq!(
            SourceFile::new("f".into(), String::new(), true).sha256(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}

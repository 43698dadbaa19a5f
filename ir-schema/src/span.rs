//! Places in the project's files.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// A piece of a source file, written `path:line:column-line:column`.
///
/// ```
/// use aiflowc_ir_schema::Span;
///
/// let span: Span = "workflows/w/w.py:12:5-12:40".parse()?;
/// assert_eq!((&*span.source, span.start.line, span.end.column), ("workflows/w/w.py", 12, 40));
/// assert_eq!(span.to_string(), "workflows/w/w.py:12:5-12:40");
/// # Ok::<(), aiflowc_ir_schema::SpanError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The path of the file, relative to the project directory, with `/` between its parts. All spans of a file can share it.
    pub source: Arc<str>,
    /// The first character.
    pub start: Position,
    /// The character after the last one.
    pub end: Position,
}

/// A place in a source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters (Unicode code points), counted from 1.
    pub column: u32,
}

/// A text that is no span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanError(String);

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no span: it takes the form `path:line:column-line:column`, counted from 1", self.0)
    }
}

impl std::error::Error for SpanError {}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}-{}", self.source, self.start, self.end)
    }
}

impl FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        parse(text).ok_or_else(|| SpanError(text.to_owned()))
    }
}

/// From the right, because a path may contain colons and dashes.
fn parse(text: &str) -> Option<Span> {
    let (rest, end) = text.rsplit_once('-')?;
    let (end_line, end_column) = end.split_once(':')?;
    let (rest, column) = rest.rsplit_once(':')?;
    let (source, line) = rest.rsplit_once(':')?;
    let start = Position { line: number(line)?, column: number(column)? };
    let end = Position { line: number(end_line)?, column: number(end_column)? };
    (!source.is_empty() && start <= end).then(|| Span { source: source.into(), start, end })
}

/// A number from 1, in the one way to write it.
fn number(text: &str) -> Option<u32> {
    (text.starts_with(|c| matches!(c, '1'..='9'))).then(|| text.parse().ok()).flatten()
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpanVisitor;

        impl Visitor<'_> for SpanVisitor {
            type Value = Span;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a span")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Span, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(SpanVisitor)
    }
}

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A piece of a source file: its path relative to the project directory, the line and column \
                of its first character, and those of the character after its last. Lines and columns are counted from \
                1, columns in characters (Unicode code points).",
            "type": "string",
            "pattern": r"^.+:[1-9][0-9]*:[1-9][0-9]*-[1-9][0-9]*:[1-9][0-9]*$",
            "examples": ["workflows/w/w.py:12:5-12:40"],
        })
    }
}

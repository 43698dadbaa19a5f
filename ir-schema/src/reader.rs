//! Documents from and to text.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::{Document, SCHEMA_VERSION, pointer};

/// Why a text cannot be read as a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The text is not JSON.
    NotJson {
        /// The line of the error, counted from 1.
        line: usize,
        /// The column of the error in bytes, counted from 1.
        column: usize,
        /// What is wrong, in words.
        message: String,
    },
    /// The text is JSON but no object with a `schema_version`, so nothing that aiflowc wrote.
    NotADocument,
    /// The document has a version of the format that this crate does not know. One above [`SCHEMA_VERSION`] comes from
    /// a newer compiler.
    UnknownVersion {
        /// The document's `schema_version`.
        found: u64,
    },
    /// The document does not keep to its version of the format.
    Malformed {
        /// The place in the document as a JSON pointer; empty where none can be told.
        pointer: String,
        /// The line of the error, counted from 1.
        line: usize,
        /// The column of the error in bytes, counted from 1.
        column: usize,
        /// What is wrong, in words.
        message: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, message } => {
                write!(f, "this is not JSON: {message} (line {line}, column {column})")
            }
            Self::NotADocument => {
                f.write_str("this is not a compiled workflow: it has no `schema_version` that is a whole number")
            }
            Self::UnknownVersion { found } if *found > u64::from(SCHEMA_VERSION) => write!(
                f,
                "this document has schema_version {found}, and this reader knows versions up to {SCHEMA_VERSION}: \
                 update the reader, or compile with an older aiflowc"
            ),
            Self::UnknownVersion { found } => write!(f, "there is no schema_version {found}"),
            Self::Malformed { pointer, line, column, message } => {
                f.write_str("this document is malformed")?;
                if !pointer.is_empty() {
                    write!(f, " at `{pointer}`")?;
                }
                write!(f, ": {message} (line {line}, column {column})")
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a document of any version that there has been.
///
/// # Errors
///
/// If the text is no JSON, no document, of a newer version, or not as its version demands. Digests are not compared:
/// [`Document::is_sealed`] does that.
pub fn read(text: &str) -> Result<Document, ReadError> {
    match version(text)? {
        1 => parse(text),
        // When version 2 comes, version 1 is read as the types that it had, and upgraded.
        found => Err(ReadError::UnknownVersion { found }),
    }
}

/// Writes a document to be read by people too: indented by two spaces, with a newline at the end.
pub fn to_pretty(document: &Document) -> String {
    let mut text = serde_json::to_string_pretty(document).expect("all keys are strings");
    text.push('\n');
    text
}

/// Writes a document on one line, with a newline at the end.
pub fn to_compact(document: &Document) -> String {
    let mut text = serde_json::to_string(document).expect("all keys are strings");
    text.push('\n');
    text
}

/// Checks that the text is JSON and finds its version, whatever else it holds.
fn version(text: &str) -> Result<u64, ReadError> {
    #[derive(Deserialize)]
    struct Head {
        schema_version: u64,
    }

    match serde_json::from_str::<Head>(text) {
        Ok(head) => Ok(head.schema_version),
        Err(error) if error.is_data() => Err(ReadError::NotADocument),
        Err(error) => Err(ReadError::NotJson { line: error.line(), column: error.column(), message: message(&error) }),
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    if let Some(error) = long_integer(text) {
        return Err(error);
    }
    // Keeping track of the path costs time, so it is done only to report an error.
    serde_json::from_str(text).or_else(|_| {
        let deserializer = &mut serde_json::Deserializer::from_str(text);
        serde_path_to_error::deserialize(deserializer).map_err(|error| ReadError::Malformed {
            pointer: to_pointer(error.path()),
            line: error.inner().line(),
            column: error.inner().column(),
            message: message(error.inner()),
        })
    })
}

/// Finds an integer that does not fit in an `i64`, which `serde_json` would turn into a float without a word.
fn long_integer(text: &str) -> Option<ReadError> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at += 1;
                while !matches!(bytes.get(at), Some(b'"') | None) {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            b'-' | b'0'..=b'9' => {
                let rest = &bytes[at..];
                let is_number = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
                let number = &text[at..at + rest.iter().position(|byte| !is_number(byte)).unwrap_or(rest.len())];
                if !number.contains(['.', 'e', 'E']) && number.parse::<i64>().is_err() {
                    let before = &text[..at];
                    return Some(ReadError::Malformed {
                        pointer: String::new(),
                        line: before.matches('\n').count() + 1,
                        column: at - before.rfind('\n').map_or(0, |newline| newline + 1) + 1,
                        message: format!("the integer {number} is too large: write it as {{\"$int\": \"{number}\"}}"),
                    });
                }
                at += number.len();
            }
            _ => at += 1,
        }
    }
    None
}

fn to_pointer(path: &serde_path_to_error::Path) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer::push_index(&mut text, *index),
            Segment::Map { key } | Segment::Enum { variant: key } => pointer::push(&mut text, key),
            Segment::Unknown => {}
        }
    }
    text
}

/// What the error says without the place, which is told apart.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

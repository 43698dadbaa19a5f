//! Going on behind an error: the entry that cannot be read is blanked with all that lies below it, so that nothing that
//! hangs on it is taken for another error. Nothing moves: whatever is left stands where it stands in the file.

#[cfg(test)]
mod tests;

use super::line::Line;
use super::{Kind, Node};
use crate::source::Span;
use std::ops::Range;

/// So many errors are sought in one file, each by another reading.
pub(super) const MOST_READINGS: usize = 100;

/// So many bytes of one file are read in all.
pub(super) const MOST_BYTES: usize = 16 << 20;

/// What was read around the errors, less the entries that have errors: something may be missing in them.
/// `text` is the file's own.
pub(super) fn undamaged(root: Node, text: &str, damage: &[Span]) -> Option<Node> {
    let Node { span, kind: Kind::Map(mut entries) } = root else { return None };
    let starts: Vec<u32> = entries.iter().map(|entry| entry.key.span.start).collect();
    // What begins in the first column is an entry of its own, which is not there any more.
    let is_part = |part: &Span| text[part.start as usize..].starts_with([' ', '\t', '-', ']', '}']);
    for part in damage.iter().filter(|part| is_part(part)) {
        let Some(before) = starts.partition_point(|start| *start <= part.start).checked_sub(1) else { continue };
        entries[before].value.kind = Kind::Invalid;
    }
    Some(Node { span, kind: Kind::Map(entries) })
}

/// The lines of the entry that cannot be read, where `at` is in the first of them.
pub(super) fn damaged(text: &str, at: usize) -> Range<usize> {
    let (first, rest) = Line::starting(text, at.min(text.len()));
    let above = first.before(text);
    // A line that is indented below a finished one continues its text, and so do those beside it.
    let continues = above.as_ref().is_some_and(|above| above.indent < first.indent && !above.opens());
    let (_, all) = Line::starting(text, first.from);
    let closed = first.closing(all).map_or(first.to, |last| last.to);
    let mut end = closed;
    for line in rest.skip_while(|line| line.from < closed) {
        let belongs = if line.indent > first.indent {
            // What is indented like the line above goes on there.
            first.opens() || above.as_ref().is_none_or(|above| above.indent != line.indent)
        } else {
            line.indent == first.indent && (continues || first.is_key() && line.is_item())
        };
        if !belongs {
            break;
        }
        end = line.to;
    }
    first.from..end
}

/// Overwrites a part of the text with blanks; its line breaks stay.
pub(super) fn blank(text: &mut String, part: Range<usize>) {
    let blanks: String =
        text[part.clone()].bytes().map(|b| if matches!(b, b'\n' | b'\r') { b.into() } else { ' ' }).collect();
    text.replace_range(part, &blanks);
}

//! One line of an excerpt: cut where it is long, without tabs and controls, and with its marks.

use crate::render::text::visible_char;
use aiflowc_compiler::{SourceFile, Span};

/// A line of more characters is shown only around its marks.
const LONG: usize = 160;
/// Characters shown on either side of a mark in a long line.
const AROUND: usize = 40;
/// Characters shown of a mark in a long line.
const MARKED: usize = 60;
/// Columns between tab stops.
const TAB: usize = 4;

/// A label's part of one line, in bytes of the line; when the line has been written, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    pub(super) primary: bool,
    /// The column where the label starts, in characters from 1.
    pub(super) column: u32,
}

impl Mark {
    /// The first line of a span, and the span's part of it.
    pub(super) fn new(file: &SourceFile, span: Span, text: String, primary: bool) -> (u32, Self) {
        let at = file.position(span.start);
        let (first, line) = file.line(at.line).unwrap_or_default();
        let inside = |offset: u32| (offset.saturating_sub(first) as usize).min(line.len());
        let start = line.floor_char_boundary(inside(span.start));
        let end = line.ceil_char_boundary(inside(span.end)).max(start);
        (at.line, Self { start, end, text, primary, column: at.column })
    }
}

/// Sorts marks and keeps them apart, for they are drawn side by side. Of two that overlap, the outer one is shortened; two
/// of the same place become one.
pub(super) fn resolve(marks: &mut Vec<Mark>) {
    marks.sort_by_key(|mark| (mark.start, mark.end, !mark.primary));
    let mut apart: Vec<Mark> = Vec::with_capacity(marks.len());
    for mut mark in marks.drain(..) {
        match apart.last_mut() {
            Some(last) if (last.start, last.end) == (mark.start, mark.end) => {
                let texts = [std::mem::take(&mut last.text), mark.text];
                last.text = texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
                continue;
            }
            Some(last) if last.start == mark.start => mark.start = last.end,
            Some(last) if mark.start < last.end => last.end = mark.start,
            _ => {}
        }
        apart.push(mark);
    }
    *marks = apart;
}

/// Appends a line to `out`, without a line break, and moves its marks there.
pub(super) fn push(out: &mut String, line: &str, marks: &mut [Mark]) {
    let base = out.len();
    // Where each byte that is kept went, and where each part that is kept ends.
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut end = 0;
    let mut column = 0;
    for window in windows(line, marks) {
        if window.start > end {
            out.push('…');
            column += 1;
        }
        for (offset, c) in line[window.clone()].char_indices() {
            places.push((window.start + offset, out.len()));
            let width = if c == '\t' { TAB - column % TAB } else { 1 };
            if c == '\t' {
                out.extend(std::iter::repeat_n(' ', width));
            } else if c != '\u{feff}' {
                out.push(visible_char(c));
            }
            column += width;
        }
        end = window.end;
        places.push((end, out.len()));
    }
    if end < line.len() {
        out.push('…');
    }
    let moved = |offset: usize| match places.partition_point(|(from, _)| *from <= offset) {
        0 => base,
        after => places[after - 1].1,
    };
    for mark in marks {
        (mark.start, mark.end) = (moved(mark.start), moved(mark.end));
    }
}

/// The parts of a line that are shown, in order and apart.
fn windows(line: &str, marks: &[Mark]) -> Vec<std::ops::Range<usize>> {
    if line.len() <= LONG || line.chars().nth(LONG).is_none() {
        return std::iter::once(0..line.len()).collect();
    }
    if marks.is_empty() {
        return std::iter::once(0..forward(line, 0, LONG - 2 * AROUND)).collect();
    }
    let mut windows: Vec<std::ops::Range<usize>> = Vec::new();
    for mark in marks {
        let start = back(line, mark.start, AROUND);
        let end = forward(line, mark.end.min(forward(line, mark.start, MARKED)), AROUND);
        match windows.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => windows.push(start..end),
        }
    }
    windows
}

/// The offset `count` characters before `from`, or the start.
fn back(line: &str, from: usize, count: usize) -> usize {
    line[..from].char_indices().rev().nth(count - 1).map_or(0, |(offset, _)| offset)
}

/// The offset `count` characters after `from`, or the end.
fn forward(line: &str, from: usize, count: usize) -> usize {
    line[from..].char_indices().nth(count).map_or(line.len(), |(offset, _)| from + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, text: &str) -> Mark {
        Mark { start, end, text: text.to_owned(), primary: false, column: 1 }
    }

    /// The line with its marks in brackets.
    fn drawn(line: &str, mut marks: Vec<Mark>) -> String {
        resolve(&mut marks);
        let mut out = "before".to_owned();
        push(&mut out, line, &mut marks);
        for mark in marks.iter().rev() {
            out.insert_str(mark.end, &format!("]{}", mark.text));
            out.insert(mark.start, '[');
        }
        out.split_off("before".len())
    }

    #[test]
    fn marks_are_kept_apart() {
        assert_eq!(drawn("abcdef", vec![mark(1, 5, "outer"), mark(2, 3, "in")]), "a[b]outer[c]indef");
        assert_eq!(drawn("abcdef", vec![mark(0, 6, "long"), mark(0, 2, "short")]), "[ab]short[cdef]long");
        assert_eq!(drawn("abcdef", vec![mark(1, 2, "x"), mark(1, 2, "y"), mark(1, 2, "")]), "a[b]x\nycdef");
        assert_eq!(drawn("abc", vec![mark(3, 3, "end")]), "abc[]end");
        assert_eq!(drawn("", vec![mark(0, 0, "x")]), "[]x");
    }

    #[test]
    fn tabs_and_controls_become_what_is_seen() {
        assert_eq!(drawn("\ta\tb\x1bc", vec![mark(1, 2, ""), mark(3, 5, "")]), "    [a]   [b␛]c");
        assert_eq!(drawn("\u{feff}ab", vec![mark(3, 4, "")]), "[a]b");
    }

    #[test]
    fn long_lines_are_cut_around_their_marks() {
        let line = format!("{}X{}YY{}", "a".repeat(500), "b".repeat(500), "ö".repeat(500));
        let a = "a".repeat(40);
        let (b, o) = ("b".repeat(40), "ö".repeat(40));
        assert_eq!(drawn(&line, vec![mark(500, 501, ""), mark(1001, 1003, "")]), format!("…{a}[X]{b}…{b}[YY]{o}…"));
        assert_eq!(drawn(&line, vec![]), format!("{}…", "a".repeat(80)));
        assert_eq!(drawn(&line, vec![mark(0, line.len(), "")]), format!("[{}]…", "a".repeat(100)));
        let marked = drawn(&line, vec![mark(500, line.len(), "")]);
        assert_eq!(marked, format!("…{a}[X{}]…", "b".repeat(99)));
    }
}

//! The lines that a diagnostic points at, of any number of files, as one source for miette.
//!
//! miette knows one source a report. So the lines that matter, with one more before and after each, are copied into one
//! text, file after file. Each line remembers where it comes from; lines that are not neighbours are never read together.

mod line;

use super::text::visible_lines;
use super::{Found, Renderer};
use aiflowc_compiler::{FileId, SourceFile};
use line::{Mark, resolve};
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::collections::BTreeMap;

/// Characters of a label.
const LONGEST: usize = 300;

/// Lines of one or more files.
#[derive(Debug, Default)]
pub(super) struct Excerpt {
    /// The lines, each with its line break.
    text: String,
    lines: Vec<Line>,
    marks: Vec<Placed>,
    names: Vec<String>,
    /// Files without text: how they are called, and what is to be said there, if anything.
    pub(super) bare: Vec<(String, String)>,
}

/// Where a line of the text comes from.
#[derive(Debug)]
struct Line {
    /// Index of the file's name.
    name: usize,
    /// From 1.
    number: u32,
    /// Where it starts in the text.
    start: usize,
}

/// A label in the text.
#[derive(Debug)]
struct Placed {
    start: usize,
    len: usize,
    text: Option<String>,
    primary: bool,
    /// The real line and column, from 0.
    at: (usize, usize),
}

impl Excerpt {
    /// The lines that a diagnostic points at. Of a label over several lines, the first is shown.
    pub(super) fn new(renderer: &Renderer<'_>, found: &Found<'_>) -> Self {
        let mut excerpt = Self::default();
        let mut files: Vec<FileId> = Vec::new();
        for label in &found.diagnostic.labels {
            if !files.contains(&label.span.file) {
                files.push(label.span.file);
            }
        }
        for id in files {
            let file = found.sources.get(id);
            let mut lines: BTreeMap<u32, Vec<Mark>> = BTreeMap::new();
            for (index, label) in found.diagnostic.labels.iter().enumerate().filter(|(_, l)| l.span.file == id) {
                let text = visible_lines(&label.text, LONGEST);
                if file.text().is_empty() {
                    let empty = file.exists() && text.is_empty();
                    let text = if empty { "the file is empty".to_owned() } else { text };
                    excerpt.bare.push((renderer.name(file), text));
                    continue;
                }
                let (number, mark) = Mark::new(file, label.span, text, index == 0);
                lines.entry(number).or_default().push(mark);
            }
            excerpt.add(renderer.name(file), file, lines);
        }
        excerpt
    }

    fn add(&mut self, name: String, file: &SourceFile, mut marked: BTreeMap<u32, Vec<Mark>>) {
        let numbers: Vec<u32> = marked.keys().copied().collect();
        for number in numbers {
            for near in [number - 1, number + 1] {
                // What follows the last line break is a line only if something points there.
                if file.line(near).is_some_and(|(_, text)| near < file.line_count() || !text.is_empty()) {
                    marked.entry(near).or_default();
                }
            }
        }
        self.names.push(name);
        for (number, mut marks) in marked {
            resolve(&mut marks);
            let Some((_, text)) = file.line(number) else { continue };
            let start = self.text.len();
            self.lines.push(Line { name: self.names.len() - 1, number, start });
            line::push(&mut self.text, text, &mut marks);
            for mark in marks {
                self.marks.push(Placed {
                    start: mark.start,
                    len: mark.end - mark.start,
                    text: Some(mark.text).filter(|text| !text.is_empty()),
                    primary: mark.primary,
                    at: (number as usize - 1, mark.column as usize - 1),
                });
            }
            self.text.push('\n');
        }
    }

    /// The labels as miette takes them.
    pub(super) fn labels(&self) -> impl Iterator<Item = LabeledSpan> + '_ {
        self.marks.iter().map(|mark| {
            let span = SourceSpan::new(mark.start.into(), mark.len);
            let text = mark.text.clone();
            if mark.primary {
                LabeledSpan::new_primary_with_span(text, span)
            } else {
                LabeledSpan::new_with_span(text, span)
            }
        })
    }

    /// Whether the line after `index` is its neighbour in the file, too.
    fn continues(&self, index: usize) -> bool {
        match (self.lines.get(index), self.lines.get(index + 1)) {
            (Some(line), Some(next)) => line.name == next.name && line.number + 1 == next.number,
            _ => false,
        }
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let index = |offset: usize| self.lines.partition_point(|line| line.start <= offset).checked_sub(1);
        let end = span.offset() + span.len();
        let (Some(mut first), Some(mut last)) = (index(span.offset()), index(end)) else {
            return Err(MietteError::OutOfBounds);
        };
        if end > self.text.len() || !(first..last).all(|line| self.continues(line)) {
            return Err(MietteError::OutOfBounds);
        }
        // Without context only the place is asked for.
        let mark = self.marks.iter().find(|mark| before == 0 && mark.start == span.offset() && mark.len == span.len());
        for _ in 0..before {
            first -= usize::from(first > 0 && self.continues(first - 1));
        }
        for _ in 0..after {
            last += usize::from(self.continues(last));
        }
        let line = &self.lines[first];
        let end = self.lines.get(last + 1).map_or(self.text.len(), |line| line.start);
        let (number, column) = mark.map_or((line.number as usize - 1, 0), |mark| mark.at);
        Ok(Box::new(MietteSpanContents::new_named(
            self.names[line.name].clone(),
            &self.text.as_bytes()[line.start..end],
            SourceSpan::new(line.start.into(), end - line.start),
            number,
            column,
            last - first + 1,
        )))
    }
}

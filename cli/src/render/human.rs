//! Findings with the source around them, drawn by miette.

use super::excerpt::Excerpt;
use super::text::{visible, visible_lines};
use super::{Found, Renderer, word};
use crate::summary::count;
use aiflowc_compiler::{Code, Severity};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use std::collections::HashMap;
use std::fmt::{self, Display, Write as _};
use textwrap::{Options, WordSeparator, WordSplitter};

/// Findings of one code that are drawn, each at a place of its own.
const MOST: usize = 50;

/// Findings that are drawn of those at one place which differ in names alone.
const MOST_AT_PLACE: usize = 3;

/// Characters of a message, a note or a help.
const LONGEST: usize = 2000;

/// All findings, how many there are, and where to read more.
pub(super) fn render(renderer: &Renderer<'_>, found: &[Found<'_>]) -> String {
    let mut out = String::new();
    if found.is_empty() {
        return out;
    }
    let handler = handler(renderer);
    let mut drawn: HashMap<Code, usize> = HashMap::new();
    let mut left: Vec<(Code, usize)> = Vec::new();
    for (first, others) in few(found) {
        let code = first.diagnostic.code;
        let number = drawn.entry(code).or_default();
        *number += 1;
        if *number > MOST {
            match left.iter_mut().find(|(other, _)| *other == code) {
                Some((_, left)) => *left += 1 + others,
                None => left.push((code, 1 + others)),
            }
            continue;
        }
        one(renderer, &handler, first, &mut out);
        if others > 0 {
            let others = number_of(others);
            footer(renderer, "note", &format!("and {others} more like this at the same place"), &mut out);
        }
        out.push('\n');
    }
    for (code, number) in left {
        let _ = writeln!(out, "and {} more {code} {}\n", number_of(number), visible(code.entry().name));
    }
    total(renderer, found, &mut out);
    out
}

/// The findings to draw, each with how many like it are left out: of many at one place, such as a call in a loop, the first few
/// stand for all.
fn few<'f, 's>(found: &'f [Found<'s>]) -> Vec<(&'f Found<'s>, usize)> {
    let mut few: Vec<(&Found<'_>, usize)> = Vec::new();
    let mut places: HashMap<_, (usize, usize)> = HashMap::new();
    for found in found {
        let diagnostic = found.diagnostic;
        let span = diagnostic.span();
        let path = found.sources.get(span.file).path();
        let alike = (diagnostic.code, diagnostic.is_error(), path, span.start, span.end, similar(&diagnostic.message));
        let (number, last) = places.entry(alike).or_default();
        *number += 1;
        if *number > MOST_AT_PLACE {
            few[*last].1 += 1;
        } else {
            *last = few.len();
            few.push((found, 0));
        }
    }
    few
}

/// A message without the names in it, which differ from one round of a loop to the next.
fn similar(message: &str) -> String {
    message.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// A number with commas.
fn number_of(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

fn handler(renderer: &Renderer<'_>) -> GraphicalReportHandler {
    let theme = if renderer.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    // Words are kept whole so that names and paths can be copied.
    GraphicalReportHandler::new_themed(theme)
        .with_width(renderer.width)
        .with_links(false)
        .with_context_lines(1)
        .with_break_words(false)
        .with_word_separator(WordSeparator::AsciiSpace)
        .with_word_splitter(WordSplitter::NoHyphenation)
        .without_syntax_highlighting()
}

fn one(renderer: &Renderer<'_>, handler: &GraphicalReportHandler, found: &Found<'_>, out: &mut String) {
    let excerpt = Excerpt::new(renderer, found);
    let mut bare = String::new();
    for (name, text) in &excerpt.bare {
        let name = renderer.colored("36", name);
        let _ = writeln!(bare, "   ╭─[{name}]");
        text.lines().for_each(|line| bare.extend(["   · ", line, "\n"]));
        bare.push_str("   ╰────\n");
    }
    let mut report = Report { found, excerpt: None };
    let head = draw(handler, &report);
    let bare_first = found.sources.get(found.diagnostic.span().file).text().is_empty();
    report.excerpt = Some(excerpt);
    let whole = draw(handler, &report);
    let snippets = whole.strip_prefix(&head).unwrap_or_default();
    out.push_str(&head);
    let parts = if bare_first { [&bare, snippets] } else { [snippets, &bare] };
    for line in parts.into_iter().flat_map(str::lines) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    for note in &found.diagnostic.notes {
        footer(renderer, "note", note, out);
    }
    for help in &found.diagnostic.helps {
        footer(renderer, "help", help, out);
    }
}

fn draw(handler: &GraphicalReportHandler, report: &Report<'_>) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = handler.render_report(&mut text, report);
    text
}

/// `  note: text`, its lines below one another.
fn footer(renderer: &Renderer<'_>, kind: &str, text: &str, out: &mut String) {
    let first = format!("  {}: ", renderer.colored("36", kind));
    let options = Options::new(renderer.width.saturating_sub(2))
        .initial_indent("  note: ")
        .subsequent_indent("        ")
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let filled = textwrap::fill(&visible_lines(text, LONGEST), options);
    // Filled with a head of the same width, for textwrap would count the colour's bytes.
    let _ = writeln!(out, "{first}{}", filled.strip_prefix("  note: ").unwrap_or(&filled));
}

/// `2 errors, 1 warning`, and the command that tells more.
fn total(renderer: &Renderer<'_>, found: &[Found<'_>], out: &mut String) {
    let mut parts = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        let number = found.iter().filter(|found| found.diagnostic.severity == severity).count();
        if number > 0 {
            parts.push(renderer.paint(severity, &count(number, word(severity))));
        }
    }
    let mut codes: Vec<Code> = Vec::new();
    for found in found {
        if codes.len() < 3 && !codes.contains(&found.diagnostic.code) {
            codes.push(found.diagnostic.code);
        }
    }
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let _ = writeln!(out, "{}; to read more: aiflowc explain {}", parts.join(", "), codes.join(" "));
}

/// A finding as miette takes it.
#[derive(Debug)]
struct Report<'a> {
    found: &'a Found<'a>,
    /// None: without its places.
    excerpt: Option<Excerpt>,
}

impl Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible_lines(&self.found.diagnostic.message, LONGEST))
    }
}

impl std::error::Error for Report<'_> {}

impl miette::Diagnostic for Report<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let diagnostic = self.found.diagnostic;
        let code = diagnostic.code;
        Some(Box::new(format!("{}[{code}] {}", word(diagnostic.severity), visible(code.entry().name))))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.found.diagnostic.severity {
            Severity::Warning => miette::Severity::Warning,
            Severity::Error => miette::Severity::Error,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.excerpt.as_ref()?.labels()))
    }
}

//! Levels: by the request, and by comments in Python and YAML. `# aiflowc: allow(AF0301)` on a line allows what is
//! found there; `warn(…)` and `deny(…)` change its level. On a line of its own it speaks of the next line.

use crate::codes::{Code, Level, code};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, SourceFile, Sources, Span};

/// A comment for the compiler.
struct Comment {
    /// The line that it speaks of.
    line: u32,
    file: FileId,
    /// Each code with its place and whether it was needed.
    codes: Vec<(Code, Span, bool)>,
    level: Level,
}

/// Applies the levels to what was found, and reports comments that were not needed.
pub(crate) fn apply(sources: &Sources, levels: &[(Code, Level)], diagnostics: &mut Vec<Diagnostic>) {
    let mut comments = Vec::new();
    let mut faults = Vec::new();
    for (id, file) in sources.iter().filter(|(_, file)| !file.is_prelude()) {
        if file.text().contains("aiflowc:") {
            read(id, file, &mut comments, &mut faults);
        }
    }
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for mut diagnostic in diagnostics.drain(..) {
        let asked = levels.iter().rev().find(|(code, _)| *code == diagnostic.code).map(|(_, level)| *level);
        let asked = asked.filter(|_| diagnostic.code.is_allowable());
        let level = commented(sources, &mut comments, &diagnostic).or(asked).unwrap_or(diagnostic.code.level());
        diagnostic.severity = match level {
            Level::Allow => continue,
            Level::Warn => Severity::Warning,
            Level::Deny => Severity::Error,
        };
        kept.push(diagnostic);
    }
    for comment in comments {
        for (unneeded, span, needed) in comment.codes {
            if !unneeded.is_allowable() {
                let message = format!("{unneeded} is always an error ({})", unneeded.entry().summary);
                faults.push(
                    Diagnostic::new(code(902), span, message).help("mend what it reports, and remove the comment"),
                );
            } else if !needed {
                let message = format!("nothing here is {unneeded} ({})", unneeded.entry().summary);
                faults.push(Diagnostic::new(code(901), span, message).help("remove the comment"));
            }
        }
    }
    for mut fault in faults {
        let asked = levels.iter().rev().find(|(code, _)| *code == fault.code).map(|(_, level)| *level);
        match asked.unwrap_or(fault.code.level()) {
            Level::Allow => continue,
            Level::Warn => fault.severity = Severity::Warning,
            Level::Deny => fault.severity = Severity::Error,
        }
        kept.push(fault);
    }
    *diagnostics = kept;
}

/// The level that a comment on one of the lines of a diagnostic's places gives it.
fn commented(sources: &Sources, comments: &mut [Comment], diagnostic: &Diagnostic) -> Option<Level> {
    let mut level = None;
    // What is not a matter of judgement cannot be allowed: the compiler does not know what it does not understand.
    if !diagnostic.code.is_allowable() {
        return None;
    }
    for label in &diagnostic.labels {
        let (first, last) = lines(sources, label.span);
        for comment in comments.iter_mut().filter(|c| c.file == label.span.file && (first..=last).contains(&c.line)) {
            for (code, _, needed) in &mut comment.codes {
                if *code == diagnostic.code {
                    *needed = true;
                    level = Some(comment.level);
                }
            }
        }
    }
    level
}

fn lines(sources: &Sources, span: Span) -> (u32, u32) {
    let file = sources.get(span.file);
    (file.position(span.start).line, file.position(span.end.max(span.start)).line)
}

/// Finds the comments of a file.
fn read(id: FileId, file: &SourceFile, comments: &mut Vec<Comment>, faults: &mut Vec<Diagnostic>) {
    for number in 1..=file.line_count() {
        let Some((start, line)) = file.line(number) else { continue };
        let Some(hash) = comment_start(line) else { continue };
        let text = &line[hash + 1..];
        let Some(rest) = behind_keyword(text) else { continue };
        let offset = start + (line.len() - rest.len()) as u32;
        let whole = Span { file: id, start: start + hash as u32, end: start + line.trim_end().len() as u32 };
        let alone = line[..hash].trim().is_empty();
        let target = if alone { next_line(file, number) } else { number };
        let Some(comment) = parse(rest, offset, id, target) else {
            faults.push(
                Diagnostic::new(code(902), whole, "this comment for the compiler cannot be read")
                    .help("write `# aiflowc: allow(AF0301)`; also `warn` and `deny`, and several codes with commas"),
            );
            continue;
        };
        for name in comment.1 {
            let all: Vec<String> = Code::all().map(|code| code.to_string()).collect();
            let word = &rest[(name.start - offset) as usize..(name.end - offset) as usize];
            let mut fault = Diagnostic::new(code(902), name, format!("there is no code `{word}`"));
            if let Some(near) = crate::suggest::did_you_mean(word, all.iter().map(String::as_str)) {
                fault = fault.help(format!("did you mean `{near}`?"));
            }
            faults.push(fault);
        }
        comments.push(comment.0);
    }
}

/// What follows `aiflowc:` at the start of a comment, or of another one in it (`# noqa  # aiflowc: …`).
fn behind_keyword(comment: &str) -> Option<&str> {
    comment.split('#').find_map(|part| {
        let rest = part.trim_start().strip_prefix("aiflowc:")?;
        Some(&comment[rest.as_ptr() as usize - comment.as_ptr() as usize..])
    })
}

/// The next line that is neither empty nor a comment.
fn next_line(file: &SourceFile, number: u32) -> u32 {
    (number + 1..=file.line_count())
        .find(|n| file.line(*n).is_some_and(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#')))
        .unwrap_or(number)
}

/// Where the comment of a line starts; a `#` inside quotes is none.
fn comment_start(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut escaped = false;
    for (i, c) in line.char_indices() {
        match (quote, c) {
            (Some(_), _) if escaped => escaped = false,
            (Some('"'), '\\') => escaped = true,
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '#') if line[i..].contains("aiflowc:") => return Some(i),
            (None, '#') => return None,
            _ => {}
        }
    }
    None
}

/// Reads ` allow(AF0301, AF0302)`; the places of words that are no codes come along.
fn parse(text: &str, offset: u32, file: FileId, line: u32) -> Option<(Comment, Vec<Span>)> {
    let text_start = text.trim_start();
    let (level, rest) = [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)]
        .into_iter()
        .find_map(|(word, level)| text_start.strip_prefix(word).map(|rest| (level, rest)))?;
    let inner = rest.trim_start().strip_prefix('(')?;
    let (list, _) = inner.split_once(')')?;
    let mut at = offset + (text.len() - inner.len()) as u32;
    let mut codes = Vec::new();
    let mut unknown = Vec::new();
    for word in list.split(',') {
        let name = word.trim();
        let start = at + (word.len() - word.trim_start().len()) as u32;
        let span = Span { file, start, end: start + name.len() as u32 };
        match Code::parse(name) {
            Some(code) => codes.push((code, span, false)),
            None => unknown.push(span),
        }
        at += word.len() as u32 + 1;
    }
    Some((Comment { line, file, codes, level }, unknown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, found: &[(u16, u32)]) -> Vec<String> {
        let sources = Sources::default();
        let file = sources.add("w.py", text);
        let mut diagnostics = found
            .iter()
            .map(|(number, line)| {
                let (start, _) = sources.get(file).line(*line).unwrap();
                Diagnostic::new(code(*number), Span { file, start, end: start + 1 }, "found")
            })
            .collect();
        apply(&sources, &[], &mut diagnostics);
        diagnostics.iter().map(|d| format!("{} {}", d.code, sources.position(d.span()).line)).collect()
    }

    #[test]
    fn a_comment_allows_on_its_line_only() {
        let text = "a  # aiflowc: allow(AF0301)\nb\n";
        assert_eq!(run(text, &[(301, 1)]), Vec::<String>::new());
        assert_eq!(run(text, &[(301, 2)]), ["AF0301 2", "AF0901 1"]);
        assert_eq!(run(text, &[(302, 1)]), ["AF0302 1", "AF0901 1"]);
    }

    #[test]
    fn alone_it_speaks_of_the_next_line() {
        assert_eq!(run("# aiflowc: allow(unknown-job)\n\nb\n", &[(301, 3)]), Vec::<String>::new());
    }

    #[test]
    fn other_tools_may_have_a_comment_before_it() {
        assert_eq!(run("a  # noqa  # aiflowc: allow(AF0301)\n", &[(301, 1)]), Vec::<String>::new());
        assert_eq!(run("a  # see the page on aiflowc: it is good\n", &[]), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_read_is_reported() {
        assert_eq!(run("a  # aiflowc: alow(AF0301)\n", &[]), ["AF0902 1"]);
        assert_eq!(run("a  # aiflowc: allow(AF0391)\n", &[]), ["AF0902 1"]);
        assert_eq!(run("a = '# aiflowc: nonsense'\n", &[]), Vec::<String>::new());
    }

    #[test]
    fn what_cannot_be_compiled_cannot_be_allowed() {
        assert_eq!(run("a  # aiflowc: allow(AF0201)\n", &[(201, 1)]), ["AF0201 1", "AF0902 1"]);
    }
}

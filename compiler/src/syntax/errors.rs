//! What is said of a text that does not parse: each cause once, without what follows from it.
//!
//! The parser recovers from an error by guessing, and what it guesses wrong gives further errors. So only its first one is
//! believed. What caused it is looked for in the bare lines, and behind that statement the text is parsed anew, inside the
//! blocks that it stands in.

use super::lines::{Fault, Line, Lines, first_word};
use super::place;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use ruff_python_ast::PythonVersion;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, Mode, ParseError, ParseErrorType, ParseOptions, parse_unchecked};
use ruff_text_size::{TextRange, TextSize};

/// How often a text is parsed anew; from there on the parser is believed, an error a line.
const MOST: usize = 20;

/// Reports all errors of a text; `found` are the parser's.
pub(super) fn report(file: FileId, text: &str, found: &[ParseError], diagnostics: &mut Vec<Diagnostic>) {
    let mut lines = Lines::new(text);
    let mut found = found.to_vec();
    let Some(mut line) = lines.next() else { return diagnostics.extend(one_a_line(file, text, &found, 0)) };
    // Whether a line since the last one at the left edge is indented wrongly: others are then, measured by it.
    let mut shifted = false;
    for _ in 0..MOST {
        let Some(error) = found.first() else { return };
        let at = error.location.start().to_usize();
        while line.fault.is_none()
            && line.end <= at
            && let Some(next) = lines.next()
        {
            line = next;
            shifted &= !line.indent.is_empty();
        }
        let is_shift = line.fault.is_none() && is_indentation(error);
        match line.fault {
            Some(fault) => diagnostics.push(of_line(file, text, fault, &line)),
            None if is_shift && shifted => {}
            None => diagnostics.push(of_parser(file, text, error, Some(&line))),
        }
        // How the quotes or the tabs behind such an error are meant is anybody's guess.
        if matches!(line.fault, Some(Fault::Tabs | Fault::Triple { .. })) || long_text(text, &line, at).is_some() {
            return;
        }
        shifted |= is_shift;
        // A line that is only indented wrongly is itself read on.
        if !is_shift {
            let Some(next) = lines.next() else { return };
            line = next;
            shifted &= !line.indent.is_empty();
        }
        let told = found.swap_remove(0);
        found = parse_from(text, &line, &lines);
        found.retain(|error| *error != told);
    }
    diagnostics.extend(one_a_line(file, text, &found, line.start));
}

/// What the parser says, from an offset on.
fn one_a_line(file: FileId, text: &str, found: &[ParseError], from: usize) -> Vec<Diagnostic> {
    let mut end = from;
    let mut told = Vec::new();
    for error in found {
        let at = error.location.start().to_usize().min(text.len());
        if at >= end {
            told.push(of_parser(file, text, error, None));
            end = at + text[at..].find('\n').unwrap_or(text.len() - at);
        }
    }
    told
}

/// The parser's errors from a line on, whatever stands before it.
fn parse_from(text: &str, line: &Line<'_>, lines: &Lines<'_>) -> Vec<ParseError> {
    let mut rest = lines.heads(line);
    let added = rest.len();
    rest.push_str(&text[line.start..]);
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY37);
    let parsed = parse_unchecked(&rest, options);
    let moved = |offset: TextSize| {
        let offset = (offset.to_usize() + line.start).saturating_sub(added);
        TextSize::new(offset.min(text.len()) as u32)
    };
    let inside = parsed.errors().iter().filter(|error| error.location.start().to_usize() >= added);
    inside
        .map(|error| ParseError {
            error: error.error.clone(),
            location: TextRange::new(moved(error.location.start()), moved(error.location.end())),
        })
        .collect()
}

/// An error that the bare line tells.
fn of_line(file: FileId, text: &str, fault: Fault, line: &Line<'_>) -> Diagnostic {
    let span = |start: usize, end: usize| {
        Span::new(file, TextRange::new(TextSize::new(start as u32), TextSize::new(end as u32)))
    };
    let new = |at: Span, message: String| Diagnostic::new(code(201), at, format!("Python syntax: {message}"));
    let shown = |at: usize| &text[at..=at];
    match fault {
        Fault::Unclosed { at, bracket, until } => {
            let closing = match bracket {
                b'(' => ')',
                b'[' => ']',
                _ => '}',
            };
            let found = new(span(at, at + 1), format!("`{}` was never closed", shown(at))).here("opened here");
            let last = text[..until].char_indices().next_back().map_or(until, |(start, _)| start);
            match last > at {
                true => found.label(span(last, until), format!("a `{closing}` is missing up to here")),
                false => found,
            }
        }
        Fault::Unmatched { at } => {
            new(span(at, at + 1), format!("unmatched `{}`", shown(at))).here("no bracket is open that it closes")
        }
        Fault::Mismatched { at, open } => {
            new(span(at, at + 1), format!("`{}` does not close `{}`", shown(at), shown(open)))
                .label(span(open, open + 1), "this is open")
        }
        Fault::Quote { at, end, early } => {
            let found = match early {
                Some(quote) => {
                    let kind = shown(quote);
                    let other = if kind == "'" { '"' } else { '\'' };
                    new(span(quote, quote + 1), "the string ends here, in the middle of a word".to_owned()).help(format!(
                        "a `{kind}` inside a string between `{kind}` is written `\\{kind}`; or put the string between `{other}`"
                    ))
                }
                None => new(span(at, end), format!("this string has no closing `{}`", shown(at))),
            };
            match line.long_text.filter(|(_, end)| *end <= at) {
                Some((begin, _)) => found.label(span(begin, begin + 3), "another string begins here"),
                None => found,
            }
        }
        Fault::Lines { at, end } => {
            let quote = shown(at);
            new(span(at, end), format!("this string goes on in the next line, where `{quote}` does not reach"))
                .help(format!("a string over several lines stands between `{quote}{quote}{quote}`"))
        }
        Fault::Triple { at } => {
            let quotes = &text[at..at + 3];
            new(span(at, at + 3), format!("this string has no closing `{quotes}`"))
                .here("it goes on to the end of the file")
        }
        Fault::Tabs => mixed_tabs(file, line),
    }
}

/// What CPython refuses with TabError.
pub(super) fn mixed_tabs(file: FileId, line: &Line<'_>) -> Diagnostic {
    let indent = TextRange::at(TextSize::new(line.start as u32), TextSize::new(line.indent.len() as u32));
    Diagnostic::new(
        code(201),
        Span::new(file, indent),
        "Python syntax: inconsistent use of tabs and spaces in indentation",
    )
    .here("how deep this is depends on how wide a tab is")
    .help("indent the lines of a block all alike, best with spaces alone")
}

/// An error that the parser tells, and what may have been meant.
fn of_parser(file: FileId, text: &str, error: &ParseError, line: Option<&Line<'_>>) -> Diagnostic {
    let mut at = place(text, error.location);
    let mut message = super::decapitalise(&error.error.to_string());
    let (mut here, mut help) = (None, None);
    let word = line.map_or("", |line| first_word(line.text));
    let ahead = &text[at.start().to_usize().min(text.len())..];
    let behind = text[..at.start().to_usize().min(text.len())].trim_end();
    let gap = line.and_then(|line| unseparated(text, line, at.start().to_usize()));
    match (&error.error, line) {
        (ParseErrorType::UnexpectedIndentation, Some(line)) => {
            at = indentation(line);
            here = Some("deeper than the line before, which opens no block");
        }
        (ParseErrorType::Lexical(LexicalErrorType::IndentationError), Some(line)) => {
            at = indentation(line);
            here = Some("no line above that it belongs to is indented like this");
        }
        (ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { tok }), _) => {
            message = format!("`{tok}` (U+{:04X}) is no character of Python's", u32::from(*tok));
            help = match tok {
                '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '´' => {
                    Some("strings stand between `\"` or `'`".to_owned())
                }
                '–' | '—' | '−' => Some("the sign is `-`".to_owned()),
                '，' => Some("the sign is `,`".to_owned()),
                _ if tok.is_whitespace() || tok.is_control() => Some("put an ordinary space there".to_owned()),
                _ => None,
            };
        }
        (_, Some(line)) if meant_word(word, line).is_some() && is_behind(error, line) => {
            at =
                TextRange::at(TextSize::new((line.start + line.indent.len()) as u32), TextSize::new(word.len() as u32));
            message = format!("`{word}` begins no statement");
            help = meant_word(word, line).map(|meant| format!("did you mean `{meant}`?"));
        }
        (_, Some(line))
            if matches!(word, "elif" | "else" | "except" | "finally")
                && at.start().to_usize() <= line.start + line.indent.len() =>
        {
            at =
                TextRange::at(TextSize::new((line.start + line.indent.len()) as u32), TextSize::new(word.len() as u32));
            let before = if matches!(word, "elif" | "else") { "if" } else { "try" };
            message = format!("this `{word}` belongs to no `{before}`");
            here = Some("no block that it can belong to is right above, indented like this");
        }
        (ParseErrorType::Lexical(LexicalErrorType::UnicodeError), _) => {
            message = "no character is written so: `\\x` needs two digits, `\\u` four, `\\N{…}` a name".to_owned();
        }
        (ParseErrorType::Lexical(LexicalErrorType::OtherError(said)), _) if said.starts_with("ParseIntError") => {
            message = "this number has no digits".to_owned();
        }
        (ParseErrorType::Lexical(_), _)
            if ahead.starts_with('0') && ahead[1..].starts_with(|c: char| c.is_ascii_digit()) =>
        {
            help = Some("no number begins with 0; an octal one begins with `0o`".to_owned());
        }
        // Its quotes are in order, so that it is a field of an f-string that goes on behind them.
        (ParseErrorType::Lexical(LexicalErrorType::UnclosedStringError), Some(_)) => {
            message = "f-string: expected `}` before this".to_owned();
        }
        (ParseErrorType::SimpleStatementsOnSameLine, _) if matches!(word, "print" | "exec") => {
            help = Some(format!("in Python 3, `{word}` is a function: `{word}(…)`"));
        }
        (ParseErrorType::UnparenthesizedTupleExpression, _) if word == "raise" => {
            help = Some("call the class: `raise ValueError(message)`".to_owned());
        }
        (ParseErrorType::ExpectedToken { found: TokenKind::If, .. }, _) if word == "else" => {
            help = Some("`else if` is written `elif`".to_owned());
        }
        (ParseErrorType::ExpectedToken { expected: TokenKind::Colon, found: TokenKind::Equal }, _)
            if matches!(word, "if" | "elif" | "while") =>
        {
            help = Some("`==` compares, `=` assigns".to_owned());
        }
        (
            ParseErrorType::ExpectedToken { expected: TokenKind::Rsqb | TokenKind::Rbrace, found: TokenKind::Equal },
            _,
        ) => {
            help = Some("`==` compares, `=` assigns".to_owned());
        }
        (ParseErrorType::ExpectedToken { found: TokenKind::Dot, .. }, _) if matches!(word, "from" | "import") => {
            help = Some("one module is imported from by one statement: `from package.module import name`".to_owned());
        }
        (ParseErrorType::ExpectedToken { found: TokenKind::Equal, .. }, _) if word == "with" => {
            help = Some("what a block gives is named with `as`: `with … as name:`".to_owned());
        }
        _ if gap.is_some() => {
            at = gap.unwrap_or(at);
            message = "a `,` is missing".to_owned();
            here = Some("behind this");
        }
        (ParseErrorType::ExpectedExpression, _) if ahead.starts_with('&') && behind.ends_with('&') => {
            help = Some("write `and`".to_owned());
        }
        (ParseErrorType::ExpectedExpression, _) if ahead.starts_with('|') && behind.ends_with('|') => {
            help = Some("write `or`".to_owned());
        }
        (ParseErrorType::ExpectedExpression, _) if ahead.starts_with('!') => help = Some("write `not`".to_owned()),
        (ParseErrorType::ExpectedExpression, _) if behind.ends_with("++") || behind.ends_with("--") => {
            help = Some("write `+= 1`, or `-= 1`".to_owned());
        }
        _ => {}
    }
    let mut found = Diagnostic::new(code(201), Span::new(file, at), format!("Python syntax: {message}"));
    if let Some(here) = here {
        found = found.here(here);
    }
    if let Some((begin, _)) = line.and_then(|line| long_text(text, line, at.start().to_usize())) {
        let quotes = TextRange::at(TextSize::new(begin as u32), TextSize::new(3));
        found = found.label(Span::new(file, quotes), "a string begins here, and ends where the error is");
    }
    help.into_iter().fold(found, Diagnostic::help)
}

fn indentation(line: &Line<'_>) -> TextRange {
    TextRange::at(TextSize::new(line.start as u32), TextSize::new(line.indent.len().max(1) as u32))
}

/// Whether it is about how lines are indented, not about what is in them.
fn is_indentation(error: &ParseError) -> bool {
    match &error.error {
        ParseErrorType::UnexpectedIndentation | ParseErrorType::Lexical(LexicalErrorType::IndentationError) => true,
        ParseErrorType::OtherError(message) => message.starts_with("Expected an indented block"),
        _ => false,
    }
}

/// The text over several lines that ends right before an error, on its line: perhaps its quotes are the others' partners.
fn long_text(text: &str, line: &Line<'_>, at: usize) -> Option<(usize, usize)> {
    line.long_text.filter(|(begin, end)| {
        *end <= at && text[*begin..].starts_with(['"', '\'']) && !text[*end..at.min(text.len())].contains('\n')
    })
}

/// The end of the line before, where an error is right behind what begins a line in brackets, a key and its `:` or a
/// value, and no comma is between the two.
fn unseparated(text: &str, line: &Line<'_>, at: usize) -> Option<TextRange> {
    let (behind, ahead) = text.split_at_checked(at)?;
    let (before, key) = behind.rsplit_once('\n').filter(|(before, _)| before.len() > line.start)?;
    let begins = |text: &str| text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '\'' | '"'));
    let is_there = match key.trim() {
        "" => begins(ahead),
        key => ahead.starts_with(':') && begins(key),
    };
    let before = before.trim_end();
    let (last, end) = before.char_indices().next_back().filter(|_| is_there)?;
    let is_end = end.is_alphanumeric() || matches!(end, '_' | '\'' | '"' | ')' | ']' | '}');
    let has_comment = before.rsplit('\n').next().is_some_and(|line| line.contains('#'));
    (is_end && !has_comment).then(|| TextRange::new(TextSize::new(last as u32), TextSize::new(before.len() as u32)))
}

/// The keyword that a statement's first word is a misspelling of.
fn meant_word(word: &str, line: &Line<'_>) -> Option<&'static str> {
    const KEYWORDS: [&str; 17] = [
        "import", "from", "with", "def", "class", "for", "while", "if", "elif", "else", "try", "except", "finally",
        "return", "raise", "assert", "pass",
    ];
    const OTHERS: [&str; 17] = [
        "del", "global", "nonlocal", "yield", "await", "async", "lambda", "not", "break", "continue", "is", "in",
        "and", "or", "as", "match", "case",
    ];
    let goes_on =
        line.text[word.len()..].trim_start().starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':'));
    let is_word = word.chars().count() > 1 && !KEYWORDS.contains(&word) && !OTHERS.contains(&word) && goes_on;
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let mixed = || KEYWORDS.into_iter().find(|keyword| letters(keyword) == letters(word));
    is_word.then(|| crate::suggest::did_you_mean(word, KEYWORDS).or_else(mixed)).flatten()
}

/// Whether the error is right behind the first word of its line.
fn is_behind(error: &ParseError, line: &Line<'_>) -> bool {
    let start = line.start + line.indent.len();
    let between = error.location.start().to_usize().saturating_sub(start + first_word(line.text).len());
    between <= 1
}

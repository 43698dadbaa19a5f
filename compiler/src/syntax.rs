//! Python syntax: the only file that calls the Python parser, behind its depth guard.

mod depth;
mod errors;
mod lines;
mod mangle;
mod misplaced;
mod scope;

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::layout::Layouts;
use crate::source::{FileId, Span};
use depth::TooDeep;
use elsa::FrozenVec;
pub(crate) use mangle::written;
use ruff_python_ast::{Expr, Identifier, ModModule, Pattern, PythonVersion, Stmt};
use ruff_python_parser::{Mode, ParseOptions, UnsupportedSyntaxErrorKind, parse_expression, parse_unchecked};
use ruff_text_size::{TextRange, TextSize};

/// The modules parsed so far. It only grows, so references into it stay good.
#[derive(Default)]
pub(crate) struct Program {
    modules: FrozenVec<Box<ModModule>>,
    pub(crate) layouts: Layouts,
}

impl Program {
    /// Parses a module. What does not parse is reported, each cause once; then there is nothing to evaluate, since what the
    /// parser makes of the rest is a guess. `nesting` limits how deep it may nest.
    pub(crate) fn parse<'a>(
        &'a self,
        file: FileId,
        text: &str,
        nesting: u32,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<&'a [Stmt]> {
        // Empty lines in the place of a byte order mark leave every offset as it is.
        let unmarked = text.strip_prefix('\u{feff}').map(|rest| format!("\n\n\n{rest}"));
        let text = unmarked.as_deref().unwrap_or(text);
        if let Some((at, how)) = depth::too_deep(text, nesting) {
            let start = place(text, TextRange::empty(TextSize::new(at.min(text.len()) as u32)));
            let span = Span::new(file, start);
            diagnostics.push(match how {
                TooDeep::Nested => Diagnostic::new(code(701), span, format!("more than {nesting} levels of nesting"))
                    .here("one bracket, block or operator too deep")
                    .help(crate::limits::way_out("nesting")),
                TooDeep::Indented => Diagnostic::new(code(201), span, "Python syntax: too many levels of indentation")
                    .help("put the inner blocks into a function"),
            });
            return None;
        }
        let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY37);
        let parsed = parse_unchecked(text, options).try_into_module()?;
        errors::report(file, text, parsed.errors(), diagnostics);
        if parsed.has_invalid_syntax() {
            return None;
        }
        if let Some(line) = lines::mixed_indentation(text) {
            diagnostics.push(errors::mixed_tabs(file, &line));
            return None;
        }
        let news = parsed.unsupported_syntax_errors().to_vec();
        // The tokens, which take more room than the text, are dropped.
        let mut module = parsed.into_syntax();
        mangle::mangle(&mut module);
        let before = diagnostics.len();
        misplaced::report(file, &module.body, diagnostics);
        if diagnostics[before..].iter().any(Diagnostic::is_error) {
            return None;
        }
        diagnostics.extend(news.into_iter().map(|error| {
            let found = newer(file, error.range, error.to_string());
            match error.kind {
                UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => {
                    found.help("put the types into parentheses; Python 2's `except A, error:` is `except A as error:`")
                }
                _ => found,
            }
        }));
        Some(&self.modules.push_get(Box::new(module)).body)
    }
}

/// The name that a pattern of `match` binds itself.
pub(crate) fn captured(pattern: &Pattern) -> Option<&Identifier> {
    match pattern {
        Pattern::MatchAs(p) => p.name.as_ref(),
        Pattern::MatchStar(p) => p.name.as_ref(),
        Pattern::MatchMapping(p) => p.rest.as_ref(),
        _ => None,
    }
}

/// What only a newer Python compiles.
fn newer(file: FileId, at: TextRange, message: String) -> Diagnostic {
    Diagnostic::new(code(203), Span::new(file, at), message).note(
        "AIFlow 0.3.1 runs on Python 3.7, where this is a syntax error; it is evaluated as the newer version would",
    )
}

/// Parses a module of the prelude, which is trusted.
pub(crate) fn parse_prelude(text: &str) -> Option<ModModule> {
    let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module)).try_into_module()?;
    debug_assert!(parsed.errors().is_empty(), "the prelude: {:?}", parsed.errors());
    parsed.has_valid_syntax().then(|| {
        let mut module = parsed.into_syntax();
        mangle::mangle(&mut module);
        module
    })
}

/// Parses a single expression and reads it; none where it does not parse, or nests too deeply.
pub(crate) fn with_expression<T>(text: &str, read: impl FnOnce(&Expr) -> Option<T>) -> Option<T> {
    if depth::too_deep(text, 50).is_some() {
        return None;
    }
    read(parse_expression(text).ok()?.expr())
}

/// An error of no width points at the character it stands before, so that there is something to see.
fn place(text: &str, range: TextRange) -> TextRange {
    if !range.is_empty() {
        return range;
    }
    let mut start = range.start().to_usize().min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let width = text[start..].chars().next().filter(|c| !c.is_control()).map_or(0, char::len_utf8);
    TextRange::at(TextSize::new(start as u32), TextSize::new(width as u32))
}

fn decapitalise(message: &str) -> String {
    let mut chars = message.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parse(text: &str) -> Vec<String> {
        let sources = Sources::default();
        let file = sources.add("w.py", text);
        let mut diagnostics = Vec::new();
        Program::default().parse(file, text, 200, &mut diagnostics);
        diagnostics.iter().map(|d| format!("{} {:?}", d.code, sources.text(d.span()))).collect()
    }

    #[test]
    fn independent_syntax_errors_are_all_reported() {
        let found = parse("a = (1\nb = 2\n\ndef f(:\n    pass\n\nc = = 3\nwith d\n    e()\nprint 'f'\n");
        assert_eq!(found, ["AF0201 \"(\"", "AF0201 \"(\"", "AF0201 \"=\"", "AF0201 \"\\n\"", "AF0201 \"'f'\""]);
        let many = parse(&"a = = 3\n".repeat(100));
        assert_eq!(many.len(), 100);
    }

    #[test]
    fn what_follows_from_a_syntax_error_is_not_reported() {
        for (text, cause) in [
            ("with f(g(1):\n    h(2)\nwith f(3):\n    h(4)\n", "("),
            ("x = {\n    'a': [1, 2,\n    'b': 3,\n}\ny = 1\n", "["),
            ("f(g('a]))\nwith f(3):\n    h(4)\n", "'a]))"),
            ("f(g('a'])\nh(4)\n", "]"),
            ("f(g('a')))\nh(4)\n", ")"),
            ("f('don't', 'do')\nh(4)\n", "'"),
            ("x = \"\"\"a\nwith f(3):\n    it's\n", "\"\"\""),
            ("with f(1):\n    a()\n      b()\n    c()\nd()\n", "      "),
            ("with f(1):\n        a()\n    b()\n    c()\nd()\n", "    "),
            ("with f(1):\na()\n", "a"),
            ("with f(1):\n\ta()\n        b()\n\tc()\n", "        "),
            ("try:\n    a(\nexcept B:\n    c()\nelse:\n    d()\nfinally:\n    e()\n", "("),
            ("if a:\n    b(\nelif c:\n    d()\nelse:\n    e()\n", "("),
            ("form a import b\n", "form"),
            ("whit f(1):\n    a()\n", "whit"),
        ] {
            assert_eq!(parse(text), [format!("AF0201 {cause:?}")], "{text}");
        }
    }

    #[test]
    fn newer_syntax_is_a_warning() {
        assert_eq!(parse("if (n := 1):\n    pass\n")[0].split(' ').next(), Some("AF0203"));
    }

    #[test]
    fn deep_nesting_is_refused_before_it_is_parsed() {
        for deep in [
            "(".repeat(100_000),
            "[".repeat(100_000),
            format!("x = {}1\n", "-".repeat(1_000_000)),
            format!("x = 1{}\n", "+1".repeat(1_000_000)),
            format!("x = {}True\n", "not ".repeat(1_000_000)),
            format!("x = a{}\n", ".b".repeat(1_000_000)),
            format!("x = a{}\n", "()".repeat(1_000_000)),
            format!("x = a{}\n", "[0]".repeat(1_000_000)),
            format!("x = {}1\n", "lambda: ".repeat(100_000)),
            format!("x = {}1\n", "1 if a else ".repeat(100_000)),
        ] {
            let found = parse(&deep);
            assert!(found.iter().any(|f| f.starts_with("AF0701")), "{:.40} {found:?}", deep);
        }
    }

    #[test]
    fn indentation_is_as_deep_as_cpython_takes_it() {
        let indented = |levels: usize| -> String {
            (0..levels).map(|i| format!("{}if a:\n", " ".repeat(i))).collect::<String>()
                + &" ".repeat(levels)
                + "pass\n"
        };
        assert_eq!(parse(&indented(99)), Vec::<String>::new());
        assert!(parse(&indented(100))[0].starts_with("AF0201"));
        assert!(parse(&indented(5000))[0].starts_with("AF0201"));
    }

    #[test]
    fn honest_long_files_are_not_deep() {
        let list = format!("x = [{}]\n", "1, -2, f(3), {'a': 'b'},\n".repeat(50_000));
        let chain = format!("x = ('a'\n{})\n", "     + 'b'\n".repeat(2_000));
        let text = format!("x = '''{}'''\n", "((((( ".repeat(1_000));
        let elifs = format!("if a:\n    pass\n{}", "elif a.b:\n    pass\n".repeat(5_000));
        for honest in [list, chain, text, elifs] {
            assert_eq!(parse(&honest), Vec::<String>::new(), "{:.40}", honest);
        }
    }
}

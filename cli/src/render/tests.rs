//! What findings look like.

use super::*;
use aiflowc_compiler::{FileId, Span, code};
use insta::assert_snapshot;

const PYTHON: &str = "\
import ai_flow as af
with af.job_config('train'):
\taf.train(\"数据\", modle=1)  # wide

af.action_on_job_status('serve', 'trian')
";

const YAML: &str = "train:\n  job_type: python\n\nserve:\n  job_type: python\n";

struct Case {
    sources: Sources,
    python: FileId,
    yaml: FileId,
}

impl Case {
    fn new() -> Self {
        Self::of(PYTHON)
    }

    fn of(python: &str) -> Self {
        let sources = Sources::default();
        let python = sources.add("workflows/demo/demo.py", python);
        let yaml = sources.add("workflows/demo/demo.yaml", YAML);
        Self { sources, python, yaml }
    }

    /// The span of the first `text` in a file.
    fn span(&self, file: FileId, text: &str) -> Span {
        let start = self.sources.get(file).text().find(text).unwrap();
        Span { file, start: start as u32, end: (start + text.len()) as u32 }
    }

    fn show(&self, format: Format, diagnostics: &[Diagnostic]) -> String {
        let found: Vec<_> = diagnostics
            .iter()
            .map(|diagnostic| Found { workflow: Some("demo"), diagnostic, sources: &self.sources })
            .collect();
        renderer(format, false).render(&found)
    }

    fn human(&self, diagnostic: Diagnostic) -> String {
        self.show(Format::Human, &[diagnostic])
    }

    /// A finding in both files.
    fn both(&self) -> Diagnostic {
        Diagnostic::new(code(301), self.span(self.python, "'trian'"), "no job is called `trian`")
            .here("this job does not exist")
            .label(self.span(self.yaml, "train"), "this one does")
            .note("the jobs are `train` and `serve`")
            .help("did you mean `train`?")
    }
}

fn renderer(format: Format, color: bool) -> Renderer<'static> {
    Renderer { format, color, width: WIDTH, path: Box::new(|path| format!("p/{path}")) }
}

#[test]
fn a_finding_in_two_files_shows_both() {
    let case = Case::new();
    assert_snapshot!(case.human(case.both()), @r"
    error[AF0301] unknown-job

      × no job is called `trian`
       ╭─[p/workflows/demo/demo.py:5:34]
     4 │
     5 │ af.action_on_job_status('serve', 'trian')
       ·                                  ───┬───
       ·                                     ╰── this job does not exist
       ╰────
       ╭─[p/workflows/demo/demo.yaml:1:1]
     1 │ train:
       · ──┬──
       ·   ╰── this one does
     2 │   job_type: python
       ╰────
      note: the jobs are `train` and `serve`
      help: did you mean `train`?

    1 error; to read more: aiflowc explain AF0301
    ");
}

#[test]
fn places_on_one_line_and_far_apart() {
    let case = Case::new();
    let diagnostic = Diagnostic::new(code(401), case.span(case.python, "modle"), "`train` takes no `modle`")
        .here("not a parameter")
        .label(case.span(case.python, "\"数据\""), "the dataset")
        .label(case.span(case.python, "af.train(\"数据\", modle=1)"), "the call")
        .label(case.span(case.python, "af.action_on_job_status"), "")
        .label(case.span(case.python, "ai_flow"), "imported here");
    assert_snapshot!(case.human(diagnostic), @r#"
    error[AF0401] unknown-argument

      × `train` takes no `modle`
       ╭─[p/workflows/demo/demo.py:3:17]
     1 │ import ai_flow as af
       ·        ───┬───
       ·           ╰── imported here
     2 │ with af.job_config('train'):
     3 │     af.train("数据", modle=1)  # wide
       ·     ────┬───────┬──  ──┬──
       ·         │       │      ╰── not a parameter
       ·         │       ╰── the dataset
       ·         ╰── the call
     4 │
     5 │ af.action_on_job_status('serve', 'trian')
       · ───────────────────────
       ╰────

    1 error; to read more: aiflowc explain AF0401
    "#);
}

#[test]
fn several_findings_are_counted_and_shown_once() {
    let case = Case::new();
    let warning = || Diagnostic::new(code(309), case.span(case.yaml, "serve"), "the job `serve` has no operation");
    assert_snapshot!(case.show(Format::Human, &[case.both(), warning(), case.both()]), @r"
    error[AF0301] unknown-job

      × no job is called `trian`
       ╭─[p/workflows/demo/demo.py:5:34]
     4 │
     5 │ af.action_on_job_status('serve', 'trian')
       ·                                  ───┬───
       ·                                     ╰── this job does not exist
       ╰────
       ╭─[p/workflows/demo/demo.yaml:1:1]
     1 │ train:
       · ──┬──
       ·   ╰── this one does
     2 │   job_type: python
       ╰────
      note: the jobs are `train` and `serve`
      help: did you mean `train`?

    warning[AF0309] job-not-defined

      ⚠ the job `serve` has no operation
       ╭─[p/workflows/demo/demo.yaml:4:1]
     3 │
     4 │ serve:
       · ─────
     5 │   job_type: python
       ╰────

    1 error, 1 warning; to read more: aiflowc explain AF0301 AF0309
    ");
    assert_snapshot!(case.show(Format::Short, &[case.both(), warning(), warning()]), @r"
    p/workflows/demo/demo.py:5:34: error[AF0301]: no job is called `trian`
    p/workflows/demo/demo.yaml:4:1: warning[AF0309]: the job `serve` has no operation
    ");
    assert_eq!(case.show(Format::Human, &[]), "");
}

#[test]
fn files_without_text_have_no_snippet() {
    let case = Case::new();
    let missing = case.sources.add_missing("project.yaml");
    let empty = case.sources.add("workflows/demo/empty.yaml", "");
    let at = |file| Span { file, start: 0, end: 0 };
    let diagnostic = Diagnostic::new(code(101), at(missing), "there is no project.yaml")
        .label(at(empty), "")
        .label(at(case.yaml), "beside it")
        .help("write one");
    assert_snapshot!(case.human(diagnostic.clone()), @r"
    error[AF0101] missing-project-file

      × there is no project.yaml
       ╭─[p/project.yaml]
       ╰────
       ╭─[p/workflows/demo/empty.yaml]
       · the file is empty
       ╰────
       ╭─[p/workflows/demo/demo.yaml:1:1]
     1 │ train:
       · ▲
       · ╰── beside it
     2 │   job_type: python
       ╰────
      help: write one

    1 error; to read more: aiflowc explain AF0101
    ");
    let short = case.show(Format::Short, &[diagnostic]);
    assert_eq!(short, "p/project.yaml:1:1: error[AF0101]: there is no project.yaml\n");
}

#[test]
fn json_has_every_place() {
    let case = Case::new();
    let text = case.show(Format::Json, &[case.both(), case.both()]);
    assert_eq!(text.matches('\n').count(), 1, "one line, and the second is the same");
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_snapshot!(format!("{value:#}"), @r#"
    {
      "code": "AF0301",
      "name": "unknown-job",
      "severity": "error",
      "message": "no job is called `trian`",
      "file": "p/workflows/demo/demo.py",
      "line": 5,
      "column": 34,
      "end_line": 5,
      "end_column": 41,
      "labels": [
        {
          "file": "p/workflows/demo/demo.py",
          "line": 5,
          "column": 34,
          "end_line": 5,
          "end_column": 41,
          "text": "this job does not exist"
        },
        {
          "file": "p/workflows/demo/demo.yaml",
          "line": 1,
          "column": 1,
          "end_line": 1,
          "end_column": 6,
          "text": "this one does"
        }
      ],
      "notes": [
        "the jobs are `train` and `serve`"
      ],
      "help": [
        "did you mean `train`?"
      ],
      "workflow": "demo"
    }
    "#);
}

#[test]
fn a_label_over_several_lines_is_shown_by_its_first() {
    let case = Case::of("with x:\n    f(\n      1,\n      2)\n");
    let diagnostic =
        Diagnostic::new(code(304), case.span(case.python, "f(\n      1,\n      2)"), "outside").here("this");
    assert_snapshot!(case.human(diagnostic), @r"
    error[AF0304] operation-outside-job

      × outside
       ╭─[p/workflows/demo/demo.py:2:5]
     1 │ with x:
     2 │     f(
       ·     ─┬
       ·      ╰── this
     3 │       1,
       ╰────

    1 error; to read more: aiflowc explain AF0304
    ");
}

#[test]
fn the_end_of_a_file_can_be_pointed_at() {
    for text in ["f(\n", "f("] {
        let case = Case::of(text);
        let end = text.len() as u32;
        let span = Span { file: case.python, start: end, end };
        let shown = case.human(Diagnostic::new(code(201), span, "a bracket is open").here("expected `)`"));
        assert!(shown.contains("▲") && shown.contains("expected `)`"), "{shown}");
    }
}

#[test]
fn a_long_line_does_not_flood_the_screen() {
    let case = Case::of(&format!("x = '{}' + trian + '{}'\n", "a".repeat(1 << 20), "b".repeat(1 << 20)));
    let diagnostic = Diagnostic::new(code(204), case.span(case.python, "trian"), "no name `trian`").here("unknown");
    assert_snapshot!(case.human(diagnostic), @r"
    error[AF0204] unknown-name

      × no name `trian`
       ╭─[p/workflows/demo/demo.py:1:1048586]
     1 │ …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' + trian + 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
       ·                                          ──┬──
       ·                                            ╰── unknown
       ╰────

    1 error; to read more: aiflowc explain AF0204
    ");
}

#[test]
fn long_messages_are_wrapped_and_keep_their_lines() {
    let case = Case::new();
    let name = "a_name_that_is_very_long".repeat(5);
    let diagnostic = Diagnostic::new(code(303), case.span(case.python, "af"), "word ".repeat(30) + &name)
        .note(format!("the circle is\n  a → b\n  b → a, {}", "and more ".repeat(15)))
        .help("x".repeat(5000));
    let shown = case.human(diagnostic);
    assert!(shown.len() < 9000);
    assert_snapshot!(shown.replace(&"x".repeat(2000), "<2000>"), @r"
    error[AF0303] rule-cycle

      × word word word word word word word word word word word word word word word
      │ word word word word word word word word word word word word word word word
      │ a_name_that_is_very_longa_name_that_is_very_longa_name_that_is_very_longa_name_that_is_very_longa_name_that_is_very_long
       ╭─[p/workflows/demo/demo.py:1:19]
     1 │ import ai_flow as af
       ·                   ──
     2 │ with af.job_config('train'):
       ╰────
      note: the circle is
              a → b
              b → a, and more and more and more and more and more and more and more and more and more
            and more and more and more and more and more and more
      help: <2000>…

    1 error; to read more: aiflowc explain AF0303
    ");
}

#[test]
fn what_terminals_would_obey_is_shown_instead() {
    let case = Case::of("x = '\x1b[31m\u{202e}'\n");
    let diagnostic =
        Diagnostic::new(code(204), case.span(case.python, "x"), "a\x1b[2Jb\nc").here("\x07").help("\r\x1b");
    for format in [Format::Human, Format::Short, Format::Json] {
        let shown = case.show(format, std::slice::from_ref(&diagnostic));
        assert!(!shown.contains(['\x1b', '\x07', '\r']), "{shown:?}");
        assert!(format == Format::Json || !shown.contains('\u{202e}'));
    }
}

#[test]
fn colours_are_only_where_asked_for() {
    let case = Case::new();
    let diagnostic = case.both();
    let found = [Found { workflow: None, diagnostic: &diagnostic, sources: &case.sources }];
    for format in [Format::Human, Format::Short] {
        let (plain, coloured) = (renderer(format, false).render(&found), renderer(format, true).render(&found));
        assert!(!plain.contains('\x1b') && coloured.contains('\x1b'));
        assert_eq!(strip(&coloured), plain);
    }
}

/// The text without its colours.
fn strip(text: &str) -> String {
    let mut parts = text.split('\x1b');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[test]
fn many_findings_at_one_place_are_told_by_the_first() {
    let case = Case::new();
    let at = |n: usize| {
        Diagnostic::new(code(309), case.span(case.yaml, "serve"), format!("the job `serve_{n}` is not defined"))
    };
    let many: Vec<_> = (0..4_000).map(at).collect();
    let shown = case.show(Format::Human, &many);
    assert_eq!(shown.matches("is not defined").count(), 3);
    assert!(shown.contains("note: and 3,997 more like this at the same place"), "{shown}");
    assert!(shown.contains("4000 warnings"), "{shown}");
    assert_eq!(case.show(Format::Human, &many[..3]).matches("at the same place").count(), 0);
    assert_eq!(case.show(Format::Short, &many).lines().count(), 4_000);
    assert_eq!(case.show(Format::Json, &many).lines().count(), 4_000);
}

#[test]
fn of_one_code_at_many_places_only_so_many_are_drawn() {
    let text = "a = b\n".repeat(70);
    let case = Case::of(&text);
    let at = |n: u32| {
        let span = Span { file: case.python, start: 6 * n, end: 6 * n + 1 };
        Diagnostic::new(code(204), span, "name 'b' is not defined")
    };
    let shown = case.show(Format::Human, &(0..70).map(at).collect::<Vec<_>>());
    assert_eq!(shown.matches("is not defined").count(), 50);
    assert!(shown.contains("and 20 more AF0204 unknown-name\n"), "{shown}");
    assert!(shown.contains("70 errors"), "{shown}");
}

//! Programs made at random that pick something by what is not known: an object, a list, a function out of a table, a
//! slice, an attribute; and then call it, write to it, hand it on. What is known after all must be so whatever is picked.

use super::comparing::{Random, agrees, limits, settings, shrunk, values};
use super::{HEAD, compile_text};
use aiflowc_compiler::{Output, Severity};
use std::fmt::Write as _;

/// How they are written: a word such as `@object` stands for one of the lines below it, of which those behind `...` have
/// words in them, too.
const GRAMMAR: &str = include_str!("grammar.txt");
/// What stands at the top of the file, what the package may have there, and the beginning of the function that is made.
const FILE: &str = include_str!("picked_file.txt");

struct Word {
    name: &'static str,
    /// How many of the lines have no words in them.
    simple: usize,
    lines: Vec<&'static str>,
}

fn grammar() -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for line in GRAMMAR.lines().filter(|line| !line.is_empty()) {
        match (line.strip_prefix("  "), words.last_mut()) {
            (Some("..."), Some(word)) => word.simple = word.lines.len(),
            (Some(line), Some(word)) => word.lines.push(line),
            _ => words.push(Word { name: line, simple: 0, lines: Vec::new() }),
        }
    }
    for word in &mut words {
        word.simple = if word.simple == 0 { word.lines.len() } else { word.simple };
    }
    words
}

/// A part of [`FILE`].
fn part(index: usize) -> &'static str {
    FILE.split("----\n").nth(index).unwrap_or_default()
}

struct Program<'r> {
    random: &'r mut Random,
    words: Vec<Word>,
    text: String,
    /// Jobs are added.
    effects: bool,
}

impl Program<'_> {
    fn chosen(&mut self, name: &str, depth: u32) -> &'static str {
        let Some(word) = self.words.iter().find(|word| word.name == name) else { panic!("no such word: {name}") };
        self.random.pick(if depth == 0 { &word.lines[..word.simple] } else { &word.lines })
    }

    /// A line of the grammar, with what its words stand for.
    fn expanded(&mut self, line: &str, depth: u32) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some(at) = rest.find('@') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = 1 + rest[1..].find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len() - 1);
            let chosen = self.chosen(&rest[..end], depth);
            let text = self.expanded(chosen, depth.saturating_sub(1));
            out.push_str(&text);
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    }

    fn line(&mut self, indent: usize, line: &str) {
        let depth = self.random.below(4).min(2) as u32;
        let text = self.expanded(line, depth);
        let _ = writeln!(self.text, "{:1$}{text}", "", indent * 4);
    }

    /// One of the lines of a word.
    fn line_of(&mut self, indent: usize, word: &str) {
        let line = self.chosen(word, 1);
        self.line(indent, line);
    }

    fn block(&mut self, indent: usize, depth: u32) {
        for _ in 0..=self.random.below(2) {
            self.statement(indent, depth);
        }
    }

    fn simple(&mut self, indent: usize) {
        let adds = self.effects && self.random.below(6) == 0;
        self.line_of(indent, if adds { "@job" } else { "@simple" });
    }

    fn statement(&mut self, indent: usize, depth: u32) {
        if depth == 0 {
            return self.simple(indent);
        }
        match self.random.below(12) {
            0..=5 => self.simple(indent),
            6 | 7 => {
                self.line(indent, "if @condition:");
                self.block(indent + 1, depth - 1);
                if self.random.below(2) == 0 {
                    self.line(indent, "else:");
                    self.block(indent + 1, depth - 1);
                }
            }
            8 => {
                self.line_of(indent, "@for");
                self.block(indent + 1, depth - 1);
                if self.random.below(3) == 0 {
                    self.line(indent + 1, "if @condition: break");
                }
            }
            9 | 10 => {
                self.line(indent, "try:");
                self.block(indent + 1, depth - 1);
                self.line_of(indent, "@except");
                self.block(indent + 1, depth - 1);
                match self.random.below(5) {
                    0 => self.line(indent, "else:"),
                    1 => self.line(indent, "finally:"),
                    _ => return,
                }
                self.block(indent + 1, depth - 1);
            }
            _ => {
                self.line_of(indent, "@guard");
                self.line_of(indent + 1, "@leave");
            }
        }
    }
}

/// What is looked at in the end.
const SHOWN: &[&str] = &[
    "r",
    "a",
    "b",
    "c",
    "l",
    "m",
    "o.v",
    "o.w",
    "o.n",
    "p.v",
    "p.w",
    "q.v",
    "q.w",
    "A.n",
    "B.n",
    "l is m",
    "o is q",
    "LOG",
    "TOTAL",
    "counts",
    "len(ts)",
    "list(gens[1])",
    "[e.v for e in ts]",
    "sorted(t)",
    "[t[k].v for k in sorted(t)]",
    "d",
    "Makers.kept.v",
    "Makers.kept.w",
    "holder.x.v",
    "hasattr(q, 'extra')",
    "list(it)",
    "f(5)",
    "fs['x'](6)",
    "c",
    "m",
    "l",
    "LOG",
];
const BARE: &str = "    r = run()\n";
const GUARDED: &str = "    try:\n        r = run()\n    except Exception:\n        r = 'raised'\n";

/// What is not known: whether, which key, which number, and what is made of it by chance and by a package.
const UNKNOWN: [&str; 5] = [
    "dataset is None",
    "os.environ['KEY']",
    "int(os.environ['NUMBER'])",
    "from random import choice as pick\nfrom package import touch\n",
    "from package import pick, touch\n",
];
const WAYS: [[&str; 3]; 5] =
    [["True", "'x'", "0"], ["False", "'y'", "1"], ["False", "'x'", "1"], ["True", "'y'", "0"], ["False", "'q'", "0"]];

/// A function, and how it is run.
#[derive(Clone)]
struct Case {
    body: String,
    /// A handler stands around it.
    guarded: bool,
    /// `pick` is of a package; else chance picks.
    package: bool,
}

impl Case {
    fn new(seed: u64, effects: bool) -> Self {
        let mut random = Random(seed);
        let (guarded, package) = (random.below(3) == 0, random.below(2) == 0);
        let q = random.pick(&["A", "B", "C"]);
        let other = random.pick(&["job", "f", "lambda: job()", "g"]);
        let text = part(2).replace("QQ", q).replace("JJ", other);
        let mut program = Program { random: &mut random, words: grammar(), text, effects };
        for _ in 0..=program.random.below(4) {
            program.statement(2, 2);
        }
        Self { body: program.text, guarded, package }
    }

    fn compiled(&self, way: Option<&[&str; 3]>) -> Output {
        let (head, [whether, key, number]) = match way {
            Some(way) => (part(1).replace("NUMBER", way[2]), *way),
            None => (UNKNOWN[3 + usize::from(self.package)].to_owned(), [UNKNOWN[0], UNKNOWN[1], UNKNOWN[2]]),
        };
        let run = if self.guarded { GUARDED } else { BARE };
        let file = format!(
            "{HEAD}{}\n{head}\n{}{run}    return [{}]\nv = p({whether}, {key}, {number})\n\
             with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), v=v)\n",
            part(0),
            self.body,
            SHOWN.join(", ")
        );
        compile_text(&file, limits())
    }

    /// What is wrong with what the compiler says of it, in words.
    fn wrong(&self, tally: &mut Tally) -> Option<String> {
        tally.programs += 1;
        let output = self.compiled(None);
        let unknown = values(&output)?;
        let document = output.document.as_ref()?;
        for way in &WAYS {
            let outcome = self.compiled(Some(way));
            let said = |what: String| Some(format!("with {way:?}: {what}\nassumed: {:?}", document.assumptions));
            let Some(found) = values(&outcome) else {
                // An operation that fails is a mistake; a `raise` leaves the file, which is to be assumed not to happen.
                if raises(&outcome) && document.assumptions.is_empty() {
                    return said("leaves the file".to_owned());
                }
                continue;
            };
            // What is assumed may be what does not hold here.
            if !document.assumptions.is_empty() {
                continue;
            }
            tally.compared += 1;
            if let (Some(known), Some(found)) = (unknown["v"].as_array(), found["v"].as_array()) {
                tally.values += known.len();
                tally.known += known.iter().zip(found).filter(|(known, found)| known == found).count();
                let shown = SHOWN.iter().zip(known.iter().zip(found));
                let differing = shown.filter(|(_, (known, found))| !agrees(known, found));
                let told: String =
                    differing.map(|(what, (known, found))| format!("\n{what}: {known} is {found}")).collect();
                if !told.is_empty() {
                    return said(format!("values differ{told}"));
                }
            }
            let jobs = |output: &Output| {
                let jobs = output.document.iter().flat_map(|document| &document.jobs);
                jobs.map(|job| job.name.clone()).collect::<Vec<_>>()
            };
            if jobs(&output) != jobs(&outcome) {
                return said(format!("jobs {:?} are {:?}", jobs(&output), jobs(&outcome)));
            }
        }
        None
    }

    /// It is wrong for a reason: the smallest program that is so for the same one, and what is wrong with that.
    fn shrunk(&self, why: &str) -> (String, String) {
        let kind = |why: &str| why.split([']', '\n']).nth(1).map(str::to_owned);
        let with = |body: &str| Self { body: body.to_owned(), ..self.clone() }.wrong(&mut Tally::default());
        let small = shrunk(&self.body, |body| with(body).is_some_and(|other| kind(&other) == kind(why)));
        let why = with(&small).unwrap_or_default();
        let usual = |line: &&str| !part(2).lines().any(|usual| usual == *line);
        (small.lines().filter(usual).collect::<Vec<_>>().join("\n"), why)
    }
}

/// Whether a `raise` is all that is wrong with a program.
fn raises(output: &Output) -> bool {
    let mut wrong = output.diagnostics.iter().filter(|d| d.severity == Severity::Error).peekable();
    wrong.peek().is_some() && wrong.all(|d| output.sources.text(d.labels[0].span).starts_with("raise"))
}

#[derive(Default)]
struct Tally {
    programs: usize,
    compared: usize,
    known: usize,
    values: usize,
}

fn compare(rounds: u64, effects: bool) -> Tally {
    let (seed, rounds) = settings(rounds);
    let mut tally = Tally::default();
    let mut found = String::new();
    for round in 0..rounds {
        let case = Case::new(seed << 32 | u64::from(effects) << 31 | round, effects);
        if let Some(why) = case.wrong(&mut tally) {
            let (small, why) = case.shrunk(&why);
            let _ = writeln!(found, "seed {seed}, round {round}, guarded {}: {why}\n{small}\n", case.guarded);
        }
    }
    assert!(found.is_empty(), "\n{found}");
    assert!(seed != 1 || tally.compared > tally.programs / 4, "of {} only {}", tally.programs, tally.compared);
    tally
}

#[test]
fn what_is_known_is_so_whatever_is_picked() {
    let tally = compare(60, false);
    assert!(tally.known * 4 > tally.values, "of {} values only {} are known", tally.values, tally.known);
}

#[test]
fn what_is_defined_is_so_whatever_is_picked() {
    compare(60, true);
}

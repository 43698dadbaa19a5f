//! Programs made at random of generators and those who ask them: with a condition that is not known, and a call of a
//! package that may raise an exception. What is known after all must be so whatever comes of both.

use super::comparing::{Random, agrees, limits, settings, shrunk, values};
use super::{HEAD, MANAGERS, compile_text};
use std::fmt::Write as _;

/// Who is written: which statements there are depends on that.
#[derive(Clone, Copy, PartialEq)]
enum Who {
    Outer,
    Inner,
    Consumer,
}

struct Program<'r> {
    random: &'r mut Random,
    text: String,
    who: Who,
    in_loop: bool,
}

impl Program<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{:1$}{text}", "", indent * 4);
    }

    fn number(&mut self) -> String {
        match self.random.below(5) {
            0 | 1 => self.random.below(4).to_string(),
            2 => "len(l)".to_owned(),
            _ => self.random.pick(&["n", "k"]).to_owned(),
        }
    }

    fn condition(&mut self) -> String {
        match self.random.below(5) {
            0 | 1 => "U".to_owned(),
            2 => "not U".to_owned(),
            _ => format!("{} > {}", self.random.pick(&["n", "k", "len(l)"]), self.random.below(4)),
        }
    }

    fn block(&mut self, indent: usize, depth: u32) {
        for _ in 0..=self.random.below(2) {
            self.statement(indent, depth);
        }
    }

    fn simple(&mut self, indent: usize) {
        let number = self.number();
        let text = match (self.who, self.random.below(if self.who == Who::Consumer { 21 } else { 10 })) {
            (_, 0) => format!("n = {number}"),
            (_, 1) => format!("k = {number}"),
            (_, 2) => "n += 1".to_owned(),
            (_, 3) => format!("l.append({number})"),
            (_, 4) => "check()".to_owned(),
            (Who::Outer, 5) => "yield from inner()".to_owned(),
            (Who::Outer | Who::Inner, 5 | 6) => format!("k = yield {number}"),
            (Who::Outer | Who::Inner, _) => format!("yield {number}"),
            (_, 5) => format!("l.extend({}())", self.asked()),
            (_, 6) => format!("n = sum({}())", self.asked()),
            (_, 7) => format!("k = next({}(), 7)", self.asked()),
            (_, 8) => format!("k = next({}())", self.asked()),
            (_, 9 | 10) => format!("it = {}()", self.asked()),
            (_, 11 | 12) => "k = next(it)".to_owned(),
            (_, 13) => format!("k = it.send({number})"),
            (_, 14) => "it.close()".to_owned(),
            (_, 15) => self.random.pick(&["n = it.throw(KeyError)", "n = it.throw(ValueError(1))"]).to_owned(),
            (_, 16) => self.random.pick(&["it = None", "it, other = None, it", "other = None"]).to_owned(),
            (_, 17) => format!("n, *_ = {}()", self.asked()),
            (_, 18) => format!("n = len([x for x in {}() if x != k])", self.asked()),
            (_, 19) => "fs = [lambda: i for i in inner()]".to_owned(),
            _ => "n = sum(f() for f in fs)".to_owned(),
        };
        self.line(indent, &text);
    }

    fn asked(&mut self) -> &'static str {
        self.random.pick(&["outer", "outer", "inner"])
    }

    fn leave(&mut self, indent: usize) {
        let text = match self.random.below(5) {
            0 if self.in_loop => "break".to_owned(),
            1 if self.in_loop => "continue".to_owned(),
            2 | 3 => format!("return {}", self.number()),
            _ => self.random.pick(&["raise KeyError(1)", "raise ValueError()"]).to_owned(),
        };
        let condition = self.condition();
        self.line(indent, &format!("if {condition}: {text}"));
    }

    fn statement(&mut self, indent: usize, depth: u32) {
        if depth == 0 {
            return self.simple(indent);
        }
        match self.random.below(14) {
            0..=4 => self.simple(indent),
            5 => self.leave(indent),
            6 | 7 => {
                let condition = self.condition();
                self.line(indent, &format!("if {condition}:"));
                self.block(indent + 1, depth - 1);
                if self.random.below(3) == 0 {
                    self.line(indent, "else:");
                    self.block(indent + 1, depth - 1);
                }
            }
            8 | 9 => {
                let over = match self.who {
                    Who::Consumer => self.random.pick(&["outer()", "inner()", "outer()", "it"]),
                    Who::Outer => self.random.pick(&["range(2)", "inner()", "l[:2]"]),
                    Who::Inner => "range(2)",
                };
                self.line(indent, &format!("for i in {over}:"));
                let outer = std::mem::replace(&mut self.in_loop, true);
                if self.who == Who::Consumer && self.random.below(3) == 0 {
                    self.line(indent + 1, "k = i");
                }
                self.block(indent + 1, depth - 1);
                if self.random.below(3) == 0 {
                    self.leave(indent + 1);
                }
                self.in_loop = outer;
                if self.random.below(5) == 0 {
                    self.line(indent, "else:");
                    self.block(indent + 1, depth - 1);
                }
            }
            10..=12 => {
                self.line(indent, "try:");
                self.block(indent + 1, depth - 1);
                let handler = self.random.below(4);
                if handler > 0 {
                    let kind = self.random.pick(&[
                        "except KeyError:",
                        "except (StopIteration, ValueError):",
                        "except Exception:",
                        "except RuntimeError:",
                    ]);
                    self.line(indent, kind);
                    self.block(indent + 1, depth - 1);
                }
                if handler < 2 {
                    self.line(indent, "finally:");
                    self.block(indent + 1, depth - 1);
                    if self.random.below(4) == 0 {
                        self.leave(indent + 1);
                    }
                }
            }
            _ => {
                let what = self.random.pick(match self.who {
                    Who::Consumer => &["with managed() as k:", "with managed():", "with Manager(l):"],
                    _ => &["with Manager(l):", "with Swallow():", "with noting(l):"],
                });
                self.line(indent, what);
                self.block(indent + 1, depth - 1);
            }
        }
    }
}

const TOP: &str = "
from contextlib import contextmanager
@contextmanager
def noting(log):
    log.append(6)
    try:
        yield
    finally:
        log.append(7)
";

/// What the package may have there: the call of this number raises an exception.
const PACKAGE: &str = "
calls = []
def check():
    calls.append(1)
    if len(calls) == FAILING:
        raise KeyError(1)
";

const SHOWN: [&str; 5] = ["r", "n", "k", "l", "list(l)"];

fn function(seed: u64) -> String {
    let mut random = Random(seed);
    let mut program = Program { random: &mut random, text: String::new(), who: Who::Inner, in_loop: false };
    program.line(0, "def p(U):");
    program.line(1, "n, k, l, it, other, fs = 0, 1, [], iter([]), None, []");
    for (who, name, statements) in [(Who::Inner, "inner", 2), (Who::Outer, "outer", 3), (Who::Consumer, "run", 3)] {
        program.line(1, &format!("def {name}():"));
        program.line(2, "nonlocal n, k, l, it, other, fs");
        program.who = who;
        for _ in 0..statements {
            program.statement(2, if who == Who::Inner { 1 } else { 2 });
        }
        if who != Who::Consumer {
            program.line(2, "yield n");
        }
        if who == Who::Inner {
            program.line(1, "managed = contextmanager(inner)");
        }
    }
    program.text
}

/// What is wrong with what the compiler says of a function, in words.
fn wrong(text: &str, tally: &mut [usize; 3]) -> Option<String> {
    let file = |package: &str, condition: &str| {
        format!(
            "{HEAD}{MANAGERS}{TOP}{package}{text}    try:\n        r = run()\n    except Exception:\n        r = 'raised'\n    \
             it = other = None\n    return [{}]\nv = p({condition})\n\
             with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), v=v)\n",
            SHOWN.join(", ")
        )
    };
    let output = compile_text(&file("from package import check\n", "dataset is None"), limits());
    let unknown = values(&output)?;
    let document = output.document.as_ref()?;
    if !document.assumptions.is_empty() {
        return None;
    }
    for (way, failing) in [("True", "0"), ("False", "0"), ("True", "1"), ("False", "1"), ("True", "2"), ("False", "3")]
    {
        let outcome = compile_text(&file(&PACKAGE.replace("FAILING", failing), way), limits());
        let Some(found) = values(&outcome) else { continue };
        tally[0] += 1;
        let (Some(known), Some(found)) = (unknown["v"].as_array(), found["v"].as_array()) else { continue };
        tally[1] += known.len();
        tally[2] += known.iter().zip(found).filter(|(known, found)| known == found).count();
        let shown = SHOWN.iter().zip(known.iter().zip(found));
        let differing = shown.filter(|(_, (known, found))| !agrees(known, found));
        let told: String = differing.map(|(what, (known, found))| format!("\n{what}: {known} is {found}")).collect();
        if !told.is_empty() {
            return Some(format!("with {way}, call {failing} failing:{told}"));
        }
    }
    None
}

#[test]
fn what_is_known_is_so_whoever_asks() {
    let (seed, rounds) = settings(150);
    let mut tally = [0; 3];
    let mut found = String::new();
    for round in 0..rounds {
        let text = function(seed << 32 | 3 << 29 | round);
        if wrong(&text, &mut tally).is_some() {
            let small = shrunk(&text, |text| wrong(text, &mut [0; 3]).is_some());
            let why = wrong(&small, &mut [0; 3]).unwrap_or_default();
            let _ = writeln!(found, "seed {seed}, round {round}: {why}\n{small}");
        }
    }
    assert!(found.is_empty(), "\n{found}");
    let [compared, values, known] = tally;
    assert!(seed != 1 || compared as u64 > rounds, "only {compared} are compared");
    assert!(seed != 1 || known * 8 > values, "of {values} values only {known} are known");
}

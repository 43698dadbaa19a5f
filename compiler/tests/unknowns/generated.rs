//! Programs made at random, in which one condition is not known: each value that is known after all must be the same
//! whichever way the condition turns out, and what is defined must be the same too. They hand objects to a function of
//! a package, too; what that does to them is to be seen where the condition is known.
//!
//! `AIFLOWC_SEED` and `AIFLOWC_ROUNDS` make others, and more of them.

use super::comparing::{Random, agrees, limits, settings, values};
use super::{HEAD, MANAGERS, compile_text};
use aiflowc_compiler::Output;
use std::fmt::Write as _;

/// Makes the body of a function that takes the condition as `U`. It has numbers `a b c`, lists `l m n`, a dictionary
/// `d`, objects `o p` with a number and a list, functions `f g`, and calls of its own.
struct Program<'r> {
    random: &'r mut Random,
    text: String,
    in_loop: bool,
    /// Jobs are added, and the file is left.
    effects: bool,
    /// The body is that of a generator function.
    yields: bool,
}

impl Program<'_> {
    fn number(&mut self, depth: u32) -> String {
        match self.random.below(if depth == 0 { 7 } else { 15 }) {
            0 | 1 => self.random.below(4).to_string(),
            2..=4 => self.random.pick(&["a", "b", "c"]).to_owned(),
            5 => self.random.pick(&["o.v", "p.v", "d.get('k', 0)", "d.get('j', 1)"]).to_owned(),
            6 => format!("len({})", self.list(0)),
            7 => format!("({} + {})", self.number(depth - 1), self.number(depth - 1)),
            8 => {
                format!("({} if {} else {})", self.number(depth - 1), self.condition(depth - 1), self.number(depth - 1))
            }
            9 => format!("({} and {})", self.number(depth - 1), self.number(depth - 1)),
            10 => format!("({} or {})", self.number(depth - 1), self.number(depth - 1)),
            11 => format!("{}({})", self.random.pick(&["f", "g"]), self.number(depth - 1)),
            12 => format!("sum([i for i in range(3) if {}])", self.condition(depth - 1)),
            13 => format!("next(s({}), {})", self.random.below(3), self.number(0)),
            _ => format!("(not {})", self.condition(depth - 1)),
        }
    }

    fn list(&mut self, depth: u32) -> String {
        match self.random.below(if depth == 0 { 5 } else { 8 }) {
            0..=2 => self.random.pick(&["l", "m", "n"]).to_owned(),
            3 => self.random.pick(&["o.w", "p.w"]).to_owned(),
            4 => "[1]".to_owned(),
            5 => format!("[{}, {}]", self.number(0), self.number(0)),
            6 => format!("({} if {} else {})", self.list(depth - 1), self.condition(depth - 1), self.list(depth - 1)),
            _ => format!("[i for i in {}]", self.list(depth - 1)),
        }
    }

    fn object(&mut self) -> String {
        match self.random.below(4) {
            0 => "o".to_owned(),
            1 => "p".to_owned(),
            2 => "A()".to_owned(),
            _ => format!("(o if {} else p)", self.condition(0)),
        }
    }

    /// What is handed to a function of a package.
    fn handed(&mut self) -> String {
        match self.random.below(6) {
            0 => self.list(0),
            1 => format!("[{}, 'd']", self.object()),
            2 => format!("{}.up", self.object()),
            3 => format!("iter({})", self.list(0)),
            4 => "d".to_owned(),
            _ => self.object(),
        }
    }

    fn condition(&mut self, depth: u32) -> String {
        match self.random.below(if depth == 0 { 6 } else { 8 }) {
            0..=2 => "U".to_owned(),
            3 => "not U".to_owned(),
            4 => format!("{} > {}", self.number(0), self.random.below(3)),
            5 => format!("{} == {}", self.random.pick(&["a", "b", "c"]), self.random.below(3)),
            6 => format!("0 <= {} < {}", self.number(depth - 1), self.number(depth - 1)),
            _ => format!("{} is {}", self.list(0), self.list(0)),
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{:1$}{text}", "", indent * 4);
    }

    fn block(&mut self, indent: usize, depth: u32) {
        for _ in 0..=self.random.below(3) {
            self.statement(indent, depth);
        }
    }

    fn statement(&mut self, indent: usize, depth: u32) {
        let kind = if depth == 0 { self.random.below(11) } else { self.random.below(25) };
        match kind {
            0 | 1 => {
                let text = format!("{} = {}", self.random.pick(&["a", "b", "c"]), self.number(2));
                self.line(indent, &text);
            }
            2 => {
                let text = format!("{} += {}", self.random.pick(&["a", "b", "c", "o.v", "p.v"]), self.number(1));
                self.line(indent, &text);
            }
            3 | 4 => {
                let text = format!("{} = {}", self.random.pick(&["l", "m", "n", "o.w"]), self.list(2));
                self.line(indent, &text);
            }
            5 | 6 => {
                let (list, number) = (self.list(1), self.number(1));
                let text = match self.random.below(5) {
                    0 => format!("{list}.insert(0, {number})"),
                    1 => format!("{list}.extend([{number}, 7])"),
                    2 => format!("{list}[:1] = [{number}]"),
                    _ => format!("{list}.append({number})"),
                };
                self.line(indent, &text);
            }
            7 => {
                let text = format!("d[{}] = {}", self.random.pick(&["'k'", "'j'", "a"]), self.number(1));
                self.line(indent, &text);
            }
            8 => {
                let text = format!("{}.v = {}", self.object(), self.number(1));
                self.line(indent, &text);
            }
            9 => {
                let text = match self.random.below(7) {
                    5 => format!("touch({})", self.handed()),
                    6 => self.random.pick(&["o.x = 1", "p.x = 2", "x = 3"]).to_owned(),
                    0 => format!("{} = {}", self.random.pick(&["o", "p"]), self.object()),
                    1 => format!("{}.up({})", self.object(), self.number(0)),
                    2 => format!(
                        "{} = {}",
                        self.random.pick(&["f", "g"]),
                        self.random.pick(&["f", "g", "(f if U else g)"])
                    ),
                    3 => format!("{}.w += {}", self.object(), self.list(0)),
                    _ => "A.n = ".to_owned() + &self.number(0),
                };
                self.line(indent, &text);
            }
            10 if self.yields && self.random.below(3) > 0 => {
                let text = match self.random.below(5) {
                    0 => format!("{} = (yield {}) or 1", self.random.pick(&["a", "b", "c"]), self.number(1)),
                    1 => format!("yield from s({})", self.random.below(3)),
                    2 => format!("l.append((yield {}))", self.number(0)),
                    _ => format!("yield {}", self.number(1)),
                };
                self.line(indent, &text);
            }
            10 => {
                let text = match self.random.below(if self.effects { 9 } else { 5 }) {
                    0 if self.in_loop => "break".to_owned(),
                    1 if self.in_loop => "continue".to_owned(),
                    2 => format!("return {}", self.number(1)),
                    3 => "raise ".to_owned() + self.random.pick(&["KeyError(1)", "ValueError()"]),
                    4 => format!("h({})", self.number(0)),
                    5 => "exit(1)".to_owned(),
                    6 => format!("assert {}", self.condition(0)),
                    7 | 8 => "job()".to_owned(),
                    _ => "pass".to_owned(),
                };
                let guard = self.condition(1);
                if self.random.below(4) > 0 {
                    self.line(indent, &format!("if {guard}:"));
                    self.line(indent + 1, &text);
                } else {
                    self.line(indent, &text);
                }
            }
            11..=16 => {
                let condition = self.condition(1);
                self.line(indent, &format!("if {condition}:"));
                self.block(indent + 1, depth - 1);
                if self.random.below(3) == 0 {
                    let condition = self.condition(1);
                    self.line(indent, &format!("elif {condition}:"));
                    self.block(indent + 1, depth - 1);
                }
                if self.random.below(2) == 0 {
                    self.line(indent, "else:");
                    self.block(indent + 1, depth - 1);
                }
            }
            17 | 18 => {
                let over = match self.random.below(4) {
                    0 => "range(3)".to_owned(),
                    1 => format!("s({})", self.random.below(4)),
                    2 => "range(2 if U else 1)".to_owned(),
                    _ => format!("list({})[:4]", self.list(1)),
                };
                self.line(indent, &format!("for i in {over}:"));
                self.looped(indent, depth);
            }
            19 => {
                let name = format!("t{}", self.text.len());
                self.line(indent, &format!("{name} = 0"));
                let condition = self.condition(0);
                self.line(indent, &format!("while {name} < 3 and ({condition}):"));
                self.line(indent + 1, &format!("{name} += 1"));
                self.looped(indent, depth);
            }
            20..=22 => {
                self.line(indent, "try:");
                self.block(indent + 1, depth - 1);
                let handler = self.random.below(3);
                if handler > 0 {
                    let kind = self.random.pick(&[
                        "except KeyError:",
                        "except (KeyError, ValueError):",
                        "except Exception as e:",
                    ]);
                    self.line(indent, kind);
                    self.block(indent + 1, depth - 1);
                    if self.random.below(3) == 0 {
                        self.line(indent, "else:");
                        self.block(indent + 1, depth - 1);
                    }
                }
                if handler == 0 || self.random.below(3) == 0 {
                    self.line(indent, "finally:");
                    self.block(indent + 1, depth - 1);
                }
            }
            23 => {
                let what = self.random.pick(&["x", "o.x", "p.x", "d['k']", "d[a]", "l[0]", "m[b]", "p.w[0]"]);
                let (there, missing) = (self.number(1), self.number(1));
                self.line(indent, "try:");
                self.line(indent + 1, &format!("del {what}"));
                self.line(indent + 1, &format!("a = {there}"));
                self.line(indent, "except Exception:");
                self.line(indent + 1, &format!("a = {missing}"));
            }
            _ => {
                let what = self.random.pick(&[
                    "with Manager(l):",
                    "with Manager(m):",
                    "with Swallow():",
                    "with noting(l) as a:",
                    "with swallowing():",
                ]);
                self.line(indent, what);
                self.block(indent + 1, depth - 1);
            }
        }
    }

    fn looped(&mut self, indent: usize, depth: u32) {
        let outer = std::mem::replace(&mut self.in_loop, true);
        self.block(indent + 1, depth - 1);
        self.in_loop = outer;
        if self.random.below(3) == 0 {
            self.line(indent, "else:");
            self.block(indent + 1, depth - 1);
        }
    }
}

const TOP: &str = "
from contextlib import contextmanager
class A:
    n = 0
    def __init__(self):
        self.v = 0
        self.w = []
    def up(self, by):
        self.v += by
        return self

@contextmanager
def noting(log):
    log.append(8)
    try:
        yield len(log)
    finally:
        log.append(9)

@contextmanager
def swallowing():
    try:
        yield
    except KeyError:
        pass

def drive(generator):
    out = []
    try:
        for step in range(4):
            out.append(next(generator) if step < 2 else generator.send(step))
        out.append('more')
    except StopIteration as stopped:
        out.append(stopped.value)
    return out

def once(function, U):
    try:
        return function(U)
    except Exception:
        return 'raised'

jobs = ['b', 'c']
def job():
    with af.job_config(jobs.pop()):
        af.user_define_operation(processor=BashProcessor('y'))
";

/// What the package may have there.
const PACKAGE: &str = "
def touch(x):
    if isinstance(x, A):
        x.v = x.n = 6
        x.w.append(6)
    elif isinstance(x, dict):
        x['k'] = 6
    elif isinstance(x, list):
        for item in x:
            touch(item)
        x.append(6)
    elif hasattr(x, '__self__'):
        touch(x.__self__)
";

fn function(random: &mut Random, name: &str, effects: bool) -> String {
    let head = format!(
        "def {name}(U):\n    a, b, c = 0, 1, 2\n    l, m, d = [], [1], {{'k': 1}}\n    n = l\n    o, p = A(), A()\n    if U:\n        x = o.x = 0\n    \
         def f(x):\n        nonlocal c\n        c += 1\n        return x\n    \
         def g(x):\n        m.append(x)\n        if U:\n            return 1\n        return x\n    \
         def h(x):\n        if x == 1 and U:\n            raise KeyError(x)\n        o.v = x\n    \
         def s(x):\n        for i in range(x):\n            m.append(i)\n            {}\n            {}\n    \
         def run():\n        nonlocal a, b, c, d, f, g, l, m, n, o, p, x\n",
        random.pick(&[
            "pass",
            "if U and i == 1: continue",
            "if U: break",
            "if i == 2 and not U: return",
            "if U: yield 5"
        ]),
        random.pick(&["yield i", "try: yield i\n            finally: l.append(5)"]),
    );
    let yields = !effects && random.below(3) == 0;
    let mut program = Program { random, text: head, in_loop: false, effects, yields };
    if yields {
        program.line(2, "yield a");
    }
    // What is not known of a generator is evaluated again each time it is asked for something.
    let (statements, depth) = if yields { (3, 1) } else { (4, 2) };
    for _ in 0..statements {
        program.statement(2, depth);
    }
    let mut text = program.text;
    text.push_str(
        "    r = 'none'\n    try:\n        r = RUN\n    except ValueError:\n        r = 'value'\n    \
         return [r, a, b, c, l, m, n, d, o.v, o.w, o.n, p.v, p.w, A.n, l is n]\n",
    );
    text.replace("RUN", if yields { "drive(run())" } else { "run()" })
}

fn file(condition: &str, body: &str) -> String {
    let package = if WAYS.contains(&condition) { PACKAGE } else { "from package import touch\n" };
    format!("{HEAD}{MANAGERS}{TOP}{package}{body}").replace("CONDITION", condition)
}

const WAYS: [&str; 2] = ["True", "False"];

#[test]
fn known_values_are_the_same_on_both_sides() {
    let (seed, rounds) = settings(30);
    let (mut compared, mut known) = (0, 0);
    for round in 0..rounds {
        let mut random = Random(seed << 32 | round);
        let functions: Vec<String> = (0..25).map(|i| function(&mut random, &format!("p{i}"), false)).collect();
        let all = |functions: &[String]| {
            let shown: String = (0..functions.len()).map(|i| format!(", v{i}=once(p{i}, CONDITION)")).collect();
            let ending = format!(
                "with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'){shown})\n"
            );
            functions.concat() + &ending
        };
        let body = all(&functions);
        let outputs: Vec<Output> =
            ["dataset is None", "True", "False"].iter().map(|way| compile_text(&file(way, &body), limits())).collect();
        let found: Vec<Option<serde_json::Value>> = outputs.iter().map(values).collect();
        let Some(unknown) = &found[0] else { continue };
        for (way, outcome) in WAYS.iter().zip(&found[1..]) {
            let Some(outcome) = outcome else { continue };
            for (i, text) in functions.iter().enumerate() {
                let name = format!("v{i}");
                compared += 1;
                known += usize::from(unknown[&name] == outcome[&name]);
                assert!(
                    agrees(&unknown[&name], &outcome[&name]),
                    "seed {seed}, round {round}: with {way}\n{text}\ncompiled: {}\noutcome:  {}",
                    unknown[&name],
                    outcome[&name]
                );
            }
        }
    }
    assert!(seed != 1 || compared as u64 > rounds * 20, "only {compared} programs compile");
    assert!(seed != 1 || known * 20 > compared, "of {compared} only {known} are known");
}

#[test]
fn what_is_defined_is_the_same_on_both_sides() {
    let (seed, rounds) = settings(150);
    let mut compared = 0;
    for round in 0..rounds {
        let mut random = Random(seed << 32 | 1 << 31 | round);
        let text = function(&mut random, "p", true);
        let ending = "v = p(CONDITION)\nwith af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), v=v)\n";
        let body = format!("{text}{ending}");
        let output = compile_text(&file("dataset is None", &body), limits());
        let Some(unknown) = values(&output) else { continue };
        let document = output.document.as_ref().expect("it has values");
        for way in WAYS {
            let outcome = compile_text(&file(way, &body), limits());
            let context = || {
                let found: Vec<&str> = outcome.diagnostics.iter().map(|d| d.message.as_str()).collect();
                format!(
                    "seed {seed}, round {round}: with {way}\n{text}\ncompiled: {unknown}\nassumed: {:?}\nfound: {found:?}",
                    document.assumptions
                )
            };
            match values(&outcome) {
                Some(found) => {
                    compared += 1;
                    let other = outcome.document.as_ref().expect("it has values");
                    let jobs = |d: &aiflowc_compiler::ir::Document| {
                        d.jobs.iter().map(|job| job.name.clone()).collect::<Vec<_>>()
                    };
                    assert!(agrees(&unknown, &found), "{}\noutcome: {found}", context());
                    assert_eq!(jobs(document), jobs(other), "{}", context());
                    let says =
                        |a: &aiflowc_compiler::ir::Assumption| a.condition == "CONDITION" && a.holds != (way == "True");
                    assert!(!document.assumptions.iter().any(says), "{}", context());
                }
                // This way leaves the file, which is assumed not to happen.
                None => assert!(!document.assumptions.is_empty(), "{}", context()),
            }
        }
    }
    assert!(seed != 1 || compared as u64 > rounds / 4, "only {compared} programs compile");
}

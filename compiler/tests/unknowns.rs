//! Law 3: unknown branches are explored, not guessed.
//!
//! A case is a piece of a workflow file and what the compiler makes of it. `dataset` may or may not be on the server:
//! whether it is `None` is not known. What is to be expected is written as lines: `x = 1` (the value of a variable at
//! the end, `?` where it is not known), `assume …` and `assume not …`, `perhaps f` (a call of the client that is
//! recorded as conditional), or for an error its code, the text that it points at, and behind `<-` the texts of its
//! other labels.

use aiflowc_compiler::{Limits, MemoryWorld, Output, Request, compile, ir};
use std::fmt::Write as _;

#[path = "unknowns/comparing.rs"]
mod comparing;
#[path = "unknowns/generated.rs"]
mod generated;
#[path = "unknowns/handed_out.rs"]
mod handed_out;
#[path = "unknowns/picked.rs"]
mod picked;

const HEAD: &str = "\
import ai_flow as af
from ai_flow.workflow.control_edge import MeetAllEventCondition
from ai_flow_plugins.job_plugins.bash import BashProcessor
import time
af.init_ai_flow_context()
dataset = af.get_dataset_by_name('d')
";

/// Context managers of programs that are made at random.
const MANAGERS: &str = "
class Manager:
    def __init__(self, log):
        self.log = log
    def __enter__(self):
        self.log.append(8)
    def __exit__(self, *args):
        self.log.append(9)

class Swallow:
    def __enter__(self):
        pass
    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, KeyError)
";

fn compile_text(text: &str, limits: Limits) -> Output {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with(
            "workflows/w/w.yaml",
            "a: {job_type: bash}\nb: {job_type: bash, properties: {k: v}}\nc: {job_type: bash}\n",
        )
        .with("workflows/w/w.py", text);
    let mut request = Request::new("w");
    // Jobs that a case leaves out, and values that cannot be sent, are not the question here.
    request.levels = [309, 316].map(|number| (aiflowc_compiler::code(number), aiflowc_compiler::Level::Allow)).to_vec();
    request.limits = limits;
    compile(&world, &request)
}

/// The value of a parameter, `?` where it or a part of it is not known.
fn shown(value: &ir::Value) -> String {
    fn hide(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("$opaque") => *value = "?".into(),
            serde_json::Value::Object(map) => map.values_mut().for_each(hide),
            serde_json::Value::Array(items) => items.iter_mut().for_each(hide),
            _ => {}
        }
    }
    let mut json = serde_json::to_value(value).expect("values are JSON");
    hide(&mut json);
    json.to_string().replace("\"?\"", "?")
}

fn report(output: &Output) -> String {
    let mut out = String::new();
    for diagnostic in &output.diagnostics {
        let text = |span| output.sources.text(span).lines().next().unwrap_or_default().to_owned();
        let mut labels = diagnostic.labels.iter().map(|label| text(label.span));
        let _ = write!(out, "{} {}", diagnostic.code, labels.next().unwrap_or_default());
        for (i, label) in labels.enumerate() {
            let _ = write!(out, "{}{label}", if i == 0 { " <- " } else { "; " });
        }
        out.push('\n');
    }
    let Some(document) = &output.document else { return out };
    let job = document.jobs.last().expect("the last job shows the variables");
    for (name, value) in &job.operations[0].parameters {
        let _ = writeln!(out, "{name} = {}", shown(value));
    }
    for assumption in &document.assumptions {
        let _ = writeln!(out, "assume {}{}", if assumption.holds { "" } else { "not " }, assumption.condition);
    }
    for access in document.metadata.iter().filter(|access| access.conditional) {
        let _ = writeln!(out, "perhaps {}", access.function);
    }
    for call in document.workflow.life_cycle.iter().filter(|call| call.conditional) {
        let _ = writeln!(out, "perhaps {}", call.function);
    }
    out
}

/// Checks cases, each a line of dashes, the text, `-->`, and what is expected.
fn check(cases: &str) {
    let mut wrong = String::new();
    for case in cases.split("\n----\n").filter(|case| !case.trim().is_empty()) {
        let (text, expected) = case.split_once("\n-->\n").unwrap_or_else(|| panic!("a case has `-->`: {case}"));
        let is_value = |line: &&str| !line.starts_with("AF") && !line.starts_with("assume");
        let names = expected
            .lines()
            .filter(is_value)
            .filter_map(|line| line.split_once(" = "))
            .map(|(name, _)| format!(", {name}={name}"));
        let ending = format!(
            "\nwith af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'){})\n",
            names.collect::<String>()
        );
        let file = format!("{HEAD}{}{ending}", text.trim_start_matches('\n'));
        let found = report(&compile_text(&file, Limits::default()));
        if found.trim() != expected.trim() {
            let _ = writeln!(wrong, "{}\n-->\n{}\nbut expected\n{}\n", text.trim(), found.trim(), expected.trim());
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn values_that_differ_become_unknown() {
    check(include_str!("unknowns/values.txt"));
}

#[test]
fn containers_and_objects() {
    check(include_str!("unknowns/containers.txt"));
}

#[test]
fn what_is_picked_by_an_unknown() {
    check(include_str!("unknowns/picked.txt"));
}

#[test]
fn control_that_parts_meets_again() {
    check(include_str!("unknowns/control.txt"));
}

#[test]
fn exceptions_that_may_be_raised() {
    check(include_str!("unknowns/exceptions.txt"));
}

#[test]
fn paths_that_leave_the_file_are_assumptions() {
    check(include_str!("unknowns/assumptions.txt"));
}

#[test]
fn effects_on_one_side_are_errors() {
    check(include_str!("unknowns/effects.txt"));
}

#[test]
fn what_facts_refer_to_may_not_depend_on_an_unknown() {
    check(include_str!("unknowns/facts.txt"));
}

#[test]
fn calls_of_the_client_may_be_conditional() {
    check(include_str!("unknowns/client.txt"));
}

#[test]
fn generators_that_may_go_several_ways() {
    check(include_str!("unknowns/generators.txt"));
}

#[test]
fn names_that_are_worked_out() {
    check(include_str!("unknowns/dynamic.txt"));
}

#[test]
fn mistakes_on_a_path_that_may_not_be_taken_are_still_mistakes() {
    check(include_str!("unknowns/mistakes.txt"));
}

#[test]
fn files_and_the_standard_library() {
    check(include_str!("unknowns/files.txt"));
}

/// A whole file, and what it gives.
fn whole(text: &str) -> String {
    report(&compile_text(text, Limits::default()))
}

#[test]
fn loops_that_never_end() {
    let job = "with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), x=1)\n";
    let submit = "af.workflow_operation.submit_workflow('w')\n";
    for polling in [
        "while True:\n    time.sleep(1)\n",
        "while 1:\n    pass\n",
        "n = 0\nwhile True:\n    n += 1\n    status = af.get_dataset_by_name('d')\n    print(status, n)\n",
        "running = True\nwhile running:\n    time.sleep(1)\n",
        "while True:\n    try:\n        time.sleep(1)\n    finally:\n        print('still here')\n",
        "while True:\n    for i in range(3):\n        if i == dataset.uri:\n            break\n",
        "def wait():\n    while True:\n        time.sleep(1)\nwait()\n",
        "while not False:\n    time.sleep(1)\n",
        "while 2 > 1:\n    print(dataset.uri)\n",
    ] {
        assert_eq!(whole(&format!("{HEAD}{job}{submit}{polling}")), "x = 1\n", "{polling}");
        let before = whole(&format!("{HEAD}{job}{polling}{submit}"));
        assert!(before.starts_with("AF0208 "), "{polling}{before}");
    }
    for ending in [
        "n = 0\nwhile True:\n    n += 1\n    if n > 1000:\n        break\n",
        "n = 0\nwhile n < 1000:\n    n += 1\n",
        "while True:\n    if dataset.uri == 'x':\n        break\n",
        "def f():\n    n = 0\n    while True:\n        n += 1\n        if n == 7:\n            return n\nf()\n",
        "n = []\nwhile True:\n    try:\n        n.append(1)\n        [][len(n) - 9]\n    except IndexError:\n        break\n",
    ] {
        let found = whole(&format!("{HEAD}{ending}{job}"));
        assert!(found.starts_with("x = 1\n"), "{ending}{found}");
    }
    // What is asked again and again until the answer is right is followed for a few rounds, not for a hundred.
    for test in ["True", "not False", "2 > 1", "RUNNING"] {
        let polling = format!(
            "RUNNING = True\nwhile {test}:\n    af.workflow_operation.stop_workflow_execution('x')\n    \
             if dataset.uri == 'x':\n        break\n"
        );
        let document = compile_text(&format!("{HEAD}{job}{polling}"), Limits::default()).document;
        assert_eq!(document.map(|document| document.workflow.life_cycle.len()), Some(3), "{polling}");
    }
    let out = whole(&format!(
        "{HEAD}{job}while True:\n    try:\n        time.sleep(1)\n    except KeyboardInterrupt:\n        break\n"
    ));
    assert!(out.starts_with("AF0208 "), "{out}");
}

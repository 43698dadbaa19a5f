//! How compiling grows with the workflow: `cargo bench -p aiflowc-compiler`.
//!
//! Workflows of 10, 1,000 and 10,000 jobs, written out statement by statement, are compiled; beside the time stands the
//! one of the two parsers alone, Python's and YAML's, on the same bytes in the same run, and the time of writing the
//! document. Each time is the best of several.

#![allow(clippy::disallowed_macros, clippy::disallowed_types, reason = "a benchmark prints and looks at the clock")]

use aiflowc_compiler::{MemoryWorld, Request, compile, ir};
use libyaml_safer::{EventData, Parser};
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// As in the command line.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A workflow of so many jobs: every fourth a python job with a processor of its own module, the others bash.
fn workflow(jobs: usize) -> (String, String) {
    let mut python = String::from(
        "import ai_flow as af\n\
         from ai_flow.workflow.status import Status\n\
         from ai_flow_plugins.job_plugins.bash import BashProcessor\n\
         from ai_flow_plugins.job_plugins.python import PythonProcessor\n\n\n\
         class Step(PythonProcessor):\n\
         \x20   def __init__(self, path, limit=10):\n\
         \x20       super().__init__()\n\
         \x20       self.path = path\n\
         \x20       self.limit = limit\n\n\n\
         af.init_ai_flow_context()\n\n",
    );
    let mut yaml = String::from("properties:\n  owner: the team\n\n");
    for i in 0..jobs {
        let is_python = i % 4 == 3;
        let _ = writeln!(python, "with af.job_config('job_{i}'):");
        if is_python {
            let _ = writeln!(
                python,
                "    part_{i} = af.user_define_operation(processor=Step('/data/part_{i}', limit={i}))"
            );
            let _ = writeln!(python, "    af.transform(input=part_{i}, transform_processor=Step('/data/out_{i}'))");
            let _ = writeln!(yaml, "job_{i}:\n  job_type: python\n  properties:\n    env:\n      PART: \"{i}\"");
        } else {
            let _ = writeln!(python, "    af.user_define_operation(processor=BashProcessor('echo step {i}'))");
            let _ = writeln!(yaml, "job_{i}:\n  job_type: bash");
        }
        if i > 0 {
            let _ = writeln!(python, "af.action_on_job_status('job_{i}', 'job_{}')", i - 1);
        }
        if i % 10 == 9 {
            let _ = writeln!(python, "af.action_on_job_status('job_{}', 'job_{i}', Status.FAILED)", i - 5);
            let _ = writeln!(yaml, "  periodic_config:\n    interval: '1,0,0,0'");
        }
        python.push('\n');
    }
    (python, yaml)
}

fn best<T>(rounds: usize, mut run: impl FnMut() -> T) -> Duration {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn parse_python(text: &str) {
    assert!(ruff_python_parser::parse_module(text).is_ok());
}

fn parse_yaml(text: &str) {
    let mut input = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input(&mut input);
    loop {
        let event = parser.parse().expect("the YAML is good");
        if matches!(event.data, EventData::StreamEnd) {
            break;
        }
        black_box(event);
    }
}

fn main() {
    println!(
        "{:>6} {:>9} {:>9} {:>9} {:>10} {:>9} {:>9}",
        "jobs", "bytes", "parsers", "compile", "multiple", "writing", "us/job"
    );
    for jobs in [10, 1_000, 10_000] {
        let (python, yaml) = workflow(jobs);
        let bytes = python.len() + yaml.len();
        let world = MemoryWorld::new()
            .with("project.yaml", "project_name: bench\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
            .with("workflows/w/w.py", python.as_str())
            .with("workflows/w/w.yaml", yaml.as_str());
        let request = Request::new("w");
        let rounds = if jobs >= 10_000 { 7 } else { 30 };
        let parsers = best(rounds, || {
            parse_python(&python);
            parse_yaml(&yaml);
        });
        let compiled = best(rounds, || compile(&world, &request));
        let output = compile(&world, &request);
        let document = output.document.unwrap_or_else(|| panic!("it compiles: {:#?}", output.diagnostics));
        assert_eq!(document.jobs.len(), jobs);
        let writing = best(rounds, || ir::to_pretty(&document));
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{jobs:>6} {bytes:>9} {:>6.2} ms {:>6.2} ms {:>9.2}x {:>6.2} ms {:>9.2}",
            ms(parsers),
            ms(compiled),
            compiled.as_secs_f64() / parsers.as_secs_f64(),
            ms(writing),
            compiled.as_secs_f64() * 1e6 / jobs as f64,
        );
    }
}

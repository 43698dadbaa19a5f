//! `build` and `check` on whole projects.

mod common;

use common::{Bed, permissions_count, run};
use std::fs;
use std::process::Stdio;
use std::time::SystemTime;

const OUT: &str = "demo/generated/aiflowc";
const SUMMARY: &str = "2 jobs, 2 operations, 1 rule, no schedule";

/// The codes of the findings in the JSON format, sorted.
fn codes(stderr: &str) -> Vec<String> {
    let code = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        value["code"].as_str().unwrap_or_default().to_owned()
    };
    let mut codes: Vec<String> = stderr.lines().map(code).collect();
    codes.sort();
    codes
}

#[test]
fn every_workflow_is_written_and_told() {
    let bed = Bed::new();
    let run = bed.run("build demo");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert_eq!(run.stdout, format!("first: {SUMMARY} → {OUT}/first.json\nsecond: {SUMMARY} → {OUT}/second.json\n"));
    assert_eq!(bed.names(OUT), ["first.json", "second.json"]);
    assert_eq!(bed.names("demo"), ["generated", "project.yaml", "workflows"]);
    let document = aiflowc_ir_schema::read(&bed.read(&format!("{OUT}/first.json"))).unwrap();
    assert_eq!(document.workflow.name, "first");
}

#[test]
fn the_project_is_found_from_inside() {
    let bed = Bed::new();
    let run = bed.run_in("demo", "build -w first");
    assert_eq!((run.status, run.stdout), (Some(0), format!("first: {SUMMARY} → generated/aiflowc/first.json\n")));
    let run = bed.run_in("demo/workflows/first", "build -w first");
    let expected = format!("first: {SUMMARY} → ../../generated/aiflowc/first.json (unchanged)\n");
    assert_eq!((run.status, run.stdout), (Some(0), expected));
}

#[test]
fn workflows_can_be_chosen() {
    let bed = Bed::new();
    assert_eq!(bed.run("build demo -w second -w second").status, Some(0));
    assert_eq!(bed.names(OUT), ["second.json"]);
}

#[test]
fn a_workflow_that_is_not_there_is_a_finding() {
    let bed = Bed::new();
    for line in ["build demo -w frist --format json", "check demo -w frist --format json"] {
        let run = bed.run(line);
        assert_eq!(run.status, Some(1), "{run:?}");
        assert!(codes(&run.stderr).contains(&"AF0102".to_owned()), "{run:?}");
    }
    assert!(!bed.exists("demo/generated"));
}

#[test]
fn with_an_error_anywhere_nothing_is_written() {
    let bed = Bed::new();
    bed.workflow("second", "task_3");
    let run = bed.run("build demo --format short");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert_eq!(run.stderr.lines().count(), 1, "{run:?}");
    assert!(run.stderr.starts_with("demo/workflows/second/second.py:11:35: error[AF0301]: "), "{run:?}");
    assert_eq!(run.stdout, format!("first: {SUMMARY}, not written\nsecond: 1 error\n"));
    assert!(!bed.exists("demo/generated"));

    let run = bed.run("build demo --keep-going");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.stdout, format!("first: {SUMMARY} → {OUT}/first.json\nsecond: 1 error\n"));
    assert_eq!(bed.names(OUT), ["first.json"]);
}

#[test]
fn check_writes_nothing() {
    let bed = Bed::new();
    let run = bed.run("check demo");
    assert_eq!((run.status, run.stdout), (Some(0), format!("first: {SUMMARY}\nsecond: {SUMMARY}\n")));
    assert_eq!(run.stderr, "");
    bed.workflow("second", "task_3");
    let run = bed.run("check demo");
    assert_eq!((run.status, &run.stdout), (Some(1), &format!("first: {SUMMARY}\nsecond: 1 error\n")));
    assert!(run.stderr.contains("error[AF0301]") && run.stderr.contains("aiflowc explain AF0301"), "{run:?}");
    assert!(!bed.exists("demo/generated"));
}

#[test]
fn a_mistake_in_project_yaml_is_told_once() {
    let bed = Bed::new();
    fs::remove_file(bed.path("demo/project.yaml")).unwrap();
    let run = bed.run("check demo --format json");
    assert_eq!(run.status, Some(1));
    assert_eq!(codes(&run.stderr), ["AF0101"], "{run:?}");
    assert_eq!(run.stdout, "first: 1 error\nsecond: 1 error\n");
}

#[test]
fn levels_are_applied() {
    let bed = Bed::new();
    bed.workflow("second", "task_3");
    let run = bed.run("check demo --allow unknown-job");
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{run:?}");
    let run = bed.run("check demo -W AF0301 --format short");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.stderr.contains("warning[AF0301]"), "{run:?}");
    assert_eq!(bed.run("check demo -W AF0301 -D warnings").status, Some(1));
}

#[test]
fn the_output_directory_can_be_chosen() {
    let bed = Bed::new();
    let run = bed.run("build demo -w first -o out/deep");
    assert_eq!((run.status, run.stdout), (Some(0), format!("first: {SUMMARY} → out/deep/first.json\n")));
    assert_eq!(bed.names("out/deep"), ["first.json"]);
    assert!(!bed.exists("demo/generated"));
}

#[test]
fn a_document_can_be_printed() {
    let bed = Bed::new();
    assert_eq!(bed.run("build demo -w first").status, Some(0));
    let pretty = bed.run("build demo -w first --stdout");
    assert_eq!(pretty.status, Some(0));
    assert_eq!(pretty.stdout, bed.read(&format!("{OUT}/first.json")));
    assert_eq!(pretty.stderr, format!("first: {SUMMARY}\n"));
    let compact = bed.run("build demo -w first --stdout --compact");
    assert_eq!(compact.stdout.matches('\n').count(), 1);
    let read = |text: &str| aiflowc_ir_schema::read(text).unwrap();
    assert_eq!(read(&compact.stdout), read(&pretty.stdout));

    let run = bed.run("build demo --stdout");
    assert_eq!(run.status, Some(2));
    assert_eq!(run.stderr, "error: --stdout takes one workflow, not 2; name one with -w: first, second\n");

    bed.workflow("second", "task_3");
    let run = bed.run("build demo -w second --stdout");
    assert_eq!((run.status, run.stdout.as_str()), (Some(1), ""));
}

#[test]
fn an_unchanged_document_is_left_alone() {
    let bed = Bed::new();
    assert_eq!(bed.run("build demo -w first").status, Some(0));
    let path = bed.path(&format!("{OUT}/first.json"));
    fs::File::options().append(true).open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    let run = bed.run("build demo -w first");
    assert_eq!(run.stdout, format!("first: {SUMMARY} → {OUT}/first.json (unchanged)\n"));
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), SystemTime::UNIX_EPOCH);
}

#[test]
fn stale_and_missing_documents_fail_the_check() {
    let bed = Bed::new();
    assert_eq!(bed.run("build demo").status, Some(0));
    let run = bed.run("build demo --check");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert_eq!(
        run.stdout,
        format!(
            "first: {SUMMARY} → {OUT}/first.json (up to date)\nsecond: {SUMMARY} → {OUT}/second.json (up to date)\n"
        )
    );
    bed.write(&format!("{OUT}/first.json"), "{}\n");
    fs::remove_file(bed.path(&format!("{OUT}/second.json"))).unwrap();
    let run = bed.run("build demo --check");
    assert_eq!(run.status, Some(1));
    assert_eq!(
        run.stdout,
        format!("first: {SUMMARY} → {OUT}/first.json (stale)\nsecond: {SUMMARY} → {OUT}/second.json (missing)\n")
    );
    assert_eq!(run.stderr, "error: 2 documents are stale or missing; to refresh: aiflowc build demo\n");
    assert_eq!(bed.read(&format!("{OUT}/first.json")), "{}\n", "nothing is written");
    assert_eq!(bed.names(OUT), ["first.json"]);
    assert_eq!(bed.run("build demo --check --compact -w first").status, Some(1));
}

#[test]
fn what_cannot_be_written_is_found_before_anything_is() {
    let bed = Bed::new();
    bed.workflow("third", "task_1");
    fs::create_dir_all(bed.path(&format!("{OUT}/second.json"))).unwrap();
    let run = bed.run("build demo");
    assert_eq!(run.status, Some(2));
    assert_eq!(run.stderr, format!("error: cannot write {OUT}/second.json: is a directory\n"));
    assert_eq!(bed.names(OUT), ["second.json"]);
}

#[test]
fn an_output_directory_that_cannot_be_written_is_a_failure() {
    let bed = Bed::new();
    bed.write("file", "");
    let run = bed.run("build demo -o file");
    assert_eq!(run.status, Some(2), "{run:?}");
    assert!(run.stderr.starts_with("error: cannot write file/first.json: "), "{run:?}");
    assert_eq!(bed.read("file"), "");
}

#[test]
#[cfg(unix)]
fn a_read_only_output_directory_is_a_failure() {
    use std::os::unix::fs::PermissionsExt;
    let bed = Bed::new();
    fs::create_dir(bed.path("out")).unwrap();
    fs::set_permissions(bed.path("out"), PermissionsExt::from_mode(0o555)).unwrap();
    if permissions_count(&bed.path("out")) {
        let run = bed.run("build demo -o out");
        assert_eq!(run.status, Some(2));
        assert_eq!(run.stderr, "error: cannot write out/first.json: permission denied\n");
        assert!(bed.names("out").is_empty());
    }
    fs::set_permissions(bed.path("out"), PermissionsExt::from_mode(0o755)).unwrap();
}

#[test]
fn a_name_cannot_lead_out_of_the_output_directory() {
    let bed = Bed::new();
    bed.write("evil/evil.py", "");
    for name in ["../../evil", "../evil", "/etc", "a/b", ".", ".."] {
        let run = bed.run(&format!("build demo -o out/deep -w {name}"));
        assert_eq!(run.status, Some(1), "{name}: {run:?}");
    }
    assert!(!bed.exists("out"));
}

#[test]
fn odd_names_are_written_as_they_are() {
    let bed = Bed::empty();
    bed.write(
        "demo/project.yaml",
        "project_name: demo\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n",
    );
    bed.workflow("träin-2", "task_1");
    let run = bed.run("build demo");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert_eq!(bed.names(OUT), ["träin-2.json"]);
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_outside_is_refused() {
    let bed = Bed::new();
    bed.write("secret.py", "raise ValueError\n");
    fs::remove_file(bed.path("demo/workflows/first/first.py")).unwrap();
    std::os::unix::fs::symlink("../../../secret.py", bed.path("demo/workflows/first/first.py")).unwrap();
    let run = bed.run("build demo -w first --format json");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.stderr.contains("outside"), "{run:?}");
    assert!(!run.stderr.contains("raise"), "{run:?}");
}

#[test]
#[cfg(unix)]
fn a_pipe_for_a_file_does_not_hang() {
    let bed = Bed::new();
    let path = bed.path("demo/workflows/first/first.py");
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let run = bed.run("check demo -w first --format json");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(codes(&run.stderr).contains(&"AF0105".to_owned()), "{run:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let bed = Bed::new();
    for line in ["build demo -w first --stdout", "build demo", "check demo"] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = run(bed.command(line).stdout(writer).stderr(Stdio::piped()));
        assert_eq!(run.status, Some(0), "{line}: {run:?}");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        assert_eq!(bed.command(line).stdout(Stdio::null()).stderr(writer).status().unwrap().code(), Some(0), "{line}");
    }
}

#[test]
fn findings_are_coloured_only_where_asked_for() {
    let bed = Bed::new();
    bed.workflow("first", "task_3");
    for (line, coloured) in [("", false), ("--color always", true), ("--color never", false)] {
        let run = bed.run(&format!("check demo {line}"));
        assert_eq!(run.stderr.contains('\x1b'), coloured, "{line}");
    }
}

#[test]
fn the_same_project_gives_the_same_bytes_wherever_it_lies() {
    let (one, other) = (Bed::new(), Bed::new());
    assert_eq!(one.run("build demo").status, Some(0));
    assert_eq!(other.run_in("demo/workflows", "build").status, Some(0));
    for name in ["first", "second"] {
        let path = format!("{OUT}/{name}.json");
        assert_eq!(one.read(&path), other.read(&path));
    }
}

const ASKING: &str = "\
import os, sys
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
import company
af.init_ai_flow_context()
MODE = company.mode()
for job in ['task_1', 'task_2'] if MODE == 'full' else ['task_1']:
    with af.job_config(job):
        af.user_define_operation(processor=BashProcessor(' '.join(
            [os.environ['CARGO_PKG_NAME'], sys.argv[1], af.get_dataset_by_name('orders').uri])))
";

#[test]
fn what_is_declared_is_known_and_written_down() {
    let bed = Bed::new();
    bed.write("demo/workflows/first/first.py", ASKING);
    bed.write("shared/metadata.yaml", "datasets: {orders: {uri: there}}\n");
    assert_eq!(bed.run("build demo -w first").status, Some(1));
    let run = bed.run(
        "build demo -w first --stdout --define MODE=full --env CARGO_PKG_NAME --argv=-n --metadata shared/metadata.yaml",
    );
    assert_eq!(run.status, Some(0), "{run:?}");
    let document = aiflowc_ir_schema::read(&run.stdout).unwrap();
    assert_eq!(document.jobs.len(), 2);
    let command = format!("\"{} -n there\"", env!("CARGO_PKG_NAME"));
    let processor = document.jobs[1].operations[0].processor.as_ref().unwrap();
    assert!(processor.value.to_string().contains(&command), "{}", processor.value);
    assert_eq!(document.inputs.environment["CARGO_PKG_NAME"], env!("CARGO_PKG_NAME"));
    assert_eq!(document.inputs.defines["MODE"], "full".into());
    assert_eq!(document.inputs.argv, ["-n"]);
    assert!(document.sources.iter().any(|source| source.path == "../shared/metadata.yaml"));
    // A mistake in the file is shown where the file is.
    bed.write("shared/metadata.yaml", "datasets: {orders: {url: there}}\n");
    let run = bed.run("check demo -w first --format short --metadata shared/metadata.yaml");
    assert!(run.stderr.starts_with("demo/../shared/metadata.yaml:1:21: error[AF0511]: "), "{}", run.stderr);
}

#[test]
fn limits_can_be_lowered_and_raised() {
    let bed = Bed::new();
    let run = bed.run("check demo -w first --limit steps=1k --format short");
    assert_eq!(run.status, Some(1));
    assert!(run.stderr.contains("error[AF0701]: evaluation takes more than 1000 steps"), "{}", run.stderr);
    assert_eq!(bed.run("check demo -w first --limit steps=1M").status, Some(0));
    let run = bed.run("check demo -w first --limit file_bytes=10");
    assert!(run.stderr.contains("--limit file_bytes="), "{}", run.stderr);
}

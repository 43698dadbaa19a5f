//! The command line apart from compiling: usage, the project, the other commands, streams that fail.

mod common;

use common::{Bed, run};
use std::fs::File;
use std::process::Stdio;

#[test]
fn wrong_usage_is_told_with_status_2() {
    let bed = Bed::new();
    for line in [
        "",
        "bild",
        "build --colour",
        "build -w",
        "build demo --format xml",
        "build demo --entry main",
        "build demo --stdout -o out",
        "build demo --stdout --check",
        "check demo -o out",
        "check demo -A AF9999",
        "check demo --env",
        "check demo --env =1",
        "check demo --env A=1 --unset-env A",
        "check demo --argv a --no-argv",
        "check demo --define 1=2",
        "check demo --metadata nowhere.yaml",
        "check demo --metadata demo",
        "check demo --limit steps",
        "check demo --limit nesting=100k",
        "explain AF9999",
        "completions csh",
        "man bild",
        "list demo --format human",
        "schedule demo --from tomorrow",
        "schedule demo --from 1969-12-31",
        "schedule demo --zone Middle/Earth",
        "schedule demo --next few",
        "init a b",
        "init demo",
        "schema --for jobs",
        "schema --for project demo",
        "schema --for workflow nowhere",
    ] {
        let run = bed.run(line);
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{line}: {run:?}");
        assert!(!run.stderr.is_empty(), "{line}");
    }
    assert!(!bed.exists("demo/generated"));
}

#[test]
fn a_project_that_is_not_there_is_wrong_usage() {
    let bed = Bed::new();
    let run = bed.run("check nowhere");
    assert_eq!((run.status, run.stderr.as_str()), (Some(2), "error: there is no directory `nowhere`\n"));
    let run = bed.run("check demo/project.yaml");
    assert_eq!(run.status, Some(2));
    assert_eq!(run.stderr, "error: `demo/project.yaml` is a file; give the project's directory: `demo`\n");
    let run = bed.run("check");
    assert_eq!(run.status, Some(2));
    assert!(run.stderr.starts_with("error: there is no project.yaml here or in any directory above"), "{run:?}");
}

#[test]
fn a_directory_that_is_no_project_is_a_finding() {
    let bed = Bed::empty();
    bed.write("empty/x", "");
    let run = bed.run("check empty --format short");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.stderr, "empty/project.yaml:1:1: error[AF0101]: there is no project.yaml in `empty`\n");
    assert_eq!(run.stdout, "");
    bed.write(
        "bare/project.yaml",
        "project_name: bare\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n",
    );
    let run = bed.run("build bare --format short");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.stderr, "bare/workflows:1:1: error[AF0102]: the project has no workflow\n");
    assert!(!bed.exists("bare/generated"));
}

#[test]
fn errors_without_a_code_are_objects_where_findings_are() {
    let run = Bed::empty().run("check nowhere --format json");
    let object: serde_json::Value = serde_json::from_str(&run.stderr).unwrap();
    assert_eq!(object["code"], serde_json::Value::Null);
    assert_eq!(object["message"], "there is no directory `nowhere`");
}

#[test]
fn a_code_is_explained_in_every_spelling() {
    let bed = Bed::empty();
    let page = bed.run("explain AF0101");
    assert_eq!(page.status, Some(0));
    assert!(page.stdout.contains("AF0101"), "{page:?}");
    assert_eq!(bed.run("explain missing-project-file").stdout, page.stdout);
    assert_eq!(bed.run("explain af0101").stdout, page.stdout);
    assert!(bed.run("explain AF0101 AF0301").stdout.starts_with(&page.stdout));
    let unknown = bed.run("explain unknown-jop");
    assert_eq!(unknown.stderr, "error: there is no code `unknown-jop`; did you mean AF0301 (unknown-job)?\n");
}

#[test]
fn explain_lists_all_codes() {
    let run = Bed::empty().run("explain");
    assert_eq!(run.status, Some(0));
    assert_eq!(run.stdout.lines().count(), aiflowc_compiler::REGISTRY.len());
    let line = run.stdout.lines().find(|line| line.starts_with("AF0309")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    assert_eq!(words[..3], ["AF0309", "warn", "job-not-defined"]);
    assert!(line.ends_with("a configured job has no operation"), "{line}");
}

#[test]
fn the_schema_is_json() {
    let run = Bed::empty().run("schema");
    assert_eq!(run.status, Some(0));
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(schema.is_object() && run.stdout.ends_with('\n'));
}

#[test]
fn the_files_that_configure_have_schemas_too() {
    for (file, key) in [
        ("workflow", "periodic_config"),
        ("project", "project_name"),
        ("aiflowc", "job_plugin"),
        ("document", "schema_version"),
    ] {
        let run = Bed::empty().run(&format!("schema --for {file}"));
        assert_eq!(run.status, Some(0));
        let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(schema["properties"][key].is_object(), "{file}");
    }
}

#[test]
fn the_schema_of_a_workflow_has_the_types_that_a_project_declares() {
    let bed = Bed::new();
    let types = || {
        let run = bed.run("schema --for workflow demo");
        assert_eq!(run.status, Some(0), "{run:?}");
        let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        schema["additionalProperties"]["properties"]["job_type"]["enum"].as_array().unwrap().len()
    };
    let before = types();
    bed.write("demo/aiflowc.toml", "[[job_plugin]]\njob_type = 'spark'\nmodule = 'acme'\nstub = 'acme.py'\n");
    bed.write("demo/acme.py", "");
    assert_eq!(types(), before + 1);
}

#[test]
fn scripts_and_manual_pages_are_printed() {
    let bed = Bed::empty();
    for line in ["completions bash", "completions zsh", "completions fish", "man", "man build"] {
        let run = bed.run(line);
        assert!(run.status == Some(0) && run.stdout.contains("aiflowc"), "{line}: {run:?}");
    }
    assert!(bed.run("man build").stdout.contains("keep\\-going"));
}

#[test]
fn every_command_has_help() {
    let bed = Bed::empty();
    for command in ["build", "check", "list", "schedule", "init", "explain", "schema", "completions", "man"] {
        for flag in ["-h", "--help"] {
            let run = bed.run(&format!("{command} {flag}"));
            assert_eq!(run.status, Some(0), "{command}");
            assert!(run.stdout.contains("Examples:") && run.stdout.contains("Exit status:"), "{command} {flag}");
        }
    }
    assert!(bed.run("--version").stdout.starts_with("aiflowc "));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let bed = Bed::empty();
    for line in ["schema", "explain", "completions bash", "man", "--help"] {
        // The reading end is closed before anything is written.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = run(bed.command(line).stdout(writer).stderr(Stdio::piped()));
        assert!(!run.stderr.contains("panicked"), "{line}: {run:?}");
        assert_eq!(run.status, Some(0), "{line}: {run:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_a_failure() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let run = run(Bed::empty().command("schema").stdout(full).stderr(Stdio::piped()));
    assert_eq!(run.status, Some(2));
    assert_eq!(run.stderr, "error: cannot write to the standard output: no space left on device\n");
}

//! The goldens: every project of `testdata` and, byte for byte, what the tool makes of it.
//!
//! `testdata/ok/<case>` gives a document a workflow and what is said of it; `testdata/err/<case>` gives what is on the
//! screen, and in the short format. A file `flags` in a case has further arguments, one a line. They stand in `snapshots/`, which mirrors `testdata`. Adding a case is adding a
//! directory; `INSTA_UPDATE=always cargo test -p aiflowc --test goldens` accepts what comes out, which is then read
//! before it is committed.

use insta::{Settings, assert_binary_snapshot};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names in a directory, sorted.
fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

/// Runs the binary on a case, with the case's own flags.
fn aiflowc(cases: &Path, command: &str, case: &str, args: &[&str]) -> Output {
    let flags = std::fs::read_to_string(cases.join(case).join("flags")).unwrap_or_default();
    Command::new(env!("CARGO_BIN_EXE_aiflowc"))
        .args([command, case])
        .args(args)
        .args(flags.lines())
        .current_dir(cases)
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR")
        .output()
        .unwrap()
}

/// Compares with the golden `snapshots/<kind>/<case>/<name>`.
fn golden(kind: &str, case: &str, name: &str, extension: &str, bytes: Vec<u8>) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(root().join("snapshots").join(kind).join(case));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("testdata/{kind}/{case}"));
    settings.bind(|| assert_binary_snapshot!(&format!("{name}.{extension}"), bytes));
}

#[test]
fn ok() {
    let cases = root().join("testdata/ok");
    let schema = jsonschema::validator_for(&aiflowc_ir_schema::schema()).unwrap();
    for case in names(&cases) {
        for workflow in names(&cases.join(&case).join("workflows")) {
            let output = aiflowc(&cases, "build", &case, &["-w", &workflow, "--stdout", "--format", "short"]);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.success(), "{case}/{workflow} must compile:\n{said}");
            let text = String::from_utf8(output.stdout).unwrap();
            let document = aiflowc_ir_schema::read(&text).unwrap_or_else(|e| panic!("{case}/{workflow}: {e}"));
            assert!(document.is_sealed(), "{case}/{workflow}: the digests are those of the content");
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            let faults: Vec<String> =
                schema.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert!(faults.is_empty(), "{case}/{workflow} against the schema: {faults:#?}");
            golden("ok", &case, &workflow, "json", text.into_bytes());
            golden("ok", &case, &format!("{workflow}-said"), "txt", said.into_bytes());
        }
    }
}

#[test]
fn err() {
    let cases = root().join("testdata/err");
    for case in names(&cases) {
        let human = aiflowc(&cases, "check", &case, &[]);
        assert_eq!(human.status.code(), Some(1), "{case} must be refused:\n{}", String::from_utf8_lossy(&human.stderr));
        golden("err", &case, "human", "txt", human.stderr);
        let short = aiflowc(&cases, "check", &case, &["--format", "short"]);
        golden("err", &case, "short", "txt", short.stderr);
    }
}

#[test]
fn every_golden_has_its_case() {
    for kind in ["ok", "err"] {
        let snapshots = root().join("snapshots").join(kind);
        if !snapshots.exists() {
            continue;
        }
        let cases = names(&root().join("testdata").join(kind));
        for case in names(&snapshots) {
            assert!(cases.contains(&case), "snapshots/{kind}/{case} has no testdata/{kind}/{case}");
        }
    }
}

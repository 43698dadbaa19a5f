//! A project in a temporary directory, and the binary run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A directory that is gone at the end of the test. The project is in `demo/`.
pub(crate) struct Bed {
    dir: TempDir,
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

#[allow(dead_code)]
impl Bed {
    /// An empty directory.
    pub(crate) fn empty() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// A project with the workflows `first` and `second`, two jobs each, which compile.
    pub(crate) fn new() -> Self {
        let bed = Self::empty();
        bed.write("demo/project.yaml", PROJECT);
        bed.workflow("first", "task_1");
        bed.workflow("second", "task_1");
        bed
    }

    /// Adds or replaces a workflow whose second job starts after `upstream`; the jobs are `task_1` and `task_2`.
    pub(crate) fn workflow(&self, name: &str, upstream: &str) {
        self.write(&format!("demo/workflows/{name}/{name}.py"), &PYTHON.replace("UPSTREAM", upstream));
        self.write(&format!("demo/workflows/{name}/{name}.yaml"), YAML);
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// The names in a directory, sorted, the hidden ones too; none if there is no directory.
    pub(crate) fn names(&self, dir: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(dir)) else { return Vec::new() };
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The binary, to be run in the directory.
    pub(crate) fn command(&self, line: &str) -> Command {
        self.command_in("", line)
    }

    pub(crate) fn command_in(&self, dir: &str, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aiflowc"));
        command.args(line.split_whitespace()).current_dir(self.path(dir)).stdin(Stdio::null());
        for name in ["NO_COLOR", "RUST_BACKTRACE", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn run(&self, line: &str) -> Run {
        run(&mut self.command(line))
    }

    pub(crate) fn run_in(&self, dir: &str, line: &str) -> Run {
        run(&mut self.command_in(dir, line))
    }
}

pub(crate) fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { status: status.code(), stdout: text(stdout), stderr: text(stderr) }
}

/// Whether permissions hold this user back from writing in `dir`, as they do not hold back root.
#[allow(dead_code)]
pub(crate) fn permissions_count(dir: &Path) -> bool {
    fs::write(dir.join("probe"), "").is_err()
}

const PROJECT: &str = "\
project_name: demo
server_uri: localhost:50051
notification_server_uri: localhost:50052
blob:
  blob_manager_class: ai_flow_plugins.blob_manager_plugins.local_blob_manager.LocalBlobManager
";

const PYTHON: &str = "\
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('task_1'):
    af.user_define_operation(processor=BashProcessor('echo hello'))
with af.job_config('task_2'):
    af.user_define_operation(processor=BashProcessor('echo again'))

af.action_on_job_status('task_2', 'UPSTREAM')
";

const YAML: &str = "\
task_1:
  job_type: bash
task_2:
  job_type: bash
";

//! What the tests of the configuration share.

use super::{Bounds, Project, WorkflowConfig, load_project, load_workflow};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

const BOUNDS: Bounds = Bounds { nesting: 50, nodes: 10_000 };

/// What a file gave.
pub(super) struct Loaded<T> {
    pub(super) sources: Sources,
    pub(super) config: Option<T>,
    pub(super) found: Vec<Diagnostic>,
}

pub(super) fn workflow(text: &str) -> Loaded<WorkflowConfig> {
    let sources = Sources::default();
    let file = sources.add("w.yaml", text);
    let mut found = Vec::new();
    let config = load_workflow(sources.file_text(file), &["bash", "python", "flink"], BOUNDS, &mut found);
    Loaded { sources, config, found }
}

pub(super) fn project(text: &str) -> Loaded<Project> {
    let sources = Sources::default();
    let file = sources.add("project.yaml", text);
    let mut found = Vec::new();
    let config = load_project(sources.file_text(file), BOUNDS, &mut found);
    Loaded { sources, config, found }
}

impl<T> Loaded<T> {
    /// The configuration of a file without findings.
    pub(super) fn good(self) -> (Sources, T) {
        assert_eq!(self.said(), [""; 0]);
        (self.sources, self.config.unwrap())
    }

    /// Code, place and message of every finding.
    pub(super) fn said(&self) -> Vec<String> {
        let say =
            |found: &Diagnostic| format!("{} `{}` {}", found.code, self.sources.text(found.span()), found.message);
        self.found.iter().map(say).collect()
    }

    /// The ways out of every finding.
    pub(super) fn helps(&self) -> Vec<&str> {
        self.found.iter().flat_map(|found| &found.helps).map(String::as_str).collect()
    }
}

//! The configuration of a project and of a workflow, as AIFlow reads it: every value with the place where it stands.

mod beside;
pub(crate) mod keys;
mod metadata;
mod project;
mod properties;
mod schedule;
mod schema;
mod settings;
#[cfg(test)]
mod testing;
mod workflow;
pub(crate) mod yaml;

pub(crate) use metadata::{Metadata as DeclaredMetadata, Model as DeclaredModel};
pub(crate) use project::{Project, load_project};
pub(crate) use properties::{Others, Schema};
pub(crate) use schedule::{Cron, Interval, Schedule, StartDate, Trigger};
pub use schema::{ConfigFile, config_schema};
pub(crate) use settings::{JobPlugin, PATH as SETTINGS, SETTINGS_FAULT, Settings, load_settings};
pub(crate) use workflow::{JobConfig, WorkflowConfig, load_workflow};

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::read::Files;
use crate::source::{FileText, Sources, Span};
use crate::world::World;
use crate::{Request, Spawn};
use beside::{Beside, beside, later};
use yaml::Node;

const UNKNOWN_KEY: Code = code(503);
const WRONG_TYPE: Code = code(504);
const UNKNOWN_JOB_TYPE: Code = code(505);
const BAD_SCHEDULE: Code = code(506);
const MISSING_KEY: Code = code(507);
const IGNORED_KEY: Code = code(509);
const MISREAD_CRON: Code = code(510);
const NEVER_FIRES: Code = code(512);
const IMPOSSIBLE_DAY: Code = code(513);
const UNKNOWN_ZONE: Code = code(514);
const STOPPING_CRON: Code = code(515);

/// What the configuration files say, as far as they can be read.
#[derive(Debug)]
pub(crate) struct Config {
    /// `project.yaml`.
    pub(crate) project: Option<Project>,
    /// The workflow's own file, and what is wrong with it.
    workflow: Beside<(Option<WorkflowConfig>, Vec<Diagnostic>)>,
    /// The metadata that is declared.
    pub(crate) metadata: DeclaredMetadata,
    /// `aiflowc.toml`.
    pub(crate) settings: Settings,
}

impl Config {
    /// The project's name.
    pub(crate) fn project_name(&self) -> Option<&str> {
        self.project.as_ref()?.name.as_ref().map(|name| name.value.as_str())
    }

    /// The workflow's own file; it is waited for if it is not read yet.
    pub(crate) fn workflow(&self) -> Option<&WorkflowConfig> {
        self.workflow.0.as_ref()
    }

    /// What is wrong with the workflow's own file.
    pub(crate) fn findings_of_workflow(&self) -> &[Diagnostic] {
        &self.workflow.1
    }
}

/// The types that AIFlow's own plugins give to jobs.
pub(crate) const JOB_TYPES: [&str; keys::PLUGINS.len()] = {
    let mut types = [""; keys::PLUGINS.len()];
    let mut i = 0;
    while i < types.len() {
        types[i] = keys::PLUGINS[i].0;
        i += 1;
    }
    types
};

impl Config {
    /// Reads the configuration files that are there. What is wrong with the workflow's own file comes with it.
    pub(crate) fn load(
        sources: &Sources,
        files: &Files,
        world: &dyn World,
        request: &Request,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let bounds = Bounds { nesting: request.limits.nesting, nodes: request.limits.yaml_nodes };
        let declared = request.inputs.metadata.as_ref();
        let declared = declared.map(|file| sources.add(file.path.as_str(), file.text.as_str()));
        let world = (world, request.limits.file_bytes);
        let settings = files.settings.map(|file| load_settings(sources, file, world, bounds, diagnostics));
        let settings = settings.unwrap_or_default();
        Self {
            workflow: match files.config {
                Some(file) => workflow_beside(sources.file_text(file), &settings, bounds, request.spawn),
                None => later(Default::default),
            },
            metadata: declared
                .map(|file| metadata::load_metadata(sources.file_text(file), bounds, diagnostics))
                .unwrap_or_default(),
            project: files.project.and_then(|file| load_project(sources.file_text(file), bounds, diagnostics)),
            settings,
        }
    }
}

/// A file of so many bytes is read while the Python is evaluated, if there is a thread: it takes a millisecond or more.
const LARGE: usize = 16 << 10;

/// Reads the workflow's own file.
fn workflow_beside(
    source: FileText<'_>,
    settings: &Settings,
    bounds: Bounds,
    spawn: Option<Spawn>,
) -> Beside<(Option<WorkflowConfig>, Vec<Diagnostic>)> {
    let (file, whole) = (source.file, source.whole.to_owned());
    let job_types: Vec<String> = settings.job_types().into_iter().map(str::to_owned).collect();
    let read = move || {
        let mut found = Vec::new();
        let job_types: Vec<&str> = job_types.iter().map(String::as_str).collect();
        let config = load_workflow(FileText { file, whole: &whole }, &job_types, bounds, &mut found);
        (config, found)
    };
    match spawn {
        Some(spawn) if source.whole.len() >= LARGE => beside(spawn, read),
        _ => later(read),
    }
}

/// The bounds of reading one file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Lists and mappings inside one another.
    pub(crate) nesting: u32,
    /// Values, those that aliases stand for counted as often as they are used.
    pub(crate) nodes: u64,
}

/// A value and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// The value.
    pub(crate) value: T,
    /// The place.
    pub(crate) span: Span,
}

/// Says that the value of a key has a wrong type; nothing if that was said already.
fn wrong_type(key: &Node, value: &Node, wanted: &str) -> Option<Diagnostic> {
    let name = key.as_str().unwrap_or_default();
    let place = if value.span.start == value.span.end { key.span } else { value.span };
    let message = format!("`{name}` must be {wanted}; this is {}", value.what());
    (!value.is_invalid()).then(|| Diagnostic::new(WRONG_TYPE, place, message))
}

/// The known word that `word` is a slip of: two letters at most, for words that anybody may choose.
fn slip_of<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let close = known.into_iter().filter(|known| known.len().abs_diff(word.len()) <= 2 && *known != word);
    let near = close.map(|known| (strsim::osa_distance(&folded, &known.to_lowercase()), known));
    near.filter(|(distance, _)| *distance <= 2).min().map(|(_, known)| known)
}

/// `int(text)` as Python reads it, where the number fits.
fn python_int(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = digits.split('_').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    if plain { text.replace('_', "").parse().ok() } else { None }
}

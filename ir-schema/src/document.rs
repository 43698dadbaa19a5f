//! The document and what describes where it comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Job, Map, MetadataAccess, Rule, Span, Value, Workflow};

/// A compiled AIFlow workflow: all that a server needs to run it, without interpreting any Python.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "AIFlow workflow, compiled")]
pub struct Document {
    /// The version of this format. A reader looks at it before anything else: a document of a version newer than the
    /// reader knows cannot be read by it.
    #[schemars(extend("const" = 1))]
    pub schema_version: u32,
    /// The program that wrote the document. It does not tell how to read the document: `schema_version` does.
    pub producer: Producer,
    /// The AIFlow project that the workflow belongs to.
    pub project: Project,
    /// The Python file that defines the workflow, and how it was evaluated.
    pub entry: Entry,
    /// The workflow itself: its settings, and the conditions that start and stop its executions.
    pub workflow: Workflow,
    /// The jobs of the workflow, in the order in which their first operations were defined. Names are unique.
    pub jobs: Vec<Job>,
    /// The rules that say which events start, restart or stop which job, in the order of their definition.
    pub rules: Vec<Rule>,
    /// What the workflow looks up or registers in the metadata store while it is defined, in order. Values elsewhere in
    /// the document refer to an entry by its index, counted from 0.
    pub metadata: Vec<MetadataAccess>,
    /// What the compiler took for granted because otherwise there would be no workflow, in the order of the source.
    /// The document describes the workflow only where all of them hold.
    pub assumptions: Vec<Assumption>,
    /// What was given to the compiler beside the project's files. The same project with the same inputs gives the same
    /// document.
    pub inputs: BuildInputs,
    /// The digest of all content, as `sha256:` and 64 lower-case hexadecimal digits. It covers everything but
    /// `producer`, `spans`, `sources` and itself; the specification says how it is computed.
    #[schemars(regex(pattern = r"^sha256:[0-9a-f]{64}$"))]
    pub digest: String,
    /// Where in the project's files parts of this document come from. A key is a JSON pointer (RFC 6901) into this
    /// document, such as `/jobs/0/operations/1`; the value is the place in the source. What has no entry has no place
    /// of its own.
    #[serde(deserialize_with = "unique")]
    #[schemars(extend("propertyNames" = { "pattern": "^(/([^~/]|~[01])*)*$" }))]
    pub spans: Map<Span>,
    /// The files that the compiler read or looked for, sorted by path. Compiling again gives the same document as long
    /// as none of them has changed.
    pub sources: Vec<Source>,
}

/// The program that wrote a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Producer {
    /// The name of the program: `aiflowc`.
    pub name: String,
    /// The version of the program.
    pub version: String,
}

/// An AIFlow project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The `project_name` of `project.yaml`. Nothing else of that file is in the document: it may hold credentials.
    pub name: String,
}

/// The Python file that defines the workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The version of AIFlow that the file was evaluated for, such as `0.2`. Absent: `0.3`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub aiflow: Option<String>,
    /// How the file was evaluated.
    pub mode: EntryMode,
    /// The path of the file, relative to the project directory, with `/` between its parts.
    pub path: String,
    /// The name of the file as a Python module, which is what pickled objects that are defined in it refer to: the
    /// workflow's name for a module, `__main__` for a script.
    pub module: String,
}

/// How the entry file was evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryMode {
    /// As `aiflow workflow submit` does it: imported, with `__name__` the workflow's name.
    Module,
    /// As `python <file>` does it: run, with `__name__` being `__main__`.
    Script,
}

/// Something that the compiler could not know and took for granted, because the other case defines no workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// The condition, as the source has it; in words where it has none.
    pub condition: String,
    /// Whether the condition is assumed to hold (`true`) or not to hold (`false`).
    pub holds: bool,
    /// Why it had to be assumed, in words.
    pub reason: String,
}

/// What was given to the compiler beside the project's files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BuildInputs {
    /// Values that were given by name on the compiler's command line.
    #[serde(deserialize_with = "unique")]
    pub defines: Map<Value>,
    /// The environment variables that the workflow was given, with their values. A variable that is not listed was
    /// unknown while compiling; a server fills it in where a value refers to it.
    #[serde(deserialize_with = "unique")]
    pub environment: Map<String>,
    /// The environment variables that the workflow asked for and of which the compiler was told that they are not set,
    /// in alphabetical order. Absent: there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environment_unset: Vec<String>,
    /// The command-line arguments that the workflow was given, without the file's own name.
    pub argv: Vec<String>,
    /// Whether `argv` was declared to the compiler, be it as nothing. Absent: it was not, or the workflow did not ask
    /// for it; a module's arguments were unknown while compiling then, and a script had none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub argv_declared: bool,
}

/// A file that the compiler read or looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The path of the file, relative to the project directory, with `/` between its parts. That of a file with declared
    /// metadata may begin with `..`.
    pub path: String,
    /// The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits. Absent: the file was looked for and not
    /// found.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String", regex(pattern = r"^[0-9a-f]{64}$"))]
    pub sha256: Option<String>,
}

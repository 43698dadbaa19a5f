//! Jobs and the operations in them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Map, Schedule, Value};

/// A job: what is started and stopped as one, and runs in one process or on one cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// The name of the job, unique in the workflow.
    pub name: String,
    /// The kind of job, which is the name of the plugin that runs it: `bash`, `python`, `flink`, `read_only_job`,
    /// `read_only_flink`, or one that the team has added.
    pub job_type: String,
    /// The job's `properties`, as configured. What they mean is up to the plugin.
    #[serde(deserialize_with = "unique")]
    pub properties: Map<Value>,
    /// When the job is started by the clock. Absent: never, and the rules alone start it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Schedule")]
    pub schedule: Option<Schedule>,
    /// How often the running job reports its label, in seconds. Finite.
    pub label_report_interval: f64,
    /// The Flink environment that the job itself sets. Absent: the workflow's, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Value")]
    pub flink_environment: Option<Value>,
    /// The operations of the job, in the order of their definition. An operation's index is its place in this list.
    pub operations: Vec<Operation>,
    /// The datasets that the job reads, each once, in the order of the operations that read them. Usually references to
    /// `metadata`.
    pub datasets_read: Vec<Value>,
    /// The datasets that the job writes, each once, in the order of the operations that write them. Usually references
    /// to `metadata`.
    pub datasets_written: Vec<Value>,
    /// The digest of the job's own content, as `sha256:` and 64 lower-case hexadecimal digits: that of its compact JSON
    /// without this field.
    #[schemars(regex(pattern = r"^sha256:[0-9a-f]{64}$"))]
    pub digest: String,
}

/// An operation: a node of the graph inside a job, such as reading a dataset or training a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The identity of the operation.
    pub id: OperationId,
    /// AIFlow's node type: `read_dataset`, `transform`, `train`, `user_define_operation` and so on.
    pub kind: String,
    /// The name that the workflow gives the operation, normally a string. Absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Value")]
    pub name: Option<Value>,
    /// What the operation runs. Absent: the operation has no processor.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Processor")]
    pub processor: Option<Processor>,
    /// What else the operation was given, by the names of AIFlow's parameters.
    #[serde(deserialize_with = "unique")]
    pub parameters: Map<Value>,
    /// The outputs of other operations of the same job that this one takes, in the order of its arguments.
    pub inputs: Vec<Channel>,
    /// How many outputs the operation has. Their ports are counted from 0.
    pub outputs: u32,
}

/// The identity of an operation. The names that AIFlow generates for operations are not stable; this is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OperationId {
    /// The name of the job that the operation is in.
    pub job: String,
    /// The place of the operation in the job's `operations`, counted from 0.
    pub index: u32,
}

/// One output of an operation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The operation whose output it is.
    pub operation: OperationId,
    /// Which of the operation's outputs it is, counted from 0.
    pub port: u32,
}

/// What an operation runs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Processor {
    /// Which kind of processor it is, and so which kind of job can run it.
    pub kind: ProcessorKind,
    /// How the object is made: a `$construction`, or an `$opaque` where that is not known.
    pub value: Value,
}

/// The kinds of processors, by the class of AIFlow that they derive from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProcessorKind {
    /// A `BashProcessor`: a command line.
    Bash,
    /// A `PythonProcessor`: a class with a `process` method.
    Python,
    /// A `FlinkJavaProcessor`: a class in a jar, run by Flink.
    FlinkJava,
    /// A `FlinkPythonProcessor`: a class with a `process` method, run by PyFlink.
    FlinkPython,
    /// A `FlinkSqlProcessor`: SQL statements, run by Flink.
    FlinkSql,
    /// A `ReadOnlyProcessor`: something that is already running elsewhere and is only watched.
    ReadOnly,
    /// Of another class, or of a class that the compiler does not know.
    Unknown,
}

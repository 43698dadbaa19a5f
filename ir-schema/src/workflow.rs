//! The workflow's own settings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Condition, Map, Schedule, Value};

/// The workflow: its settings, and what starts and stops its executions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    /// The name of the workflow, which is that of its directory and of its two files.
    pub name: String,
    /// The namespace that the workflow lives in and that its job status events are sent in: the project's name.
    pub namespace: String,
    /// The workflow's `properties`, as configured.
    #[serde(deserialize_with = "unique")]
    pub properties: Map<Value>,
    /// When executions of the workflow are started by the clock. Absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Schedule")]
    pub schedule: Option<Schedule>,
    /// The workflow's `dependencies`, as configured. Absent: none are configured.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Value")]
    pub dependencies: Option<Value>,
    /// The object that says which executions of the workflow an event is for. Absent: AIFlow's default, which
    /// broadcasts every event to all of them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Value")]
    pub context_extractor: Option<Value>,
    /// The Flink environment that the workflow sets for those of its jobs that set none themselves. Absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "Value")]
    pub flink_environment: Option<Value>,
    /// The conditions that start an execution of the workflow: any one of them is enough.
    pub start_conditions: Vec<Condition>,
    /// The conditions that stop an execution of the workflow: any one of them is enough.
    pub stop_conditions: Vec<Condition>,
    /// The calls that the file makes to have the server do something with the workflow, such as submitting it, in the
    /// order in which they are made.
    pub life_cycle: Vec<LifeCycleCall>,
}

/// A call that has the server do something with the workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LifeCycleCall {
    /// The function of AIFlow's API, such as `submit_workflow` or `start_new_workflow_execution`.
    pub function: String,
    /// The arguments by the names of the function's parameters, defaults included.
    #[serde(deserialize_with = "unique")]
    pub arguments: Map<Value>,
    /// Whether the call is made only under a condition that was unknown while compiling.
    pub conditional: bool,
}

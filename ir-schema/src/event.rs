//! Rules, conditions and events: what makes jobs and workflows start and stop.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Value;
use crate::optional::present;

/// A rule: when its condition is met, something is done with a job. Of the rules for one job that an event meets, the
/// first in the order of the document acts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The name of the job that the rule acts on.
    pub job: String,
    /// What is done with the job.
    pub action: JobAction,
    /// When it is done.
    pub condition: Condition,
}

/// What a rule does with its job. The names are AIFlow's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum JobAction {
    /// Start the job.
    Start,
    /// Start the job, and if it is running, stop it before that.
    Restart,
    /// Stop the job.
    Stop,
    /// Do nothing.
    None,
}

/// A condition over events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// How many of the events are needed.
    pub kind: ConditionKind,
    /// The events that the condition waits for, in order. An event may stand here twice.
    pub events: Vec<Event>,
}

/// How many of a condition's events are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConditionKind {
    /// Any one of them: AIFlow's `MEET_ANY`.
    Any,
    /// All of them: AIFlow's `MEET_ALL`.
    All,
}

/// An event that a condition waits for. An event that arrives is it if `key`, `type`, `namespace` and `sender` are equal,
/// where the string `*` equals everything, and if its value is as `value_condition` says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The key of the event.
    pub key: Value,
    /// The value that the event has to bring, if `value_condition` is `EQUALS`. Here `*` is a string like any other.
    pub value: Value,
    /// The type of the event: `UNDEFINED` unless the workflow gives another.
    pub r#type: Value,
    /// The namespace of the event: `default` unless the workflow gives another.
    pub namespace: Value,
    /// Who sends the event: for a job status event the name of the job. It may be null, which equals no sender that
    /// has a name.
    pub sender: Value,
    /// How long the event counts.
    pub life: EventLife,
    /// What the value of the event has to be.
    pub value_condition: ValueCondition,
    /// What the event says about a job, if it is one that AIFlow itself sends when a job's status changes. It is there
    /// so that no reader has to take `key` apart. Absent: the event is not known to be such a one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "JobStatusEvent")]
    pub job_status: Option<JobStatusEvent>,
}

/// How long an event counts. The names are AIFlow's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum EventLife {
    /// It counts until the condition has been met; from then on only an event that arrives later does.
    Once,
    /// It goes on counting after the condition has been met.
    Repeated,
}

/// What the value of an event that arrives has to be. The names are AIFlow's; its Python calls the second `UPDATED`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum ValueCondition {
    /// Its value is the one that is waited for.
    Equals,
    /// Whatever its value is.
    Update,
}

/// That a job reached a status.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobStatusEvent {
    /// The name of the workflow that the job is in.
    pub workflow: String,
    /// The name of the job.
    pub job: String,
    /// The status that it reached.
    pub status: JobStatus,
}

/// The status of a job. The names are AIFlow's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum JobStatus {
    /// It is about to run.
    Init,
    /// It runs.
    Running,
    /// It has ended well.
    Finished,
    /// It has ended badly.
    Failed,
    /// It was stopped.
    Killed,
}

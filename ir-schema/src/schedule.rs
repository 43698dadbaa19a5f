//! Schedules: what the clock starts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Map, Value};

/// When a workflow or a job is started by the clock: a `periodic_config`, as written and as understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The configuration as written: `cron` or `interval`, and perhaps `start_date` and `timezone`.
    #[serde(deserialize_with = "unique")]
    pub original: Map<Value>,
    /// What sets the rhythm.
    pub trigger: Trigger,
    /// When the schedule begins. Absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "StartDate")]
    pub start_date: Option<StartDate>,
    /// The time zone that the trigger's times are in, by its IANA name. Absent: none is configured, and the server's
    /// applies.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub timezone: Option<String>,
}

/// What sets the rhythm of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// At the times that a cron expression describes.
    Cron(Cron),
    /// Again and again after a fixed time.
    Interval(Interval),
}

/// A cron expression, by its fields. The text of each is as configured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cron {
    /// The seconds, 0 to 59.
    pub seconds: String,
    /// The minutes, 0 to 59.
    pub minutes: String,
    /// The hours, 0 to 23.
    pub hours: String,
    /// The days of the month, 1 to 31.
    pub days: String,
    /// The months, 1 to 12 or by name.
    pub months: String,
    /// The days of the week, by number or name.
    pub days_of_week: String,
    /// The years. Absent: the expression has six fields, and so every year.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub years: Option<String>,
}

/// The time from one start to the next: the sum of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// Days of 24 hours.
    pub days: i64,
    /// Hours.
    pub hours: i64,
    /// Minutes.
    pub minutes: i64,
    /// Seconds.
    pub seconds: i64,
}

/// The moment when a schedule begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartDate {
    /// The year, such as 2021.
    pub year: i32,
    /// The month, 1 to 12.
    #[schemars(range(min = 1, max = 12))]
    pub month: u32,
    /// The day of the month, from 1.
    #[schemars(range(min = 1, max = 31))]
    pub day: u32,
    /// The hour, 0 to 23.
    #[schemars(range(max = 23))]
    pub hour: u32,
    /// The minute, 0 to 59.
    #[schemars(range(max = 59))]
    pub minute: u32,
    /// The second, 0 to 59.
    #[schemars(range(max = 59))]
    pub second: u32,
    /// The time zone that the moment is given in, by its IANA name. Absent: none is configured.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub timezone: Option<String>,
}

//! The documents that `aiflowc` compiles AIFlow workflows to: their types, their reader, and their JSON Schema.
//!
//! A document says all that a server needs to run a workflow: the jobs and the operations in them, the rules that start
//! and stop them, schedules, and what is looked up in the metadata store. It is JSON, the same bytes for the same
//! project, and it can be run without interpreting Python. `README.md` beside this crate is the specification; the field
//! docs here say the same, and are the descriptions in the JSON Schema.
//!
//! ```
//! use aiflowc_ir_schema::{JobStatus, ProcessorKind, read};
//!
//! let document = read(include_str!("../samples/v1/quick_start.json"))?;
//! assert_eq!(document.workflow.name, "quick_start");
//! assert!(document.is_sealed());
//!
//! // What runs, and when:
//! let last = document.jobs.last().unwrap();
//! assert_eq!(last.operations[0].processor.as_ref().unwrap().kind, ProcessorKind::Bash);
//! let rule = document.rules.iter().find(|rule| rule.job == last.name).unwrap();
//! let upstream = rule.condition.events[0].job_status.as_ref().unwrap();
//! assert_eq!((upstream.job.as_str(), upstream.status), ("task_2", JobStatus::Running));
//!
//! // And where it comes from:
//! assert_eq!(document.spans["/rules/1"].to_string(), "workflows/quick_start/quick_start.py:16:1-16:110");
//! # Ok::<(), aiflowc_ir_schema::ReadError>(())
//! ```
//!
//! - [`Document`] is where to start: everything else is a field of it.
//! - [`Value`] is the closed set of what a workflow can say, and how each form is written.
//! - [`read`] takes a document of any version that there has been; [`to_pretty`] and [`to_compact`] write one.
//! - [`Document::seal`] gives a document its digests.
//! - [`schema`] is for validators and other languages.

mod digest;
mod document;
mod event;
mod job;
mod metadata;
mod optional;
pub mod pointer;
mod reader;
mod schedule;
mod schema;
mod span;
mod value;
mod workflow;

pub use document::{Assumption, BuildInputs, Document, Entry, EntryMode, Producer, Project, Source};
pub use event::{
    Condition, ConditionKind, Event, EventLife, JobAction, JobStatus, JobStatusEvent, Rule, ValueCondition,
};
pub use job::{Channel, Job, Operation, OperationId, Processor, ProcessorKind};
pub use metadata::{AccessKind, DeclaredMetadata, MetadataAccess, MetadataKind};
pub use reader::{ReadError, read, to_compact, to_pretty};
pub use schedule::{Cron, Interval, Schedule, StartDate, Trigger};
pub use schema::{schema, schema_text};
pub use span::{Position, Span, SpanError};
pub use value::{
    AttributeRef, ClassRef, Construction, EnumMember, FunctionRef, Opaque, Origin, TextPart, TimeDelta, Value,
};
pub use workflow::{LifeCycleCall, Workflow};

/// The version of the format that this crate writes, and the newest that it reads.
pub const SCHEMA_VERSION: u32 = 1;

/// A JSON object with keys that are not fixed by the schema, in the order in which they are written.
pub type Map<V> = indexmap::IndexMap<String, V, rustc_hash::FxBuildHasher>;

/// Keeps the examples in the specification true.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

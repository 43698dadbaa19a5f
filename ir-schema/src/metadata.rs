//! What a workflow does with the metadata store while it is defined.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Map, Value};

/// A call that looks something up in the metadata store or changes it there, made while the workflow is defined. The
/// compiler does not make the call: a server or a submitting client does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MetadataAccess {
    /// The function of AIFlow's API, such as `get_dataset_by_name` or `register_model`.
    pub function: String,
    /// What the call does.
    pub access: AccessKind,
    /// What it does it with.
    pub kind: MetadataKind,
    /// The arguments by the names of the function's parameters, defaults included.
    #[serde(deserialize_with = "unique")]
    pub arguments: Map<Value>,
    /// Those attributes of the result that are known without making the call, such as the name that it was looked up
    /// by.
    #[serde(deserialize_with = "unique")]
    pub attributes: Map<Value>,
    /// What was declared to the compiler of the thing that is looked up. Absent: nothing, or the workflow has changed it
    /// on the server before.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "DeclaredMetadata")]
    pub declared: Option<DeclaredMetadata>,
    /// Whether the call is made only under a condition that was unknown while compiling.
    pub conditional: bool,
}

/// What was declared to the compiler of a thing in the metadata store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredMetadata {
    /// Whether there is such a thing. Where there is none, the call returns `None`.
    pub exists: bool,
    /// The names of those of the `attributes` that are known by the declaration alone, in alphabetical order.
    pub attributes: Vec<String>,
}

/// What a call does with the metadata store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AccessKind {
    /// It looks up one entry.
    Get,
    /// It adds an entry.
    Register,
    /// It changes an entry.
    Update,
    /// It removes an entry.
    Delete,
    /// It looks up several entries.
    List,
}

/// What a metadata entry describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MetadataKind {
    /// A dataset.
    Dataset,
    /// A model, without regard to its versions.
    Model,
    /// A version of a model.
    ModelVersion,
    /// An artifact.
    Artifact,
    /// Anything else, such as a metric: `function` tells.
    Other,
}

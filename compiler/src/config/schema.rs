//! The JSON Schemas of the configuration files, for editors: what can be said of a file without looking at the others.

#[cfg(test)]
mod tests;

use super::keys::{Form, JOB, Key, PLUGINS, PROJECT, SCHEDULE, SETTINGS, WORKFLOW};
use super::{JOB_TYPES, Settings};
use crate::AiflowVersion;
use crate::schedule::{Owner, zone_names};
use crate::world::World;
use serde_json::{Map, Value, json};

/// A file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfigFile {
    /// `project.yaml`.
    Project,
    /// `<workflow>.yaml`.
    Workflow,
    /// `aiflowc.toml`.
    Settings,
}

/// The JSON Schema (draft 07, which editors know) of a configuration file. That of a workflow knows the types of jobs that
/// a project declares, as far as its `aiflowc.toml` can be read.
#[must_use]
pub fn config_schema(file: ConfigFile, project: Option<&dyn World>) -> Value {
    let (title, mut schema) = match file {
        ConfigFile::Project => ("project.yaml of an AIFlow 0.3.1 project", mapping(&PROJECT, true)),
        ConfigFile::Workflow => {
            let mut schema = mapping(&WORKFLOW, true);
            schema["additionalProperties"] = described(job(project), "A job, by its name");
            ("The YAML file of an AIFlow 0.3.1 workflow", schema)
        }
        ConfigFile::Settings => ("aiflowc.toml: what a project tells aiflowc about itself", mapping(&SETTINGS, false)),
    };
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = title.into();
    schema
}

/// A job: what its plugin reads among the properties goes by its type.
fn job(project: Option<&dyn World>) -> Value {
    let mut schema = mapping(&JOB, false);
    if let Some(world) = project {
        schema["properties"]["job_type"]["enum"] = Settings::of(world).job_types().into();
    }
    let of_type = |(job_type, keys): &(&str, &[Key])| {
        let mut properties = mapping(keys, true);
        properties["type"] = json!(["object", "null"]);
        json!({
            "if": { "properties": { "job_type": { "const": job_type } } },
            "then": { "properties": { "properties": properties } },
        })
    };
    schema["allOf"] = PLUGINS.iter().map(of_type).collect();
    schema
}

/// A mapping of keys; `open` lets others in.
fn mapping(keys: &[Key], open: bool) -> Value {
    let properties: Map<String, Value> =
        keys.iter().map(|key| (key.name.to_owned(), described(form(key.form), key.about))).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    if !open {
        schema["additionalProperties"] = false.into();
    }
    schema
}

fn described(mut schema: Value, about: &str) -> Value {
    schema["description"] = about.into();
    schema
}

fn form(form: Form) -> Value {
    match form {
        Form::Name => json!({ "type": "string", "minLength": 1 }),
        Form::Address { or_nothing: false } | Form::Text => json!({ "type": "string" }),
        Form::Address { or_nothing: true } => json!({ "type": ["string", "null"] }),
        Form::Flag => {
            json!({ "anyOf": [{ "type": "boolean" }, text(r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$")] })
        }
        Form::Milliseconds => json!({ "anyOf": [{ "type": "integer", "minimum": 0 }, text(r"^\s*\+?[0-9_]+\s*$")] }),
        Form::Seconds => json!({ "type": "number", "minimum": 0 }),
        Form::JobType => json!({ "enum": JOB_TYPES }),
        Form::Mapping => json!({ "type": ["object", "null"] }),
        Form::Free => json!({}),
        Form::Keys(keys) => mapping(keys, false),
        Form::Schedule(owner) => {
            let mut schema = mapping(&SCHEDULE, false);
            schema["properties"]["cron"]["pattern"] = fields(owner).into();
            // A key with nothing behind it is as good as none.
            let given = |key: &str| json!({ "required": [key], "properties": { key: { "type": "string" } } });
            schema["anyOf"] = json!([given("cron"), given("interval")]);
            schema
        }
        Form::Cron => json!({ "type": ["string", "null"] }),
        Form::Interval => optional(text(r"^(\s*\+?[0-9_]*\s*,){3}\s*\+?[0-9_]*\s*$")),
        Form::StartDate => optional(text(r"^(\s*\+?[0-9_]+\s*,){3}(\s*\+?[0-9_]*\s*,){3}[^,]*$")),
        Form::OneOf(words) => json!({ "enum": words }),
        Form::Environment => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Form::Words { or_nothing } => {
            let words = json!({ "type": "array", "items": { "type": "string" } });
            if or_nothing { json!({ "anyOf": [words, { "type": "null" }] }) } else { words }
        }
        Form::Arguments => json!({ "type": "object" }),
        Form::Aiflow => json!({ "enum": AiflowVersion::ALL.map(AiflowVersion::name) }),
        Form::Module => text(r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$"),
        Form::File => text(r"^(?!/)(?!(.*/)?\.{1,2}(/|$))[^\\]*[^/\\]$"),
        Form::ClassNames => json!({ "type": "array", "items": text(r"^[A-Za-z_][A-Za-z0-9_]*$") }),
        Form::Tables(keys) => json!({ "type": "array", "items": mapping(keys, false) }),
        // The names are for completion; they may be written in any case.
        Form::Zone => json!({ "anyOf": [{ "enum": zone_names() }, { "type": ["string", "null"] }] }),
    }
}

/// The number of fields: a workflow's has single spaces between them, a job's any white space, and may lack the years.
fn fields(owner: Owner) -> &'static str {
    match owner {
        Owner::Workflow => r"^[^\s]+( [^\s]+){6}$",
        Owner::Job => r"^\s*[^\s]+(\s+[^\s]+){5,6}\s*$",
    }
}

fn text(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// With nothing, which AIFlow takes for a key that is not there.
fn optional(mut schema: Value) -> Value {
    schema["type"] = json!(["string", "null"]);
    schema
}

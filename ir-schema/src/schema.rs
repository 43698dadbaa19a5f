//! The JSON Schema of the format.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value};

use crate::Document;

/// The JSON Schema (draft 2020-12) of a document, every part described: what `schema/v1.json` holds.
///
/// A validator that knows nothing of this crate can hold a document against it:
///
/// ```
/// let validator = jsonschema::validator_for(&aiflowc_ir_schema::schema())?;
/// let document = serde_json::from_str(include_str!("../samples/v1/minimal.json"))?;
/// assert_eq!(validator.validate(&document).map_err(|error| error.to_string()), Ok(()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Document>();
    polish(&mut schema);
    schema.into()
}

/// The JSON Schema as text, indented by two spaces and with a newline at the end: byte for byte `schema/v1.json`.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

/// Gives every field and every type a title, puts what people read first, and makes descriptions independent of how the
/// comments that they come from are wrapped.
fn polish(schema: &mut Schema) {
    if let Some(object) = schema.as_object_mut() {
        for group in ["properties", "$defs"] {
            for (name, member) in object.get_mut(group).and_then(Value::as_object_mut).into_iter().flatten() {
                if let Some(member) = member.as_object_mut() {
                    member.entry("title").or_insert_with(|| title(name).into());
                }
            }
        }
        if let Some(Value::String(description)) = object.get_mut("description") {
            *description = description.replace('\n', " ");
        }
        describe_only_member(object);
        for key in ["description", "title", "$schema"] {
            to_front(object, key);
        }
    }
    transform_subschemas(&mut polish, schema);
}

/// A variant with content is an object with one member, and its comment describes that.
fn describe_only_member(object: &mut Map<String, Value>) {
    let Some(description) = object.get("description").cloned() else { return };
    let Some(members) = object.get_mut("properties").and_then(Value::as_object_mut) else { return };
    if let (1, Some(Value::Object(member))) = (members.len(), members.values_mut().next()) {
        member.entry("description").or_insert(description);
    }
}

fn to_front(object: &mut Map<String, Value>, key: &str) {
    if let Some(value) = object.shift_remove(key) {
        object.shift_insert(0, key.to_owned(), value);
    }
}

/// `job_type`, `JobType` and `$job_type` are `Job type`.
fn title(name: &str) -> String {
    let mut title = String::new();
    for c in name.trim_start_matches('$').chars() {
        match c {
            '_' => title.push(' '),
            c if title.is_empty() => title.extend(c.to_uppercase()),
            c if c.is_uppercase() => {
                title.push(' ');
                title.extend(c.to_lowercase());
            }
            c => title.push(c),
        }
    }
    title
}

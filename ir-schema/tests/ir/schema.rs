//! The JSON Schema: current, described, as strict as the reader, and with a sample for each of its parts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use aiflowc_ir_schema::{read, schema, schema_text};
use serde_json::{Value, json};

use crate::samples::samples;

#[test]
fn the_committed_file_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/v1.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(&path, schema_text()).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == schema_text(),
        "schema/v1.json is not what the types say; refresh it with UPDATE_SCHEMA=1 cargo test -p aiflowc-ir-schema"
    );
}

/// Calls `visit` with every schema inside, and with its name if it is a field's or a type's.
fn each_schema<'a>(schema: &'a Value, name: Option<&'a str>, visit: &mut impl FnMut(&'a Value, Option<&'a str>)) {
    visit(schema, name);
    for (keyword, content) in schema.as_object().into_iter().flatten() {
        match (keyword.as_str(), content) {
            ("properties" | "$defs", Value::Object(members)) => {
                members.iter().for_each(|(name, member)| each_schema(member, Some(name), visit));
            }
            ("patternProperties", Value::Object(members)) => {
                members.values().for_each(|member| each_schema(member, None, visit));
            }
            ("anyOf" | "oneOf" | "prefixItems", Value::Array(members)) => {
                members.iter().for_each(|member| each_schema(member, None, visit));
            }
            ("items" | "additionalProperties" | "propertyNames", member) => each_schema(member, None, visit),
            _ => {}
        }
    }
}

#[test]
fn every_field_type_and_variant_has_a_description() {
    let schema = schema();
    let mut count = 0;
    each_schema(&schema, None, &mut |schema, name| {
        let described = |key| schema[key].as_str().is_some_and(|text| !text.is_empty() && !text.contains('\n'));
        if let Some(name) = name {
            count += 1;
            assert!(described("title") && described("description"), "{name} lacks a title or a description: {schema}");
        }
        for variant in ["anyOf", "oneOf"].iter().filter_map(|key| schema[key].as_array()).flatten() {
            assert!(variant["description"].is_string(), "a variant lacks a description: {variant}");
        }
    });
    assert!(count > 150, "only {count} fields and types were found");
}

/// A field, a form of value or a word of an enumeration that no sample has could change unseen.
#[test]
fn the_samples_have_every_field_and_every_word() {
    fn collect<'a>(value: &'a Value, seen: &mut BTreeSet<&'a str>) {
        match value {
            Value::String(text) => drop(seen.insert(text)),
            Value::Array(items) => items.iter().for_each(|item| collect(item, seen)),
            Value::Object(members) => members.iter().for_each(|(key, member)| {
                seen.insert(key);
                collect(member, seen);
            }),
            _ => {}
        }
    }

    let documents: Vec<Value> = samples().iter().map(|(_, text)| serde_json::from_str(text).unwrap()).collect();
    let mut seen = BTreeSet::new();
    documents.iter().for_each(|document| collect(document, &mut seen));

    let schema = schema();
    each_schema(&schema, None, &mut |schema, _| {
        let fields = schema["properties"].as_object().into_iter().flat_map(|members| members.keys());
        let word = schema["const"].as_str();
        for expected in fields.map(String::as_str).chain(word) {
            assert!(seen.contains(expected), "no sample has `{expected}`");
        }
    });
}

/// What one of them refuses the other does too.
#[test]
fn schema_and_reader_refuse_the_same() {
    let minimal = samples().into_iter().find(|(name, _)| name.ends_with("minimal.json")).unwrap().1;
    let minimal: Value = serde_json::from_str(&minimal).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mistakes = [
        ("/project", json!({ "name": "a", "nmae": "b" })),
        ("/workflow/schedule", Value::Null),
        ("/workflow", json!({ "name": "w" })),
        ("/entry/mode", json!("modul")),
        ("/jobs/0/name", json!(["a"])),
        ("/jobs/0/operations/0/id/index", json!(-1)),
        ("/jobs/0/operations/0/inputs", json!([{ "operation": { "job": "a", "index": 0 } }])),
        ("/jobs/0/properties", json!({ "x": { "$tupel": [] } })),
        ("/jobs/0/properties", json!({ "x": { "$tuple": {} } })),
        ("/jobs/0/properties", json!({ "x": { "$tuple": [], "y": 1 } })),
        ("/jobs/0/properties", json!({ "x": { "y": 1, "$tuple": [] } })),
        ("/jobs/0/properties", json!({ "x": { "$map": [[1]] } })),
        ("/jobs/0/properties", json!({ "x": { "$map": [[1, 2, 3]] } })),
        ("/jobs/0/properties", json!({ "x": { "$int": "12x" } })),
        ("/jobs/0/properties", json!({ "x": { "$int": "0" } })),
        ("/jobs/0/properties", json!({ "x": { "$float": "1.5" } })),
        ("/jobs/0/properties", json!({ "x": { "$bytes": "A" } })),
        ("/jobs/0/properties", json!({ "x": { "$text": [{ "literal": "a", "path": "b" }] } })),
        ("/jobs/0/properties", json!({ "x": { "$text": [{ "letters": "a" }] } })),
        ("/jobs/0/properties", json!({ "x": { "$opaque": { "source": "f()" } } })),
        ("/jobs/0/properties", json!({ "x": { "$metadata": "0" } })),
        ("/spans", json!({ "/jobs/0": "w.py:1:1" })),
        ("/sources", json!([{ "path": "a", "sha256": null }])),
    ];
    for (pointer, mistake) in mistakes {
        let mut document = minimal.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[key] = mistake.clone();
        assert!(!validator.is_valid(&document), "the schema takes {mistake} at {pointer}");
        let error = read(&document.to_string()).expect_err("the reader takes what the schema refuses").to_string();
        assert!(error.contains(&format!("`{pointer}")), "{pointer}: {error}");
    }
}

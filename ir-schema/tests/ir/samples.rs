//! The samples: documents that must read for ever.

use std::fs;
use std::path::Path;

use aiflowc_ir_schema::{Document, read, schema, to_compact, to_pretty};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Each sample's name and text, in order.
pub(crate) fn samples() -> Vec<(String, String)> {
    let mut samples = Vec::new();
    for version in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")).unwrap() {
        for file in fs::read_dir(version.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            samples.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    samples.sort();
    samples
}

fn documents() -> impl Iterator<Item = (String, String, Document)> {
    samples().into_iter().map(|(name, text)| {
        let document = read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, text, document)
    })
}

#[test]
fn read_and_written_again_they_are_the_same_bytes() {
    assert!(samples().len() >= 3);
    for (name, text, document) in documents() {
        assert_eq!(to_pretty(&document), text, "{name}");
        assert_eq!(read(&to_compact(&document)).unwrap(), document, "{name}");
    }
}

#[test]
fn keep_to_the_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for (name, text) in samples() {
        let value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn have_the_digests_of_their_content() {
    for (name, text, mut document) in documents() {
        assert!(document.is_sealed(), "{name}");
        assert_eq!(document.content_digest(), document.digest, "{name}");
        document.seal();
        assert_eq!(to_pretty(&document), text, "{name}");
    }
}

/// Computed from the JSON alone, as the README says.
#[test]
fn have_the_digests_that_the_specification_demands() {
    let sha256 = |value: &Value| format!("sha256:{:x}", Sha256::digest(value.to_string()));
    for (name, text) in samples() {
        let mut document: Value = serde_json::from_str(&text).unwrap();
        let mut jobs = Vec::new();
        for job in document["jobs"].as_array_mut().unwrap() {
            let written = job.as_object_mut().unwrap().shift_remove("digest").unwrap();
            assert_eq!(written, sha256(job), "{name}");
            jobs.push(serde_json::json!([job["name"], written]));
        }
        let mut content = serde_json::Map::new();
        for key in
            ["schema_version", "project", "entry", "workflow", "jobs", "rules", "metadata", "assumptions", "inputs"]
        {
            content.insert(key.to_owned(), document[key].take());
        }
        content["jobs"] = jobs.into();
        assert_eq!(document["digest"], sha256(&content.into()), "{name}");
    }
}

#[test]
fn a_change_of_content_changes_the_digest_and_another_does_not() {
    let (_, _, document) = documents().find(|(name, ..)| name.ends_with("quick_start.json")).unwrap();
    let changed = |change: fn(&mut Document)| {
        let mut copy = document.clone();
        change(&mut copy);
        let sealed = copy.is_sealed();
        copy.seal();
        (!sealed, copy.digest != document.digest, copy.jobs[1].digest != document.jobs[1].digest)
    };
    assert_eq!(changed(|document| document.jobs[1].label_report_interval = 9.0), (true, true, true));
    assert_eq!(changed(|document| document.rules.swap(0, 1)), (true, true, false));
    assert_eq!(changed(|document| document.inputs.argv.push("x".to_owned())), (true, true, false));
    assert_eq!(changed(|document| document.producer.version = "9".to_owned()), (false, false, false));
    assert_eq!(changed(|document| document.spans.clear()), (false, false, false));
    assert_eq!(changed(|document| document.sources.clear()), (false, false, false));
}

#[test]
fn spans_point_to_something() {
    for (name, text, document) in documents() {
        let value: Value = serde_json::from_str(&text).unwrap();
        for (pointer, span) in &document.spans {
            assert!(value.pointer(pointer).is_some(), "{name}: nothing stands at {pointer}");
            assert_eq!(span.to_string().parse().as_ref(), Ok(span));
        }
    }
}

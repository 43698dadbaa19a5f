#![allow(clippy::disallowed_methods, reason = "the projects of testdata are on the disk")]

use super::*;
use crate::MemoryWorld;
use crate::config::Bounds;
use crate::config::keys::JOB_PLUGIN;
use crate::config::yaml;
use crate::lower::node_to_ir;
use crate::source::Sources;
use jsonschema::Validator;
use std::fs;
use std::path::Path;

/// A file as an editor has it: nothing if it is no YAML.
fn parsed(text: &str) -> Option<Value> {
    let sources = Sources::default();
    let file = sources.add("x.yaml", text);
    let tree = yaml::load(sources.file_text(file), Bounds { nesting: 200, nodes: 100_000 }, &mut Vec::new()).ok()??;
    serde_json::to_value(node_to_ir(&tree)).ok()
}

fn validator(file: ConfigFile) -> Validator {
    jsonschema::draft7::new(&config_schema(file, None)).unwrap()
}

fn said(validator: &Validator, text: &str) -> Vec<String> {
    let value = parsed(text).unwrap_or_default();
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The YAML files of the projects in a directory of testdata that declare nothing.
fn files(kind: &str) -> Vec<(ConfigFile, String, String)> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata").join(kind);
    for project in fs::read_dir(root).unwrap() {
        let project = project.unwrap().path();
        if project.join("aiflowc.toml").exists() {
            continue;
        }
        let workflows = fs::read_dir(project.join("workflows")).into_iter().flatten().map(|entry| {
            let dir = entry.unwrap().path();
            (ConfigFile::Workflow, dir.join(dir.file_name().unwrap()).with_extension("yaml"))
        });
        for (file, path) in workflows.chain([(ConfigFile::Project, project.join("project.yaml"))]) {
            if let Ok(text) = fs::read_to_string(&path) {
                found.push((file, path.display().to_string(), text));
            }
        }
    }
    found
}

#[test]
fn the_files_of_good_projects_are_valid() {
    let files = files("ok");
    assert!(files.len() > 60, "{}", files.len());
    let [project, workflow] = [ConfigFile::Project, ConfigFile::Workflow].map(validator);
    for (file, path, text) in files {
        let validator = if file == ConfigFile::Project { &project } else { &workflow };
        assert_eq!(said(validator, &text), [""; 0], "{path}");
    }
}

#[test]
fn what_is_wrong_with_a_workflow_is_seen() {
    let validator = validator(ConfigFile::Workflow);
    for bad in [
        "a: {job_typ: bash}",
        "a: {job_type: bsh}",
        "a: {}",
        "a:",
        "a: bash",
        "a: {job_type: bash, job_label_report_interval: -1}",
        "a: {job_type: bash, env: {X: 1}}",
        "a: {job_type: bash, properties: []}",
        "a: {job_type: bash, periodic_config: {}}",
        "a: {job_type: bash, periodic_config: {cron: '* * * * *'}}",
        "a: {job_type: bash, periodic_config: {interval: 60}}",
        "a: {job_type: bash, periodic_config: {interval: '1,2,3'}}",
        "a: {job_type: bash, periodic_config: {corn: '0 0 0 * * * *'}}",
        "periodic_config: {cron: '0 0 0 * * *'}",
        "periodic_config: {cron: '0 0  0 * * * *'}",
        "periodic_config: {interval: '1,0,0,0', start_date: '2026,1,1'}",
        "periodic_config: daily",
        "a: {job_type: bash, properties: {env: {PORT: 8080}}}",
        "a: {job_type: python, properties: {python_executable_path: 3.7}}",
        "a: {job_type: flink, properties: {run_mode: yarn}}",
        "a: {job_type: flink, properties: {flink_run_args: -m yarn-cluster}}",
        "a: {job_type: flink, properties: {flink_stop_args: [5]}}",
        "a: {job_type: read_only_flink, properties: {args: []}}",
        "a: {job_type: read_only_job, properties: {airflow_args: [retries]}}",
        "- a",
    ] {
        assert!(!said(&validator, bad).is_empty(), "{bad}");
    }
    for good in [
        "a: {job_type: bash, properties: {own: 1, env: {PORT: '8080'}, run_mode: 1, airflow_args: {retries: 3}}}",
        "a: {job_type: flink, properties: {run_mode: cluster, flink_run_args: [-m, yarn-cluster], flink_stop_args: }}",
        "a: {job_type: bash, periodic_config: {cron: '0 0 0 * * *', interval: }}",
        "periodic_config: {cron: '0 0 0 * * * *', timezone: asia/shanghai, start_date: '2026,1,1,,,,'}\na: {job_type: flink}",
    ] {
        assert_eq!(said(&validator, good), [""; 0], "{good}");
    }
}

#[test]
fn declared_types_are_known() {
    let plugin = "[[job_plugin]]\njob_type = 'spark'\nmodule = 'acme.spark'\nstub = 'spark.py'\n";
    let world = MemoryWorld::new().with("aiflowc.toml", plugin).with("spark.py", "");
    let validator = jsonschema::draft7::new(&config_schema(ConfigFile::Workflow, Some(&world))).unwrap();
    assert_eq!(said(&validator, "a: {job_type: spark, properties: {master: yarn}}\nb: {job_type: bash}"), [""; 0]);
    assert!(!said(&validator, "a: {job_type: sparc}").is_empty());
}

#[test]
fn what_is_wrong_with_a_file_of_settings_is_seen() {
    let validator = validator(ConfigFile::Settings);
    let plugin = |pair: &str| format!("job_plugin: [{{job_type: spark, module: acme.spark, stub: a/.b/c.py, {pair}}}]");
    for good in [String::new(), "job_plugin: []".to_owned(), plugin("processors: [A, _b]")] {
        assert_eq!(said(&validator, &format!("{{{good}}}")), [""; 0], "{good}");
    }
    for bad in ["processor: [A]", "processors: A", "processors: [a-b]"] {
        assert!(!said(&validator, &plugin(bad)).is_empty(), "{bad}");
    }
    for path in ["/a.py", "a//../b.py", "../a.py", "a/./b.py", "a/", "''", "5"] {
        assert!(
            !said(&validator, &plugin("x: 1").replace("a/.b/c.py", path).replace(", x: 1", "")).is_empty(),
            "{path}"
        );
    }
    assert!(!said(&validator, "levels: {}").is_empty() && !said(&validator, "job_plugin: [{}]").is_empty());
}

#[test]
fn what_is_wrong_with_a_project_is_seen() {
    let validator = validator(ConfigFile::Project);
    for bad in [
        "server_uri: x:1",
        "project_name: ''",
        "project_name: 5",
        "project_name: a\nserver_uri: 5",
        "project_name: a\nblob: {}",
        "project_name: a\nblob: x",
        "project_name: a\nenable_ha: 5",
        "project_name: a\nretry_timeout_ms: -5",
        "project_name: a\nblob: {blob_manager_class: x, root: y}",
    ] {
        assert!(!said(&validator, bad).is_empty(), "{bad}");
    }
    for good in ["project_name: a", "project_name: a\nmine: [1]\nenable_ha: 'True'\nretry_timeout_ms: '5'"] {
        assert_eq!(said(&validator, good), [""; 0], "{good}");
    }
}

#[test]
fn every_key_is_described() {
    let workflow = config_schema(ConfigFile::Workflow, None);
    assert_eq!(workflow["additionalProperties"]["required"], json!(["job_type"]));
    let zones = &workflow["properties"]["periodic_config"]["properties"]["timezone"]["anyOf"][0]["enum"];
    assert!(zones.as_array().unwrap().contains(&json!("Asia/Shanghai")));
    let plugins = PLUGINS.iter().map(|(_, keys)| *keys);
    for keys in [&PROJECT[..], &WORKFLOW, &JOB, &SCHEDULE, &SETTINGS, &JOB_PLUGIN].into_iter().chain(plugins) {
        assert!(keys.iter().all(|key| key.about.len() > 10 && !key.about.ends_with('.')));
    }
}

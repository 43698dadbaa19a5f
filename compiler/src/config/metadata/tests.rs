use super::*;
use crate::source::Sources;

fn read(text: &str) -> (Metadata, Vec<String>) {
    let sources = Sources::default();
    let file = sources.add("metadata.yaml", text);
    let mut found = Vec::new();
    let metadata = load_metadata(sources.file_text(file), Bounds { nesting: 50, nodes: 10_000 }, &mut found);
    let said = found.iter().map(|d| format!("{} `{}` {}", d.code, sources.text(d.span()), d.message)).collect();
    (metadata, said)
}

#[test]
fn everything_that_can_be_declared_is_read() {
    let (metadata, said) = read(
        "datasets:\n  orders: {uri: s3://b/orders, uuid: 4, properties: {a: b}}\n  gone: null\n  there: {}\n\
         models:\n  churn:\n    uuid: 3\n    versions: {1: {model_path: m/1}, 2: null}\n    deployed_version: 1\n    \
         latest_validated_version: null\n\
         artifacts:\n  words: {artifact_type: json, description: null}\n",
    );
    assert_eq!(said, [""; 0]);
    let orders = metadata.datasets["orders"].as_ref().unwrap();
    assert_eq!(orders["uri"], "s3://b/orders".into());
    assert_eq!(orders["uuid"], 4.into());
    assert_eq!((&metadata.datasets["gone"], &metadata.datasets["there"]), (&None, &Some(Attributes::new())));
    let churn = metadata.models["churn"].as_ref().unwrap();
    assert_eq!(churn.versions[&1].as_ref().unwrap()["model_path"], "m/1".into());
    assert_eq!(churn.versions[&2], None);
    assert_eq!(churn.picked, BTreeMap::from([("deployed_version", Some(1)), ("latest_validated_version", None)]));
    assert_eq!(metadata.artifacts["words"].as_ref().unwrap()["description"], ir::Value::Null);
}

#[test]
fn json_is_read_too() {
    let (metadata, said) = read(r#"{"models": {"churn": {"versions": {"7": {"current_stage": "DEPLOYED"}}}}}"#);
    assert_eq!(said, [""; 0]);
    assert_eq!(metadata.models["churn"].as_ref().unwrap().versions[&7].as_ref().unwrap().len(), 1);
}

#[test]
fn nothing_declares_nothing() {
    for text in ["", "datasets:\n", "{}"] {
        assert_eq!(read(text), (Metadata::default(), vec![]), "{text}");
    }
}

#[test]
fn mistakes_are_told_at_their_place() {
    for (text, said) in [
        ("- a\n", "AF0511 `- a` declared metadata must be a mapping; this is a list"),
        ("dataset: {}\n", "AF0511 `dataset` `dataset` cannot be declared here"),
        ("datasets: [a]\n", "AF0511 `[a]` this must be a mapping; this is a list"),
        ("datasets: {1: {}}\n", "AF0511 `1` a name must be a text; this is a number"),
        ("datasets: {a: {url: x}}\n", "AF0511 `url` `url` cannot be declared here"),
        ("datasets: {a: {name: x}}\n", "AF0511 `name` the name is the key under which this stands"),
        ("datasets: {a: {uri: 3}}\n", "AF0511 `3` `uri` must be a text, or null; this is a number"),
        ("datasets: {a: {uuid: null}}\n", "AF0511 `null` `uuid` must be a whole number; this is nothing"),
        (
            "datasets: {a: {properties: {b: 1}}}\n",
            "AF0511 `{b: 1}` `properties` must be a mapping of texts to texts, or null; this is a mapping",
        ),
        (
            "artifacts: {a: {properties: {}}}\n",
            "AF0511 `{}` `properties` must be a mapping that is not empty, or null; this is a mapping",
        ),
        ("models: {a: {versions: {x: {}}}}\n", "AF0511 `x` a version is a whole number; this is a text"),
        ("models: {a: {versions: {1: null}, deployed_version: 1}}\n", "AF0511 `1` version 1 is declared as not there"),
        (
            "models: {a: {versions: {1: {current_stage: Deployed}}}}\n",
            "AF0511 `Deployed` `current_stage` must be GENERATED, VALIDATED, DEPLOYED, DEPRECATED or DELETED; this is \
             a text",
        ),
        ("datasets: {a: {}, a: {}}\n", "AF0502 `a` the key `a` stands twice in one mapping"),
    ] {
        let found = read(text).1;
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert_eq!(found[0], said, "{text}");
    }
}

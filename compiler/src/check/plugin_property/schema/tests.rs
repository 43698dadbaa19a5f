use crate::{MemoryWorld, Request, compile};
use serde_json::{Value, json};

const TOML: &str =
    "[[job_plugin]]\njob_type = 'spark'\nmodule = 'acme'\nstub = 'acme.py'\nproperties = 'properties.json'\n";

/// What is said of properties in flow style, beside the text that it points at. `python` stands before the operation.
fn said_with(schema: &Value, properties: &str, python: &str) -> Vec<String> {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with("aiflowc.toml", TOML)
        .with("acme.py", "")
        .with("properties.json", format!("{schema:#}"))
        .with("workflows/w/w.yaml", format!("cut: {{job_type: spark, properties: {properties}}}\n"))
        .with(
            "workflows/w/w.py",
            format!(
                "import ai_flow as af\nimport acme\naf.init_ai_flow_context()\n\
                 with af.job_config('cut') as cut:\n    {python}\n    af.read_dataset('clicks')\n"
            ),
        );
    let output = compile(&world, &Request::new("w"));
    let say = |found: &crate::Diagnostic| {
        let here = &found.labels[0].text;
        format!("{} `{}` {}: {here}", found.code, output.sources.text(found.span()), found.message)
    };
    output.diagnostics.iter().map(say).collect()
}

fn said(schema: &Value, properties: &str) -> Vec<String> {
    said_with(schema, properties, "pass")
}

fn spark() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "required": ["master"],
        "properties": {
            "master": { "enum": ["yarn", "local", 1, null] },
            "queue": { "type": "string", "description": "Where it waits" },
            "executors": { "type": ["integer", "null"], "minimum": 1, "maximum": 64.5 },
            "conf": {
                "type": "object",
                "properties": { "level": { "const": true } },
                "required": ["level"],
                "additionalProperties": { "type": ["string", "number"] },
            },
            "jars": { "type": "array", "items": { "type": "string" } },
            "strict": { "type": "object", "properties": { "only": true }, "additionalProperties": false },
        },
    })
}

#[test]
fn mistakes_are_found_at_the_word_itself() {
    for (properties, expected) in [
        ("{queue: q}", "AF0516 `cut` a job of type `spark` needs the property `master`: it is not here"),
        ("{master: yran}", "AF0516 `yran` `master` must be `yarn` or `local` or `1` or `null`: this is `yran`"),
        ("{master: yarn, queue: 5}", "AF0516 `5` `queue` must be a text: this is a whole number"),
        (
            "{master: yarn, executors: 1.5}",
            "AF0516 `1.5` `executors` must be a whole number or nothing: this is a number",
        ),
        ("{master: yarn, executors: 0}", "AF0516 `0` `executors` must be 1 or more: this is 0"),
        ("{master: yarn, executors: 65}", "AF0516 `65` `executors` must be 64.5 or less: this is 65"),
        (
            "{master: yarn, conf: {}}",
            "AF0516 `{}` a job of type `spark` needs the property `conf.level`: it is not here",
        ),
        ("{master: yarn, conf: {level: 1}}", "AF0516 `1` `conf.level` must be `true`: this is `1`"),
        (
            "{master: yarn, conf: {level: true, a: [b]}}",
            "AF0516 `[b]` `conf.a` must be a text or a number: this is a list",
        ),
        ("{master: yarn, jars: [a, 2]}", "AF0516 `2` `jars[1]` must be a text: this is a whole number"),
        ("{master: yarn, jars: a.jar}", "AF0516 `a.jar` `jars` must be a list: this is a text"),
        (
            "{master: yarn, strict: {onyl: 1}}",
            "AF0516 `onyl` a job of type `spark` has no property `strict.onyl`; its schema allows no others than those that it \
             names: did you mean `only`?",
        ),
        (
            "{master: yarn, qeue: q}",
            "AF0517 `qeue` a job of type `spark` has no property `qeue`: did you mean `queue`?",
        ),
    ] {
        assert_eq!(said(&spark(), properties), [expected], "{properties}");
    }
}

#[test]
fn what_a_validator_takes_is_taken() {
    let validator = jsonschema::draft7::new(&spark()).unwrap();
    for (properties, json) in [
        ("{master: yarn}", json!({ "master": "yarn" })),
        ("{master: 1.0, queue: '5', mine: [1]}", json!({ "master": 1.0, "queue": "5", "mine": [1] })),
        ("{master: , executors: 64.0}", json!({ "master": null, "executors": 64.0 })),
        ("{master: 1, executors: }", json!({ "master": 1, "executors": null })),
        (
            "{master: local, conf: {level: true, a: 1.5}, jars: [], strict: {only: {x: 1}}}",
            json!({ "master": "local", "conf": { "level": true, "a": 1.5 }, "jars": [], "strict": { "only": { "x": 1 } } }),
        ),
    ] {
        assert!(validator.is_valid(&json), "{properties}");
        assert_eq!(said(&spark(), properties), [""; 0], "{properties}");
    }
    for bad in [
        json!({ "master": true }),
        json!({ "master": "yarn", "executors": 1.5 }),
        json!({ "master": "yarn", "conf": { "level": 1 } }),
        json!({ "master": "yarn", "strict": { "onyl": 1 } }),
    ] {
        assert!(!validator.is_valid(&bad) && !said(&spark(), &bad.to_string()).is_empty(), "{bad}");
    }
}

#[test]
fn what_the_file_sets_is_checked_and_what_is_unknown_is_not() {
    let set = |value: &str| said_with(&spark(), "{master: yarn}", &format!("cut.properties['queue'] = {value}"));
    assert_eq!(set("5"), ["AF0516 `cut` `queue` must be a text: the file sets it to a whole number"]);
    assert_eq!(set("__import__('os').environ['Q']").len(), 0);
}

#[test]
fn aiflow_reads_arguments_of_airflow_whatever_the_schema_says() {
    let closed = json!({ "additionalProperties": false });
    assert_eq!(said(&closed, "{airflow_args: {retries: 3}}"), [""; 0]);
    assert_eq!(said(&closed, "{retries: 3}").len(), 1);
}

#[test]
fn keywords_that_are_not_known_are_not_passed_over() {
    for (schema, expected) in [
        (json!({ "pattern": "a" }), "AF0521 `\"pattern\"` the compiler does not know the keyword `pattern`: "),
        (
            json!({ "properties": { "a": { "$ref": "#" } } }),
            "AF0521 `\"$ref\"` the compiler does not know the keyword `$ref`: ",
        ),
        (json!({ "items": 5 }), "AF0521 `5` a schema must be a mapping; this is a number: "),
        (
            json!({ "additionalProperties": { "type": "text" } }),
            "AF0521 `\"text\"` `type` must be one of `string`, `integer`, \
         `number`, `boolean`, `array`, `object` and `null`: ",
        ),
        (json!({ "enum": [[1]] }), "AF0521 `[\n    [\n      1\n    ]\n  ]` "),
        (json!({ "minimum": "1" }), "AF0521 `\"1\"` a bound must be a number; this is a text: "),
        (json!({ "required": "a" }), "AF0521 `\"a\"` `required` must be a list of names: "),
        (json!([]), "AF0521 `[]` a schema must be a mapping; this is a list: "),
    ] {
        let said = said(&schema, "{}");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0] == expected || schema["enum"].is_array() && said[0].starts_with("AF0521"), "{said:?}");
    }
}

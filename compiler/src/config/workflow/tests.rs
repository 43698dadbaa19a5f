use super::super::testing::workflow;
use super::*;

#[test]
fn a_good_workflow_is_read_in_order() {
    let text = "periodic_config: {interval: '0,1,0,0'}\nproperties: {owner: Bob}\nb:\n  job_type: bash\n  properties:\n    env: {A: x}\n\
                a: {job_type: 'python', job_label_report_interval: 60}\nc:\n  job_type: flink\n  properties:\n\
                \x20 periodic_config:\n    cron: 0 * * * * *\ndependencies:\n  jars: [x.jar]\n";
    let (sources, config) = workflow(text).good();
    assert_eq!(config.jobs.keys().collect::<Vec<_>>(), ["b", "a", "c"]);
    let b = &config.jobs["b"];
    assert_eq!(sources.text(b.name_span), "b");
    assert!(b.properties.as_ref().unwrap().entry("env").is_some());
    let job_type = config.jobs["a"].job_type.as_ref().unwrap();
    assert_eq!((job_type.value.as_str(), sources.text(job_type.span)), ("python", "'python'"));
    assert_eq!(config.jobs["a"].label_report_interval.as_ref().unwrap().kind, Kind::Int(60));
    assert!(config.jobs["c"].properties.is_none(), "AIFlow takes null for nothing");
    assert!(config.jobs["c"].schedule.is_some() && config.schedule.is_some());
    assert!(config.properties.unwrap().entry("owner").is_some());
    assert!(config.dependencies.unwrap().entry("jars").is_some());
}

#[test]
fn an_empty_file_or_another_value_is_no_workflow() {
    for text in ["", "# c\n", "--- ~\n"] {
        let loaded = workflow(text);
        assert_eq!(loaded.said(), ["AF0507 `` the workflow's configuration is empty"], "{text:?}");
        assert!(loaded.config.is_none());
    }
    assert_eq!(
        workflow("- j\n").said(),
        ["AF0504 `- j` the workflow's configuration must be a mapping; this is a list"]
    );
    let broken = workflow("a: 'x\n");
    assert!(broken.config.is_none() && broken.found.len() == 1, "what does not parse has no jobs");
}

#[test]
fn beside_what_does_not_parse_jobs_are_checked() {
    let loaded =
        workflow("j1: {job_type: bahs}\nj2:\n  job_type: 'bash\nj3:\n  job_tpye: bash\nj4\n  job_type: bash\n");
    assert!(loaded.config.is_none());
    assert_eq!(
        loaded.said(),
        [
            "AF0501 `'bash` the quote that opens here is never closed",
            "AF0501 `j4` a key without a `:` behind it",
            "AF0505 `bahs` there is no job type `bahs`",
            "AF0503 `job_tpye` AIFlow does not read `job_tpye` in the job `j3`",
        ]
    );
}

#[test]
fn a_job_must_be_a_mapping_with_a_type() {
    let loaded = workflow("j1:\nj2: bash\nj3: {}\nj4: {job_type: }\nj5: {job_type: 5}\nj6: {job_type: [bash]}\n");
    assert_eq!(
        loaded.said(),
        [
            "AF0507 `j1` the job `j1` has no configuration",
            "AF0504 `bash` the job `j2` must be a mapping; this is a text",
            "AF0507 `j3` the job `j3` has no `job_type`",
            "AF0504 `job_type` `job_type` must be the name of a job type; this is nothing",
            "AF0504 `5` `job_type` must be the name of a job type; this is a number",
            "AF0504 `[bash]` `job_type` must be the name of a job type; this is a list",
        ]
    );
    let jobs = loaded.config.unwrap().jobs;
    assert_eq!(jobs.len(), 6, "every job is there for the Python to be checked against");
    assert!(jobs.values().all(|job| job.job_type.is_none()));
}

#[test]
fn job_types_come_from_the_caller() {
    let loaded = workflow("a: {job_type: pyhton}\nb: {job_type: spark}\nc: {job_type: Bash}\n");
    assert_eq!(
        loaded.said(),
        [
            "AF0505 `pyhton` there is no job type `pyhton`",
            "AF0505 `spark` there is no job type `spark`",
            "AF0505 `Bash` there is no job type `Bash`"
        ]
    );
    assert_eq!(loaded.helps()[0], "did you mean `python`?");
    assert_eq!(loaded.helps()[2], "did you mean `bash`?");
}

#[test]
fn a_misspelt_key_of_the_workflow_is_no_job() {
    let loaded = workflow(
        "periodic_confg: {cron: '0 * * * * * *'}\npropertis: {a: 1}\nmy_schedule: {interval: '0,1,0,0'}\njob_type: bash\nDependencies: [x]\n",
    );
    assert_eq!(
        loaded.said(),
        [
            "AF0503 `periodic_confg` AIFlow takes `periodic_confg` for a job",
            "AF0503 `propertis` AIFlow takes `propertis` for a job",
            "AF0503 `my_schedule` AIFlow takes `my_schedule` for a job",
            "AF0503 `job_type` AIFlow takes `job_type` for a job",
            "AF0503 `Dependencies` AIFlow takes `Dependencies` for a job",
        ]
    );
    assert_eq!(
        loaded.helps(),
        [
            "did you mean `periodic_config`?",
            "did you mean `properties`?",
            "did you mean `periodic_config`?",
            "write `job_type` below the job that it belongs to, indented",
            "did you mean `dependencies`?"
        ]
    );
    assert!(loaded.config.unwrap().jobs.is_empty());
    let (_, config) = workflow("dependency: {job_type: bash}\nschedule: {job_type: bash}\n").good();
    assert_eq!(config.jobs.len(), 2, "what has a job type is a job, whatever its name");
    assert_eq!(workflow("dependency: {job_typ: bash}\n").said().len(), 1);
}

#[test]
fn unknown_keys_of_a_job_are_reported() {
    let loaded = workflow("j:\n  job_typ: bash\n  retries: 3\n  Properties: {}\n  1: x\n");
    assert_eq!(
        loaded.said(),
        [
            "AF0503 `job_typ` AIFlow does not read `job_typ` in the job `j`",
            "AF0503 `retries` AIFlow does not read `retries` in the job `j`",
            "AF0503 `Properties` AIFlow does not read `Properties` in the job `j`",
            "AF0503 `1` AIFlow does not read `1` in the job `j`",
        ],
        "a misspelt job_type is not reported as missing too"
    );
    assert_eq!(loaded.helps()[0], "did you mean `job_type`?");
}

#[test]
fn values_of_wrong_types_are_reported() {
    let loaded = workflow(
        "properties: [a]\nj: {job_type: bash, properties: x, job_label_report_interval: fast}\nk: {job_type: bash, job_label_report_interval: -1}\nl: {job_type: bash, job_label_report_interval: }\n",
    );
    assert_eq!(
        loaded.said(),
        [
            "AF0504 `[a]` `properties` must be a mapping; this is a list",
            "AF0504 `x` `properties` must be a mapping; this is a text",
            "AF0504 `fast` `job_label_report_interval` must be a number of seconds; this is a text",
            "AF0504 `-1` `job_label_report_interval` must be a number of seconds that is not negative",
            "AF0504 `job_label_report_interval` `job_label_report_interval` must be a number of seconds; this is nothing",
        ]
    );
}

#[test]
fn names_that_yaml_does_not_read_as_text_are_reported() {
    let loaded = workflow("2: {job_type: bash}\non: {job_type: bash}\n2020-01-01: {job_type: bash}\n");
    assert_eq!(
        loaded.said(),
        [
            "AF0504 `2` a job's name must be a text; this is a number",
            "AF0504 `on` a job's name must be a text; this is a truth value",
            "AF0504 `2020-01-01` a job's name must be a text; this is a date",
        ]
    );
    assert_eq!(loaded.helps()[1], "put it in quotes: \"on\"");
    assert_eq!(loaded.config.unwrap().jobs.keys().collect::<Vec<_>>(), ["2", "on", "2020-01-01"]);
}

#[test]
fn what_yaml_reported_is_not_reported_again() {
    let loaded = workflow("a: !x y\nb: {job_type: !x y}\nc: {job_type: bash, properties: !x y}\n? [d]\n: 1\n");
    assert!(
        loaded.said().iter().all(|said| said.starts_with("AF0508") || said.starts_with("AF0501")),
        "{:?}",
        loaded.said()
    );
    assert_eq!(loaded.found.len(), 4);
    let loaded = workflow("a: {job_type: bash}\na: {job_type: python}\n");
    assert_eq!(loaded.said(), ["AF0502 `a` the key `a` stands twice in one mapping"]);
    assert_eq!(loaded.config.unwrap().jobs["a"].job_type.as_ref().unwrap().value, "python");
}

#[test]
fn findings_are_bounded() {
    let text: String = (0..2_000).map(|i| format!("j{i}:\n")).collect();
    let loaded = workflow(&text);
    assert_eq!(loaded.found.len(), 1_001);
    assert_eq!(loaded.found[1_000].code.to_string(), "AF0701");
    assert!(loaded.config.is_none());
}

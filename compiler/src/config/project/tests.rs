use super::super::testing::project;

#[test]
fn a_good_project_is_read() {
    let text = "project_name: my_project # c\nserver_uri: localhost:50051\nenable_ha: True\nretry_timeout_ms: ' 5 '\n\
                notification_server_uri:\nmine: [1]\nblob:\n  blob_manager_class: a.B\n  blob_manager_config: {root: /tmp}\n";
    let (sources, project) = project(text).good();
    let name = project.name.unwrap();
    assert_eq!((name.value.as_str(), sources.text(name.span)), ("my_project", "my_project"));
    assert_eq!(project.tree.as_map().unwrap().len(), 7, "the tree has every key, AIFlow's or not");
    assert_eq!(project.tree.entry("mine").unwrap().value.what(), "a list");
}

#[test]
fn a_project_needs_a_name() {
    for text in ["", "# c\n", "---\n", "~\n"] {
        let loaded = project(text);
        assert_eq!(loaded.said(), ["AF0507 `` the project's configuration is empty"], "{text:?}");
        assert!(loaded.config.is_none());
    }
    let loaded = project("server_uri: x\n");
    assert_eq!(loaded.said(), ["AF0507 `` `project_name` is missing"]);
    assert!(loaded.config.unwrap().name.is_none());
    assert_eq!(project("project_name: 007\n").said(), ["AF0504 `007` `project_name` must be a text; this is a number"]);
    assert_eq!(
        project("project_name:\n").said(),
        ["AF0504 `project_name` `project_name` must be a text; this is nothing"]
    );
    assert_eq!(project("project_name: ''\n").said(), ["AF0504 `''` the project's name is empty"]);
    assert_eq!(project("- a\n").said(), ["AF0504 `- a` the project's configuration must be a mapping; this is a list"]);
    assert_eq!(project("project_name: 0x_\n").said().len(), 1, "nothing is said twice");
}

#[test]
fn aiflow_asks_a_server_and_puts_what_it_submits_somewhere() {
    let no_blob = "AF0522 `` `blob` is missing: AIFlow cannot submit a workflow of this project";
    let no_server =
        |at: &str| format!("AF0523 `{at}` `server_uri` is missing: AIFlow cannot load a workflow of this project");
    let blob = "blob: {blob_manager_class: a.B}\n";
    assert_eq!(project("project_name: a\n").said(), [&no_server(""), no_blob]);
    assert_eq!(project("project_name: a\nserver_uri: b\n").said(), [no_blob]);
    assert_eq!(project(&format!("project_name: a\n{blob}")).said(), [no_server("")]);
    project(&format!("project_name: a\nserver_uri: b\n{blob}")).good();
    let of_0_1 = project(&format!("project_name: a\nserver_ip: localhost\nserver_port: 50051\n{blob}"));
    assert_eq!(of_0_1.said(), [no_server("server_ip")]);
}

#[test]
fn slips_are_found_where_the_right_key_is_absent() {
    let loaded = project("project_nme: x\nserver-uri: y\nretry_timeout: 5\nproject_desc: z\n");
    assert_eq!(
        loaded.said(),
        [
            "AF0507 `project_nme` `project_name` is missing; AIFlow does not read `project_nme`",
            "AF0509 `server-uri` AIFlow does not read `server-uri`"
        ]
    );
    assert_eq!(loaded.helps(), ["did you mean `project_name`?", "did you mean `server_uri`?"]);
    project("project_name: a\nproject_names: b\nserver_uri: c\nblob: {blob_manager_class: a.B}\n").good();
}

#[test]
fn values_that_aiflow_fails_on_are_found() {
    let text =
        "project_name: a\nserver_uri: [b]\nenable_ha: 1\nretry_interval_ms: -1\nretry_timeout_ms: 5s\n3: x\nblob: c\n";
    assert_eq!(
        project(text).said(),
        [
            "AF0504 `[b]` `server_uri` must be a text; this is a list",
            "AF0504 `1` `enable_ha` must be `true` or `false`; this is a number",
            "AF0504 `-1` `retry_interval_ms` must be a number of milliseconds, whole and not negative; this is a number",
            "AF0504 `5s` `retry_timeout_ms` must be a number of milliseconds, whole and not negative; this is a text",
            "AF0504 `3` a key of the project's configuration must be a text; this is a number",
            "AF0504 `c` `blob` must be a mapping; this is a text",
        ]
    );
    let blob = "project_name: a\nserver_uri: b\nblob:\n  blob_manager_clas: x\n  blob_manager_config: y\n  other: z\n";
    assert_eq!(
        project(blob).said(),
        [
            "AF0507 `blob_manager_clas` `blob_manager_class` is missing; AIFlow does not read `blob_manager_clas`",
            "AF0504 `y` `blob_manager_config` must be a mapping; this is a text",
            "AF0509 `other` AIFlow does not read `other` here",
        ]
    );
    assert_eq!(
        project("project_name: a\nserver_uri: b\nblob: {}\n").said(),
        ["AF0507 `blob` `blob` lacks `blob_manager_class`"]
    );
}

//! Which version of AIFlow a workflow is compiled for, and what is said of names that another version has.

use aiflowc_compiler::{AiflowVersion, MemoryWorld, Output, Request, compile};

const HEAD: &str = "\
import ai_flow as af
from ai_flow.api import workflow_operation
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()
with af.job_config('a'):
    af.user_define_operation(processor=BashProcessor('x'))
";
const EARLIER: &str = "workflow_operation.get_job_execution('a', '1')\n";
const LATER: &str = "workflow_operation.stop_scheduling_job('1', 'a')\n";

fn output(lines: &[&str], settings: &str, aiflow: Option<AiflowVersion>) -> Output {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with("aiflowc.toml", settings)
        .with("workflows/w/w.yaml", "a: {job_type: bash}\n")
        .with("workflows/w/w.py", format!("{HEAD}{}", lines.concat()));
    compile(&world, &Request { aiflow, ..Request::new("w") })
}

/// The version in the document, or what is found: code, place, helps.
fn compiled(lines: &[&str], settings: &str, aiflow: Option<AiflowVersion>) -> String {
    let output = output(lines, settings, aiflow);
    match output.document {
        Some(document) => document.entry.aiflow.unwrap_or_else(|| "0.3".to_owned()),
        None => {
            let found = output.diagnostics.iter().filter(|found| found.is_error());
            let said = found.map(|found| format!("{} {}", found.code, output.sources.text(found.span())));
            said.collect::<Vec<_>>().join(", ")
        }
    }
}

#[test]
fn names_tell_the_version_if_nobody_says_it() {
    assert_eq!(compiled(&[], "", None), "0.3");
    assert_eq!(compiled(&[LATER], "", None), "0.3");
    assert_eq!(compiled(&[EARLIER], "", None), "0.2");
    assert_eq!(compiled(&["from ai_flow.meta.project_snapshot_meta import ProjectSnapshotMeta\n"], "", None), "0.2");
    assert_eq!(compiled(&["def never():\n    ", EARLIER], "", None), "0.3", "what nobody calls tells nothing");
    assert_eq!(compiled(&[EARLIER, LATER], "", None), "AF0205 get_job_execution", "it is for neither");
}

#[test]
fn a_flag_goes_before_the_setting_and_that_before_names() {
    let (earlier, later) = (Some(AiflowVersion::V0_2), Some(AiflowVersion::V0_3));
    assert_eq!(compiled(&[], "aiflow = '0.2'", None), "0.2");
    assert_eq!(compiled(&[], "aiflow = '0.2'", later), "0.3");
    assert_eq!(compiled(&[], "", earlier), "0.2");
    assert_eq!(compiled(&[EARLIER], "aiflow = '0.3'", None), "AF0205 get_job_execution");
    assert_eq!(compiled(&[EARLIER], "", later), "AF0205 get_job_execution");
    assert_eq!(compiled(&[LATER], "aiflow = '0.2'", None), "AF0205 stop_scheduling_job");
    assert_eq!(
        compiled(&["import ai_flow.client.notification_client\n"], "", earlier),
        "AF0206 ai_flow.client.notification_client"
    );
}

#[test]
fn a_setting_that_is_no_version_is_refused() {
    for settings in ["aiflow = '0.4'", "aiflow = 0.2", "aiflow = ''"] {
        assert!(compiled(&[], settings, None).starts_with("AF0520 "), "{settings}");
    }
}

#[test]
fn signatures_are_those_of_the_version() {
    let with_sender = "af.action_on_model_version_event('a', 'm', 'MODEL_DEPLOYED', sender='b')\n";
    assert_eq!(compiled(&[with_sender], "", Some(AiflowVersion::V0_3)), "0.3");
    assert_eq!(compiled(&[with_sender], "", Some(AiflowVersion::V0_2)), "AF0401 sender");
    let created = "assert not hasattr(af.create_model_version('1', 2), 'create_time')\n";
    assert_eq!(compiled(&[created], "", Some(AiflowVersion::V0_2)), "0.2");
}

#[test]
fn what_the_other_version_calls_it_is_said() {
    let output = output(&[EARLIER], "", Some(AiflowVersion::V0_3));
    let found = &output.diagnostics[0];
    assert_eq!(found.notes, ["AIFlow 0.2 has `get_job_execution`, AIFlow 0.3 has not"]);
    assert!(
        found.helps[0].contains("`get_job_executions`") && found.helps[1].contains("aiflow = \"0.2\""),
        "{found:?}"
    );
}

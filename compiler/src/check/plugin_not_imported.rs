//! A job whose plugin nothing imports: AIFlow knows the types of the plugins that register themselves, when they are
//! imported.

use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::fact::Operation;
use crate::graph::Workflow;
use crate::ir::ProcessorKind;
use std::rc::Rc;

const CODE: Code = code(318);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let record = &workflow.evaluated.record;
    if record.unknown_plugin || super::is_partial(workflow) {
        return;
    }
    for job in workflow.jobs.values() {
        let Some(job_type) = workflow.job_type(job) else { continue };
        let declared = workflow.config.settings.plugin(job_type).map(|plugin| plugin.module.as_str());
        let Some(module) = module_of(job_type).or(declared) else { continue };
        // A processor of another kind is reported as such, and what one from elsewhere imports is not known.
        let fits = |o: &Rc<Operation>| o.processor.is_none() || o.processor_kind == ProcessorKind::ReadOnly;
        if record.plugins.contains(job_type) || !job.operations.iter().all(fits) {
            continue;
        }
        let span = job.config.and_then(|config| config.job_type.as_ref()).map_or(job.named, |written| written.span);
        diagnostics.push(
            Diagnostic::new(CODE, span, format!("the plugin of jobs of type `{job_type}` is not imported"))
                .here("AIFlow does not know this type")
                .help(format!("write `import {module}` in the workflow's file")),
        );
    }
}

/// The module that registers the plugin of a type.
fn module_of(job_type: &str) -> Option<&'static str> {
    Some(match job_type {
        "bash" => "ai_flow_plugins.job_plugins.bash",
        "flink" => "ai_flow_plugins.job_plugins.flink",
        "python" => "ai_flow_plugins.job_plugins.python",
        "read_only_flink" => "ai_flow_plugins.job_plugins.flink.read_only_flink",
        "read_only_job" => "ai_flow_plugins.job_plugins.read_only",
        _ => return None,
    })
}
